import type { ArticleSpeaker } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import { freeSlug } from "@/lib/db/slug";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched, touchedBy } from "@/lib/desk/touched";
import { normalised } from "./name";
import type { SpeakerEdit } from "./schema";

/** Makes a speaker with an address of its own; returns the id. */
export async function createSpeaker(
	tx: Database,
	speaker: Pick<ArticleSpeaker, "name" | "kind"> & { readonly role: string | null },
): Promise<number> {
	const { id } = await tx.speaker.create({
		data: {
			name: speaker.name,
			kind: speaker.kind,
			role: speaker.role,
			slug: await freeSlug(tx, "speakers", speaker.name),
		},
		select: { id: true },
	});
	return id;
}

/** Who says that a speaker is called so: a rule or an editor. */
export type NamedBy = { readonly rule: string } | { readonly editorId: string };

/**
 * Adds the names and roles by which an article calls a speaker, and notes that it does.
 *
 * @param speaker as the article's analysis has it; `name` is the fullest one
 */
export async function nameSpeaker(
	tx: Database,
	speakerId: number,
	articleId: number,
	speaker: Pick<ArticleSpeaker, "name" | "names" | "roles">,
	by: NamedBy,
): Promise<void> {
	const names = [...new Set([speaker.name, ...speaker.names])].map((name) => ({ kind: "name", name }));
	const roles = [...new Set(speaker.roles)].map((name) => ({ kind: "role", name }));
	const all = [...names, ...roles].filter(({ name }) => name.trim() !== "");
	await tx.speakerName.createMany({
		data: all.map(({ kind, name }) => ({ speakerId, kind, name, normalised: normalised(name), ...by })),
		skipDuplicates: true,
	});
	const rows = await tx.speakerName.findMany({
		where: { speakerId, OR: all },
		select: { id: true, kind: true, name: true },
	});
	await tx.speakerNameUse.createMany({
		data: rows.map(({ id, kind, name }) => ({
			speakerNameId: id,
			articleId,
			fullest: kind === "name" && name === speaker.name,
		})),
		skipDuplicates: true,
	});
}

/** Adds a speaker whom the analysis did not find. A speaker without a statement is not shown to readers. */
export async function addSpeaker(
	tx: Database,
	edit: Omit<Edit, "expectedVersion"> & { readonly speaker: SpeakerEdit },
): Promise<EditResult<{ speakerId: number; slug: string }>> {
	const { speaker, editorId } = edit;
	const id = await createSpeaker(tx, speaker);
	await tx.speakerName.create({
		data: {
			speakerId: id,
			kind: "name",
			name: speaker.name,
			normalised: normalised(speaker.name),
			editorId,
		},
	});
	await recordRevision(tx, {
		editorId,
		noun: "speaker",
		nounId: id,
		action: "speaker.added",
		after: { ...speaker },
	});
	const { slug } = await tx.speaker.findUniqueOrThrow({ where: { id }, select: { slug: true } });
	return {
		ok: true,
		speakerId: id,
		slug,
		touched: { articles: [], claims: [], speakers: [id], sources: [], stories: [] },
	};
}

/** Corrects the name, office and kind under which a speaker is shown. The address stays; articles keep their own names. */
export async function renameSpeaker(
	tx: Database,
	edit: Edit & { readonly speakerId: number; readonly speaker: SpeakerEdit },
): Promise<EditResult> {
	const { speakerId: id, speaker: after, editorId, expectedVersion: version } = edit;
	const speaker = await tx.speaker.findUnique({ where: { id } });
	if (speaker === null) return notFound("There is no such speaker.");
	if (speaker.mergedIntoId !== null)
		return invalid("name", `${speaker.name} was merged into another speaker. Rename that one.`);
	const { count } = await tx.speaker.updateMany({
		where: { id, version },
		data: { ...after, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "speaker", id, speaker.version);
	const key = { speakerId: id, kind: "name", name: after.name };
	await tx.speakerName.upsert({
		where: { speakerId_kind_name: key },
		create: { ...key, normalised: normalised(after.name), editorId },
		update: {},
	});
	await recordRevision(tx, {
		editorId,
		noun: "speaker",
		nounId: id,
		action: "speaker.renamed",
		before: { name: speaker.name, role: speaker.role, kind: speaker.kind },
		after: { ...after },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched: alsoTouched(await touchedBy(tx, { speakerId: id }), { speakers: [id] }) };
}
