import { CITED_ARTICLE, type CitedArticle, toCitedArticle } from "@/lib/articles/view";
import { db } from "@/lib/db/client";
import type { ArticleStatus, StatementKind, StatementStatus } from "@/lib/db/generated/client";
import { isDoubtful } from "./doubtful";
import { type Block, markText } from "./marked-text";

/** A statement on an article's sheet at the desk. */
export interface SheetStatement {
	readonly id: number;
	readonly version: number;
	/** As editors count, from 1. */
	readonly number: number;
	readonly kind: StatementKind;
	readonly status: StatementStatus;
	readonly text: string;
	readonly mention: string | null;
	readonly antecedent: string | null;
	readonly cue: string | null;
	readonly rule: string | null;
	readonly confidence: number;
	readonly doubtful: boolean;
	/** True where its words no longer stand where they stood. */
	readonly orphan: boolean;
	readonly speaker: { readonly id: number; readonly name: string; readonly byEditor: boolean } | null;
	readonly claims: readonly { readonly id: number; readonly text: string }[];
}

/** An article as an editor works on it. */
export interface Sheet {
	readonly id: number;
	readonly version: number;
	readonly status: ArticleStatus;
	readonly cited: CitedArticle;
	readonly byline: string | null;
	readonly dateline: string | null;
	readonly publishedFrom: string | null;
	/** False where only a part of the article is at hand. */
	readonly complete: boolean;
	/** True where readers have seen it, now or once. */
	readonly released: boolean;
	readonly analyserVersion: number;
	readonly story: { readonly id: number; readonly title: string } | null;
	readonly blocks: readonly Block[];
	readonly statements: readonly SheetStatement[];
}

/** The article with all that is known of it, rejected statements too; null where there is none. */
export async function getSheet(id: number): Promise<Sheet | null> {
	const row = await db.article.findUnique({
		where: { id },
		select: {
			...CITED_ARTICLE,
			version: true,
			status: true,
			text: true,
			byline: true,
			dateline: true,
			publishedFrom: true,
			complete: true,
			releasedAt: true,
			analyserVersion: true,
			story: { select: { id: true, title: true } },
			body: { select: { kind: true, start: true, end: true }, orderBy: { position: "asc" } },
			statements: {
				orderBy: { position: "asc" },
				include: {
					content: { select: { start: true, end: true, text: true }, orderBy: { position: "asc" } },
					speaker: { select: { id: true, name: true } },
					claims: { select: { claim: { select: { id: true, text: true } } }, orderBy: { start: "asc" } },
				},
			},
		},
	});
	if (!row) return null;
	const { blocks, orphans } = markText(row.text, row.body, row.statements);
	return {
		id: row.id,
		version: row.version,
		status: row.status,
		cited: toCitedArticle(row),
		byline: row.byline,
		dateline: row.dateline,
		publishedFrom: row.publishedFrom,
		complete: row.complete,
		released: row.releasedAt !== null,
		analyserVersion: row.analyserVersion,
		story: row.story,
		blocks,
		statements: row.statements.map((statement, index) => ({
			id: statement.id,
			version: statement.version,
			number: index + 1,
			kind: statement.kind,
			status: statement.status,
			text: statement.content.map(({ text }) => text.replace(/\s+/g, " ")).join(" … "),
			mention: statement.mentionText,
			antecedent: statement.antecedentText,
			cue: statement.cueText,
			rule: statement.rule,
			confidence: statement.confidence,
			doubtful: isDoubtful(statement),
			orphan: orphans.includes(statement.id),
			speaker: statement.speaker && {
				...statement.speaker,
				byEditor: statement.speakerEditorId !== null,
			},
			// Two parts of a statement may stand under one claim.
			claims: [...new Map(statement.claims.map(({ claim }) => [claim.id, claim])).values()],
		})),
	};
}
