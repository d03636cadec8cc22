import { isWeekday, timeWords } from "../../text/timewords";
import { roles } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import { unset } from "./unset";
import type { ItemTag, View } from "./view";

/** Titles that stand in small letters before a name and belong to its phrase. */
const personal = wordClass(
	"i me you he him she her it we us they them who whom which what this that these those himself herself themselves itself myself ourselves everyone everybody someone anybody anyone nobody one both all many some others another each several few most",
);
/** Pronouns that may stand before a noun as well. */
const quantifiers = wordClass(
	"both all many some another each several few most this that these those one what which",
);
const possessive = wordClass("my your his her its our their whose");

/**
 * Base noun phrases of a sentence: for each item the index of its phrase's first item, and of the item after its last,
 * or -1 for items in no phrase. "the union's chief", "Danish and Dutch officials", "union chief Anna Berg" are one
 * phrase each; what a preposition adds is a phrase of its own.
 */
export interface Phrases {
	readonly from: Int32Array;
	readonly to: Int32Array;
}

export function findPhrases(view: View): Phrases {
	const n = view.tag.length;
	const from = unset(n);
	const to = unset(n);
	let i = 0;
	while (i < n) {
		const end = phraseEnd(view, i);
		if (end > i) {
			for (let k = i; k < end; k++) {
				from[k] = i;
				to[k] = end;
			}
			i = end;
		} else i++;
	}
	return { from, to };
}

/** Words that open a clause and no phrase, whatever the capital of a sentence's first word makes of them. */
const openers = wordClass("when where while why how if because although");

/** The end of the base phrase that begins at `i`, or `i` where none does. */
function phraseEnd(view: View, i: number): number {
	const { tag, word, lexeme } = view;
	const n = tag.length;
	const first = tag[i];
	const w = word[i] as string;
	if (openers.has(lexeme[i])) return i;
	if (first === "O" && !possessive.has(lexeme[i])) {
		// A pronoun is a phrase by itself, but "both", "many" and "some" may have a noun behind them.
		if (!personal.has(lexeme[i])) return i + 1;
		// "the boats, which inspectors said were": no "which inspectors".
		if (w === "which" && word[i - 1] === ",") return i + 1;
		if (!quantifiers.has(lexeme[i])) return isHer(view, i) ? nounsFrom(view, i + 1, i) : i + 1;
		const end = nounsFrom(view, i + 1, i);
		return Math.max(end, i + 1);
	}
	if (w === "her" || possessive.has(lexeme[i])) return Math.max(nounsFrom(view, i + 1, i), i + 1);
	if (first === "D") {
		const end = nounsFrom(view, i + 1, i);
		// "the south would", "the unemployed had": the word behind the article stands for a noun.
		if (end === i + 1 && w === "the" && /^[RV]$/.test(tag[i + 1] ?? "") && tag[i + 2] === "X") return i + 2;
		return end > i + 1 || w !== "the" ? Math.max(end, i + 1) : i;
	}
	if (first === "J" || first === "N" || first === "P" || first === "M") {
		const end = nounsFrom(view, i, i);
		return end;
	}
	if (first === "R" && i + 1 < n && tag[i + 1] === "J" && i + 2 < n && /[NPJ]/.test(tag[i + 2] as string)) {
		return nounsFrom(view, i + 1, i);
	}
	return i;
}

const isHer = (view: View, i: number) => view.word[i] === "her" && /[NJP]/.test(view.tag[i + 1] ?? ".");

