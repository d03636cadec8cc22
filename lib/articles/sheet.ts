import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import type { Span } from "@/lib/analysis/text/span";

// An article's text as pages set it: paragraphs of pieces, each inside a statement or outside of all.

/** A statement as it is marked in the text. Offsets: UTF-16 code units into the article's text. */
export interface SheetStatement {
	readonly id: number;
	readonly kind: StatementKind;
	readonly content: readonly Span[];
	/** Where its parts lead to: a statement of several sentences may stand under several claims. */
	readonly parts: readonly (Span & { readonly href: string })[];
}

export interface SheetPiece {
	readonly text: string;
	/** The innermost statement that these words belong to. */
	readonly statement: SheetStatement | null;
	/** Where these words lead to; null where the statement stands under no claim. */
	readonly href: string | null;
	/** True where that statement begins here: this is the place that links to it lead to. */
	readonly begins: boolean;
	/** Other statements that begin here, around the innermost. */
	readonly alsoBegin: readonly number[];
	readonly mark: DifferenceKind | null;
}

export interface SheetParagraph extends Span {
	readonly pieces: readonly SheetPiece[];
	/** Statements that begin in this paragraph, in order. */
	readonly begin: readonly number[];
}

/**
 * Cuts the paragraphs of `text` where a statement or a mark begins or ends. All words of the paragraphs come out once, in
 * order and unchanged.
 */
export function toSheet(
	text: string,
	paragraphs: readonly Span[],
	statements: readonly SheetStatement[],
	marks: readonly (Span & { readonly kind: DifferenceKind })[],
): SheetParagraph[] {
	const starts = new Map<number, SheetStatement[]>();
	for (const statement of statements) {
		const first = statement.content[0];
		if (first) starts.set(first.start, [...(starts.get(first.start) ?? []), statement]);
	}
	const spans = statements
		.flatMap((statement) => statement.content.map((span) => ({ ...span, statement })))
		.sort((a, b) => a.start - b.start);
	return paragraphs.map((paragraph): SheetParagraph => {
		const near = spans.filter((span) => overlap(span, paragraph));
		const marked = marks.filter((mark) => overlap(mark, paragraph));
		const parts = near.flatMap(({ statement }) => statement.parts.filter((part) => overlap(part, paragraph)));
		const cuts = [
			...new Set(
				[
					paragraph.start,
					paragraph.end,
					...[...near, ...marked, ...parts].flatMap((each) => [each.start, each.end]),
				].filter((at) => at >= paragraph.start && at <= paragraph.end),
			),
		].sort((a, b) => a - b);
		const pieces: SheetPiece[] = [];
		const begin: number[] = [];
		for (const [at, start] of cuts.entries()) {
			const end = cuts[at + 1];
			if (end === undefined) break;
			const around = near.filter((span) => span.start <= start && span.end >= end);
			const innermost = around.reduce<(typeof around)[number] | null>(
				(best, span) => (best === null || span.end - span.start < best.end - best.start ? span : best),
				null,
			);
			const beginning = (starts.get(start) ?? []).map((statement) => statement.id);
			begin.push(...beginning);
			pieces.push({
				text: text.slice(start, end),
				statement: innermost?.statement ?? null,
				href: innermost ? hrefOf(innermost.statement, { start, end }) : null,
				begins: innermost !== null && beginning.includes(innermost.statement.id),
				alsoBegin: beginning.filter((id) => id !== innermost?.statement.id),
				mark: marked.find((mark) => mark.start <= start && mark.end >= end)?.kind ?? null,
			});
		}
		return { start: paragraph.start, end: paragraph.end, pieces, begin };
	});
}

/** The claim of the part that these words lie in, or of the first part where they lie between two. */
function hrefOf({ parts }: SheetStatement, words: Span): string | null {
	return (parts.find((part) => overlap(part, words)) ?? parts[0])?.href ?? null;
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
