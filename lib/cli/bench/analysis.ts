import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { analyse } from "@/lib/analysis/analyse";

/** How many times as fast as `against` the analysis is, and has to be at least. */
type Ratio = { what: string; against: string; ratio: number; must: number };

type Contestant = { what: string; must: number | null; read: (text: string) => void };

/*
 * All times are this process' own processor time: what else a machine does would take it from one of them at one time and
 * from another at another.
 */
const ROUNDS = 9;
/** A round is repeated until it takes this long: a clock's tick must not matter. */
const ROUND_MILLISECONDS = 300;
/**
 * Before the first round that counts they run in turn until none becomes faster, as in a server that runs on: until each has
 * had so many stretches in a row of which none was its fastest so far by more than a hundredth, or the most are done.
 * Compilers take from two to ten seconds for that, the longer the more code a tool has, and throw away what they made of
 * code that rests while another tool fills the memory: who was warmed up first and alone would start cold again.
 */
const WARM_UP = { milliseconds: 500, settledAfter: 5, atMost: 40, gain: 1.01 } as const;

/**
 * Runs the analysis and the tools it is compared to over the same texts, in turn, in this process.
 *
 * @param texts what each of them reads, one after the other, each a whole article
 * @returns characters (UTF-16 code units) a second of processor time, in each one's median round, and the medians of the
 * ratios within the rounds
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
	warmUp(texts, contestants);
	for (let round = 0; round < ROUNDS; round++) {
		for (const { what, read } of contestants) {
			rounds.get(what)?.push(charactersPerSecond(texts, read, ROUND_MILLISECONDS));
		}
	}
	const speeds = contestants.map(({ what }) => ({
		what,
		charactersPerSecond: median(rounds.get(what) ?? []),
	}));
	const [own] = contestants;
	const ratios = contestants.flatMap(({ what, must }) => {
		if (must === null || !own) return [];
		const others = rounds.get(what) ?? [];
		const within = (rounds.get(own.what) ?? []).map((speed, round) => speed / (others[round] ?? speed));
		return [{ what: own.what, against: what, ratio: median(within), must }];
	});
	return { speeds, ratios };
}

function warmUp(texts: string[], contestants: readonly Contestant[]): void {
	const states = contestants.map(({ read }) => ({ read, best: 0, since: 0 }));
	for (let stretch = 0; stretch < WARM_UP.atMost; stretch++) {
		if (states.every(({ since }) => since >= WARM_UP.settledAfter)) return;
		for (const state of states) {
			const speed = charactersPerSecond(texts, state.read, WARM_UP.milliseconds);
			state.since = speed > state.best * WARM_UP.gain ? 0 : state.since + 1;
			state.best = Math.max(state.best, speed);
		}
	}
}

function charactersPerSecond(
	texts: string[],
	read: (text: string) => void,
	leastMilliseconds: number,
): number {
	const started = processorMilliseconds();
	let characters = 0;
	let taken = 0;
	do {
		for (const text of texts) {
			read(text);
			characters += text.length;
		}
		taken = processorMilliseconds() - started;
	} while (taken < leastMilliseconds);
	return (characters * 1000) / taken;
}

function processorMilliseconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
