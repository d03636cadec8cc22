import { touchedByArticle } from "@/lib/articles/commands";
import { touchedByClaims } from "@/lib/claims/commands";
import type { Database } from "@/lib/db/client";
import { freeSlugs, slugOf } from "@/lib/db/slug";
import { redirectOn } from "@/lib/desk/redirect";
import type { FormerLink } from "@/lib/desk/result";
import { alsoTouched, type Touched } from "@/lib/desk/touched";
import { linkPieces } from "./link";
import { recomputeClaims } from "./recompute";
import { recomputeOrigins } from "./recompute-origins";
import { recomputeSpeakers } from "./recompute-speakers";
import { Shelf } from "./shelf";
import { assignStory } from "./story";

/**
 * Brings all that hangs on a change in step with it, in its own transaction: claims of published statements that have
 * none yet, stories, the touched claims' texts, utterances and differences, speakers' names, origins.
 *
 * @param touched what the change itself touched
 * @param former links that the change took off
 * @returns all that may show differently now
 */
export async function settle(
	tx: Database,
	touched: Touched,
	former: readonly FormerLink[] = [],
): Promise<Touched> {
	const shelf = new Shelf(tx);
	const published = await tx.article.findMany({
		where: { id: { in: [...touched.articles] }, status: "published" },
		orderBy: { id: "asc" },
		select: { id: true },
	});
	let changed = touched;
	const created = new Set<number>();
	for (const { id } of published) {
		const stood = former.filter((link) => link.articleId === id);
		const claims = await linkPieces(tx, shelf, id, created, stood);
		if (claims.length > 0) changed = alsoTouched(changed, await touchedByClaims(tx, claims));
	}
	for (const { id } of published) {
		for (const joined of await assignStory(tx, id))
			changed = alsoTouched(changed, await touchedByArticle(tx, joined));
	}
	await recomputeClaims(tx, changed.claims, shelf);
	await settleAddresses(tx, [...created]);
	await recomputeSpeakers(tx, changed.speakers, shelf);
	await recomputeOrigins(tx, touched.articles, shelf);
	// Which outlet of a story leaves a claim out stands with every claim of the story.
	return alsoTouched(changed, await shownWithStories(tx, changed.stories));
}

/**
 * Gives claims that this change made the address of the text that they have come to; one that was emptied again before
 * anybody saw it goes.
 */
async function settleAddresses(tx: Database, created: number[]): Promise<void> {
	await tx.claim.deleteMany({ where: { id: { in: created }, statements: { none: {} } } });
	const claims = await tx.claim.findMany({
		where: { id: { in: created } },
		orderBy: { id: "asc" },
		select: { id: true, slug: true, text: true },
	});
	const bare = (slug: string) => slug.replace(/-\d+$/, "");
	const other = claims.filter(({ slug, text }) => bare(slug) !== bare(slugOf(text, "claim")));
	const slugs = await freeSlugs(
		tx,
		"claims",
		other.map((claim) => claim.text),
	);
	for (const [index, { id, slug }] of other.entries()) {
		await tx.claim.update({ where: { id }, data: { slug: slugs[index] } });
		await redirectOn(tx, "claims", slug, slugs[index] as string);
	}
}

async function shownWithStories(tx: Database, storyIds: readonly number[]): Promise<Partial<Touched>> {
	const where = { storyId: { in: [...storyIds] } };
	const claims = await tx.claim.findMany({ where, select: { id: true } });
	const articles = await tx.article.findMany({ where, select: { id: true } });
	return { claims: claims.map((claim) => claim.id), articles: articles.map((article) => article.id) };
}
