import type { Database } from "@/lib/db/client";
import type { ClaimStatement, Prisma } from "@/lib/db/generated/client";
import { freeSlug, freeSlugs } from "@/lib/db/slug";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched, type Touched, touchedBy } from "@/lib/desk/touched";

/** Makes a claim with an address made of its text; returns the id. */
async function createClaim(tx: Database, text: string, textByEditor: boolean): Promise<number> {
	const { id } = await tx.claim.create({
		data: { text, textByEditor, slug: await freeSlug(tx, "claims", text) },
		select: { id: true },
	});
	return id;
}

/** Makes claims that the machine words, each with an address made of its text; returns the ids in the order of `texts`. */
export async function createClaims(tx: Database, texts: readonly string[]): Promise<number[]> {
	const slugs = await freeSlugs(tx, "claims", texts);
	const rows = await tx.claim.createManyAndReturn({
		data: texts.map((text, index) => ({ text, slug: slugs[index] as string })),
		select: { id: true, slug: true },
	});
	const idOf = new Map(rows.map((row) => [row.slug, row.id]));
	return slugs.map((slug) => idOf.get(slug) as number);
}

/** Words a claim anew; the machine leaves the text alone from then on, and the address stays. */
export async function rewordClaim(
	tx: Database,
	edit: Edit & {
		readonly claimId: number;
		readonly text: string;
		/** For an undo: false where the text was the machine's. */
		readonly textByEditor?: boolean;
	},
): Promise<EditResult> {
	const { claimId: id, text, textByEditor = true, editorId, expectedVersion: version } = edit;
	const claim = await tx.claim.findUnique({ where: { id } });
	if (claim === null) return notFound(NO_CLAIM);
	if (claim.mergedIntoId !== null) return invalid("text", MERGED);
	const { count } = await tx.claim.updateMany({
		where: { id, version },
		data: { text, textByEditor, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "claim", id, claim.version);
	await recordRevision(tx, {
		editorId,
		noun: "claim",
		nounId: id,
		action: "claim.reworded",
		before: { text: claim.text, textByEditor: claim.textByEditor },
		after: { text, textByEditor },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: await touchedByClaims(tx, [id]) };
}

/**
 * Puts a link under another claim, or under a new one: the editor's word that this part of a statement does not assert
 * the one and does assert the other, which no analysis undoes.
 *
 * @param edit `expectedVersion` is that of the claim that the link stands under now
 */
export async function moveLink(
	tx: Database,
	edit: Edit & {
		readonly linkId: number;
		/** A claim's id, or the text of a new one. */
		readonly to: number | { readonly text: string };
	},
): Promise<EditResult<{ claimId: number }>> {
	const { linkId, to, editorId, expectedVersion: version } = edit;
	const link = await tx.claimStatement.findUnique({ where: { id: linkId }, include: { claim: true } });
	if (link === null)
		return notFound("This statement does not stand under the claim any more. Reload the page.");
	if (link.claimId === to) return invalid("to", "The statement stands under this claim already.");
	if (typeof to === "number") {
		const target = await tx.claim.findUnique({ where: { id: to } });
		if (target === null) return notFound(NO_CLAIM);
		if (target.mergedIntoId !== null) return invalid("to", MERGED);
	}
	const before = await touchedByClaims(tx, [link.claimId]);
	const { count } = await tx.claim.updateMany({
		where: { id: link.claimId, version },
		data: { version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "claim", link.claimId, link.claim.version);
	const claimId = typeof to === "number" ? to : await createClaim(tx, to.text, true);
	await relink(tx, link, claimId, editorId);
	await recordRevision(tx, {
		editorId,
		noun: "claim",
		nounId: link.claimId,
		articleId: await articleOf(tx, link.statementId),
		action: "claim.statement-moved",
		before: { links: [kept(link)] },
		after: { claimId },
		undoesId: edit.undoesId,
	});
	return { ok: true, claimId, touched: alsoTouched(before, await touchedByClaims(tx, [claimId])) };
}

/** Takes some of a claim's links out into a new claim: they assert something else. */
export async function splitClaim(
	tx: Database,
	edit: Edit & { readonly claimId: number; readonly linkIds: readonly number[]; readonly text: string },
): Promise<EditResult<{ claimId: number }>> {
	const { claimId: id, linkIds, text, editorId, expectedVersion: version } = edit;
	const claim = await tx.claim.findUnique({ where: { id }, include: { statements: true } });
	if (claim === null) return notFound(NO_CLAIM);
	const links = claim.statements.filter((link) => linkIds.includes(link.id));
	if (links.length === 0) return invalid("links", "Choose the statements that assert something else.");
	if (links.length === claim.statements.length)
		return invalid("links", "At least one statement must stay: to word the claim anew, edit its sentence.");
	const before = await touchedByClaims(tx, [id]);
	const { count } = await tx.claim.updateMany({
		where: { id, version },
		data: { version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "claim", id, claim.version);
	const claimId = await createClaim(tx, text, true);
	for (const link of links) await relink(tx, link, claimId, editorId);
	await recordRevision(tx, {
		editorId,
		noun: "claim",
		nounId: id,
		action: "claim.split",
		before: { links: links.map(kept) },
		after: { claimId, text },
		undoesId: edit.undoesId,
	});
	return { ok: true, claimId, touched: alsoTouched(before, await touchedByClaims(tx, [claimId])) };
}

/** Moves a link, on an editor's word, and keeps the machine from moving it back. */
async function relink(tx: Database, link: ClaimStatement, claimId: number, editorId: string): Promise<void> {
	const { statementId, start, end } = link;
	await tx.claimStatement.delete({ where: { id: link.id } });
	await tx.claimStatement.upsert({
		where: { claimId_statementId_start: { claimId, statementId, start } },
		create: { claimId, statementId, start, end, editorId },
		update: { rule: null, editorId, score: null },
	});
	const excluded = { claimId: link.claimId, statementId, start };
	await tx.claimExclusion.upsert({
		where: { claimId_statementId_start: excluded },
		create: { ...excluded, editorId },
		update: {},
	});
	await tx.claimExclusion.deleteMany({ where: { claimId, statementId, start } });
}

/** A link as a revision keeps it: all that it takes to put it back. */
export function kept(link: ClaimStatement) {
	const { claimId, statementId, start, end, rule, editorId, score, evidence } = link;
	return {
		claimId,
		statementId,
		start,
		end,
		rule,
		editorId,
		score,
		evidence: evidence as Prisma.InputJsonValue | null,
	};
}

/** All that shows the given claims, the claims themselves in any case. */
export async function touchedByClaims(tx: Database, claimIds: readonly number[]): Promise<Touched> {
	const claims = await tx.claim.findMany({
		where: { id: { in: [...claimIds] } },
		select: { storyId: true },
	});
	return alsoTouched(await touchedBy(tx, { claims: { some: { claimId: { in: [...claimIds] } } } }), {
		claims: claimIds,
		stories: claims.map((claim) => claim.storyId).filter((id) => id !== null),
	});
}

async function articleOf(tx: Database, statementId: number): Promise<number> {
	const where = { id: statementId };
	return (await tx.statement.findUniqueOrThrow({ where, select: { articleId: true } })).articleId;
}

const NO_CLAIM = "There is no such claim.";
const MERGED = "This claim was merged into another. Edit that one.";
