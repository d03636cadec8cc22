import { stem } from "./stem";
import rows from "./synonyms.json";

/** Words that the press uses for one another. A row is a group; a word may stand in several. Verbs, nouns and adjectives mixed. */
const BY_STEM = new Map<string, number[]>();
for (const [group, row] of rows.entries()) {
	for (const word of row.split(" ")) {
		const key = stem(word);
		const groups = BY_STEM.get(key);
		if (groups === undefined) BY_STEM.set(key, [group]);
		else if (!groups.includes(group)) groups.push(group);
	}
}

/** True where the press uses words of these two stems for one another. Not transitive. */
export function synonymous(a: string, b: string): boolean {
	const left = BY_STEM.get(a);
	const right = left === undefined ? undefined : BY_STEM.get(b);
	return left !== undefined && right !== undefined && left.some((group) => right.includes(group));
}

/** The groups in which a stem stands. */
export function synonymGroups(stemmed: string): readonly number[] {
	return BY_STEM.get(stemmed) ?? [];
}
