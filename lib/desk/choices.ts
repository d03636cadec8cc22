import type { SpeakerKind } from "@/lib/analysis/model";
import { type Database, db } from "@/lib/db/client";
import { type EditFailure, invalid } from "@/lib/desk/result";
import { addSpeaker } from "@/lib/speakers/commands";
import { normalised } from "@/lib/speakers/name";
import { speakerName } from "@/lib/speakers/schema";

/** Names that a field suggests: more would make the page heavy, and every other one can still be typed. */
const MOST_SUGGESTED = 400;

/** Speakers to suggest in a field: those of the article first, then those with the most statements. */
export async function suggestedSpeakers(
	articleId: number | null,
): Promise<{ value: string; hint: string }[]> {
	const rows = await db.speaker.findMany({
		where: { mergedIntoId: null },
		select: {
			id: true,
			name: true,
			role: true,
			kind: true,
			statements: { where: { articleId: articleId ?? -1 }, select: { id: true }, take: 1 },
		},
		orderBy: [{ statements: { _count: "desc" } }, { id: "asc" }],
		take: MOST_SUGGESTED,
	});
	const names = rows.map(({ name }) => name.toLowerCase());
	const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
	return rows
		.sort((a, b) => b.statements.length - a.statements.length)
		.map(({ id, name, role, kind }) => ({
			value: shared.has(name.toLowerCase()) ? `${name} #${id}` : name,
			hint: role ?? kind,
		}));
}

/** Names of the outlets that are known, for a field to suggest. */
export async function suggestedOutlets(): Promise<string[]> {
	const rows = await db.source.findMany({
		select: { name: true },
		orderBy: { name: "asc" },
		take: MOST_SUGGESTED,
	});
	return rows.map(({ name }) => name);
}

/** The speaker that was chosen; null where the field was left empty: nobody known. */
export type ChosenSpeaker = { readonly ok: true; readonly speakerId: number | null } | EditFailure;

/**
 * Finds the speaker that an editor typed, by name or by "Name #12", or adds the one that is new.
 *
 * @param newKind what a speaker that is not known yet is; null: only a known one will do
 */
export async function chooseSpeaker(
	tx: Database,
	editorId: string,
	typed: string,
	newKind: SpeakerKind | null,
	field = "speaker",
): Promise<ChosenSpeaker> {
	const said = typed.replace(/\s+/g, " ").trim();
	if (said === "") return { ok: true, speakerId: null };
	if (newKind !== null) {
		const name = speakerName.safeParse(said);
		if (!name.success)
			return invalid(field, name.error.issues[0]?.message ?? "Type the speaker's name anew.");
		const added = await addSpeaker(tx, { editorId, speaker: { name: name.data, kind: newKind, role: null } });
		return added.ok ? { ok: true, speakerId: added.speakerId } : added;
	}
	const byNumber = /#(\d{1,9})$/.exec(said)?.[1];
	const found = byNumber
		? await tx.speaker.findMany({ where: { id: Number(byNumber), mergedIntoId: null }, select: FOUND })
		: await called(tx, said);
	const [only, ...others] = found;
	if (!only) {
		return invalid(
			field,
			`No speaker is called “${said.slice(0, 80)}” yet. Choose one from the list, or say what this new speaker is.`,
		);
	}
	if (others.length > 0) {
		const which = found.map(({ id, name, role, kind }) => `“${name} #${id}” (${role ?? kind})`).join(", ");
		return invalid(field, `${found.length} speakers are called so. Type one of ${which}.`);
	}
	return { ok: true, speakerId: only.id };
}

const FOUND = { id: true, name: true, role: true, kind: true } as const;
const MOST_FOUND = 6;

/** Speakers under this name: those whose own name it is, else those who are called so somewhere. */
async function called(tx: Database, name: string) {
	const named = await tx.speaker.findMany({
		where: { mergedIntoId: null, name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
		select: FOUND,
		take: MOST_FOUND,
	});
	if (named.length > 0) return named;
	return tx.speaker.findMany({
		where: { mergedIntoId: null, names: { some: { kind: "name", normalised: normalised(name) } } },
		select: FOUND,
		take: MOST_FOUND,
	});
}

/** Stories to choose from, the latest first. */
export async function suggestedStories(): Promise<{ id: number; title: string }[]> {
	return db.story.findMany({
		select: { id: true, title: true },
		orderBy: { id: "desc" },
		take: MOST_SUGGESTED,
	});
}

/** The id at the end of what was typed or chosen from a list: "… #12"; null where there is none. */
export function idAtEnd(typed: string): number | null {
	const id = Number(/#(\d{1,9})\s*$/.exec(typed)?.[1]);
	return Number.isInteger(id) && id > 0 ? id : null;
}
