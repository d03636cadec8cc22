import { beforeAll, describe, expect, test } from "vitest";
import { ANALYSER_VERSION } from "@/lib/analysis/analyse";
import { creditStatement, judgeStatement } from "@/lib/articles/commands";
import { moveLink, rewordClaim, splitClaim } from "@/lib/claims/commands";
import { mergeClaims, unmergeClaim } from "@/lib/claims/merge";
import { db } from "@/lib/db/client";
import { undoRevision } from "@/lib/desk/undo";
import { edit } from "@/lib/ingest/edit";
import { publish } from "@/lib/ingest/publish";
import { reanalyse, reanalyseOutdated } from "@/lib/ingest/reanalyse";
import { receive } from "@/lib/ingest/receive";
import { addSpeaker, renameSpeaker } from "@/lib/speakers/commands";
import { mergeSpeakers, splitSpeaker } from "@/lib/speakers/merge";
import { moveArticle, renameStory } from "@/lib/stories/commands";
import { BRIDGE, QUAY } from "./articles";
import { anEditor } from "./rows";

let editorId: string;
const articles: Record<keyof typeof BRIDGE, number> = { gazette: 0, herald: 0, tribune: 0 };

beforeAll(async () => {
	editorId = await anEditor();
	for (const outlet of ["gazette", "herald", "tribune"] as const) {
		const received = await receive(
			{ text: BRIDGE[outlet], outlet, url: null, date: "2024-03-05", title: null },
			{ editorId },
		);
		if (!received.ok) throw new Error(received.message);
		articles[outlet] = received.articleId;
		const result = await publish(received.articleId, { editorId, expectedVersion: 1 });
		if (!result.ok) throw new Error(result.message);
	}
});

/** The statement of an article that has these words, with the claims it stands under. */
async function statementOf(outlet: keyof typeof BRIDGE, words: string) {
	return db.statement.findFirstOrThrow({
		where: { articleId: articles[outlet], content: { some: { text: { contains: words } } } },
		include: { claims: true, content: true },
	});
}

/** The claim that these words of an article stand under. */
async function claimOf(outlet: keyof typeof BRIDGE, words: string) {
	const statement = await statementOf(outlet, words);
	const claimId = statement.claims[0]?.claimId;
	return db.claim.findUniqueOrThrow({ where: { id: claimId }, include: { statements: true } });
}

describe("an editor's word on a statement", () => {
	test("takes it from the claim's page, and brings it back", async () => {
		const { id, version } = await statementOf("herald", "17 cracks");
		const claim = await claimOf("herald", "17 cracks");
		const number = { claimId: claim.id, kind: "number" } as const;
		expect(await db.difference.count({ where: number })).toBe(1);
		const rejected = await edit((tx) =>
			judgeStatement(tx, { statementId: id, status: "rejected", editorId, expectedVersion: version }),
		);
		expect(rejected).toMatchObject({ ok: true });
		expect(rejected.ok && rejected.touched.claims).toContain(claim.id);
		expect(await db.difference.count({ where: number })).toBe(0);
		const back = await edit((tx) =>
			judgeStatement(tx, { statementId: id, status: "proposed", editorId, expectedVersion: version + 1 }),
		);
		expect(back).toMatchObject({ ok: true });
		expect(await db.difference.count({ where: number })).toBe(1);
		const history = await db.revision.findMany({
			where: { noun: "statement", nounId: id },
			orderBy: { id: "asc" },
		});
		expect(history.map(({ action, before, after }) => [action, before, after])).toEqual([
			["statement.rejected", { status: "proposed", editorId: null }, { status: "rejected", editorId }],
			["statement.proposed", { status: "rejected", editorId }, { status: "proposed", editorId: null }],
		]);
	});

	test("is not overwritten by another editor's who saw the older version", async () => {
		const other = await anEditor("Carl Other");
		const { id, version } = await statementOf("tribune", "cracks");
		const both = await Promise.all(
			[editorId, other].map((who) =>
				edit((tx) =>
					judgeStatement(tx, {
						statementId: id,
						status: "confirmed",
						editorId: who,
						expectedVersion: version,
					}),
				),
			),
		);
		expect(both.filter((result) => result.ok)).toHaveLength(1);
		const loser = both.find((result) => !result.ok);
		expect(loser).toMatchObject({
			reason: "conflict",
			other: { version: version + 1, action: "statement.confirmed" },
		});
		expect(await db.revision.count({ where: { noun: "statement", nounId: id } })).toBe(1);
	});
});

