import type { ArticleFacts } from "../model";
import { findDates, isOnlyDate } from "../text/dates";
import type { Span, TextSpan } from "../text/span";
import { creditAtEnd, findAgencies, isCreditLine, isOnlyAgencies } from "./agencies";
import { bylineOf, findByline, isBiography } from "./byline";
import { findCaptions, sameWords } from "./captions";
import { beginsWithColonPlace, readDateline, readPlainDateline } from "./dateline";
import { furnitureOf } from "./furniture";
import type { Line } from "./lines";
import { readLines } from "./lines";
import { paragraphsOf } from "./paragraphs";
import { findPublished } from "./published";
import type { Marked } from "./shape";
import { turnsAmong } from "./shape";
import { findStretch } from "./stretch";
import { canBeTitle, findTitle, isSentence } from "./title";

/** Lines of metadata are short; a longer line is prose, whatever date it names. */
const LONGEST_META = 160;
/** How many lines after the body still speak of it: credits, authors, rights. */
const CREDITS_WITHIN = 12;
/** How many lines set aside within the body may tell when the page was made. */
const STAMPS_WITHIN = 8;
/** Fewest words of a line between headline and body that is a standfirst rather than a label. */
const STANDFIRST = 9;
/** Most words of one. */
const MOST_STANDFIRST = 40;
/** Most lines of them. */
const MOST_STANDFIRSTS = 2;
/** Of the lines before the body the nearest ones that may be the headline: each is compared with each. */
const MOST_CANDIDATES = 60;
/** How many paragraphs may stand before the one that has the dateline. */
const DATELINE_WITHIN = 6;

/**
 * What an article says of itself, and where its body is.
 *
 * @param text the raw page as pasted, furniture and all; any string is fine
 * @returns spans in UTF-16 code units into `text`; the body's paragraphs without the headline, the dateline, captions,
 * crossheads, links and credits. Pure, total and linear in the length.
 */
export function readArticle(text: string): ArticleFacts {
	const lines = readLines(text);
	const captioned = findCaptions(lines);
	const marked = lines.map((line, i): Marked => mark(text, line, captioned.has(i)));
	const turns = turnsAmong(marked);
	const stretch = findStretch(marked, turns);
	const title = titleOf(text, marked, stretch?.first ?? lines.length);
	const from = stretch === null ? lines.length : bodyFrom(marked, title, stretch.first);
	const { dated, paragraphs } = fromDateline(text, paragraphsOf(marked, turns, from, stretch?.last ?? -1));
	const opening = paragraphs[0];
	const body = paragraphs
		.map(
			(line): Span => ({
				start: dated !== null && line.start === dated.dateline.start ? dated.bodyStart : line.start,
				end: line.end - creditAtEnd(line.text).length,
			}),
		)
		.filter((span) => span.start < span.end);

	const inBody = new Set(paragraphs);
	const outside = marked.filter(({ line }) => !inBody.has(line) && line.start !== title?.start);
	const bodyStart = opening?.start ?? text.length;
	const bodyEnd = paragraphs.at(-1)?.end ?? 0;
	const captions = outside.filter((item) => item.caption).map(({ line }) => line);
	const words = outside.filter((item) => !item.caption).map(({ line }) => line);
	const head = words.filter((line) => line.start < bodyStart);
	const tail = words.filter((line) => line.start > bodyEnd);
	const within = words.filter((line) => line.start > bodyStart && line.start < bodyEnd);

	const dateline = dated?.dateline ?? null;
	const byline = findByline(text, head, [...within, ...tail], title?.start ?? -1);
	// Under a standfirst, and so within the body, may stand when the page was made.
	const stamps = new Set(outside.filter((item) => item.meta).map(({ line }) => line));
	const under = within.slice(0, STAMPS_WITHIN).filter((line) => stamps.has(line));
	const published = findPublished(text, { head: [...head, ...under], tail, dateline, captions, body });
	const notes = [
		...paragraphs.map((line) => creditAtEnd(line.text)),
		...head,
		...within,
		...tail.slice(0, CREDITS_WITHIN),
	];
	return {
		title,
		byline,
		dateline,
		published: published?.iso ?? null,
		publishedFrom: published?.from ?? null,
		agencies: findAgencies(text, body, {
			dateline: dateline?.text ?? null,
			byline: byline?.text ?? null,
			notes: notes.map((note) => (typeof note === "string" ? note : note.text)),
		}),
		body,
		captions: captions.map(({ start, end }) => ({ start, end })),
	};
}

function mark(text: string, line: Line, caption: boolean): Marked {
	const short = !caption && line.text.length <= LONGEST_META;
	const signed = short && bylineOf(text, line) !== null;
	const meta = signed || (short && (isStamp(text, line) || isOnlyAgencies(line.text)));
	const furniture =
		furnitureOf(line) ?? (!meta && (isCreditLine(line.text) || isBiography(line)) ? "link" : null);
	return { line, furniture, caption, meta, signed };
}

