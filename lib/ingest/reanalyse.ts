import { ANALYSER_VERSION, analyse } from "@/lib/analysis/analyse";
import type { Analysis, Statement } from "@/lib/analysis/model";
import { overlaps } from "@/lib/analysis/text/span";
import { touchedByArticle } from "@/lib/articles/commands";
import { type Database, db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type EditResult, type FormerLink, notFound } from "@/lib/desk/result";
import { recordRevision } from "@/lib/desk/revision";
import { alsoTouched } from "@/lib/desk/touched";
import { creditSpeakers } from "./credit";
import { edit } from "./edit";
import { dayOrNull } from "./receive";
import { assertFits, factColumns, statementColumns, writeBody, writeStatements } from "./store";

/** What a new analysis changed: how many statements are new, gone, and kept (as found again, or because an editor decided). */
export interface Reanalysed {
	readonly added: number;
	readonly removed: number;
	readonly kept: number;
}

const storedForAnalysis = {
	source: { select: { id: true } },
	body: { where: { kind: "title" } },
	statements: {
		orderBy: { position: "asc" },
		include: {
			content: { orderBy: { position: "asc" } },
			claims: { select: { claimId: true, start: true, end: true, editorId: true } },
			_count: { select: { exclusions: true } },
		},
	},
} as const satisfies Prisma.ArticleInclude;

type StoredStatement = Prisma.ArticleGetPayload<{ include: typeof storedForAnalysis }>["statements"][number];

/**
 * Analyses an article anew. What an editor decided stays as it is: a statement that was confirmed, rejected, marked,
 * credited, or put under a claim by an editor is not touched, and what the analysis finds at its words is dropped. The rest
 * is replaced; a statement found again with the same words keeps its row, and so its links.
 *
 * @param editorId null: the machine does, because the analysis got better
 */
export async function reanalyse(articleId: number, editorId: string | null): Promise<EditResult<Reanalysed>> {
	const text = (await db.article.findUnique({ where: { id: articleId }, select: { text: true } }))?.text;
	if (text === undefined) return notFound("There is no such article.");
	const analysis = analyse(text);
	assertFits(text, analysis);
	return edit((tx) => replace(tx, articleId, text, analysis, editorId));
}

/**
 * Analyses anew all articles that an older analysis read, one after the other.
 *
 * @param log is given a line for each article
 */
export async function reanalyseOutdated(log: (line: string) => void): Promise<{ articles: number }> {
	const outdated = await db.article.findMany({
		where: { analyserVersion: { lt: ANALYSER_VERSION } },
		orderBy: { id: "asc" },
		select: { id: true, title: true },
	});
	for (const { id, title } of outdated) {
		const result = await reanalyse(id, null);
		if (result.ok)
			log(`${title}: ${result.kept} statements as before, ${result.added} new, ${result.removed} gone`);
	}
	return { articles: outdated.length };
}

