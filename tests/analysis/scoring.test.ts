import { describe, expect, test } from "vitest";
import { bareSpan, intersectionOverUnion, matchSpans } from "@/lib/accuracy/matching";
import { readPolnearRow } from "@/lib/accuracy/polnear";
import type { ExpectedFragment, FoundStatement, ScoredText } from "@/lib/accuracy/score";
import { calibrate, namesAt, score } from "@/lib/accuracy/score";

const span = (start: number, end: number) => ({ start, end });
const text = "“We won,” Ada said. Ben said that it rained. Cid hopes to stay.";
const expected = (
	start: number,
	end: number,
	kind: ExpectedFragment["kind"],
	speaker: string | null,
	more: Partial<ExpectedFragment> = {},
): ExpectedFragment => ({
	span: span(start, end),
	kind,
	speech: true,
	optional: false,
	isSpeaker: speaker === null ? null : (found) => found.speaker === speaker,
	...more,
});
const found = (
	start: number,
	end: number,
	kind: FoundStatement["kind"],
	speaker: string | null,
	confidence = 0.95,
): FoundStatement => ({
	kind,
	content: [span(start, end)],
	mention: null,
	antecedent: null,
	speaker,
	confidence,
});
const scored = (wanted: readonly ExpectedFragment[], findings: readonly FoundStatement[]): ScoredText => ({
	text,
	expected: wanted,
	found: findings,
});

describe("which finding is which expectation", () => {
	test("likeness is what two spans share of what they cover together", () => {
		expect(intersectionOverUnion(span(0, 10), span(0, 10))).toBe(1);
		expect(intersectionOverUnion(span(0, 10), span(5, 15))).toBeCloseTo(1 / 3);
		expect(intersectionOverUnion(span(0, 10), span(10, 20))).toBe(0);
	});

	test("one finding stands for one expectation, the best pair first", () => {
		expect([...matchSpans([span(0, 10), span(2, 10)], [span(2, 10)], 0.5)]).toEqual([[1, 0]]);
		expect(matchSpans([span(0, 10)], [span(6, 16)], 0.5).size).toBe(0);
	});

	test('quotation marks, edge punctuation and a leading "that" make no difference to exactness', () => {
		expect(bareSpan(text, span(0, 9))).toEqual(span(1, 7));
		expect(bareSpan(text, span(29, 43))).toEqual(span(34, 43));
	});
});

describe("figures", () => {
	const wanted = [expected(0, 9, "direct", "Ada"), expected(29, 43, "indirect", "Ben")];

	test("everything found with its speaker is 100", () => {
		const { all, direct } = score([
			scored(wanted, [found(0, 9, "direct", "Ada"), found(34, 43, "indirect", "Ben")]),
		]);
		expect(all).toEqual({
			precision: 100,
			recall: 100,
			f1: 100,
			exact: 100,
			speaker: 100,
			joint: 100,
			expected: 2,
			found: 2,
		});
		expect(direct.expected).toBe(1);
	});

	test("a wrong speaker lowers speaker and joint, not f1", () => {
		const { all } = score([scored(wanted, [found(0, 9, "direct", "Ben"), found(34, 43, "indirect", "Ben")])]);
		expect(all).toMatchObject({ f1: 100, speaker: 50, joint: 50 });
	});

	test("what is missed lowers recall, what is too much precision", () => {
		expect(score([scored(wanted, [found(0, 9, "direct", "Ada")])]).all).toMatchObject({
			precision: 100,
			recall: 50,
		});
		const tooMuch = [
			found(0, 9, "direct", "Ada"),
			found(34, 43, "indirect", "Ben"),
			found(45, 62, "indirect", "Cid"),
		];
		expect(score([scored(wanted, tooMuch)]).all).toMatchObject({ precision: 66.7, recall: 100 });
	});

	test("a finding of another kind is not wrong among quotations", () => {
		const findings = [found(0, 9, "direct", "Ada"), found(45, 62, "indirect", "Cid")];
		expect(score([scored(wanted, findings)]).quotations).toMatchObject({ precision: 100, recall: 100 });
	});

	test("what is neither asked for nor wrong counts on no side", () => {
		const optional = [...wanted, expected(45, 62, "indirect", "Cid", { optional: true })];
		const findings = [
			found(0, 9, "direct", "Ada"),
			found(34, 43, "indirect", "Ben"),
			found(45, 62, "indirect", "Cid"),
		];
		expect(score([scored(optional, findings)]).all).toMatchObject({
			precision: 100,
			recall: 100,
			expected: 2,
			found: 2,
		});
	});

	test("what is believed counts among all, not among speech", () => {
		const hoped = [...wanted, expected(45, 62, "indirect", "Cid", { speech: false })];
		const { all, speech } = score([scored(hoped, [])]);
		expect([all.expected, speech.expected]).toEqual([3, 2]);
	});

	test("nothing expected and nothing found is no division by zero", () => {
		expect(score([scored([], [])]).all).toMatchObject({ precision: 0, recall: 0, f1: 0, speaker: null });
	});
});

describe("calibration", () => {
	test("findings stand in the tenth of their confidence, with the share that was right", () => {
		const findings = [
			found(0, 9, "direct", "Ada", 0.92),
			found(34, 43, "indirect", "Cid", 0.98),
			found(45, 62, "indirect", "Cid", 1),
			found(45, 50, "indirect", "Cid", 0.05),
		];
		const wanted = [expected(0, 9, "direct", "Ada"), expected(29, 43, "indirect", "Ben")];
		const bins = calibrate([scored(wanted, findings)]);
		expect(bins.at(-1)).toEqual({ from: 0.9, to: 1, found: 3, sure: 96.7, right: 33.3 });
		expect(bins[0]).toEqual({ from: 0, to: 0.1, found: 1, sure: 5, right: 0 });
		expect(bins[4]).toEqual({ from: 0.4, to: 0.5, found: 0, sure: null, right: null });
	});
});

describe("a row of PolNeAR", () => {
	const row = {
		id: "a",
		text,
		quotes: [
			{
				start: 0,
				end: 9,
				spans: [
					[0, 4],
					[5, 9],
				],
				type: "direct",
				speech: true,
				speakerSpans: [[10, 13]],
				speakerStart: 10,
				speakerEnd: 13,
			},
			{ start: 45, end: 62, type: "indirect", speech: false, speakerStart: null, speakerEnd: null },
		],
	};

	test("has a fragment a stretch, and the speaker where the source stands", () => {
		const { expected: fragments } = readPolnearRow(JSON.stringify(row));
		expect(fragments.map((one) => one.span)).toEqual([span(0, 4), span(5, 9), span(45, 62)]);
		const ada = { ...found(0, 9, "direct", null), mention: span(10, 13) };
		const ben = { ...found(0, 9, "direct", null), mention: span(20, 23), antecedent: span(24, 28) };
		expect(fragments[0]?.isSpeaker?.(ada)).toBe(true);
		expect(fragments[0]?.isSpeaker?.(ben)).toBe(false);
		expect(fragments[2]?.isSpeaker).toBeNull();
	});

	test("the mention that another stands for is as good", () => {
		expect(
			namesAt([span(10, 13)], {
				...found(0, 9, "direct", null),
				mention: span(50, 52),
				antecedent: span(10, 13),
			}),
		).toBe(true);
	});

	test("that is none is refused", () => {
		expect(() => readPolnearRow('{"id": 1}')).toThrow();
		expect(() => readPolnearRow("no JSON")).toThrow();
	});
});
