import type { Term } from "../words/terms";
import { pairFeatures } from "./features";
import weights from "./weights.json";

/** One logistic regression: features are centred and scaled, then weighted. */
interface Head {
	readonly means: readonly number[];
	readonly scales: readonly number[];
	/** One a feature, then, where there are more, one a product of two features (i ≤ j), the constant last. */
	readonly weights: readonly number[];
}

/** The features centred and scaled, with their products where `squared`, and a 1 at the end. */
export function expand(
	features: readonly number[],
	means: readonly number[],
	scales: readonly number[],
	squared: boolean,
): number[] {
	const scaled = features.map((value, at) => (value - (means[at] ?? 0)) / (scales[at] ?? 1));
	const row = [...scaled];
	if (squared) {
		for (let i = 0; i < scaled.length; i++) {
			for (let j = i; j < scaled.length; j++) row.push((scaled[i] as number) * (scaled[j] as number));
		}
	}
	row.push(1);
	return row;
}

function judge(head: Head, features: readonly number[]): number {
	const row = expand(features, head.means, head.scales, head.weights.length > features.length + 1);
	let sum = 0;
	for (const [at, value] of row.entries()) sum += value * (head.weights[at] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}

/** Terms a text at which headlines and sentences are told apart, and how gradually. */
const HEADLINE = 13;
const GRADUALLY = 1;

/** 0 for two headlines, 1 for two sentences of running text, between for what is between. */
function sentenceShare(a: readonly Term[], b: readonly Term[]): number {
	return 1 / (1 + Math.exp(-((a.length + b.length) / 2 - HEADLINE) / GRADUALLY));
}

/** How alike two wordings are. */
export interface Likeness {
	/** 0 to 1. For sentences the probability that a reader takes both for the same in meaning, for headlines their likeness. */
	readonly score: number;
	/** The score from which on most readers call such a pair the same. */
	readonly threshold: number;
}

/**
 * Judges two wordings by two logistic regressions (lib/cli/learn-pairs.ts): one learnt from sentence pairs that readers
 * called the same or not, one from headlines that readers graded; which counts how much depends on length.
 */
export function likeness(a: readonly Term[], b: readonly Term[]): Likeness {
	if (a.length === 0 || b.length === 0) return { score: 0, threshold: weights.sentences.threshold };
	const features = pairFeatures(a, b);
	const share = sentenceShare(a, b);
	return {
		score: share * judge(weights.sentences, features) + (1 - share) * judge(weights.headlines, features),
		threshold: share * weights.sentences.threshold + (1 - share) * weights.headlines.threshold,
	};
}
