import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import type { Span, TextSpan } from "@/lib/analysis/text/span";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import { type DifferenceRowLike, type LedgerEntry, toLedgerEntry } from "@/lib/claims/ledger";
import { type Carrier, carriersOf, type ListedClaimRow } from "@/lib/claims/view";
import type { Credited } from "@/lib/claims/wording";
import type { Witness } from "@/lib/sources/view";

export interface SpeakerPage {
	readonly speaker: Credited;
	/** What the articles call the speaker, other than the name that heads the page; those with most witnesses first. */
	readonly called: readonly { readonly name: string; readonly witnesses: readonly Witness[] }[];
	readonly counts: {
		readonly statements: number;
		readonly direct: number;
		readonly mixed: number;
		readonly indirect: number;
		readonly outlets: number;
		readonly claims: number;
	};
	readonly names: readonly LedgerEntry[];
}

export function toSpeakerPage(rows: {
	readonly slug: string;
	readonly name: string;
	readonly kind: Credited["kind"];
	readonly role: string | null;
	readonly names: readonly {
		readonly name: string;
		readonly uses: readonly { readonly article: CitedArticleRow }[];
	}[];
	readonly differences: readonly DifferenceRowLike[];
	readonly counts: {
		readonly direct: number;
		readonly mixed: number;
		readonly indirect: number;
		readonly outlets: number;
		readonly claims: number;
	};
}): SpeakerPage {
	const { counts } = rows;
	return {
		speaker: { slug: rows.slug, name: rows.name, kind: rows.kind, role: rows.role },
		called: rows.names
			.filter((each) => each.name !== rows.name)
			.map((each) => ({
				name: each.name,
				witnesses: [
					...new Map(
						each.uses.map(({ article }) => [article.source.slug, toCitedArticle(article).source]),
					).values(),
				],
			}))
			.sort((a, b) => b.witnesses.length - a.witnesses.length),
		counts: { ...counts, statements: counts.direct + counts.mixed + counts.indirect },
		names: rows.differences.map(toLedgerEntry),
	};
}

/** One claim among what a speaker is reported to have said. */
export interface SpokenClaim {
	readonly slug: string;
	readonly text: string;
	/** The speaker's words at their most literal, "" where they only repeat the claim's text. */
	readonly words: string;
	readonly printed: StatementKind;
	readonly occasions: readonly string[];
	/** The day of the first article that has it, where no occasion is told. */
	readonly day: string;
	readonly carriers: readonly Carrier[];
	readonly differences: number;
	readonly kinds: readonly DifferenceKind[];
}

const LONGEST_WORDS = 220;

export function toSpokenClaim(
	row: ListedClaimRow & {
		readonly utterances: readonly { readonly occasion: string | null }[];
		readonly words: readonly {
			readonly start: number;
			readonly end: number;
			readonly statement: {
				readonly id: number;
				readonly kind: StatementKind;
				readonly content: readonly TextSpan[];
				readonly article: CitedArticleRow;
			};
		}[];
	},
): SpokenClaim {
	const order: readonly StatementKind[] = ["direct", "mixed", "indirect"];
	const statements = row.words.map((link) => link.statement);
	const best = [...row.words].sort(
		(a, b) => order.indexOf(a.statement.kind) - order.indexOf(b.statement.kind),
	)[0];
	const words = best ? wordsOf(best.statement.content, best) : "";
	const days = statements
		.map((statement) => toCitedArticle(statement.article))
		.sort((a, b) => ((a.published ?? "~") < (b.published ?? "~") ? -1 : 1));
	return {
		slug: row.slug,
		text: row.text,
		words: plain(words) === plain(row.text) ? "" : words,
		printed: best?.statement.kind ?? "indirect",
		occasions: [...new Set(row.utterances.flatMap((utterance) => utterance.occasion ?? []))],
		day: days[0]?.day ?? "undated",
		carriers: carriersOf(statements),
		differences: row.differences.reduce((sum, each) => sum + each.count, 0),
		kinds: row.differences.map((each) => each.kind),
	};
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words of a statement that lie in `part`, cut where they get long. */
function wordsOf(content: readonly TextSpan[], part: Span): string {
	const words = content
		.map((span) => span.text.slice(Math.max(0, part.start - span.start), Math.max(0, part.end - span.start)))
		.map((text) => text.replace(/\s+/g, " ").trim())
		.filter((text) => text !== "")
		.join(" … ");
	if (words.length <= LONGEST_WORDS) return words;
	return `${words.slice(0, words.lastIndexOf(" ", LONGEST_WORDS))} …`;
}

/** One statement as lists show it. */
export interface ListedStatement {
	readonly id: number;
	readonly printed: StatementKind;
	readonly words: string;
	readonly called: string | null;
	readonly href: string;
	readonly article: CitedArticle;
	readonly claims: readonly { readonly slug: string; readonly text: string }[];
}

export function toListedStatement(row: {
	readonly id: number;
	readonly kind: StatementKind;
	readonly mentionText: string | null;
	readonly content: readonly TextSpan[];
	readonly article: CitedArticleRow;
	readonly claims: readonly { readonly claim: { readonly slug: string; readonly text: string } }[];
}): ListedStatement {
	return {
		id: row.id,
		printed: row.kind,
		words: row.content.map((span) => span.text.replace(/\s+/g, " ")).join(" … "),
		called: row.mentionText,
		href: placeOf(row.article, row.id),
		article: toCitedArticle(row.article),
		claims: row.claims.map(({ claim }) => claim),
	};
}
