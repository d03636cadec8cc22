import { describe, expect, test } from "vitest";
import type { ComparedArticle } from "@/lib/analysis/comparison/model";
import { nameDifferences } from "@/lib/analysis/comparison/speakers/speaker-names";
import { matchSpeakers, nameSkeleton } from "@/lib/analysis/comparison/speakers/speakers";
import type { ArticleSpeaker } from "@/lib/analysis/model";

const person = (name: string, ...roles: string[]): ArticleSpeaker => ({
	name,
	kind: "person",
	names: [name],
	roles,
});

const article = (id: string, ...speakers: ArticleSpeaker[]): ComparedArticle => ({
	id,
	source: id,
	text: speakers.map((speaker) => speaker.name).join("\n"),
	analysis: {
		article: {
			title: null,
			byline: null,
			dateline: null,
			published: null,
			publishedFrom: null,
			agencies: [],
			body: [],
			captions: [],
		},
		speakers,
		statements: [],
	},
});

const together = (articles: ComparedArticle[]) =>
	matchSpeakers(articles).map((one) => one.members.map((member) => `${member.article}: ${member.speaker}`));

describe("one speaker under all names", () => {
	test.each([
		["Volodymyr Zelenskyy", "Vladimir Zelensky"],
		["Volodymyr Zelenskyy", "Volodymyr Zelenskiy"],
		["Serhii Popko", "Serhiy Popko"],
		["Sergei Lavrov", "Sergey Lavrov"],
		["Dmytro Kuleba", "Dmitry Kuleba"],
		["Gitanas Nausėda", "Gitanas Nauseda"],
		["Recep Tayyip Erdoğan", "Recep Erdogan"],
		["Mark Rutte", "Mark Rutte"],
		["Recep Tayyip Erdogan", "Recep Tayyip Erodgan"],
		["Luiz Inacio Lula", "Luiz Inacio Lula da Silva"],
	])("%s and %s", (a, b) => {
		expect(together([article("x", person(a)), article("y", person(b))])).toEqual([[`x: ${a}`, `y: ${b}`]]);
	});

	test.each([
		["Mark Rutte", "Mark Rutter"],
		["Anna Kim", "Peter Kim"],
		["Joe Biden", "Jill Biden"],
		["Petr Pavel", "Pavel Petrov"],
		["John Smith", "Jane Smith"],
	])("not %s and %s", (a, b) => {
		expect(together([article("x", person(a)), article("y", person(b))])).toHaveLength(2);
	});

	test("a surname alone goes with the only one who has it", () => {
		expect(together([article("x", person("Mark Rutte")), article("y", person("Rutte"))])).toEqual([
			["x: Mark Rutte", "y: Rutte"],
		]);
	});

	test("a surname that two people share goes by the office, and stays apart where none is given", () => {
		const full = article("x", person("Anna Kim", "finance minister"), person("Peter Kim", "union leader"));
		expect(together([full, article("y", person("Kim", "Finance Minister"))])).toContainEqual([
			"x: Anna Kim",
			"y: Kim",
		]);
		expect(together([full, article("y", person("Kim"))])).toHaveLength(3);
	});

	test("two speakers of one article are never one", () => {
		expect(together([article("x", person("Lee"), person("Bruce Lee"))])).toHaveLength(2);
	});

	test("a slip of the pen makes no second speaker in one article", () => {
		expect(together([article("x", person("Elin Marsk"), person("Elin Masrk"))])).toHaveLength(1);
		expect(together([article("x", person("Anna Kim"), person("Peter Kim"))])).toHaveLength(2);
	});

	test("an unnamed source of one article is nobody known in another", () => {
		const source: ArticleSpeaker = {
			name: "a senior diplomat",
			kind: "unnamed",
			names: ["a senior diplomat"],
			roles: [],
		};
		expect(together([article("x", source), article("y", source)])).toHaveLength(2);
	});

	test("the answer does not depend on the order of the articles, and keys are unique", () => {
		const articles = [
			article("c", person("Kim")),
			article("a", person("Anna Kim"), person("Peter Kim")),
			article("b", person("Vladimir Zelensky"), person("Kim")),
		];
		expect(matchSpeakers(articles.toReversed())).toEqual(matchSpeakers(articles));
		const keys = matchSpeakers(articles).map((one) => one.key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test("transliterations have one skeleton, other names another", () => {
		expect(nameSkeleton("Zelenskyy")).toBe(nameSkeleton("Zelenskiy"));
		expect(nameSkeleton("Mikhail")).toBe(nameSkeleton("Mihail"));
		expect(nameSkeleton("Ivo Carl")).toBe(nameSkeleton("Ivo Karl"));
		expect(nameSkeleton("Francis")).not.toBe(nameSkeleton("Frankis"));
		expect(nameSkeleton("Charles")).not.toBe(nameSkeleton("Karl"));
		expect(nameSkeleton("Putin")).not.toBe(nameSkeleton("Patin"));
	});
});

describe("names that outlets write differently", () => {
	const differences = (a: string, b: string) => {
		const articles = [article("x", person(a)), article("y", person(b))];
		return matchSpeakers(articles).flatMap((one) => nameDifferences(one, articles));
	};

	test("two spellings of one name are a difference, with the places where they stand", () => {
		const [difference] = differences("Volodymyr Zelenskyy", "Vladimir Zelensky");
		expect(difference).toMatchObject({
			kind: "name",
			values: [{ text: "Volodymyr Zelenskyy" }, { text: "Vladimir Zelensky" }],
		});
		expect(difference?.values.every((value) => value.span !== null)).toBe(true);
	});

	test.each([
		["Mark Rutte", "Rutte"],
		["Gitanas Nausėda", "Gitanas Nauseda"],
		["Karine Jean-Pierre", "Karine Jean Pierre"],
	])("%s and %s are none", (a, b) => {
		expect(differences(a, b)).toEqual([]);
	});
});
