import { isAbbreviation, neverEndsSentence } from "../../text/abbreviations";
import type { Span } from "../../text/span";
import { isIrregular } from "../words/stem";
import { tokens } from "../words/tokens";

const SENTENCE = /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{N}])/gu;
const AUXILIARY = "had|have|has|was|were|is|are|will|would|could|can|may|might|should|must|did|does|do";
/** Words that can be a clause's subject by themselves, or open one. */
const SUBJECT = "this|that|these|those|it|they|he|she|we|i|you|there";
/** "…, creating a threat": what comes of it is an assertion of its own. */
export const OUTCOME =
	"creating|causing|leading to|making|posing|presenting|raising|bringing|forcing|leaving|threatening|prompting|sparking|triggering|putting|pushing|resulting in|allowing|enabling|paving|giving";
const DETERMINER = "one|such|the|a|an|its|their|our|his|her|my|many|some|all|no";

/** Where a sentence goes on with an assertion of its own; the clause begins behind the comma. */
const CLAUSE = new RegExp(
	[
		`, (?=(?:and|but|so|yet|while|whereas) (?:${SUBJECT})\\b[^,.;]{1,60}?\\b(?:${AUXILIARY}|\\p{L}+(?:s|ed))\\b)`,
		`, (?=(?:and|but|so|yet|while|whereas) (?:${SUBJECT})['’](?:re|s|ve|ll|d|m)\\b)`,
		`, (?=(?:and|but|so|yet|while|whereas) (?:${DETERMINER})\\b[^,.;]{1,60}?\\b(?:${AUXILIARY})\\b)`,
		`,? (?=because (?!of\\b))`,
		`, (?=which (?:(?:\\p{L}+ly|now|also|in turn|even) )?(?:${AUXILIARY}|\\p{L}+(?:s|ed))\\b)`,
		` (?=and (?:${AUXILIARY}) (?:(?:already|also|now|not|never|since) )?\\p{L}+)`,
		`, (?=but (?:${AUXILIARY}) )`,
		`, (?=and that )`,
		`, (?=(?:(?:thus|thereby|also|even) )?(?:${OUTCOME}) )`,
		`; `,
	].join("|"),
	"giu",
);

/** Fewest words that can assert something. */
const FEWEST_WORDS = 3;

const AUXILIARIES = new Set(AUXILIARY.split("|"));

/** True where a word may be a finite verb: an auxiliary, a regular ending, a form that only verbs have. */
function finite(part: string): boolean {
	return tokens(part).some(
		({ form, stem }) =>
			AUXILIARIES.has(form) ||
			(form.length > 3 && /(?:s|ed)$/.test(form)) ||
			(stem !== form && isIrregular(form)),
	);
}

const words = (part: string) => part.match(/\p{L}+/gu)?.length ?? 0;

/** Sentences of a stretch of text, in order, without the blanks between them. */
export function sentenceSpans(text: string, start: number, end: number): Span[] {
	const part = text.slice(start, end);
	const ends: number[] = [];
	for (const match of part.matchAll(SENTENCE)) {
		const before = /[\p{L}.]+$/u.exec(part.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? "";
		if (match[0].startsWith(".") && match[0].length === 1) {
			if (/^\p{L}$/u.test(before) || /(?:^|\.)\p{L}$/u.test(before)) continue;
			if (neverEndsSentence(`${before.toLowerCase()}.`)) continue;
			// "No. 4", "Sept. 21"
			if (isAbbreviation(before) && /^\s+\p{N}/u.test(part.slice(match.index + 1, match.index + 4))) continue;
		}
		ends.push(match.index + match[0].length);
	}
	return cut(text, start, end, ends);
}

/** The clauses of a sentence that assert something of their own, in order; mostly the sentence itself. */
export function clauseSpans(text: string, sentence: Span): Span[] {
	const part = text.slice(sentence.start, sentence.end);
	const ends: number[] = [];
	let from = 0;
	for (const match of part.matchAll(CLAUSE)) {
		const left = part.slice(from, match.index);
		const right = part.slice(match.index);
		if (words(left) < FEWEST_WORDS || words(right) < FEWEST_WORDS) continue;
		if (!finite(left) || /^["'“‘\s]*(?:if|when|unless|although|though|while)\b/i.test(left)) continue;
		ends.push(match.index + (match[0].startsWith(";") ? 1 : match[0].startsWith(",") ? 1 : 0));
		from = match.index;
	}
	return cut(text, sentence.start, sentence.end, ends);
}

function cut(text: string, start: number, end: number, ends: readonly number[]): Span[] {
	const spans: Span[] = [];
	let from = start;
	for (const at of [...ends.map((offset) => start + offset), end]) {
		let first = from;
		let last = at;
		while (first < last && /\s/.test(text.charAt(first))) first++;
		while (last > first && /\s/.test(text.charAt(last - 1))) last--;
		if (first < last) spans.push({ start: first, end: last });
		from = at;
	}
	return spans;
}
