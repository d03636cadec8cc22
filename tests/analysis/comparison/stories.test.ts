import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { compare } from "@/lib/analysis/compare";
import { leftOut } from "@/lib/analysis/comparison/claims/left-out";
import type { ComparedArticle, Comparison, Difference } from "@/lib/analysis/comparison/model";
import { origins } from "@/lib/analysis/comparison/origins";
import { allDifferences, seedArticles } from "./gold";

const article = (id: string, text: string): ComparedArticle => ({
	id,
	source: id,
	text,
	analysis: analyse(text),
});

const ferry = [
	article(
		"north",
		`Ferry operator says all passengers rescued after engine fire

Tallport, 12 March 2025 (Northern Wire) - All 214 passengers were taken off a ferry that caught fire near the island of Sarn on Wednesday, its operator said.

"The fire started in the engine room and was put out within forty minutes," Elin Marsk, chief executive of Sarn Lines, told reporters in Tallport. "Nobody was seriously hurt, and we will pay for every hotel night."

Transport Minister Jonas Veld said the government would order an inspection of every ferry older than 20 years.

"This must never happen again," Veld said. "We are going to look at each of these ships before the summer."

The coastguard said three crew members were treated for smoke inhalation.
`,
	),
	article(
		"south",
		`Engine blaze on Sarn ferry: at least 200 evacuated

Thursday 13 March 2025

By Mira Toll

At least 200 people were evacuated from a ferry off Sarn after a fire broke out in its engine room, the company said.

"The fire began in the engine room and was put out within an hour," Sarn Lines chief executive Elin Marsk said in Tallport on Wednesday. "Nobody was hurt, and we will pay for every hotel night."

Transport Minister Jonas Veld warned that the government would not order an inspection of every ferry older than 20 years.

“This must never, ever happen again,” Mr Veld said.

The coastguard said five crew members were treated for smoke inhalation.
`,
	),
	article(
		"west",
		`Ferry fire off Sarn: minister promises checks

By Karel Dorn

12 March 2025

Sarn Lines chief Elin Marsk admitted on Wednesday that the fire started in the engine room. She said the company would pay for hotel nights.

Jonas Veld, the transport minister, claimed that the government will order an inspection of every ferry older than 20 years.

"We are going to look at each of these old ships before the summer," he said.

Union leader Petra Holm said crews had warned of worn fuel pipes for two years.
`,
	),
];

const words = (difference: Difference) =>
	difference.values.map((value) => `${value.article}: ${value.text ?? "–"}`);
const told = (comparison: Comparison, rule: string) =>
	allDifferences(comparison)
		.filter((difference) => difference.rule === rule)
		.map(words);

describe("three outlets on one event", () => {
	const comparison = compare(ferry);
	const claimWith = (part: string) =>
		comparison.claims.find((claim) =>
			claim.pieces.some((piece) => piece.content.some((span) => span.text.includes(part))),
		);

	test("numbers that exclude each other stand under one claim and are flagged", () => {
		expect(told(comparison, "number/contradicts")).toEqual([["north: three", "south: five"]]);
		expect(claimWith("three crew")?.id).toBe(claimWith("five crew")?.id);
	});

	test("“will” and “will not” are told apart", () => {
		expect(claimWith("would not order")?.id).not.toBe(claimWith("would order")?.id);
		expect(claimWith("will order")?.id).toBe(claimWith("would order")?.id);
	});

	test("other words, and words left out, inside quotation marks on both sides are marked so", () => {
		const quoted = allDifferences(comparison).filter((difference) => difference.insideQuotes);
		expect(quoted.map(words)).toContainEqual(["north: forty minutes", "south: an hour"]);
		expect(quoted.map(words)).toContainEqual(["north: seriously", "south: –"]);
		expect(quoted.map(words)).toContainEqual(["north: –", "west: old"]);
	});

	test("the verb that credits is compared: said, admitted, claimed", () => {
		expect(told(comparison, "attribution/verb")).toContainEqual([
			"north: told",
			"south: said",
			"west: admitted",
		]);
		expect(told(comparison, "certainty/verb")).toContainEqual(["north: said", "west: claimed"]);
	});

	test("quoted by one and reported by another is a difference of attribution", () => {
		expect(told(comparison, "attribution/quotation")).toContainEqual([
			"north: direct quotation",
			"south: direct quotation",
			"west: reported speech",
		]);
	});

	test("the same unnamed body under the same words is no difference of attribution", () => {
		expect(told(comparison, "attribution/speaker").flat().join(" ")).not.toContain("coastguard");
	});

	test("left out is said only of a complete article that came later", () => {
		const pieces = claimWith("worn fuel pipes")?.pieces ?? [];
		const [north, south, west] = ferry as [ComparedArticle, ComparedArticle, ComparedArticle];
		const state = (other: ComparedArticle) => leftOut(pieces, [west], [other])[0]?.state;
		expect(state(south)).toBe("left-out");
		expect(state(north)).toBe("not-found");
		expect(state({ ...south, complete: false })).toBe("not-found");
		expect(state({ ...south, published: null })).toBe("not-found");
	});

	test("of an outlet with a sentence that says nearly the same, left out is never said", () => {
		const pieces = claimWith("three crew")?.pieces.filter((piece) => piece.article === "north") ?? [];
		const [north, south] = ferry as [ComparedArticle, ComparedArticle];
		const [found] = leftOut(pieces, [north], [south]);
		expect(found?.state).toBe("close");
		expect(found?.nearest?.span.text).toContain("five crew members");
	});

	test("three outlets that share no copy are three origins; a reprint is none of its own", () => {
		expect(comparison.origins).toHaveLength(3);
		const [north] = ferry as [ComparedArticle];
		const reprint = { ...north, id: "reprint", source: "reprint" };
		const [first, ...others] = compare([north, reprint]).origins;
		expect(others).toEqual([]);
		expect(first?.evidence[0]).toMatchObject({ rule: "origin/shared-text", share: 1 });
	});
});

