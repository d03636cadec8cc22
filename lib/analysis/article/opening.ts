import type { TextSpan } from "../text/span";
import { sameWords } from "./captions";
import { beginsWithColonPlace, readByBefore, readDateline, readDay, readPlainDateline } from "./dateline";
import type { Line } from "./lines";
import type { Marked } from "./shape";

/** Fewest words of a line between headline and body that is a standfirst rather than a label. */
const STANDFIRST = 9;
/** Most words of one. */
const MOST_STANDFIRST = 40;
/** Most lines of them. */
const MOST_STANDFIRSTS = 2;
/** How many paragraphs may stand before the one that has the dateline. */
const DATELINE_WITHIN = 6;

/** The paragraphs of a body and the dateline that its first one begins with. */
interface Opening {
	readonly dated: ReturnType<typeof readDateline>;
	/** The authors named before the dateline in the same line. */
	readonly by: TextSpan | null;
	/** The day that stands before the first sentence where there is no dateline. */
	readonly day: ReturnType<typeof readDay>;
	readonly paragraphs: readonly Line[];
}

/**
 * The place of the body's first line: after the headline the first that is a standfirst or a paragraph.
 *
 * @param first the place of the first line of the stretch that holds the article
 */
export function bodyFrom(marked: readonly Marked[], title: TextSpan | null, first: number): number {
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
export function fromDateline(text: string, all: readonly Line[]): Opening {
	for (let i = 0; i < Math.min(Math.max(all.length - 1, 1), DATELINE_WITHIN); i++) {
		const line = all[i];
		const by = line === undefined ? null : readByBefore(text, line.start, line.end);
		const dated =
			line === undefined ? null : readDateline(text, by === null ? line.start : by.end + 1, line.end);
		if (line === undefined || dated === null) continue;
		if (by !== null) return { dated, by, day: null, paragraphs: all.slice(i) };
		// Further down only an agency, a long dash or a standfirst above tells a dateline from words in capitals.
		const marked = /[(—/]|--/.test(text.slice(dated.dateline.start, dated.bodyStart));
		if (i > 0 && !marked && !(i <= MOST_STANDFIRSTS && all.slice(0, i).every(isStandfirst))) continue;
		// In a transcript every turn begins with capitals and a colon.
		const colon = beginsWithColonPlace(text, line.start, line.end);
		const others = all.filter((other) => other !== line);
		if (colon && others.some((other) => beginsWithColonPlace(text, other.start, other.end))) break;
		return { dated, by: null, day: null, paragraphs: all.slice(i) };
	}
	for (const [i, line] of all.slice(0, 2).entries()) {
		const dated = all.length > i + 1 ? readPlainDateline(text, line, all) : null;
		if (dated === null) continue;
		// A colon further down introduces.
		const first = all[0];
		if (i > 0 && (first === undefined || !isStandfirst(first) || isColon(text, dated.dateline.end))) continue;
		return { dated, by: null, day: null, paragraphs: all.slice(i) };
	}
	const first = all[0];
	const day = first === undefined ? null : readDay(text, first.start, first.end);
	return { dated: null, by: null, day, paragraphs: all };
}

/** True where a line can be what stands between a headline and the article: a sentence or two in brief. */
function isStandfirst(line: Line): boolean {
	return !line.bullet && line.words <= MOST_STANDFIRST;
}

function isColon(text: string, at: number): boolean {
	return /^\s{0,2}:/u.test(text.slice(at, at + 3));
}
