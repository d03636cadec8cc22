import type { ComparedArticle } from "@/lib/analysis/comparison/model";
import { matchSpeakers } from "@/lib/analysis/comparison/speakers";
import type { Analysis } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import { createSpeaker, nameSpeaker } from "@/lib/speakers/commands";
import { type KnownSpeaker, knownLike } from "./known-speakers";

/**
 * Finds for every speaker of an article's analysis the one in the database, makes those that are new, and notes the
 * names that the article uses.
 *
 * @param article the article as compared, with `id` its database id
 * @returns database ids by `ArticleSpeaker.name`
 */
export async function creditSpeakers(tx: Database, article: ComparedArticle): Promise<Map<string, number>> {
	const speakers = article.analysis.speakers;
	const known = await knownLike(tx, speakers);
	const groups = matchSpeakers([article, ...known.map(asArticle)]);
	const found = new Map<string, number>();
	for (const group of groups) {
		const here = group.members.filter((member) => member.article === article.id);
		if (here.length === 0) continue;
		// Where several known ones fall together, the one that has been known longest; editors merge, the machine does not.
		const same = known.find((one) => group.members.some((member) => member.article === knownId(one)));
		const rule = same === undefined ? "speaker/new" : (group.evidence[0] ?? "speaker/matched");
		let id = same?.id;
		for (const member of here) {
			const speaker = speakers.find((one) => one.name === member.speaker);
			if (speaker === undefined) continue;
			id ??= await createSpeaker(tx, { ...speaker, role: speaker.roles[0] ?? null });
			await nameSpeaker(tx, id, Number(article.id), speaker, { rule });
			found.set(speaker.name, id);
		}
	}
	return found;
}

function knownId(speaker: KnownSpeaker): string {
	return `known-${speaker.id}`;
}

/** A known speaker as an article that has nobody else: the shape in which speakers are compared. */
function asArticle(speaker: KnownSpeaker): ComparedArticle {
	const analysis: Analysis = {
		article: {
			title: null,
			byline: null,
			dateline: null,
			published: null,
			publishedFrom: null,
			agencies: [],
			body: [],
			captions: [],
		},
		speakers: [speaker],
		statements: [],
	};
	return { id: knownId(speaker), source: knownId(speaker), text: "", analysis, published: null };
}
