"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { type FormState, refused, saved } from "@/components/desk/form-state";
import { correctArticle, creditStatement, judgeStatement } from "@/lib/articles/commands";
import { articleFacts } from "@/lib/articles/schema";
import { markStatement, retypeStatement } from "@/lib/articles/statements";
import { requireEditor } from "@/lib/auth/session";
import type { Database } from "@/lib/db/client";
import { chooseSpeaker } from "@/lib/desk/choices";
import type { EditResult } from "@/lib/desk/result";
import { revalidateTouched } from "@/lib/http/revalidate";
import { edit } from "@/lib/ingest/edit";
import { publish, withdraw } from "@/lib/ingest/publish";
import { moveArticle } from "@/lib/stories/commands";
import { storyTitle } from "@/lib/stories/schema";
import { faultsOf, refusal, typedBack } from "../../answer";

const id = z.coerce.number().int().positive().max(2_147_483_647);
const version = z.coerce.number().int().min(1).max(2_147_483_647);
const text = z.string().max(20_000).catch("");
const newSpeaker = z.enum(["person", "organisation", "group", "unnamed"]).nullable().catch(null);
const statementKind = z.enum(["direct", "mixed", "indirect"]);

const STALE = "This form is not complete any more. Reload the page and try again.";

/** Shows a change at once: to readers, and on the page that the editor is on. */
function show(outcome: Extract<EditResult, { ok: true }>): void {
	revalidateTouched(outcome.touched);
	refresh();
}

const statementEdit = z.object({
	statementId: id,
	version,
	do: z.enum(["confirm", "reject", "restore", "correct"]).catch("correct"),
	speaker: text,
	speakerKind: newSpeaker,
	kind: statementKind.nullable().catch(null),
});

/** Confirms, rejects, brings back or corrects one statement. */
export async function editStatement(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const typed = await typedBack(form);
	const asked = statementEdit.safeParse(Object.fromEntries(form));
	if (!asked.success) return refused(before, "failed", STALE, { typed });
	const { statementId, version: expectedVersion, do: what, speaker, speakerKind, kind } = asked.data;
	const by = { editorId: editor.id, expectedVersion, statementId };
	const status = { confirm: "confirmed", reject: "rejected", restore: "proposed" } as const;
	const outcome = await edit((tx) =>
		what === "correct"
			? correctStatement(tx, by, { speaker, speakerKind, kind })
			: judgeStatement(tx, { ...by, status: status[what] }),
	);
	if (!outcome.ok) {
		refresh();
		return refusal(before, outcome, typed);
	}
	show(outcome);
	return saved(
		before,
		{
			confirm: "Confirmed.",
			reject: "Rejected: readers do not see it.",
			restore: "Brought back.",
			correct: "Saved.",
		}[what],
	);
}

interface Correction {
	readonly speaker: string;
	readonly speakerKind: z.infer<typeof newSpeaker>;
	readonly kind: z.infer<typeof statementKind> | null;
}

/** Saves what differs from what stands: the speaker, how it is printed, or both. */
async function correctStatement(
	tx: Database,
	by: { editorId: string; expectedVersion: number; statementId: number },
	correction: Correction,
): Promise<EditResult> {
	const chosen = await chooseSpeaker(tx, by.editorId, correction.speaker, correction.speakerKind);
	if (!chosen.ok) return chosen;
	const credited = await creditStatement(tx, { ...by, speakerId: chosen.speakerId });
	if (!credited.ok || correction.kind === null) return credited;
	return retypeStatement(tx, {
		...by,
		expectedVersion: by.expectedVersion + 1,
		kind: correction.kind,
	});
}

const passage = z.object({
	articleId: id,
	words: text,
	near: z.coerce.number().int().min(0).nullable().catch(null),
	speaker: text,
	speakerKind: newSpeaker,
});

/** Marks a passage that the analysis missed. */
export async function markPassage(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const typed = await typedBack(form);
	const asked = passage.safeParse(Object.fromEntries(form));
	if (!asked.success) return refused(before, "failed", STALE, { typed });
	const { articleId, words, near, speaker, speakerKind } = asked.data;
	const outcome = await edit(async (tx) => {
		const chosen = await chooseSpeaker(tx, editor.id, speaker, speakerKind);
		if (!chosen.ok) return chosen;
		return markStatement(tx, editor.id, {
			articleId,
			words,
			near: form.get("near") === "" ? null : near,
			kind: null,
			speakerId: chosen.speakerId,
		});
	});
	if (!outcome.ok) return refusal(before, outcome, typed);
	show(outcome);
	return saved(before, "Marked.", { href: `#s-${outcome.statementId}`, label: "See it in the list" });
}

/** Publishes the article or hides it again. */
export async function setStatus(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = z
		.object({ articleId: id, version, do: z.enum(["publish", "withdraw"]) })
		.safeParse(Object.fromEntries(form));
	if (!asked.success) return refused(before, "failed", STALE);
	const by = { editorId: editor.id, expectedVersion: asked.data.version };
	const outcome = await (asked.data.do === "publish" ? publish : withdraw)(asked.data.articleId, by);
	if (!outcome.ok) {
		refresh();
		return refusal(before, outcome, {});
	}
	show(outcome);
	return saved(
		before,
		asked.data.do === "publish"
			? "Published: readers see it now, and its statements stand under their claims."
			: "Withdrawn: readers do not see it any more. Nothing of it is lost.",
	);
}

/** Corrects headline, address and date. */
export async function correctFacts(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const typed = await typedBack(form);
	const at = z.object({ articleId: id, version }).safeParse(Object.fromEntries(form));
	if (!at.success) return refused(before, "failed", STALE, { typed });
	const facts = articleFacts.safeParse(Object.fromEntries(form));
	if (!facts.success) {
		return refused(before, "invalid", "Nothing was saved yet.", { fields: faultsOf(facts.error), typed });
	}
	const outcome = await edit((tx) =>
		correctArticle(tx, {
			editorId: editor.id,
			expectedVersion: at.data.version,
			articleId: at.data.articleId,
			facts: facts.data,
		}),
	);
	if (!outcome.ok) {
		refresh();
		return refusal(before, outcome, typed);
	}
	show(outcome);
	return saved(before, "Saved.");
}

/** Puts the article into a story: one that is there, a new one, or none. */
export async function moveToStory(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const typed = await typedBack(form);
	const asked = z
		.object({ articleId: id, version, story: z.union([id, z.enum(["none", "new"])]), storyTitle: text })
		.safeParse(Object.fromEntries(form));
	if (!asked.success) return refused(before, "failed", STALE, { typed });
	const { articleId, version: expectedVersion, story } = asked.data;
	const title = storyTitle.safeParse(asked.data.storyTitle);
	if (story === "new" && !title.success) {
		return refused(before, "invalid", "Nothing was saved yet.", {
			fields: { storyTitle: title.error.issues[0]?.message ?? "Say what the story is about." },
			typed,
		});
	}
	const to = story === "none" ? null : story === "new" ? { title: title.data ?? "" } : story;
	const outcome = await edit((tx) =>
		moveArticle(tx, { editorId: editor.id, expectedVersion, articleId, to }),
	);
	if (!outcome.ok) {
		refresh();
		return refusal(before, outcome, typed);
	}
	show(outcome);
	return saved(before, "Saved.");
}
