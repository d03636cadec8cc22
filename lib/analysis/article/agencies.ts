import { findDates } from "../text/dates";
import { isLetterOrFigure } from "../text/letters";
import type { Line } from "./lines";
import type { Paragraph } from "./paragraphs";
import { guarded, Mark, mayMatch, readSigns, type Signs } from "./signs";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** Usual short name of each agency, and the other names by which a text credits it. */
const AGENCIES: readonly (readonly [short: string, ...others: string[]])[] = [
	["AFP", "Agence France-Presse", "Agence France Presse"],
	["Reuters", "Thomson Reuters", "Reuters News Agency"],
	["AP", "The Associated Press", "Associated Press", "A.P."],
	["UPI", "United Press International"],
	["dpa", "DPA", "Deutsche Presse-Agentur"],
	["PTI", "Press Trust of India"],
	["ANI", "Asian News International"],
	["IANS", "Indo-Asian News Service"],
	["UNI", "United News of India"],
	["Xinhua", "Xinhua News Agency"],
	["Kyodo", "Kyodo News"],
	["Jiji Press", "Jiji"],
	["Yonhap", "Yonhap News Agency", "Yonhap News"],
	["TASS", "ITAR-TASS", "Itar-Tass"],
	["Interfax-Ukraine"],
	["Interfax"],
	["RIA Novosti", "RIA"],
	["Ukrinform"],
	["UNIAN"],
	["Bernama"],
	["Antara"],
	["ANSA"],
	["EFE", "Agencia EFE"],
	["PA", "PA Media", "Press Association"],
	["AAP", "Australian Associated Press"],
	["CP", "The Canadian Press", "Canadian Press"],
	["Bloomberg", "Bloomberg News"],
	["Anadolu", "Anadolu Agency"],
	["NAN", "News Agency of Nigeria"],
	["GNA", "Ghana News Agency"],
	["APA", "Austria Presse Agentur"],
	["BelTA"],
	["IRNA"],
	["ISNA"],
	["WAM"],
	["SPA", "Saudi Press Agency"],
	["QNA", "Qatar News Agency"],
	["KUNA"],
	["MENA"],
	["Petra"],
	["Lusa"],
	["PAP"],
	["CTK", "ČTK"],
	["MTI"],
	["BNS"],
	["LETA"],
	["STT"],
	["NTB"],
	["Ritzau"],
	["TT"],
	["Belga"],
	["ANP"],
	["AGERPRES", "Agerpres"],
	["Tanjug"],
	["BTA"],
	["SAPA"],
	["APP", "Associated Press of Pakistan"],
	["UNB"],
	["BSS"],
	["CNA", "Central News Agency"],
	["VNA"],
	["PNA", "Philippine News Agency"],
	["RNZ"],
	["Thomson Reuters Foundation"],
	["agencies", "Agencies", "AGENCIES", "news agencies", "agency inputs", "wire services", "agency reports"],
];

