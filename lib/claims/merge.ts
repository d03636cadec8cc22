import { z } from "zod";
import type { Database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Edit } from "@/lib/desk/edit";
import { lastMerge, mergeable } from "@/lib/desk/merge";
import { endRedirect, redirect } from "@/lib/desk/redirect";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched } from "@/lib/desk/touched";
import { kept, touchedByClaims } from "./commands";

/** Links as a revision keeps them. */
export const keptLinks = z.object({
	links: z.array(
		z.object({
			claimId: z.number(),
			statementId: z.number(),
			start: z.number(),
			end: z.number(),
			rule: z.string().nullable(),
			editorId: z.string().nullable(),
			score: z.number().nullable(),
			evidence: z.json().nullable(),
		}),
	),
});

/** Judges two claims to be one: what stands under `claimId` goes under `intoId`, its address leads there. */
export async function mergeClaims(
	tx: Database,
	edit: Edit & { readonly claimId: number; readonly intoId: number },
): Promise<EditResult> {
	const { claimId: id, intoId, editorId, expectedVersion: version } = edit;
	const pair = mergeable(
		"claim",
		await tx.claim.findUnique({ where: { id }, include: { statements: true } }),
		await tx.claim.findUnique({ where: { id: intoId } }),
		{ from: "This claim", into: "That claim" },
	);
	if (!pair.ok) return pair;
	const { from, into } = pair;
	const touched = await touchedByClaims(tx, [id, intoId]);
	const { count } = await tx.claim.updateMany({
		where: { id, version },
		data: { mergedIntoId: intoId, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "claim", id, from.version);
	for (const { statementId, start, end } of from.statements) {
		await tx.claimStatement.upsert({
			where: { claimId_statementId_start: { claimId: intoId, statementId, start } },
			create: { claimId: intoId, statementId, start, end, editorId },
			update: { rule: null, editorId, score: null },
		});
		await tx.claimExclusion.deleteMany({ where: { claimId: intoId, statementId, start } });
	}
	await tx.claimStatement.deleteMany({ where: { claimId: id } });
	await redirect(tx, "claims", from.slug, into.slug);
	await recordRevision(tx, {
		editorId,
		noun: "claim",
		nounId: id,
		action: "claim.merged",
		before: { text: from.text, intoId, links: from.statements.map(kept) },
		after: { intoId, intoText: into.text },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched };
}

/** Takes the merge of a claim back: the statements that it brought with it stand under it again, as far as they are there. */
export async function unmergeClaim(
	tx: Database,
	edit: Edit & { readonly claimId: number },
): Promise<EditResult> {
	const { claimId: id, editorId, expectedVersion: version } = edit;
	const claim = await tx.claim.findUnique({ where: { id } });
	if (claim === null) return notFound("There is no such claim.");
	if (claim.mergedIntoId === null) return invalid("claim", "This claim is not merged into any other.");
	const intoId = claim.mergedIntoId;
	const revision = await lastMerge(tx, "claim", id);
	if (revision === null)
		return invalid(
			"claim",
			"Nobody merged this claim: the analysis found all that it said under the other one.",
		);
	const { links } = keptLinks.parse(revision.before);
	const before = await touchedByClaims(tx, [id, intoId]);
	const { count } = await tx.claim.updateMany({
		where: { id, version },
		data: { mergedIntoId: null, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "claim", id, claim.version);
	await putBack(tx, intoId, links, editorId);
	await endRedirect(tx, "claims", claim.slug);
	await recordRevision(tx, {
		editorId,
		noun: "claim",
		nounId: id,
		action: "claim.unmerged",
		before: { intoId },
		after: { links: links.length },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: alsoTouched(before, await touchedByClaims(tx, [id, intoId])) };
}

/**
 * Takes links from the claim that they went to and puts them back as they were, on an editor's word. A statement that
 * is not there any more, or that somebody moved on in the meantime, stays where it is.
 *
 * @param from the claim under which the links stand now
 */
async function putBack(
	tx: Database,
	from: number,
	links: z.infer<typeof keptLinks>["links"],
	editorId: string,
): Promise<void> {
	for (const { claimId, statementId, start, end, score, evidence } of links) {
		const { count } = await tx.claimStatement.deleteMany({ where: { claimId: from, statementId, start } });
		if (count === 0) continue;
		const restored = { end, rule: null, editorId, score, evidence: evidence ?? Prisma.DbNull };
		await tx.claimStatement.upsert({
			where: { claimId_statementId_start: { claimId, statementId, start } },
			create: { claimId, statementId, start, ...restored },
			update: restored,
		});
		await tx.claimExclusion.deleteMany({ where: { claimId, statementId, start } });
	}
}
