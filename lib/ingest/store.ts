import { ANALYSER_VERSION } from "@/lib/analysis/analyse";
import type { Analysis, ArticleFacts, Statement } from "@/lib/analysis/model";
import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";
import type { Database } from "@/lib/db/client";
import type { BodySpanKind } from "@/lib/db/generated/client";

/** The speaker of a statement in the database, and the rule by which. */
export interface Credited {
	readonly speakerId: number;
	readonly rule: string;
}

/** @throws where a span of the analysis does not stand in the text: a bug, never stored */
export function assertFits(text: string, analysis: Analysis): void {
	const { article, statements } = analysis;
	const spans: (TextSpan | null)[] = [article.title, article.byline, article.dateline, article.publishedFrom];
	for (const statement of statements) {
		if (statement.content.length === 0)
			throw new Error(`${statement.rule} found a statement without content.`);
		spans.push(...statement.content, statement.mention, statement.antecedent, statement.cue);
	}
	for (const span of spans) {
		if (span !== null && !fits(text, span)) {
			throw new Error(
				`The analysis has “${span.text}” at ${span.start}–${span.end}, where the text has other words.`,
			);
		}
	}
	for (const span of [...article.body, ...article.captions]) {
		if (span.start < 0 || span.end <= span.start || span.end > text.length) {
			throw new Error(`The analysis has a paragraph at ${span.start}–${span.end}, outside the text.`);
		}
	}
}

/** The columns of an article that the analysis fills. */
export function factColumns(facts: ArticleFacts) {
	return {
		byline: facts.byline?.text ?? null,
		dateline: facts.dateline?.text ?? null,
		agencies: [...facts.agencies],
		analyserVersion: ANALYSER_VERSION,
	};
}

/** Writes where the article's parts stand; in place of earlier ones. */
export async function writeBody(tx: Database, articleId: number, facts: ArticleFacts): Promise<void> {
	const parts: { kind: BodySpanKind; span: Span }[] = facts.body.map((span) => ({ kind: "paragraph", span }));
	const add = (kind: BodySpanKind, span: Span | null) => {
		if (span !== null) parts.push({ kind, span });
	};
	add("title", facts.title);
	add("byline", facts.byline);
	add("dateline", facts.dateline);
	add("date", facts.publishedFrom);
	for (const span of facts.captions) add("caption", span);
	await tx.bodySpan.deleteMany({ where: { articleId } });
	await tx.bodySpan.createMany({
		data: parts.map(({ kind, span: { start, end } }, position) => ({
			articleId,
			position,
			kind,
			start,
			end,
		})),
	});
}

/** The columns of a statement that the analysis fills. */
export function statementColumns(statement: Statement, credited: Credited | null) {
	return {
		kind: statement.kind,
		mentionStart: statement.mention?.start ?? null,
		mentionEnd: statement.mention?.end ?? null,
		mentionText: statement.mention?.text ?? null,
		antecedentStart: statement.antecedent?.start ?? null,
		antecedentEnd: statement.antecedent?.end ?? null,
		antecedentText: statement.antecedent?.text ?? null,
		cueStart: statement.cue?.start ?? null,
		cueEnd: statement.cue?.end ?? null,
		cueText: statement.cue?.text ?? null,
		rule: statement.rule,
		confidence: statement.confidence,
		analyserVersion: ANALYSER_VERSION,
		speakerId: credited?.speakerId ?? null,
		speakerRule: credited?.rule ?? null,
	};
}

/**
 * Writes statements as the analysis found them.
 *
 * @param entries each with its position in the article (free ones) and its speaker, null where unresolved
 * @returns database ids in the order of `entries`
 */
export async function writeStatements(
	tx: Database,
	articleId: number,
	entries: readonly { statement: Statement; position: number; credited: Credited | null }[],
): Promise<number[]> {
	const rows = await tx.statement.createManyAndReturn({
		data: entries.map(({ statement, position, credited }) => ({
			articleId,
			position,
			...statementColumns(statement, credited),
		})),
		select: { id: true, position: true },
	});
	const idAt = new Map(rows.map((row) => [row.position, row.id]));
	const ids = entries.map(({ position }) => {
		const id = idAt.get(position);
		if (id === undefined) throw new Error(`No statement was written at position ${position}.`);
		return id;
	});
	await tx.contentSpan.createMany({
		data: entries.flatMap(({ statement }, index) =>
			statement.content.map(({ start, end, text }, position) => ({
				statementId: ids[index] as number,
				position,
				start,
				end,
				text,
			})),
		),
	});
	return ids;
}
