import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Result, runNode } from "./result";

/** The part of Vitest's JSON report that is counted. */
type Report = {
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { fullName: string; status: string }[];
	}[];
};

/**
 * Runs one project of vitest.config.ts and counts its tests one by one. A test that was skipped counts as failed: what
 * is not run is not known to hold.
 */
export async function vitest(project: string, env: Record<string, string> = {}): Promise<Result> {
	const file = path.join("tests", ".out", `${project}.json`);
	mkdirSync(path.dirname(file), { recursive: true });
	rmSync(file, { force: true });
	const run = await runNode(
		path.join("node_modules", "vitest", "vitest.mjs"),
		["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
		{ ...env, NO_COLOR: "1" },
	);
	const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { testResults: [] };
	const { passed, problems } = count(report);
	if (run.code !== 0 && problems.length === 0) problems.push("vitest itself failed, see above");
	if (passed === 0 && problems.length === 0) problems.push("no test was run");
	const details = [run.all.trim(), ...problems].join("\n");
	return { name: `${project} tests`, passed, failed: problems.length, details };
}

/** @returns how many tests passed, and a line for each that did not */
export function count(report: Report): { passed: number; problems: string[] } {
	const problems: string[] = [];
	let passed = 0;
	for (const { name, status, message, assertionResults } of report.testResults) {
		const place = path.relative(process.cwd(), name);
		for (const test of assertionResults) {
			if (test.status === "passed") passed += 1;
			else problems.push(`${test.status}: ${place}: ${test.fullName}`);
		}
		const told = assertionResults.some((test) => test.status !== "passed");
		if (status !== "passed" && !told)
			problems.push(`${status}: ${place}: ${message.trim() || "no test in it was run"}`);
	}
	return { passed, problems };
}
