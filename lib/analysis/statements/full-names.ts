import { isBodyWord, isPlace } from "../text/bodies";
import { genderOfFirstName } from "../text/firstnames";
import { isKnownWord } from "../text/tags";
import { isTimeWord } from "../text/timewords";
import { isAddress, isNumeral, isRole, isRoleModifier } from "../text/titles";
import type { People, Person } from "./people";

/**
 * Gives people known by their surname alone the full name that stands anywhere in the page, if only in a possessive, a
 * caption or the title ("Ann Miller's plan fails"). Where several full names fit, none is given.
 *
 * @param text the whole page
 */
export function completeNames(text: string, people: People): void {
	for (const person of people.all) {
		const surname = person.name[0];
		if (person.name.length !== 1 || surname === undefined || !/^\p{Lu}[\p{L}'’-]+$/u.test(surname)) continue;
		const full = fullNameOf(text, surname, person.gender);
		if (!full || takenByOther(people, person, full)) continue;
		person.name = full;
		person.names.push(full.join(" "));
		person.gender ??= genderOfFirstName(full[0]?.toLowerCase() ?? "");
	}
}

function fullNameOf(text: string, surname: string, gender: Person["gender"]): string[] | null {
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}.'’-])(\\p{Lu}[\\p{L}'’-]+)((?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+|de|van|von|der|bin|al|el))?) ${surname}(?![\\p{L}-])`,
		"gu",
	);
	let found: string[] | null = null;
	for (const match of text.matchAll(pattern)) {
		const [, first = "", middle = ""] = match;
		if (!isGivenName(text, match.index, first, gender)) continue;
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

/** Whether somebody else of the article, a man where this is a woman, bears the name already. */
const takenByOther = (people: People, person: Person, full: readonly string[]): boolean =>
	people.all.some(
		(other) =>
			other !== person &&
			other.gender !== null &&
			person.gender !== null &&
			other.gender !== person.gender &&
			other.name[0] === full[0] &&
			other.name.at(-1) === full.at(-1),
	);
