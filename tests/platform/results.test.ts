import path from "node:path";
import { expect, test } from "vitest";
import { count } from "@/lib/cli/testing/vitest";

const file = (status: string, tests: [name: string, status: string][], message = "") => ({
	name: path.resolve("tests/some.test.ts"),
	status,
	message,
	assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});

test("tests are counted one by one", () => {
	const report = {
		testResults: [
			file("failed", [
				["a", "passed"],
				["b", "failed"],
				["c", "passed"],
			]),
		],
	};
	expect(count(report)).toEqual({ passed: 2, problems: ["failed: tests/some.test.ts: b"] });
});

test("a test that was skipped or only planned counts as failed", () => {
	const report = {
		testResults: [
			file("passed", [
				["a", "skipped"],
				["b", "todo"],
				["c", "passed"],
			]),
		],
	};
	expect(count(report)).toEqual({
		passed: 1,
		problems: ["skipped: tests/some.test.ts: a", "todo: tests/some.test.ts: b"],
	});
});

test("a file that could not be read counts as failed", () => {
	const report = { testResults: [file("failed", [], "SyntaxError: what is this")] };
	expect(count(report)).toEqual({
		passed: 0,
		problems: ["failed: tests/some.test.ts: SyntaxError: what is this"],
	});
});

test("nothing is counted where nothing was run", () => {
	expect(count({ testResults: [] })).toEqual({ passed: 0, problems: [] });
});
