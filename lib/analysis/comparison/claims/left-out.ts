import { textSpan } from "../../text/span";
import { matchTerms } from "../likeness/matching";
import type { ComparedArticle, LeftOut, Piece } from "../model";
import { sentenceSpans } from "../pieces/clauses";
import { wordsOfPiece } from "../pieces/pieces";
import { type Term, terms } from "../words/terms";

/** From this share on a sentence has something of the claim. */
const LEAST_NEARNESS = 0.15;
/** From this share on a sentence says nearly the same: nothing of the claim is known to be left out. */
const LEAST_CLOSENESS = 0.6;
/** Most sentences of an article that are compared. */
const MOST_SENTENCES = 400;

const publishedOf = (article: ComparedArticle) =>
	article.published === undefined ? article.analysis.article.published : article.published;

/** True where `later` is known to have appeared after `earlier`; dates of differing precision compare by what both have. */
function isLater(later: string | null, earlier: string | null): boolean {
	if (later === null || earlier === null) return false;
	const precise = /T\d/.test(later) && /T\d/.test(earlier);
	if (precise) {
		const [x, y] = [Date.parse(withZone(later)), Date.parse(withZone(earlier))];
		return !Number.isNaN(x) && !Number.isNaN(y) && x > y;
	}
	return later.slice(0, 10) > earlier.slice(0, 10);
}

const withZone = (iso: string) => (/(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`);

function nearest(article: ComparedArticle, claim: readonly (readonly Term[])[]): LeftOut["nearest"] {
	let best: LeftOut["nearest"] = null;
	const sentences = article.analysis.article.body
		.flatMap((span) => sentenceSpans(article.text, span.start, span.end))
		.slice(0, MOST_SENTENCES);
	for (const sentence of sentences) {
		const own = terms(article.text, sentence.start, sentence.end).filter((term) => !term.small);
		for (const other of claim) {
			const score = nearness(own, other);
			if (score >= LEAST_NEARNESS && score > (best?.score ?? 0)) {
				best = {
					span: textSpan(article.text, sentence.start, sentence.end),
					score: Math.round(score * 100) / 100,
				};
			}
		}
	}
	return best;
}

function nearness(a: readonly Term[], b: readonly Term[]): number {
	const weigh = (list: readonly Term[]) => list.reduce((sum, term) => sum + term.weight, 0);
	let [left, right] = [0, 0];
	for (const match of matchTerms(a, b)) {
		left += (a[match.a]?.weight ?? 0) * match.value;
		right += (b[match.b]?.weight ?? 0) * match.value;
	}
	const [x, y] = [weigh(a), weigh(b)];
	return x === 0 || y === 0 ? 0 : Math.sqrt((left / x) * (right / y));
}

/**
 * For the articles of a story that do not carry a claim: whether they left it out, or whether it is only not in the text
 * at hand. Left out can be said only of a complete article that appeared after the claim did, and of none with a sentence
 * that says nearly the same.
 *
 * @param pieces those under the claim
 * @param carrying the articles that they are of
 * @param others the story's other articles
 */
export function leftOut(
	pieces: readonly Piece[],
	carrying: readonly ComparedArticle[],
	others: readonly ComparedArticle[],
): LeftOut[] {
	const words = pieces.slice(0, 12).map((piece) => terms(wordsOfPiece(piece)).filter((term) => !term.small));
	const dates = carrying.map(publishedOf);
	return others
		.filter((article) => !pieces.some((piece) => piece.article === article.id))
		.map((article): LeftOut => {
			const published = publishedOf(article);
			const whole = article.complete !== false && article.analysis.article.body.length > 0;
			const after = dates.some((date) => isLater(published, date));
			const found = nearest(article, words);
			if (found && found.score >= LEAST_CLOSENESS) {
				return {
					article: article.id,
					state: "close",
					nearest: found,
					explanation: "A sentence of it says nearly the same, and is not matched with this claim.",
				};
			}
			if (whole && after) {
				return {
					article: article.id,
					state: "left-out",
					nearest: found,
					explanation: "Published later, complete, and without it.",
				};
			}
			const explanation = !whole
				? "Not found in the part of the text that we have."
				: published === null
					? "Not found in the text we have; the article has no date to tell whether it could have had it."
					: "Not found in the text we have; it did not appear later than the first that has it.";
			return { article: article.id, state: "not-found", nearest: found, explanation };
		});
}
