import { wordClass } from "../../text/word-facts";
import type { Reading } from "../grammar/reading";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const TWO_CAPITALS = /\p{Lu}{2}/u;
const NAME_PART = /^(?:\p{Lu}[\p{L}.'’-]*|d[aeiou]s?|v[ao]n|bin|al|el)$/u;

/** What stands before the colon at a paragraph's beginning: who speaks in a turn of an interview or a transcript. */
export interface Label {
	readonly paragraph: number;
	/** First token of the label, its colon, and the first token of what is said. */
	readonly from: number;
	readonly colon: number;
	readonly said: number;
	/** `question` and `answer`: "Q:", "A:"; `capitals`: "THE CHAIR:"; `name`: "Ana Toth, Mayor of Lund:". */
	readonly form: "question" | "answer" | "capitals" | "name";
	/** Whether the label fills its paragraph: the words come in the next ones. */
	readonly alone: boolean;
	/** Whether a full stop stands for the colon: "Q. Why?" */
	readonly dotted: boolean;
	/** Whether a time code stands behind the colon: "(00:22)". */
	readonly timed: boolean;
	/** The label's words in small letters, without an office behind a comma. */
	readonly who: string;
}

/** Tokens that a label may have: "SENATOR JOHN SMITH (D-N.Y.):", "Ana Toth, Mayor of Lund County, Skåne:". */
const LONGEST_LABEL = 16;
/** Words that a name may have before a comma or the colon. */
const LONGEST_NAME = 5;

const questions = wordClass("q question q.");
const answers = wordClass("a answer a.");
/** Letters with a full stop, which may as well be the initials of a name. */
const dotted = wordClass("q. a.");
/** Labels of furniture. */
const pointers = wordClass(
	"watch read video videos photo photos update updated breaking note correction related more live pictures see also listen exclusive opinion analysis explainer editor",
);

/** The label with which a paragraph begins, or null. */
export function labelOf(reading: Reading, paragraph: number): Label | null {
	const range = reading.paragraphs[paragraph];
	if (!range) return null;
	const { tokens, text } = reading;
	let { from } = range;
	// "• Ana Toth:"
	if (/^[•*·▪–-]$/.test(tokens.lower[from] ?? "")) from++;
	let colon = from;
	if (dotted.has(tokens.lexeme[from]) && from + 1 < range.to) colon = from + 1;
	else while (colon < range.to && colon - from <= LONGEST_LABEL && tokens.lower[colon] !== ":") colon++;
	const first = tokens.lexeme[from];
	const stop = colon === from + 1 && dotted.has(first) && tokens.lower[colon] !== ":";
	if ((tokens.lower[colon] !== ":" && !stop) || colon === from) return null;
	if (pointers.has(first)) return null;
	const said = stop
		? colon
		: behindTimeCode(text.slice(tokens.end[colon], tokens.end[range.to - 1]), reading, colon, range.to);
	const words = text.slice(tokens.start[from], tokens.end[colon - 1]).replace(/\s*\([^)]*\)/g, "");
	const label = {
		paragraph,
		from,
		colon,
		said,
		alone: said >= range.to,
		dotted: stop,
		timed: !stop && said > colon + 1,
		who: words.toLowerCase(),
	};
	if (colon === from + 1 && questions.has(first)) return { ...label, form: "question" };
	if (colon === from + 1 && answers.has(first)) return { ...label, form: "answer" };
	if (words === words.toUpperCase() && TWO_CAPITALS.test(words)) return { ...label, form: "capitals" };
	const name = words.split(",")[0] as string;
	const parts = name.split(/\s+/);
	if (parts.length > LONGEST_NAME || !parts.every((part) => NAME_PART.test(part))) return null;
	return { ...label, form: "name", who: name.toLowerCase() };
}

/** The token behind the colon, or behind a time code that follows it: "(00:22)". */
function behindTimeCode(rest: string, reading: Reading, colon: number, to: number): number {
	const code = /^\s*[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s*/.exec(rest);
	if (!code) return colon + 1;
	const end = (reading.tokens.end[colon] as number) + code[0].length;
	let i = colon + 1;
	while (i < to && (reading.tokens.start[i] as number) < end) i++;
	return i;
}
