import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import type { Statement } from "@/lib/analysis/model";

/** The statements of a short article with a headline, so that the body begins where bodies begin. */
function read(...paragraphs: string[]): readonly Statement[] {
	const filler =
		"The council met on Tuesday evening in the town hall and went through a long list of papers.";
	return analyse(["Council meets on harbour plan", filler, ...paragraphs].join("\n\n")).statements;
}

const words = (statement: Statement | undefined) => statement?.content.map((span) => span.text).join(" … ");
const brief = (statements: readonly Statement[]) => statements.map((s) => [s.speaker, words(s)]);

describe("quotations", () => {
	it("credits the one behind the quotation, before it and around it", () => {
		expect(
			brief(
				read(
					"“The harbour will stay,” said Ann Miller, the mayor of Westport.",
					"Tom Reed told reporters: “We will see.”",
					"“Nobody,” Miller added, “has asked the fishermen.”",
				),
			),
		).toEqual([
			["Ann Miller", "“The harbour will stay,”"],
			["Tom Reed", "“We will see.”"],
			["Ann Miller", "“Nobody,” … “has asked the fishermen.”"],
		]);
	});

	it("goes on with the same speaker where a quotation stands alone", () => {
		const statements = read(
			"“The harbour will stay,” Ann Miller said.",
			"“It has been here for two hundred years.”",
		);
		expect(brief(statements)).toEqual([
			["Ann Miller", "“The harbour will stay,”"],
			["Ann Miller", "“It has been here for two hundred years.”"],
		]);
		expect(statements[1]?.mention).toBeNull();
		expect(statements[1]?.antecedent?.text).toBe("Ann Miller");
	});

	it("takes a quotation over several paragraphs with an opening mark on each as one speaker's", () => {
		const statements = read(
			"“The harbour will stay,” Ann Miller said. “I promise it.",
			"“We have a plan and we have the money for it.",
			"“And we have the time.”",
			"Tom Reed laughed at that.",
		);
		expect(statements.map((s) => s.speaker)).toEqual([
			"Ann Miller",
			"Ann Miller",
			"Ann Miller",
			"Ann Miller",
		]);
	});

	it("gives all paragraphs of one quotation to whoever is named at its end", () => {
		const statements = read(
			"Tom Reed left before the vote. The paper was on the table.",
			"“We have a plan and we have the money for it.",
			"“And we have the time,” Ann Miller said.",
		);
		expect(statements.map((s) => s.speaker)).toEqual(["Ann Miller", "Ann Miller"]);
	});

	it("gives a quotation that stands alone to who speaks, not to whom a figure is credited", () => {
		const statements = read(
			"The mayor, Ann Miller, spoke about this at a meeting on Monday.",
			"According to the harbour office, 600 boats were lost.",
			"“We are worried about the winter.”",
		);
		expect(statements.map((s) => s.speaker)).toEqual(["harbour office", "Ann Miller"]);
	});

	it("takes any verb right behind a quotation for the one that credits it", () => {
		expect(
			brief(read("Tom Reed said it was late.", "“Not for us,” Ann Miller shot back.")).map(([who]) => who),
		).toEqual(["Tom Reed", "Ann Miller"]);
	});

	it("leaves scare quotes and titles of works alone", () => {
		expect(
			read("The so-called “harbour party” has read “War and Peace” in the library of the town hall."),
		).toEqual([]);
	});

	it("keeps a question mark and its speaker together", () => {
		expect(brief(read("“Who will pay?” Tom Reed asked."))).toEqual([["Tom Reed", "“Who will pay?”"]]);
	});
});

