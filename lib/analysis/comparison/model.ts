import type { Analysis, StatementKind } from "../model";
import type { TextSpan } from "../text/span";

/** One article as the comparison needs it. */
export interface ComparedArticle {
	/** Whatever names the article for the caller: a file name, a database id. Unique among the articles compared. */
	readonly id: string;
	/** The outlet, as an id or a name; two articles of one outlet carry the same. */
	readonly source: string;
	/** The text as received, into which all offsets point. */
	readonly text: string;
	readonly analysis: Analysis;
	/** ISO 8601, where the caller knows better than `analysis.article.published`; null: known to be unknown. */
	readonly published?: string | null;
	/** False where only a part of the article is at hand (a teaser, a paywall). Taken as true where absent. */
	readonly complete?: boolean;
}

/** Where and when something was said, as far as the article tells. Null is "the article does not say". */
export interface Occasion {
	/** City or building as printed: "Lisbon". */
	readonly place: string | null;
	/** `YYYY-MM-DD` where the day is certain. */
	readonly day: string | null;
	/** Lower-case English weekday as printed, also where the article has no date to resolve it with. */
	readonly weekday: string | null;
	/** What was going on, as printed: "a meeting of mayors". */
	readonly event: string | null;
	/** The places in the article's text that say so, in order. */
	readonly from: readonly TextSpan[];
}

/** Where an incident took place, as far as the article tells. */
export interface Scene {
	/** In lower case, without "region" and the like; at least one. */
	readonly places: readonly string[];
	/** The office of who tells of it, where it answers for one place: "governor". */
	readonly office: string | null;
}

/** A part of a statement that can stand under a claim of its own: a sentence, or a clause that asserts something else. */
export interface Piece {
	/** `ComparedArticle.id`. */
	readonly article: string;
	/** Index into `analysis.statements`. */
	readonly statement: number;
	/** Place among the pieces of the same statement, from 0. */
	readonly part: number;
	/** The piece's words, in order, inside the statement's content; more than one where "…," she said, "…" interrupts. */
	readonly content: readonly [TextSpan, ...TextSpan[]];
	/** How these words are printed (a part of a mixed statement may be direct or indirect by itself). */
	readonly kind: StatementKind;
	/** The name by which the article's analysis calls the speaker, null where unresolved. */
	readonly speaker: string | null;
	/** What is equal for one speaker in all articles (a database id, or a key from `matchSpeakers`); null where unresolved. */
	readonly speakerKey: string | null;
	/** Who the article credits, as printed here: "the mayor". */
	readonly mention: TextSpan | null;
	/** The words that credit it: "warned". */
	readonly cue: TextSpan | null;
	readonly occasion: Occasion;
	/** Where what it tells took place; null, or absent, where it tells of no incident or nothing says where. */
	readonly scene?: Scene | null;
	/** The earlier words that the piece needs to be understood ("This is a threat": what is?), null where it stands alone. */
	readonly context: string | null;
	/** True where the piece only carries on the piece before it ("This means …", "The attack also …"). */
	readonly continues: boolean;
}

/** A claim that exists already, with the pieces under it (a bounded sample will do: the newest, one an article). */
export interface ExistingClaim {
	readonly id: string;
	readonly pieces: readonly Piece[];
}

/** Why a piece was put under a claim, or was not. */
export interface Evidence {
	/** `claim/…`: which judgement decided. */
	readonly rule: string;
	/** 0 to 1: how sure it is that both assert the same. */
	readonly score: number;
	/** Words that both have, rarest first, as printed in the piece. */
	readonly sharedWords: readonly string[];
	/** Names that both have, and those that only one has, in normal form ("north korea"). */
	readonly entities: { readonly shared: readonly string[]; readonly apart: readonly string[] };
	/** `conflict` where numbers of the same thing exclude each other. */
	readonly numbers: "none" | "agree" | "conflict";
	readonly speaker: "same" | "different" | "unknown";
	/** `opposite` where one denies what the other asserts. */
	readonly negation: "same" | "opposite";
	readonly time: "same" | "apart" | "unknown";
}

/** One piece's claim. */
export interface Assignment {
	readonly piece: Piece;
	/** The id of a given claim, or a key made up for a new one (`new-1` …), the same for all pieces that belong together. */
	readonly claim: string;
	readonly isNew: boolean;
	/** The best reason found; for a piece that opens a claim, how near the nearest other claim came (null: none near). */
	readonly evidence: Evidence | null;
}

/** What one rendering has in one row of a collation. */
export interface Reading {
	/** Index into the collation's renderings. */
	readonly rendering: number;
	/** Null where the rendering has nothing here. */
	readonly span: TextSpan | null;
	/** The words, "" where it has nothing. */
	readonly text: string;
	/** True where the words stand inside quotation marks. */
	readonly quoted: boolean;
}

/**
 * One row: `agree` all that have words here have the same ones (and all have some); `variant` they differ or some have
 * nothing; `moved` the words stand elsewhere in another rendering (`movedTo` is the row that has them there).
 */
