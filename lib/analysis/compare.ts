import { assign } from "./comparison/claims/assign";
import { regroup } from "./comparison/claims/regroup";
import { describeClaim } from "./comparison/describe";
import { occasionsOnce } from "./comparison/differences/occasion-differences";
import type {
	Assignment,
	ComparedArticle,
	ComparedClaim,
	Comparison,
	ExistingClaim,
	Piece,
} from "./comparison/model";
import { origins } from "./comparison/origins";
import { indexTerms } from "./comparison/pieces/index-terms";
import { pieces } from "./comparison/pieces/pieces";
import { nameDifferences } from "./comparison/speakers/speaker-names";
import { matchSpeakers } from "./comparison/speakers/speakers";

/** Up to so many pieces all are weighed against all; beyond, article after article against an index, as they come in. */
const AT_ONCE = 300;
/** Claims looked at for one article's pieces, those first that share the most index terms. */
const MOST_CANDIDATES = 60;

/** Pieces that are grouped anew with one more article, and of one claim: a claim with more is settled. */
const MOST_LOOSE = 100;
const MOST_IN_LOOSE_CLAIM = 30;

/**
 * Compares several articles: the claims that they share, how they put them, where they differ, and from where they come.
 *
 * @param given articles with ids of their own, in any order: the answer is the same
 */
export function compare(given: readonly ComparedArticle[]): Comparison {
	const articles = [...given].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const speakers = matchSpeakers(articles);
	const keys = new Map(
		speakers.flatMap(({ key, members }) =>
			members.map((member) => [`${member.article}\n${member.speaker}`, key]),
		),
	);
	const cut = articles.map((article) =>
		pieces(article, (name) => keys.get(`${article.id}\n${name}`) ?? null),
	);
	const all = cut.flat();
	const assignments = all.length <= AT_ONCE ? assign(all, []) : cut.reduce(assignNext, []);
	const byClaim = new Map<string, Assignment[]>();
	for (const assignment of assignments) {
		const group = byClaim.get(assignment.claim);
		if (group === undefined) byClaim.set(assignment.claim, [assignment]);
		else group.push(assignment);
	}
	const claims = [...byClaim.values()].map((group, index): ComparedClaim => {
		const own = group.map((assignment) => assignment.piece);
		const involved = new Set(own.map((piece) => piece.article));
		const description = describeClaim(
			own,
			articles.filter((article) => involved.has(article.id)),
		);
		return { id: `claim-${index + 1}`, pieces: own, assignments: group, ...description };
	});
	const told = occasionsOnce(claims);
	return {
		claims: claims.map((claim, index) => ({ ...claim, differences: told[index] ?? claim.differences })),
		speakers,
		speakerDifferences: speakers.flatMap((speaker) =>
			nameDifferences(speaker, articles).map((difference) => ({ ...difference, speaker: speaker.name })),
		),
		origins: origins(articles),
	};
}

/**
 * Finds the claims of one more article's pieces among those so far, through an index as a database would. Pieces of the claims
 * at hand are grouped anew together with it: which belong together shows only beside others. A claim goes on as the group that has most
 * of its pieces.
 */
function assignNext(before: readonly Assignment[], next: readonly Piece[]): Assignment[] {
	const claims = new Map<string, Assignment[]>();
	const index = new Map<string, Set<string>>();
	for (const assignment of before) {
		const { piece, claim } = assignment;
		claims.set(claim, [...(claims.get(claim) ?? []), assignment]);
		for (const term of indexTerms(piece)) index.set(term, (index.get(term) ?? new Set()).add(claim));
	}
	const { loose, fixed } = atHand(candidatesOf(next, index), claims);
	const ids = [...claims.keys()];
	const standing = new Map(loose.map(({ piece, claim }) => [piece, ids.indexOf(claim)]));
	const judged = assign([...loose.map(({ piece }) => piece), ...next], fixed);
	const groups = new Map<string, Assignment[]>();
	for (const one of judged) groups.set(one.claim, [...(groups.get(one.claim) ?? []), one]);
	const open = [...groups.values()].filter(([first]) => first?.isNew);
	const heirs = regroup(
		open.map((group) =>
			group.map(({ piece }) => {
				const at = standing.get(piece);
				return at === undefined ? [] : [at];
			}),
		),
	);
	const moved = new Set(loose);
	return [
		...before.filter((assignment) => !moved.has(assignment)),
		...judged.filter(({ isNew }) => !isNew),
		...open.flatMap((group, at) => {
			const heir = heirs[at];
			const claim = heir == null ? `${before.length}-new-${at + 1}` : (ids[heir] as string);
			return group.map((one) => ({ ...one, claim }));
		}),
	];
}

/** The claims that share the most index terms with pieces, those first. */
function candidatesOf(next: readonly Piece[], index: ReadonlyMap<string, ReadonlySet<string>>): string[] {
	const votes = new Map<string, number>();
	for (const piece of next) {
		for (const term of indexTerms(piece)) {
			for (const claim of index.get(term) ?? []) votes.set(claim, (votes.get(claim) ?? 0) + 1);
		}
	}
	return [...votes]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, MOST_CANDIDATES)
		.map(([id]) => id);
}

/** What of the candidates is grouped anew, in the order of the articles, and what stands as it is, for its size or for theirs. */
function atHand(candidates: readonly string[], claims: ReadonlyMap<string, readonly Assignment[]>) {
	const loose: Assignment[] = [];
	const fixed: ExistingClaim[] = [];
	for (const id of candidates) {
		const members = claims.get(id) ?? [];
		if (members.length > MOST_IN_LOOSE_CLAIM || loose.length + members.length > MOST_LOOSE)
			fixed.push({ id, pieces: members.map(({ piece }) => piece) });
		else loose.push(...members);
	}
	loose.sort(
		({ piece: a }, { piece: b }) =>
			(a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || a.content[0].start - b.content[0].start,
	);
	return { loose, fixed };
}
