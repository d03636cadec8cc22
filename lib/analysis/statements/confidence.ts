import type { StatementKind } from "../model";
import weights from "./confidence-weights.json";
import type { Found } from "./found";
import { logOdds } from "./reported/weights";

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
