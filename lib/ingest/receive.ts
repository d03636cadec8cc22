import { createHash } from "node:crypto";
import { ANALYSER_VERSION, analyse } from "@/lib/analysis/analyse";
import type { Analysis } from "@/lib/analysis/model";
import { faultOf } from "@/lib/articles/text";
import { type Database, db } from "@/lib/db/client";
import { freeSlug } from "@/lib/db/slug";
import { inTurn } from "@/lib/db/transaction";
import { recordRevision } from "@/lib/desk/revision";
import { createSource, findSource } from "@/lib/sources/commands";
import { creditSpeakers } from "./credit";
import { bodyParts, toReadStatement, writeBody, writeStatements } from "./reading";
import { assertFits, factColumns } from "./store";

/** An article as it comes in; checked by `articlePaste`, or as careful a hand. */
export interface ReceivedArticle {
	readonly text: string;
	/** Name of a known source or of a new one. */
	readonly outlet: string;
	readonly url: string | null;
	/** ISO 8601, at least to the day; null: as the text says. */
	readonly date: string | null;
	/** Null: as the text says. */
	readonly title: string | null;
	/** False: only a part of the article is at hand. Left out: all of it is. */
	readonly complete?: boolean;
}

/**
 * More statements than this, and it is a book or an archive: a day's live report has some four hundred. Finding their claims
 * takes about a second for a hundred, in one transaction for which other changes wait.
 */
const MOST_STATEMENTS = 1500;

/** Who brings an article. */
export type ReceivedBy = { readonly editorId: string } | "seed";

/** What became of it. `address` is where the article stands in this edition, `message` a sentence for the editor. */
export type ReceiveResult =
	| {
			readonly ok: true;
			readonly articleId: number;
			readonly slug: string;
			readonly address: string;
			readonly statements: number;
	  }
	| {
			readonly ok: false;
			readonly reason: "invalid";
			readonly field: "text";
			readonly message: string;
			/** The article that has this text already. */
			readonly existing: { readonly id: number; readonly slug: string; readonly address: string } | null;
	  };

/**
 * Takes an article in as a draft: analysed, its speakers matched to the known ones, all stored at once or nothing.
 * Refuses a text that has no statement, and one that the source has brought already.
 */
export async function receive(input: ReceivedArticle, by: ReceivedBy): Promise<ReceiveResult> {
	const fault = faultOf(input.text);
	if (fault !== null) return refused(fault);
	// Looked for twice: here, before the work, and by the database itself.
	const known = await existing(db, input);
	if (known !== null) return known;
	const analysis = analyse(input.text);
	assertFits(input.text, analysis);
	if (analysis.statements.length === 0) {
		return refused(
			"Nobody is reported to say anything in this text: no quotation and no reported speech was found. Check that all of the article was copied.",
		);
	}
	if (analysis.statements.length > MOST_STATEMENTS) {
		return refused(
			`This text has ${analysis.statements.length} statements, more than any one article (${MOST_STATEMENTS} are the most). Paste one article only.`,
		);
	}
	return inTurn(async (tx) => (await existing(tx, input)) ?? store(tx, input, analysis, by));
}

/** The SHA-256 of a text by which its second arrival is noticed, hexadecimal. */
export function hashOf(text: string): string {
	return createHash("sha256").update(text, "utf8").digest("hex");
}

async function store(
	tx: Database,
	input: ReceivedArticle,
	analysis: Analysis,
	by: ReceivedBy,
): Promise<ReceiveResult> {
	const facts = analysis.article;
	const sourceId = (await findSource(tx, input.outlet)) ?? (await createSource(tx, input.outlet));
	const title = input.title ?? facts.title?.text.replace(/\s+/g, " ").trim() ?? opening(input.text, analysis);
	const fromText = dayOrNull(facts.published);
	const published = input.date ?? fromText;
	const { id, slug } = await tx.article.create({
		data: {
			slug: await freeSlug(tx, "articles", title),
			sourceId,
			text: input.text,
			textHash: hashOf(input.text),
			url: input.url,
			title,
			complete: input.complete ?? true,
			published,
			publishedFrom: provenance(published, fromText, by),
			...factColumns(facts),
		},
		select: { id: true, slug: true },
	});
	await writeBody(tx, id, bodyParts(facts));
	const speakers = await creditSpeakers(tx, {
		id: String(id),
		source: String(sourceId),
		text: input.text,
		analysis,
		published,
	});
	await writeStatements(
		tx,
		id,
		analysis.statements.map((statement, position) => {
			const speakerId = statement.speaker === null ? undefined : speakers.get(statement.speaker);
			const credited = speakerId === undefined ? null : { speakerId, rule: statement.rule };
			return { statement: toReadStatement(statement, credited), position };
		}),
	);
	if (by !== "seed") {
		await recordRevision(tx, {
			editorId: by.editorId,
			noun: "article",
			nounId: id,
			articleId: id,
			action: "article.received",
			after: { status: "draft", title, published, url: input.url, analyserVersion: ANALYSER_VERSION },
		});
	}
	return {
		ok: true,
		articleId: id,
		slug,
		address: `/desk/articles/${id}`,
		statements: analysis.statements.length,
	};
}

/** The refusal where the source has brought this text already, else null. */
async function existing(tx: Database, input: ReceivedArticle): Promise<ReceiveResult | null> {
	const sourceId = await findSource(tx, input.outlet);
	if (sourceId === null) return null;
	const article = await tx.article.findUnique({
		where: { sourceId_textHash: { sourceId, textHash: hashOf(input.text) } },
		select: { id: true, slug: true, title: true, status: true, source: { select: { name: true } } },
	});
	if (article === null) return null;
	const { id, slug, title, status } = article;
	const state = { draft: "as a draft", published: "and published", withdrawn: "and withdrawn" }[status];
	return refused(`This text is here already, ${state}: “${title}” of ${article.source.name}.`, {
		id,
		slug,
		address: status === "published" ? `/articles/${slug}` : `/desk/articles/${id}`,
	});
}

function refused(
	message: string,
	existing: { id: number; slug: string; address: string } | null = null,
): ReceiveResult {
	return { ok: false, reason: "invalid", field: "text", message, existing };
}

/** Where a date was read; one that the text has too was read there. */
function provenance(published: string | null, fromText: string | null, by: ReceivedBy): string | null {
	if (published === null) return null;
	if (published === fromText) return "text";
	return by === "seed" ? "seed" : "editor";
}

/** A month alone is no date of publication: the column holds a day at least. */
export function dayOrNull(iso: string | null): string | null {
	return iso !== null && iso.length >= "2024-11-07".length ? iso : null;
}

/** What stands for a headline where the text has none: how its body begins. */
function opening(text: string, analysis: Analysis): string {
	const first = analysis.article.body[0] ?? analysis.statements[0]?.content[0];
	const words = (first === undefined ? text : text.slice(first.start, first.end)).replace(/\s+/g, " ").trim();
	return words.length <= 100 ? words : `${words.slice(0, words.lastIndexOf(" ", 100) || 100)} …`;
}
