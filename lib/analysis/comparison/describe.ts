import { claimText } from "./claims/claim-text";
import { denialDifference, quotationDifference, verbDifference } from "./differences/claim-differences";
import { creditDifferences } from "./differences/credit-differences";
import { droppedSentences } from "./differences/dropped-sentences";
import { numberDifferences } from "./differences/number-differences";
import { occasionDifferences } from "./differences/occasion-differences";
import { distanceDifferences, linkDifferences, thingDifferences } from "./differences/phrase-differences";
import { rowDifferences } from "./differences/row-differences";
import type { ClaimDescription, ComparedArticle, Difference, Piece } from "./model";
import { findUtterances } from "./utterances/utterances";

/**
 * All that is to be said of a claim: its text, the utterances that several articles render, and the ledger of differences.
 *
 * @param pieces those under the claim, in any order, at least one
 * @param all the articles that they are of
 */
export function describeClaim(pieces: readonly Piece[], all: readonly ComparedArticle[]): ClaimDescription {
	const articles = new Map(all.map((article) => [article.id, article]));
	const own = [...pieces].sort(inOrder);
	const utterances = findUtterances(own, articles);
	const inUtterance = utterances.flatMap((utterance) => [
		...rowDifferences(utterance, own, articles),
		...droppedSentences(utterance, own, articles),
		...quotationDifference(utterance, articles),
		...verbDifference(
			utterance.renderings.map((rendering) => rendering.pieces[0]),
			utterance,
		),
		...linkDifferences(utterance, own, articles),
	]);
	const numbers = numberDifferences(own, articles);
	const verbs = inUtterance.some((difference) => difference.rule === "certainty/verb")
		? []
		: verbDifference(own, null);
	return {
		...claimText(own, articles),
		utterances,
		differences: [
			...numbers,
			...inUtterance.filter((difference) => difference.kind !== "number" || !coveredBy(difference, numbers)),
			...creditDifferences(own, articles),
			...verbs,
			...denialDifference(own),
			...distanceDifferences(own, articles),
			...thingDifferences(own, articles),
			...occasionDifferences(own),
		],
	};
}

/** By article and place in it, so that nothing depends on the order of the input. */
function inOrder(a: Piece, b: Piece): number {
	if (a.article !== b.article) return a.article < b.article ? -1 : 1;
	return a.content[0].start - b.content[0].start;
}

/** True where all its values stand in one of the others. */
function coveredBy(difference: Difference, others: readonly Difference[]): boolean {
	return others.some((other) =>
		difference.values.every(
			(value) =>
				value.span === null ||
				other.values.some(
					(one) =>
						one.article === value.article &&
						one.span !== null &&
						value.span !== null &&
						one.span.start < value.span.end &&
						value.span.start < one.span.end,
				),
		),
	);
}
