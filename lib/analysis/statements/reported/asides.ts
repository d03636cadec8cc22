import { wordClass } from "../../text/word-facts";
import { type Clauses, verbOf } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import { isDash, type View } from "../grammar/view";
import { skipAdverbs } from "./telling-turns";

/* What whoever writes adds behind a comma to what was said. */

/** Nouns for what a teller's words amount to: "…, in an apparent reference to", "…, in a bid to". */
const glosses = wordClass(
	"attempt bid effort move reference sign swipe comment remark response shot jab nod reversal statement interview",
);

/** ", although there are no signs", ", and that's what it did", ", but it is unclear": what whoever writes knows of it. */
export function isComment({ word }: View, k: number): boolean {
	const [first, second, third] = [word[k + 1], word[k + 2] ?? "", word[k + 3] ?? ""];
	if (word[k] === "and") return first === "that" && /^(?:is|was|'s|’s)$/.test(second) && third === "what";
	if (first === "there")
		return /^(?:is|are|was|were|has|have)$/.test(second) && /^(?:no|little|been)$/.test(third);
	return (
		first === "it" &&
		/^(?:is|was|'s|remains|remained)$/.test(second) &&
		/^(?:not|unclear|unknown)$/.test(third)
	);
}

/** What the words before are called by whoever writes. */
const judgements = wordClass(
	"claim charge accusation allegation assertion figure number statement view sentiment suggestion contention argument denial admission prediction demand announcement move decision step pledge promise warning remark comment gesture",
);

/** "…, a claim that the union disputed": an apposition of the writer's to the words before it, with a clause behind it. */
export function isJudged({ view, phrases, verbs }: Clauses, k: number): boolean {
	if (view.word[k] !== "a" && view.word[k] !== "an") return false;
	const end = phrases.to[k] ?? -1;
	for (let i = k + 1; i < end; i++) {
		// "a figure Hale rejected": the name behind the noun may have been read as one phrase with it.
		if (!judgements.has(view.lexeme[i]) || (i + 1 < end && view.tag[i + 1] !== "P")) continue;
		return verbs.some((verb) => verb.finite && verb.from > i && verb.from < end + 6);
	}
	return false;
}

/** What came of words: "…, forcing the chair to adjourn", "…, triggering protests". */
export const consequences = wordClass(
	"force prompt trigger spark draw reverse pave anger enrage infuriate outrage upset delight stun shock irk dismay",
);

/** "…, with the president saying that": what somebody else said meanwhile. */
export function accompanies({ verbs, verbAt, view }: Clauses, k: number): boolean {
	for (let i = k + 2; i < view.word.length && i < k + 9; i++) {
		if (view.word[i] === ",") return false;
		const verb = verbOf({ verbs, verbAt }, i);
		if (verb) return verb.form === "gerund" && !verb.finite && isTeller(verb.base);
	}
	return false;
}

/** Whether the relative clause that begins at `k` is closed by a comma with a verb right behind it. */
export function closesBeforeVerb(clauses: Clauses, k: number, dash: boolean): boolean {
	const { view, verbAt } = clauses;
	for (let i = k + 1; i < view.word.length && i < k + 25; i++) {
		if (view.tag[i] === "Q") return false;
		if (dash ? isDash(view.word[i] as string) : view.word[i] === ",")
			return (view.quote[i + 1] as number) >= 0 || (verbAt[skipAdverbs(view, i + 1)] ?? -1) >= 0;
	}
	return false;
}

/** "in a first attempt to", "in an apparent reference to": a gloss by whoever writes. */
export function glossFollows(view: View, k: number): boolean {
	// "…, in the biggest day of the season"
	if (view.word[k + 1] === "the") return /(?:..est|latest|worst)$/.test(view.word[k + 2] ?? "");
	if (view.word[k + 1] !== "a" && view.word[k + 1] !== "an" && view.word[k + 1] !== "what") return false;
	for (let i = k + 2; i < view.word.length && i < k + 6; i++) if (glosses.has(view.lexeme[i])) return true;
	return false;
}
