import type { Lexeme } from "../../text/lexemes";
import { placeOfPeople } from "../../text/nationalities";
import type { Span } from "../../text/span";
import { wordClass } from "../../text/word-facts";
import type { Clauses } from "../grammar/grammar";
import { isPerson } from "./nameless";
import type { Person } from "./person";

/** Words before a phrase that says where. */
export const locative = wordClass("in near across throughout outside inside around");

const pronouns = wordClass("he she him her his");

/** Whether a phrase holds a name, is a pronoun for one person, or names an office; others need no closer look. */
export function maySpeakOfSomebody(clauses: Clauses, from: number, to: number): boolean {
	const { tag, lexeme } = clauses.view;
	for (let k = from; k < to; k++) if (tag[k] === "P") return true;
	const last = lexeme[to - 1] as Lexeme;
	return pronouns.has(last) || pronouns.has(lexeme[from]) || isPerson(last) || placeOfPeople(last) !== null;
}

/** Who does what the verb right before a phrase says: the one whom "him" behind it cannot mean. */
export function actorOn(clauses: Clauses, i: number, at: ReadonlyMap<number, Person>): Person | null {
	const v = clauses.verbAt[i - 1] ?? -1;
	const subject = v >= 0 ? clauses.subjects[v] : null;
	const word = clauses.view.word[i];
	if (!subject || (word !== "him" && word !== "her")) return null;
	return at.get(clauses.view.start[subject.head.from] as number) ?? null;
}

/**
 * Whose words are spoken of in "Roth's remark in which she said": a span to look for people in; null where no owner of
 * them is named, whoever shows them may be meant.
 */
export function ownerBeforeWhich({ view, phrases }: Clauses, i: number): Span | null {
	if (view.word[i - 1] !== "which" || view.word[i - 2] !== "in") return null;
	const to = view.word[i - 3] === "," ? i - 4 : i - 3;
	const from = phrases.from[to] ?? -1;
	if (from < 0) return null;
	for (let k = from + 1; k < to; k++)
		if (view.word[k] === "'s") return { start: view.start[from] as number, end: view.end[to] as number };
	return null;
}

/** Past participles for what somebody does to one who speaks then: "asked by Roth, she said". */
const askedOrLed = wordClass(
	"asked pressed questioned cross-examined quizzed challenged examined grilled interviewed prompted pushed probed urged flanked accompanied joined introduced cheered",
);

/** By whom the one is asked or led whom a pronoun means: "Questioned by Roth, he said …" means another than Roth. */
export function askerOf({ view }: Clauses, i: number, at: ReadonlyMap<number, Person>): Person | null {
	for (let k = 1; k < i; k++) {
		if (view.word[k] !== "by") continue;
		let v = k - 1;
		while (v > 0 && !askedOrLed.has(view.lexeme[v]) && k - v < 5) v--;
		const asked = askedOrLed.has(view.lexeme[v]) && (v < 2 || view.tag[v - 1] !== "X");
		// "Asked by the judge, Hugh Roth": whoever stands between the commas.
		for (let n = k + 1; asked && n < i && n - k < 6; n++) {
			const person = at.get(view.start[n] as number);
			if (person && !person.described) return person;
		}
	}
	return null;
}

/** Where the phrases begin that are subjects of finite verbs, each with the beginning of the subject's head. */
export function subjectStarts(clauses: Clauses): Map<number, number> {
	const starts = new Map<number, number>();
	const { view, phrases } = clauses;
	const { word, tag } = view;
	clauses.subjects.forEach((subject, v) => {
		if (!subject || !clauses.verbs[v]?.finite || subject.where === "shared") return;
		const { from, to } = subject.head;
		starts.set(from, from);
		for (let i = to; i + 1 < subject.to; i++) {
			// "Lund and Brandt came": both. "The mayor, Ann Lund, came", "Her aunt, baker Ann Lund, came": by her name too.
			const named = word[i] === "," && tag[to - 1] !== "P" && tag[(phrases.to[i + 1] ?? 0) - 1] === "P";
			if (word[i] === "and" || named) starts.set(i + 1, from);
		}
	});
	return starts;
}
