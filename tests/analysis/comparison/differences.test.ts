import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { compare } from "@/lib/analysis/compare";
import type { ComparedArticle } from "@/lib/analysis/comparison/model";
import { allDifferences } from "./gold";

const DAY = "Larnby, 4 June 2024\n\n";
/** Articles with these bodies, one a string, ids "a", "b" …, all of one day. */
const articles = (...bodies: readonly string[]): ComparedArticle[] =>
	bodies.map((body, index) => {
		const id = String.fromCharCode(97 + index);
		const text = `Larnby harbour: what was said\n\n${DAY}${body}\n`;
		return { id, source: id, text, analysis: analyse(text) };
	});

/** What a reader is told: "rule: words | words", "–" for an outlet that has nothing there. */
function told(...bodies: readonly string[]): string[] {
	return allDifferences(compare(articles(...bodies))).map(
		({ rule, values }) =>
			`${rule}: ${values.map(({ article, text }) => `${article} ${text ?? "–"}`).join(" | ")}`,
	);
}
const utterances = (...bodies: readonly string[]) =>
	compare(articles(...bodies)).claims.flatMap(({ utterances: own }) =>
		own.map(({ renderings }) => renderings.map(({ article }) => article).join("")),
	);

describe("what two outlets quote is compared word for word", () => {
	test("a small word counts where the quotations are else the same", () => {
		expect(
			told(
				"“The anger and the grief of all who worked in this harbour are palpable,” Mayor Nora Quist said.",
				"“The anger and the grief of all who worked in this harbour is palpable,” Mayor Nora Quist said.",
			),
		).toEqual(["wording/form: a are | b is"]);
	});

	test("a quotation that ends sooner leaves out the rest", () => {
		expect(
			told(
				"“I apologise to everybody who lost a boat in the storm, and for the weeks of silence,” Mayor Nora Quist said.",
				"“I apologise to everybody who lost a boat in the storm,” Mayor Nora Quist said.",
			),
		).toEqual(["scope/left-out: a and for the weeks of silence | b –"]);
	});

	test("so is what one of them quotes only in part", () => {
		const found = told(
			"“They want to tear up the fishing rules of this coast,” Mayor Nora Quist said.",
			"Mayor Nora Quist said that they “want to dismantle the fishing rules of this coast”.",
		);
		expect(found).toContain("wording/words: a tear up | b dismantle");
		expect(found).toContain("attribution/quotation: a direct quotation | b part quotation");
	});

	test("shortened words are the same as written out; an inserted bracket is told", () => {
		expect(
			told(
				"“We don't want the old pier to be closed before winter,” Mayor Nora Quist said.",
				"“We do not want the old pier (the fish market - ed.) to be closed before winter,” Mayor Nora Quist said.",
			),
		).toEqual(["scope/added: a – | b (the fish market - ed.)"]);
	});

	test("I'd is I would; a bracket of the outlet's is its own row and never the speaker's words", () => {
		expect(
			told(
				"“I would do the harbour of Larnby a disservice if I stayed,” Mayor Nora Quist said.",
				"“I’d do the harbour of Larnby a disservice [the oldest on this coast] if I stayed,” Mayor Nora Quist said.",
			),
		).toEqual(["scope/added: a – | b [the oldest on this coast]"]);
	});

	test("a third outlet that words it in its own way silences nothing of what two others quote", () => {
		const found = told(
			"“If the harbour is flooded, to defend the town and its people, we will open all the locks,” Mayor Nora Quist said.",
			"“If the harbour is flooded, to protect the town and its people, we will certainly open all the locks,” Mayor Nora Quist said.",
			"“If the harbour is flooded, we open all the locks,” Mayor Nora Quist said.",
		);
		expect(found).toContain("wording/words: a defend | b protect");
		expect(found.some((one) => /b (?:will )?certainly/.test(one))).toBe(true);
	});

	test("of many outlets that print the same none is missing where one differs", () => {
		const copies = Array.from(
			{ length: 11 },
			() => "“We will open the northern locks before the flood comes to Larnby,” Mayor Nora Quist said.",
		);
		const [difference, ...rest] = allDifferences(
			compare(
				articles(
					...copies,
					"“We will open the wooden locks before the flood comes to Larnby,” Mayor Nora Quist said.",
				),
			),
		);
		expect(rest).toEqual([]);
		expect(difference?.values.map(({ text }) => text)).toEqual([...copies.map(() => "northern"), "wooden"]);
	});

	test("a sentence that one outlet drops out of a running quotation is told", () => {
		const found = told(
			"“I am a fisherman from Larnby. Fishermen are stubborn people. We keep going out as long as the harbour lets us,” Mayor Nora Quist said.",
			"“I am a fisherman from Larnby. We keep going out as long as the harbour lets us,” Mayor Nora Quist said.",
		);
		expect(found).toContain("scope/sentence: a Fishermen are stubborn people. | b –");
	});

	test("words printed twice inside a quotation are told as more", () => {
		const found = told(
			"“The people ask whether the harbour master will be able to leave for the island, and he will,” Mayor Nora Quist said.",
			"“The people ask whether the harbour master will be able to leave for the harbour master will be able to leave for the island, and he will,” Mayor Nora Quist said.",
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^scope\/left-out: a – \| b /);
	});

	test("if and when are two things inside quotation marks", () => {
		expect(
			told(
				"“If the old pier breaks in the storm, we open the northern locks,” Mayor Nora Quist said.",
				"“When the old pier breaks in the storm, we open the northern locks,” Mayor Nora Quist said.",
			).filter((one) => one.startsWith("wording")),
		).toEqual(["wording/form: a If | b When"]);
	});

	test("what an outlet says of the same people elsewhere is not left out", () => {
		const found = told(
			"“We closed the northern locks, in particular the old floodgate, at noon,” Mayor Nora Quist said.",
			"“It was the old floodgate,” Mayor Nora Quist said. “We closed the northern locks at noon,” Mayor Nora Quist said.",
		);
		expect(found.filter((one) => /floodgate/.test(one))).toEqual([]);
	});

	test("what stands behind the closing mark is not quoted", () => {
		const found = told(
			"“This is how we keep the old harbour of Larnby alive ”, declares the mayor, while the storm gives rise to a debate in the town. Mayor Nora Quist spoke on Monday.",
			"“This is how we keep the old harbour of Larnby alive,” Mayor Nora Quist said.",
		);
		expect(found.filter((one) => /declares/.test(one))).toEqual([]);
	});

	test("an opening that only links is nothing, one that judges is told by itself", () => {
		expect(
			told(
				"“Unfortunately, the northern pier is a danger to every boat,” Mayor Nora Quist said.",
				"“Furthermore, the northern pier is a danger to every boat,” Mayor Nora Quist said.",
			),
		).toEqual(["scope/left-out: a Unfortunately | b –"]);
	});

	test("a value ends with its clause", () => {
		const found = told(
			"“The owners have to pay for this with something. The pier is falling into the sea,” Mayor Nora Quist said.",
			"“The owners have to pay for it, and the pier is falling into the sea,” Mayor Nora Quist said.",
		);
		expect(found).toContain("wording/words: a this with something | b it");
	});

	test("what will be and what may be is a difference of certainty", () => {
		expect(
			told(
				"“The council will close the northern pier before winter,” Mayor Nora Quist said.",
				"“The council may close the northern pier before winter,” Mayor Nora Quist said.",
			),
		).toEqual(["certainty/modal: a will | b may"]);
	});
});

