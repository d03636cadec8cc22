import { isBodyWord, isPlace } from "../text/bodies";
import { genderOfFirstName } from "../text/firstnames";
import { isCapital as isCapitalCode } from "../text/letters";
import { genderOfTitle, isAddress, isPortfolio, isRole, isRoleModifier } from "../text/titles";

/** One word of a mention. */
export interface Word {
	readonly text: string;
	readonly lower: string;
	/** Part of speech. */
	readonly tag: string;
	readonly start: number;
	readonly end: number;
}

/** What a mention's words say of whom they mean. */
export interface Naming {
	readonly kind: "pronoun" | "person" | "body" | "group" | "description" | "nobody";
	/** The name without titles, as words; empty for pronouns and descriptions. */
	readonly name: readonly Word[];
	/** Office or role given with the name ("NATO Secretary General"), or "". */
	readonly role: string;
	/** The noun that says what is meant ("officials", "chief"), lower case, or "". */
	readonly noun: string;
	/** Lower-case words that narrow it down ("nato", "south", "korean"). */
	readonly modifiers: readonly string[];
	readonly gender: "m" | "f" | null;
	readonly plural: boolean;
	/** "the", "this" or a possessive before it: somebody known already. */
	readonly definite: boolean;
	/** Whether a title, an office or a known first name shows that a person is meant. */
	readonly sure: boolean;
	/** The words that stand for whom is meant, without a leading article. */
	readonly words: readonly Word[];
}

/**
 * A naming while it is read. Fields are set on it rather than copied to another object: every phrase with a name or an
 * office is read here, and copies took most of the time.
 */
type Draft = { -readonly [Field in keyof Naming]: Naming[Field] };

const particles = new Set(
	"de da di del della der den van von zu al el la le bin ibn ben abu dos das du ter of".split(" "),
);
const singular = new Set("he she him her his hers i me my himself herself".split(" "));
const neutral = new Set("it its itself this that which what".split(" "));
const many = new Set(
	"they them their we our us you your who whose both all many some others those these several most few each neither".split(
		" ",
	),
);
const bodyPlurals = new Set(
	"states nations emirates forces times services affairs news police media press".split(" "),
);

const isCapital = (text: string) => isCapitalCode(text.charCodeAt(0));

/**
 * Reads the words of a mention: whose name, which office, how many, known or new.
 *
 * @param words the mention's words, punctuation included, in order; appositions behind commas allowed
 */
export function readNaming(words: readonly Word[]): Naming {
	const parts = words.some((word) => word.text === ",") ? splitAtCommas(words) : [words];
	const first = parts[0] ?? [];
	const main = readPart(first);
	if (main.kind === "person" || main.kind === "pronoun") {
		const apposition = parts[1];
		if (main.role === "" && apposition && isRoleWords(apposition)) main.role = wordsText(apposition);
		return main;
	}
	// "the head of the directorate, Kyrylo Budanov": the name stands in apposition.
	for (const part of parts.slice(1)) {
		if (main.plural || main.kind !== "description") break;
		const other = readPart(part);
		if (other.kind === "person" && other.name.length >= 2 && part.length === other.name.length) {
			other.role = wordsText(withoutArticle(first));
			other.sure = true;
			return other;
		}
	}
	// "her deputy, asked the same": what follows a comma is no part of the description, but a list's parts are.
	const list =
		words.some((word) => word.tag === "C") && parts.length > 1 && !/^[VIO]$/.test(parts[1]?.[0]?.tag ?? "");
	main.words = withoutArticle(list ? words : first);
	return main;
}

const wordsText = (words: readonly Word[]) => {
	let text = "";
	let end = -1;
	for (const word of words) {
		text += (end >= 0 && word.start > end ? " " : "") + word.text;
		end = word.end;
	}
	return text;
};

function splitAtCommas(words: readonly Word[]): (readonly Word[])[] {
	const parts: Word[][] = [[]];
	for (const word of words) {
		if (word.text === ",") parts.push([]);
		else parts.at(-1)?.push(word);
	}
	return parts.filter((part) => part.length > 0);
}

const isRoleWords = (words: readonly Word[]) => words.some((word) => isRole(word.lower));

const determiners = new Set(
	"the a an this that these those one another some any many several most few each every all both".split(" "),
);

function withoutArticle(words: readonly Word[]): readonly Word[] {
	const first = words[0];
	return first &&
		words.length > 1 &&
		(first.lower === "the" || first.lower === "a" || first.lower === "an" || first.lower === "one")
		? words.slice(1)
		: words;
}

