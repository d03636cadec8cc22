import { expect, test } from "vitest";
import type { Difference, DifferenceKind } from "@/lib/analysis/comparison/model";
import { sharpness } from "@/lib/ingest/sharpness";

function difference(
	kind: DifferenceKind,
	texts: readonly (string | null)[],
	{ insideQuotes = false, rule = `${kind}/test` } = {},
): Difference {
	return {
		kind,
		rule,
		utterance: null,
		insideQuotes,
		explanation: "",
		values: texts.map((text, at) => ({
			article: String(at),
			statement: null,
			span: null,
			text,
		})),
	};
}

const quoted = { insideQuotes: true };

test("numbers that contradict and other words inside quotation marks come before all else", () => {
	const sharpest = [
		sharpness(difference("number", ["9,000", "12,000"])),
		sharpness(difference("wording", ["we will attack", "we will wait"], quoted)),
	];
	const others = [
		sharpness(difference("number", ["more than 9,000", "12,000"], { rule: "number/compatible" })),
		sharpness(difference("certainty", ["we will act", "we may perhaps act"], quoted)),
		sharpness(difference("scope", ["ships and planes", "ships"], quoted)),
		sharpness(difference("wording", ["we will attack", "we will wait"])),
		sharpness(difference("attribution", ["a minister", "a spy"], { rule: "attribution/speaker" })),
		sharpness(difference("occasion", ["Oslo", "Rome"])),
		sharpness(difference("name", ["Oleg", "Oleh"])),
	];
	expect(Math.min(...sharpest)).toBeGreaterThan(Math.max(...others));
});

test("where only small words differ, or forms of one word, less is at stake", () => {
	const great = sharpness(difference("wording", ["the harbour burns", "the harbour rests"], quoted));
	expect(
		sharpness(difference("wording", ["it was the harbour", "that is the harbour"], quoted)),
	).toBeLessThan(great);
	expect(sharpness(difference("wording", ["threatening", "threatens"], quoted))).toBeLessThan(great);
});

test("who is credited matters more than with which verb", () => {
	const who = difference("attribution", ["a minister", "a spy"], { rule: "attribution/speaker" });
	const verb = difference("attribution", ["said", "claimed"], { rule: "attribution/verb" });
	expect(sharpness(who)).toBeGreaterThan(sharpness(verb));
});

test("the more readings, the sharper; never beyond 1", () => {
	const two = difference("number", ["1", "2"], quoted);
	const five = difference("number", ["1", "2", "3", "4", "5"], quoted);
	expect(sharpness(five)).toBeGreaterThan(sharpness(two));
	expect(sharpness(five)).toBeLessThanOrEqual(1);
});
