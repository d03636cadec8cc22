import type { SpeakerKind } from "../../model";
import type { Span } from "../../text/span";
import { isCollective } from "../../text/speaking-nouns";
import { isRole } from "../../text/titles";
import { canBeCalled, isGenericBody } from "./generic-bodies";
import { wordsText } from "./mention-words";
import type { Naming } from "./named";
import { isPerson } from "./nameless";
import type { Person } from "./person";

/** Somebody credited, on the way to an ArticleSpeaker. */
export interface Credited {
	kind: SpeakerKind;
	name: string;
	readonly names: string[];
	readonly roles: string[];
	/** Set for people. */
	readonly person: Person | null;
	/** For groups and bodies: the noun by which "the ministers" finds them again, and whether they are many. */
	readonly noun: string;
	readonly plural: boolean;
	/** Where they were last mentioned. */
	last: Span;
}

/**
 * Everybody credited in one article so far, found by person, name or noun: a text may credit thousands, so that nothing
 * here goes through them all.
 */
export interface Credits {
	/** In order of first credit. */
	readonly all: Credited[];
	readonly byPerson: Map<Person, Credited>;
	/** By the name as credited. */
	readonly byName: Map<string, Credited>;
	/** Bodies, groups and unnamed sources by their names in lower case. */
	readonly bodies: Map<string, Credited>;
	/** The same by noun, the one mentioned last at the end. */
	readonly byNoun: Map<string, Credited[]>;
	/** Bodies and groups in the order of their mentions. */
	readonly mentioned: Credited[];
	/** The last whom "they" can mean, and "it". */
	lastMany: Credited | null;
	lastOne: Credited | null;
	/** The last of all who are no people of a name. */
	lastNameless: Credited | null;
	/** Whom "it" or "they" was last taken for, and where it stands. */
	lastPronoun: { readonly noun: string; readonly at: number; readonly speaker: Credited } | null;
}

export const newCredits = (): Credits => ({
	all: [],
	byPerson: new Map(),
	byName: new Map(),
	bodies: new Map(),
	byNoun: new Map(),
	mentioned: [],
	lastMany: null,
	lastOne: null,
	lastNameless: null,
	lastPronoun: null,
});

/** How many of one noun, or mentioned lately, are looked at. */
const LATEST = 60;

/**
 * Enters somebody new, under a name that nobody else has. What is called by exactly a known name is no other, unless
 * both are known to be people.
 */
export function credit(credits: Credits, fresh: Credited): Credited {
	const namesake = credits.byName.get(fresh.name);
	if (namesake && !(namesake.person && fresh.person)) return namesake;
	const lower = fresh.name.toLowerCase();
	let name = fresh.name;
	for (let n = 2; credits.byName.has(name); n++) name = `${fresh.name} (${n})`;
	fresh.name = name;
	credits.all.push(fresh);
	credits.byName.set(name, fresh);
	if (fresh.person) {
		credits.byPerson.set(fresh.person, fresh);
		return fresh;
	}
	if (!credits.bodies.has(lower)) credits.bodies.set(lower, fresh);
	const alike = credits.byNoun.get(fresh.noun);
	if (alike) alike.push(fresh);
	else credits.byNoun.set(fresh.noun, [fresh]);
	noteMention(credits, fresh);
	return fresh;
}

/** Notes that a body or group is mentioned again. */
export function mentionAgain(credits: Credits, known: Credited, mention: Span): void {
	known.last = mention;
	const alike = credits.byNoun.get(known.noun);
	const at = alike?.lastIndexOf(known) ?? -1;
	if (alike && at >= 0 && at < alike.length - 1) alike.push(...alike.splice(at, 1));
	noteMention(credits, known);
}

function noteMention(credits: Credits, known: Credited): void {
	const { kind, plural, last } = known;
	if (kind === "group" || kind === "organisation") credits.mentioned.push(known);
	const isLater = (other: Credited | null) => other === null || last.start >= other.last.start;
	if ((plural || kind === "organisation" || isCollective(known.noun)) && isLater(credits.lastMany))
		credits.lastMany = known;
	if (isLater(credits.lastNameless)) credits.lastNameless = known;
	// "The aide said …. It …": not the aide.
	if (!plural && !isPerson(known.noun) && isLater(credits.lastOne)) credits.lastOne = known;
}

/** Whom "they" or "it" means: the group, or the body, mentioned last. */
export function pronounBody(credits: Credits, { noun }: Naming): Credited | null {
	if (noun === "they") return credits.lastMany;
	return noun === "it" ? credits.lastOne : null;
}

/** How far back "the group" looks, in UTF-16 code units. */
const NEAR = 2000;

/** Whom "the group" or "the company" means: the body credited last that can be called so, if that was not long before. */
export function sameGroup(credits: Credits, naming: Naming, offset: number): Credited | null {
	if (!isGenericBody(naming)) return null;
	const { mentioned } = credits;
	for (let i = mentioned.length - 1; i >= Math.max(0, mentioned.length - LATEST); i--) {
		const other = mentioned[i] as Credited;
		if (other.last.start >= offset || other.last.start < offset - NEAR) continue;
		if (other.plural && naming.noun !== "group") continue;
		if (canBeCalled(naming.noun, other.name)) return other;
	}
	return null;
}

/** The body or group credited under a name, be it with words before it ("nonpartisan Budget Office"); or null. */
export function creditedAs({ bodies, mentioned }: Credits, name: string): Credited | null {
	const same = bodies.get(name.toLowerCase());
	if (same) return same;
	for (let i = mentioned.length - 1; i >= Math.max(0, mentioned.length - LATEST); i--)
		if (mentioned[i]?.name.endsWith(` ${name}`)) return mentioned[i] as Credited;
	return null;
}

/** A group or body credited before that the words mean again. */
export function knownBody(credits: Credits, naming: Naming): Credited | null {
	const same = credits.bodies.get(wordsText(naming.words).toLowerCase());
	if (same) return same;
	if (!naming.definite || naming.kind === "body") return null;
	// "Ann Miller's family" and later "Miller's family" are one; "the other team" is not "the team".
	const owned = isCollective(naming.noun) && naming.words.some(({ lower }) => lower === "'s");
	if (!isRole(naming.noun) && !owned && naming.modifiers.length > 0) return null;
	const alike = credits.byNoun.get(naming.noun) ?? [];
	for (let i = alike.length - 1; i >= Math.max(0, alike.length - LATEST); i--) {
		const other = alike[i] as Credited;
		if (other.plural !== naming.plural) continue;
		const name = other.name.toLowerCase();
		if (naming.modifiers.every((word) => name.includes(word))) return other;
	}
	return null;
}
