import type { ArticleSpeaker } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import { normalised } from "@/lib/speakers/name";

/** A speaker that the database has, as the analysis sees one. */
export interface KnownSpeaker extends ArticleSpeaker {
	readonly id: number;
}

/** Known speakers that are looked at for each name: the likest ones. */
const PER_NAME = 12;
/** Names and roles that are looked up for one speaker. */
const MOST_NAMES = 6;

/**
 * Known speakers whose names or roles resemble those of `speakers`: candidates, not yet a judgement. Their number is
 * bounded by that of `speakers`, however many the database has.
 */
export async function knownLike(tx: Database, speakers: readonly ArticleSpeaker[]): Promise<KnownSpeaker[]> {
	const names = new Set<string>();
	for (const speaker of speakers) {
		const all = [speaker.name, ...speaker.names, ...speaker.roles]
			.map(normalised)
			.filter((name) => name !== "");
		for (const name of [...new Set(all)].slice(0, MOST_NAMES)) names.add(name);
	}
	if (names.size === 0) return [];
	const ids = await tx.$queryRaw<{ id: number }[]>`
		SELECT DISTINCT near."speaker_id" AS "id"
		FROM unnest(${[...names]}::text[]) AS asked("name")
		CROSS JOIN LATERAL (
			SELECT known."speaker_id"
			FROM "speaker_name" known
			WHERE known."normalised" % asked."name" OR known."normalised" %> asked."name" OR known."normalised" <% asked."name"
			ORDER BY similarity(known."normalised", asked."name") DESC, known."speaker_id"
			LIMIT ${PER_NAME}
		) near`;
	const rows = await tx.speaker.findMany({
		where: { id: { in: ids.map((row) => row.id) }, mergedIntoId: null },
		orderBy: { id: "asc" },
		select: {
			id: true,
			name: true,
			kind: true,
			names: { select: { name: true, kind: true }, orderBy: { id: "asc" } },
		},
	});
	return rows.map(({ id, name, kind, names: all }) => ({
		id,
		name,
		kind,
		names: [...new Set([name, ...all.filter((other) => other.kind === "name").map((other) => other.name)])],
		roles: all.filter((other) => other.kind === "role").map((other) => other.name),
	}));
}
