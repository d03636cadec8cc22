import type { Database } from "@/lib/db/client";
import { freeSlug } from "@/lib/db/slug";
import type { Edit } from "@/lib/desk/edit";
import { type EditResult, invalid, notFound } from "@/lib/desk/result";
import { conflict, recordRevision } from "@/lib/desk/revision";
import { NOTHING_TOUCHED } from "@/lib/desk/touched";
import type { SourceEdit } from "./schema";
import { siglumFor } from "./siglum";

/** The id of the source of that name, whatever its capitals; null where there is none. */
export async function findSource(tx: Database, name: string): Promise<number | null> {
	const source = await tx.source.findFirst({
		where: { name: { equals: likeLiteral(name), mode: "insensitive" } },
		select: { id: true },
	});
	return source?.id ?? null;
}

/** Makes a source with an address, a siglum and a hue of its own; returns its id. The name must be free. */
export async function createSource(tx: Database, name: string): Promise<number> {
	const others = await tx.source.findMany({ select: { siglum: true, hue: true } });
	const { id } = await tx.source.create({
		data: {
			name,
			slug: await freeSlug(tx, "sources", name),
			siglum: siglumFor(name, new Set(others.map((source) => source.siglum))),
			hue: others.reduce((most, source) => Math.max(most, source.hue + 1), 0),
		},
		select: { id: true },
	});
	return id;
}

/** Corrects a source's name and front page. Its address and siglum stay: what was printed with them must go on leading here. */
export async function renameSource(
	tx: Database,
	edit: Edit & { readonly sourceId: number; readonly source: SourceEdit },
): Promise<EditResult> {
	const { sourceId: id, source: after, editorId, expectedVersion: version } = edit;
	const source = await tx.source.findUnique({ where: { id } });
	if (source === null) return notFound("There is no such source.");
	const same = await findSource(tx, after.name);
	if (same !== null && same !== id) {
		return invalid(
			"name",
			`Another source is called “${after.name}” already. To give that one an article of this one, correct the outlet on the article's own sheet.`,
		);
	}
	const { count } = await tx.source.updateMany({
		where: { id, version },
		data: { name: after.name, homepage: after.homepage, version: { increment: 1 } },
	});
	if (count === 0) return conflict(tx, "source", id, source.version);
	await recordRevision(tx, {
		editorId,
		noun: "source",
		nounId: id,
		action: "source.renamed",
		before: { name: source.name, homepage: source.homepage },
		after: { ...after },
		undoesId: edit.undoesId,
	});
	// Every page that names the source is kept under the source's own tag.
	return { ok: true, touched: { ...NOTHING_TOUCHED, sources: [id] } };
}

/** `equals` without regard to capitals is sent as ILIKE, in which % and _ stand for anything. */
function likeLiteral(name: string): string {
	return name.replace(/[\\%_]/g, "\\$&");
}
