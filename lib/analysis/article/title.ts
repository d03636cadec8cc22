import { isLetterOrFigure, Openings, runsOfLetters, smallOf } from "../text/letters";
import type { TextSpan } from "../text/span";
import { textSpan } from "../text/span";
import type { Line } from "./lines";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const BEGINS_SMALL = /^\p{Ll}/u;

/** What is known of a line when the headline is looked for. */
export interface TitleCandidate {
	readonly line: Line;
	/** Its place among the lines of the page. */
	readonly index: number;
	/** True where a date or a byline follows within the next lines. */
	readonly signed: boolean;
}

/** Words that tell nothing about what a text speaks of, as `stemOf` numbers whole words. */
const COMMON = new Set(
	"that this with from have will been were they their after over into says said than more about what when where which would could against amid first year years news"
		.split(" ")
		.map((word) => [...word].reduce((hash, c) => (Math.imul(hash, 31) + c.charCodeAt(0)) | 0, 0)),
);
/** How much of the body is compared with a candidate: a headline's words return in the first paragraphs. */
const LEAD = 2500;

/** Most words of a headline that ends in a full stop; a longer line is a sentence of the article. */
const MOST_CLOSED = 24;
/** The same for one that is not in title case. */
const MOST_PLAIN = 15;

/** True where a line can be a headline by its form. */
export function canBeTitle(line: Line): boolean {
	if (line.bullet || line.words < 2 || line.words > 40 || line.text.length > 280) return false;
	// Headlines have no full stop; where a line has one it must be short and a single sentence, or in title case.
	return (
		!line.closed ||
		(line.words <= MOST_CLOSED &&
			(/^[^.!?]+\?["”’]?$/u.test(line.text) ||
				isTitleCase(line.text) ||
				(line.words <= MOST_PLAIN && !SENTENCE_BREAK.test(line.text))))
	);
}

/** A full stop after a whole word, not after an initial or a short form. */
const SENTENCE_BREAK = /\p{L}{5}[.!?]["”’]? \p{Lu}/u;

/** True where most words begin with capitals. */
function isTitleCase(words: string): boolean {
	const parts = words.split(/\s+/);
	return parts.filter((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word)).length >= parts.length * 0.7;
}

/** True where a first line that ends in a full stop reads like a sentence of the article rather than a headline. */
export function isSentence(line: Line): boolean {
	return (
		line.closed &&
		(/,["”’]? [^,]{0,60}\b(?:said|says|told|according to|reported|announced|added)\b[^,]{0,60}[.]["”’]?$/u.test(
			line.text,
		) ||
			/^["“]/.test(line.text))
	);
}

/**
 * The headline among the candidates, all of which stand before the body's first paragraph.
 *
 * What speaks for a line: it is printed twice, its words return in the body, a date or a byline follows it, it
 * has a headline's length; of equals the first.
 */
export function findTitle(
	text: string,
	candidates: readonly TitleCandidate[],
	bodyStart: number,
): TextSpan | null {
	const only = candidates.length === 1 ? candidates[0] : undefined;
	if (only !== undefined && standingOf(only) >= LEAST) return textSpan(text, only.line.start, only.line.end);
	const lead = leadOf(text, candidates, bodyStart);
	const scored = candidates.map((candidate): Scored => {
		const { line, index } = candidate;
		const words = contentWords(text, line.start, line.end);
		const shared = words.filter((word) => lead.has(word)).length;
		const twice = candidates.some((other) => other.line !== line && repeats(line, other.line));
		const score =
			standingOf(candidate) +
			Math.min(shared, 5) * 1.5 +
			(words.length > 0 ? (shared / words.length) * 2 : 0) +
			(twice && line.words >= 4 ? 4 : 0) -
			(candidates.some((other) => other.line.key !== line.key && repeats(other.line, line)) ? 4 : 0);
		return { line, index, score };
	});
	let best: Scored | undefined;
	for (const next of scored) {
		if (best === undefined || (next.score > best.score && !isSubtitle(best, next))) best = next;
	}
	if (best === undefined || best.score < LEAST) return null;
	return textSpan(text, best.line.start, best.line.end);
}

/** What speaks for a candidate at least. */
const LEAST = 2;

/** What speaks for a candidate by its form and its place alone. */
function standingOf({ line, index, signed }: TitleCandidate): number {
	return (
		(signed ? 1.5 : 0) +
		(line.words >= 5 ? 2 : line.words === 4 ? 1 : -1) -
		(line.words > 20 ? 2 : 0) -
		(BEGINS_SMALL.test(line.text) ? 2 : 0) -
		// "… minister objects": a second headline goes on from the first.
		(/^(?:\.{2,3}|…)/.test(line.text) ? 6 : 0) -
		(line.closed ? (line.words > 12 ? 3 : 1) : 0) +
		(index === 0 ? 1.5 : 0)
	);
}

/** Of the words with which the body opens those that may be a candidate's. */
function leadOf(text: string, candidates: readonly TitleCandidate[], bodyStart: number): ReadonlySet<number> {
	openings.clear();
	for (const { line } of candidates) {
		for (const word of runsOfLetters(line.text, FEWEST)) openings.add(word);
	}
	return new Set(contentWords(text, bodyStart, Math.min(text.length, bodyStart + LEAD), openings));
}

/** How the candidates' words begin. */
const openings = new Openings();

/** Of two headlines, one under the other, the first is the title and the second its subtitle. */
function isSubtitle(best: Scored, next: Scored): boolean {
	return (
		next.index === best.index + 1 &&
		next.line.words >= 4 &&
		best.line.words >= 4 &&
		!isName(best.line, next.line) &&
		best.score >= next.score * 0.6
	);
}

/** "The Daily Example (Lund)" over a headline that is a sentence: the outlet's name. */
const isName = (line: Line, next: Line): boolean =>
	line.words <= 5 && isTitleCase(line.text) && !isTitleCase(next.text);

interface Scored {
	readonly line: Line;
	readonly index: number;
	readonly score: number;
}

/** True where `other` prints the same headline, perhaps with the outlet's name or the section beside it. */
function repeats(line: Line, other: Line): boolean {
	if (line.key === other.key) return true;
	return line.key.length >= 20 && other.key.length > line.key.length && other.key.includes(line.key);
}

/** Fewest letters of a word that tells what a text speaks of. */
const FEWEST = 3;
/** Letters of a word that its stem has at least; of a longer one all but the last two. */
const STEM = 4;

/**
 * The words between two offsets that tell what a text speaks of, as numbers: the same one for words of the same rough stem,
 * as headlines say "warns" where the article says "warned". Numbers, as to cut out and stem each word of the lead takes
 * longer than all else that a headline is asked; two words in some millions share theirs by chance.
 *
 * @param among where given, words that begin otherwise are left out
 */
function contentWords(text: string, from: number, to: number, among: Openings | null = null): number[] {
	const found: number[] = [];
	for (let at = from; at < to; at++) {
		if (!isLetterOrFigure(text.charCodeAt(at))) continue;
		const start = at;
		while (at < to && isLetterOrFigure(text.charCodeAt(at))) at++;
		if (at - start < FEWEST || (among !== null && !among.has(text, start))) continue;
		const stem = stemOf(text, start, at);
		if (stem !== null) found.push(stem);
	}
	return found;
}

/** The number of a word's stem, null for a word that tells nothing. */
function stemOf(text: string, start: number, end: number): number | null {
	const length = end - start;
	const stemEnd = length <= STEM ? end : Math.max(start + STEM, end - 2);
	let hash = 0;
	let stem = 0;
	for (let i = start; i < end; i++) {
		hash = (Math.imul(hash, 31) + smallOf(text.charCodeAt(i))) | 0;
		if (i + 1 === stemEnd) stem = hash;
	}
	return COMMON.has(hash) ? null : stem;
}
