import type { Furniture } from "./furniture";
import type { Line } from "./lines";

/** A line with what is known of it before the body is looked for. */
export interface Marked {
	readonly line: Line;
	readonly furniture: Furniture | null;
	readonly caption: boolean;
	/** Nothing but a date, a time or a byline. */
	readonly meta: boolean;
	/** A byline. */
	readonly signed: boolean;
}

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

/** True where a line reads like sentences of an article rather than a headline, a label or a button. */
function isProse(line: Line): boolean {
	if (line.closed) return (line.words >= 5 || /^["“]/.test(line.text)) && !isTitleCase(line);
	if (line.words >= 20) return true;
	return line.words >= 3 && /[:;,]["”’]?$/.test(line.text);
}

/** True where nearly every word begins with a capital and no full stop ends it: a headline, though it asks or breaks off. */
function isTitleCase(line: Line): boolean {
	if (line.words < 6 || line.words > 30 || /^["“‘']|[.]["”’)]{0,2}$/.test(line.text)) return false;
	const parts = line.text.split(" ");
	return (
		parts.filter((word) => /^[^\p{L}]{0,3}[\p{Lu}\p{N}]/u.test(word)).length >= parts.length * 0.9 &&
		/\p{Ll}/u.test(line.text)
	);
}

/**
 * The stretch of lines that holds the article: of all stretches the one with the most words of prose after the cost of the
 * headlines, links and buttons in it (the classical maximal sum of a subsequence, in one pass).
 *
 * @returns the places of its first and last line, null where no line is prose
 */
export function findStretch(
	marked: readonly Marked[],
): { readonly first: number; readonly last: number } | null {
	let best: { first: number; last: number } | null = null;
	let bestSum = 0;
	let sum = 0;
	let first = 0;
	let listed = false;
	/** How many times as much the stretch must hold as the best before it. */
	let rivalry = 1;
	const teasers = teasersAmong(marked);
	const turns = turnsAmong(marked);
	for (let i = 0; i < marked.length; i++) {
		const item = marked[i];
		if (item === undefined) continue;
		listed = isPlain(item) && (/:["”’]?$/.test(item.line.text) || (listed && item.line.bullet));
		if (sum > ENOUGH && COMMENTS.test(item.line.key) && item.furniture === "stop") break;
		if (sum > ENOUGH && (item.furniture === "stop" || isNextArticle(marked, i))) {
			sum = 0;
			rivalry = RIVALRY;
			continue;
		}
		// The items of a list that a sentence introduces are the article's own.
		const value =
			listed && item.line.bullet ? item.line.words : teasers.has(i) ? -COST.meta : worth(item, turns);
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
	return [marked[at + 1], marked[at + 2]].some((next) => next?.signed === true);
}

/** Single paragraphs between two headlines: what other articles are about, in lists of them. */
function teasersAmong(marked: readonly Marked[]): Set<number> {
	// The heading of a list parts it from what stands before.
	const plain = marked.flatMap((item, i) =>
		isPlain(item) || item.furniture === "heading" || item.furniture === "stop" ? [i] : [],
	);
	const isBeside = (at: number | undefined) => {
		const item = at === undefined ? undefined : marked[at];
		return item !== undefined && isHeadline(item);
	};
	const isParagraph = (at: number) => marked[at]?.furniture === null;
	return new Set(
		plain.filter((at, k) => isParagraph(at) && isBeside(plain[k - 1]) && isBeside(plain[k + 1])),
	);
}

/** True where a line has the form of another article's headline. */
function isHeadline(item: Marked): boolean {
	const { line } = item;
	return isPlain(item) && line.words >= 4 && !line.bullet && !isProse(line) && !isTurn(line);
}

function isPlain(item: Marked): boolean {
	return item.furniture === null && !item.caption && !item.meta;
}

function worth(item: Marked, turns: ReadonlySet<Line>): number {
	if (item.furniture === "stop") return -COST.stop;
	if (item.furniture === "heading") return -COST.heading;
	if (item.furniture === "summary") return -COST.headline;
	if (item.furniture === "link") return -COST.link;
	if (item.caption) return 0;
	if (item.meta) return -COST.meta;
	if (isProse(item.line) || turns.has(item.line)) return Math.min(item.line.words, MOST);
	// "He nodded." tells little for an article, and nothing against it.
	if (item.line.closed && item.line.words >= 2 && !isTitleCase(item.line)) return 1;
	return item.line.bullet ? -COST.link : -COST.headline;
}

/**
 * Which lines of the stretch are paragraphs of the body: not furniture, captions, crossheads and boxes of links. Anything
 * else stays, also where it is short, as a lost sentence costs more than a stray heading.
 */
export function paragraphsOf(marked: readonly Marked[], first: number, last: number): Line[] {
	const kept: Line[] = [];
	let box = false;
	let summary = false;
	let listed = false;
	const turns = turnsAmong(marked);
	for (let i = first; i <= last; i++) {
		const item = marked[i];
		if (item === undefined) continue;
		const { line, furniture } = item;
		if (furniture !== null) {
			box ||= furniture === "heading";
			summary = furniture === "summary";
			listed = false;
			continue;
		}
		if (item.caption || isPullQuote(marked, i)) continue;
		const said = kept.at(-1);
		if (summary) {
			// The box's first line, and its further ones where they stand close or behind list marks.
			const next = marked[i + 1]?.line;
			if (next === undefined || (next.gap && !next.bullet)) summary = false;
			continue;
		}
		if (item.meta && !line.closed) continue;
		if (isProse(line) && (line.closed || !box)) {
			box = false;
			kept.push(line);
			listed = /:["”’]?$/.test(line.text);
			continue;
		}
		if (box) continue;
		if (
			(line.closed && !isTitleCase(line)) ||
			turns.has(line) ||
			(said !== undefined && (isIntroduction(marked, i) || isSignature(said, line))) ||
			(line.bullet && (listed || marked[i + 1]?.line.bullet === true)) ||
			isQuotation(line)
		) {
			kept.push(line);
			listed ||= line.bullet;
		}
	}
	return kept;
}

/** A sentence set apart with nothing but a name under it: what the article has already said, in large letters. */
function isPullQuote(marked: readonly Marked[], at: number): boolean {
	const [line, name, next] = [marked[at]?.line, marked[at + 1]?.line, marked[at + 2]?.line];
	if (line === undefined || name === undefined || !line.gap || name.gap || line.words > 40) return false;
	if (/^["“„«‘']/.test(line.text)) return false;
	const apart = next === undefined || next.gap;
	return (
		apart &&
		!name.closed &&
		name.words >= 2 &&
		name.words <= 8 &&
		/^[—–-]?\s?(?:\p{Lu}[\p{L}.'’-]*,?\s?){2,4}(?:,? (?:to|of|for|on) .{2,40})?$/u.test(name.text)
	);
}

/** "He went on:": the paragraph that it introduces follows. */
function isIntroduction(marked: readonly Marked[], at: number): boolean {
	const line = marked[at]?.line;
	const next = marked.slice(at + 1, at + 4).find(isPlain)?.line;
	return (
		line !== undefined && /:["”’]?$/.test(line.text) && line.words >= 2 && next !== undefined && isProse(next)
	);
}

/** "— Ada Example, architect" under a quotation: who said it. */
function isSignature(said: Line, line: Line): boolean {
	const signed = line.bullet ? line.text : /^[—–-]{1,2}\s?(?=\p{Lu})/u.exec(line.text)?.[0];
	return (
		signed !== undefined && line.words <= 14 && /^["“„«‘']/.test(said.text) && /["”“»’']$/.test(said.text)
	);
}

/** "Q: Why now?", "THE CHAIR: Order", "A. Because": who speaks in a turn of an interview or a transcript. */
const TURN = /^(?:[QA][.:]|\p{Lu}[\p{L}.' -]{1,40}:)(?=\s?\S)/u;

function isTurn(line: Line): boolean {
	return line.words >= 2 && TURN.test(line.text);
}

/** The turns of those who have more than one and mostly end them as sentences end: a headline may have a colon too. */
function turnsAmong(marked: readonly Marked[]): Set<Line> {
	const bySpeaker = new Map<string, Line[]>();
	for (const { line } of marked) {
		const speaker = line.words >= 2 ? TURN.exec(line.text)?.[0] : undefined;
		if (speaker === undefined) continue;
		const lines = bySpeaker.get(speaker);
		if (lines === undefined) bySpeaker.set(speaker, [line]);
		else lines.push(line);
	}
	const isSpeaker = (lines: readonly Line[]) =>
		/^[QA][.:]/.test(lines[0]?.text ?? "") ||
		(lines.length > 1 && lines.filter((line) => line.closed).length * 2 >= lines.length);
	return new Set([...bySpeaker.values()].filter(isSpeaker).flat());
}

/** A short line that is a quotation all by itself, closed within its marks or with who said it behind. */
function isQuotation(line: Line): boolean {
	return /^["“].{1,200}[.!?,…]["”](?:\s?[–—-]\s?\p{Lu}.{1,80})?$/u.test(line.text);
}
