import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "@/lib/db/problem";

/** What a build is made from; whatever else changes needs no new one. */
const SOURCES = [
	"app",
	"components",
	"lib",
	"public",
	"proxy.ts",
	"next.config.ts",
	"postcss.config.mjs",
	"tsconfig.json",
	"package-lock.json",
];

const NEXT = path.join("node_modules", "next", "dist", "bin", "next");

/** How Next is started: its own program under this Node, telling nobody about it. */
export function nextCommand(parameters: string[]): { parameters: string[]; env: NodeJS.ProcessEnv } {
	return {
		parameters: [NEXT, ...parameters],
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
	};
}

/** Whether the folder holds a build of the sources as they are now. */
export function isBuilt(distDir: string): boolean {
	const stamp = path.join(distDir, "variorum-sources");
	return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/**
 * Builds the pages for production.
 *
 * @param distDir where to, within the project
 * @throws Problem with what Next said where it fails
 */
export async function build(distDir: string): Promise<void> {
	const stamp = path.join(distDir, "variorum-sources");
	rmSync(stamp, { force: true });
	const sources = fingerprint();
	const { parameters, env } = nextCommand(["build"]);
	const output = await new Promise<string>((resolve, reject) => {
		const child = spawn(process.execPath, parameters, {
			env: { ...env, NODE_ENV: "production", VARIORUM_DIST: distDir },
			stdio: ["ignore", "pipe", "pipe"],
		});
		let said = "";
		child.stdout.on("data", (chunk) => (said += chunk));
		child.stderr.on("data", (chunk) => (said += chunk));
		child.on("error", reject);
		child.on("close", (code) => resolve(code === 0 ? "" : said || "it said nothing"));
	});
	if (output) throw new Problem(`The pages could not be built. Next said:\n${output.trim()}`);
	writeFileSync(stamp, sources);
}

/**
 * Takes out of a build the pages and answers that were rendered while it was made: they show the database as it was at
 * that time. Each is rendered anew when it is first asked for, and kept then.
 */
export function dropRenderedPages(distDir: string): void {
	const manifest = JSON.parse(readFileSync(path.join(distDir, "prerender-manifest.json"), "utf8"));
	for (const route of Object.keys(manifest.routes)) {
		if (route.startsWith("/_")) continue; // Next's own pages for what is missing or failed
		const page = path.join(distDir, "server", "app", route === "/" ? "index" : route);
		for (const ending of [".html", ".rsc", ".meta", ".body"]) rmSync(page + ending, { force: true });
		rmSync(`${page}.segments`, { recursive: true, force: true });
	}
	rmSync(path.join(distDir, "cache", "fetch-cache"), { recursive: true, force: true });
}

function fingerprint(): string {
	const hash = createHash("sha256").update(process.version);
	for (const file of SOURCES.flatMap(filesBelow)) hash.update(`\0${file}\0`).update(readFileSync(file));
	return hash.digest("hex");
}

function filesBelow(place: string): string[] {
	if (!existsSync(place)) return [];
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place)
		.sort()
		.flatMap((name) => filesBelow(path.join(place, name)));
}