function draft(kind: Naming["kind"], noun: string, words: readonly Word[]): Draft {
	return {
		kind,
		name: [],
		role: "",
		noun,
		modifiers: [],
		gender: null,
		plural: false,
		definite: false,
		sure: false,
		words,
	};
}

function readPart(all: readonly Word[]): Draft {
	const words = withoutBrackets(all);
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
		ownWords.has(w) ||
		words.some(isPossessive);
	return readPerson(words, w === "the") ?? readDescription(words, definite);
}

function readPronoun(w: string, words: readonly Word[]): Draft | null {
	const one = singular.has(w);
	if (!one && !neutral.has(w) && !many.has(w)) return null;
	const found = draft("pronoun", w, words);
	found.definite = true;
	if (one) found.gender = genderOfPronoun(w);
	else if (!neutral.has(w)) found.plural = true;
	return found;
}

function genderOfPronoun(w: string): Naming["gender"] {
	if (w === "he" || w === "him" || w === "his" || w === "himself") return "m";
	return w === "i" || w === "me" || w === "my" ? null : "f";
}

const ownWords = new Set(["his", "her", "their", "its", "our", "my"]);

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

/** A person's name at the end of a base phrase, with the office before it; null where there is none. */
function readPerson(words: readonly Word[], article: boolean): Draft | null {
	// Up to a preposition, but over "Secretary of State …".
	let limit = words.length;
	for (let i = 1; i < words.length; i++) {
		const word = words[i] as Word;
		if (
			word.tag === "I" ||
			word.tag === "S" ||
			(word.tag === "V" && !isCapital(word.text)) ||
			word.lower === "who" ||
			word.lower === "to"
		) {
			const next = words[i + 1];
			if (word.lower === "of" && next && isPortfolio(next.lower) && isRole((words[i - 1] as Word).lower))
				continue;
			if (
				particles.has(word.lower) &&
				isCapital((words[i - 1] as Word).text) &&
				next &&
				isCapital(next.text) &&
				!isRole((words[i - 1] as Word).lower) &&
				word.lower !== "of"
			)
				continue;
			limit = i;
			break;
		}
		if (word.tag === "C" && word.lower !== "&") return null;
	}
	let start = limit;
	while (start > 0) {
		const word = words[start - 1] as Word;
		const follows = start < limit;
		if (isNameWord(word) && !isRoleBefore(words, start - 1, limit)) start--;
		else if (follows && start > 1 && nameBeforeParticles(words, start - 1) >= 0)
			start = nameBeforeParticles(words, start - 1);
		else break;
	}
	const name = words.slice(start, limit);
	const before = words.slice(0, start);
	if (name.length === 0) return null;
	const last = name.at(-1) as Word;
	// "Critics said": a capital at the start of a sentence alone makes no name.
	if (name.length === 1 && (last.tag !== "P" || last.text.length < 2)) return null;
	const title = before.at(-1);
	const roleBefore =
		title !== undefined &&
		(isRole(title.lower) ||
			isAddress(title.lower) ||
			isPortfolio(title.lower) ||
			(/^[NVJ]$/.test(title.tag) && !isCapital(title.text)));
	if (isBodyWord(last.lower) || bodyPlurals.has(last.lower) || name.some((word) => /[\d&]/.test(word.text)))
		return null;
	if (
		name.length > 1 &&
		name.some(
			(word) =>
				isBodyWord(word.lower) && word.lower !== "house" && word.lower !== "guard" && word.lower !== "town",
		)
	)
		return null;
	const acronym =
		name.length === 1 && last.text.length > 1 && last.text === last.text.toUpperCase() && !roleBefore;
	if (acronym || (isPlace(last.lower) && !roleBefore)) return null;
	if (!roleBefore && article) return null;
	if (title && (title.lower === "of" || title.lower === "'s") && name.length === 1) return null;
	if (
		last.lower.endsWith("s") &&
		!roleBefore &&
		name.length === 1 &&
		isCapital(last.text) &&
		/(?:ans|ats|crats|ists|ians)$/.test(last.lower)
	)
		return null;
	// "environmental group Quercus", "the weather service IPMA": a body by its own word.
	const body = title !== undefined && title.tag === "N" && isBodyWord(title.lower) && !isRole(title.lower);
	const first = name[0] as Word;
	let gender = genderOfFirstName(first.lower);
	for (const word of before) gender = genderOfTitle(word.lower) ?? gender;
	const known = genderOfFirstName(first.lower) !== null || /^\p{Lu}\.$/u.test(name[1]?.text ?? "");
	if (name.length > 5) return null;
	const role = wordsText(
		withoutArticle(before.filter((word) => !isAddress(word.lower) || isRole(word.lower))),
	);
	return {
		kind: body ? "body" : "person",
		name,
		role: /\p{L}/u.test(role) ? role : "",
		noun: title && isRole(title.lower) ? title.lower : "",
		modifiers: modifiersOf(before),
		gender,
		plural: false,
		definite: true,
		sure: (roleBefore && title !== undefined && title.tag !== "T") || (known && name.length > 1),
		words: body ? name : withoutArticle(words),
	};
}

