import type { Database } from "@/lib/db/client";
import { freeSlug } from "@/lib/db/slug";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched, touchedBy } from "@/lib/desk/touched";

/** Makes a story with an address made of its title; returns the id. */
export async function createStory(tx: Database, title: string): Promise<number> {
	const { id } = await tx.story.create({
		data: { title, slug: await freeSlug(tx, "stories", title) },
		select: { id: true },
	});
	return id;
}

/** Words a story's headline anew; its address stays. */
export async function renameStory(
	tx: Database,
	edit: Edit & { readonly storyId: number; readonly title: string },
): Promise<EditResult> {
	const { storyId: id, title, editorId, expectedVersion: version } = edit;
	const story = await tx.story.findUnique({ where: { id } });
	if (story === null) return notFound("There is no such story.");
	const { count } = await tx.story.updateMany({
		where: { id, version },
		data: { title, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "story", id, story.version);
	await recordRevision(tx, {
		editorId,
		noun: "story",
		nounId: id,
		action: "story.renamed",
		before: { title: story.title },
		after: { title },
		undoesId: edit.undoesId,
	});
	return {
		ok: true,
		touched: alsoTouched(await touchedBy(tx, { article: { storyId: id } }), { stories: [id] }),
	};
}

/**
 * Puts an article into a story, a new one, or none: an editor's word, which no analysis undoes.
 *
 * @param edit `expectedVersion` is the article's
 */
export async function moveArticle(
	tx: Database,
	edit: Edit & {
		readonly articleId: number;
		/** A story's id, the title of a new one, or null for none. */
		readonly to: number | { readonly title: string } | null;
	},
): Promise<EditResult<{ storyId: number | null }>> {
	const { articleId: id, to, editorId, expectedVersion: version } = edit;
	const article = await tx.article.findUnique({ where: { id } });
	if (article === null) return notFound("There is no such article.");
	if (typeof to === "number" && (await tx.story.count({ where: { id: to } })) === 0)
		return notFound("There is no such story.");
	if (article.version !== version) return conflict(tx, "article", id, article.version);
	const before = await touchedBy(tx, { articleId: id });
	const storyId = to === null || typeof to === "number" ? to : await createStory(tx, to.title);
	await tx.article.update({
		where: { id },
		data: { storyId, storyRule: null, storyEditorId: editorId, version: { increment: 1 } },
	});
	await recordRevision(tx, {
		editorId,
		noun: "article",
		nounId: id,
		articleId: id,
		action: "article.moved",
		before: { storyId: article.storyId, storyRule: article.storyRule, storyEditorId: article.storyEditorId },
		after: { storyId },
		undoesId: edit.undoesId,
	});
	const touched = alsoTouched(before, await touchedBy(tx, { articleId: id }));
	return {
		ok: true,
		storyId,
		touched: alsoTouched(touched, {
			articles: [id],
			sources: [article.sourceId],
			stories: storyId === null ? [] : [storyId],
		}),
	};
}
