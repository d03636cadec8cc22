import { Openings, runsOfLetters } from "../text/letters";
import type { TextSpan } from "../text/span";
import { textSpan } from "../text/span";
import type { Line } from "./lines";

/** What is known of a line when the headline is looked for. */
export interface TitleCandidate {
	readonly line: Line;
	/** Its place among the lines of the page. */
	readonly index: number;
	/** True where a date or a byline follows within the next lines. */
	readonly signed: boolean;
}

/** Words that tell nothing about what a text speaks of. */
const COMMON = new Set(
	"that this with from have will been were they their after over into says said than more about what when where which would could against amid first year years news".split(
		" ",
	),
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
	const openings = new Openings();
	for (const { line } of candidates) for (const word of contentWords(line.text)) openings.add(word);
	const lead = new Set(contentWords(text.slice(bodyStart, bodyStart + LEAD), openings));
	const scored = candidates.map(({ line, index, signed }): Scored => {
		const words = contentWords(line.text);
		const shared = words.filter((word) => lead.has(word)).length;
		const twice = candidates.some((other) => other.line !== line && repeats(line, other.line));
		const score =
			Math.min(shared, 5) * 1.5 +
			(words.length > 0 ? (shared / words.length) * 2 : 0) +
			(twice && line.words >= 4 ? 4 : 0) -
			(candidates.some((other) => other.line.key !== line.key && repeats(other.line, line)) ? 4 : 0) +
			(signed ? 1.5 : 0) +
			(line.words >= 5 ? 2 : line.words === 4 ? 1 : -1) -
			(line.words > 20 ? 2 : 0) -
			(/^\p{Ll}/u.test(line.text) ? 2 : 0) -
			(line.closed ? (line.words > 12 ? 3 : 1) : 0) +
			(index === 0 ? 1.5 : 0);
		return { line, index, score };
	});
	let best: Scored | undefined;
	for (const next of scored) {
		if (best === undefined || (next.score > best.score && !isSubtitle(best, next))) best = next;
	}
	if (best === undefined || best.score < 2) return null;
	return textSpan(text, best.line.start, best.line.end);
}

/** Of two headlines, one under the other, the first is the title and the second its subtitle. */
function isSubtitle(best: Scored, next: Scored): boolean {
	return (
		next.index === best.index + 1 &&
		next.line.words >= 4 &&
		best.line.words >= 4 &&
		best.score >= next.score * 0.6
	);
}

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

function contentWords(words: string, openings?: Openings): string[] {
	const found: string[] = [];
	for (const word of runsOfLetters(words.toLowerCase(), 3, openings)) {
		if (!COMMON.has(word)) found.push(stem(word));
	}
	return found;
}

/** Rough stem: headlines say "warns" where the article says "warned". */
function stem(word: string): string {
	return word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 2));
}
