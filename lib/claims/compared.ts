import type { Collation } from "@/lib/analysis/comparison/model";
import { collate, type Witness } from "@/lib/analysis/comparison/utterances/collate";
import { quotedRanges } from "@/lib/analysis/comparison/words/quoted";
import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";
import type { StatementRow } from "./wording";

/** One article's words for an utterance: a part of one statement, or of several that follow each other. */
export interface Column {
	readonly article: StatementRow["article"];
	/** The statement with which it begins. */
	readonly first: StatementRow;
	readonly parts: readonly { readonly row: StatementRow; readonly part: Span }[];
}

/** The renderings of an utterance as the columns of its collation, one an article, in the order in which they come. */
export function columnsOf(
	renderings: readonly { readonly row: StatementRow; readonly part: Span }[],
): Column[] {
	const columns = new Map<number, Column>();
	for (const rendering of renderings) {
		const { article } = rendering.row;
		// Words that no longer fit their text can be shown, but not laid over others.
		if (rendering.row.content.some((span) => !fits(article.text, span))) continue;
		const known = columns.get(article.id);
		columns.set(article.id, {
			article,
			first: known?.first ?? rendering.row,
			parts: [...(known?.parts ?? []), rendering],
		});
	}
	return [...columns.values()];
}

/** The columns laid over each other. */
export function collateColumns(columns: readonly Column[]): Collation {
	return collate(
		columns.map(
			({ article, parts }): Witness => ({
				text: article.text,
				content: parts
					.flatMap(({ row, part }) => within(row.content, part))
					.sort((a, b) => a.start - b.start),
				quoted: parts.flatMap(({ row }) => quotedOf(row)),
			}),
		),
	);
}

function within(content: readonly TextSpan[], part: Span): Span[] {
	return content
		.map((span) => ({ start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) }))
		.filter((span) => span.start < span.end);
}

function quotedOf(row: StatementRow): Span[] {
	const [first, ...rest] = row.content;
	if (!first) return [];
	return quotedRanges(row.article.text, {
		kind: row.kind,
		content: [first, ...rest],
		mention: null,
		antecedent: null,
		cue: null,
		speaker: null,
		rule: "",
		confidence: 1,
	});
}
