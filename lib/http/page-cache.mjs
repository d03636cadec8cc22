import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { dataScriptHashes, hashPolicy } from "./csp.mjs";

// Next's own cache of rendered pages (memory, with files beneath it), and beside each page the Content-Security-Policy that
// fits it: a kept page has no nonce, but what is kept with it can name the hashes of its inline scripts. The answer that
// is rendered anew passes `set` before it is sent, so it carries the header like those served from the cache.
//
// The catch: the class is Next's, and not part of what Next documents. The version is pinned, and a test fetches every
// kind of page and looks for the header.
/** @type {typeof fileSystemCache} */
const FileSystemCache =
	/** @type {{ default?: typeof fileSystemCache }} */ (/** @type {unknown} */ (fileSystemCache)).default ??
	fileSystemCache;

const POLICY = "content-security-policy";

/** Pages whose policy this process has reckoned: one read from disk may carry that of an earlier version of ours. */
const reckoned = new WeakSet();

/** Adds the policy to a page's headers; other entries stay as they are. */
function withPolicy(
	/** @type {{ kind: string, html?: unknown, headers?: Record<string, unknown> } | null} */ page,
) {
	if (page?.kind !== "APP_PAGE" || typeof page.html !== "string" || page.html === "") return;
	if (reckoned.has(page)) return;
	page.headers ??= {};
	page.headers[POLICY] = hashPolicy(dataScriptHashes(page.html));
	reckoned.add(page);
}

export default class PageCache extends FileSystemCache {
	/**
	 * @override
	 * @param {Parameters<InstanceType<typeof FileSystemCache>["get"]>} args
	 */
	async get(...args) {
		const entry = await super.get(...args);
		// A page that the build rendered was written to disk without passing `set`.
		withPolicy(entry?.value ?? null);
		return entry;
	}

	/**
	 * @override
	 * @param {Parameters<InstanceType<typeof FileSystemCache>["set"]>[0]} key
	 * @param {Parameters<InstanceType<typeof FileSystemCache>["set"]>[1]} data
	 * @param {Parameters<InstanceType<typeof FileSystemCache>["set"]>[2]} context
	 */
	async set(key, data, context) {
		withPolicy(data);
		return super.set(key, data, context);
	}
}
