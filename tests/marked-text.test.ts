import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPassage, kindOf } from "@/lib/articles/passage";
import { markText } from "@/lib/desk/marked-text";

describe("an article's text at the desk", () => {
	test("keeps every letter, however statements and parts overlap", () => {
		const span = (length: number) =>
			fc
				.tuple(fc.nat(length), fc.nat(length))
				.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		const article = fc.string({ minLength: 1, maxLength: 80 }).chain((text) =>
			fc.record({
				text: fc.constant(text),
				parts: fc.array(
					span(text.length).map((one) => ({ kind: "paragraph", ...one })),
					{ maxLength: 6 },
				),
				statements: fc.array(
					fc.record({ id: fc.nat(50), content: fc.array(span(text.length), { minLength: 1, maxLength: 2 }) }),
					{ maxLength: 6 },
				),
			}),
		);
		fc.assert(
			fc.property(article, ({ text, parts, statements }) => {
				const withText = statements.map(({ id, content }) => ({
					id,
					content: content.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
				}));
				const { blocks } = markText(
					text,
					parts.filter(({ start, end }) => start < end),
					withText,
				);
				const pieces = blocks.flatMap((block) => block.pieces);
				expect(pieces.map((piece) => piece.text).join("")).toBe(text);
				for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
			}),
		);
	});

	test("shows what stands where, and the statement whose words no longer fit as an orphan", () => {
		const text = "Menu\nRiver rises\nThe river rose, Ann said.\nShare";
		const at = (words: string) => ({
			start: text.indexOf(words),
			end: text.indexOf(words) + words.length,
			text: words,
		});
		const { blocks, orphans } = markText(
			text,
			[
				{ kind: "title", ...at("River rises") },
				{ kind: "paragraph", ...at("The river rose, Ann said.") },
				{ kind: "date", ...at("Menu") },
			],
			[
				{ id: 1, content: [at("The river rose")] },
				{ id: 2, content: [{ start: 0, end: 4, text: "Gone" }] },
			],
		);
		expect(orphans).toEqual([2]);
		expect(blocks.map(({ part, start, end }) => [part, text.slice(start, end)])).toEqual([
			["around", "Menu\n"],
			["title", "River rises"],
			["around", "\n"],
			["paragraph", "The river rose, Ann said."],
			["around", "\nShare"],
		]);
		expect(blocks[3]?.pieces).toMatchObject([
			{ text: "The river rose", statementId: 1, last: true },
			{ text: ", Ann said.", statementId: null },
		]);
	});
});

describe("a passage that an editor marks", () => {
	const text = "“It  rose,”\nAnn said. It rose (by 2 m.) and rose.\nIt rose (by 2 m.) again.";

	test("is found though the browser folded its white space", () => {
		expect(findPassage(text, "“It rose,” Ann said.", null)).toMatchObject({
			ok: true,
			span: { start: 0, text: "“It  rose,”\nAnn said." },
		});
	});

	test("is taken letter by letter, not as a pattern", () => {
		expect(findPassage(text, "It rose (by 2 m.) again", null)).toMatchObject({ ok: true });
		expect(findPassage(text, "It rose .by 2 m", null)).toMatchObject({ ok: false });
	});

	test("that stands twice is the one nearer to where it was marked", () => {
		const words = "It rose (by 2 m.)";
		const second = text.lastIndexOf(words);
		expect(findPassage(text, words, second + 3)).toMatchObject({ ok: true, span: { start: second } });
		expect(findPassage(text, words, null)).toMatchObject({ ok: false, message: /2 times/ });
	});

	test.each([
		["", /Mark the passage/],
		["   \n ", /Mark the passage/],
		["never said", /do not stand in the article/],
		["x".repeat(6000), /too long/],
	])("that is none is refused with a sentence", (words, sentence) => {
		expect(findPassage(text, words, null)).toMatchObject({ ok: false, message: sentence });
	});

	test("is quoted, part quoted or reported by its quotation marks", () => {
		expect(kindOf("“It rose,”")).toBe("direct");
		expect(kindOf('"It rose."')).toBe("direct");
		expect(kindOf("it “rose” quickly")).toBe("mixed");
		expect(kindOf("“It rose,” he said, “quickly.”")).toBe("mixed");
		expect(kindOf("it rose quickly")).toBe("indirect");
		expect(kindOf("the mayor’s word")).toBe("indirect");
	});
});
