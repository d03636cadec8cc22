import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { analyse } from "@/lib/analysis/analyse";

/** How many times as fast as `against` the analysis is, and has to be at least. */
type Ratio = { what: string; against: string; ratio: number; must: number };

type Contestant = { what: string; must: number | null; read: (text: string) => void };

const ROUNDS = 7;
/** A round is repeated until it takes this long: a clock's tick must not matter. */
const ROUND_MILLISECONDS = 300;
/** Each one's round before the first that counts: until compilers and caches have seen the text, as in a server that runs on. */
const WARM_UP_MILLISECONDS = 3000;

/**
 * Runs the analysis and the tools it is compared to over the same texts, in turn, in this process.
 *
 * @param texts what each of them reads, one after the other, each a whole article
 * @returns characters (UTF-16 code units) a second, in each one's median round, and the ratios between them
 */
export function analysisRatios(texts: string[]): {
	speeds: { what: string; charactersPerSecond: number }[];
	ratios: Ratio[];
} {
	const wink = winkNLP(model);
	const contestants: Contestant[] = [
		{ what: "analysis", must: null, read: analyse },
		{ what: "compromise .quotations()", must: 10, read: (text) => compromise(text).quotations() },
		{ what: "wink-nlp readDoc()", must: 1, read: (text) => wink.readDoc(text) },
	];
	const rounds = new Map<string, number[]>(contestants.map(({ what }) => [what, []]));
	for (const { read } of contestants) charactersPerSecond(texts, read, WARM_UP_MILLISECONDS);
	for (let round = 0; round < ROUNDS; round++) {
		for (const { what, read } of contestants) {
			rounds.get(what)?.push(charactersPerSecond(texts, read, ROUND_MILLISECONDS));
		}
	}
	const speeds = contestants.map(({ what }) => ({
		what,
		charactersPerSecond: median(rounds.get(what) ?? []),
	}));
	const [own] = speeds;
	const ratios = contestants.flatMap(({ what, must }, at) => {
		const other = speeds[at];
		if (must === null || !own || !other) return [];
		return [
			{ what: own.what, against: what, ratio: own.charactersPerSecond / other.charactersPerSecond, must },
		];
	});
	return { speeds, ratios };
}

function charactersPerSecond(
	texts: string[],
	read: (text: string) => void,
	leastMilliseconds: number,
): number {
	const started = performance.now();
	let characters = 0;
	do {
		for (const text of texts) {
			read(text);
			characters += text.length;
		}
	} while (performance.now() - started < leastMilliseconds);
	return (characters * 1000) / (performance.now() - started);
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
