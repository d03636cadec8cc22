import { overlaps, type Span, type TextSpan, textSpan } from "../../text/span";
import type { CollationRow, ComparedArticle, Piece, Rendering, Utterance } from "../model";
import { type ArticlesById, witnessOf } from "../utterances/utterances";
import { tokens } from "../words/tokens";
import { countryOf, type Unit, units } from "../words/units";

/** One rendering's words in a stretch of rows, read. */
export interface Side {
	readonly rendering: Rendering;
	readonly article: ComparedArticle;
	/** From the first to the last word here, null for a gap. */
	readonly span: TextSpan | null;
	readonly all: readonly Unit[];
	/** Without the small words. */
	readonly content: readonly Unit[];
	/** True where the words, or the gap, stand inside quotation marks. */
	readonly quoted: boolean;
}

/** Rows, from the first to the last, that are told as one. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Small words that say how much. */
const WEIGHTY = /^(?:more|most|very|only|even|all|every|many|much|never|always|some)$/;

/** The side with only some of its words, in order. */
export function withUnits(side: Side, all: readonly Unit[]): Side {
	const [first, last] = [all[0], all.at(-1)];
	return {
		...side,
		span:
			first === undefined || last === undefined
				? null
				: textSpan(side.article.text, first.span.start, last.span.end),
		all,
		content: all.filter((unit) => !unit.small || WEIGHTY.test(unit.form)),
		quoted: all.length === 0 ? side.quoted : all.every((unit) => unit.quoted),
	};
}

/** What each rendering has in a stretch of rows. */
export function sidesOf(
	utterance: Utterance,
	rows: readonly CollationRow[],
	{ from, to }: Stretch,
	articles: ArticlesById,
): Side[] {
	return utterance.renderings.flatMap((rendering, at): Side[] => {
		const article = articles.get(rendering.article);
		if (article === undefined) return [];
		const { quoted: marked } = witnessOf(articles, rendering.content, rendering.pieces[0]);
		const quoted = rendering.kind === "direct" ? marked : marked.filter((range) => isPhrase(article, range));
		const spans = rows.slice(from, to + 1).flatMap((row) => row.readings[at]?.span ?? []);
		const all = spans.flatMap((span) => unitsOf(rendering, article, span, quoted));
		const gap = gapQuoted(rows, { from, to }, at);
		return [
			withUnits({ rendering, article, span: null, all: [], content: [], quoted: gap }, quotedPart(all)),
		];
	});
}

/** The units of a stretch, each with the part of the rendering that it stands in. */
function unitsOf(
	{ content }: Rendering,
	{ text }: ComparedArticle,
	span: Span,
	quoted: readonly Span[],
): Unit[] {
	return content.flatMap((part, index) => {
		const [start, end] = [Math.max(part.start, span.start), Math.min(part.end, span.end)];
		return start >= end
			? []
			: units(text, [{ start, end }], quoted).map((unit) => ({ ...unit, part: index }));
	});
}

/** A rendering's words from one place to another. */
export function readSide(rendering: Rendering, { start, end }: Span, articles: ArticlesById): Side {
	const article = articles.get(rendering.article) as ComparedArticle;
	const { content, quoted: marked } = witnessOf(articles, rendering.content, rendering.pieces[0]);
	const quoted = rendering.kind === "direct" ? marked : marked.filter((range) => isPhrase(article, range));
	const all = units(article.text, content, quoted);
	const inside = all.filter(({ span }) => start <= span.start && span.end <= end);
	return withUnits({ rendering, article, span: null, all: [], content: [], quoted: false }, inside);
}

/** Fewest words inside marks that quote: one or two only keep their distance. */
const FEWEST_QUOTED = 3;

const isPhrase = ({ text }: ComparedArticle, { start, end }: { start: number; end: number }) =>
	units(text, [{ start, end }], []).length >= FEWEST_QUOTED;

/** Of words that are quoted in part the longest run inside marks, where it says something: around it the outlet tells in its own. */
function quotedPart(all: readonly Unit[]): readonly Unit[] {
	let best: readonly Unit[] = [];
	for (let at = 0; at < all.length; at++) {
		let to = at;
		while (all[to]?.quoted) to++;
		if (to - at > best.length) best = all.slice(at, to);
	}
	return best.some((unit) => !unit.small) ? best : all;
}

/** A gap stands inside quotation marks where the words on both sides of it do. */
function gapQuoted(rows: readonly CollationRow[], { from, to }: Stretch, rendering: number): boolean {
	const beside = (start: number, step: number) => {
		for (let at = start; at >= 0 && at < rows.length; at += step) {
			const reading = rows[at]?.readings[rendering];
			if (reading?.span != null) return reading.quoted;
		}
		return null;
	};
	const [before, after] = [beside(from - 1, -1), beside(to + 1, 1)];
	return (before ?? after ?? false) && (after ?? before ?? false);
}

