import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";

/** A statement as the text shows it. */
export interface MarkedStatement {
	readonly id: number;
	readonly content: readonly TextSpan[];
}

/** A stretch of text within one block: all of it belongs to one statement, or to none. Offsets: UTF-16 code units. */
export interface Piece extends Span {
	readonly text: string;
	readonly statementId: number | null;
	/** True at the last piece of the statement in this text. */
	readonly last: boolean;
}

/** A stretch of the text as received: a part of the article, or what stands around it. */
export interface Block extends Span {
	readonly part: "title" | "paragraph" | "caption" | "around";
	readonly pieces: readonly Piece[];
}

/** Where the parts of an article stand. */
export interface PartSpan extends Span {
	readonly kind: string;
}

const SHOWN_PARTS = ["title", "paragraph", "caption"] as const;

/**
 * Lays an article's text out for the desk: its parts in order, what stands around them between, the statements marked.
 * No letter of the text is lost: the pieces of all blocks together are the text.
 *
 * @param statements those whose spans no longer fit the text are left out here and returned as orphans
 */
export function markText(
	text: string,
	parts: readonly PartSpan[],
	statements: readonly MarkedStatement[],
): { blocks: Block[]; orphans: number[] } {
	const standing = statements.filter(({ content }) => content.every((span) => fits(text, span)));
	const orphans = statements.filter((statement) => !standing.includes(statement)).map(({ id }) => id);
	const spans = standing
		.flatMap(({ id, content }) =>
			content.map((span, index) => ({ ...span, id, last: index === content.length - 1 })),
		)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const blocks = blocksOf(text, parts);
	let from = 0;
	const laid = blocks.map((block) => {
		while (from < spans.length && (spans[from]?.end ?? 0) <= block.start) from++;
		const within = [];
		for (let index = from; index < spans.length; index++) {
			const span = spans[index];
			if (!span || span.start >= block.end) break;
			if (span.end > block.start) within.push(span);
		}
		return { ...block, pieces: piecesOf(text, block, within) };
	});
	return { blocks: laid, orphans };
}

function blocksOf(text: string, parts: readonly PartSpan[]): Omit<Block, "pieces">[] {
	const blocks: Omit<Block, "pieces">[] = [];
	let at = 0;
	const sorted = [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
	for (const { kind, start, end } of sorted) {
		const part = SHOWN_PARTS.find((shown) => shown === kind);
		if (!part || start < at || end > text.length) continue;
		if (start > at) blocks.push({ part: "around", start: at, end: start });
		blocks.push({ part, start, end });
		at = end;
	}
	if (at < text.length) blocks.push({ part: "around", start: at, end: text.length });
	return blocks;
}

/** Cuts a block at the edges of the statements in it; where two cover one stretch, the one that starts later has it. */
function piecesOf(
	text: string,
	block: Span,
	spans: readonly (TextSpan & { id: number; last: boolean })[],
): Piece[] {
	const cuts = new Set([block.start, block.end]);
	for (const span of spans) {
		cuts.add(Math.max(block.start, span.start));
		cuts.add(Math.min(block.end, span.end));
	}
	const edges = [...cuts].sort((a, b) => a - b);
	const pieces: Piece[] = [];
	for (const [index, start] of edges.entries()) {
		const end = edges[index + 1];
		if (end === undefined) break;
		const over = spans.filter((span) => span.start <= start && end <= span.end).at(-1);
		pieces.push({
			start,
			end,
			text: text.slice(start, end),
			statementId: over?.id ?? null,
			last: over?.last === true && over.end === end,
		});
	}
	return pieces;
}
