import { align } from "./align";
import { collate, type Witness } from "./collate";
import { likeness } from "./likeness";
import { matchTerms } from "./matching";
import type { ComparedArticle, Occasion, Piece, Rendering, Utterance } from "./model";
import { daysApart, occasionsApart } from "./occasions";
import { isConditional, siblings, wordsOfPiece } from "./pieces";
import { quotedRanges } from "./quoted";
import { rarity } from "./rarity";
import { sameName } from "./same-name";
import { terms } from "./terms";
import { type Unit, units } from "./units";

/** Two quotations of one utterance: how much of the shorter, and of the longer, must stand in the same order in the other. */
const QUOTED_SHORTER = 0.6;
const QUOTED_LONGER = 0.35;
/** A reported rendering keeps the words less: how much must be covered in all, and how much of the shorter in order. */
const REPORTED_COVER = 0.55;
const REPORTED_ORDER = 0.4;
/** Where both only report, the words prove little: so alike must they be. */
const REPORTED_TWICE = 0.7;
/** How much of the shorter of two neighbouring pieces must match for both renderings to reach over them. */
const REACH = 0.4;
/** Most pieces of one claim that are looked at; beyond, the first ones. */
const MOST_PIECES = 80;

export type ArticlesById = ReadonlyMap<string, ComparedArticle>;

/** The piece's words as a witness of a collation. */
export function witnessOf(articles: ArticlesById, content: Rendering["content"], piece: Piece): Witness {
	const article = articles.get(piece.article);
	const statement = article?.analysis.statements[piece.statement];
	if (article === undefined || statement === undefined) return { text: "", content: [], quoted: [] };
	return { text: article.text, content, quoted: quotedRanges(article.text, statement) };
}

/** Pieces are compared again and again, and never change. */
const unitsRead = new WeakMap<Piece, Unit[]>();

function unitsOf(articles: ArticlesById, piece: Piece): Unit[] {
	const known = unitsRead.get(piece);
	if (known !== undefined) return known;
	const { text, content, quoted } = witnessOf(articles, piece.content, piece);
	const read = units(text, content, quoted);
	unitsRead.set(piece, read);
	return read;
}

const weigh = (list: readonly Unit[]) =>
	list.reduce((sum, unit) => sum + (unit.small ? 0 : rarity(unit.stem)), 0);

/** How much of its words a piece must find in another rendering that has run on before it. */
const MOSTLY = 0.5;

/** Bits of the telling words that match in the same order. */
function matchedInOrder(a: readonly Unit[], b: readonly Unit[]): number {
	let matched = 0;
	for (const [i, j] of align([a, b])) {
		if (i == null || j == null) continue;
		const [x, y] = [a[i] as Unit, b[j] as Unit];
		if (!x.small) matched += Math.min(rarity(x.stem), rarity(y.stem)) * (x.key === y.key ? 1 : 0.8);
	}
	return matched;
}

/** The share of the shorter and of the longer side's telling words that match in the same order. */
function inOrder(a: readonly Unit[], b: readonly Unit[]): { shorter: number; longer: number } {
	const matched = matchedInOrder(a, b);
	const sizes = [weigh(a), weigh(b)].sort((x, y) => x - y);
	return { shorter: matched / Math.max(1, sizes[0] ?? 1), longer: matched / Math.max(1, sizes[1] ?? 1) };
}

function cover(a: Piece, b: Piece): number {
	const [x, y] = [a, b].map((piece) => terms(wordsOfPiece(piece)).filter((term) => !term.small));
	if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return 0;
	let [left, right] = [0, 0];
	for (const match of matchTerms(x, y)) {
		left += (x[match.a]?.weight ?? 0) * match.value;
		right += (y[match.b]?.weight ?? 0) * match.value;
	}
	const all = (list: typeof x) => list.reduce((sum, term) => sum + term.weight, 0);
	return Math.sqrt((left / all(x)) * (right / all(y)));
}

