import type { ComparedArticle, Occasion, Piece, Rendering, Utterance } from "../model";
import { occasionsApart } from "../pieces/occasions";
import { siblings } from "../pieces/pieces";
import { quotedRanges } from "../words/quoted";
import type { Unit } from "../words/units";
import { collate, type Witness } from "./collate";
import {
	BESIDE,
	cover,
	inOrder,
	isQuotation,
	link,
	matchedInOrder,
	quotesTheSame,
	unitsOf,
	VERBATIM,
	weigh,
} from "./rendering-link";

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

/** How much of its words a piece must find in another rendering that has run on before it. */
const MOSTLY = 0.5;

/** The piece before (-1) or behind (1) one: of its statement, or of the one beside it in which the same speaker goes on. */
function neighbour(article: ComparedArticle, piece: Piece, step: -1 | 1): Piece | undefined {
	const within = siblings(article, piece)[piece.part + step];
	if (within !== undefined) return within;
	const own = article.analysis.statements[piece.statement];
	const next = article.analysis.statements[piece.statement + step];
	if (own === undefined || next === undefined || next.speaker !== own.speaker) return undefined;
	const first: Piece = { ...piece, statement: piece.statement + step, part: -1, kind: next.kind };
	return siblings(article, first).at(step < 0 ? -1 : 0);
}

