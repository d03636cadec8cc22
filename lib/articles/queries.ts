import { CREDITED, SHOWN_DIFFERENCE, SHOWN_STATEMENT, visibleDifference } from "@/lib/claims/rows";
import { db } from "@/lib/db/client";
import { readPage } from "@/lib/db/page";
import { redirectedSlug } from "@/lib/db/redirects";
import { CITED_ARTICLE } from "./view";
import { visibleArticle, visibleLink, visibleStatement } from "./visible";

/** Newest first by their own date; those without one after all others. */
const NEWEST = [{ published: { sort: "desc", nulls: "last" } }, { id: "desc" }] as const;

const LISTED = {
	...CITED_ARTICLE,
	byline: true,
	story: { select: { slug: true, title: true } },
	_count: { select: { statements: { where: { status: { not: "rejected" } } } } },
} as const;

/** How many statements and differences of one article its page shows; far more than a long report has. */
const MOST_STATEMENTS = 600;
const MOST_DIFFERENCES = 600;
const MOST_CARRIERS = 30;

/** One page of the published articles, newest first. */
export async function listArticles(page: number) {
	const total = await db.article.count({ where: visibleArticle });
	return readPage(page, total, (skip, take) =>
		db.article.findMany({ where: visibleArticle, orderBy: [...NEWEST], skip, take, select: LISTED }),
	);
}

/** The articles that came last, for the home page. */
export function listNewestArticles(most: number) {
	return db.article.findMany({
		where: visibleArticle,
		orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
		take: most,
		select: LISTED,
	});
}

/** A published article with its statements, their claims and what others have; null where there is none at that address. */
export async function getArticle(slug: string) {
	const article = await db.article.findFirst({
		where: { slug, ...visibleArticle },
		select: {
			...CITED_ARTICLE,
			text: true,
			byline: true,
			dateline: true,
			complete: true,
			story: { select: { id: true, slug: true, title: true } },
			body: { orderBy: { position: "asc" } },
			statements: {
				where: { status: { not: "rejected" } },
				orderBy: { position: "asc" },
				take: MOST_STATEMENTS,
				select: {
					...SHOWN_STATEMENT,
					status: true,
					claims: {
						where: { claim: { mergedIntoId: null } },
						orderBy: { start: "asc" },
						select: {
							start: true,
							end: true,
							claim: {
								select: {
									id: true,
									slug: true,
									text: true,
									statements: {
										where: visibleLink,
										take: MOST_CARRIERS,
										select: { statement: { select: { article: { select: { sourceId: true } } } } },
									},
								},
							},
						},
					},
				},
			},
		},
	});
	if (!article) return null;
	const differences = await db.difference.findMany({
		where: { AND: [{ values: { some: { articleId: article.id } } }, visibleDifference] },
		orderBy: [{ weight: "desc" }, { id: "asc" }],
		take: MOST_DIFFERENCES,
		select: SHOWN_DIFFERENCE,
	});
	return { ...article, differences };
}

/** Where the article once found at `slug` stands now; null where there is none. */
export function articleMovedTo(slug: string): Promise<string | null> {
	return redirectedSlug("articles", slug);
}

/** What a reader can choose from to compare: the newest articles, with `always` among them wherever they are. */
export async function listChoosable(most: number, always: readonly string[]) {
	const select = {
		slug: true,
		title: true,
		published: true,
		source: { select: { name: true } },
		story: { select: { slug: true, title: true } },
	} as const;
	const [newest, asked] = await Promise.all([
		db.article.findMany({ where: visibleArticle, orderBy: [...NEWEST], take: most, select }),
		db.article.findMany({ where: { slug: { in: [...always] }, ...visibleArticle }, select }),
	]);
	return [...newest, ...asked.filter((each) => !newest.some((known) => known.slug === each.slug))];
}

/** An article's statements with the claims that they stand under, for a comparison; null where there is no such article. */
export async function getCompared(slug: string) {
	return db.article.findFirst({
		where: { slug, ...visibleArticle },
		select: {
			...CITED_ARTICLE,
			text: true,
			story: { select: { slug: true, title: true } },
			statements: {
				where: visibleStatement,
				orderBy: { position: "asc" },
				take: MOST_STATEMENTS,
				select: {
					...SHOWN_STATEMENT,
					speaker: { select: CREDITED },
					claims: {
						where: { claim: { mergedIntoId: null } },
						orderBy: { start: "asc" },
						select: { start: true, end: true, claim: { select: { id: true, slug: true, text: true } } },
					},
				},
			},
		},
	});
}

/** The differences of which both articles have a side. */
export function differencesBetween(a: number, b: number) {
	return db.difference.findMany({
		where: {
			AND: [
				{ values: { some: { articleId: a } } },
				{ values: { some: { articleId: b } } },
				visibleDifference,
			],
		},
		orderBy: [{ weight: "desc" }, { id: "asc" }],
		take: MOST_DIFFERENCES,
		select: SHOWN_DIFFERENCE,
	});
}
