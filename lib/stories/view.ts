import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import { writtenDay } from "@/lib/articles/written";
import type { DifferenceRowLike } from "@/lib/claims/ledger";
import { type ListedClaimRow, toListedClaim } from "@/lib/claims/view";
import type { Witness } from "@/lib/sources/view";

/** A headline as its outlet set it. */
export interface Headline {
	readonly article: CitedArticle;
	readonly byline: string | null;
}

/** What one article has of one claim. */
export interface MatrixCell {
	/** Null: not in the text we have. */
	readonly printed: StatementKind | null;
	readonly href: string | null;
	/** The number that it prints, where the outlets differ in it. */
	readonly number: string | null;
}

export interface MatrixRow {
	readonly slug: string;
	readonly text: string;
	/** One an article, in the order of the headlines. */
	readonly cells: readonly MatrixCell[];
	/** How many articles of the story carry it. */
	readonly carriers: number;
	/** Among the articles of the story; null where the origin of a carrier is not known. */
	readonly origins: number | null;
	readonly differences: number;
	readonly kinds: readonly DifferenceKind[];
}

export interface StoryPage {
	readonly slug: string;
	readonly title: string;
	readonly when: string | null;
	readonly articles: number;
	readonly headlines: readonly Headline[];
	readonly counts: {
		readonly statements: number;
		readonly speakers: number;
		readonly differences: number;
		readonly origins: number | null;
	};
	readonly matrix: readonly MatrixRow[];
}

export interface StoryPageRows {
	readonly story: {
		readonly slug: string;
		readonly title: string;
		readonly articles: readonly (CitedArticleRow & { readonly byline: string | null })[];
		readonly _count: { readonly articles: number };
	};
	readonly counts: {
		readonly statements: number;
		readonly speakers: number;
		readonly origins: number;
		readonly unplaced: number;
		readonly differences: number;
	};
	readonly claims: { readonly rows: readonly (ListedClaimRow & { readonly id: number })[] };
	readonly numbers: readonly DifferenceRowLike[];
	readonly origins: readonly { readonly originId: number; readonly articleId: number }[];
}

export function toStoryPage(rows: StoryPageRows): StoryPage {
	const { story, counts } = rows;
	const inStory = new Set(story.articles.map((article) => article.id));
	const originOf = new Map(rows.origins.map((row) => [row.articleId, row.originId]));
	return {
		slug: story.slug,
		title: story.title,
		when: whenOf(story.articles),
		articles: story._count.articles,
		headlines: story.articles.map((row) => ({ article: toCitedArticle(row), byline: row.byline })),
		counts: {
			statements: counts.statements,
			speakers: counts.speakers,
			differences: counts.differences,
			origins: counts.unplaced > 0 ? null : counts.origins,
		},
		matrix: rows.claims.rows.map((claim): MatrixRow => {
			const listed = toListedClaim(claim);
			const carriers = [
				...new Set(claim.statements.map((statement) => statement.article.id).filter((id) => inStory.has(id))),
			];
			return {
				slug: claim.slug,
				text: claim.text,
				cells: story.articles.map((article) => toCell(claim, article, rows.numbers)),
				carriers: carriers.length,
				origins: carriers.every((id) => originOf.has(id))
					? new Set(carriers.map((id) => originOf.get(id))).size
					: null,
				differences: listed.differences,
				kinds: listed.kinds,
			};
		}),
	};
}

const LITERAL: readonly StatementKind[] = ["direct", "mixed", "indirect"];

function toCell(
	claim: ListedClaimRow,
	article: CitedArticleRow,
	numbers: readonly DifferenceRowLike[],
): MatrixCell {
	const here = claim.statements
		.filter((statement) => statement.article.id === article.id)
		.sort((a, b) => LITERAL.indexOf(a.kind) - LITERAL.indexOf(b.kind))[0];
	const value = numbers
		.filter((difference) => difference.claim?.slug === claim.slug)
		.flatMap((difference) => difference.values)
		.find((each) => each.articleId === article.id && each.text !== null);
	return {
		printed: here?.kind ?? null,
		href: here ? placeOf(article, here.id) : null,
		number: here ? (value?.text ?? null) : null,
	};
}

/** The first and the last day of the articles that have one: "2024-11-07", null where none has. */
function whenOf(articles: readonly { readonly published: string | null }[]): string | null {
	const days = articles.flatMap((article) => article.published?.slice(0, 10) ?? []).sort();
	return days[0] ?? null;
}

/** A story as lists show it. */
export interface ListedStory {
	readonly slug: string;
	readonly title: string;
	/** The day of its first article: "7 Nov 2024". */
	readonly since: string;
	readonly articles: number;
	readonly witnesses: readonly Witness[];
}

export function toListedStory(row: {
	readonly slug: string;
	readonly title: string;
	readonly articles: readonly CitedArticleRow[];
	readonly _count: { readonly articles: number };
}): ListedStory {
	const sources = new Map(
		row.articles.map((article) => [article.source.slug, toCitedArticle(article).source]),
	);
	return {
		slug: row.slug,
		title: row.title,
		since: writtenDay(whenOf(row.articles)),
		articles: row._count.articles,
		witnesses: [...sources.values()],
	};
}
