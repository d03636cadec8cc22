import { headers } from "next/headers";
import type { z } from "zod";
import { type FormState, refused } from "@/components/desk/form-state";
import type { EditFailure } from "@/lib/desk/result";
import { doneInWords } from "@/lib/desk/revision-words";

/** The sentence for each field at fault: the first one that was found. */
export function faultsOf(error: z.ZodError): Record<string, string> {
	const faults: Record<string, string> = {};
	for (const { path, message } of error.issues) {
		const field = String(path[0] ?? "");
		faults[field] ??= message;
	}
	return faults;
}

/**
 * What was typed, to stand in the form again, where the answer is a whole new page. Sent by our own script the form is
 * still on the screen with everything in it, and two megabytes need not travel back.
 */
export async function typedBack(form: FormData): Promise<Record<string, string>> {
	if ((await headers()).has("next-action")) return {};
	const typed: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value === "string" && !name.startsWith("$ACTION")) typed[name] = value;
	}
	return typed;
}

/** Why a command changed nothing, as the form shows it. */
export function refusal(before: FormState, failure: EditFailure, typed: Record<string, string>): FormState {
	if (failure.reason === "invalid") {
		return refused(before, "invalid", failure.message, { fields: failure.fields, typed });
	}
	if (failure.reason === "conflict") {
		const { editor, action, at, revisionId, changed: others } = failure.other;
		const what = action && at ? ` ${editor ?? "The analysis"} ${doneInWords(action)} at ${clock(at)}.` : "";
		const link = { href: `/desk/history${revisionId ? `#r-${revisionId}` : ""}`, label: "Read the change" };
		return refused(before, "conflict", failure.message + what, { typed, link, others });
	}
	return refused(before, "failed", failure.message, { typed });
}

/** "14:05 UTC". */
function clock(at: Date): string {
	return `${at.toISOString().slice(11, 16)} UTC`;
}
