import type { Prisma } from "@/lib/db/generated/client";

// What a reader may see hangs on one thing: an article is published. Every query for a page, a feed or the API takes
// its conditions from here, so that none of them can show what is not.

/** Articles that a reader may see. */
export const visibleArticle = { status: "published" } as const satisfies Prisma.ArticleWhereInput;

/** Statements that a reader may see: in a published article, and not rejected by an editor. */
export const visibleStatement = {
	status: { not: "rejected" },
	article: visibleArticle,
} as const satisfies Prisma.StatementWhereInput;

/** Links under a claim that a reader may see. */
export const visibleLink = { statement: visibleStatement } as const satisfies Prisma.ClaimStatementWhereInput;

/** Claims that a reader may see: not merged into another, and with a visible statement. */
export const visibleClaim = {
	mergedIntoId: null,
	statements: { some: visibleLink },
} as const satisfies Prisma.ClaimWhereInput;

/** Speakers that a reader may see: not merged into another, and with a visible statement. */
export const visibleSpeaker = {
	mergedIntoId: null,
	statements: { some: visibleStatement },
} as const satisfies Prisma.SpeakerWhereInput;

/** Stories that a reader may see: with a published article. */
export const visibleStory = { articles: { some: visibleArticle } } as const satisfies Prisma.StoryWhereInput;

/** Sources that a reader may see: with a published article. */
export const visibleSource = {
	articles: { some: visibleArticle },
} as const satisfies Prisma.SourceWhereInput;
