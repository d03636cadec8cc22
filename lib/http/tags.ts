import type { AddressedNoun } from "@/lib/db/slug";

// A kept page carries the tags of what it shows; a change revalidates the tags of what it touched.

/** The page of one thing, and every page that names it. */
export function itemTag(noun: AddressedNoun, id: number): string {
	return `${noun}:${id}`;
}

/** Lists of a noun, and its addresses that lead nowhere yet or elsewhere. */
export function listTag(noun: AddressedNoun): string {
	return noun;
}

/** The tags of several things of one noun. */
export function itemTags(noun: AddressedNoun, ids: Iterable<number>): string[] {
	return [...new Set(ids)].map((id) => itemTag(noun, id));
}
