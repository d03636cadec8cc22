import { isBodyWord, isPlace } from "../text/bodies";
import { genderOfFirstName } from "../text/firstnames";
import { isCapital } from "../text/letters";
import { nameParticles } from "../text/particles";
import { isKnownWord } from "../text/tags";
import { isTimeWord } from "../text/timewords";
import { isAddress, isNumeral, isRole, isRoleModifier } from "../text/titles";
import { addressesDiffer, type People, type Person } from "./people";

/**
 * Gives people known by their surname alone the full name that stands anywhere in the page, if only in a possessive, a
 * caption or the title ("Ann Miller's plan fails"). Where several full names fit, none is given.
 *
 * @param text the whole page
 */
export function completeNames(text: string, people: People): void {
	const wanted = new Set<string>();
	for (const person of people.all) if (hasOnlySurname(person)) wanted.add(person.name[0] as string);
	const places = placesOf(text, wanted);
	for (const person of people.all) {
		const surname = person.name[0];
		if (surname === undefined || !hasOnlySurname(person)) continue;
		const full = fullNameOf(text, surname, places.get(surname) ?? [], person.gender);
		if (!full || takenByOther(people, person, full)) continue;
		person.name = full;
		person.names.push(full.join(" "));
		person.gender ??= genderOfFirstName(full[0]?.toLowerCase() ?? "");
	}
}

const hasOnlySurname = ({ name }: Person): boolean =>
	name.length === 1 && /^\p{Lu}[\p{L}'’-]+$/u.test(name[0] ?? "");

/** A longer run of letters and apostrophes is no name, and its parts would take a square of its length to try. */
const LONGEST_WORD = 60;
const NAME = /[\p{L}'’-]+/uy;

/**
 * Where each of the surnames stands behind a blank (offsets of the blank), found in one pass however many there are: a
 * page can name thousands of people.
 */
function placesOf(text: string, surnames: ReadonlySet<string>): Map<string, number[]> {
	const places = new Map<string, number[]>();
	if (surnames.size === 0) return places;
	for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
		if (!isCapital(text.charCodeAt(at + 1))) continue;
		NAME.lastIndex = at + 1;
		const word = NAME.exec(text)?.[0] ?? "";
		if (word.length > LONGEST_WORD) continue;
		// "Miller's" has the surname, "Miller-Jones" and "Millers" have not.
		for (let to = word.length; to > 0; to = lastApostrophe(word, to)) {
			const surname = word.slice(0, to);
			if (!surnames.has(surname)) continue;
			const found = places.get(surname);
			if (found) found.push(at);
			else places.set(surname, [at]);
		}
	}
	return places;
}

const lastApostrophe = (word: string, before: number): number =>
	Math.max(word.lastIndexOf("'", before - 1), word.lastIndexOf("’", before - 1));

/** How far before a surname the names before it may begin, in UTF-16 code units. */
const LONGEST = 120;
const BEFORE_SURNAME = new RegExp(
	`(?<![\\p{L}\\p{N}.'’-])(\\p{Lu}[\\p{L}'’-]+)((?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+|${[...nameParticles].join("|")}))?)$`,
	"u",
);

function fullNameOf(
	text: string,
	surname: string,
	places: readonly number[],
	gender: Person["gender"],
): string[] | null {
	let found: string[] | null = null;
	let from = 0;
	for (const place of places) {
		const start = Math.max(from, place - LONGEST);
		const match = BEFORE_SURNAME.exec(text.slice(start, place));
		if (match === null) continue;
		from = place + 1 + surname.length;
		const [, first = "", middle = ""] = match;
		if (!isGivenName(text, start + match.index, first, gender)) continue;
		if (found && found[0] !== first) return null;
		const name: string[] = [first, ...(middle === "" ? [] : [middle.trim()]), surname];
		if (
			middle !== "" &&
			!/^(?:\p{Lu}\.|\p{Ll}+)$/u.test(middle.trim()) &&
			!isUnused(middle.trim().toLowerCase())
		)
			continue;
		if (!found || name.length > found.length) found = name;
	}
	return found;
}

/** Whether a word before a surname is the given name of somebody whom the page speaks of, rather than of its author. */
function isGivenName(text: string, at: number, first: string, gender: Person["gender"]): boolean {
	if (/(?:^|\n)[ \t]*(?:By|by|BY)[ \t]+$/.test(text.slice(Math.max(0, at - 12), at))) return false;
	const lower = first.toLowerCase();
	const told = genderOfFirstName(lower);
	if (told !== null) return gender === null || gender === told;
	// An unknown given name: not where any word has a capital, and no word of another kind.
	return /\p{Ll},? $/u.test(text.slice(Math.max(0, at - 3), at)) && isUnused(lower);
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
	!/(?:ian|ean|ish|ese|can|man)$/.test(word);

/** Whether somebody else of the article, a man where this is a woman, a Ms where this is a Mrs, bears the name. */
const takenByOther = (people: People, person: Person, full: readonly string[]): boolean =>
	people.all.some(
		(other) =>
			other !== person &&
			other.name.length > 1 &&
			other.name[0] === full[0] &&
			other.name.at(-1) === full.at(-1) &&
			((other.gender !== null && person.gender !== null && other.gender !== person.gender) ||
				addressesDiffer(person.addresses, other.addresses)),
	);
