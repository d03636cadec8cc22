import type { Difference, DifferenceKind } from "@/lib/analysis/comparison/model";
import { isFunctionWord } from "@/lib/analysis/comparison/words/rarity";
import { tokens } from "@/lib/analysis/comparison/words/tokens";

/** How much a kind of difference matters to a reader who wants to know what happened, before anything else is known. */
const BY_KIND: Readonly<Record<DifferenceKind, number>> = {
	number: 0.75,
	wording: 0.5,
	attribution: 0.45,
	certainty: 0.45,
	scope: 0.4,
	occasion: 0.3,
	name: 0.25,
};
/** Two outlets that quote different words cannot both be right. */
const INSIDE_QUOTES = 0.2;
/** The values differ, and all of them can be true. */
const COMPATIBLE = -0.1;
/** The same is credited to the same, with another verb or in another form. */
const HOW_CREDITED = -0.1;
/** The words that one has and the other has not carry nothing: "and" for "because", "What … is". */
const SMALL_WORDS = -0.15;
/** For each outlet beyond two that has a value of its own. */
const ANOTHER_VALUE = 0.05;

/** Kinds whose values are words of the statement itself. */
const IN_THE_WORDS: ReadonlySet<DifferenceKind> = new Set(["wording", "certainty", "scope"]);

/**
 * How sharp a disagreement is, 0 to 1: contradicting numbers and other words inside quotation marks before all else; less
 * where all can be true, or where only small words differ; more where many values stand.
 */
export function sharpness(difference: Difference): number {
	const { kind, rule } = difference;
	const values = new Set(difference.values.map((value) => String(value.normalised ?? value.text)));
	let sum = BY_KIND[kind] + Math.max(0, Math.min(2, values.size - 2)) * ANOTHER_VALUE;
	if (difference.insideQuotes) sum += INSIDE_QUOTES;
	if (rule.endsWith("/compatible")) sum += COMPATIBLE;
	if (kind === "attribution" && rule !== "attribution/speaker") sum += HOW_CREDITED;
	if (IN_THE_WORDS.has(kind) && onlySmallWords(difference.values.map((value) => value.text ?? "")))
		sum += SMALL_WORDS;
	return Math.max(0, Math.min(1, Math.round(sum * 100) / 100));
}

/** True where every word that some of the texts have and others have not is a small one, or another form of the same. */
function onlySmallWords(texts: readonly string[]): boolean {
	const stems = texts.map((text) => new Set(tokens(text).map((token) => token.stem)));
	const all = [...new Set(stems.flatMap((each) => [...each]))];
	return all.filter((stem) => stems.some((each) => !each.has(stem))).every(isFunctionWord);
}
