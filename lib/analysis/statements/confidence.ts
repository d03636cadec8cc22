import type { Statement } from "../model";
import { isUpper } from "../text/letters";
import weights from "./confidence-weights.json";
import type { Found } from "./found";
import { type Feature, Features, featureOf } from "./reported/feature";
import { logOdds } from "./reported/weights";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const CAPITAL = /\p{Lu}/u;

const learnt = new Map(Object.entries(weights.features as Record<string, number>));

const rules = new Features("rule", learnt);
const kinds = new Features("kind", learnt);
const places = new Features("where", learnt);
const unresolved = featureOf("unresolved", learnt);
const fewWords = featureOf("few words", learnt);
const fewQuotedWords = featureOf("few quoted words", learnt);
const relative = featureOf("relative", learnt);

/** What of a statement found speaks for or against it, as facts that hold. */
export function confidenceFeatures(found: Found, resolved: boolean, words: number): Feature[] {
	const facts = [rules.of(found.rule), kinds.of(found.kind), places.of(found.where ?? "none")];
	if (!resolved) facts.push(unresolved);
	if (words <= 3) facts.push(found.kind === "indirect" ? fewWords : fewQuotedWords);
	if (found.refersTo) facts.push(relative);
	return facts;
}

/**
 * How likely both the passage and the speaker of a statement are right, 0 to 1: a logistic regression over the
 * likelihood that its words are credited at all and the features above, learned by lib/cli/learn-confidence.ts.
 *
 * @param resolved whether a speaker was named
 */
export function confidenceOf(found: Found, resolved: boolean, words: number): number {
	let sum = weights.bias + weights.odds * logOdds(found.likelihood);
	for (const { weight } of confidenceFeatures(found, resolved, words)) sum += weight;
	return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** What is said of a statement that rests on a guess at most: below what an editor is asked about. */
const MOST_GUESSED = 0.65;
/** Rules that guess whose words a quotation is from whoever was spoken of before. */
const guesses = new Set(["quotation/next-paragraph", "quotation/topic", "quotation/turn"]);
/** How much of the confidence stays where nobody could be named, and where a speaker has no name. */
const NOBODY = 0.5;
const NAMELESS = 0.93;

/**
 * The statements with confidences that do not contradict each other: a quotation is never surer than the one that it
 * goes on, a guess never so sure that nobody looks at it. The learnt weights know of mentions, but not whether the right
 * one is meant: where nobody is named, or somebody without a name, that is less often so.
 *
 * @param found what the statements were made from, in the same order
 */
export function settleConfidence(found: readonly Found[], statements: readonly Statement[]): Statement[] {
	const settled = statements.map((statement): number => {
		const { confidence, rule, speaker } = statement;
		const doubt = speaker === null ? NOBODY : hasCapital(speaker) ? 1 : NAMELESS;
		return Math.min(confidence * doubt, guesses.has(rule) ? MOST_GUESSED : 1);
	});
	return statements.map((statement, i) => ({
		...statement,
		confidence: Math.round(1000 * capped(found, settled, i)) / 1000,
	}));
}

const hasCapital = (name: string) => isUpper(name.charCodeAt(0)) || CAPITAL.test(name);

/** The least confidence of a statement and the ones that it goes on. */
function capped(found: readonly Found[], settled: readonly number[], i: number, steps = 0): number {
	const own = settled[i] ?? 0;
	const { continues } = found[i] ?? { continues: -1 };
	if (continues < 0 || steps > MOST_STEPS) return own;
	return Math.min(own, capped(found, settled, continues, steps + 1));
}

/** How many quotations may go on each other until the first is taken as it is. */
const MOST_STEPS = 50;
