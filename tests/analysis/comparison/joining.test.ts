import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { compare } from "@/lib/analysis/compare";
import type { ComparedArticle, Comparison } from "@/lib/analysis/comparison/model";

const article = (id: string, text: string): ComparedArticle => ({
	id,
	source: id,
	text,
	analysis: analyse(text),
});

/** Articles of a headline and some paragraphs, one an outlet. */
const outlets = (...texts: readonly string[]): Comparison =>
	compare(texts.map((text, index) => article("abcdef".charAt(index), `The day in Tallport\n\n${text}\n`)));

const holds = (words: string, content: readonly { readonly text: string }[]) =>
	content
		.map((span) => span.text)
		.join(" ")
		.includes(words);

/** The claim under which a piece with these words stands. */
const claimOf = ({ claims }: Comparison, words: string) => {
	const claim = claims.find((one) => one.pieces.some((piece) => holds(words, piece.content)));
	if (claim === undefined) throw new Error(`nothing found for: ${words}`);
	return claim;
};
const oneClaim = (comparison: Comparison, a: string, b: string) =>
	claimOf(comparison, a).id === claimOf(comparison, b).id;
const oneUtterance = ({ claims }: Comparison, a: string, b: string) =>
	claims.some((claim) =>
		claim.utterances.some(({ renderings }) =>
			[a, b].every((words) => renderings.some((rendering) => holds(words, rendering.content))),
		),
	);

describe("what is denied", () => {
	test("what one outlet adds with a “not” is no contradiction of what both have", () => {
		const found = outlets(
			"“If the dam is attacked, we will answer with every means that we have,” President Elin Marsk said on Monday.",
			"“If the dam is attacked, we will answer with every means at our disposal - this is not an idle threat,” President Elin Marsk said on Monday.",
		);
		expect(oneUtterance(found, "every means that we have", "every means at our disposal")).toBe(true);
	});

	test("the same words with and without a “not” are two claims", () => {
		const found = outlets(
			"The northern dam will be repaired before the winter, President Elin Marsk said on Monday.",
			"The northern dam will not be repaired before the winter, President Elin Marsk said on Monday.",
		);
		expect(oneClaim(found, "will be repaired", "will not be repaired")).toBe(false);
	});

	test("“without coordination” and “uncoordinated” say the same", () => {
		const found = outlets(
			"“We saw an attack by another partner, Norland, in a bay where our interests are at stake, without coordination,” Veld said.",
			"“You saw an uncoordinated action by another ally, Norland, in a bay where our interests are at stake,” Veld said.",
		);
		expect(oneUtterance(found, "without coordination", "uncoordinated")).toBe(true);
	});
});

describe("one act of speaking in other words", () => {
	test("free translations of one sentence are laid together", () => {
		const found = outlets(
			"“I want to be certain that I can walk as far as I need to,” President Elin Marsk said.",
			"“I want to be certain that I am able to walk as far as I need,” the head of state said.",
		);
		expect(oneUtterance(found, "I can walk", "I am able to walk")).toBe(true);
	});

	test("two words in common do not make one utterance", () => {
		const found = outlets(
			"“We are ready to unite our efforts in the long fight against the common enemy of organised smuggling,” Marsk said.",
			"“Organised smuggling,” Marsk said when she was asked for the topic of her next book.",
		);
		expect(oneUtterance(found, "unite our efforts", "Organised smuggling")).toBe(false);
	});

	test("what a company states is not what its head says of himself", () => {
		const found = outlets(
			"“We deeply apologise to all our customers for causing this serious trouble,” the company said in a statement.",
			"“I deeply apologise to all customers for causing these problems,” Sarn Lines president Elin Marsk told reporters.",
		);
		expect(oneUtterance(found, "serious trouble", "these problems")).toBe(false);
	});
});

describe("incidents at several places", () => {
	const text = [
		"Leiden Mayor Karel Dorn said on Telegram that the storm damaged houses and apartment buildings in five districts.",
		"Petra Holm, governor of the Sarn region, reported that the storm damaged five houses overnight, but did not injure anybody.",
		"In the Gouda region, Governor Jonas Veld said falling trees damaged several buildings and injured one person.",
		"Officials in Breda and Tilburg also said that the storm damaged houses in their regions.",
	].join("\n\n");

	test("governors and mayors of different places do not tell of one incident", () => {
		const found = outlets(text);
		const ids = ["in five districts", "five houses overnight", "several buildings", "in their regions"].map(
			(words) => claimOf(found, words).id,
		);
		expect(new Set(ids).size).toBe(4);
	});

	test("the same incident in two outlets is one", () => {
		const found = outlets(
			text,
			"Sarn governor Petra Holm said five houses were damaged by the storm overnight.",
		);
		expect(oneClaim(found, "five houses overnight", "five houses were damaged")).toBe(true);
	});
});

