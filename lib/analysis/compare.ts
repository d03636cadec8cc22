import { assign, joinClaims } from "./comparison/assign";
import { describeClaim } from "./comparison/describe";
import { indexTerms } from "./comparison/index-terms";
import type {
	Assignment,
	ComparedArticle,
	ComparedClaim,
	Comparison,
	ExistingClaim,
	Piece,
} from "./comparison/model";
import { occasionsOnce } from "./comparison/occasion-differences";
import { origins } from "./comparison/origins";
import { pieces } from "./comparison/pieces";
import { nameDifferences } from "./comparison/speaker-names";
import { matchSpeakers } from "./comparison/speakers";

/** Up to so many pieces all are weighed against all; beyond, article after article against an index, as they come in. */
const AT_ONCE = 300;
/** Claims looked at for one article's pieces, those first that share the most index terms. */
const MOST_CANDIDATES = 60;

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

/** Finds the claims of one more article's pieces among those so far, through an index as a database would. */
function assignNext(before: readonly Assignment[], next: readonly Piece[]): Assignment[] {
	const claims = new Map<string, Piece[]>();
	const index = new Map<string, Set<string>>();
	for (const { piece, claim } of before) {
		claims.set(claim, [...(claims.get(claim) ?? []), piece]);
		for (const term of indexTerms(piece)) index.set(term, (index.get(term) ?? new Set()).add(claim));
	}
	const votes = new Map<string, number>();
	for (const piece of next) {
		for (const term of indexTerms(piece)) {
			for (const claim of index.get(term) ?? []) votes.set(claim, (votes.get(claim) ?? 0) + 1);
		}
	}
	const candidates: ExistingClaim[] = [...votes]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, MOST_CANDIDATES)
		.map(([id]) => ({ id, pieces: claims.get(id) ?? [] }));
	const made = `${claims.size}-`;
	const found = [
		...before,
		...assign(next, candidates).map((one) => (one.isNew ? { ...one, claim: made + one.claim } : one)),
	];
	return joined(
		found,
		new Set([...candidates.map(({ id }) => id), ...found.slice(before.length).map((one) => one.claim)]),
	);
}

/** Puts together those of the claims at hand that the new article has brought together. */
function joined(assignments: readonly Assignment[], atHand: ReadonlySet<string>): Assignment[] {
	const claims = new Map<string, Piece[]>();
	for (const { claim, piece } of assignments) {
		if (atHand.has(claim)) claims.set(claim, [...(claims.get(claim) ?? []), piece]);
	}
	const into = new Map(
		joinClaims([...claims].map(([id, pieces]) => ({ id, pieces }))).map((one) => [one.claim, one.into]),
	);
	return assignments.map((one) => ({ ...one, claim: into.get(one.claim) ?? one.claim }));
}
