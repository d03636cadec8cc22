/**
 * Learns lib/analysis/statements/cue-weights.json: how often a verb, noun or adjective with a certain complement
 * credits words to somebody.
 *
 *     npx tsx lib/cli/learn-cues.ts FILE.jsonl
 *
 * FILE has a row {"text", "quotes": [{"spans", "speech"}]} an article, as PolNeAR's training part was laid out. For each
 * place that the analysis proposes it counts whether an annotated stretch fits (intersection over union >= 0.5). Kept
 * are counts by word and shape of complement; no text is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { findCandidates } from "../analysis/statements/candidates";
import { readBody } from "../analysis/statements/reading";
import { stretchOf } from "../analysis/statements/stretch";

interface Row {
	text: string;
	quotes: { spans: [number, number][]; speech: boolean; cueStart: number | null; cueEnd: number | null }[];
}

const path = process.argv[2];
const target = process.argv[3] ?? new URL("../analysis/statements/cue-weights.json", import.meta.url);
if (!path) throw new Error("Give the path of a jsonl file with annotated articles.");

const seen = new Map<string, [number, number, number]>();
for (const line of readFileSync(path, "utf8").split("\n")) {
	if (!line.trim()) continue;
	const row = JSON.parse(line) as Row;
	const gold = row.quotes.flatMap((quote) => quote.spans.map((span) => ({ span, quote })));
	const reading = readBody(row.text, paragraphsOf(row.text));
	for (const clauses of reading.clauses) {
		for (const candidate of findCandidates(clauses)) {
			const spans = candidate.contents.map((range) => stretchOf(clauses, reading.quotations, range));
			const cueStart = clauses.view.start[candidate.cue.from] as number;
			const cueEnd = clauses.view.end[candidate.cue.to - 1] as number;
			// Only the outermost attributions are annotated, and only those are proposed in the end.
			if (gold.some(({ span }) => span[0] <= cueStart && cueEnd <= span[1])) continue;
			const hit = gold.find(
				({ span, quote }) =>
					spans.some((s) => fits(s.start, s.end, span[0], span[1])) &&
					(quote.cueStart === null || (quote.cueStart < cueEnd && cueStart < (quote.cueEnd ?? 0))),
			);
			const keys = [
				`${candidate.family}|${candidate.lemma}|${candidate.frame}`,
				`${candidate.family}||${candidate.frame}`,
			];
			for (const key of keys) {
				const counts = seen.get(key) ?? [0, 0, 0];
				counts[0]++;
				if (hit) counts[1]++;
				if (hit?.quote.speech) counts[2]++;
				seen.set(key, counts);
			}
		}
	}
}

const table: Record<string, string> = {};
for (const [key, [n, hits, speech]] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
	if (n >= 3 && (hits > 1 || n >= 12)) table[key] = `${n} ${hits} ${speech}`;
}
writeFileSync(target, `${JSON.stringify(table, null, "\t")}\n`);

function fits(a: number, b: number, c: number, d: number): boolean {
	const shared = Math.min(b, d) - Math.max(a, c);
	return shared > 0 && shared / (Math.max(b, d) - Math.min(a, c)) >= 0.5;
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
