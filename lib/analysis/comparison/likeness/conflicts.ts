import { relateQuantities } from "../../text/numbers";
import { ORDINALS } from "../../text/numberwords";
import { denials, denied } from "../words/denials";
import { modalityOf } from "../words/modality";
import { stem } from "../words/stem";
import type { Term } from "../words/terms";
import { matchTerms, spellingLikeness, type TermMatch } from "./matching";
import { opposed } from "./opposites";

/** Two places that exclude each other, as indices into the terms of both sides; null where a side has nothing there. */
export interface Conflict {
	readonly rule:
		| "number"
		| "date"
		| "name"
		| "opposite"
		| "negation"
		| "modal"
		| "roles"
		| "place-order"
		| "word";
	readonly a: number | null;
	readonly b: number | null;
}

/** What may be said either way round. */
const EITHER_WAY = new Set(
	"meet marri talk discuss agre cooperat collaborat work clash trade share border match and or".split(" "),
);
/** What credits words stands before or after them. */
const CREDITS = new Set(["say", "tell", "add", "accord", "stat"]);
const PASSIVE = /^(?:was|were|is|are|been|being|be|got)$/;

/** Words without a partner, a side, up to which two wordings are so near that another name in the same place is another person. */
const MOST_FREE = 4;

/** The terms around one that are matched, so that two terms can be said to stand in the same place. */
function sameSlot(
	a: readonly Term[],
	b: readonly Term[],
	i: number,
	j: number,
	pairs: ReadonlyMap<number, number>,
): boolean {
	const near = (from: number, to: number) => {
		for (let step = 1; step <= 3; step++) {
			const other = pairs.get(i + from * step);
			if (other !== undefined) return Math.abs(other - (j + to * step)) <= 2;
			if (a[i + from * step] === undefined) return b[j + to * step] === undefined;
		}
		return false;
	};
	return near(-1, -1) || near(1, 1);
}

const CALENDAR =
	/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** "4" and "4th" are one day. */
const ofDay = (form: string) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(form)?.[1] ?? null;

const sort = (term: Term) => {
	if (term.kind === "number") return "number";
	if (/^\p{N}/u.test(term.form)) return "figure";
	if (ORDINALS.has(term.form) || term.form === "last") return "ordinal";
	if (CALENDAR.test(term.form) && (term.kind === "name" || term.form !== "may")) return "calendar";
	return term.kind === "name" ? "name" : term.small ? "small" : "word";
};

/** Numbers of the same thing that cannot both be true. */
function numberConflicts(
	a: readonly Term[],
	b: readonly Term[],
	pairs: ReadonlyMap<number, number>,
): Conflict[] {
	const found: Conflict[] = [];
	const used = new Set(pairs.values());
	const agrees = (one: Term, others: readonly Term[]) =>
		others.some(
			(other) =>
				one.quantity !== null &&
				other.quantity !== null &&
				/equal|compatible/.test(relateQuantities(one.quantity, other.quantity)),
		);
	const numbersOf = (list: readonly Term[]) => list.filter((term) => term.kind === "number").length;
	const alone = numbersOf(a) === 1 && numbersOf(b) === 1;
	for (const [i, x] of a.entries()) {
		if (x.quantity === null || agrees(x, b)) continue;
		for (const [j, y] of b.entries()) {
			if (y.quantity === null || (used.has(j) && pairs.get(i) !== j) || agrees(y, a)) continue;
			const relation = relateQuantities(x.quantity, y.quantity);
			const counted = x.quantity.counted.some(
				(word) => word.length > 2 && y.quantity?.counted.includes(word),
			);
			const slot = alone || counted || sameSlot(a, b, i, j, pairs);
			if (slot && (relation === "contradicts" || (relation === "unrelated" && sameSlot(a, b, i, j, pairs)))) {
				found.push({ rule: "number", a: i, b: j });
				break;
			}
		}
	}
	return found;
}

