import { describeClaim } from "@/lib/analysis/comparison/describe";
import type { ClaimDescription, Utterance } from "@/lib/analysis/comparison/model";
import { visibleLinks } from "@/lib/claims/candidates";
import type { Database } from "@/lib/db/client";
import { grouped } from "./grouped";
import { occasionText } from "./occasion";
import { Shelf, stretchOf } from "./shelf";
import { writeDifferences } from "./write-differences";

/** Claims that are described and written at one time: a hundred cost hardly more queries than one. */
const AT_ONCE = 200;

/**
 * Computes anew what hangs on the statements under claims: their text (unless an editor worded it), utterances,
 * renderings, differences, and the story that they belong to. To be called in the transaction of the change.
 */
export async function recomputeClaims(
	tx: Database,
	claimIds: readonly number[],
	shelf: Shelf = new Shelf(tx),
): Promise<void> {
	const ids = [...new Set(claimIds)];
	for (let at = 0; at < ids.length; at += AT_ONCE) await recompute(tx, ids.slice(at, at + AT_ONCE), shelf);
}

async function recompute(tx: Database, ids: number[], shelf: Shelf): Promise<void> {
	const links = grouped(await visibleLinks(tx, ids, false), (link) => link.claimId);
	const articleIds = [...links.values()].flat().map((link) => link.articleId);
	await shelf.fetch(articleIds);
	const storyIds = await storiesOf(tx, articleIds);
	const within = { claimId: { in: ids } };
	await tx.difference.deleteMany({ where: within });
	await tx.utterance.deleteMany({ where: within });
	const claims = await tx.claim.findMany({
		where: { id: { in: ids } },
		orderBy: { id: "asc" },
		select: { id: true, text: true, textByEditor: true, storyId: true },
	});
	const described = claims.flatMap((claim) => {
		const here = links.get(claim.id) ?? [];
		const pieces = shelf.piecesAt(here);
		if (pieces.length === 0) return [];
		const articles = [...new Set(here.map((link) => link.articleId))];
		const description = describeClaim(pieces, shelf.articles(articles));
		const text = claim.textByEditor ? claim.text : description.text;
		const storyId = mostCommon(articles.map((id) => storyIds.get(id) ?? null));
		return [{ claim, description, text, storyId }];
	});
	await writeClaims(
		tx,
		described
			.filter(({ claim, text, storyId }) => text !== claim.text || storyId !== claim.storyId)
			.map(({ claim, text, storyId }) => ({ id: claim.id, text, storyId })),
	);
	await writeUtterances(
		tx,
		shelf,
		described.map(({ claim, description }) => ({ claimId: claim.id, description })),
	);
	await writeDifferences(
		tx,
		shelf,
		described.map(({ claim, description: { differences, utterances } }) => ({
			of: { claimId: claim.id },
			differences,
			positions: new Map(utterances.map((utterance, position) => [utterance.id, position])),
		})),
	);
}

/** The stories of articles; without those that are in none. */
async function storiesOf(tx: Database, articleIds: number[]): Promise<Map<number, number>> {
	const rows = await tx.article.findMany({
		where: { id: { in: articleIds }, storyId: { not: null } },
		select: { id: true, storyId: true },
	});
	return new Map(rows.map((row) => [row.id, row.storyId as number]));
}

/** The story of most of the articles, the older one where two have as many; null where none is in a story. */
function mostCommon(storyIds: readonly (number | null)[]): number | null {
	const known = grouped(
		storyIds.filter((id) => id !== null),
		(id) => id,
	);
	const [most] = [...known].sort(([a, x], [b, y]) => y.length - x.length || a - b);
	return most?.[0] ?? null;
}

async function writeClaims(
	tx: Database,
	claims: readonly { id: number; text: string; storyId: number | null }[],
): Promise<void> {
	if (claims.length === 0) return;
	await tx.$executeRaw`
		UPDATE "claim" SET "text" = new."text", "story_id" = new."storyId", "updated_at" = now() AT TIME ZONE 'UTC'
		FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS new("id" integer, "text" text, "storyId" integer)
		WHERE "claim"."id" = new."id"`;
}

async function writeUtterances(
	tx: Database,
	shelf: Shelf,
	described: readonly { claimId: number; description: ClaimDescription }[],
): Promise<void> {
	const all = described.flatMap(({ claimId, description }) =>
		description.utterances.map((utterance, position) => ({ claimId, position, utterance })),
	);
	const rows = await tx.utterance.createManyAndReturn({
		data: all.map(({ claimId, position, utterance: { speakerKey, occasion } }) => ({
			claimId,
			speakerId: speakerKey === null ? null : Number(speakerKey),
			occasion: occasionText(occasion),
			position,
		})),
		select: { id: true, claimId: true, position: true },
	});
	const idAt = new Map(rows.map((row) => [`${row.claimId} ${row.position}`, row.id]));
	await tx.rendering.createMany({
		data: all.flatMap(({ claimId, position, utterance }) =>
			renderingsOf(shelf, utterance).map((rendering, at) => ({
				utteranceId: idAt.get(`${claimId} ${position}`) as number,
				position: at,
				...rendering,
			})),
		),
	});
}

/** An article's rendering may run over several statements: a row each. */
function renderingsOf(shelf: Shelf, { renderings }: Utterance) {
	return renderings.flatMap(({ article, pieces }) => {
		const { statementIds } = shelf.get(Number(article));
		const stretches = new Map<number, { start: number; end: number }>();
		for (const piece of pieces) {
			const { start, end } = stretchOf(piece);
			const known = stretches.get(piece.statement);
			stretches.set(piece.statement, {
				start: Math.min(start, known?.start ?? start),
				end: Math.max(end, known?.end ?? end),
			});
		}
		return [...stretches].map(([statement, stretch]) => ({
			statementId: statementIds[statement] as number,
			...stretch,
		}));
	});
}
