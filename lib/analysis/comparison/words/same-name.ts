import { fold } from "./spelling";

const LITTLE = new Set("the a an of for in at and to by on from his her its their mr mrs ms dr".split(" "));

const wordsOf = (name: string) =>
	(fold(name).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
		.map((word) => word.replace(/['’]s$/, ""))
		.filter((word) => !LITTLE.has(word));

/**
 * True where two names or descriptions are one with more or fewer words: all of the shorter stand in the longer. Case,
 * articles and titles of politeness do not count.
 */
export function sameName(a: string, b: string): boolean {
	const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
	if (short.length === 0) return false;
	return short.every((word) => long.includes(word));
}