test("a new analysis is taken back with all that it changed, and taken back again", async () => {
	const received = await receive(
		{ text: QUAY, outlet: "The Quay Paper", url: null, date: null, title: null },
		{ editorId },
	);
	if (!received.ok) throw new Error(received.message);
	const { articleId } = received;
	const published = await publish(articleId, { editorId, expectedVersion: 1 });
	expect(published.ok).toBe(true);
	const stands = async () =>
		(
			await db.statement.findMany({
				where: { articleId },
				orderBy: { position: "asc" },
				include: { content: true, claims: true },
			})
		).map(({ id, position, speakerId, confidence, content, claims }) => ({
			id,
			position,
			speakerId,
			confidence,
			words: content.map(({ text }) => text),
			claims: claims.map(({ claimId }) => claimId),
		}));
	// As an older analysis may have left it: one statement too short, another less sure, a third missing.
	const [first, second, third] = await db.statement.findMany({
		where: { articleId },
		orderBy: { position: "asc" },
		include: { content: true },
	});
	const span = first?.content[0];
	if (!first || !second || !third || !span) throw new Error("too few statements");
	await db.contentSpan.update({
		where: { statementId_position: { statementId: first.id, position: 0 } },
		data: { end: span.start + 20, text: span.text.slice(0, 20) },
	});
	await db.statement.update({ where: { id: second.id }, data: { confidence: 0.25 } });
	await db.statement.delete({ where: { id: third.id } });
	const before = await stands();
	const undo = async () => {
		const { id } = await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { id: "desc" } });
		return edit((tx) => undoRevision(tx, editorId, id));
	};

	expect(await reanalyse(articleId, editorId)).toMatchObject({ ok: true, added: 2, removed: 1 });
	const after = await stands();
	expect(after).toHaveLength(before.length + 1);
	expect(await undo()).toMatchObject({ ok: true });
	expect(await stands()).toEqual(before);
	expect(await undo()).toMatchObject({ ok: true });
	expect(await stands()).toEqual(after);
	// A start does not read anew what an editor took back.
	expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).analyserVersion).toBe(
		ANALYSER_VERSION,
	);
});

test("what editors decided survives a new analysis, and so do addresses and links", async () => {
	const rejected = await statementOf("gazette", "foundry");
	const credited = await statementOf("gazette", "14 cracks");
	const clerk = await edit((tx) =>
		addSpeaker(tx, { editorId, speaker: { name: "Rosa Clerk", role: "town clerk", kind: "person" } }),
	);
	if (!clerk.ok) throw new Error(clerk.message);
	await edit((tx) =>
		judgeStatement(tx, {
			statementId: rejected.id,
			status: "rejected",
			editorId,
			expectedVersion: rejected.version,
		}),
	);
	await edit((tx) =>
		creditStatement(tx, {
			statementId: credited.id,
			speakerId: clerk.speakerId,
			editorId,
			expectedVersion: credited.version,
		}),
	);
	// As an older analysis may have left it: one statement too short, and one that is none.
	const open = await statementOf("gazette", "closed until spring");
	const link = open.claims[0];
	const span = open.content[0];
	if (span === undefined || link === undefined) throw new Error("nothing to shorten");
	await db.contentSpan.update({
		where: { statementId_position: { statementId: open.id, position: 0 } },
		data: { end: span.start + 20, text: span.text.slice(0, 20) },
	});
	const slugs = (await db.claim.findMany({ orderBy: { id: "asc" } })).map(({ slug }) => slug);

	const result = await reanalyse(articles.gazette, editorId);
	expect(result).toMatchObject({ ok: true, added: 1, removed: 1 });
	expect(await db.statement.findUnique({ where: { id: rejected.id } })).toMatchObject({
		status: "rejected",
		editorId,
	});
	expect(await db.statement.findUnique({ where: { id: credited.id } })).toMatchObject({
		speakerId: clerk.speakerId,
		speakerEditorId: editorId,
		speakerRule: null,
	});
	const whole = await statementOf("gazette", "closed until spring");
	expect(whole.content[0]?.text).toBe(span.text);
	expect(whole.claims.map(({ claimId }) => claimId)).toEqual([link.claimId]);
	expect((await db.claim.findMany({ orderBy: { id: "asc" } })).map(({ slug }) => slug)).toEqual(slugs);
	const positions = await db.statement.findMany({
		where: { articleId: articles.gazette },
		orderBy: { position: "asc" },
		include: { content: true },
	});
	expect(positions.map(({ position }) => position)).toEqual(positions.map((_, index) => index));
	const starts = positions.map(({ content }) => content[0]?.start ?? 0);
	expect(starts).toEqual([...starts].sort((a, b) => a - b));
	const again = await reanalyse(articles.gazette, editorId);
	expect(again).toMatchObject({ ok: true, added: 0, removed: 0 });

	// As a start finds it after the analysis got better.
	await db.article.update({ where: { id: articles.gazette }, data: { analyserVersion: 0 } });
	expect(await reanalyseOutdated(() => {})).toEqual({ articles: 1 });
	expect(await reanalyseOutdated(() => {})).toEqual({ articles: 0 });
	expect(await db.statement.findUnique({ where: { id: rejected.id } })).toMatchObject({ status: "rejected" });
});

