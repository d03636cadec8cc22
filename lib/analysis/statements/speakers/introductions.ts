import { genderOfFirstName, isFirstName } from "../../text/firstnames";
import { type Lexeme, NO_WORD } from "../../text/lexemes";
import { isRole } from "../../text/titles";
import type { Clauses, VerbGroup } from "../grammar/grammar";
import type { Reading } from "../grammar/reading";
import { isTeller } from "../grammar/tellers";
import { describe } from "./describe";
import { wordsBetween, wordsText } from "./mention-words";
import type { Naming, Word } from "./named";
import { isPerson } from "./nameless";
import { readNaming } from "./naming";
import type { People, Person } from "./person";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const PARTY_AND_STATE = /^([rdi])-(\p{L}+)/u;

/** "Clive and Petra Amberley": the first of the two with the surname of the second; null elsewhere. */
export function sharedSurname(
	clauses: Clauses,
	from: number,
	to: number,
	naming: Naming,
	reading: Reading,
): Naming | null {
	const { view, phrases } = clauses;
	if (naming.name.length < 2 || view.word[from - 1] !== "and" || (phrases.to[from - 2] ?? -1) !== from - 1)
		return null;
	if (phrases.from[from - 2] !== from - 2 || view.tag[from - 2] !== "P" || to <= from + 1) return null;
	const first = wordsBetween(reading, {
		start: view.start[from - 2] as number,
		end: view.end[from - 2] as number,
	});
	const given = first[0]?.lower ?? "";
	if (!isFirstName(given)) return null;
	const gender = genderOfFirstName(given);
	return {
		...naming,
		name: [...first, naming.name.at(-1) as Word],
		gender,
		role: "",
		noun: "",
		modifiers: [],
	};
}

/** "Secretary of State John Kerry", "Minister for Fisheries Ann Miller": a name behind the field of an office. */
export function extendName(clauses: Clauses, to: number): number {
	const { view, phrases } = clauses;
	const joint = view.word[to];
	if ((joint !== "of" && joint !== "for" && joint !== "to") || !isRole(view.lexeme[to - 1] as Lexeme))
		return to;
	const next = phrases.to[to + 1] ?? -1;
	return next > 0 && view.tag[next - 1] === "P" && next - to > 2 ? next : to;
}

/**
 * "Senior investigating officers", "European foreign policy": a single unknown word with a capital right before another
 * word that it may narrow down is no name.
 */
export function isAdjective(
	{ view }: Clauses,
	from: number,
	to: number,
	naming: Naming,
	people: People,
): boolean {
	if (to !== from + 1 || naming.sure || naming.name.length !== 1) return false;
	const next = view.tag[to];
	const word = view.word[to] ?? "";
	if (view.capital[to] || !(next === "J" || next === "N" || (next === "V" && word.endsWith("ing"))))
		return false;
	return !people.byWord.has(view.word[from] as string);
}

/** "Social Democrats TD and housing spokesperson Ann Miller": the first of two offices is hers too. */
export function coordinatedOffice(
	reading: Reading,
	{ view, phrases }: Clauses,
	from: number,
	people: People,
	person: Person,
): void {
	if (view.word[from - 1] !== "and" || !isRole(view.lexeme[from - 2] ?? NO_WORD)) return;
	const start = phrases.from[from - 2] ?? -1;
	if (start < 0 || view.tag[from] === "D") return;
	const words = wordsBetween(reading, {
		start: view.start[start] as number,
		end: view.end[from - 2] as number,
	});
	const naming = readNaming(words);
	if (naming.kind === "description" && !naming.plural)
		describe(people, person, { ...naming, role: wordsText(naming.words) });
}

/** Adds ", head of the city's administration," behind a name to what is known of the person. */
export function apposition(
	reading: Reading,
	clauses: Clauses,
	to: number,
	people: People,
	person: Person,
): void {
	const { view, phrases, verbAt } = clauses;
	if (view.word[to] !== "," || (phrases.from[to + 1] ?? -1) !== to + 1) return;
	// "Ann Miller, 61, a baker"
	if (view.word[to + 2] === "," && ageBehind(clauses, to) !== null) {
		apposition(reading, clauses, to + 2, people, person);
		return;
	}
	let end = to + 1;
	while (
		end < view.tag.length &&
		view.word[end] !== "," &&
		view.tag[end] !== "Q" &&
		(verbAt[end] ?? -1) < 0 &&
		end - to < 16
	)
		end++;
	if (view.word[end] !== "," && end < view.tag.length - 1) return;
	while (end > to + 1 && view.tag[end - 1] === ".") end--;
	if (end <= to + 1) return;
	const words = wordsBetween(reading, {
		start: view.start[to + 1] as number,
		end: view.end[end - 1] as number,
	});
	const naming = readNaming(words);
	if (naming.kind !== "description" || !isPerson(naming.noun)) return;
	// "a bricklayer" says what somebody is, but is no office to be told with the name.
	if (!isRole(naming.noun)) {
		person.offices.add(naming.noun);
		return;
	}
	const role = naming.words.map((word) => word.text).join(" ");
	describe(people, person, {
		...naming,
		role: reading.text.slice(naming.words[0]?.start ?? 0, naming.words.at(-1)?.end ?? 0) || role,
	});
}

/**
 * Where the phrases begin that say behind a name who its bearer is: "Ann Miller, a baker and an aide to the mayor, …",
 * "…, a baker who said". None where a verb follows, whose subject they are.
 */
