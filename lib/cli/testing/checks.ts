import { readdirSync } from "node:fs";
import path from "node:path";
import { type Result, runNode, single } from "./result";

const bin = (...place: string[]) => path.join("node_modules", ...place);

/** Format and lint, by biome.json. */
export async function lint(): Promise<Result> {
	const biome = bin("@biomejs", "biome", "bin", "biome");
	return single("lint", await runNode(biome, ["check", "--error-on-warnings", "--colors=off", "."]));
}

/** Types of everything, with those that Next derives from the routes. */
export async function types(): Promise<Result> {
	const derived = await runNode(bin("next", "dist", "bin", "next"), ["typegen"]);
	if (derived.code !== 0) return single("types", derived);
	return single("types", await runNode(bin("typescript", "bin", "tsc"), ["--noEmit", "--pretty", "false"]));
}

/** Files, exports and packages that nothing uses. */
export async function unused(): Promise<Result> {
	return single("unused code", await runNode(bin("knip", "bin", "knip.js"), ["--no-progress"]));
}

const CODE = ["app", "components", "lib", "proxy.ts", "next.config.ts"];

/** Who may import whom, by .dependency-cruiser.cjs. */
export async function boundaries(): Promise<Result> {
	const name = "boundaries";
	const cruiser = bin("dependency-cruiser", "bin", "dependency-cruise.mjs");
	const run = await runNode(cruiser, [
		"--config",
		".dependency-cruiser.cjs",
		"--output-type",
		"json",
		...CODE,
	]);
	let report: Report;
	try {
		report = JSON.parse(run.stdout);
	} catch {
		return single(name, { ...run, code: 1 });
	}
	// With a compiler that it does not know, the tool reads nothing and reports success.
	const read = new Set(report.modules.map(({ source }) => source));
	const unread = CODE.flatMap(codeFiles).filter((file) => !read.has(file));
	const edges = report.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
	const wrong = report.summary.violations
		.filter(({ rule }) => rule.severity === "error")
		.map(
			({ rule, from, to, cycle }) =>
				`${rule.name}: ${from} → ${cycle?.map((step) => step.name).join(" → ") ?? to}`,
		);
	if (unread.length > 0) wrong.push(`not read: ${unread.join(", ")}`);
	if (edges === 0) wrong.push("no import was read at all");
	return single(name, { code: wrong.length > 0 ? 1 : 0, stdout: "", all: wrong.join("\n") });
}

type Report = {
	modules: { source: string; dependencies: unknown[] }[];
	summary: {
		violations: {
			rule: { name: string; severity: string };
			from: string;
			to: string;
			cycle?: { name: string }[];
		}[];
	};
};

function codeFiles(place: string): string[] {
	if (/\.d\.m?ts$/.test(place)) return [];
	if (/\.(tsx?|mjs)$/.test(place)) return [place];
	if (place === path.join("lib", "db", "generated") || path.extname(place)) return [];
	return readdirSync(place, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() || path.extname(entry.name))
		.flatMap((entry) => codeFiles(path.join(place, entry.name)));
}
