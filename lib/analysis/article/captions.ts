import { isAsciiLetter, isLetterOrFigure } from "../text/letters";
import type { Line } from "./lines";
import { keyOf, opensKey } from "./lines";
import { guarded, Mark, mayMatch } from "./signs";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const SMALL_WORD = /(?:^|\s)(?!(?:by|via|and|of|for|the|from|photo|file|pool)(?:\s|$))\p{Ll}/u;

const AGENCY =
	"(?:afp|reuters|ap|epa|efe|getty(?: images)?|upi|dpa|pti|ani|ians|xinhua|yonhap|kyodo|tass|sputnik|ukrinform|bloomberg|shutterstock|istock|alamy|pa(?: wire| media| images)?|imago|anadolu(?: agency)?|wikimedia(?: commons)?|wikipedia|flickr|unsplash|pixabay|pexels|nurphoto|aap|rex|cnp|zuma(?: press)?|file|handout|supplied|screengrab|bernama|antara|apa|ria novosti|ap photo|afp photo|reuters photo)";

/** The words of their names, and who else stands in their place. */
const AGENCY_WORDS = [...(AGENCY.match(/[a-z]+/g) ?? []), "pool"];

/** Who made a picture, at the end of its caption. Applied to the last 90 characters of a lower-case line. */
const CREDIT_AT_END = guarded(
	new RegExp(
		[
			`(?<=.)(?:©|\\(c\\)|&copy;)[^©]{2,60}$`,
			`(?:photo(?:graph)?s?|picture|image|pic|video|illustration|credit|photo credit|photo courtesy|image credit|courtesy(?: of)?)(?:\\s{1,2}(?:by|via)|\\s{0,2}[:/|-])\\s{0,2}\\(?[^:“"]{2,60}\\)?$`,
			`[(\\[](?:file )?(?:photo|picture|image|pic|credit|photograph|screengrab|supplied|handout|file|ap photo|afp photo|representational|representative|courtesy|source|getty|archive)[^()\\[\\]]{0,60}[)\\]]$`,
			`[([]\\s?${AGENCY}(?: photo| images| news)?\\s?[:/|,][^()\\[\\]]{2,50}[)\\]]$`,
			`[([][^()\\[\\]]{0,40}(?:/|via |, )\\s?${AGENCY}(?: (?:photo|images|pool|file))?[)\\]]$`,
			`[.!?"] ?[(\\[](?:\\p{L}[\\p{L}.'-]* ){1,3}\\p{L}[\\p{L}.'-]* ?/ ?(?:\\p{L}[\\p{L}.'-]* ?){1,5}[)\\]]$`,
			`[.…"0-9] ?${AGENCY} ?/ ?(?:[\\p{L}.'-]{2,20} ?){1,4}(?:\\| ?license photo)?$`,
			`[.…"] ?(?:[\\p{L}.'-]{2,20} ){0,4}?[\\p{L}.'-]{0,20} ?/ ?${AGENCY}(?:(?: - |[-/ ,])(?:${AGENCY}|pool|via|images|photo))*$`,
			`\\bfile (?:photo|picture|pic|image|footage|video)$`,
			`\\p{L}: ${AGENCY}$`,
			`/${AGENCY}(?:[-/ ](?:${AGENCY}|pool|photo|images)){0,3}$`,
			`${AGENCY}-${AGENCY}$`,
		].join("|"),
		"u",
	),
	{ words: "by via file$", marks: Mark.copyright | Mark.bracket | Mark.colon | Mark.rule },
);
/** "… in the harbour. Reuters": nothing but agencies behind the sentence. */
const AGENCY_AT_END = new RegExp(`[.…"] ?${AGENCY}(?:[-/ ](?:${AGENCY}|pool|photo|images))*$`, "u");
/** Who is where in the picture: "The minister (right) greets …". */
const PLACE_IN_PICTURE = guarded(
	/\((?:pictured|left|right|centre|center|second left|second right|from left|pictured|top|bottom|in (?:red|blue|white|black))(?: [^()]{0,40})?\)|^pictured (?:from|left|right|above|here)|\b(?:from left to right|clockwise from)\b/u,
	{ words: "pictured$ left$ clockwise$", marks: Mark.bracket },
);
/** "… looks on during the match on 26 September 2015": what is seen, and its day. */
const SEEN_THAT_DAY =
	/\b(?:is|are|was|were) (?:seen|pictured|shown)\b.{0,200}(?:19|20)[0-9]{2}$|\b(?:looks?|attends?|speaks?|arrives?|walks?|waves?|smiles?|reacts?|poses?|gestures?|stands?|celebrates?|holds?|leaves|delivers|addresses|greets|sits?|wears?|shakes? hands)\b.{0,200}(?:19|20)[0-9]{2}$/u;
