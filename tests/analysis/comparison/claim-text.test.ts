import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { compare } from "@/lib/analysis/compare";
import { claimText } from "@/lib/analysis/comparison/claims/claim-text";
import { pieces } from "@/lib/analysis/comparison/pieces/pieces";
import { fits } from "@/lib/analysis/text/span";
import { slugOf } from "@/lib/db/slug";
import { seedArticles } from "./gold";

/** The text of a claim under which stand the pieces of `article` that contain one of the words given; all where none is. */
function headingOf(text: string, ...words: string[]) {
	const article = { id: "a", source: "a", text, analysis: analyse(text) };
	const own = pieces(article, (name) => name).filter(
		({ content }) =>
			words.length === 0 ||
			words.some((word) =>
				content
					.map((span) => span.text)
					.join(" ")
					.includes(word),
			),
	);
	const found = claimText(own, new Map([["a", article]]));
	expect(fits(text, found.from.span)).toBe(true);
	expect(article.analysis.statements[found.from.statement]).toBeDefined();
	return found.text;
}

describe("a sentence of its own is the claim's text as it stands", () => {
	test.each([
		[
			"Mayor Odile Brandt said on Monday that the harbour would stay closed until May.",
			"The harbour would stay closed until May",
		],
		[
			"“The old bridge is too weak for lorries,” said Odile Brandt, the mayor of Larn.",
			"The old bridge is too weak for lorries",
		],
		["The engineers of Larn said falling stones damaged two boats.", "Falling stones damaged two boats"],
		[
			"Mayor Odile Brandt said that keeping the ferry in service is vital to the islands.",
			"Keeping the ferry in service is vital to the islands",
		],
		["Mayor Odile Brandt said there were no reports of damage.", "There were no reports of damage"],
		[
			"Mayor Odile Brandt said it was clear that the harbour must close.",
			"It was clear that the harbour must close",
		],
		["“But the harbour needs a new wall,” Mayor Odile Brandt said.", "The harbour needs a new wall"],
		[
			"“First responders worked all night at the harbour,” Mayor Odile Brandt said.",
			"First responders worked all night at the harbour",
		],
		[
			"“Today at this meeting, I think that the ferry company is in trouble,” Mayor Odile Brandt said.",
			"The ferry company is in trouble",
		],
		[
			"“What we see more and more is that the islands are losing their doctors,” Mayor Odile Brandt said.",
			"The islands are losing their doctors",
		],
	])("%s", (text, heading) => expect(headingOf(text)).toBe(heading));
});

describe("a pronoun for the speaker gets the speaker's name in square brackets", () => {
	test.each([
		[
			"Mayor Odile Brandt said she would close the harbour in May.",
			"[Odile Brandt] would close the harbour in May",
		],
		[
			"Prime Minister Tomas Varek said on Monday that his government will rebuild the harbour.",
			"[Tomas Varek]’s government will rebuild the harbour",
		],
		[
			"Prime Minister Tomas Varek said his government will “rebuild our harbour” by May.",
			"[Tomas Varek]’s government will “rebuild our harbour” by May",
		],
		[
			"The Transport Ministry said it closed two roads near Larn.",
			"[The Transport Ministry] closed two roads near Larn",
		],
		[
			"Larn's Transport Ministry said it closed two roads near the coast.",
			"[Larn's Transport Ministry] closed two roads near the coast",
		],
	])("%s", (text, heading) => expect(headingOf(text)).toBe(heading));

	test("not where the pronoun can be somebody else: then the article's words of saying lead", () => {
		expect(headingOf("Prime Minister Tomas Varek noted that they were meeting on a holiday.")).toBe(
			"Tomas Varek noted that they were meeting on a holiday",
		);
		expect(headingOf("Prime Minister Tomas Varek said it was time to close the harbour.")).toBe(
			"Tomas Varek said it was time to close the harbour",
		);
		expect(
			headingOf(
				"Prime Minister Tomas Varek spoke in Larn. He said the harbour was lost. He said she would resign in May.",
				"resign",
			),
		).toBe("Tomas Varek said she would resign in May");
	});
});

describe("words that only the speaker can say stand as a quotation under the name", () => {
	test.each([
		[
			"“I look forward to meeting the fishermen in May,” Mayor Odile Brandt said.",
			"Odile Brandt: “I look forward to meeting the fishermen in May”",
		],
		["“Our losses are immense,” said Mayor Odile Brandt.", "Odile Brandt: “Our losses are immense”"],
		[
			"“Larn deserves our support, no matter what it costs,” Mayor Odile Brandt said.",
			"Odile Brandt: “Larn deserves our support, no matter what it costs”",
		],
		[
			"“They take pleasure in closing harbours,” Mayor Odile Brandt said.",
			"Odile Brandt: “They take pleasure in closing harbours”",
		],
		[
			"“Hopefully, they are safe in the hospital,” Mayor Odile Brandt said.",
			"Odile Brandt: “Hopefully, they are safe in the hospital”",
		],
		[
			"“Where did the other boats go?” Mayor Odile Brandt asked.",
			"Odile Brandt: “Where did the other boats go?”",
		],
	])("%s", (text, heading) => expect(headingOf(text)).toBe(heading));
});

