import { revalidateTag } from "next/cache";
import type { AddressedNoun } from "@/lib/db/slug";
import type { Touched } from "@/lib/desk/touched";
import { itemTag, listTag } from "./tags";

const NOUNS: readonly AddressedNoun[] = ["articles", "claims", "speakers", "sources", "stories"];

/** The tags of all pages that show something of what was touched, each once. */
export function tagsOf(touched: Touched): string[] {
	return NOUNS.flatMap((noun) => {
		const ids = new Set(touched[noun]);
		return ids.size === 0 ? [] : [listTag(noun), ...[...ids].map((id) => itemTag(noun, id))];
	});
}

/**
 * Makes the very next request for a page that shows something touched render it anew. To be called after the
 * transaction is committed, in a server action or a route handler.
 */
export function revalidateTouched(touched: Touched): void {
	// Without `expire: 0` the next reader would once more be shown what was there before.
	for (const tag of tagsOf(touched)) revalidateTag(tag, { expire: 0 });
}
