import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { compare } from "@/lib/analysis/compare";
import type { ComparedArticle } from "@/lib/analysis/comparison/model";

const article = (id: string, text: string): ComparedArticle => ({
	id,
	source: id,
	text,
	analysis: analyse(text),
});

const monday = article(
	"monday",
	`Ferry capsizes off Sorel

SOREL, 12 May 2025 (Northern Wire) - Coast guard chief Mara Dine spoke to reporters in Sorel on Monday.

"We pulled 112 people out of the water," Dine said on Monday.
`,
);

const nextDay = article(
	"next-day",
	`Sorel: search ends

May 13, 2025

"We pulled 112 people from the water," coast guard chief Mara Dine said, adding that her crews were tired.

On Tuesday, Dine said the search had ended. "We will not find anyone else," she said.
`,
);

describe("when a statement was made", () => {
	const claims = compare([monday, nextDay]).claims;
	const said = (words: string) =>
		claims
			.flatMap((claim) => claim.pieces)
			.filter((piece) => piece.content.some((c) => c.text.includes(words)));

	test("a day that opens a later sentence says nothing of what stands before it", () => {
		const [piece] = said("from the water");
		expect(piece?.occasion.weekday).toBeNull();
	});

	test("but holds for what follows it", () => {
		const [piece] = said("find anyone else");
		expect(piece?.occasion).toMatchObject({ weekday: "tuesday", day: "2025-05-13" });
	});

	test("so that the same words are one utterance, and no difference of occasion is shown", () => {
		const claim = claims.find((one) =>
			one.pieces.some((p) => p.content.some((c) => c.text.includes("from the water"))),
		);
		expect(claim?.utterances).toHaveLength(1);
		expect(claim?.differences.filter(({ kind }) => kind === "occasion")).toEqual([]);
	});
});
