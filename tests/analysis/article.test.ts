import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/analysis/article/article";
import type { ArticleFacts } from "@/lib/analysis/model";

const seed = (name: string) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), "utf8");
const words = (text: string, facts: ArticleFacts) =>
	facts.body.map((span) => text.slice(span.start, span.end));
const read = (text: string) => {
	const facts = readArticle(text);
	return { facts, body: words(text, facts) };
};

const seeds = [
	{
		file: "000_933f8794a11f0d75",
		title: "NATO chief warns of wider threat from Russia-North Korea cooperation",
		byline: "VOA News",
		dateline: null,
		published: "2024-11-07",
		agencies: ["AFP", "Reuters", "AP"],
		starts: "NATO chief Mark Rutte said Thursday",
		ends: "no reports of damage or casualties.",
		without: [
			"Accessibility links",
			"Smoke rises",
			"attends the European",
			"Russian attacks\n",
			"16x9",
			"VOA News byline",
		],
	},
	{
		file: "001_c6e96f4e06215a2a",
		title: "Russia sends military tech to North Korea, raising alarms for Europe, U.S. - NATO chief",
		byline: null,
		dateline: null,
		published: "2024-11-07T17:15",
		agencies: ["Ukrinform"],
		starts: "Russia is providing North Korea",
		ends: "technology for tactical nuclear weapons.",
		without: ["list_title", "Gimli robotic complex", "More news", "2025, Tuesday", "very selfish"],
	},
	{
		file: "002_fba2f9bf22c51ed6",
		title: "Russia supporting N. Korea nuclear program in exchange for troops: NATO chief",
		byline: null,
		dateline: null,
		published: null,
		agencies: ["AFP"],
		starts: "NATO chief Mark Rutte said Wednesday",
		ends: 'critical ammunition and air defences."',
		without: [
			"Kakao share button",
			"Top 10 Stories",
			"font-size",
			"press conference at the alliance's",
			"(AFP)",
		],
	},
	{
		file: "003_9b3022ada925711f",
		title:
			"‘Threat to US security,’ NATO chief’s warning on Russia-North Korea ties, says will discuss with Trump",
		byline: "Mansi Arora",
		dateline: null,
		published: "2024-11-07T22:15+05:30",
		agencies: ["agencies"],
		starts: "North Atlantic Treaty Organization (NATO) chief",
		ends: "North Korean leader Kim Jong Un.",
		without: ["Also read", "Watch |", "Read in App", "ties and their implication", "Photograph:"],
	},
	{
		file: "004_f6e284209844c78c",
		title: "NATO warns of threat from North Korea in message to Trump on Ukraine",
		byline: null,
		dateline: "Budapest (AFP)",
		published: null,
		agencies: ["AFP"],
		starts: "NATO chief Mark Rutte said on Thursday",
		ends: "a very decisive role in this,” he said.",
		without: [
			"Released:",
			"3 min.",
			"ties to Russia threaten",
			"– “Ukraine deserves",
			"struggling to contain",
		],
	},
];

describe("the five articles as received", () => {
	test.each(seeds)("$file: title, byline, date and agencies are what the page says", (expected) => {
		const { facts } = read(seed(expected.file));
		expect({
			title: facts.title?.text ?? null,
			byline: facts.byline?.text ?? null,
			dateline: facts.dateline?.text ?? null,
			published: facts.published,
			agencies: facts.agencies,
		}).toEqual({
			title: expected.title,
			byline: expected.byline,
			dateline: expected.dateline,
			published: expected.published,
			agencies: expected.agencies,
		});
	});

	test.each(seeds)("$file: the body is the article and nothing of the page around it", (expected) => {
		const { body } = read(seed(expected.file));
		expect(body[0]?.startsWith(expected.starts)).toBe(true);
		expect(body.at(-1)?.endsWith(expected.ends)).toBe(true);
		for (const furniture of expected.without) expect(body.join("\n")).not.toContain(furniture);
	});

	test("where the date was read is a place in the text", () => {
		const text = seed("001_c6e96f4e06215a2a");
		const { facts } = read(text);
		expect(facts.publishedFrom?.text).toBe("7 November, 2024 Thursday\n17:15");
		expect(text.slice(facts.publishedFrom?.start, facts.publishedFrom?.end)).toBe(facts.publishedFrom?.text);
	});
});

