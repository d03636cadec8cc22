import type { Difference } from "@/lib/analysis/comparison/model";
import { fits } from "@/lib/analysis/text/span";
import type { Database } from "@/lib/db/client";
import { sharpness } from "./sharpness";
import type { Shelf } from "./shelf";

/** The differences of one claim or of one speaker, in order. */
export interface FoundDifferences {
	readonly of: { readonly claimId: number } | { readonly speakerId: number };
	readonly differences: readonly Difference[];
	/** Positions of the claim's utterances by their ids. */
	readonly positions: ReadonlyMap<string, number>;
}

/**
 * Writes differences and their values. Throws where a span does not stand in its article: a bug, never stored.
 *
 * @param found of each claim or speaker once
 */
export async function writeDifferences(
	tx: Database,
	shelf: Shelf,
	found: readonly FoundDifferences[],
): Promise<void> {
	const all = found.flatMap(({ of, differences, positions }) =>
		differences.map((difference, position) => ({ of, difference, position, positions })),
	);
	for (const { difference } of all) assertFits(shelf, difference);
	const rows = await tx.difference.createManyAndReturn({
		data: all.map(({ of, difference, position, positions }) => ({
			...of,
			kind: difference.kind,
			rule: difference.rule,
			note: difference.explanation,
			insideQuotes: difference.insideQuotes,
			weight: sharpness(difference),
			utterance: difference.utterance === null ? null : (positions.get(difference.utterance) ?? null),
			position,
		})),
		select: { id: true, claimId: true, speakerId: true, position: true },
	});
	const idAt = new Map(rows.map((row) => [`${row.claimId} ${row.speakerId} ${row.position}`, row.id]));
	const idOf = ({ of, position }: (typeof all)[number]) =>
		idAt.get("claimId" in of ? `${of.claimId} null ${position}` : `null ${of.speakerId} ${position}`);
	await tx.differenceValue.createMany({
		data: all.flatMap((one) =>
			one.difference.values.map((value, at) => ({
				differenceId: idOf(one) as number,
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

function assertFits(shelf: Shelf, { rule, values }: Difference): void {
	for (const { article, span } of values) {
		if (span !== null && !fits(shelf.get(Number(article)).article.text, span))
			throw new Error(
				`${rule} has “${span.text}” at ${span.start}–${span.end}, where article ${article} has other words.`,
			);
	}
}
