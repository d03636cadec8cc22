import { describe, expect, test } from "vitest";
import { visibleArticle, visibleClaim, visibleSpeaker } from "@/lib/articles/visible";
import { db } from "@/lib/db/client";
import { publish, withdraw } from "@/lib/ingest/publish";
import { type ReceivedArticle, receive } from "@/lib/ingest/receive";
import { BRIDGE, MUSEUM } from "./articles";
import { anEditor } from "./rows";

const paste = (text: string, outlet: string, given: Partial<ReceivedArticle> = {}): ReceivedArticle => ({
	text,
	outlet,
	url: null,
	date: "2024-03-05",
	title: null,
	...given,
});

/** How many rows of every noun there are. */
async function counts() {
	const [sources, articles, speakers, statements, claims, spans, revisions] = await Promise.all([
		db.source.count(),
		db.article.count(),
		db.speaker.count(),
		db.statement.count(),
		db.claim.count(),
		db.bodySpan.count(),
		db.revision.count(),
	]);
	return { sources, articles, speakers, statements, claims, spans, revisions };
}

/** Receives and publishes; returns the article's id. */
async function published(text: string, outlet: string, editorId: string): Promise<number> {
	const received = await receive(paste(text, outlet), { editorId });
	if (!received.ok) throw new Error(received.message);
	const result = await publish(received.articleId, { editorId, expectedVersion: 1 });
	if (!result.ok) throw new Error(result.message);
	return received.articleId;
}

describe("what cannot be taken in", () => {
	test("is refused with a sentence, and nothing of it is stored", async () => {
		const editorId = await anEditor();
		const before = await counts();
		const refused = async (text: string) => {
			const result = await receive(paste(text, "A New Paper"), { editorId });
			if (result.ok) throw new Error("it was taken in");
			return result.message;
		};
		expect(await refused("")).toMatch(/nothing here/);
		expect(await refused("The mayor\u0000 said no.")).toMatch(/NUL/);
		expect(await refused("The mayor \ud800 said no.")).toMatch(/half a character/);
		expect(await refused("The bridge is made of steel. It is grey.")).toMatch(
			/Nobody is reported to say anything/,
		);
		expect(await counts()).toEqual(before);
	});

	test("is the same text from the same outlet again, whatever its capitals; another outlet may print it", async () => {
		const editorId = await anEditor();
		const text = `${BRIDGE.gazette}\nPrinted twice.\n`;
		const first = await receive(paste(text, "The Twice Daily"), { editorId });
		expect(first).toMatchObject({ ok: true });
		const before = await counts();
		const again = await receive(paste(text, "the twice daily"), { editorId });
		expect(again).toMatchObject({
			ok: false,
			field: "text",
			message: expect.stringMatching(/here already, as a draft: “Mayor closes the Eastgate bridge”/),
			existing: { address: first.ok ? first.address : "" },
		});
		expect(await counts()).toEqual(before);
		expect(await receive(paste(text, "The Other Daily"), { editorId })).toMatchObject({ ok: true });
	});

	test("pasted by two editors at the same moment it is stored once", async () => {
		const editorId = await anEditor();
		const text = `${BRIDGE.gazette}\nAt the same moment.\n`;
		const both = await Promise.all([1, 2].map(() => receive(paste(text, "The Moment"), { editorId })));
		expect(both.filter((result) => result.ok)).toHaveLength(1);
		expect(await db.source.count({ where: { name: "The Moment" } })).toBe(1);
	});
});

describe("a failure in the middle", () => {
	test("of receiving leaves nothing: not the article, not its outlet, not its speakers", async () => {
		const editorId = await anEditor();
		await db.$executeRaw`ALTER TABLE "content_span" ADD CONSTRAINT "full" CHECK ("text" NOT LIKE '%foundry%') NOT VALID`;
		const before = await counts();
		const text = `${BRIDGE.gazette}\nNever stored.\n`;
		await expect(receive(paste(text, "The Unlucky"), { editorId })).rejects.toThrow(/full/);
		expect(await counts()).toEqual(before);
		await db.$executeRaw`ALTER TABLE "content_span" DROP CONSTRAINT "full"`;
		expect(await receive(paste(text, "The Unlucky"), { editorId })).toMatchObject({ ok: true });
	});

	test("of publishing leaves a draft, and no claim", async () => {
		const editorId = await anEditor();
		const received = await receive(paste(MUSEUM, "The Gazette of the North"), { editorId });
		if (!received.ok) throw new Error(received.message);
		await db.$executeRaw`ALTER TABLE "claim" ADD CONSTRAINT "full" CHECK ("text" NOT LIKE '%harpsichord%') NOT VALID`;
		const before = await counts();
		await expect(publish(received.articleId, { editorId, expectedVersion: 1 })).rejects.toThrow(/full/);
		expect(await counts()).toEqual(before);
		const where = { id: received.articleId };
		expect(await db.article.findUnique({ where })).toMatchObject({
			status: "draft",
			version: 1,
			releasedAt: null,
		});
		await db.$executeRaw`ALTER TABLE "claim" DROP CONSTRAINT "full"`;
		expect(await publish(received.articleId, { editorId, expectedVersion: 1 })).toMatchObject({ ok: true });
	});
});

