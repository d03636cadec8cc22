import { regroup } from "@/lib/analysis/comparison/claims/regroup";
import { describeClaim } from "@/lib/analysis/comparison/describe";
import { createClaims } from "@/lib/claims/commands";
import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { redirect, redirectOn } from "@/lib/desk/redirect";
import { grouped } from "./grouped";
import type { Judged } from "./neighbourhood";
import { type Shelf, stretchOf } from "./shelf";

/**
 * Writes where pieces stand by the analysis' judgement: new links for new pieces, others under the claim where they belong
 * now. A claim that is left without pieces leads to the one that has most of them.
 *
 * @param created is given the claims that are made
 * @returns the claims whose links changed
 */
export async function saveGroups(
	tx: Database,
	shelf: Shelf,
	judged: readonly Judged[],
	created: Set<number>,
): Promise<Set<number>> {
	const placed = await placesOf(tx, shelf, judged, created);
	const changed = await place(tx, placed);
	const moves = placed.flatMap(({ claimId, members }) =>
		members.flatMap(({ seat }) => seat.claims.map((from) => ({ from, to: claimId }))),
	);
	await leadOn(tx, moves, created);
	return changed;
}

/** Pieces that stand under one claim by the judgement. */
interface Placed {
	readonly claimId: number;
	readonly members: readonly Judged[];
}

/** The groups with the claims that they are: known ones, those that groups go on as, and new ones. */
async function placesOf(
	tx: Database,
	shelf: Shelf,
	judged: readonly Judged[],
	created: Set<number>,
): Promise<Placed[]> {
	const groups = [...grouped(judged, ({ assignment }) => assignment.claim)];
	const open = groups.filter(([, members]) => members[0]?.assignment.isNew);
	const heirs = regroup(open.map(([, members]) => members.map(({ seat }) => seat.claims)));
	const claims = new Map(open.map(([key], index) => [key, heirs[index] ?? null]));
	const without = open.filter(([key]) => claims.get(key) === null);
	const made = await createClaims(
		tx,
		without.map(([, members]) => textOf(shelf, members)),
	);
	for (const [index, [key]] of without.entries()) {
		const claimId = made[index] as number;
		claims.set(key, claimId);
		created.add(claimId);
	}
	return groups.map(([key, members]) => ({ claimId: claims.get(key) ?? Number(key), members }));
}

/** Puts pieces under their claims; returns the claims that have more or fewer links by that. */
async function place(tx: Database, placed: readonly Placed[]): Promise<Set<number>> {
	const changed = new Set<number>();
	const fresh: Prisma.ClaimStatementCreateManyInput[] = [];
	for (const { claimId, members } of placed) {
		for (const { seat, assignment } of members) {
			const { evidence, isNew } = assignment;
			const judgement = {
				rule: isNew && members.length === 1 ? "claim/new" : (evidence?.rule ?? "claim/alike"),
				score: evidence?.score ?? null,
				evidence: (evidence ?? undefined) as unknown as Prisma.InputJsonValue | undefined,
			};
			if (seat.links.length === 0) {
				fresh.push({ claimId, statementId: seat.statementId, ...stretchOf(seat.piece), ...judgement });
				changed.add(claimId);
			} else if (seat.claims.some((claim) => claim !== claimId)) {
				for (const claim of [...seat.claims, claimId]) changed.add(claim);
				await tx.claimStatement.updateMany({
					where: { id: { in: [...seat.links] } },
					data: { claimId, ...judgement },
				});
			}
		}
	}
	await tx.claimStatement.createMany({ data: fresh, skipDuplicates: true });
	return changed;
}

/** The words of a new claim, until it is described with all that stands under it. */
function textOf(shelf: Shelf, members: readonly Judged[]): string {
	const articles = shelf.articles(members.map(({ seat }) => seat.articleId));
	return describeClaim(
		members.map(({ seat }) => seat.piece),
		articles,
	).text;
}

/** One piece's way from the claim under which it stood. */
interface Move {
	readonly from: number;
	readonly to: number;
}

/**
 * Lets the addresses of claims that have no link left lead to the claim that has most of their pieces now. One that this
 * change itself had made goes, since nobody has seen it: what led to it leads on.
 */
async function leadOn(tx: Database, moves: readonly Move[], created: ReadonlySet<number>): Promise<void> {
	const empty = await tx.claim.findMany({
		where: { id: { in: moves.map(({ from }) => from) }, mergedIntoId: null, statements: { none: {} } },
		select: { id: true, slug: true },
	});
	for (const { id, slug } of empty) {
		const heirs = [
			...grouped(
				moves.filter(({ from }) => from === id),
				({ to }) => to,
			),
		];
		heirs.sort(([a, x], [b, y]) => y.length - x.length || a - b);
		const heir = heirs[0]?.[0];
		if (heir === undefined || heir === id) continue;
		const into = await tx.claim.findUniqueOrThrow({ where: { id: heir }, select: { slug: true } });
		if (created.has(id)) {
			await tx.claim.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: heir } });
			await redirectOn(tx, "claims", slug, into.slug);
		} else {
			await tx.claim.update({ where: { id }, data: { mergedIntoId: heir } });
			await redirect(tx, "claims", slug, into.slug);
		}
	}
}
