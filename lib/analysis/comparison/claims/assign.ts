import type { Assignment, Evidence, ExistingClaim, Piece } from "../model";
import { indexTerms } from "../pieces/index-terms";
import { Pool, type ReadPiece, readPiece } from "../pieces/pool";
import { judgeClaim, SAME_CLAIM, type Weighed, weighClaim } from "./same-claim";

/** Most pieces of one claim that are compared; the newest tell enough. */
const MOST_PIECES_A_CLAIM = 40;
/** A cluster's nearness to another: how much the best pair counts beside the mean of all. */
const BEST_SHARE = 0.5;

interface Cluster {
	/** Null for one that the call makes. */
	readonly id: string | null;
	members: number[];
}

/**
 * How much nearer two clusters must be for each time that the smaller one doubles, from so many pieces on: what has grown together
 * by itself is rarely one.
 */
const SIZE_STEP = 0.04;
const SMALL = 2;

/** Judgements that keep two pieces apart, whatever else lies between them. */
const EXCLUDES = /^claim\/(?:opposite|negation|roles|place|label|place-order)$/;

/** Other pieces that one is compared with: those that share the rarest terms with it. What comes after these never joins. */
const MOST_COMPARED = 40;

/**
 * The symmetric table of judgements between pieces that share index terms; others are nothing to each other. How many are
 * judged grows with the number of pieces, not with its square.
 */
class Judgements {
	private readonly table = new Map<number, Weighed>();
	private readonly size: number;
	private readonly pool: Pool;

	constructor(
		private readonly pieces: readonly ReadPiece[],
		isNew: readonly boolean[],
	) {
		this.size = pieces.length;
		this.pool = new Pool(pieces);
		const termsOf = pieces.map(({ piece }) => indexTerms(piece));
		const holders = new Map<string, number[]>();
		for (const [index, terms] of termsOf.entries()) {
			for (const term of terms) {
				const held = holders.get(term);
				if (held === undefined) holders.set(term, [index]);
				else held.push(index);
			}
		}
		for (const [index, terms] of termsOf.entries()) {
			if (!isNew[index]) continue;
			for (const other of nearest(index, terms, holders)) {
				const key = this.key(other, index);
				if (this.table.has(key)) continue;
				const [first, second] = [pieces[Math.min(other, index)], pieces[Math.max(other, index)]];
				this.table.set(key, weighClaim(first as ReadPiece, second as ReadPiece, this.pool));
			}
		}
	}

	private key(a: number, b: number): number {
		return a < b ? a * this.size + b : b * this.size + a;
	}

	get(a: number, b: number): Weighed | null {
		return this.table.get(this.key(a, b)) ?? null;
	}

	/** The same with all that it rests on. */
	evidence(a: number, b: number): Evidence {
		const [first, second] = [this.pieces[Math.min(a, b)], this.pieces[Math.max(a, b)]];
		return judgeClaim(first as ReadPiece, second as ReadPiece, this.pool);
	}

	/**
	 * How near two clusters are: their best pair and the mean over the better half of all pairs, half and half; 0 where a piece of
	 * the one excludes a piece of the other.
	 */
	near(a: Cluster, b: Cluster): number {
		const scores: number[] = [];
		for (const i of a.members) {
			for (const j of b.members) {
				const evidence = this.get(i, j);
				if (evidence?.score === 0 && EXCLUDES.test(evidence.rule)) return 0;
				scores.push(evidence?.score ?? 0);
			}
		}
		scores.sort((x, y) => y - x);
		const half = scores.slice(0, Math.ceil(scores.length / 2));
		const mean = half.reduce((sum, score) => sum + score, 0) / half.length;
		const smaller = Math.min(a.members.length, b.members.length);
		return (
			BEST_SHARE * (scores[0] ?? 0) +
			(1 - BEST_SHARE) * mean -
			SIZE_STEP * Math.max(0, Math.log2(smaller / SMALL))
		);
	}
}

/** The pieces that share the most with the one at `index`, each shared term as much as it is rare among the pieces. */
function nearest(index: number, terms: readonly string[], holders: ReadonlyMap<string, number[]>): number[] {
	const shared = new Map<number, number>();
	for (const term of terms) {
		const held = holders.get(term) ?? [];
		for (const other of held) shared.set(other, (shared.get(other) ?? 0) + 1 / held.length);
	}
	shared.delete(index);
	if (shared.size <= MOST_COMPARED) return [...shared.keys()];
	return [...shared]
		.sort(([a, x], [b, y]) => y - x || a - b)
		.slice(0, MOST_COMPARED)
		.map(([other]) => other);
}

/**
 * Finds the claim of each piece: one of the candidates, or a new one that it may share with other pieces. Pieces and claims are joined
 * nearest first (agglomerative clustering) until none are near enough; two given claims are never joined. A piece that only
 * carries on the one before it, and is near nothing else, goes where that one went.
 *
 * @returns one assignment a piece, in the order of `pieces`
 */
export function assign(pieces: readonly Piece[], candidates: readonly ExistingClaim[]): Assignment[] {
	const known = candidates.flatMap(({ id, pieces: members }) =>
		members.slice(0, MOST_PIECES_A_CLAIM).map((piece) => ({ id, piece })),
	);
	const read = [...pieces, ...known.map(({ piece }) => piece)].map(readPiece);
	const judgements = new Judgements(
		read,
		read.map((_, index) => index < pieces.length),
	);
	const clusters: Cluster[] = pieces.map((_, index) => ({ id: null, members: [index] }));
	for (const { id } of candidates) {
		const members = known.flatMap((one, index) => (one.id === id ? [pieces.length + index] : []));
		if (members.length > 0) clusters.push({ id, members });
	}
	const joined = followOn(read, pieces.length, join(clusters, judgements));
	const names = nameNew(joined);
	return pieces.map((piece, index) => {
		const cluster = joined.find((one) => one.members.includes(index)) as Cluster;
		return {
			piece,
			claim: cluster.id ?? (names.get(cluster) as string),
			isNew: cluster.id === null,
			evidence: evidenceFor(index, cluster, joined, judgements),
		};
	});
}

