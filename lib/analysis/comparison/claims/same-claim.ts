import { relateQuantities } from "../../text/numbers";
import { likeness } from "../likeness/likeness";
import { matchTerms, type TermMatch } from "../likeness/matching";
import type { Evidence, Piece } from "../model";
import { occasionsApart } from "../pieces/occasions";
import { ELLIPTIC, wordsOfPiece } from "../pieces/pieces";
import type { Pool, ReadPiece } from "../pieces/pool";
import { sameScene } from "../pieces/scenes";
import { mayBeAnybody } from "../speakers/one-speaker";
import { link, VERBATIM } from "../utterances/rendering-link";
import { sameName } from "../words/same-name";
import { type Term, terms } from "../words/terms";
import { toldApart } from "./told-apart";

/** From this score on two pieces are taken to assert the same, where nothing speaks against it. */
export const SAME_CLAIM = 0.345;

/** What a speaker says again counts more than what somebody else says in like words. */
const SAME_SPEAKER = 1.15;
const OTHER_SPEAKER = 0.9;
/** Bits that two pieces must share before they can assert the same, so that one common word of a short piece is not enough. */
const ENOUGH_BITS = 8;
/** A short assertion that stands nearly whole in a longer one: how much of it, how many bits, and what that is worth. */
const HELD = 0.7;
const HELD_BITS = 14;
const HELD_COVER = 0.55;
/** Sharing names alone says who it is about, not what. */
const ONLY_NAMES = 0.6;
/** One shared word, however rare, is too little to go by. */
const ONE_WORD = 0.6;
/** "If he wins, …" asserts another thing than that he wins. */
const OTHER_MOOD = 0.6;
/** What two speakers say in like words, each of themselves, is two assertions. */
const OTHER_SELF = 0.4;
/** What a claim to one figure, or to the number of the dead, adds. */
const SAME_FIGURE = 0.15;
const SAME_PRECISE_FIGURE = 0.22;
/** What it adds that both say what follows from the same condition. */
const SAME_CONDITION = 0.15;
/** What it adds that two incidents took place at one place. */
const SAME_PLACE = 0.1;
/** Numbers below are said of too many things. */
const LEAST_FIGURE = 13;
const TOLL =
	/\b(?:death |overall |total )?toll\b|\bnumber of (?:\p{L}+ )?(?:dead|deaths|fatalities|victims|casualties)\b/iu;
const DEAD = /\b(?:killed|died|dead|deaths?|fatalities|perished|lost their lives)\b/i;
/** A condition up to where what follows from it begins, and how much of it must be in both. */
const CONDITION = /\b(?:if|unless)\b[^,.;]+/i;
const SAME_CONDITION_SHARE = 0.75;
/** Two quotations of the same words assert the same, however few they are. */
const SAME_WORDS = 0.7;
const VERBATIM_WORDS = 0.95;
const SYNONYM_BONUS = 0.15;
/** Below this coverage no likeness makes two pieces the same, so that it need not be measured. */
const HOPELESS = 0.2;
/** A piece that carries on another belongs there, unless it is clearly like something else. */
const CARRIES_ON = 0.85;
/** What a match is worth that needs the words before. */
const EXPLAINED = 0.9;
const MOST_SHARED_WORDS = 8;

/** How alike two pieces are, and by which rule. */
export interface Weighed {
	/** `Evidence.rule`. */
	readonly rule: string;
	readonly score: number;
	/** True where one denies what the other asserts. */
	readonly opposite: boolean;
}

/** Compares two pieces by the words, names and numbers that they share, each as rare as it is in English and in the pool. */
export function judgeClaim(a: ReadPiece, b: ReadPiece, pool: Pool): Evidence {
	const { rule, score, opposite } = weighClaim(a, b, pool);
	const matches = matchTerms(a.own, b.own);
	return {
		rule,
		score,
		sharedWords: sharedWords(a, b, matches, pool),
		entities: names(a, b, matches),
		numbers: numbers(a.own, b.own),
		speaker: speakers(a, b),
		negation: opposite ? "opposite" : "same",
		time: time(a, b),
	};
}

