import type { Span, TextSpan } from "./text/span";

/** `direct`: all inside quotation marks; `indirect`: nothing is; `mixed`: some of it is. */
export type StatementKind = "direct" | "indirect" | "mixed";

/** What a speaker is. `unnamed`: a source whose name the article keeps back ("one senior diplomat"). */
export type SpeakerKind = "person" | "organisation" | "group" | "unnamed";

/** What an article says of itself. Every part is null, or empty, where the text does not say. */
export interface ArticleFacts {
	readonly title: TextSpan | null;
	/** The people or desk named as author or editor, without "By". */
	readonly byline: TextSpan | null;
	/** Place (and agency) as printed before the first sentence: "Budapest (AFP)". */
	readonly dateline: TextSpan | null;
	/** ISO 8601 with the precision that the text has: `2024-11-07`, `2024-11-07T17:15`, `2024-11-07T22:15+05:30`. */
	readonly published: string | null;
	/** Where `published` was read. */
	readonly publishedFrom: TextSpan | null;
	/** Wire agencies credited, by their usual short names ("AFP", "Reuters", "AP"), each once, in order of appearance. */
	readonly agencies: readonly string[];
	/** The paragraphs of the body, in order, without furniture, captions and crossheads. */
	readonly body: readonly Span[];
	/** Captions of pictures, kept apart from the body. */
	readonly captions: readonly Span[];
}

/** Somebody to whom the article credits at least one statement. */
export interface ArticleSpeaker {
	/** The fullest name the article has, without titles: "Anna Berg"; for a group or unnamed source its description. */
	readonly name: string;
	readonly kind: SpeakerKind;
	/** Every name (not pronoun, not epithet) by which the article calls the speaker, the canonical one among them. */
	readonly names: readonly string[];
	/** Offices, roles and descriptions given with the name: "NATO Secretary General", "head of the Kyiv City Military Administration". */
	readonly roles: readonly string[];
}

/** One passage of an article whose content the article credits to a speaker. */
export interface Statement {
	readonly kind: StatementKind;
	/** The statement's own words, in order, never overlapping; quotation marks belong to it. At least one. */
	readonly content: readonly [TextSpan, ...TextSpan[]];
	/** The words that name the speaker at this place, null for a quotation that stands alone. */
	readonly mention: TextSpan | null;
	/** For a pronoun or epithet the earlier mention that names the speaker, for a statement without a mention of its own the mention of the statement that it continues. */
	readonly antecedent: TextSpan | null;
	/** The words that credit it: "said", "has stressed", "according to". */
	readonly cue: TextSpan | null;
	/** `ArticleSpeaker.name`, null where the speaker stays unresolved. */
	readonly speaker: string | null;
	/** Id of the rule that found the statement, `family/rule`. */
	readonly rule: string;
	/** How likely it is that both the passage and the speaker are right, 0 to 1. */
	readonly confidence: number;
}

/** All that the analysis says of one article's text. */
export interface Analysis {
	readonly article: ArticleFacts;
	/** In order of first mention; `name` is unique. */
	readonly speakers: readonly ArticleSpeaker[];
	/** In order of the first content span. */
	readonly statements: readonly Statement[];
}
