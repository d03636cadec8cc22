import type { DifferenceRowLike } from "./ledger";

/** When and where an article has the speaker say it, in words, with what tells the occasion from others. */
export interface ToldOccasion {
	readonly key: string;
	readonly text: string | null;
}

/**
 * The occasion that each article (by database id) tells, where the comparison found occasions that cannot be one; empty
 * where it found none. An article that tells nothing stands in no entry: it may be either.
 */
export function occasionsApart(rows: readonly DifferenceRowLike[]): Map<number, ToldOccasion> {
	const told = new Map<number, ToldOccasion>();
	for (const row of rows) {
		if (row.kind !== "occasion") continue;
		for (const { articleId, normalised, text } of row.values) {
			const key = normalised ?? text;
			if (key !== null && !told.has(articleId)) told.set(articleId, { key, text });
		}
	}
	return told;
}

/** True where every one of the articles tells an occasion, and none that one of the others tells. */
export function isApart(
	articles: readonly number[],
	others: readonly number[],
	told: ReadonlyMap<number, ToldOccasion>,
): boolean {
	const there = new Set(others.flatMap((id) => told.get(id)?.key ?? []));
	return (
		there.size > 0 &&
		articles.length > 0 &&
		articles.every((id) => !there.has(told.get(id)?.key ?? [...there][0] ?? ""))
	);
}