/** The same judgement without what it rests on. */
export function weighClaim(a: ReadPiece, b: ReadPiece, pool: Pool): Weighed {
	const matches = matchTerms(a.own, b.own);
	const { cover: plain, bits, predicate } = coverage(a.own, b.own, matches, pool);
	const explained = Math.max(explainedCover(a, b, pool), explainedCover(b, a, pool));
	const cover = Math.max(plain, explained * EXPLAINED);
	const speaker = speakers(a, b);
	let score = 0.85 * cover + 0.15 * (cover < HOPELESS ? cover : likeness(a.all, b.all).score);
	score *= Math.min(1, bits / ENOUGH_BITS);
	if (speaker === "same") score *= SAME_SPEAKER;
	if (speaker === "different") score *= OTHER_SPEAKER;
	if (predicate < 2) score *= ONLY_NAMES;
	if (matches.length < 2) score *= ONE_WORD;
	if (a.conditional !== b.conditional) score *= OTHER_MOOD;
	if (carriesOn(a) || carriesOn(b)) score *= CARRIES_ON;
	if (isElliptic(a) !== isElliptic(b)) score *= CARRIES_ON;
	if (ofThemselves(a, b) || (speaker === "different" && (hangsOn(a) || hangsOn(b)))) score *= OTHER_SELF;
	if (a.piece.article !== b.piece.article) score += figureBonus(a, b);
	if (a.conditional && b.conditional && sameCondition(a.piece, b.piece)) score += SAME_CONDITION;
	if (sameScene(a.piece.scene, b.piece.scene)) score += SAME_PLACE;
	const rendered = matches.length === 0 ? 0 : link(a.piece, b.piece, () => false);
	if (rendered >= 1) score = Math.max(score, rendered >= VERBATIM ? VERBATIM_WORDS : SAME_WORDS);
	score = Math.min(1, score);
	const apart = toldApart(a, b, score, cover, matches);
	return {
		rule: `claim/${apart?.rule ?? "alike"}`,
		score: apart?.score ?? score,
		opposite: apart?.opposite === true,
	};
}

/** How much of both sides' weight is matched (the geometric mean), how many bits that is, and how many of them are no names. */
function coverage(a: readonly Term[], b: readonly Term[], matches: readonly TermMatch[], pool: Pool) {
	const left = a.reduce((sum, term) => sum + pool.weight(term), 0);
	const right = b.reduce((sum, term) => sum + pool.weight(term), 0);
	let [coverLeft, coverRight, bits, predicate] = [0, 0, 0, 0];
	for (const { a: i, b: j, value } of matches) {
		const x = a[i] as Term;
		const y = b[j] as Term;
		const match = value === 1 ? 1 : value + SYNONYM_BONUS;
		coverLeft += pool.weight(x) * match;
		coverRight += pool.weight(y) * match;
		const shared = Math.min(pool.weight(x), pool.weight(y)) * match;
		bits += shared;
		if (x.kind === "word" && y.kind === "word") predicate += shared;
	}
	if (left === 0 || right === 0) return { cover: 0, bits, predicate };
	const [x, y] = [coverLeft / left, coverRight / right];
	const held = bits >= HELD_BITS && Math.max(x, y) >= HELD ? HELD_COVER * Math.max(x, y) : 0;
	return { cover: Math.max(Math.sqrt(x * y), held), bits, predicate };
}

/**
 * The coverage where what `a` refers back to counts as said by it: the other side's words may be matched by the context, but
 * `a` is measured by its own.
 */
function explainedCover(a: ReadPiece, b: ReadPiece, pool: Pool): number {
	if (a.context.length === 0) return 0;
	const both = [...a.own, ...a.context];
	const matches = matchTerms(both, b.own);
	const weigh = (list: readonly Term[]) => list.reduce((sum, term) => sum + pool.weight(term), 0);
	let [own, other] = [0, 0];
	for (const { a: i, b: j, value } of matches) {
		if (i < a.own.length) own += pool.weight(both[i] as Term) * value;
		other += pool.weight(b.own[j] as Term) * value;
	}
	const [left, right] = [weigh(a.own), weigh(b.own)];
	return left === 0 || right === 0 ? 0 : Math.sqrt((own / left) * (other / right));
}

/** What it adds that both give one figure, the more precise the more, or both the number of the dead. */
function figureBonus(a: ReadPiece, b: ReadPiece): number {
	const same = sameFigures(a.own, b.own);
	if (same.some((value) => value >= 100 && value % 50 !== 0)) return SAME_PRECISE_FIGURE;
	return same.length > 0 || (tellsToll(a) && tellsToll(b)) ? SAME_FIGURE : 0;
}

/** The numbers that both give: so precise a thing is seldom said of two. */
function sameFigures(a: readonly Term[], b: readonly Term[]): number[] {
	return a.flatMap((x) =>
		b.flatMap((y) => {
			const [one, other] = [x.quantity, y.quantity];
			if (one?.value == null || other?.value == null || x.key !== y.key) return [];
			if (one.value < LEAST_FIGURE || one.unit !== other.unit || one.unit === "date") return [];
			return relateQuantities(one, other) === "contradicts" ? [] : [one.value];
		}),
	);
}

