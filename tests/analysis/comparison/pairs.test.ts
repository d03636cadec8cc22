import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { judgePair } from "@/lib/analysis/comparison/likeness/verdict";

interface Row {
	readonly id: string;
	readonly a: string;
	readonly b: string;
}

const rows = (file: string): Row[] =>
	readFileSync(path.resolve("tests/analysis/comparison", file), "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Row);

describe("pairs of wordings", () => {
	const contradictions = rows("contradictions.jsonl");
	const paraphrases = rows("paraphrases.jsonl");

	test("there are at least 80 contradictions that share nearly all words", () => {
		expect(contradictions.length).toBeGreaterThanOrEqual(80);
		expect(new Set(contradictions.map((row) => row.id)).size).toBe(contradictions.length);
	});

	test("at most 3 % of the contradictions are taken for agreement", () => {
		const merged = contradictions.filter((row) => judgePair(row.a, row.b).verdict === "same");
		expect(merged.length / contradictions.length, merged.map((row) => row.id).join(" ")).toBeLessThanOrEqual(
			0.03,
		);
	});

	test("that is not reached by seeing contradictions everywhere: nine of ten paraphrases are the same", () => {
		const missed = paraphrases.filter((row) => judgePair(row.a, row.b).verdict !== "same");
		expect(missed.length / paraphrases.length, missed.map((row) => row.id).join(" ")).toBeLessThanOrEqual(
			0.1,
		);
	});

	test("sentences about different things are neither", () => {
		const { score, verdict } = judgePair(
			"The bridge over the river was closed for repairs on Monday.",
			"A court in the capital sentenced two bankers for fraud.",
		);
		expect(verdict).toBe("other");
		expect(score).toBeLessThan(0.2);
	});

	test("the order of the two does not matter, and scores lie between 0 and 1", () => {
		for (const { a, b } of [...contradictions, ...paraphrases]) {
			const [there, back] = [judgePair(a, b), judgePair(b, a)];
			expect(there.score).toBeCloseTo(back.score, 6);
			expect(there.verdict, `${a} | ${b}`).toBe(back.verdict);
			expect(there.score).toBeGreaterThanOrEqual(0);
			expect(there.score).toBeLessThanOrEqual(1);
		}
	});

	test("empty texts are judged too", () => {
		expect(judgePair("", "").verdict).toBe("other");
		expect(judgePair("", "Something was said.").score).toBe(0);
	});
});
