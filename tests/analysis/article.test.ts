import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/analysis/article/article";
import { read } from "./read-page";

const seed = (name: string) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), "utf8");

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
