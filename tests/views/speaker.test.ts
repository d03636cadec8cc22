import { expect, test } from "vitest";
import { saidWords } from "@/lib/articles/said-words";
import { toListedStatement, toSpokenClaim } from "@/lib/speakers/view";

const TEXT = "“Ships will come,” Berg said,  “and\nthey will stay.” She left.";
const span = (words: string) => {
	const start = TEXT.indexOf(words);
	return { start, end: start + words.length, text: words };
};
const article = (text = TEXT) => ({
	id: 1,
	slug: "ships",
	title: "Ships",
	published: "2030-05-02",
	url: null,
	agencies: [],
	sourceId: 1,
	source: { slug: "a", name: "Outlet A", siglum: "A", hue: 0 },
	text,
});
const QUOTED = [span("“Ships will come,”"), span("“and\nthey will stay.”")];

function statement(text?: string) {
	return {
		id: 7,
		kind: "direct" as const,
		mentionText: "Berg",
		content: QUOTED,
		article: article(text),
		claims: [
			{ claim: { slug: "ships-come", text: "Ships will come" } },
			{ claim: { slug: "ships-come", text: "Ships will come" } },
		],
	};
}

function claim(text: string, ...occasions: (string | null)[]) {
	return {
		slug: "c",
		text,
		story: null,
		statements: [],
		differences: [],
		utterances: occasions.map((occasion) => ({ occasion })),
		words: [{ start: 0, end: TEXT.length, statement: statement() }],
	};
}

test("words that are interrupted stand on one line, the interruption left out", () => {
	expect(saidWords(TEXT, QUOTED)).toEqual({
		words: "“Ships will come,” … “and they will stay.”",
		orphan: false,
	});
	expect(saidWords(TEXT, QUOTED, span("they will stay")).words).toBe("they will stay");
});

test("words that no longer fit their article are shown as stored, and as such", () => {
	const listed = toListedStatement(statement(`!${TEXT}`));
	expect(listed.orphan).toBe(true);
	expect(listed.words).toBe("“Ships will come,” … “and they will stay.”");
	expect(toListedStatement(statement()).orphan).toBe(false);
});

test("a claim under which several of a statement's sentences stand is named once beside it", () => {
	expect(toListedStatement(statement()).claims).toHaveLength(1);
});

test("words that the claim's text has already are not told twice", () => {
	expect(toSpokenClaim(claim("Berg: “Ships will come … and they will stay”")).words).toBe("");
	expect(toSpokenClaim(claim("Ships arrive")).words).toBe("“Ships will come,” … “and they will stay.”");
});

test("one place and day is one occasion, whatever the outlets call the event; another day is another", () => {
	const { occasions } = toSpokenClaim(
		claim(
			"Ships",
			"Oslo, 2 May 2030, a summit",
			null,
			"Oslo, 2 May 2030, meeting of ministers",
			"Oslo, 3 May 2030",
			"a Monday",
		),
	);
	expect(occasions).toEqual(["Oslo, 2 May 2030, a summit", "Oslo, 3 May 2030", "a Monday"]);
});