const SHORT = new Map(AGENCIES.flatMap((names) => names.map((name) => [name, names[0]] as const)));
const SMALL = new Map([...SHORT].map(([name, short]) => [name.toLowerCase(), short] as const));
const literal = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const ANY = [...SHORT.keys()]
	.sort((a, b) => b.length - a.length)
	.map(literal)
	.join("|");
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ANY})(?![\\p{L}\\p{N}])`, "gu");
/** Asked first, as it is quick: the longest word of each name. */
const NAMES_AGENCY = guarded(NAME, { words: [...SHORT.keys()].map(longestOf).join(" ") });

function longestOf(name: string): string {
	const words = name.toLowerCase().match(/[a-z]+/g) ?? [];
	return `${words.reduce((longest, word) => (word.length >= longest.length ? word : longest), "")}$`;
}
/** Brackets that hold agencies only: "(AFP)", "(Reuters/AP)", "(with inputs from agencies)". */
const IN_BRACKETS = /[([][^()[\]]{2,90}[)\]]/gu;
/** ", Ukrinform reports." at a sentence's end: the outlet says where it has the report from. */
const REPORTS = new RegExp(
	`, (?:as )?(?:the )?(?:(?:state |state-run |Russian |Ukrainian )?news agency )?(${ANY})(?: news agency)? (?:reports|reported|has reported|said in a report|writes|correspondent reports)[^.!?]{0,40}[.!?]`,
	"gu",
);
/** Asked first, as it is quick and most paragraphs speak of none. */
const SPEAKS_OF_REPORTS = guarded(/\b(?:report|writes|[Aa]ccording to |[Ss]ources?:|SOURCE:|Via:)/, {
	words: "report writes according source via",
});
const AS_REPORTED = new RegExp(
	`\\b(?:as reported by|according to a report by|Source:|SOURCE:|Sources?:|Via:) ?(${ANY})(?![\\p{L}\\p{N}])`,
	"gu",
);
/** "According to X," in one of the first paragraphs: further down it is one fact that is X's. */
const ACCORDING_TO = new RegExp(
	`\\b[Aa]ccording to (?:the )?(?:(?:\\p{L}+ )?news agency )?(${ANY})(?:(?= news agency)|[,.;])`,
	"gu",
);
const ACCORDING_WITHIN = 3;
/** Words of a line that credits where copy comes from, in lower case. */
const CREDIT_LINE = guarded(
	/^[\s([*–—-]{0,4}(?:with (?:additional )?(?:inputs?|reporting|files|information|reports?|material) (?:from|by)|inputs? from|(?:additional )?reporting by|compiled from|copyright\b|©|\(c\)|sources?:|via:|published from|syndicated from|all contents? ©)|\bcontributed (?:reporting )?to this (?:report|story|article)|\b(?:information|material|reporting) (?:for|in) this (?:story|report|article)|^(?:some|this) (?:story|article|report|information|material)\b.{0,60}\b(?:provided|published|produced|generated|sourced|syndicated|distributed) (?:by|from)\b|^this (?:story|article|report) (?:is|was|has been) (?:auto-generated|syndicated|sourced)/u,
	{
		words: "contributed$ information$ reporting$ material$",
		first:
			"with$ input additional$ reporting$ compiled$ copyright$ c$ source via$ published$ syndicated$ all$ some$ this$",
		marks: Mark.copyright,
	},
);

interface Parts {
	readonly dateline: string | null;
	readonly byline: string | null;
	readonly paragraphs: readonly Paragraph[];
	/** Lines round the body (credits, rights, author boxes), whose words are not the article's. */
	readonly notes: readonly Line[];
}

/**
 * The agencies that an article credits, by their usual short names, each once, in the order in which the text has them.
 * A credit is: the dateline, the byline, a line of credits, brackets at the end of a paragraph, ", X reports.", or "According to X," at the top. Who only took
 * the pictures is not credited, and an agency that is merely spoken of or spoken to is not either.
 */
export function findAgencies(text: string, parts: Parts): string[] {
	const found: string[] = [];
	if (parts.byline !== null) addNamed(parts.byline, found);
	if (parts.dateline !== null) addNamed(parts.dateline, found);
	let spans = 0;
	for (const { line, prose } of parts.paragraphs) {
		if (mayMatch(line, SPEAKS_OF_REPORTS) && mayMatch(line, NAMES_AGENCY))
			for (const { start, end } of prose) addReports(text.slice(start, end), spans < ACCORDING_WITHIN, found);
		spans += prose.length;
	}
	for (const { credit } of parts.paragraphs)
		if (credit !== "") addCredited(credit, readSigns(credit, 0, credit.length), found);
	for (const line of parts.notes) addCredited(line.text, line, found);
	return found;
}

/** Adds the agencies named in `words` that are not there yet. */
function addNamed(words: string, found: string[]): void {
	NAME.lastIndex = 0;
	for (let match = NAME.exec(words); match !== null; match = NAME.exec(words))
		add(SHORT.get(match[0]), found);
}

function add(short: string | undefined, found: string[]): void {
	if (short !== undefined && !found.includes(short)) found.push(short);
}

/** Adds the agencies of whose reports a paragraph of the body speaks. */
function addReports(paragraph: string, first: boolean, found: string[]): void {
	if (!SPEAKS_OF_REPORTS.pattern.test(paragraph)) return;
	addMatches(paragraph, REPORTS, found);
	addMatches(paragraph, AS_REPORTED, found);
	if (first) addMatches(paragraph, ACCORDING_TO, found);
}

/** Adds the agencies in the first group of each match. */
function addMatches(words: string, pattern: RegExp, found: string[]): void {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(words); match !== null; match = pattern.exec(words))
		addNamed(match[1] ?? "", found);
}

/** Adds the agencies that a line, or the end of a paragraph, credits. */
function addCredited(note: string, signs: Signs, found: string[]): void {
	if (!mayMatch(signs, NAMES_AGENCY)) return;
	if (note.length <= LONGEST_NOTE) {
		if ((signs.signs & Mark.rule) !== 0 && note.includes("/"))
			for (const short of listed(withoutStamp(note))) add(short, found);
		if (mayMatch(signs, OPENS_WITH_STAMP) || mayMatch(signs, OPENS_WITH_AGENCY) || /[|•]/.test(note))
			for (const part of note.split(/[|•]/))
				if (mayBeStamped(part) && isOnlyAgencies(withoutStamp(part))) addNamed(part, found);
	}
	if (
		(mayMatch(signs, CREDIT_LINE) && CREDIT_LINE.pattern.test(note.toLowerCase())) ||
		(mayMatch(signs, OPENS_WITH_AGENCY) && isOnlyAgencies(note))
	)
		addNamed(note, found);
	else if ((signs.signs & Mark.bracket) !== 0)
		for (const match of note.slice(-200).matchAll(IN_BRACKETS))
			if (isCredit(match[0])) addNamed(match[0], found);
}

/** Longest note that may be a list of agencies with a date, in UTF-16 code units. */
const LONGEST_NOTE = 160;

/** Who is no agency but stands among them: "Web Desk", "Our Correspondent". */
const DESK = /^(?:\p{L}+ ){0,2}(?:desk|correspondents?|reporters?|staff|monitor(?:ing)?(?: report)?)$/u;

/** The agencies of a list that slashes part and nothing else is in but desks, in whatever letters: "Afp/web Desk/reuters". */
function listed(words: string): string[] {
	const names = words.split("/").map((part) => part.trim().toLowerCase());
	const shorts = names.map((name) => SMALL.get(name));
	const all = names.length > 1 && names.every((name, i) => shorts[i] !== undefined || DESK.test(name));
	return all ? shorts.filter((short) => short !== undefined) : [];
}

/** How far from a paragraph's end a dash or the words stand that may begin a credit. */
const CREDIT_REACH = 48;
/** Asked first, as it is quick and few paragraphs end so. */
const MAY_END_IN_CREDIT = guarded(
	/[)\]]$|[-–—/][^-–—/]{2,30}$|\b(?:more|reading|story|article)[.…»>→ ]{0,6}$/i,
	{ words: "more$ reading$ story$ article$", marks: Mark.bracket | Mark.rule },
);

/**
 * What stands at the end of a paragraph behind its last sentence, with the blank before it: ` (AFP)`, ` -- ANI`,
 * ` (Reporting by …)`, ` Read more`; "" where there is nothing of the kind.
 */
export function creditAtEnd(paragraph: Line): string {
	if (!mayMatch(paragraph, MAY_END_IN_CREDIT)) return "";
	if (!MAY_END_IN_CREDIT.pattern.test(paragraph.text.slice(-CREDIT_REACH))) return "";
	const tail = paragraph.text.slice(-400);
	const bracket = /\s{0,3}([([][^()[\]]{2,380}[)\]])$/u.exec(tail);
	if (bracket?.[1] !== undefined) return isCredit(bracket[1]) || WORK.test(bracket[1]) ? bracket[0] : "";
	const dash = /[.!?…]["”’]?(\s{0,3}(?:--|[-–—/])\s{0,2}([^-–—/]{2,30}))$/u.exec(tail);
	if (dash?.[1] !== undefined && dash[2] !== undefined && isOnlyAgencies(dash[2])) return dash[1];
	return (
		/[.!?…]["”’]?((?:\s{1,3}|…|\.{3})(?:read more|continue reading|read the full (?:story|article)|more)[.…»>→ ]{0,6})$/iu.exec(
			tail,
		)?.[1] ?? ""
	);
}

/** "(Reporting by …; Editing by …)": who worked on the copy. */
const WORK =
	/^[([](?:(?:additional )?reporting|writing|editing|compiled|written|edited|with reporting|translated) by\b/iu;

/** True where words in brackets (given with them) credit an agency: "(AFP)", "(With inputs from agencies)", "(Reuters/AP)". */
function isCredit(bracketed: string): boolean {
	const inside = bracketed.slice(1, -1);
	return (
		isOnlyAgencies(inside) || (CREDIT_LINE.pattern.test(inside.toLowerCase()) && inside.search(NAME) >= 0)
	);
}

/** A line's words without its date and what labels it: "Reuters Published 20 Oct, 2022" is a credit with a date. */
function withoutStamp(words: string): string {
	let rest = words;
	for (const date of findDates(words).reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
	return rest.replace(STAMP_LABELS, "");
}

const STAMP_LABELS = /\b(?:published|updated|posted|last)\b/giu;
/** Asked first, as it is quick: few lines begin with an agency's name or with what may stand before one. */
function mayBeStamped(words: string): boolean {
	const first = firstRun(words);
	return (
		FIRST_WORDS.has(first) ||
		BETWEEN.has(first.toLowerCase()) ||
		/^(?:[0-9]|published|updated|posted|last|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i.test(
			first,
		)
	);
}

/** What a line with agencies and the day of its printing begins with where it does not begin with an agency. */
const OPENS_WITH_STAMP = guarded(
	/^[^A-Za-z]{0,9}(?:[0-9]|published|updated|posted|last|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i,
	{
		first:
			"published updated posted last jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun",
		marks: Mark.figure,
	},
);

/** What may stand between names of agencies. */
const BETWEEN = new Set(["and", "with", "via", "by", "staff", "the"]);
const BETWEEN_AGENCIES = new RegExp(`\\b(?:${[...BETWEEN].join("|")})\\b`, "giu");
/** Asked first, as it is quick: few lines begin with the first word of an agency's name. */
const FIRST_WORDS = new Set([...SHORT.keys()].map(firstRun));

/** The first run of letters and figures, "" where there is none. */
function firstRun(words: string): string {
	let from = 0;
	while (from < words.length && !isLetterOrFigure(words.charCodeAt(from))) from++;
	let to = from;
	while (to < words.length && isLetterOrFigure(words.charCodeAt(to))) to++;
	return words.slice(from, to);
}

/** Longest list of agencies, in UTF-16 code units. */
const LONGEST_LIST = 90;

/** What a line that holds nothing but names of agencies begins with: a name, or a word that may stand before one. */
const OPENS_WITH_AGENCY = guarded(
	new RegExp(`^[^A-Za-z]{0,9}(?:${ANY}|${[...BETWEEN].join("|")})(?![A-Za-z])`, "u"),
	{
		first: [...SHORT.keys(), ...BETWEEN]
			.map((name) => `${/[a-z]+/.exec(name.toLowerCase())?.[0]}$`)
			.join(" "),
	},
);

/** True where nothing but names of agencies stands in a line. */
export function isAgencies(line: Line): boolean {
	return line.text.length <= LONGEST_LIST && mayMatch(line, OPENS_WITH_AGENCY) && isOnlyAgencies(line.text);
}

/** True where nothing but names of agencies stands there. */
export function isOnlyAgencies(words: string): boolean {
	if (words.length > LONGEST_LIST || words.length < 2) return false;
	const first = firstRun(words);
	if (!FIRST_WORDS.has(first) && !BETWEEN.has(first.toLowerCase())) return false;
	const rest = words.replace(NAME, "");
	return rest.length < words.length && !LETTER_OR_FIGURE.test(rest.replace(BETWEEN_AGENCIES, ""));
}

/** True where a line only says where its copy comes from. */
export function isCreditLine(line: Line): boolean {
	return (
		line.text.length <= 300 &&
		mayMatch(line, NAMES_AGENCY) &&
		mayMatch(line, CREDIT_LINE) &&
		!/["“]/.test(line.text) &&
		CREDIT_LINE.pattern.test(line.text.toLowerCase()) &&
		line.text.search(NAME) >= 0
	);
}

/** Alternation of all agencies' names, for patterns of datelines. */
export const AGENCY_NAMES = ANY;
