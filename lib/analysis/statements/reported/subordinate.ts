import { wordClass } from "../../text/word-facts";
import type { Clauses, Subject, VerbGroup } from "../grammar/grammar";

const subordinators = wordClass(
	"when while although though after before if because since as once where whereas until",
);

/** Whether the cue's own clause opens the sentence behind a subordinator: "When he said that …, she …". */
export function isSubordinate(clauses: Clauses, v: number): boolean {
	const { view, subjects, verbs } = clauses;
	const subject = subjects[v] as Subject | null;
	const verb = verbs[v] as VerbGroup;
	// "Saying that p, he …", "After Hale replied, saying that p, Berg …"
	// "Asked by Hale whether p, he …"
	if (verb.from === 0 && verb.head === 0 && verb.form === "past") return true;
	if (verb.form === "gerund" && !verb.finite && (verb.from === 0 || subordinators.has(view.lexeme[0])))
		return true;
	const start = subject && subject.where === "before" ? subject.from : verb.from;
	for (let i = Math.max(0, start - 2); i < start; i++)
		if (subordinators.has(view.lexeme[i]) && i <= 3) return true;
	// "Among the buildings where police believe people are, two …"
	if (view.tag[0] === "I" && placers.has(view.lexeme[start - 1]) && !finiteBefore(clauses, start))
		return true;
	// "Although in May she said that …"
	if (!subordinators.has(view.lexeme[0]) || start > 6) return false;
	for (let i = 0; i < start; i++) if ((clauses.verbAt[i] ?? -1) >= 0) return false;
	return true;
}

const placers = wordClass("where which who whom");

const finiteBefore = ({ verbs }: Clauses, at: number) => verbs.some((verb) => verb.finite && verb.to <= at);
