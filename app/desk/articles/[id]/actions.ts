"use server";

import { z } from "zod";
import { type FormState, refused } from "@/components/desk/form-state";
import { correctArticle, judgeStatement } from "@/lib/articles/commands";
import { articleFacts } from "@/lib/articles/schema";
import { markStatement } from "@/lib/articles/statements";
import { requireEditor } from "@/lib/auth/session";
import { statementAddress } from "@/lib/desk/address";
import { chooseSpeaker } from "@/lib/desk/choices";
import { correctStatement } from "@/lib/desk/correct-statement";
import { publish, withdraw } from "@/lib/ingest/publish";
import { reanalyse } from "@/lib/ingest/reanalyse";
import { createSource, findSource } from "@/lib/sources/commands";
import { moveArticle } from "@/lib/stories/commands";
import { storyTitle } from "@/lib/stories/schema";
import { faultsOf, typedBack } from "../../answer";
import { answered, edited, formId, formText, formVersion, stale } from "../../edited";

const newSpeaker = z.enum(["person", "organisation", "group", "unnamed"]).nullable().catch(null);
const statementKind = z.enum(["direct", "mixed", "indirect"]);

const statementForm = z.object({
	statementId: formId,
	version: formVersion,
	do: z.enum(["confirm", "reject", "restore", "correct"]).catch("correct"),
	speaker: formText,
	speakerKind: newSpeaker,
	kind: statementKind.nullable().catch(null),
});

const JUDGED = { confirm: "confirmed", reject: "rejected", restore: "proposed" } as const;
const TOLD = {
	confirm: "Confirmed.",
	reject: "Rejected: readers do not see it.",
	restore: "Brought back.",
	correct: "Saved.",
} as const;

/** Confirms, rejects, brings back or corrects one statement. */
export async function editStatement(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = statementForm.safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { statementId, version: expectedVersion, do: what, ...correction } = asked.data;
	const by = { editorId: editor.id, expectedVersion, statementId };
	return edited(
		before,
		form,
		(tx) =>
			what === "correct"
				? correctStatement(tx, { ...by, ...correction })
				: judgeStatement(tx, { ...by, status: JUDGED[what] }),
		() => TOLD[what],
	);
}

const passageForm = z.object({
	articleId: formId,
	words: formText,
	near: z
		.string()
		.regex(/^\d{1,9}$/)
		.transform(Number)
		.nullable()
		.catch(null),
	speaker: formText,
	speakerKind: newSpeaker,
});

/** Marks a passage that the analysis missed. */
export async function markPassage(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = passageForm.safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { articleId, words, near, speaker, speakerKind } = asked.data;
	return edited(
		before,
		form,
		async (tx) => {
			const chosen = await chooseSpeaker(tx, editor.id, speaker, speakerKind);
			if (!chosen.ok) return chosen;
			const { speakerId } = chosen;
			return markStatement(tx, editor.id, { articleId, words, near, kind: null, speakerId });
		},
		({ statementId }) => ({
			message: "Marked.",
			link: { href: statementAddress(articleId, statementId), label: "See it in the list" },
		}),
	);
}

const statusForm = z.object({
	articleId: formId,
	version: formVersion,
	do: z.enum(["publish", "withdraw", "aside"]),
});

const STATUS_TOLD = {
	publish: "Published: readers see it now, and its statements stand under their claims.",
	withdraw: "Withdrawn: readers do not see it any more. Nothing of it is lost.",
	aside: "Put aside: it is no longer among the drafts. Nothing of it is lost.",
} as const;

/** Publishes the article, hides it again, or puts a draft aside. */
export async function setStatus(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = statusForm.safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { articleId, version: expectedVersion, do: what } = asked.data;
	const run = what === "publish" ? publish : withdraw;
	const outcome = await run(articleId, { editorId: editor.id, expectedVersion });
	return answered(before, form, outcome, () => STATUS_TOLD[what]);
}

/** Analyses the article anew; what editors decided stays. */
export async function analyseAnew(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = z.object({ articleId: formId }).safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	return answered(
		before,
		form,
		await reanalyse(asked.data.articleId, editor.id),
		({ added, removed, kept }) =>
			`Analysed anew: ${kept} statement${kept === 1 ? "" : "s"} as before or as editors decided, ${added} new, ${removed} gone.`,
	);
}

const atArticle = z.object({ articleId: formId, version: formVersion });

/** Corrects headline, address, date and outlet, and how much of the article is at hand. */
export async function correctFacts(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const at = atArticle.safeParse(Object.fromEntries(form));
	if (!at.success) return stale(before);
	const facts = articleFacts.safeParse(Object.fromEntries(form));
	if (!facts.success) {
		const typed = await typedBack(form);
		return refused(before, "invalid", "Nothing was saved yet.", { fields: faultsOf(facts.error), typed });
	}
	const { articleId, version: expectedVersion } = at.data;
	const { outlet, ...rest } = facts.data;
	return edited(
		before,
		form,
		async (tx) => {
			const sourceId = (await findSource(tx, outlet)) ?? (await createSource(tx, outlet));
			const by = { editorId: editor.id, expectedVersion, articleId };
			return correctArticle(tx, { ...by, facts: { ...rest, sourceId } });
		},
		() => "Saved.",
	);
}

const storyForm = atArticle.extend({
	story: z.union([formId, z.enum(["none", "new"])]),
	storyTitle: formText,
});

/** Puts the article into a story: one that is there, a new one, or none. */
export async function moveToStory(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const asked = storyForm.safeParse(Object.fromEntries(form));
	if (!asked.success) return stale(before);
	const { articleId, version: expectedVersion, story } = asked.data;
	const title = storyTitle.safeParse(asked.data.storyTitle);
	if (story === "new" && !title.success) {
		const fields = { storyTitle: title.error.issues[0]?.message ?? "Say what the story is about." };
		return refused(before, "invalid", "Nothing was saved yet.", { fields, typed: await typedBack(form) });
	}
	const to = story === "none" ? null : story === "new" ? { title: title.data ?? "" } : story;
	return edited(
		before,
		form,
		(tx) => moveArticle(tx, { editorId: editor.id, expectedVersion, articleId, to }),
		() => "Saved.",
	);
}
