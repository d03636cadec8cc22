import type { Piece } from "../model";
import { synonymGroups } from "../words/synonyms";
import { type Term, terms } from "../words/terms";
import { wordsOfPiece } from "./pieces";

/** Most terms under which one piece is found. */
const MOST_INDEX_TERMS = 16;
/** Words that say less than this (in bits) find too much. */
const LEAST_BITS = 5;
/** What the words before a piece are worth beside its own. */
const CONTEXT_SHARE = 0.4;

/** The terms under which one term is found: its own key, and its groups of synonyms, so that "risk" finds "threat". */
function keysOf(term: Term): string[] {
	if (term.kind === "number" || term.small) return [];
	if (term.key.startsWith("@")) return [term.key];
	return [term.key, ...synonymGroups(term.key).map((group) => `~${group}`)];
}

/**
 * The terms under which a database index finds the claims that a piece may belong to: stems of its rarest words, its names, and
 * groups of synonyms ("~12"), the most telling first, at most `MOST_INDEX_TERMS`. Pieces that assert the same nearly always
 * share at least two.
 */
export function indexTerms(piece: Piece): string[] {
	const weights = new Map<string, number>();
	const add = (list: readonly Term[], share: number) => {
		for (const term of list) {
			if (term.weight < LEAST_BITS) continue;
			for (const key of keysOf(term)) {
				const weight = term.weight * share * (key.startsWith("~") ? 0.9 : 1);
				weights.set(key, Math.max(weights.get(key) ?? 0, weight));
			}
		}
	};
	add(terms(wordsOfPiece(piece)), 1);
	if (piece.context !== null) add(terms(piece.context), CONTEXT_SHARE);
	return [...weights]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, MOST_INDEX_TERMS)
		.map(([key]) => key);
}
