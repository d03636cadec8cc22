import { isLetterOrFigure, isLower, isSurrogate } from "../text/letters";
import type { Span } from "../text/span";
import { isBlank, Mark, readSigns, type Signs } from "./signs";

/** One line of a pasted page that holds anything, or several that a page's layout broke in mid-sentence. */
export class Line implements Span, Signs {
	/** Its words without the white space and list marks around them; `start` and `end` span just these. */
	readonly text: string;
	readonly words: number;
	readonly signs: number;
	readonly opens: number;
	/** True where it ends as a sentence ends, quotation marks and brackets set aside. */
	readonly closed: boolean;
	private written: string | null = null;

	/**
	 * @param gap true where an empty line, or the beginning of the text, stands before it
	 * @param bullet true where it stood behind a list mark
	 * @param cut true of the last line of a text that breaks off in the middle of a sentence
	 */
	constructor(
		page: string,
		readonly start: number,
		readonly end: number,
		readonly gap: boolean,
		readonly bullet: boolean,
		readonly cut = false,
	) {
		const { words, signs, opens } = readSigns(page, start, end);
		this.text = page.slice(start, end);
		this.words = words;
		this.signs = signs;
		this.opens = opens;
		this.closed = isClosed(this.text, signs);
	}

	/**
	 * For look-ups and comparison of short lines: lower case, straight quotation marks, single blanks, no marks at either
	 * end. Made when first asked for, as most lines of an article have no sign of what keys are compared with.
	 */
	get key(): string {
		this.written ??= this.text.length > LONGEST_KEY ? "" : keyOf(this.text, this.signs);
		return this.written;
	}

	/** Whether a kind of mark stands in the line. */
	has(mark: number): boolean {
		return (this.signs & mark) !== 0;
	}
}

/** Lines beyond this length are prose and compared with nothing: their key is "". */
const LONGEST_KEY = 600;
const LIST_MARK = /^(?:[•●▪■◦‣⁃∙·*»>]+|-)[ \t\u00a0]+/u;
const CLOSERS = "\"'”’»“)]›";
const ENDS = ".!?…।";

/** The lines of `text` that hold more than white space, in order. Linear in the length. */
export function readLines(text: string): Line[] {
	const raw: Line[] = [];
	const onlyFeeds = !OTHER_BREAKS.some((mark) => text.includes(mark));
	let at = 0;
	let gap = true;
	while (at <= text.length) {
		const end = onlyFeeds ? nextFeed(text, at) : nextBreak(text, at);
		const line = lineAt(text, at, end, gap);
		if (line !== null) raw.push(line);
		gap = line === null;
		at = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
	}
	return markCut(text, joinBroken(text, raw));
}

/** A line that breaks off is prose where it has so many words, and as many of those that headlines go without. */
const CUT = { length: 60, words: 8, small: 2 } as const;
/** Words that sentences need and headlines mostly go without. */
const SMALL = /\b(?:the|an?|was|were|had|has|have|been|is|are|that|which|who|he|she|they|his|her|their)\b/gu;

/** Whoever pastes half a page loses the end of a sentence: its beginning is a paragraph all the same. */
function markCut(text: string, lines: readonly Line[]): Line[] {
	const marked = [...lines];
	const last = marked.at(-1);
	if (last !== undefined && isCut(last) && lines.some((line) => line.closed && line.words >= CUT.words))
		marked[marked.length - 1] = new Line(text, last.start, last.end, last.gap, last.bullet, true);
	return marked;
}

function isCut({ text, words, closed, bullet }: Line): boolean {
	if (closed || bullet) return false;
	if (/^["“„][^"”“]+$/u.test(text) && words >= 3) return true;
	return (
		text.length > CUT.length &&
		words >= CUT.words &&
		(text.match(SMALL)?.length ?? 0) >= CUT.small &&
		!/[:|]/.test(text)
	);
}

/** Vertical tab, form feed, carriage return, and the separators of lines and paragraphs; most texts have none of them. */
const OTHER_BREAKS = ["\v", "\f", "\r", "\u2028", "\u2029"];

/** Where the line that begins at `at` ends if only line feeds break lines. */
function nextFeed(text: string, at: number): number {
	const feed = text.indexOf("\n", at);
	return feed < 0 ? text.length : feed;
}

/** Where the line that begins at `at` ends. */
function nextBreak(text: string, at: number): number {
	let i = at;
	while (i < text.length && !isBreak(text.charCodeAt(i))) i++;
	return i;
}

