/**
 * Learns lib/analysis/statements/reported/cue-weights.json: how often a verb, noun or adjective with a certain complement
 * credits words to somebody, and what else speaks for it.
 *
 *     npx tsx lib/cli/learn-cues.ts FILE.jsonl [TARGET.json]
 *
 * FILE has a row {"text", "quotes": [{"spans", "cueStart", "cueEnd"}]} an article, as PolNeAR's training part was laid
 * out. For each place that the analysis proposes it counts whether an annotated stretch fits (intersection over union
 * at least 0.5, cues overlapping); then a logistic regression learns how far to trust the counts (each place judged
 * without its own count) and how much the features of features.ts add. Kept are counts by word and shape, and a weight
 * a feature; no text is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readBody } from "../analysis/statements/grammar/reading";
import { stretchOf } from "../analysis/statements/grammar/stretch";
import type { Candidate } from "../analysis/statements/reported/candidate";
import { findCandidates } from "../analysis/statements/reported/candidates";
import { featuresOf } from "../analysis/statements/reported/features";
import {
	type Counts,
	countedShare,
	keyOf,
	logOdds,
	rareKey,
	rareShare,
} from "../analysis/statements/reported/weights";

interface Row {
	text: string;
	quotes: { spans: [number, number][]; cueStart: number | null; cueEnd: number | null }[];
}

interface Sample {
	candidate: Pick<Candidate, "family" | "lemma" | "frame">;
	features: string[];
	hit: boolean;
	exact: boolean;
}

const path = process.argv[2];
if (!path) throw new Error("Give the path of a jsonl file with annotated articles.");
const target =
	process.argv[3] ?? new URL("../analysis/statements/reported/cue-weights.json", import.meta.url);

const samples: Sample[] = [];
for (const line of readFileSync(path, "utf8").split("\n")) {
	if (!line.trim()) continue;
	const row = JSON.parse(line) as Row;
	const gold = row.quotes.flatMap((quote) => quote.spans.map((span) => ({ span, quote })));
	const reading = readBody(row.text, paragraphsOf(row.text));
	for (const clauses of reading.clauses) {
		for (const candidate of findCandidates(clauses)) {
			const cueStart = clauses.view.start[candidate.cue.from] as number;
			const cueEnd = clauses.view.end[candidate.cue.to - 1] as number;
			// Only the outermost attributions are annotated, and only those are proposed in the end.
			if (gold.some(({ span }) => span[0] <= cueStart && cueEnd <= span[1])) continue;
			const spans = candidate.contents.map((range) => stretchOf(clauses, reading.quotations, range));
			const hit = gold.some(
				({ span, quote }) =>
					spans.some((s) => fits(s.start, s.end, span[0], span[1])) &&
					(quote.cueStart === null || (quote.cueStart < cueEnd && cueStart < (quote.cueEnd ?? 0))),
			);
			const exact = gold.some(({ span }) =>
				spans.some((s) => sameWords(row.text, s.start, s.end, span[0], span[1])),
			);
			const { family, lemma, frame } = candidate;
			samples.push({
				candidate: { family, lemma, frame },
				features: featuresOf(candidate).map(({ name }) => name),
				hit,
				exact,
			});
		}
	}
}

const counts = new Map<string, Counts>();
const add = (key: string, n: number, hits: number, exact: number) => {
	const old = counts.get(key) ?? [0, 0, 0];
	counts.set(key, [old[0] + n, old[1] + hits, (old[2] ?? 0) + exact]);
};
for (const { candidate, hit, exact } of samples)
	add(keyOf(candidate.family, candidate.lemma, candidate.frame), 1, hit ? 1 : 0, hit && exact ? 1 : 0);
// A word never counted is likely to do as the words counted once or twice with that shape.
for (const [key, [n, hits, exact = 0]] of [...counts]) {
	const [family = "", lemma = "", frame = ""] = key.split("|");
	const rare = rareKey(family, lemma);
	// Verbs of telling are fewer: a verb counted a few times more still speaks for the rest of them.
	if (n <= (rare === "?" ? 2 : 8)) add(keyOf(family, rare, frame), n, hits, exact);
}

// Over all shapes of a word: how many credits words in general would have had there, and how many it had.
for (const [key, [n, hits]] of [...counts]) {
	const [family = "", lemma = "", frame = ""] = key.split("|");
	if (!lemma.startsWith("?"))
		add(keyOf(family, lemma, "*"), n * rareShare(counts, family, frame, lemma), hits, 0);
}

const weights = new Map<string, number>();
const seen = new Map<string, number>();
for (const sample of samples) for (const name of sample.features) seen.set(name, (seen.get(name) ?? 0) + 1);
const kept = (name: string) => (seen.get(name) ?? 0) >= 40;
const data = samples.map((sample) => ({
	odds: logOdds(countedShare(counts, sample.candidate, [1, sample.hit ? 1 : 0])),
	features: sample.features.filter(kept),
	hit: sample.hit ? 1 : 0,
}));
let bias = 0;
let odds = 1;
const rate = 0.02;
const decay = 2e-3;
/** Rounds through the data, and the first whose weights are averaged: the mean depends little on who came last. */
const ROUNDS = 24;
const SETTLED = 12;
const mean = { bias: 0, odds: 0, weights: new Map<string, number>() };
for (let epoch = 0; epoch < ROUNDS; epoch++) {
	const step = rate / (1 + epoch / 3);
	for (let k = 0; k < data.length; k++) {
		// A fixed permutation instead of chance, so that the same data gives the same weights.
		const sample = data[(k * 7919 + epoch * 104729) % data.length] as (typeof data)[number];
		let sum = bias + odds * sample.odds;
		for (const name of sample.features) sum += weights.get(name) ?? 0;
		const error = sample.hit - 1 / (1 + Math.exp(-sum));
		bias += step * error;
		odds += step * 0.1 * error * sample.odds;
		for (const name of sample.features) {
			const old = weights.get(name) ?? 0;
			weights.set(name, old + step * (error - decay * old));
		}
	}
	if (epoch < SETTLED) continue;
	const share = 1 / (ROUNDS - SETTLED);
	mean.bias += share * bias;
	mean.odds += share * odds;
	for (const [name, weight] of weights)
		mean.weights.set(name, (mean.weights.get(name) ?? 0) + share * weight);
}

