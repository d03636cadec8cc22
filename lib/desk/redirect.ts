import type { Database } from "@/lib/db/client";
import type { AddressedNoun } from "@/lib/db/slug";

/** From now on the address `slug` leads to `toSlug`. */
export async function redirect(
	tx: Database,
	noun: AddressedNoun,
	slug: string,
	toSlug: string,
): Promise<void> {
	await tx.redirect.upsert({
		where: { noun_slug: { noun, slug } },
		create: { noun, slug, toSlug },
		update: { toSlug },
	});
}

/** What leads to the address `slug` leads to `toSlug` from now on. */
export async function redirectOn(
	tx: Database,
	noun: AddressedNoun,
	slug: string,
	toSlug: string,
): Promise<void> {
	await tx.redirect.updateMany({ where: { noun, toSlug: slug }, data: { toSlug } });
}

/** The address `slug` belongs to its own thing again. */
export async function endRedirect(tx: Database, noun: AddressedNoun, slug: string): Promise<void> {
	await tx.redirect.deleteMany({ where: { noun, slug } });
}
