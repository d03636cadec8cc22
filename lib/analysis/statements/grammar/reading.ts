import { findSentences, type Sentence } from "../../text/sentences";
import type { Span } from "../../text/span";
import type { Tag } from "../../text/tag";
import { tag } from "../../text/tags";
import { type Tokens, tokenise } from "../../text/tokens";
import { findQuotations, type Quotation, type TokenRange } from "../quotations";
import { readClauses } from "./clauses";
import type { Clauses } from "./grammar";
import { viewOf } from "./view";
import type { Word } from "./word";

/** A body read as far as grammar goes: what the search for statements stands on. */
export interface Reading {
	readonly text: string;
	readonly tokens: Tokens;
	readonly paragraphs: readonly TokenRange[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
	/** A part of speech a token. */
	readonly tags: readonly Tag[];
	/** The tokens as words of mentions, where they were read as such already. */
	readonly words: (Word | undefined)[];
	/** The clauses of each sentence. */
	readonly clauses: readonly Clauses[];
}

/**
 * Reads the body of an article.
 *
 * @param text the whole text
 * @param body the paragraphs to read, in order, none overlapping another
 */
export function readBody(text: string, body: readonly Span[]): Reading {
	const tokens = tokenise(text, body);
	const paragraphs: TokenRange[] = [];
	let i = 0;
	for (const span of body) {
		const from = i;
		while (i < tokens.start.length && (tokens.start[i] as number) < span.end) i++;
		paragraphs.push({ from, to: i });
	}
	const quotations = findQuotations(tokens, paragraphs);
	const sentences = findSentences(tokens, paragraphs, quotations);
	const tags = tag(tokens, sentences);
	const clauses: Clauses[] = [];
	let q = 0;
	for (const sentence of sentences) {
		while (q < quotations.length && (quotations[q] as Quotation).to <= sentence.from) q++;
		clauses.push(readClauses(viewOf(tokens, tags, sentence, quotations, q)));
	}
	return { text, tokens, paragraphs, quotations, sentences, tags, words: new Array(tags.length), clauses };
}
