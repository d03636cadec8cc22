import { timeWords } from "../../text/timewords";
import { roles } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import { type Base, type Subject, type VerbGroup, verbOf } from "./grammar";
import { isDash, type View } from "./view";

const joiners = wordClass("and or &");

/* Subjects that stand behind their verb: "…," said Berg. */

/** "He was “calm” and “cold”, said prosecutor Jan Berg.": somebody right behind a comma and a verb of saying, and no more. */
export function turnedRound(base: Base, verb: VerbGroup): Subject | null {
	const { view } = base;
	if (view.word[verb.from - 1] !== "," || !saying.has(view.lexeme[verb.head]) || verb.to - verb.from > 1)
		return null;
	const after = subjectAfter(base, verb);
	if (!after || view.tag[after.to - 1] !== "P") return null;
	const next = view.word[after.to] ?? ".";
	// "said Britain, France and others would": a list that begins what is said.
	const list = base.verbs.some(
		(other) => other.finite && other.from > after.to && other.from < after.to + 14,
	);
	return next === "." || (next === "," && !list) ? after : null;
}

const saying = wordClass("said says wrote writes added adds explained explains");

/** "…," said Berg: the phrase right behind a verb that follows a quotation or a comma. */
export function subjectAfter(base: Base, verb: VerbGroup): Subject | null {
	const { view, phrases } = base;
	const left = verb.from - 1;
	const lw = view.word[left] ?? "";
	const lt = view.tag[left];
	// "Continued Stone: “…”"
	if (left === -1 && !view.word.includes(":")) return null;
	if (left >= 0 && lt !== "Q" && lw !== "," && !isDash(lw) && view.quote[left] === -1 && !isTextEdge(lw))
		return null;
	let k = verb.to;
	while (k < view.tag.length && view.tag[k] === "R") k++;
	const start = phrases.from[k] ?? -1;
	if (start !== k || timeWords.has(view.lexeme[k])) return null;
	// "Asked three times if"
	if (view.tag[k] === "M" && view.word[(phrases.to[k] as number) - 1] === "times") return null;
	// ", told reporters" has its hearers behind it.
	if (verb.lemma === "tell" && view.tag[k] !== "P") return null;
	let end = phrases.to[k] as number;
	// ", said both sides have agreed": the subject of what is said.
	if (lt !== "Q" && (verbOf(base, end)?.finite ?? false)) return null;
	// "said Smith of Georgia and Jones"
	for (let guard = 0; guard < 10 && end + 1 < view.tag.length; guard++) {
		const w = view.word[end] as string;
		if (
			(view.tag[end] === "I" &&
				w !== "on" &&
				w !== "in" &&
				w !== "at" &&
				w !== "during" &&
				w !== "after" &&
				w !== "before") ||
			joiners.has(view.lexeme[end])
		) {
			if ((phrases.from[end + 1] ?? -1) !== end + 1 || timeWords.has(view.lexeme[end + 1])) break;
			end = phrases.to[end + 1] as number;
		} else break;
	}
	// "said the orchestra's conductor, Livia Toth."
	// … also over "on duty": "said the nurse on duty, Selin Demir."
	let comma = end;
	while (
		comma < end + 8 &&
		(view.tag[comma] === "I" || view.tag[comma] === "T" || (phrases.from[comma] ?? -1) >= 0)
	)
		comma++;
	// "said the union's secretary general, Selin Demir": an office may end in an adjective.
	if (view.tag[end - 1] === "N" || roles.has(view.lexeme[end - 1])) {
		const over = overName(base, comma);
		if (over > comma) end = over;
	}
	return {
		from: k,
		to: end,
		head: { from: k, to: phrases.to[k] as number },
		where: "after",
		refersTo: null,
	};
}

/** From a comma the end of the full name in apposition behind it; the same item where none closes there. */
export function overName({ view, phrases }: Pick<Base, "view" | "phrases">, comma: number): number {
	if (view.word[comma] !== ",") return comma;
	const name = phrases.to[comma + 1] ?? -1;
	const close = view.word[name] ?? ".";
	const closed = close === "," || close === "." || close === ":" || view.tag[name] === "Q";
	return closed && name - comma > 2 && isName(view, comma + 1, name) ? name : comma;
}

const isName = (view: View, from: number, to: number) => {
	for (let i = from; i < to; i++) if (view.tag[i] !== "P") return false;
	return true;
};

const isTextEdge = (word: string) => word === "?" || word === "!";
