import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/analysis/article/article";

const read = (...paragraphs: readonly string[]) => {
	const text = paragraphs.join("\n\n");
	const facts = readArticle(text);
	return { facts, body: facts.body.map((span) => text.slice(span.start, span.end)) };
};

const title = "Selm harbour to close for repairs";
const story = [
	"The harbour at Selm will close for a month from Monday, its owners said, as the old quay wall is cracked.",
	"“We can repair the quay only when no ship lies there,” said Ilva Renk, who runs the port and its three cranes.",
	"Fishermen had asked the council to wait until the autumn, when most of the fleet lies in the southern ports anyway.",
	"The mayor answered that the money has to be spent by summer, or it will go back to the capital and to others.",
];
const [first = "", second = "", third = "", fourth = ""] = story;

describe("a text that breaks off", () => {
	test("in a sentence keeps the sentence's beginning", () => {
		const cut =
			"The ferry company said that it was looking for another port, and that its ships would be laid u";
		expect(read(title, ...story, cut).body).toEqual([...story, cut]);
		expect(read(title, ...story, "A month without fish", cut).body).toEqual([...story, cut]);
	});

	test("in a quotation keeps it, and the paragraph before it", () => {
		const cut = "“Nobody, not (Renk or Aa";
		const body = read(title, first, second, "What the old wall has cost so far", third, cut).body;
		expect(body).toEqual([first, second, third, cut]);
	});

	test("in another page's headline does not take the headline in", () => {
		expect(
			read(title, ...story, "Council argues over price of parking near beach in summer mont").body,
		).toEqual(story);
	});
});

describe("what a page says to its readers", () => {
	test.each([
		"Your browser is out of date. Please upgrade to see all of this page.",
		"This site does not work with old software. For the best results open it in another browser.",
		"We’re sorry, this player is out of order. We’re working on it. Please come back later.",
		"Media playback is unsupported on your device",
	])("about its software is no part of the article: %j", (notice) => {
		const { facts, body } = read(notice, title, ...story);
		expect(facts.title?.text).toBe(title);
		expect(body).toEqual(story);
	});

	test("about browsers is one where the article is about browsers", () => {
		const news = "Selm's port office will show its timetables in any web browser from May, the town said.";
		expect(read(title, first, news, second).body).toEqual([first, news, second]);
	});

	test.each([
		["(0) comments", "Stay polite. Do not insult other readers of this page."],
		[
			"Welcome to the discussion.",
			"Be kind. Nobody has to agree with you, and you need not shout at anybody.",
		],
		["Comments: Our rules", "Every reader may write here as long as the law and the others are respected."],
		[
			"We want our comments to be worth reading.",
			"Please report any comments that break the rules of the house.",
		],
	])("under %j is none of it either, with nothing but line breaks between", (heading, rule) => {
		expect(read([...story, heading, rule].join("\n")).body).toEqual(story);
	});

	test.each(["Also See:", "See also:", "Read more:", "[MUST WATCH] The old wall from above, in one minute."])(
		"%j points to another page",
		(pointer) => {
			expect(read(title, first, second, pointer, third, fourth).body).toEqual(story);
		},
	);

	test("an icon that was printed as its name is no headline", () => {
		const { facts } = read(`HARBOUR TOUR OF NORLANDaccess_time4:10\n${title}\n${story.join("\n")}`);
		expect(facts.title?.text).toBe(title);
	});
});

describe("datelines of many houses", () => {
	const standfirst = "The owners have waited for years, and can do so no longer.";

	test.each([
		["Selm - ", "Selm", []],
		["SELM, February 8. /TASS/. ", "SELM, February 8. /TASS/", ["TASS"]],
		["SELM, May 5 (Ukrinform). ", "SELM, May 5 (Ukrinform)", ["Ukrinform"]],
		["SELM, May 5, 2021 /Coastwire/ -- ", "SELM, May 5, 2021 /Coastwire/", []],
	])("%j is set apart from the first sentence", (head, dateline, agencies) => {
		const { facts, body } = read(title, head + first, second, third);
		expect(facts.dateline?.text).toBe(dateline);
		expect(facts.agencies).toEqual(agencies);
		expect(body).toEqual([first, second, third]);
	});

	test.each(["SELM - ", "NORLAND: ", "Selm - ", "SELM, Norland (AP) — ", "SELM, February 8. /TASS/. "])(
		"a standfirst may stand above %j",
		(head) => {
			const { facts, body } = read(title, standfirst, head + first, second, third);
			expect(facts.dateline).not.toBeNull();
			expect(body).toEqual([first, second, third]);
		},
	);

	test("an article of one paragraph has one, too", () => {
		const { facts, body } = read(title, `SELM (AFP) - ${first}`);
		expect(facts.dateline?.text).toBe("SELM (AFP)");
		expect(body).toEqual([first]);
	});

	test("turns of a transcript, days and a columnist's headline have none", () => {
		const turns = ["CHAIR: Shall we begin with the wall, or with the cranes?", `RENK: ${first}`];
		expect(read(title, ...turns).body).toEqual(turns);
		const day = `Monday - ${first}`;
		expect(read(title, day, second).body).toEqual([day, second]);
		const asked = "PER AAS: Is closing the harbour of an old town like Selm REALLY the best answer?";
		const { facts, body } = read(asked, first, second);
		expect(facts).toMatchObject({ dateline: null, title: { text: asked } });
		expect(body).toEqual([first, second]);
	});
});
