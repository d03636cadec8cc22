import { abbreviations, isAbbreviation } from "./abbreviations";
import { isCapital } from "./letters";
import { hashWith, type Lexeme, lexemeAt, lexemeOf, makeRoom } from "./lexemes";
import type { Span } from "./span";
import { wordClass } from "./word-facts";

/** What a token is, by its shape alone. */
export const TokenKind = {
	word: 0,
	number: 1,
	punctuation: 2,
	/** A double quotation mark: straight, curly, low, guillemet, or two apostrophes. */
	doubleMark: 3,
	/** A single quotation mark or an apostrophe at the edge of a word. */
	singleMark: 4,
} as const;

/**
 * The tokens of a text's stretches, as parallel arrays (one entry a token, in order). Clitics are tokens of their own:
 * "Novak's" is "Novak" and "'s", "didn't" is "did" and "n't".
 */
export interface Tokens {
	readonly text: string;
	/** First UTF-16 code unit of each token. */
	readonly start: readonly number[];
	/** The code unit after each token. */
	readonly end: readonly number[];
	readonly kind: readonly number[];
	/** Whether it begins with a capital. */
	readonly capital: readonly boolean[];
	readonly lexeme: readonly Lexeme[];
	/** The token's words in lower case, curly apostrophes made straight; WHO and US with points, as they are no pronouns. */
	readonly lower: readonly string[];
}

enum Char {
	space = 0,
	letter = 1,
	digit = 2,
	other = 3,
	/** May stand within a word, between its letters or figures. */
	joint = 4,
}

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
	const c = String.fromCharCode(code);
	ascii[code] = /[A-Za-z]/.test(c)
		? Char.letter
		: /[0-9]/.test(c)
			? Char.digit
			: code <= 32
				? Char.space
				: "-.'&".includes(c)
					? Char.joint
					: Char.other;
}

const letterBeyondAscii = /\p{L}|\p{M}/u;
const spaceBeyondAscii = /[\s\u200b\ufeff]/u;

