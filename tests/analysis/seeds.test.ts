import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { fits } from "@/lib/analysis/text/span";
import { type Expected, scoreStatements } from "../support/score";

interface Gold {
	articles: { key: string; file: string }[];
	statements: (Expected & { article: string })[];
	neverStatements: Record<string, string[]>;
}

const root = new URL("../../", import.meta.url);
const gold = JSON.parse(readFileSync(new URL("tests/analysis/seeds/expected.json", root), "utf8")) as Gold;
const articles = gold.articles.map(({ key, file }) => {
	const text = readFileSync(new URL(`seeds/${file}`, root), "utf8");
	return {
		key,
		file,
		text,
		analysis: analyse(text),
		expected: gold.statements.filter((s) => s.article === key),
	};
});

describe("who said what in the five seed articles", () => {
	const scores = articles.map(({ analysis, expected }) => scoreStatements(analysis.statements, expected));
	const sum = (count: (score: (typeof scores)[number]) => number) =>
		scores.reduce((n, score) => n + count(score), 0);

	it("finds at least 97 % of the statements that a reader must be told", () => {
		const share = sum((s) => s.found) / sum((s) => s.required);
		expect(share, `missed: ${scores.flatMap((s) => s.missed).join(", ")}`).toBeGreaterThanOrEqual(0.97);
	});

	it("reports at most 3 % that are none", () => {
		const share = 1 - sum((s) => s.spurious.length) / sum((s) => s.predicted);
		expect(share, scores.flatMap((s) => s.spurious).join("\n")).toBeGreaterThanOrEqual(0.97);
	});

	it("names the right speaker for at least 98 % of those found", () => {
		const share = sum((s) => s.rightSpeaker) / sum((s) => s.found);
		expect(share, scores.flatMap((s) => s.misattributed).join("\n")).toBeGreaterThanOrEqual(0.98);
	});

	it("tells direct, indirect and mixed apart", () => {
		expect(sum((s) => s.rightKind)).toBe(sum((s) => s.found));
	});

	it.each(articles)("takes no statement from furniture and crossheads ($file)", ({ key, text, analysis }) => {
		for (const line of gold.neverStatements[key] ?? []) {
			const start = text.indexOf(line);
			expect(start).toBeGreaterThanOrEqual(0);
			for (const { content } of analysis.statements)
				for (const span of content)
					expect(span.start >= start + line.length || span.end <= start, span.text).toBe(true);
		}
	});

	it.each(articles)("quotes the text to the letter ($file)", ({ text, analysis }) => {
		expect(analysis.statements.length).toBeGreaterThan(0);
		for (const { content, mention, antecedent, cue } of analysis.statements)
			for (const span of [...content, mention, antecedent, cue])
				if (span) expect(fits(text, span), span.text).toBe(true);
	});
});
