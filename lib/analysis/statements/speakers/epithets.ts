import { placeNamed, placeOfPeople } from "../../text/nationalities";
import { isKin, rolesAgree } from "../../text/titles";
import type { Naming } from "./named";
import type { Person } from "./people";

/**
 * How well an epithet ("the union leader", "the union's chief") fits a person, 0 for not at all.
 */
export function fitsEpithet(person: Person, naming: Naming): number {
	if (naming.gender && person.gender && naming.gender !== person.gender) return 0;
	let office = 0;
	for (const own of person.offices)
		if (own === naming.noun || (!isKin(naming.noun) && rolesAgree(own, naming.noun)))
			office = Math.max(office, own === naming.noun ? 3 : 2);
	// "the CJ" of a Chief Justice.
	if (office === 0 && isShort(naming.noun) && person.roles.some((role) => initials(role) === naming.noun))
		office = 3;
	// "the Romanian" of somebody of Romania.
	if (office === 0 && naming.kind === "body" && naming.noun.length > 4)
		for (const word of person.known)
			if (word.length > 4 && word.slice(0, 5) === naming.noun.slice(0, 5)) office = 2;
	if (office === 0) return 0;
	let shared = 0;
	for (const word of naming.modifiers) {
		for (const own of person.known) {
			if (own === word || (word.length > 4 && own.length > 4 && own.slice(0, 5) === word.slice(0, 5))) {
				shared++;
				break;
			}
		}
	}
	return office + 2 * shared;
}

const isShort = (noun: string) => noun.length >= 2 && noun.length <= 4;

/** "cj" of "Chief Justice", "dg" of "Director-General"; only words with capitals count. */
const initials = (role: string): string => (role.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("").toLowerCase();

/**
 * Whether somebody is of the people that an epithet names ("the Romanian"): true or false as far as the words told with
 * the name say, null where they say nothing.
 */
export function isOfPeople({ known }: Person, noun: string): boolean | null {
	const place = placeOfPeople(noun);
	let told: boolean | null = null;
	for (const word of known) {
		const own = placeNamed(word);
		if (own === place) return true;
		if (own !== null) told = false;
	}
	return told;
}
