import type { Span } from "../text/span";
import type { Line } from "./lines";
import type { Marked } from "./shape";
import { endsInColon, isPlain, isSignature, isTitleCase } from "./shape";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const NAME_UNDER_QUOTE = /^[—–-]?\s?(?:\p{Lu}[\p{L}.'’-]*,?\s?){2,4}(?:,? (?:to|of|for|on) .{2,40})?$/u;
const QUOTATION = /^["“].{1,200}[.!?,…]["”](?:\s?[–—-]\s?\p{Lu}.{1,80})?$/u;

/** A paragraph of the body. */
export interface Paragraph {
	readonly line: Line;
	/** The parts of it that are words of the article, in order, possibly none. */
	readonly prose: readonly Span[];
	/** What stands behind its last sentence and credits an agency or leads to more, with the blank before it; or "". */
	readonly credit: string;
}

/**
 * Which lines of the stretch are paragraphs of the body: not furniture, captions, crossheads and boxes of links. Anything
 * else stays, also where it is short, as a lost sentence costs more than a stray heading.
 */
export function paragraphsOf(
	marked: readonly Marked[],
	turns: ReadonlySet<Line>,
	first: number,
	last: number,
): Line[] {
	const kept: Line[] = [];
	let box = false;
	let summary = false;
	let listed = false;
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
		if (item.caption || isPullQuote(marked, i) || isAskingCrosshead(marked, i)) continue;
		const said = kept.at(-1);
		if (summary) {
			// The box's first line, and its further ones where they stand close or behind list marks.
			const next = marked[i + 1]?.line;
			if (next === undefined || (next.gap && !next.bullet)) summary = false;
			continue;
		}
		if (item.meta && !line.closed) continue;
		if (item.prose && (line.closed || !box)) {
			box = false;
			kept.push(line);
			listed = endsInColon(line);
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

/** "What did the council say?" above a paragraph that tells it: a crosshead, where nobody else asks or answers. */
function isAskingCrosshead(marked: readonly Marked[], at: number): boolean {
	const [last, line, next] = [marked[at - 1]?.line, marked[at]?.line, marked[at + 1]];
	if (line === undefined || line.words > 9 || line.words < 3 || !line.text.endsWith("?")) return false;
	if (!/^(?:What|Why|How|Who|When|Where|Which)\b[^.!?:“"]+\?$/u.test(line.text)) return false;
	return (
		next?.prose === true &&
		next.line.words >= 15 &&
		!/^["“]/.test(next.line.text) &&
		last?.text.endsWith("?") !== true
	);
}

/** A sentence set apart with nothing but a name under it: what the article has already said, in large letters. */
function isPullQuote(marked: readonly Marked[], at: number): boolean {
	const [line, name, next] = [marked[at]?.line, marked[at + 1]?.line, marked[at + 2]?.line];
	if (line === undefined || name === undefined || !line.gap || name.gap || line.words > 40) return false;
	if (/^["“„«‘']/.test(line.text)) return false;
	const apart = next === undefined || next.gap;
	return apart && !name.closed && name.words >= 2 && name.words <= 8 && NAME_UNDER_QUOTE.test(name.text);
}

/** "He went on:": the paragraph that it introduces follows. */
function isIntroduction(marked: readonly Marked[], at: number): boolean {
	const line = marked[at]?.line;
	if (line === undefined || line.words < 2 || !endsInColon(line)) return false;
	return marked.slice(at + 1, at + 4).find(isPlain)?.prose === true;
}

/** A short line that is a quotation all by itself, closed within its marks or with who said it behind. */
function isQuotation(line: Line): boolean {
	return QUOTATION.test(line.text);
}
