import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Page, readPage } from "@/lib/db/page";
import { statementAddress } from "./address";
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
		const names = await namesIn(rows);
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
	const folder = { article: "articles", speaker: "speakers", claim: "claims", story: "stories" }[row.noun];
	return {
		words: words ?? `${row.noun} ${row.nounId}`,
		href: folder && words !== undefined ? `/desk/${folder}/${row.nounId}` : null,
	};
}

/** What is called how, for all things that the revisions name: "speaker:12" to a name. */
async function namesIn(rows: readonly Row[]): Promise<Map<string, string>> {
	const ids = {
		article: new Set<number>(),
		statement: new Set<number>(),
		speaker: new Set<number>(),
		claim: new Set<number>(),
		story: new Set<number>(),
	};
	for (const row of rows) {
		if (row.noun in ids) ids[row.noun as keyof typeof ids].add(row.nounId);
		for (const values of [row.before, row.after]) {
			if (typeof values !== "object" || values === null || Array.isArray(values)) continue;
			const { speakerId, storyId, claimId, intoId } = values as Record<string, unknown>;
			if (typeof speakerId === "number") ids.speaker.add(speakerId);
			if (typeof storyId === "number") ids.story.add(storyId);
			if (typeof claimId === "number") ids.claim.add(claimId);
			if (typeof intoId === "number") ids[row.noun === "claim" ? "claim" : "speaker"].add(intoId);
		}
	}
	const among = (set: Set<number>) => ({ where: { id: { in: [...set] } } });
	const [articles, statements, speakers, claims, stories] = await Promise.all([
		db.article.findMany({ ...among(ids.article), select: { id: true, title: true } }),
		db.statement.findMany({
			...among(ids.statement),
			select: { id: true, content: { select: { text: true }, orderBy: { position: "asc" } } },
		}),
		db.speaker.findMany({ ...among(ids.speaker), select: { id: true, name: true } }),
		db.claim.findMany({ ...among(ids.claim), select: { id: true, text: true } }),
		db.story.findMany({ ...among(ids.story), select: { id: true, title: true } }),
	]);
	return new Map([
		...articles.map(({ id, title }) => [`article:${id}`, title] as const),
		...statements.map(
			({ id, content }) => [`statement:${id}`, content.map(({ text }) => text).join(" … ")] as const,
		),
		...speakers.map(({ id, name }) => [`speaker:${id}`, name] as const),
		...claims.map(({ id, text }) => [`claim:${id}`, text] as const),
		...stories.map(({ id, title }) => [`story:${id}`, title] as const),
	]);
}
