import type { Difference, DifferenceKind } from "@/lib/analysis/comparison/model";

/** How much a kind of difference matters to a reader who wants to know what happened, before anything else is known. */
const BY_KIND: Readonly<Record<DifferenceKind, number>> = {
	number: 0.8,
	certainty: 0.6,
	attribution: 0.5,
	scope: 0.45,
	wording: 0.4,
	occasion: 0.35,
	name: 0.3,
};
const INSIDE_QUOTES = 0.15;
/** The values differ, and all of them can be true. */
const COMPATIBLE = -0.1;
/** For each outlet beyond two that has a value of its own. */
const ANOTHER_VALUE = 0.05;

/** How sharp a disagreement is, 0 to 1: by its kind, more where outlets quote different words and where many values stand. */
export function sharpness(difference: Difference): number {
	const values = new Set(difference.values.map((value) => String(value.normalised ?? value.text)));
	const more = Math.max(0, Math.min(2, values.size - 2)) * ANOTHER_VALUE;
	const compatible = difference.rule.endsWith("/compatible") ? COMPATIBLE : 0;
	const sum = BY_KIND[difference.kind] + (difference.insideQuotes ? INSIDE_QUOTES : 0) + compatible + more;
	return Math.min(1, Math.round(sum * 100) / 100);
}
