/**
 * Counts in how many passages each English word stands and writes how rare it is into
 * lib/analysis/comparison/words/rarity.json: words by bucket, no sentence, no name.
 *
 *   npx tsx lib/cli/learn-rarity.ts FILE.jsonl…
 *
 * Rows have "text", or "a" and "b"; a passage is a paragraph. Bucket n holds the words of which one stands in about
 * 1 of 2^(n/2) passages. Words seen less than `FEWEST` times, or mostly with a capital letter, are left out: what is not in the
 * table is rarer than all that is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { tokens } from "../analysis/comparison/words/tokens";

const FEWEST = 8;
/** So often in small letters, a word is a word though names are made of it ("new"). */
const COMMON = 100;
const passages: string[] = [];
for (const file of process.argv.slice(2)) {
	for (const line of readFileSync(file, "utf8").split("\n")) {
		if (line.trim() === "") continue;
		const row = JSON.parse(line) as { text?: string; a?: string; b?: string };
		for (const text of [row.text, row.a, row.b]) {
			if (text !== undefined) passages.push(...text.split(/\n+/).filter((passage) => passage.length > 40));
		}
	}
}

const seen = new Map<string, { passages: number; lower: number; capital: number }>();
for (const passage of passages) {
	const here = new Set<string>();
	for (const token of tokens(passage)) {
		if (!/^[a-z']{1,24}$/.test(token.form)) continue;
		const count = seen.get(token.stem) ?? { passages: 0, lower: 0, capital: 0 };
		if (!token.capital) count.lower++;
		else if (!token.opens) count.capital++;
		if (!here.has(token.stem)) count.passages++;
		here.add(token.stem);
		seen.set(token.stem, count);
	}
}

const buckets: Record<string, string[]> = {};
for (const [stem, count] of seen) {
	if (count.lower < FEWEST || (count.capital > count.lower && count.lower < COMMON)) continue;
	const bucket = String(Math.round(2 * Math.log2(passages.length / count.passages)));
	const words = buckets[bucket];
	if (words === undefined) buckets[bucket] = [stem];
	else words.push(stem);
}
const table = Object.fromEntries(
	Object.entries(buckets)
		.sort(([a], [b]) => Number(a) - Number(b))
		.map(([bucket, words]) => [bucket, words.sort().join(" ")]),
);
writeFileSync(
	new URL("../analysis/comparison/words/rarity.json", import.meta.url),
	`${JSON.stringify(table, null, "\t")}\n`,
);
process.stdout.write(`${passages.length} passages, ${Object.values(buckets).flat().length} words\n`);
