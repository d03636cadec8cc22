import { readFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "@/lib/analysis/analyse";
import type { ComparedArticle, Comparison, Difference } from "@/lib/analysis/comparison/model";
import type { Span } from "@/lib/analysis/text/span";

interface GoldStatement {
	readonly id: string;
	readonly article: string;
	readonly claims: readonly string[];
	readonly required: boolean;
	readonly content: readonly [Span, ...Span[]];
}

interface Gold {
	readonly articles: readonly { readonly key: string; readonly file: string }[];
	readonly statements: readonly GoldStatement[];
	readonly utterances: readonly { readonly id: string; readonly renderings: Record<string, string> }[];
	readonly differences: readonly { readonly kind: string; readonly values: Record<string, string | null> }[];
}

export const gold = JSON.parse(
	readFileSync(path.resolve("tests/analysis/seeds/expected.json"), "utf8"),
) as Gold;

export const seedArticles: readonly ComparedArticle[] = gold.articles.map(({ key, file }) => {
	const text = readFileSync(path.resolve("seeds", file), "utf8");
	return { id: file, source: key, text, analysis: analyse(text) };
});

const fileOf = (id: string) => gold.articles.find((article) => article.key === id.split("-")[0])?.file ?? "";

const sharedLength = (a: readonly Span[], b: readonly Span[]) =>
	a.reduce(
		(sum, x) =>
			sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
		0,
	);
const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);

/** Where the gold's words stand: in the statement, else around it (who is credited), else the whole statement. */
function placeOf(id: string, words: string | null): (Span & { file: string }) | null {
	const file = fileOf(id);
	const article = seedArticles.find((one) => one.id === file);
	const statement = gold.statements.find((one) => one.id === id);
	if (article === undefined || words === null) return null;
	if (statement === undefined) return { file, start: 0, end: article.text.length };
	const end = statement.content.at(-1)?.end ?? 0;
	for (const from of [statement.content[0].start, Math.max(0, statement.content[0].start - 250)]) {
		const start = article.text.indexOf(words, from);
		if (start >= 0 && start < end + 250) return { file, start, end: start + words.length };
	}
	return { file, start: statement.content[0].start, end };
}

/** The claims of each gold statement that the comparison has, by the pieces that lie in it. */
export function claimsFound({ claims }: Comparison): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const claim of claims) {
		for (const piece of claim.pieces) {
			for (const statement of gold.statements) {
				if (fileOf(statement.id) !== piece.article) continue;
				if (sharedLength(piece.content, statement.content) <= length(piece.content) / 2) continue;
				found.set(statement.id, (found.get(statement.id) ?? new Set()).add(claim.id));
			}
		}
	}
	return found;
}

/**
 * B-cubed F1 for statements that can stand under several claims: Amigó, Gonzalo, Artiles and Verdejo 2009, over the gold statements with a claim
 * that the analysis found.
 */
export function bCubed(found: ReadonlyMap<string, ReadonlySet<string>>): {
	precision: number;
	recall: number;
	f1: number;
} {
	const items = gold.statements.filter((statement) => statement.claims.length > 0 && found.has(statement.id));
	const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
		[...a].filter((one) => b.has(one)).length;
	let [precision, recall] = [0, 0];
	for (const one of items) {
		let [right, predicted, recalled, expected] = [0, 0, 0, 0];
		for (const other of items) {
			const ours = shared(found.get(one.id) ?? new Set(), found.get(other.id) ?? new Set());
			const theirs = shared(new Set(one.claims), new Set(other.claims));
			if (ours > 0) {
				right += Math.min(ours, theirs) / ours;
				predicted++;
			}
			if (theirs > 0) {
				recalled += Math.min(ours, theirs) / theirs;
				expected++;
			}
		}
		precision += right / predicted / items.length;
		recall += recalled / expected / items.length;
	}
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** True where an utterance of the comparison has just the gold's renderings, each covering the gold's by more than half. */
export function hasUtterance({ claims }: Comparison, renderings: Record<string, string>): boolean {
	const expected = Object.entries(renderings).map(([id, words]) => placeOf(id, words));
	return claims.some((claim) =>
		claim.utterances.some(
			(utterance) =>
				utterance.renderings.length === expected.length &&
				expected.every((place) =>
					utterance.renderings.some((rendering) => {
						if (place === null || rendering.article !== place.file) return false;
						const shared = sharedLength(rendering.content, [place]);
						return shared / (length(rendering.content) + length([place]) - shared) > 0.5;
					}),
				),
		),
	);
}

/** True where a difference of the same kind overlaps the gold's words in every article that has some. */
export function hasDifference(
	all: readonly Difference[],
	kind: string,
	values: Record<string, string | null>,
): boolean {
	const expected = Object.entries(values).flatMap(([id, words]) => placeOf(id, words) ?? []);
	return all.some(
		(difference) =>
			difference.kind === kind &&
			expected.every((place) =>
				difference.values.some(
					({ article, span }) =>
						article === place.file && span !== null && span.start < place.end && place.start < span.end,
				),
			),
	);
}

/** All differences of a comparison, those of claims and those of speakers. */
export const allDifferences = (comparison: Comparison): Difference[] => [
	...comparison.claims.flatMap((claim) => claim.differences),
	...comparison.speakerDifferences,
];
