import type { Assignment, ExistingClaim, Piece } from "@/lib/analysis/comparison/model";
import { candidateClaims, type PlacedLink, visibleLinks } from "@/lib/claims/candidates";
import type { Database } from "@/lib/db/client";
import { grouped } from "./grouped";
import type { Shelf } from "./shelf";

/** Pieces of other articles that may be grouped anew when an article joins them. */
const MOST_LOOSE = 100;
/** A claim with more pieces than this is settled: one article more does not divide it. */
const MOST_IN_LOOSE_CLAIM = 30;

/** A piece with where it stands: under a claim already, or nowhere yet. */
export interface Seat {
	readonly piece: Piece;
	readonly articleId: number;
	readonly statementId: number;
	/** Its links, none where it stands under no claim yet. */
	readonly links: readonly number[];
	/** The claims under which it stands, or stood before a new analysis. */
	readonly claims: readonly number[];
}

/** A judgement on a piece, with where the piece stands. */
export interface Judged {
	readonly seat: Seat;
	readonly assignment: Assignment;
}

/** The claims that pieces may belong to. */
export interface Neighbourhood {
	/** Claims that stand as they are: an editor had a hand in them, or they are large. By id, with a sample of their pieces. */
	readonly fixed: readonly ExistingClaim[];
	/** Pieces under claims that the machine alone made, in the order of their articles: to be grouped anew. */
	readonly loose: readonly Seat[];
}

/**
 * Gathers the claims like the given pieces. Which pieces belong together shows only beside others: so those that only the
 * machine put together are grouped again, as far as that is a bounded work.
 *
 * @param terms of each piece that looks for its claim
 */
export async function neighbourhood(
	tx: Database,
	shelf: Shelf,
	terms: readonly (readonly string[])[],
): Promise<Neighbourhood> {
	const candidates = await candidateClaims(tx, terms);
	const settled = await settledClaims(tx, candidates);
	const open = candidates.filter((id) => !settled.has(id));
	const openLinks = grouped(await visibleLinks(tx, open, false), (link) => link.claimId);
	const looseLinks: PlacedLink[] = [];
	for (const id of open) {
		const links = openLinks.get(id) ?? [];
		if (links.length > MOST_IN_LOOSE_CLAIM || looseLinks.length + links.length > MOST_LOOSE) settled.add(id);
		else looseLinks.push(...links);
	}
	const sample = await visibleLinks(
		tx,
		candidates.filter((id) => settled.has(id)),
		true,
	);
	await shelf.fetch([...looseLinks, ...sample].map((link) => link.articleId));
	const fixed = [...grouped(sample, (link) => link.claimId)].map(([claimId, links]) => ({
		id: String(claimId),
		pieces: shelf.piecesAt(links),
	}));
	return { fixed, loose: seatsOf(shelf, looseLinks) };
}

/** Of the claims those that an editor worded, linked something to, or took something from. */
async function settledClaims(tx: Database, claimIds: readonly number[]): Promise<Set<number>> {
	const rows = await tx.claim.findMany({
		where: {
			id: { in: [...claimIds] },
			OR: [
				{ textByEditor: true },
				{ statements: { some: { editorId: { not: null } } } },
				{ exclusions: { some: {} } },
			],
		},
		select: { id: true },
	});
	return new Set(rows.map((row) => row.id));
}

/** The pieces of links with their links, in the order in which their articles have them. */
function seatsOf(shelf: Shelf, links: readonly PlacedLink[]): Seat[] {
	const byPiece = new Map<Piece, PlacedLink[]>();
	for (const link of links) {
		const piece = shelf.pieceAt(link);
		if (piece !== null) byPiece.set(piece, [...(byPiece.get(piece) ?? []), link]);
	}
	return [...byPiece]
		.map(([piece, own]) => ({
			piece,
			articleId: Number(piece.article),
			statementId: own[0]?.statementId as number,
			links: own.map((link) => link.id),
			claims: own.map((link) => link.claimId),
		}))
		.sort((a, b) => a.articleId - b.articleId || a.piece.content[0].start - b.piece.content[0].start);
}
