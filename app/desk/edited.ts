import { refresh } from "next/cache";
import { z } from "zod";
import { type FormState, refused, saved } from "@/components/desk/form-state";
import type { EditResult } from "@/lib/desk/result";
import { revalidateTouched } from "@/lib/http/revalidate";
import { edit } from "@/lib/ingest/edit";
import { refusal, typedBack } from "./answer";

/** A database id in a form. */
export const formId = z.coerce.number().int().positive().max(2_147_483_647);

/** The version of a thing that the editor saw, in a form. */
export const formVersion = z.coerce.number().int().min(1).max(2_147_483_647);

/** A text field: what it means is read later, and said at the field. */
export const formText = z.string().max(20_000).catch("");

/** What a form of ours always has, and this one had not. */
export function stale(before: FormState): FormState {
	return refused(before, "failed", "This form is not complete any more. Reload the page and try again.");
}

/**
 * Runs an editor's command and answers the form: what changed is shown at once to readers and on this page, what was
 * refused is said where it belongs, with what was typed.
 *
 * @param done the sentence for what was saved
 */
export async function edited<T extends object>(
	before: FormState,
	form: FormData,
	command: Parameters<typeof edit<T>>[0],
	done: (
		outcome: Extract<EditResult<T>, { ok: true }>,
	) => string | { message: string; link: FormState["link"] },
): Promise<FormState> {
	return answered(before, form, await edit(command), done);
}

/** The same for a command that has run already. */
export async function answered<T extends object>(
	before: FormState,
	form: FormData,
	outcome: EditResult<T>,
	done: (
		outcome: Extract<EditResult<T>, { ok: true }>,
	) => string | { message: string; link: FormState["link"] },
): Promise<FormState> {
	// Also after a refusal: in a conflict the page shows what the other editor did.
	refresh();
	if (!outcome.ok) return refusal(before, outcome, await typedBack(form));
	revalidateTouched(outcome.touched);
	const told = done(outcome);
	return typeof told === "string" ? saved(before, told) : saved(before, told.message, told.link);
}
