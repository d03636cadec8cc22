import type { ClaimDescription, Piece } from "./model";
import { isConditional, wordsOfPiece } from "./pieces";
import { readPiece } from "./pool";
import { tokens } from "./tokens";

const LINK =
	/^(?:and|but|because|so|yet|while|whereas|that|also|at the same time|then|of course|obviously)\b,?\s+/i;
const RELATIVE = /^(?:which|who|that)\b/i;
const PERSONAL =
	/^(?:i|we|he|she|they|it|you|his|her|their|my|our|its|this|that|these|those|such|there|what)\b/i;
/** Verbs that mostly take a thing and not a sentence: what follows is no sentence by itself. */
const BARE =
	/\b(?:stress|urge|voic|express|report|convey|accus|promis|highlight|underlin|condemn|denounc|demand|ask|call)\w*$/i;
/** A sign of a finite verb. */
const VERB =
	/\b(?:am|is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\p{L}{3,}(?:ed|[^s'’]s))\b/iu;
const MARKS = /["“”„«»]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/gu;
/** A claim's text is a sentence, not a paragraph. */
const MOST_LETTERS = 240;
const BEST_WORDS = 14;

/** The words of a piece as a plain sentence: without quotation marks, linking words and end punctuation, its first letter a capital. */
function plainSentence(words: string): string {
	let plain = words.replace(MARKS, "").replace(/\s+/g, " ").trim();
	while (LINK.test(plain)) plain = plain.replace(LINK, "");
	plain = plain.replace(/[\s.,;:–—-]+$/u, "").trim();
	if (plain.length > MOST_LETTERS) plain = `${plain.slice(0, plain.lastIndexOf(" ", MOST_LETTERS))} …`;
	return plain === "" ? words.trim() : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** How well a piece stands alone as the text of its claim: a whole sentence, of its own subject, neither short nor long, shared by others. */
function clarity(piece: Piece, shared: ReadonlyMap<string, number>): number {
	const words = wordsOfPiece(piece);
	const plain = plainSentence(words);
	const list = tokens(plain);
	const read = readPiece(piece);
	const content = read.own.length;
	const central =
		read.own.reduce((sum, term) => sum + Math.min(4, (shared.get(term.key) ?? 1) - 1), 0) /
		Math.max(1, content);
	let score = central - Math.abs(list.length - BEST_WORDS) / 10;
	if (piece.context !== null || piece.continues) score -= 2;
	if (RELATIVE.test(plain)) score -= 2;
	if (PERSONAL.test(plain)) score -= 1.5;
	if (piece.kind === "indirect" && BARE.test(piece.cue?.text ?? "") && !/ that$/.test(piece.cue?.text ?? ""))
		score -= 1;
	if (!VERB.test(plain)) score -= 1.5;
	if (list.length < 5) score -= 1.5;
	if (isConditional(piece)) score -= 0.2;
	if (/["“”]/.test(words) && piece.kind === "mixed") score -= 0.5;
	return score;
}

/**
 * The text of a claim, taken from the piece that stands best alone.
 *
 * @param pieces in their canonical order, at least one
 */
export function claimText(pieces: readonly Piece[]): Pick<ClaimDescription, "text" | "from"> {
	const [first] = pieces;
	if (first === undefined) throw new Error("a claim needs a piece");
	const shared = new Map<string, number>();
	for (const piece of pieces) {
		for (const key of new Set(readPiece(piece).own.map((term) => term.key)))
			shared.set(key, (shared.get(key) ?? 0) + 1);
	}
	let best = first;
	let most = clarity(first, shared);
	for (const piece of pieces.slice(1)) {
		const score = clarity(piece, shared);
		if (score > most) [best, most] = [piece, score];
	}
	return {
		text: plainSentence(wordsOfPiece(best)),
		from: { article: best.article, statement: best.statement, span: best.content[0] },
	};
}
