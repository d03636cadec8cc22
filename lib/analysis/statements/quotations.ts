import type { Span } from "../text/span";
import { TokenKind, type Tokens } from "../text/tokens";

/** A stretch between quotation marks inside one paragraph, the marks included. */
export interface Quotation extends Span {
	/** Index of the token that opens it. */
	readonly from: number;
	/** Index of the token after its last one (the closing mark, where there is one). */
	readonly to: number;
	/** Index of the paragraph. */
	readonly paragraph: number;
	/** False where the paragraph ends before a closing mark comes. */
	readonly closed: boolean;
	/** True where it goes on a quotation that the paragraph before left open. */
	readonly continues: boolean;
}

/** A paragraph as a range of tokens. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

enum Side {
	either,
	opens,
	closes,
}

/**
 * Finds the outermost quotations of each paragraph: straight, curly, low-high, guillemets either way, two apostrophes,
 * and single marks where they are no apostrophes. Quotations inside quotations belong to the outer one. A quotation may
 * run over several paragraphs, each opened again and only the last one closed.
 */
export function findQuotations(tokens: Tokens, paragraphs: readonly TokenRange[]): Quotation[] {
	const found: Quotation[] = [];
	let open = false;
	for (let p = 0; p < paragraphs.length; p++) {
		const range = paragraphs[p] as TokenRange;
		const before = found.length;
		open = readParagraph(tokens, range, p, open, found, paragraphs[p + 1] ?? null);
		if (found.length === before) open = false;
	}
	return dropDangling(found, paragraphs);
}

/** Reads one paragraph; returns whether its last quotation is left open. */
function readParagraph(
	tokens: Tokens,
	range: TokenRange,
	paragraph: number,
	wasOpen: boolean,
	found: Quotation[],
	next: TokenRange | null,
): boolean {
	const { kind } = tokens;
	let opener = -1;
	let family = 0;
	let singleCloser = -2;
	for (let i = range.from; i < range.to; i++) {
		let closes = false;
		if (kind[i] === TokenKind.doubleMark) {
			const mark = markFamily(tokens, i);
			const side = sideOf(tokens, i, range);
			if (opener < 0) {
				if (side === Side.closes && mark !== 3 && !opensMisplaced(tokens, i, range)) {
					// A closing mark with nothing open.
					continue;
				}
				opener = i;
				family = mark;
			} else if (family === 4) {
				// Double marks inside single ones are the inner quotation.
			} else if ((family === 3 && mark === 3) || (family === 2 && closesLow(tokens, i))) {
				closes = true;
			} else if (side === Side.closes || (side === Side.either && i - opener > 1)) {
				closes = family === mark || family !== 3;
			} else if (side === Side.opens && mark === 1 && family === 1 && isStraight(tokens, i)) {
				// A straight mark that looks like an opening one while one is open: the closing mark was forgotten.
				if (startsSentence(tokens, i)) {
					add(found, tokens, opener, i, paragraph, false, wasOpen && opener === range.from);
					opener = i;
				}
			}
		} else if (kind[i] === TokenKind.singleMark) {
			if (opener < 0) {
				if (singleOpens(tokens, i, range)) {
					singleCloser = findSingleCloser(tokens, i, range, singleCloser);
					if (i === range.from && opensAgain(tokens, i, next)) {
						// The quotation goes on in the next paragraph, opened anew there.
						opener = i;
						family = 4;
						singleCloser = -1;
					} else if (singleCloser > i) {
						opener = i;
						family = 4;
					}
				}
			} else closes = family === 4 && i === singleCloser;
		}
		if (closes) {
			add(found, tokens, opener, i + 1, paragraph, true, wasOpen && opener === range.from);
			opener = -1;
		}
	}
	if (opener >= 0) {
		add(found, tokens, opener, range.to, paragraph, false, wasOpen && opener === range.from);
		return true;
	}
	return false;
}

/** Adds the quotation of the tokens `from` to `to`, if there is more to it than a mark. */
function add(
	found: Quotation[],
	{ start, end }: Tokens,
	from: number,
	to: number,
	paragraph: number,
	closed: boolean,
	continues: boolean,
): void {
	if (to - from < 2) return;
	found.push({
		from,
		to,
		start: start[from] as number,
		end: end[to - 1] as number,
		paragraph,
		closed,
		continues,
	});
}

/**
 * Whether the paragraph that begins with the single mark `i` does not close it and the next one begins with the same
 * mark: "‘We lost. / ‘We shall win.’"
 */
function opensAgain(tokens: Tokens, i: number, next: TokenRange | null): boolean {
	const { text, start, kind } = tokens;
	if (!next || kind[next.from] !== TokenKind.singleMark) return false;
	const mark = text.charAt(start[i] as number);
	if (mark !== "‘" || text.charAt(start[next.from] as number) !== mark) return false;
	const last = (tokens.end[next.from - 1] as number) - 1;
	return !"’'".includes(text.charAt(last)) && !/[.,?!]’/.test(text.slice(start[i], last + 1));
}

/** 1: marks of one form on both sides or high curly ones, 2: low-high, 3: guillemets. */
function markFamily(tokens: Tokens, i: number): number {
	const code = tokens.text.charCodeAt(tokens.start[i] as number);
	if (code === 0x201e) return 2;
	if (code === 0xab || code === 0xbb) return 3;
	return 1;
}

/** „…“ closes with the mark that opens “…”. */
const closesLow = (tokens: Tokens, i: number) => tokens.text.charCodeAt(tokens.start[i] as number) === 0x201c;

function isStraight(tokens: Tokens, i: number): boolean {
	const code = tokens.text.charCodeAt(tokens.start[i] as number);
	return code === 0x22 || code === 0x27 || code === 0x60;
}

