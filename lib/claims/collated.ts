import type { Collation, CollationRow, DifferenceKind, Reading } from "@/lib/analysis/comparison/model";
import type { Span } from "@/lib/analysis/text/span";
import type { Witness } from "@/lib/sources/view";

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
	/** Where the same words stand in these renderings instead; null where they do not. */
	readonly elsewhere: "earlier" | "later" | null;
	readonly quoted: boolean;
}

/** The text runs once, or it forks. */
export type CollatedPiece =
	| { readonly fork: false; readonly text: string }
	| {
			readonly fork: true;
			readonly kind: DifferenceKind;
			/** A word that says more than the kind's own; null where that will do. */
			readonly word: string | null;
			/** True where the words stand elsewhere in another rendering. */
			readonly moved: boolean;
			readonly readings: readonly ForkReading[];
			/** True where two outlets quote the speaker differently here. */
			readonly insideQuotes: boolean;
			/** The anchor of the difference that lies here, null where none was found. */
			readonly anchor: string | null;
	  };

/** A difference as it lies in the columns: where in each of the articles, and of which kind. */
export interface PlacedDifference {
	readonly kind: DifferenceKind;
	/** A word that says more than the kind's own; null where that will do. */
	readonly word: string | null;
	readonly anchor: string;
	readonly spans: ReadonlyMap<number, Span>;
}

/** More rows than this, or so many words in which all agree, make a fork that nobody can read at a glance. */
const MOST_ROWS = 6;
const MOST_AGREEING = 24;

/**
 * A collation as a page sets it: stretches on which all agree, in the words of the first rendering, and forks. Rows that
 * one difference covers ("What we see more is" against "We see more") make one fork.
 *
 * @param differences what was found between these renderings: they name the kind of a fork; where none is near, a fork at
 *   which some have nothing is `scope`, any other `wording`
 */
export function toCollatedPieces(
	collation: Collation,
	renderings: readonly CollatedRendering[],
	differences: readonly PlacedDifference[],
): CollatedPiece[] {
	const rows = joined(collation.rows, renderings, differences);
	const pieces: CollatedPiece[] = [];
	let ran = "";
	for (const [at, row] of rows.entries()) {
		const gap = at === 0 ? "" : gapBefore(rows, at, renderings);
		if (row.kind === "agree") {
			const first = row.readings.find((reading) => reading.span !== null);
			ran += gap + tidy(first?.text ?? "");
			continue;
		}
		ran += gap;
		if (ran !== "") pieces.push({ fork: false, text: ran });
		ran = "";
		pieces.push(toFork(row, { rows, at, unjoined: collation.rows }, renderings, differences));
	}
	if (ran !== "") pieces.push({ fork: false, text: ran });
	return pieces;
}

/** The rows, those made one that a difference with words on all its sides covers together. */
function joined(
	rows: readonly CollationRow[],
	renderings: readonly CollatedRendering[],
	differences: readonly PlacedDifference[],
): readonly CollationRow[] {
	const runs: { first: number; last: number }[] = [];
	for (const { spans } of differences) {
		if (spans.size < 2) continue;
		const covered = [...rows.keys()].filter((at) =>
			rows[at]?.readings.some(({ rendering, span }) => {
				const value = spans.get(renderings[rendering]?.articleId ?? -1);
				return span !== null && value !== undefined && value.start < span.end && span.start < value.end;
			}),
		);
		const variants = covered.filter((at) => rows[at]?.kind === "variant");
		const [first, last] = [variants[0], variants.at(-1)];
		if (first === undefined || last === undefined || first === last || last - first >= MOST_ROWS) continue;
		const between = rows.slice(first, last + 1);
		const agreeing = between
			.filter((row) => row.kind === "agree")
			.reduce((sum, row) => sum + (row.readings[0]?.text.length ?? 0), 0);
		if (agreeing > MOST_AGREEING || between.some((row) => row.kind === "moved")) continue;
		if (runs.some((run) => first <= run.last && run.first <= last)) continue;
		runs.push({ first, last });
	}
	const result: CollationRow[] = [];
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at];
		if (row === undefined) break;
		const run = runs.find(({ first }) => first === at);
		if (run === undefined) {
			result.push(row);
			continue;
		}
		result.push(toOne(rows.slice(run.first, run.last + 1), renderings));
		at = run.last;
	}
	return result;
}

