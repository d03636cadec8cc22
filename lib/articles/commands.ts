import type { Database } from "@/lib/db/client";
import type { ArticleStatus, StatementStatus } from "@/lib/db/generated/client";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, type FormerLink, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched, touchedBy } from "@/lib/desk/touched";

/** Confirms or rejects a statement, or leaves it to the analysis again (`proposed`). */
export async function judgeStatement(
	tx: Database,
	edit: Edit & { readonly statementId: number; readonly status: StatementStatus },
): Promise<EditResult> {
	const { statementId: id, status, editorId, expectedVersion: version } = edit;
	const statement = await tx.statement.findUnique({ where: { id } });
	if (statement === null) return notFound(NO_STATEMENT);
	// A statement that no rule found stands on the editor's word alone.
	const judge = status === "proposed" && statement.rule !== null ? null : editorId;
	const { count } = await tx.statement.updateMany({
		where: { id, version },
		data: { status, editorId: judge, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "statement", id, statement.version);
	await recordRevision(tx, {
		editorId,
		noun: "statement",
		nounId: id,
		articleId: statement.articleId,
		action: `statement.${status}`,
		before: { status: statement.status, editorId: statement.editorId },
		after: { status, editorId: judge },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: await touchedBy(tx, { id }) };
}

/** Says who is credited with a statement; null: nobody that can be named. */
export async function creditStatement(
	tx: Database,
	edit: Edit & {
		readonly statementId: number;
		readonly speakerId: number | null;
		/** For an undo: the rule that had credited the speaker, where no editor had. */
		readonly speakerRule?: string | null;
		/** For an undo: neither rule nor editor had said who it was. */
		readonly leftOpen?: boolean;
	},
): Promise<EditResult> {
	const { statementId: id, speakerId, editorId, expectedVersion: version } = edit;
	const statement = await tx.statement.findUnique({ where: { id } });
	if (statement === null) return notFound(NO_STATEMENT);
	if (speakerId !== null) {
		const speaker = await tx.speaker.findUnique({ where: { id: speakerId }, select: { mergedIntoId: true } });
		if (speaker === null) return notFound("That speaker is not here. Choose another, or add a new one.");
		if (speaker.mergedIntoId !== null)
			return invalid("speaker", "That speaker was merged into another. Choose the other one.");
	}
	const before = await touchedBy(tx, { id });
	const speakerRule = edit.speakerRule ?? null;
	const speakerEditorId = speakerRule === null && !edit.leftOpen ? editorId : null;
	const { count } = await tx.statement.updateMany({
		where: { id, version },
		data: { speakerId, speakerRule, speakerEditorId, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "statement", id, statement.version);
	await recordRevision(tx, {
		editorId,
		noun: "statement",
		nounId: id,
		articleId: statement.articleId,
		action: "statement.credited",
		before: {
			speakerId: statement.speakerId,
			speakerRule: statement.speakerRule,
			speakerEditorId: statement.speakerEditorId,
		},
		after: { speakerId, speakerRule, speakerEditorId },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: alsoTouched(before, await touchedBy(tx, { id })) };
}

/** What an editor says of an article as a whole. */
export interface ArticleFactsEdit {
	/** Null: the headline that stands is kept. */
	readonly title: string | null;
	readonly url: string | null;
	/** ISO 8601, at least to the day; null: not known. */
	readonly date: string | null;
	/** Left out: as it stands. */
	readonly complete?: boolean;
	/** Left out: as it stands. */
	readonly sourceId?: number;
}

/** Corrects an article's headline, address, date and outlet, and whether all of it is at hand. */
export async function correctArticle(
	tx: Database,
	edit: Edit & { readonly articleId: number; readonly facts: ArticleFactsEdit },
): Promise<EditResult> {
	const { articleId: id, facts, editorId, expectedVersion: version } = edit;
	const article = await tx.article.findUnique({ where: { id } });
	if (article === null) return notFound(NO_ARTICLE);
	const after = {
		title: facts.title ?? article.title,
		url: facts.url,
		published: facts.date,
		publishedFrom:
			facts.date === null ? null : facts.date === article.published ? article.publishedFrom : "editor",
		complete: facts.complete ?? article.complete,
		sourceId: facts.sourceId ?? article.sourceId,
	};
	if (after.sourceId !== article.sourceId) {
		const twin = await tx.article.findUnique({
			where: { sourceId_textHash: { sourceId: after.sourceId, textHash: article.textHash } },
			select: { title: true, source: { select: { name: true } } },
		});
		if (twin)
			return invalid("outlet", `${twin.source.name} has brought this very text already: “${twin.title}”.`);
	}
	const before = await touchedByArticle(tx, id);
	const { count } = await tx.article.updateMany({
		where: { id, version },
		data: { ...after, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "article", id, article.version);
	const { title, url, published, publishedFrom, complete, sourceId } = article;
	await recordRevision(tx, {
		editorId,
		noun: "article",
		nounId: id,
		articleId: id,
		action: "article.corrected",
		before: { title, url, published, publishedFrom, complete, sourceId },
		after,
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: alsoTouched(before, await touchedByArticle(tx, id)) };
}

/** What a change of an article's status brought along, as it was before: null where there was none. */
export interface BesideStatus {
	readonly releasedAt: Date | null;
	readonly storyId: number | null;
	/** The rule that had put the article into the story. */
	readonly storyRule: string | null;
}

/**
 * Lets readers see an article, hides it from them, or puts a draft aside. Its claims are found and compared by
 * `lib/ingest`; an article that is seen again finds its claims among those that stand by now.
 */
export async function setArticleStatus(
	tx: Database,
	edit: {
		readonly articleId: number;
		readonly status: ArticleStatus;
		/** Null: the machine does (the seeds), whatever the version. */
		readonly by: Edit | null;
		readonly now: Date;
		/** For an undo: what else goes back to what it was. */
		readonly restore?: BesideStatus;
	},
): Promise<EditResult> {
	const { articleId: id, status, by, now, restore } = edit;
	const article = await tx.article.findUnique({ where: { id } });
	if (article === null) return notFound(NO_ARTICLE);
	if (by !== null && by.expectedVersion !== article.version)
		return conflict(tx, "article", id, article.version);
	if (article.status === status) return invalid("status", `“${article.title}” is ${status} already.`);
	const touched = await touchedByArticle(tx, id);
	const former = status === "published" ? await looseLinks(tx, id) : [];
	const releasedAt = status === "published" ? (article.releasedAt ?? now) : article.releasedAt;
	// An editor's word on the story stands, whatever was published or taken back.
	const story =
		restore && article.storyEditorId === null
			? { storyId: restore.storyId, storyRule: restore.storyRule }
			: {};
	await tx.article.update({
		where: { id },
		data: {
			status,
			releasedAt: restore ? restore.releasedAt : releasedAt,
			...story,
			version: { increment: 1 },
		},
	});
	if (by !== null) {
		await recordRevision(tx, {
			editorId: by.editorId,
			noun: "article",
			nounId: id,
			articleId: id,
			action: `article.${status === "draft" ? "returned" : status}`,
			before: {
				status: article.status,
				beside: {
					releasedAt: article.releasedAt?.toISOString() ?? null,
					storyId: article.storyId,
					storyRule: article.storyRule,
				},
			},
			after: { status },
			undoesId: by.undoesId,
		});
	}
	return { ok: true, touched, former };
}

/** Takes off the links to claims that the machine made for an article's statements; an editor's stay. */
async function looseLinks(tx: Database, articleId: number): Promise<FormerLink[]> {
	const where = { editorId: null, statement: { articleId, status: { not: "rejected" as const } } };
	const links = await tx.claimStatement.findMany({
		where,
		select: { claimId: true, start: true, end: true },
	});
	await tx.claimStatement.deleteMany({ where });
	return links.map((link) => ({ articleId, ...link }));
}

/** All that shows an article, the article itself in any case. */
export async function touchedByArticle(tx: Database, articleId: number) {
	const article = await tx.article.findUniqueOrThrow({
		where: { id: articleId },
		select: { sourceId: true, storyId: true },
	});
	return alsoTouched(await touchedBy(tx, { articleId }), {
		articles: [articleId],
		sources: [article.sourceId],
		stories: article.storyId === null ? [] : [article.storyId],
	});
}

const NO_STATEMENT =
	"This statement is not here any more: the article was analysed anew since you opened it. Reload the page.";
const NO_ARTICLE = "There is no such article.";