/** "Anne-Sophie de la Tour": from a particle the name word before it and its fellows, or -1. */
function nameBeforeParticles(words: readonly Word[], from: number): number {
	let i = from;
	while (i > 0 && particles.has((words[i] as Word).lower) && (words[i] as Word).lower !== "of") i--;
	return i < from && isNameWord(words[i] as Word) ? i : -1;
}

const noNames = new Set("the a an in on at but and if when for this that mr mrs".split(" "));

function isNameWord(word: Word): boolean {
	if (!isCapital(word.text)) return false;
	if (noNames.has(word.lower)) return false;
	return (
		word.tag === "P" ||
		word.tag === "N" ||
		word.tag === "J" ||
		word.tag === "X" ||
		word.tag === "V" ||
		word.tag === "R"
	);
}

/** Whether the word is a title or office with a name behind it rather than a part of the name. */
function isRoleBefore(words: readonly Word[], i: number, limit: number): boolean {
	const word = words[i] as Word;
	if (limit === 1) return isRole(word.lower) && !isAddress(word.lower);
	if (isAddress(word.lower)) return true;
	if (i === limit - 1) {
		// "the NATO Secretary General" ends in an office, "Tom Bishop" and "Mr. Pope" in a name.
		const before = words[i - 1];
		return (
			isRole(word.lower) &&
			i > 0 &&
			!(before && (isAddress(before.lower) || genderOfFirstName(before.lower) !== null))
		);
	}
	return (
		isRole(word.lower) ||
		(isPortfolio(word.lower) && i > 0 && (words[i - 1] as Word).lower === "of") ||
		(isRoleModifier(word.lower) && i + 1 < limit && isRole((words[i + 1] as Word).lower))
	);
}

const modifiersOf = (words: readonly Word[]) =>
	words
		.filter(
			(word) =>
				/\p{L}/u.test(word.text) && word.text !== "'s" && !determiners.has(word.lower) && !isRole(word.lower),
		)
		.map((word) => word.lower);

/** Organisations, groups, and people who are described rather than named. */
function readDescription(words: readonly Word[], definite: boolean): Draft {
	let limit = words.length;
	let joined = false;
	for (let i = 1; i < words.length; i++) {
		const word = words[i] as Word;
		if (
			word.tag === "I" ||
			word.tag === "S" ||
			(word.tag === "V" && i > 1) ||
			word.lower === "who" ||
			word.lower === "which"
		) {
			limit = i;
			break;
		}
		if (word.tag === "C") joined = true;
	}
	const base = words.slice(0, limit);
	let headIndex = base.length - 1;
	while (
		headIndex > 0 &&
		!/^[NPM]$/.test((base[headIndex] as Word).tag) &&
		(base[headIndex] as Word).tag !== "J"
	)
		headIndex--;
	const head = base[headIndex] as Word;
	const noun = head.lower;
	const capital = isCapital(head.text) && head.tag === "P";
	const plural =
		(head.tag === "N" || /(?:ans|ats|crats|ists|ians|eaders|fficials)$/.test(noun)) &&
		noun.endsWith("s") &&
		!noun.endsWith("ss") &&
		!bodyPlurals.has(noun);
	const modifiers = modifiersOf(words.filter((word) => word !== head));
	const found = draft(plural || joined ? "group" : "description", noun, withoutArticle(words));
	found.modifiers = modifiers;
	found.gender = genderOfTitle(noun);
	found.definite = definite;
	found.plural = plural || joined;
	if (capital && !plural && !(isRole(noun) && !isBodyWord(noun))) {
		found.name = base.filter((word) => !determiners.has(word.lower));
		if (!joined) found.kind = "body";
	}
	return found;
}
