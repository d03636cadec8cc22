import { type Conflict, conflicts } from "../likeness/conflicts";
import { labelledApart } from "../likeness/labels";
import type { TermMatch } from "../likeness/matching";
import type { ReadPiece } from "../pieces/pool";
import { scenesApart } from "../pieces/scenes";

/** Names in common up to which another name in the same place is another place. */
const MOST_NAMES = 3;
/** Below this score nothing is asked of what speaks against it; from the other on what does excludes one piece from the other's claim. */
const WORTH_ASKING = 0.3;
const EXCLUDES_FROM = 0.5;
/** The most that two pieces score which exclude each other: too little to join them, however alike they are. */
const TOLD_APART = 0.15;
/** What stays of a score that something speaks against. */
const WEAKENED = 0.4;
/** Conflicts that no likeness outweighs. */
const HARD: ReadonlySet<Conflict["rule"]> = new Set(["opposite", "negation", "roles", "place-order"]);
/** From this cover on another name in the same place makes another claim. */
const NEARLY_THE_SAME = 0.55;

/** What keeps two pieces from asserting the same. */
interface Apart {
	/** "place", "label", "name" or that of a conflict. */
	readonly rule: string;
	/** What is left of their likeness; 0 where the one excludes the other from its claim. */
	readonly score: number;
	/** True where one denies what the other asserts. */
	readonly opposite: boolean;
}

/**
 * Asks what speaks against two pieces asserting the same: other places, things told apart by numbers, names, opposites, a denial,
 * changed roles.
 *
 * @param score how alike they are
 * @param cover how much of both sides' telling words is matched
 */
export function toldApart(
	a: ReadPiece,
	b: ReadPiece,
	score: number,
	cover: number,
	matches: readonly TermMatch[],
): Apart | null {
	if (scenesApart(a.piece.scene, b.piece.scene, a.piece.article === b.piece.article))
		return { rule: "place", score: 0, opposite: false };
	if (score < WORTH_ASKING) return null;
	const against = conflicts(a.all, b.all);
	const hard = labelledApart(a.all, b.all) ? "label" : against.find(({ rule }) => HARD.has(rule))?.rule;
	const opposite = against.some(({ rule }) => rule === "opposite" || rule === "negation");
	const left = Math.min(score * WEAKENED, TOLD_APART);
	if (hard !== undefined) return { rule: hard, score: score >= EXCLUDES_FROM ? 0 : left, opposite };
	// Where many names are shared, one that is not is one of them in another spelling.
	const shared = matches.filter(({ a: i }) => a.own[i]?.kind === "name").length;
	const rule = against.some((one) => daysApart(one, a, b))
		? "date"
		: shared <= MOST_NAMES && against.some((one) => namesApart(one, a, b))
			? "name"
			: null;
	if (rule === null) return null;
	return { rule, score: cover > NEARLY_THE_SAME ? left : score, opposite };
}

/** Two countries, or two other names, in one place. A country's name may stand for whoever leads it. */
function namesApart({ rule, a: i, b: j }: Conflict, a: ReadPiece, b: ReadPiece): boolean {
	if (rule !== "name" || i === null || j === null) return false;
	return (a.all[i]?.by == null) === (b.all[j]?.by == null);
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "on Monday" here and "on Tuesday" there: another thing of the same kind, where the rest is the same. */
function daysApart({ rule, a: i, b: j }: Conflict, a: ReadPiece, b: ReadPiece): boolean {
	if (rule !== "date" || i === null || j === null) return false;
	return WEEKDAY.test(a.all[i]?.form ?? "") && WEEKDAY.test(b.all[j]?.form ?? "");
}