describe("an article on its way to readers", () => {
	test("is a draft that nobody sees, then stands under the claims of others, then is gone again", async () => {
		const editorId = await anEditor();
		const gazette = await published(BRIDGE.gazette, "Gazette", editorId);
		const draft = await receive(paste(BRIDGE.herald, "Herald"), { editorId });
		if (!draft.ok) throw new Error(draft.message);
		const where = { ...visibleSpeaker, names: { some: { name: { contains: "ferry" } } } };
		expect(await db.article.count({ where: { ...visibleArticle, id: draft.articleId } })).toBe(0);
		expect(await db.speaker.count({ where })).toBe(0);

		const shown = await publish(draft.articleId, { editorId, expectedVersion: 1 });
		expect(await db.speaker.count({ where })).toBe(1);
		const claim = await db.claim.findFirstOrThrow({
			where: {
				...visibleClaim,
				text: { contains: "cracks" },
				statements: { some: { statement: { articleId: gazette } } },
			},
			include: { statements: { include: { statement: true } }, differences: { include: { values: true } } },
		});
		const carriers = claim.statements.map(({ statement }) => statement.articleId);
		expect([...new Set(carriers)].sort()).toEqual([gazette, draft.articleId].sort());
		const number = claim.differences.find(({ kind }) => kind === "number");
		expect(number?.insideQuotes).toBe(true);
		expect(number?.values.map(({ text }) => text?.replace(/\D/g, "")).sort()).toEqual(["14", "17"]);
		expect(shown).toMatchObject({ ok: true });
		if (shown.ok) {
			expect(shown.touched.claims).toContain(claim.id);
			expect(shown.touched.articles).toEqual(expect.arrayContaining([gazette, draft.articleId]));
			expect(shown.touched.sources.length).toBeGreaterThanOrEqual(2);
		}

		expect(await withdraw(draft.articleId, { editorId, expectedVersion: 2 })).toMatchObject({ ok: true });
		expect(await db.speaker.count({ where })).toBe(0);
		const alone = await db.claim.findUniqueOrThrow({
			where: { id: claim.id },
			include: {
				differences: true,
				utterances: { include: { renderings: { include: { statement: true } } } },
			},
		});
		expect(alone.differences).toEqual([]);
		for (const { renderings } of alone.utterances)
			for (const { statement } of renderings) expect(statement.articleId).not.toBe(draft.articleId);

		expect(await publish(draft.articleId, { editorId, expectedVersion: 3 })).toMatchObject({ ok: true });
		expect(await db.difference.count({ where: { claimId: claim.id, kind: "number" } })).toBe(1);
		const history = await db.revision.findMany({
			where: { articleId: draft.articleId },
			orderBy: { id: "asc" },
		});
		expect(history.map(({ action }) => action)).toEqual([
			"article.received",
			"article.published",
			"article.withdrawn",
			"article.published",
		]);
	});

	test("is published once: a second editor who pressed the same button is told", async () => {
		const editorId = await anEditor("Bob Second");
		const received = await receive(paste(`${BRIDGE.tribune}\nOnce.\n`, "Tribune"), { editorId });
		if (!received.ok) throw new Error(received.message);
		const by = { editorId, expectedVersion: 1 };
		const both = await Promise.all([publish(received.articleId, by), publish(received.articleId, by)]);
		expect(both.filter((result) => result.ok)).toHaveLength(1);
		expect(both.find((result) => !result.ok)).toMatchObject({
			reason: "conflict",
			message: expect.stringMatching(/Bob Second changed this/),
			other: { version: 2, action: "article.published" },
		});
	});
});
