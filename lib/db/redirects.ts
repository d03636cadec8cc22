import { db } from "./client";
import type { AddressedNoun } from "./slug";

/** Merged things may have been merged again; more hops than this would be a circle. */
const MOST_HOPS = 8;

/** The address that an old one of the same noun leads to now; null where it never was one. */
export async function redirectedSlug(noun: AddressedNoun, slug: string): Promise<string | null> {
	let at = slug;
	for (let hop = 0; hop < MOST_HOPS; hop++) {
		const next = await db.redirect.findUnique({ where: { noun_slug: { noun, slug: at } } });
		if (!next) break;
		at = next.toSlug;
	}
	return at === slug ? null : at;
}
