import type { Line } from "./lines";
import { keyOf } from "./lines";

const AGENCY =
	"(?:afp|reuters|ap|epa|efe|getty(?: images)?|upi|dpa|pti|ani|ians|xinhua|yonhap|kyodo|tass|sputnik|ukrinform|bloomberg|shutterstock|istock|alamy|pa(?: wire| media| images)?|imago|anadolu(?: agency)?|wikimedia(?: commons)?|wikipedia|flickr|unsplash|pixabay|pexels|nurphoto|aap|rex|cnp|zuma(?: press)?|file|handout|supplied|screengrab|bernama|antara|apa|ria novosti|ap photo|afp photo|reuters photo)";

/** Who made a picture, at the end of its caption. Applied to the last 90 characters of a lower-case line. */
const CREDIT_AT_END = new RegExp(
	[
		`(?<=.)(?:©|\\(c\\)|&copy;)[^©]{2,60}$`,
		`(?:photo(?:graph)?s?|picture|image|pic|video|illustration|credit|photo credit|photo courtesy|image credit|courtesy(?: of)?)\\s{0,2}(?:by|via|:|/|\\||-)\\s{0,2}\\(?[^:]{2,60}\\)?$`,
		`[(\\[](?:file )?(?:photo|picture|image|pic|credit|photograph|screengrab|supplied|handout|file|ap photo|afp photo|representational|representative|courtesy|source|getty|archive)[^()\\[\\]]{0,60}[)\\]]$`,
		`[([]\\s?${AGENCY}(?: photo| images| news)?\\s?[:/|,][^()\\[\\]]{2,50}[)\\]]$`,
		`[([][^()\\[\\]]{0,40}(?:/|via |, )\\s?${AGENCY}(?: (?:photo|images|pool|file))?[)\\]]$`,
		`[.…"] ?(?:[\\p{L}.'-]{2,20} ){0,4}?[\\p{L}.'-]{0,20} ?/ ?${AGENCY}(?:(?: - |[-/ ,])(?:${AGENCY}|pool|via|images|photo))*$`,
		`[.…"] ?${AGENCY}(?:[-/ ](?:${AGENCY}|pool|photo|images))*$`,
		`file (?:photo|picture|pic|image|footage|video)$`,
		`/${AGENCY}(?:[-/ ](?:${AGENCY}|pool|photo|images)){0,3}$`,
		`${AGENCY}-${AGENCY}$`,
	].join("|"),
	"u",
);
/** Who is where in the picture: "The minister (right) greets …". */
const PLACE_IN_PICTURE =
	/\((?:left|right|centre|center|second left|second right|from left|pictured|top|bottom|in (?:red|blue|white|black))\)|^pictured (?:from|left|right|above|here)|\b(?:from left to right|clockwise from)\b/u;
/** "… looks on during the match on 26 September 2015": what is seen, and its day, where no full stop follows. */
const SEEN_THAT_DAY =
	/\b(?:is|are|was|were) (?:seen|pictured|shown)\b.{0,200}(?:19|20)[0-9]{2}$|\b(?:looks?|attends?|speaks?|arrives?|walks?|waves?|reacts?|poses?|gestures?|stands?|celebrates?|holds?|leaves|delivers|addresses|greets|sits?|wears?|shakes? hands)\b.{0,200}(?:19|20)[0-9]{2}$/u;
