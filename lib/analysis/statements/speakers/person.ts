import { isPlace } from "../../text/bodies";
import { isKnownWord } from "../../text/lexicon";
import type { Span } from "../../text/span";

/** Somebody whom the article names. */
export interface Person {
	/** Index in order of first appearance. */
	readonly id: number;
	/** The words of the fullest name so far; to be changed by `callBy`. */
	name: readonly string[];
	/** The same in small letters. */
	lower: readonly string[];
	/** All names as written, without titles. */
	readonly names: string[];
	readonly roles: string[];
	/** Lower-case words of roles and what stood before the name: by these an epithet is recognised. */
	readonly known: Set<string>;
	/** Nouns for offices by which the person was called. */
	readonly offices: Set<string>;
	/** Forms of address by which the person was called: "mrs". */
	readonly addresses: Set<string>;
	gender: "m" | "f" | null;
	/** Said to be too young to be called Mr or Ms. */
	child: boolean;
	/** In years, where the article tells. */
	age: number | null;
	/** How often the family name alone has meant this person. */
	bare: number;
	/** Whether a title, an office or a known first name shows that a person is meant. */
	sure: boolean;
	/** Credited by name with something said. */
	heard: boolean;
	/** Once behind "in", "near" or "across": a place rather than a person. */
	located: boolean;
	/** Where the names stand by which the person was called, in order. */
	readonly named: Span[];
	/** Where the person was spoken of last, as an offset. */
	seen: number;
	/** Where the article last told what they did, by name; 0 where it never has. */
	acted: number;
	/** Whose relative they were said to be when they were named. */
	relatedTo: Person | null;
	/** Taken for whom a family name means, though another bears it and nothing told the two apart. */
	guessed: boolean;
	/** Of somebody who is never named: the words that describe them first ("a spokesman for the union"). */
	described: Span | null;
}

/** Whether nothing shows that a person is meant: one word with a capital that never speaks may be a place or a thing. */
export const mayBeThing = ({ sure, gender, heard, name, lower, located }: Person): boolean =>
	(!sure && gender === null && !heard && (name.length < 2 || located || isKnownWord(lower.at(-1) ?? ""))) ||
	((name.length === 1 || (!sure && gender === null)) && isPlace(lower.at(-1) ?? ""));

/** The people of one article, found by any part of their names. */
export interface People {
	readonly all: Person[];
	/** Persons by each word of their names, lower case. */
	readonly byWord: Map<string, Person[]>;
	/** Persons by each noun for an office by which they were called. */
	readonly byOffice: Map<string, Set<Person>>;
	/** Whether somebody else bears the family name met last, and nothing told the two apart. */
	doubtful: boolean;
}

export const newPeople = (): People => ({ all: [], byWord: new Map(), byOffice: new Map(), doubtful: false });

/** Enters somebody of whom nothing is known yet. */
export function newPerson(people: People): Person {
	const person: Person = {
		id: people.all.length,
		name: [],
		lower: [],
		names: [],
		roles: [],
		known: new Set(),
		offices: new Set(),
		addresses: new Set(),
		gender: null,
		child: false,
		age: null,
		bare: 0,
		sure: false,
		heard: false,
		located: false,
		named: [],
		seen: 0,
		acted: 0,
		relatedTo: null,
		guessed: false,
		described: null,
	};
	people.all.push(person);
	return person;
}
