import { expect, test } from "vitest";
import { collate } from "@/lib/analysis/comparison/collate";
import { type CollatedPiece, type PlacedDifference, toCollatedPieces } from "@/lib/claims/collated";

const source = (siglum: string) => ({ slug: siglum.toLowerCase(), name: `Outlet ${siglum}`, siglum, hue: 0 });

function collated(texts: Record<string, string>, differences: PlacedDifference[] = []): CollatedPiece[] {
	const columns = Object.entries(texts);
	const all = (text: string) => [{ start: 0, end: text.length }];
	return toCollatedPieces(
		collate(columns.map(([, text]) => ({ text, content: all(text), quoted: all(text) }))),
		columns.map(([siglum, text], articleId) => ({
			articleId,
			text,
			source: source(siglum),
			href: `/${siglum}`,
		})),
		differences,
	);
}

const told = (pieces: CollatedPiece[]) =>
	pieces.map((piece) =>
		piece.fork
			? `[${piece.kind}: ${piece.readings
					.map(
						(reading) =>
							`${reading.witnesses.map((each) => each.source.siglum).join("")} ${reading.text ?? "nothing"}`,
					)
					.join(" / ")}]`
			: piece.text,
	);

test("the text runs once where the outlets agree, and forks where they differ", () => {
	const pieces = collated({
		A: "The bridge will open in spring, the mayor said again",
		B: "The bridge will open in autumn, the mayor said again",
	});
	expect(told(pieces)).toEqual([
		"The bridge will open in ",
		"[wording: A spring / B autumn]",
		" the mayor said again",
	]);
});

test("outlets with the same words stand together, and one with nothing last", () => {
	const pieces = collated({
		A: "We will build the old bridge again",
		B: "We will build the bridge again",
		C: "We will build the old bridge again",
	});
	expect(told(pieces).join("")).toContain("[scope: AC old / B nothing]");
});

test("the kind of a fork is that of the difference found there", () => {
	const pieces = collated({ A: "He saw 200 soldiers there", B: "He saw 300 soldiers there" }, [
		{
			kind: "number",
			spans: new Map([
				[0, { start: 7, end: 10 }],
				[1, { start: 7, end: 10 }],
			]),
		},
	]);
	expect(told(pieces)).toContain("[number: A 200 / B 300]");
});

test("what one difference covers makes one fork, with the words between", () => {
	const [a, b] = ["What we hear every day is that the river rises", "We hear every day that the river rises"];
	const difference: PlacedDifference = {
		kind: "wording",
		spans: new Map([
			[0, { start: 0, end: a.indexOf(" that") }],
			[1, { start: 0, end: b.indexOf(" that") }],
		]),
	};
	expect(told(collated({ A: a, B: b }, [difference]))).toEqual([
		"[wording: A What we hear every day is / B We hear every day]",
		" that the river rises",
	]);
});

test("no word of any rendering is lost or printed twice", () => {
	const texts = {
		A: "In spring the council, which met twice, will decide about the bridge",
		B: "The council will decide about the new bridge in spring",
		C: "The council decides in spring",
	};
	const pieces = collated(texts);
	for (const [siglum, text] of Object.entries(texts)) {
		const printed = pieces.flatMap((piece) =>
			piece.fork
				? piece.readings
						.filter((reading) => reading.witnesses.some((each) => each.source.siglum === siglum))
						.map((reading) => reading.text ?? "")
				: [piece.text],
		);
		const words = (of: string) => (of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort();
		expect(words(printed.join(" "))).toEqual(words(text));
	}
});
