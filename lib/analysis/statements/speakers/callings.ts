import { callingOf, isPart, tellsOfAPast } from "../../text/epithets";
import type { Lexeme } from "../../text/lexemes";
import { isRole, isSingleOffice } from "../../text/titles";
import { lemmaOf } from "../../text/verbs";
import { wordClass } from "../../text/word-facts";
import { type Clauses, verbOf } from "../grammar/grammar";
import type { Reading } from "../grammar/reading";
import { addOffice, describe } from "./describe";
import { wordsBetween, wordsText } from "./mention-words";
import { isPerson } from "./nameless";
import { readNaming } from "./naming";
import type { People, Person } from "./person";

/** Verbs (bases) that say what somebody is, and those that do so with "as". */
const being = wordClass("be become remain");
const working = wordClass("work serve train qualify act");

/**
 * Adds to what is known of a person what the verb behind the name tells of a calling: "Ann Miller, who coaches the team", "Ann Miller is a baker", "Ann Miller works as a nurse".
 */
export function callingTold(
	reading: Reading,
	clauses: Clauses,
	to: number,
	people: People,
	person: Person,
): void {
	const { view, phrases } = clauses;
	const at =
		view.word[to] === "," && view.word[to + 1] === "who" ? to + 2 : view.word[to] === "who" ? to + 1 : to;
	// "who coaches the team", a noun by its form; not "who heads to Alba".
	const doing = at > to ? callingOf(lemmaOf(view.word[at] ?? "")) : undefined;
	if (doing && view.tag[at + 1] !== "I") person.offices.add(doing);
	const verb = verbOf(clauses, at);
	if (doing || !verb?.finite || verb.negated || verb.passive) return;
	const behind = working.has(verb.base) && view.word[verb.to] === "as" ? verb.to + 1 : verb.to;
	if (phrases.from[behind] !== behind) return;
	const end = phrases.to[behind] as number;
	if (!(being.has(verb.base) || behind > verb.to) || !articles.has(view.lexeme[behind])) return;
	describeAs(reading, clauses, behind, end, people, person);
}

const articles = wordClass("a an the");

/** Whoever an article begins with, described and not named: "A retired baker has been fined …". */
export interface Lead {
	readonly person: Person;
	readonly paragraph: number;
}

/** Whoever opens the paragraph behind the lead with a full name is the one described there: "Ann Miller, 61, …". */
export function adoptLead(
	{ person: lead, paragraph }: Lead,
	people: People,
	person: Person,
	at: number,
): void {
	if (at !== paragraph + 1 || person.name.length < 2 || [...person.offices].some(isRole)) return;
	if (lead.gender && person.gender && lead.gender !== person.gender) return;
	const past = [...lead.known].some(tellsOfAPast);
	for (const noun of lead.offices) {
		// "A judge has spoken. Ann Miller, 61, was …": another.
		if (!past && (isPart(noun) || isSingleOffice(noun))) return;
		addOffice(people, person, noun);
	}
	for (const word of lead.known) person.known.add(word);
}

/** How many items an office with its field has before a name at most: "the bank's ambassador to the north". */
const LONGEST = 12;

/** Adds "the ambassador to Alba, Ann Miller," to what is known of her: an office with its field, before the name. */
export function officeBefore(
	reading: Reading,
	clauses: Clauses,
	from: number,
	to: number,
	people: People,
	person: Person,
): void {
	const { view, phrases, verbAt } = clauses;
	if (view.word[from - 1] !== "," || !/^[,(]$/.test(view.word[to] ?? "")) return;
	for (let k = from - 2; k >= Math.max(0, from - LONGEST); k--) {
		if ((verbAt[k] ?? -1) >= 0 || view.tag[k] === "Q" || view.word[k] === "," || view.tag[k] === "C") return;
		if (view.tag[k] === "I" || phrases.from[k] !== k) continue;
		const end = phrases.to[k] as number;
		if (!isRole(view.lexeme[end - 1] as Lexeme)) continue;
		if (k > 0 && view.word[k - 1] !== "," && !opens.has(view.lexeme[k])) return;
		describeAs(reading, clauses, k, from - 1, people, person);
		return;
	}
}

const opens = wordClass("the a an his her its their");

/** Adds an office that the items tell, of one person, to what is known of them. */
function describeAs(
	reading: Reading,
	{ view }: Clauses,
	from: number,
	to: number,
	people: People,
	person: Person,
): void {
	const words = wordsBetween(reading, { start: view.start[from] as number, end: view.end[to - 1] as number });
	const naming = readNaming(words);
	if (naming.kind !== "description" || naming.plural || !isPerson(naming.noun)) return;
	describe(people, person, { ...naming, role: isRole(naming.noun) ? wordsText(naming.words) : "" });
}