/** Joins the two nearest clusters again and again, nearness kept in a table that is mended where something changed. */
function join(clusters: Cluster[], judgements: Judgements): Cluster[] {
	const alive = [...clusters];
	const nearness = alive.map((a, i) =>
		alive.map((b, j) => (j <= i || (a.id !== null && b.id !== null) ? 0 : judgements.near(a, b))),
	);
	const live = alive.map(() => true);
	for (;;) {
		let best = SAME_CLAIM;
		let pair: [number, number] | null = null;
		for (let i = 0; i < alive.length; i++) {
			if (!live[i]) continue;
			for (let j = i + 1; j < alive.length; j++) {
				const value = nearness[i]?.[j] ?? 0;
				if (live[j] && value > best) [best, pair] = [value, [i, j]];
			}
		}
		if (pair === null) break;
		const [i, j] = pair;
		const [a, b] = [alive[i] as Cluster, alive[j] as Cluster];
		const merged: Cluster = { id: a.id ?? b.id, members: [...a.members, ...b.members].sort((x, y) => x - y) };
		alive[i] = merged;
		live[j] = false;
		for (let k = 0; k < alive.length; k++) {
			const other = alive[k] as Cluster;
			if (!live[k] || k === i) continue;
			const value = merged.id !== null && other.id !== null ? 0 : judgements.near(merged, other);
			const row = nearness[Math.min(i, k)] as number[];
			row[Math.max(i, k)] = value;
		}
	}
	return alive.filter((_, index) => live[index]);
}

/** A piece that names so many different people, places or bodies can be understood by itself. */
const STANDS_ALONE = 3;

/** Bits below which a name is the first part of a longer one. */
const WHOLE_NAME = 6;

function standsAlone({ own }: ReadPiece): boolean {
	return (
		new Set(own.flatMap((term) => (term.kind === "name" && term.weight >= WHOLE_NAME ? [term.key] : [])))
			.size >= STANDS_ALONE
	);
}

/** Most pieces of an article that come under one claim only because each comes after another. */
const MOST_IN_A_ROW = 3;
/** "…, where officials said …": who tells more of the same place goes on in the same sentence. */
const saidThere = ({ continues, context }: Piece) =>
	continues && context !== null && /, where$/.test(context);

/** Bits below which a piece says too little to be a claim of its own. */
const LITTLE_SAID = 20;
const bitsOf = ({ own }: ReadPiece) => own.reduce((sum, term) => sum + term.weight, 0);

/**
 * Puts pieces that stayed alone and only carry on the one before them where that one is.
 *
 * @param read the pieces to be placed, `count` of them, then those of the given claims
 */
function followOn(read: readonly ReadPiece[], count: number, clusters: Cluster[]): Cluster[] {
	const home = new Map<number, Cluster>();
	for (const cluster of clusters) for (const member of cluster.members) home.set(member, cluster);
	for (const [index, one] of read.slice(0, count).entries()) {
		const cluster = home.get(index);
		const before = home.get(index - 1);
		const previous = read[index - 1]?.piece;
		if (cluster === undefined || before === undefined || cluster.members.length > 1 || cluster.id !== null)
			continue;
		if (previous?.article !== one.piece.article || standsAlone(one)) continue;
		if (!one.piece.continues && previous.statement !== one.piece.statement) continue;
		// Somebody else who points at what was said before asserts something of his own.
		const comments = previous.speaker !== one.piece.speaker && one.piece.cue !== null;
		if (comments && !saidThere(one.piece) && bitsOf(one) >= LITTLE_SAID) continue;
		const own = before.members.filter((member) => isOfSame(read[member]?.piece, one.piece)).length;
		if (own >= MOST_IN_A_ROW && bitsOf(one) >= LITTLE_SAID) continue;
		before.members.push(index);
		cluster.members = [];
		home.set(index, before);
	}
	return clusters.filter((cluster) => cluster.members.length > 0);
}

const isOfSame = (piece: Piece | undefined, other: Piece) =>
	piece?.article === other.article && piece.speaker === other.speaker;

function nameNew(clusters: readonly Cluster[]): Map<Cluster, string> {
	const fresh = clusters.filter((cluster) => cluster.id === null);
	fresh.sort((a, b) => Math.min(...a.members) - Math.min(...b.members));
	return new Map(fresh.map((cluster, index) => [cluster, `new-${index + 1}`]));
}

const FOLLOWS: Evidence = {
	rule: "claim/carries-on",
	score: SAME_CLAIM,
	sharedWords: [],
	entities: { shared: [], apart: [] },
	numbers: "none",
	speaker: "same",
	negation: "same",
	time: "same",
};

/** The best judgement between a piece and its claim's others; for a claim of one piece the nearest thing outside. */
function evidenceFor(
	index: number,
	cluster: Cluster,
	all: readonly Cluster[],
	judgements: Judgements,
): Evidence | null {
	const best = (members: readonly number[]) => {
		let found: { other: number; score: number } | null = null;
		for (const other of members) {
			const score = other === index ? undefined : judgements.get(index, other)?.score;
			if (score !== undefined && (found === null || score > found.score)) found = { other, score };
		}
		return found === null ? null : judgements.evidence(index, found.other);
	};
	if (cluster.members.length > 1) {
		const found = best(cluster.members);
		return found !== null && found.score >= SAME_CLAIM / 2 ? found : FOLLOWS;
	}
	return best(all.flatMap((one) => one.members));
}
