import type { Candidate } from "./candidates";
import table from "./cue-weights.json";

/** How many occurrences of its shape a word must outweigh before its own counts are believed. */
const smoothing = 2;

type Counts = readonly [seen: number, credited: number, speech: number];

const counts = new Map<string, Counts>();
for (const [key, value] of Object.entries(table as Record<string, string>)) {
	const [seen = 0, credited = 0, speech = 0] = value.split(" ").map(Number);
	counts.set(key, [seen, credited, speech]);
}

/** The share of a shape's rarer words that credit; a word that was never counted is likely one of them. */
const unseenShare = 0.5;

/** How likely the candidate credits words to somebody, 0 to 1, by the counts of its word and of its shape. */
export function likelihood(candidate: Candidate): number {
	const shape = counts.get(`${candidate.family}||${candidate.frame}`);
	const prior = shape ? (shape[1] / shape[0]) * unseenShare : 0;
	const own = counts.get(`${candidate.family}|${candidate.lemma}|${candidate.frame}`);
	if (!own) return prior;
	return (own[1] + smoothing * prior) / (own[0] + smoothing);
}
