import { unstable_cache } from "next/cache";

/** Next drops tags beyond 128 from one call. */
const MOST_TAGS = 100;

/**
 * Notes on the page being rendered what it shows, so that it is kept until one of the tags is revalidated.
 *
 * The catch: Next takes a page's tags from the cached reads made while rendering it, and wants them before a read, while
 * a page knows what it shows only after its query. So the query is not cached, the page is, and a read of nothing carries
 * the tags.
 */
export async function shown(tags: readonly string[]): Promise<void> {
	for (let start = 0; start < tags.length; start += MOST_TAGS) {
		const some = tags.slice(start, start + MOST_TAGS);
		await unstable_cache(async () => null, ["shown", ...some], { tags: some })();
	}
}
