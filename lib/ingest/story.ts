import { visibleArticle } from "@/lib/articles/visible";
import type { Database } from "@/lib/db/client";
import { createStory } from "@/lib/stories/commands";
import { withinDays } from "./days";

/** Claims that two articles must share to be of one event. */
const SHARED_CLAIMS = 2;
/** Days that their dates may lie apart. */
const DAYS = 3;

/** An article beside the one that looks for its story. */
export interface Neighbour {
	readonly id: number;
	readonly storyId: number | null;
	/** True where an editor put it into its story, or into none. */
	readonly byEditor: boolean;
	readonly published: string | null;
	/** Claims that both have. */
	readonly shared: number;
}

/** What the machine proposes: a story that stands, or the articles that make a new one; null: none. */
export type StoryChoice = { readonly storyId: number } | { readonly with: readonly number[] } | null;

/**
 * Chooses an article's story: that of the articles with which it shares at least two claims within three days; where
 * several have one, the story with the most shared claims. An article without a date is put into no story: the claims may
 * have been repeated on another occasion.
 */
export function chooseStory(published: string | null, neighbours: readonly Neighbour[]): StoryChoice {
	const near = neighbours.filter(
		(one) => one.shared >= SHARED_CLAIMS && withinDays(DAYS, published, one.published),
	);
	const votes = new Map<number, number>();
	for (const { storyId, shared } of near)
		if (storyId !== null) votes.set(storyId, (votes.get(storyId) ?? 0) + shared);
	const [best] = [...votes].sort(([a, x], [b, y]) => y - x || a - b);
	if (best !== undefined) return { storyId: best[0] };
	const loose = near.filter((one) => !one.byEditor).map((one) => one.id);
	return loose.length === 0 ? null : { with: loose };
}

/** One article's headline and date. */
export interface Headline {
	readonly title: string;
	readonly published: string | null;
}

/** The clearest of the earliest day's headlines: one without quoted words and inserted credits, else the shortest. */
export function storyTitle(headlines: readonly [Headline, ...Headline[]]): string {
	const day = (one: Headline) => one.published?.slice(0, 10) ?? "9999-12-31";
	const busy = (one: Headline) => (/["“”‘«]|\s[-–—|]\s|:\s/.test(one.title) ? 1 : 0);
	const [first] = [...headlines].sort(
		(a, b) => compare(day(a), day(b)) || busy(a) - busy(b) || a.title.length - b.title.length,
	);
	return (first ?? headlines[0]).title;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

const RULE = "story/shared-claims";

/**
 * Puts a published article into the story that the rule chooses, unless an editor said where it belongs.
 *
 * @returns the articles that joined a story by this: none, or this one and those that were in none so far
 */
export async function assignStory(tx: Database, articleId: number): Promise<number[]> {
	const article = await tx.article.findUniqueOrThrow({
		where: { id: articleId },
		select: { storyId: true, storyEditorId: true, published: true, title: true },
	});
	if (article.storyId !== null || article.storyEditorId !== null) return [];
	const choice = chooseStory(article.published, await neighboursOf(tx, articleId));
	if (choice === null) return [];
	let storyId: number;
	if ("storyId" in choice) storyId = choice.storyId;
	else {
		const others = await tx.article.findMany({
			where: { id: { in: [...choice.with] } },
			orderBy: { id: "asc" },
			select: { title: true, published: true },
		});
		storyId = await createStory(tx, storyTitle([article, ...others]));
		await tx.article.updateMany({
			where: { id: { in: [...choice.with] } },
			data: { storyId, storyRule: RULE },
		});
	}
	await tx.article.update({ where: { id: articleId }, data: { storyId, storyRule: RULE } });
	return "with" in choice ? [...choice.with, articleId] : [articleId];
}

async function neighboursOf(tx: Database, articleId: number): Promise<Neighbour[]> {
	const shared = await tx.$queryRaw<{ id: number; shared: number }[]>`
		SELECT "statement"."article_id" AS "id", count(DISTINCT link."claim_id")::int AS "shared"
		FROM "claim_statement" AS mine
		JOIN "statement" AS own ON own."id" = mine."statement_id" AND own."article_id" = ${articleId} AND own."status" <> 'rejected'
		JOIN "claim_statement" AS link ON link."claim_id" = mine."claim_id"
		JOIN "statement" ON "statement"."id" = link."statement_id" AND "statement"."status" <> 'rejected'
		WHERE "statement"."article_id" <> ${articleId}
		GROUP BY "statement"."article_id"`;
	const rows = await tx.article.findMany({
		where: { ...visibleArticle, id: { in: shared.map((row) => row.id) } },
		select: { id: true, storyId: true, storyEditorId: true, published: true },
	});
	return rows.map(({ id, storyId, storyEditorId, published }) => ({
		id,
		storyId,
		byEditor: storyEditorId !== null,
		published,
		shared: shared.find((row) => row.id === id)?.shared ?? 0,
	}));
}
