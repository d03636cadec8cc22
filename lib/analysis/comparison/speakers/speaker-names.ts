import { textSpan } from "../../text/span";
import type { ComparedArticle, Difference, DifferenceValue, MatchedSpeaker } from "../model";
import { fold } from "../words/spelling";

/** A name as it is compared: without what no reader would call another spelling. */
const plain = (name: string) => fold(name.replace(/[\s-]+/g, " ").trim());

/** The longest of the names that an article has for the speaker, where it stands first in the article's text. */
function nameIn(article: ComparedArticle, speaker: string): DifferenceValue {
	const entry = article.analysis.speakers.find((one) => one.name === speaker);
	const names = [speaker, ...(entry?.names ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	for (const name of names) {
		const statement = article.analysis.statements.findIndex(
			(one) => one.speaker === speaker && one.mention?.text.includes(name),
		);
		const mention = article.analysis.statements[statement]?.mention;
		const start = mention == null ? article.text.indexOf(name) : mention.start + mention.text.indexOf(name);
		if (start < 0) continue;
		const span = textSpan(article.text, start, start + name.length);
		return {
			article: article.id,
			statement: statement < 0 ? null : statement,
			span,
			text: name,
			normalised: plain(name),
		};
	}
	return { article: article.id, statement: null, span: null, text: speaker, normalised: plain(speaker) };
}

/** True where one is running words of the other: a surname, or a name cut short, is no other name than the full one. */
function partOf(a: string, b: string): boolean {
	const [short, long] = [a, b].sort((x, y) => x.length - y.length) as [string, string];
	return ` ${long} `.includes(` ${short} `);
}

/**
 * What outlets call one speaker, where they spell the name differently. A surname alone is no difference.
 *
 * @param matched the speaker with the names by article
 * @param articles those of its members
 */
export function nameDifferences(matched: MatchedSpeaker, articles: readonly ComparedArticle[]): Difference[] {
	const values = matched.members.flatMap((member): DifferenceValue[] => {
		const article = articles.find((one) => one.id === member.article);
		return article === undefined ? [] : [nameIn(article, member.speaker)];
	});
	const differ = values.some((a) =>
		values.some((b) => a.article !== b.article && !partOf(String(a.normalised), String(b.normalised))),
	);
	if (!differ) return [];
	return [
		{
			kind: "name",
			rule: "name/spelling",
			utterance: null,
			values: values.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)),
			insideQuotes: false,
			explanation: "One person under names written in different ways.",
		},
	];
}
