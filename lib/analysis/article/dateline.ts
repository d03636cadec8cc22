import { findDates } from "../text/dates";
import type { Span, TextSpan } from "../text/span";
import { textSpan } from "../text/span";
import { AGENCY_NAMES } from "./agencies";

/** Each name with a capital alone and all in capitals, as datelines print them. */
const either = (names: string) =>
	`(?:${names
		.split(" ")
		.map((name) => `${name.charAt(0)}(?:${name.slice(1)}|${name.slice(1).toUpperCase()})`)
		.join("|")})`;

const PLACE = "\\p{Lu}[\\p{L}.'’-]{0,24}(?:[ /][\\p{L}.'’-]{1,24}){0,4}";
const SHOUTED = "\\p{Lu}[\\p{Lu}.'-]{1,24}(?:[ /]\\p{Lu}[\\p{Lu}.'-]{0,24}){0,2}";
const REGION = ",\\s\\p{Lu}[\\p{L}.-]{1,24}(?: \\p{Lu}[\\p{L}.-]{0,20}){0,2}";
const MONTH = `${either("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")}\\p{L}{0,6}\\.?`;
const WEEKDAY = `(?:${either("Mon Tues Wednes Thurs Fri Satur Sun")}(?:day|DAY),?\\s)?`;
const DATE = `(?:,?\\s${WEEKDAY}(?:${MONTH}\\s[0-9]{1,2}|[0-9]{1,2}\\s${MONTH})(?:,?\\s[0-9]{4})?)`;
/** The same where nothing stands before it: "March 28 (UPI) -- ". */
const DATE_FIRST = `(?:${MONTH}\\s[0-9]{1,2}|[0-9]{1,2}\\s${MONTH})(?:,?\\s[0-9]{4})?`;
const AGENCY = `\\s?[([](?:[^()\\[\\]]{0,30}(?:${AGENCY_NAMES})[^()\\[\\]]{0,30}|\\p{Lu}[\\p{L}. /-]{1,30})[)\\]]`;
/** "/TASS/", as some agencies print themselves, and whoever pays for a release. */
const SLASHED = `\\s?/(?:${AGENCY_NAMES}|\\p{Lu}[\\p{L}. -]{1,30})/`;
const DASH = "\\s{0,3}(?:-{1,3}|[–—−]{1,2}|:)\\s{0,3}";
const OPENS = "(?=[\\p{Lu}\\p{N}\"“‘'«„$€£])";

/**
 * What a dateline looks like: a place in capitals and a dash or colon; a place in any letters with an agency or a date
 * between it and the dash; a place and an agency in slashes, or after a date in brackets, and a full stop; a date with a
 * place or an agency in brackets; an agency alone before a dash.
 */
const DATELINES: readonly RegExp[] = [
	new RegExp(`^${SHOUTED}(?:${REGION}){0,2}${DATE}?(?:${AGENCY})?${DATE}?${DASH}${OPENS}`, "u"),
	new RegExp(`^${PLACE}(?:${REGION}){0,2}${DATE}?${AGENCY}${DATE}?${DASH}${OPENS}`, "u"),
	new RegExp(
		`^${PLACE}(?:${REGION}){0,2}${DATE}?\\s?[([](?:${AGENCY_NAMES}|CNN|CNBC|BBC|NBC|CBS|ABC)[)\\]]${DATE}?\\s{0,2}${OPENS}`,
		"u",
	),
	new RegExp(`^${SHOUTED}(?:${REGION}){0,2}${DATE}\\s${OPENS}`, "u"),
	new RegExp(`^${PLACE}(?:${REGION}){0,2}${DATE}(?:${AGENCY})?${DASH}${OPENS}`, "u"),
	new RegExp(`^${PLACE}(?:${REGION}){0,2}${DATE}?\\.?${SLASHED}(?:${DASH}|\\.?\\s{1,2})${OPENS}`, "u"),
	new RegExp(`^${PLACE}(?:${REGION}){0,2}${DATE}${AGENCY}\\.\\s{1,2}${OPENS}`, "u"),
	new RegExp(`^${DATE_FIRST}${AGENCY}${DASH}${OPENS}`, "u"),
	new RegExp(`^[([](?:${AGENCY_NAMES})[)\\]]${DASH}${OPENS}`, "u"),
	new RegExp(`^(?:${AGENCY_NAMES})\\s{0,3}[–—-]{1,2}\\s{0,3}${OPENS}`, "u"),
];

