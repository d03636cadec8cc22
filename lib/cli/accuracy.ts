/**
 * Tells how often the analysis is right.
 *
 *     npm run -s accuracy                     over the project's own cases, tests/analysis/cases
 *     npm run -s accuracy -- POLNEAR.jsonl    over a PolNeAR file too
 *     … -- --faults                           with what is wrong in each case that fails
 *     … -- --json                             as JSON, in the shape of lib/accuracy/figures.ts
 *     … -- --save                             kept in lib/accuracy/figures.json, for the page /accuracy, and the cases that fail
 *                                             in tests/analysis/cases/known-failures.json
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AccuracyFigures, GroupFigures } from "../accuracy/figures";
import { MEASURED_VERSION, type MeasuredCase, measureOwn, measurePolnear } from "../accuracy/measure";
import { readCases } from "../accuracy/read-cases";

const CASES = path.join("tests", "analysis", "cases");
const KEPT = path.join("lib", "accuracy", "figures.json");
const FAILURES = path.join(CASES, "known-failures.json");
const FLAGS = ["--faults", "--json", "--save"];

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

function polnear(file: string): AccuracyFigures["polnear"] {
	let rows: string;
	try {
		rows = readFileSync(file, "utf8");
	} catch {
		return fail(`Cannot read ${file}: give the path of a PolNeAR file, a JSON row a line.`);
	}
	try {
		return measurePolnear(path.basename(file).replace(/\.jsonl$/, ""), rows.split("\n"));
	} catch (error) {
		return fail(`${file}, ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** What was kept last time; null where nothing was. */
function kept(): AccuracyFigures | null {
	return existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as AccuracyFigures) : null;
}

function table(groups: AccuracyFigures["own"]["groups"]): string {
	const columns: readonly (keyof GroupFigures)[] = [
		"precision",
		"recall",
		"f1",
		"exact",
		"speaker",
		"joint",
		"expected",
		"found",
	];
	const rows = Object.entries(groups).map(([name, figures]) => {
		const cells = columns.map((column) => {
			const value = figures[column];
			const shown =
				value === null ? "–" : column === "expected" || column === "found" ? `${value}` : value.toFixed(1);
			return shown.padStart(10);
		});
		return `${name.padEnd(11)}${cells.join("")}`;
	});
	return [`${"".padEnd(11)}${columns.map((column) => column.padStart(10)).join("")}`, ...rows].join("\n");
}

function report(figures: AccuracyFigures, measured: readonly MeasuredCase[], withFaults: boolean): string {
	const { own, polnear: marked } = figures;
	const failing = measured.filter((one) => one.faults.length > 0);
	const lines = [
		`Own cases: ${own.passed} of ${own.cases.length} as a careful reader would have them`,
		table(own.groups),
		...failing.flatMap(({ name, trap, faults }) => [
			`  fails: ${name} (${trap})`,
			...(withFaults ? faults.map((fault) => `      ${fault}`) : []),
		]),
	];
	if (marked !== null) {
		lines.push(
			"",
			`PolNeAR ${marked.part}: ${marked.articles} articles`,
			table(marked.groups),
			"",
			"confidence      found     sure    right",
			...marked.calibration
				.filter((bin) => bin.found > 0)
				.map(
					({ from, to, found, sure, right }) =>
						`${from.toFixed(1)} to ${to.toFixed(1)}  ${`${found}`.padStart(9)}${(sure ?? 0).toFixed(1).padStart(9)}${(right ?? 0).toFixed(1).padStart(9)}`,
				),
		);
	}
	return `${lines.join("\n")}\n`;
}

const parameters = process.argv.slice(2);
const files = parameters.filter((parameter) => !parameter.startsWith("--"));
const unknown = parameters.find((parameter) => parameter.startsWith("--") && !FLAGS.includes(parameter));
if (unknown !== undefined) fail(`There is no ${unknown}; known are ${FLAGS.join(", ")}.`);
if (files.length > 1) fail("One PolNeAR file at a time.");

const { own, measured } = measureOwn(readCases(CASES));
const marked = files[0] === undefined ? null : polnear(files[0]);
if (parameters.includes("--save")) {
	// Without a PolNeAR file its figures stay as they were: they are the analysis' that was measured then.
	const figures: AccuracyFigures = {
		analyser: MEASURED_VERSION,
		own,
		polnear: marked ?? kept()?.polnear ?? null,
	};
	writeFileSync(KEPT, `${JSON.stringify(figures, null, "\t")}\n`);
	const failing = measured.filter((one) => one.faults.length > 0).map((one) => one.name);
	writeFileSync(FAILURES, `${JSON.stringify(failing, null, "\t")}\n`);
}
const figures: AccuracyFigures = { analyser: MEASURED_VERSION, own, polnear: marked };
process.stdout.write(
	parameters.includes("--json")
		? `${JSON.stringify(figures)}\n`
		: report(figures, measured, parameters.includes("--faults")),
);
