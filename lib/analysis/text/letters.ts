/** By UTF-16 code unit: 0 not looked at yet, 1 no letter and no figure, 2 one of them. */
const known = new Uint8Array(0x10000);
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** True where a code point is a letter or a figure (Unicode's L and N). Asks a pattern once a code only. */
export function isLetterOrFigure(code: number): boolean {
	if (code > 0xffff) return LETTER_OR_FIGURE.test(String.fromCodePoint(code));
	let value = known[code] as number;
	if (value === 0) {
		value = LETTER_OR_FIGURE.test(String.fromCharCode(code)) ? 2 : 1;
		known[code] = value;
	}
	return value === 2;
}

/** True for one half of a character beyond the basic plane, which a single code unit says nothing about. */
export function isSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdfff;
}

/**
 * The longest runs of letters and figures in `text`, in order.
 *
 * @param least how many code points a run must have
 * @param openings where given, the runs that begin otherwise may be left out (see `threeLetters`)
 */
export function runsOfLetters(text: string, least: number, openings?: ReadonlySet<number>): string[] {
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
			if (count >= least && (openings?.has(threeLetters(text, from)) ?? true))
				found.push(text.slice(from, i));
			count = 0;
		}
		i += code > 0xffff ? 2 : 1;
	}
	if (count >= least) found.push(text.slice(from));
	return found;
}

/** True where a code unit is a letter that has a small form, and is not in it. */
export function isCapital(code: number): boolean {
	if (code < 0x80) return code >= 0x41 && code <= 0x5a;
	const c = String.fromCharCode(code);
	return c !== c.toLowerCase();
}

/**
 * The three code units from `at` on in one number, ASCII letters made small: a quick look at how a word
 * begins. Words that begin alike have the same number; beyond ASCII others may have it too.
 */
export function threeLetters(words: string, at: number): number {
	return (
		((words.charCodeAt(at) | 0x20) << 16) |
		((words.charCodeAt(at + 1) | 0x20) << 8) |
		(words.charCodeAt(at + 2) | 0x20)
	);
}
