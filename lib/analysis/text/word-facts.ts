import { CLASSES_A_NUMBER, type Lexeme, MOST_CLASSES, MOST_FACTS } from "./lexemes";

/*
 * Passes ask the same of the same words again and again. What is asked of a lexeme it remembers: to look a word up in a set
 * or a map takes ten times as long as to read a bit or a field.
 */

let classes = 0;
let facts = 0;

/** A class of words: verbs of telling, pronouns, words for an office. */
export class WordClass {
	/** Which of a lexeme's numbers has the bits: that the question was asked, and that the answer was yes. */
	private readonly at: number;
	private readonly asked: number;
	private readonly yes: number;

	/** @param holds whether a word in small letters belongs to the class; always the same answer for the same word */
	constructor(readonly holds: (word: string) => boolean) {
		if (classes >= MOST_CLASSES) throw new Error("more classes of words than a lexeme has bits");
		this.at = Math.floor(classes / CLASSES_A_NUMBER);
		this.asked = 1 << (2 * (classes % CLASSES_A_NUMBER));
		this.yes = this.asked << 1;
		classes++;
	}

	/** Whether a word belongs to the class; where no word is, none does. */
	has(word: Lexeme | undefined): boolean {
		if (word === undefined) return false;
		const bits = word.classes[word.from + this.at] as number;
		return (bits & this.asked) !== 0 ? (bits & this.yes) !== 0 : this.look(word);
	}

	private look(word: Lexeme): boolean {
		const answer = this.holds(word.lower);
		const bits = word.classes[word.from + this.at] as number;
		word.classes[word.from + this.at] = bits | this.asked | (answer ? this.yes : 0);
		return answer;
	}
}

/** The class of the words of a list, in small letters and parted by blanks; to be made once, when a module loads. */
export function wordClass(list: string): WordClass {
	const words = new Set(list.split(" "));
	return new WordClass((word) => words.has(word));
}

/** Something else that a word tells by itself: the base of a verb, the gender of a title. */
export class WordFact<Answer> {
	private readonly at: number;

	/** @param tell the answer for a lexeme; never undefined, and always the same one for the same word */
	constructor(private readonly tell: (word: Lexeme) => Answer) {
		if (facts >= MOST_FACTS) throw new Error("more facts of words than a lexeme has room for");
		this.at = facts++;
	}

	of(word: Lexeme): Answer {
		const known = word.facts[this.at];
		if (known !== undefined) return known as Answer;
		const answer = this.tell(word);
		word.facts[this.at] = answer;
		return answer;
	}
}