/** Which side of a quotation a double mark can be, by its form and by the space around it. */
function sideOf(tokens: Tokens, i: number, range: TokenRange): Side {
	const { text, start, end } = tokens;
	const code = text.charCodeAt(start[i] as number);
	if (code === 0x201e || code === 0x201f) return Side.opens;
	const first = i === range.from;
	const last = i + 1 === range.to;
	const spaceBefore = first || (end[i - 1] as number) < (start[i] as number);
	const spaceAfter = last || (start[i + 1] as number) > (end[i] as number);
	// "We won ”, she said": with a comma or full stop behind it a mark closes, whatever stands before it.
	if (
		spaceBefore &&
		!first &&
		!spaceAfter &&
		closesBefore(text.charCodeAt(end[i] as number)) &&
		code !== 0x201c
	)
		return Side.closes;
	// « … » may have a space inside; »…« is set tight.
	if (code === 0xab && spaceBefore) return Side.opens;
	if (code === 0xbb && spaceAfter) return Side.closes;
	if (code === 0x201c) return spaceAfter && !spaceBefore ? Side.closes : Side.opens;
	if (code === 0x201d) return first || (spaceBefore && !spaceAfter) ? Side.opens : Side.closes;
	if (spaceBefore && !spaceAfter) return Side.opens;
	if (spaceAfter && !spaceBefore) return Side.closes;
	if (first) return Side.opens;
	if (last) return Side.closes;
	if (!spaceBefore) {
		const before = text.charCodeAt((start[i] as number) - 1);
		const after = text.charCodeAt(end[i] as number);
		// ("…" and —"…" open; "…") and "…", close.
		if (before === 0x28 || before === 0x5b || before === 0x2014 || before === 0x2013 || before === 0x3a)
			return Side.opens;
		if (after === 0x29 || after === 0x2c || after === 0x2e || after === 0x3b || after === 0x2014)
			return Side.closes;
	}
	return Side.either;
}

/** `saying," The lake is …"`: a straight mark glued to the comma before it, where another comes further on. */
function opensMisplaced(tokens: Tokens, i: number, range: TokenRange): boolean {
	const { text, start, kind } = tokens;
	if (text.charCodeAt(start[i] as number) !== 0x22 || i === range.from) return false;
	const before = text.charCodeAt((start[i] as number) - 1);
	if (before !== 0x2c && before !== 0x3a) return false;
	let marks = 0;
	for (let k = i + 1; k < range.to; k++) if (kind[k] === TokenKind.doubleMark) marks++;
	return marks % 2 === 1;
}

/** A comma, full stop, semicolon, colon, question or exclamation mark. */
const closesBefore = (code: number) =>
	code === 0x2c || code === 0x2e || code === 0x3b || code === 0x3a || code === 0x3f || code === 0x21;

/** Whether what stands before token `i` ends a sentence or a clause. */
function startsSentence(tokens: Tokens, i: number): boolean {
	const before = tokens.text.charCodeAt((tokens.end[i - 1] ?? 1) - 1);
	return before === 0x2e || before === 0x3a || before === 0x2c || before === 0x3f || before === 0x21;
}

/** Whether a single mark can open a quotation: nothing glued before it, a word glued behind it. */
function singleOpens(tokens: Tokens, i: number, range: TokenRange): boolean {
	const { text, start, end, kind } = tokens;
	if (i + 1 >= range.to || (start[i + 1] as number) > (end[i] as number)) return false;
	if (kind[i + 1] !== TokenKind.word && text.charCodeAt(start[i + 1] as number) !== 0x5b) return false;
	if (i === range.from) return true;
	if ((end[i - 1] as number) < (start[i] as number)) return true;
	const before = text.charCodeAt((start[i] as number) - 1);
	return before === 0x28 || before === 0x2014 || before === 0x2013 || before === 0x5b;
}

/**
 * The mark that closes a single-marked quotation opened at `i`, or -1. A mark after punctuation closes; one after a
 * plain letter closes unless it is the apostrophe of a plural ("players' agent").
 */
function findSingleCloser(tokens: Tokens, i: number, range: TokenRange, known: number): number {
	if (known === -1 || known > i) return known;
	const { text, start, end, kind, lower } = tokens;
	let weak = -1;
	for (let j = i + 2; j < range.to; j++) {
		if (kind[j] !== TokenKind.singleMark) continue;
		const code = text.charCodeAt(start[j] as number);
		if (code === 0x2018 || code === 0x201a) continue;
		if ((end[j - 1] as number) < (start[j] as number)) continue;
		if (j + 1 < range.to && (start[j + 1] as number) === (end[j] as number) && kind[j + 1] === TokenKind.word)
			continue;
		const before = text.charCodeAt((start[j] as number) - 1);
		if (before === 0x2c || before === 0x2e || before === 0x3f || before === 0x21) return j;
		if (lower[j - 1]?.endsWith("s")) {
			if (weak < 0) weak = j;
			continue;
		}
		return weak >= 0 && j - weak > 12 ? weak : j;
	}
	return weak;
}

/**
 * An opening mark without a closing one stands where the next paragraph opens again, at the start of a paragraph, or
 * after a colon or comma; anywhere else it is a slip (an inch sign, a stray mark) and no quotation.
 */
function dropDangling(found: readonly Quotation[], paragraphs: readonly TokenRange[]): Quotation[] {
	return found.filter((quotation, i) => {
		if (quotation.closed) return true;
		const next = found[i + 1];
		if (next?.continues && next.paragraph === quotation.paragraph + 1) return true;
		return quotation.from === paragraphs[quotation.paragraph]?.from || quotation.to - quotation.from > 6;
	});
}
