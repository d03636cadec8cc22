import { assign } from "@/lib/analysis/comparison/claims/assign";
import type { Assignment, ExistingClaim, Piece } from "@/lib/analysis/comparison/model";
import { indexTerms } from "@/lib/analysis/comparison/pieces/index-terms";
import type { Database } from "@/lib/db/client";
import type { FormerLink } from "@/lib/desk/result";
import { grouped } from "./grouped";
import { type Judged, neighbourhood, type Seat } from "./neighbourhood";
import { saveGroups } from "./save-groups";
import { type Shelf, stretchOf } from "./shelf";
import { partStrangers } from "./strangers";

/** Pieces that are judged at one time: the work grows faster than their number. */
const AT_ONCE = 120;

/**
 * Puts those pieces of an article that stand under no claim yet under the claims that they assert, new ones where there is
 * none. Pieces that the machine put under these claims before are grouped anew with them; what an editor linked or excluded stays so.
 *
 * @param created is given the claims that are made: their addresses are not out yet
 * @param former links of the article that the change took off: claims left empty are taken up again, so that addresses stay
 * @returns the claims whose links changed
 */
export async function linkPieces(
	tx: Database,
	shelf: Shelf,
	articleId: number,
	created: Set<number>,
	former: readonly FormerLink[],
): Promise<number[]> {
	await shelf.fetch([articleId]);
	const free = await freeSeats(tx, shelf, articleId, former);
	const changed = new Set<number>();
	for (let at = 0; at < free.length; at += AT_ONCE) {
		const seats = free.slice(at, at + AT_ONCE);
		const terms = seats.map(({ piece }) => indexTerms(piece));
		const { fixed, loose } = await neighbourhood(tx, shelf, terms);
		await tx.pieceTerm.createMany({
			data: seats.flatMap(({ piece, statementId }, index) =>
				(terms[index] ?? []).map((term) => ({ term, statementId, start: stretchOf(piece).start })),
			),
			skipDuplicates: true,
		});
		const judged = await judge(tx, [...loose, ...seats], fixed);
		for (const claimId of await saveGroups(tx, shelf, judged, created)) changed.add(claimId);
	}
	return [...changed];
}

/** The pieces of an article that stand under no claim. */
async function freeSeats(
	tx: Database,
	shelf: Shelf,
	articleId: number,
	former: readonly FormerLink[],
): Promise<Seat[]> {
	const { statementIds, pieces } = shelf.get(articleId);
	const linked = grouped(
		await tx.claimStatement.findMany({
			where: { statementId: { in: [...statementIds] } },
			select: { statementId: true, start: true, end: true },
		}),
		(link) => link.statementId,
	);
	const vacant = await tx.claim.findMany({
		where: { id: { in: former.map((link) => link.claimId) }, mergedIntoId: null, statements: { none: {} } },
		select: { id: true },
	});
	const open = new Set(vacant.map((claim) => claim.id));
	return pieces.flatMap((piece) => {
		const statementId = statementIds[piece.statement] as number;
		const stretch = stretchOf(piece);
		if (linked.get(statementId)?.some((link) => meet(link, stretch))) return [];
		const stood = former.filter((link) => open.has(link.claimId) && meet(link, stretch));
		return [{ piece, articleId, statementId, links: [], claims: stood.map((link) => link.claimId) }];
	});
}

/** Finds each piece's claim; once more, among the others, where an editor said that it is not this one. */
async function judge(
	tx: Database,
	seats: readonly Seat[],
	fixed: readonly ExistingClaim[],
): Promise<Judged[]> {
	const excluded = grouped(
		await tx.claimExclusion.findMany({
			where: { statementId: { in: seats.map((seat) => seat.statementId) } },
		}),
		(one) => one.statementId,
	);
	const assignments = assign(
		seats.map(({ piece }) => piece),
		fixed,
	);
	const known = withoutStrangers(assignments, fixed);
	return seats.map((seat, index) => {
		const assignment = known[index] as Assignment;
		const apart = (excluded.get(seat.statementId) ?? []).filter((one) => within(one.start, seat.piece));
		if (!apart.some((one) => String(one.claimId) === assignment.claim)) return { seat, assignment };
		const others = fixed.filter((claim) => !apart.some((one) => String(one.claimId) === claim.id));
		const [second] = assign([seat.piece], others) as [Assignment];
		const claim = second.isNew ? `apart-${index}` : second.claim;
		return { seat, assignment: { ...second, claim } };
	});
}

/** The assignments, but that pieces of articles that have little in common open claims of their own. */
function withoutStrangers(assignments: readonly Assignment[], fixed: readonly ExistingClaim[]): Assignment[] {
	const groups = [...grouped(assignments, ({ claim }) => claim)];
	const parts = partStrangers(
		groups.map(([claim, members]) => [
			...(fixed.find(({ id }) => id === claim)?.pieces ?? []),
			...members.map(({ piece }) => piece),
		]),
	);
	const own = new Map<Assignment, Assignment>();
	for (const [index, [claim, members]] of groups.entries()) {
		const before = fixed.find(({ id }) => id === claim)?.pieces.length ?? 0;
		for (const [number, part] of (parts[index] ?? []).entries()) {
			const stays = before > 0 ? part.some((at) => at < before) : number === 0;
			for (const at of part) {
				const member = members[at - before];
				if (member !== undefined && !stays)
					own.set(member, { ...member, claim: `${claim}-${number}`, isNew: true });
			}
		}
	}
	return assignments.map((assignment) => own.get(assignment) ?? assignment);
}

function within(offset: number, piece: Piece): boolean {
	const { start, end } = stretchOf(piece);
	return offset >= start && offset < end;
}

function meet(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start < b.end && b.start < a.end;
}
