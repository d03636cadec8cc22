import { genderOfFirstName } from "../../text/firstnames";
import { isLetter } from "../../text/letters";
import { areOneName } from "../../text/nicknames";
import { isAddress } from "../../text/titles";
import { describe } from "./describe";
import { wordsText } from "./mention-words";
import type { Naming, Word } from "./named";
import { newPerson, type People, type Person } from "./person";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LETTER = /\p{L}/u;

/** Whether a word is another as written, or in capitals throughout. */
const isSameWord = (own: string, word: string) =>
	own === word || (word === word.toUpperCase() && own.toUpperCase() === word);

/** Those of the people whose names end in a word, as it is written there. */
export const bearersOf = (people: People, family: string): Person[] =>
	(people.byWord.get(family.toLowerCase()) ?? []).filter((person) =>
		isSameWord(familyName(person) ?? "", family),
	);

const suffixes = new Set(["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]);
const LONGEST_SUFFIX = 3;
const isSuffix = (word: string) => word.length <= LONGEST_SUFFIX && suffixes.has(word);

/** The last word of a person's name that is no "Jr.", as written. */
const familyName = ({ name, lower }: Person) => name[lower.findLastIndex((word) => !isSuffix(word))];

/** Whether "Jr." or "Sr." stands behind a person's name: 1 for the younger, -1 for the elder, 0 for neither. */
export function juniority({ lower }: Person): number {
	const last = lower.at(-1);
	return last === "jr" || last === "jr." ? 1 : last === "sr" || last === "sr." ? -1 : 0;
}

/** Whether the name ends in the words and has one more before them. */
const endsWith = (name: readonly string[], key: readonly string[]) =>
	name.length > key.length && key.every((word, i) => word === name[name.length - key.length + i]);

const wordsOf = (name: readonly Word[]) =>
	name.filter(({ text }) => isLetter(text.charCodeAt(0)) || LETTER.test(text));

/**
 * The person whom a name means: one known already whose name holds all its words, or somebody new.
 *
 * @param age in years, where told beside the name
 * @param not whom the name cannot mean, as it is said to be a relative's
 */
export function meet(
	people: People,
	naming: Naming,
	age: number | null = null,
	not: Person | null = null,
): Person {
	const words = wordsOf(naming.name);
	const lower = words.map((word) => word.lower);
	const suffix = lower.find(isSuffix) ?? "";
	const key = suffix === "" ? lower : lower.filter((word) => !isSuffix(word));
	const known = find(people, key, suffix, naming, age, not);
	const person = known ?? newPerson(people);
	const written = wordsText(naming.name);
	if (!person.names.includes(written)) person.names.push(written);
	const longer = words.length > person.name.length;
	const first = person.lower[0];
	if (
		words.length > 0 &&
		(longer || words.length >= 2) &&
		(person.name.length < 2 || (longer && key[0] === first) || (!longer && endsWith(person.lower, key)))
	) {
		person.name = words.map((word) => word.text);
		person.lower = lower;
	}
	for (const word of key) {
		const list = people.byWord.get(word);
		if (!list) people.byWord.set(word, [person]);
		else if (list.at(-1) !== person && !(known && list.includes(person))) list.push(person);
	}
	if (naming.gender && (person.gender === null || !known)) person.gender = naming.gender;
	if (naming.sure) person.sure = true;
	if (naming.address !== "") person.addresses.add(naming.address);
	if (age !== null) person.age ??= age;
	if (key.length === 1 && key[0] !== first) person.bare++;
	describe(people, person, naming);
	return person;
}

/** Gives a person another name. */
export function callBy(person: Person, name: readonly string[]): void {
	person.name = name;
	person.lower = name.map((word) => word.toLowerCase());
}

/** Gives somebody known by a given name the full name that has been told since. */
export function rename(people: People, person: Person, { name, gender }: Naming): void {
	callBy(
		person,
		name.map(({ text }) => text),
	);
	person.gender ??= gender;
	for (const { lower } of name) {
		const list = people.byWord.get(lower);
		if (!list) people.byWord.set(lower, [person]);
		else if (!list.includes(person)) list.push(person);
	}
}

/** Whether two forms of address cannot be the same woman's in one article. */
export const addressesDiffer = (one: Iterable<string>, other: ReadonlySet<string>): boolean => {
	const ofWomen = [...one].filter((address) => address !== "mr" && address !== "");
	return ofWomen.length > 0 && other.size > 0 && !ofWomen.some((address) => other.has(address));
};

/** How many bearers of one name are thought of: more would cost a long list its square. */
const BEARERS = 60;

/** Those met last with a word (lower case) in their names. */
function latestOf(people: People, word: string): readonly Person[] {
	const list = people.byWord.get(word) ?? [];
	return list.length > BEARERS ? list.slice(-BEARERS) : list;
}

/** How near to each other, in UTF-16 code units, two are named in one breath. */
const BREATH = 60;

/** How much nearer than one who has spoken somebody must act who has not, in UTF-16 code units. */
const SILENT = 1000;

/** Scores that differ by less differ by where the two were named alone. */
const LEVEL = 5e7;

/**
 * Somebody known by the words: a single word must be the last of the name, or the first where the family comes first;
 * several must all be found, the last among them.
 */
function find(
	people: People,
	key: readonly string[],
	suffix: string,
	naming: Naming,
	age: number | null,
	not: Person | null,
): Person | null {
	const last = key.at(-1);
	people.doubtful = false;
	if (last === undefined) return null;
	let best: Person | null = null;
	let bestScore = -Infinity;
	let second = -Infinity;
	for (const person of latestOf(people, last)) {
		if (person === not) continue;
		const own = person.lower.some(isSuffix) ? person.lower.filter((word) => !isSuffix(word)) : person.lower;
		if (isSomebodyElse(person, key, suffix, naming, age) || !agrees(own, key)) continue;
		// "His mother, Jean": called by the family name only where the article does so.
		if (key.length === 1 && naming.address === "" && !isWritten(person, last)) continue;
		// Whoever is only spoken of is hardly called by the family name alone where another one speaks or acts.
		const score =
			(key.length === 1 && !person.heard ? person.acted - SILENT : person.seen) +
			(own.at(-1) === last ? 1e9 : 0) +
			(naming.gender && person.gender === naming.gender ? 5e8 : 0) +
			(naming.address !== "" && person.addresses.has(naming.address) ? 3e8 : 0) +
			(key.length === 1 && person.bare > 0 ? 1e8 : 0) -
			// "His brother, Fred Berg": Mr Berg is rather the one whose brother he is, unless only the brother speaks.
			(naming.address !== "" && isOnlyRelated(person) ? 4e8 : 0) -
			(key.length > 1 && suffix === "" && juniority(person) !== 0 ? 2e8 : 0);
		if (score > bestScore) {
			second = bestScore;
			best = person;
			bestScore = score;
		} else second = Math.max(second, score);
	}
	// Of two who were named in one breath nobody knows which a family name means.
	if (best && key.length === 1 && bestScore - second < BREATH && best.name.length > 1) return null;
	if (best && key.length === 1 && second > -Infinity && best.lower.length > 1) {
		if (bestScore - second < LEVEL) best.guessed = true;
		people.doubtful = best.guessed;
	}
	if (best) return best;
	// "Hillary Clinton" where only "Clinton" was known.
	for (const person of latestOf(people, last)) {
		if (person !== not && person.name.length === 1 && key.length > 1 && person.lower[0] === last)
			if (!isSomebodyElse(person, key, suffix, naming, age)) return person;
	}
	return null;
}

/** Whether somebody is known as another's relative alone, and has not spoken where the other is silent. */
const isOnlyRelated = ({ relatedTo, addresses, heard }: Person): boolean =>
	relatedTo !== null && addresses.size === 0 && !(heard && !relatedTo.heard);

/** Whether a word stands in any of the names by which a person was called. */
const isWritten = ({ names, lower }: Person, word: string): boolean =>
	names.some((written) => written.toLowerCase().includes(word)) ||
	(names.length === 0 && lower.includes(word));

/** Whether what is told with a name cannot be true of a person: gender, form of address, years, "Jr". */
function isSomebodyElse(
	person: Person,
	key: readonly string[],
	suffix: string,
	{ gender, address }: Naming,
	age: number | null,
): boolean {
	if (age !== null && person.age !== null && Math.abs(age - person.age) > 1) return true;
	if (suffix !== "" && person.name.length > 1 && !person.lower.includes(suffix)) return true;
	if (key.length > 1) return false;
	// "Roy" of Claudette Roy: a surname that men are called by too.
	const guessed = address === "" && gender === genderOfFirstName(key[0] ?? "") && person.name.length > 1;
	if (gender && person.gender && gender !== person.gender && !guessed) return true;
	return address !== "" && (person.child || addressesDiffer([address], person.addresses));
}

function agrees(own: readonly string[], key: readonly string[]): boolean {
	if (key.length === 1)
		return (
			own.at(-1) === key[0] ||
			own[0] === key[0] ||
			(own.length > 2 && own.includes(key[0] as string) && own.indexOf(key[0] as string) > 0)
		);
	// All of the shorter name's words in the longer one, in order; initials and middle names may be missing.
	const [short, long] = key.length <= own.length ? [key, own] : [own, key];
	if (short.length === 1) return long.at(-1) === short[0];
	if (short.at(-1) !== long.at(-1)) return false;
	// "King James" of LeBron James: a title as a byname.
	if (key.length === 2 && own.length > 1 && isAddress(key[0] as string) && !isAddress(own[0] as string))
		return true;
	// "Warden Isla Munro": a word before a name that is known without it.
	if (short.length >= 2 && short.every((word, i) => word === long[long.length - short.length + i]))
		return true;
	return givenNamesAgree(short[0] as string, long[0] as string);
}

/** An initial or beginning of the other, or a short form of it; never a man's and a woman's ("Daniel", "Danielle"). */
function givenNamesAgree(a: string, b: string): boolean {
	const genders = [a, b].map(genderOfFirstName);
	if (a !== b && genders[0] && genders[1] && genders[0] !== genders[1]) return false;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return long.startsWith(short.replace(".", "")) || areOneName(a, b);
}