describe("origins", () => {
	const [north, south, west] = ferry as [ComparedArticle, ComparedArticle, ComparedArticle];
	const crediting = (one: ComparedArticle, ...agencies: string[]): ComparedArticle => ({
		...one,
		analysis: { ...one.analysis, article: { ...one.analysis.article, agencies } },
	});
	const groups = (...all: ComparedArticle[]) =>
		origins(all).map(({ articles: members }) => members.toSorted().join("+"));

	test("who credits several agencies is independent of none of them, and makes them no one origin", () => {
		const all = [crediting(north, "AFP", "Reuters"), crediting(south, "AFP"), crediting(west, "Reuters")];
		expect(groups(...all)).toEqual(["north+south", "west"]);
		expect(groups(...all.toReversed())).toEqual(["north+south", "west"]);
	});

	test("two that credit the same several agencies are one origin", () => {
		expect(groups(crediting(north, "AP", "AFP"), crediting(south, "AP", "AFP"), west)).toEqual([
			"north+south",
			"west",
		]);
	});

	test("“agencies” without a name is no origin that two could share", () => {
		expect(groups(crediting(north, "agencies"), crediting(south, "agencies"))).toEqual(["north", "south"]);
	});
});

describe("whatever the text", () => {
	const noise = fc.oneof(
		fc.string({ unit: "binary", maxLength: 200 }),
		fc.constantFrom(
			'"',
			"“",
			"”",
			"said",
			"Rutte said",
			" ",
			"\n\n",
			"10,000",
			"(",
			"which is",
			"and was",
			"because",
		),
	);

	test("comparing never fails, and always gives the same", () => {
		fc.assert(
			fc.property(fc.array(fc.array(noise, { maxLength: 30 }), { minLength: 2, maxLength: 3 }), (texts) => {
				const articles = texts.map((parts, index) => article(`a${index}`, parts.join(" ")));
				expect(compare(articles)).toEqual(compare(articles.toReversed()));
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	test("mutilated articles are compared too, and every span still fits", () => {
		const [a, b] = seedArticles as [ComparedArticle, ComparedArticle];
		fc.assert(
			fc.property(fc.nat(a.text.length), fc.nat(400), fc.string({ maxLength: 40 }), (at, cut, put) => {
				const torn = article(a.id, a.text.slice(0, at) + put + a.text.slice(at + cut));
				for (const { values } of allDifferences(compare([torn, b]))) {
					for (const { article: id, span } of values) {
						if (span !== null)
							expect((id === a.id ? torn : b).text.slice(span.start, span.end)).toBe(span.text);
					}
				}
			}),
			{ numRuns: 12 },
		);
	}, 60_000);
});

describe("what one outlet has denied and another asserted", () => {
	const report = (id: string, words: string) =>
		article(id, `Ferry inquiry opens\n\n12 May 2025\n\n${words}\n\nThe inquiry goes on until June.\n`);
	const claims = compare([
		report("denies", "The owner, Blue Line, denied that the ferry was overloaded with lorries."),
		report("admits", "The owner, Blue Line, admitted that the ferry was overloaded with lorries."),
	]).claims;
	const [difference] = claims.flatMap((claim) => claim.differences);

	test("is flagged, with the verbs that say so, and is no rendering of the same words", () => {
		expect(difference).toMatchObject({ kind: "certainty", rule: "certainty/denied" });
		expect(difference?.values.map(({ text }) => text)).toEqual(["admitted", "denied"]);
		expect(claims.flatMap((claim) => claim.utterances)).toEqual([]);
	});
});
