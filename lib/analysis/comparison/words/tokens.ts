import { fold } from "./spelling";
import { stem } from "./stem";

/** A word or number of a text, with the forms under which it is compared. Punctuation is no token: it never differs. */
export interface Token {
	/** UTF-16 code units into the text. */
	readonly start: number;
	readonly end: number;
	/** As printed. */
	readonly text: string;
	/** Lower case, without diacritics, one spelling for British and American English. */
	readonly form: string;
	/** The form without endings. */
	readonly stem: string;
	/** True where the word begins with a capital letter. */
	readonly capital: boolean;
	/** True where the token is the first word of a sentence, so that its capital says nothing. */
	readonly opens: boolean;
}

/** What is written together with the word before it ("do|n't", "we|'re") and what it stands for. */
const SHORTENED = new Map([
	["n't", "not"],
	["'re", "are"],
	["'ve", "have"],
	["'ll", "will"],
	["'m", "am"],
	["'d", "would"],
]);
/** What stands behind "'d" where it is "had". */
const HAD =
	/^\s+(?:(?:never|always|already|also|just|not)\s+)?(?:been|had|gone|done|seen|made|taken|become|better|\p{L}+ed)(?!\p{L})/u;
/** What is left of a word before "n't". */
const CUT_SHORT = new Map([
	["ca", "can"],
	["wo", "will"],
	["sha", "shall"],
]);

const WORD =
	/[$€£¥]?\p{N}(?:[\p{N}.,:]*\p{N})?(?:%|\p{L}{1,4})?|(?:\p{Lu}\.){2,}|n['’ʼ]t(?![\p{L}\p{N}])|can(?=not(?![\p{L}\p{N}]))|['’ʼ](?:re|ve|ll|m|s|d)(?![\p{L}\p{N}])|(?![ʼ])\p{L}[\p{L}\p{M}\p{N}]*?(?=n['’ʼ]t(?![\p{L}\p{N}]))|(?![ʼ])(?:(?!ʼ)\p{L})(?:(?!ʼ)[\p{L}\p{M}\p{N}])*(?:['’ʼ](?!(?:s|re|ve|ll|m|d)(?![\p{L}\p{N}]))(?:(?!ʼ)\p{L})+)*/giu;

const SENTENCE_END = /[.!?:;]["'”’)\]]*\s+["'“‘([]*$|\n\s*["'“‘([]*$|^["'“‘([\s]*$/;

/** The form under which a word is compared; what is shortened as if it were written out. */
function formOf(printed: string, after: string): string {
	const form = fold(printed);
	if (form === "'d" && HAD.test(after)) return "had";
	return SHORTENED.get(form) ?? (/^n['’ʼ]t/i.test(after) ? CUT_SHORT.get(form) : undefined) ?? form;
}

/**
 * The words and numbers of a stretch of text, in order. A possessive "'s" and what is shortened
 * ("n't", "'re") are tokens of their own, hyphens divide words.
 *
 * @param start,end UTF-16 code units; the whole text where absent
 */
export function tokens(text: string, start = 0, end = text.length): Token[] {
	const found: Token[] = [];
	const part = text.slice(start, end);
	for (const match of part.matchAll(WORD)) {
		const printed = match[0];
		const at = match.index;
		const form = formOf(printed, part.slice(at + printed.length, at + printed.length + 24));
		const first = printed.charCodeAt(0);
		const capital = first > 127 ? /^\p{Lu}/u.test(printed) : first >= 65 && first <= 90;
		found.push({
			start: start + at,
			end: start + at + printed.length,
			text: printed,
			form,
			stem: stem(form),
			capital,
			opens: at === 0 || SENTENCE_END.test(part.slice(Math.max(0, at - 6), at)),
		});
	}
	return found;
}
