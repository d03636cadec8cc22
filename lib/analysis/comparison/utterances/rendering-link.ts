import type { Span } from "../../text/span";
import { likeness } from "../likeness/likeness";
import { matchTerms } from "../likeness/matching";
import type { Occasion, Piece } from "../model";
import { daysApart, occasionsApart } from "../pieces/occasions";
import { isConditional, wordsOfPiece } from "../pieces/pieces";
import { readPiece } from "../pieces/pool";
import { isCarrier, mayBeAnybody, mayBeOne } from "../speakers/one-speaker";
import { isDenied } from "../words/credits";
import { markedStretches } from "../words/quoted";
import { rarity } from "../words/rarity";
import { isIrregular } from "../words/stem";
import type { Term } from "../words/terms";
import { type Unit, units } from "../words/units";
import { align } from "./align";

/** Two quotations of one utterance: how much of the shorter, and of the longer, must stand in the same order in the other. */
const QUOTED_SHORTER = 0.5;
const QUOTED_LONGER = 0.3;
/** The same where the small words go along too: so much of the shorter side's words, small ones and all. */
const FRAMED_SHORTER = 0.4;
const FRAMED_LONGER = 0.2;
const FRAMED_WORDS = 0.45;
/** The same where a longer sentence holds the shorter one. */
const HELD_SHORTER = 0.65;
const HELD_LONGER = 0.2;
/** In both, so much of the words, small ones and all: a name of two words in common is not enough. */
const HELD_WORDS = 0.45;
/** Bits that must match for the latter, so that a greeting or a common verb is not enough. */
const HELD_BITS = 12;
/** A reported rendering keeps the words less: how much must be covered in all, and how much of the shorter in order. */
const REPORTED_COVER = 0.55;
const REPORTED_ORDER = 0.4;
/** Where both only report, the words prove little: so alike must they be. */
const REPORTED_TWICE = 0.7;
/** How much two quoted pieces must share where what stands before or behind both is the same. */
export const BESIDE = 0.25;
/** What a link is worth at least that rests on running words which are the same. */
export const VERBATIM = 2;
/** Running words, and different telling ones among them, from which two quotations of one speaker are one, whatever else is in doubt. */
const RUN = { words: 6, telling: 3 };
/** Where one outlet does not say who speaks: bits that match in order, with so much of the shorter, from which on chance is out. */
const UNNAMED_BITS = { bits: 35, shorter: 0.6, words: 0.6 };
/** The same where the outlets credit different speakers, or none. */
const LONG_RUN = { words: 8, telling: 4 };
/** From this share of the longer side on one is a copy of the other. */
const COPIED = 0.9;
/** How much of the shorter, and of the longer, must match where one outlet does not say who speaks. */
const UNNAMED_SHORTER = 0.7;
const UNNAMED_LONGER = 0.5;
/**
 * Free renderings of the same words: how much the telling words cover each other, wherever they stand, and what share of all words
 * goes together in order; weighed against each other as a logistic regression on real pairs has it (precision 0.8 at these bars, a set
 * of articles left out at a time).
 */
const FREELY = {
	cover: 7,
	words: 4,
	bits: 10,
	longer: 0.25,
	least: 5,
	/** What it adds, for one speaker, that the longer side has so much of its words in the other. */
	nearlyAll: { longer: 0.4, bonus: 0.4 },
};
/** The bar for two quotations of one speaker, for one where an outlet does not say who speaks, and where one only reports. */
const FREE_QUOTED = 5.5;
const FREE_UNNAMED = 6.7;
const FREE_REPORTED = 6;
/** What is asked more where a part of the words is reported only. */
const FREE_PART = 0.3;
/** From here on a free rendering is as good as running words kept. */
const FREE_SURE = 1;
/** Share of a piece's words inside quotation marks from which on it is a quotation. */
const MOSTLY_QUOTED = 0.7;
/** A quotation of fewer words than these names something; it is laid over another only where that one says no more. */
const FEWEST_WORDS = 3;
/** Fewest words of a part quotation that can be told from a word set in marks. */
const PART_WORDS = 3;

/** How much the whole of both must cover where the part quoted is short: a word of the speaker's may stand in any sentence. */
const PART_COVER = 0.35;

/** The same where the part has no verb. */
const NAMED_COVER = 0.5;
const AUXILIARY =
	/^(?:am|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did)$/;

/** Pieces are compared again and again, and never change. */
const unitsRead = new WeakMap<Piece, Unit[]>();

/** The words of a piece as they are laid over others', without a place in the article. */
export function unitsOf(piece: Piece): Unit[] {
	const known = unitsRead.get(piece);
	if (known !== undefined) return known;
	const read = piece.content.flatMap(({ text }) => units(text, [{ start: 0, end: text.length }], []));
	unitsRead.set(piece, read);
	return read;
}

/** Bits of the telling words. */
export const weigh = (list: readonly Unit[]) =>
	list.reduce((sum, unit) => sum + (unit.small ? 0 : rarity(unit.stem)), 0);

