import { overlaps } from "@/lib/analysis/text/span";
import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { FormerLink } from "@/lib/desk/result";
import { type ReadStatement, writeStatements } from "./reading";

/** What a new analysis changed: how many statements are new, gone, and kept (as found again, or because an editor decided). */
export interface Reanalysed {
	readonly added: number;
	readonly removed: number;
	readonly kept: number;
}

/** What to select of an article that is to be analysed anew: all that the last analysis and the editors said. */
export const storedForAnalysis = {
	source: { select: { id: true } },
	body: { orderBy: { position: "asc" } },
	speakerNames: { select: { speakerNameId: true, fullest: true } },
	statements: {
		orderBy: { position: "asc" },
		include: {
			content: { orderBy: { position: "asc" } },
			claims: { select: { claimId: true, start: true, end: true, editorId: true } },
			_count: { select: { exclusions: true } },
		},
	},
} as const satisfies Prisma.ArticleInclude;

export type StoredArticle = Prisma.ArticleGetPayload<{ include: typeof storedForAnalysis }>;
type StoredStatement = StoredArticle["statements"][number];

/**
 * Puts statements in place of those that no editor decided anything about. One with the same words as before keeps its row,
 * and so its links; one at whose words an editor decided something is dropped.
 */
export async function replaceStatements(
	tx: Database,
	article: StoredArticle,
	read: readonly ReadStatement[],
): Promise<Reanalysed & { former: FormerLink[] }> {
	const decided = article.statements.filter(isDecided);
	const open = article.statements.filter((statement) => !isDecided(statement));
	const found = read.filter((statement) => !decided.some((one) => meet(statement, one)));
	const again = new Map<ReadStatement, StoredStatement>();
	for (const statement of found) {
		const same = open.find((one) => sameWords(statement, one));
		if (same !== undefined) again.set(statement, same);
	}
	const kept = new Set(again.values());
	const gone = open.filter((one) => !kept.has(one));
	await tx.statement.deleteMany({ where: { id: { in: gone.map((one) => one.id) } } });
	// Out of the way first: two statements never have one position.
	await tx.$executeRaw`UPDATE "statement" SET "position" = -"position" - 1 WHERE "article_id" = ${article.id}`;
	const order = [...found, ...decided].sort((a, b) => startOf(a) - startOf(b));
	const positions = new Map(order.map((statement, position) => [statement, position]));
	for (const one of decided) {
		await tx.statement.update({ where: { id: one.id }, data: { position: positions.get(one) } });
	}
	for (const [statement, { id }] of again) {
		const { id: _, content: __, claims: ___, ...columns } = statement;
		await tx.statement.update({
			where: { id },
			data: { ...columns, position: positions.get(statement) },
		});
	}
	const fresh = found.filter((statement) => !again.has(statement));
	await writeStatements(
		tx,
		article.id,
		fresh.map((statement) => ({ statement, position: positions.get(statement) as number })),
	);
	return {
		added: fresh.length,
		removed: gone.length,
		kept: decided.length + again.size,
		former: gone.flatMap((one) =>
			one.claims.map(({ claimId, start, end }) => ({ articleId: article.id, claimId, start, end })),
		),
	};
}

/** True where an editor said something about the statement, which no analysis may undo. */
export function isDecided(statement: StoredStatement): boolean {
	return (
		statement.status !== "proposed" ||
		statement.rule === null ||
		statement.editorId !== null ||
		statement.speakerEditorId !== null ||
		statement._count.exclusions > 0 ||
		statement.claims.some((link) => link.editorId !== null)
	);
}

function meet(statement: ReadStatement, stored: StoredStatement): boolean {
	return statement.content.some((span) => stored.content.some((other) => overlaps(span, other)));
}

function sameWords(statement: ReadStatement, stored: StoredStatement): boolean {
	return (
		statement.content.length === stored.content.length &&
		statement.content.every((span, index) => {
			const other = stored.content[index];
			return other !== undefined && other.start === span.start && other.end === span.end;
		})
	);
}

function startOf(statement: ReadStatement | StoredStatement): number {
	return statement.content[0]?.start ?? 0;
}
