import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Page, readPage } from "@/lib/db/page";
import { statementAddress } from "./address";
import { namesIn } from "./revised-names";
import { type ChangedValue, changedValues, doneInWords } from "./revision-words";
import { canBeUndone } from "./undo";

/** Which changes to list; null: whichever. */
export interface HistoryFilter {
	readonly noun: string | null;
	readonly nounId: number | null;
	readonly articleId: number | null;
	readonly editorId: string | null;
}

/** A change as the history shows it. */
export interface ListedRevision {
	readonly id: number;
	readonly at: Date;
	readonly editor: { readonly id: string; readonly name: string };
	readonly done: string;
	/** What was changed: its words and where it is worked on; without address where it is not there any more. */
	readonly about: { readonly words: string; readonly href: string | null };
	readonly changed: readonly ChangedValue[];
	readonly undoes: number | null;
	readonly undoneBy: number | null;
	readonly canUndo: boolean;
}

const SELECT = {
	id: true,
	at: true,
	noun: true,
	nounId: true,
	articleId: true,
	action: true,
	before: true,
	after: true,
	undoesId: true,
	undoneBy: { select: { id: true } },
	editor: { select: { id: true, name: true } },
} as const satisfies Prisma.RevisionSelect;

type Row = Prisma.RevisionGetPayload<{ select: typeof SELECT }>;

/** Changes, the latest first, with what stood before and after. */
export async function listHistory(filter: HistoryFilter, page: number): Promise<Page<ListedRevision>> {
	const where: Prisma.RevisionWhereInput = {
		...(filter.noun !== null && { noun: filter.noun }),
		...(filter.nounId !== null && { nounId: filter.nounId }),
		...(filter.articleId !== null && { articleId: filter.articleId }),
		...(filter.editorId !== null && { editorId: filter.editorId }),
	};
	const total = await db.revision.count({ where });
	return readPage(page, total, async (skip, take) => {
		const rows = await db.revision.findMany({ where, select: SELECT, orderBy: { id: "desc" }, skip, take });
		const names = await namesIn(db, rows);
		return rows.map((row) => ({
			id: row.id,
			at: row.at,
			editor: row.editor,
			done: doneInWords(row.action),
			about: aboutOf(row, names),
			changed: changedValues(
				row.noun,
				row.before,
				row.after,
				(noun, id) => names.get(`${noun}:${id}`) ?? `#${id}`,
			),
			undoes: row.undoesId,
			undoneBy: row.undoneBy?.id ?? null,
			canUndo: row.undoneBy === null && canBeUndone(row.action),
		}));
	});
}

function aboutOf(row: Row, names: ReadonlyMap<string, string>): ListedRevision["about"] {
	const words = names.get(`${row.noun}:${row.nounId}`);
	if (row.noun === "statement") {
		if (words === undefined) return { words: "a statement that is not there any more", href: null };
		return { words, href: row.articleId === null ? null : statementAddress(row.articleId, row.nounId) };
	}
	const folder = {
		article: "articles",
		speaker: "speakers",
		claim: "claims",
		story: "stories",
		source: "sources",
	}[row.noun];
	return {
		words: words ?? `${row.noun} ${row.nounId}`,
		href: folder && words !== undefined ? `/desk/${folder}/${row.nounId}` : null,
	};
}
