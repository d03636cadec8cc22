import { isBodyWord } from "../../text/bodies";
import { isFirstName } from "../../text/firstnames";
import { isTimeWord, isWeekday } from "../../text/timewords";
import { genderOfTitle, isAddress, isKin, isPostNominal, isRole } from "../../text/titles";
import { WordClass, wordClass } from "../../text/word-facts";
import {
	bodyPlurals,
	determiners,
	draft,
	isCapital,
	modifiersOf,
	withoutArticle,
	wordsText,
} from "./mention-words";
import type { Draft, Naming, Word } from "./named";
import { readPerson } from "./person-name";

const singular = wordClass("he she him her his hers i me my himself herself");
const neutral = wordClass("it its itself this that which what");
const many = wordClass("they them their we our us you your who whose both all those these most each neither");
const indefinite = wordClass("many some others several few");
/**
 * Reads the words of a mention: whose name, which office, how many, known or new.
 *
 * @param words the mention's words, punctuation included, in order; appositions behind commas allowed
 */
export function readNaming(words: readonly Word[]): Naming {
	const [only] = words;
	return words.length === 1 && only?.tag === "P" ? readName(words, only) : readAll(words);
}

/** Names of one word that were read before: most names come again and again, and what one says does not change. */
const names = new Map<string, Naming>();
const MOST_NAMES = 20_000;

function readName(words: readonly Word[], { text }: Word): Naming {
	const known = names.get(text);
	if (known === undefined) {
		if (names.size >= MOST_NAMES) names.clear();
		const read = readAll(words);
		names.set(text, { ...read, name: read.name.length > 0 ? ONE : read.name, words: [] });
		return read;
	}
	const { kind, role, noun, modifiers, gender, address, plural, definite, sure } = known;
	const name = known.name === ONE ? words : known.name;
	return { kind, name, role, noun, modifiers, gender, address, plural, definite, sure, words };
}
/** Stands for the word itself. */
const ONE: readonly Word[] = [];

function readAll(words: readonly Word[]): Naming {
	const parts = words.some((word) => word.text === ",") ? splitAtCommas(words) : [words];
	const first = parts[0] ?? [];
	const main = readPart(first);
	if (main.kind === "person" || main.kind === "pronoun") {
		const apposition = parts[1];
		const named =
			main.kind === "person" && main.name.length === 1 && !list(words, parts)
				? (nameOf(apposition) ?? (main.sure ? null : nameAlone(apposition ?? [], false)))
				: null;
		// "her fellow Northside TD, Ann Miller": of two names the whole one.
		if (named && first.length > 1 && !isAddress((first[0] as Word).lexeme)) {
			named.role = wordsText(withoutArticle(first));
			return named;
		}
		if (main.role === "" && apposition && isRoleWords(apposition)) main.role = wordsText(apposition);
		return main;
	}
	// "the head of the directorate, Lena Roth": the name stands in apposition.
	for (const part of parts.slice(1)) {
		if (main.plural || main.kind !== "description") break;
		const other = nameAlone(part, isKin(main.noun));
		if (other) {
			other.role = wordsText(withoutArticle(first));
			other.noun = main.noun;
			other.gender ??= main.gender;
			other.sure = true;
			return other;
		}
	}
	// "her deputy, asked the same": what follows a comma is no part of the description, but a list's parts are.
	if (list(words, parts)) main.words = withoutArticle(words);
	else main.words = main.kind === "body" ? wholeName(main.words, first) : withoutArticle(first);
	return main;
}

/** A body's name with what hangs on it: "Division of Fisheries". */
function wholeName(name: readonly Word[], part: readonly Word[]): readonly Word[] {
	const from = part.indexOf(name[0] as Word);
	return from >= 0 && part[from + name.length]?.tag === "I" ? part.slice(from) : name;
}

/** Whether the parts between commas are those of a list. */
const list = (words: readonly Word[], parts: readonly (readonly Word[])[]) =>
	words.some((word) => word.tag === "C") && parts.length > 1 && !/^[VIO]$/.test(parts[1]?.[0]?.tag ?? "");

/** A full name of a known given name that is all of a part, or null. */
function nameOf(part: readonly Word[] | undefined): Draft | null {
	if (!part || part.length < 2) return null;
	const read = readPart(part);
	return read.kind === "person" && read.name.length === part.length && read.sure ? read : null;
}

