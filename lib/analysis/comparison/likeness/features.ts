import { relateQuantities } from "../../text/numbers";
import type { Term } from "../words/terms";
import { matchTerms, spellingLikeness, type TermMatch } from "./matching";

/** What is measured of a pair of texts, in this order. Each is the same for (a, b) and (b, a). */
export const FEATURES = [
	"cosine",
	"coverLess",
	"coverMore",
	"coverAll",
	"exactLess",
	"exactMore",
	"jaccard",
	"bigrams",
	"trigrams",
	"fourgrams",
	"skips",
	"order",
	"run",
	"letters",
	"lengthRatio",
	"lengthGap",
	"length",
	"namesLess",
	"namesMore",
	"namesMissing",
	"numbersShared",
	"numbersApart",
	"numbersOneSided",
	"missRarestLess",
	"missRarestMore",
	"missWeight",
	"smallShared",
	"opens",
	"closes",
	"opposite",
] as const;

const ratio = (top: number, bottom: number, none = 0) => (bottom === 0 ? none : top / bottom);

function counts(keys: readonly string[]): Map<string, number> {
	const map = new Map<string, number>();
	for (const key of keys) map.set(key, (map.get(key) ?? 0) + 1);
	return map;
}

/** F1 of two bags. */
function bagOverlap(a: readonly string[], b: readonly string[]): number {
	const right = counts(b);
	let shared = 0;
	for (const [key, count] of counts(a)) shared += Math.min(count, right.get(key) ?? 0);
	return ratio(2 * shared, a.length + b.length);
}

function grams(keys: readonly string[], length: number): string[] {
	const found: string[] = [];
	for (let at = 0; at + length <= keys.length; at++) found.push(keys.slice(at, at + length).join(" "));
	return found;
}

function skipGrams(keys: readonly string[]): string[] {
	const found: string[] = [];
	for (let at = 0; at < keys.length; at++) {
		for (let to = at + 1; to <= at + 4 && to < keys.length; to++) found.push(`${keys[at]} ${keys[to]}`);
	}
	return found;
}

function letterGrams(list: readonly Term[]): string[] {
	const joined = ` ${list.map((term) => term.form).join(" ")} `;
	const found: string[] = [];
	for (let at = 0; at + 3 <= joined.length; at++) found.push(joined.slice(at, at + 3));
	return found;
}

function cosine(a: readonly Term[], b: readonly Term[]): number {
	const weigh = (list: readonly Term[]) => {
		const map = new Map<string, number>();
		for (const term of list) map.set(term.key, (map.get(term.key) ?? 0) + term.weight);
		return map;
	};
	const x = weigh(a);
	const y = weigh(b);
	let dot = 0;
	for (const [key, weight] of x) dot += weight * (y.get(key) ?? 0);
	const norm = (map: Map<string, number>) =>
		Math.sqrt([...map.values()].reduce((sum, value) => sum + value * value, 0));
	return ratio(dot, norm(x) * norm(y));
}

/** Share of matched pairs that stand in the same order on both sides (Kendall's tau, 0 to 1). */
function order(matches: readonly TermMatch[]): number {
	let same = 0;
	let all = 0;
	for (let i = 0; i < matches.length; i++) {
		for (let j = i + 1; j < matches.length; j++) {
			all++;
			if ((matches[i] as TermMatch).b < (matches[j] as TermMatch).b) same++;
		}
	}
	return ratio(same, all, 1);
}

function longestRun(a: readonly Term[], b: readonly Term[]): number {
	let longest = 0;
	let before = new Array<number>(b.length + 1).fill(0);
	for (const term of a) {
		const row = new Array<number>(b.length + 1).fill(0);
		for (let j = 0; j < b.length; j++) {
			if (b[j]?.key !== term.key) continue;
			row[j + 1] = (before[j] as number) + 1;
			if ((row[j + 1] as number) > longest) longest = row[j + 1] as number;
		}
		before = row;
	}
	return ratio(longest, Math.min(a.length, b.length));
}

interface Side {
	readonly all: number;
	readonly matched: number;
	readonly exact: number;
	readonly names: number;
	readonly namesMatched: number;
	readonly rarestMissed: number;
	readonly missed: number;
}

function side(list: readonly Term[], values: ReadonlyMap<number, number>): Side {
	let [all, matched, exact, names, namesMatched, rarestMissed, missed] = [0, 0, 0, 0, 0, 0, 0];
	for (const [index, term] of list.entries()) {
		const value = values.get(index) ?? 0;
		all += term.weight;
		matched += term.weight * value;
		if (value === 1) exact += term.weight;
		if (term.kind === "name") {
			names++;
			namesMatched += value;
		}
		if (!term.small) {
			missed += term.weight * (1 - value);
			if (value === 0) rarestMissed = Math.max(rarestMissed, term.weight);
		}
	}
	return { all, matched, exact, names, namesMatched, rarestMissed, missed };
}

