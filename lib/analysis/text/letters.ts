/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LETTER_OR_FIGURE_BEYOND = /[\p{L}\p{N}]/u;

/** What is known of each UTF-16 code unit, as bits; 0 where it was not looked at yet. */
const known = new Uint8Array(0x10000);
const LOOKED_AT = 1;
const LETTER = 2;
const FIGURE = 4;
const UPPER = 8;
const LOWER = 16;
const CAPITAL = 32;

/** Asks patterns once a code only: to ask them again and again is slow, most of all in texts beyond Latin-1. */
function kindOf(code: number): number {
	const kind = known[code] as number;
	return kind === 0 ? lookAt(code) : kind;
}

function lookAt(code: number): number {
	const c = String.fromCharCode(code);
	const kind =
		LOOKED_AT |
		(/\p{L}/u.test(c) ? LETTER : 0) |
		(/\p{N}/u.test(c) ? FIGURE : 0) |
		(/\p{Lu}/u.test(c) ? UPPER : 0) |
		(/\p{Ll}/u.test(c) ? LOWER : 0) |
		(c !== c.toLowerCase() ? CAPITAL : 0);
	known[code] = kind;
	return kind;
}

/** True where a code point is a letter or a figure (Unicode's L and N). */
export function isLetterOrFigure(code: number): boolean {
	if (code > 0xffff) return LETTER_OR_FIGURE_BEYOND.test(String.fromCodePoint(code));
	return (kindOf(code) & (LETTER | FIGURE)) !== 0;
}

/** True where a code unit is a letter (Unicode's L) of the basic plane. */
export function isLetter(code: number): boolean {
	return (kindOf(code) & LETTER) !== 0;
}

/** True where a code unit is a capital letter (Unicode's Lu) of the basic plane. */
export function isUpper(code: number): boolean {
	return (kindOf(code) & UPPER) !== 0;
}

/** True where a code unit is a small letter (Unicode's Ll) of the basic plane. */
export function isLower(code: number): boolean {
	return (kindOf(code) & LOWER) !== 0;
}

/** True for A to Z and a to z. */
export function isAsciiLetter(code: number): boolean {
	return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** True for one half of a character beyond the basic plane, which a single code unit says nothing about. */
export function isSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdfff;
}

/** The longest runs of at least `least` letters and figures (code points) in `text`, in order. */
export function runsOfLetters(text: string, least: number): string[] {
	const found: string[] = [];
	let from = 0;
	let count = 0;
	let i = 0;
	while (i < text.length) {
		let code = text.charCodeAt(i);
		if (isSurrogate(code)) code = text.codePointAt(i) as number;
		if (isLetterOrFigure(code)) {
			if (count === 0) from = i;
			count++;
		} else {
			if (count >= least) found.push(text.slice(from, i));
			count = 0;
		}
		i += code > 0xffff ? 2 : 1;
	}
	if (count >= least) found.push(text.slice(from));
	return found;
}

/** The small letter of a code unit: itself where it has none. */
export function smallOf(code: number): number {
	if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
	return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** True where a code unit is a letter that has a small form, and is not in it. */
export function isCapital(code: number): boolean {
	if (code < 0x80) return code >= 0x41 && code <= 0x5a;
	return (kindOf(code) & CAPITAL) !== 0;
}

/**
 * How words begin: a set of first three letters, small and capital alike. Words that begin as one in it are in it too, and
 * so may be a few others: a quick question to be asked before an exact one.
 */
export class Openings {
	private readonly known = new Uint8Array(1 << 15);
	private places: number[] = [];

	/** Adds the beginning of a word. */
	add(word: string): void {
		const place = placeOf(word, 0);
		this.known[place] = 1;
		this.places.push(place);
	}

	/** Forgets all of them: to make a new set takes longer. */
	clear(): void {
		for (const place of this.places) this.known[place] = 0;
		this.places = [];
	}

	/** Whether a word that begins at `at` may be one of those added; `at` lies in the text. */
	has(text: string, at: number): boolean {
		return this.known[placeOf(text, at)] === 1;
	}
}

/** Five bits of each of three code units, which are alike in small letters and capitals. */
function placeOf(text: string, at: number): number {
	// Behind the end of a text there is no code unit to ask for.
	const second = at + 1 < text.length ? text.charCodeAt(at + 1) & 31 : 0;
	const third = at + 2 < text.length ? text.charCodeAt(at + 2) & 31 : 0;
	return ((text.charCodeAt(at) & 31) << 10) | (second << 5) | third;
}
