import type { Span } from "../../text/span";
import type { Found } from "../found";
import type { Person } from "./person";

/** A question that somebody has put. */
export interface Asked {
	readonly asker: Person;
	/** Whom it was put to, where that is told. */
	toldTo: Person | null;
	readonly sentence: number;
	readonly end: number;
}

const BEHIND_QUESTION = ",”\"'’»";

/** Whether the last words of a statement end in a question mark. */
export function isQuestion(text: string, contents: readonly Span[]): boolean {
	const last = contents.at(-1) as Span;
	let end = last.end;
	while (end > last.start && last.end - end < 3 && BEHIND_QUESTION.includes(text.charAt(end - 1))) end--;
	return end > last.start && text.charAt(end - 1) === "?";
}

/** Whether a cue tells that somebody asks, or that somebody answers. */
export const asks = (words: string) =>
	/\b(?:ask|inquir|enquir|wonder|want|demand|press|quer|quiz)/i.test(words);
export const answers = (words: string) =>
	/\b(?:answer|repl[iy]|respon|retort|counter|rejoin|shot back|fired back|hit back)/i.test(words);

/** Whether somebody puts a question with what is credited. */
export const isAsked = (text: string, { cue, contents }: Found): boolean =>
	cue !== null && isQuestion(text, contents) && asks(text.slice(cue.start, cue.end));

/** Who put the question and does not answer it, where the next words are an answer or it was put to somebody; or null. */
export function notAsker({ asker, toldTo }: Asked, text: string, next: Found): Person | null {
	if (next.cue === null) return null;
	if (answers(text.slice(next.cue.start, next.cue.end))) return asker;
	return toldTo !== null && toldTo !== asker && !isAsked(text, next) ? asker : null;
}
