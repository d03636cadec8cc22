import type { Lexeme } from "../../text/lexemes";
import { WordFact } from "../../text/word-facts";
import { isTellerWord } from "../grammar/tellers";
import type { Candidate, Worth } from "./candidate";
import table from "./cue-weights.json";
import { featuresOf } from "./features";
import type { Shape } from "./shape";

/** How many occurrences of its shape a word must outweigh before its own counts are believed. */
const smoothing = 2;

/** How often something was seen, how often it credited words to somebody, and how often those were found to a letter. */
export type Counts = readonly [seen: number, credited: number, exact?: number];

/** Counts by word and shape, and what a logistic regression makes of them; the weights of features are theirs. */
export interface CueWeights {
	readonly counts: ReadonlyMap<string, Counts>;
	readonly bias: number;
	/** Weight of the logarithm of the odds by the counts. */
	readonly odds: number;
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
	const rare = rareShare(counts, family, frame, lemma);
	// A word that credits more often than others in its other shapes will do so in this one.
	const all = counts.get(keyOf(family, lemma, "*")) ?? [0, 0];
	const expected = Math.max(0, all[0] - (without[0] > 0 ? rare : 0));
	const strength = Math.log((Math.max(0, all[1] - without[1]) + 1) / (expected + 1));
	const prior = 1 / (1 + Math.exp(-(logOdds(rare) + strength)));
	const own = counts.get(keyOf(family, lemma, frame)) ?? [0, 0];
	const seen = Math.max(0, own[0] - without[0]);
	const credited = Math.max(0, own[1] - without[1]);
	return (credited + smoothing * prior) / (seen + smoothing);
}

/** Under which name the rare words are counted that are like this one: verbs of telling by themselves. */
export const rareKey = (family: string, lemma: string) =>
	family === "verb" && isTellerWord(lemma) ? "?tell" : "?";

/** The share of the words hardly ever counted with a shape that credit. */
export function rareShare(
	counts: ReadonlyMap<string, Counts>,
	family: string,
	frame: string,
	lemma: string,
): number {
	const rare = counts.get(keyOf(family, rareKey(family, lemma), frame)) ?? [0, 0];
	return (rare[1] + 0.1) / (rare[0] + 1);
}

export const logOdds = (p: number) =>
	Math.log(Math.min(0.995, Math.max(0.005, p)) / (1 - Math.min(0.995, Math.max(0.005, p))));

function read(): CueWeights {
	const counts = new Map<string, Counts>();
	for (const [key, value] of Object.entries(table.counts as Record<string, string>)) {
		const [seen = 0, credited = 0, exact = 0] = value.split(" ").map(Number);
		counts.set(key, [seen, credited, exact]);
	}
	return { counts, bias: table.bias, odds: table.odds };
}

const learnt = read();

/** What the counts say of a word in one shape, counted once. */
interface Counted {
	/** The share of its occurrences that credit. */
	readonly share: number;
	/** How often the words found are the right ones to a letter. */
	readonly exactness: number;
}

/** By shape; a word remembers its own. */
const countedOf = new WordFact((): Map<Shape, Counted> => new Map());
/** Shapes that a word remembers, so that no text can fill the memory without end. */
const MOST_SHAPES = 1000;

function counted(base: Lexeme, shape: Shape): Counted {
	const ofBase = countedOf.of(base);
	const known = ofBase.get(shape);
	if (known !== undefined) return known;
	if (ofBase.size >= MOST_SHAPES) ofBase.clear();
	const { family, frame } = shape;
	const found = {
		share: countedShare(learnt.counts, { family, lemma: base.lower, frame }),
		exactness: countedExactness(learnt.counts, { family, lemma: base.lower, frame }),
	};
	ofBase.set(shape, found);
	return found;
}

/** How often the words found with this word and shape are the right ones to a letter, 0 to 1. */
export const exactness = ({ base, shape }: Candidate): number => counted(base, shape).exactness;

function countedExactness(
	counts: ReadonlyMap<string, Counts>,
	{ family, lemma, frame }: Pick<Candidate, "family" | "lemma" | "frame">,
): number {
	const [, credited = 0, exact = 0] = counts.get(keyOf(family, rareKey(family, lemma), frame)) ?? [0, 0, 0];
	const [, own = 0, ownExact = 0] = counts.get(keyOf(family, lemma, frame)) ?? [0, 0, 0];
	return (ownExact + (2 * (exact + 1)) / (credited + 2)) / (own + 2);
}

/** No feature lifts a rarer credit over the least of what a candidate must reach. */
const LEAST_SHARE = 0.17;

/** Whether a word in a shape is worth a look: what is not never reaches what it must. */
export const mayCredit: Worth = (base, shape) =>
	shape.family === "label" || counted(base, shape).share >= LEAST_SHARE;

/** How likely the candidate credits words to somebody, 0 to 1. */
export function likelihood(candidate: Candidate): number {
	// A signature or a label beside quotation marks is too rare to be counted and too plain to be doubted.
	if (candidate.family === "label") return 0.9;
	const p = counted(candidate.base, candidate.shape).share;
	if (p < LEAST_SHARE) return p;
	let sum = learnt.bias + learnt.odds * logOdds(p);
	for (const { weight } of featuresOf(candidate)) sum += weight;
	return 1 / (1 + Math.exp(-sum));
}