/** How surely two pieces render the same words of one speaker on one occasion; 0 where they do not. */
function link(a: Piece, b: Piece, articles: ArticlesById): number {
	if (a.article === b.article || a.speakerKey === null || b.speakerKey === null) return 0;
	const [x, y] = [unitsOf(articles, a), unitsOf(articles, b)];
	const quoted = a.kind === "direct" && b.kind === "direct";
	if (quoted && quoteTheSameWords(x, y) && samePerson(a, b) && !daysApart(a.occasion, b.occasion))
		return VERBATIM + inOrder(x, y).shorter;
	if (a.speakerKey !== b.speakerKey) return 0;
	if (occasionsApart(a.occasion, b.occasion) || isConditional(a) !== isConditional(b)) return 0;
	const { shorter, longer } = inOrder(x, y);
	if (quoted) {
		if (quotesTheSame({ shorter, longer })) return 1 + shorter;
		return shorter >= BESIDE && besideTheSame(a, b, articles) ? shorter : 0;
	}
	if (
		a.kind === "indirect" &&
		b.kind === "indirect" &&
		likeness(terms(wordsOfPiece(a)), terms(wordsOfPiece(b))).score < REPORTED_TWICE
	)
		return 0;
	if (a.kind !== b.kind && quotesAPart(a, b, articles)) return 1;
	const covered = cover(a, b);
	return covered >= REPORTED_COVER && shorter >= REPORTED_ORDER ? covered : 0;
}

/** What a link is worth at least that rests on running words which are the same. */
const VERBATIM = 2;
/** Two quotations with so many running words in common are one, whatever else is in doubt. */
const RUNNING_WORDS = 6;
/** How many different telling words the running ones must hold at least. */
const RUNNING_TELLING = 3;

/** True where a long enough stretch of running words is the same in both. */
function quoteTheSameWords(a: readonly Unit[], b: readonly Unit[]): boolean {
	for (let i = 0; i + RUNNING_WORDS <= a.length; i++) {
		const run = a.slice(i, i + RUNNING_WORDS);
		if (new Set(run.flatMap((unit) => (unit.small ? [] : [unit.stem]))).size < RUNNING_TELLING) continue;
		for (let j = 0; j + RUNNING_WORDS <= b.length; j++) {
			if (run.every((unit, at) => unit.key === b[j + at]?.key)) return true;
		}
	}
	return false;
}

const samePerson = (a: Piece, b: Piece) =>
	a.speakerKey === b.speakerKey || sameName(a.speaker ?? "", b.speaker ?? "");

/** Fewest words of a part quotation that can be told from a word set in marks. */
const PART_WORDS = 3;

/** True where the words that one of the two quotes in part stand in the other's quotation, all but one in three. */
function quotesAPart(a: Piece, b: Piece, articles: ArticlesById): boolean {
	const direct = a.kind === "direct" ? a : b;
	const part = direct === a ? b : a;
	if (direct.kind !== "direct" || part.kind !== "mixed") return false;
	const whole = unitsOf(articles, direct);
	const { text, quoted } = witnessOf(articles, part.content, part);
	return quoted.some((range) => {
		if (!part.content.some((span) => span.start <= range.start && range.end <= span.end)) return false;
		const words = units(text, [range], [range]);
		if (words.length < PART_WORDS) return false;
		return whole.some((_, from) => {
			const found = words.filter((unit, at) => unit.key === whole[from + at]?.key);
			return found.length * 3 >= words.length * 2 && found.some((unit) => !unit.small);
		});
	});
}

const quotesTheSame = ({ shorter, longer }: { shorter: number; longer: number }) =>
	shorter >= QUOTED_SHORTER && longer >= QUOTED_LONGER;

/** How much two quoted pieces must share where what stands before or behind both is the same. */
const BESIDE = 0.25;

/** True where the pieces before, or behind, both are quoted the same. */
function besideTheSame(a: Piece, b: Piece, articles: ArticlesById): boolean {
	const around = (piece: Piece, step: number) => {
		const article = articles.get(piece.article);
		return article === undefined ? undefined : siblings(article, piece)[piece.part + step];
	};
	return [-1, 1].some((step) => {
		const [x, y] = [around(a, step), around(b, step)];
		return (
			x !== undefined && y !== undefined && quotesTheSame(inOrder(unitsOf(articles, x), unitsOf(articles, y)))
		);
	});
}