/** What was seen less often, and what adds less to the sum, changes no figure: it is left out, so that the table stays small. */
const FEWEST = 5;
const LEAST_WEIGHT = 0.1;

const table: Record<string, string> = {};
for (const [key, [n, hits, exact = 0]] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
	const own = !key.includes("|?") && !key.endsWith("|*");
	if (own && (n < FEWEST || (hits < 2 && n < 12))) continue;
	// A rare verb that ever told something is worth knowing.
	const told = key.startsWith("verb|") && hits > 0;
	if (key.endsWith("|*") && Math.max(n, hits) < FEWEST && !told) continue;
	if (key.endsWith("|*") && Math.abs(Math.log((hits + 1) / (n + 1))) < 0.3) continue;
	table[key] = `${Math.round(n * 10) / 10} ${hits}${exact > 0 ? ` ${exact}` : ""}`;
}
writeFileSync(
	target,
	`${JSON.stringify(
		{
			bias: round(mean.bias),
			odds: round(mean.odds),
			features: Object.fromEntries(
				[...mean.weights]
					.filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
					.sort((a, b) => (a[0] < b[0] ? -1 : 1))
					.map(([name, weight]) => [name, round(weight)]),
			),
			counts: table,
		},
		null,
		"\t",
	)}\n`,
);

function round(x: number): number {
	return Math.round(x * 1000) / 1000;
}

function fits(a: number, b: number, c: number, d: number): boolean {
	const shared = Math.min(b, d) - Math.max(a, c);
	return shared > 0 && shared / (Math.max(b, d) - Math.min(a, c)) >= 0.5;
}

/** Whether two stretches are the same but for marks at their edges and a leading "that". */
function sameWords(text: string, a: number, b: number, c: number, d: number): boolean {
	if (Math.abs(b - d) > 4 || Math.abs(a - c) > 8) return false;
	const bare = (from: number, to: number) =>
		text
			.slice(from, to)
			.replace(/^[^\p{L}\p{N}$€£%]+|[^\p{L}\p{N}$€£%]+$/gu, "")
			.replace(/^that /i, "");
	return bare(a, b) === bare(c, d);
}

function paragraphsOf(text: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let from = 0;
	for (const line of text.split("\n")) {
		if (line.trim()) found.push({ start: from, end: from + line.length });
		from += line.length + 1;
	}
	return found;
}
