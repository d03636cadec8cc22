import { setArticleStatus } from "@/lib/articles/commands";
import type { Edit } from "@/lib/desk/edit";
import type { EditResult } from "@/lib/desk/result";
import { alsoTouched, NOTHING_TOUCHED } from "@/lib/desk/touched";
import { edit } from "./edit";

/** Publishes a draft, or a withdrawn article again: its statements find their claims, and readers see it. */
export async function publish(articleId: number, by: Edit): Promise<EditResult> {
	return edit((tx) => setArticleStatus(tx, { articleId, status: "published", by, now: new Date() }));
}

/**
 * Publishes drafts at once, all or none; nobody's change, so it is no revision. What is no draft any more, because another
 * start was quicker, is left alone.
 */
export async function publishTogether(articleIds: readonly number[]): Promise<EditResult> {
	return edit(async (tx) => {
		let touched = NOTHING_TOUCHED;
		const drafts = await tx.article.findMany({
			where: { id: { in: [...articleIds] }, status: "draft" },
			orderBy: { id: "asc" },
			select: { id: true },
		});
		for (const { id: articleId } of drafts) {
			const result = await setArticleStatus(tx, {
				articleId,
				status: "published",
				by: null,
				now: new Date(),
			});
			if (!result.ok) return result;
			touched = alsoTouched(touched, result.touched);
		}
		return { ok: true, touched };
	});
}

/**
 * Hides a published article from readers again. Its links to claims stay, for the day when it is published again, but
 * claims, differences and origins are computed without it.
 */
export async function withdraw(articleId: number, by: Edit): Promise<EditResult> {
	return edit((tx) => setArticleStatus(tx, { articleId, status: "withdrawn", by, now: new Date() }));
}
