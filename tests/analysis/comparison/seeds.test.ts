import { describe, expect, test } from "vitest";
import { compare } from "@/lib/analysis/compare";
import { collate } from "@/lib/analysis/comparison/utterances/collate";
import { fits } from "@/lib/analysis/text/span";
import { allDifferences, bCubed, claimsFound, gold, hasDifference, hasUtterance, seedArticles } from "./gold";

const comparison = compare(seedArticles);
const differences = allDifferences(comparison);
const textOf = (article: string) => seedArticles.find((one) => one.id === article)?.text ?? "";

describe("the five seed articles compared", () => {
	test("statements come under the claims that a careful reader puts them under", () => {
		expect(bCubed(claimsFound(comparison)).f1).toBeGreaterThanOrEqual(0.85);
	});

	test.each(gold.utterances.map((utterance) => [utterance.id, utterance.renderings] as const))(
		"the renderings of %s are laid together",
		(_, renderings) => {
			expect(hasUtterance(comparison, renderings)).toBe(true);
		},
	);

	test.each(
		gold.differences.map(
			(difference) => [difference.kind, JSON.stringify(difference.values), difference.values] as const,
		),
	)("a difference of %s: %s", (kind, _, values) => {
		expect(hasDifference(differences, kind, values)).toBe(true);
	});

	test("what was said in Brussels in December is never laid over what was said in Budapest in November", () => {
		const brussels = gold.articles.find((article) => article.key === "koreatimes")?.file;
		for (const claim of comparison.claims) {
			for (const utterance of claim.utterances) {
				expect(utterance.renderings.map((rendering) => rendering.article)).not.toContain(brussels);
			}
		}
	});

	test("every span lies in its article and holds its words", () => {
		for (const claim of comparison.claims) {
			expect(fits(textOf(claim.from.article), claim.from.span)).toBe(true);
			for (const piece of claim.pieces)
				for (const span of piece.content) expect(fits(textOf(piece.article), span)).toBe(true);
			for (const utterance of claim.utterances) {
				for (const [index, rendering] of utterance.renderings.entries()) {
					for (const row of utterance.collation.rows) {
						const span = row.readings[index]?.span;
						if (span != null) expect(fits(textOf(rendering.article), span)).toBe(true);
					}
				}
			}
		}
		for (const difference of differences) {
			for (const { article, span } of difference.values)
				if (span !== null) expect(fits(textOf(article), span)).toBe(true);
		}
	});

	test("every word of every statement stands in exactly one piece of one claim", () => {
		for (const article of seedArticles) {
			for (const [index, statement] of article.analysis.statements.entries()) {
				const pieces = comparison.claims.flatMap((claim) =>
					claim.pieces.filter((piece) => piece.article === article.id && piece.statement === index),
				);
				const joined = pieces
					.flatMap((piece) => piece.content)
					.sort((a, b) => a.start - b.start)
					.map((span) => span.text)
					.join(" ");
				const whole = statement.content.map((span) => span.text).join(" ");
				expect(joined.replace(/\s+/g, " ")).toBe(whole.replace(/\s+/g, " "));
			}
		}
	});

	test("the answer is the same whatever the order of the articles", () => {
		expect(compare(seedArticles.toReversed())).toEqual(comparison);
	}, 60_000);

	test("an article compared with copies of itself differs in nothing", () => {
		const [first] = seedArticles;
		if (first === undefined) throw new Error("no seeds");
		const copies = ["a", "b", "c"].map((id) => ({ ...first, id, source: id }));
		const own = allDifferences(compare([first]));
		const found = allDifferences(compare(copies));
		expect(own).toEqual([]);
		expect(found).toEqual([]);
	}, 60_000);

	test("outlets are counted in origins: two that credit one agency are one", () => {
		const all = comparison.origins.flatMap((origin) => origin.articles);
		expect(all.toSorted()).toEqual(seedArticles.map((article) => article.id).toSorted());
		expect(comparison.origins).toHaveLength(3);
		const shared = comparison.origins.filter((origin) => origin.articles.length > 1);
		expect(shared.map((origin) => origin.evidence.map((one) => [one.rule, one.text]))).toEqual([
			[["origin/credit", "AFP"]],
		]);
	});

	test("one speaker under two spellings is one speaker", () => {
		const names = comparison.speakerDifferences.map((difference) =>
			difference.values.map((value) => value.text),
		);
		expect(names).toContainEqual(["Volodymyr Zelenskyy", "Vladimir Zelensky"]);
	});

	test("collating an utterance's renderings again gives the stored table", () => {
		for (const claim of comparison.claims) {
			for (const { renderings, collation } of claim.utterances) {
				const again = collate(
					renderings.map(({ article, content }) => ({ text: textOf(article), content, quoted: [] })),
				);
				const words = (rows: typeof again.rows) =>
					rows.map((row) => [row.kind, row.readings.map((reading) => reading.text)]);
				expect(words(again.rows)).toEqual(words(collation.rows));
			}
		}
	});
});
