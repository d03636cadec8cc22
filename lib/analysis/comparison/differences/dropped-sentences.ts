import { textSpan } from "../../text/span";
import type { ComparedArticle, Difference, DifferenceValue, Piece, Rendering, Utterance } from "../model";
import { siblings } from "../pieces/pieces";
import { inOrder, unitsOf } from "../utterances/rendering-link";
import type { ArticlesById } from "../utterances/utterances";
import { sideOf } from "./claim-differences";

/** How much of the shorter, and of the longer, of two quoted sentences must stand in the same order in the other, to be one. */
const SAME = { shorter: 0.6, longer: 0.4 };
/** The same for a sentence that another outlet has too. */
const VERBATIM = 0.8;
/** Most sentences that are looked for as left out between two that both outlets quote. */
const MOST_DROPPED = 4;

interface Quoting {
	readonly rendering: Rendering;
	readonly article: ComparedArticle;
	/** All pieces of the quotation, of which the rendering is a part. */
	readonly all: readonly Piece[];
}

function same(a: Piece, b: Piece, least = SAME.longer): boolean {
	const { shorter, longer } = inOrder(unitsOf(a), unitsOf(b));
	return shorter >= SAME.shorter && longer >= least;
}

/** True where two pieces follow each other in one running quotation. */
function runsOn({ article }: Quoting, before: Piece, next: Piece): boolean {
	const [end, start] = [before.content.at(-1)?.end ?? 0, next.content[0].start];
	return (
		!/[\p{L}\p{N}"“”«»…]/u.test(article.text.slice(end, start)) &&
		!/\.\.\./.test(article.text.slice(end, start))
	);
}

/** The pieces that one has between two that both have, and that the other quotes without a break. */
function between(having: Quoting, lacking: Quoting, at: Piece): Piece[] {
	for (const [j, here] of lacking.all.entries()) {
		const next = lacking.all[j + 1];
		if (next === undefined || !same(at, here) || !runsOn(lacking, here, next)) continue;
		for (let more = 1; more <= MOST_DROPPED; more++) {
			const after = having.all[at.part + more + 1];
			if (after === undefined || same(having.all[at.part + 1] ?? after, next)) break;
			if (!same(after, next)) continue;
			const gone = having.all.slice(at.part + 1, at.part + more + 1);
			const matched = [here, next];
			const said = lacking.article.analysis.statements.flatMap((_, index) =>
				siblings(lacking.article, { ...here, statement: index, part: -1 }).filter(
					(piece) => !matched.some(({ content }) => content[0].start === piece.content[0].start),
				),
			);
			if (gone.some((piece) => said.some((one) => same(piece, one)))) return [];
			return gone.every((piece, index) => runsOn(having, having.all[at.part + index] ?? piece, piece))
				? gone
				: [];
		}
	}
	return [];
}

/**
 * Whole sentences that an outlet leaves out of a quotation, between two that it prints as if one followed the other. Told where the
 * sentence before them stands under the claim.
 */
export function droppedSentences(
	utterance: Utterance,
	own: readonly Piece[],
	articles: ArticlesById,
): Difference[] {
	const quoting = utterance.renderings.flatMap((rendering): Quoting[] => {
		const article = articles.get(rendering.article);
		if (article === undefined || rendering.kind !== "direct") return [];
		return [{ rendering, article, all: siblings(article, rendering.pieces[0]) }];
	});
	for (const having of quoting) {
		const ours = having.rendering.pieces.filter((piece) =>
			own.some(
				({ article, statement, part }) =>
					article === piece.article && statement === piece.statement && part === piece.part,
			),
		);
		for (const at of ours) {
			const told = quoting.map((lacking) => (lacking === having ? [] : between(having, lacking, at)));
			const [gone] = told.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
			if (gone !== undefined) return [difference(utterance, quoting, having, gone, told)];
		}
	}
	return [];
}

function difference(
	utterance: Utterance,
	quoting: readonly Quoting[],
	having: Quoting,
	gone: readonly Piece[],
	told: readonly (readonly Piece[])[],
): Difference {
	const values = quoting.flatMap((one, index): DifferenceValue[] => {
		const { article, all, rendering } = one;
		if ((told[index] ?? []).length > 0) return [sideOf(rendering.pieces[0], null, null)];
		const own =
			one === having ? gone : all.filter((piece) => gone.some((other) => same(piece, other, VERBATIM)));
		const [first, last] = [own[0], own.at(-1)];
		if (first !== undefined && last !== undefined) {
			const span = textSpan(
				article.text,
				first.content[0].start,
				last.content.at(-1)?.end ?? first.content[0].end,
			);
			return [sideOf(first, span, span.text)];
		}
		return [];
	});
	return {
		kind: "scope",
		rule: "scope/sentence",
		utterance: utterance.id,
		values,
		insideQuotes: true,
		explanation: "Left out of the quotation by one outlet, which prints it as if it ran on.",
	};
}
