import type { StatementKind } from "@/lib/analysis/model";
import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import { type Mark, markedWords, type Words } from "./words";

/** Who is credited, as pages name them. */
export interface Credited {
	readonly slug: string;
	readonly name: string;
	readonly kind: "person" | "organisation" | "group" | "unnamed";
	readonly role: string | null;
}

/** What `toWording` needs of a statement. */
export interface StatementRow {
	readonly id: number;
	readonly kind: StatementKind;
	readonly mentionStart: number | null;
	readonly mentionEnd: number | null;
	readonly mentionText: string | null;
	readonly cueStart: number | null;
	readonly cueEnd: number | null;
	readonly cueText: string | null;
	readonly content: readonly TextSpan[];
	readonly speaker: Credited | null;
	readonly article: CitedArticleRow & { readonly text: string };
}

/** One article's words for a claim. */
export interface Wording {
	readonly statementId: number;
	readonly article: CitedArticle;
	readonly href: string;
	readonly printed: StatementKind;
	readonly speaker: Credited | null;
	/** The words that credit it, as printed: "Berg told reporters"; null where the quotation stands alone. */
	readonly credit: string | null;
	/** The spans of the content, each in marked words. */
	readonly spans: readonly (readonly Words[])[];
	/** True where a stored span no longer fits the article's text: then `spans` has what was stored, without marks. */
	readonly orphan: boolean;
	/** True where only a part of the statement stands under the claim. */
	readonly partial: boolean;
	/** True where words of the statement go before what is shown, or follow it. */
	readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** The words of a statement, or of the part of it that lies in `part`, with what differs marked. */
export function toWording(row: StatementRow, part: Span | null, marks: readonly Mark[]): Wording {
	const orphan = row.content.some((span) => !fits(row.article.text, span));
	const kept = orphan || part === null ? row.content : clipped(row.content, part);
	return {
		statementId: row.id,
		article: toCitedArticle(row.article),
		href: placeOf(row.article, row.id),
		printed: row.kind,
		speaker: row.speaker,
		credit: creditOf(row),
		spans: orphan
			? row.content.map((span) => [{ text: span.text, mark: null }])
			: kept.map((span) => markedWords(row.article.text, span, marks)),
		orphan,
		partial: lengthOf(kept) < lengthOf(row.content) * WHOLE,
		cut: cutOf(row.content, kept),
	};
}

/** What of the content lies within `part`; all of it where nothing does. */
function clipped(content: readonly Span[], part: Span): readonly Span[] {
	const inside = content
		.map((span) => ({ start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) }))
		.filter((span) => span.start < span.end);
	return inside.length > 0 ? inside : content;
}

/** What is lost at an end and is shorter than this is a mark or a space. */
const NEGLIGIBLE = 3;
const WHOLE = 0.95;

function cutOf(content: readonly Span[], kept: readonly Span[]): Wording["cut"] {
	const [first, firstKept] = [content[0], kept[0]];
	const [last, lastKept] = [content.at(-1), kept.at(-1)];
	return {
		before: first !== undefined && firstKept !== undefined && firstKept.start - first.start > NEGLIGIBLE,
		after: last !== undefined && lastKept !== undefined && last.end - lastKept.end > NEGLIGIBLE,
	};
}

function lengthOf(spans: readonly Span[]): number {
	return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** Mention and cue may stand a few words apart ("Berg, speaking in Lisbon, said"): further than this they are two. */
const MOST_APART = 60;

function creditOf(row: StatementRow): string | null {
	const { mentionText, cueText, article } = row;
	if (mentionText === null || cueText === null) return mentionText ?? cueText;
	if (row.mentionStart === null || row.mentionEnd === null || row.cueStart === null || row.cueEnd === null)
		return mentionText;
	const start = Math.min(row.mentionStart, row.cueStart);
	const end = Math.max(row.mentionEnd, row.cueEnd);
	const apart = end - start - mentionText.length - cueText.length;
	const interrupted = row.content.some((span) => span.start < end && start < span.end);
	if (apart <= MOST_APART && !interrupted) return article.text.slice(start, end).replace(/\s+/g, " ");
	return row.mentionStart < row.cueStart ? `${mentionText} … ${cueText}` : `${cueText} … ${mentionText}`;
}
