import { createHash } from "node:crypto";

// JavaScript, not TypeScript: Next loads the page cache (page-cache.mjs), which needs this, without compiling it.

/** What every page is held to, whichever way its scripts are told. */
const ALWAYS = [
	"default-src 'none'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
];

/**
 * The hash of public/theme.js, which runs before the first paint: with it the script is let through where only a nonce
 * counts, though the document that all pages share knows no nonce. A test compares it with the file.
 */
export const THEME_SCRIPT_INTEGRITY = "sha256-Zjrkb3ygC9u+ae0/5hkdevFvaGHQmw7/l3Tl6RbJBNw=";

/**
 * The policy of a page that is rendered on each request: scripts run by this answer's nonce alone, and load what they
 * need themselves.
 *
 * @param {string} nonce base64, new for each answer
 * @param {boolean} development React and the reloading of changed modules need eval, inline styles and a socket there
 * @returns {string}
 */
export function noncePolicy(nonce, development) {
	const directives = [
		...ALWAYS,
		`script-src 'nonce-${nonce}' '${THEME_SCRIPT_INTEGRITY}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
		development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
	];
	return directives
		.join("; ")
		.replace("connect-src 'self'", `connect-src 'self'${development ? " ws:" : ""}`);
}

/**
 * The policy of a page that is kept and served many times: our own script files, and this page's inline data scripts by
 * their hashes.
 *
 * The catch: a nonce must be new for each answer, and a kept page cannot have one, so scripts are allowed by origin
 * ('self') rather than by 'strict-dynamic'. Nothing on this origin serves what a user wrote as a script, and
 * X-Content-Type-Options keeps a browser from taking other files for one.
 *
 * @param {readonly string[]} hashes from `dataScriptHashes`
 * @returns {string}
 */
export function hashPolicy(hashes) {
	return [...ALWAYS, ["script-src 'self'", ...hashes].join(" "), "style-src 'self'"].join("; ");
}

/**
 * The hashes, as a policy has them, of those inline scripts of a page that only carry data.
 *
 * Hashing whatever stands in the page would allow an injected script as readily as ours. So a script is hashed only where
 * it is one that Next writes: pushing JSON, which cannot call anything, or one of the few fixed calls below. Any other
 * inline script is left out and does not run.
 *
 * @param {string} html as Next renders it: attribute values quoted, with `<` and `>` escaped
 * @returns {string[]} `'sha256-…'`, each once, in order
 */
export function dataScriptHashes(html) {
	const hashes = new Set();
	for (const [, attributes = "", code = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
		if (/\ssrc=/.test(attributes) || !onlyData(code)) continue;
		hashes.add(`'sha256-${createHash("sha256").update(code, "utf8").digest("base64")}'`);
	}
	return [...hashes];
}

/** Calls with which Next opens the queue of a page's data, and React notes when it painted. */
const FIXED = new Set([
	"(self.__next_f=self.__next_f||[]).push([0])",
	"requestAnimationFrame(function(){$RT=performance.now()});",
]);

/** Queues to which Next pushes JSON: the page's data, and the names of the script files that start it. */
const QUEUES = [
	/^self\.__next_f\.push\(([\s\S]*)\)$/,
	/^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(([\s\S]*)\);?$/,
];

/** True where running the script can do nothing but hand over data. */
function onlyData(/** @type {string} */ code) {
	if (FIXED.has(code)) return true;
	const pushed = QUEUES.map((queue) => queue.exec(code)?.[1]).find((json) => json !== undefined);
	if (pushed === undefined) return false;
	try {
		JSON.parse(pushed);
		return true;
	} catch {
		return false;
	}
}
