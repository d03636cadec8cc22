import type { StatementKind } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import type { Prisma, StatementStatus } from "@/lib/db/generated/client";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import type { Touched } from "@/lib/desk/touched";
import { findPassage, kindOf } from "./passage";

/** Which statement, and the version of it that the editor saw. */
export interface StatementAt {
	readonly statementId: number;
	readonly version: number;
}

const WITH_ARTICLE = {
	article: { select: { id: true, sourceId: true, storyId: true } },
	claims: { select: { claimId: true } },
} as const satisfies Prisma.StatementInclude;

type StatementRow = Prisma.StatementGetPayload<{ include: typeof WITH_ARTICLE }>;

const GONE = "This statement is not there any more. Open the article again to see what stands now.";

/** Credits a statement to a speaker by an editor's word, which no later analysis overrules; null: to nobody known. */
export async function creditStatement(
	tx: Database,
	editorId: string,
	at: StatementAt,
	speakerId: number | null,
): Promise<EditResult> {
	const row = await rowOf(tx, at);
	if ("ok" in row) return row;
	if (speakerId !== null) {
		const speaker = await tx.speaker.findUnique({ where: { id: speakerId }, select: { mergedIntoId: true } });
		if (!speaker || speaker.mergedIntoId !== null) {
			return invalid("speaker", "This speaker is not there any more. Choose another one.");
		}
	}
	await change(tx, editorId, row, "statement.credited", {
		speakerId,
		speakerRule: null,
		speakerEditorId: editorId,
	});
	return done(row, [row.speakerId, speakerId]);
}

/** Rejects a statement, brings it back, or confirms it. Readers see what is not rejected. */
export async function judgeStatement(
	tx: Database,
	editorId: string,
	at: StatementAt,
	status: StatementStatus,
): Promise<EditResult> {
	const row = await rowOf(tx, at);
	if ("ok" in row) return row;
	const action = {
		rejected: "statement.rejected",
		confirmed: "statement.confirmed",
		proposed: "statement.restored",
	} as const;
	// A statement that an editor marked keeps its author: the database asks that a rule or an editor found it.
	const judge = status === "proposed" && row.rule !== null ? null : editorId;
	await change(tx, editorId, row, action[status], { status, editorId: judge });
	return done(row, [row.speakerId]);
}

/** Says whether a statement's words are quoted, part quoted or reported. */
export async function retypeStatement(
	tx: Database,
	editorId: string,
	at: StatementAt,
	kind: StatementKind,
): Promise<EditResult> {
	const row = await rowOf(tx, at);
	if ("ok" in row) return row;
	await change(tx, editorId, row, "statement.retyped", { kind });
	return done(row, [row.speakerId]);
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

/** Marks a passage as a statement, credited to a speaker. It counts as confirmed: an editor put it there. */
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
			sourceId: true,
			storyId: true,
			analyserVersion: true,
			statements: {
				orderBy: { position: "asc" },
				select: { position: true, status: true, content: { select: { start: true, end: true } } },
			},
		},
	});
	if (!article) return notFound("This article is not there any more.");
	const found = findPassage(article.text, passage.words, passage.near);
	if (!found.ok) return invalid("words", found.message);
	const { span } = found;
	const firstOf = (content: readonly { start: number }[]) => Math.min(...content.map(({ start }) => start));
	const same = article.statements.find(({ content }) =>
		content.some(({ start, end }) => start < span.end && span.start < end),
	);
	if (same) {
		const what =
			same.status === "rejected"
				? "belongs to a statement that was rejected: bring that one back instead"
				: "belongs to a statement already";
		return invalid("words", `A part of this passage ${what} (number ${same.position + 1} in the list).`);
	}
	const before = article.statements.filter(({ content }) => firstOf(content) < span.start).length;
	await makeRoom(tx, article.id, before);
	const { id } = await tx.statement.create({
		data: {
			articleId: article.id,
			position: before,
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
		before: { status: "rejected" },
		after: { status: "confirmed", text: span.text, speakerId: passage.speakerId },
	});
	return {
		ok: true,
		statementId: id,
		touched: touchedBy(article, [], passage.speakerId === null ? [] : [passage.speakerId]),
	};
}

/** Moves the statements from `position` on by one, without two of them ever standing at one place. */
async function makeRoom(tx: Database, articleId: number, position: number): Promise<void> {
	await tx.$executeRaw`UPDATE "statement" SET "position" = -"position" - 2 WHERE "article_id" = ${articleId} AND "position" >= ${position}`;
	await tx.$executeRaw`UPDATE "statement" SET "position" = -"position" - 1 WHERE "article_id" = ${articleId} AND "position" < 0`;
}

/** The statement as it stands, locked until the transaction ends, or why it cannot be edited. */
async function rowOf(
	tx: Database,
	at: StatementAt,
): Promise<StatementRow | Extract<EditResult, { ok: false }>> {
	const row = await tx.statement.findUnique({ where: { id: at.statementId }, include: WITH_ARTICLE });
	if (!row) return notFound(GONE);
	if (row.version !== at.version) return conflict(tx, "statement", row.id, row.version);
	return row;
}

/** The columns of a statement that editors change. */
type Judgement = Partial<
	Pick<StatementRow, "status" | "editorId" | "kind" | "speakerId" | "speakerRule" | "speakerEditorId">
>;

/** Writes the change with the revision that tells of it. */
async function change(
	tx: Database,
	editorId: string,
	row: StatementRow,
	action: `statement.${string}`,
	after: Judgement,
): Promise<void> {
	const before = Object.fromEntries(
		Object.keys(after).map((column) => [column, row[column as keyof Judgement] ?? null]),
	);
	await tx.statement.update({ where: { id: row.id }, data: { ...after, version: { increment: 1 } } });
	await recordRevision(tx, {
		editorId,
		noun: "statement",
		nounId: row.id,
		articleId: row.articleId,
		action,
		before,
		after,
	});
}

function done(row: StatementRow, speakers: readonly (number | null)[]): EditResult {
	return {
		ok: true,
		touched: touchedBy(
			row.article,
			row.claims.map(({ claimId }) => claimId),
			speakers.filter((id) => id !== null),
		),
	};
}

function touchedBy(
	article: { id: number; sourceId: number; storyId: number | null },
	claims: readonly number[],
	speakers: readonly number[],
): Touched {
	return {
		articles: [article.id],
		claims: [...new Set(claims)],
		speakers: [...new Set(speakers)],
		sources: [article.sourceId],
		stories: article.storyId === null ? [] : [article.storyId],
	};
}
