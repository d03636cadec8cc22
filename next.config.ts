import path from "node:path";
import type { NextConfig } from "next";
import { keptViewRewrites } from "./lib/http/kept-views";
import { DATA_HEADERS, HTTPS_HEADERS, READING_HEADERS, SECURITY_HEADERS } from "./lib/http/security-headers";

// The tests build into a folder of their own, so that they can run beside a Variorum that serves from this one.
const dist = process.env.VARIORUM_DIST || ".next";

const config: NextConfig = {
	distDir: dist,
	typescript: {
		// `npm test` checks the types of everything, tests included; a build need not do it once more.
		ignoreBuildErrors: true,
		tsconfigPath: dist === ".next" ? "tsconfig.json" : "tests/support/tsconfig.json",
	},
	poweredByHeader: false,
	reactStrictMode: true,
	cacheHandler: path.resolve("lib/http/page-cache.mjs"),
	experimental: {
		// Tags are revalidated in memory only. A page kept on disk would be served after a restart as it was before an
		// editor changed it; kept in memory it is rendered anew.
		isrFlushToDisk: false,
		// Two megabytes of pasted text must arrive, to be answered with a sentence and not with a broken connection.
		serverActions: { bodySizeLimit: "8mb" },
	},
	headers: async () => [
		{ source: "/:path*", headers: [...SECURITY_HEADERS] },
		{
			source: "/:path*",
			has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
			headers: [...HTTPS_HEADERS],
		},
		{ source: "/((?!_next/|desk|api/|feeds/|search|compare).*)", headers: [...READING_HEADERS] },
		...["/api/:path*", "/feeds/:path*"].map((source) => ({ source, headers: [...DATA_HEADERS] })),
	],
	rewrites: async () => ({ beforeFiles: keptViewRewrites(), afterFiles: [], fallback: [] }),
};

export default config;