/** Bits of the telling words that match in the same order, and how many words do, small ones and all. */
function matchInOrder(a: readonly Unit[], b: readonly Unit[]): { bits: number; words: number } {
	let [bits, words] = [0, 0];
	for (const [i, j] of align([a, b])) {
		if (i == null || j == null) continue;
		const [x, y] = [a[i] as Unit, b[j] as Unit];
		words++;
		if (!x.small) bits += Math.min(rarity(x.stem), rarity(y.stem)) * (x.key === y.key ? 1 : 0.8);
	}
	return { bits, words };
}

/** Bits of the telling words that match in the same order. */
export const matchedInOrder = (a: readonly Unit[], b: readonly Unit[]) => matchInOrder(a, b).bits;

/** How far two wordings go together in order. */
interface Order {
	/** Share of the shorter, and of the longer side's telling words that match in the same order. */
	readonly shorter: number;
	readonly longer: number;
	/** Share of all words of the side with fewer. */
	readonly words: number;
	/** Bits that match. */
	readonly matched: number;
}

export function inOrder(a: readonly Unit[], b: readonly Unit[]): Order {
	const { bits: matched, words } = matchInOrder(a, b);
	const sizes = [weigh(a), weigh(b)].sort((x, y) => x - y);
	return {
		shorter: matched / Math.max(1, sizes[0] ?? 1),
		longer: matched / Math.max(1, sizes[1] ?? 1),
		words: words / Math.max(1, Math.min(a.length, b.length)),
		matched,
	};
}

/** True where two quotations have so much in the same order that they render the same words. */
export function quotesTheSame({ shorter, longer, words, matched }: Order): boolean {
	if (shorter >= FRAMED_SHORTER && longer >= FRAMED_LONGER && words >= FRAMED_WORDS) return true;
	if (words < HELD_WORDS) return false;
	if (shorter >= QUOTED_SHORTER && longer >= QUOTED_LONGER) return true;
	return shorter >= HELD_SHORTER && longer >= HELD_LONGER && matched >= HELD_BITS;
}

/** A piece's telling words, without a subject that it borrows. */
const tellingOf = (piece: Piece) => readPiece(piece).all.filter((term) => !term.small);

/** How much of both pieces telling words stand for one another, wherever they stand: 0 to 1. */
export function cover(a: Piece, b: Piece): number {
	const [x, y] = [tellingOf(a), tellingOf(b)];
	if (x.length === 0 || y.length === 0) return 0;
	let [left, right] = [0, 0];
	for (const match of matchTerms(x, y)) {
		left += (x[match.a]?.weight ?? 0) * match.value;
		right += (y[match.b]?.weight ?? 0) * match.value;
	}
	const all = (list: readonly Term[]) => list.reduce((sum, term) => sum + term.weight, 0);
	return Math.sqrt((left / all(x)) * (right / all(y)));
}

/** True where a piece is a quotation, or all but a few of its words stand inside quotation marks. */
export function isQuotation(piece: Piece): boolean {
	if (piece.kind !== "mixed") return piece.kind === "direct";
	const words = wordsOfPiece(piece);
	const marked = markedStretches(words).reduce((sum, { start, end }) => sum + end - start, 0);
	return marked >= MOSTLY_QUOTED * words.length;
}

/** True where running words are the same in both, so many and so many different telling ones among them. */
function shareARun(a: readonly Unit[], b: readonly Unit[], { words, telling }: typeof RUN): boolean {
	for (let i = 0; i + words <= a.length; i++) {
		for (let j = 0; j + words <= b.length; j++) {
			let to = 0;
			while (a[i + to] !== undefined && a[i + to]?.key === b[j + to]?.key) to++;
			const run = a.slice(i, i + to).flatMap((unit) => (unit.small ? [] : [unit.stem]));
			if (to >= words && new Set(run).size >= telling) return true;
		}
	}
	return false;
}

const samePerson = (a: Piece, b: Piece) =>
	(a.speakerKey !== null && a.speakerKey === b.speakerKey) ||
	(a.speaker !== null && b.speaker !== null && mayBeOne(a.speaker, b.speaker));
/** Nobody is credited, or what carries the words, or whoever holds an office. */
const isUnnamed = ({ speaker }: Piece) => speaker === null || isCarrier(speaker) || mayBeAnybody(speaker);
const isOpen = ({ speaker }: Piece) => speaker === null || mayBeAnybody(speaker);