/** A sentence with something behind it, as a credit: "… on Tuesday. — The outlet". Headlines have none. */
const SENTENCE_INSIDE = /[\p{Ll}\d][.!?]["”’]? .{0,2}\p{Lu}/u;
const CAPTION_START = guarded(
	/^(?:image source|image caption|media caption|media source|caption|file photo\b|file image\b|file -|file:|file picture\b|photo:|photo by|photo credit|photograph by|picture:|pictured:|image:|image credit|pic:|illustration:|photo illustration|representational image|representative image|getty images|ap photo|photo courtesy|\(photo|\[photo)/u,
	{ first: "image media caption file photo picture pic illustration representa getty ap" },
);
/** A line that holds nothing but who made the picture. */
const CREDIT_ONLY = guarded(
	new RegExp(
		`^(?:(?:photo|image|picture|credit|photograph|©)[\\s:|/-]{1,3})?(?:[\\p{L}.'-]{2,20}[ /|-]{1,3}){0,5}?${AGENCY}(?:[-/ |,]{1,3}(?:${AGENCY}|pool|via|photo|images|[\\p{L}.'-]{2,16})){0,4}$`,
		"u",
	),
	{ words: AGENCY_WORDS.map((word) => `${word}$`).join(" ") },
);

/** Asked first, as it is quick: a mark or word that a credit has, or the last word of an agency's name at the end. */
const MAY_BE_CREDIT = /[©()[\]/]|&copy;|photo|pic|image|video|illustration|credit|courtesy|file\s/i;
const LAST_WORDS = new Set(AGENCY_WORDS);
const LONGEST_LAST_WORD = Math.max(...[...LAST_WORDS].map((word) => word.length));

/** Whether a line's last word may be the end of an agency's name. */
function endsAsAgency(line: Line): boolean {
	// All of its words are asked there.
	if (!mayMatch(line, CREDIT_ONLY)) return false;
	const { text } = line;
	let to = text.length;
	while (to > 0 && !isAsciiLetter(text.charCodeAt(to - 1))) to--;
	let from = to;
	while (from > 0 && to - from <= LONGEST_LAST_WORD && isAsciiLetter(text.charCodeAt(from - 1))) from--;
	return to - from <= LONGEST_LAST_WORD && LAST_WORDS.has(text.slice(from, to).toLowerCase());
}

/** How far from a line's end a credit may begin, in UTF-16 code units. */
const TAIL = 90;

function endsInCredit(line: Line): boolean {
	const agency = endsAsAgency(line);
	const other = mayMatch(line, CREDIT_AT_END);
	if (!agency && !(other && MAY_BE_CREDIT.test(line.text.slice(-TAIL)))) return false;
	const tail = line.text.length <= TAIL ? line.key : keyOf(line.text.slice(-TAIL), line.signs);
	return (agency && AGENCY_AT_END.test(tail)) || (other && CREDIT_AT_END.pattern.test(tail));
}

/** Longest caption, in words; beyond it a paragraph with a credit at its end is prose. */
const LONGEST = 70;

/** Which of `lines` are captions or credits of pictures, by their place in the list. */
export function findCaptions(lines: readonly Line[]): Set<number> {
	const captions = new Set<number>();
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] as Line;
		if (line.words > LONGEST) continue;
		const last = lines[i - 1];
		if (
			isPicture(line) ||
			(mayMatch(line, CAPTION_START) && CAPTION_START.pattern.test(line.key)) ||
			(line.words >= 3 && endsInCredit(line))
		)
			captions.add(i);
		else if (isCredit(line) || isMaker(line)) {
			captions.add(i);
			// "Firefighters at the scene." with "Getty Images" under it.
			if (last !== undefined && !line.gap && last.gap && last.words <= 40) captions.add(i - 1);
		} else if (last !== undefined && isBareLabel(last)) captions.add(i);
		if (last !== undefined && line.words >= 5 && last.words <= LONGEST && sameWords(last, line)) {
			if (/["“]/.test(line.text)) continue;
			if (
				last.closed ||
				line.closed ||
				captions.has(i) ||
				SENTENCE_INSIDE.test(line.text) ||
				followsHeadline(lines, i - 1)
			) {
				captions.add(i - 1);
				captions.add(i);
			}
		}
	}
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

/** How many lines above a line printed twice may be the headline. */
const HEADLINES_WITHIN = 8;

/**
 * Whether a line above, shorter ones set aside, has a name of this one: a headline is printed twice as well, but below a
 * headline on the same matter two lines alike are the words under a picture.
 */
function followsHeadline(lines: readonly Line[], at: number): boolean {
	const names = (lines[at] as Line).text.match(NAMES) ?? [];
	for (let i = Math.max(0, at - HEADLINES_WITHIN); i < at; i++) {
		const { text, words } = lines[i] as Line;
		if (words >= 5 && names.some((name) => text.includes(name))) return true;
	}
	return false;
}

const NAMES = /(?<=\p{L} )\p{Lu}[\p{L}’'-]{3,}|^\p{Lu}[\p{L}’'-]{4,}/gu;

/** "(Ana Toth / The Example)", "Credit…Ana Toth for The Example", "(Full-size photo)": who made the picture above. */
function isMaker(line: Line): boolean {
	return !line.gap && line.words <= 12 && mayMatch(line, MAKER) && MAKER.pattern.test(line.text);
}

const MAKER = guarded(
	/^(?:\([^()/]{3,40} \/ [^()/]{3,40}\)|credit ?(?:…|\.{3}|:) ?\p{Lu}.*|\((?:full-size |all )?photos?\).*)$/iu,
	{ first: "credit$", marks: Mark.bracket },
);

/** The label of a caption on a line of its own. */
function isBareLabel(line: Line): boolean {
	return (
		line.words <= 2 &&
		mayMatch(line, CAPTION_START) &&
		/^(?:image caption|media caption|caption)$/.test(line.key)
	);
}

/** A line that holds nothing but who made the picture. */
function isCredit(line: Line): boolean {
	return (
		line.words <= 8 &&
		line.text.length <= 120 &&
		!line.closed &&
		mayMatch(line, CREDIT_ONLY) &&
		// "By ANI": who wrote the article.
		!line.key.startsWith("by ") &&
		isCapitalised(line) &&
		CREDIT_ONLY.pattern.test(line.key)
	);
}

/** Words by which an article tells what was said; the pattern is asked of lines as printed. */
const SAYS = guarded(/["“]|\b(?:said|says|told)\b/, { words: "said$ says$ told$", marks: Mark.quote });

function isPicture(line: Line): boolean {
	if (line.words < 6) return false;
	const place = mayMatch(line, PLACE_IN_PICTURE);
	const day = line.words >= 9 && line.has(Mark.figure) && endsInFigure(line.text);
	if ((!place && !day) || (mayMatch(line, SAYS) && SAYS.pattern.test(line.text))) return false;
	return (
		(place && PLACE_IN_PICTURE.pattern.test(line.key)) || (day && SEEN_THAT_DAY.test(line.key.slice(-260)))
	);
}

const FIGURE = /[0-9]/;

/** True where the last letter or figure is a figure. */
function endsInFigure(text: string): boolean {
	let at = text.length - 1;
	while (at > 0 && !isLetterOrFigure(text.charCodeAt(at))) at--;
	return FIGURE.test(text.charAt(at));
}

/** True where all words but the small ones begin with capitals, as in names. */
function isCapitalised(line: Line): boolean {
	return !/:$/.test(line.text) && !SMALL_WORD.test(line.text);
}

/** True where two lines say the same but for spelling, a credit or how a date is written: a caption printed twice. */
export function sameWords(a: Line, b: Line): boolean {
	// Few lines next to each other begin alike: their keys need not be made.
	if (!beginAlike(a.text, b.text)) return false;
	const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
	if (short.slice(0, ALIKE) !== long.slice(0, ALIKE) || short.length < 20 || long.length > short.length + 90)
		return false;
	if (long.startsWith(short)) return true;
	const words = new Set(short.split(" "));
	const others = long.split(" ");
	if (others[0] !== short.split(" ")[0]) return false;
	const shared = others.filter((word) => words.has(word)).length;
	return shared >= words.size * 0.9 && shared >= others.length * 0.85;
}

/** False where one of the first letters of two lines differs, whatever marks stand before them. */
function beginAlike(a: string, b: string): boolean {
	const start = placeOfFirst(a);
	const other = placeOfFirst(b);
	for (let i = 0; i < ALIKE && start + i < a.length && other + i < b.length; i++) {
		const one = a.charCodeAt(start + i) | 0x20;
		const two = b.charCodeAt(other + i) | 0x20;
		// What is no letter of ASCII a key may write otherwise.
		if (one !== two) return !isAsciiLetter(one) || !isAsciiLetter(two);
	}
	return true;
}

/** Of so many code units the keys of two lines that say the same are alike. */
const ALIKE = 4;

/** Where a line's key begins. */
function placeOfFirst(words: string): number {
	let at = 0;
	while (at < words.length && !opensKey(words.charCodeAt(at))) at++;
	return at;
}
