import { origins } from "@/lib/analysis/comparison/origins";
import { visibleArticle, visibleStatement } from "@/lib/articles/visible";
import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Shelf } from "./shelf";

/** Articles that are compared with each other for their origin: the newest of those that share claims or a story. */
const ARTICLES = 60;

/**
 * Computes anew from which origins articles come, together with those that share a claim, a story or an origin with
 * them. To be called in the transaction of the change.
 */
export async function recomputeOrigins(
	tx: Database,
	articleIds: readonly number[],
	shelf: Shelf = new Shelf(tx),
): Promise<void> {
	const ids = [...new Set(articleIds)];
	const near = await tx.article.findMany({
		where: {
			...visibleArticle,
			OR: [
				{ id: { in: ids } },
				{ story: { articles: { some: { id: { in: ids } } } } },
				{ origins: { some: { origin: { articles: { some: { articleId: { in: ids } } } } } } },
				{
					statements: {
						some: {
							...visibleStatement,
							claims: {
								some: {
									claim: {
										statements: { some: { statement: { ...visibleStatement, articleId: { in: ids } } } },
									},
								},
							},
						},
					},
				},
			],
		},
		orderBy: { id: "desc" },
		take: ARTICLES,
		select: { id: true },
	});
	const all = near.map((article) => article.id).toReversed();
	// Origins that reach beyond the articles looked at keep those that are not.
	await tx.originArticle.deleteMany({ where: { articleId: { in: [...all, ...ids] } } });
	await tx.origin.deleteMany({ where: { articles: { none: {} } } });
	if (all.length === 0) return;
	await shelf.fetch(all);
	for (const origin of origins(shelf.articles(all))) {
		const credit = origin.evidence.find((one) => one.rule === "origin/credit");
		await tx.origin.create({
			data: {
				name: credit?.text ?? null,
				evidence: origin.evidence as unknown as Prisma.InputJsonValue,
				articles: { create: origin.articles.map((article) => ({ articleId: Number(article) })) },
			},
		});
	}
}
