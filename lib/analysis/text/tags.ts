import { lookUp, noteCapitals, possessive, tagNames } from "./lexicon";
import { mend } from "./mended-tags";
import type { Sentence } from "./sentences";
import type { Tag } from "./tag";
import { TokenKind, type Tokens } from "./tokens";
import data from "./words.json";

const size = tagNames.length;
const point = tagNames.indexOf(".");

/** Logarithms of one tag following another, a row a first tag. */
const follows = new Float64Array(
	[...tagNames].flatMap(
		(tag) => (data.follows as Record<string, string>)[tag]?.split(" ").map((n) => +n / 100) ?? [],
	),
);

const letters = [...tagNames] as Tag[];

/**
 * Gives each token its part of speech: the likeliest sequence of tags by the words' own shares and by how often one
 * tag follows another (a hidden Markov model of first order, read with Viterbi's algorithm). Most words have one tag
 * only: only runs of others need be weighed. Quotation marks are passed over.
 *
 * @returns a tag letter a token; tokens outside the sentences are "."
 */
export function tag(tokens: Tokens, sentences: readonly Sentence[]): Tag[] {
	const result = tokens.kind.map((): Tag => ".");
	noteCapitals(tokens, sentences);
	// How good the best sequence is that ends in a tag, for the last token and the next.
	let score = new Float64Array(size);
	let next = new Float64Array(size);
	// The run of tokens that can have several tags, up to the present one, and the best tag before each of theirs.
	const run: number[] = [];
	const back: number[] = [];
	let running = 0;
	for (const sentence of sentences) {
		let live = start;
		score[point] = 0;
		let first = true;
		for (let i = sentence.from; i < sentence.to; i++) {
			const kind = tokens.kind[i];
			if (kind === TokenKind.doubleMark || (kind === TokenKind.singleMark && !isPossessive(tokens, i))) {
				if (kind === TokenKind.doubleMark) first = startsAfterMark(tokens, i) || first;
				continue;
			}
			const choice = kind === TokenKind.singleMark ? possessive : lookUp(tokens, i, first);
			first = kind !== TokenKind.word && first ? true : tokens.lower[i] === ":";
			const { tags, weights } = choice;
			const only = tags.length === 1 ? (tags[0] as number) : -1;
			if (only >= 0 && running === 0) {
				result[i] = letters[only] as Tag;
				score[only] = 0;
				live = tags;
				continue;
			}
			const row = running * size;
			for (let c = 0; c < tags.length; c++) {
				const t = tags[c] as number;
				let best = -Infinity;
				let bestFrom = point;
				for (const l of live) {
					const s = (score[l] as number) + (follows[l * size + t] as number);
					if (s > best) {
						best = s;
						bestFrom = l;
					}
				}
				next[t] = best + (weights[c] as number);
				back[row + t] = bestFrom;
			}
			live = tags;
			[score, next] = [next, score];
			run[running++] = i;
			if (only < 0) continue;
			settle(result, run, running, back, only);
			running = 0;
		}
		if (running > 0) {
			let best = live[0] ?? point;
			for (const l of live) if ((score[l] as number) > (score[best] as number)) best = l;
			settle(result, run, running, back, best);
			running = 0;
		}
		mend(tokens, result, sentence);
	}
	return result;
}

/** What stands before the first token of a sentence. */
const start: readonly number[] = [point];

/** Gives the first `length` tokens of a run the tags that lead to the last one's. */
function settle(
	result: Tag[],
	run: readonly number[],
	length: number,
	back: readonly number[],
	last: number,
): void {
	let best = last;
	for (let k = length - 1; k >= 0; k--) {
		result[run[k] as number] = letters[best] as Tag;
		best = back[k * size + best] as number;
	}
}

/** The apostrophe of a plural's possessive: glued to a word's "s" and followed by a space. */
function isPossessive(tokens: Tokens, i: number): boolean {
	return i > 0 && tokens.end[i - 1] === tokens.start[i] && (tokens.lower[i - 1]?.endsWith("s") ?? false);
}

/** Whether a quotation mark is followed by a capital, as where a quoted sentence begins. */
function startsAfterMark(tokens: Tokens, i: number): boolean {
	const next = tokens.start[i + 1];
	return next !== undefined && next === tokens.end[i];
}
