import fc from "fast-check";
import { expect, test } from "vitest";
import { FOUND_CLOSE, FOUND_OPEN, fold, markedIn, snippet } from "@/lib/search/found-words";
import { readSearch } from "@/lib/search/schema";

test("a word found without its accents is marked with them", () => {
	const found = markedIn(`president gitanas ${FOUND_OPEN}nauseda${FOUND_CLOSE} said`);
	expect(snippet("President Gitanas Nausėda said", found, 200)).toEqual([
		{ text: "President Gitanas ", found: false },
		{ text: "Nausėda", found: true },
		{ text: " said", found: false },
	]);
});

test("letters that have no accent to lose are folded as the database folds them", () => {
	expect(["Łódź", "Straße", "Øresund", "ÉMIGRÉ"].map(fold)).toEqual(["lodz", "strasse", "oresund", "emigre"]);
});

test("a long text is cut between words around what was found, and says that it goes on", () => {
	const text = `${"before it ".repeat(50)}the river rises${" after it".repeat(50)}`;
	const pieces = snippet(text, new Set(["river"]), 80);
	expect(pieces.at(0)?.text).toBe("… ");
	expect(pieces.at(-1)?.text).toBe(" …");
	expect(pieces.filter((piece) => piece.found)).toEqual([{ text: "river", found: true }]);
	expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(90);
});

test("a snippet never fails and marks only what is there", () => {
	fc.assert(
		fc.property(
			fc.string({ maxLength: 400 }),
			fc.array(fc.string()),
			fc.integer({ min: 10, max: 200 }),
			(text, found, length) => {
				for (const piece of snippet(text, new Set(found), length)) {
					if (piece.found) expect(text).toContain(piece.text);
				}
			},
		),
	);
});

test("bad parameters of a search fall back and never fail", () => {
	expect(readSearch({ q: ["  a \u0000 b ", "c"], in: "everything", printed: "loud", page: "-3" })).toEqual({
		q: "a b",
		in: null,
		printed: null,
		page: 1,
	});
	expect(readSearch({})).toEqual({ q: "", in: null, printed: null, page: 1 });
	expect(readSearch({ q: "x".repeat(5000), page: "1e9" }).q.length).toBe(200);
});