/**
 * Groups pieces of one claim that render the same act of speaking: same speaker, occasions that can be one, words that can be laid over
 * each other; one rendering an article, which reaches over neighbouring pieces of the statement that match too. Only groups of
 * two articles or more, in the order of their first article.
 */
export function findUtterances(claim: readonly Piece[], articles: ArticlesById): Utterance[] {
	const pieces = claim.slice(0, MOST_PIECES);
	const links = new Map<string, number>();
	const key = (i: number, j: number) => (i < j ? `${i} ${j}` : `${j} ${i}`);
	const group = pieces.map((_, index) => index);
	const root = (index: number): number => (group[index] === index ? index : root(group[index] as number));
	const pairs: { i: number; j: number; value: number }[] = [];
	for (let i = 0; i < pieces.length; i++) {
		for (let j = i + 1; j < pieces.length; j++) {
			const value = link(pieces[i] as Piece, pieces[j] as Piece, articles);
			if (value === 0) continue;
			links.set(key(i, j), value);
			pairs.push({ i, j, value });
		}
	}
	const value = (i: number, j: number) => links.get(key(i, j)) ?? 0;
	pairs.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
	for (const { i, j } of pairs) {
		const [x, y] = [root(i), root(j)];
		if (x !== y && compatible(members(x, group, root), members(y, group, root), pieces, value, articles))
			group[Math.max(x, y)] = Math.min(x, y);
	}
	const roots = [...new Set(group.map((_, index) => root(index)))];
	return roots.flatMap((one) => {
		const chosen = onePerArticle(members(one, group, root), pieces, value);
		const grouped = chosen.map((list) => list.map((index) => pieces[index] as Piece));
		return grouped.length < 2 ? [] : [utterance(reach(grouped, articles), articles)];
	});
}

function members(one: number, group: readonly number[], root: (index: number) => number): number[] {
	return [...group.keys()].filter((index) => root(index) === one);
}

/** No two members may be of occasions that cannot be one, or quotations that have nothing to do with each other. */
function compatible(
	a: readonly number[],
	b: readonly number[],
	pieces: readonly Piece[],
	value: (i: number, j: number) => number,
	articles: ArticlesById,
): boolean {
	return a.every((i) =>
		b.every((j) => {
			const [x, y] = [pieces[i] as Piece, pieces[j] as Piece];
			if (value(i, j) >= VERBATIM) return true;
			if (x.article !== y.article && x.kind === "direct" && y.kind === "direct" && value(i, j) === 0) {
				const { shorter } = inOrder(unitsOf(articles, x), unitsOf(articles, y));
				if (shorter < BESIDE) return false;
			}
			return !occasionsApart(x.occasion, y.occasion);
		}),
	);
}

/** Of each article the statement that is linked best to the others' pieces, with its pieces in the group. */
function onePerArticle(
	group: readonly number[],
	pieces: readonly Piece[],
	value: (i: number, j: number) => number,
): number[][] {
	const best = new Map<string, { statement: number; score: number }>();
	for (const index of group) {
		const piece = pieces[index] as Piece;
		const score = group.reduce((sum, other) => sum + value(index, other), 0);
		const known = best.get(piece.article);
		if (known === undefined || score > known.score)
			best.set(piece.article, { statement: piece.statement, score });
	}
	return [...best].map(([article, { statement }]) =>
		group.filter((index) => pieces[index]?.article === article && pieces[index]?.statement === statement),
	);
}

/** Lets renderings reach over the pieces before and behind where those of another rendering match them, in the same order. */
function reach(renderings: readonly (readonly Piece[])[], articles: ArticlesById): Piece[][] {
	const all = renderings.map(([first]) => {
		const article = first === undefined ? undefined : articles.get(first.article);
		return article === undefined || first === undefined ? [] : siblings(article, first);
	});
	const ranges = renderings.map((list) => {
		const parts = list.map((piece) => piece.part);
		return { from: Math.min(...parts), to: Math.max(...parts) };
	});
	for (const step of [-1, 1]) {
		for (let moved = true; moved; ) {
			moved = false;
			const next = ranges.map((range, index) => all[index]?.[(step < 0 ? range.from : range.to) + step]);
			const grown = next.map(
				(piece, index) =>
					piece !== undefined &&
					next.some((other, at) => {
						const theirs = (all[at] ?? []).slice(ranges[at]?.from, (ranges[at]?.to ?? 0) + 1);
						const mine = (all[index] ?? []).slice(ranges[index]?.from, (ranges[index]?.to ?? 0) + 1);
						if (at === index) return false;
						return (
							(other !== undefined && goesWith(piece, other, articles)) ||
							gains(mine, piece, step, theirs, articles)
						);
					}),
			);
			for (const [index, grows] of grown.entries()) {
				const range = ranges[index];
				if (!grows || range === undefined) continue;
				if (step < 0) range.from--;
				else range.to++;
				moved = true;
			}
		}
	}
	return ranges.map(({ from, to }, index) => {
		const own = new Map((renderings[index] ?? []).map((piece) => [piece.part, piece]));
		return (all[index] ?? []).slice(from, to + 1).map((piece) => own.get(piece.part) ?? piece);
	});
}

