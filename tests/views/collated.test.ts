import { expect, test } from "vitest";
import { collate } from "@/lib/analysis/comparison/utterances/collate";
import { type CollatedPiece, type PlacedDifference, toCollatedPieces } from "@/lib/claims/collated";

const source = (siglum: string) => ({ slug: siglum.toLowerCase(), name: `Outlet ${siglum}`, siglum, hue: 0 });

function collated(
	texts: Record<string, string>,
	differences: PlacedDifference[] = [],
	quoted: boolean[] = [],
): CollatedPiece[] {
	const columns = Object.entries(texts);
	const all = (text: string) => [{ start: 0, end: text.length }];
	return toCollatedPieces(
		collate(
			columns.map(([, text], at) => ({
				text,
				content: all(text),
				quoted: quoted[at] === false ? [] : all(text),
			})),
		),
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

test("no word stands as agreed that one outlet lacks, be it an and of which no difference is told", () => {
	const [a, b] = ["We build the bridge, and the ferry stays", "We build the bridge, the ferry stays"];
	expect(told(collated({ A: a, B: b }))).toContain("[scope: A and / B nothing]");
	const at = a.indexOf("and");
	const difference: PlacedDifference = {
		kind: "scope",
		word: "added",
		anchor: "scope-a21",
		spans: new Map([[0, { start: at, end: at + 3 }]]),
	};
	const pieces = collated({ A: a, B: b }, [difference]);
	expect(told(pieces)).toContain("[scope: A and / B nothing]");
	expect(pieces.flatMap((piece) => (piece.fork ? [piece.word] : []))).toEqual(["added"]);
});

test("the kind of a fork is that of the difference found there", () => {
	const pieces = collated({ A: "He saw 200 soldiers there", B: "He saw 300 soldiers there" }, [
		{
			kind: "number",
			word: null,
			anchor: "number-a7",
			spans: new Map([
				[0, { start: 7, end: 10 }],
				[1, { start: 7, end: 10 }],
			]),
		},
	]);
	expect(told(pieces)).toContain("[number: A 200 / B 300]");
	expect(pieces.flatMap((piece) => (piece.fork ? [piece.anchor] : []))).toEqual(["number-a7"]);
});

test("what one difference covers makes one fork, with the words between", () => {
	const [a, b] = ["What we hear every day is that the river rises", "We hear every day that the river rises"];
	const difference: PlacedDifference = {
		kind: "wording",
		word: null,
		anchor: "wording-a0",
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

test("words that stand elsewhere in another outlet are shown as moved, and where they stand there", () => {
	const end = "and nobody will stop us from doing so";
	const pieces = collated({
		A: `In the coming weeks we will send the ships to the northern harbour, ${end}`,
		B: `We will send the ships to the northern harbour in the coming weeks, ${end}`,
	});
	const moved = pieces.flatMap((piece) => (piece.fork && piece.moved ? [piece.readings] : []));
	expect(moved.map((readings) => readings.map(({ text, elsewhere }) => elsewhere ?? text))).toEqual([
		["In the coming weeks", "later"],
		["in the coming weeks", "earlier"],
	]);
	expect(pieces.flatMap((piece) => (piece.fork ? [piece.insideQuotes] : []))).toEqual([true, true]);
});

test("words inside quotation marks that differ are told from those of which only one outlet says that they are quoted", () => {
	const [a, b] = ["He will open the bridge in spring", "He will open the bridge in autumn"];
	const inQuotes = (...quoted: boolean[]) =>
		collated({ A: a, B: b }, [], quoted).flatMap((piece) => (piece.fork ? [piece.insideQuotes] : []));
	expect(inQuotes(true, true)).toEqual([true]);
	expect(inQuotes(true, false)).toEqual([false]);
});

test("an outlet that leaves out words within a quotation differs inside it; one that quotes less does not", () => {
	const forks = (other: string) =>
		collated({ A: "At last we will open the old bridge in spring", B: other }).flatMap((piece) =>
			piece.fork ? [piece.insideQuotes] : [],
		);
	expect(forks("At last we will open the bridge in spring")).toEqual([true]);
	expect(forks("we will open the old bridge in spring")).toEqual([false]);
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
