import { CITED_ARTICLE, type CitedArticle, toCitedArticle } from "@/lib/articles/view";
import { db } from "@/lib/db/client";

/** A story as an editor works on it. */
export interface StorySheet {
	readonly id: number;
	readonly version: number;
	readonly slug: string;
	readonly title: string;
	readonly articles: readonly (CitedArticle & {
		readonly id: number;
		readonly version: number;
		readonly status: string;
		/** Who or which rule put it here. */
		readonly by: string;
	})[];
}

/** The story with its articles; null where there is none. */
export async function getStorySheet(id: number): Promise<StorySheet | null> {
	const row = await db.story.findUnique({
		where: { id },
		select: {
			id: true,
			version: true,
			slug: true,
			title: true,
			articles: {
				orderBy: [{ published: "asc" }, { id: "asc" }],
				select: {
					...CITED_ARTICLE,
					version: true,
					status: true,
					storyRule: true,
					storyEditor: { select: { name: true } },
				},
			},
		},
	});
	if (!row) return null;
	return {
		...row,
		articles: row.articles.map((article) => ({
			...toCitedArticle(article),
			id: article.id,
			version: article.version,
			status: article.status,
			by: article.storyEditor?.name ?? article.storyRule ?? "",
		})),
	};
}

/** Stories, the latest first, with how many articles they have. */
export async function listDeskStories(
	skip: number,
	take: number,
): Promise<{ total: number; rows: { id: number; title: string; articles: number }[] }> {
	const [total, rows] = await Promise.all([
		db.story.count(),
		db.story.findMany({
			select: { id: true, title: true, _count: { select: { articles: true } } },
			orderBy: { id: "desc" },
			skip,
			take,
		}),
	]);
	return { total, rows: rows.map(({ id, title, _count }) => ({ id, title, articles: _count.articles })) };
}
