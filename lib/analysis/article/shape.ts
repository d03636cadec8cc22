import type { Furniture } from "./furniture";
import type { Line } from "./lines";

/** A line with what is known of it before the body is looked for. */
export interface Marked {
	readonly line: Line;
	readonly furniture: Furniture | null;
	readonly caption: boolean;
	/** Nothing but a date, a time or a byline. */
	readonly meta: boolean;
	/** A byline. */
	readonly signed: boolean;
}

/** True where nothing marks a line as anything but words of an article or a headline. */
export function isPlain(item: Marked): boolean {
	return item.furniture === null && !item.caption && !item.meta;
}

/** True where a line reads like sentences of an article rather than a headline, a label or a button. */
export function isProse(line: Line): boolean {
	if (line.cut === true) return true;
	if (line.closed) return (line.words >= 5 || /^["“]/.test(line.text)) && !isTitleCase(line);
	if (line.words >= 20) return true;
	return line.words >= 3 && /[:;,]["”’]?$/.test(line.text.slice(-2));
}

/** True where nearly every word begins with a capital and no full stop ends it: a headline, though it asks or breaks off. */
export function isTitleCase(line: Line): boolean {
	if (line.words < 6 || line.words > 30 || /[.]["”’)]{0,2}$/.test(line.text.slice(-3))) return false;
	if (/^["“‘']/.test(line.text)) return false;
	const parts = line.text.split(" ");
	return (
		parts.filter((word) => /^[^\p{L}]{0,3}[\p{Lu}\p{N}]/u.test(word)).length >= parts.length * 0.9 &&
		/\p{Ll}/u.test(line.text)
	);
}

/** True where a line has the form of another article's headline. */
export function isHeadline(item: Marked): boolean {
	const { line } = item;
	return isPlain(item) && line.words >= 4 && !line.bullet && !isProse(line) && !isTurn(line);
}

/** "Q: Why now?", "THE CHAIR: Order", "A. Because": who speaks in a turn of an interview or a transcript. */
const TURN = /^(?:[QA][.:]|\p{Lu}[\p{L}.' -]{1,40}:)(?=\s?\S)/u;

/** The marks of a turn's speaker end within so many UTF-16 code units. */
const LONGEST_SPEAKER = 100;

function speakerOf(line: Line): string | undefined {
	if (line.words < 2 || !MAY_BE_TURN.test(line.text.slice(0, LONGEST_SPEAKER))) return undefined;
	return TURN.exec(line.text)?.[0];
}

/** Asked first, as it is quick: few lines have a colon near their beginning. */
const MAY_BE_TURN = /^[QA]\.|:/;

function isTurn(line: Line): boolean {
	return speakerOf(line) !== undefined;
}

/** The turns of those who have more than one and mostly end them as sentences end: a headline may have a colon too. */
export function turnsAmong(marked: readonly Marked[]): Set<Line> {
	const bySpeaker = new Map<string, Line[]>();
	for (const { line } of marked) {
		const speaker = speakerOf(line);
		if (speaker === undefined) continue;
		const lines = bySpeaker.get(speaker);
		if (lines === undefined) bySpeaker.set(speaker, [line]);
		else lines.push(line);
	}
	return new Set([...bySpeaker.values()].filter(areTurns).flat());
}

/** Whether the lines that begin with the same words and a colon are turns of a speaker. */
function areTurns(lines: readonly Line[]): boolean {
	return (
		/^[QA][.:]/.test(lines[0]?.text ?? "") ||
		(lines.length > 1 && lines.filter((line) => line.closed).length * 2 >= lines.length)
	);
}

/** "— Ada Example, architect" under a quotation: who said it. */
export function isSignature(said: Line, line: Line): boolean {
	const signed = line.bullet ? line.text : /^[—–-]{1,2}\s?(?=\p{Lu})/u.exec(line.text)?.[0];
	return (
		signed !== undefined && line.words <= 14 && /^["“„«‘']/.test(said.text) && /["”“»’']$/.test(said.text)
	);
}
