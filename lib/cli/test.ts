import { Problem } from "@/lib/db/problem";
import { findBrowser } from "./testing/browser";
import { boundaries, lint, types, unused } from "./testing/checks";
import type { Result } from "./testing/result";
import { vitest } from "./testing/vitest";

/** The browser is found first: where there is none, that is one sentence and not a page of failures. */
async function pages(): Promise<Result> {
	try {
		return await vitest("pages", { CHROMIUM_PATH: await findBrowser() });
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return { name: "pages tests", passed: 0, failed: 1, details: error.message };
	}
}

const PARTS: Record<string, (() => Promise<Result>)[]> = {
	check: [types, lint, boundaries, unused],
	unit: [() => vitest("unit")],
	db: [() => vitest("db")],
	pages: [pages],
};

/** `npm test`, or `npm test -- unit` for a part: prints what failed, and last what all came to. */
async function main(asked: string[]): Promise<number> {
	const unknown = asked.find((part) => !(part in PARTS));
	if (unknown) throw new Problem(`There is no part ${unknown}: npm test -- ${Object.keys(PARTS).join("|")}`);
	const wanted = (part: string) => (asked.length === 0 || asked.includes(part) ? (PARTS[part] ?? []) : []);
	// Two at a time; the build that the pages need writes files that the types are read from, and so comes after them.
	const lanes = [
		[...wanted("check"), ...wanted("pages")],
		[...wanted("unit"), ...wanted("db")],
	];
	const results = (await Promise.all(lanes.map(runLane))).flat();
	const sum = (key: "passed" | "failed") => results.reduce((total, result) => total + result[key], 0);
	for (const { name, failed, details } of results) {
		if (failed > 0) process.stdout.write(`\n―― ${name}: ${failed} failed\n${details.trim()}\n`);
	}
	process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
	return sum("failed") > 0 ? 1 : 0;
}

async function runLane(steps: (() => Promise<Result>)[]): Promise<Result[]> {
	const results: Result[] = [];
	for (const run of steps) {
		const started = Date.now();
		const result = await run();
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		process.stdout.write(`${result.failed > 0 ? "✗" : "✓"} ${result.name} (${seconds} s)\n`);
		results.push(result);
	}
	return results;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
