import type { Span } from "../../text/span";
import type { Quotation } from "../quotations";
import type { Clauses, Range } from "./grammar";

/**
 * The stretch of the text that a range of items stands for: with the quotation marks of a quotation that begins or ends
 * with it, and with the closing punctuation inside such a mark.
 */
export function stretchOf(clauses: Clauses, quotations: readonly Quotation[], range: Range): Span {
	const { view } = clauses;
	let start = view.start[range.from] as number;
	let end = view.end[range.to - 1] as number;
	const first = quotations[view.quote[range.from] as number];
	if (first && (range.from === 0 || view.quote[range.from - 1] !== view.quote[range.from]))
		start = first.start;
	const last = quotations[view.quote[range.to - 1] as number];
	if (last && last.end > end) {
		let k = range.to;
		while (k < view.tag.length && view.quote[k] === view.quote[range.to - 1] && view.tag[k] === ".") k++;
		if (k >= view.tag.length || view.quote[k] !== view.quote[range.to - 1]) end = last.end;
	}
	return { start, end: Math.max(end, start + 1) };
}