function charClass(code: number): number {
	if (code < 128) return ascii[code] ?? Char.other;
	if (code >= 0x2010 && code <= 0x2027) return Char.other;
	if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? Char.other : Char.letter;
	// Unicode counts the modifier apostrophe among the letters; it is written for any other one.
	if ((code >= 0xd800 && code <= 0xdfff) || code === 0x2bc) return Char.other;
	const c = String.fromCharCode(code);
	if (spaceBeyondAscii.test(c)) return Char.space;
	return letterBeyondAscii.test(c) ? Char.letter : Char.other;
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2bc;
const clitics = wordClass("'s 're 've 'll 'd 'm");

/** Double marks by code: straight, curly, low, guillemets. */
function isDoubleMark(code: number): boolean {
	return (
		code === 0x22 ||
		code === 0x201c ||
		code === 0x201d ||
		code === 0x201e ||
		code === 0x201f ||
		code === 0xab ||
		code === 0xbb
	);
}

function isSingleMark(code: number): boolean {
	return (
		code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x60 || code === 0x2bc
	);
}

/** Small words that are short names of bodies where they alone have capitals: then they are written with points. */
const bodies = wordClass("who us it");

/** Tokens while they are read. */
class TokenList implements Tokens {
	readonly start: number[] = [];
	readonly end: number[] = [];
	readonly kind: number[] = [];
	readonly capital: boolean[] = [];
	readonly lexeme: Lexeme[] = [];
	readonly lower: string[] = [];
	/** Indices of small words written in capitals. */
	private readonly shouted: number[] = [];

	constructor(readonly text: string) {}

	/** @param hash of its code units, where it is known; see lexemes.ts */
	push(from: number, to: number, what: number, hash?: number): void {
		const word = lexemeAt(this.text, from, to, hash);
		const length = to - from;
		if ((length === 2 || length === 3) && isCapital(this.text.charCodeAt(from + 1)) && bodies.has(word))
			this.shouted.push(this.lower.length);
		this.start.push(from);
		this.end.push(to);
		this.kind.push(what);
		this.capital.push(isCapital(this.text.charCodeAt(from)));
		this.lexeme.push(word);
		this.lower.push(word.lower);
	}

	/** Writes the small words in capitals with points, where the words beside them have small letters. */
	point(): void {
		const { start, end, lexeme, lower } = this;
		for (const i of this.shouted) {
			if (this.isShouted(start[i - 1], end[i - 1]) || this.isShouted(start[i + 1], end[i + 1])) continue;
			const word = lexemeOf([...(lower[i] as string)].map((letter) => `${letter}.`).join(""));
			lexeme[i] = word;
			lower[i] = word.lower;
		}
	}

	/** Whether a word of more than one letter is all in capitals: a heading's words are, and tell nothing of each other. */
	private isShouted(from: number | undefined, to: number | undefined): boolean {
		if (from === undefined || to === undefined || to - from < 2) return false;
		for (let i = from; i < to; i++) if (!isCapital(this.text.charCodeAt(i))) return false;
		return true;
	}
}

/**
 * Cuts stretches of a text into tokens, in one pass and in time linear in their length.
 *
 * @param text the whole text; offsets of the tokens are UTF-16 code units into it
 * @param spans the stretches to read, in order; no token crosses their borders
 */
export function tokenise(text: string, spans: readonly Span[]): Tokens {
	makeRoom();
	const tokens = new TokenList(text);
	for (const span of spans) {
		let i = span.start;
		while (i < span.end) {
			const code = text.charCodeAt(i);
			const what = charClass(code);
			if (what === Char.space) {
				i++;
			} else if (what === Char.letter || what === Char.digit) {
				i = readWord(tokens, i, span.end, what === Char.digit);
			} else if (isDoubleMark(code)) {
				tokens.push(i, i + 1, TokenKind.doubleMark);
				i++;
			} else if (isSingleMark(code)) {
				const twin = i + 1 < span.end && text.charCodeAt(i + 1) === code && (code === 0x27 || code === 0x60);
				tokens.push(i, i + (twin ? 2 : 1), twin ? TokenKind.doubleMark : TokenKind.singleMark);
				i += twin ? 2 : 1;
			} else if ((code === 0x2d || code === 0x2e) && text.charCodeAt(i + 1) === code && i + 1 < span.end) {
				let j = i;
				while (j < span.end && text.charCodeAt(j) === code) j++;
				tokens.push(i, j, TokenKind.punctuation);
				i = j;
			} else {
				const pair = code >= 0xd800 && code <= 0xdbff && i + 1 < span.end;
				tokens.push(i, i + (pair ? 2 : 1), TokenKind.punctuation);
				i += pair ? 2 : 1;
			}
		}
	}
	tokens.point();
	return tokens;
}

/** Reads the word or number that begins at `i` and returns where the next token may begin. */
function readWord(tokens: TokenList, i: number, limit: number, number: boolean): number {
	const { text } = tokens;
	let j = i;
	let what = number ? Char.digit : Char.letter;
	let hash = 0;
	while (what === Char.letter) {
		hash = hashWith(hash, text.charCodeAt(j));
		j++;
		what = j < limit ? charClass(text.charCodeAt(j)) : Char.space;
	}
	// Most words are letters and no more.
	if (what === Char.space || (what === Char.other && text.charCodeAt(j) < 128)) {
		const end = what === Char.other && text.charCodeAt(j) === 0x28 ? endOfLetters(text, j, limit) : j;
		if (end > j) tokens.push(i, end, TokenKind.word);
		else tokens.push(i, j, TokenKind.word, hash);
		return end;
	}
	let numeric = number;
	while (j < limit) {
		const code = text.charCodeAt(j);
		what = charClass(code);
		if (what === Char.letter) {
			numeric = false;
			j++;
		} else if (what === Char.digit) {
			j++;
		} else {
			const next = j + 1 < limit ? charClass(text.charCodeAt(j + 1)) : Char.space;
			if (code === 0x2d || code === 0x2010 || code === 0x2011) {
				// A hyphen inside a word, not a dash made of two.
				if (next !== Char.letter && next !== Char.digit) break;
				j += 2;
				if (next === Char.letter) numeric = false;
			} else if (code === 0x2e) {
				// "U.S.", "p.m.", "2.5": a point between letters or digits.
				const before = charClass(text.charCodeAt(j - 1));
				const single = j - i === 1 || text.charCodeAt(j - 2) === 0x2e;
				if (before === Char.digit && next === Char.digit) j += 2;
				else if (before === Char.letter && single) {
					if (next === Char.letter) {
						// "U.S." goes on, "J.Smith" too: initials glued to a name stay one token.
						j += 2;
					} else {
						j++;
						break;
					}
				} else if (abbreviations.has(lexemeAt(text, i, j)) && isAbbreviation(text.slice(i, j))) {
					j++;
					break;
				} else if (next === Char.letter && before === Char.letter && isDomain(text, j + 1, limit)) j += 2;
				else break;
			} else if ((code === 0x2c || code === 0x3a) && numeric && next === Char.digit) {
				j += 2;
			} else if (isApostrophe(code) && next === Char.letter) {
				// An apostrophe inside a word: a clitic is cut off, "O'Brien" is not.
				let k = j + 1;
				while (k < limit && charClass(text.charCodeAt(k)) === Char.letter) k++;
				const tail = lexemeAt(text, j, k);
				if (clitics.has(tail)) {
					tokens.push(i, j, numeric ? TokenKind.number : TokenKind.word);
					tokens.push(j, k, TokenKind.word);
					return k;
				}
				const last = text.charCodeAt(j - 1);
				if (tail.lower === "'t" && (last === 0x6e || last === 0x4e) && j - 1 > i) {
					tokens.push(i, j - 1, TokenKind.word);
					tokens.push(j - 1, k, TokenKind.word);
					return k;
				}
				j = k;
			} else if (code === 0x26 && next === Char.letter && j - i <= 2) {
				j += 2;
			} else {
				if (code === 0x28) j = endOfLetters(text, j, limit);
				break;
			}
		}
	}
	tokens.push(i, j, numeric ? TokenKind.number : TokenKind.word);
	return j;
}

/** "CPI(M)": where the capitals in brackets end that stand right behind a capital; the bracket itself where there are none. */
function endOfLetters(text: string, bracket: number, limit: number): number {
	if (!isCapital(text.charCodeAt(bracket - 1))) return bracket;
	let k = bracket + 1;
	while (k < limit && k - bracket < 5 && isCapital(text.charCodeAt(k))) k++;
	return k > bracket + 1 && k < limit && text.charCodeAt(k) === 0x29 ? k + 1 : bracket;
}

/** "example.com": whether a short lower-case ending stands behind the point. */
function isDomain(text: string, from: number, limit: number): boolean {
	let k = from;
	while (k < limit && k - from < 6 && charClass(text.charCodeAt(k)) === Char.letter) k++;
	const tail = text.slice(from, k);
	return tail === "com" || tail === "org" || tail === "net" || tail === "gov" || tail === "co";
}
