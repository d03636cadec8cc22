import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { hearChanges } from "../db/changes.mjs";
import { dataScriptHashes, hashPolicy } from "./csp.mjs";

// Next's own cache of rendered pages (memory, with files beneath it), with three things more.
//
// Beside each page the Content-Security-Policy that fits it: a kept page has no nonce, but what is kept with it can name
// the hashes of its inline scripts. The answer that is rendered anew passes `set` before it is sent, so it carries the
// header like those served from the cache.
//
// And each page is kept as of the moment at which it was begun, not at which it was done: a page that was rendered while
// an editor withdrew what stands on it would otherwise pass for newer than the withdrawal.
//
// And what another process changes is heard of: a second start beside this one, a command at the terminal, a server on
// another machine. Next itself revalidates tags in the process alone in which an editor saved.
//
// The catch: the class is Next's, and not part of what Next documents. The version is pinned, and tests look at all three.
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

/**
 * When the rendering of each page that is under way was begun, in milliseconds since 1970; requests for one page share
 * one rendering. Shared by all instances: Next makes one a request.
 *
 * @type {Map<string, number>}
 */
const begun = new Map();

/** Pages that were kept before this moment may show what was changed unheard; in milliseconds since 1970. */
let heardSince = 0;

/** Begins to hear of changes with the first page that is asked for: a build asks for none, and has no database. */
function listen(/** @type {PageCache} */ cache) {
	const url = process.env.DATABASE_URL;
	if (listening || !url || process.env.NEXT_PHASE === "phase-production-build") return;
	listening = true;
	hearChanges(
		url,
		(touched) => {
			// The tags of lib/http/tags.ts.
			const tags = Object.entries(touched).flatMap(([noun, ids]) => [
				noun,
				...ids.map((id) => `${noun}:${id}`),
			]);
			void cache.revalidateTag(tags, { expire: 0 });
		},
		() => {
			heardSince = Date.now();
		},
	);
}
let listening = false;

/** True for what shows something of the edition: its tags are ours, and not only those that Next makes of its address. */
function showsEdition(/** @type {{ headers?: Record<string, unknown> } | null | undefined} */ page) {
	const tags = page?.headers?.["x-next-cache-tags"];
	return typeof tags === "string" && tags.split(",").some((tag) => !tag.startsWith("_N_T_"));
}

export default class PageCache extends FileSystemCache {
	/**
	 * @override
	 * @param {Parameters<InstanceType<typeof FileSystemCache>["get"]>} args
	 */
	async get(...args) {
		listen(this);
		const asked = Date.now();
		let entry = await super.get(...args);
		const page = /** @type {Parameters<typeof showsEdition>[0]} */ (entry?.value);
		if (entry && (entry.lastModified ?? 0) < heardSince && showsEdition(page)) entry = null;
		// A page that the build rendered was written to disk without passing `set`.
		withPolicy(entry?.value ?? null);
		const [key, { kind }] = args;
		const old = entry?.cacheControl?.revalidate;
		const outlived = typeof old === "number" && asked - (entry?.lastModified ?? 0) >= old * 1000;
		// What is not there, or too old, is rendered now.
		if (kind !== "FETCH" && (!entry || outlived) && !begun.has(key)) begun.set(key, asked);
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
		await super.set(key, data, context);
		const start = begun.get(key);
		if (!data || data.kind === "FETCH" || start === undefined) return;
		begun.delete(key);
		const asked = /** @type {unknown} */ ({ kind: data.kind, isFallback: false });
		const kept = await super.get(key, /** @type {Parameters<typeof this.get>[1]} */ (asked));
		// A tag that was revalidated in the very millisecond counts as later.
		if (kept) kept.lastModified = start - 1;
	}
}
