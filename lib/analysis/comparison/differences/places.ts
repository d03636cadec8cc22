import { overlaps, type Span, textSpan } from "../../text/span";
import type { CollationRow, Reading, Rendering, Utterance } from "../model";
import type { ArticlesById } from "../utterances/utterances";
import { units } from "../words/units";

/** The renderings of an utterance by pairs laid over each other: what stands in one where another has certain words. */
export class Places {
	constructor(
		private readonly pairs: readonly Utterance[],
		private readonly articles: ArticlesById,
	) {}

	/**
	 * What `to` has where `from` has the words of a span, from the first to the last; null for nothing.
	 *
	 * @param whole leave out words that vary where the span holds only some of those that they stand for
	 */
	across(from: Rendering, span: Span, to: Rendering, whole = false): Span | null {
		if (from === to) return span;
		const pair = this.pairs.find(({ renderings }) => renderings.includes(from) && renderings.includes(to));
		if (pair === undefined) return null;
		const [own, other] = [pair.renderings.indexOf(from), pair.renderings.indexOf(to)];
		const found = pair.collation.rows.flatMap((row) => {
			const [here, there] = [row.readings[own], row.readings[other]];
			if (here?.span == null || there?.span == null || !overlaps(here.span, span)) return [];
			const cut = row.kind !== "agree" && (here.span.start < span.start || span.end < here.span.end);
			return whole && cut ? [] : (this.inRow(row, here, there, from, to, span) ?? []);
		});
		if (found.length === 0) return null;
		return {
			start: Math.min(...found.map(({ start }) => start)),
			end: Math.max(...found.map(({ end }) => end)),
		};
	}

	/** In a row that agrees word stands for word. */
	private inRow(
		row: CollationRow,
		here: Reading,
		there: Reading,
		from: Rendering,
		to: Rendering,
		span: Span,
	): Span | null {
		if (there.span === null) return null;
		if (row.kind !== "agree") return there.span;
		const read = ({ span: one }: Reading, { article }: Rendering) => {
			const text = this.articles.get(article)?.text ?? "";
			return one === null ? [] : units(text, [textSpan(text, one.start, one.end)], []);
		};
		const [mine, theirs] = [read(here, from), read(there, to)];
		if (mine.length !== theirs.length) return there.span;
		const at = [...mine.keys()].filter((index) => overlaps(mine[index]?.span ?? span, span));
		const [first, last] = [theirs[at[0] ?? -1], theirs[at.at(-1) ?? -1]];
		if (first === undefined || last === undefined) return null;
		return { start: first.span.start, end: last.span.end };
	}
}
