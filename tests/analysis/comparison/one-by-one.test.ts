import { expect, test } from "vitest";
import { assign } from "@/lib/analysis/comparison/claims/assign";
import { regroup } from "@/lib/analysis/comparison/claims/regroup";
import { describeClaim } from "@/lib/analysis/comparison/describe";
import type { Piece } from "@/lib/analysis/comparison/model";
import { indexTerms } from "@/lib/analysis/comparison/pieces/index-terms";
import { pieces } from "@/lib/analysis/comparison/pieces/pieces";
import { matchSpeakers } from "@/lib/analysis/comparison/speakers/speakers";
import { bCubed, claimsFound, gold, hasUtterance, seedArticles } from "./gold";

const keys = new Map(
	matchSpeakers(seedArticles).flatMap(({ key, members }) =>
		members.map((one) => [`${one.article} ${one.speaker}`, key]),
	),
);
const cut = seedArticles.map((article) =>
	pieces(article, (name) => keys.get(`${article.id} ${name}`) ?? null),
);

/** What an app does: an article's pieces find their claims among those so far, whose own pieces are grouped anew beside them. */
function oneByOne(): Map<string, Piece[]> {
	const claims = new Map<number, Piece[]>();
	let made = 0;
	for (const next of cut) {
		const standing = new Map([...claims].flatMap(([id, members]) => members.map((piece) => [piece, id])));
		const groups = new Map<string, Piece[]>();
		for (const { piece, claim } of assign([...standing.keys(), ...next], []))
			groups.set(claim, [...(groups.get(claim) ?? []), piece]);
		const heirs = regroup(
			[...groups.values()].map((group) =>
				group.map((piece) => (standing.has(piece) ? [standing.get(piece) as number] : [])),
			),
		);
		claims.clear();
		for (const [at, members] of [...groups.values()].entries()) claims.set(heirs[at] ?? --made, members);
	}
	return new Map([...claims].map(([id, members]) => [String(id), members]));
}

test("articles that come in one by one end under the claims that a careful reader puts them under", () => {
	const claims = [...oneByOne()].map(([id, members]) => ({
		id,
		pieces: members,
		assignments: [],
		...describeClaim(members, seedArticles),
	}));
	const comparison = { claims, speakers: [], speakerDifferences: [], origins: [] };
	expect(bCubed(claimsFound(comparison)).f1).toBeGreaterThanOrEqual(0.8);
	for (const { id, renderings } of gold.utterances)
		expect(hasUtterance(comparison, renderings), id).toBe(true);
}, 60_000);

test("pieces that stand under one claim share index terms, few enough for a database", () => {
	const all = cut.flat();
	for (const members of oneByOne().values()) {
		const [first, ...others] = members.filter((piece) => !piece.continues && piece.part === 0);
		for (const piece of all) expect(indexTerms(piece).length).toBeLessThanOrEqual(16);
		if (first === undefined || others.length === 0) continue;
		const terms = new Set(others.flatMap(indexTerms));
		expect(indexTerms(first).some((term) => terms.has(term))).toBe(true);
	}
}, 60_000);