/** Rows that follow each other as one: of each rendering the words from the first to the last that it has in them. */
function toOne(rows: readonly CollationRow[], renderings: readonly CollatedRendering[]): CollationRow {
	return {
		kind: "variant",
		movedTo: null,
		readings: renderings.map((rendering, column): Reading => {
			const readings = rows
				.flatMap((row) => row.readings[column] ?? [])
				.filter((reading) => reading.span !== null);
			const start = Math.min(...readings.map((reading) => reading.span?.start ?? Infinity));
			const end = Math.max(...readings.map((reading) => reading.span?.end ?? 0));
			if (readings.length === 0 || end <= start)
				return { rendering: column, span: null, text: "", quoted: false };
			const text = rendering.text.slice(start, end);
			return {
				rendering: column,
				span: { start, end, text },
				text,
				quoted: readings.every((reading) => reading.quoted),
			};
		}),
	};
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
	{ rows, at, unjoined }: Among,
	renderings: readonly CollatedRendering[],
	differences: readonly PlacedDifference[],
): CollatedPiece {
	const groups = new Map<
		string,
		Omit<ForkReading, "witnesses"> & { quoted: boolean; witnesses: ForkReading["witnesses"][number][] }
	>();
	const near = new Map<PlacedDifference, number>();
	for (const reading of row.readings) {
		const rendering = renderings[reading.rendering];
		if (!rendering) continue;
		const span = reading.span;
		const text = span === null ? null : tidy(reading.text).trim();
		const there = text === null ? movedReading(row, unjoined, reading.rendering) : null;
		const elsewhere = there && (unjoined.indexOf(row) > (row.movedTo ?? 0) ? "earlier" : "later");
		const quoted =
			text === null ? (there?.quoted ?? quotedAround(rows, at, reading.rendering)) : reading.quoted;
		const key = text === null ? (elsewhere ?? "") : `=${text.toLowerCase()}`;
		const group = groups.get(key) ?? { text, elsewhere, quoted: false, witnesses: [] };
		group.quoted ||= quoted;
		group.witnesses.push({ source: rendering.source, href: rendering.href });
		groups.set(key, group);
		if (span === null) continue;
		for (const difference of differences) {
			const value = difference.spans.get(rendering.articleId);
			if (value === undefined) continue;
			const shared = Math.min(value.end, span.end) - Math.max(value.start, span.start);
			// A difference much longer than the fork is about the statement, not about these words.
			if (shared <= 0 || value.end - value.start > 3 * (span.end - span.start) + 12) continue;
			near.set(difference, Math.max(near.get(difference) ?? 0, shared));
		}
	}
	const readings = [...groups.values()].sort((a, b) => Number(a.text === null) - Number(b.text === null));
	const missing = readings.some((reading) => reading.text === null);
	const nearest = [...near].sort((a, b) => b[1] - a[1])[0]?.[0];
	return {
		fork: true,
		kind: nearest?.kind ?? (missing ? "scope" : "wording"),
		word: nearest?.word ?? null,
		moved: row.kind === "moved",
		readings,
		insideQuotes: readings.filter((reading) => reading.quoted).length > 1,
		anchor: nearest?.anchor ?? null,
	};
}

/** Where a row stands: among those that are shown, and those of the collation itself. */
interface Among {
	readonly rows: readonly CollationRow[];
	readonly at: number;
	readonly unjoined: readonly CollationRow[];
}

/**
 * True where a rendering that has nothing in a row quotes the words before and behind it: then it makes the speaker leave
 * something out. One that begins later or ends earlier only quotes less.
 */
function quotedAround(rows: readonly CollationRow[], at: number, rendering: number): boolean {
	const quotes = (row: CollationRow | undefined) => {
		const reading = row?.readings.find((each) => each.rendering === rendering);
		return reading?.span ? reading.quoted : null;
	};
	const before = rows.slice(0, at).findLast((row) => quotes(row) !== null);
	const behind = rows.slice(at + 1).find((row) => quotes(row) !== null);
	return quotes(before) === true && quotes(behind) === true;
}

/** What a rendering that has nothing in a row of moved words has at the other place; null where it has nothing there. */
function movedReading(row: CollationRow, rows: readonly CollationRow[], rendering: number): Reading | null {
	if (row.movedTo === null) return null;
	const there = rows[row.movedTo]?.readings.find((reading) => reading.rendering === rendering);
	return there?.span ? there : null;
}
