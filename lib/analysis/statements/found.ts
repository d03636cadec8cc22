import type { StatementKind } from "../model";
import type { Span } from "../text/span";
import type { Subject } from "./grammar/grammar";

/** A statement on its way: found in the text, its speaker not yet named. */
export interface Found {
	readonly kind: StatementKind;
	readonly contents: readonly Span[];
	readonly cue: Span | null;
	/** The words that name the speaker here. */
	readonly mention: Span | null;
	/** The phrase within the mention that its noun or name stands in. */
	readonly head: Span | null;
	/** For "who": the phrase that it refers to. */
	readonly refersTo: Span | null;
	/** How the mention stands to the cue; null without one. */
	readonly where: Subject["where"] | null;
	/** For a quotation that stands alone: the words of the sentence before that say who speaks. */
	readonly antecedent: Span | null;
	/** Index, among the statements found, of the one that this one continues; -1 for none. */
	readonly continues: number;
	readonly paragraph: number;
	readonly sentence: number;
	readonly rule: string;
	/** How likely the words are credited at all, 0 to 1. */
	readonly likelihood: number;
}
