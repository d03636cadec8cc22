import type { Lexeme } from "./lexemes";
import { isKnownVerb } from "./lexicon";
import type { Sentence } from "./sentences";
import { speakingNouns } from "./speaking-nouns";
import type { Tag } from "./tag";
import { TokenKind, type Tokens } from "./tokens";
import { WordClass, wordClass } from "./word-facts";

/* Words taken for nouns that are verbs of telling. */

export const endsInS = new WordClass((word) => word.endsWith("s"));
const saids = wordClass("says said say");
const tailVerbs = wordClass("show say report state note claim");
export const nominative = wordClass("he she they we i who");
/** Nouns that are verbs of saying between "to" and "that". */
export const sayingNouns = wordClass("state note stress report claim caution signal reason remark comment");
export const knownVerbs = new WordClass(isKnownVerb);
/** Words with the s of a third person behind a verb. */
export const thirds = new WordClass((word) => word.endsWith("s") && isKnownVerb(word.slice(0, -1)));
export const sayingThirds = new WordClass(
	(word) => word.endsWith("s") && sayingNouns.holds(word.slice(0, -1)),
);
const reflexives = wordClass("itself himself herself");
/** Verbs of promising and claiming that are nouns as well. */
const pledges = wordClass("claims pledges promises vows");
const countingVerbs = wordClass("estimates reports claims forecasts projects states predicts");
/** Verbs of telling that are nouns in the plural as well, and what stands behind several who tell. */
const claimThirds = wordClass("claims reports notes states warns fears hopes estimates suspects stresses");
const claimVerbs = new WordClass((word) => claimThirds.holds(`${word}s`));
const plurals = wordClass("media police people");
const roughly = wordClass("about around nearly almost over");

/** Whether the word `i`, taken for a noun, is a verb by who stands before it and what behind it. */
export function isVerb(tokens: Tokens, result: readonly Tag[], sentence: Sentence, i: number): boolean {
	const { kind, lexeme, lower } = tokens;
	const word = lexeme[i] as Lexeme;
	const left = result[i - 1];
	const before = lower[i - 1] as string;
	const next = lower[i + 1] as string;
	// "she cautions", but "two men who prosecutors say"
	if (nominative.has(lexeme[i - 1]))
		return knownVerbs.has(word) || (endsInS.has(word) && !(before === "who" && speakingNouns.has(word)));
	if (left !== "N" && left !== "P")
		// "the Grain Fund (GF) estimates more than two million will"
		return before === ")" && counts(tokens, result, sentence, i);
	const several = endsInS.has(lexeme[i - 1]) || plurals.has(lexeme[i - 1]);
	// "Lenz claims his phone was stolen", "officials fear more people are trapped"
	if (
		(several ? claimVerbs : claimThirds).has(word) &&
		!verbBefore(result, sentence, i) &&
		clauseFollows(result, sentence, i + 1)
	)
		return true;
	if (!endsInS.has(word)) {
		// "experts note that"
		if (!several || !(tailVerbs.has(word) || knownVerbs.has(word) || sayingNouns.has(word))) return false;
		if (next === "that") return !hearsBefore(tokens, sentence, i);
		// "…, records show."
		if (next === "." || i + 2 === sentence.to)
			return tailVerbs.has(word) && isTail(tokens, result, sentence, i);
		// "she and her colleagues report in a journal that"
		return (
			result[i + 1] === "I" &&
			sayingNouns.has(word) &&
			thatFollows(tokens, result, sentence, i) &&
			!verbBefore(result, sentence, i)
		);
	}
	// "Lenz says the wall leaks."
	if (
		next === "." &&
		left === "N" &&
		!several &&
		thirds.has(word) &&
		(result[i - 2] === "D" || result[i - 2] === "O") &&
		(result[i - 3] === "S" || saids.has(lexeme[i - 3]))
	)
		return true;
	// "the place prides itself on"
	if (reflexives.has(lexeme[i + 1]) && !word.lower.endsWith("ss")) return true;
	// "Toth estimates Apex has"
	if (
		left === "P" &&
		result[i + 1] === "P" &&
		(result[i + 2] === "X" || result[i + 2] === "V") &&
		thirds.has(word)
	)
		return true;
	if (left === "P" && counts(tokens, result, sentence, i)) return true;
	const ofOne = !endsInS.has(lexeme[i - 1]);
	if (left === "P" || ofOne) {
		// "The team from Lund reports in a journal that"
		if (
			result[i + 1] === "I" &&
			sayingThirds.has(word) &&
			thatFollows(tokens, result, sentence, i) &&
			!verbBefore(result, sentence, i)
		)
			return true;
		// "…, the agency reports.": a verb at the end of a sentence behind a comma and whoever reports
		if (
			(next === "." || i + 2 === sentence.to) &&
			(sayingThirds.has(word) || word.lower === "says") &&
			isTail(tokens, result, sentence, i)
		)
			return true;
	}
	if (!ofOne) return false;
	// "North Lund claims to have built", "the firm pledges to be"
	if (
		next === "to" &&
		(lower[i + 2] === "have" || lower[i + 2] === "be") &&
		pledges.has(word) &&
		!verbBefore(result, sentence, i)
	)
		return true;
	// "The document states, “…”"
	if (
		(next === "," || next === ":") &&
		kind[i + 2] === TokenKind.doubleMark &&
		(thirds.has(word) || sayingThirds.has(word))
	)
		return true;
	// "the defence claims she is": a pronoun and its verb behind two nouns
	if (nominative.has(lexeme[i + 1]) && next !== "who" && result[i + 2] === "X" && result[i - 2] !== "V")
		return true;
	// "the union notes that"
	return (
		next === "that" &&
		!several &&
		(knownVerbs.has(word) || thirds.has(word)) &&
		!hearsBefore(tokens, sentence, i)
	);
}

