import { isIrregular } from "../words/stem";
import { tokens } from "../words/tokens";

/**
 * What keeps a piece's words from standing alone as a sentence: `none` nothing, `speaker` they begin with a pronoun
 * that may stand for whoever speaks, `pointer` with a word that points at something said before, `relative` they hang
 * on the clause before, `fragment` they are no sentence at all.
 */
export type Dependence = "none" | "speaker" | "pointer" | "relative" | "fragment";

const LINK =
	/^(?:(?:and|but|because|so|yet|while|whereas|that|at the same time|of course|obviously)\b,?|(?:also|then|first|second|finally|meanwhile|however|clearly),)\s+/i;
const ADVERB = /^\p{L}+ly,? (?=(?:i|we|he|she|they|it|you|this|that|these|those)\b)/iu;
const REFRAIN = /^as (?:i|we) [^,]{1,40},\s+/i;
/** "Today, I think that …", "What we see is that …": what follows is the assertion. */
const FRAME =
	/^(?:[^,.]{0,40},\s+)?(?:what )?(?:i|we) (?:\p{L}+ly |also |now )?(?:think|believe|see|know|say|understand)(?: (?:more and more|\p{L}+ly|now|also))*(?: is)? that\s+(?=\p{L})/iu;
const MARKS = /["“”„«»]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/gu;

const THIRD = /^(?:he|she|they|it|his|her|their|its)\b/i;
const OWNED = /^(?:his|her|their|its)\b/i;
const FIRST = /\b(?:i|we|my|our|me|us|mine|ours|myself|ourselves)\b(?!\.)/i;
const POINTER =
	/^(?:this|these|those|that|such|you|your|one of the|everyone here|here|what|why|how|who|where|when|please|let)\b|^(?:no|yes|well),/i;
const RELATIVE = /^(?:which|who|whom|whose)\b/i;
const ELLIPTIC =
	/^(?:had|have|has|was|were|is|are|will|would|could|can|may|might|should|must|did|does|do)(?:n['’]t)?\b/i;
/** "After two years she is …": a few words of time or place, then a pronoun for a subject. */
const LATE_PRONOUN =
	/^(?:after|on|in|at|during|by|for|following|since|until|before|with|once)\b[^.;:]{2,90}?\s(?:he|she|they|it|this)['’\s]/i;
/** "It is important that …": a pronoun that stands for nothing. */
const EXPLETIVE =
	/^it(?: (?:is|was|will be|would be|has been|had been|seems|seemed|appears|appeared|takes|took)|['’]s)\s+(?:(?!\p{L}+ing\b)\p{L}+ ){0,3}(?:that|to|for|whether|if|who|when|how)\b/iu;
const SUBORDINATE = /\s(?:which|who|whom|whose|that|whether|how|what|why|where|when|as|if|because)\s/i;
/** In small letters: May is a month. */
const AUXILIARY =
	/\b(?:am|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot)(?:n['’]t)?\b|['’](?:s not|re|ve|ll)\b/;
const AFTER_VERB = new Set(
	"a an the our its their his her this these those that more no any all some".split(" "),
);
const NOUN_S = /(?:ss|us|is)$/;

/** The words without quotation marks inside, linking words before and punctuation behind; not yet with a capital. */
export function bareWords(words: string): string {
	let plain = words.replace(MARKS, "").replace(/\s+/g, " ").trim();
	for (let before = ""; before !== plain; ) {
		before = plain;
		plain = plain.replace(LINK, "").replace(REFRAIN, "");
	}
	return plain.replace(/[\s.,;:–—-]+$/u, "").trim();
}

/** The same with the quotation marks left where they stand in pairs: part of the words is quoted, part is not. */
export function markedWords(words: string): string {
	const parts = words
		.replace(/\s+/g, " ")
		.trim()
		.split(/["“”„«»]/);
	const bare = bareWords(words);
	if (parts.length < 3 || parts.length % 2 === 0 || parts[0] === "") return bare;
	const marked = parts.map((part, index) =>
		index % 2 === 0 ? part : `“${index === parts.length - 2 ? part.replace(/[.,;]+$/, "") : part}”`,
	);
	const plain = marked.join("").replace(/[\s.,;:–—-]+$/u, "");
	const start = bareWords(parts[0] ?? "").slice(0, 12);
	const at = start === "" ? -1 : plain.indexOf(start);
	return at < 0 ? bare : plain.slice(at);
}

/** What remains behind "I think that": the assertion itself, where it has a subject of its own; else the words as they are. */
export function withoutFrame(plain: string): string {
	const rest = plain.replace(FRAME, "");
	return dependence(rest, false) === "none" && !isFirstPerson(rest) ? rest : plain;
}

/** True where whoever speaks calls himself, or those with him, by a pronoun. "US" is a country. */
export function isFirstPerson(plain: string): boolean {
	return FIRST.test(plain.replace(/\bU\.?S\.?(?![\p{L}])|\bUS\b/gu, ""));
}

/**
 * What keeps bare words from standing alone.
 *
 * @param sure true where the words are known to be a clause ("said that …")
 */
export function dependence(words: string, sure: boolean): Dependence {
	const plain = words.replace(ADVERB, "");
	if (RELATIVE.test(plain)) return "relative";
	if (ELLIPTIC.test(plain) && !/\?\s*$/.test(plain)) return "relative";
	if (/^to \p{Ll}/u.test(plain) && !hasFiniteVerb(plain)) return "fragment";
	if (/^(?:whether|for \p{L}+ing)\b/iu.test(plain)) return "fragment";
	const [opening] = EXPLETIVE.exec(plain) ?? [];
	if (opening !== undefined) return opening.endsWith("that") ? "none" : "pointer";
	if (OWNED.test(plain) && !sure && !hasFiniteVerb(plain)) return "fragment";
	if (THIRD.test(plain)) return "speaker";
	if (POINTER.test(plain) || LATE_PRONOUN.test(plain)) return "pointer";
	if (/^\p{L}+ing\b/iu.test(plain) && !hasFiniteVerb(plain)) return "fragment";
	return sure || hasFiniteVerb(plain) ? "none" : "fragment";
}

/** True where an auxiliary stands in the main clause: the surest sign of a sentence. */
export function hasAuxiliary(plain: string): boolean {
	const at = plain.search(SUBORDINATE);
	return AUXILIARY.test(at < 0 ? plain : plain.slice(0, at));
}

/** True where the main clause shows a finite verb: an auxiliary, an irregular or regular past, a third person before its object. */
export function hasFiniteVerb(plain: string): boolean {
	const at = plain.search(SUBORDINATE);
	const head = at < 0 ? plain : plain.slice(0, at);
	if (AUXILIARY.test(head)) return true;
	const list = tokens(head);
	const told = list.some(({ form, stem }, index) => {
		if (index === 0) return false;
		if (stem !== form && isIrregular(form) && !/(?:s|ing)$/.test(form)) return true;
		const next = list[index + 1]?.form;
		if (form.length > 4 && form.endsWith("ed")) return next !== "by" && list[index - 1]?.form !== "the";
		return form.length > 3 && form.endsWith("s") && !NOUN_S.test(form) && AFTER_VERB.has(next ?? "");
	});
	return told || (at >= 0 && list.length < 4 && AUXILIARY.test(plain.slice(at)));
}
