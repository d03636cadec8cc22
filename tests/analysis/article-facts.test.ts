import { describe, expect, test } from "vitest";
import { read } from "./read-page";

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

	test("where only captions have a date, that is it if two pictures are of it and the article tells of its weekday", () => {
		const quay = "The quay at Selm, Norland, May 10, 2021. (AP Photo/Jorun Tveit)";
		const boats = "Boats wait outside Selm, Norland, May 10, 2021. (AP Photo/Jorun Tveit)";
		const article = (captions: string, day: string) =>
			`Selm harbour to close for repairs\n\n${captions}\n\nThe harbour will close, its owners said on ${day} at the quay.\n\n${rest}`;
		const { facts } = read(article(`${quay}\n\n${boats}`, "Monday"));
		expect(facts.published).toBe("2021-05-10");
		expect(facts.agencies).toEqual([]);
		const another = `${quay}\n\n${boats}`.replaceAll("May 10", "May 12");
		expect(read(article(another, "Monday")).facts.published).toBeNull();
		expect(read(article(quay, "Monday")).facts.published).toBeNull();
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
