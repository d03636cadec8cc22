import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import { type CitedArticleRow, placeOf } from "@/lib/articles/view";
import type { Witness } from "@/lib/sources/view";
import type { PlacedDifference } from "./collated";
import type { Credited } from "./wording";
import type { Mark } from "./words";

/** What the ledger needs of a difference. */
export interface DifferenceRowLike {
	readonly id: number;
	readonly kind: DifferenceKind;
	readonly rule: string;
	readonly note: string | null;
	readonly insideQuotes: boolean;
	readonly utterance: number | null;
	readonly claim: { readonly slug: string; readonly text: string } | null;
	readonly speaker: Credited | null;
	readonly values: readonly {
		readonly articleId: number;
		readonly statementId: number | null;
		readonly start: number | null;
		readonly end: number | null;
		readonly text: string | null;
		/** The value made comparable, where the analysis knows how. */
		readonly normalised: string | null;
		readonly article: CitedArticleRow;
	}[];
}

/** What some outlets alike have at a difference. */
export interface Reading {
	readonly witnesses: readonly { readonly source: Witness; readonly href: string }[];
	/** Null: nothing. */
	readonly text: string | null;
}

/** One difference as a page lists it. */
export interface LedgerEntry {
	readonly id: number;
	/** The fragment by which a page's address leads to it; the same after the differences were computed anew. */
	readonly anchor: string;
	readonly kind: DifferenceKind;
	/** A word that says more than the kind's own ("added"); null where that will do. */
	readonly word: string | null;
	readonly note: string | null;
	readonly insideQuotes: boolean;
	readonly readings: readonly Reading[];
	/** What it is about: a claim's or a speaker's page. */
	readonly about: { readonly text: string; readonly href: string } | null;
}

/** What is said of differences of certain rules instead of their kind's word. */
const WORDS = new Map([
	["scope/added", "added"],
	["wording/order", "moved"],
	["wording/elsewhere", "moved, reworded"],
]);

/** Several differences, each with an anchor of its own. */
export function toLedger(rows: readonly DifferenceRowLike[]): LedgerEntry[] {
	const taken = new Map<string, number>();
	return rows.map((row) => {
		const entry = toLedgerEntry(row);
		const before = taken.get(entry.anchor) ?? 0;
		taken.set(entry.anchor, before + 1);
		return before === 0 ? entry : { ...entry, anchor: `${entry.anchor}-${before + 1}` };
	});
}

/**
 * "wording-e1043": the kind, the letter of the article that was here first, and where it has its words (UTF-16 code units).
 * Differences are written anew when an article joins a claim, so that their database ids are no address to cite.
 */
function anchorOf(row: DifferenceRowLike): string {
	const [first] = [...row.values].sort(
		(a, b) => Number(a.start === null) - Number(b.start === null) || a.articleId - b.articleId,
	);
	return `${row.kind}-${first?.article.source.siglum.toLowerCase() ?? ""}${first?.start ?? ""}`;
}

/** The difference with its values grouped: outlets that print the same stand together, those with nothing last. */
export function toLedgerEntry(row: DifferenceRowLike): LedgerEntry {
	const groups = new Map<
		string,
		{ text: string | null; articles: Set<number>; witnesses: { source: Witness; href: string }[] }
	>();
	for (const value of row.values) {
		const text = value.text?.replace(/\s+/g, " ").trim() ?? null;
		// One day is one occasion, in whatever words an article tells of it.
		const same = row.kind === "occasion" && value.normalised !== null ? value.normalised : text;
		const key = same === null ? "" : `=${comparable(same)}`;
		const group = groups.get(key) ?? { text, articles: new Set<number>(), witnesses: [] };
		const { source } = value.article;
		const href = placeOf(value.article, value.statementId);
		// An article that has it twice is one witness, and its first place is shown.
		if (!group.articles.has(value.articleId)) {
			group.articles.add(value.articleId);
			group.witnesses.push({
				source: { slug: source.slug, name: source.name, siglum: source.siglum, hue: source.hue },
				href,
			});
		}
		groups.set(key, group);
	}
	return {
		id: row.id,
		anchor: anchorOf(row),
		kind: row.kind,
		word: WORDS.get(row.rule) ?? null,
		note: row.note,
		insideQuotes: row.insideQuotes,
		readings: [...groups.values()]
			.map(({ text, witnesses }) => ({ text, witnesses }))
			.sort((a, b) => Number(a.text === null) - Number(b.text === null)),
		about: row.claim
			? { text: row.claim.text, href: `/claims/${row.claim.slug}` }
			: row.speaker && { text: row.speaker.name, href: `/speakers/${row.speaker.slug}` },
	};
}

/** Equal for what a reader would call the same words: capitals, marks and spaces aside. */
function comparable(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** Where each article differs, by its database id: what is marked in its words. */
export function marksByArticle(rows: readonly DifferenceRowLike[]): Map<number, Mark[]> {
	const marks = new Map<number, Mark[]>();
	for (const row of rows) {
		for (const value of row.values) {
			if (value.start === null || value.end === null) continue;
			const list = marks.get(value.articleId) ?? [];
			list.push({ start: value.start, end: value.end, kind: row.kind });
			marks.set(value.articleId, list);
		}
	}
	return marks;
}

/**
 * Where each difference lies in the articles that have words at it.
 *
 * @param anchors of the differences, by their ids
 */
export function placedIn(
	rows: readonly DifferenceRowLike[],
	anchors: ReadonlyMap<number, string>,
): PlacedDifference[] {
	return rows.map((row) => ({
		kind: row.kind,
		word: WORDS.get(row.rule) ?? null,
		anchor: anchors.get(row.id) ?? "",
		spans: new Map(
			row.values.flatMap(({ articleId, start, end }) =>
				start === null || end === null ? [] : [[articleId, { start, end }] as const],
			),
		),
	}));
}
