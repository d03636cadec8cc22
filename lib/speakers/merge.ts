import { z } from "zod";
import type { Database } from "@/lib/db/client";
import type { Edit } from "@/lib/desk/edit";
import { lastMerge, mergeable } from "@/lib/desk/merge";
import { endRedirect, redirect } from "@/lib/desk/redirect";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { alsoTouched, touchedBy } from "@/lib/desk/touched";
import { normalised } from "./name";

/** What a merge writes down so that it can be taken back. */
const mergeRecord = z.object({
	intoId: z.number(),
	statements: z.array(z.number()),
	names: z.array(
		z.object({
			name: z.string(),
			kind: z.string(),
			rule: z.string().nullable(),
			editorId: z.string().nullable(),
			/** True where the other speaker was not called so before: in this article, or at all. */
			given: z.boolean(),
			uses: z.array(z.object({ articleId: z.number(), fullest: z.boolean(), given: z.boolean() })),
		}),
	),
});

/**
 * Judges two speakers to be one: all that `speakerId` said and is called goes to `intoId`, its address leads there.
 * `splitSpeaker` takes it back.
 */
export async function mergeSpeakers(
	tx: Database,
	edit: Edit & { readonly speakerId: number; readonly intoId: number },
): Promise<EditResult> {
	const { speakerId: id, intoId, editorId, expectedVersion: version } = edit;
	const include = { names: { include: { uses: true } } } as const;
	const one = await tx.speaker.findUnique({ where: { id }, include });
	const other = await tx.speaker.findUnique({ where: { id: intoId }, include });
	const pair = mergeable("speaker", one, other, { from: one?.name ?? "", into: other?.name ?? "" });
	if (!pair.ok) return pair;
	const { from, into } = pair;
	const { count } = await tx.speaker.updateMany({
		where: { id, version },
		data: { mergedIntoId: intoId, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "speaker", id, from.version);
	const touched = alsoTouched(await touchedBy(tx, { speakerId: { in: [id, intoId] } }), {
		speakers: [id, intoId],
	});
	const statements = (await tx.statement.findMany({ where: { speakerId: id }, select: { id: true } })).map(
		(statement) => statement.id,
	);
	await tx.statement.updateMany({ where: { id: { in: statements } }, data: { speakerId: intoId } });
	const names = from.names.map(({ name, kind, rule, editorId, uses }) => {
		const had = into.names.find((other) => other.kind === kind && other.name === name);
		const given = (articleId: number) => !had?.uses.some((use) => use.articleId === articleId);
		return {
			name,
			kind,
			rule,
			editorId,
			given: had === undefined,
			uses: uses.map(({ articleId, fullest }) => ({ articleId, fullest, given: given(articleId) })),
		};
	});
	await tx.speakerName.deleteMany({ where: { speakerId: id } });
	await addNames(tx, intoId, names);
	await redirect(tx, "speakers", from.slug, into.slug);
	await recordRevision(tx, {
		editorId,
		noun: "speaker",
		nounId: id,
		action: "speaker.merged",
		before: { name: from.name, intoId, statements, names },
		after: { intoId, intoName: into.name },
		undoesId: edit.undoesId,
	});
	return { ok: true, touched };
}

/** Takes the merge of a speaker back: what it brought with it becomes its own again, as far as it is still there. */
export async function splitSpeaker(
	tx: Database,
	edit: Edit & { readonly speakerId: number },
): Promise<EditResult> {
	const { speakerId: id, editorId, expectedVersion: version } = edit;
	const speaker = await tx.speaker.findUnique({ where: { id } });
	if (speaker === null) return notFound("There is no such speaker.");
	if (speaker.mergedIntoId === null) return invalid("speaker", `${speaker.name} is not merged into anybody.`);
	const record = mergeRecord.parse((await lastMerge(tx, "speaker", id))?.before);
	const intoId = speaker.mergedIntoId;
	const { count } = await tx.speaker.updateMany({
		where: { id, version },
		data: { mergedIntoId: null, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "speaker", id, speaker.version);
	// Said to be apart by an editor: from here on no analysis puts these statements together again.
	const moved = { id: { in: record.statements }, speakerId: intoId };
	await tx.statement.updateMany({
		where: moved,
		data: { speakerId: id, speakerRule: null, speakerEditorId: editorId },
	});
	await addNames(tx, id, record.names);
	await takeNames(tx, intoId, record.names);
	await endRedirect(tx, "speakers", speaker.slug);
	await recordRevision(tx, {
		editorId,
		noun: "speaker",
		nounId: id,
		action: "speaker.split",
		before: { intoId },
		after: { statements: record.statements },
		undoesId: edit.undoesId,
	});
	const touched = await touchedBy(tx, { speakerId: { in: [id, intoId] } });
	return { ok: true, touched: alsoTouched(touched, { speakers: [id, intoId] }) };
}

type Names = z.infer<typeof mergeRecord>["names"];

async function addNames(tx: Database, speakerId: number, names: Names): Promise<void> {
	for (const { name, kind, rule, editorId, uses } of names) {
		const row = await tx.speakerName.upsert({
			where: { speakerId_kind_name: { speakerId, kind, name } },
			create: { speakerId, kind, name, normalised: normalised(name), rule, editorId },
			update: {},
		});
		await tx.speakerNameUse.createMany({
			data: uses.map(({ articleId, fullest }) => ({ speakerNameId: row.id, articleId, fullest })),
			skipDuplicates: true,
		});
	}
}

/** Takes from a speaker the names that the merge gave, in the articles in which it gave them; a name that no article uses goes. */
async function takeNames(tx: Database, speakerId: number, names: Names): Promise<void> {
	for (const { name, kind, uses, given } of names) {
		const articleId = { in: uses.filter((use) => use.given).map((use) => use.articleId) };
		const row = await tx.speakerName.findUnique({
			where: { speakerId_kind_name: { speakerId, kind, name } },
		});
		if (row === null) continue;
		await tx.speakerNameUse.deleteMany({ where: { speakerNameId: row.id, articleId } });
		if (given) await tx.speakerName.deleteMany({ where: { id: row.id, uses: { none: {} } } });
	}
}
