import { notFound, permanentRedirect } from "next/navigation";
import type { AddressedNoun } from "@/lib/db/slug";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";

/**
 * Answers for an address at which nothing stands: leads on where it moved, else says that it is not there. Kept until
 * something of that noun changes, since it may be published under this address.
 */
export async function absent(noun: AddressedNoun, movedTo: string | null): Promise<never> {
	await shown([listTag(noun)]);
	if (movedTo !== null) permanentRedirect(`/${noun}/${movedTo}`);
	notFound();
}
