import type { Lexeme } from "./lexemes";
import { WordClass } from "./word-facts";

const words =
	"monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun today yesterday tomorrow tonight now earlier later recently afterward afterwards morning afternoon evening night noon midnight week weekend month year day days weeks months years hours hour minutes time january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec. spring summer autumn winter";

const set = new Set(words.split(" "));

/** Whether a word (lower case) says when: a weekday, month, part of a day, "today", "earlier". */
export function isTimeWord(word: string | Lexeme): boolean {
	if (typeof word !== "string") return timeWords.has(word);
	return set.has(word);
}

export const timeWords = new WordClass(isTimeWord);

const weekdays = new Set(words.split(" ").slice(0, 17));

/** Whether a word (lower case) is a weekday's name, "today", "yesterday" or "tomorrow". */
export function isWeekday(word: string | Lexeme): boolean {
	if (typeof word !== "string") return dayNames.has(word);
	return weekdays.has(word);
}

const dayNames = new WordClass(isWeekday);