describe("a fragment is printed with its verb of saying", () => {
	test.each([
		[
			"Prime Minister Tomas Varek promised to rebuild the harbour by May.",
			"Tomas Varek promised to rebuild the harbour by May",
		],
		[
			"Prime Minister Tomas Varek spoke in Larn on Monday. He emphasized the need to increase the pay of pilots.",
			"Tomas Varek emphasized the need to increase the pay of pilots",
		],
		[
			"Prime Minister Tomas Varek urged the ferry companies to lower their prices by May.",
			"Tomas Varek urged the ferry companies to lower their prices by May",
		],
		[
			"The islanders have been accusing the ferry companies of raising prices before the holidays.",
			"The islanders have been accusing the ferry companies of raising prices before the holidays",
		],
		[
			"Prime Minister Tomas Varek has warned against continuing the costly ferry service to Larn.",
			"Tomas Varek has warned against continuing the costly ferry service to Larn",
		],
		[
			"Prime Minister Tomas Varek denied that there was any dispute with the pilots.",
			"Tomas Varek denied that there was any dispute with the pilots",
		],
		[
			"Prime Minister Tomas Varek announced a long strike of the pilots with tugs and ferries.",
			"Tomas Varek announced a long strike of the pilots with tugs and ferries",
		],
		[
			"Prime Minister Tomas Varek accused the ferry companies of hiding what the repairs have cost.",
			"Tomas Varek accused the ferry companies of hiding what the repairs have cost",
		],
	])("%s", (text, heading) => expect(headingOf(text)).toBe(heading));

	test.each(["The union called off the strike after being asked by the mayor for more time."])(
		"words that are no sentence are told by the article's own: %s",
		(text) => {
			expect(headingOf(text)).toBe(text.slice(0, -1));
		},
	);

	test("“who” is nobody's name", () => {
		const text = "Mayor Odile Brandt, who called the accident “woefully regrettable”, closed the pier.";
		expect(headingOf(text)).toBe("Odile Brandt called the accident “woefully regrettable”");
	});

	test("a relative clause brings the clause that it hangs on", () => {
		const text =
			"“The company sold its last ferry to the islands, which now threatens the future of Larn,” Mayor Odile Brandt said.";
		expect(headingOf(text, "threatens")).toBe(
			"The company sold its last ferry to the islands, which now threatens the future of Larn",
		);
	});

	test("a clause without its subject brings the one that has it", () => {
		const text =
			"Mayor Odile Brandt told reporters that 200 boats were in the old harbour and had already suffered damage.";
		expect(headingOf(text, "suffered")).toBe(
			"200 boats were in the old harbour and had already suffered damage",
		);
	});
});

describe("of several pieces the clearest is taken", () => {
	test("a whole sentence before a quotation in the first person", () => {
		const text =
			"“We will close our harbour in May,” Mayor Odile Brandt said. Prime Minister Tomas Varek said that the harbour of Larn would close in May.";
		expect(headingOf(text)).toBe("The harbour of Larn would close in May");
	});

	test("a named subject before “One of the things”", () => {
		const text =
			"“One of the things it is doing is selling ferries to Larn,” Mayor Odile Brandt said. Prime Minister Tomas Varek said that the company was selling its newest ferries to Larn.";
		expect(headingOf(text)).toBe("The company was selling its newest ferries to Larn");
	});

	test("the fullest name that the articles have", () => {
		const text =
			"Prime Minister Tomas Varek said that the harbour of Larn was lost. “I will pay for it,” Varek said.";
		expect(headingOf(text, "pay")).toBe("Tomas Varek: “I will pay for it”");
	});
});

test("brackets and quotation marks leave no trace in an address", () => {
	expect(slugOf("[Tomas Varek]’s government will “rebuild our harbour” by May", "claim")).toBe(
		"tomas-vareks-government-will-rebuild-our-harbour-by-may",
	);
	expect(slugOf("Odile Brandt: “Our losses are immense”", "claim")).toBe(
		"odile-brandt-our-losses-are-immense",
	);
});

test("no claim of the seeds begins in the middle of a sentence or with a loose pronoun", () => {
	for (const { text } of compare(seedArticles).claims) {
		expect(text).not.toMatch(/^(?:he|she|it|they|his|her|its|their|i|we|our|my|which|who|to|this|these)\b/i);
		expect(text).not.toMatch(/\.$|^\p{Ll}/u);
		expect(text.length).toBeLessThan(300);
	}
}, 60_000);
