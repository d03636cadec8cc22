import { introductionBefore } from "./attribution";
import type { Found } from "./found";
import type { Reading } from "./grammar/reading";
import { isTeller } from "./grammar/tellers";

const ownWords = new Set(["i", "we", "my", "our", "me", "us"]);

/**
 * "Asked about it, she replied:" and below it a paragraph without marks that says "I" or "we": a quotation that the page
 * set apart, whose marks were lost on the way.
 *
 * @param s the sentence with which the paragraph begins
 */
export function unmarkedQuotation(reading: Reading, s: number): Found | null {
	const { clauses, tokens, paragraphs, quotations } = reading;
	const above = clauses[s - 1];
	const own = clauses[s]?.view.sentence.paragraph;
	if (!above || own === undefined) return null;
	const colon = above.view.word.length - 1;
	if (above.view.word[colon] !== ":" || above.view.sentence.paragraph !== own - 1) return null;
	const verb = above.verbs.findLast((one) => one.finite);
	if (!verb || !isTeller(verb.base) || verb.passive) return null;
	const introduced = introductionBefore(above, colon);
	const { from, to } = paragraphs[own] ?? { from: 0, to: 0 };
	let personal = false;
	for (let i = from; i < to; i++) personal ||= ownWords.has(tokens.lower[i] as string);
	if (!introduced?.mention || !personal || quotations.some(({ paragraph }) => paragraph === own)) return null;
	return {
		kind: "indirect",
		contents: [{ start: tokens.start[from] as number, end: tokens.end[to - 1] as number }],
		...introduced,
		antecedent: null,
		continues: -1,
		paragraph: own,
		sentence: s,
		rule: "quotation/introduced",
		likelihood: 0.8,
	};
}
