import type { ArticleSpeaker } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import { freeSlugs } from "@/lib/db/slug";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched, touchedBy } from "@/lib/desk/touched";
import { normalised } from "./name";
import type { SpeakerEdit } from "./schema";

/** A speaker to be made. */
type NewSpeaker = Pick<ArticleSpeaker, "name" | "kind"> & { readonly role: string | null };

/** Makes speakers, each with an address of its own; returns the ids in the order of `speakers`. */
export async function createSpeakers(tx: Database, speakers: readonly NewSpeaker[]): Promise<number[]> {
	const slugs = await freeSlugs(
		tx,
		"speakers",
		speakers.map((speaker) => speaker.name),
	);
	const rows = await tx.speaker.createManyAndReturn({
		data: speakers.map(({ name, kind, role }, index) => ({ name, kind, role, slug: slugs[index] as string })),
		select: { id: true, slug: true },
	});
	const idOf = new Map(rows.map((row) => [row.slug, row.id]));
	return slugs.map((slug) => idOf.get(slug) as number);
}

/** How an article calls a speaker, and the rule that says that it is this one. */
export interface Naming {
	readonly speakerId: number;
	/** As the article's analysis has it; `name` is the fullest one. */
	readonly speaker: Pick<ArticleSpeaker, "name" | "names" | "roles">;
	readonly rule: string;
}

/** Adds the names and roles by which an article calls speakers, and notes that it does. */
export async function nameSpeakers(
	tx: Database,
	articleId: number,
	namings: readonly Naming[],
): Promise<void> {
	const all = namings.flatMap(({ speakerId, speaker, rule }) => {
		const names = [...new Set([speaker.name, ...speaker.names])].map((name) => ({ kind: "name", name }));
		const roles = [...new Set(speaker.roles)].map((name) => ({ kind: "role", name }));
		return [...names, ...roles]
			.filter(({ name }) => name.trim() !== "")
			.map(({ kind, name }) => ({
				speakerId,
				kind,
				name,
				rule,
				fullest: kind === "name" && name === speaker.name,
			}));
	});
	await tx.speakerName.createMany({
		data: all.map(({ speakerId, kind, name, rule }) => ({
			speakerId,
			kind,
			name,
			normalised: normalised(name),
			rule,
		})),
		skipDuplicates: true,
	});
	const rows = await tx.speakerName.findMany({
		where: { speakerId: { in: [...new Set(all.map(({ speakerId }) => speakerId))] } },
		select: { id: true, speakerId: true, kind: true, name: true },
	});
	const keyOf = (one: { speakerId: number; kind: string; name: string }) =>
		`${one.speakerId} ${one.kind} ${one.name}`;
	const idOf = new Map(rows.map((row) => [keyOf(row), row.id]));
	await tx.speakerNameUse.createMany({
		data: all.map((one) => ({
			speakerNameId: idOf.get(keyOf(one)) as number,
			articleId,
			fullest: one.fullest,
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
	const [id] = (await createSpeakers(tx, [speaker])) as [number];
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
