import { describeClaim } from "@/lib/analysis/comparison/describe";
import type { ClaimDescription, Difference, Utterance } from "@/lib/analysis/comparison/model";
import { fits } from "@/lib/analysis/text/span";
import { visibleLinks } from "@/lib/claims/candidates";
import type { Database } from "@/lib/db/client";
import { occasionText } from "./occasion";
import { sharpness } from "./sharpness";
import { Shelf, stretchOf } from "./shelf";

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
	const links = await visibleLinks(tx, ids, false);
	await shelf.fetch(links.map((link) => link.articleId));
	const within = { claimId: { in: ids } };
	await tx.difference.deleteMany({ where: within });
	await tx.utterance.deleteMany({ where: within });
	const claims = await tx.claim.findMany({
		where: { id: { in: ids } },
		select: { id: true, text: true, textByEditor: true, storyId: true },
	});
	for (const claim of claims) {
		const here = links.filter((link) => link.claimId === claim.id);
		const pieces = shelf.piecesAt(here);
		if (pieces.length === 0) continue;
		const articleIds = new Set(here.map((link) => link.articleId));
		const description = describeClaim(pieces, shelf.articles(articleIds));
		const text = claim.textByEditor ? claim.text : description.text;
		const storyId = await storyOf(tx, [...articleIds]);
		if (text !== claim.text || storyId !== claim.storyId)
			await tx.claim.update({ where: { id: claim.id }, data: { text, storyId } });
		await writeUtterances(tx, shelf, claim.id, description);
		const positions = new Map(description.utterances.map((utterance, position) => [utterance.id, position]));
		await writeDifferences(tx, shelf, { claimId: claim.id }, description.differences, positions);
	}
}

/** The story of most of the articles, the older one where two have as many; null where none is in a story. */
async function storyOf(tx: Database, articleIds: number[]): Promise<number | null> {
	const [most] = await tx.article.groupBy({
		by: ["storyId"],
		where: { id: { in: articleIds }, storyId: { not: null }, status: "published" },
		_count: { id: true },
		orderBy: [{ _count: { id: "desc" } }, { storyId: "asc" }],
		take: 1,
	});
	return most?.storyId ?? null;
}

async function writeUtterances(
	tx: Database,
	shelf: Shelf,
	claimId: number,
	{ utterances }: ClaimDescription,
): Promise<void> {
	if (utterances.length === 0) return;
	const rows = await tx.utterance.createManyAndReturn({
		data: utterances.map(({ speakerKey, occasion }, position) => ({
			claimId,
			speakerId: speakerKey === null ? null : Number(speakerKey),
			occasion: occasionText(occasion),
			position,
		})),
		select: { id: true, position: true },
	});
	const idAt = new Map(rows.map((row) => [row.position, row.id]));
	await tx.rendering.createMany({
		data: utterances.flatMap((utterance, position) =>
			renderingsOf(shelf, utterance).map((rendering, at) => ({
				utteranceId: idAt.get(position) as number,
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

/**
 * Writes differences and their values, in order. Throws where a span does not stand in its article: a bug, never stored.
 *
 * @param of the claim or the speaker that they belong to
 * @param positions of the claim's utterances by their ids
 */
export async function writeDifferences(
	tx: Database,
	shelf: Shelf,
	of: { readonly claimId: number } | { readonly speakerId: number },
	differences: readonly Difference[],
	positions: ReadonlyMap<string, number>,
): Promise<void> {
	if (differences.length === 0) return;
	for (const { rule, values } of differences) {
		for (const { article, span } of values) {
			if (span !== null && !fits(shelf.get(Number(article)).article.text, span))
				throw new Error(
					`${rule} has “${span.text}” at ${span.start}–${span.end}, where article ${article} has other words.`,
				);
		}
	}
	const rows = await tx.difference.createManyAndReturn({
		data: differences.map((difference, position) => ({
			...of,
			kind: difference.kind,
			rule: difference.rule,
			note: difference.explanation,
			insideQuotes: difference.insideQuotes,
			weight: sharpness(difference),
			utterance: difference.utterance === null ? null : (positions.get(difference.utterance) ?? null),
			position,
		})),
		select: { id: true, position: true },
	});
	const idAt = new Map(rows.map((row) => [row.position, row.id]));
	await tx.differenceValue.createMany({
		data: differences.flatMap((difference, position) =>
			difference.values.map((value, at) => ({
				differenceId: idAt.get(position) as number,
				position: at,
				articleId: Number(value.article),
				statementId:
					value.statement === null
						? null
						: (shelf.get(Number(value.article)).statementIds[value.statement] ?? null),
				start: value.span?.start ?? null,
				end: value.span?.end ?? null,
				text: value.text ?? value.span?.text ?? null,
				normalised: value.normalised === undefined ? null : String(value.normalised),
			})),
		),
	});
}
