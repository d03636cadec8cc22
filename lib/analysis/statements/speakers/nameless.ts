import { isEpithet, isPartyMember } from "../../text/epithets";
import { type Lexeme, lexemeOf } from "../../text/lexemes";
import { placeOfPeople } from "../../text/nationalities";
import type { Span } from "../../text/span";
import { isOnePerson } from "../../text/speaking-nouns";
import { isRole } from "../../text/titles";
import { WordClass, wordClass } from "../../text/word-facts";
import type { Clauses } from "../grammar/grammar";
import { isSurnameIn } from "./full-names";
import { isCapital } from "./mention-words";
import type { Naming, Word } from "./named";
import { bearersOf, meet } from "./people";
import { newPerson, type People, type Person } from "./person";

/** Whether a noun (lower case) means one person: an office, a trade, "the senator", "the 54-year-old". */
export const isPerson = (noun: string | Lexeme): boolean =>
	persons.has(typeof noun === "string" ? lexemeOf(noun) : noun);

const persons = new WordClass((noun) => isEpithet(noun) || isOnePerson(noun) || noun.endsWith("-year-old"));

/** Whether one person is described, not named: "a spokesman for the union", "the woman", "her lawyer". */
export const isNameless = ({ kind, plural, noun, words }: Naming, all: readonly Word[]): boolean =>
	kind === "description" &&
	!plural &&
	isPerson(noun) &&
	!/^(?:no|any|every|neither)$/.test(all[0]?.lower ?? "") &&
	// "Cook said": a surname, or at least no one whom the words tell apart from others.
	(words.length > 1 || all.length > 1);

/** "Rescuers said": a word for several that begins a sentence and is nobody's name so far is no name. */
export function asMany(text: string, people: People, naming: Naming): Naming {
	const { kind, name, words, sure, gender } = naming;
	if (kind !== "person" || words.length !== 1 || name.length !== 1 || sure || gender !== null) return naming;
	const { lower, text: written } = name[0] as Word;
	if (!AGENTS.test(lower) || !isOnePerson(lower.slice(0, -1)) || people.byWord.has(lower)) return naming;
	if (isSurnameIn(text, written) || isBehindName(text, written)) return naming;
	return { ...naming, kind: "group", name: [], noun: lower, plural: true, definite: false };
}

/** Whether a word stands behind another one with a capital somewhere: "Bernard Sanders". */
function isBehindName(text: string, word: string): boolean {
	for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1)) {
		const before =
			text
				.slice(Math.max(0, at - 30), at)
				.split(/\s/)
				.at(-1) ?? "";
		if (isCapital(before) && /[a-z]$/.test(before)) return true;
	}
	return false;
}

const AGENTS = /(?:er|or|ist|ant|ent|ian)s$/;

/** Whether a noun (lower case) is for people and nothing else, whatever others its ending is like: no "merger". */
export const isSurelyPerson = (noun: string): boolean => isEpithet(noun) || isRole(noun);

/** Enters somebody who is described and not named, at the words that do so first. */
export function introduce(people: People, { noun, gender, modifiers }: Naming, described: Span): Person {
	const person = newPerson(people);
	person.described = described;
	person.gender = gender;
	person.sure = true;
	person.offices.add(noun);
	for (const word of modifiers) person.known.add(word);
	return person;
}

/** Whether a phrase stands for one who has been spoken of before: "the mayor", "the union's chief", "the Romanian". */
export function mayBeEpithet(
	{ kind, definite, plural, noun, name }: Naming,
	words: readonly Word[],
): boolean {
	if (!definite || plural) return false;
	if (kind === "description") return isPerson(noun) || placeOfPeople(noun) !== null;
	if (kind !== "body" || words[0]?.lower !== "the") return false;
	// "the Texas Democrat", "the Romanian", "the CJ"; "the Senate" is no one person.
	return (
		isPartyMember(noun) ||
		(name.length === 1 && /^.{2,3}$|[^t]ian$|an$|ese$|ish$|i$|er$/.test(noun)) ||
		placeOfPeople(noun) !== null
	);
}

/** Words that say which of several holds an office, where whoever holds it may not have been named. */
const ranks = wordClass("top ranking senior leading lone only first second other another");

/** Whether more is told of whom an epithet means: "the head of the bank", "the panel's top Republican". */
export function isCompleted({ view }: Clauses, to: number, words: readonly Word[]): boolean {
	if (/^(?:of|for|from|who|whose)$/.test(view.word[to] ?? "")) return true;
	return words.some(
		({ lower, lexeme, tag }) => tag === "O" || lower === "'s" || lower === "'" || ranks.has(lexeme),
	);
}

/** The item of the possessive mark in a phrase behind a name ("Ann Miller's plan"), or -1. */
export function possessiveMark({ view: { word, tag } }: Clauses, from: number, to: number): number {
	for (let k = from + 1; k < to; k++)
		if ((word[k] === "'s" || word[k] === "'" || word[k] === "’") && tag[k - 1] === "P") return k;
	return -1;
}

/** "One local woman, Ann Miller, …": whether a name of more words than one follows between commas. */
export function isNamedBehind({ view: { word, tag, capital } }: Clauses, to: number): boolean {
	if (word[to] !== ",") return false;
	let k = to + 1;
	while (tag[k] === "P" && capital[k]) k++;
	return k > to + 2;
}

/** Whom the owner's name in "Ann Miller's plan" means: somebody known, or a full name that shows a person; or null. */
export function ownerMeant(people: People, naming: Naming): Person | null {
	const bearers = bearersOf(people, naming.name.at(-1)?.text ?? "");
	const known =
		naming.name.length === 1
			? bearers.length === 1
			: naming.sure || bearers.some(({ name }) => naming.name.every(({ text }) => name.includes(text)));
	return known ? meet(people, naming) : null;
}
