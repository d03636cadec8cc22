import type { Candidate } from "./candidates";
import table from "./cue-weights.json";
import { featuresOf } from "./features";

/** How many occurrences of its shape a word must outweigh before its own counts are believed. */
const smoothing = 2;

/** How often something was seen, and how often it credited words to somebody. */
export type Counts = readonly [seen: number, credited: number];

/** Counts by word and shape, and the weights of a logistic regression over them and the features. */
export interface CueWeights {
	readonly counts: ReadonlyMap<string, Counts>;
	readonly bias: number;
	/** Weight of the logarithm of the odds by the counts. */
	readonly odds: number;
	readonly features: ReadonlyMap<string, number>;
}

/** Keys under which a candidate is counted: its word with its shape, and its shape with words hardly ever counted. */
export const keyOf = (family: string, lemma: string, frame: string) => `${family}|${lemma}|${frame}`;

/** The share of occurrences that credit, by counts alone; `without` is left out (for learning). */
export function countedShare(
	counts: ReadonlyMap<string, Counts>,
	candidate: Pick<Candidate, "family" | "lemma" | "frame">,
	without: Counts = [0, 0],
): number {
	const { family, lemma, frame } = candidate;
	const rare = counts.get(keyOf(family, "?", frame)) ?? [0, 0];
	const prior = (rare[1] + 0.1) / (rare[0] + 1);
	const own = counts.get(keyOf(family, lemma, frame)) ?? [0, 0];
	const seen = Math.max(0, own[0] - without[0]);
	const credited = Math.max(0, own[1] - without[1]);
	return (credited + smoothing * prior) / (seen + smoothing);
}

export const logOdds = (p: number) =>
	Math.log(Math.min(0.995, Math.max(0.005, p)) / (1 - Math.min(0.995, Math.max(0.005, p))));

function read(): CueWeights {
	const counts = new Map<string, Counts>();
	for (const [key, value] of Object.entries(table.counts as Record<string, string>)) {
		const [seen = 0, credited = 0] = value.split(" ").map(Number);
		counts.set(key, [seen, credited]);
	}
	return {
		counts,
		bias: table.bias,
		odds: table.odds,
		features: new Map(Object.entries(table.features as Record<string, number>)),
	};
}

const learnt = read();

/** How likely the candidate credits words to somebody, 0 to 1. */
export function likelihood(candidate: Candidate): number {
	const p = countedShare(learnt.counts, candidate);
	if (p < 0.04) return p;
	let sum = learnt.bias + learnt.odds * logOdds(p);
	for (const name of featuresOf(candidate)) sum += learnt.features.get(name) ?? 0;
	return 1 / (1 + Math.exp(-sum));
}
