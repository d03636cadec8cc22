import type { Span } from "../text/span";
import type { Found } from "./found";
import type { Clauses, Range } from "./grammar/grammar";
import type { Reading } from "./grammar/reading";

/* News in short paragraphs with labels: "Source: Ann Miller on Telegram", "Quote: “…”", "Quote from Miller: “…”". */

const quotes = new Set("quote quotation quotes verbatim comment statement words remarks reaction".split(" "));
const sources = new Set(["source", "sources"]);

/**
 * Whether the words before a colon only say that a quotation comes: "Quote:", and whom it is from: "Quote from Ann
 * Miller:".
 *
 * @returns the items that name whose it is, "unnamed" where none does, or null where the label is another
 */
export function quoteLabel({ view }: Clauses, colon: number): Range | "unnamed" | null {
	let from = 0;
	if (view.word[from] === "direct") from++;
	if (!quotes.has(view.word[from] ?? "")) return null;
	if (from + 1 === colon) return "unnamed";
	return /^(?:from|by|of)$/.test(view.word[from + 1] ?? "") && from + 2 < colon
		? { from: from + 2, to: colon }
		: null;
}

/** How many paragraphs above a label the line with its source is looked for. */
const REACH = 12;

/** Where a quotation under a bare label comes from. */
type Source = Pick<Found, "antecedent" | "continues">;

/**
 * Whose a quotation behind a bare "Quote:" is: whom the line "Source: …" above it names, or whoever spoke last.
 *
 * @param settled the statements before it
 * @returns null where the quotation stands behind no such label
 */
export function labelledQuotation(
	reading: Reading,
	statement: Found,
	settled: readonly Found[],
): Source | null {
	const clauses = labelBefore(reading, statement);
	if (!clauses) return null;
	const paragraph = clauses.view.sentence.paragraph;
	for (let s = statement.sentence - 1; s >= 0; s--) {
		const above = reading.clauses[s] as Clauses;
		if (above.view.sentence.paragraph < paragraph - REACH) break;
		const named = sourceNamed(above);
		if (named) return { antecedent: named, continues: -1 };
	}
	const last = settled.findLastIndex(({ mention }) => mention !== null);
	return last < 0 ? null : { antecedent: null, continues: last };
}

/** The sentence whose bare label introduces a quotation: its own, or the line above. */
function labelBefore(reading: Reading, { sentence, contents }: Found): Clauses | null {
	const start = (contents[0] as Span).start;
	for (const s of [sentence, sentence - 1]) {
		const clauses = reading.clauses[s];
		const colon = clauses?.view.word.indexOf(":") ?? -1;
		if (!clauses || colon < 1 || (clauses.view.start[colon] as number) > start) continue;
		const last = s === sentence || colon === clauses.view.word.length - 1;
		if (last && quoteLabel(clauses, colon) === "unnamed") return clauses;
	}
	return null;
}

/** The phrase behind "Source:", where a capital shows a name or an office. */
function sourceNamed({ view, phrases }: Clauses): Span | null {
	if (!sources.has(view.word[0] ?? "") || view.word[1] !== ":" || phrases.from[2] !== 2) return null;
	const to = phrases.to[2] as number;
	if (view.tag[to - 1] !== "P" && view.tag[to - 1] !== "N") return null;
	return { start: view.start[2] as number, end: view.end[to - 1] as number };
}
