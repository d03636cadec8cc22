/**
 * Learns lib/analysis/statements/confidence-weights.json: how sure a statement is, by the rule that found it, the
 * likelihood of its cue and how its speaker is named.
 *
 *     npx tsx lib/cli/learn-confidence.ts FILE.jsonl
 *
 * FILE has a row {"text", "quotes": [{"spans", "speakerSpans"}]} an article. Statements of articles from which the cue
 * weights were learned look surer than they are: learn those from other articles first (learn-cues.ts with the rest of
 * the file), then this, then learn-cues.ts with all. The kept weights: cues from the first, third, … row of PolNeAR's
 * training part, this from the second, fourth, …, then cues from the whole part. Right is a passage whose stretch fits an annotated one
 * (intersection over union at least 0.5) and whose mention or antecedent touches the annotated source.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readArticle } from "../analysis/article/article";
import { confidenceFeatures } from "../analysis/statements/confidence";
import { readBody } from "../analysis/statements/grammar/reading";
import { logOdds } from "../analysis/statements/reported/weights";
import { searchStatements } from "../analysis/statements/search";
import { nameSpeakers } from "../analysis/statements/speakers/speakers";
import type { TextSpan } from "../analysis/text/span";

interface Row {
	text: string;
	quotes: { spans: [number, number][]; speakerSpans: [number, number][] | null }[];
}

const path = process.argv[2];
if (!path) throw new Error("Give the path of a jsonl file with annotated articles.");

const data: { odds: number; features: string[]; right: number }[] = [];
for (const line of readFileSync(path, "utf8").split("\n")) {
	if (!line.trim()) continue;
	const row = JSON.parse(line) as Row;
	const reading = readBody(row.text, readArticle(row.text).body);
	const found = searchStatements(reading);
	const { statements } = nameSpeakers(reading, found);
	found.forEach((item, i) => {
		const statement = statements[i];
		// The turns of a dialogue are no attributions to whoever annotated the data.
		if (!statement || item.rule.startsWith("transcript/")) return;
		const touches = (span: TextSpan | null, [a, b]: [number, number]) =>
			span !== null && span.start < b && a < span.end;
		for (const content of statement.content) {
			const right = row.quotes.some(
				(quote) =>
					quote.spans.some(([a, b]) => fits(content.start, content.end, a, b)) &&
					(!quote.speakerSpans?.length ||
						quote.speakerSpans.some(
							(s) => touches(statement.mention, s) || touches(statement.antecedent, s),
						)),
			);
			const words = statement.content.reduce((n, { text }) => n + text.split(/\s+/).length, 0);
			data.push({
				odds: logOdds(item.likelihood),
				features: confidenceFeatures(item, statement.speaker !== null, words).map(({ name }) => name),
				right: right ? 1 : 0,
			});
		}
	});
}

const seen = new Map<string, number>();
for (const { features } of data) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
const weights = new Map<string, number>();
let bias = 0;
let odds = 1;
for (let epoch = 0; epoch < 60; epoch++) {
	const step = 0.02 / (1 + epoch / 10);
	for (let k = 0; k < data.length; k++) {
		// A fixed permutation instead of chance, so that the same data gives the same weights.
		const sample = data[(k * 7919 + epoch * 104729) % data.length] as (typeof data)[number];
		const kept = sample.features.filter((name) => (seen.get(name) ?? 0) >= 15);
		let sum = bias + odds * sample.odds;
		for (const name of kept) sum += weights.get(name) ?? 0;
		const error = sample.right - 1 / (1 + Math.exp(-sum));
		bias += step * error;
		odds += step * 0.1 * error * sample.odds;
		for (const name of kept) {
			const old = weights.get(name) ?? 0;
			weights.set(name, old + step * (error - 0.003 * old));
		}
	}
}
const round = (x: number) => Math.round(x * 1000) / 1000;
writeFileSync(
	new URL("../analysis/statements/confidence-weights.json", import.meta.url),
	`${JSON.stringify(
		{
			bias: round(bias),
			odds: round(odds),
			features: Object.fromEntries(
				[...weights].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, w]) => [name, round(w)]),
			),
		},
		null,
		"\t",
	)}\n`,
);

function fits(a: number, b: number, c: number, d: number): boolean {
	const shared = Math.min(b, d) - Math.max(a, c);
	return shared > 0 && shared / (Math.max(b, d) - Math.min(a, c)) >= 0.5;
}
