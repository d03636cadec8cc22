import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import type { ArticleSpeaker } from "@/lib/analysis/model";

/** A short article with a headline, so that the body begins where bodies begin. */
function read(...paragraphs: string[]) {
	const filler =
		"The council met on Tuesday evening in the town hall and went through a long list of papers.";
	return analyse(["Council meets on harbour plan", filler, ...paragraphs].join("\n\n"));
}

const speakers = (...paragraphs: string[]) => read(...paragraphs).statements.map((s) => s.speaker);
const only = (paragraph: string): ArticleSpeaker | undefined => read(paragraph).speakers[0];

describe("a person's name", () => {
	it.each([
		["President of Alba Longa Petra Quillan", "Petra Quillan"],
		["Director of the Westport Police Department Petra Quillan", "Petra Quillan"],
		["Harbour union national officer for lost property Petra Quillan", "Petra Quillan"],
		["Minister for Fisheries Petra Quillan", "Petra Quillan"],
		["Bank of Morvania Governor Petra Quillan", "Petra Quillan"],
		["Deputy Prime Minister and Minister of Defence Petra Quillan", "Petra Quillan"],
		["The council's acting chief executive Petra Quillan", "Petra Quillan"],
		["The committee's Petra Quillan", "Petra Quillan"],
		["Westport Shire Mayor Dominic King", "Dominic King"],
		["Cr Petra Quillan", "Petra Quillan"],
		["Taoiseach Petra Quillan", "Petra Quillan"],
		["Westport North TD Petra Quillan", "Petra Quillan"],
		["Barrister Petra Quillan KC", "Petra Quillan"],
		["Harbour master Petra Quillan Wednesday", "Petra Quillan"],
		["Harold Benson, Jr.", "Harold Benson Jr."],
		["Fraternal Order of Pilots President Petra Quillan", "Petra Quillan"],
		["University of Westport professor Petra Quillan", "Petra Quillan"],
		["Inspector-General of Police Petra Quillan", "Petra Quillan"],
		["Ambassador to France Petra Quillan", "Petra Quillan"],
		["The director of Harbour Hospital in North Province, Dr. Petra Quillan,", "Petra Quillan"],
		["Ida's fellow Northside TD, Petra Quillan,", "Petra Quillan"],
		["Lord Mayor of Westport Mícheál Mac Dunna", "Mícheál Mac Dunna"],
		["People Before Boats' Petra Quillan", "Petra Quillan"],
		["DC Petra Quillan", "Petra Quillan"],
		["Tan Sri Petra Quillan", "Petra Quillan"],
		["Vice-President Petra Quillan", "Petra Quillan"],
		["President-elect Petra Quillan", "Petra Quillan"],
		["Mother-of-two Petra Quillan", "Petra Quillan"],
		["The Right Honourable Petra Quillan", "Petra Quillan"],
		["Senior investigating officer Detective Superintendent Petra Quillan", "Petra Quillan"],
	])("is what is left of “%s” without office, field, place and body", (mention, name) => {
		expect(only(`${mention} said the harbour would stay.`)).toMatchObject({ name, kind: "person" });
	});

	it.each([
		"A lawyer for singer Petra Quillan",
		"A spokesman for President Petra Quillan",
		"The wife of actor Tom Quillan",
		"The parents of pupil Petra Quillan",
		"An aide to Prime Minister Petra Quillan",
	])("is not that of somebody for whom another speaks: “%s”", (mention) => {
		expect(only(`${mention} said the harbour would stay.`)?.kind).not.toBe("person");
	});

	it("keeps the office told beside it", () => {
		expect(only("Minister for Fisheries Petra Quillan said the harbour would stay.")?.roles).toEqual([
			"Minister for Fisheries",
		]);
		expect(only("The mayor of New Alder, Petra Quillan, said the harbour would stay.")?.roles).toEqual([
			"mayor of New Alder",
		]);
	});

	it("is filled in from a possessive anywhere in the page", () => {
		expect(
			speakers("They had waited for Petra Quillan's harbour plan.", "Mrs Quillan said she was glad."),
		).toEqual(["Petra Quillan"]);
	});

	it("keeps the title of a ruler, who is called by it", () => {
		expect(speakers("King Rupert III said he was glad.", "The King said he would stay.")).toEqual([
			"King Rupert III",
			"King Rupert III",
		]);
	});
});

describe("people of one family name", () => {
	it("are told apart by kinship, years and Jr.", () => {
		expect(
			speakers(
				"Nell Tarrow, 12, stayed at home. Her mother Judith said it rained.",
				"Her husband, Graham, said it was wet.",
				"“It is,” Mrs Tarrow said.",
				"“It was,” his wife said.",
			),
		).toEqual(["Judith Tarrow", "Graham Tarrow", "Judith Tarrow", "Judith Tarrow"]);
		expect(
			speakers(
				"Otto Lisk Jr. came first. His father, Otto Lisk, came later.",
				"“I am late,” Otto Lisk said.",
				"“I am not,” Otto Lisk Jr. said.",
			),
		).toEqual(["Otto Lisk", "Otto Lisk Jr."]);
	});

	it("are nobody in particular where two were named in one breath", () => {
		expect(speakers("Judith Tarrow and Graham Tarrow came.", "“It rains,” Tarrow said.")).toEqual(["Tarrow"]);
	});

	it("mean the one whom the surname alone has meant before", () => {
		expect(
			speakers(
				"Ida Crewe said it rained. Crewe said it was wet. Tom Crewe came to the hall.",
				"“I am glad,” Crewe said.",
			),
		).toEqual(["Ida Crewe", "Ida Crewe", "Ida Crewe"]);
	});

	it("are told apart by their form of address, and a child is nobody's Mrs", () => {
		expect(
			speakers(
				"Lorna Tiggs, 11, went missing on Monday.",
				"Lorna's sister Bella said she was loved.",
				"Ms Tiggs said the family was broken.",
				"Mrs Tiggs, her mother, said they hoped.",
			),
		).toEqual(["Bella Tiggs", "Bella Tiggs", "Mrs Tiggs"]);
	});
});

describe("those without a name", () => {
	it("are speakers under their description", () => {
		expect(
			speakers(
				"One senior diplomat said the talks were over.",
				"Harbour officials said the bridge was safe.",
				"A person familiar with the plan said it was late.",
			),
		).toEqual(["senior diplomat", "Harbour officials", "person familiar with the plan"]);
	});

	it("are the one spoken of just before where an epithet stands for a name", () => {
		expect(
			speakers("Petra Quillan arrived in Westport on Monday.", "The outspoken Republican said it was late."),
		).toEqual(["Petra Quillan"]);
	});

	it("have no speaker rather than an epithet for a name where nobody was named", () => {
		expect(speakers("The outspoken Republican said it was late.")).toEqual([null]);
	});
});
