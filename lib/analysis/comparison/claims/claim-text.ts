import type { ClaimDescription, ComparedArticle, Piece } from "../model";
import { isConditional, wordsOfPiece } from "../pieces/pieces";
import { readPiece } from "../pieces/pool";
import { tokens } from "../words/tokens";
import { type Wording, wordingOf } from "./claim-wording";

/** Pronouns that may need what was said before. */
const OTHERS = /\s(?:he|she|they|them|his|her|him|their|it|its)(?![\p{L}'’])/iu;
/** Words between which a sentence is neither short nor long. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 25;
/** So many telling words a piece needs for its share of common ones to count in full. */
const FEWEST_TERMS = 7;
/** Most that words shared with the other pieces count. */
const MOST_SHARED = 3;

/** What a piece gets all of whose words all the others have. */
const CENTRAL = 6;
/** What a number costs that most of the other pieces do not have. */
const DISPUTED = 1.6;

/** How clear a wording is as the text of its claim: by its form, its length, and the words that others share. */
function clarity(
	piece: Piece,
	{ text, standing }: Wording,
	shared: ReadonlyMap<string, number>,
	pieces: number,
	disputed: boolean,
): number {
	const { own } = readPiece(piece);
	const others = (key: string) => ((shared.get(key) ?? 1) - 1) / Math.max(1, pieces - 1);
	const central =
		(CENTRAL * own.reduce((sum, term) => sum + others(term.key), 0)) / Math.max(FEWEST_TERMS, own.length);
	const length = tokens(text).length;
	let score = standing + Math.min(MOST_SHARED, central);
	if (OTHERS.test(text)) score -= 0.5;
	if (length < FEWEST_WORDS) score -= (FEWEST_WORDS - length) / 3;
	if (length > MOST_WORDS) score -= (length - MOST_WORDS) / 8;
	if (piece.context !== null || piece.continues) score -= 0.5;
	if (isConditional(piece)) score -= 0.2;
	if (/[([]/.test(wordsOfPiece(piece))) score -= 0.3;
	if (text.endsWith("…")) score -= 1;
	// Where the outlets' numbers differ, a heading that has one of them would take a side.
	if (disputed && own.some((term) => term.kind === "number" && others(term.key) < 0.5)) score -= DISPUTED;
	return score;
}

/** By speaker, the fullest name that one of the articles has. */
function fullestNames(pieces: readonly Piece[]): Map<string, string> {
	const names = new Map<string, string>();
	const size = (name: string) => name.split(" ").length;
	for (const { speaker, speakerKey } of pieces) {
		if (speaker === null || speakerKey === null) continue;
		const known = names.get(speakerKey);
		if (known === undefined || size(speaker) > size(known)) names.set(speakerKey, speaker);
	}
	return names;
}

/** The share of the pieces that are of the same speaker: who says it most often says it best. */
function ownShare({ speakerKey }: Piece, pieces: readonly Piece[]): number {
	if (speakerKey === null) return 0;
	return pieces.filter((piece) => piece.speakerKey === speakerKey).length / pieces.length;
}

/**
 * The text of a claim: a sentence from the piece that stands best alone, with what it lacks to be understood.
 *
 * @param pieces in their canonical order, at least one
 * @param articles those that they are of, by id
 */
export function claimText(
	pieces: readonly Piece[],
	articles: ReadonlyMap<string, ComparedArticle>,
): Pick<ClaimDescription, "text" | "from"> {
	const shared = new Map<string, number>();
	for (const piece of pieces) {
		for (const key of new Set(readPiece(piece).own.map((term) => term.key)))
			shared.set(key, (shared.get(key) ?? 0) + 1);
	}
	const names = fullestNames(pieces);
	const several = new Set(pieces.map((piece) => piece.article)).size > 1;
	let best: { piece: Piece; text: string; score: number } | null = null;
	for (const piece of pieces) {
		const article = articles.get(piece.article);
		if (article === undefined) throw new Error(`the article ${piece.article} of a piece is not given`);
		const wording = wordingOf(piece, article, names.get(piece.speakerKey ?? "") ?? null);
		const score = clarity(piece, wording, shared, pieces.length, several) + ownShare(piece, pieces) / 2;
		if (best === null || score > best.score) best = { piece, text: wording.text, score };
	}
	if (best === null) throw new Error("a claim needs a piece");
	const { piece, text } = best;
	return { text, from: { article: piece.article, statement: piece.statement, span: piece.content[0] } };
}
