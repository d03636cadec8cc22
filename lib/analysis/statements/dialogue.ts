import type { Span } from "../text/span";
import type { Found } from "./found";
import type { Reading } from "./grammar/reading";
import { answers, asks, isQuestion } from "./speakers/turns";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const YOU = /(?<!\p{L})you(?:r|rs)?(?!\p{L})/iu;

/* Turns of two who speak with each other, of which only the first ones are credited. */

/** How many paragraphs back the other of the two is looked for. */
const REACH = 4;

/**
 * The statement whose speaker a quotation alone in its paragraph goes on with, where the paragraphs before it are a
 * dialogue: a question is asked by the other of the two, an answer given by whom it was put to.
 *
 * @param i the quotation's index
 * @param settled the statements before it, each with its speaker or with the one whom it goes on
 * @returns an index, or -1 where nothing shows that two speak with each other
 */
export function otherOfTwo(reading: Reading, settled: readonly Found[], statement: Found, i: number): number {
	const previous = settled[i - 1];
	if (!previous || previous.kind === "indirect" || previous.paragraph !== statement.paragraph - 1) return -1;
	const { text } = reading;
	if (isQuestion(text, previous.contents) === isQuestion(text, statement.contents)) return -1;
	const own = mentionOf(settled, i - 1);
	if (!own) return -1;
	for (let j = i - 2; j >= 0; j--) {
		const other = settled[j] as Found;
		if (other.paragraph < statement.paragraph - REACH) break;
		const mention = mentionOf(settled, j);
		if (!mention || other.kind === "indirect" || isSame(reading, own, mention)) continue;
		const dialogue =
			previous.rule === "quotation/turn" ||
			isQuestion(text, other.contents) ||
			asks(cueOf(reading, other)) ||
			answers(cueOf(reading, previous)) ||
			isAddressed(reading, statement);
		return dialogue ? j : -1;
	}
	return -1;
}

/** Whether "you" is spoken to. */
const isAddressed = ({ text }: Reading, { contents }: Found): boolean =>
	contents.some(({ start, end }) => YOU.test(text.slice(start, end)));

/** The words that name a statement's speaker, its own or those of the one that it goes on. */
function mentionOf(settled: readonly Found[], i: number): Span | null {
	let at = settled[i];
	for (let guard = 0; at && !at.mention && at.continues >= 0 && guard < 50; guard++)
		at = settled[at.continues];
	return at?.mention ?? at?.antecedent ?? null;
}

const isSame = ({ text }: Reading, a: Span, b: Span): boolean =>
	text.slice(a.start, a.end).toLowerCase() === text.slice(b.start, b.end).toLowerCase();

/** The words that credit a statement, "" where none do. */
const cueOf = ({ text }: Reading, { cue }: Found): string => (cue ? text.slice(cue.start, cue.end) : "");
