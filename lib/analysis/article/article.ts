import type { ArticleFacts } from "../model";
import type { TextSpan } from "../text/span";
import { creditAtEnd, findAgencies, isAgencies, isCreditLine } from "./agencies";
import { bylineOf, findByline, isBiography, isContribution } from "./byline";
import { findCaptions } from "./captions";
import { furnitureOf } from "./furniture";
import type { Line } from "./lines";
import { readLines } from "./lines";
import { proseOf } from "./markup";
import { bodyFrom, fromDateline } from "./opening";
import { type Paragraph, paragraphsOf } from "./paragraphs";
import { findPublished } from "./published";
import type { Marked } from "./shape";
import { isPlain, isProse, turnsAmong } from "./shape";
import { isStamp } from "./stamp";
import { findStretch } from "./stretch";
import { canBeTitle, findTitle, isSentence } from "./title";

/** Lines of metadata are short; a longer line is prose, whatever date it names. */
const LONGEST_META = 160;
/** How many lines after the body still speak of it: credits, authors, rights. */
const CREDITS_WITHIN = 12;
/** How many lines set aside within the body may tell when the page was made. */
const STAMPS_WITHIN = 8;
/** Of the lines before the body the nearest ones that may be the headline: each is compared with each. */
const MOST_CANDIDATES = 60;

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
	const { dated, by, day, paragraphs } = fromDateline(
		text,
		paragraphsOf(marked, turns, from, stretch?.last ?? -1),
	);
	const read = paragraphs.map((line): Paragraph => {
		const opens = line === paragraphs[0] ? (dated ?? day) : null;
		const start = opens?.bodyStart ?? line.start;
		const credit = creditAtEnd(line);
		return { line, prose: proseOf(text, line, start, line.end - credit.length), credit };
	});
	const body = read.flatMap(({ prose }) => prose);
	const { captions, head, within, tail } = partsAround(marked, paragraphs, title, text.length);

	const dateline = dated?.dateline ?? null;
	const byline = by ?? findByline(text, head, [...within, ...tail], title, body);
	// Under a standfirst, and so within the body, may stand when the page was made.
	const under = within.slice(0, STAMPS_WITHIN).filter((item) => item.meta);
	const published = findPublished(text, {
		head: linesOf([...head, ...under]),
		tail: linesOf(tail),
		dateline: dateline ?? day?.day ?? null,
		title,
		captions,
		body,
	});
	return {
		title,
		byline,
		dateline,
		published: published?.iso ?? null,
		publishedFrom: published?.from ?? null,
		agencies: findAgencies(text, {
			dateline: dateline?.text ?? null,
			// Behind the author's name the line may tell whom for.
			byline: byline === null ? null : (lineOf(byline, marked) ?? byline.text),
			paragraphs: read,
			notes: linesOf([...head, ...within, ...tail.slice(0, CREDITS_WITHIN)]),
		}),
		body,
		captions: captions.map(({ start, end }) => ({ start, end })),
	};
}

/** What stands round the paragraphs of the body, and is not the title. */
interface Around {
	readonly captions: Line[];
	/** Lines before the body, between its paragraphs, and after it. */
	readonly head: Marked[];
	readonly within: Marked[];
	readonly tail: Marked[];
}

/** @param paragraphs some of the lines, in the same order */
function partsAround(
	marked: readonly Marked[],
	paragraphs: readonly Line[],
	title: TextSpan | null,
	length: number,
): Around {
	const around: Around = { captions: [], head: [], within: [], tail: [] };
	const bodyStart = paragraphs[0]?.start ?? length;
	/** How many of the paragraphs have gone by. */
	let passed = 0;
	for (const item of marked) {
		const { line } = item;
		if (line === paragraphs[passed]) passed++;
		else if (line.start === title?.start) continue;
		else if (item.caption) around.captions.push(line);
		else if (line.start < bodyStart) around.head.push(item);
		else if (passed < paragraphs.length) around.within.push(item);
		else around.tail.push(item);
	}
	return around;
}

/** The words of the line that is nothing but this byline; undefined where there is none. */
function lineOf(byline: TextSpan, marked: readonly Marked[]): string | undefined {
	return marked.find((item) => item.byline?.start === byline.start)?.line.text;
}

const linesOf = (items: readonly Marked[]) => items.map(({ line }) => line);

function mark(text: string, line: Line, caption: boolean): Marked {
	const short = !caption && line.text.length <= LONGEST_META;
	const byline = short ? bylineOf(text, line) : null;
	const meta = byline !== null || (short && (isStamp(text, line) || isAgencies(line)));
	const furniture =
		furnitureOf(line) ??
		(!meta && (isCreditLine(line) || isContribution(line) || isBiography(line)) ? "link" : null);
	return { line, furniture, caption, meta, byline, prose: isProse(line) };
}

/** The headline: among the lines before the body's first paragraph, or that paragraph itself where it is one. */
function titleOf(text: string, marked: readonly Marked[], first: number): TextSpan | null {
	const plain: number[] = [];
	for (let i = Math.min(first, marked.length - 1); i >= 0 && plain.length < MOST_CANDIDATES; i--) {
		const item = marked[i] as Marked;
		if (isPlain(item) && canBeTitle(item.line)) plain.push(i);
	}
	const candidates = plain
		.reverse()
		.filter(
			(i) =>
				i < first ||
				(plain.length === 1 && opensAsTitle((marked[i] as Marked).line, marked[first + 1]?.line)),
		)
		.map((index) => ({
			line: (marked[index] as Marked).line,
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
	return !line.closed || (next.gap && !isSentence(line) && line.words <= 24);
}
