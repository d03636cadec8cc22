import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { announce } from "@/lib/db/announce";
import { hearChanges } from "@/lib/db/changes.mjs";
import { inTurn } from "@/lib/db/transaction";
import { publish } from "@/lib/ingest/publish";
import { receive } from "@/lib/ingest/receive";
import { MUSEUM } from "./articles";
import { anEditor } from "./rows";

const NOTHING = { articles: [], claims: [], speakers: [], sources: [], stories: [] };
let end: (() => Promise<void>) | null = null;
afterEach(async () => {
	await end?.();
	end = null;
});

/** Listens as a server does; answers what was heard so far, and how often something may have been missed. */
async function listener() {
	const heard: Record<string, number[]>[] = [];
	let missed = 0;
	end = hearChanges(
		process.env.DATABASE_URL ?? "",
		(touched) => heard.push(touched),
		() => missed++,
	);
	await vi.waitFor(() => expect(missed).toBe(1), 10_000);
	return { heard, missed: () => missed };
}

describe("a process that serves pages", () => {
	test("hears what another one publishes", async () => {
		const { heard } = await listener();
		const editorId = await anEditor();
		const draft = await receive(
			{ text: MUSEUM, outlet: "The Crier", url: null, date: null, title: null },
			{ editorId },
		);
		if (!draft.ok) throw new Error(draft.message);
		expect(await publish(draft.articleId, { editorId, expectedVersion: 1 })).toMatchObject({ ok: true });
		await vi.waitFor(() => expect(heard.flatMap(({ articles }) => articles)).toContain(draft.articleId));
		expect(heard.flatMap(({ claims }) => claims).length).toBeGreaterThan(0);
	});

	test("hears of a change of thousands of things, and of none that failed", async () => {
		const { heard } = await listener();
		const claims = Array.from({ length: 5000 }, (_, index) => 1_000_000 + index);
		const failing = inTurn(async (tx) => {
			await announce(tx, { ...NOTHING, claims: [42] });
			throw new Error("never mind");
		});
		await expect(failing).rejects.toThrow("never mind");
		await inTurn((tx) => announce(tx, { ...NOTHING, claims, stories: [9] }));
		await vi.waitFor(() => expect(heard.flatMap(({ stories }) => stories ?? [])).toEqual([9]), 10_000);
		expect(heard.flatMap((touched) => touched.claims ?? [])).toEqual(claims);
	});

	test("that lost the database for a while hears again, and knows that it may have missed something", async () => {
		const { heard, missed } = await listener();
		const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
		await client.connect();
		await client.query(
			"select pg_terminate_backend(pid) from pg_stat_activity where query like 'LISTEN%' and pid <> pg_backend_pid()",
		);
		await client.end();
		await vi.waitFor(() => expect(missed()).toBe(2), 15_000);
		await inTurn((tx) => announce(tx, { ...NOTHING, sources: [5] }));
		await vi.waitFor(() => expect(heard).toEqual([{ sources: [5] }]), 10_000);
	});
});
