import { describeClaim } from "@/lib/analysis/comparison/describe";
import { createClaim } from "@/lib/claims/commands";
import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { redirect } from "@/lib/desk/redirect";
import { grouped } from "./grouped";
import type { Judged } from "./neighbourhood";
import { regroup } from "./regroup";
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
	const groups = [...grouped(judged, ({ assignment }) => assignment.claim)];
	const open = groups.filter(([, members]) => members[0]?.assignment.isNew);
	const claims = regroup(open.map(([, members]) => members.map(({ seat }) => seat.claims)));
	const changed = new Set<number>();
	const moves: Move[] = [];
	for (const [key, members] of groups) {
		const index = open.findIndex(([other]) => other === key);
		const known = index < 0 ? Number(key) : claims[index];
		const claimId = known ?? (await createClaim(tx, textOf(shelf, members), false));
		if (claimId !== known) created.add(claimId);
		for (const touched of await place(tx, claimId, members)) changed.add(touched);
		for (const claim of members.flatMap(({ seat }) => seat.claims)) moves.push({ from: claim, to: claimId });
	}
	await leadOn(
		tx,
		moves.filter(({ from }) => !created.has(from)),
	);
	return changed;
}

/** Puts pieces under one claim; returns the claims that have more or fewer links by that. */
async function place(tx: Database, claimId: number, members: readonly Judged[]): Promise<Set<number>> {
	const changed = new Set<number>();
	const fresh: Prisma.ClaimStatementCreateManyInput[] = [];
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

/** Lets the addresses of claims that have no link left lead to the claim that has most of their pieces now. */
async function leadOn(tx: Database, moves: readonly Move[]): Promise<void> {
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
		await tx.claim.update({ where: { id }, data: { mergedIntoId: heir } });
		await redirect(tx, "claims", slug, into.slug);
	}
}
