import { placeOfPeople } from "../../text/nationalities";
import type { Span } from "../../text/span";
import { fitsEpithet, isOfPeople } from "./epithets";
import type { Naming } from "./named";
import { mayBeThing, type Person } from "./people";

/** One place where the article speaks of a person, by name, pronoun or epithet. */
export interface Appearance {
	readonly person: Person;
	readonly start: number;
	readonly sentence: number;
	readonly paragraph: number;
	/** Subject of a finite verb. */
	readonly subject: boolean;
}

/** A pronoun whose meaning is asked for. */
export interface Pronoun {
	readonly gender: "m" | "f" | null;
	readonly sentence: number;
	readonly paragraph: number;
	readonly subject: boolean;
	/** What the pronoun is credited with where that stands before it ("…, he said"): who is named within is hardly meant. */
	readonly said: readonly Span[];
	/** Who acts on the pronoun ("Miller thanked him"): somebody else. */
	readonly actor: Person | null;
}

/** Whom a phrase means and how clearly, 0 (somebody else is as likely) to 1. */
export interface Meant {
	readonly person: Person;
	readonly clear: number;
}

/** How many sentences back a pronoun or epithet looks. */
const reach = 6;

/** How many places are looked at: a sentence may have no end. */
const nearby = 200;

/** Two whose scores differ by less are equally likely meant. */
const level = 0.2;

/** By how much the best must surpass the second to be beyond doubt. */
const plain = 2;

/**
 * Whom "he" or "she" means: somebody named lately, rather a subject, rather of the sentence before in the same
 * paragraph, rather the one who spoke last; null where nobody fits.
 */
export function findPronoun(
	appearances: readonly Appearance[],
	pronoun: Pronoun,
	lastSpeaker: Person | null,
): Meant | null {
	const scores = new Map<Person, number>();
	for (let k = appearances.length - 1; k >= Math.max(0, appearances.length - nearby); k--) {
		const seen = appearances[k] as Appearance;
		const { person } = seen;
		const distance = pronoun.sentence - seen.sentence;
		if (distance > reach) break;
		if (person === pronoun.actor || mayBeThing(person)) continue;
		if (pronoun.gender && person.gender && pronoun.gender !== person.gender) continue;
		let score = -1.2 * distance - 0.05 * (appearances.length - k);
		if (seen.subject) score += 1.6;
		if (seen.subject && distance === 1 && seen.paragraph === pronoun.paragraph) score += 0.6;
		// "Lund is behind, but he says …"
		if (seen.subject && distance === 0 && pronoun.subject) score += 0.8;
		if (person === lastSpeaker) score += pronoun.subject ? 1.4 : 0.7;
		if (person.gender === pronoun.gender) score += 0.8;
		if (!person.sure && person.gender === null) score -= 1.5;
		if (distance === 0 && !seen.subject) score -= 0.8;
		// Only where nobody else is there: "Miller is ready to go, he said."
		if (pronoun.said.some(({ start, end }) => start <= seen.start && seen.start < end)) score -= 5;
		if (score > (scores.get(person) ?? -Infinity)) scores.set(person, score);
	}
	let best: Person | null = null;
	let bestScore = -Infinity;
	let second = -Infinity;
	for (const [person, score] of scores) {
		if (score > bestScore) {
			second = bestScore;
			best = person;
			bestScore = score;
		} else if (score > second) second = score;
	}
	// Two who are equally likely: rather nobody than the wrong one.
	if (bestScore - second < level) return null;
	return best && { person: best, clear: Math.min(1, (bestScore - second) / plain) };
}

/** "the 54-year-old" */
export const isAge = (noun: string) => noun.endsWith("-year-old");

/** Where those spoken of lately were spoken of last, the latest at the end. */
export type Lately = Appearance[];

export const newLately = (): Lately => [];

/** How many people are remembered as spoken of lately: more than a reader could. */
const remembered = 40;

/** Notes that somebody is spoken of. */
export function note(lately: Lately, appearance: Appearance): void {
	const at = lately.findLastIndex(({ person }) => person === appearance.person);
	if (at >= 0) lately.splice(at, 1);
	else if (lately.length >= remembered) lately.shift();
	lately.push(appearance);
}

/** Whom "the NATO leader" means: somebody named before whose office and country or body fit, the best and latest. */
export function findEpithet(lately: Lately, naming: Naming, sentence: number): Person | null {
	if (placeOfPeople(naming.noun) !== null) return findByPeople(lately, naming, sentence);
	let best: Person | null = null;
	let bestScore = 0;
	for (let k = lately.length - 1; k >= 0; k--) {
		const seen = lately[k] as Appearance;
		const age = isAge(naming.noun) && sentence - seen.sentence <= 3 && seen.subject;
		const fit = age ? 1 : fitsEpithet(seen.person, naming);
		if (fit === 0) continue;
		const score = fit - Math.min(2.5, 0.15 * (sentence - seen.sentence)) + (seen.subject ? 0.3 : 0);
		if (score > bestScore) {
			best = seen.person;
			bestScore = score;
		}
	}
	return bestScore > 0.5 ? best : null;
}

/**
 * Whom "the Romanian" means: the one spoken of last who is said to be of there, or else the only one spoken of in this
 * sentence and the one before who is not said to be of elsewhere.
 */
function findByPeople(lately: Lately, { noun, gender }: Naming, sentence: number): Person | null {
	const near: Appearance[] = [];
	for (let k = lately.length - 1; k >= 0; k--) {
		const seen = lately[k] as Appearance;
		const { person, sentence: at } = seen;
		if (mayBeThing(person) || (gender && person.gender && gender !== person.gender)) continue;
		const told = isOfPeople(person, noun);
		if (told) return person;
		if (told === null && sentence - at <= 1) near.push(seen);
	}
	const subjects = near.filter(({ subject }) => subject);
	const [only] = near.length === 1 ? near : subjects;
	return only && (near.length === 1 || subjects.length === 1) ? only.person : null;
}