/** Whether a phrase and a verb with a tense stand from token `i` on: "his phone was", "the plan will". */
function clauseFollows(result: readonly Tag[], sentence: Sentence, i: number): boolean {
	if (!/[DOPMJR]/.test(result[i] as string)) return false;
	let k = i + 1;
	while (k < sentence.to && k < i + 5 && /[NPJM]/.test(result[k] as string)) k++;
	return (k > i + 1 || result[i] === "P") && result[k] === "X";
}

/** "estimates two million", "reports more than 40": whether a number stands behind a verb that gives numbers. */
function counts({ lexeme, lower }: Tokens, result: readonly Tag[], sentence: Sentence, i: number): boolean {
	return (
		countingVerbs.has(lexeme[i]) &&
		(result[i + 1] === "M" ||
			(roughly.has(lexeme[i + 1]) && result[i + 2] === "M") ||
			lower[i + 1] === "more") &&
		!verbBefore(result, sentence, i)
	);
}

const inPhrase = (tag: Tag) => tag === "D" || tag === "N" || tag === "P" || tag === "J" || tag === "T";

/** Whether nothing but a name or a short phrase stands between the comma before it and token `i`, and a verb before that. */
function isTail(tokens: Tokens, result: readonly Tag[], sentence: Sentence, i: number): boolean {
	let comma = i - 1;
	while (comma > sentence.from && i - comma < 7 && inPhrase(result[comma] as Tag)) comma--;
	return tokens.lower[comma] === "," && comma < i - 1 && verbBefore(result, sentence, comma);
}

/** "told the Today programme that": whether a verb with somebody who hears stands in the words before, so that a noun comes here. */
export function hearsBefore(tokens: Tokens, sentence: Sentence, i: number): boolean {
	for (let k = i - 2; k >= sentence.from && i - k < 9; k--) {
		const word = tokens.lower[k] as string;
		if (word === ",") return false;
		if (word === "told" || word === "tells" || word === "informed" || word === "reminded") return true;
	}
	return false;
}

/** Whether "that" comes within some words and before any verb. */
function thatFollows(tokens: Tokens, result: readonly Tag[], sentence: Sentence, i: number): boolean {
	for (let k = i + 1; k < sentence.to && k < i + 10; k++) {
		if (tokens.lower[k] === "that") return true;
		if (result[k] === "V" || result[k] === "X" || tokens.lower[k] === ",") return false;
	}
	return false;
}

export function verbBefore(result: readonly Tag[], sentence: Sentence, i: number): boolean {
	for (let k = i - 1; k >= sentence.from; k--) if (result[k] === "V" || result[k] === "X") return true;
	return false;
}