describe("a claim", () => {
	test("that an editor worded keeps the text and the address when it is computed anew", async () => {
		const { id, version, slug } = await claimOf("herald", "17 cracks");
		const text = "The bridge’s girder is cracked";
		expect(
			await edit((tx) => rewordClaim(tx, { claimId: id, text, editorId, expectedVersion: version })),
		).toMatchObject({ ok: true });
		await reanalyse(articles.herald, editorId);
		expect(await db.claim.findUnique({ where: { id } })).toMatchObject({ text, slug, textByEditor: true });
	});

	test("merged into another leads there, and can be had back", async () => {
		const ferry = await claimOf("herald", "double its crossings");
		const bridge = await claimOf("gazette", "closed until spring");
		const merged = await edit((tx) =>
			mergeClaims(tx, { claimId: ferry.id, intoId: bridge.id, editorId, expectedVersion: ferry.version }),
		);
		expect(merged).toMatchObject({ ok: true });
		expect(await db.claimStatement.count({ where: { claimId: ferry.id } })).toBe(0);
		expect(await db.redirect.findFirst({ where: { noun: "claims", slug: ferry.slug } })).toMatchObject({
			toSlug: bridge.slug,
		});
		// A new analysis does not undo what the editor judged.
		await reanalyse(articles.herald, editorId);
		expect((await claimOf("herald", "double its crossings")).id).toBe(bridge.id);

		const { version } = await db.claim.findUniqueOrThrow({ where: { id: ferry.id } });
		const apart = await edit((tx) =>
			unmergeClaim(tx, { claimId: ferry.id, editorId, expectedVersion: version }),
		);
		expect(apart).toMatchObject({ ok: true });
		expect((await claimOf("herald", "double its crossings")).id).toBe(ferry.id);
		expect(await db.redirect.count({ where: { slug: ferry.slug } })).toBe(0);
		expect(await db.claimStatement.count({ where: { claimId: ferry.id } })).toBe(ferry.statements.length);
	});

	test("loses a statement that an editor moves, and never gets it back from the analysis", async () => {
		const claim = await claimOf("herald", "17 cracks");
		const { id: statementId } = await statementOf("herald", "17 cracks");
		const link = claim.statements.find((one) => one.statementId === statementId);
		if (link === undefined) throw new Error("no link");
		const moved = await edit((tx) =>
			moveLink(tx, {
				linkId: link.id,
				to: { text: "The girder has 17 cracks" },
				editorId,
				expectedVersion: claim.version,
			}),
		);
		expect(moved).toMatchObject({ ok: true });
		await reanalyse(articles.herald, editorId);
		const now = await claimOf("herald", "17 cracks");
		expect(now.text).toBe("The girder has 17 cracks");
		expect(await db.claimExclusion.count({ where: { claimId: claim.id, statementId } })).toBe(1);
	});

	test("split keeps at least one statement", async () => {
		const { id, version, statements } = await claimOf("gazette", "foundry");
		const all = statements.map((link) => link.id);
		const text = "Something else";
		const none = await edit((tx) =>
			splitClaim(tx, { claimId: id, linkIds: all, text, editorId, expectedVersion: version }),
		);
		expect(none).toMatchObject({ ok: false, reason: "invalid", fields: { links: expect.any(String) } });
		expect(await db.claim.count({ where: { text } })).toBe(0);
	});
});

