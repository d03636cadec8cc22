import { CITED_ARTICLE } from "@/lib/articles/view";
import { visibleArticle } from "@/lib/articles/visible";
import type { Prisma } from "@/lib/db/generated/client";

/** The columns of a speaker that a credit needs. */
export const CREDITED = { id: true, slug: true, name: true, kind: true, role: true } as const;

/** The columns of a statement as pages of other nouns show it. */
export const SHOWN_STATEMENT = {
	id: true,
	position: true,
	kind: true,
	mentionStart: true,
	mentionEnd: true,
	mentionText: true,
	cueStart: true,
	cueEnd: true,
	cueText: true,
	confidence: true,
	content: { orderBy: { position: "asc" } },
	speaker: { select: CREDITED },
} as const satisfies Prisma.StatementSelect;

/** Differences that a reader may see: none of their values comes from an article that is not published. */
export const visibleDifference = {
	values: { none: { article: { NOT: visibleArticle } } },
} as const satisfies Prisma.DifferenceWhereInput;

/** The columns of a difference as the ledger shows it. */
export const SHOWN_DIFFERENCE = {
	id: true,
	kind: true,
	rule: true,
	note: true,
	insideQuotes: true,
	weight: true,
	utterance: true,
	claim: { select: { id: true, slug: true, text: true } },
	speaker: { select: CREDITED },
	values: {
		orderBy: { position: "asc" },
		select: {
			articleId: true,
			statementId: true,
			start: true,
			end: true,
			text: true,
			normalised: true,
			article: { select: CITED_ARTICLE },
		},
	},
} as const satisfies Prisma.DifferenceSelect;
