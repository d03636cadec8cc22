import type { Statement, StatementKind } from "../model";
import weights from "./confidence-weights.json";
import type { Found } from "./found";
import { logOdds } from "./reported/weights";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const CAPITAL = /\p{Lu}/u;

const learnt = new Map(Object.entries(weights.features as Record<string, number>));

/** What of a statement found speaks for or against it, as names of facts that hold. */
export function confidenceFeatures(found: Found, resolved: boolean, words: number): string[] {
	const kind: StatementKind = found.kind;
	const names = [`rule ${found.rule}`, `kind ${kind}`, `where ${found.where ?? "none"}`];
	if (!resolved) names.push("unresolved");
	if (words <= 3) names.push(kind === "indirect" ? "few words" : "few quoted words");
	if (found.refersTo) names.push("relative");
	return names;
}

/**
 * How likely both the passage and the speaker of a statement are right, 0 to 1: a logistic regression over the
 * likelihood that its words are credited at all and the features above, learned by lib/cli/learn-confidence.ts.
 *
 * @param resolved whether a speaker was named
 */
export function confidenceOf(found: Found, resolved: boolean, words: number): number {
	let sum = weights.bias + weights.odds * logOdds(found.likelihood);
	for (const name of confidenceFeatures(found, resolved, words)) sum += learnt.get(name) ?? 0;
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
		const doubt = speaker === null ? NOBODY : CAPITAL.test(speaker) ? 1 : NAMELESS;
		return Math.min(confidence * doubt, guesses.has(rule) ? MOST_GUESSED : 1);
	});
	const capped = (i: number, steps = 0): number => {
		const own = settled[i] ?? 0;
		const { continues } = found[i] ?? { continues: -1 };
		return continues < 0 || steps > MOST_STEPS ? own : Math.min(own, capped(continues, steps + 1));
	};
	return statements.map((statement, i) => ({
		...statement,
		confidence: Math.round(1000 * capped(i)) / 1000,
	}));
}

/** How many quotations may go on each other until the first is taken as it is. */
const MOST_STEPS = 50;
