import { isAsciiLetter } from "../text/letters";

/*
 * Signs: which kinds of marks and words a line holds. Patterns over lines are slow, there are many of them, and most lines
 * hold nothing that they could match: one look at each word tells which of them are worth asking.
 */

/** Kinds of marks that a line holds, a bit each. */
export const Mark = {
	/** A double quotation mark: straight, curly, low, or "«". */
	quote: 1,
	/** An ASCII figure. */
	figure: 1 << 1,
	colon: 1 << 2,
	/** A round or square bracket. */
	bracket: 1 << 3,
	/** What hardly anything but code and mark-up has: braces, ";", "<", "[", a point, bar or colon before a word. */
	code: 1 << 4,
	/** "|", "/", "@" or a dash of any length. */
	rule: 1 << 5,
	underscore: 1 << 6,
	/** "©" or "&", which begins its name in HTML. */
	copyright: 1 << 7,
	/** What a key writes otherwise: anything but plain ASCII, or two blanks together. */
	fancy: 1 << 8,
	comma: 1 << 9,
} as const;

/** The first bit that no mark has. */
const FIRST_FREE = 10;
/** Within the scan two more bits tell blanks and letters. */
const BLANK = 1 << 29;
const LETTER = 1 << 30;
const MOST_PATTERNS = 29;

/** A pattern, and the signs without one of which it cannot match. */
export interface Guarded {
	readonly pattern: RegExp;
	/** Any of these marks and words anywhere in the line … */
	readonly signs: number;
	/** … or one of these words as its first. */
	readonly opens: number;
}

/** What a look at a line's words tells. */
export interface Signs {
	/** Stretches between blanks that hold a letter or a figure. */
	readonly words: number;
	/** Kinds of marks, and a bit for each guarded pattern that a word of the line may belong to. */
	readonly signs: number;
	/** The same for patterns that look at the first word. */
	readonly opens: number;
}

/** How many letters of a word tell its place in a table. */
const OPENING = 4;

/** A word that patterns ask for. */
interface Asked {
	/** In lower case. */
	readonly word: string;
	/** Whether it may go on: "report" in "reporters". */
	readonly goesOn: boolean;
	/** A bit for each of the patterns. */
	bits: number;
}

/** The words that patterns ask for, by how they begin: a look at one place tells most words of a line from all of them. */
class AskedWords {
	/** By the beginnings of words (see `placeOf`): which of the lists has those that begin so, 0 for none. */
	private readonly places = new Uint16Array(1 << 15);
	private readonly lists: Asked[][] = [[]];
	private readonly known = new Map<string, Asked>();

	/** Adds words parted by blanks. */
	add(words: string, bit: number): void {
		for (const word of words.split(" ")) {
			const asked = this.known.get(word);
			if (asked !== undefined) asked.bits |= bit;
			else {
				const goesOn = !word.endsWith("$");
				const added = { word: goesOn ? word : word.slice(0, -1), goesOn, bits: bit };
				this.known.set(word, added);
				this.note(added, added.word.slice(0, OPENING));
			}
		}
	}

	/** Notes a word under every beginning that it can have: a short one may go on anyhow. */
	private note(asked: Asked, opening: string): void {
		const place = placeOf(opening, 0, opening.length);
		const list = this.places[place] as number;
		if (list === 0) this.places[place] = this.lists.push([asked]) - 1;
		else this.lists[list]?.push(asked);
		if (!asked.goesOn || opening.length === OPENING) return;
		for (const letter of "abcdefghijklmnopqrstuvwxyz") this.note(asked, opening + letter);
	}

	/** The bits of the word of so many letters that stands at `at` in `text`. */
	bitsAt(text: string, at: number, length: number): number {
		const list = this.places[placeOf(text, at, length)] as number;
		if (list === 0) return 0;
		let bits = 0;
		for (const asked of this.lists[list] as Asked[])
			if ((bits & asked.bits) !== asked.bits && stands(asked, text, at, length)) bits |= asked.bits;
		return bits;
	}
}

/** Whether the word of so many letters at `at` is one that is asked for. */
function stands({ word, goesOn }: Asked, text: string, at: number, length: number): boolean {
	if (goesOn ? length < word.length : length !== word.length) return false;
	// From its last letter on, as the first ones have led here.
	for (let i = word.length - 1; i >= 0; i--) {
		if ((text.charCodeAt(at + i) | 0x20) !== word.charCodeAt(i)) return false;
	}
	return true;
}

/**
 * Where the beginning of a word of so many ASCII letters stands in a table. Of each letter only the five bits count that
 * are alike in small letters and capitals; words that begin otherwise may share a place.
 */
function placeOf(text: string, at: number, length: number): number {
	let place = (text.charCodeAt(at) & 31) << 10;
	if (length > 1) place |= (text.charCodeAt(at + 1) & 31) << 5;
	if (length > 2) place |= text.charCodeAt(at + 2) & 31;
	return length > 3 ? place ^ ((text.charCodeAt(at + 3) & 31) * 0x0421) : place;
}

const anywhere = new AskedWords();
const asFirst = new AskedWords();
let nextSign = FIRST_FREE;
let nextOpening = 0;

