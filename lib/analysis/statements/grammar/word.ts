import type { Lexeme } from "../../text/lexemes";

/** One word of a mention. */
export interface Word {
	readonly text: string;
	readonly lower: string;
	/** The same, of which classes can be asked. */
	readonly lexeme: Lexeme;
	/** Part of speech. */
	readonly tag: string;
	readonly start: number;
	readonly end: number;
}