async function replace(
	tx: Database,
	articleId: number,
	text: string,
	analysis: Analysis,
	editorId: string | null,
): Promise<EditResult<Reanalysed>> {
	const article = await tx.article.findUniqueOrThrow({
		where: { id: articleId },
		include: storedForAnalysis,
	});
	const before = await touchedByArticle(tx, articleId);
	const decided = article.statements.filter(isDecided);
	const open = article.statements.filter((statement) => !isDecided(statement));
	const found = analysis.statements.filter((statement) => !decided.some((one) => meet(statement, one)));
	const again = new Map<Statement, StoredStatement>();
	for (const statement of found) {
		const same = open.find((one) => sameWords(statement, one));
		if (same !== undefined) again.set(statement, same);
	}
	const kept = new Set(again.values());
	const gone = open.filter((one) => !kept.has(one));
	const former: FormerLink[] = gone.flatMap((one) =>
		one.claims.map(({ claimId, start, end }) => ({ articleId, claimId, start, end })),
	);

	await tx.statement.deleteMany({ where: { id: { in: gone.map((one) => one.id) } } });
	const published = await refreshFacts(tx, article, text, analysis);
	await tx.speakerNameUse.deleteMany({ where: { articleId } });
	const speakers = await creditSpeakers(tx, {
		id: String(articleId),
		source: String(article.source.id),
		text,
		analysis,
		published,
	});
	const credited = (statement: Statement) => {
		const speakerId = statement.speaker === null ? undefined : speakers.get(statement.speaker);
		return speakerId === undefined ? null : { speakerId, rule: statement.rule };
	};
	// Out of the way first: two statements never have one position.
	await tx.$executeRaw`UPDATE "statement" SET "position" = -"position" - 1 WHERE "article_id" = ${articleId}`;
	const order = [...found, ...decided].sort((a, b) => startOf(a) - startOf(b));
	const positions = new Map(order.map((statement, position) => [statement, position]));
	for (const one of decided) {
		await tx.statement.update({ where: { id: one.id }, data: { position: positions.get(one) } });
	}
	for (const [statement, one] of again) {
		await tx.statement.update({
			where: { id: one.id },
			data: { ...statementColumns(statement, credited(statement)), position: positions.get(statement) },
		});
	}
	const fresh = found.filter((statement) => !again.has(statement));
	await writeStatements(
		tx,
		articleId,
		fresh.map((statement) => ({
			statement,
			position: positions.get(statement) as number,
			credited: credited(statement),
		})),
	);
	const counts = { added: fresh.length, removed: gone.length, kept: decided.length + again.size };
	if (editorId !== null) {
		await recordRevision(tx, {
			editorId,
			noun: "article",
			nounId: articleId,
			articleId,
			action: "article.reanalysed",
			before: { analyserVersion: article.analyserVersion },
			after: { analyserVersion: ANALYSER_VERSION, ...counts },
		});
	}
	return {
		ok: true,
		...counts,
		former,
		touched: alsoTouched(before, await touchedByArticle(tx, articleId)),
	};
}

/**
 * Writes what the article says of itself as the analysis reads it now. A headline or date that an editor worded stays.
 *
 * @returns the article's date as it stands now
 */
async function refreshFacts(
	tx: Database,
	article: Prisma.ArticleGetPayload<{ include: typeof storedForAnalysis }>,
	text: string,
	{ article: facts }: Analysis,
): Promise<string | null> {
	const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();
	const title = article.body[0];
	const fromText = title !== undefined && oneLine(text.slice(title.start, title.end)) === article.title;
	const open = article.publishedFrom === "text" || article.published === null;
	const corrected = await tx.revision.count({
		where: { noun: "article", nounId: article.id, action: "article.corrected" },
	});
	const published = open && corrected === 0 ? dayOrNull(facts.published) : article.published;
	await tx.article.update({
		where: { id: article.id },
		data: {
			...factColumns(facts),
			title: fromText && facts.title !== null ? oneLine(facts.title.text) : article.title,
			published,
			publishedFrom:
				published === article.published ? article.publishedFrom : published === null ? null : "text",
			version: { increment: 1 },
		},
	});
	await writeBody(tx, article.id, facts);
	return published;
}

/** True where an editor said something about the statement, which no analysis may undo. */
function isDecided(statement: StoredStatement): boolean {
	return (
		statement.status !== "proposed" ||
		statement.rule === null ||
		statement.editorId !== null ||
		statement.speakerEditorId !== null ||
		statement._count.exclusions > 0 ||
		statement.claims.some((link) => link.editorId !== null)
	);
}

function meet(statement: Statement, stored: StoredStatement): boolean {
	return statement.content.some((span) => stored.content.some((other) => overlaps(span, other)));
}

function sameWords(statement: Statement, stored: StoredStatement): boolean {
	return (
		statement.content.length === stored.content.length &&
		statement.content.every((span, index) => {
			const other = stored.content[index];
			return other !== undefined && other.start === span.start && other.end === span.end;
		})
	);
}

function startOf(statement: Statement | StoredStatement): number {
	return statement.content[0]?.start ?? 0;
}
