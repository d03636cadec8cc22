import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { type Clauses, verbOf } from "../grammar/grammar";

/* On which occasion something was said, which the writer tells behind what was said. */

const words =
	"interview speech statement tweet post email e-mail letter column memo briefing conference twitter facebook";
const occasions = wordClass(words);
const occasionsToo = wordClass(
	`${words} statements address broadcast message talks meeting summit hearing session visit call`,
);

/** "said “it is done” the moment they landed" */
const instants = wordClass("moment instant minute second hour day night week");
const reactions = wordClass("response reaction reply answer reference");

const asserting = new Set(["insist", "say", "argue", "claim", "note", "add", "assert"]);

/** The last word of the phrase at item `k`, if one begins there. */
const lastOf = ({ view, phrases }: Clauses, k: number) =>
	phrases.from[k] === k ? view.lexeme[(phrases.to[k] as number) - 1] : undefined;

/**
 * Whether a quotation ends before item `i` and the writer goes on: "called it “a trick” in an interview", "says “no”
 * amid protests". A clause may go on behind quoted words; a phrase does so less often.
 */
export function leavesQuotation(clauses: Clauses, i: number, phrase: boolean): boolean {
	const { view, verbs, verbAt, phrases } = clauses;
	const q = view.quote[i - 1] as number;
	if (q < 0 || q === view.quote[i] || view.tag[i - 1] === "Q") return false;
	const w = view.word[i] as string;
	if (w === "amid" || (w === "the" && instants.has(view.lexeme[i + 1]))) return true;
	const next = verbOf({ verbs, verbAt }, i + 1);
	if ((w === "before" || w === "after") && next?.form === "gerund" && !next.finite) return true;
	if (w === "in" || w === "on" || w === "during") {
		const last = lastOf(clauses, i + 1);
		if (w === "in" && reactions.has(last) && (phrases.to[i + 1] as number) - i < 4) return true;
		// "called it “rotten” in the House on Friday"
		const end = phrases.to[i + 1] ?? -1;
		if (phrase && view.word[end] === "on" && timeWords.has(view.lexeme[end + 1])) return true;
		return (w === "during" ? occasionsToo : occasions).has(last) || (phrase && timeWords.has(last));
	}
	return phrase && timeWords.has(view.lexeme[i]);
}

/**
 * Whether behind a credited phrase the writer tells where and when it was said, from item `i` on: "praised the plan
 * at a press conference in Lund", "declared a day of mourning after pledging to help".
 */
export function tellsOccasion(clauses: Clauses, i: number): boolean {
	const { view, verbs, verbAt } = clauses;
	const w = view.word[i] as string;
	if (w === "in" || w === "at" || w === "during") {
		const opener = view.word[i + 1];
		return (
			(opener === "a" || opener === "an" || opener === "his" || opener === "her") &&
			occasionsToo.has(lastOf(clauses, i + 1))
		);
	}
	if (w !== "after" && w !== "before" && w !== "while" && w !== "by") return false;
	const next = verbOf({ verbs, verbAt }, i + 1);
	// "hinted at a deal by insisting that p": with which words.
	return next?.form === "gerund" && !next.finite && (w !== "by" || asserting.has(next.lemma));
}

/** ", hours after the vote", ", a day before": when it was said, told from item `k` on. */
export function saysWhen({ view }: Clauses, k: number): boolean {
	if (view.tag[k] === "I") return false;
	for (let i = k; i < k + 4; i++) {
		const w = view.word[i];
		if (w === "after" || w === "before") return i > k && timeWords.has(view.lexeme[i - 1]);
	}
	return false;
}
