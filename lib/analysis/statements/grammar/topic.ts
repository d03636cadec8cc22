import type { Span } from "../../text/span";
import { wordClass } from "../../text/word-facts";
import { type Clauses, type Subject, spanOf, type VerbGroup } from "./grammar";
import type { Reading } from "./reading";

/** The index of the last sentence that begins at an offset or before it, -1 for none. */
export function lastSentenceUpTo({ sentences, tokens }: Reading, offset: number): number {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens.start[sentences[middle]?.from as number] as number) <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Words that stand for a subject without naming one. */
const empty = wordClass("it there this that");

/** Whom a sentence is about: the subject of its first finite verb; null for "it" and the like. */
export function topicOf(clauses: Clauses): Span | null {
	for (let v = 0; v < clauses.verbs.length; v++) {
		const subject = clauses.subjects[v] as Subject | null;
		if (!(clauses.verbs[v] as VerbGroup).finite || subject?.where !== "before") continue;
		return empty.has(clauses.view.lexeme[subject.head.to - 1]) ? null : spanOf(clauses, subject);
	}
	return null;
}
