import type { ArticleSpeaker } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import { freeSlug } from "@/lib/db/slug";
import { normalised } from "./name";

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
