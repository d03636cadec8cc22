import type { ComparedArticle, Piece } from "@/lib/analysis/comparison/model";
import { pieces } from "@/lib/analysis/comparison/pieces/pieces";
import { type ComparableArticle, storedArticle, toComparable } from "@/lib/articles/stored";
import type { PlacedLink } from "@/lib/claims/candidates";
import type { Database } from "@/lib/db/client";

/** An article as stored, cut into the pieces that can stand under claims. */
export interface Shelved extends ComparableArticle {
	readonly pieces: readonly Piece[];
}

/** Articles read at one time, so that a claim in a hundred articles does not hold all their texts at once twice over. */
const AT_ONCE = 50;

/**
 * The articles that a change looks at, each read and cut into pieces once. What the change writes about an article after
 * it was put here does not show: `forget` it then.
 */
export class Shelf {
	private readonly shelved = new Map<number, Shelved>();

	constructor(private readonly tx: Database) {}

	/** Reads those of the articles that are not here yet. */
	async fetch(articleIds: Iterable<number>): Promise<void> {
		const missing = [...new Set(articleIds)].filter((id) => !this.shelved.has(id));
		for (let at = 0; at < missing.length; at += AT_ONCE) {
			const rows = await this.tx.article.findMany({
				where: { id: { in: missing.slice(at, at + AT_ONCE) } },
				select: storedArticle,
			});
			for (const row of rows) {
				const comparable = toComparable(row);
				const keyOf = (name: string) => comparable.speakerKeys.get(name) ?? null;
				this.shelved.set(row.id, { ...comparable, pieces: pieces(comparable.article, keyOf) });
			}
		}
	}

	forget(articleId: number): void {
		this.shelved.delete(articleId);
	}

	/** @throws where the article was not fetched: a bug */
	get(articleId: number): Shelved {
		const shelved = this.shelved.get(articleId);
		if (shelved === undefined) throw new Error(`Article ${articleId} was not fetched.`);
		return shelved;
	}

	/** The articles by ids, as the comparison takes them. */
	articles(articleIds: Iterable<number>): ComparedArticle[] {
		return [...new Set(articleIds)].map((id) => this.get(id).article);
	}

	/** The pieces of links, each once, in the links' order. */
	piecesAt(links: readonly PlacedLink[]): Piece[] {
		const found = new Set<Piece>();
		for (const link of links) {
			const piece = this.pieceAt(link);
			if (piece !== null) found.add(piece);
		}
		return [...found];
	}

	/** The piece that stands where the link says, else the one of its statement that covers most of it, else null. */
	pieceAt({ articleId, statementId, start, end }: PlacedLink): Piece | null {
		const { statementIds, pieces } = this.get(articleId);
		let best: Piece | null = null;
		let most = 0;
		for (const piece of pieces) {
			if (statementIds[piece.statement] !== statementId) continue;
			const stretch = stretchOf(piece);
			const shared = Math.min(end, stretch.end) - Math.max(start, stretch.start);
			if (shared > most) [best, most] = [piece, shared];
		}
		return best;
	}
}

/** From where a piece's words begin to where they end, UTF-16 code units; an inserted "she said" lies within. */
export function stretchOf(piece: Piece): { start: number; end: number } {
	const last = piece.content[piece.content.length - 1] ?? piece.content[0];
	return { start: piece.content[0].start, end: last.end };
}
