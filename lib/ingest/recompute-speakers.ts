import type { MatchedSpeaker } from "@/lib/analysis/comparison/model";
import { nameDifferences } from "@/lib/analysis/comparison/speakers/speaker-names";
import type { Database } from "@/lib/db/client";
import { grouped } from "./grouped";
import { Shelf } from "./shelf";
import { type FoundDifferences, writeDifferences } from "./write-differences";

/** Articles whose names for one speaker are compared: the newest. */
const ARTICLES = 40;

/**
 * Computes anew how the articles differ in what they call speakers, and shows a speaker under the fullest name that an
 * article has, unless an editor named them. To be called in the transaction of the change.
 */
export async function recomputeSpeakers(
	tx: Database,
	speakerIds: readonly number[],
	shelf: Shelf = new Shelf(tx),
): Promise<void> {
	const ids = [...new Set(speakerIds)];
	await tx.difference.deleteMany({ where: { speakerId: { in: ids } } });
	const speakers = await tx.speaker.findMany({
		where: { id: { in: ids }, mergedIntoId: null },
		orderBy: { id: "asc" },
		select: { id: true, name: true },
	});
	const spoke = grouped(
		await newestArticles(
			tx,
			speakers.map((speaker) => speaker.id),
		),
		(row) => row.speakerId,
	);
	await shelf.fetch([...spoke.values()].flat().map((row) => row.articleId));
	const found: FoundDifferences[] = [];
	for (const { id, name: present } of speakers) {
		const members = (spoke.get(id) ?? []).flatMap(({ articleId }) =>
			[...shelf.get(articleId).speakerKeys]
				.filter(([, key]) => key === String(id))
				.map(([name]) => ({ article: String(articleId), speaker: name })),
		);
		const name = await fullestName(tx, id, present, members);
		if (name !== present) await tx.speaker.update({ where: { id }, data: { name } });
		if (members.length < 2) continue;
		const matched: MatchedSpeaker = { key: String(id), name, members, evidence: [] };
		const compared = shelf.articles(members.map((member) => Number(member.article)));
		found.push({
			of: { speakerId: id },
			differences: nameDifferences(matched, compared),
			positions: new Map(),
		});
	}
	await writeDifferences(tx, shelf, found);
}

/** In which articles that readers see each speaker says something: the newest few, in order of their arrival. */
async function newestArticles(
	tx: Database,
	speakerIds: number[],
): Promise<{ speakerId: number; articleId: number }[]> {
	return tx.$queryRaw`
		SELECT asked."id" AS "speakerId", newest."article_id" AS "articleId"
		FROM unnest(${speakerIds}::int[]) AS asked("id")
		CROSS JOIN LATERAL (
			SELECT DISTINCT "statement"."article_id"
			FROM "statement" JOIN "article" ON "article"."id" = "statement"."article_id" AND "article"."status" = 'published'
			WHERE "statement"."speaker_id" = asked."id" AND "statement"."status" <> 'rejected'
			ORDER BY "statement"."article_id" DESC LIMIT ${ARTICLES}
		) AS newest
		ORDER BY asked."id", newest."article_id"`;
}

/** The name with the most words, the earliest of those; the present one where an editor chose it. */
async function fullestName(
	tx: Database,
	speakerId: number,
	present: string,
	members: readonly { speaker: string }[],
): Promise<string> {
	const words = (name: string) => name.split(/\s+/).length;
	let fullest = present;
	// Only a person's lone surname is incomplete; "NATO" is not less of a name than "the alliance's officials".
	if (words(present) > 1) return present;
	for (const { speaker } of members) {
		if (words(speaker) > words(fullest) && speaker.endsWith(present)) fullest = speaker;
	}
	if (fullest === present) return present;
	const chosen = await tx.revision.count({
		where: { noun: "speaker", nounId: speakerId, action: { in: ["speaker.renamed", "speaker.added"] } },
	});
	return chosen > 0 ? present : fullest;
}
