import type { Lexeme } from "../../text/lexemes";
import { newMemo } from "../../text/memo";
import type { Clauses, Range, Subject } from "../grammar/grammar";

/** A place where a sentence may credit words to somebody, before it is judged. */
export interface Candidate {
	readonly clauses: Clauses;
	/** What kind of word credits: a verb, a noun ("his claim that"), an adjective ("is confident that"), "according to". */
	readonly family: "verb" | "noun" | "adjective" | "according" | "label";
	readonly lemma: string;
	/** The same as a word of which classes can be asked. */
	readonly base: Lexeme;
	/** The shape of what is credited; see complements.ts. "post": it stands before the cue. */
	readonly frame: string;
	readonly cue: Range;
	/** The verb group of the cue, or -1. */
	readonly verb: number;
	readonly subject: Subject | null;
	/** Items of the content, a range a stretch. */
	readonly contents: readonly Range[];
}

/** Whether a shape's content is a clause, which mostly runs to the end of the sentence. */
export const isClausal = newMemo((frame) => /(?:that|S|wh|if|when|colon)$/.test(frame));

/**
 * Whether a word in a shape credits words often enough to be looked at: asked before it is read where its content ends,
 * which takes longest, and most verbs and nouns never credit anything.
 */
export type Worth = (family: Candidate["family"], base: Lexeme, frame: string) => boolean;
