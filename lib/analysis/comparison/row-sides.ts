import { overlaps } from "../text/span";
import type { CollationRow, ComparedArticle, Piece, Reading, Rendering, Utterance } from "./model";
import { type Unit, units } from "./units";
import { type ArticlesById, witnessOf } from "./utterances";

/** One rendering's words in one row, read. */
export interface Side {
	readonly reading: Reading;
	readonly rendering: Rendering;
	readonly article: ComparedArticle;
	readonly all: readonly Unit[];
	/** Without the small words. */
	readonly content: readonly Unit[];
	/** True where the words, or the gap, stand inside quotation marks. */
	readonly quoted: boolean;
}

/** Small words that say how much. */
const WEIGHTY = /^(?:more|most|very|only|even|all|every|many|much|never|always|some)$/;

/** What each rendering has in a row. */
export function sidesOf(
	utterance: Utterance,
	rows: readonly CollationRow[],
	index: number,
	articles: ArticlesById,
): Side[] {
	return utterance.renderings.flatMap((rendering, at): Side[] => {
		const article = articles.get(rendering.article);
		const reading = rows[index]?.readings[at];
		if (article === undefined || reading === undefined) return [];
		const { quoted } = witnessOf(articles, rendering.content, rendering.pieces[0]);
		const all = reading.span === null ? [] : units(article.text, [reading.span], quoted);
		return [
			{
				reading,
				rendering,
				article,
				all,
				content: all.filter((unit) => !unit.small || WEIGHTY.test(unit.form)),
				quoted: reading.span === null ? gapQuoted(rows, index, at) : reading.quoted,
			},
		];
	});
}

/** A gap stands inside quotation marks where the words on both sides of it do. */
function gapQuoted(rows: readonly CollationRow[], index: number, rendering: number): boolean {
	const beside = (step: number) => {
		for (let at = index + step; at >= 0 && at < rows.length; at += step) {
			const reading = rows[at]?.readings[rendering];
			if (reading?.span != null) return reading.quoted;
		}
		return null;
	};
	const [before, after] = [beside(-1), beside(1)];
	return (before ?? after ?? false) && (after ?? before ?? false);
}

/** Whether the row belongs to the claim: one of its readings lies in one of the claim's pieces. */
export function touches(row: CollationRow, utterance: Utterance, own: readonly Piece[]): boolean {
	return row.readings.some(({ span, rendering }) => {
		const article = utterance.renderings[rendering]?.article;
		if (span === null) return false;
		return own.some(
			(piece) => piece.article === article && piece.content.some((part) => overlaps(part, span)),
		);
	});
}
