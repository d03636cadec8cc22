import type { ComparedArticle } from "@/lib/analysis/comparison/model";
import { matchSpeakers } from "@/lib/analysis/comparison/speakers/speakers";
import type { Analysis } from "@/lib/analysis/model";
import type { Database } from "@/lib/db/client";
import { createSpeakers, nameSpeakers } from "@/lib/speakers/commands";
import { withinDays } from "./days";
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
	const known = await nearEnough(tx, await knownLike(tx, speakers), article.published ?? null);
	const groups = matchSpeakers([article, ...known.map(asArticle)]);
	const byName = new Map(speakers.map((speaker) => [speaker.name, speaker]));
	const credits = groups.flatMap((group) => {
		const here = group.members
			.filter((member) => member.article === article.id)
			.flatMap((member) => byName.get(member.speaker) ?? []);
		const [first] = here;
		if (first === undefined) return [];
		// Where several known ones fall together, the one that has been known longest; editors merge, the machine does not.
		const same = known.find((one) => group.members.some((member) => member.article === knownId(one)));
		const rule = same === undefined ? "speaker/new" : (group.evidence[0] ?? "speaker/matched");
		return [{ first, here, knownId: same?.id, rule }];
	});
	const unknown = credits.filter((credit) => credit.knownId === undefined);
	const made = await createSpeakers(
		tx,
		unknown.map(({ first }) => ({ ...first, role: first.roles[0] ?? null })),
	);
	const namings = credits.flatMap((credit) => {
		const speakerId = credit.knownId ?? (made[unknown.indexOf(credit)] as number);
		return credit.here.map((speaker) => ({ speakerId, speaker, rule: credit.rule }));
	});
	await nameSpeakers(tx, Number(article.id), namings);
	return new Map(namings.map(({ speakerId, speaker }) => [speaker.name, speakerId]));
}

/** Days within which "the ministers" of two articles may be the same ones. */
const SAME_DAYS = 3;

/**
 * Leaves out those whose description has no name in it ("officials", "the ferry company") and who spoke on other
 * days: the words are the same, the people need not be.
 */
async function nearEnough(
	tx: Database,
	known: readonly KnownSpeaker[],
	published: string | null,
): Promise<KnownSpeaker[]> {
	const kept: KnownSpeaker[] = [];
	for (const speaker of known) {
		if (speaker.kind === "person" || speaker.names.some(hasName)) {
			kept.push(speaker);
			continue;
		}
		const spoke = await tx.article.findMany({
			where: { statements: { some: { speakerId: speaker.id } } },
			orderBy: { id: "desc" },
			take: 20,
			select: { published: true },
		});
		if (spoke.some((other) => withinDays(SAME_DAYS, published, other.published))) kept.push(speaker);
	}
	return kept;
}

/** True where a description has a name in it, which a capital letter tells. */
function hasName(description: string): boolean {
	return /\p{Lu}/u.test(description.replace(/^(?:the|an?)\s+/i, ""));
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