function isBreak(code: number): boolean {
	return (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}

function lineAt(text: string, from: number, to: number, gap: boolean): Line | null {
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	// Most lines begin with a letter, and no list mark is one.
	const mark = isLetterOrFigure(text.charCodeAt(start))
		? null
		: LIST_MARK.exec(text.slice(start, Math.min(end, start + 12)));
	const bullet = mark !== null && start + mark[0].length < end;
	if (bullet) start += mark[0].length;
	if (start >= end) return null;
	return new Line(text, start, end, gap, bullet);
}

/**
 * How a line is compared with others: lower case, straight quotation marks, single blanks, bare at both ends.
 *
 * @param signs of the words, or of a line that they are a part of
 */
export function keyOf(words: string, signs: number): string {
	const lower = words.toLowerCase();
	return bare(
		(signs & Mark.fancy) !== 0
			? lower
					.replace(/[‘’ʼ`´]/g, "'")
					.replace(/[“”„«»]/g, '"')
					.replace(/[–—]/g, "-")
					.replace(/[\s\u200b-\u200f]{2,}|[^\S ]/g, " ")
			: lower,
	);
}

/** How many marks are taken away at either end of a key, at most. */
const MOST_MARKS = 20;

/** `words` without the marks at both ends, but with those that say something: "©", "$", ")", "%". */
function bare(words: string): string {
	let start = 0;
	let end = words.length;
	while (start < end && start < MOST_MARKS && !opensKey(words.charCodeAt(start))) start++;
	const least = Math.max(start, end - MOST_MARKS);
	while (end > least && !closesKey(words.charCodeAt(end - 1))) end--;
	if (isSurrogate(words.charCodeAt(start)) || isSurrogate(words.charCodeAt(end - 1)))
		return words.replace(/^[^\p{L}\p{N}©$€£]{1,20}/u, "").replace(/[^\p{L}\p{N})%]{1,20}$/u, "");
	return start === 0 && end === words.length ? words : words.slice(start, end);
}

/** Whether a key can begin with a code unit. */
export function opensKey(code: number): boolean {
	return (
		isLetterOrFigure(code) ||
		isSurrogate(code) ||
		code === 0xa9 ||
		code === 0x24 ||
		code === 0x20ac ||
		code === 0xa3
	);
}

const closesKey = (code: number) =>
	isLetterOrFigure(code) || isSurrogate(code) || code === 0x29 || code === 0x25;

/** `… in Seoul." (AFP)`, `… in Seoul. -- PTI`: what follows the last sentence is a credit. */
const CREDIT_BEHIND =
	/[.!?…]["'”’»]{0,2}\s{0,3}(?:[([][^()[\]]{2,60}[)\]]|(?:--|[-–—])\s{0,2}(?:\p{Lu}{2,8}|Reuters|Bernama|Xinhua|Yonhap|Bloomberg|Anadolu|Agencies|Interfax|Ukrinform))$/u;

/** True where `words` (a line with these signs) end as a sentence ends. */
function isClosed(words: string, signs: number): boolean {
	let end = words.length;
	while (end > 0 && CLOSERS.includes(words[end - 1] ?? "")) end--;
	if (end === 0) return false;
	if (ENDS.includes(words[end - 1] ?? "")) return true;
	return (signs & (Mark.bracket | Mark.rule)) !== 0 && CREDIT_BEHIND.test(words.slice(-120));
}

/**
 * Joins lines that one sentence runs over: a page that is wrapped at a fixed width, or a link that took a line of
 * its own in the paste. Only lines without an empty one between them are joined.
 */
function joinBroken(text: string, lines: readonly Line[]): Line[] {
	const wrapped = isWrapped(lines);
	const joined: Line[] = [];
	let first: Line | null = null;
	let last: Line | null = null;
	// A paragraph is read once it is whole: joining is linear however many lines one has.
	const take = () => {
		if (first === null || last === null) return;
		joined.push(first === last ? first : new Line(text, first.start, last.end, first.gap, first.bullet));
	};
	for (const line of lines) {
		if (last === null || !runsOn(last, line, wrapped)) {
			take();
			first = line;
		}
		last = line;
	}
	take();
	return joined;
}

function runsOn(last: Line, line: Line, width: number | null): boolean {
	if (line.gap || line.bullet) return false;
	if (width !== null)
		return last.text.length >= width * 0.6 && (!last.closed || last.text.length >= width * 0.75);
	return !last.closed && last.words >= 4 && !/[:|]$/.test(last.text) && beginsSmall(line.text);
}

function beginsSmall(words: string): boolean {
	return words !== "" && isLower(words.charCodeAt(0));
}

/** The width at which a text's lines are wrapped, null where its lines are paragraphs. */
function isWrapped(lines: readonly Line[]): number | null {
	let pairs = 0;
	let broken = 0;
	const widths: number[] = [];
	for (let i = 1; i < lines.length; i++) {
		const [last, line] = [lines[i - 1], lines[i]];
		if (last === undefined || line === undefined || line.gap || last.text.length < 40) continue;
		pairs++;
		widths.push(last.text.length);
		if (!last.closed && beginsSmall(line.text)) broken++;
	}
	if (pairs < 8 || broken < pairs * 0.4) return null;
	widths.sort((a, b) => a - b);
	const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
	return width <= 120 ? width : null;
}
