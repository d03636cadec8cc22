import { isSpeakingNoun } from "../../text/speaking-nouns";
import { isTimeWord } from "../../text/timewords";
import { isRole } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import type { Naming, Word } from "./named";

/** Past tenses that are no participles: a phrase with one of them is a clause, no mention. */
const pastTenses = wordClass(
	"came went took began became gave fell rose wrote spoke knew saw did broke drove grew flew drew threw chose ate",
);
const relatives = wordClass("who which that whose whom where");

/**
 * Whether the words of a mention can stand for somebody who says something: not a day, an adjective alone, a bare word
 * for an office in mid-sentence, an act or a thing, nor a clause taken for a phrase.
 *
 * @param words the mention's words, article included
 */
export function canSpeak(naming: Naming, words: readonly Word[]): boolean {
	if (naming.kind === "nobody" || naming.words.length === 0) return false;
	if (none.has(words[0]?.lexeme) || (words.length === 1 && naming.noun === "few")) return false;
	const main = withoutClause(naming.words);
	if (isIndefinite(words) || isShare(main)) return true;
	if (main.some((word) => word.tag === "X" || (word.tag === "V" && pastTenses.has(word.lexeme))))
		return false;
	if (main.every((word) => isTimeWord(word.lexeme) || /^[M.RI]$/.test(word.tag))) return false;
	if (naming.kind === "body" || naming.name.length > 0) return true;
	if (naming.kind === "group" && words.some((word) => word.tag === "C")) return true;
	const bare = words.length === 1 && !naming.plural;
	if (bare && /^[JR]$/.test(words[0]?.tag ?? "")) return false;
	if (bare && isRole(naming.noun)) return false;
	const capital = main.some((word) => word.tag === "P" && word.lower === naming.noun);
	return capital || isSpeakingNoun(naming.noun);
}

/** Words of a phrase that stands for nobody. */
const none = wordClass("no none nobody any anyone anybody neither nothing everything something who whose");

const indefinite = wordClass("those some many others several few another someone somebody");

/** "others", "those who stayed", "someone in the hall": somebody or several of whom no more is told; no bare "those". */
export const isIndefinite = (words: readonly Word[]): boolean =>
	indefinite.has(words[0]?.lexeme) &&
	(words.length === 1
		? words[0]?.lower !== "those"
		: /^(?:[IV,J]|\.)$/.test(words[1]?.tag ?? "") || words[1]?.lower === "who");

/** "two-thirds of the voters", "nine in 10 residents": a number of people. */
function isShare(words: readonly Word[]): boolean {
	const last = words.at(-1);
	const some = words.some(({ tag, lexeme }) => tag === "M" || amounts.has(lexeme));
	const of = words.some(({ lower }) => lower === "of" || lower === "in");
	return (
		some &&
		of &&
		last !== undefined &&
		(/^[PM]$/.test(last.tag) || last.lower === "them" || isSpeakingNoun(last.lexeme))
	);
}

const amounts = wordClass(
	"one two most many several few some all none half majority minority slice handful handfuls number proportion array lot dozen dozens two-thirds three-quarters three-fourths share",
);

/** "three members — A and B —": a dash that is no hyphen. */
const isBreak = ({ text, start }: Word, before: Word | undefined) =>
	/^[-–—―]+$/.test(text) && (text !== "-" || before === undefined || start > before.end);

/** The phrase without a relative clause, or names behind a dash, unless it says little without: "those who stayed" stay whole. */
export function withoutClause(words: readonly Word[]): readonly Word[] {
	const at = words.findIndex(
		(word, i) => i > 0 && (relatives.has(word.lexeme) || isBreak(word, words[i - 1])),
	);
	return at < 0 || (at === 1 && /^[DO]$/.test(words[0]?.tag ?? "")) ? words : words.slice(0, at);
}