/** Whether a row belongs to the claim: one of its readings lies in one of the claim's pieces. */
export function touches(row: CollationRow, utterance: Utterance, own: readonly Piece[]): boolean {
	return row.readings.some(({ span, rendering }) => {
		const article = utterance.renderings[rendering]?.article;
		if (span === null) return false;
		return own.some(
			(piece) => piece.article === article && piece.content.some((part) => overlaps(part, span)),
		);
	});
}

/** What ends a sentence; and what ends a sentence, or a clause that could be one. */
const SENTENCE_END = /[.!?…]["'”’)\]]*\s/;
const CLAUSE_END = /[.!?…;]["'”’)\]]*\s|\s[-–—]\s/;

/** A side's words, parted where something ends, and where the words of a quotation are interrupted. */
function parted({ all, article }: Side, end: RegExp): Unit[][] {
	const found: Unit[][] = [];
	for (const [index, unit] of all.entries()) {
		const before = all[index - 1];
		const ends =
			before === undefined ||
			before.part !== unit.part ||
			end.test(article.text.slice(before.span.end, unit.span.start));
		if (ends) found.push([]);
		found.at(-1)?.push(unit);
	}
	return found;
}

/** True where the first of a side's words begins another sentence than the words before it. */
function beginsAnew(side: Side): boolean {
	const [first] = side.all;
	if (first === undefined) return false;
	return /[.!?…]["'”’)\]]*\s+["'“‘([]*$/.test(
		side.article.text.slice(Math.max(0, first.span.start - 8), first.span.start),
	);
}

/** True where a side's words begin another sentence, or another quotation, than the words before them in the article. */
export function beginsApart(side: Side): boolean {
	const [first] = side.all;
	if (first === undefined) return false;
	const place = side.rendering.content.findIndex(
		({ start, end }) => start <= first.span.start && first.span.start < end,
	);
	const [own, last] = [side.rendering.content[place], side.rendering.content[place - 1]];
	if (place > 0 && own !== undefined && last !== undefined) {
		const opens = /^["'“‘([\s]*$/.test(side.article.text.slice(own.start, first.span.start));
		if (opens && !/[,–—-]["'”’]*$/.test(last.text)) return true;
	}
	return place >= 0 && own !== undefined && first.span.start - own.start > 2 && beginsAnew(side);
}

/**
 * A stretch in which sentences end, sentence by sentence where all sides have as many. Else the words of one sentence: of the first
 * words of a table the last sentence, otherwise the one that goes on from the words before. An outlet that begins another sentence there
 * has no part in it.
 *
 * @param edge which end of the table the stretch is at, null where it is inside
 */
export function bySentence(sides: readonly Side[], edge: "first" | "last" | null): Side[][] {
	const lists = sides.map((side) => parted(side, SENTENCE_END));
	if (edge !== "first") {
		const going = sides.filter((side) => !beginsAnew(side));
		const worded = going.filter((side) => side.all.length > 0);
		if (worded.length > 0 && going.length < sides.length) return bySentence(going, edge);
	}
	if (lists.every((list) => list.length < 2)) return [[...sides]];
	const [first = []] = [lists, sides.map((side) => parted(side, CLAUSE_END))].filter(
		(all) => new Set(all.map((list) => list.length)).size === 1,
	);
	if (first.length > 0)
		return (first[0] ?? []).map((_, at) =>
			sides.map((side, index) => withUnits(side, first[index]?.[at] ?? [])),
		);
	if (edge === "first") return [sides.map((side, at) => withUnits(side, lists[at]?.at(-1) ?? []))];
	return [
		sides.flatMap((side, at) =>
			edge === null && beginsAnew(side) ? [] : [withUnits(side, lists[at]?.[0] ?? [])],
		),
	];
}

/** Words at the beginning of a quotation among which its verb may be the one by which another outlet credits the rest. */
const CREDITING = 4;

/**
 * Sides at the beginning, without what a report says with the verb that credits it: "I express my deep regret" is no more than
 * "he expressed deep regret".
 */
export function withoutCrediting(sides: readonly Side[]): readonly Side[] {
	const verbs = sides.flatMap(({ all, rendering: { kind, pieces } }) =>
		all.length === 0 && kind !== "direct" ? tokens(pieces[0].cue?.text ?? "").map((token) => token.stem) : [],
	);
	if (verbs.length === 0) return sides;
	return sides.map((side) => {
		const verb = side.all.slice(0, CREDITING).findLastIndex((unit) => verbs.includes(unit.stem));
		if (verb < 0) return side;
		const rest = side.all.slice(verb + 1);
		return withUnits(side, rest.slice(rest.findIndex((unit) => !unit.small)));
	});
}

/** Longest opening that a comma sets off, in words: "Furthermore, …", "In addition, …". */
const LONGEST_OPENING = 3;

const ADVERBIAL =
	/^(?:in|at|on|as|by|with|for|after|before|today|now|then|also|so|yet|still|but|however|\p{L}+(?:ly|more|times))$/u;

/** The words before the comma that sets them off at the beginning of a sentence; empty where there are none. */
function openingOf({ all, article }: Side): readonly Unit[] {
	if (!all[0]?.opens || !ADVERBIAL.test(all[0].form)) return [];
	for (let index = 1; index < Math.min(all.length, LONGEST_OPENING + 1); index++) {
		const [before, here] = [all[index - 1] as Unit, all[index] as Unit];
		if (/^\s*,/.test(article.text.slice(before.span.end, here.span.start))) return all.slice(0, index);
	}
	return [];
}

/** The sides with what a comma sets off at their beginning apart, unless another side has the same words further on. */
export function partedAtOpening(sides: readonly Side[]): readonly (readonly Side[])[] {
	const openings = sides.map(openingOf);
	const rest = sides.map((side, at) => side.all.slice(openings[at]?.length ?? 0));
	const shared = openings.some((opening) =>
		opening.some((unit) => !unit.small && rest.some((list) => list.some((other) => sameThing(unit, other)))),
	);
	if (shared || openings.every((opening) => opening.length === 0)) return [sides];
	return [
		sides.map((side, at) => withUnits(side, openings[at] ?? [])),
		sides.map((side, at) => withUnits(side, rest[at] ?? [])),
	];
}

const sameThing = (a: Unit, b: Unit) =>
	a.stem === b.stem || (countryOf(a) !== null && countryOf(a) === countryOf(b));

const SUBJECT = /^(?:i|we|he|she|they|it|you)$/;

/** Sides that all have words, without those that all have at their beginning or end, and without the pronouns that all begin with. */
export function withoutShared(sides: readonly Side[]): Side[] {
	let lists = sides.map((side) => side.all);
	if (lists.some((list) => list.length === 0)) return [...sides];
	const alike = (at: 0 | -1) => {
		const key = lists[0]?.at(at)?.key;
		return key !== undefined && lists.every((list) => list.at(at)?.key === key);
	};
	if (lists.every((list) => list.length > 1 && SUBJECT.test(list[0]?.form ?? "")))
		lists = lists.map((list) => list.slice(1));
	lists = lists.map((list) => (list.length > 1 && list[0]?.form === "that" ? list.slice(1) : list));
	while (alike(0)) lists = lists.map((list) => list.slice(1));
	while (alike(-1)) lists = lists.map((list) => list.slice(0, -1));
	return sides.map((side, at) => {
		const list = lists[at] ?? [];
		const ending = danglingFrom(list, side.article.text);
		return withUnits(side, list.slice(0, ending));
	});
}

/** Sides without a link to the next clause at their end, and without one lone word behind a comma. */
export function withoutDangling(sides: readonly Side[]): readonly Side[] {
	return sides.map((side) => {
		const list = side.all.slice(0, danglingFrom(side.all, side.article.text));
		const [before, last] = [list.at(-2), list.at(-1)];
		const lone =
			before !== undefined &&
			last !== undefined &&
			list.length > 2 &&
			side.article.text.slice(before.span.end, last.span.start).includes(",");
		return withUnits(side, lone ? list.slice(0, -1) : list);
	});
}

/** Where a link to the next clause dangles behind a comma or full stop at the end ("it, and"); the length where none does. */
function danglingFrom(list: readonly Unit[], text: string): number {
	const last = list.at(-1);
	const goesOn = last !== undefined && /^\s+\p{L}/u.test(text.slice(last.span.end, last.span.end + 8));
	if (list.length > 1 && goesOn && /^(?:that|which|who)$/.test(last.form)) return list.length - 1;
	for (let at = list.length - 1; at > 0; at--) {
		if (!/^(?:and|but|or|so|which|that|because|while|where|who)$/.test(list[at]?.form ?? "")) break;
		const [before, here] = [list[at - 1] as Unit, list[at] as Unit];
		if (/[,.;:]/.test(text.slice(before.span.end, here.span.start))) return at;
	}
	return list.length;
}
