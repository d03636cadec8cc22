import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { fits } from "@/lib/analysis/text/span";

const seeds = [
	"000_933f8794a11f0d75",
	"001_c6e96f4e06215a2a",
	"003_9b3022ada925711f",
	"004_f6e284209844c78c",
].map((name) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), "utf8"));

/** Pieces of which hard texts are made: marks of all kinds, verbs of saying, half characters, nothing. */
const piece = fc.constantFrom(
	'"',
	"“",
	"”",
	"„",
	"«",
	"»",
	"‘",
	"’",
	"'",
	"''",
	"``",
	"(",
	")",
	"[",
	"]",
	",",
	".",
	"?",
	"!",
	":",
	";",
	"—",
	"-",
	"...",
	"\n",
	"\n\n",
	"\r\n",
	"\t",
	" ",
	"\u0000",
	"\ud800",
	"\udc00",
	"😀",
	"\ufeff",
	"\u00a0",
	"\u2028",
	"said",
	"says",
	"told",
	"that",
	"who",
	"which",
	"he",
	"she",
	"They",
	"Smith",
	"Mr.",
	"U.S.",
	"according to",
	"As",
	"not",
	"to",
	"by",
	"the minister",
	"Ann Smith, head of the office,",
	"of",
	"and",
	"but",
	"Q:",
	"A:",
	"SMITH:",
	"was quoted as saying",
	"’s",
	"n't",
	"1,000",
	"3.5%",
);
const pieces = fc
	.array(piece, { maxLength: 120 })
	.chain((words) => fc.constantFrom("", " ").map((gap) => words.join(gap)));

/** A real article with a stretch cut out, doubled or replaced by hard pieces. */
const mutated = fc
	.tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat(400), pieces)
	.map(([text, at, length, words]) => {
		const start = at % text.length;
		return (
			text.slice(Math.max(0, start - 1500), start) + words + text.slice(start + length, start + length + 1500)
		);
	});

const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), pieces, mutated);

describe("whatever text comes in", { timeout: 120_000 }, () => {
	it("every span lies inside the text and is equal to it", () => {
		fc.assert(
			fc.property(anything, (text) => {
				const { article, statements } = analyse(text);
				for (const { start, end } of article.body)
					expect(start >= 0 && start < end && end <= text.length).toBe(true);
				for (const statement of statements) {
					expect(statement.content.length).toBeGreaterThan(0);
					for (const span of [...statement.content, statement.mention, statement.antecedent, statement.cue])
						if (span) expect(fits(text, span), JSON.stringify(span)).toBe(true);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("no word belongs to two statements, and the parts of one come in order", () => {
		fc.assert(
			fc.property(anything, (text) => {
				const spans = analyse(text).statements.map((statement) => statement.content);
				for (const content of spans)
					for (let i = 1; i < content.length; i++)
						expect((content[i - 1]?.end ?? 0) <= (content[i]?.start ?? 0)).toBe(true);
				const all = spans.flat().sort((a, b) => a.start - b.start);
				for (let i = 1; i < all.length; i++)
					expect((all[i - 1]?.end ?? 0) <= (all[i]?.start ?? 0)).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	it("a confidence is a share, and every named speaker is listed once", () => {
		fc.assert(
			fc.property(anything, (text) => {
				const { speakers, statements } = analyse(text);
				const names = speakers.map((speaker) => speaker.name);
				expect(new Set(names).size).toBe(names.length);
				for (const { confidence, speaker } of statements) {
					expect(confidence >= 0 && confidence <= 1).toBe(true);
					if (speaker !== null) expect(names).toContain(speaker);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("the same text gives the same answer", () => {
		fc.assert(
			fc.property(anything, (text) => {
				expect(JSON.stringify(analyse(text))).toBe(JSON.stringify(analyse(text)));
			}),
			{ numRuns: 100 },
		);
	});
});

describe("texts made to take long", { timeout: 120_000 }, () => {
	const size = 64 * 1024;
	const cases: Record<string, string> = {
		"64 KB of quotation marks": '"'.repeat(size),
		"64 KB of curly marks": "“".repeat(size),
		"64 KB of apostrophes": "a 'b ".repeat(size / 5),
		"64 KB of nested brackets": "(".repeat(size / 2) + ")".repeat(size / 2),
		"64 KB of one endless sentence": "the man who said that he saw the dog and ".repeat(size / 41),
		"64 KB of verbs of saying": "said ".repeat(size / 5),
		"64 KB of paragraphs that open and never close": "“I am here\n\n".repeat(size / 12),
	};
	it.each(Object.entries(cases))("%s are read to the end", (_, text) => {
		const { statements } = analyse(text);
		for (const { content } of statements) for (const span of content) expect(fits(text, span)).toBe(true);
	});
});