function goesWith(a: Piece, b: Piece, articles: ArticlesById): boolean {
	const { shorter } = inOrder(unitsOf(articles, a), unitsOf(articles, b));
	return shorter >= REACH;
}

/** True where most of a further piece's words stand in what another rendering has already, and match nothing so far. */
function gains(
	mine: readonly Piece[],
	piece: Piece,
	step: number,
	theirs: readonly Piece[],
	articles: ArticlesById,
): boolean {
	const read = (list: readonly Piece[]) => list.flatMap((one) => unitsOf(articles, one));
	const more = step < 0 ? [piece, ...mine] : [...mine, piece];
	const other = read(theirs);
	const gain = matchedInOrder(read(more), other) - matchedInOrder(read(mine), other);
	return gain >= MOSTLY * Math.max(1, weigh(unitsOf(articles, piece)));
}

function kindOf(list: readonly Piece[]): Rendering["kind"] {
	const kinds = new Set(list.map((piece) => piece.kind));
	return kinds.size === 1 ? (list[0]?.kind ?? "indirect") : "mixed";
}

function utterance(lists: readonly (readonly Piece[])[], articles: ArticlesById): Utterance {
	const renderings = lists.flatMap((list): Rendering[] => {
		const [first, ...rest] = list;
		if (first === undefined) return [];
		const [head, ...tail] = list.flatMap((piece) => piece.content);
		if (head === undefined) return [];
		return [
			{
				article: first.article,
				pieces: [first, ...rest],
				content: mergeSpans(articles, first, [head, ...tail]),
				kind: kindOf(list),
			},
		];
	});
	const sorted = renderings.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0));
	const [first] = sorted;
	return {
		id: sorted.map(({ article, content }) => `${article}:${content[0].start}`).join("+"),
		renderings: sorted,
		speaker: first?.pieces[0].speaker ?? null,
		speakerKey: first?.pieces[0].speakerKey ?? null,
		occasion: sharedOccasion(sorted),
		collation: collate(
			sorted.map((rendering) => witnessOf(articles, rendering.content, rendering.pieces[0])),
		),
	};
}

/** Spans with nothing but blanks between them become one: clauses of one sentence, sentences of one quotation. */
function mergeSpans(articles: ArticlesById, piece: Piece, spans: Rendering["content"]): Rendering["content"] {
	const text = articles.get(piece.article)?.text ?? "";
	const [head, ...tail] = spans;
	const merged = [head];
	for (const span of tail) {
		const last = merged.at(-1) as typeof head;
		if (text.slice(last.end, span.start).trim() !== "") merged.push(span);
		else
			merged[merged.length - 1] = {
				start: last.start,
				end: span.end,
				text: text.slice(last.start, span.end),
			};
	}
	const [first = head, ...rest] = merged;
	return [first, ...rest];
}

/** What the renderings say of the occasion, taken together. */
function sharedOccasion(renderings: readonly Rendering[]): Occasion {
	const all = renderings.map((rendering) => rendering.pieces[0].occasion);
	const first = <K extends "place" | "day" | "weekday" | "event">(field: K) =>
		all.map((occasion) => occasion[field]).find((value) => value !== null) ?? null;
	return {
		place: first("place"),
		day: first("day"),
		weekday: first("weekday"),
		event: first("event"),
		from: all[0]?.from ?? [],
	};
}
