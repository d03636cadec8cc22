import type { Database } from "@/lib/db/client";
import { freeSlug } from "@/lib/db/slug";
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

/** `equals` without regard to capitals is sent as ILIKE, in which % and _ stand for anything. */
function likeLiteral(name: string): string {
	return name.replace(/[\\%_]/g, "\\$&");
}
