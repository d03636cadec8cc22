import type { Metadata } from "next";
import { requireEditor } from "@/lib/auth/session";
import { suggestedOutlets } from "@/lib/desk/choices";
import { PasteForm } from "./paste-form";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
	await requireEditor();
	return (
		<>
			<h1 className="pt-8 !text-[32px]">A new article</h1>
			<PasteForm outlets={await suggestedOutlets()} />
		</>
	);
}
