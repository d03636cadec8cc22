"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/desk/form-state";
import { articlePaste } from "@/lib/articles/schema";
import { requireEditor } from "@/lib/auth/session";
import { receive } from "@/lib/ingest/receive";
import { faultsOf, typedBack } from "../../answer";

/** Takes an article in as a draft and leads to it, or says at the field why not. */
export async function receiveArticle(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const typed = await typedBack(form);
	const paste = articlePaste.safeParse({
		text: form.get("text"),
		outlet: form.get("outlet"),
		url: form.get("url"),
		date: form.get("date"),
		title: form.get("title"),
		complete: form.get("complete"),
	});
	if (!paste.success) {
		return refused(before, "invalid", "Nothing was stored yet.", { fields: faultsOf(paste.error), typed });
	}
	const outcome = await receive(paste.data, { editorId: editor.id });
	if (!outcome.ok) {
		return refused(before, "invalid", "Nothing was stored.", {
			fields: { [outcome.field]: outcome.message },
			typed,
			link: outcome.existing && { href: outcome.existing.address, label: "Open the article that is here" },
		});
	}
	redirect(`/desk/articles/${outcome.articleId}?received=1`);
}