test("somebody else's comment on what was said before is a claim of its own", () => {
	const found = outlets(
		"A bomb attack on the harbour killed four people on Thursday, officials said.\n\nPresident Elin Marsk said such attacks made a mockery of all promises about new negotiations with the rebels.",
	);
	expect(oneClaim(found, "killed four people", "made a mockery")).toBe(false);
});

test("what an article reports and quotes elsewhere is rendered by its quotation", () => {
	const found = outlets(
		"“Norland is delivering the newest engines to our rivals in return for their help with the canal,” Elin Marsk said.",
		"Norland is providing our rivals with the newest engines for their help with the canal, Elin Marsk said.\n\n“One of the things Norland does is giving engines to our rivals, and we saw that,” she said.",
		"“Norland is delivering the newest engines to our rivals in return for their help with the canal,” said Elin Marsk.",
	);
	expect(oneUtterance(found, "is delivering the newest", "providing our rivals")).toBe(false);
});

test("what comes of a thing is a claim of its own, beside the thing itself", () => {
	const found = outlets(
		"Norland is providing the rebels with modern engines, creating a lasting danger for the islands and the coast, Elin Marsk said.",
		"Norland is providing the rebels with modern engines, Elin Marsk said.\n\nThe minister said that the islands and the coast were in lasting danger.",
	);
	expect(oneClaim(found, "creating a lasting danger", "were in lasting danger")).toBe(true);
	expect(oneClaim(found, "creating a lasting danger", "providing the rebels")).toBe(false);
});

test("what officials say of the place just named belongs to what happened there", () => {
	const found = outlets(
		"The defence ministry said that the army shot down two drones over Gouda, where officials said there were no reports of damage or casualties.",
	);
	expect(oneClaim(found, "two drones", "no reports of damage")).toBe(true);
});

test("a number that names a thing keeps it apart from another", () => {
	const found = outlets(
		"Reactor 3 was shut down after a fault in a pump on Monday, the operator Sarn Power said.",
		"Reactor 4 was shut down after a fault in a pump on Monday, the operator Sarn Power said.",
		"After a fault in a pump reactor 3 was shut down on Monday, according to the operator Sarn Power.",
	);
	expect(oneClaim(found, "Reactor 3 was", "Reactor 4 was")).toBe(false);
	expect(oneClaim(found, "Reactor 3 was", "reactor 3 was")).toBe(true);
});

test("“No. 4” does not end a sentence", () => {
	const found = outlets(
		"Police dog No. 4 found the missing child in the harbour, inspector Karel Dorn said.",
	);
	expect(claimOf(found, "Police dog No. 4 found").pieces).toHaveLength(1);
});

test.each([
	[
		"The attack on Monday wounded five fishermen, police said.",
		"The attack on Tuesday wounded five fishermen, police said.",
	],
	[
		"Three people were killed in an air strike on Leiden, Elin Marsk said.",
		"Three people were killed in an air strike on Gouda, Elin Marsk said.",
	],
	[
		"Norland attacked a ship of Sarnia, Elin Marsk said.",
		"Sarnia attacked a ship of Norland, Elin Marsk said.",
	],
	[
		"The bank will open four branches in the north, Elin Marsk said.",
		"The bank will close four branches in the north, Elin Marsk said.",
	],
])("%s and %s are two claims", (a, b) => {
	expect(outlets(a, b).claims).toHaveLength(2);
});

test("the same words on another day in another town are said again", () => {
	const found = outlets(
		"“The talks were a success for all of us,” Elin Marsk said on Monday in Leiden.",
		"“The talks were a success for all of us,” Elin Marsk said on Friday in Gouda.",
	);
	expect(found.claims).toHaveLength(1);
	expect(found.claims.flatMap((claim) => claim.utterances)).toEqual([]);
});

test("“if” in one outlet and “when” in another is one utterance", () => {
	const found = outlets(
		"“If the harbour is flooded, to protect the old town, we will open all the locks,” Elin Marsk said.",
		"“When the harbour is flooded, to defend the town, we will certainly open all the locks,” Elin Marsk said.",
	);
	expect(oneUtterance(found, "If the harbour", "When the harbour")).toBe(true);
});