export function appositionStarts({ view, phrases, verbAt }: Clauses, to: number): number[] {
	if (view.word[to] !== "," || (phrases.from[to + 1] ?? -1) !== to + 1) return [];
	if (
		!(view.tag[to + 1] === "N" || /^(?:a|an|the|his|her|who)$/.test(view.word[to + 1] as string)) ||
		view.tag[(phrases.to[to + 1] as number) - 1] === "P"
	)
		return [];
	const starts = [to + 1];
	for (let k = to + 2; k - to < 20; k++) {
		const word = view.word[k] ?? ".";
		if (/^(?:[,.)]|who|whose)$/.test(word)) return starts;
		if ((verbAt[k] ?? -1) >= 0 || view.tag[k] === "Q") return [];
		if (view.word[k - 1] === "and" && view.tag[k] === "D" && phrases.from[k] === k) starts.push(k);
	}
	return [];
}

/**
 * Where "the minister of Alba" begins in "Ann Miller, the minister of Alba said": an apposition whose second comma is
 * missing, behind a name that opens the sentence; -1 where there is none.
 */
export function openApposition(
	{ view, phrases, verbAt, verbs, subjects }: Clauses,
	from: number,
	to: number,
): number {
	const first = to + 1;
	if (view.word[to] !== "," || (phrases.from[first] ?? -1) !== first || !opensSentence(view, from)) return -1;
	const head = phrases.to[first] as number;
	if (view.tag[head - 1] === "P" && view.tag[first] !== "D") return -1;
	let office = false;
	for (let k = first; k < head; k++) office ||= isRole(view.lexeme[k] as Lexeme);
	for (let k = head; office && k - to < 16; k++) {
		const v = verbAt[k] ?? -1;
		if (v >= 0) return verbs[v]?.finite && subjects[v]?.from === first ? first : -1;
		if (/^(?:[,.;:(–—]|who|which|and)$/.test(view.word[k] ?? ".") || view.tag[k] === "Q") return -1;
	}
	return -1;
}

/** Whether nothing stands before an item but a place or time ("In Rome, …"). */
const opensSentence = ({ word, tag }: Clauses["view"], from: number): boolean =>
	from === 0 || (word[from - 1] === "," && tag[0] === "I" && word.indexOf(",") === from - 1 && from < 7);

const FORMS = ["Mr", "Ms", "Miss", "Sir", "Dame", "Lady"];
const TITLE_AND_NAME = /\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lady)\.? ((?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}-]+)/uy;

/** The gender told by "Mr" and "Mrs" with a surname, wherever in the text; none for a surname that both stand before. */
export function gendersTold(text: string): Map<string, "m" | "f"> {
	const told = new Map<string, "m" | "f">();
	const both: string[] = [];
	for (const form of FORMS) {
		for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
			TITLE_AND_NAME.lastIndex = at;
			const [, title, names] = TITLE_AND_NAME.exec(text) ?? [];
			if (names === undefined) continue;
			const gender = title === "Mr" || title === "Sir" ? "m" : "f";
			const surname = names.slice(names.lastIndexOf(" ") + 1);
			if ((told.get(surname) ?? gender) !== gender) both.push(surname);
			told.set(surname, gender);
		}
	}
	for (const surname of both) told.delete(surname);
	return told;
}

/** The gender told by "X said she would come", where what X says begins with the pronoun; or null. */
export function genderSaid(clauses: Clauses, i: number): "m" | "f" | null {
	const { view, verbs, subjects } = clauses;
	for (let v = 0; v < verbs.length; v++) {
		const verb = verbs[v] as VerbGroup;
		if (subjects[v]?.head.from !== i || !isTeller(verb.base)) continue;
		const word = view.word[verb.to] === "that" ? view.word[verb.to + 1] : view.word[verb.to];
		if (word === "he") return "m";
		if (word === "she") return "f";
	}
	return null;
}

/** Adds the party and state told behind a name, "Ann Miller (R-Ariz.)" or "Ann Miller, R-Ariz.", to what is known of a person. */
export function stateBehind(
	{ view }: Clauses,
	to: number,
	people: People,
	person: Person,
	naming: Naming,
): void {
	const opening = view.word[to];
	const told = opening === "(" || opening === "," ? PARTY_AND_STATE.exec(view.word[to + 1] ?? "") : null;
	if (!told) return;
	person.known.add(told[2] as string);
	const party = parties[told[1] as string] as string;
	describe(people, person, { ...naming, role: "", modifiers: [], noun: party });
}

const parties: Record<string, string> = { d: "democrat", r: "republican", i: "independent" };

/** The years told right behind a name: "Lena Roth, 11,", "Lena Roth (11)", "Lena Roth, aged 11"; or null. */
export function ageBehind({ view }: Clauses, to: number): number | null {
	const opening = view.word[to];
	if (opening !== "," && opening !== "(") return null;
	const at = view.word[to + 1] === "aged" || view.word[to + 1] === "both" ? to + 2 : to + 1;
	const years = /^\d{1,3}$/.exec(view.word[at] ?? "")?.[0];
	const closing = view.word[at + 1] ?? ".";
	if (years === undefined || !(/^[,).]$/.test(closing) || view.tag[at + 1] === "Q" || at > to + 1))
		return null;
	return Number(years) < 120 ? Number(years) : null;
}
