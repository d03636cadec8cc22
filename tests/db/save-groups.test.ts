import { expect, test } from "vitest";
import { claimMovedTo } from "@/lib/claims/queries";
import { db } from "@/lib/db/client";
import { inTurn } from "@/lib/db/transaction";
import { publish } from "@/lib/ingest/publish";
import { receive } from "@/lib/ingest/receive";
import { saveGroups } from "@/lib/ingest/save-groups";
import { Shelf } from "@/lib/ingest/shelf";
import { QUAY } from "./articles";
import { anEditor } from "./rows";

test("a claim that a change makes, fills with another one's statements and empties again leaves no dead end", async () => {
	const editorId = await anEditor();
	const draft = await receive(
		{ text: QUAY, outlet: "Quay Paper", url: null, date: null, title: null },
		{ editorId },
	);
	if (!draft.ok) throw new Error(draft.message);
	expect(await publish(draft.articleId, { editorId, expectedVersion: 1 })).toMatchObject({ ok: true });
	const links = await db.claimStatement.findMany({ orderBy: { start: "asc" }, include: { claim: true } });
	const [first, second, third] = links.map((link) => link.claim);
	if (!first || !second || !third) throw new Error("three statements of three people make three claims");

	await inTurn(async (tx) => {
		const shelf = new Shelf(tx);
		await shelf.fetch([draft.articleId]);
		const { pieces, statementIds } = shelf.get(draft.articleId);
		const created = new Set<number>();
		/** Puts pieces under one claim: a new one, or one that stands. */
		const group = async (places: number[], claim: number | null) => {
			const judged = await Promise.all(
				places.map(async (at) => {
					const piece = pieces[at];
					const statementId = statementIds[piece?.statement ?? -1];
					if (!piece || !statementId) throw new Error(`no piece ${at}`);
					const own = await tx.claimStatement.findMany({ where: { statementId } });
					const seat = { links: own.map((link) => link.id), claims: own.map((link) => link.claimId) };
					const assignment = { claim: String(claim ?? "new-1"), isNew: claim === null, evidence: null };
					return {
						seat: { piece, articleId: draft.articleId, statementId, ...seat },
						assignment: { piece, ...assignment },
					};
				}),
			);
			return saveGroups(tx, shelf, judged, created);
		};
		await tx.claimStatement.deleteMany({ where: { claimId: { in: [first.id, third.id] } } });
		await group([0, 2], null);
		expect(created.size).toBe(1);
		await group([0, 2, 1], null);
		expect((await tx.claim.findUniqueOrThrow({ where: { id: second.id } })).mergedIntoId).toBe(
			[...created][0],
		);
		await group([0, 1, 2], third.id);
		await tx.claim.deleteMany({ where: { id: { in: [...created] }, statements: { none: {} } } });
	});
	expect(await claimMovedTo(second.slug)).toBe(third.slug);
	expect(
		await db.redirect.findMany({ where: { noun: "claims" }, select: { slug: true, toSlug: true } }),
	).toEqual([{ slug: second.slug, toSlug: third.slug }]);
});
