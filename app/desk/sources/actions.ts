"use server";

import { z } from "zod";
import { type FormState, refused } from "@/components/desk/form-state";
import { requireEditor } from "@/lib/auth/session";
import { renameSource } from "@/lib/sources/commands";
import { sourceEdit } from "@/lib/sources/schema";
import { faultsOf, typedBack } from "../answer";
import { edited, formId, formVersion, stale } from "../edited";

/** Corrects a source's name and front page. */
export async function rename(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const at = z.object({ sourceId: formId, version: formVersion }).safeParse(Object.fromEntries(form));
	if (!at.success) return stale(before);
	const source = sourceEdit.safeParse(Object.fromEntries(form));
	if (!source.success) {
		const typed = await typedBack(form);
		return refused(before, "invalid", "Nothing was saved yet.", { fields: faultsOf(source.error), typed });
	}
	const { sourceId, version: expectedVersion } = at.data;
	return edited(
		before,
		form,
		(tx) => renameSource(tx, { editorId: editor.id, expectedVersion, sourceId, source: source.data }),
		() => "Saved. The address and the letter stay as they were.",
	);
}