/** "not legal", "without coordination", "non-vaccinated": with such a word before it one is the other's opposite no more. */
const isUndone = (list: readonly Term[], index: number) =>
	/^(?:not|never|no|non|without|hardly|.*n't)$/.test(list[index - 1]?.form ?? "");

/** Words without a partner on the other side that stand where the other side has another word of the same sort. */
function slotConflicts(
	a: readonly Term[],
	b: readonly Term[],
	pairs: ReadonlyMap<number, number>,
): Conflict[] {
	const found: Conflict[] = [];
	const taken = new Set(pairs.values());
	const spare = (list: readonly Term[], is: (index: number) => boolean) =>
		[...list.keys()].filter((index) => !is(index));
	const freeA = spare(a, (index) => pairs.has(index));
	const freeB = spare(b, (index) => taken.has(index));
	const content = (list: readonly Term[], free: readonly number[]) =>
		free.filter((index) => !list[index]?.small).length;
	const nearlyEqual = content(a, freeA) <= MOST_FREE && content(b, freeB) <= MOST_FREE;
	for (const i of freeA) {
		for (const j of freeB) {
			const x = a[i] as Term;
			const y = b[j] as Term;
			const kind = sort(x);
			if (opposed(x.form, y.form) || opposed(x.key, y.key)) {
				const near = nearlyEqual || sameSlot(a, b, i, j, pairs);
				if (near && isUndone(a, i) === isUndone(b, j)) found.push({ rule: "opposite", a: i, b: j });
				continue;
			}
			if (kind !== sort(y) || kind === "small" || kind === "number") continue;
			if (kind === "calendar" && x.form.slice(0, 3) === y.form.slice(0, 3)) continue;
			if (kind === "figure" && ofDay(x.form) !== null && ofDay(x.form) === ofDay(y.form)) continue;
			if (kind === "calendar" || kind === "figure") found.push({ rule: "date", a: i, b: j });
			else if (!sameSlot(a, b, i, j, pairs)) continue;
			else if (kind === "ordinal") found.push({ rule: "number", a: i, b: j });
			else if (kind === "name" && nearlyEqual && spellingLikeness(x.form, y.form) < 0.5)
				found.push({ rule: "name", a: i, b: j });
			else if (kind === "word" && spellingLikeness(x.form, y.form) < 0.5)
				found.push({ rule: "word", a: i, b: j });
		}
	}
	return found;
}

/** The preposition before a term, over an article or adjective. */
function preposition(list: readonly Term[], index: number): string | null {
	for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
		const form = list[at]?.form ?? "";
		if (/^(?:from|to|by|for|with|against|in|of|at|into|than|over)$/.test(form)) return form;
		if (!list[at]?.small && at < index - 2) return null;
	}
	return null;
}

/** True where a verb in the passive stands between the two places: its subject is the one it happens to. */
function passiveBetween(list: readonly Term[], from: number, to: number): boolean {
	for (let at = from + 1; at < to; at++) {
		if (
			list[at]?.form === "by" &&
			list.slice(Math.max(0, at - 6), at).some((term) => PASSIVE.test(term.form))
		)
			return true;
	}
	return false;
}

/** True where the form or the words before it make a verb likely: no tagger is asked, so regular plurals are left alone. */
function verbLike(list: readonly Term[], index: number): boolean {
	const term = list[index] as Term;
	const before = list[index - 1];
	if (sort(term) !== "word") return false;
	if (
		/^(?:will|would|to|may|has|have|had|could|should|must|did|can|was|were|is|are|be|been)$/.test(
			before?.form ?? "",
		)
	)
		return true;
	if (/s$/.test(term.form)) return before?.kind === "name" && before.by !== "people";
	if (/^(?:beat|hit|cut|put|hurt|shut|let|set|beset|shed|spread)$/.test(term.form)) return true;
	return /ed$/.test(term.form) || (stem(term.form) !== term.form && !/ing$|[ey]$/.test(term.form));
}

