/**
 * Learns lib/analysis/text/words.json: which parts of speech an English word can be and how they follow each other.
 *
 *     npx tsx lib/cli/learn-words.ts FILE.jsonl
 *
 * FILE has a row {"text"} an article (PolNeAR's training part was used). wink-nlp's tagger reads the texts; only counts
 * are kept: for words in small letters seen at least three times the shares of their tags in tenths, for endings the
 * same, and a table of logarithms of one tag following another. No name and no sentence is kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { tokenise } from "../analysis/text/tokens";

const letters: Record<string, string> = {
	NOUN: "N",
	PROPN: "P",
	VERB: "V",
	AUX: "X",
	ADJ: "J",
	ADV: "R",
	DET: "D",
	ADP: "I",
	SCONJ: "S",
	CCONJ: "C",
	PART: "T",
	PRON: "O",
	NUM: "M",
	INTJ: "R",
};

type Counts = Map<string, Map<string, number>>;

function count(counts: Counts, key: string, tag: string): void {
	let row = counts.get(key);
	if (!row) {
		row = new Map();
		counts.set(key, row);
	}
	row.set(tag, (row.get(tag) ?? 0) + 1);
}

const total = (row: Map<string, number>) => [...row.values()].reduce((a, b) => a + b, 0);

/** "V7N3": tags with their shares in tenths, the commonest first; tags below 4 % are left out. */
function signature(row: Map<string, number>): string {
	const all = total(row);
	return [...row]
		.filter(([, n]) => n / all >= 0.04)
		.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
		.map(([tag, n]) => tag + Math.min(9, Math.max(1, Math.round((10 * n) / all))))
		.join("");
}

const path = process.argv[2];
if (!path) throw new Error("Give the path of a jsonl file whose rows have a text.");
const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its;
const words: Counts = new Map();
const endings: Counts = new Map();
const follows: Counts = new Map();
for (const line of readFileSync(path, "utf8").split("\n")) {
	if (!line.trim()) continue;
	const text: string = JSON.parse(line).text;
	const doc = nlp.readDoc(text);
	const values = doc.tokens().out(its.value) as string[];
	const tags = doc.tokens().out(its.pos) as unknown as string[];
	const at = new Map<number, string>();
	let from = 0;
	values.forEach((value, i) => {
		const start = text.indexOf(value, from);
		if (start < 0) return;
		from = start + value.length;
		at.set(start, letters[tags[i] as string] ?? ".");
	});
	const tokens = tokenise(text, [{ start: 0, end: text.length }]);
	let previous = ".";
	for (let i = 0; i < tokens.start.length; i++) {
		const tag = at.get(tokens.start[i] as number) ?? null;
		if (tag === null) continue;
		const word = text.slice(tokens.start[i], tokens.end[i]).replaceAll("’", "'");
		if (tokens.kind[i] === 0) {
			const small = tokens.lower[i] as string;
			if (word === small) {
				count(words, small, tag);
				if (small.length > 4) for (const n of [2, 3, 4]) count(endings, small.slice(-n), tag);
			}
		}
		const mark = tokens.kind[i] === 3 || tokens.kind[i] === 4;
		if (!mark) {
			count(follows, previous, tag);
			previous = tag;
		}
	}
}

const bySignature: Record<string, string[]> = {};
for (const [word, row] of [...words].sort((a, b) => a[0].localeCompare(b[0]))) {
	if (total(row) < 3) continue;
	const proper = (row.get("P") ?? 0) / total(row);
	if (proper > 0.5) continue;
	row.delete("P");
	const key = signature(row);
	const group = bySignature[key] ?? [];
	group.push(word);
	bySignature[key] = group;
}
const endingTable: Record<string, string> = {};
for (const [ending, row] of [...endings].sort((a, b) => a[0].localeCompare(b[0]))) {
	if (total(row) < 150) continue;
	row.delete("P");
	endingTable[ending] = signature(row);
}
const tags = [...new Set(Object.values(letters)), "."];
const table: Record<string, string> = {};
for (const a of tags) {
	const row = follows.get(a) ?? new Map<string, number>();
	table[a] = tags
		.map((b) => Math.round(100 * Math.log(((row.get(b) ?? 0) + 1) / (total(row) + tags.length))))
		.join(" ");
}
writeFileSync(
	new URL("../analysis/text/words.json", import.meta.url),
	`${JSON.stringify(
		{
			tags: tags.join(""),
			follows: table,
			endings: endingTable,
			words: Object.fromEntries(Object.entries(bySignature).map(([k, v]) => [k, v.join(" ")])),
		},
		null,
		"\t",
	)}\n`,
);
