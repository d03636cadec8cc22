"use server";

import { z } from "zod";
import { type FormState, refused } from "@/components/desk/form-state";
import { creditStatement } from "@/lib/articles/commands";
import { requireEditor } from "@/lib/auth/session";
import { chooseSpeaker } from "@/lib/desk/choices";
import { invalid } from "@/lib/desk/result";
import { alsoTouched, NOTHING_TOUCHED } from "@/lib/desk/touched";
import { renameSpeaker } from "@/lib/speakers/commands";
import { mergeSpeakers, splitSpeaker } from "@/lib/speakers/merge";
import { speakerEdit } from "@/lib/speakers/schema";
import { faultsOf, typedBack } from "../answer";
import { edited, formId, formText, formVersion, stale } from "../edited";

const atSpeaker = z.object({ speakerId: formId, version: formVersion });

/** Corrects a speaker's name, office and kind. */
export async function rename(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const at = atSpeaker.safeParse(Object.fromEntries(form));
	if (!at.success) return stale(before);
	const speaker = speakerEdit.safeParse(Object.fromEntries(form));
	if (!speaker.success) {
		const typed = await typedBack(form);
		return refused(before, "invalid", "Nothing was saved yet.", { fields: faultsOf(speaker.error), typed });
	}
	const { speakerId, version: expectedVersion } = at.data;
	return edited(
		before,
		form,
		(tx) => renameSpeaker(tx, { editorId: editor.id, expectedVersion, speakerId, speaker: speaker.data }),
		() => "Saved. The address stays as it was.",
	);
}

/** Judges this speaker and another to be one. */
export async function merge(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = atSpeaker.extend({ into: formText }).safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { speakerId, version: expectedVersion, into } = asked.data;
	return edited(
		before,
		form,
		async (tx) => {
			const chosen = await chooseSpeaker(tx, editor.id, into, null, "into");
			if (!chosen.ok) return chosen;
			if (chosen.speakerId === null) return invalid("into", "Say which speaker this one is.");
			const intoId = chosen.speakerId;
			const merged = await mergeSpeakers(tx, { editorId: editor.id, expectedVersion, speakerId, intoId });
			return merged.ok ? { ...merged, intoId } : merged;
		},
		({ intoId }) => ({
			message: "Merged: all that was said stands under the other one now, and the old address leads there.",
			link: { href: `/desk/speakers/${intoId}`, label: "Open it" },
		}),
	);
}

/** Takes a merge back. */
export async function split(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = atSpeaker.safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { speakerId, version: expectedVersion } = asked.data;
	return edited(
		before,
		form,
		(tx) => splitSpeaker(tx, { editorId: editor.id, expectedVersion, speakerId }),
		() => ({
			message: "They are two again.",
			link: { href: `/desk/speakers/${speakerId}`, label: "Open the one that came back" },
		}),
	);
}

/** Credits chosen statements to somebody else: two who were taken for one. */
export async function moveStatements(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const chosen = z
		.array(z.string().regex(/^\d{1,9}:\d{1,9}$/))
		.max(200)
		.safeParse(form.getAll("statement"));
	const to = formText.parse(form.get("to"));
	const kind = z
		.enum(["person", "organisation", "group", "unnamed"])
		.nullable()
		.catch(null)
		.parse(form.get("toKind"));
	if (!chosen.success) return stale(before);
	return edited(
		before,
		form,
		async (tx) => {
			if (chosen.data.length === 0) return invalid("to", "Tick the statements that somebody else made.");
			const speaker = await chooseSpeaker(tx, editor.id, to, kind, "to");
			if (!speaker.ok) return speaker;
			let touched = NOTHING_TOUCHED;
			for (const one of chosen.data) {
				const [statementId = 0, expectedVersion = 0] = one.split(":").map(Number);
				const { speakerId } = speaker;
				const moved = await creditStatement(tx, {
					editorId: editor.id,
					expectedVersion,
					statementId,
					speakerId,
				});
				if (!moved.ok) return moved;
				touched = alsoTouched(touched, moved.touched);
			}
			return { ok: true as const, touched };
		},
		() =>
			`${chosen.data.length === 1 ? "One statement is" : `${chosen.data.length} statements are`} credited anew.`,
	);
}
