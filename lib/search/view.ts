import type { StatementKind } from "@/lib/analysis/model";
import type { TextSpan } from "@/lib/analysis/text/span";
import { saidWords } from "@/lib/articles/said-words";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import { type Carrier, type ListedClaimRow, toListedClaim } from "@/lib/claims/view";
import type { Credited } from "@/lib/claims/wording";
import { type FoundWords, fold, markedIn, snippet } from "./found-words";

export interface FoundStatement {
	readonly id: number;
	readonly printed: StatementKind;
	readonly words: readonly FoundWords[];
	/** True where the words no longer fit the article's text and are shown as stored. */
	readonly orphan: boolean;
	readonly speaker: Credited | null;
	/** The speaker's name with what was asked for marked in it. */
	readonly speakerName: readonly FoundWords[];
	readonly article: CitedArticle;
	readonly href: string;
	readonly claims: readonly { readonly slug: string; readonly text: string }[];
}

export interface FoundSpeaker {
	readonly speaker: Credited;
	readonly name: readonly FoundWords[];
	/** Another name by which the search found them; null where it is the one above. */
	readonly called: readonly FoundWords[] | null;
	readonly statements: number;
}

export interface FoundClaim {
	readonly slug: string;
	readonly words: readonly FoundWords[];
	readonly carriers: readonly Carrier[];
}

export interface FoundArticle {
	readonly article: CitedArticle;
	readonly title: readonly FoundWords[];
	readonly words: readonly FoundWords[];
}

const LENGTH = 260;

interface FoundStatementRow {
	readonly id: number;
	readonly kind: StatementKind;
	readonly content: readonly TextSpan[];
	readonly speaker: Credited | null;
	readonly article: CitedArticleRow & { readonly text: string };
	readonly claims: readonly { readonly claim: { readonly slug: string; readonly text: string } }[];
	readonly headline: string;
}

function toFoundStatement(row: FoundStatementRow, q: string): FoundStatement {
	const { words, orphan } = saidWords(row.article.text, row.content);
	return {
		id: row.id,
		printed: row.kind,
		words: snippet(words, markedIn(row.headline), LENGTH),
		orphan,
		speaker: row.speaker,
		speakerName: row.speaker ? inName(row.speaker.name, q) : [],
		article: toCitedArticle(row.article),
		href: placeOf(row.article, row.id),
		claims: [...new Map(row.claims.map(({ claim }) => [claim.slug, claim])).values()],
	};
}

/** A name with the words that were asked for, or that begin like them, marked. */
function inName(name: string, q: string): FoundWords[] {
	const asked = wordsOf(q);
	return snippet(name, new Set(asked), LENGTH, asked);
}

function toFoundSpeaker(
	row: Credited & { readonly names: readonly { readonly name: string }[]; readonly statements: number },
	q: string,
): FoundSpeaker {
	const mark = (name: string) => inName(name, q);
	const hit = (name: string) => mark(name).some((piece) => piece.found);
	const other = hit(row.name) ? undefined : row.names.find(({ name }) => name !== row.name && hit(name));
	return {
		speaker: { slug: row.slug, name: row.name, kind: row.kind, role: row.role },
		name: mark(row.name),
		called: other ? mark(other.name) : null,
		statements: row.statements,
	};
}

function toFoundClaim(row: ListedClaimRow & { readonly headline: string }): FoundClaim {
	return {
		slug: row.slug,
		words: snippet(row.text, markedIn(row.headline), LENGTH),
		carriers: toListedClaim(row).carriers,
	};
}

function toFoundArticle(
	row: CitedArticleRow & {
		readonly text: string;
		readonly body: readonly { readonly start: number; readonly end: number }[];
		readonly headline: string;
	},
): FoundArticle {
	const found = markedIn(row.headline);
	// Out of the body, if it is found there: furniture tells nothing of what an article says.
	const paragraphs = row.body.map(({ start, end }) => row.text.slice(start, end));
	const hit = paragraphs.find((text) => wordsOf(text).some((word) => found.has(word)));
	return {
		article: toCitedArticle(row),
		title: snippet(row.title, found, LENGTH),
		words: snippet(hit ?? paragraphs[0] ?? row.text, found, LENGTH),
	};
}

function wordsOf(text: string): string[] {
	return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => fold(word));
}

/** A page of what was found of one kind. `count` is told, since beyond some number nobody counts. */
export interface FoundPage<T> {
	readonly rows: readonly T[];
	readonly page: number;
	readonly size: number;
	readonly total: number;
	readonly count: string;
}

export interface SearchResults {
	readonly statements: FoundPage<FoundStatement>;
	readonly speakers: FoundPage<FoundSpeaker>;
	readonly claims: FoundPage<FoundClaim>;
	readonly articles: FoundPage<FoundArticle>;
}

interface RowsPage<T> {
	readonly rows: readonly T[];
	readonly page: number;
	readonly size: number;
	readonly total: number;
}

/** @param mostCounted hits beyond this many are told as "more than" */
export function toResults(
	found: {
		readonly statements: RowsPage<FoundStatementRow>;
		readonly speakers: RowsPage<Parameters<typeof toFoundSpeaker>[0]>;
		readonly claims: RowsPage<Parameters<typeof toFoundClaim>[0]>;
		readonly articles: RowsPage<Parameters<typeof toFoundArticle>[0]>;
	},
	q: string,
	mostCounted: number,
): SearchResults {
	const page = <T, U>(rows: RowsPage<T>, view: (row: T) => U): FoundPage<U> => ({
		...rows,
		rows: rows.rows.map(view),
		count: rows.total > mostCounted ? `more than ${mostCounted}` : String(rows.total),
	});
	return {
		statements: page(found.statements, (row) => toFoundStatement(row, q)),
		speakers: page(found.speakers, (row) => toFoundSpeaker(row, q)),
		claims: page(found.claims, toFoundClaim),
		articles: page(found.articles, toFoundArticle),
	};
}
