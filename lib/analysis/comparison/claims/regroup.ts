/**
 * Lets each group of pieces go on as the claim from which most of its pieces come, so that addresses stay with what they
 * lead to. A claim goes on as one group only, a group as one claim; the older claim where two would do.
 *
 * @param groups for each piece of each group the claims under which it stood; none for a new piece
 * @returns for each group the claim that it goes on as, null where it needs a new one
 */
export function regroup(groups: readonly (readonly (readonly number[])[])[]): (number | null)[] {
	const ties: { group: number; claim: number; pieces: number }[] = [];
	for (const [group, pieces] of groups.entries()) {
		const votes = new Map<number, number>();
		for (const claim of pieces.flat()) votes.set(claim, (votes.get(claim) ?? 0) + 1);
		for (const [claim, count] of votes) ties.push({ group, claim, pieces: count });
	}
	ties.sort((a, b) => b.pieces - a.pieces || a.claim - b.claim || a.group - b.group);
	const claims: (number | null)[] = groups.map(() => null);
	const taken = new Set<number>();
	for (const { group, claim } of ties) {
		if (claims[group] !== null || taken.has(claim)) continue;
		claims[group] = claim;
		taken.add(claim);
	}
	return claims;
}