/** Reads modifiers and nouns from `i`; returns the item after the last noun, or `i` where there is none. */
function nounsFrom(view: View, i: number, opened: number): number {
	const { tag, word, lexeme, start, end, capital } = view;
	const n = tag.length;
	let last = i;
	let k = i;
	let seenNoun = false;
	while (k < n) {
		const t = tag[k];
		if (t === "N" || t === "P" || t === "M") {
			if (seenNoun && startsNewPhrase(view, k)) break;
			k++;
			last = k;
			seenNoun = true;
		} else if (t === "J") {
			// "surveys last week": a time of its own.
			if (seenNoun && (word[k] === "last" || word[k] === "next") && timeWords.has(lexeme[k + 1])) break;
			if (
				seenNoun &&
				tag[k - 1] !== "T" &&
				!(capital[k] && capital[k - 1]) &&
				word[k - 1] !== "-" &&
				!roles.has(lexeme[k])
			) {
				// "the senator responsible for": an adjective behind its noun ends the phrase, unless nouns go on.
				if (!(k + 1 < n && (tag[k + 1] === "N" || tag[k + 1] === "P")) || timeWords.has(lexeme[k - 1])) break;
			}
			k++;
			last = Math.max(last, seenNoun && !roles.has(lexeme[k - 1]) ? last : k);
			if (!seenNoun && !(k < n && mayGoOn(tag[k] as ItemTag))) last = k;
		} else if (t === "T" && (word[k] === "'s" || word[k] === "'" || word[k] === "’") && k > opened) {
			k++;
			last = k;
			seenNoun = false;
		} else if (t === "R" && !seenNoun && k + 1 < n && (tag[k + 1] === "J" || tag[k + 1] === "V")) {
			k++;
		} else if (
			t === "V" &&
			!seenNoun &&
			k > opened &&
			k + 1 < n &&
			/[NPJ]/.test(tag[k + 1] as string) &&
			view.quote[k + 1] === view.quote[k] &&
			// "This followed claims": a pronoun and its verb.
			!(quantifiers.has(lexeme[opened]) && (word[k] as string).endsWith("ed"))
		) {
			// A participle between an article and its noun: "the remaining liberals".
			k++;
		} else if (word[k] === "&" && k > i && capital[k - 1] && capital[k + 1]) {
			// "the journal Fish & Feed"
			k++;
			seenNoun = false;
		} else if (
			t === "C" &&
			(word[k] === "and" || word[k] === "or") &&
			k + 2 < n &&
			k > i &&
			((tag[k - 1] === "J" && tag[k + 1] === "J") ||
				// Not "the door was open and Dr Lund said".
				(tag[k - 1] === "J" && tag[k + 1] === "P" && tag[i - 1] !== "X") ||
				(tag[k - 1] === "P" &&
					tag[k + 1] === "P" &&
					tag[k + 2] === "N" &&
					view.word[k + 2]?.endsWith("s"))) &&
			/[NPJ]/.test(tag[k + 2] as string)
		) {
			k++;
			seenNoun = false;
		} else if (
			word[k] === "," &&
			!seenNoun &&
			k > i &&
			(tag[opened] === "D" || tag[opened] === "O") &&
			tag[k - 1] === "J" &&
			(tag[k + 1] === "J" || tag[k + 1] === "N") &&
			/[JNP]/.test(tag[k + 2] ?? ".")
		) {
			// "the bespectacled, 71-year-old diplomat"
			k++;
		} else if (word[k] === "," && seenNoun && tag[k - 1] === "P" && /^[js]r\.?$/.test(word[k + 1] ?? "")) {
			// "Harold Benson, Jr. said"
			k += 2;
			last = k;
		} else if (t === "." && word[k] === "(" && seenNoun) {
			// "North Atlantic Treaty Organization (NATO) chief", "Sen. Rand Paul (Ky.)".
			let c = k + 1;
			for (let inner = 0; c < n && c - k < 8 && (word[c] !== ")" || inner > 0); c++)
				inner += word[c] === "(" ? 1 : word[c] === ")" ? -1 : 0;
			if (word[c] !== ")" || c - k > 7 || !capital[k + 1]) break;
			k = c + 1;
			last = k;
		} else if (t === "." && (word[k] === "/" || word[k] === "-") && start[k] === end[k - 1] && seenNoun) {
			k++;
		} else break;
	}
	return last > i || seenNoun ? last : i;
}

const isTold = (view: View, k: number): boolean => /^t(?:old|ells?|elling)$/.test(view.word[k] ?? "");

/** "BBC", "CNN": two letters or more, all of them capitals. */
function isLetters(view: View, k: number): boolean {
	const word = view.text.slice(view.start[k], view.end[k]);
	return word.length > 1 && word.length < 6 && word === word.toUpperCase();
}

/** Bodies without an article that are told things. */
const hearers = wordClass(
	"parliament congress reporters journalists lawmakers mps police media investors voters jurors",
);

/** Whether a phrase can go on with a part of speech behind an adjective. */
const mayGoOn = (tag: ItemTag): boolean =>
	tag === "N" ||
	tag === "J" ||
	tag === "P" ||
	tag === "M" ||
	tag === "T" ||
	tag === "R" ||
	tag === "V" ||
	tag === "C";

/** "Thursday President …", "interview Hale": a name behind a word for time or a plain noun begins a phrase of its own. */
function startsNewPhrase(view: View, k: number): boolean {
	const before = view.word[k - 1] as string;
	// "told parliament help was on its way": who is told, and the subject of what is
	if (hearers.has(view.lexeme[k - 1]) && isTold(view, k - 2)) return true;
	// "told the BBC Ann Miller would"
	if (view.word[k - 2] === "the" && view.tag[k] === "P" && isLetters(view, k - 1) && isTold(view, k - 3))
		return true;
	if (isWeekday(before)) return !timeWords.has(view.lexeme[k]) && view.tag[k] !== "M";
	// "last week Hale": a name behind a word for a time in small letters.
	return (
		timeWords.has(view.lexeme[k - 1]) &&
		view.tag[k] === "P" &&
		!timeWords.has(view.lexeme[k]) &&
		!view.capital[k - 1]
	);
}