/** "Sen. Ann Miller" of "Sen. Ann Miller of Idaho", "Dr Miller" of "Dr Miller from the union". */
function withoutOrigin(part: readonly Word[]): readonly Word[] {
	const end = part.findLastIndex(({ lower }) => lower === "of" || lower === "from" || lower === "at");
	return end > 1 && isCapital((part[0] as Word).text) && part[0]?.tag !== "D" ? part.slice(0, end) : part;
}

/** Small words within the title of an office: "Minister for Fisheries and the Sea Ann Miller". */
const withinTitles = wordClass("of for and the to &");

/** The person whose name all of a part is, at most with where its bearer is from, or null. */
function nameAlone(all: readonly Word[], kin: boolean): Draft | null {
	const part = withoutBrackets(all);
	const read = readPart(part);
	if (read.kind === "person" && isNameAlone(read, part, kin)) return read;
	const shorter = withoutOrigin(part);
	return shorter === part ? null : nameAlone(shorter, kin);
}

/** "Ann Miller", "General Miller"; "Ann" too where kin are spoken of. */
function isNameAlone({ name, role, sure }: Naming, part: readonly Word[], kin: boolean): boolean {
	const bare = part.filter(
		({ text, lower }) => !isPostNominal(text) && !(isAddress(lower) && !isRole(lower)),
	);
	if (bare.length === name.length && part.length > name.length) return name.length >= 1;
	if (part.length === name.length) return name.length >= 2 || (kin && isFirstName(name[0]?.lower ?? ""));
	return sure && role !== "" && part.every(({ text, lexeme }) => isCapital(text) || withinTitles.has(lexeme));
}

function splitAtCommas(words: readonly Word[]): (readonly Word[])[] {
	const parts: Word[][] = [[]];
	for (const [i, word] of words.entries()) {
		if (word.text === "," && /^[js]r\.?$/.test(words[i + 1]?.lower ?? "")) continue;
		// "the bespectacled, elderly diplomat": adjectives alone are no part by themselves.
		if (word.text === "," && parts.at(-1)?.some(({ tag }) => !/^[DJRV]$/.test(tag))) parts.push([]);
		else if (word.text === ",") continue;
		else parts.at(-1)?.push(word);
	}
	return parts.filter((part) => part.length > 0);
}

const isRoleWords = (words: readonly Word[]) => words.some((word) => isRole(word.lexeme));

function readPart(all: readonly Word[]): Draft {
	const words = withoutTime(withoutBrackets(all));
	const only = words[0];
	if (!only) return draft("nobody", "", all);
	const w = only.lower;
	if (words.length === 1 || (words.length === 2 && (words[1] as Word).tag === "R")) {
		const pronoun = readPronoun(w, words);
		if (pronoun) return pronoun;
	}
	const definite =
		w === "the" ||
		w === "this" ||
		w === "that" ||
		w === "these" ||
		w === "those" ||
		ownWords.has(only.lexeme) ||
		words.some(isPossessive);
	return readPerson(words, w === "the") ?? readDescription(words, definite);
}

function readPronoun(w: string, words: readonly Word[]): Draft | null {
	const word = words[0]?.lexeme;
	const one = singular.has(word);
	if (indefinite.has(word)) {
		const several = draft("description", w, words);
		several.plural = true;
		return several;
	}
	if (!one && !neutral.has(word) && !many.has(word)) return null;
	const found = draft("pronoun", w, words);
	found.definite = true;
	if (one) found.gender = genderOfPronoun(w);
	else if (!neutral.has(word)) found.plural = true;
	return found;
}

function genderOfPronoun(w: string): Naming["gender"] {
	if (w === "he" || w === "him" || w === "his" || w === "himself") return "m";
	return w === "i" || w === "me" || w === "my" ? null : "f";
}

const ownWords = wordClass("his her their its our my");

const isPossessive = ({ lower }: Word) => lower === "'s" || lower === "'" || lower === "’";

