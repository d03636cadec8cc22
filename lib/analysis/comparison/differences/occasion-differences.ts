import { judgeClaim } from "../claims/same-claim";
import type { Difference, Piece } from "../model";
import { describeOccasion, occasionsApart } from "../pieces/occasions";
import { Pool, readPiece } from "../pieces/pool";
import { firstOfEach, sideOf } from "./claim-differences";

/** Quotations before part quotations before reported speech, else in order: what stands for an article shall be its own words. */
function quotedFirst(pieces: readonly Piece[]): Piece[] {
	const rank = { direct: 0, mixed: 1, indirect: 2 };
	return [...pieces].sort((a, b) => rank[a.kind] - rank[b.kind]);
}

/** The same speaker on occasions that cannot be one: said again, not reworded. */
export function occasionDifferences(pieces: readonly Piece[]): Difference[] {
	const speakers = [...new Set(pieces.flatMap((piece) => piece.speakerKey ?? []))].sort();
	return speakers.flatMap((speaker): Difference[] => {
		const own = firstOfEach(
			quotedFirst(pieces).filter(
				(piece) => piece.speakerKey === speaker && describeOccasion(piece.occasion) !== null,
			),
		);
		if (!own.some((a) => own.some((b) => occasionsApart(a.occasion, b.occasion)))) return [];
		return [
			{
				kind: "occasion",
				rule: "occasion/apart",
				utterance: null,
				values: own
					.map((piece) =>
						sideOf(
							piece,
							piece.content[0],
							describeOccasion(piece.occasion),
							piece.occasion.day ?? piece.occasion.weekday ?? piece.occasion.place ?? "",
						),
					)
					.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)),
				insideQuotes: false,
				explanation: "Said on different occasions: one is not a rewording of the other.",
			},
		];
	});
}

interface Described {
	readonly pieces: readonly Piece[];
	readonly differences: readonly Difference[];
}

/**
 * Which claims' `occasion/apart` are to be told where all claims are told together: two articles' occasions lie apart once, not once a
 * claim. Told first is the claim whose wordings come nearest there, where one would soonest be taken for a rewording of the
 * other, then any that sets further articles apart.
 *
 * @returns for each claim its differences, without those told elsewhere
 */
export function occasionsOnce(claims: readonly Described[]): Difference[][] {
	const apart = claims.map(({ pieces, differences }) =>
		differences.flatMap((difference) =>
			difference.rule === "occasion/apart" ? [...pairsApart(pieces, difference)] : [],
		),
	);
	const nearest = (pairs: readonly [string, number][]) => Math.max(0, ...pairs.map(([, score]) => score));
	const order = [...apart.keys()].sort((a, b) => nearest(apart[b] ?? []) - nearest(apart[a] ?? []) || a - b);
	const told = new Set<string>();
	const tells = new Set<number>();
	for (const claim of order) {
		const fresh = (apart[claim] ?? []).filter(([pair]) => !told.has(pair));
		if (fresh.length > 0) tells.add(claim);
		for (const [pair] of fresh) told.add(pair);
	}
	return claims.map(({ differences }, claim) =>
		differences.filter(({ rule }) => rule !== "occasion/apart" || tells.has(claim)),
	);
}

/** Pairs of articles that a difference sets apart, with how near their wordings of the claim come. */
function pairsApart(pieces: readonly Piece[], { values }: Difference): Map<string, number> {
	const speakers = new Set(
		values.flatMap(({ article, statement }) =>
			pieces
				.filter((piece) => piece.article === article && piece.statement === statement)
				.map((piece) => piece.speakerKey),
		),
	);
	const read = pieces.filter(({ speakerKey }) => speakers.has(speakerKey)).map(readPiece);
	const pool = new Pool(read);
	const found = new Map<string, number>();
	for (const [index, a] of read.entries()) {
		for (const b of read.slice(index + 1)) {
			if (a.piece.article === b.piece.article || a.piece.speakerKey !== b.piece.speakerKey) continue;
			if (!occasionsApart(a.piece.occasion, b.piece.occasion)) continue;
			const pair = `${[a.piece.article, b.piece.article].sort().join("\n")}\n${a.piece.speakerKey}`;
			found.set(pair, Math.max(found.get(pair) ?? 0, judgeClaim(a, b, pool).score));
		}
	}
	return found;
}
