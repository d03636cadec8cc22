import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collate, type Witness } from "@/lib/analysis/comparison/utterances/collate";
import { tokens } from "@/lib/analysis/comparison/words/tokens";

const witness = (text: string): Witness => ({
	text,
	content: text === "" ? [] : [{ start: 0, end: text.length }],
	quoted: [{ start: 0, end: text.length }],
});
const table = (...texts: string[]) =>
	collate(texts.map(witness)).rows.map(
		(row) => `${row.kind}: ${row.readings.map((reading) => reading.text || "–").join(" | ")}`,
	);

describe("collation", () => {
	test("agreeing words run once, variants stand beside each other, gaps are gaps", () => {
		expect(
			table(
				"We have seen, of course, that the port is closed",
				"We have seen that the port is shut",
				"We have seen that the harbour town's port is closed",
			),
		).toEqual([
			"agree: We have seen | We have seen | We have seen",
			"variant: of course | – | –",
			"agree: that the | that the | that the",
			"variant: – | – | harbour town's",
			"agree: port is | port is | port is",
			"variant: closed | shut | closed",
		]);
	});

	test("words that stand elsewhere are moved, and name the row where the others have them", () => {
		const { rows } = collate([
			witness("how we can meet these dangers collectively"),
			witness("how we can collectively meet these dangers"),
		]);
		const moved = rows.flatMap((row, index) => (row.kind === "moved" ? [{ index, to: row.movedTo }] : []));
		expect(moved).toHaveLength(2);
		expect(moved[0]?.to).toBe(moved[1]?.index);
		expect(moved[1]?.to).toBe(moved[0]?.index);
	});

	test("spelling, punctuation, quotation marks, blanks and ways of writing a number are no differences", () => {
		const { rows } = collate([
			witness("“The programme's defence costs 36 million dollars, in the U.S.”"),
			witness('"The program’s defense costs  thirty-six million dollars in the United States"'),
		]);
		expect(rows.map((row) => row.kind)).toEqual(["agree"]);
	});

	test("an inserted “she said” never stands inside a reading", () => {
		const text = "The road, she said, is closed";
		const parted: Witness = {
			text,
			content: [
				{ start: 0, end: 9 },
				{ start: 20, end: text.length },
			],
			quoted: [],
		};
		const { rows } = collate([parted, witness("The road is closed")]);
		for (const row of rows)
			for (const reading of row.readings) expect(reading.text).not.toContain("she said");
	});

	const word = fc.oneof(
		fc.constantFrom(
			"the",
			"port",
			"is",
			"closed",
			"shut",
			"we",
			"see",
			"North",
			"Korea",
			"10,000",
			"ten",
			"of",
			"course",
			"not",
			"—",
			"“",
			"can't",
			"US",
		),
		fc.string({ maxLength: 8 }),
	);
	const sentence = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));

	test("no token of any rendering is lost or doubled, whatever the texts", () => {
		fc.assert(
			fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (texts) => {
				const { rows } = collate(texts.map(witness));
				for (const [index, text] of texts.entries()) {
					const read = rows.flatMap((row) => {
						const span = row.readings[index]?.span;
						return span == null ? [] : tokens(text, span.start, span.end).map((token) => token.start);
					});
					expect(read).toEqual(tokens(text).map((token) => token.start));
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("the table is the same whatever the order of the renderings", () => {
		fc.assert(
			fc.property(fc.array(sentence, { minLength: 2, maxLength: 4 }), (texts) => {
				const there = collate(texts.map(witness)).rows.map((row) => [
					row.kind,
					row.readings.map((reading) => reading.text),
				]);
				const back = collate(texts.toReversed().map(witness)).rows.map((row) => [
					row.kind,
					row.readings.map((reading) => reading.text).toReversed(),
				]);
				expect(back).toEqual(there);
			}),
			{ numRuns: 200 },
		);
	});

	test("identical renderings agree from beginning to end", () => {
		fc.assert(
			fc.property(sentence, fc.integer({ min: 2, max: 5 }), (text, count) => {
				const { rows } = collate(Array.from({ length: count }, () => witness(text)));
				expect(rows.every((row) => row.kind === "agree")).toBe(true);
				expect(rows.length).toBeLessThanOrEqual(1);
			}),
		);
	});
});
