import { expect, test } from "vitest";
import { db } from "@/lib/db/client";

test("a test file starts on an empty, migrated database", async () => {
	expect(await db.source.count()).toBe(0);
	expect(await db.article.count()).toBe(0);
});

test("two sources cannot share a slug", async () => {
	await db.source.create({ data: { slug: "gazette", name: "The Gazette", siglum: "G", hue: 1 } });
	await expect(
		db.source.create({ data: { slug: "gazette", name: "Another", siglum: "A", hue: 2 } }),
	).rejects.toThrow(/slug/);
});
