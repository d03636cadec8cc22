"use server";

import { z } from "zod";
import { type FormState, refused } from "@/components/desk/form-state";
import { requireEditor } from "@/lib/auth/session";
import { moveLink, rewordClaim, splitClaim } from "@/lib/claims/commands";
import { mergeClaims, unmergeClaim } from "@/lib/claims/merge";
import { claimText } from "@/lib/claims/schema";
import { idAtEnd } from "@/lib/desk/choices";
import { typedBack } from "../answer";
import { edited, formId, formText, formVersion, stale } from "../edited";

const atClaim = z.object({ claimId: formId, version: formVersion });

/** The refusal of a sentence that cannot be a claim's. */
async function unsaid(
	before: FormState,
	form: FormData,
	field: string,
	error: z.ZodError,
): Promise<FormState> {
	const fields = { [field]: error.issues[0]?.message ?? "Say in a sentence what is claimed." };
	return refused(before, "invalid", "Nothing was saved yet.", { fields, typed: await typedBack(form) });
}

/** Words a claim anew. */
export async function reword(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const at = atClaim.safeParse(Object.fromEntries(form));
	if (!at.success) return stale(before);
	const text = claimText.safeParse(form.get("text"));
	if (!text.success) return unsaid(before, form, "text", text.error);
	const { claimId, version: expectedVersion } = at.data;
	return edited(
		before,
		form,
		(tx) => rewordClaim(tx, { editorId: editor.id, expectedVersion, claimId, text: text.data }),
		() => "Saved. The address stays, and no analysis words it anew.",
	);
}

/** Judges this claim and another to be one. */
export async function merge(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = atClaim.extend({ into: formText }).safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { claimId, version: expectedVersion } = asked.data;
	const intoId = idAtEnd(asked.data.into);
	if (intoId === null) {
		const fields = { into: "Choose a claim from the list, or type its number: #12." };
		return refused(before, "invalid", "Nothing was merged.", { fields, typed: await typedBack(form) });
	}
	return edited(
		before,
		form,
		(tx) => mergeClaims(tx, { editorId: editor.id, expectedVersion, claimId, intoId }),
		() => ({
			message: "Merged: its statements stand under the other one now, and the old address leads there.",
			link: { href: `/desk/claims/${intoId}`, label: "Open it" },
		}),
	);
}

/** Takes a merge back. */
export async function unmerge(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const at = atClaim.safeParse(Object.fromEntries(form));
	if (!at.success) return stale(before);
	const { claimId, version: expectedVersion } = at.data;
	return edited(
		before,
		form,
		(tx) => unmergeClaim(tx, { editorId: editor.id, expectedVersion, claimId }),
		() => ({
			message: "They are two again.",
			link: { href: `/desk/claims/${claimId}`, label: "Open the one that came back" },
		}),
	);
}

/** Moves chosen statements out: under another claim, or under a new one with the sentence that was typed. */
export async function move(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = atClaim
		.extend({ to: formText, text: formText, links: z.array(formId).max(500) })
		.safeParse({ ...Object.fromEntries(form), links: form.getAll("link") });
	if (!asked.success) return stale(before);
	const { claimId, version: expectedVersion, to, links } = asked.data;
	const refuse = async (field: string, message: string) =>
		refused(before, "invalid", "Nothing was moved.", {
			fields: { [field]: message },
			typed: await typedBack(form),
		});
	if (links.length === 0) return refuse("to", "Tick the statements that assert something else.");
	const opened = (id: number) => ({
		message: links.length === 1 ? "The statement was moved." : `${links.length} statements were moved.`,
		link: { href: `/desk/claims/${id}`, label: "Open the claim that they stand under now" },
	});
	if (to.trim() === "") {
		const text = claimText.safeParse(asked.data.text);
		if (!text.success) {
			return refuse("to", "Choose the claim that they assert, or say in a sentence below what they assert.");
		}
		const command = { editorId: editor.id, expectedVersion, claimId, linkIds: links, text: text.data };
		return edited(
			before,
			form,
			(tx) => splitClaim(tx, command),
			(outcome) => opened(outcome.claimId),
		);
	}
	const target = idAtEnd(to);
	if (target === null) return refuse("to", "Choose a claim from the list, or type its number: #12.");
	return edited(
		before,
		form,
		async (tx) => {
			const [first, ...rest] = links;
			let at = expectedVersion;
			const by = { editorId: editor.id, to: target };
			let outcome = await moveLink(tx, { ...by, expectedVersion: at, linkId: first ?? 0 });
			for (const linkId of rest) {
				if (!outcome.ok) return outcome;
				at += 1;
				outcome = await moveLink(tx, { ...by, expectedVersion: at, linkId });
			}
			return outcome;
		},
		(outcome) => opened(outcome.claimId),
	);
}