describe("what an outlet only reports is compared by its facts", () => {
	test("a report in other words is no list of variants", () => {
		expect(
			told(
				"“The northern pier was hit by waves within a minute and broke in two,” Mayor Nora Quist said.",
				"Mayor Nora Quist said that the northern pier had broken in two after it was hit by waves.",
			),
		).toEqual(["attribution/quotation: a direct quotation | b reported speech"]);
	});

	test("another word at one place of a report that else keeps to the words is told", () => {
		const found = told(
			"“I express my sincere condolences to all who lost their loved ones in the flood of Larnby,” Mayor Nora Quist said.",
			"Mayor Nora Quist expressed sincere condolences to all who lost their relatives and friends in the flood of Larnby.",
		);
		expect(found).toContain("wording/words: a loved ones | b relatives and friends");
	});

	test("one rewording is one difference", () => {
		const found = told(
			"Mayor Nora Quist said that the best way to save the harbour is to keep money flowing to the docks.",
			"Mayor Nora Quist said that the best way to save the harbour is to keep a flow of money to the docks.",
		);
		expect(found.filter((one) => /flow/.test(one))).toHaveLength(1);
	});

	test("a land and its people are one name, a land and its capital two", () => {
		const rule = "name/reading";
		const names = (a: string, b: string) =>
			told(
				`Mayor Nora Quist said that boats from ${a} were welcome in the harbour of Larnby.`,
				`Mayor Nora Quist said that boats from ${b} were welcome in the harbour of Larnby.`,
			).filter((one) => one.startsWith(rule));
		expect(names("Norway", "Oslo")).toEqual(["name/reading: a Norway | b Oslo"]);
		expect(names("Norway", "Norwegian ports")).toEqual([]);
	});
});

