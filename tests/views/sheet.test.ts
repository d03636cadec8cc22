import fc from "fast-check";
import { expect, test } from "vitest";
import { toSheet } from "@/lib/articles/sheet";
import { markedWords } from "@/lib/claims/words";

const TEXT = "The mayor said the bridge “will open soon” to all. Nobody believed it.";
const statement = (id: number, start: number, end: number) => ({
	id,
	kind: "mixed" as const,
	content: [{ start, end }],
	parts: [{ start, end, href: `/claims/${id}` }],
});

test("each statement is marked in the text, with the place at which it begins", () => {
	const start = TEXT.indexOf("the bridge");
	const [paragraph] = toSheet(
		TEXT,
		[{ start: 0, end: TEXT.length }],
		[statement(7, start, TEXT.indexOf(" to all"))],
		[],
	);
	expect(paragraph?.begin).toEqual([7]);
	expect(paragraph?.pieces.map((piece) => [piece.text, piece.statement?.id ?? null, piece.begins])).toEqual([
		["The mayor said ", null, false],
		["the bridge “will open soon”", 7, true],
		[" to all. Nobody believed it.", null, false],
	]);
});

test("a statement inside a statement leads to the inner one, and both keep their place", () => {
	const [paragraph] = toSheet(
		TEXT,
		[{ start: 0, end: TEXT.length }],
		[statement(1, 0, 50), statement(2, TEXT.indexOf("the bridge"), 42), statement(3, 0, 9)],
		[],
	);
	expect([...(paragraph?.begin ?? [])].sort()).toEqual([1, 2, 3]);
	expect(paragraph?.pieces[0]).toMatchObject({ begins: true, alsoBegin: [1] });
});

test("each sentence of a statement leads to its own claim", () => {
	const whole = { start: 0, end: TEXT.length };
	const [first, second] = [
		{ start: 0, end: TEXT.indexOf(" Nobody"), href: "/claims/bridge" },
		{ start: TEXT.indexOf("Nobody"), end: TEXT.length, href: "/claims/belief" },
	];
	const [paragraph] = toSheet(
		TEXT,
		[whole],
		[{ id: 1, kind: "direct", content: [whole], parts: [first, second] }],
		[],
	);
	expect(paragraph?.pieces.map((piece) => [piece.text.slice(0, 6), piece.href, piece.begins])).toEqual([
		["The ma", "/claims/bridge", true],
		[" ", "/claims/bridge", false],
		["Nobody", "/claims/belief", false],
	]);
});

test("whatever is marked, the words of the text come out once, in order and unchanged", () => {
	const spans = fc
		.tuple(fc.nat(200), fc.integer({ min: 1, max: 80 }))
		.map(([start, length]) => ({ start, end: start + length }));
	fc.assert(
		fc.property(
			fc.string({ maxLength: 250 }),
			fc.array(spans),
			fc.array(spans),
			(text, statements, marks) => {
				const kinds = marks.map((mark) => ({ ...mark, kind: "wording" as const }));
				const sheet = toSheet(
					text,
					text === "" ? [] : [{ start: 0, end: text.length }],
					statements.map((span, id) => statement(id, span.start, span.end)),
					kinds,
				);
				expect(sheet.flatMap((paragraph) => paragraph.pieces.map((piece) => piece.text)).join("")).toBe(text);
				const words = markedWords(text, { start: 0, end: text.length }, kinds);
				expect(words.map((each) => each.text).join("")).toBe(text);
			},
		),
	);
});
