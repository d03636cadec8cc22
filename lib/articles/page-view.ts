import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";
import { type DifferenceRowLike, type Reading, toLedgerEntry } from "@/lib/claims/ledger";
import type { Credited } from "@/lib/claims/wording";
import { type SheetParagraph, toSheet } from "./sheet";
import { type CitedArticle, type CitedArticleRow, toCitedArticle } from "./view";

export interface ArticlePageRows extends CitedArticleRow {
	readonly text: string;
	readonly byline: string | null;
	readonly dateline: string | null;
	readonly complete: boolean;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly body: readonly (Span & { readonly kind: string })[];
	readonly statements: readonly {
		readonly id: number;
		readonly kind: StatementKind;
		readonly status: string;
		readonly mentionText: string | null;
		readonly content: readonly TextSpan[];
		readonly speaker: Credited | null;
		readonly claims: readonly (Span & {
			readonly claim: {
				readonly slug: string;
				readonly text: string;
				readonly statements: readonly {
					readonly statement: { readonly article: { readonly sourceId: number } };
				}[];
			};
		})[];
	}[];
	readonly differences: readonly (DifferenceRowLike & { readonly weight: number })[];
}

/** What stands beside a statement: who is credited, its claims, and what other outlets have at the same place. */
export interface MarginNote {
	readonly statementId: number;
	readonly printed: StatementKind;
	readonly speaker: Credited | null;
	/** The words that name the speaker here, where they are not the name. */
	readonly called: string | null;
	readonly claims: readonly { readonly slug: string; readonly text: string; readonly outlets: number }[];
	/** Where others differ from it, the sharpest first. */
	readonly differences: readonly MarginDifference[];
	readonly moreDifferences: number;
}

/** One difference as seen from one article: what it has, and what others have instead. */
export interface MarginDifference {
	readonly id: number;
	readonly kind: DifferenceKind;
	readonly insideQuotes: boolean;
	/** Null: nothing. */
	readonly ours: string | null;
	readonly others: readonly Reading[];
}

export interface ArticlePage {
	readonly article: CitedArticle;
	readonly byline: string | null;
	readonly dateline: string | null;
	readonly complete: boolean;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly counts: { readonly statements: number; readonly speakers: number };
	/** True where an editor has confirmed every statement. */
	readonly checked: boolean;
	readonly paragraphs: readonly (SheetParagraph & { readonly notes: readonly MarginNote[] })[];
	/** Statements whose words stand in no paragraph of the body: in the headline, in a caption. */
	readonly elsewhere: readonly { readonly note: MarginNote; readonly text: string }[];
	/** Statements whose stored words no longer fit the text: shown as stored. */
	readonly orphans: readonly { readonly note: MarginNote; readonly text: string }[];
}

const MOST_DIFFERENCES = 4;
/** A mark longer than this is about the statement and not about words in it. */
const LONGEST_MARK = 90;

/**
 * What an article's page shows.
 *
 * @param whole the text as received from its first to its last character; else the body without furniture
 */
