import { ANALYSER_VERSION, analyse } from "@/lib/analysis/analyse";
import type { Analysis } from "@/lib/analysis/model";
import { touchedByArticle } from "@/lib/articles/commands";
import { type Database, db } from "@/lib/db/client";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched } from "@/lib/desk/touched";
import { creditSpeakers } from "./credit";
import { edit } from "./edit";
import {
	bodyParts,
	type FormerReading,
	type ReadStatement,
	storedReadStatement,
	toReadStatement,
	writeBody,
} from "./reading";
import { dayOrNull } from "./receive";
import {
	isDecided,
	type Reanalysed,
	replaceStatements,
	type StoredArticle,
	storedForAnalysis,
} from "./replace-statements";
import { assertFits, factColumns } from "./store";

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
	return edit((tx) => readAnew(tx, articleId, text, analysis, editorId));
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

/**
 * Takes a new analysis back: what stood before it stands again, unless an editor decided otherwise since. The next version
 * of the analysis reads the article anew all the same.
 *
 * @param edit `expectedVersion` is the article's; `keepFacts`: an editor has corrected headline or date since
 */
export async function restoreReading(
	tx: Database,
	edit: Edit & {
		readonly articleId: number;
		readonly reading: FormerReading;
		readonly keepFacts: boolean;
	},
): Promise<EditResult<Reanalysed>> {
	const { articleId, reading, keepFacts, editorId, expectedVersion, undoesId } = edit;
	const article = await stored(tx, articleId);
	if (article.version !== expectedVersion) return conflict(tx, "article", articleId, article.version);
	const { title, published, publishedFrom, byline, dateline, agencies, body } = reading;
	const before = await touchedByArticle(tx, articleId);
	await tx.article.update({
		where: { id: articleId },
		data: {
			...(keepFacts ? {} : { title, published, publishedFrom }),
			byline,
			dateline,
			agencies,
			version: { increment: 1 },
		},
	});
	await writeBody(tx, articleId, body);
	const names = await tx.speakerName.findMany({
		where: { id: { in: reading.names.map((use) => use.speakerNameId) } },
		select: { id: true },
	});
	const there = new Set(names.map((name) => name.id));
	await tx.speakerNameUse.createMany({
		data: reading.names.filter((use) => there.has(use.speakerNameId)).map((use) => ({ ...use, articleId })),
		skipDuplicates: true,
	});
	const statements = await withStandingSpeakers(tx, reading.statements);
	const { former, ...counts } = await replaceStatements(tx, article, statements);
	await record(tx, article, counts, { editorId, undoesId });
	const touched = alsoTouched(before, await touchedByArticle(tx, articleId));
	const stood = reading.statements.flatMap(({ claims }) => claims.map((link) => ({ articleId, ...link })));
	return { ok: true, ...counts, former: [...former, ...stood], touched };
}

async function readAnew(
	tx: Database,
	articleId: number,
	text: string,
	analysis: Analysis,
	editorId: string | null,
): Promise<EditResult<Reanalysed>> {
	const article = await stored(tx, articleId);
	const before = await touchedByArticle(tx, articleId);
	const published = await refreshFacts(tx, article, text, analysis);
	await tx.speakerNameUse.deleteMany({ where: { articleId } });
	const speakers = await creditSpeakers(tx, {
		id: String(articleId),
		source: String(article.source.id),
		text,
		analysis,
		published,
	});
	const statements = analysis.statements.map((statement) => {
		const speakerId = statement.speaker === null ? undefined : speakers.get(statement.speaker);
		return toReadStatement(statement, speakerId === undefined ? null : { speakerId, rule: statement.rule });
	});
	const { former, ...counts } = await replaceStatements(tx, article, statements);
	if (editorId !== null) await record(tx, article, counts, { editorId });
	const touched = alsoTouched(before, await touchedByArticle(tx, articleId));
	return { ok: true, ...counts, former, touched };
}

function stored(tx: Database, id: number): Promise<StoredArticle> {
	return tx.article.findUniqueOrThrow({ where: { id }, include: storedForAnalysis });
}

/** Writes the change down, with all that stood before it and that no editor had decided. */
async function record(
	tx: Database,
	article: StoredArticle,
	counts: Reanalysed,
	by: { readonly editorId: string; readonly undoesId?: number },
): Promise<void> {
	const { title, published, publishedFrom, byline, dateline, agencies } = article;
	const reading: FormerReading = {
		...{ title, published, publishedFrom, byline, dateline, agencies },
		body: article.body.map(({ kind, start, end }) => ({ kind, start, end })),
		statements: article.statements.filter((one) => !isDecided(one)).map(storedReadStatement),
		names: article.speakerNames,
	};
	await recordRevision(tx, {
		...by,
		noun: "article",
		nounId: article.id,
		articleId: article.id,
		action: "article.reanalysed",
		before: { analyserVersion: article.analyserVersion, reading },
		after: { analyserVersion: ANALYSER_VERSION, ...counts },
	});
}

/** The statements, those of a speaker who was merged away meanwhile credited to the one who stands. */
async function withStandingSpeakers(tx: Database, read: readonly ReadStatement[]): Promise<ReadStatement[]> {
	const into = new Map<number, number>();
	const rows = await tx.speaker.findMany({
		where: { mergedIntoId: { not: null } },
		select: { id: true, mergedIntoId: true },
	});
	for (const row of rows) into.set(row.id, row.mergedIntoId as number);
	return read.map((statement) => {
		let speakerId = statement.speakerId;
		while (speakerId !== null && into.has(speakerId)) speakerId = into.get(speakerId) ?? null;
		return { ...statement, speakerId };
	});
}

/**
 * Writes what the article says of itself as the analysis reads it now. A headline or date that an editor worded stays.
 *
 * @returns the article's date as it stands now
 */
async function refreshFacts(
	tx: Database,
	article: StoredArticle,
	text: string,
	{ article: facts }: Analysis,
): Promise<string | null> {
	const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();
	const title = article.body.find((part) => part.kind === "title");
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
	await writeBody(tx, article.id, bodyParts(facts));
	return published;
}
