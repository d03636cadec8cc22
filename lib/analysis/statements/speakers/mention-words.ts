import { isCapital as isCapitalCode, isLetter } from "../../text/letters";
import type { Lexeme } from "../../text/lexemes";
import type { Span } from "../../text/span";
import { isRole } from "../../text/titles";
import { WordClass, wordClass } from "../../text/word-facts";
import type { Reading } from "../grammar/reading";
import type { Draft, Naming, Word } from "./named";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LETTER = /\p{L}/u;

/** Last words of the names of bodies that end like plurals. */
export const bodyPlurals = wordClass(
	"states nations emirates forces times services affairs news police media press",
);

/** Whether a word begins with a capital. */
export const isCapital = (text: string) => isCapitalCode(text.charCodeAt(0));

const placed = new WordClass((word) =>
	/-(?:based|born|led|backed|controlled|owned|run|held|listed|trained)$/.test(word),
);
/** Whether a word (lower case) tells where somebody is from or whose: "lisbon-based", "rebel-held"; no part of a name. */
export const isPlaced = (word: string | Lexeme) =>
	typeof word === "string" ? placed.holds(word) : placed.has(word);

/** Words as they are written, with a space where one stands between them. */
export const wordsText = (words: readonly Word[]) => {
	let text = "";
	let end = -1;
	for (const word of words) {
		text += (end >= 0 && word.start > end ? " " : "") + word.text;
		end = word.end;
	}
	return text;
};

/** Articles and what stands in their place; they are no part of a name. */
export const determiners = wordClass(
	"the a an this that these those one another some any many several most few each every all both",
);

/** A phrase without the article before it. */
export function withoutArticle(words: readonly Word[]): readonly Word[] {
	const first = words[0];
	return first &&
		words.length > 1 &&
		(first.lower === "the" ||
			first.lower === "a" ||
			first.lower === "an" ||
			(first.lower === "one" && words[1]?.tag !== "I"))
		? words.slice(1)
		: words;
}

/** A naming of which nothing is known yet but its kind, its noun (lower case, or "") and its words. */
export function draft(kind: Naming["kind"], noun: string, words: readonly Word[]): Draft {
	return {
		kind,
		name: [],
		role: "",
		noun,
		modifiers: [],
		gender: null,
		address: "",
		plural: false,
		definite: false,
		sure: false,
		words,
	};
}

/** The words, lower case, that narrow a phrase down: no articles, no offices, not its head. */
export function modifiersOf(words: readonly Word[], head: Word | null = null): string[] {
	const modifiers: string[] = [];
	for (const word of words) {
		if (word === head || word.tag === "T" || determiners.has(word.lexeme) || isRole(word.lexeme)) continue;
		if (hasLetter(word.text)) modifiers.push(word.lower);
	}
	return modifiers;
}

/** Most words begin with a letter; only of the others the slow pattern is asked, and not of a mark alone. */
function hasLetter(text: string): boolean {
	const first = text.charCodeAt(0);
	return isLetter(first) || (!(text.length === 1 && first < 128) && LETTER.test(text));
}

/** The words between two offsets. */
export function wordsBetween(reading: Reading, span: Span): Word[] {
	const { tokens } = reading;
	let low = 0;
	let high = tokens.start.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens.start[middle] as number) < span.start) low = middle + 1;
		else high = middle;
	}
	const words: Word[] = [];
	for (let i = low; i < tokens.start.length && (tokens.end[i] as number) <= span.end; i++)
		words.push(wordAt(reading, i));
	return words;
}

/** The word that token `i` is: made once, as most are read in several phrases. */
function wordAt({ text, tokens, tags, words }: Reading, i: number): Word {
	const known = words[i];
	if (known) return known;
	const start = tokens.start[i] as number;
	const end = tokens.end[i] as number;
	const word: Word = {
		text: text.slice(start, end),
		lower: tokens.lower[i] as string,
		lexeme: tokens.lexeme[i] as Lexeme,
		tag: tags[i] as string,
		start,
		end,
	};
	words[i] = word;
	return word;
}
