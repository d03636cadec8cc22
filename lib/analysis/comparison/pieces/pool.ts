import type { Piece } from "../model";
import { type Term, terms } from "../words/terms";
import { ELLIPTIC, isConditional, wordsOfPiece } from "./pieces";

/** A piece with its terms read once. */
export interface ReadPiece {
	readonly piece: Piece;
	/** Its own terms without the small words. */
	readonly own: readonly Term[];
	/** All its terms, small ones too, in order. */
	readonly all: readonly Term[];
	/** The telling terms of the words that it refers back to. */
	readonly context: readonly Term[];
	/** True where it says what would be if …: another assertion than that it is so. */
	readonly conditional: boolean;
}

/** How many content words a subject has, roughly. */
const SUBJECT_TERMS = 2;

/** Pieces are read again and again, and never change. */
const known = new WeakMap<Piece, ReadPiece>();

/** A piece with its terms, which are read once. */
export function readPiece(piece: Piece): ReadPiece {
	const remembered = known.get(piece);
	if (remembered !== undefined) return remembered;
	const answer = read(piece);
	known.set(piece, answer);
	return answer;
}

function read(piece: Piece): ReadPiece {
	const words = wordsOfPiece(piece);
	const all = terms(words);
	const own = all.filter((term) => !term.small);
	return {
		piece,
		all,
		own: ELLIPTIC.test(words) ? [...subject(piece), ...own] : own,
		context: piece.context === null ? [] : terms(piece.context).filter((term) => !term.small),
		conditional: isConditional(piece),
	};
}

/** The subject that a clause without one of its own shares with the clause before it: that one's first words, roughly. */
function subject(piece: Piece): Term[] {
	const before =
		piece.context === null
			? []
			: terms(piece.context).filter((term) => !term.small && term.kind !== "number");
	return before.slice(0, SUBJECT_TERMS);
}

/**
 * Least share of its rarity that a name or number keeps however common it is among the pieces at hand, and that another word keeps: what
 * many pieces say may be what they all assert.
 */
const LEAST_SHARE = 0.2;
const LEAST_SHARE_OF_WORDS = 0.6;

/**
 * Weighs terms by how rare they are in English and among the pieces at hand: in a story about one country its name tells
 * nothing.
 */
export class Pool {
	private readonly shares = new Map<string, number>();
	private readonly size: number;

	constructor(pieces: readonly ReadPiece[]) {
		const holders = new Map<string, number>();
		for (const { own } of pieces) {
			for (const key of new Set(own.map((term) => term.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
		}
		this.size = pieces.length;
		for (const [key, count] of holders) this.shares.set(key, this.share(count));
	}

	private share(holders: number): number {
		return Math.log((this.size + 1) / (holders + 0.5)) / Math.log(this.size + 1);
	}

	/** Bits that a match of the term is worth here. */
	weight(term: Term): number {
		if (this.size < 2) return term.weight;
		const share = this.shares.get(term.key) ?? this.share(0);
		const least = term.kind === "word" ? LEAST_SHARE_OF_WORDS : LEAST_SHARE;
		return term.weight * Math.max(least, Math.min(1, share));
	}
}
