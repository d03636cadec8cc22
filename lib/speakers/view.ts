import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { StatementKind } from "@/lib/analysis/model";
import type { TextSpan } from "@/lib/analysis/text/span";
import { saidWords } from "@/lib/articles/said-words";
import { type CitedArticle, type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import { type DifferenceRowLike, type LedgerEntry, toLedger } from "@/lib/claims/ledger";
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
		names: toLedger(rows.differences),
	};
}

/** One claim among what a speaker is reported to have said. */
export interface SpokenClaim {
	readonly slug: string;
	readonly text: string;
	/** The speaker's words at their most literal, "" where the claim's text has them already. */
	readonly words: string;
	/** True where these words no longer fit their article's text: they are then all that was stored. */
	readonly orphan: boolean;
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
				readonly article: CitedArticleRow & { readonly text: string };
			};
		}[];
	},
): SpokenClaim {
	const order: readonly StatementKind[] = ["direct", "mixed", "indirect"];
	const statements = row.words.map((link) => link.statement);
	const [best] = row.words
		.map((part) => ({
			printed: part.statement.kind,
			...saidWords(part.statement.article.text, part.statement.content, part),
		}))
		.sort(
			(a, b) => Number(a.orphan) - Number(b.orphan) || order.indexOf(a.printed) - order.indexOf(b.printed),
		);
	const days = statements
		.map((statement) => toCitedArticle(statement.article))
		.sort((a, b) => ((a.published ?? "~") < (b.published ?? "~") ? -1 : 1));
	return {
		slug: row.slug,
		text: row.text,
		words: best && (best.orphan || !plain(row.text).includes(plain(best.words))) ? shortened(best.words) : "",
		orphan: best?.orphan ?? false,
		printed: best?.printed ?? "indirect",
		occasions: oncePerDay(row.utterances.flatMap((utterance) => utterance.occasion ?? [])),
		day: days[0]?.day ?? "undated",
		carriers: carriersOf(statements),
		differences: row.differences.reduce((sum, each) => sum + each.count, 0),
		kinds: row.differences.map((each) => each.kind),
	};
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Cut between words where it gets long. */
function shortened(words: string): string {
	if (words.length <= LONGEST_WORDS) return words;
	const end = words.lastIndexOf(" ", LONGEST_WORDS);
	return `${words.slice(0, end > 0 ? end : LONGEST_WORDS)} …`;
}

/**
 * Occasions, each place and day once, told as the first that names it does: two outlets that call one event "a summit" and
 * "a meeting" tell of one occasion.
 */
function oncePerDay(occasions: readonly string[]): string[] {
	const byDay = new Map<string, string>();
	for (const occasion of occasions) {
		const key = /^.*? \d{4}(?!\d)/.exec(occasion)?.[0] ?? occasion;
		if (!byDay.has(key)) byDay.set(key, occasion);
	}
	return [...byDay.values()];
}

/** One statement as lists show it. */
export interface ListedStatement {
	readonly id: number;
	readonly printed: StatementKind;
	readonly words: string;
	/** True where the words no longer fit the article's text and are shown as stored. */
	readonly orphan: boolean;
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
	readonly article: CitedArticleRow & { readonly text: string };
	readonly claims: readonly { readonly claim: { readonly slug: string; readonly text: string } }[];
}): ListedStatement {
	return {
		id: row.id,
		printed: row.kind,
		...saidWords(row.article.text, row.content),
		called: row.mentionText,
		href: placeOf(row.article, row.id),
		article: toCitedArticle(row.article),
		// Several of its sentences may stand under one claim.
		claims: [...new Map(row.claims.map(({ claim }) => [claim.slug, claim])).values()],
	};
}
