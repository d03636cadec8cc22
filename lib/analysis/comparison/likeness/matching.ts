import { newMemo } from "../../text/memo";
import { synonymGroups } from "../words/synonyms";
import type { Term } from "../words/terms";

/** A term of one text and the term of the other that stands for the same, with how far it does (0 to 1). */
export interface TermMatch {
	readonly a: number;
	readonly b: number;
	readonly value: number;
}

/** Longest list of terms that is matched; a sentence is never that long. */
const MOST_TERMS = 400;

const letterPairs = newMemo((word: string): ReadonlySet<string> => {
	const pairs = new Set<string>();
	for (let at = 0; at < word.length - 1; at++) pairs.add(word.slice(at, at + 2));
	return pairs;
});

/** Dice's coefficient over letter pairs, 0 to 1: near 1 for two spellings of one word. */
export function spellingLikeness(a: string, b: string): number {
	if (a === b) return 1;
	if (a.length < 2 || b.length < 2) return 0;
	const left = letterPairs(a);
	const right = letterPairs(b);
	let shared = 0;
	for (const pair of left) if (right.has(pair)) shared++;
	return (2 * shared) / (left.size + right.size);
}

const NONE: readonly number[] = [];
/** The groups of synonyms in which a term stands. */
const groupsOf = (term: Term) => (term.kind === "number" || term.small ? NONE : synonymGroups(term.key));

/** How far two terms stand for the same thing, 0 to 1; with the groups of synonyms of both. */
function termLikeness(a: Term, b: Term, left: readonly number[], right: readonly number[]): number {
	if (a.key === b.key) return a.by === b.by || (a.by !== "capital" && b.by !== "capital") ? 1 : 0.75;
	if (a.kind === "number" || b.kind === "number") {
		const x = a.quantity;
		const y = b.quantity;
		if (x === null || y === null || x.value === null || y.value === null || x.value <= 0) return 0;
		return Math.abs(x.value - y.value) / Math.max(x.value, y.value) < 0.02 ? 0.7 : 0;
	}
	if (a.small || b.small) return 0;
	const synonyms = left.length > 0 && right.length > 0 && left.some((group) => right.includes(group));
	const shortest = Math.min(a.form.length, b.form.length);
	if (shortest < 4 || a.form[0] !== b.form[0]) return synonyms ? 0.7 : 0;
	if (a.key.startsWith(b.key) || b.key.startsWith(a.key)) return shortest >= 5 ? 0.9 : 0.4;
	if (synonyms) return 0.7;
	const likeness = spellingLikeness(a.form, b.form);
	return likeness > 0.6 ? likeness * 0.8 : 0;
}

/**
 * Matches the terms of two texts one to one: equal ones first, then the likest; among equal choices the one whose
 * neighbours match too. Greedy; at most `MOST_TERMS` a side are looked at.
 */
export function matchTerms(a: readonly Term[], b: readonly Term[]): TermMatch[] {
	const left = a.slice(0, MOST_TERMS);
	const right = b.slice(0, MOST_TERMS);
	const found: { a: number; b: number; value: number; rank: number }[] = [];
	const groups = right.map(groupsOf);
	for (let i = 0; i < left.length; i++) {
		const x = left[i] as Term;
		const own = groupsOf(x);
		for (let j = 0; j < right.length; j++) {
			const value = termLikeness(x, right[j] as Term, own, groups[j] as readonly number[]);
			if (value === 0) continue;
			const before = left[i - 1] !== undefined && left[i - 1]?.key === right[j - 1]?.key ? 0.1 : 0;
			const after = left[i + 1] !== undefined && left[i + 1]?.key === right[j + 1]?.key ? 0.1 : 0;
			const drift = Math.abs(i / left.length - j / right.length) * 0.05;
			found.push({ a: i, b: j, value, rank: value + before + after - drift });
		}
	}
	found.sort((x, y) => y.rank - x.rank || x.a - y.a || x.b - y.b);
	const usedA = new Set<number>();
	const usedB = new Set<number>();
	const matches: TermMatch[] = [];
	for (const { a: i, b: j, value } of found) {
		if (usedA.has(i) || usedB.has(j)) continue;
		usedA.add(i);
		usedB.add(j);
		matches.push({ a: i, b: j, value });
	}
	return matches.sort((x, y) => x.a - y.a);
}
