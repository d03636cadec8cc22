import type { MatchedSpeaker } from "@/lib/analysis/comparison/model";
import { nameDifferences } from "@/lib/analysis/comparison/speaker-names";
import { visibleArticle, visibleStatement } from "@/lib/articles/visible";
import type { Database } from "@/lib/db/client";
import { writeDifferences } from "./recompute";
import { Shelf } from "./shelf";

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
	for (const id of ids) {
		const speaker = await tx.speaker.findUnique({ where: { id } });
		if (speaker === null || speaker.mergedIntoId !== null) continue;
		const articles = await tx.article.findMany({
			where: { ...visibleArticle, statements: { some: { ...visibleStatement, speakerId: id } } },
			orderBy: { id: "desc" },
			take: ARTICLES,
			select: { id: true },
		});
		const members: { article: string; speaker: string }[] = [];
		await shelf.fetch(articles.map((article) => article.id));
		for (const { id: articleId } of articles.toReversed()) {
			for (const [name, key] of shelf.get(articleId).speakerKeys) {
				if (key === String(id)) members.push({ article: String(articleId), speaker: name });
			}
		}
		const name = await fullestName(tx, id, speaker.name, members);
		if (name !== speaker.name) await tx.speaker.update({ where: { id }, data: { name } });
		if (members.length < 2) continue;
		const matched: MatchedSpeaker = { key: String(id), name, members, evidence: [] };
		const compared = shelf.articles(members.map((member) => Number(member.article)));
		await writeDifferences(tx, shelf, { speakerId: id }, nameDifferences(matched, compared), new Map());
	}
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