/**
 * A place in ordinary letters before a dash or a colon: "New Delhi: The court …", "Budapest – The alliance …". Speakers and labels look
 * the same, so it takes more than its form (see `readPlainDateline`).
 */
const PLAIN = new RegExp(
	`^\\p{Lu}[\\p{L}.'’-]{2,24}(?: \\p{Lu}[\\p{L}.'’-]{1,24}){0,2}(?:${REGION})?(?:\\s{1,2}[–—-]\\s{1,2}|:\\s{1,3})(?=\\p{Lu})`,
	"u",
);

/** Asked first, as it is quick: something that ends a dateline, before something that begins a sentence. */
const MAY_BE_DATED = /(?:[–—−:)\]/]|[)\]/]\.|-{1,3}|[0-9])\s{0,3}[\p{Lu}\p{N}"“‘'«„$€£]/u;

/** Longest dateline, in UTF-16 code units. */
const LONGEST = 90;

/** Fewest UTF-16 code units of a paragraph with such a dateline: a whole sentence follows it. */
const FEWEST_AFTER_PLAIN = 70;
/** Longest question of a headline, in UTF-16 code units. */
const LONGEST_QUESTION = 200;
/** How far the words of such a dateline are looked for again, in UTF-16 code units. */
const AGAIN_WITHIN = 5000;

/** Words before a dash or colon that are no places: they say what kind of text follows. */
const NO_PLACE =
	/^(?:q|a|updates?|breaking|exclusive|watch|read|opinion|editorial|analysis|live|video|photos?|correction|note|editor['’]s note|factbox|explainer|developing|summary|background|details?|sources?|quote|context|key|report|about|by|from|date|what|why|how|who|when|where|the|this|in brief|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight)\b/iu;

/** Capitals and a colon and nothing else: "NEW DELHI:", but also "THE CHAIR:" in a transcript. */
const COLON_PLACE = /^\p{Lu}[\p{Lu}'-]{2,20}(?: \p{Lu}[\p{Lu}'-]{1,20}){0,2}\s{0,2}:/u;

/**
 * The dateline that a paragraph begins with, and where its first sentence begins.
 *
 * @param start where the paragraph begins (UTF-16 code units)
 * @param end where it ends
 * @returns null where it has none; `dateline` is what stands before the dash: "Budapest (AFP)"
 */
export function readDateline(
	text: string,
	start: number,
	end: number,
): { readonly dateline: TextSpan; readonly bodyStart: number } | null {
	const head = text.slice(start, Math.min(end, start + LONGEST));
	if (!MAY_BE_DATED.test(head) || NO_PLACE.test(head)) return null;
	for (const pattern of DATELINES) {
		const match = pattern.exec(head);
		if (match === null) continue;
		const words = match[0].replace(/[\s:–—−-]{1,8}$/u, "").replace(/(?<=[/)\]])\.\s{0,2}$/u, "");
		// "ADA EXAMPLE: Is the quay safe?" is a columnist's headline.
		if (match[0].includes(":") && isQuestion(text.slice(start + match[0].length, end))) continue;
		if (match[0].includes(":") && !/[(0-9]/.test(words) && !COLON_PLACE.test(head)) continue;
		return { dateline: textSpan(text, start, start + words.length), bodyStart: start + match[0].length };
	}
	return null;
}

/** "August 3, 2014The council …", "date 2024-05-01 The council …": the day glued to a first sentence, or labelled before it. */
const DAY_BEFORE = new RegExp(
	`^(?:(?:date|published|posted)[: ]\\s?)?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|${MONTH} [0-9]{1,2}, [0-9]{4}|[0-9]{1,2} ${MONTH},? [0-9]{4})\\s{0,2}${OPENS}`,
	"iu",
);

/** The day that stands before a paragraph's first sentence, and where that begins; null where none does. */
export function readDay(
	text: string,
	start: number,
	end: number,
): { readonly day: TextSpan; readonly bodyStart: number } | null {
	const match = DAY_BEFORE.exec(text.slice(start, Math.min(end, start + LONGEST)));
	if (match === null) return null;
	const words = match[0].trimEnd();
	// With a blank and no label it may be the sentence's own: "May 5, 2020 Deadline …".
	if (words.length < match[0].length && !/^[a-z]{4,9}[: ]/iu.test(words)) return null;
	return { day: textSpan(text, start, start + words.length), bodyStart: start + match[0].length };
}

/** "By Ana Toth and Jan Berg BUDAPEST (Reuters) - ": who wrote it, glued before a dateline. */
const BY_BEFORE =
	/^By ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{Ll}.'’-]+(?: and (?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{Ll}.'’-]+)?) (?=\p{Lu}{3})/u;

