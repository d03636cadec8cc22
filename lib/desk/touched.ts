import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** Database ids of what a change may show differently: callers revalidate the pages of these. */
export interface Touched {
	readonly articles: readonly number[];
	readonly claims: readonly number[];
	readonly speakers: readonly number[];
	readonly sources: readonly number[];
	readonly stories: readonly number[];
}

export const NOTHING_TOUCHED: Touched = { articles: [], claims: [], speakers: [], sources: [], stories: [] };

/** Both lists of ids, noun by noun, each id once. */
export function alsoTouched(one: Touched, other: Partial<Touched>): Touched {
	const both = (a: readonly number[], b: readonly number[] = []) => [...new Set([...a, ...b])];
	return {
		articles: both(one.articles, other.articles),
		claims: both(one.claims, other.claims),
		speakers: both(one.speakers, other.speakers),
		sources: both(one.sources, other.sources),
		stories: both(one.stories, other.stories),
	};
}

/** All that shows the given statements: their articles with source and story, their speakers, the claims they stand under. */
export async function touchedBy(tx: Database, where: Prisma.StatementWhereInput): Promise<Touched> {
	const statements = await tx.statement.findMany({
		where,
		select: {
			speakerId: true,
			article: { select: { id: true, sourceId: true, storyId: true } },
			claims: { select: { claimId: true } },
		},
	});
	const unique = (ids: (number | null)[]) => [...new Set(ids.filter((id) => id !== null))];
	return {
		articles: unique(statements.map((statement) => statement.article.id)),
		claims: unique(statements.flatMap((statement) => statement.claims.map((link) => link.claimId))),
		speakers: unique(statements.map((statement) => statement.speakerId)),
		sources: unique(statements.map((statement) => statement.article.sourceId)),
		stories: unique(statements.map((statement) => statement.article.storyId)),
	};
}
