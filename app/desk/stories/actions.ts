"use server";

import { z } from "zod";
import { type FormState, refused } from "@/components/desk/form-state";
import { requireEditor } from "@/lib/auth/session";
import { renameStory } from "@/lib/stories/commands";
import { storyTitle } from "@/lib/stories/schema";
import { typedBack } from "../answer";
import { edited, formId, formVersion, stale } from "../edited";

/** Words a story's headline anew. */
export async function rename(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const at = z.object({ storyId: formId, version: formVersion }).safeParse(Object.fromEntries(form));
	if (!at.success) return stale(before);
	const title = storyTitle.safeParse(form.get("title"));
	if (!title.success) {
		const fields = { title: title.error.issues[0]?.message ?? "Say what the story is about." };
		return refused(before, "invalid", "Nothing was saved yet.", { fields, typed: await typedBack(form) });
	}
	const { storyId, version: expectedVersion } = at.data;
	return edited(
		before,
		form,
		(tx) => renameStory(tx, { editorId: editor.id, expectedVersion, storyId, title: title.data }),
		() => "Saved. The address stays as it was.",
	);
}