/** True where the pieces before, or behind, both are quoted the same. */
function besideTheSame(a: Piece, b: Piece, articles: ArticlesById): boolean {
	const [x, y] = [articles.get(a.article), articles.get(b.article)];
	if (x === undefined || y === undefined) return false;
	return ([-1, 1] as const).some((step) => {
		const [one, other] = [neighbour(x, a, step), neighbour(y, b, step)];
		return one !== undefined && other !== undefined && quotesTheSame(inOrder(unitsOf(one), unitsOf(other)));
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
	const linkOf = (a: Piece, b: Piece) => link(a, b, () => besideTheSame(a, b, articles));
	const key = (i: number, j: number) => (i < j ? `${i} ${j}` : `${j} ${i}`);
	const group = pieces.map((_, index) => index);
	const root = (index: number): number => (group[index] === index ? index : root(group[index] as number));
	const pairs: { i: number; j: number; value: number }[] = [];
	const quoted = pieces.map(isQuotation);
	const summing = pieces.map((piece) => sumsUp(piece, pieces));
	for (let i = 0; i < pieces.length; i++) {
		for (let j = i + 1; j < pieces.length; j++) {
			if (summing[i] !== summing[j]) continue;
			const value = linkOf(pieces[i] as Piece, pieces[j] as Piece);
			if (value === 0) continue;
			links.set(key(i, j), value);
			pairs.push({ i, j, value });
		}
	}
	const value = (i: number, j: number) => links.get(key(i, j)) ?? 0;
	const rivals = new Rivals(pieces, pairs, articles);
	// What is quoted whole finds together first; what is reported, or quoted in part, then joins it.
	const both = ({ i, j }: { i: number; j: number }) => (quoted[i] && quoted[j] ? 1 : 0);
	pairs.sort((a, b) => both(b) - both(a) || b.value - a.value || a.i - b.i || a.j - b.j);
	for (const { i, j, value: own } of pairs) {
		const [x, y] = [root(i), root(j)];
		if (x === y) continue;
		const [a, b] = [members(x, group, root), members(y, group, root)];
		const doubtful = rivals.betterThan(i, j) || (isSure(a, value) && isSure(b, value));
		if (own < VERBATIM && doubtful && !(a.length > 1 && b.length > 1 && allTied(a, b, pieces, value)))
			continue;
		if (compatible(a, b, pieces, value)) group[Math.max(x, y)] = Math.min(x, y);
	}
	const roots = [...new Set(group.map((_, index) => root(index)))];
	return roots.flatMap((one) => {
		const chosen = onePerArticle(members(one, group, root), pieces, value);
		const grouped = chosen.map((list) => list.map((index) => pieces[index] as Piece));
		return grouped.length < 2 ? [] : [utterance(reach(grouped, articles), articles)];
	});
}

/** How much of both must be covered for one to sum up the other. */
const SUMMED_UP = 0.35;

/** True where a piece reports what its own article quotes of the same speaker elsewhere: it sums up, and renders no words. */
function sumsUp(piece: Piece, pieces: readonly Piece[]): boolean {
	if (piece.kind !== "indirect" || piece.speaker === null) return false;
	return pieces.some(
		(other) =>
			other.article === piece.article &&
			other.statement !== piece.statement &&
			other.speaker === piece.speaker &&
			isQuotation(other) &&
			cover(piece, other) >= SUMMED_UP,
	);
}

/** How much less than its best rival two statements may have in common, as a share, to be laid over each other. */
const BEATEN = 0.6;

/** Knows which other statements a statement has more in common with, as a whole, than with the one that it is to be laid over. */
class Rivals {
	private readonly shared = new Map<string, number>();
	private readonly best = new Map<string, number>();
	private readonly keys: readonly string[];

	constructor(
		pieces: readonly Piece[],
		pairs: readonly { readonly i: number; readonly j: number }[],
		articles: ArticlesById,
	) {
		this.keys = pieces.map((piece) => `${piece.article}\n${piece.statement}`);
		const words = new Map<string, Unit[]>();
		const wordsAt = (index: number) => {
			const key = this.keys[index] as string;
			const piece = pieces[index] as Piece;
			const article = articles.get(piece.article);
			const known =
				words.get(key) ?? (article === undefined ? [] : siblings(article, piece).flatMap(unitsOf));
			words.set(key, known);
			return known;
		};
		for (const { i, j } of pairs) {
			const key = this.pair(i, j);
			if (this.shared.has(key)) continue;
			const bits = matchedInOrder(wordsAt(i), wordsAt(j));
			this.shared.set(key, bits);
			for (const one of [this.keys[i] as string, this.keys[j] as string])
				this.best.set(one, Math.max(this.best.get(one) ?? 0, bits));
		}
	}

	private pair(i: number, j: number): string {
		return [this.keys[i], this.keys[j]].sort().join("\n\n");
	}

	/** True where both have a rival with which they have far more in common. */
	betterThan(i: number, j: number): boolean {
		const bits = this.shared.get(this.pair(i, j)) ?? 0;
		return [i, j].every((one) => bits < BEATEN * (this.best.get(this.keys[one] as string) ?? 0));
	}
}

/** Share of the pairs between two groups that must be tied. */
const TIED = 0.6;

/** True where nearly each of the one group is tied to each of the other, those of one article aside. */
function allTied(
	a: readonly number[],
	b: readonly number[],
	pieces: readonly Piece[],
	value: (i: number, j: number) => number,
): boolean {
	const across = a.flatMap((i) =>
		b.flatMap((j) => (pieces[i]?.article === pieces[j]?.article ? [] : [value(i, j)])),
	);
	return across.filter((one) => one > 0).length >= TIED * across.length;
}

/** True where running words tie a group together: a weaker likeness of some does not join it to another such group. */
function isSure(group: readonly number[], value: (i: number, j: number) => number): boolean {
	return group.some((i) => group.some((j) => i !== j && value(i, j) >= VERBATIM));
}

function members(one: number, group: readonly number[], root: (index: number) => number): number[] {
	return [...group.keys()].filter((index) => root(index) === one);
}

/** Two quotations that one article prints apart are two sentences, unless so much of the longer one is the same. */
const SAID_TWICE = 0.6;

/**
 * No two members may be of occasions that cannot be one, nor quotations that have nothing to do with each other; parts of one statement
 * stand for each other.
 */
function compatible(
	a: readonly number[],
	b: readonly number[],
	pieces: readonly Piece[],
	value: (i: number, j: number) => number,
): boolean {
	const kin = (list: readonly number[], index: number) =>
		list.filter((other) => {
			const [x, y] = [pieces[index], pieces[other]];
			return x?.article === y?.article && x?.statement === y?.statement;
		});
	return a.every((i) =>
		b.every((j) => {
			const [x, y] = [pieces[i] as Piece, pieces[j] as Piece];
			const best = Math.max(...kin(a, i).flatMap((one) => kin(b, j).map((other) => value(one, other))));
			if (best >= VERBATIM) return true;
			if (x.article === y.article && x.statement !== y.statement && isQuotation(x) && isQuotation(y)) {
				if (inOrder(unitsOf(x), unitsOf(y)).longer < SAID_TWICE) return false;
			}
			if (x.article !== y.article && isQuotation(x) && isQuotation(y) && best === 0) {
				if (inOrder(unitsOf(x), unitsOf(y)).shorter < BESIDE) return false;
			}
			return !occasionsApart(x.occasion, y.occasion);
		}),
	);
}

/** Where an article prints words twice, once quoted and once in part, the quotation stands for it: so much more it counts. */
const QUOTED_WHOLE = { once: 0.5, times: 1.5 };

/** Of each article the statement that is linked best to the others' pieces, with its pieces in the group. */
function onePerArticle(
	group: readonly number[],
	pieces: readonly Piece[],
	value: (i: number, j: number) => number,
): number[][] {
	const best = new Map<string, { statement: number; score: number }>();
	for (const index of group) {
		const piece = pieces[index] as Piece;
		const tied = group.reduce((sum, other) => {
			if (value(index, other) === 0) return sum;
			return sum + value(index, other) + matchedInOrder(unitsOf(piece), unitsOf(pieces[other] as Piece)) / 20;
		}, 0);
		const score = piece.kind === "direct" ? QUOTED_WHOLE.once + QUOTED_WHOLE.times * tied : tied;
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
						return (other !== undefined && goesWith(piece, other)) || gains(mine, piece, step, theirs);
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

function goesWith(a: Piece, b: Piece): boolean {
	const { shorter } = inOrder(unitsOf(a), unitsOf(b));
	return shorter >= REACH;
}

/** True where most of a further piece's words stand in what another rendering has already, and match nothing so far. */
function gains(mine: readonly Piece[], piece: Piece, step: number, theirs: readonly Piece[]): boolean {
	const read = (list: readonly Piece[]) => list.flatMap((one) => unitsOf(one));
	const more = step < 0 ? [piece, ...mine] : [...mine, piece];
	const other = read(theirs);
	const gain = matchedInOrder(read(more), other) - matchedInOrder(read(mine), other);
	return gain >= MOSTLY * Math.max(1, weigh(unitsOf(piece)));
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
