import {
	isAge,
	isAttending,
	isHeadOffice,
	isPart,
	officesOfCalling,
	tellsOfAPast,
} from "../../text/epithets";
import { isKin, isOfKind, isRole, isSingleOffice, rolesAgree } from "../../text/titles";
import type { Found } from "../found";
import { type Appearance, type EpithetMeaning, findPronoun, isPlainly } from "./antecedents";
import { isOfPlace } from "./epithets";
import { isGenericBody } from "./generic-bodies";
import type { Naming, Word } from "./named";
import { mayBeThing, type Person } from "./person";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const INDEFINITE =
	/(?<!\b(?:is|was|as|be|become|became|becoming)\s|(?:\p{Lu}[\p{L}'’.-]*|\d)[,–—-]\s)\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Ee]ach|[Ee]very|[Nn]o)\s+(?:(?!(?:the|of|for|in|at|to|by|with|from|and|or|who|that|on)\s)[\p{L}\p{N}'’-]+\s+){0,3}$/u;

/** How many paragraphs back somebody is spoken of whom an epithet means that tells something new of them. */
const PARAGRAPHS = 1;

/** How sure it is at most that somebody is called by what has not been told of them. */
const MOST = 0.6;

/** The same where the words tell of years or of what somebody was before: hardly ever of somebody new. */
const MOST_TOLD = 0.8;

/** How much nearer than the next the one meant must be. */
const APART = 0.3;

/** Where an epithet stands, and what is credited to it. */
interface Nearby extends Pick<Appearance, "start" | "sentence" | "paragraph"> {
	/** Whether more follows that tells who is meant: "the head of the bank". */
	readonly complement: boolean;
	/** Whether it stands within what the subject before it does or says. */
	readonly within: boolean;
	/** Somebody else than whom it means. */
	readonly not: Person | null;
	readonly own: Found;
}

/**
 * Whom "the dental nurse" means beside somebody's words, where nobody has been called a nurse: the one whom a pronoun
 * would mean, of those in this paragraph and the one before who may be one. Of the paragraph before only beside a
 * quotation: with "The architect told the council …" somebody new begins to speak.
 *
 * @param speaker who was credited with something last
 */
export function findNearby(
	text: string,
	appearances: readonly Appearance[],
	naming: Naming,
	{ start, sentence, paragraph, complement, within, not, own }: Nearby,
	speaker: Person | null,
): EpithetMeaning {
	const told = tellsOfBefore(naming);
	if (naming.kind !== "description" || isGenericBody(naming) || (complement && !told)) return null;
	if ((!told && !isCalling(naming)) || isIntroduced(text, naming.noun, start)) return null;
	const back = told || own.kind === "direct" ? PARAGRAPHS : 0;
	const meant = findPronoun(
		appearances,
		{
			sentence,
			paragraph,
			gender: naming.gender,
			subject: true,
			said: own.kind === "direct" ? [] : own.contents,
			actor: not,
			fits: (seen) =>
				paragraph - seen.paragraph <= back &&
				!(within && seen.subject && seen.sentence === sentence) &&
				mayBeCalled(seen.person, naming, told),
		},
		speaker,
	);
	if (!meant || meant.clear < APART) return meant ? "somebody" : null;
	return { person: meant.person, clear: Math.min(meant.clear, told ? MOST_TOLD : MOST) };
}

/** How sure it is that whoever has a calling, and is nobody spoken of, speaks for the first time as "the baker". */
export const NEWCOMER = 0.55;

/** Whether somebody spoken of was rather to be expected than somebody new: "the baker", "the former mayor"; not "the judge". */
export const isNoNewcomer = (text: string, naming: Naming, offset: number): boolean =>
	naming.definite && (tellsOfBefore(naming) || isCalling(naming)) && !isIntroduced(text, naming.noun, offset);

/** "the former captain", "the 49-year-old", "the mother of two": what may be true of somebody beside all they are called. */
const tellsOfBefore = ({ noun, modifiers, words }: Naming): boolean =>
	isAge(noun) ||
	tellsOfAPast(noun) ||
	modifiers.some((word) => isAge(word)) ||
	pastBefore(words) ||
	(isKin(noun) && words.some(({ lower }, i) => lower === "of" && words[i + 1]?.tag === "M"));

/** "the former mayor", "Ann Miller's former aide"; not "the former mayor's aide". */
function pastBefore(words: readonly Word[]): boolean {
	let past = false;
	for (const { lower } of words) {
		if (lower === "'s" || lower === "'" || lower === "’s") past = false;
		else if (tellsOfAPast(lower)) past = true;
	}
	return past;
}

/** Whether a noun is for a calling: no part in what happened, no office of one holder. */
function isCalling({ noun, words }: Naming): boolean {
	if (isPart(noun) || isHeadOffice(noun) || isSingleOffice(noun)) return false;
	return words.length > 1 || !isAttending(noun);
}

/** Whether nothing told of somebody speaks against an epithet. */
function mayBeCalled(person: Person, { noun, words, gender }: Naming, told: boolean): boolean {
	if (person.described || mayBeThing(person) || !isPlainly(person)) return false;
	if (gender && person.gender && gender !== person.gender) return false;
	if (words.some(({ lower }) => years(lower, person) || isOfPlace(person, lower) === false)) return false;
	if (told) return true;
	const kinds = officesOfCalling(noun);
	const offices = [...person.offices].filter(
		(own) => isRole(own) && !besides.some((kind) => isOfKind(own, kind)),
	);
	return (
		offices.length === 0 ||
		offices.some((own) => rolesAgree(own, noun) || kinds?.some((kind) => isOfKind(own, kind)))
	);
}

/** Kinds of what somebody is beside an office. */
const besides = ["person", "family", "activist"];

/** Whether a word tells years that are not a person's. */
function years(word: string, { age }: Person): boolean {
	const told = age === null ? null : /^(\d{1,3})-year/.exec(word);
	return told !== null && Math.abs(Number(told[1]) - (age as number)) > 1;
}

/** How far before a noun the article of its phrase stands at most, in UTF-16 code units. */
const PHRASE = 48;

/** How many times a noun is looked for. */
const TIMES = 8;

/** Whether "a nurse" or "his nurse" has been spoken of before an offset, not as what somebody is ("she was a nurse"). */
function isIntroduced(text: string, noun: string, offset: number): boolean {
	let at = offset;
	for (let k = 0; k < TIMES; k++) {
		at = at > 0 ? text.lastIndexOf(noun, at - 1) : -1;
		if (at < 0) return false;
		if (INDEFINITE.test(text.slice(Math.max(0, at - PHRASE), at))) return true;
	}
	return false;
}
