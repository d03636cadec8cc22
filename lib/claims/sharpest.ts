import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import { type DifferenceRowLike, type LedgerEntry, type Reading, toLedgerEntry } from "./ledger";

// The home page's first thing: one claim about which the outlets disagree, set as a sentence that forks.

/** A stretch of the claim's text, or the place in it at which the outlets part. */
export type LeadPiece =
	| { readonly fork: false; readonly text: string }
	| {
			readonly fork: true;
			readonly kind: DifferenceKind;
			readonly insideQuotes: boolean;
			/** Where the difference stands on the page that it is about. */
			readonly anchor: string;
			readonly readings: readonly Reading[];
	  };

export interface Lead {
	readonly about: { readonly text: string; readonly href: string };
	/** Number of differing readings, for the heading. */
	readonly kind: DifferenceKind;
	readonly readings: number;
	readonly pieces: readonly LeadPiece[];
	/** Who is credited, where the outlets differ in that too. */
	readonly credited: readonly Reading[] | null;
}

/**
 * Sets the sharpest difference and the others of its claim as one sentence: where the claim's text has the words of a
 * reading, it forks there; a difference whose words it does not have stands after it.
 *
 * @param rows sharpest first; those of the first one's claim or speaker are used
 * @returns null where there is no difference
 */
export function toLead(rows: readonly DifferenceRowLike[]): Lead | null {
	const between = rows.filter(isBetweenOutlets);
	const [first] = between;
	if (!first) return null;
	const about = between.filter(
		(row) => row.claim?.slug === first.claim?.slug && row.speaker?.slug === first.speaker?.slug,
	);
	const entries = about.map(toLedgerEntry);
	const sharpest = entries[0];
	if (!sharpest?.about) return null;
	// With which verb, or between marks or not, is no "according to".
	const credit = about.find((row) => row.rule === "attribution/speaker" && row !== first);
	const set = entries
		.filter((entry) => entry.kind !== "attribution" || entry === sharpest)
		.slice(0, MOST_FORKS);
	return {
		about: sharpest.about,
		kind: sharpest.kind,
		readings: sharpest.readings.filter((reading) => reading.text !== null).length,
		pieces: forked(sharpest.about.text, set),
		credited: credit ? toLedgerEntry(credit).readings : null,
	};
}

/** True where two outlets disagree, and not one with what it printed before. */
function isBetweenOutlets(row: DifferenceRowLike): boolean {
	return new Set(row.values.map((value) => value.article.source.slug)).size > 1;
}

/** More forks than these make no sentence. */
const MOST_FORKS = 3;

function forked(text: string, entries: readonly LedgerEntry[]): LeadPiece[] {
	const placed: { start: number; end: number; entry: LedgerEntry }[] = [];
	const after: LedgerEntry[] = [];
	for (const entry of entries) {
		const at = placeIn(text, entry);
		if (at && !placed.some((other) => at.start < other.end && other.start < at.end))
			placed.push({ ...at, entry });
		else after.push(entry);
	}
	const pieces: LeadPiece[] = [];
	let from = 0;
	for (const { start, end, entry } of placed.sort((a, b) => a.start - b.start)) {
		if (start > from) pieces.push({ fork: false, text: text.slice(from, start) });
		pieces.push(toForkOf(entry));
		from = end;
	}
	if (from < text.length) pieces.push({ fork: false, text: text.slice(from) });
	// Of the differences that have no place in the sentence the sharpest is told, and only if no other is.
	const untold = after[0];
	if (untold && placed.length === 0) {
		pieces.push(toForkOf(untold));
	}
	return pieces;
}

function toForkOf({ kind, insideQuotes, anchor, readings }: LedgerEntry): LeadPiece {
	return { fork: true, kind, insideQuotes, anchor, readings };
}

/** Where the claim's text has the words of one of the readings, the longest first. */
function placeIn(text: string, entry: LedgerEntry): { start: number; end: number } | null {
	const readings = entry.readings
		.flatMap((reading) => reading.text ?? [])
		.sort((a, b) => b.length - a.length);
	for (const reading of readings) {
		const start = text.toLowerCase().indexOf(reading.toLowerCase());
		const end = start + reading.length;
		if (start < 0 || isLetter(text[start - 1]) || isLetter(text[end])) continue;
		return { start, end };
	}
	return null;
}

function isLetter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** The first difference of each claim and speaker, other than those of `lead`: so that one claim does not fill the page. */
export function toOtherDisagreements(
	rows: readonly DifferenceRowLike[],
	lead: Lead | null,
	most: number,
): LedgerEntry[] {
	const seen = new Set(lead ? [lead.about.href] : []);
	const others: LedgerEntry[] = [];
	for (const row of rows.filter(isBetweenOutlets)) {
		const entry = toLedgerEntry(row);
		if (!entry.about || seen.has(entry.about.href)) continue;
		// A sentence that stands under two claims differs once.
		const places = row.values.map(({ articleId, start, end }) => `${articleId}:${start}-${end}`).join();
		if (seen.has(places)) continue;
		seen.add(entry.about.href).add(places);
		others.push(entry);
		if (others.length === most) break;
	}
	return others;
}
