import type { Statement } from "../../model";
import type { Span } from "../../text/span";

/** Opening and closing double marks; the straight one is both. Single ones only where they open before a letter behind a blank. */
const MARKS = /["“”„«»]|(?<![\p{L}\p{N}])‘(?=\p{L})|(?<=[\p{L}.,!?])’(?![\p{L}])/gu;

/**
 * The stretches of a statement's content that stand inside quotation marks, marks included, in order. All of a direct one, none of an
 * indirect one; of a mixed one what its marks enclose. A mark left open closes where its span ends.
 */
export function quotedRanges(text: string, statement: Statement): Span[] {
	if (statement.kind === "indirect") return [];
	if (statement.kind === "direct")
		return statement.content.map(({ start, end }) => ({
			start,
			end: start + quotedUntil(text.slice(start, end)),
		}));
	return statement.content.flatMap((span) =>
		markedStretches(text.slice(span.start, span.end)).map(({ start, end }) => ({
			start: span.start + start,
			end: span.start + end,
		})),
	);
}

/** Where the last mark closes a quotation and words of the outlet's follow all the same. */
const CLOSED = /^([^"“”„«»]*["“„«]?[^"“”„«»]{12,}["“”»])\s*,?\s+\p{L}+\s+\p{L}[^"“”„«»]*$/u;

/** How far words that pass for a quotation are one: to their end, or to the mark that closes them before the outlet's own words. */
const quotedUntil = (words: string) => CLOSED.exec(words)?.[1]?.length ?? words.length;

/** The stretches of words that stand inside quotation marks, marks included, in order. A double mark left open closes at the end. */
export function markedStretches(words: string): Span[] {
	const found: Span[] = [];
	let open: { at: number; single: boolean } | null = null;
	for (const match of words.matchAll(MARKS)) {
		const mark = match[0];
		const single = mark === "‘" || mark === "’";
		if (open === null) {
			if (mark === "”" || mark === "’" || mark === "»") continue;
			open = { at: match.index, single };
		} else if (open.single === single && mark !== "“" && mark !== "„" && mark !== "«" && mark !== "‘") {
			found.push({ start: open.at, end: match.index + mark.length });
			open = null;
		}
	}
	if (open !== null && !open.single) found.push({ start: open.at, end: words.length });
	return found;
}

/** True where the span's words lie wholly inside one of the ranges, which are in order. */
export function isQuoted(ranges: readonly Span[], span: Span): boolean {
	return ranges.some((range) => range.start <= span.start && span.end <= range.end);
}