describe("a speaker", () => {
	test("merged into another leads there with all names, and can be split again", async () => {
		const engineer = await db.speaker.findFirstOrThrow({
			where: { name: "Paul Dembski" },
			include: { names: true, statements: true },
		});
		const mayor = await db.speaker.findFirstOrThrow({
			where: { name: "Helen Ostrow" },
			include: { names: true },
		});
		const merged = await edit((tx) =>
			mergeSpeakers(tx, {
				speakerId: engineer.id,
				intoId: mayor.id,
				editorId,
				expectedVersion: engineer.version,
			}),
		);
		expect(merged).toMatchObject({ ok: true });
		expect(await db.statement.count({ where: { speakerId: engineer.id } })).toBe(0);
		expect(await db.speakerName.count({ where: { speakerId: mayor.id, name: "Paul Dembski" } })).toBe(1);
		expect(await db.redirect.findFirst({ where: { noun: "speakers", slug: engineer.slug } })).toMatchObject({
			toSlug: mayor.slug,
		});
		const { version } = await db.speaker.findUniqueOrThrow({ where: { id: engineer.id } });
		const split = await edit((tx) =>
			splitSpeaker(tx, { speakerId: engineer.id, editorId, expectedVersion: version }),
		);
		expect(split).toMatchObject({ ok: true });
		const after = await db.speaker.findUniqueOrThrow({
			where: { id: engineer.id },
			include: { names: true, statements: true },
		});
		const names = (one: { names: { name: string }[] }) => one.names.map(({ name }) => name).sort();
		expect(names(after)).toEqual(names(engineer));
		expect(after.statements.map(({ id }) => id)).toEqual(engineer.statements.map(({ id }) => id));
		expect(after.mergedIntoId).toBeNull();
		expect(await db.speakerName.count({ where: { speakerId: mayor.id, name: "Paul Dembski" } })).toBe(0);
	});

	test("that an editor renamed keeps the name, and is still found under the old one", async () => {
		const mayor = await db.speaker.findFirstOrThrow({ where: { name: "Helen Ostrow" } });
		const speaker = { name: "Helen J. Ostrow", role: "mayor of Eastgate", kind: "person" } as const;
		await edit((tx) =>
			renameSpeaker(tx, { speakerId: mayor.id, speaker, editorId, expectedVersion: mayor.version }),
		);
		const text = "Bridge update\n\nMayor Helen Ostrow said the work had begun on Friday.\n";
		const received = await receive(
			{ text, outlet: "courier", url: null, date: null, title: null },
			{ editorId },
		);
		expect(received).toMatchObject({ ok: true });
		const found = await db.statement.findFirst({
			where: { content: { some: { text: { contains: "had begun" } } } },
		});
		expect(found?.speakerId).toBe(mayor.id);
		expect(await db.speaker.findUnique({ where: { id: mayor.id } })).toMatchObject(speaker);
	});
});

test("an article that an editor puts into a story stays there, and the story's headline is the editor's", async () => {
	const { version } = await db.article.findUniqueOrThrow({ where: { id: articles.tribune } });
	const moved = await edit((tx) =>
		moveArticle(tx, {
			articleId: articles.tribune,
			to: { title: "Ferries" },
			editorId,
			expectedVersion: version,
		}),
	);
	if (!moved.ok || moved.storyId === null) throw new Error("not moved");
	const { storyId } = moved;
	await reanalyse(articles.tribune, editorId);
	expect(await db.article.findUnique({ where: { id: articles.tribune } })).toMatchObject({
		storyId,
		storyRule: null,
		storyEditorId: editorId,
	});
	const stale = await edit((tx) =>
		renameStory(tx, { storyId, title: "Boats", editorId, expectedVersion: 9 }),
	);
	expect(stale).toMatchObject({ ok: false, reason: "conflict" });
	const renamed = await edit((tx) =>
		renameStory(tx, { storyId, title: "Boats", editorId, expectedVersion: 1 }),
	);
	expect(renamed).toMatchObject({ ok: true });
	expect(await db.story.findUnique({ where: { id: storyId } })).toMatchObject({
		title: "Boats",
		slug: "ferries",
	});
});