/** The names before a paragraph's dateline, or null. */
export function readByBefore(text: string, start: number, end: number): TextSpan | null {
	const match = BY_BEFORE.exec(text.slice(start, Math.min(end, start + LONGEST)));
	if (match?.[1] === undefined || readDateline(text, start + match[0].length, end) === null) return null;
	return textSpan(text, start + 3, start + 3 + match[1].length);
}

/**
 * The dateline of an article's first paragraph where it stands in ordinary letters and without agency or date.
 *
 * @param all the article's paragraphs: where another one begins the same way, these are turns of a conversation
 */
export function readPlainDateline(
	text: string,
	{ start, end }: Span,
	all: readonly Span[],
): ReturnType<typeof readDateline> {
	const match = PLAIN.exec(text.slice(start, Math.min(end, start + LONGEST)));
	if (match === null || NO_PLACE.test(match[0]) || end - start < FEWEST_AFTER_PLAIN) return null;
	// A second dash makes the first one a parenthesis; a colon further on makes this one a list's.
	if (/ [–—-] |[:]/.test(text.slice(start + match[0].length, Math.min(end, start + 300)))) return null;
	if (
		all.some((other) => other.start !== start && PLAIN.test(text.slice(other.start, other.start + LONGEST)))
	)
		return null;
	const words = match[0].replace(/[\s:–—-]{1,6}$/u, "");
	if (isSomebody(text, words, start + match[0].length)) return null;
	return { dateline: textSpan(text, start, start + words.length), bodyStart: start + match[0].length };
}

/** True where a paragraph is one question and nothing else. */
function isQuestion(words: string): boolean {
	return words.length <= LONGEST_QUESTION && /^[^.!?]+\?["”’)]?$/u.test(words);
}

/** True where the words come again as those of somebody who acts; a place comes again behind "in" or "from". */
function isSomebody(text: string, words: string, from: number): boolean {
	const rest = text.slice(from, from + AGAIN_WITHIN);
	const again = rest.indexOf(words);
	return (
		again >= 0 &&
		!/\b(?:in|at|from|to|of|near|for|outside|around|into|through|across|and),? (?:the )?$/u.test(
			rest.slice(Math.max(0, again - 16), again),
		)
	);
}

/** True where a paragraph begins with words in capitals and a colon: a dateline, or the turn of a speaker in a transcript. */
export function beginsWithColonPlace(text: string, start: number, end: number): boolean {
	return COLON_PLACE.test(text.slice(start, Math.min(end, start + LONGEST)));
}

/** Month and day of a dateline that gives no year; null where it gives none. */
export function datelineDay(dateline: TextSpan): { readonly month: number; readonly day: number } | null {
	for (const { month, day } of findDates(dateline.text)) {
		if (month !== null && day !== null) return { month, day };
	}
	return null;
}
