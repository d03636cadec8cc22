import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { Span } from "@/lib/analysis/text/span";

/** Words that are shown in one way: unmarked, or marked as a difference of one kind. */
export interface Words {
	readonly text: string;
	readonly mark: DifferenceKind | null;
}

/** A stretch of an article's text in which it differs from others. */
export interface Mark extends Span {
	readonly kind: DifferenceKind;
}

/**
 * The words of `text` from `span.start` to `span.end` (UTF-16 code units), cut where a mark begins or ends. Where marks
 * overlap, the one that starts later wins; one that covers all the words says nothing about any of them and is left out.
 */
export function markedWords(text: string, span: Span, marks: readonly Mark[]): Words[] {
	const inside = marks
		.map((mark) => ({ ...mark, start: Math.max(mark.start, span.start), end: Math.min(mark.end, span.end) }))
		.filter((mark) => mark.start < mark.end && mark.end - mark.start < (span.end - span.start) * WHOLE)
		.sort((a, b) => a.start - b.start);
	const cuts = [...new Set([span.start, span.end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort(
		(a, b) => a - b,
	);
	const words: Words[] = [];
	for (const [at, start] of cuts.entries()) {
		const end = cuts[at + 1];
		if (end === undefined) break;
		const mark = inside.findLast((each) => each.start <= start && each.end >= end)?.kind ?? null;
		const last = words.at(-1);
		const piece = text.slice(start, end);
		if (last && last.mark === mark) words[words.length - 1] = { text: last.text + piece, mark };
		else words.push({ text: piece, mark });
	}
	return words;
}

/** From this share of the words on, a mark covers them all. */
const WHOLE = 0.9;