/** All patterns made by `guarded`, for whoever wants to check that their words are right. */
export const guards: Guarded[] = [];

/**
 * A pattern with the words that it needs; to be made once, when a module loads.
 *
 * @param needs each match holds one of the words (in lower case, parted by blanks; they may go on, but not before "$"):
 * `words` begin anywhere behind something that is no ASCII letter, `first` are the line's first; `marks` do as well as a word
 */
export function guarded(
	pattern: RegExp,
	needs: { readonly words?: string; readonly first?: string; readonly marks?: number },
): Guarded {
	let signs = needs.marks ?? 0;
	let opens = 0;
	if (needs.words !== undefined) {
		const bit = bitOf(nextSign++);
		anywhere.add(needs.words, bit);
		signs |= bit;
	}
	if (needs.first !== undefined) {
		opens = bitOf(nextOpening++);
		asFirst.add(needs.first, opens);
	}
	const guard = { pattern, signs, opens };
	guards.push(guard);
	return guard;
}

function bitOf(place: number): number {
	if (place >= MOST_PATTERNS) throw new Error("more guarded patterns than a number has bits");
	return 1 << place;
}

/** Whether a line's signs leave it open that the pattern matches. */
export function mayMatch(line: Pick<Signs, "signs" | "opens">, guard: Guarded): boolean {
	return (line.signs & guard.signs) !== 0 || (line.opens & guard.opens) !== 0;
}

const kinds = new Int32Array(128);
for (let code = 0; code < 128; code++) {
	const c = String.fromCharCode(code);
	let kind = code < 0x20 || c === "`" || code === 0x7f ? Mark.fancy : 0;
	if (code <= 0x20) kind |= BLANK;
	if (/[A-Za-z]/.test(c)) kind |= LETTER;
	if (/[0-9]/.test(c)) kind |= Mark.figure;
	if (c === '"') kind |= Mark.quote;
	if (c === ":") kind |= Mark.colon;
	if (/[()[\]]/.test(c)) kind |= Mark.bracket;
	if (/[{};<[]/.test(c)) kind |= Mark.code;
	if (/[|/@-]/.test(c)) kind |= Mark.rule;
	if (c === "_") kind |= Mark.underscore;
	if (c === "&") kind |= Mark.copyright;
	if (c === ",") kind |= Mark.comma;
	kinds[code] = kind;
}

function kindBeyondAscii(code: number): number {
	if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab) return Mark.fancy | Mark.quote;
	if (code === 0x2013 || code === 0x2014) return Mark.fancy | Mark.rule;
	if (code === 0xa9) return Mark.fancy | Mark.copyright;
	return isBlank(code) ? Mark.fancy | BLANK : Mark.fancy;
}

/** White space, and the marks that some pages put where nothing is to be seen. */
export function isBlank(code: number): boolean {
	return (
		code <= 0x20 ||
		code === 0xa0 ||
		code === 0xad ||
		code === 0xfeff ||
		code === 0x3000 ||
		code === 0x202f ||
		(code >= 0x2000 && code <= 0x200f)
	);
}

/** Beyond ASCII all but the punctuation that news print may be letters. */
function isWordBeyondAscii(code: number): boolean {
	return (
		code >= 0xaa && !(code >= 0x2000 && code <= 0x2bff) && code !== 0xab && code !== 0xb7 && code !== 0xbb
	);
}

/** The signs of `text` between `from` and `to` (UTF-16 code units), in one pass. */
export function readSigns(text: string, from: number, to: number): Signs {
	let words = 0;
	let signs = 0;
	let opens = 0;
	let counted = false;
	let begun = false;
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		const kind = code < 128 ? (kinds[code] as number) : kindBeyondAscii(code);
		signs |= kind;
		if ((kind & LETTER) !== 0) {
			const at = i;
			while (i + 1 < to && isAsciiLetter(text.charCodeAt(i + 1))) i++;
			signs |= anywhere.bitsAt(text, at, i + 1 - at);
			if (!begun) opens = asFirst.bitsAt(text, at, i + 1 - at);
			begun = true;
			if (!counted) words++;
			counted = true;
			continue;
		}
		if ((kind & BLANK) !== 0) {
			counted = false;
			if (i + 1 < to && text.charCodeAt(i + 1) === 0x20) signs |= Mark.fancy;
		} else if (!counted && (code < 128 ? (kind & Mark.figure) !== 0 : isWordBeyondAscii(code))) {
			counted = true;
			words++;
		} else if ((code === 0x2e || code === 0x2f || code === 0x3a) && i + 1 < to && goesOnInCode(text, i + 1))
			signs |= Mark.code;
	}
	return { words, signs: signs & ~(BLANK | LETTER), opens };
}

/** What stands behind a point, a bar or a colon in addresses, paths and names of variables. */
function goesOnInCode(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code >= 128) return false;
	return (
		((kinds[code] as number) & (LETTER | Mark.figure | Mark.underscore)) !== 0 ||
		code === 0x24 ||
		code === 0x2f ||
		code === 0x2a ||
		code === 0x2d
	);
}
