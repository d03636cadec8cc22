import type { Clauses, Subject, VerbGroup } from "./clauses";

/** Things that show, but do not speak. */
const pictures = new Set(
	"video videos footage photo photos photograph photographs picture pictures image images map maps clip clips".split(
		" ",
	),
);

/**
 * Whether a verb group can credit words to somebody who can be named. It cannot where nobody is said to do it ("is
 * considered", "was asked about"), or where the subject is a picture; "was quoted as saying" can.
 */
export function canReport(clauses: Clauses, v: number): boolean {
	const verb = clauses.verbs[v] as VerbGroup;
	const subject = clauses.subjects[v] as Subject | null;
	if (verb.passive) return verb.lemma === "quote" || verb.lemma === "cite";
	if (subject) {
		const noun = clauses.view.word[subject.head.to - 1] as string;
		if (pictures.has(noun)) return false;
	}
	return true;
}