/** "If the harbour is flooded, …", which another outlet may put as "When it is flooded, …". */
const setsCondition = (piece: Piece) =>
	isConditional(piece) ||
	/^["'“‘\s]*(?:(?:and|but|so) )?(?:when|once|as soon as|whenever)\b[^,?]+,/i.test(wordsOfPiece(piece));

/** True where both the weekday and the place differ: a slip makes one of them wrong, not both. */
const saidElsewhere = (a: Occasion, b: Occasion) =>
	occasionsApart({ ...a, day: null, weekday: null }, { ...b, day: null, weekday: null }) &&
	a.weekday !== null &&
	b.weekday !== null &&
	a.weekday !== b.weekday;

/** True where two quotations have running words in common that are one speaker's, whoever is credited. */
function isVerbatim(a: Piece, b: Piece): boolean {
	if (!isQuotation(a) || !isQuotation(b) || daysApart(a.occasion, b.occasion)) return false;
	if (saidElsewhere(a.occasion, b.occasion)) return false;
	const [x, y] = [unitsOf(a), unitsOf(b)];
	return (samePerson(a, b) && shareARun(x, y, RUN)) || shareARun(x, y, LONG_RUN);
}

/**
 * How surely two pieces render the same words of one speaker on one occasion; 0 where they do not, `VERBATIM` or more where running
 * words prove it, 1 or more where both quote.
 *
 * @param beside true where what stands before, or behind, both is quoted the same
 */
export function link(a: Piece, b: Piece, beside: () => boolean): number {
	if (a.article === b.article) return 0;
	const [x, y] = [unitsOf(a), unitsOf(b)];
	if (isVerbatim(a, b)) return VERBATIM + inOrder(x, y).shorter;
	const quoted = isQuotation(a) && isQuotation(b);
	const named = samePerson(a, b);
	if (!named && !isUnnamed(a) && !isUnnamed(b)) return 0;
	if (occasionsApart(a.occasion, b.occasion) || setsCondition(a) !== setsCondition(b)) return 0;
	if (isDenied(a) !== isDenied(b)) return 0;
	const order = inOrder(x, y);
	if (order.longer >= COPIED && order.matched >= HELD_BITS) return VERBATIM + order.shorter;
	const whole = order.longer >= FREELY.longer || Math.min(x.length, y.length) >= FREELY.least;
	if (Math.min(x.length, y.length) < FEWEST_WORDS && order.longer < QUOTED_SHORTER) return 0;
	const alike = named && order.longer >= FREELY.nearlyAll.longer ? FREELY.nearlyAll.bonus : 0;
	const free = () =>
		order.matched < FREELY.bits || !whole
			? 0
			: FREELY.cover * cover(a, b) + FREELY.words * order.words + alike;
	if (!named) {
		if (a.kind === "indirect" || b.kind === "indirect") return 0;
		const { shorter, longer, matched, words } = order;
		if (quoted && shorter >= UNNAMED_SHORTER && longer >= UNNAMED_LONGER) return 1 + shorter;
		if (!isOpen(a) && !isOpen(b)) return 0;
		const { bits, ...least } = UNNAMED_BITS;
		if (quoted && matched >= bits && shorter >= least.shorter && words >= least.words) return FREE_SURE;
		return free() >= FREE_UNNAMED + (quoted ? 0 : FREE_PART) ? FREE_SURE : 0;
	}
	if (quoted) {
		if (quotesTheSame(order)) return 1 + order.shorter;
		if (free() >= FREE_QUOTED) return FREE_SURE;
		return order.shorter >= BESIDE && beside() ? order.shorter : 0;
	}
	if (
		a.kind === "indirect" &&
		b.kind === "indirect" &&
		likeness(readPiece(a).all, readPiece(b).all).score < REPORTED_TWICE
	)
		return 0;
	if (a.kind !== b.kind && quotesAPart(a, b)) return 1;
	const covered = cover(a, b);
	if (covered >= REPORTED_COVER && order.shorter >= REPORTED_ORDER) return covered;
	return a.kind !== b.kind && free() >= FREE_REPORTED ? covered : 0;
}

/** True where a part quoted holds the verb: what is done, and not only whom or what it is done to. */
function hasVerb(text: string, range: Span, words: readonly Unit[]): boolean {
	if (/\b(?:to|not|will|would|can|could|must|should|may|might)\s+$/i.test(text.slice(0, range.start)))
		return true;
	return words.some(({ form, stem }) => AUXILIARY.test(form) || (stem !== form && isIrregular(form)));
}

/** True where the words that one of the two quotes in part stand in the other's quotation, all but one in three. */
function quotesAPart(a: Piece, b: Piece): boolean {
	const direct = a.kind === "direct" ? a : b;
	const part = direct === a ? b : a;
	if (direct.kind !== "direct" || part.kind !== "mixed") return false;
	const whole = unitsOf(direct);
	return part.content.some(({ text }) =>
		markedStretches(text).some((range) => {
			const words = units(text, [range], [range]);
			if (words.length < PART_WORDS) return false;
			const least = hasVerb(text, range, words) ? PART_COVER : NAMED_COVER;
			if (words.length < RUN.words && cover(a, b) < least) return false;
			return whole.some((_, from) => {
				const found = words.filter((unit, at) => unit.key === whole[from + at]?.key);
				return found.length * 3 >= words.length * 2 && found.some((unit) => !unit.small);
			});
		}),
	);
}