/** Numbers of both sides that agree, that exclude each other, and that have nothing to be compared with. */
function numbers(
	a: readonly Term[],
	b: readonly Term[],
): { shared: number; apart: number; oneSided: number } {
	const x = a.flatMap((term) => term.quantity ?? []);
	const y = b.flatMap((term) => term.quantity ?? []);
	const agreeing = (list: typeof x, others: typeof x) =>
		list.filter((one) => others.some((other) => /equal|compatible/.test(relateQuantities(one, other))))
			.length;
	const shared = Math.min(agreeing(x, y), agreeing(y, x));
	const rest = Math.max(x.length, y.length) - shared;
	const apart = Math.min(x.length, y.length) - shared;
	return { shared, apart: Math.max(0, apart), oneSided: rest - Math.max(0, apart) };
}

const NEGATIVE = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|.*n't)$/;

/** Number of words that deny. */
function negations(list: readonly Term[]): number {
	return list.filter((term) => NEGATIVE.test(term.form)).length;
}

const OPPOSITES = new Map(
	"rise:fall increase:decreas up:down gain:los win:lose accept:reject approv:reject begin:end start:stop open:clos enter:leav buy:sell guilti:innoc agre:disagre confirm:deni allow:ban higher:lower abov:below more:less befor:after"
		.split(" ")
		.flatMap((pair) => {
			const [x = "", y = ""] = pair.split(":");
			return [
				[x, y],
				[y, x],
			] as [string, string][];
		}),
);

/** Words of one side whose opposite stands on the other, where neither side has both. */
function opposites(a: readonly Term[], b: readonly Term[]): number {
	const x = new Set(a.map((term) => term.key));
	const y = new Set(b.map((term) => term.key));
	let found = 0;
	for (const key of x) {
		const opposite = OPPOSITES.get(key);
		if (opposite !== undefined && y.has(opposite) && !y.has(key) && !x.has(opposite)) found++;
	}
	return found;
}

/**
 * Measures how two texts' terms go together, in the order of `FEATURES`. Most measures are those of machine translation
 * scoring (n-gram overlap, order, alignment with synonyms; Madnani, Tetreault and Chodorow 2012) weighted by rarity.
 */
export function pairFeatures(a: readonly Term[], b: readonly Term[]): number[] {
	const matches = matchTerms(a, b);
	const left = side(a, new Map(matches.map((match) => [match.a, match.value])));
	const right = side(b, new Map(matches.map((match) => [match.b, match.value])));
	const coverA = ratio(left.matched, left.all);
	const coverB = ratio(right.matched, right.all);
	const exactA = ratio(left.exact, left.all);
	const exactB = ratio(right.exact, right.all);
	const namesA = ratio(left.namesMatched, left.names, 1);
	const namesB = ratio(right.namesMatched, right.names, 1);
	const keysA = a.map((term) => term.key);
	const keysB = b.map((term) => term.key);
	const setA = new Set(keysA);
	const setB = new Set(keysB);
	let both = 0;
	for (const key of setA) if (setB.has(key)) both++;
	const smallA = a.filter((term) => term.small).map((term) => term.form);
	const smallB = b.filter((term) => term.small).map((term) => term.form);
	const quantities = numbers(a, b);
	const content = (list: readonly Term[]) => list.filter((term) => !term.small).map((term) => term.key);
	const shorter = Math.min(a.length, b.length);
	const longer = Math.max(a.length, b.length);
	return [
		cosine(a, b),
		Math.min(coverA, coverB),
		Math.max(coverA, coverB),
		ratio(left.matched + right.matched, left.all + right.all),
		Math.min(exactA, exactB),
		Math.max(exactA, exactB),
		ratio(both, setA.size + setB.size - both),
		bagOverlap(grams(keysA, 2), grams(keysB, 2)),
		bagOverlap(grams(keysA, 3), grams(keysB, 3)),
		bagOverlap(grams(keysA, 4), grams(keysB, 4)),
		bagOverlap(skipGrams(content(a)), skipGrams(content(b))),
		order(matches),
		longestRun(a, b),
		bagOverlap(letterGrams(a), letterGrams(b)),
		ratio(shorter, longer),
		Math.min(1, (longer - shorter) / 15),
		Math.min(1, (shorter + longer) / 60),
		Math.min(namesA, namesB),
		Math.max(namesA, namesB),
		Math.min(1, (left.names - left.namesMatched + right.names - right.namesMatched) / 6),
		Math.min(1, quantities.shared / 3),
		Math.min(1, quantities.apart / 2),
		Math.min(1, quantities.oneSided / 3),
		Math.min(left.rarestMissed, right.rarestMissed) / 12,
		Math.max(left.rarestMissed, right.rarestMissed) / 12,
		Math.min(1, (left.missed + right.missed) / 150),
		bagOverlap(smallA, smallB),
		spellingLikeness(a[0]?.form ?? "", b[0]?.form ?? ""),
		spellingLikeness(a.at(-1)?.form ?? "", b.at(-1)?.form ?? ""),
		Math.min(1, (negations(a) === negations(b) ? 0 : 1) + opposites(a, b)),
	];
}
