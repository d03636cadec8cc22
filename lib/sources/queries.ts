import { CITED_ARTICLE } from "@/lib/articles/view";
import { visibleArticle, visibleSource } from "@/lib/articles/visible";
import { db } from "@/lib/db/client";
import { readPage } from "@/lib/db/page";
import { WITNESS } from "./view";

/** One page of the sources that a reader may see, by name, with how many articles and statements each has. */
export async function listSources(page: number) {
	const total = await db.source.count({ where: visibleSource });
	const found = await readPage(page, total, (skip, take) =>
		db.source.findMany({
			where: visibleSource,
			orderBy: [{ name: "asc" }, { id: "asc" }],
			skip,
			take,
			select: { id: true, ...WITNESS, homepage: true },
		}),
	);
	const counts = await countsOf(found.rows.map((row) => row.id));
	return { ...found, rows: found.rows.map((row) => ({ ...row, counts: counts.get(row.id) ?? NOTHING })) };
}

/** One source that a reader may see, with the page of its articles; null where there is none at that address. */
export async function getSource(slug: string, page: number) {
	const source = await db.source.findFirst({
		where: { slug, ...visibleSource },
		select: { id: true, ...WITNESS, homepage: true },
	});
	if (!source) return null;
	const where = { ...visibleArticle, sourceId: source.id };
	const [counts, articles, speakers] = await Promise.all([
		countsOf([source.id]),
		db.article.count({ where }).then((total) =>
			readPage(page, total, (skip, take) =>
				db.article.findMany({
					where,
					orderBy: [{ published: { sort: "desc", nulls: "last" } }, { id: "desc" }],
					skip,
					take,
					select: {
						...CITED_ARTICLE,
						byline: true,
						story: { select: { slug: true, title: true } },
						_count: { select: { statements: { where: { status: { not: "rejected" } } } } },
					},
				}),
			),
		),
		mostQuoted(source.id),
	]);
	return { source: { ...source, counts: counts.get(source.id) ?? NOTHING }, articles, speakers };
}

export interface SourceCounts {
	readonly articles: number;
	readonly direct: number;
	readonly mixed: number;
	readonly indirect: number;
	readonly differences: number;
}

const NOTHING: SourceCounts = { articles: 0, direct: 0, mixed: 0, indirect: 0, differences: 0 };

async function countsOf(ids: readonly number[]): Promise<Map<number, SourceCounts>> {
	if (ids.length === 0) return new Map();
	const rows = await db.$queryRaw<(SourceCounts & { id: number })[]>`
		SELECT a.source_id AS id,
		       count(DISTINCT a.id)::int AS articles,
		       count(s.id) FILTER (WHERE s.kind = 'direct')::int AS direct,
		       count(s.id) FILTER (WHERE s.kind = 'mixed')::int AS mixed,
		       count(s.id) FILTER (WHERE s.kind = 'indirect')::int AS indirect,
		       (SELECT count(DISTINCT v.difference_id)::int FROM difference_value v
		        JOIN article x ON x.id = v.article_id AND x.status = 'published'
		        WHERE x.source_id = a.source_id) AS differences
		FROM article a
		LEFT JOIN statement s ON s.article_id = a.id AND s.status <> 'rejected'
		WHERE a.status = 'published' AND a.source_id = ANY(${ids as number[]})
		GROUP BY a.source_id`;
	return new Map(rows.map((row) => [row.id, row]));
}

/** Whom the source's articles credit most. */
function mostQuoted(sourceId: number) {
	return db.$queryRaw<{ id: number; slug: string; name: string; statements: number }[]>`
		SELECT p.id, p.slug, p.name, count(*)::int AS statements
		FROM article a
		JOIN statement s ON s.article_id = a.id AND s.status <> 'rejected'
		JOIN speaker p ON p.id = s.speaker_id AND p.merged_into_id IS NULL
		WHERE a.status = 'published' AND a.source_id = ${sourceId}
		GROUP BY p.id ORDER BY statements DESC, p.name LIMIT 12`;
}
