import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import type { Span } from "@/lib/analysis/text/span";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import { writtenDate } from "@/lib/articles/written";
import type { Witness } from "@/lib/sources/view";
import { type CollatedPiece, type PlacedDifference, toCollatedPieces } from "./collated";
import { type Column, collateColumns, columnsOf } from "./compared";
import { type DifferenceRowLike, type LedgerEntry, marksByArticle, placedIn, toLedger } from "./ledger";
import { isApart, occasionsApart, type ToldOccasion } from "./occasions";
import { type Credited, type StatementRow, toWording, type Wording } from "./wording";

export interface ClaimPageRows {
	readonly slug: string;
	readonly text: string;
	readonly textByEditor: boolean;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly _count: { readonly statements: number };
	readonly statements: readonly (Span & { readonly statement: StatementRow })[];
	readonly utterances: readonly {
		readonly position: number;
		readonly occasion: string | null;
		readonly speaker: Credited | null;
		readonly renderings: readonly (Span & { readonly statementId: number })[];
	}[];
	readonly differences: readonly DifferenceRowLike[];
	readonly origins: readonly {
		readonly originId: number;
		readonly articleId: number;
		readonly origin: { readonly name: string | null };
	}[];
}

/** One act of speaking, as outlets print it. */
export interface ShownUtterance {
	readonly occasion: string | null;
	readonly speaker: Credited | null;
	/** Of the outlets that quote it, where several do, else of all; null where only one rendering is at hand. */
	readonly collation: readonly CollatedPiece[] | null;
	/** True where everything collated stands between quotation marks. */
	readonly quoted: boolean;
	/** Where others only report it: those laid over the quotations too. */
	readonly withReported: readonly CollatedPiece[] | null;
	readonly witnesses: readonly Witness[];
	readonly wordings: readonly Wording[];
}

/** An article of the same story that does not carry the claim. */
export interface LeftOutArticle {
	readonly article: CitedArticle;
	/**
	 * `close`: a sentence says nearly the same; `left-out`: complete, and later than the claim's first appearance; else
	 * `not-found` in the text we have.
	 */
	readonly state: "close" | "left-out" | "not-found";
	/** The state in a sentence. */
	readonly explanation: string;
	readonly nearest: string | null;
	readonly href: string;
}

export interface ClaimPage {
	readonly slug: string;
	readonly text: string;
	readonly textByEditor: boolean;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly speakers: readonly Credited[];
	/** True where some statement's speaker could not be made out. */
	readonly someUnresolved: boolean;
	readonly counts: {
		readonly statements: number;
		readonly outlets: number;
		/** Null where the origin of an article is not known. */
		readonly origins: number | null;
		readonly differences: number;
	};
	/** Outlets that print one origin's copy: together they are one voice. */
	readonly sharedOrigins: readonly { readonly name: string | null; readonly witnesses: readonly Witness[] }[];
	/** The date of the first article that has it, written out; null where none has a date. */
	readonly firstSeen: string | null;
	/** The utterance that leads, with what others have of the same remarks. */
	readonly lead: ShownUtterance | null;
	/** Wordings that belong to no utterance of several renderings, on the lead's occasion as far as anybody can tell. */
	readonly alone: readonly Wording[];
	/** Other utterances of the claim, on the lead's occasion as far as anybody can tell. */
	readonly beside: readonly ShownUtterance[];
	/** What was said on an occasion that cannot be the lead's. */
	readonly again: readonly ShownUtterance[];
	readonly kinds: readonly { readonly kind: DifferenceKind; readonly count: number }[];
	readonly ledger: readonly LedgerEntry[];
	readonly leftOut: readonly LeftOutArticle[];
	/** Statements that exist and are not on the page. */
	readonly notShown: number;
}

/** Kinds that lie in the words themselves; the others are about who spoke, and when. */
const IN_THE_WORDS: ReadonlySet<DifferenceKind> = new Set([
	"number",
	"name",
	"wording",
	"scope",
	"certainty",
]);

/**
 * What a claim's page shows.
 *
 * @param only differences of this kind are listed and marked; null: of all
 */
