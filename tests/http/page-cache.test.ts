import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import PageCache from "@/lib/http/page-cache.mjs";

type Kept = Parameters<InstanceType<typeof PageCache>["set"]>;

let pages = 0;

/** A cache as Next makes one for a request, and a page of its own in it that shows claim 7. */
function pageOfClaim7() {
	const cache = new PageCache({
		fs: fs as never,
		flushToDisk: false,
		serverDistDir: "tests/.out/none",
		maxMemoryCacheSize: 1_000_000,
		revalidatedTags: [],
	} as never);
	const key = `/claims/page-${++pages}`;
	const ask = () => cache.get(key, { kind: "APP_PAGE", isFallback: false } as never);
	const keep = (html: string) => {
		const page = { kind: "APP_PAGE", html, headers: { "x-next-cache-tags": "claims,claims:7" }, status: 200 };
		const context = { cacheControl: { revalidate: 3600, expire: undefined } };
		return cache.set(key, page as unknown as Kept[1], context as Kept[2]);
	};
	return { cache, ask, keep };
}

test("a page is kept until something that it shows is revalidated", async () => {
	const { cache, ask, keep } = pageOfClaim7();
	expect(await ask()).toBeNull();
	await keep("<p>Seven</p>");
	expect(await ask()).toMatchObject({ value: { html: "<p>Seven</p>" } });
	await cache.revalidateTag("claims:8", { expire: 0 });
	expect(await ask()).not.toBeNull();
	await sleep(2);
	await cache.revalidateTag("claims:7", { expire: 0 });
	await sleep(2);
	expect(await ask()).toBeNull();
});

test("a page that was being rendered while what it shows was withdrawn is not shown to the next reader", async () => {
	const { cache, ask, keep } = pageOfClaim7();
	expect(await ask()).toBeNull();
	// The page has asked the database, an editor withdraws, and only then the page is done.
	await cache.revalidateTag("claims:7", { expire: 0 });
	await sleep(5);
	await keep("<p>What was withdrawn</p>");
	await sleep(2);
	expect(await ask()).toBeNull();
	await keep("<p>What stands</p>");
	expect(await ask()).toMatchObject({ value: { html: "<p>What stands</p>" } });
});

test("of two requests for one page at the same time the earlier one counts", async () => {
	const { cache, ask, keep } = pageOfClaim7();
	await ask();
	await cache.revalidateTag("claims:7", { expire: 0 });
	await sleep(5);
	// This reader is answered with what the first one's request renders.
	await ask();
	await keep("<p>What was withdrawn</p>");
	await sleep(2);
	expect(await ask()).toBeNull();
});
