import { terms } from "../words/terms";
import { type Conflict, conflicts } from "./conflicts";
import { likeness } from "./likeness";
import { matchTerms } from "./matching";

/** What two wordings are to each other. `contradicts`: about the same, and not both can be true. */
export type Verdict = "same" | "contradicts" | "other";

export interface Judgement {
	/** 0 to 1, how alike both are, whether or not they contradict. */
	readonly score: number;
	readonly verdict: Verdict;
	readonly conflicts: readonly Conflict[];
}

/** From here on two wordings are about the same thing, so that what excludes itself in them is a contradiction. */
const ABOUT_THE_SAME = 0.35;

/** Judges two wordings of at most a paragraph each. Pure; the same for (a, b) and (b, a) but for the conflicts' sides. */
export function judgePair(a: string, b: string): Judgement {
	if (a <= b) return judgeInOrder(a, b);
	const turned = judgeInOrder(b, a);
	return { ...turned, conflicts: turned.conflicts.map((one) => ({ ...one, a: one.b, b: one.a })) };
}

function judgeInOrder(a: string, b: string): Judgement {
	const left = terms(a);
	const right = terms(b);
	const { score, threshold } = likeness(left, right);
	const found = conflicts(left, right, matchTerms(left, right));
	const hard = found.filter((conflict) => conflict.rule !== "word");
	if (hard.length > 0 && score >= ABOUT_THE_SAME) return { score, verdict: "contradicts", conflicts: found };
	return { score, verdict: score >= threshold && hard.length === 0 ? "same" : "other", conflicts: found };
}
