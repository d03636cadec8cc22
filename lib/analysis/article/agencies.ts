import type { Span } from "../text/span";

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
const literal = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const ANY = [...SHORT.keys()]
	.sort((a, b) => b.length - a.length)
	.map(literal)
	.join("|");
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ANY})(?![\\p{L}\\p{N}])`, "gu");
/** Brackets that hold agencies only: "(AFP)", "(Reuters/AP)", "(with inputs from agencies)". */
const IN_BRACKETS = /[([][^()[\]]{2,90}[)\]]/gu;
/** ", Ukrinform reports." at a sentence's end: the outlet says where it has the report from. */
const REPORTS = new RegExp(
	`, (?:as )?(?:the )?(?:(?:state |state-run |Russian |Ukrainian )?news agency )?(${ANY})(?: news agency)? (?:reports|reported|has reported|said in a report|writes|correspondent reports)[^.!?]{0,40}[.!?]`,
	"gu",
);
const AS_REPORTED = new RegExp(
	`\\b(?:as reported by|according to a report by|Source:|SOURCE:|Sources?:|Via:) ?(${ANY})(?![\\p{L}\\p{N}])`,
	"gu",
);
/** Words of a line that credits where copy comes from. */
const CREDIT_LINE =
	/\b(?:with (?:additional )?(?:inputs?|reporting|files|information|reports?|material) (?:from|by)|inputs? from|(?:was|were) provided by|contributed to this (?:report|story|article)|contributed (?:reporting|to)|this (?:story|article|report) (?:is|was|has been) (?:published|auto-generated|generated|sourced|syndicated|first published)|syndicated feed|syndicated from|published from|reporting by|additional reporting|copyright|©|source:|sources:|first published (?:by|on|in)|distributed by|originally (?:published|appeared)|information for this (?:story|report|article)|provided content)\b|(?:©|\(c\))/iu;

interface Parts {
	readonly dateline: string | null;
	readonly byline: string | null;
	/** Lines round the body (credits, rights, author boxes), whose words are not the article's. */
	readonly notes: readonly string[];
}

/**
 * The agencies that an article credits, by their usual short names, each once, in the order in which the text has them.
 * A credit is: the dateline, the byline, a line of credits, brackets at the end of a paragraph, or ", X reports." Who only took
 * the pictures is not credited, and an agency that is merely spoken of or spoken to is not either.
 */
export function findAgencies(text: string, body: readonly Span[], parts: Parts): string[] {
	const found: string[] = [];
	const add = (words: string) => {
		for (const match of words.matchAll(NAME)) {
			const short = SHORT.get(match[0]);
			if (short !== undefined && !found.includes(short)) found.push(short);
		}
	};
	if (parts.byline !== null) add(parts.byline);
	if (parts.dateline !== null) add(parts.dateline);
	body.forEach((span) => {
		const paragraph = text.slice(span.start, span.end);
		for (const match of paragraph.matchAll(REPORTS)) add(match[1] ?? "");
		for (const match of paragraph.matchAll(AS_REPORTED)) add(match[1] ?? "");
	});
	for (const note of parts.notes) {
		if (CREDIT_LINE.test(note) || isOnlyAgencies(note)) add(note);
		else for (const match of note.slice(-200).matchAll(IN_BRACKETS)) if (isCredit(match[0])) add(match[0]);
	}
	return found;
}

/** A credit in brackets at the end of a paragraph, with the blank before it: ` (AFP)`; "" where there is none. */
export function creditAtEnd(paragraph: string): string {
	const match = /\s{0,3}([([][^()[\]]{2,90}[)\]])$/u.exec(paragraph.slice(-100));
	return match?.[1] !== undefined && isCredit(match[1]) ? match[0] : "";
}

/** True where words in brackets (given with them) credit an agency: "(AFP)", "(With inputs from agencies)", "(Reuters/AP)". */
function isCredit(bracketed: string): boolean {
	const inside = bracketed.slice(1, -1);
	return isOnlyAgencies(inside) || (CREDIT_LINE.test(inside) && inside.search(NAME) >= 0);
}

/** True where nothing but names of agencies stands there. */
export function isOnlyAgencies(words: string): boolean {
	if (words.length > 90 || words.length < 2) return false;
	const rest = words.replace(NAME, "");
	return (
		rest.length < words.length &&
		!/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:and|with|via|by|staff|the)\b/giu, ""))
	);
}

/** True where a line only says where its copy comes from. */
export function isCreditLine(words: string): boolean {
	return words.length <= 300 && CREDIT_LINE.test(words) && words.search(NAME) >= 0;
}

/** Alternation of all agencies' names, for patterns of datelines. */
export const AGENCY_NAMES = ANY;
