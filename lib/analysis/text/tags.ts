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

/**
 * Gives each token its part of speech: the likeliest sequence of tags by the words' own shares and by how often one
 * tag follows another (a hidden Markov model of first order, read with Viterbi's algorithm). Quotation marks are
 * passed over.
 *
 * @returns a tag letter a token; tokens outside the sentences are "."
 */
export function tag(tokens: Tokens, sentences: readonly Sentence[]): Tag[] {
	const result: Tag[] = new Array(tokens.start.length).fill(".");
	noteCapitals(tokens, sentences);
	let score = new Float64Array(size);
	let next = new Float64Array(size);
	// Where each token's best sequence came from, a row a token; reused from sentence to sentence.
	let back = new Int8Array(64 * size);
	const read: number[] = [];
	for (const sentence of sentences) {
		read.length = 0;
		if ((sentence.to - sentence.from) * size > back.length)
			back = new Int8Array((sentence.to - sentence.from) * size);
		let live: readonly number[] = [point];
		score.fill(0);
		let first = true;
		for (let i = sentence.from; i < sentence.to; i++) {
			const kind = tokens.kind[i];
			if (kind === TokenKind.doubleMark || (kind === TokenKind.singleMark && !isPossessive(tokens, i))) {
				if (kind === TokenKind.doubleMark) first = startsAfterMark(tokens, i) || first;
				continue;
			}
			const choice = kind === TokenKind.singleMark ? possessive : lookUp(tokens, i, first);
			first = kind !== TokenKind.word && first ? true : tokens.lower[i] === ":";
			const row = read.length * size;
			// Most words have one tag only: between two of them there is nothing to weigh.
			const plain = live.length === 1 && choice.tags.length === 1;
			if (plain) {
				next[choice.tags[0] as number] = 0;
				back[row + (choice.tags[0] as number)] = live[0] as number;
			}
			for (let c = plain ? 1 : 0; c < choice.tags.length; c++) {
				const t = choice.tags[c] as number;
				let best = -Infinity;
				let bestFrom = point;
				for (const l of live) {
					const s = (score[l] as number) + (follows[l * size + t] as number);
					if (s > best) {
						best = s;
						bestFrom = l;
					}
				}
				next[t] = best + (choice.weights[c] as number);
				back[row + t] = bestFrom;
			}
			live = choice.tags;
			[score, next] = [next, score];
			read.push(i);
		}
		let best = live[0] ?? point;
		for (const l of live) if ((score[l] as number) > (score[best] as number)) best = l;
		for (let k = read.length - 1; k >= 0; k--) {
			result[read[k] as number] = tagNames.charAt(best) as Tag;
			best = back[k * size + best] as number;
		}
		mend(tokens, result, sentence);
	}
	return result;
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
