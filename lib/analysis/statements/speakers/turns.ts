import type { Span } from "../../text/span";
import type { Person } from "./people";

/** How a statement stands to the one before it: a question, an answer, or neither. */
export interface Turn {
	readonly asks: boolean;
	readonly answers: boolean;
	/** Where the words that credit it end. */
	readonly end: number;
}

/** A question that somebody has put. */
export interface Asked {
	readonly asker: Person;
	/** Whom it was put to, where that is told. */
	toldTo: Person | null;
	readonly sentence: number;
	readonly end: number;
}

/** Whether the last words of a statement end in a question mark. */
export function isQuestion(text: string, contents: readonly Span[]): boolean {
	const last = contents.at(-1) as Span;
	return /\?[,”"’'»]*$/.test(text.slice(Math.max(last.start, last.end - 4), last.end));
}

/** Whether a cue tells that somebody asks, or that somebody answers. */
export const asks = (words: string) =>
	/\b(?:ask|inquir|enquir|wonder|want|demand|press|quer|quiz)/i.test(words);
export const answers = (words: string) =>
	/\b(?:answer|repl[iy]|respon|retort|counter|rejoin|shot back|fired back|hit back)/i.test(words);

/** What a statement's cue and its last words tell of its turn. */
export function turnOf(text: string, cue: Span, contents: readonly Span[]): Turn {
	const words = text.slice(cue.start, cue.end);
	return { asks: isQuestion(text, contents) && asks(words), answers: answers(words), end: cue.end };
}

/** Who put the question and does not answer it, where the next words are an answer or it was put to somebody; or null. */
export function notAsker({ asker, toldTo }: Asked, { answers, asks }: Turn): Person | null {
	return answers || (toldTo !== null && toldTo !== asker && !asks) ? asker : null;
}
