import { CITED_ARTICLE } from "@/lib/articles/view";
import { visibleArticle, visibleStory } from "@/lib/articles/visible";
import { claimRows } from "@/lib/claims/queries";
import { SHOWN_DIFFERENCE, visibleDifference } from "@/lib/claims/rows";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readPage } from "@/lib/db/page";
import { redirectedSlug } from "@/lib/db/redirects";

/** A table of more articles than this can be read by nobody: the story then shows the earliest. */
const MOST_ARTICLES = 24;
const MOST_NUMBERS = 400;

const ARTICLES = {
	where: visibleArticle,
	orderBy: [{ published: { sort: "asc", nulls: "last" } }, { id: "asc" }],
	take: MOST_ARTICLES,
	select: { ...CITED_ARTICLE, byline: true },
} satisfies Prisma.Story$articlesArgs;

/** One page of the stories that a reader may see, newest first. */
export async function listStories(page: number, size?: number) {
	const total = await db.story.count({ where: visibleStory });
	return readPage(
		page,
		total,
		(skip, take) =>
			db.story.findMany({
				where: visibleStory,
				orderBy: { id: "desc" },
				skip,
				take,
				select: {
					id: true,
					slug: true,
					title: true,
					articles: ARTICLES,
					_count: { select: { articles: { where: visibleArticle } } },
				},
			}),
		size,
	);
}

/** A story with its articles and one page of the claims that they carry; null where there is none at that address. */
export async function getStory(slug: string, page: number) {
	const story = await db.story.findFirst({
		where: { slug, ...visibleStory },
		select: {
			id: true,
			slug: true,
			title: true,
			articles: ARTICLES,
			_count: { select: { articles: { where: visibleArticle } } },
		},
	});
	if (!story) return null;
	const [counts, claims] = await Promise.all([countsOf(story.id), claimsOf(story.id, page)]);
	const ids = claims.rows.map((claim) => claim.id);
	const [numbers, origins] = await Promise.all([
		db.difference.findMany({
			where: { claimId: { in: ids }, kind: "number", ...visibleDifference },
			orderBy: [{ weight: "desc" }, { id: "asc" }],
			take: MOST_NUMBERS,
			select: SHOWN_DIFFERENCE,
		}),
		db.originArticle.findMany({
			where: {
				article: { ...visibleArticle, statements: { some: { claims: { some: { claimId: { in: ids } } } } } },
			},
			select: { originId: true, articleId: true },
		}),
	]);
	return { story, counts, claims, numbers, origins };
}

/** The address at which the story once found at `slug` stands now; null where there is none. */
export function storyMovedTo(slug: string): Promise<string | null> {
	return redirectedSlug("stories", slug);
}

async function countsOf(storyId: number) {
	const [row] = await db.$queryRaw<
		{ statements: number; speakers: number; origins: number; unplaced: number; differences: number }[]
	>`
		SELECT count(DISTINCT s.id)::int AS statements,
		       count(DISTINCT s.speaker_id)::int AS speakers,
		       count(DISTINCT o.origin_id)::int AS origins,
		       count(DISTINCT a.id) FILTER (WHERE o.origin_id IS NULL)::int AS unplaced,
		       (SELECT count(*)::int FROM difference d WHERE d.claim_id IN (
		          SELECT l.claim_id FROM claim_statement l JOIN statement t ON t.id = l.statement_id AND t.status <> 'rejected'
		          JOIN article x ON x.id = t.article_id WHERE x.story_id = ${storyId} AND x.status = 'published')
		        AND NOT EXISTS (SELECT FROM difference_value v JOIN article y ON y.id = v.article_id
		                        WHERE v.difference_id = d.id AND y.status <> 'published')) AS differences
		FROM article a
		LEFT JOIN statement s ON s.article_id = a.id AND s.status <> 'rejected'
		LEFT JOIN origin_article o ON o.article_id = a.id
		WHERE a.story_id = ${storyId} AND a.status = 'published'`;
	return row ?? { statements: 0, speakers: 0, origins: 0, unplaced: 0, differences: 0 };
}

/** The claims that the story's articles carry: those that most of them have first, then those that differ most. */
async function claimsOf(storyId: number, page: number) {
	const [counted] = await db.$queryRaw<{ total: number }[]>`
		SELECT count(DISTINCT c.id)::int AS total FROM article a
		JOIN statement s ON s.article_id = a.id AND s.status <> 'rejected'
		JOIN claim_statement l ON l.statement_id = s.id JOIN claim c ON c.id = l.claim_id AND c.merged_into_id IS NULL
		WHERE a.story_id = ${storyId} AND a.status = 'published'`;
	return readPage(page, counted?.total ?? 0, async (skip, take) => {
		const rows = await db.$queryRaw<{ id: number }[]>`
			SELECT c.id, count(DISTINCT a.id) AS carried,
			       (SELECT coalesce(sum(d.weight), 0) FROM difference d WHERE d.claim_id = c.id) AS differing
			FROM article a
			JOIN statement s ON s.article_id = a.id AND s.status <> 'rejected'
			JOIN claim_statement l ON l.statement_id = s.id JOIN claim c ON c.id = l.claim_id AND c.merged_into_id IS NULL
			WHERE a.story_id = ${storyId} AND a.status = 'published'
			GROUP BY c.id ORDER BY carried DESC, differing DESC, c.id LIMIT ${take} OFFSET ${skip}`;
		return claimRows(rows.map((row) => row.id));
	});
}
