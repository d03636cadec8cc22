import type { Word } from "../grammar/word";

export type { Word };

/** What a mention's words say of whom they mean. */
export interface Naming {
	readonly kind: "pronoun" | "person" | "body" | "group" | "description" | "nobody";
	/** The name without titles, as words; empty for pronouns and descriptions. */
	readonly name: readonly Word[];
	/** Office or role given with the name ("NATO Secretary General"), or "". */
	readonly role: string;
	/** The noun that says what is meant ("officials", "chief"), lower case, or "". */
	readonly noun: string;
	/** Lower-case words that narrow it down ("nato", "south", "korean"). */
	readonly modifiers: readonly string[];
	readonly gender: "m" | "f" | null;
	/** "mr", "mrs", "ms" or "miss" before the name, or "": Mrs Hall and Ms Hall are two people. */
	readonly address: string;
	readonly plural: boolean;
	/** "the", "this" or a possessive before it: somebody known already. */
	readonly definite: boolean;
	/** Whether a title, an office or a known first name shows that a person is meant. */
	readonly sure: boolean;
	/** The words that stand for whom is meant, without a leading article. */
	readonly words: readonly Word[];
}

/**
 * A naming while it is read. Fields are set on it rather than copied to another object: every phrase with a name or an
 * office is read here, and copies took most of the time.
 */
export type Draft = { -readonly [Field in keyof Naming]: Naming[Field] };
