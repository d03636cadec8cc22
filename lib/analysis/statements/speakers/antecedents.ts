import {
	isAge,
	isBareTitle,
	isEpithet,
	isHeadOffice,
	isNationalOffice,
	officesOfCalling,
} from "../../text/epithets";
import { placeOfPeople } from "../../text/nationalities";
import type { Span } from "../../text/span";
import { isOfKind, isRole, isSingleOffice } from "../../text/titles";
import { fitsEpithet, isOfPeople } from "./epithets";
import type { Naming, Word } from "./named";
import { mayBeThing, type Person } from "./person";

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
	/** Where more than a pronoun stands: whether who is spoken of at a place can be meant. */
	readonly fits?: (seen: Appearance) => boolean;
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

/** What is left of the advantage of whoever spoke last where somebody else has acted since. */
const SINCE = 0.6;

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
	/** Who acted last of those that it can mean. */
	let acted: Appearance | null = null;
	for (let k = appearances.length - 1; k >= Math.max(0, appearances.length - nearby); k--) {
		const seen = appearances[k] as Appearance;
		const { person } = seen;
		const distance = pronoun.sentence - seen.sentence;
		if (distance > reach) break;
		if (person === pronoun.actor || mayBeThing(person) || mayBeMany(person)) continue;
		if (pronoun.gender && person.gender && pronoun.gender !== person.gender) continue;
		if (pronoun.fits && !pronoun.fits(seen)) continue;
		let score = -1.2 * distance - 0.05 * (appearances.length - k);
		if (seen.subject) score += 1.6;
		if (seen.subject && distance === 1 && seen.paragraph === pronoun.paragraph) score += 0.6;
		// "Lund is behind, but he says …"
		if (seen.subject && distance === 0 && pronoun.subject) score += 0.8;
		if (seen.subject) acted ??= seen;
		// Somebody else has acted since the last one spoke.
		const since = acted !== null && acted.person !== person && acted.sentence > seen.sentence ? SINCE : 1;
		if (person === lastSpeaker) score += since * (pronoun.subject ? 1.4 : 0.7);
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
	if (!best) return null;
	// Nothing but that no one else is there shows that it is a person.
	const shown = best.sure || best.gender !== null || best.heard;
	const most = shown && !best.guessed && !isCrossed(appearances, pronoun, best) ? 1 : 0.5;
	return { person: best, clear: Math.min(most, (bestScore - second) / plain) };
}

/** "Villagers": one word like those for several who do something, of which nothing shows that it is a name. */
const mayBeMany = ({ name, sure, gender }: Person) =>
	!sure && gender === null && name.length === 1 && /(?:er|or|ist|ant|ent|ian)s$/.test(name[0] as string);

/** "Ann Lund said …. “…,” he added": whether somebody of the other gender acted last, right before, and the one meant did not. */
function isCrossed(
	appearances: readonly Appearance[],
	{ gender, sentence, paragraph }: Pronoun,
	best: Person,
): boolean {
	for (let k = appearances.length - 1; k >= 0; k--) {
		const seen = appearances[k] as Appearance;
		if (sentence - seen.sentence > 1) return false;
		if (!seen.subject) continue;
		if (seen.person === best) return false;
		if (seen.paragraph === paragraph && seen.person.gender !== null && seen.person.gender !== gender)
			return true;
	}
	return false;
}

/** "the former", "the latter" */
export const isOneOfLastTwo = (words: readonly Word[]): boolean =>
	words.length === 2 && words[0]?.lower === "the" && /^(?:former|latter)$/.test(words[1]?.lower ?? "");

/** Whom "the former" or "the latter" means: the first or the second of the two whom the sentence before speaks of; or null. */
export function oneOfLastTwo(
	appearances: readonly Appearance[],
	sentence: number,
	words: readonly Word[],
): Person | null {
	/** From the last to the first. */
	const two: Person[] = [];
	for (let k = appearances.length - 1; k >= 0 && two.length < 3; k--) {
		const seen = appearances[k] as Appearance;
		if (seen.sentence < sentence - 1) break;
		if (seen.sentence === sentence - 1 && !two.includes(seen.person)) two.push(seen.person);
	}
	return two.length === 2 ? (two[words[1]?.lower === "former" ? 1 : 0] as Person) : null;
}

/** Where those spoken of lately were spoken of last, the latest at the end. */
type Lately = Appearance[];

/** Who has been spoken of so far: at each place, and lately. */
export interface Spoken {
	readonly appearances: Appearance[];
	readonly lately: Lately;
}

export const newSpoken = (): Spoken => ({ appearances: [], lately: [] });

/** Notes that somebody is spoken of. */
export function appear({ appearances, lately }: Spoken, appearance: Appearance): void {
	appearance.person.seen = appearance.start;
	appearances.push(appearance);
	note(lately, appearance);
}

/** How many people are remembered as spoken of lately: more than a reader could. */
const remembered = 40;

/** Moves somebody to the end of those spoken of lately. */
function note(lately: Lately, appearance: Appearance): void {
	// The one noted last is mostly near the end: those behind it move up. Plain loops, as this is done at every name.
	let at = lately.length - 1;
	while (at >= 0 && (lately[at] as Appearance).person !== appearance.person) at--;
	if (at < 0) {
		if (lately.length < remembered) {
			lately.push(appearance);
			return;
		}
		at = 0;
	}
	for (; at + 1 < lately.length; at++) lately[at] = lately[at + 1] as Appearance;
	lately[at] = appearance;
}

/** Where an epithet stands. */
interface Place extends Pick<Appearance, "sentence" | "paragraph"> {
	/** Whether it stands within what the subject before it does or says. */
	readonly within: boolean;
	/** Somebody else than whom it means. */
	readonly not: Person | null;
}

