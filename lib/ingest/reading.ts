import { z } from "zod";
import { ANALYSER_VERSION } from "@/lib/analysis/analyse";
import type { ArticleFacts, Statement } from "@/lib/analysis/model";
import type { Span, TextSpan } from "@/lib/analysis/text/span";
import type { Database } from "@/lib/db/client";
import type { BodySpanKind, Prisma } from "@/lib/db/generated/client";

const place = { start: z.number(), end: z.number() };
const offset = z.number().nullable();
const words = z.string().nullable();

/** A statement as an analysis reads it, as the columns of its row, with its content. Offsets: UTF-16 code units. */
const readStatement = z.object({
	/** The row's id, by which it is cited: one that is put back has it again. Null where it was only just read. */
	id: z.number().nullable(),
	kind: z.enum(["direct", "indirect", "mixed"]),
	mentionStart: offset,
	mentionEnd: offset,
	mentionText: words,
	antecedentStart: offset,
	antecedentEnd: offset,
	antecedentText: words,
	cueStart: offset,
	cueEnd: offset,
	cueText: words,
	rule: words,
	confidence: z.number(),
	analyserVersion: z.number(),
	speakerId: z.number().nullable(),
	speakerRule: words,
	content: z.array(z.object({ ...place, text: z.string() })),
	/** Under which claims its parts stood; empty where it was only just read. */
	claims: z.array(z.object({ ...place, claimId: z.number() })),
});

export type ReadStatement = z.infer<typeof readStatement>;

/**
 * What an analysis said of an article, as far as no editor had decided otherwise: what a new analysis writes down of the
 * one before it, so that it can be taken back.
 */
export const formerReading = z.object({
	title: z.string(),
	published: words,
	publishedFrom: words,
	byline: words,
	dateline: words,
	agencies: z.array(z.string()),
	body: z.array(
		z.object({ ...place, kind: z.enum(["paragraph", "title", "caption", "byline", "dateline", "date"]) }),
	),
	statements: z.array(readStatement),
	/** How the article calls its speakers. */
	names: z.array(z.object({ speakerNameId: z.number(), fullest: z.boolean() })),
});

export type FormerReading = z.infer<typeof formerReading>;

/** The speaker of a statement in the database, and the rule by which. */
export interface Credited {
	readonly speakerId: number;
	readonly rule: string;
}

/** A statement of an analysis as its row. */
export function toReadStatement(statement: Statement, credited: Credited | null): ReadStatement {
	return {
		id: null,
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
		content: statement.content.map(({ start, end, text }: TextSpan) => ({ start, end, text })),
		claims: [],
	};
}

/** What of a stored statement an analysis fills. */
export function storedReadStatement(
	row: Omit<ReadStatement, "content" | "claims"> & {
		readonly content: readonly TextSpan[];
		readonly claims: readonly { claimId: number; start: number; end: number }[];
	},
): ReadStatement {
	return readStatement.parse(row);
}

type BodyPart = Span & { readonly kind: BodySpanKind };

/** Where the article's parts stand, in the order in which they are stored. */
export function bodyParts(facts: ArticleFacts): BodyPart[] {
	const parts: BodyPart[] = [];
	const add = (kind: BodySpanKind, spans: readonly (Span | null)[]) => {
		for (const span of spans) if (span !== null) parts.push({ kind, start: span.start, end: span.end });
	};
	add("paragraph", facts.body);
	add("title", [facts.title]);
	add("byline", [facts.byline]);
	add("dateline", [facts.dateline]);
	add("date", [facts.publishedFrom]);
	add("caption", facts.captions);
	return parts;
}

/** Writes where an article's parts stand, in place of earlier ones. */
export async function writeBody(tx: Database, articleId: number, parts: readonly BodyPart[]): Promise<void> {
	await tx.bodySpan.deleteMany({ where: { articleId } });
	await tx.bodySpan.createMany({
		data: parts.map(({ kind, start, end }, position) => ({ articleId, position, kind, start, end })),
	});
}

/** Writes statements as they were read, each at its position in the article (free ones). */
export async function writeStatements(
	tx: Database,
	articleId: number,
	entries: readonly { statement: ReadStatement; position: number }[],
): Promise<void> {
	const rows = await tx.statement.createManyAndReturn({
		data: entries.map(({ statement: { id, content: _, claims: __, ...columns }, position }) => ({
			...(id !== null && { id }),
			articleId,
			position,
			...columns,
		})),
		select: { id: true, position: true },
	});
	const idAt = new Map(rows.map((row) => [row.position, row.id]));
	await tx.contentSpan.createMany({
		data: entries.flatMap(({ statement, position: at }) =>
			statement.content.map(
				(span, position): Prisma.ContentSpanCreateManyInput => ({
					statementId: idAt.get(at) as number,
					position,
					...span,
				}),
			),
		),
	});
}