describe("where the body is", () => {
	const story = [
		"The harbour at Selm will close for a month from Monday, its owners said.",
		"“We can repair the quay only when no ship lies there,” said Ilva Renk, who runs the port.",
		"Fishermen had asked the council to wait until the autumn.",
	];

	test("a plain text keeps every paragraph", () => {
		const { facts, body } = read(`Selm harbour to close for repairs\n\n${story.join("\n\n")}\n`);
		expect(facts.title?.text).toBe("Selm harbour to close for repairs");
		expect(body).toEqual(story);
	});

	test("a text without a headline keeps its first paragraph", () => {
		const { facts, body } = read(story.join("\n\n"));
		expect(facts.title).toBeNull();
		expect(body).toEqual(story);
	});

	test("navigation, cookie notices, share buttons, comments and teasers are no part of it", () => {
		const { body } = read(
			[
				"Skip to content",
				"We use cookies to improve your experience. By continuing to browse you agree to our cookie policy.",
				"Home > News > Coast",
				"Selm harbour to close for repairs",
				"Share on Facebook",
				"3 min read",
				story[0],
				"Also read: Ferry company orders two new ships",
				"READ MORE: What the new quay will cost",
				story[1],
				"Sign up for our newsletter and get the day’s news in your inbox.",
				story[2],
				"Related articles",
				"Council argues over the price of parking",
				"Mayor “will not resign” after vote",
				"Comments",
				"This is a disgrace, the mayor said it would never happen and here we are again.",
			].join("\n\n"),
		);
		expect(body).toEqual(story);
	});

	test("a box of links in the middle of the article does not end it", () => {
		const { body } = read(
			[
				"Selm harbour to close",
				story[0],
				"Related",
				"Ferry fares to rise",
				"Storm closes beach road",
				story[1],
				story[2],
			].join("\n\n"),
		);
		expect(body).toEqual(story);
	});

	test("crossheads are left out, short answers of an interview are kept", () => {
		const { body } = read(
			[
				"Selm harbour to close",
				story[0],
				"A month without fish",
				story[1],
				"Q: Will you pay them?",
				"A: No.",
				story[2],
			].join("\n\n"),
		);
		expect(body).toEqual([story[0], story[1], "Q: Will you pay them?", "A: No.", story[2]]);
	});

	test("turns of a transcript are kept to the last, however short", () => {
		const turns = [
			"RENK: Shall we begin?",
			"AAS: Yes",
			"RENK: The quay is cracked, and has been since the storm of last November.",
			"AAS: No.",
		];
		expect(read(["Transcript: the harbour debate", story[0], ...turns].join("\n\n")).body).toEqual([
			story[0],
			...turns,
		]);
	});

	test("a line that introduces a quotation and one that signs it are kept", () => {
		const lines = [
			story[0],
			"She went on:",
			"“It will be done by June.”",
			"— Ilva Renk, director of the port",
			story[2],
		];
		expect(read(["Selm harbour to close", ...lines].join("\n\n")).body).toEqual(lines);
	});

	test("a list that a sentence introduces is kept", () => {
		const { body } = read(
			[
				"Selm harbour to close",
				story[0],
				"The plan foresees:",
				"• a new quay wall",
				"• two cranes",
				story[1],
				story[2],
			].join("\n\n"),
		);
		expect(body).toEqual([
			story[0],
			"The plan foresees:",
			"a new quay wall",
			"two cranes",
			story[1],
			story[2],
		]);
	});

	test("captions are kept apart: printed twice, credited, or with who stands where", () => {
		const text = [
			"Selm harbour to close",
			"The quay at Selm in spring.",
			"The quay at Selm in spring. Photo: Jorun Tveit/Coast News",
			story[0],
			"Ilva Renk (right) shows a visitor the cracked wall in the old dock",
			story[1],
			"Nets on the pier. (Getty Images)",
			story[2],
		].join("\n\n");
		const { facts, body } = read(text);
		expect(body).toEqual(story);
		expect(facts.captions.map((span) => text.slice(span.start, span.end))).toEqual([
			"The quay at Selm in spring.",
			"The quay at Selm in spring. Photo: Jorun Tveit/Coast News",
			"Ilva Renk (right) shows a visitor the cracked wall in the old dock",
			"Nets on the pier. (Getty Images)",
		]);
	});

	test("a box that repeats the article in brief is left out", () => {
		const { body } = read(
			[
				"Selm harbour to close",
				"Key points",
				"• The harbour closes on Monday\n• Repairs take a month",
				...story,
			].join("\n\n"),
		);
		expect(body).toEqual(story);
	});

	test("lines wrapped at a fixed width are put together as paragraphs", () => {
		const wrapped = [
			"The harbour at Selm will close for a month from Monday, its\nowners said, so that the quay can be repaired before the next\nwinter comes and the ferries return to their old timetable.",
			"Fishermen had asked the council to wait until the autumn. They\nland most of their catch in May and June, and there is no other\nport with an ice house within a day of the best grounds.",
			"The mayor answered that the money has to be spent by summer or\ngo back to the capital, where others are waiting for it with\nplans of their own.",
		].join("\n\n");
		const { body } = read(`Selm harbour to close\n\n${wrapped}`);
		expect(body).toHaveLength(3);
		expect(body[0]).toContain("its\nowners said");
	});

	test("Windows line ends and blanks of all kinds make no difference", () => {
		expect(read(`Selm harbour to close\r\n\r\n\u00a0 ${story.join(" \u00a0\r\n\r\n")}\r\n`).body).toEqual(
			story,
		);
	});
});

