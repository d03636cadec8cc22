import type { ChangedValue } from "./revision-words";
import type { Touched } from "./touched";

/** What somebody else did since the editor opened the page. */
export interface OtherChange {
	/** The version that stands now. */
	readonly version: number;
	/** Name of the editor who changed it last, null where the machine did. */
	readonly editor: string | null;
	readonly at: Date | null;
	/** "speaker.renamed" and the like, null where the machine did. */
	readonly action: string | null;
	/** The change in the history, null where the machine did. */
	readonly revisionId: number | null;
	/** What that change changed, value by value. */
	readonly changed: readonly ChangedValue[];
}

/** Why a command changed nothing. Every `message` is a whole sentence for the editor. */
export type EditFailure =
	| { readonly ok: false; readonly reason: "not-found"; readonly message: string }
	| {
			readonly ok: false;
			readonly reason: "invalid";
			readonly message: string;
			/** A sentence for each form field that is at fault. */
			readonly fields: Readonly<Record<string, string>>;
	  }
	| {
			readonly ok: false;
			readonly reason: "conflict";
			readonly message: string;
			readonly other: OtherChange;
	  };

/** Where a part of an article stood under a claim until this change. Offsets: UTF-16 code units. */
export interface FormerLink {
	readonly articleId: number;
	readonly claimId: number;
	readonly start: number;
	readonly end: number;
}

/** What a command answers: the change with what it touched, or why there is none. */
export type EditResult<T extends object = object> =
	| ({
			readonly ok: true;
			readonly touched: Touched;
			/** Links of the machine's that the change took off: what stood there looks for its claims anew, first among these. */
			readonly former?: readonly FormerLink[];
	  } & T)
	| EditFailure;

/** The thing to edit is not there, or not any more. */
export function notFound(message: string): EditFailure {
	return { ok: false, reason: "not-found", message };
}

/** What was typed cannot stand; `message` is shown at `field`. */
export function invalid(field: string, message: string): EditFailure {
	return { ok: false, reason: "invalid", message, fields: { [field]: message } };
}
