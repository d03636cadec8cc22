import { setArticleStatus } from "@/lib/articles/commands";
import type { Edit } from "@/lib/desk/edit";
import type { EditResult } from "@/lib/desk/result";
import { edit } from "./edit";

/**
 * Publishes a draft, or a withdrawn article again: its statements find their claims, and readers see it.
 *
 * @param by null: the machine publishes a seed
 */
export async function publish(articleId: number, by: Edit | null): Promise<EditResult> {
	return edit((tx) => setArticleStatus(tx, { articleId, status: "published", by, now: new Date() }));
}

/**
 * Hides a published article from readers again. Its links to claims stay, for the day when it is published again, but
 * claims, differences and origins are computed without it.
 */
export async function withdraw(articleId: number, by: Edit): Promise<EditResult> {
	return edit((tx) => setArticleStatus(tx, { articleId, status: "withdrawn", by, now: new Date() }));
}
