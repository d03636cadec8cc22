import type { StatementKind } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { touchedBy } from "@/lib/desk/touched";
import { findPassage, kindOf } from "./passage";

/** Says whether a statement's words are quoted, part quoted or reported. */
export async function retypeStatement(
	tx: Database,
	edit: Edit & { readonly statementId: number; readonly kind: StatementKind },
): Promise<EditResult> {
	const { statementId: id, kind, editorId, expectedVersion: version } = edit;
	const statement = await tx.statement.findUnique({ where: { id } });
	if (statement === null) {
		return notFound("This statement is not here any more: the article was analysed anew. Reload the page.");
	}
	const { count } = await tx.statement.updateMany({
		where: { id, version },
		data: { kind, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "statement", id, statement.version);
	await recordRevision(tx, {
		editorId,
		noun: "statement",
		nounId: id,
		articleId: statement.articleId,
		action: "statement.retyped",
		before: { kind: statement.kind },
		after: { kind },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: await touchedBy(tx, { id }) };
}

/** A passage that an editor marks as a statement. */
export interface MarkedPassage {
	readonly articleId: number;
	/** The passage's words, exactly as they stand in the article but for white space. */
	readonly words: string;
	/** About where it starts, in UTF-16 code units, where the words stand more than once; null: not known. */
	readonly near: number | null;
	/** Null: as its quotation marks say. */
	readonly kind: StatementKind | null;
	readonly speakerId: number | null;
}

/** Marks a passage as a statement and credits it. It counts as confirmed, since an editor put it there. */
export async function markStatement(
	tx: Database,
	editorId: string,
	passage: MarkedPassage,
): Promise<EditResult<{ statementId: number }>> {
	const article = await tx.article.findUnique({
		where: { id: passage.articleId },
		select: {
			id: true,
			text: true,
			analyserVersion: true,
			statements: {
				orderBy: { position: "asc" },
				select: { position: true, status: true, content: { select: { start: true, end: true } } },
			},
		},
	});
	if (article === null) return notFound("There is no such article.");
	const found = findPassage(article.text, passage.words, passage.near);
	if (!found.ok) return invalid("words", found.message);
	const { span } = found;
	const standing = article.statements.find(({ content }) =>
		content.some(({ start, end }) => start < span.end && span.start < end),
	);
	if (standing) {
		const what =
			standing.status === "rejected"
				? "a statement that was rejected: bring it back"
				: "a statement: correct it";
		return invalid("words", `A part of this passage belongs to ${what} (number ${standing.position + 1}).`);
	}
	const position = article.statements.filter(({ content }) =>
		content.some(({ start }) => start < span.start),
	).length;
	await makeRoom(tx, article.id, position);
	const { id } = await tx.statement.create({
		data: {
			articleId: article.id,
			position,
			kind: passage.kind ?? kindOf(span.text),
			confidence: 1,
			analyserVersion: article.analyserVersion,
			status: "confirmed",
			editorId,
			speakerId: passage.speakerId,
			speakerEditorId: passage.speakerId === null ? null : editorId,
			content: { create: { position: 0, start: span.start, end: span.end, text: span.text } },
		},
		select: { id: true },
	});
	await recordRevision(tx, {
		editorId,
		noun: "statement",
		nounId: id,
		articleId: article.id,
		action: "statement.marked",
		after: { status: "confirmed", text: span.text, speakerId: passage.speakerId },
	});
	return {
		ok: true,
		statementId: id,
		touched: await touchedBy(tx, { id }),
	};
}

/** Moves the statements from `position` on by one, without two of them ever standing at one place. */
async function makeRoom(tx: Database, articleId: number, position: number): Promise<void> {
	await tx.$executeRaw`UPDATE "statement" SET "position" = -"position" - 2 WHERE "article_id" = ${articleId} AND "position" >= ${position}`;
	await tx.$executeRaw`UPDATE "statement" SET "position" = -"position" - 1 WHERE "article_id" = ${articleId} AND "position" < 0`;
}
