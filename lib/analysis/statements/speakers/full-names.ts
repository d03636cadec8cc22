import { isBodyWord, isPlace } from "../../text/bodies";
import { genderOfFirstName, isFirstName } from "../../text/firstnames";
import { isLetter, isLetterOrFigure, isUpper } from "../../text/letters";
import { isKnownWord } from "../../text/lexicon";
import { nameParticles } from "../../text/particles";
import { isTimeWord } from "../../text/timewords";
import { isAddress, isNumeral, isRole, isRoleModifier } from "../../text/titles";
import { isPlaced } from "./mention-words";
import { addressesDiffer, callBy } from "./people";
import type { People, Person } from "./person";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const NAME = /^\p{Lu}[\p{L}'’-]+$/u;
const INITIAL_OR_PARTICLE = /^(?:\p{Lu}\.|\p{Ll}+)$/u;
const BEHIND_SMALL = /\p{Ll},? $/u;
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const MID_SENTENCE = /^[,”"’'\p{Ll}]/u;

/**
 * Gives people known by their surname alone the full name that stands anywhere in the page, if only in a possessive, a
 * caption or the title ("Ann Miller's plan fails"). Where several full names fit, none is given.
 *
 * @param text the whole page
 */
export function completeNames(text: string, people: People): void {
	let wanted = 0;
	for (const person of people.all) {
		const [surname] = person.name;
		if (surname === undefined || !hasOnlySurname(person)) continue;
		if (++wanted > MOST_WANTED) return;
		const full = fullNameOf(text, surname, placesOf(text, surname), person.gender);
		if (!full || takenByOther(people, person, full)) continue;
		callBy(person, full);
		person.names.push(full.join(" "));
		person.gender ??= genderOfFirstName(full[0]?.toLowerCase() ?? "");
	}
}

const hasOnlySurname = ({ name }: Person): boolean => name.length === 1 && NAME.test(name[0] ?? "");

/** How many are looked for, in the order in which they were met: each is a search through the page. */
const MOST_WANTED = 100;

/** Letters, apostrophes and the hyphen: what a word of a name is made of. */
const isNameCode = (code: number): boolean =>
	isLetter(code) || code === 0x27 || code === 0x2019 || code === 0x2d;

/** Where a surname stands behind a blank: offsets of the blank. "Miller's" has it, "Miller-Jones" and "Millers" have not. */
function placesOf(text: string, surname: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
		const next = text.charCodeAt(at + surname.length);
		const ends = next === 0x27 || next === 0x2019 || !isNameCode(next);
		if (ends && at > 0 && text.charCodeAt(at - 1) === BLANK) places.push(at - 1);
	}
	return places;
}

/** How far before a surname the names before it may begin, in UTF-16 code units. */
const LONGEST = 120;

/** The names before a surname: "Ann", and in the middle "B.", "Maria" or "von"; "" where there is none. */
interface GivenNames {
	/** Where they begin. */
	readonly at: number;
	readonly first: string;
	readonly middle: string;
}

/** The given names that end at `to`, not before `from`; null where there is none. Read backwards, from the surname on. */
function givenNamesBefore(text: string, from: number, to: number): GivenNames | null {
	const last = wordBefore(text, from, to);
	const initial = last < 0 && isInitialBefore(text, from, to) ? to - 2 : last;
	if (initial > from && text.charCodeAt(initial - 1) === BLANK && isMiddle(text, initial, to)) {
		const first = firstNameBefore(text, from, initial - 1);
		if (first >= 0)
			return { at: first, first: text.slice(first, initial - 1), middle: text.slice(initial, to) };
	}
	const only = firstNameBefore(text, from, to);
	return only < 0 ? null : { at: only, first: text.slice(only, to), middle: "" };
}

const BLANK = 0x20;
const POINT = 0x2e;

/** Where the word that ends at `to` begins; -1 where none does. */
function wordBefore(text: string, from: number, to: number): number {
	let at = to;
	while (at > from && isNameCode(text.charCodeAt(at - 1))) at--;
	return at < to ? at : -1;
}

/** "B." */
const isInitialBefore = (text: string, from: number, to: number): boolean =>
	to - 2 >= from && text.charCodeAt(to - 1) === POINT && isUpper(text.charCodeAt(to - 2));

/** Whether an initial, a word with a capital or a particle stands there. */
function isMiddle(text: string, from: number, to: number): boolean {
	if (isUpper(text.charCodeAt(from))) return to - from >= 2;
	return nameParticles.holds(text.slice(from, to));
}

/** Where the word with a capital and more than one letter that ends at `to` begins, with nothing glued before it; or -1. */
function firstNameBefore(text: string, from: number, to: number): number {
	const at = wordBefore(text, from, to);
	if (at < 0 || to - at < 2 || !isUpper(text.charCodeAt(at))) return -1;
	const before = at > from ? text.charCodeAt(at - 1) : BLANK;
	return isLetterOrFigure(before) || before === POINT ? -1 : at;
}

function fullNameOf(
	text: string,
	surname: string,
	places: readonly number[],
	gender: Person["gender"],
): string[] | null {
	let found: string[] | null = null;
	let from = 0;
	for (const place of places) {
		const given = givenNamesBefore(text, Math.max(from, place - LONGEST), place);
		if (given === null) continue;
		from = place + 1 + surname.length;
		const { at, first, middle } = given;
		if (!isGivenName(text, at, first, gender)) continue;
		if (found && found[0] !== first) return null;
		if (middle !== "" && !INITIAL_OR_PARTICLE.test(middle) && !isUnused(middle.toLowerCase())) continue;
		const name: string[] = middle === "" ? [first, surname] : [first, middle, surname];
		if (!found || name.length > found.length) found = name;
	}
	return found;
}

/** Whether a word before a surname is the given name of somebody whom the page speaks of, rather than of its author. */
function isGivenName(text: string, at: number, first: string, gender: Person["gender"]): boolean {
	if (/(?:^|\n)[ \t]*(?:By|by|BY)[ \t]+$/.test(text.slice(Math.max(0, at - 12), at))) return false;
	const lower = first.toLowerCase();
	const told = genderOfFirstName(lower);
	if (isFirstName(lower)) return gender === null || told === null || gender === told;
	// An unknown given name: not where any word has a capital, and no word of another kind.
	return BEHIND_SMALL.test(text.slice(Math.max(0, at - 3), at)) && isUnused(lower);
}

const isUnused = (word: string): boolean =>
	!isKnownWord(word) &&
	!isRole(word) &&
	!isAddress(word) &&
	!isRoleModifier(word) &&
	!isPlace(word) &&
	!isBodyWord(word) &&
	!isTimeWord(word) &&
	!isNumeral(word) &&
	!isPlaced(word) &&
	!/(?:ian|ean|ish|ese|can|man)$/.test(word);

/** Whether somebody else of the article, a man where this is a woman, a Ms where this is a Mrs, a son of this, bears the name. */
const takenByOther = (people: People, person: Person, full: readonly string[]): boolean =>
	(people.byWord.get(full.at(-1)?.toLowerCase() ?? "") ?? []).some(
		(other) =>
			other !== person &&
			other.name.length > 1 &&
			other.name[0] === full[0] &&
			other.name.at(-1) === full.at(-1) &&
			(other.relatedTo === person ||
				(other.gender !== null && person.gender !== null && other.gender !== person.gender) ||
				addressesDiffer(person.addresses, other.addresses) ||
				(other.child && person.addresses.size > 0) ||
				(other.age !== null && person.age !== null && Math.abs(other.age - person.age) > 1)),
	);

/**
 * Whether a word for an office is somebody's surname in a text: "…,” Sultan said", a capital in mid-sentence, and nowhere
 * "the Sultan".
 *
 * @param word letters only, as written
 */
export function isSurnameIn(text: string, word: string): boolean {
	if (!CAPITALISED.test(word)) return false;
	const behind = new RegExp(`(\\p{L}+|[,”"’'])\\s${word}(?![\\p{L}\\p{N}-])`, "gu");
	let alone = false;
	for (const [, before = ""] of text.matchAll(behind)) {
		if (/^(?:the|a|an)$/i.test(before)) return false;
		if (MID_SENTENCE.test(before)) alone = true;
	}
	return alone;
}
