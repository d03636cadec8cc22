import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EditFailure } from "./result";
import { namesIn } from "./revised-names";
import { changedValues } from "./revision-words";

/** What a revision is about. */
export type RevisedNoun = "article" | "statement" | "speaker" | "claim" | "story" | "source";

/** What stood before or stands after a change: plain values that JSON keeps. */
export type RevisedValues = Prisma.InputJsonObject;

/** One change of an editor's. `before` and `after` carry all that undoing it takes. */
export interface RevisionEntry {
	readonly editorId: string;
	readonly noun: RevisedNoun;
	readonly nounId: number;
	/** The article in whose history it is shown, where there is one. */
	readonly articleId?: number | null;
	/** What was done: "statement.rejected". */
	readonly action: `${RevisedNoun}.${string}`;
	readonly before?: RevisedValues;
	readonly after?: RevisedValues;
	/** The revision that this one takes back. */
	readonly undoesId?: number | null;
}

/** Writes one revision in the transaction of the change that it describes; returns its id. */
export async function recordRevision(tx: Database, entry: RevisionEntry): Promise<number> {
	const { id } = await tx.revision.create({
		data: {
			editorId: entry.editorId,
			noun: entry.noun,
			nounId: entry.nounId,
			articleId: entry.articleId ?? null,
			action: entry.action,
			before: entry.before,
			after: entry.after,
			undoesId: entry.undoesId ?? null,
		},
		select: { id: true },
	});
	return id;
}

/**
 * The answer to an editor whose page showed an older version than the one that stands.
 *
 * @param version the version that stands now
 */
export async function conflict(
	tx: Database,
	noun: RevisedNoun,
	nounId: number,
	version: number,
): Promise<EditFailure> {
	const last = await tx.revision.findFirst({
		where: { noun, nounId },
		orderBy: { id: "desc" },
		select: {
			id: true,
			noun: true,
			nounId: true,
			at: true,
			action: true,
			before: true,
			after: true,
			editor: { select: { name: true } },
		},
	});
	const who = last === null ? "The analysis" : last.editor.name;
	const names = await namesIn(tx, last === null ? [] : [last]);
	return {
		ok: false,
		reason: "conflict",
		message: `${who} changed this since you opened it; nothing of yours was saved. Look at what stands now and decide again.`,
		other: {
			version,
			editor: last?.editor.name ?? null,
			at: last?.at ?? null,
			action: last?.action ?? null,
			revisionId: last?.id ?? null,
			changed:
				last === null
					? []
					: changedValues(
							noun,
							last.before,
							last.after,
							(what, id) => names.get(`${what}:${id}`) ?? `#${id}`,
						),
		},
	};
}
