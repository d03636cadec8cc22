import type { Database } from "@/lib/db/client";

/** What of a revision names things. */
interface RevisedThing {
	readonly noun: string;
	readonly nounId: number;
	readonly before: unknown;
	readonly after: unknown;
}

/** What is called how, for all things that the revisions name: "speaker:12" to a name. */
export async function namesIn(tx: Database, rows: readonly RevisedThing[]): Promise<Map<string, string>> {
	const ids = {
		article: new Set<number>(),
		statement: new Set<number>(),
		speaker: new Set<number>(),
		claim: new Set<number>(),
		story: new Set<number>(),
		source: new Set<number>(),
	};
	for (const row of rows) {
		if (row.noun in ids) ids[row.noun as keyof typeof ids].add(row.nounId);
		for (const values of [row.before, row.after]) {
			if (typeof values !== "object" || values === null || Array.isArray(values)) continue;
			const { speakerId, storyId, claimId, intoId, sourceId } = values as Record<string, unknown>;
			if (typeof speakerId === "number") ids.speaker.add(speakerId);
			if (typeof sourceId === "number") ids.source.add(sourceId);
			if (typeof storyId === "number") ids.story.add(storyId);
			if (typeof claimId === "number") ids.claim.add(claimId);
			if (typeof intoId === "number") ids[row.noun === "claim" ? "claim" : "speaker"].add(intoId);
		}
	}
	const among = (set: Set<number>) => ({ where: { id: { in: [...set] } } });
	const [articles, statements, speakers, claims, stories, sources] = await Promise.all([
		tx.article.findMany({ ...among(ids.article), select: { id: true, title: true } }),
		tx.statement.findMany({
			...among(ids.statement),
			select: { id: true, content: { select: { text: true }, orderBy: { position: "asc" } } },
		}),
		tx.speaker.findMany({ ...among(ids.speaker), select: { id: true, name: true } }),
		tx.claim.findMany({ ...among(ids.claim), select: { id: true, text: true } }),
		tx.story.findMany({ ...among(ids.story), select: { id: true, title: true } }),
		tx.source.findMany({ ...among(ids.source), select: { id: true, name: true } }),
	]);
	return new Map([
		...articles.map(({ id, title }) => [`article:${id}`, title] as const),
		...statements.map(
			({ id, content }) => [`statement:${id}`, content.map(({ text }) => text).join(" … ")] as const,
		),
		...speakers.map(({ id, name }) => [`speaker:${id}`, name] as const),
		...claims.map(({ id, text }) => [`claim:${id}`, text] as const),
		...stories.map(({ id, title }) => [`story:${id}`, title] as const),
		...sources.map(({ id, name }) => [`source:${id}`, name] as const),
	]);
}
