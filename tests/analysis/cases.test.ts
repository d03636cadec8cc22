import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { faults, placeOf } from "@/lib/accuracy/case";
import type { AccuracyFigures } from "@/lib/accuracy/figures";
import { MEASURED_VERSION, measureOwn } from "@/lib/accuracy/measure";
import { readCases } from "@/lib/accuracy/read-cases";
import { analyse } from "@/lib/analysis/analyse";

const folder = path.join(import.meta.dirname, "cases");
const cases = readCases(folder);
const knownFailures = JSON.parse(readFileSync(path.join(folder, "known-failures.json"), "utf8")) as string[];
const kept = JSON.parse(
	readFileSync(path.join(import.meta.dirname, "..", "..", "lib", "accuracy", "figures.json"), "utf8"),
) as AccuracyFigures;

/** What whoever changed the analysis on purpose does next. */
const AFTER_A_CHANGE = "after a change that is meant: npm run -s accuracy -- --save";

describe("the cases themselves", () => {
	test("there are at least 60, each with a trap of its own", () => {
		expect(cases.length).toBeGreaterThanOrEqual(60);
		expect(new Set(cases.map((one) => one.expected.trap)).size).toBe(cases.length);
	});

	test.each(cases)("$name says where its statements stand", ({ text, expected }) => {
		for (const words of expected.statements.flatMap((one) => one.content)) {
			const { start, end } = placeOf(text, words);
			expect(text.slice(start, end)).toBe(words);
		}
		for (const words of expected.never) expect(text).toContain(words);
	});
});

describe("each trap, as a careful reader would have it", () => {
	const passing = cases.filter((one) => !knownFailures.includes(one.name));
	test.each(passing)("$name: $expected.trap", (one) => {
		expect(faults(one, analyse(one.text))).toEqual([]);
	});
});

describe("what the analysis cannot do yet", () => {
	test("is listed case by case: neither a step back nor a step forward goes unnoticed", () => {
		const failing = cases.filter((one) => faults(one, analyse(one.text)).length > 0).map((one) => one.name);
		expect(failing, AFTER_A_CHANGE).toEqual(knownFailures);
	});

	test("the kept figures are those of this analysis and these cases", () => {
		expect(kept.analyser, AFTER_A_CHANGE).toBe(MEASURED_VERSION);
		expect(kept.own, AFTER_A_CHANGE).toEqual(measureOwn(cases).own);
	});
});
