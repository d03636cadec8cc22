import type { Naming, Word } from "./named";
import { bearersOf } from "./people";
import type { People, Person } from "./person";

/** "Cook" of Tom Cook: a surname that is a word for an office too. */
export function surname(people: People, words: readonly Word[]): Person | null {
	const only = words.length === 1 ? words[0] : undefined;
	if (only?.tag !== "P") return null;
	const bearers = bearersOf(people, only.text);
	return bearers.length === 1 ? (bearers[0] as Person) : null;
}

/** "Senate spokesman said": without an article, the only one known by that office of that body. */
export function holderOf(people: People, naming: Naming, words: readonly Word[]): Person | null {
	const { kind, definite, plural, noun, modifiers } = naming;
	if (kind !== "description" || definite || plural || modifiers.length === 0 || words[0]?.tag === "D")
		return null;
	const holders = people.byOffice.get(noun);
	if (!holders || holders.size > 9) return null;
	const fit = [...holders].filter(({ known }) => modifiers.every((word) => known.has(word)));
	return fit.length === 1 ? (fit[0] as Person) : null;
}

/** The one person named most often, or null where two are named as often. */
export function namedMostOften(people: readonly Person[]): Person | null {
	let best: Person | null = null;
	let most = 0;
	let tie = false;
	for (const person of people) {
		const { length } = person.named;
		if (length > most) {
			best = person;
			most = length;
			tie = false;
		} else if (length === most && length > 0) tie = true;
	}
	return tie ? null : best;
}
