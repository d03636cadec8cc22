import type { StatementKind } from "../model";
import type { Span } from "../text/span";
import type { Quotation } from "./quotations";

/** `direct` where quotation marks hold all of it, `indirect` where none stands in it. */
export function kindOf(contents: readonly Span[], quotations: readonly Quotation[]): StatementKind {
	let inside = true;
	let touched = false;
	for (const { start, end } of contents) {
		const q = quotations[firstEndingAfter(quotations, start)];
		const covers = q !== undefined && q.start <= start && end <= q.end;
		if (!covers) inside = false;
		if (q !== undefined && q.start < end) touched = true;
	}
	return inside ? "direct" : touched ? "mixed" : "indirect";
}

/** Index of the first quotation that ends after `offset` (they are in order and do not overlap). */
function firstEndingAfter(quotations: readonly Quotation[], offset: number): number {
	let low = 0;
	let high = quotations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((quotations[middle] as Quotation).end > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}