describe("what is left out", () => {
	test("is not what the outlet has in another statement of the same speaker", () => {
		const found = told(
			"“The pier is a danger to every boat, and the council knew of its rotten beams for years,” Mayor Nora Quist said.",
			"“The pier is a danger to every boat,” Mayor Nora Quist said. “The council knew of its rotten beams for years,” she added.",
		);
		expect(found.filter((one) => one.includes("rotten"))).toEqual([]);
	});

	test("is not what another outlet quotes of the next sentence", () => {
		expect(
			told(
				"“The pier is a danger to every boat. My own father drowned there in the great flood,” Mayor Nora Quist said.",
				"“The pier is a danger to every boat,” Mayor Nora Quist said.",
			).filter((one) => one.includes("father")),
		).toEqual([]);
	});
});

describe("who is credited", () => {
	const quote = "“Nobody warned the crews before the wave came over the wall,”";

	test("two people for the same running words are a difference", () => {
		expect(told(`${quote} said Mayor Nora Quist.`, `${quote} said harbour master Piet Aalders.`)).toEqual([
			"attribution/speaker: a Mayor Nora Quist | b harbour master Piet Aalders",
		]);
	});

	test("one under a description, or a statement that carries the words, is none", () => {
		expect(told(`${quote} said Mayor Nora Quist.`, `${quote} the mayor said.`)).toEqual([]);
		expect(told(`${quote} said Mayor Nora Quist.`, `${quote} said a statement.`)).toEqual([]);
	});

	test("nor are two spellings of one name a difference of attribution", () => {
		const found = told(`${quote} said Mayor Mikhail Sorin.`, `${quote} said Mayor Mykhailo Sorin.`);
		expect(found.filter((one) => one.startsWith("attribution/speaker"))).toEqual([]);
	});
});

describe("which words are one utterance", () => {
	test("the same running words, though one outlet names nobody", () => {
		expect(
			utterances(
				"“Nobody warned the crews before the wave came over the wall,” said Mayor Nora Quist.",
				"“Nobody warned the crews before the wave came over the wall,” said a statement.",
			),
		).toEqual(["ab"]);
	});

	test("two translations of one sentence", () => {
		expect(
			utterances(
				"“It is not possible for us to be in favour of the new wall,” Mayor Nora Quist said.",
				"“We can't be in favour of the new wall,” Mayor Nora Quist said.",
			),
		).toEqual(["ab"]);
	});

	test("not two sentences that only name the same things", () => {
		expect(
			utterances(
				"“It was a sad day for the harbour of Larnby,” Mayor Nora Quist said.",
				"“The harbour of Larnby needs a new crane, two tugs and a pilot,” Mayor Nora Quist said.",
			),
		).toEqual([]);
	});

	test("a word of the speaker's in a reported sentence is no rendering of every sentence that has it", () => {
		expect(
			utterances(
				"Mayor Nora Quist said that the islands should show the “courage of the old sailors” and sell their ferry at once.",
				"“I think the strongest is the one who looks at the sea, has the courage of the old sailors and stays ashore,” Mayor Nora Quist said.",
			),
		).toEqual([]);
	});
});

describe("occasions", () => {
	test("two articles lie apart once, however many claims they share", () => {
		const found = told(
			"“The pier will be closed before winter,” Mayor Nora Quist told reporters in Larnby on 3 June 2024. “The crane will be sold to the islands,” she said.",
			"“The pier will be closed before winter,” Mayor Nora Quist told a meeting in Osthaven on 12 May 2024. “The crane will be sold to the islands,” she said.",
		);
		expect(found.filter((one) => one.startsWith("occasion/apart"))).toHaveLength(1);
	});

	test("what somebody has said is of no day that is told of another of his words", () => {
		const [first] = compare(
			articles(
				"Mayor Nora Quist told reporters in Osthaven on 12 May 2024 that the crane would be sold. Quist has stressed that the pier is safe.",
			),
		).claims.filter(({ pieces }) => pieces.some(({ content }) => content[0].text.includes("pier is safe")));
		expect(first?.pieces[0]?.occasion.day).toBeNull();
	});

	test("“said this at …” tells the occasion of what stands around it", () => {
		const [first] = compare(
			articles(
				"“The pier will be closed before winter,” Mayor Nora Quist said. Quist said this at a meeting in Osthaven on 12 May 2024.",
			),
		).claims.filter(({ pieces }) => pieces.some(({ kind }) => kind === "direct"));
		expect(first?.pieces[0]?.occasion).toMatchObject({ place: "Osthaven", day: "2024-05-12" });
	});
});

describe("numbers in claims", () => {
	const count = (number: string) =>
		`The coastguard said that ${number} boats were lost in the harbour of Larnby during the storm.`;

	test.each([
		["40", "60", 1],
		["more than 40", "40", 0],
		["three dozen", "36", 0],
		["1,200", "1.2 thousand", 0],
		["at least 40", "30", 1],
	] as const)("%s and %s boats", (a, b, differences) => {
		expect(told(count(a), count(b)).filter((one) => one.startsWith("number/contradicts"))).toHaveLength(
			differences,
		);
	});
});
