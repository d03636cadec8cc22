import { CITED_ARTICLE, type CitedArticle, toCitedArticle } from "@/lib/articles/view";
import { db } from "@/lib/db/client";
import type { ArticleStatus, StatementKind } from "@/lib/db/generated/client";
import { type Page, readPage } from "@/lib/db/page";
import { WITNESS, type Witness } from "@/lib/sources/view";
import { doubtful } from "./doubtful";

/** An article in a list of the desk. */
export interface ListedArticle extends CitedArticle {
	readonly id: number;
	readonly status: ArticleStatus;
	readonly statements: number;
	/** Statements at which an editor should look. */
	readonly doubtful: number;
	readonly receivedAt: Date;
	readonly releasedAt: Date | null;
}

/** A statement at which an editor should look. */
export interface ListedStatement {
	readonly id: number;
	readonly kind: StatementKind;
	readonly text: string;
	readonly speaker: string | null;
	readonly confidence: number;
	readonly article: { readonly id: number; readonly title: string; readonly source: Witness };
}

const SELECT = {
	...CITED_ARTICLE,
	status: true,
	createdAt: true,
	releasedAt: true,
	_count: { select: { statements: { where: { status: { not: "rejected" } } } } },
} as const;

/** Articles of one status or of one source, the latest first; null: of whichever. */
export async function listDeskArticles(
	{ status = null, sourceId = null }: { status?: ArticleStatus | null; sourceId?: number | null },
	page: number,
	size = 50,
): Promise<Page<ListedArticle>> {
	const where = { ...(status !== null && { status }), ...(sourceId !== null && { sourceId }) };
	const total = await db.article.count({ where });
	return readPage(
		page,
		total,
		async (skip, take) => {
			const rows = await db.article.findMany({
				where,
				select: SELECT,
				orderBy: status === "published" ? [{ releasedAt: "desc" }, { id: "desc" }] : { id: "desc" },
				skip,
				take,
			});
			const counts = await db.statement.groupBy({
				by: ["articleId"],
				where: { ...doubtful, articleId: { in: rows.map(({ id }) => id) } },
				_count: true,
			});
			const doubts = new Map(counts.map((count) => [count.articleId, count._count]));
			return rows.map((row) => ({
				...toCitedArticle(row),
				id: row.id,
				status: row.status,
				statements: row._count.statements,
				doubtful: doubts.get(row.id) ?? 0,
				receivedAt: row.createdAt,
				releasedAt: row.releasedAt,
			}));
		},
		size,
	);
}

/** Statements at which an editor should look: those that readers see already first, the least sure first. */
export async function listDoubtful(take: number): Promise<{ total: number; rows: ListedStatement[] }> {
	const where = { ...doubtful, article: { status: { not: "withdrawn" as const } } };
	const [total, rows] = await Promise.all([
		db.statement.count({ where }),
		db.statement.findMany({
			where,
			orderBy: [{ article: { status: "desc" } }, { confidence: "asc" }, { id: "asc" }],
			take,
			select: {
				id: true,
				kind: true,
				confidence: true,
				content: { select: { text: true }, orderBy: { position: "asc" } },
				speaker: { select: { name: true } },
				article: { select: { id: true, title: true, source: { select: WITNESS } } },
			},
		}),
	]);
	return {
		total,
		rows: rows.map((row) => ({
			id: row.id,
			kind: row.kind,
			text: row.content.map(({ text }) => text).join(" … "),
			speaker: row.speaker?.name ?? null,
			confidence: row.confidence,
			article: row.article,
		})),
	};
}
