import type { Span } from "../text/span";
import { isRole } from "../text/titles";
import type { Reading } from "./grammar/reading";
import type { TokenRange } from "./quotations";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const CAPITAL = /\p{Lu}/u;
const WORD_START = /^[\p{L}'-]/u;

/** A credit that stands within the marks: what is said without it, who says it and by which word. */
export interface Inserted {
	readonly contents: readonly [Span, ...Span[]];
	readonly mention: Span;
	readonly cue: Span;
}

const cues = new Set(
	"says said declares declared explains explained adds added insists insisted stresses stressed continues continued assures assured warns warned".split(
		" ",
	),
);
/** With these the writer goes on telling behind the credit. */
const narrating = new Set([
	"while",
	"as",
	"before",
	"after",
	"when",
	"who",
	"which",
	"in",
	"during",
	"at",
	"on",
]);
/** Words that a name or an office has at most. */
const LONGEST = 9;

/**
 * "“We shall not give up, says the mayor, whatever it costs.”": some languages leave the writer's words within the marks,
 * and so do texts that were translated from them.
 *
 * @param range the tokens of a quotation that nobody outside its marks is credited with
 * @returns null where no verb of saying with somebody behind it stands between commas
 */
export function insertedCredit(reading: Reading, { from, to }: TokenRange): Inserted | null {
	const { tokens } = reading;
	const { lower, start, end } = tokens;
	for (let i = from + 3; i + 2 < to; i++) {
		if (lower[i - 1] !== "," || !cues.has(lower[i] as string)) continue;
		const last = mentionEnd(reading, i + 1, to);
		if (last < 0) continue;
		const contents: [Span, ...Span[]] = [{ start: start[from] as number, end: end[i - 2] as number }];
		const behind = last + 1;
		if (lower[last] === "," && behind < to - 1 && !narrating.has(lower[behind] as string))
			contents.push({ start: start[behind] as number, end: end[to - 1] as number });
		return {
			contents,
			mention: { start: start[i + 1] as number, end: end[last - 1] as number },
			cue: { start: start[i] as number, end: end[i] as number },
		};
	}
	return null;
}

/** The token behind a name, or behind "the" and an office, where a comma or the end of a sentence stands; or -1. */
function mentionEnd({ tokens, text }: Reading, from: number, to: number): number {
	const { lower, start } = tokens;
	const capital = (i: number) => CAPITAL.test(text.charAt(start[i] as number));
	if (lower[from] !== "the" && !capital(from)) return -1;
	let office = capital(from) && lower[from] !== "i";
	for (let i = from; i < to && i - from <= LONGEST; i++) {
		const word = lower[i] as string;
		if (word === "," || word === ".") return i > from && office ? i : -1;
		if (isRole(word) || capital(i)) office = true;
		if (!WORD_START.test(word)) return -1;
	}
	return -1;
}
