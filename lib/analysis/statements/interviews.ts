import { TokenKind } from "../text/tokens";
import type { Reading } from "./grammar/reading";

/* Interviews without labels: a paragraph asks, those behind it answer. */

/** Questions that make a text an interview. */
const LEAST_QUESTIONS = 3;
/** Most tokens of a question. */
const LONGEST_QUESTION = 70;
/** Most paragraphs of an answer. */
const LONGEST_ANSWER = 6;

const meetings = new Set(
	"interview interviewed met meet meets spoke speaks talked talks chatted conversation sat asked".split(" "),
);

/** Whether the text before the first question tells that somebody was met or spoken to. */
function isAnnounced({ tokens, paragraphs }: Reading, first: number): boolean {
	for (let t = 0; t < (paragraphs[first]?.from ?? 0); t++)
		if (meetings.has(tokens.lower[t] as string)) return true;
	return false;
}

const ownWords = new Set(["i", "me", "my", "mine", "myself"]);
const yourWords = new Set(["you", "your", "yours", "yourself"]);

/** The paragraphs of an interview from its first question on. */
export interface Interview {
	readonly asking: readonly number[];
	readonly answering: readonly number[];
}

/**
 * Reads an interview whose questions and answers have no labels: several paragraphs end in a question mark, most of them
 * ask "you", and most answers say "I". Guides in questions and answers do not, and a column asks nobody.
 *
 * @returns null where the text is none
 */
export function readInterview(reading: Reading): Interview | null {
	const { paragraphs } = reading;
	const questions: number[] = [];
	for (let p = 0; p < paragraphs.length; p++) if (asks(reading, p)) questions.push(p);
	if (questions.length < LEAST_QUESTIONS) return null;
	const persons = personsOf(reading);
	const asking = [...questions];
	const answering: number[] = [];
	let answers = 0;
	let personal = 0;
	for (let q = 0; q < questions.length; q++) {
		const first = (questions[q] as number) + 1;
		const last = q === questions.length - 1;
		const end = questions[q + 1] ?? paragraphs.length;
		const own = answering.length;
		for (let p = first; p < end; p++) {
			// Behind the last answer stands what the page adds.
			if (last && p > first && !persons.i[p]) break;
			// "Some say you are too strict.": a remark of one sentence to whoever answers next.
			if (p > first && p + 1 < end && persons.you[p] && !persons.i[p] && persons.sentences[p] === 1)
				asking.push(p);
			else answering.push(p);
		}
		const length = answering.length - own;
		if (length > LONGEST_ANSWER) return null;
		if (length > 0) answers++;
		if (answering.slice(own).some((p) => persons.i[p])) personal++;
	}
	const addressed = questions.filter((p) => persons.you[p]).length;
	if (answers < LEAST_QUESTIONS) return null;
	const enough = addressed * 2 >= questions.length && personal * 2 >= answers;
	const announced = addressed > 0 && personal * 3 >= answers && isAnnounced(reading, questions[0] as number);
	return enough || announced ? { asking, answering } : null;
}

/** Whether a paragraph ends in a question mark and is nobody's quotation. */
function asks({ text, tokens, paragraphs }: Reading, p: number): boolean {
	const range = paragraphs[p];
	if (!range || range.to <= range.from || range.to - range.from > LONGEST_QUESTION) return false;
	if (text.charCodeAt((tokens.end[range.to - 1] as number) - 1) !== 0x3f) return false;
	const kind = tokens.kind[range.from];
	return kind !== TokenKind.doubleMark && kind !== TokenKind.singleMark;
}

/** Of each paragraph whether it says "I" and "you" outside of quotation marks, and how many sentences it has. */
function personsOf({ tokens, paragraphs, quotations, sentences }: Reading) {
	const i: boolean[] = [];
	const you: boolean[] = [];
	const counted: number[] = new Array(paragraphs.length).fill(0);
	let q = 0;
	for (const { from, to } of paragraphs) {
		let own = false;
		let other = false;
		for (let t = from; t < to; t++) {
			while (q < quotations.length && (quotations[q]?.to as number) <= t) q++;
			if ((quotations[q]?.from ?? to) <= t) continue;
			const word = tokens.lower[t] as string;
			own ||= ownWords.has(word);
			other ||= yourWords.has(word);
		}
		i.push(own);
		you.push(other);
	}
	for (const { paragraph } of sentences) counted[paragraph] = (counted[paragraph] as number) + 1;
	return { i, you, sentences: counted };
}
