import type { Collation, CollationRow, DifferenceKind } from "@/lib/analysis/comparison/model";
import type { Witness } from "@/lib/sources/view";
import type { Mark } from "./words";

/** One column of a collation. */
export interface CollatedRendering {
	readonly articleId: number;
	readonly text: string;
	readonly source: Witness;
	readonly href: string;
}

/** What some renderings alike have where the text forks. */
export interface ForkReading {
	readonly witnesses: readonly { readonly source: Witness; readonly href: string }[];
	/** Null: nothing. */
	readonly text: string | null;
	readonly quoted: boolean;
}

/** The text runs once, or it forks. */
export type CollatedPiece =
	| { readonly fork: false; readonly text: string }
	| {
			readonly fork: true;
			readonly kind: DifferenceKind;
			/** The kind in a word, or what happened: "left out", "moved". */
			readonly word: string | null;
			readonly readings: readonly ForkReading[];
			/** True where two outlets put different words between quotation marks. */
			readonly insideQuotes: boolean;
	  };

/**
 * A collation as a page sets it: stretches on which all agree, in the words of the first rendering, and forks.
 *
 * @param marks differences found, by article: they name the kind of a fork; where none is near, a fork at which some have
 *   nothing is `scope`, any other `wording`
 */
export function toCollatedPieces(
	collation: Collation,
	renderings: readonly CollatedRendering[],
	marks: ReadonlyMap<number, readonly Mark[]>,
): CollatedPiece[] {
	const pieces: CollatedPiece[] = [];
	let ran = "";
	for (const [at, row] of collation.rows.entries()) {
		const gap = at === 0 ? "" : gapBefore(collation.rows, at, renderings);
		if (row.kind === "agree") {
			const first = row.readings.find((reading) => reading.span !== null);
			ran += gap + tidy(first?.text ?? "");
			continue;
		}
		ran += gap;
		if (ran !== "") pieces.push({ fork: false, text: ran });
		ran = "";
		pieces.push(toFork(row, renderings, marks));
	}
	if (ran !== "") pieces.push({ fork: false, text: ran });
	return pieces;
}

/** What stands between a row and the one before it, in the first rendering that has both side by side. */
function gapBefore(
	rows: readonly CollationRow[],
	at: number,
	renderings: readonly CollatedRendering[],
): string {
	for (const [column, rendering] of renderings.entries()) {
		const before = rows[at - 1]?.readings[column]?.span;
		const here = rows[at]?.readings[column]?.span;
		if (!before || !here || here.start < before.end) continue;
		const between = rendering.text.slice(before.end, here.start);
		// Where "…," she said, "…" interrupts, the interruption is no part of the utterance.
		if (between.length > 4) return " … ";
		// Beside a fork a comma would seem to belong to one of its readings.
		return rows[at - 1]?.kind === "agree" && rows[at]?.kind === "agree" ? tidy(between) : " ";
	}
	return " ";
}

function tidy(text: string): string {
	return text.replace(/\s+/g, " ");
}

function toFork(
	row: CollationRow,
	renderings: readonly CollatedRendering[],
	marks: ReadonlyMap<number, readonly Mark[]>,
): CollatedPiece {
	const groups = new Map<
		string,
		{ text: string | null; quoted: boolean; witnesses: ForkReading["witnesses"][number][] }
	>();
	const near = new Map<DifferenceKind, number>();
	for (const reading of row.readings) {
		const rendering = renderings[reading.rendering];
		if (!rendering) continue;
		const span = reading.span;
		const text = span === null ? null : tidy(reading.text).trim();
		const key = text === null ? "" : `=${text.toLowerCase()}`;
		const group = groups.get(key) ?? { text, quoted: false, witnesses: [] };
		group.quoted ||= reading.quoted;
		group.witnesses.push({ source: rendering.source, href: rendering.href });
		groups.set(key, group);
		if (span === null) continue;
		for (const mark of marks.get(rendering.articleId) ?? []) {
			const shared = Math.min(mark.end, span.end) - Math.max(mark.start, span.start);
			// A mark much longer than the fork is about the statement, not about these words.
			if (shared <= 0 || mark.end - mark.start > 3 * (span.end - span.start) + 12) continue;
			near.set(mark.kind, Math.max(near.get(mark.kind) ?? 0, shared));
		}
	}
	const readings = [...groups.values()].sort((a, b) => Number(a.text === null) - Number(b.text === null));
	const missing = readings.some((reading) => reading.text === null);
	const kind = [...near].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (missing ? "scope" : "wording");
	return {
		fork: true,
		kind,
		word: row.kind === "moved" ? "moved" : null,
		readings,
		insideQuotes: readings.filter((reading) => reading.text !== null && reading.quoted).length > 1,
	};
}
