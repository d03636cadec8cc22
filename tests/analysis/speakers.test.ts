import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";

const filler = "The council met on Tuesday evening in the town hall and went through a long list of papers.";

/** Who says what in a short article with a headline, in order; null where it stays open. */
const speakers = (...paragraphs: string[]) =>
	analyse(["Council meets on harbour plan", filler, ...paragraphs].join("\n\n")).statements.map(
		(s) => s.speaker,
	);

describe("an epithet", () => {
	it("means whom the last sentences are about, where only somebody named is called so", () => {
		expect(
			speakers(
				"Mira Lindqvist pulled out of the Harbour Open on Friday with a sore knee.",
				"“I cannot run,” said the two-time champion. “I am going home.”",
			),
		).toEqual(["Mira Lindqvist", "Mira Lindqvist"]);
		expect(
			speakers(
				"Alva Holm, a candidate for the council, has opened an office in Westport.",
				"The campaign is in trouble. Tom Reed held a rally in the harbour on Sunday and shook many hands.",
				"The candidate said he would build a new bridge.",
			),
		).toEqual(["Tom Reed"]);
	});

	it("means nobody within whose words it stands", () => {
		const all = speakers(
			"Donald Tull questioned Ted Crewe's temper, saying the Texas senator could not make deals.",
			"“We can't have him,” said the New York businessman.",
		);
		expect(new Set(all)).toEqual(new Set(["Donald Tull"]));
	});

	it("is no office of another kind, rank or country", () => {
		expect(
			speakers(
				"Defence Secretary Olga Brandt opened the meeting. “We will all be safer,” Brandt said.",
				"The deputy head of the Morvanian delegation said the plan was a mistake.",
			),
		).toEqual(["Olga Brandt", "deputy head of the Morvanian delegation"]);
		expect(
			speakers(
				"Marcia Doyle, the developer’s agent, told the meeting that homes would be cheap.",
				"In a letter, the county’s highways officer warned that the lane was full.",
			),
		).toEqual(["Marcia Doyle", "county’s highways officer"]);
	});

	it("stays open where two may be meant, and where nobody's office is told", () => {
		expect(
			speakers(
				"James Manger, a lawmaker, and Peter Nwose, another lawmaker, fell out on Monday.",
				"According to the lawmaker, this was a plot.",
			),
		).toEqual([null]);
		expect(
			speakers(
				"Emil Marchetti and Hanna Vogel met in Westport on Friday.",
				"The Morvanian president said the price was too high.",
			),
		).toEqual([null]);
	});

	it("tells two by their countries where the article does", () => {
		expect(
			speakers(
				"President Emil Marchetti of Morvania and Prime Minister Hanna Vogel of Denmark met on Friday.",
				"The president said he would pay more. The Danish prime minister said she would not.",
			),
		).toEqual(["Emil Marchetti", "Hanna Vogel"]);
	});

	it("may be “the Head of State” of a president", () => {
		expect(
			speakers(
				"President Emil Marchetti said the talks would be hard.",
				"The Head of State said he would go home on Tuesday.",
			),
		).toEqual(["Emil Marchetti", "Emil Marchetti"]);
	});
});

describe("a pronoun", () => {
	it("means somebody described and not named, where that one spoke", () => {
		expect(
			speakers(
				"On Tuesday, a spokesman for Tom Reed said the minister was considering whether to cancel Mira Lindqvist's visa.",
				"“As noted yesterday, Minister Reed is considering the visa,” he said.",
			),
		).toEqual(["spokesman for Tom Reed", "spokesman for Tom Reed"]);
	});

	it("means the owner of what is spoken of", () => {
		expect(
			speakers(
				"Olga Brandt endorsed the singer. Tom Reed's role is under discussion, but he has said that he wants the harbour to stay.",
			),
		).toEqual(["Tom Reed"]);
	});

	it("is never a place", () => {
		expect(
			speakers(
				"In downtown San Cristobal, a group in yellow shirts marched in silence. Many wept, and he said the parade should be held each year.",
			),
		).toEqual([null]);
	});

	it("means him who answers and not him who asks", () => {
		expect(
			speakers(
				"“Did you lie, Mr Reed?” Karl Moss asked Tom Reed on Sunday.",
				"“I completely reject that,” he answered.",
			),
		).toEqual(["Karl Moss", "Tom Reed"]);
	});

	it("of many means many: the fishermen", () => {
		expect(speakers("The fishermen blocked the port on Monday. They said the price was too low.")).toEqual([
			"fishermen",
		]);
	});
});

describe("“the company”", () => {
	it("means the firm named before, credited with anything or not", () => {
		expect(
			speakers(
				"Brightwater Boats will close its yard in Westport in March.",
				"The company said 40 people would lose their jobs.",
			),
		).toEqual(["Brightwater Boats"]);
		expect(
			speakers(
				"Northwind cancelled 190 flights on Tuesday because of the storm.",
				"The airline said it was sorry.",
			),
		).toEqual(["Northwind"]);
		expect(
			speakers("Brightwater rose 3 percent on Friday. The online retail giant said it had made a profit."),
		).toEqual(["Brightwater"]);
	});

	it("is the one that is named most, not the one that reported of it", () => {
		expect(
			speakers(
				"Northwind cancelled 190 flights. Northwind blamed the storm. Northwind's crews went on strike on Friday.",
				"Flightwatch counted 300 cancelled flights. Northwind was surprised.",
				"The company said it was sorry.",
			).at(-1),
		).toBe("Northwind");
	});
});

describe("words before a name", () => {
	it("that tell what a body is make no person of it", () => {
		expect(
			speakers(
				"Swedish sports daily Kvällen reported on Friday that Lindqvist had torn a muscle.",
				"Mira Lindqvist spoke to reporters later. The Swede said she would not play.",
			),
		).toEqual(["Kvällen", "Mira Lindqvist"]);
	});

	it("and adverbs are no part of it", () => {
		expect(speakers("The bridge is closed. Later Olga Brandt said she would come.")).toEqual(["Olga Brandt"]);
		expect(speakers("Shares fell. Bavaria-based Schuhwerk said it would sell.")).toEqual(["Schuhwerk"]);
	});
});