describe("reported speech", () => {
	it("credits the one whom a relative clause is about, not the last name within it", () => {
		expect(
			brief(
				read(
					"The mayor, Ann Miller, who met on Monday with Tom Reed said the harbour was safe.",
					"Ida Holm, 40, a native of Westport, said the boats would stay.",
				),
			).map(([speaker]) => speaker),
		).toEqual(["Ann Miller", "Ida Holm"]);
	});

	it("goes on behind “and” or “but” with whoever said the first part", () => {
		expect(
			brief(
				read(
					"Ann Miller admitted that the divers had found the wreck, but insisted the harbour was safe.",
					"Tom Reed said the boats would stay and added that nobody would be asked to leave.",
				),
			).map(([speaker]) => speaker),
		).toEqual(["Ann Miller", "Ann Miller", "Tom Reed", "Tom Reed"]);
	});

	it("reads clauses with and without “that”, and stops where the telling goes on", () => {
		expect(
			brief(
				read(
					"Ann Miller said that the harbour would stay, adding that the money was there.",
					"Officials said the work would begin in May.",
					"The work will take two years, according to the harbour office.",
				),
			),
		).toEqual([
			["Ann Miller", "the harbour would stay"],
			["Ann Miller", "the money was there"],
			["Officials", "the work would begin in May"],
			["harbour office", "The work will take two years"],
		]);
	});

	it("tells direct, mixed and indirect apart", () => {
		const kinds = read(
			"“The harbour will stay,” Ann Miller said.",
			"She said the critics had “no idea of boats”.",
			"Tom Reed said that he would vote against it.",
		).map((s) => s.kind);
		expect(kinds).toEqual(["direct", "mixed", "indirect"]);
	});

	it("does not report what has not been said", () => {
		expect(read("If Ann Miller says that the harbour will stay, the boats can be sold.")).toEqual([]);
		expect(read("Tom Reed was asked whether he would vote against it.").map((s) => s.speaker)).not.toContain(
			"Tom Reed",
		);
	});

	it("credits the one who is quoted, not the paper that quotes", () => {
		expect(brief(read("The Westport Herald quoted Tom Reed as saying that the plan was dead."))).toEqual([
			["Tom Reed", "the plan was dead"],
		]);
	});
});

describe("who is meant", () => {
	it("knows a person by surname, pronoun and office", () => {
		const statements = read(
			"Mayor Ann Miller said the harbour would stay.",
			"“We have the money,” she said.",
			"Miller said the work would begin in May.",
			"“It will be done by winter,” the mayor said.",
		);
		expect(new Set(statements.map((s) => s.speaker))).toEqual(new Set(["Ann Miller"]));
		expect(statements[1]?.antecedent?.text).toContain("Ann Miller");
	});

	it("tells two people of one surname apart by title", () => {
		expect(
			read(
				"John Carter and his wife, Mary Carter, own the last boat.",
				"“It is a good boat,” Mr. Carter said.",
				"“It leaks,” Mrs. Carter said.",
			).map((s) => s.speaker),
		).toEqual(["John Carter", "Mary Carter"]);
	});

	it("leaves nobody unnamed as somebody", () => {
		const [statement] = read("“The plan is dead,” said one senior official, who asked not to be named.");
		expect(statement?.speaker).toBe("senior official");
	});
});

describe("pronouns", () => {
	const speakers = (...paragraphs: string[]) => read(...paragraphs).map(({ speaker }) => speaker);

	it("mean the subject of the sentence before, rather than the article's main figure", () => {
		expect(
			speakers(
				"Peter Lund said on Friday that the harbour was safe.",
				"Lund said the boats would stay. He denied that anybody had left.",
				"Meanwhile, his deputy Karl Brandt apologised in a letter. “We are sorry,” he said.",
			).at(-1),
		).toBe("Karl Brandt");
	});

	it("do not mean whom the words are about that they are credited with", () => {
		expect(
			speakers(
				"Peter Lund spoke in the town hall.",
				"Karl Brandt should come out with the papers, he said.",
			).at(-1),
		).toBe("Peter Lund");
	});

	it("mean nobody where two are equally likely", () => {
		expect(
			speakers(
				"The harbour was full when Peter Lund and Karl Brandt came to the town hall on Monday.",
				"“We are sorry,” he said.",
			).at(-1),
		).toBeNull();
	});

	it("mean the subject of their own sentence before who spoke in another", () => {
		expect(
			speakers(
				"Peter Lund said on Friday that the harbour was safe.",
				"Karl Brandt has lost a boat but stays in the harbour, where he says the water is clean.",
			).at(-1),
		).toBe("Karl Brandt");
	});

	it("lower the confidence where somebody else is as likely meant", () => {
		const doubtful = read(
			"Peter Lund came to the town hall on Monday.",
			"Karl Brandt came there, too, on Tuesday.",
			"“We are sorry,” he said.",
		).at(-1);
		const plain = read("Peter Lund came to the town hall on Monday.", "“We are sorry,” he said.").at(-1);
		expect(doubtful?.confidence).toBeLessThan(plain?.confidence ?? 0);
	});

	it("follow what “Mr”, “Ms” and what is said tell of a speaker, where the first name tells nothing", () => {
		expect(
			speakers(
				"Oyelaran Vint came first. Temirlan Quast came on Monday.",
				"“It was late,” Mr Quast said. “It was raining,” Ms Vint said.",
				"“We are sorry,” she said, and he said nothing.",
			).slice(0, 3),
		).toEqual(["Temirlan Quast", "Oyelaran Vint", "Oyelaran Vint"]);
	});
});