export function toClaimPage(
	rows: ClaimPageRows,
	leftOut: readonly LeftOutArticle[],
	only: DifferenceKind | null,
): ClaimPage {
	const ledger = toLedger(rows.differences);
	const anchors = new Map(ledger.map((entry) => [entry.id, entry.anchor]));
	const listed = rows.differences.filter((difference) => only === null || difference.kind === only);
	const marks = marksByArticle(listed);
	const byId = new Map(rows.statements.map(({ statement }) => [statement.id, statement]));
	const articles = new Map(rows.statements.map(({ statement }) => [statement.article.id, statement.article]));
	const word = (row: StatementRow, part: Span) => toWording(row, part, marks.get(row.article.id) ?? []);

	const articleOf = (shown: ShownUtterance) =>
		shown.wordings.flatMap(({ statementId }) => byId.get(statementId)?.article.id ?? []);
	const utterances = rows.utterances
		.map((utterance): ShownUtterance | null => {
			const renderings = utterance.renderings.flatMap((rendering) => {
				const row = byId.get(rendering.statementId);
				return row ? [{ row, part: { start: rendering.start, end: rendering.end } }] : [];
			});
			if (renderings.length === 0) return null;
			const columns = columnsOf(renderings);
			// Reported in other words, a sentence forks at nearly every word, and hides where those who quote it part.
			const quoting = columns.filter(({ parts }) => parts.every(({ row }) => row.kind === "direct"));
			const ofQuotations = quoting.length > 1 && quoting.length < columns.length;
			const placed = placedIn(
				rows.differences.filter(
					(row) =>
						IN_THE_WORDS.has(row.kind) && (row.utterance === null || row.utterance === utterance.position),
				),
				anchors,
			);
			return {
				occasion: utterance.occasion,
				speaker: utterance.speaker,
				collation: collated(ofQuotations ? quoting : columns, placed),
				quoted: ofQuotations || renderings.every(({ row }) => row.kind === "direct"),
				withReported: ofQuotations ? collated(columns, placed) : null,
				witnesses: witnessesOf(renderings.map(({ row }) => row.article)),
				wordings: renderings.map(({ row, part }) => word(row, part)),
			};
		})
		.filter((utterance) => utterance !== null);
	const ranked = [...utterances].sort((a, b) => weightOf(b) - weightOf(a));
	const lead = ranked[0] && ranked[0].wordings.length > 1 ? ranked[0] : null;
	const rendered = rows.utterances.flatMap((utterance) => utterance.renderings);
	const told = occasionsApart(rows.differences);
	const leading = lead ? articleOf(lead) : [];
	const others = utterances.filter((utterance) => utterance !== lead);
	const single = rows.statements.filter(
		(link) =>
			!rendered.some(
				({ statementId, start, end }) =>
					statementId === link.statement.id && start < link.end && link.start < end,
			),
	);
	const apart = (ids: readonly number[]) => isApart(ids, leading, told);
	const originOf = new Map(rows.origins.map((row) => [row.articleId, row.originId]));
	const known = [...articles.keys()].every((id) => originOf.has(id));
	return {
		slug: rows.slug,
		text: rows.text,
		textByEditor: rows.textByEditor,
		story: rows.story,
		speakers: speakersOf(rows.statements.map(({ statement }) => statement)),
		someUnresolved: rows.statements.some(({ statement }) => statement.speaker === null),
		counts: {
			statements: rows._count.statements,
			outlets: new Set([...articles.values()].map((article) => article.sourceId)).size,
			origins: known ? new Set([...articles.keys()].map((id) => originOf.get(id))).size : null,
			differences: rows.differences.length,
		},
		sharedOrigins: sharedOriginsOf(rows.origins, articles),
		firstSeen: firstSeenIn([...articles.values()]),
		lead,
		alone: single
			.filter(({ statement }) => !apart([statement.article.id]))
			.map(({ statement, start, end }) => word(statement, { start, end })),
		beside: others.filter((utterance) => !apart(articleOf(utterance))),
		again: [
			...others.filter((utterance) => apart(articleOf(utterance))),
			...saidTogether(
				single.filter(({ statement }) => apart([statement.article.id])),
				told,
				word,
			),
		],
		kinds: countKinds(rows.differences),
		ledger: ledger.filter((entry) => only === null || entry.kind === only),
		leftOut,
		notShown: rows._count.statements - rows.statements.length,
	};
}

function collated(
	columns: readonly Column[],
	placed: readonly PlacedDifference[],
): readonly CollatedPiece[] | null {
	if (columns.length < 2) return null;
	return toCollatedPieces(
		collateColumns(columns),
		columns.map(({ article, first }) => ({
			articleId: article.id,
			text: article.text,
			source: article.source,
			href: placeOf(article, first.id),
		})),
		placed,
	);
}

/** Statements of one speaker on one occasion under one heading, not laid over each other. */
function saidTogether(
	statements: ClaimPageRows["statements"],
	told: ReadonlyMap<number, ToldOccasion>,
	word: (row: StatementRow, part: Span) => Wording,
): ShownUtterance[] {
	const groups = new Map<string, ClaimPageRows["statements"][number][]>();
	for (const each of statements) {
		const { article, speaker } = each.statement;
		const key = `${told.get(article.id)?.key ?? article.id} ${speaker?.slug ?? ""}`;
		groups.set(key, [...(groups.get(key) ?? []), each]);
	}
	return [...groups.values()].map((group) => {
		const articles = group.map(({ statement }) => statement.article);
		return {
			occasion: articles.flatMap((article) => told.get(article.id)?.text ?? [])[0] ?? null,
			speaker: group[0]?.statement.speaker ?? null,
			collation: null,
			withReported: null,
			quoted: group.every(({ statement }) => statement.kind === "direct"),
			witnesses: witnessesOf(articles),
			wordings: group.map(({ statement, start, end }) => word(statement, { start, end })),
		};
	});
}

