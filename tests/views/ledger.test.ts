import { expect, test } from "vitest";
import { httpAddress } from "@/lib/articles/view";
import { writtenDate, writtenDay } from "@/lib/articles/written";
import { toLedger, toLedgerEntry } from "@/lib/claims/ledger";
import { toLead, toOtherDisagreements } from "@/lib/claims/sharpest";

const article = (siglum: string, id: number) => ({
	id,
	slug: `article-${siglum.toLowerCase()}`,
	title: "A headline",
	published: null,
	url: null,
	agencies: [],
	sourceId: id,
	source: { slug: siglum.toLowerCase(), name: `Outlet ${siglum}`, siglum, hue: id },
});

function difference(
	kind: "number" | "attribution" | "wording",
	claim: string,
	values: Record<string, string | null>,
) {
	return {
		id: Object.keys(values).length,
		kind,
		rule: `${kind}/test`,
		note: null,
		insideQuotes: false,
		utterance: null,
		claim: { slug: claim.toLowerCase().replaceAll(" ", "-"), text: claim },
		speaker: null,
		values: Object.entries(values).map(([siglum, text], at) => ({
			articleId: at,
			statementId: at + 10,
			start: text === null ? null : 0,
			end: text === null ? null : text.length,
			text,
			normalised: null,
			article: article(siglum, at),
		})),
	};
}

const told = (
	readings: readonly { text: string | null; witnesses: readonly { source: { siglum: string } }[] }[],
) =>
	readings.map(
		(reading) => `${reading.witnesses.map((each) => each.source.siglum).join("")}: ${reading.text}`,
	);

test("outlets that print the same stand together, each leading to its place in the article", () => {
	const entry = toLedgerEntry(
		difference("number", "Ships came", { A: "200 ships", B: null, C: "200  Ships,", D: "300" }),
	);
	expect(told(entry.readings)).toEqual(["AC: 200 ships", "D: 300", "B: null"]);
	expect(entry.readings[0]?.witnesses[0]?.href).toBe("/articles/article-a#s-10");
});

test("the first page sets the sharpest difference in the sentence that it belongs to", () => {
	const rows = [
		difference("number", "More than 200 ships came to the port", { A: "more than 200", B: "150" }),
		{
			...difference("attribution", "More than 200 ships came to the port", { A: "said", B: "claimed" }),
			rule: "attribution/verb",
		},
		{
			...difference("attribution", "More than 200 ships came to the port", {
				A: "the harbour master",
				B: "the mayor",
			}),
			rule: "attribution/speaker",
		},
		difference("wording", "The bridge opens", { A: "opens", B: "is to open" }),
	];
	const lead = toLead(rows);
	expect(lead?.pieces.map((piece) => (piece.fork ? told(piece.readings) : piece.text))).toEqual([
		["A: more than 200", "B: 150"],
		" ships came to the port",
	]);
	expect(told(lead?.credited ?? [])).toEqual(["A: the harbour master", "B: the mayor"]);
	expect(toOtherDisagreements(rows, lead, 5).map((entry) => entry.about?.text)).toEqual(["The bridge opens"]);
});

test("with no difference there is nothing to lead with", () => {
	expect(toLead([])).toBeNull();
});

test("dates are written out with the precision that they have", () => {
	expect(writtenDate("2024-11-07")).toBe("7 November 2024");
	expect(writtenDate("2024-11-07T17:15")).toBe("7 November 2024, 17:15");
	expect(writtenDate("2024-11-07T22:15+05:30")).toBe("7 November 2024, 22:15 (UTC+5:30)");
	expect(writtenDate("2024-11-07T22:15:01Z")).toBe("7 November 2024, 22:15 (UTC)");
	expect([writtenDate(null), writtenDay(null), writtenDay("2024-02-01")]).toEqual([
		"undated",
		"undated",
		"1 Feb 2024",
	]);
});

test("only addresses of pages become links", () => {
	expect(httpAddress("javascript:alert(1)")).toBeNull();
	expect(httpAddress("https://example.org/a")).toBe("https://example.org/a");
});

test("a difference has an address that stays when the differences are computed anew or another article joins", () => {
	const row = difference("wording", "Ships came", { B: null, C: "many ships", D: "few ships" });
	const [before] = toLedger([row]);
	expect(before?.anchor).toBe("wording-c0");
	const joined = { articleId: 9, statementId: 30, start: 40, end: 50, text: "some ships", normalised: null };
	const later = { ...row, id: 999, values: [{ ...joined, article: article("E", 9) }, ...row.values] };
	expect(toLedger([later])[0]?.anchor).toBe(before?.anchor);
});

test("two differences that begin at one place have two addresses", () => {
	const row = difference("wording", "Ships came", { A: "many ships", B: "few ships" });
	expect(toLedger([row, { ...row, id: 2 }]).map((entry) => entry.anchor)).toEqual([
		"wording-a0",
		"wording-a0-2",
	]);
});

test("an article that has the same words twice is one witness, by the place at which it has them first", () => {
	const row = difference("number", "Ships came", { A: "40", B: "50" });
	const [first] = row.values;
	const twice = { ...row, values: [...row.values, ...(first ? [{ ...first, statementId: 99 }] : [])] };
	const [reading] = toLedgerEntry(twice).readings;
	expect(reading?.witnesses.map(({ href }) => href)).toEqual(["/articles/article-a#s-10"]);
});

test("an outlet that differs from itself is no disagreement between outlets", () => {
	const row = difference("number", "Ships came", { A: "40", B: "50" });
	const alone = { ...row, values: row.values.map((value) => ({ ...value, article: article("A", 1) })) };
	expect(toLead([alone])).toBeNull();
	expect(toOtherDisagreements([alone], null, 5)).toEqual([]);
	expect(toOtherDisagreements([alone, row], null, 5)).toHaveLength(1);
});

test("what differs in a sentence that stands under two claims is told once", () => {
	const [one, other] = ["Ships came", "Ships left"].map((claim) =>
		difference("number", claim, { A: "forty", B: "fifty" }),
	);
	expect(
		toOtherDisagreements(
			[one, other].flatMap((row) => row ?? []),
			null,
			5,
		),
	).toHaveLength(1);
});
