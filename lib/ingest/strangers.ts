import { judgeClaim } from "@/lib/analysis/comparison/claims/same-claim";
import type { Piece } from "@/lib/analysis/comparison/model";
import { Pool, readPiece } from "@/lib/analysis/comparison/pieces/pool";

/** What two articles must have in common, over all claims together, before weak likenesses between them count. */
const KINSHIP = 0.4;
/** A likeness up to this says nothing: any two articles have such. */
const CHANCE = 0.3;
/** What it adds that both credit the same speaker with it. */
const SAME_SPEAKER = 0.15;

/**
 * Divides groups of pieces where their articles are strangers: in a large edition some piece of any article resembles some
 * piece of any other by chance, while articles on one event share several claims, or one in nearly the same words.
 *
 * @param groups pieces that were put together, from all articles
 * @returns for each group its parts, as indexes into the group: one where the articles belong together
 */
export function partStrangers(groups: readonly (readonly Piece[])[]): number[][][] {
	const pool = new Pool(groups.flat().map(readPiece));
	const kinship = new Map<string, number>();
	for (const group of groups) {
		for (const [pair, score] of likenesses(group, pool))
			kinship.set(pair, (kinship.get(pair) ?? 0) + Math.max(0, score - CHANCE));
	}
	return groups.map((group) => {
		const articles = [...new Set(group.map((piece) => piece.article))];
		const part = new Map(articles.map((article) => [article, article]));
		for (const [i, a] of articles.entries()) {
			for (const b of articles.slice(i + 1)) {
				if ((kinship.get(pairOf(a, b)) ?? 0) < KINSHIP) continue;
				const [from, to] = [part.get(b), part.get(a) as string];
				for (const [article, name] of part) if (name === from) part.set(article, to);
			}
		}
		const parts = new Map<string, number[]>();
		for (const [index, piece] of group.entries()) {
			const name = part.get(piece.article) as string;
			parts.set(name, [...(parts.get(name) ?? []), index]);
		}
		return [...parts.values()];
	});
}

/** The best likeness between pieces of two articles of a group, by pair of articles. */
function likenesses(group: readonly Piece[], pool: Pool): Map<string, number> {
	const best = new Map<string, number>();
	const read = group.map(readPiece);
	for (const [i, a] of read.entries()) {
		for (const b of read.slice(i + 1)) {
			if (a.piece.article === b.piece.article) continue;
			const pair = pairOf(a.piece.article, b.piece.article);
			const { score, speaker } = judgeClaim(a, b, pool);
			const likeness = score + (speaker === "same" ? SAME_SPEAKER : 0);
			if (likeness > (best.get(pair) ?? 0)) best.set(pair, likeness);
		}
	}
	return best;
}

function pairOf(a: string, b: string): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}
