import { expect, inject, test } from "vitest";

// What another process does: the test's own, beside the server's.
process.env.DATABASE_URL = inject("appDatabase");

test("what another process publishes and withdraws shows on kept pages, and is gone again", async () => {
	const { db } = await import("@/lib/db/client");
	const { receive } = await import("@/lib/ingest/receive");
	const { publish, withdraw } = await import("@/lib/ingest/publish");
	const editorId = (await db.editor.findFirstOrThrow()).id;
	const at = (slug: string) => fetch(`${inject("app")}/articles/${slug}`);
	const list = async () => (await fetch(`${inject("app")}/articles`)).text();

	const text =
		"Kiln cools down\n\n“The kiln of Overby has gone out for good,” potter Sten Falk said on Monday.\n";
	const draft = await receive(
		{ text, outlet: "The Overby Record", url: null, date: "2024-05-06", title: null },
		{ editorId },
	);
	if (!draft.ok) throw new Error(draft.message);
	expect((await at(draft.slug)).status).toBe(404);
	expect(await list()).not.toContain("Kiln cools down");

	expect(await publish(draft.articleId, { editorId, expectedVersion: 1 })).toMatchObject({ ok: true });
	await expect.poll(async () => (await at(draft.slug)).status).toBe(200);
	await expect.poll(list).toContain("Kiln cools down");

	expect(await withdraw(draft.articleId, { editorId, expectedVersion: 2 })).toMatchObject({ ok: true });
	await expect.poll(async () => (await at(draft.slug)).status).toBe(404);
	await expect.poll(list).not.toContain("Kiln cools down");
	await db.$disconnect();
});