function sharedOriginsOf(
	origins: ClaimPageRows["origins"],
	articles: ReadonlyMap<number, CitedArticleRow>,
): ClaimPage["sharedOrigins"] {
	const byOrigin = new Map<number, { name: string | null; articles: CitedArticleRow[] }>();
	for (const { originId, articleId, origin } of origins) {
		const article = articles.get(articleId);
		if (!article) continue;
		const known = byOrigin.get(originId) ?? { name: origin.name, articles: [] };
		known.articles.push(article);
		byOrigin.set(originId, known);
	}
	return [...byOrigin.values()]
		.map(({ name, articles }) => ({ name, witnesses: witnessesOf(articles) }))
		.filter(({ witnesses }) => witnesses.length > 1);
}

function firstSeenIn(articles: readonly { readonly published: string | null }[]): string | null {
	const first = articles.map((article) => article.published).reduce(earlier, null);
	return first === null ? null : writtenDate(first);
}

/**
 * The utterance that the most outlets print in quotation marks leads; then the one with the most outlets; then the one
 * in which their words differ the most.
 */
function weightOf({ wordings, collation }: ShownUtterance): number {
	const direct = wordings.filter((wording) => wording.printed === "direct").length;
	const forks = collation?.filter((piece) => piece.fork).length ?? 0;
	return direct * 2 + wordings.length + (collation ? 10 : 0) + Math.min(forks, 9) / 10;
}

/** Who says it, each name once: "officials" of two articles are two speakers, and one word to a reader. */
function speakersOf(statements: readonly { readonly speaker: Credited | null }[]): Credited[] {
	const count = new Map<string, { speaker: Credited; count: number }>();
	for (const { speaker } of statements) {
		if (!speaker) continue;
		const seen = count.get(speaker.name);
		count.set(speaker.name, { speaker: seen?.speaker ?? speaker, count: (seen?.count ?? 0) + 1 });
	}
	return [...count.values()].sort((a, b) => b.count - a.count).map(({ speaker }) => speaker);
}

/** The sources of some articles, each once, in order. */
function witnessesOf(articles: readonly CitedArticleRow[]): Witness[] {
	const seen = new Map(articles.map((article) => [article.source.slug, toCitedArticle(article).source]));
	return [...seen.values()];
}

/**
 * The earlier of two dates. Of two on one day that cannot be told apart (a time is missing, or one is in another or an
 * unknown zone) only the day is known.
 */
function earlier(a: string | null, b: string | null): string | null {
	if (a === null || b === null) return a ?? b;
	const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
	if (dayA !== dayB) return dayA < dayB ? a : b;
	const zone = (iso: string) => (iso.length > 10 ? iso.replace(/^.{16}(?::\d\d)?/, "") : null);
	return zone(a) === zone(b) ? (a < b ? a : b) : dayA;
}

/** Kinds with how many differences there are of each, the most first. */
function countKinds(
	differences: readonly { readonly kind: DifferenceKind }[],
): { kind: DifferenceKind; count: number }[] {
	const counts = new Map<DifferenceKind, number>();
	for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** A claim as lists show it. */
export interface ListedClaim {
	readonly slug: string;
	readonly text: string;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly speakers: readonly Credited[];
	readonly someUnresolved: boolean;
	readonly carriers: readonly Carrier[];
	readonly outlets: number;
	readonly differences: number;
	readonly kinds: readonly DifferenceKind[];
}

/** An article that carries a claim, and how it prints it at its most literal. */
export interface Carrier {
	readonly source: Witness;
	readonly printed: StatementKind;
	readonly href: string;
}

export interface ListedClaimRow {
	readonly slug: string;
	readonly text: string;
	readonly story: { readonly slug: string; readonly title: string } | null;
	readonly statements: readonly {
		readonly id: number;
		readonly kind: StatementKind;
		readonly speaker: Credited | null;
		readonly article: CitedArticleRow;
	}[];
	readonly differences: readonly { readonly kind: DifferenceKind; readonly count: number }[];
}

export function toListedClaim(row: ListedClaimRow): ListedClaim {
	const carriers = carriersOf(row.statements);
	return {
		slug: row.slug,
		text: row.text,
		story: row.story,
		speakers: speakersOf(row.statements),
		someUnresolved: row.statements.some((statement) => statement.speaker === null),
		carriers,
		outlets: new Set(carriers.map((carrier) => carrier.source.slug)).size,
		differences: row.differences.reduce((sum, each) => sum + each.count, 0),
		kinds: row.differences.map((each) => each.kind),
	};
}

const LITERAL: readonly StatementKind[] = ["direct", "mixed", "indirect"];

/** One carrier an article, in the order of the articles' first statements. */
export function carriersOf(
	statements: readonly {
		readonly id: number;
		readonly kind: StatementKind;
		readonly article: CitedArticleRow;
	}[],
): Carrier[] {
	const carriers = new Map<number, Carrier>();
	for (const { id, kind, article } of statements) {
		const seen = carriers.get(article.id);
		if (seen && LITERAL.indexOf(seen.printed) <= LITERAL.indexOf(kind)) continue;
		const cited = toCitedArticle(article);
		carriers.set(article.id, {
			source: cited.source,
			printed: kind,
			href: `/articles/${cited.slug}#s-${id}`,
		});
	}
	return [...carriers.values()];
}
