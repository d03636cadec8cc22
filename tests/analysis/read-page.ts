import { readArticle } from "@/lib/analysis/article/article";
import type { ArticleFacts } from "@/lib/analysis/model";

/** The words of each paragraph of a page's body. */
const words = (text: string, facts: ArticleFacts) =>
	facts.body.map((span) => text.slice(span.start, span.end));

/** What a page says of itself, and the words of its body. */
export const read = (text: string) => {
	const facts = readArticle(text);
	return { facts, body: words(text, facts) };
};
