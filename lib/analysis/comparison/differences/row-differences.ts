import { type TextSpan, textSpan } from "../../text/span";
import type { Difference, DifferenceValue, Piece, Rendering, Utterance } from "../model";
import { collate } from "../utterances/collate";
import { type ArticlesById, witnessOf } from "../utterances/utterances";
import { units } from "../words/units";
import { mergeFound } from "./merge-found";
import { pairDifferences } from "./pair-differences";
import type { Found } from "./row-judgement";
import { readSide, type Side } from "./row-sides";

/** Renderings of which each two are laid over each other; of more, those whose words no other has. */
const MOST_PAIRED = 8;

const bare = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
const wordsOf = ({ content }: Rendering) => content.map(({ text }) => bare(text)).join(" ");

/** The renderings that are compared: all, or of many the first of those with the same words. */
function compared({ renderings }: Utterance): readonly Rendering[] {
	if (renderings.length <= MOST_PAIRED) return renderings;
	const seen = new Set<string>();
	const own = renderings.filter((rendering) => {
		const words = wordsOf(rendering);
		return !seen.has(words) && seen.add(words);
	});
	return own.slice(0, MOST_PAIRED);
}

/** What is told of a rendering is told of those with the same words too. */
function withCopies(found: Found, { renderings }: Utterance, articles: ArticlesById): Found {
	const copies = renderings.filter((rendering) => !found.sides.some((side) => side.rendering === rendering));
	const sides = copies.flatMap((copy): Side[] => {
		const own = found.sides.find(({ rendering }) => wordsOf(rendering) === wordsOf(copy));
		const side = own === undefined ? null : copied(own, copy, articles);
		return side === null ? [] : [side];
	});
	if (sides.length === 0) return found;
	const all = [...found.sides, ...sides];
	return {
		...found,
		sides: renderings.flatMap((rendering) => all.filter((side) => side.rendering === rendering)),
	};
}

/** The same words in another rendering that has all of them, null where they cannot be told. */
function copied(side: Side, copy: Rendering, articles: ArticlesById): Side | null {
	const article = articles.get(copy.article);
	if (article === undefined) return null;
	if (side.span === null) return { ...side, rendering: copy, article };
	const { start, end } = side.span;
	const mine = units(side.article.text, side.rendering.content, []);
	const theirs = units(article.text, copy.content, []);
	if (mine.length !== theirs.length) return null;
	const inside = theirs.filter((_, at) => {
		const span = mine[at]?.span;
		return span !== undefined && start < span.end && span.start < end;
	});
	const [first, last] = [inside[0], inside.at(-1)];
	if (first === undefined || last === undefined) return null;
	return readSide(copy, { start: first.span.start, end: last.span.end }, articles);
}

/** How far into the words a difference lies, 0 to 1. */
function placeOf({ sides }: Found): number {
	const places = sides.flatMap(({ rendering: { content }, span }) => {
		const [start, end] = [content[0].start, content.at(-1)?.end ?? content[0].end];
		return span === null ? [] : [(span.start - start) / (end - start)];
	});
	return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
}

/** Each two renderings of an utterance, laid over each other. */
function pairsOf(utterance: Utterance, articles: ArticlesById): Utterance[] {
	const { renderings } = utterance;
	if (renderings.length === 2) return [utterance];
	const list = compared(utterance);
	return list.flatMap((a, index) =>
		list.slice(index + 1).map((b): Utterance => {
			const both = [a, b];
			const witnesses = both.map(({ content, pieces }) => witnessOf(articles, content, pieces[0]));
			return { ...utterance, renderings: both, collation: collate(witnesses) };
		}),
	);
}

/**
 * The differences in the words of an utterance. Each two renderings are compared, so that what a third one has, or lacks, tears nothing
 * apart; what lies at one place is then told as one difference of all that have a part in it.
 *
 * @param own the pieces that stand under the claim: what touches none of them belongs to another claim
 */
export function rowDifferences(
	utterance: Utterance,
	own: readonly Piece[],
	articles: ArticlesById,
): Difference[] {
	const pairs = pairsOf(utterance, articles);
	const found = pairs.map((pair) => pairDifferences(pair, own, articles));
	const told = pairs.length === 1 ? found.flat() : mergeFound(pairs, found.flat(), articles);
	return [...told]
		.sort((a, b) => placeOf(a) - placeOf(b))
		.map((one) => toDifference(utterance, withCopies(one, utterance, articles)));
}

/** A reading with the bracket that its first or last word stands in, and no word cut in two ("ca|n't"). */
function rounded(text: string, span: TextSpan): TextSpan {
	const opens = /[([]/.exec(span.text)?.index ?? Number.POSITIVE_INFINITY;
	const closes = /[)\]]/.exec(span.text)?.index ?? -1;
	const start =
		closes >= 0 && closes < opens && /[([]/.test(text[span.start - 1] ?? "") ? span.start - 1 : span.start;
	const end =
		opens < Number.POSITIVE_INFINITY && closes < 0 && /[)\]]/.test(text[span.end] ?? "")
			? span.end + 1
			: span.end;
	const closing = /^[^\p{L}\p{N}()[\]]{0,3}[)\]]/u.exec(text.slice(end, end + 4))?.[0] ?? "";
	if (opens > closes && closing !== "" && /[([]/.test(text[span.start - 1] ?? ""))
		return textSpan(text, span.start - 1, end + closing.length);
	const before = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
	const cut = /^['’ʼn]/u.test(text.slice(start, start + 1)) ? before.length : 0;
	const rest = /^(?:n?['’ʼ]\p{L}+|not(?!\p{L}))/u.exec(text.slice(end, end + 6))?.[0] ?? "";
	const whole = /[\p{L}\p{N}]$/u.test(text.slice(0, end)) ? rest.length : 0;
	return textSpan(text, start - cut, end + whole);
}

/** Rules whose sides have the same words. */
const TURNED = new Set(["wording/order", "wording/emphasis"]);

function toDifference(utterance: Utterance, { kind, rule, explanation, sides }: Found): Difference {
	const texts = new Set(
		sides.filter((side) => side.quoted).map((side) => side.all.map((unit) => unit.key).join(" ")),
	);
	return {
		kind,
		rule,
		utterance: utterance.id,
		values: sides.map(({ span, rendering, article }): DifferenceValue => {
			const whole = span === null ? null : rounded(article.text, span);
			return {
				article: rendering.article,
				statement: rendering.pieces[0].statement,
				span: whole,
				text: whole?.text ?? null,
			};
		}),
		insideQuotes: texts.size > 1 || (TURNED.has(rule) && sides.every((side) => side.quoted)),
		explanation,
	};
}