/** Two things that have changed places around the same verb, or between "from" and "to". */
function roleConflicts(a: readonly Term[], b: readonly Term[], matches: readonly TermMatch[]): Conflict[] {
	const pairs = matches.filter(({ a: i, b: j }) => {
		const term = a[i] as Term;
		return !term.small && term.key === b[j]?.key && sort(term) !== "calendar" && !CREDITS.has(term.key);
	});
	for (const first of pairs) {
		for (const second of pairs) {
			if (second.a <= first.a || second.b >= first.b) continue;
			const x = preposition(a, first.a);
			const y = preposition(a, second.a);
			const direction = (one: string | null, other: string | null) =>
				one === "from" && (other === "to" || other === "into");
			if (direction(x, y) && direction(preposition(b, second.b), preposition(b, first.b))) {
				return [{ rule: "place-order", a: first.a, b: first.b }];
			}
			const turned = pairs.filter(
				(verb) =>
					verb.a > first.a &&
					verb.a < second.a &&
					verb.b > second.b &&
					verb.b < first.b &&
					verbLike(a, verb.a) &&
					verbLike(b, verb.b) &&
					!EITHER_WAY.has(a[verb.a]?.key ?? ""),
			);
			if (turned.length === 0) continue;
			if (passiveBetween(a, first.a, second.a) !== passiveBetween(b, second.b, first.b)) continue;
			if (clauseBreak(a, first.a, second.a) || clauseBreak(b, second.b, first.b)) continue;
			return [{ rule: "roles", a: first.a, b: first.b }];
		}
	}
	return [];
}

/** True where another clause begins between the two places, so that they are not tied to one verb. */
function clauseBreak(list: readonly Term[], from: number, to: number): boolean {
	return list
		.slice(from + 1, to)
		.some((term) =>
			/^(?:and|but|that|which|who|because|after|before|when|while|if|said|says)$/.test(term.form),
		);
}

/** One side is sure of what the other only takes for possible: each has one kind of such words, and another one. */
function modalConflicts(a: readonly Term[], b: readonly Term[]): Conflict[] {
	const modal = (term: Term) => (term.kind === "name" ? null : modalityOf(term.form));
	const [x, y] = [a, b].map((list) => list.findIndex((term) => modal(term) !== null));
	if (x === undefined || y === undefined || x < 0 || y < 0) return [];
	const [left, right] = [a, b].map((list) => new Set(list.flatMap((term) => modal(term) ?? [])));
	if (left?.size !== 1 || right?.size !== 1) return [];
	const both = [...left, ...right];
	return both.includes("may") && both.includes("will") ? [{ rule: "modal", a: x, b: y }] : [];
}

/** True where both deny the same, whatever one of them denies beside it. */
function bothDeny(
	a: readonly Term[],
	b: readonly Term[],
	left: readonly number[],
	right: readonly number[],
	pairs: ReadonlyMap<number, number>,
): boolean {
	const theirs = new Set(right.flatMap((at) => denied(b, at).slice(0, 1)));
	return left.some((at) =>
		denied(a, at)
			.slice(0, 1)
			.some((index) => theirs.has(pairs.get(index) ?? -1)),
	);
}

/** True where the other side has a word for what is denied, or the denial stands alone. */
function isMentioned(
	list: readonly Term[],
	index: number,
	matched: { has(index: number): boolean },
): boolean {
	const of = denied(list, index);
	return of.length === 0 || of.some((at) => matched.has(at));
}

/**
 * The places at which two wordings exclude each other: numbers, dates, names in the same place, opposites, one side
 * denying, one sure and one not, changed roles. Says nothing of whether the two are about the same at all.
 */
export function conflicts(a: readonly Term[], b: readonly Term[], matches = matchTerms(a, b)): Conflict[] {
	const pairs = new Map(matches.map((match) => [match.a, match.b]));
	const found = [
		...numberConflicts(a, b, pairs),
		...slotConflicts(a, b, pairs),
		...roleConflicts(a, b, matches),
		...modalConflicts(a, b),
	];
	const [left, right] = [denials(a), denials(b)];
	// What one side denies and the other does not mention is no contradiction.
	const taken = new Set(pairs.values());
	const touched = left.filter((at) => isMentioned(a, at, pairs)).length;
	const other = right.filter((at) => isMentioned(b, at, taken)).length;
	const odd =
		left.length % 2 !== right.length % 2 && touched % 2 !== other % 2 && !bothDeny(a, b, left, right, pairs);
	if (odd && !found.some((one) => one.rule === "opposite")) {
		found.push({ rule: "negation", a: left[0] ?? null, b: right[0] ?? null });
	}
	return found;
}