/** "If the pass is closed, …" in both. */
function sameCondition(a: Piece, b: Piece): boolean {
	const [x, y] = [a, b].map((piece) => {
		const [condition = ""] = CONDITION.exec(wordsOfPiece(piece)) ?? [];
		return terms(condition).filter((term) => !term.small);
	});
	if (x === undefined || y === undefined || x.length < 2 || y.length < 2) return false;
	return matchTerms(x, y).length >= SAME_CONDITION_SHARE * Math.max(x.length, y.length);
}

/** "The death toll has reached …": the number of all the dead, whatever it is. */
function tellsToll({ piece, own }: ReadPiece): boolean {
	const words = piece.content.map((span) => span.text).join(" ");
	const counts = own.flatMap(({ quantity }) => (quantity?.unit === null ? quantity : []));
	if (TOLL.test(words)) return counts.length > 0;
	return DEAD.test(words) && counts.some(({ low, high }) => Math.max(low, high) >= LEAST_FIGURE);
}

/** A sentence that points back; a relative clause asserts something of its own. */
function carriesOn({ piece }: ReadPiece): boolean {
	return piece.continues && !/^which\b/i.test(piece.content[0].text);
}

/** "and must be told": whom it is said of stands in the clause before. */
const isElliptic = ({ piece }: ReadPiece) =>
	piece.part > 0 && /^(?:and|but)\b/i.test(wordsOfPiece(piece)) && ELLIPTIC.test(wordsOfPiece(piece));

/** "…, creating a threat": who does it stands in the clause before. */
const hangsOn = ({ piece }: ReadPiece) =>
	piece.part > 0 && /^(?!and\b|but\b)/i.test(wordsOfPiece(piece)) && ELLIPTIC.test(wordsOfPiece(piece));

/** A content that begins with the speaker's own person, as far as grammar tells. */
const SELF = /^["'“‘\s]*(?:that )?(?:(he|she)|(i))\b(?!['’]?s\b)/i;

/** True where two speakers say it in like words, each of him- or herself: "he was told", said by one and by another. */
function ofThemselves(a: ReadPiece, b: ReadPiece): boolean {
	if (speakers(a, b) !== "different" || a.piece.continues || b.piece.continues) return false;
	const [x, y] = [a, b].map(({ piece }) => SELF.exec(piece.content[0].text));
	if (x == null || y == null || sameName(a.piece.speaker ?? "", b.piece.speaker ?? "")) return false;
	return (
		(x[1] === undefined) === (y[1] === undefined) &&
		(a.piece.kind === "direct") === (b.piece.kind === "direct")
	);
}

function speakers(a: ReadPiece, b: ReadPiece): Evidence["speaker"] {
	const [x, y] = [a.piece.speakerKey, b.piece.speakerKey];
	if (x === null || y === null) return "unknown";
	if (x === y) return "same";
	const [one, other] = [a.piece.speaker ?? "", b.piece.speaker ?? ""];
	return mayBeAnybody(one) || mayBeAnybody(other) ? "unknown" : "different";
}

function time(a: ReadPiece, b: ReadPiece): Evidence["time"] {
	const [x, y] = [a.piece.occasion, b.piece.occasion];
	if (occasionsApart(x, y)) return "apart";
	return x.day !== null && x.day === y.day ? "same" : "unknown";
}

function sharedWords(a: ReadPiece, b: ReadPiece, matches: readonly TermMatch[], pool: Pool): string[] {
	return matches
		.map(({ a: i, b: j }) => ({ term: a.own[i] as Term, other: b.own[j] as Term }))
		.sort((x, y) => pool.weight(y.term) - pool.weight(x.term) || x.term.start - y.term.start)
		.slice(0, MOST_SHARED_WORDS)
		.map(({ term }) => term.form);
}

function names(a: ReadPiece, b: ReadPiece, matches: readonly TermMatch[]): Evidence["entities"] {
	const isName = (term: Term) => term.kind === "name";
	const shared = matches.flatMap(({ a: i }) => (isName(a.own[i] as Term) ? [label(a.own[i] as Term)] : []));
	const apart = [...a.own, ...b.own].filter(isName).map(label);
	return {
		shared: [...new Set(shared)],
		apart: [...new Set(apart)].filter((name) => !shared.includes(name)),
	};
}

const label = (term: Term) => (term.key.startsWith("@") ? term.key.slice(1) : term.form);

function numbers(a: readonly Term[], b: readonly Term[]): Evidence["numbers"] {
	let answer: Evidence["numbers"] = "none";
	for (const x of a) {
		for (const y of b) {
			if (x.quantity === null || y.quantity === null) continue;
			if (!x.quantity.counted.some((word) => word.length > 2 && y.quantity?.counted.includes(word))) continue;
			const relation = relateQuantities(x.quantity, y.quantity);
			if (relation === "contradicts") return "conflict";
			if (relation !== "unrelated") answer = "agree";
		}
	}
	return answer;
}
