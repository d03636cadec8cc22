/** Words that a memory keeps at most; beyond it begins anew, so that no text can fill it without end. */
const MOST = 50_000;
/** Longer ones are hardly ever met again. */
const LONGEST = 40;

/**
 * Remembers what a pure function says of a word: the words of a language are few, and come again in every text.
 *
 * @returns a function with the same answers
 */
export function newMemo<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
	const known = new Map<string, Answer>();
	return (word) => {
		const remembered = known.get(word);
		if (remembered !== undefined) return remembered;
		const answer = ask(word);
		if (word.length <= LONGEST) {
			if (known.size >= MOST) known.clear();
			known.set(word, answer);
		}
		return answer;
	};
}