describe("headline", () => {
	const body =
		"The harbour at Selm will close for a month from Monday, its owners said.\n\nFishermen had asked to wait.";

	test("printed twice, or with the outlet's name behind, it is one headline", () => {
		const text = `Selm harbour to close for repairs | Coast News\nHome\nSelm harbour to close for repairs\n12 May 2021\n${body}`;
		expect(read(text).facts.title?.text).toBe("Selm harbour to close for repairs");
	});

	test("of headline and subtitle the headline is the title", () => {
		const text = `Selm harbour to close\n\nRepairs of the quay are to take all of May\n\n${body}`;
		expect(read(text).facts.title?.text).toBe("Selm harbour to close");
	});

	test("section names and labels are none", () => {
		const text = `News\n\nCoast & Islands\n\nLIVE\n\nSelm harbour to close for a month\n\n${body}`;
		expect(read(text).facts.title?.text).toBe("Selm harbour to close for a month");
	});
});

describe("byline, dateline and date", () => {
	const rest =
		"The harbour at Selm will close for a month from Monday, its owners said.\n\nFishermen had asked the council to wait until the autumn.\n";
	const page = (head: string, tail = "") =>
		read(`Selm harbour to close for repairs\n\n${head}\n\n${rest}\n${tail}`).facts;

	test.each([
		["By Jorun Tveit", "Jorun Tveit"],
		["BY JORUN TVEIT AND PER AAS", "JORUN TVEIT AND PER AAS"],
		["Written by: Jorun Tveit", "Jorun Tveit"],
		["By Jorun Tveit | 12 May 2021", "Jorun Tveit"],
		["Jorun Tveit, Reuters", "Jorun Tveit"],
		["Jorun Tveit\n12 May 2021", "Jorun Tveit"],
		["Coast News Desk", "Coast News Desk"],
		["Jorun Tveit - May 12, 2021", "Jorun Tveit"],
		["By Jorun Tveit, Staff Writer", "Jorun Tveit"],
		["May 12, 2021 10:43 AM by Jorun Tveit", "Jorun Tveit"],
	])("byline of %j", (head, byline) => {
		expect(page(head).byline?.text).toBe(byline);
	});

	test("an author box below the article names the author", () => {
		expect(page("", "Jorun Tveit\n\nJorun Tveit is a reporter for Coast News in Selm.\n").byline?.text).toBe(
			"Jorun Tveit",
		);
	});

	test.each([
		["SELM, Norland (AP) — ", "SELM, Norland (AP)", ["AP"]],
		["SELM, Nov 7 (Reuters) - ", "SELM, Nov 7 (Reuters)", ["Reuters"]],
		["Selm (AFP) – ", "Selm (AFP)", ["AFP"]],
		["NEW SELM: ", "NEW SELM", []],
		["SELM — ", "SELM", []],
		["New Selm: ", "New Selm", []],
		["Selm – ", "Selm", []],
		["SEOUL, Dec. 5 (Yonhap) -- ", "SEOUL, Dec. 5 (Yonhap)", ["Yonhap"]],
	])("dateline %j is set apart from the first sentence", (head, dateline, agencies) => {
		const text = `Selm harbour to close for repairs\n\n${head}${rest}`;
		const { facts, body } = read(text);
		expect(facts.dateline?.text).toBe(dateline);
		expect(facts.agencies).toEqual(agencies);
		expect(body[0]).toMatch(/^The harbour at Selm/);
	});

	test("what looks like a place and a colon is none where a conversation follows", () => {
		const text = `Two views of the harbour\n\nIlva Renk: The quay has to be repaired now, or the ferries will have to land elsewhere for good.\n\nPer Aas: Then let them land elsewhere, as long as we have our herring.\n`;
		const { facts, body } = read(text);
		expect(facts.dateline).toBeNull();
		expect(body[0]).toMatch(/^Ilva Renk:/);
	});

	test.each([
		["Published 12 March 2023 14:05 GMT", "2023-03-12T14:05Z"],
		["Published: 12 May 2021\nUpdated: 14 May 2021", "2021-05-12"],
		["Updated: 14 May 2021, 9:30 PM IST | Published: 12 May 2021, 8:00 AM IST", "2021-05-12T08:00+05:30"],
		["Last updated May 14, 2021 at 5:15 p.m. ET", "2021-05-14T17:15-04:00"],
		["Fri 14 May 2021 12.03 BST", "2021-05-14T12:03+01:00"],
		["2021-05-14T17:15:09+02:00", "2021-05-14T17:15:09+02:00"],
		["14.05.2021 | 17:15", "2021-05-14T17:15"],
		["Updated 5:15 PM GMT+1, May 14, 2021", "2021-05-14T17:15+01:00"],
		["Wednesday", null],
		["3 hours ago", null],
	])("published as %j says", (head, published) => {
		expect(page(head).published).toBe(published);
	});

	test("a date of another page's headline below the article is not its own", () => {
		expect(page("", "More news\n\n4 February 2025\n\nFerry fares to rise\n").published).toBeNull();
	});

	test("where only a caption has a date, that is it", () => {
		const facts = page("The quay at Selm, Norland, May 10, 2021. (AP Photo/Jorun Tveit)");
		expect(facts.published).toBe("2021-05-10");
		expect(facts.agencies).toEqual([]);
	});

	test("a day without a year takes the year that the page names, else stays open", () => {
		const article = `Selm harbour to close for repairs\n\nThe harbour will close, its owners said on Thursday (Nov. 7).\n\n${rest}`;
		expect(read(article).facts.published).toBeNull();
		expect(read(`${article}\n© 2024 Coast News\n`).facts.published).toBe("2024-11-07");
	});
});

