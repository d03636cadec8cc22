import type { Lexeme } from "../../text/lexemes";
import type { Span } from "../../text/span";
import type { VerbForm } from "../../text/verbs";
import type { Phrases } from "./phrases";
import type { View } from "./view";

/** Items `from` to `to` (exclusive) of a view. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Auxiliaries, adverbs and a verb that belong together: "has repeatedly said", "did not say", "to urge". */
export interface VerbGroup extends Range {
	/** The item of the main verb (of the last auxiliary where there is no other). */
	readonly head: number;
	/** The base of the main verb, and the same as a word of which classes can be asked. */
	readonly lemma: string;
	readonly base: Lexeme;
	readonly form: VerbForm;
	/** True where it can carry a sentence: a tense of its own, not only "to urge" or "urging". */
	readonly finite: boolean;
	readonly infinitive: boolean;
	readonly passive: boolean;
	readonly negated: boolean;
	readonly modal: boolean;
	/** Where there is only a form of "be", "have" or "do". */
	readonly auxiliaryOnly: boolean;
}

/** Who does what a verb says. */
export interface Subject extends Range {
	/** The first base phrase: the one whose noun agrees with the verb. */
	readonly head: Range;
	/** `before`: stands before the verb; `after`: "said Berg"; `shared`: taken over from another verb. */
	readonly where: "before" | "after" | "shared" | "relative";
	/** For "who": the phrase that it refers to. */
	readonly refersTo: Range | null;
}

/** A sentence with its phrases and verb groups. */
export interface Clauses {
	readonly view: View;
	readonly phrases: Phrases;
	readonly verbs: readonly VerbGroup[];
	/** The verb group that each item belongs to, or -1. */
	readonly verbAt: Int32Array;
	readonly subjects: readonly (Subject | null)[];
}

/** A sentence's phrases and verbs, before the subjects are known. */
export type Base = Omit<Clauses, "subjects">;

/** The verb group that an item belongs to, if it does. An index below zero would cost a look-up of a property by name. */
export function verbOf({ verbs, verbAt }: Pick<Base, "verbs" | "verbAt">, i: number): VerbGroup | undefined {
	const v = i < 0 ? undefined : verbAt[i];
	return v === undefined || v < 0 ? undefined : verbs[v];
}

/** Where the items of a range stand in the text; it has one at least. */
export function spanOf({ view }: Pick<Base, "view">, { from, to }: Range): Span {
	return { start: view.start[from] as number, end: view.end[to - 1] as number };
}
