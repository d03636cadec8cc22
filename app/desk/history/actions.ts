"use server";

import { z } from "zod";
import type { FormState } from "@/components/desk/form-state";
import { requireEditor } from "@/lib/auth/session";
import { undoRevision } from "@/lib/desk/undo";
import { edited, formId, stale } from "../edited";

/** Takes a change back, as a change of its own. */
export async function undo(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = z.object({ revisionId: formId }).safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	return edited(
		before,
		form,
		(tx) => undoRevision(tx, editor.id, asked.data.revisionId),
		() => "Taken back.",
	);
}