/** What an epithet can mean: somebody, nobody spoken of before, or one of those of whom nothing tells which. */
export type EpithetMeaning = Meant | "somebody" | null;

/** What is left of a fit a sentence further back; an office of one holder is remembered longer. */
const FADES = 0.85;
const STAYS = 0.97;

/** Less than this and an epithet means somebody who has not been spoken of. */
const LEAST = 1.2;

/** How near two may be to each other before nobody knows which is meant. */
const APART = 0.4;

/**
 * Whom "the NATO leader" means: somebody named before whose office and country or body fit, the best and latest; of an
 * epithet that only those bear who have been named ("the senator"), also the one whom the last sentences are about.
 *
 * @param complement whether more follows that tells who is meant: "the head of the bank"
 * @param speaker who was credited with something last
 */
export function findEpithet(
	lately: Lately,
	naming: Naming,
	{ sentence, paragraph, within, not }: Place,
	complement: boolean,
	speaker: Person | null,
): EpithetMeaning {
	if (placeOfPeople(naming.noun) !== null && !isRole(naming.noun))
		return findByPeople(lately, naming, sentence);
	const { noun } = naming;
	const single = isSingleOffice(noun);
	const bare = isBareTitle(noun) && naming.words.length === 1;
	const epithet = isEpithet(noun) || isAge(noun) || bare;
	let best: Person | null = null;
	let bestScore = 0;
	let second = 0;
	let rival = 0;
	let unknown = false;
	/** The only one near of whom no office is told; null where several are, undefined where nobody is. */
	let sole: Person | null | undefined;
	for (let k = lately.length - 1; k >= 0; k--) {
		const seen = lately[k] as Appearance;
		const { person } = seen;
		const distance = sentence - seen.sentence;
		// "Miller thinks that the senator …": that is another.
		if (person === not || (within && distance === 0 && seen.subject)) continue;
		const near = distance <= NEAR;
		const fading = (single ? STAYS : FADES) ** distance;
		let salient = near ? (seen.subject ? 0.5 : 0) + (person === speaker ? 0.5 : 0) : 0;
		if (near && seen.subject && seen.paragraph === paragraph) salient += 0.5;
		let fit = fitsEpithet(person, naming);
		const told = fit >= 1;
		if (!told) {
			if (mayBeThing(person) || (naming.gender && person.gender && naming.gender !== person.gender)) continue;
			const untold = !person.described && ![...person.offices].some(isRole);
			if (untold) unknown = true;
			if (untold && near && sole !== person) sole = sole === undefined ? person : null;
			if (fit === 0 && (complement || !near)) continue;
			// Whoever is spoken of may be the mayor, though that has not been told.
			if (single && untold && !bare) rival = Math.max(rival, (1 + salient) * fading);
			if (epithet && near && !complement && mayBe(person, noun)) fit = isPlainly(person) ? 1.5 : 1;
			if (fit === 0) continue;
		}
		const score = (fit + salient) * fading;
		if (score > bestScore) {
			second = bestScore;
			best = person;
			bestScore = score;
		} else if (score > second) second = score;
	}
	second = Math.max(second, rival);
	if (best && bestScore >= LEAST && bestScore - second >= APART)
		return { person: best, clear: Math.min(1, (bestScore - second) / plain) };
	if (complement) return null;
	if (sole && bestScore < LEAST && isNationalOffice(noun) && !naming.modifiers.includes("former"))
		return { person: sole, clear: 0.4 };
	// Several whom it fits; or somebody whom the news would have named, among people of whom no office is told.
	if (
		bestScore >= LEAST ||
		isEpithet(noun) ||
		(epithet && lately.length > 0) ||
		(isHeadOffice(noun) && unknown)
	)
		return "somebody";
	return null;
}

/** How many sentences back somebody is spoken of whom an epithet means that does not tell the office. */
const NEAR = 2;

/** Whether something shows that a person is meant, besides that the name is credited with words: a paper's is, too. */
export const isPlainly = ({ sure, gender, name }: Person) => sure || gender !== null || name.length > 1;

const chambers = ["senate", "parliament", "congress", "assembly", "committee", "parliamentary", "council"];

/** Whether somebody of whom other offices may be told can be called by an epithet: no minister is "the singer". */
function mayBe(person: Person, noun: string): boolean {
	if (person.described) return false;
	const kinds = officesOfCalling(noun);
	if (!kinds) return true;
	// "the Senate committee's chairman" is a senator.
	if (kinds.includes("legislator") && chambers.some((word) => person.known.has(word))) return true;
	const offices = [...person.offices].filter(isRole);
	return offices.length === 0 || offices.some((own) => kinds.some((kind) => isOfKind(own, kind)));
}

/**
 * Whom "the Romanian" means: the one spoken of last who is said to be of there, or else the only one spoken of in this
 * sentence and the one before who is not said to be of elsewhere.
 */
function findByPeople(lately: Lately, { noun, gender }: Naming, sentence: number): EpithetMeaning {
	const near: Appearance[] = [];
	for (let k = lately.length - 1; k >= 0; k--) {
		const seen = lately[k] as Appearance;
		const { person, sentence: at } = seen;
		if (mayBeThing(person) || (gender && person.gender && gender !== person.gender)) continue;
		const told = isOfPeople(person, noun);
		if (told) return { person, clear: 1 };
		if (told === null && sentence - at <= NEAR) near.push(seen);
	}
	const subjects = near.filter(({ subject }) => subject);
	const [only] = near.length === 1 ? near : subjects;
	if (only && (near.length === 1 || subjects.length === 1)) return { person: only.person, clear: 0.5 };
	return lately.length > 0 ? "somebody" : null;
}