/** A sentence with something behind it, as a credit: "… on Tuesday. — The outlet". Headlines have none. */
const SENTENCE_INSIDE = /\p{Ll}[.!?]["”’]? .{0,2}\p{Lu}/u;
const CAPTION_START =
	/^(?:image source|image caption|media caption|media source|caption|file photo\b|file image\b|file -|file:|file picture\b|photo:|photo by|photo credit|photograph by|picture:|pictured:|image:|image credit|pic:|illustration:|photo illustration|representational image|representative image|getty images|ap photo|photo courtesy|\(photo|\[photo)/u;
/** A line that holds nothing but who made the picture. */
const CREDIT_ONLY = new RegExp(
	`^(?:(?:photo|image|picture|credit|photograph|©)[\\s:|/-]{1,3})?(?:[\\p{L}.'-]{2,20}[ /|-]{1,3}){0,5}?${AGENCY}(?:[-/ |,]{1,3}(?:${AGENCY}|pool|via|photo|images|[\\p{L}.'-]{2,16})){0,4}$`,
	"u",
);

/** Asked first, as it is quick: a mark or word that a credit has, or the last word of an agency's name at the end. */
const MAY_BE_CREDIT = /[©()[\]/]|&copy;|photo|pic|image|video|illustration|credit|courtesy|file /;
const LAST_WORDS = new Set([...(AGENCY.match(/[a-z]+/g) ?? []), "pool"]);

function mayEndInCredit(tail: string): boolean {
	if (MAY_BE_CREDIT.test(tail)) return true;
	let from = tail.length;
	while (from > 0 && isSmall(tail.charCodeAt(from - 1))) from--;
	return LAST_WORDS.has(tail.slice(from));
}

const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;

/** How far from a line's end a credit may begin, in UTF-16 code units. */
const TAIL = 90;

/** Longest caption, in words; beyond it a paragraph with a credit at its end is prose. */
const LONGEST = 70;

/** Which of `lines` are captions or credits of pictures, by their place in the list. */
export function findCaptions(lines: readonly Line[]): Set<number> {
	const captions = new Set<number>();
	lines.forEach((line, i) => {
		if (line.words > LONGEST) return;
		const tail = line.text.length <= TAIL ? line.key : keyOf(line.text.slice(-TAIL));
		const last = lines[i - 1];
		if (
			isPicture(line) ||
			CAPTION_START.test(line.key) ||
			(line.words >= 3 && mayEndInCredit(tail) && CREDIT_AT_END.test(tail))
		)
			captions.add(i);
		else if (
			line.words <= 8 &&
			line.text.length <= 120 &&
			!line.closed &&
			isCapitalised(line) &&
			CREDIT_ONLY.test(line.key)
		) {
			captions.add(i);
			// "Firefighters at the scene." with "Getty Images" under it.
			if (last !== undefined && !line.gap && last.gap && last.words <= 40) captions.add(i - 1);
		} else if (last !== undefined && /^(?:image caption|media caption|caption)$/.test(last.key))
			captions.add(i);
		if (last !== undefined && line.words >= 5 && last.words <= LONGEST && sameWords(last, line)) {
			if (/["“]/.test(line.text)) return;
			if (last.closed || line.closed || captions.has(i) || SENTENCE_INSIDE.test(line.text)) {
				captions.add(i - 1);
				captions.add(i);
			}
		}
	});
	addPlainTwins(lines, captions);
	return captions;
}

/** What a picture shows stands once more, without its credit, right above the caption: text for readers who see no pictures. */
function addPlainTwins(lines: readonly Line[], captions: Set<number>): void {
	for (const i of [...captions]) {
		const [twin, caption, next] = [lines[i - 1], lines[i], lines[i + 1]];
		if (twin === undefined || caption === undefined || captions.has(i - 1)) continue;
		const apart = twin.gap && !caption.gap && (next === undefined || next.gap);
		if (apart && caption.closed && twin.words >= 4 && twin.words <= 25 && !/["“]/.test(twin.text))
			captions.add(i - 1);
	}
}

function isPicture(line: Line): boolean {
	if (/["“]|\b(?:said|says|told)\b/.test(line.text) || line.words < 6) return false;
	return (
		PLACE_IN_PICTURE.test(line.key) ||
		(!line.closed && line.words >= 9 && SEEN_THAT_DAY.test(line.key.slice(-260)))
	);
}

/** True where all words but the small ones begin with capitals, as in names. */
function isCapitalised(line: Line): boolean {
	return (
		!/:$/.test(line.text) &&
		!/(?:^|\s)(?!(?:by|via|and|of|for|the|from|photo|file|pool)(?:\s|$))\p{Ll}/u.test(line.text)
	);
}

/** True where two lines say the same but for spelling, a credit or how a date is written: a caption printed twice. */
export function sameWords(a: Line, b: Line): boolean {
	const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
	if (short.slice(0, 4) !== long.slice(0, 4) || short.length < 20 || long.length > short.length + 90)
		return false;
	if (long.startsWith(short)) return true;
	const words = new Set(short.split(" "));
	const others = long.split(" ");
	if (others[0] !== short.split(" ")[0]) return false;
	const shared = others.filter((word) => words.has(word)).length;
	return shared >= words.size * 0.9 && shared >= others.length * 0.85;
}
