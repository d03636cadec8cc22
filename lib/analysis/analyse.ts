import { readArticle } from "./article/article";
import type { Analysis, Statement } from "./model";
import { settleConfidence } from "./statements/confidence";
import { readBody } from "./statements/grammar/reading";
import { searchStatements } from "./statements/search";
import { nameSpeakers } from "./statements/speakers/speakers";

/**
 * Bumped whenever the same text may come out differently, so that stored statements tell which analysis made them.
 */
export const ANALYSER_VERSION = 4;

/**
 * Finds who said what in one article.
 *
 * @param text the raw page as received, furniture and all; never changed
 * @returns spans in UTF-16 code units into `text`; pure and total: any string gives an answer, the same one each time
 */
export function analyse(text: string): Analysis {
	const article = readArticle(text);
	const reading = readBody(text, article.body);
	const found = searchStatements(reading);
	const { title } = article;
	const above = title && title.start < (article.body[0]?.start ?? 0) ? readBody(text, [title]) : null;
	const { speakers, statements } = nameSpeakers(reading, found, above);
	return { article, speakers, statements: settleConfidence(found, statements as Statement[]) };
}
