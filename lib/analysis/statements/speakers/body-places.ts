import { isPlace } from "../../text/bodies";
import { isFirstName } from "../../text/firstnames";
import { isKnownWord } from "../../text/lexicon";
import { placeOfPeople } from "../../text/nationalities";
import type { Span } from "../../text/span";
import { isTimeWord } from "../../text/timewords";
import { isAddress, isPortfolio, isRole, isRoleModifier } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import { bodyFit, isBodySort } from "./generic-bodies";
import { isCapital, wordsText } from "./mention-words";
import type { Naming, Word } from "./named";
import { bearersOf } from "./people";
import type { People, Person } from "./person";

/** One place where the article names a body, or a name of one word that may be a body's. */
export interface BodyPlace extends Span {
	name: string;
	end: number;
	/** The noun before the name that tells what it is ("the airline Blue Line"), or "". */
	readonly sort: string;
	readonly sentence: number;
	readonly subject: boolean;
	/** Credited with something said there. */
	readonly speaks: boolean;
	/** Named for its own sake, not as whose chief or whose shares are spoken of. */
	readonly whole: boolean;
	/** Whoever the name was taken for. */
	readonly person: Person | null;
}

/** Where bodies are named, in order of the text. */
export type BodyPlaces = BodyPlace[];

/** Notes the body that a phrase names: by itself, or before an office or a thing ("Blue Line boss Ann Miller"). */
export function noteBody(
	places: BodyPlaces,
	words: readonly Word[],
	naming: Naming,
	person: Person | null,
	{ sentence, subject, speaks }: Pick<BodyPlace, "sentence" | "subject" | "speaks">,
): void {
	const doubtful = naming.kind === "person" && !naming.sure && !naming.gender;
	const whole = naming.kind === "body" || doubtful;
	const name = whole
		? naming.name.slice(naming.name.findIndex(({ text }) => isCapital(text)))
		: leadingName(words);
	const first = name[0];
	// "USA Rowing": a place begins the names of many bodies.
	const ofPlace = whole && name.length > 1 && first !== undefined && isLand(first);
	if (!first || (whole && !ofPlace && isNoBody(first))) return;
	if (name.some(({ text, tag }) => tag === "T" || /[’']s$/.test(text))) return;
	// A heading: "FULL TEXT".
	if (first.text.length > 4 && first.text === first.text.toUpperCase() && isKnownWord(first.lower)) return;
	const before = words[words.indexOf(first) - 1];
	places.push({
		name: wordsText(name),
		sort: before && isBodySort(before.lexeme) ? before.lower : "",
		start: first.start,
		end: (name.at(-1) as Word).end,
		sentence,
		subject,
		speaks,
		whole,
		person: doubtful ? person : null,
	});
}

/**
 * "Academy of Motion Picture Arts and Sciences": what stands behind a body's name and the words between belongs to it.
 *
 * @param between the text from the end of the body noted last
 * @returns whether it did
 */
export function lengthenBody(
	places: BodyPlaces,
	between: string,
	words: readonly Word[],
	naming: Naming,
): boolean {
	const last = places.at(-1);
	if (!last || last.person || !last.whole || naming.sure || naming.gender) return false;
	const joint = between === " of " || (between === " and " && last.name.includes(" of "));
	if (!joint || naming.name.length !== words.length || words.length === 0) return false;
	last.name += between + wordsText(words);
	last.end = (words.at(-1) as Word).end;
	return true;
}

/** The words with capitals that open a phrase, before an office or a word in small letters. */
function leadingName(words: readonly Word[]): readonly Word[] {
	const from = words[0]?.tag === "D" ? 1 : 0;
	let to = from;
	while (to < words.length && to - from < 5 && isNamePart(words[to] as Word)) to++;
	return to > from && to < words.length ? words.slice(from, to) : [];
}

/** Countries by their letters. */
const lands = wordClass("us u.s. usa uk u.k. uae drc");

const isNamePart = (word: Word) => word.tag === "P" && isCapital(word.text) && !isNoBody(word);

const isLand = ({ lexeme }: Word) => isPlace(lexeme) || placeOfPeople(lexeme) !== null;

const isNoBody = ({ lexeme }: Word) =>
	lands.has(lexeme) ||
	isRole(lexeme) ||
	isAddress(lexeme) ||
	isRoleModifier(lexeme) ||
	isPortfolio(lexeme) ||
	isFirstName(lexeme) ||
	isPlace(lexeme) ||
	isTimeWord(lexeme) ||
	placeOfPeople(lexeme) !== null;

/** How far back a body is looked for, in UTF-16 code units. */
const FAR = 2500;

/** How much of a fit is left a sentence further back. */
const FADES = 0.9;

/** How much more a body is worth for each time that it is named, up to four. */
const OFTEN = 0.25;

/** Less than this and none fits. */
const LEAST = 0.6;

/** How near two may be to each other before nobody knows which is meant. */
const APART = 0.2;

/**
 * Which body "the company" or "the airline" means: one named before that can be called so, rather one whose name tells,
 * lately, as a subject, and often.
 *
 * @param sentence where the words stand
 * @returns the place that names it last; null where none fits, "several" where two do equally
 */
export function findBody(
	places: BodyPlaces,
	people: People,
	noun: string,
	offset: number,
	sentence: number,
): BodyPlace | "several" | null {
	const scores = new Map<string, { place: BodyPlace; score: number; times: number }>();
	for (let i = places.length - 1; i >= 0; i--) {
		const place = places[i] as BodyPlace;
		if (place.start >= offset) continue;
		if (place.start < offset - FAR) break;
		if (isPerson(people, place)) continue;
		const fit = bodyFit(noun, place.name, place.sort);
		if (fit === 0) continue;
		const score =
			(fit +
				(place.subject && place.whole ? (sentence - place.sentence <= 1 ? 1 : 0.5) : 0) -
				(place.whole ? 0 : 0.3) +
				(place.speaks ? 0.3 : 0)) *
			FADES ** (sentence - place.sentence);
		const known = scores.get(place.name);
		if (!known) scores.set(place.name, { place, score, times: 1 });
		else {
			known.times++;
			if (score > known.score) known.score = score;
		}
	}
	const ranked = [...scores.values()]
		.map(({ place, score, times }) => ({ place, score: score + OFTEN * Math.min(4, times - 1) }))
		.sort((a, b) => b.score - a.score);
	const [best] = ranked;
	if (!best || best.score < LEAST) return null;
	const other = ranked.find(({ place }) => !mayBeSame(place.name, best.place.name));
	if (other && best.score - other.score < APART) return "several";
	return best.place.person ? best.place : (fullerBody(places, best.place.name, offset) ?? best.place);
}

/** Whether one name opens or ends the other. */
const mayBeSame = (a: string, b: string) => {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short === long || long.startsWith(`${short} `) || long.endsWith(` ${short}`);
};

/** Whether a name has turned out to be a person's. */
function isPerson(people: People, { person, name, whole }: BodyPlace): boolean {
	// "Jun-ho Chae", later "Chae": nobody calls a company by half of its name so.
	if (person) return person.sure || person.gender !== null || (person.name.length > 1 && person.bare > 0);
	const bearers = whole ? [] : bearersOf(people, name.split(" ").at(-1) as string);
	return bearers.some(({ sure, gender }) => sure || gender !== null);
}

/** The body whose full name a short one opens or ends: "the Times" of the Harbour Times. */
export function fullerBody(places: BodyPlaces, short: string, offset: number): BodyPlace | null {
	for (let i = places.length - 1; i >= 0; i--) {
		const place = places[i] as BodyPlace;
		if (place.start >= offset || place.person || !place.whole) continue;
		if (place.name.endsWith(` ${short}`) || place.name.startsWith(`${short} of `)) return place;
	}
	return null;
}
