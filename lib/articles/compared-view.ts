import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import {
	type DifferenceRowLike,
	type LedgerEntry,
	marksByArticle,
	type Reading,
	toLedger,
} from "@/lib/claims/ledger";
import { type StatementRow, toWording, type Wording } from "@/lib/claims/wording";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "./view";
import { writtenDay } from "./written";

/** What is needed of one of the two articles. */
export interface ComparedArticleRows extends CitedArticleRow {
	readonly text: string;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly statements: readonly (Omit<StatementRow, "article"> & {
		readonly kind: StatementKind;
		readonly claims: readonly {
			readonly start: number;
			readonly end: number;
			readonly claim: { readonly id: number; readonly slug: string; readonly text: string };
		}[];
	})[];
}

/** A claim that both articles carry, with the words of each and where they differ. */
export interface InBoth {
	readonly slug: string;
	readonly text: string;
	readonly a: readonly Wording[];
	readonly b: readonly Wording[];
	readonly differences: readonly LedgerEntry[];
	readonly kinds: readonly DifferenceKind[];
}

export interface TwoArticles {
	readonly a: CitedArticle;
	readonly b: CitedArticle;
	readonly sameStory: { readonly slug: string; readonly title: string } | null;
	readonly both: readonly InBoth[];
	readonly onlyA: readonly Wording[];
	readonly onlyB: readonly Wording[];
}

/**
 * Two articles laid side by side, statement by statement: what both have, claim by claim in the order of the first; then
 * what only one has. A statement of several sentences stands with each claim by the sentence that belongs to it.
 *
 * @param differences those of which both articles have a side
 */
export function toTwoArticles(
	a: ComparedArticleRows,
	b: ComparedArticleRows,
	differences: readonly DifferenceRowLike[],
): TwoArticles {
	const ours = differences
		.map((row) => ({
			...row,
			values: row.values.filter((value) => value.articleId === a.id || value.articleId === b.id),
			// What a difference changes was noted of all its sides, and may be true of a third only.
			note: null,
		}))
		// What the two have alike differs from a third only.
		.filter(({ values }) => new Set(values.map((value) => value.normalised ?? value.text)).size > 1);
	// As the words stand above, so do the readings: the first article's first.
	const sideOf = (reading: Reading) =>
		reading.witnesses.some(({ href }) => href.split("#")[0] === placeOf(a, null)) ? 0 : 1;
	// Only what differs in this claim is marked: another claim's differences would say nothing beside this one.
	const words = (article: ComparedArticleRows, claimId: number, slug: string): Wording[] => {
		const marks = marksByArticle(ours.filter((row) => row.claim?.slug === slug));
		return article.statements.flatMap((row) =>
			row.claims
				.filter(({ claim }) => claim.id === claimId)
				.map((part) => toWording({ ...row, article }, part, marks.get(article.id) ?? [])),
		);
	};
	const inB = new Set(b.statements.flatMap((row) => row.claims.map(({ claim }) => claim.id)));
	const shared = new Map(
		a.statements
			.flatMap((row) => row.claims.map(({ claim }) => [claim.id, claim] as const))
			.filter(([id]) => inB.has(id)),
	);
	const only = (article: ComparedArticleRows): Wording[] =>
		article.statements
			.filter((row) => !row.claims.some(({ claim }) => shared.has(claim.id)))
			.map((row) => toWording({ ...row, article }, null, []));
	return {
		a: toCitedArticle(a),
		b: toCitedArticle(b),
		sameStory: a.story && a.story.slug === b.story?.slug ? a.story : null,
		both: [...shared.values()].map((claim): InBoth => {
			const entries = toLedger(
				ours.filter((row) => row.claim?.slug === claim.slug && row.values.length > 1),
			).map((entry) => ({ ...entry, readings: [...entry.readings].sort((x, y) => sideOf(x) - sideOf(y)) }));
			return {
				slug: claim.slug,
				text: claim.text,
				a: words(a, claim.id, claim.slug),
				b: words(b, claim.id, claim.slug),
				differences: entries.filter((entry) => entry.readings.length > 1),
				kinds: [...new Set(entries.map((entry) => entry.kind))],
			};
		}),
		onlyA: only(a),
		onlyB: only(b),
	};
}

/** An article among those that can be chosen. */
export interface Choosable {
	readonly slug: string;
	/** "WION, 7 Nov 2024: headline", so that a list of them can be read down. */
	readonly label: string;
	readonly outlet: string;
}

/** The articles of one story; those of none have the slug null. */
export interface ChoosableStory {
	readonly slug: string | null;
	readonly title: string;
	readonly articles: readonly Choosable[];
}

/** The articles that can be chosen by their stories, in the order in which they come; those of no story last. */
export function toChoosable(
	rows: readonly {
		readonly slug: string;
		readonly title: string;
		readonly published: string | null;
		readonly source: { readonly name: string };
		readonly story: { readonly slug: string; readonly title: string } | null;
	}[],
): ChoosableStory[] {
	const stories = new Map<string | null, { slug: string | null; title: string; articles: Choosable[] }>();
	for (const { slug, title, published, source, story } of rows) {
		const key = story?.slug ?? null;
		const group = stories.get(key) ?? { slug: key, title: story?.title ?? "", articles: [] };
		group.articles.push({
			slug,
			label: `${source.name}, ${writtenDay(published)}: ${title}`,
			outlet: source.name,
		});
		stories.set(key, group);
	}
	return [...stories.values()].sort((a, b) => Number(a.slug === null) - Number(b.slug === null));
}
