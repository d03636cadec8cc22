import { notFound } from "next/navigation";
import { requireEditor } from "@/lib/auth/session";

/**
 * Any other address below the desk. Left to Next it would get the page that readers get, which is kept, and whose scripts
 * the desk's policy refuses.
 */
export default async function NoSuchDeskPage() {
	await requireEditor();
	notFound();
}