/** A line that tells when the page was made: a date with at most a label and a place beside it. */
function isStamp(text: string, line: Line): boolean {
	if (!/[0-9]/.test(line.text)) return false;
	const dates = findDates(text, line.start, line.end);
	if (!dates.some((date) => date.day !== null || date.year !== null)) return false;
	if (isOnlyDate(text, line, dates)) return true;
	const rest = line.text.length - dates.reduce((sum, date) => sum + date.text.length, 0);
	return (
		!line.closed &&
		rest <= 45 &&
		line.words <= 16 &&
		(rest <= 24 || /\b(?:published|posted|updated|modified|released|changed|date|issued)\b/iu.test(line.text))
	);
}

/** The headline: among the lines before the body's first paragraph, or that paragraph itself where it is one. */
function titleOf(text: string, marked: readonly Marked[], first: number): TextSpan | null {
	const candidates = marked
		.slice(0, first + 1)
		.map(({ line, furniture, caption, meta }, index) => ({
			line,
			index,
			plain: furniture === null && !caption && !meta,
		}))
		.filter(({ line, plain }) => plain && canBeTitle(line))
		.slice(-MOST_CANDIDATES)
		.filter(
			({ line, index }, _, all) =>
				index < first || (all.length === 1 && opensAsTitle(line, marked[first + 1]?.line)),
		)
		.map(({ line, index }) => ({
			line,
			index,
			signed: [1, 2, 3].some((ahead) => marked[index + ahead]?.meta === true && index + ahead <= first),
		}));
	const opening = marked[first]?.line;
	const last = candidates.at(-1);
	const bodyStart =
		last?.line === opening ? (marked[first + 1]?.line.start ?? text.length) : (opening?.start ?? text.length);
	return findTitle(text, candidates, bodyStart);
}

/** A first prose line that is the headline: it has no full stop, or stands apart as one short sentence. */
function opensAsTitle(line: Line, next: Line | undefined): boolean {
	if (next === undefined) return false;
	return !line.closed || (!isSentence(line) && line.words <= 24);
}

/** The first line of the body: after the headline the first that is a standfirst or a paragraph. */
function bodyFrom(marked: readonly Marked[], title: TextSpan | null, first: number): number {
	if (title === null) return first;
	const at = marked.findIndex(({ line }) => line.start >= title.start);
	const headline = marked[at]?.line;
	if (at < 0 || headline === undefined) return first;
	const from = at + 1;
	for (let i = from; i < first; i++) {
		const item = marked[i];
		if (item === undefined || item.furniture === "heading") return first;
		if (item.furniture === "summary") return i;
		if (item.furniture !== null || item.caption || item.meta) continue;
		const { line } = item;
		if (line.words >= STANDFIRST && !sameWords(line, headline) && line.key !== headline.key) return i;
	}
	return Math.max(first, from);
}

/** The body with its dateline. A dateline opens an article: what stands before it is a standfirst, a picture, a notice. */
function fromDateline(text: string, all: readonly Line[]): Opening {
	for (let i = 0; i < Math.min(Math.max(all.length - 1, 1), DATELINE_WITHIN); i++) {
		const line = all[i];
		const dated = line === undefined ? null : readDateline(text, line.start, line.end);
		if (line === undefined || dated === null) continue;
		// Further down only an agency, a long dash or a standfirst above tells a dateline from words in capitals.
		const marked = /[(—/]|--/.test(text.slice(dated.dateline.start, dated.bodyStart));
		if (i > 0 && !marked && !(i <= MOST_STANDFIRSTS && all.slice(0, i).every(isStandfirst))) continue;
		// In a transcript every turn begins with capitals and a colon.
		const colon = beginsWithColonPlace(text, line.start, line.end);
		const others = all.filter((other) => other !== line);
		if (colon && others.some((other) => beginsWithColonPlace(text, other.start, other.end))) break;
		return { dated, paragraphs: all.slice(i) };
	}
	for (const [i, line] of all.slice(0, 2).entries()) {
		const others = all.filter((other) => other !== line).map((other) => other.start);
		const dated = others.length > i ? readPlainDateline(text, line.start, line.end, others) : null;
		if (dated === null) continue;
		// A colon further down introduces.
		const first = all[0];
		if (i > 0 && (first === undefined || !isStandfirst(first) || isColon(text, dated.dateline.end))) continue;
		return { dated, paragraphs: all.slice(i) };
	}
	return { dated: null, paragraphs: all };
}

interface Opening {
	readonly dated: ReturnType<typeof readDateline>;
	readonly paragraphs: readonly Line[];
}

/** True where a line can be what stands between a headline and the article: a sentence or two in brief. */
function isStandfirst(line: Line): boolean {
	return !line.bullet && line.words <= MOST_STANDFIRST;
}

function isColon(text: string, at: number): boolean {
	return /^\s{0,2}:/u.test(text.slice(at, at + 3));
}
