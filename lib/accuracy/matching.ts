import type { Span } from "@/lib/analysis/text/span";

/** Intersection over union of two spans, in characters: 0 where they do not touch, 1 where they are the same. */
export function intersectionOverUnion(a: Span, b: Span): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Matches expected spans with found ones, one to one, the best pair first, where they share at least `floor` of what they
 * cover together. Of equal pairs the one that stands later in the lists comes first.
 *
 * @returns for each matched expected span (by its place) the place of the found one
 */
export function matchSpans(
	expected: readonly Span[],
	found: readonly Span[],
	floor: number,
): Map<number, number> {
	const pairs: [likeness: number, expected: number, found: number][] = [];
	expected.forEach((a, i) => {
		found.forEach((b, j) => {
			const likeness = intersectionOverUnion(a, b);
			if (likeness >= floor) pairs.push([likeness, i, j]);
		});
	});
	pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
	const matched = new Map<number, number>();
	const used = new Set<number>();
	for (const [, i, j] of pairs) {
		if (matched.has(i) || used.has(j)) continue;
		matched.set(i, j);
		used.add(j);
	}
	return matched;
}

/** The span without quotation marks and punctuation at its edges and without a leading "that": what is compared as exact. */
export function bareSpan(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && isEdge(text, start)) start++;
	while (end > start && isEdge(text, end - 1)) end--;
	if (text.slice(start, Math.min(end, start + 5)).toLowerCase() === "that ") start += 5;
	return { start, end };
}

function isEdge(text: string, at: number): boolean {
	return !/[\p{L}\p{N}$€£%]/u.test(text.charAt(at));
}
