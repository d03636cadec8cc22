import { describe, expect, test } from "vitest";
import { regroup } from "@/lib/analysis/comparison/claims/regroup";
import type { Piece } from "@/lib/analysis/comparison/model";
import { slugOf } from "@/lib/db/slug";
import { occasionText } from "@/lib/ingest/occasion";
import { chooseStory, type Neighbour, storyTitle } from "@/lib/ingest/story";
import { partStrangers } from "@/lib/ingest/strangers";
import { siglumFor } from "@/lib/sources/siglum";
import { normalised } from "@/lib/speakers/name";

describe("a siglum", () => {
	test("is the name's first letter, without the article before it", () => {
		expect(siglumFor("The Gazette", new Set())).toBe("G");
		expect(siglumFor("Élan", new Set())).toBe("E");
		expect(siglumFor("Theatre News", new Set())).toBe("T");
	});

	test("takes a second letter where the first is taken, and a third where those are", () => {
		expect(siglumFor("Gazette", new Set(["G"]))).toBe("Ga");
		expect(siglumFor("Gazette", new Set(["G", "Ga"]))).toBe("Gz");
		const twoLetters = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `G${letter}`);
		expect(siglumFor("Gazette", new Set(["G", ...twoLetters]))).toBe("Gaa");
	});

	test("is there for names in other scripts too, never the same twice", () => {
		const taken = new Set<string>();
		for (const name of ["朝日新聞", "Правда", "24", "X Weekly"]) {
			const siglum = siglumFor(name, taken);
			expect(taken.has(siglum)).toBe(false);
			expect(siglum).toMatch(/^[A-Z][A-Za-z]{0,2}$/);
			taken.add(siglum);
		}
	});
});

describe("an address", () => {
	test("is made of the words, plain and cut between two of them", () => {
		expect(slugOf("“Threat to U.S. security,” mayor’s warning", "x")).toBe(
			"threat-to-u-s-security-mayors-warning",
		);
		expect(slugOf("Łódź, Ærø & Straße", "x")).toBe("lodz-aero-strasse");
		expect(slugOf("朝日新聞", "source")).toBe("source");
		const long = slugOf("word ".repeat(40), "x");
		expect(long.length).toBeLessThanOrEqual(72);
		expect(long).toMatch(/word$/);
	});
});

test("a speaker's name is looked up without accents, capitals and punctuation", () => {
	expect(normalised("  Zoë  O’Brien-Łuk's ")).toBe("zoe obrien łuk");
	expect(normalised("the Allies’ chief")).toBe("the allies chief");
});

describe("an article's story", () => {
	const neighbour = (given: Partial<Neighbour>): Neighbour => ({
		id: 1,
		storyId: null,
		byEditor: false,
		published: "2024-11-07",
		shared: 2,
		...given,
	});

	test("is that of articles with two of its claims, within three days", () => {
		expect(chooseStory("2024-11-09", [neighbour({ storyId: 5 })])).toEqual({ storyId: 5 });
		expect(chooseStory("2024-11-11", [neighbour({ storyId: 5 })])).toBeNull();
		expect(chooseStory("2024-11-09", [neighbour({ storyId: 5, shared: 1 })])).toBeNull();
	});

	test("is the one with the most shared claims where several would do", () => {
		const near = [neighbour({ id: 1, storyId: 5 }), neighbour({ id: 2, storyId: 6, shared: 4 })];
		expect(chooseStory("2024-11-08", near)).toEqual({ storyId: 6 });
	});

	test("is a new one with articles that are in none, but for those that an editor took out", () => {
		const near = [neighbour({ id: 1 }), neighbour({ id: 2, byEditor: true })];
		expect(chooseStory("2024-11-08", near)).toEqual({ with: [1] });
	});

	test("stays open where either has no date", () => {
		expect(chooseStory(null, [neighbour({ storyId: 5, shared: 9 })])).toBeNull();
		expect(chooseStory("2024-11-08", [neighbour({ storyId: 5, published: null, shared: 9 })])).toBeNull();
	});

	test("is called by the clearest headline of its first day", () => {
		expect(
			storyTitle([
				{ title: "Bridge shut", published: "2024-11-08" },
				{ title: "‘Unsafe,’ says mayor: bridge is closed", published: "2024-11-07" },
				{ title: "Mayor closes the old bridge after a crack is found", published: "2024-11-07T22:15+05:30" },
				{ title: "No date at all", published: null },
			]),
		).toBe("Mayor closes the old bridge after a crack is found");
	});
});

test("an occasion is told in plain words, as far as the article does", () => {
	const nothing = { place: null, day: null, weekday: null, event: null, from: [] };
	expect(occasionText(nothing)).toBeNull();
	expect(occasionText({ ...nothing, place: "Budapest", day: "2024-11-07" })).toBe(
		"Budapest, 7 November 2024",
	);
	expect(occasionText({ ...nothing, weekday: "wednesday", event: "a meeting" })).toBe(
		"a Wednesday, a meeting",
	);
});

describe("pieces that are grouped anew", () => {
	test("go on as the claim that most of them come from, each claim as one group only", () => {
		// Three pieces of claim 1 and one of claim 2 come together, one of claim 1 goes elsewhere.
		expect(regroup([[[1], [1], [1], [2]], [[1]], [[]]])).toEqual([1, null, null]);
		expect(regroup([[[1], [2], [2]], [[1]]])).toEqual([2, 1]);
	});

	test("go on as the older claim where two have as many", () => {
		expect(regroup([[[7], [3]]])).toEqual([3]);
		expect(regroup([[[7]], [[7]]])).toEqual([7, null]);
	});
});

describe("pieces of articles that have little in common", () => {
	const piece = (article: string, text: string, speakerKey: string | null = null): Piece => ({
		article,
		statement: 0,
		part: 0,
		content: [{ start: 0, end: text.length, text }],
		kind: "direct",
		speaker: speakerKey,
		speakerKey,
		mention: null,
		cue: null,
		occasion: { place: null, day: null, weekday: null, event: null, from: [] },
		context: null,
		continues: false,
	});
	const weak = [
		piece("a", "Voter fraud would be one hell of a way to lose a race."),
		piece("b", "What the hell do we have to lose by waiting for the ferry?"),
	];

	test("are told apart where they only resemble each other by chance", () => {
		expect(partStrangers([weak])).toEqual([[[0], [1]]]);
	});

	test("stay together where the words are nearly the same, or the articles share other claims", () => {
		const same = [
			piece("a", "The harbour bridge will stay closed until the spring of next year."),
			piece("b", "The harbour bridge will remain closed until spring next year."),
		];
		expect(partStrangers([same])).toEqual([[[0, 1]]]);
		expect(partStrangers([weak, same])).toEqual([[[0, 1]], [[0, 1]]]);
	});

	test("of one article are never parted", () => {
		expect(
			partStrangers([[piece("a", "The bridge is closed."), piece("a", "Ferries run twice as often.")]]),
		).toEqual([[[0, 1]]]);
	});
});
