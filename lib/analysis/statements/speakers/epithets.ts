import { isBareTitle, isField, isLand, isNationalOffice } from "../../text/epithets";
import { placeNamed, placeOfPeople } from "../../text/nationalities";
import {
	fullTitle,
	isGeneralTitle,
	isKin,
	isOfKind,
	isRole,
	isWideTitle,
	mayStandFor,
} from "../../text/titles";
import { wordsText } from "./mention-words";
import type { Naming, Word } from "./named";
import type { Person } from "./person";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const CAPITAL = /^\p{Lu}/u;
const INITIALS = /(?<!\p{L})\p{Lu}/gu;

/** What an office counts that the epithet names in the same word, and one that it may stand for. */
const SAME = 3;
const ALIKE = 2;

/**
 * How well an epithet ("the union leader", "the union's chief") fits a person by what has been told of the person's
 * office, 0 for not at all.
 */
export function fitsEpithet(person: Person, naming: Naming): number {
	const { noun, gender } = naming;
	if (gender && person.gender && gender !== person.gender) return 0;
	const land = isOfLand(naming);
	const office = land && governs(person) ? SAME : officeFit(person, naming);
	if (isOfMinistry(naming)) return headsMinistry(person, naming);
	if (office === 0) return 0;
	const complement = naming.words.some(({ tag, lower }) => tag === "I" && lower !== "to");
	const lower = isSubordinate(naming);
	const deputy = person.offices.has("deputy") || person.offices.has("vice");
	if (lower && !deputy) return 0;
	let shared = 0;
	let strange = 0;
	let other = 0;
	let elsewhere = false;
	let place: boolean | null = null;
	for (const word of naming.words) {
		if (word.lower === noun || !tells(word)) continue;
		if (isKnown(person, word.lower)) {
			shared++;
			continue;
		}
		const ofPlace = isOfPlace(person, word.lower);
		if (ofPlace !== null) place = place || ofPlace;
		else if (CAPITAL.test(word.text)) {
			strange++;
			if (complement || placeNamed(word.lower) !== null) elsewhere = true;
		} else if (word.tag === "N") other++;
	}
	if (place === false) return 0;
	// "the county chief": hardly its police commander.
	if (land && some(person.known, isField)) return 1;
	if (place) shared++;
	// "the Hungarian leader", "the head of the Bank" of the head of another; "the Harbour's chief" may be the port authority's.
	if (shared === 0 && strange + other > 0 && office < SAME) return elsewhere ? 0 : other > 0 ? 0.35 : 0.5;
	const former = naming.modifiers.includes("former") !== person.known.has("former") ? 1 : 0;
	const rank = deputy && !lower && !isWideTitle(noun) ? 2 : 0;
	// "A judge has said …", who has a name further down.
	if (person.described) return elsewhere ? 0 : 0.6 * office;
	return Math.max(0.1, office + 2 * shared - Math.min(2, strange) - former - rank);
}

/** "the county chief"; "the county's police chief" is of another. */
const isOfLand = ({ noun, words }: Naming) =>
	words.length > 1 &&
	isBareTitle(noun) &&
	words.some(({ lower }) => isLand(lower)) &&
	!words.some(({ lower }) => isField(lower));

/** Whether somebody is at the head of a town, a county or a land. */
const governs = ({ offices }: Person) =>
	some(offices, (own) => isOfKind(own, "state") || isNationalOffice(own));

/** "the head of the defence ministry" */
const isOfMinistry = ({ noun, words }: Naming) =>
	(noun === "head" || noun === "chief" || noun === "boss") && words.some(({ lower }) => lower === "ministry");

/** How well the head of a ministry fits a person: one minister is of defence and no other. */
function headsMinistry(person: Person, { noun, words }: Naming): number {
	if (!person.offices.has("minister")) return 0;
	let told = 0;
	for (const word of words) {
		if (word.lower === noun || word.lower === "ministry" || !tells(word)) continue;
		if (!isKnown(person, word.lower) && !isOfPlace(person, word.lower)) return 0;
		told++;
	}
	return SAME + 2 * told;
}

function officeFit({ offices, roles, known }: Person, { noun, kind, words }: Naming): number {
	if (offices.has(noun) && kind !== "body") return SAME;
	const full = fullTitle(noun);
	for (const own of offices) if (fullTitle(own) === full) return SAME;
	if (noun === "head" && /\bhead of state\b/i.test(wordsText(words)))
		return headsOfState.some((own) => offices.has(own)) ? SAME : 0;
	if (premiers.has(noun) && offices.has("prime") && offices.has("minister")) return SAME;
	// "the CJ" of a Chief Justice.
	if (isShort(noun) && roles.some((role) => initials(role) === noun)) return SAME;
	if (isGeneralTitle(noun) && !isKin(noun))
		for (const own of offices) if (mayStandFor(noun, own, known)) return ALIKE;
	if (noun === "executive" && words.some(({ lower }) => lower === "chief") && offices.has("ceo")) return SAME;
	// "the Romanian" of somebody of Romania.
	if (kind === "body" && noun.length > 4 && /(?:an|ese|ish|er|i)$/.test(noun))
		for (const word of known)
			if (word.length > 4 && word !== noun && word.slice(0, 5) === noun.slice(0, 5)) return ALIKE;
	return 0;
}

const headsOfState = ["president", "king", "queen", "monarch", "emir", "sultan"];
function some(words: ReadonlySet<string>, holds: (word: string) => boolean): boolean {
	for (const word of words) if (holds(word)) return true;
	return false;
}

const premiers = new Set(["premier", "pm", "taoiseach"]);

/** "the deputy mayor" */
const isSubordinate = ({ words, noun }: Naming) =>
	noun === "deputy" || words.some(({ lower }) => lower === "deputy" || lower === "vice");

/** Whether a word narrows an epithet down: no article, no office. */
const tells = ({ lower, tag }: Word) => !/^[DISCMVTO.]$/.test(tag) && !isRole(lower) && lower !== "former";

/** Whether a word has been told with a person's name, be it in another form: "Morvania" and "Morvanian". */
function isKnown({ known }: Person, word: string): boolean {
	if (known.has(word)) return true;
	if (word.length > 4)
		for (const own of known) if (own.length > 4 && own.slice(0, 5) === word.slice(0, 5)) return true;
	return false;
}

const isShort = (noun: string) => noun.length >= 2 && noun.length <= 4;

/** "cj" of "Chief Justice", "dg" of "Director-General"; only words with capitals count. */
const initials = (role: string): string => (role.match(INITIALS) ?? []).join("").toLowerCase();

/**
 * Whether somebody is of the people that an epithet names ("the Romanian"): true or false as far as the words told with
 * the name say, null where they say nothing.
 */
export function isOfPeople(person: Person, noun: string): boolean | null {
	return placeOfPeople(noun) === null ? null : isOfPlace(person, noun);
}

/** The same of the place that a word names or is called after; null where it is for no place. */
export function isOfPlace({ known }: Person, word: string): boolean | null {
	const place = placeNamed(word);
	if (place === null) return null;
	let told: boolean | null = null;
	for (const other of known) {
		const own = placeNamed(other);
		if (own === place) return true;
		if (own !== null) told = false;
	}
	return told;
}
