import type { Line } from "./lines";
import type { Marked } from "./shape";
import { endsInColon, isHeadline, isPlain, isSignature, isTitleCase } from "./shape";

/** Words that a line counts for at most, so that one long paragraph of another page does not outweigh an article. */
const MOST = 60;

/** What a line that is no prose takes away from the stretch of lines that it stands in, in words of prose. */
const COST = { headline: 5, link: 3, heading: 22, stop: 60, meta: 4 } as const;

/** Words of prose before readers' comments or rights beyond which nothing after them can be the article. */
const ENOUGH = 80;

/**
 * How many times as much as the article so far must follow the foot of a page, or another headline with its byline, to be
 * the article after all: a notice of rights or a teaser may stand above it.
 */
const RIVALRY = 3;

/** Where readers speak: whatever comes after, and however much. */
const COMMENTS = /comment|repl(?:y|ies)|conversation|discussion|debate|your say|do you think|responses/u;

/**
 * The stretch of lines that holds the article: of all stretches the one with the most words of prose after the cost of the
 * headlines, links and buttons in it (the classical maximal sum of a subsequence, in one pass).
 *
 * @param turns the lines that are turns of a conversation
 * @returns the places of its first and last line, null where no line is prose
 */
export function findStretch(
	marked: readonly Marked[],
	turns: ReadonlySet<Line>,
): { readonly first: number; readonly last: number } | null {
	let best: { first: number; last: number } | null = null;
	let bestSum = 0;
	let sum = 0;
	let first = 0;
	let listed = false;
	/** How many times as much the stretch must hold as the best before it. */
	let rivalry = 1;
	const teasers = teasersAmong(marked);
	for (let i = 0; i < marked.length; i++) {
		const item = marked[i];
		if (item === undefined) continue;
		listed = isPlain(item) && (endsInColon(item.line) || (listed && item.line.bullet));
		if (sum > ENOUGH && item.furniture === "stop" && COMMENTS.test(item.line.key)) break;
		if (sum > ENOUGH && (item.furniture === "stop" || isNextArticle(marked, i))) {
			sum = 0;
			rivalry = RIVALRY;
			continue;
		}
		// The items of a list that a sentence introduces are the article's own, and who signs a quotation is, too.
		const above = marked[i - 1]?.line;
		const own =
			(listed && item.line.bullet) || (above !== undefined && isPlain(item) && isSignature(above, item.line));
		const value = own ? item.line.words : teasers.has(i) ? -COST.meta : worth(item, turns);
		if (sum <= 0 && value > 0) {
			sum = 0;
			first = i;
		}
		sum += value;
		if (sum > bestSum * rivalry && value > 0) {
			bestSum = sum;
			best = { first, last: i };
			rivalry = 1;
		}
	}
	return best;
}

/** True where a headline with a byline under it stands below an article: the page goes on with another one. */
function isNextArticle(marked: readonly Marked[], at: number): boolean {
	const item = marked[at];
	if (item === undefined || !isHeadline(item)) return false;
	return [marked[at + 1], marked[at + 2]].some((next) => (next?.byline ?? null) !== null);
}

/** Single paragraphs between two headlines: what other articles are about, in lists of them. */
function teasersAmong(marked: readonly Marked[]): Set<number> {
	// The heading of a list parts it from what stands before.
	const teasers = new Set<number>();
	/** The last line that counts, where it is a headline; and the paragraph behind it. */
	let headline = false;
	let paragraph = -1;
	for (let i = 0; i < marked.length; i++) {
		const item = marked[i] as Marked;
		if (!isPlain(item) && item.furniture !== "heading" && item.furniture !== "stop") continue;
		const isOne = isHeadline(item);
		if (isOne && paragraph >= 0) teasers.add(paragraph);
		paragraph = headline && item.furniture === null ? i : -1;
		headline = isOne;
	}
	return teasers;
}

function worth(item: Marked, turns: ReadonlySet<Line>): number {
	if (item.furniture === "stop") return -COST.stop;
	if (item.furniture === "heading") return -COST.heading;
	if (item.furniture === "summary") return -COST.headline;
	if (item.furniture === "link") return -COST.link;
	if (item.caption) return 0;
	if (item.meta) return -COST.meta;
	if (item.prose || turns.has(item.line)) return Math.min(item.line.words, MOST);
	// "He nodded." tells little for an article, and nothing against it.
	if (item.line.closed && item.line.words >= 2 && !isTitleCase(item.line)) return 1;
	return item.line.bullet ? -COST.link : -COST.headline;
}