describe("agencies", () => {
	const page = (last: string) =>
		read(`Selm harbour to close\n\nThe harbour at Selm will close for a month, its owners said.\n\n${last}`);

	test.each([
		["Fishermen had asked to wait. (AFP)", ["AFP"]],
		["Fishermen had asked to wait, Ukrinform reports.", ["Ukrinform"]],
		["Fishermen had asked to wait.\n\n(With inputs from agencies)", ["agencies"]],
		["Fishermen had asked to wait.\n\nSource: Reuters", ["Reuters"]],
		["Fishermen had asked to wait. -- PTI", ["PTI"]],
		["Fishermen had asked to wait.\n\n(Reporting by A. Tveit; Editing by P. Aas)", []],
		[
			"Fishermen had asked to wait.\n\nThe Associated Press and Reuters contributed to this report.",
			["AP", "Reuters"],
		],
		["The mayor told Reuters that fishermen had asked to wait.", []],
		["Fishermen had asked to wait.\n\nNets on the pier. Reuters-Yonhap", []],
	])("%j", (last, agencies) => {
		const { facts, body } = page(last);
		expect(facts.agencies).toEqual(agencies);
		expect(body.at(-1)).not.toMatch(/\)$|PTI$|Source/);
	});
});

describe("any text at all", () => {
	const pieces = fc.constantFrom(
		"“",
		"”",
		'"',
		"'",
		"(",
		")",
		"\n",
		"\n\n",
		"\r",
		" ",
		"\u00a0",
		"\u2028",
		"•",
		"- ",
		"By ",
		"Home > ",
		"(AFP)",
		"12 May 2021",
		"10:15 PM",
		"Photo: ",
		"The mayor said so.",
		"Read more",
		"Comments",
		"\ud800",
		"\u0000",
		"SELM — ",
		"Also read: ",
		"©",
		".",
		"a",
	);
	const pages = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(pieces, { maxLength: 80 }).map((all) => all.join("")),
	);

	test("spans lie inside the text in order, never overlap, and fit their words; the same text gives the same answer", () => {
		fc.assert(
			fc.property(pages, (text) => {
				const facts = readArticle(text);
				let at = 0;
				for (const span of facts.body) {
					expect(span.start).toBeGreaterThanOrEqual(at);
					expect(span.end).toBeGreaterThan(span.start);
					at = span.end;
				}
				expect(at).toBeLessThanOrEqual(text.length);
				for (const part of [facts.title, facts.byline, facts.dateline, facts.publishedFrom]) {
					if (part !== null) expect(text.slice(part.start, part.end)).toBe(part.text);
				}
				for (const caption of facts.captions) {
					expect(facts.body.every((span) => span.end <= caption.start || span.start >= caption.end)).toBe(
						true,
					);
				}
				expect(readArticle(text)).toEqual(facts);
			}),
			{ numRuns: 400 },
		);
	});
});