export function toArticlePage(rows: ArticlePageRows, whole: boolean): ArticlePage {
	const standing = rows.statements.filter((row) => row.content.every((span) => fits(rows.text, span)));
	const byStatement = new Map<number, ArticlePageRows["differences"][number][]>();
	for (const difference of rows.differences) {
		for (const { articleId, statementId } of difference.values) {
			if (articleId !== rows.id || statementId === null) continue;
			byStatement.set(statementId, [...(byStatement.get(statementId) ?? []), difference]);
		}
	}
	const note = (row: ArticlePageRows["statements"][number]) =>
		toMarginNote(row, rows.id, byStatement.get(row.id) ?? []);
	const body = rows.body.filter((span) => span.kind === "paragraph" && span.end <= rows.text.length);
	const paragraphs = whole || body.length === 0 ? [{ start: 0, end: rows.text.length }] : body;
	const marks = rows.differences.flatMap((difference) =>
		difference.values.flatMap((value) =>
			value.articleId === rows.id &&
			value.start !== null &&
			value.end !== null &&
			value.end - value.start <= LONGEST_MARK &&
			difference.kind !== "attribution"
				? [{ start: value.start, end: value.end, kind: difference.kind }]
				: [],
		),
	);
	const sheet = toSheet(
		rows.text,
		paragraphs,
		standing.map((row) => ({
			id: row.id,
			kind: row.kind,
			content: row.content,
			parts: row.claims.map(({ start, end, claim }) => ({ start, end, href: `/claims/${claim.slug}` })),
		})),
		marks,
	);
	const inBody = new Set(sheet.flatMap((paragraph) => paragraph.begin));
	const byId = new Map(standing.map((row) => [row.id, row]));
	const wordsOf = (row: ArticlePageRows["statements"][number]) =>
		row.content.map((span) => span.text).join(" … ");
	return {
		article: toCitedArticle(rows),
		byline: rows.byline,
		dateline: rows.dateline,
		complete: rows.complete,
		story: rows.story,
		counts: {
			statements: rows.statements.length,
			speakers: new Set(rows.statements.flatMap((row) => row.speaker?.slug ?? [])).size,
		},
		checked: rows.statements.length > 0 && rows.statements.every((row) => row.status === "confirmed"),
		paragraphs: sheet.map((paragraph) => ({
			...paragraph,
			notes: paragraph.begin.flatMap((id) => {
				const row = byId.get(id);
				return row ? [note(row)] : [];
			}),
		})),
		elsewhere: standing
			.filter((row) => !inBody.has(row.id))
			.map((row) => ({ note: note(row), text: wordsOf(row) })),
		orphans: rows.statements
			.filter((row) => !byId.has(row.id))
			.map((row) => ({ note: note(row), text: wordsOf(row) })),
	};
}

function toMarginNote(
	row: ArticlePageRows["statements"][number],
	articleId: number,
	differences: ArticlePageRows["differences"],
): MarginNote {
	const seen = [...new Set(differences)]
		.sort((a, b) => b.weight - a.weight)
		.map((difference) => fromWithin(difference, articleId))
		.filter((difference) => difference.others.length > 0);
	const called = row.mentionText;
	return {
		statementId: row.id,
		printed: row.kind,
		speaker: row.speaker,
		called: called !== null && called !== row.speaker?.name ? called : null,
		claims: [...new Map(row.claims.map(({ claim }) => [claim.slug, claim])).values()].map((claim) => ({
			slug: claim.slug,
			text: claim.text,
			outlets: new Set(claim.statements.map(({ statement }) => statement.article.sourceId)).size,
		})),
		differences: seen.slice(0, MOST_DIFFERENCES),
		moreDifferences: Math.max(0, seen.length - MOST_DIFFERENCES),
	};
}

function fromWithin(difference: DifferenceRowLike, articleId: number): MarginDifference {
	const slug = difference.values.find((value) => value.articleId === articleId)?.article.slug;
	const { id, kind, insideQuotes, readings } = toLedgerEntry(difference);
	const isOurs = (reading: Reading) => reading.witnesses.some(({ href }) => slug && isOf(href, slug));
	return {
		id,
		kind,
		insideQuotes,
		ours: readings.find(isOurs)?.text ?? null,
		others: readings.filter((reading) => !isOurs(reading)),
	};
}

/** True where a statement's address lies in the article of that slug. */
function isOf(href: string, slug: string): boolean {
	return href === `/articles/${slug}` || href.startsWith(`/articles/${slug}#`);
}

/** An article as lists show it. */
export interface ListedArticle {
	readonly article: CitedArticle;
	readonly byline: string | null;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly statements: number;
}

export function toListedArticle(
	row: CitedArticleRow & {
		readonly byline: string | null;
		readonly story: { readonly slug: string; readonly title: string } | null;
		readonly _count: { readonly statements: number };
	},
): ListedArticle {
	return {
		article: toCitedArticle(row),
		byline: row.byline,
		story: row.story,
		statements: row._count.statements,
	};
}