function withoutBrackets(words: readonly Word[]): readonly Word[] {
	if (!words.some((word) => word.text === "(" || word.text === "[")) return words;
	const kept: Word[] = [];
	let depth = 0;
	for (const word of words) {
		if (word.text === "(" || word.text === "[") depth++;
		else if (word.text === ")" || word.text === "]") depth = Math.max(0, depth - 1);
		else if (depth === 0) kept.push(word);
	}
	return kept;
}

/** "a judge last month", "Ann Miller Wednesday": a phrase without the time that stands behind it. */
function withoutTime(words: readonly Word[]): readonly Word[] {
	let end = words.length;
	while (end > 1 && isTime(words[end - 1] as Word)) end--;
	if (end < words.length && end > 1 && timeModifiers.has((words[end - 1] as Word).lexeme)) end--;
	if (end === words.length) return words;
	const rest = words.slice(0, end);
	return rest.some(({ tag }) => tag === "N" || tag === "P" || tag === "O") ? rest : words;
}

const timeModifiers = wordClass("last this next late early");

/** Not "Ann May", nor "EUROPE TODAY": with a capital only a day of the week is a time for certain. */
const isTime = ({ text, lower, lexeme }: Word) =>
	isCapital(text)
		? isWeekday(lexeme) && text !== text.toUpperCase() && lower.endsWith("day")
		: isTimeWord(lexeme);

/** Organisations, groups, and people who are described rather than named. */
function readDescription(words: readonly Word[], definite: boolean): Draft {
	let limit = words.length;
	let joined = false;
	for (let i = 1; i < words.length; i++) {
		const word = words[i] as Word;
		if (
			word.tag === "I" ||
			word.tag === "S" ||
			(word.tag === "V" && (i > 1 || (words[0]?.tag === "N" && words[0].lower.endsWith("s")))) ||
			word.lower === "who" ||
			word.lower === "which"
		) {
			limit = i;
			break;
		}
		if (word.tag === "C") joined = true;
	}
	let headIndex = limit - 1;
	while (headIndex > 0 && !canBeHead(words[headIndex] as Word)) headIndex--;
	// "a person familiar with the plan", "leaders meeting in the capital": the noun stands before.
	while (headIndex > 0 && limit < words.length && isBehindNoun(words, headIndex)) headIndex--;
	const head = words[headIndex] as Word;
	const guards = head.lower === "guard" && forces.has(words[headIndex - 1]?.lexeme);
	const noun = guards ? "coastguard" : head.lower;
	const capital = isCapital(head.text) && head.tag === "P";
	const plural =
		manyPeople.has(head.lexeme) ||
		(noun.endsWith("s") &&
			(head.tag === "N" || isRole(head.lexeme) || peopleEndings.has(head.lexeme)) &&
			!noun.endsWith("ss") &&
			!bodyPlurals.has(head.lexeme));
	const modifiers = modifiersOf(words, head);
	const found = draft(plural || joined ? "group" : "description", noun, withoutArticle(words));
	found.modifiers = modifiers;
	found.gender = genderOfTitle(head.lexeme);
	found.definite = definite;
	found.plural = plural || joined;
	if (capital && !plural && !(isRole(head.lexeme) && !isBodyWord(head.lexeme))) {
		found.name = words.slice(0, limit).filter((word) => !determiners.has(word.lexeme));
		if (!joined) found.kind = "body";
	}
	return found;
}

/** Words before "guard" that make it a force: "coast guard". */
const forces = wordClass("coast national home border revolutionary republican presidential civil");

const canBeHead = ({ tag }: Word) => tag === "N" || tag === "P" || tag === "M" || tag === "J";

/** Words with these endings are for people where they end in "s": "Americans", "Democrats". */
const peopleEndings = new WordClass((word) => /(?:ans|ats|crats|ists|ians|eaders|fficials)$/.test(word));

const manyPeople = new WordClass((word) => /(?:(?:^|[a-z]{3})men|women|people|children|folk)$/.test(word));

function isBehindNoun(words: readonly Word[], i: number): boolean {
	const { tag, lower, lexeme } = words[i] as Word;
	const before = words[i - 1] as Word;
	if (tag === "J") return !isRole(lexeme) && (before.tag === "N" || before.tag === "P");
	return tag === "N" && lower.endsWith("ing") && before.tag === "N" && before.lower.endsWith("s");
}
