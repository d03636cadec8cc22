import { ANALYSER_VERSION } from "@/lib/analysis/analyse";
import type { Analysis, ArticleFacts } from "@/lib/analysis/model";
import { fits, type TextSpan } from "@/lib/analysis/text/span";

/** @throws where a span of the analysis does not stand in the text: a bug, never stored */
export function assertFits(text: string, analysis: Analysis): void {
	const { article, statements } = analysis;
	const spans: (TextSpan | null)[] = [article.title, article.byline, article.dateline, article.publishedFrom];
	for (const statement of statements) {
		if (statement.content.length === 0)
			throw new Error(`${statement.rule} found a statement without content.`);
		spans.push(...statement.content, statement.mention, statement.antecedent, statement.cue);
	}
	for (const span of spans) {
		if (span !== null && !fits(text, span)) {
			throw new Error(
				`The analysis has “${span.text}” at ${span.start}–${span.end}, where the text has other words.`,
			);
		}
	}
	for (const span of [...article.body, ...article.captions]) {
		if (span.start < 0 || span.end <= span.start || span.end > text.length) {
			throw new Error(`The analysis has a paragraph at ${span.start}–${span.end}, outside the text.`);
		}
	}
}

/** The columns of an article that the analysis fills. */
export function factColumns(facts: ArticleFacts) {
	return {
		byline: facts.byline?.text ?? null,
		dateline: facts.dateline?.text ?? null,
		agencies: [...facts.agencies],
		analyserVersion: ANALYSER_VERSION,
	};
}
