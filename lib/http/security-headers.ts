/** A response header. */
export interface Header {
	readonly key: string;
	readonly value: string;
}

/**
 * What every answer carries. The Content-Security-Policy of a page is not here: it differs from page to page, and comes
 * from proxy.ts (rendered on each request) or from page-cache.mjs (kept).
 */
export const SECURITY_HEADERS: readonly Header[] = [
	{ key: "X-Content-Type-Options", value: "nosniff" },
	// For browsers that do not know frame-ancestors.
	{ key: "X-Frame-Options", value: "DENY" },
	{ key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{
		key: "Permissions-Policy",
		value:
			"accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
	},
];

/** Only where the answer goes out by https, as the proxy before us says: a browser told so by http must not believe it. */
export const HTTPS_HEADERS: readonly Header[] = [
	{ key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** For the open interface and the feeds: data, in which nothing is to run or load. */
export const DATA_HEADERS: readonly Header[] = [
	{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
];

/**
 * For pages that readers see: keep them, but ask before showing them again. Next would let a shared cache before us go on
 * serving a page for an hour and longer, also one that an editor has withdrawn; an unchanged page costs a 304.
 */
export const READING_HEADERS: readonly Header[] = [
	{ key: "Cache-Control", value: "public, max-age=0, must-revalidate" },
];
