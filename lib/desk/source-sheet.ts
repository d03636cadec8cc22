import { db } from "@/lib/db/client";
import { type Page, readPage } from "@/lib/db/page";
import { WITNESS, type Witness } from "@/lib/sources/view";

/** A source as an editor works on it. */
export interface SourceSheet extends Witness {
	readonly id: number;
	readonly version: number;
	readonly homepage: string | null;
	/** Articles by what has become of them. */
	readonly drafts: number;
	readonly published: number;
	readonly withdrawn: number;
}

/** The source with the number of its articles; null where there is none. */
export async function getSourceSheet(id: number): Promise<SourceSheet | null> {
	const source = await db.source.findUnique({
		where: { id },
		select: { id: true, version: true, homepage: true, ...WITNESS },
	});
	if (!source) return null;
	const counts = await db.article.groupBy({ by: ["status"], where: { sourceId: id }, _count: true });
	const count = (status: string) => counts.find((row) => row.status === status)?._count ?? 0;
	return {
		...source,
		drafts: count("draft"),
		published: count("published"),
		withdrawn: count("withdrawn"),
	};
}

/** All sources by name, also those that readers see nothing of. */
export async function listDeskSources(
	page: number,
): Promise<Page<Witness & { id: number; homepage: string | null; articles: number }>> {
	return readPage(page, await db.source.count(), async (skip, take) => {
		const rows = await db.source.findMany({
			select: { id: true, homepage: true, ...WITNESS, _count: { select: { articles: true } } },
			orderBy: [{ name: "asc" }, { id: "asc" }],
			skip,
			take,
		});
		return rows.map(({ _count, ...source }) => ({ ...source, articles: _count.articles }));
	});
}
