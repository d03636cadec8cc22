import { assign } from "@/lib/analysis/comparison/assign";
import { describeClaim } from "@/lib/analysis/comparison/describe";
import { indexTerms } from "@/lib/analysis/comparison/index-terms";
import type { Assignment, Piece } from "@/lib/analysis/comparison/model";
import { candidateClaims, visibleLinks } from "@/lib/claims/candidates";
import { createClaim } from "@/lib/claims/commands";
import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { redirect } from "@/lib/desk/redirect";
import { type Shelf, stretchOf } from "./shelf";

/** Where a piece of an article stood before the article was analysed anew. */
export interface FormerLink {
	readonly claimId: number;
	readonly start: number;
	readonly end: number;
}

/**
 * Puts those pieces of an article that stand under no claim yet under the claims that they assert, new ones where there is
 * none. What an editor linked or excluded stays so.
 *
 * @param former links of statements that a new analysis replaced: their claims are taken up again, so that addresses stay
 * @returns the claims that got a link
 */
export async function linkPieces(
	tx: Database,
	shelf: Shelf,
	articleId: number,
	former: readonly FormerLink[] = [],
): Promise<number[]> {
	await shelf.fetch([articleId]);
	const { statementIds, pieces } = shelf.get(articleId);
	const within = { in: [...statementIds] };
	const linked = await tx.claimStatement.findMany({
		where: { statementId: within },
		select: { statementId: true, start: true, end: true },
	});
	const idOf = (piece: Piece): number => statementIds[piece.statement] as number;
	const free = pieces.filter((piece) => {
		const { start, end } = stretchOf(piece);
		return !linked.some((link) => link.statementId === idOf(piece) && link.start < end && start < link.end);
	});
	if (free.length === 0) return [];
	const terms = new Map(free.map((piece) => [piece, indexTerms(piece)]));
	const candidates = await candidateClaims(tx, [...terms.values()], articleId);
	const sample = await visibleLinks(tx, candidates, true);
	await shelf.fetch(sample.map((link) => link.articleId));
	const existing = candidates.map((claimId) => ({
		id: String(claimId),
		pieces: shelf.piecesAt(sample.filter((link) => link.claimId === claimId)),
	}));
	const excluded = await tx.claimExclusion.findMany({ where: { statementId: within } });
	const isExcluded = ({ piece, claim }: Assignment) =>
		excluded.some(
			(one) =>
				String(one.claimId) === claim &&
				one.statementId === idOf(piece) &&
				one.start >= stretchOf(piece).start &&
				one.start < stretchOf(piece).end,
		);
	const assignments = assign(free, existing).flatMap((assignment) => {
		if (!isExcluded(assignment)) return [assignment];
		const apart = new Set(
			excluded.filter((one) => one.statementId === idOf(assignment.piece)).map((one) => String(one.claimId)),
		);
		return assign(
			[assignment.piece],
			existing.filter((claim) => !apart.has(claim.id)),
		).map((second) =>
			second.isNew ? { ...second, claim: `apart-${stretchOf(second.piece).start}` } : second,
		);
	});
	await tx.pieceTerm.createMany({
		data: [...terms].flatMap(([piece, words]) =>
			words.map((term) => ({ term, statementId: idOf(piece), start: stretchOf(piece).start })),
		),
		skipDuplicates: true,
	});
	return save(tx, shelf, articleId, assignments, former, idOf);
}

async function save(
	tx: Database,
	shelf: Shelf,
	articleId: number,
	assignments: readonly Assignment[],
	former: readonly FormerLink[],
	idOf: (piece: Piece) => number,
): Promise<number[]> {
	const groups = new Map<string, Assignment[]>();
	for (const assignment of assignments) {
		const group = groups.get(assignment.claim);
		if (group === undefined) groups.set(assignment.claim, [assignment]);
		else group.push(assignment);
	}
	const vacant = await vacantClaims(tx, former);
	const claims: number[] = [];
	for (const [key, group] of groups) {
		const [first] = group;
		if (first === undefined) continue;
		const stood = vacant.filter((link) => group.some(({ piece }) => overlap(stretchOf(piece), link)));
		let claimId: number;
		if (first.isNew) {
			const again = stood[0]?.claimId;
			const words = () =>
				describeClaim(
					group.map(({ piece }) => piece),
					shelf.articles([articleId]),
				).text;
			claimId = again ?? (await createClaim(tx, words(), false));
		} else claimId = Number(key);
		for (const { claimId: empty } of stood) {
			vacant.splice(0, vacant.length, ...vacant.filter((link) => link.claimId !== empty));
			if (empty !== claimId) await leadTo(tx, empty, claimId);
		}
		claims.push(claimId);
		await tx.claimStatement.createMany({
			data: group.map(({ piece, evidence }) => ({
				claimId,
				statementId: idOf(piece),
				...stretchOf(piece),
				rule: first.isNew ? "claim/new" : (evidence?.rule ?? "claim/alike"),
				score: evidence?.score ?? null,
				evidence: (evidence ?? undefined) as unknown as Prisma.InputJsonValue | undefined,
			})),
			skipDuplicates: true,
		});
	}
	return claims;
}

/** Of the claims that lost links to a new analysis those that have none left and whose words are the machine's own. */
async function vacantClaims(tx: Database, former: readonly FormerLink[]): Promise<FormerLink[]> {
	const empty = await tx.claim.findMany({
		where: { id: { in: former.map((link) => link.claimId) }, mergedIntoId: null, statements: { none: {} } },
		select: { id: true },
	});
	return former.filter((link) => empty.some((claim) => claim.id === link.claimId));
}

/** The claim is empty since the analysis put its only words under another: its address leads there. */
async function leadTo(tx: Database, emptyId: number, claimId: number): Promise<void> {
	const into = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { slug: true } });
	const empty = await tx.claim.update({
		where: { id: emptyId },
		data: { mergedIntoId: claimId },
		select: { slug: true },
	});
	await redirect(tx, "claims", empty.slug, into.slug);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start < b.end && b.start < a.end;
}
