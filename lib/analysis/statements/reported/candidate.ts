import type { Lexeme } from "../../text/lexemes";
import type { Clauses, Range, Subject } from "../grammar/grammar";
import type { Family, Shape } from "./shape";

/** A place where a sentence may credit words to somebody, before it is judged. */
export interface Candidate {
	readonly clauses: Clauses;
	readonly family: Family;
	readonly lemma: string;
	/** The same as a word of which classes can be asked. */
	readonly base: Lexeme;
	/** The shape of what is credited; see complements.ts. "post": it stands before the cue. */
	readonly frame: string;
	/** Family and frame together, with what they tell by themselves. */
	readonly shape: Shape;
	readonly cue: Range;
	/** The verb group of the cue, or -1. */
	readonly verb: number;
	readonly subject: Subject | null;
	/** Items of the content, a range a stretch. */
	readonly contents: readonly Range[];
}

/**
 * Whether a word in a shape credits words often enough to be looked at: asked before it is read where its content ends,
 * which takes longest, and most verbs and nouns never credit anything.
 */
export type Worth = (base: Lexeme, shape: Shape) => boolean;
