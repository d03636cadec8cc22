import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";

/** The words of a statement as a list shows them, on one line. */
export interface SaidWords {
	readonly words: string;
	/** True where a stored span no longer fits the article's text: then `words` are all that was stored. */
	readonly orphan: boolean;
}

/**
 * The words of a statement's content, or of the part of it that lies in `part`, with "…" where it is interrupted.
 *
 * @param text of the article, against which the stored spans are checked; offsets are UTF-16 code units into it
 * @param part null: all of it
 */
export function saidWords(text: string, content: readonly TextSpan[], part: Span | null = null): SaidWords {
	const orphan = content.some((span) => !fits(text, span));
	const words = content
		.map((span) =>
			orphan || part === null
				? span.text
				: text.slice(Math.max(span.start, part.start), Math.max(span.start, Math.min(span.end, part.end))),
		)
		.map((words) => words.replace(/\s+/g, " ").trim())
		.filter((words) => words !== "")
		.join(" … ");
	return { words, orphan };
}