export interface CollationRow {
	readonly kind: "agree" | "variant" | "moved";
	/** One a rendering, in the order of the renderings. */
	readonly readings: readonly Reading[];
	/** For `moved`: index of the row in which the other renderings have these words. */
	readonly movedTo: number | null;
}

/** All renderings of an utterance laid over each other. Every token of every rendering stands in exactly one row. */
export interface Collation {
	readonly rows: readonly CollationRow[];
}

/** One article's version of an utterance: one piece or several that follow each other. */
export interface Rendering {
	readonly article: string;
	readonly pieces: readonly [Piece, ...Piece[]];
	readonly content: readonly [TextSpan, ...TextSpan[]];
	readonly kind: StatementKind;
}

/** One act of speaking that several articles render. */
export interface Utterance {
	/** Stable for the same renderings, unique within its claim. */
	readonly id: string;
	readonly renderings: readonly Rendering[];
	readonly speaker: string | null;
	readonly speakerKey: string | null;
	readonly occasion: Occasion;
	/** Columns in the order of `renderings`. */
	readonly collation: Collation;
}

export type DifferenceKind =
	| "number"
	| "name"
	| "wording"
	| "scope"
	| "certainty"
	| "attribution"
	| "occasion";

/** One side of a difference. */
export interface DifferenceValue {
	readonly article: string;
	/** Index into that article's `analysis.statements`; null for a value of the article as a whole. */
	readonly statement: number | null;
	/** Where it stands, null where the article has nothing there. */
	readonly span: TextSpan | null;
	/** What to show: the span's words, or what they amount to ("part quoted"); null where the article has nothing. */
	readonly text: string | null;
	/** The value made comparable: 11000, "10000..", "us". */
	readonly normalised?: string | number;
}

/** One typed disagreement between outlets. */
export interface Difference {
	readonly kind: DifferenceKind;
	/** `kind/rule`. */
	readonly rule: string;
	/** `Utterance.id` where it lies between renderings of one utterance, null where it lies in the claim or speaker. */
	readonly utterance: string | null;
	/** One an article, in the articles' canonical order. */
	readonly values: readonly DifferenceValue[];
	/** True where at least two differing values stand inside quotation marks: both outlets claim the speaker's own words. */
	readonly insideQuotes: boolean;
	/** A short note in plain English on what it changes. */
	readonly explanation: string;
}

/** What a claim's page shows. */
export interface ClaimDescription {
	/**
	 * A sentence that stands alone, from the clearest statement: its own words, where needed with the speaker's name in square
	 * brackets for a pronoun, before a quotation, or before the verb of saying.
	 */
	readonly text: string;
	/** The words of a statement that the text is made of (for words between "…," she said, "…" the first stretch). */
	readonly from: { readonly article: string; readonly statement: number; readonly span: TextSpan };
	readonly utterances: readonly Utterance[];
	readonly differences: readonly Difference[];
}

/** Articles that share one origin, and by what that is known. */
export interface Origin {
	readonly articles: readonly string[];
	readonly evidence: readonly OriginEvidence[];
}

export interface OriginEvidence {
	readonly rule: "origin/shared-text" | "origin/credit" | "origin/alone";
	readonly articles: readonly string[];
	/** The credit ("AFP") or the longest shared run of words. */
	readonly text: string;
	/** Share of the smaller text's words that stand in shared runs, 0 to 1; null for a credit. */
	readonly share: number | null;
}

/** An outlet that carries the story and not the claim. */
export interface LeftOut {
	readonly article: string;
	/**
	 * `close`: a sentence says nearly the same; `left-out`: complete and later than the claim's first appearance; else
	 * `not-found` in the text we have.
	 */
	readonly state: "close" | "left-out" | "not-found";
	/** Its sentence that comes nearest to the claim, null where none shares anything with it. */
	readonly nearest: { readonly span: TextSpan; readonly score: number } | null;
	readonly explanation: string;
}

/** One speaker under all the names that the articles use. */
export interface MatchedSpeaker {
	/** Equal in every run for the same articles. */
	readonly key: string;
	/** The fullest name, of the most articles. */
	readonly name: string;
	/** Names by article, as the article's analysis has them (`ArticleSpeaker.name`). */
	readonly members: readonly { readonly article: string; readonly speaker: string }[];
	/** Why they are taken as one; empty for a speaker of one article. */
	readonly evidence: readonly string[];
}

/** A claim with the pieces under it, and all that is to be said of it. */
export interface ComparedClaim extends ClaimDescription {
	readonly id: string;
	readonly pieces: readonly Piece[];
	readonly assignments: readonly Assignment[];
}

/** The comparison of several articles at once. */
export interface Comparison {
	readonly claims: readonly ComparedClaim[];
	readonly speakers: readonly MatchedSpeaker[];
	/** Differences that lie in no claim: one person's name spelt in two ways. */
	readonly speakerDifferences: readonly (Difference & { readonly speaker: string })[];
	readonly origins: readonly Origin[];
}
