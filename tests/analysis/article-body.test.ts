import { describe, expect, test } from "vitest";
import { read } from "./read-page";

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
