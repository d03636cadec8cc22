import type { TextSpan } from "../text/span";
import type { Furniture } from "./furniture";
import type { Line } from "./lines";
import { Mark } from "./signs";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const SMALL_LETTER = /\p{Ll}/u;
const DASH_AND_NAME = /^[—–-]{1,2}\s?(?=\p{Lu})/u;

/** A line with what is known of it before the body is looked for. */
export interface Marked {
	readonly line: Line;
	readonly furniture: Furniture | null;
	readonly caption: boolean;
	/** Nothing but a date, a time or a byline. */
	readonly meta: boolean;
	/** The author, where it is a byline. */
	readonly byline: TextSpan | null;
	/** Sentences of an article, by its form (see `isProse`); asked of each line many times. */
	readonly prose: boolean;
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
	if (line.words < 6 || line.words > 30 || endsInPoint(line.text)) return false;
	if (/^["“‘']/.test(line.text)) return false;
	const parts = line.text.split(" ");
	return (
		parts.filter((word) => /^[^\p{L}]{0,3}[\p{Lu}\p{N}]/u.test(word)).length >= parts.length * 0.9 &&
		SMALL_LETTER.test(line.text)
	);
}

/** True where a full stop comes last, or before up to two closing marks. */
function endsInPoint(text: string): boolean {
	let at = text.length - 1;
	while (at > text.length - 3 && CLOSING.includes(text.charAt(at))) at--;
	return text.charCodeAt(at) === POINT;
}

const CLOSING = '"”’)';

/** True where a line has the form of another article's headline. */
export function isHeadline(item: Marked): boolean {
	const { line } = item;
	return isPlain(item) && line.words >= 4 && !line.bullet && !item.prose && !isTurn(line);
}

/** True where a line introduces what follows. */
export function endsInColon(line: Line): boolean {
	return line.has(Mark.colon) && /:["”’]?$/.test(line.text);
}

/** "Q: Why now?", "THE CHAIR: Order", "A. Because": who speaks in a turn of an interview or a transcript. */
const TURN = /^(?:[QA][.:]|\p{Lu}[\p{L}.' -]{1,40}:)(?=\s?\S)/u;

/** The marks of a turn's speaker end within so many UTF-16 code units. */
const LONGEST_SPEAKER = 100;

const POINT = 0x2e;

function speakerOf(line: Line): string | undefined {
	// "A." and "Q." have a point instead of a colon.
	const { text } = line;
	if (line.words < 2 || (!line.has(Mark.colon) && text.charCodeAt(1) !== POINT)) return undefined;
	const colon = text.indexOf(":");
	if ((colon < 0 || colon >= LONGEST_SPEAKER) && text.charCodeAt(1) !== POINT) return undefined;
	return TURN.exec(line.text)?.[0];
}

/** "Ana Toth, Mayor of Lund:", alone on its line. */
const BARE = /^\p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L}.'’-]*[^:;?!]{0,80}:$/u;

function bareSpeakerOf(line: Line): string | undefined {
	const { text } = line;
	return line.words <= 14 && text.endsWith(":") && BARE.test(text) ? text : undefined;
}

function isTurn(line: Line): boolean {
	return speakerOf(line) !== undefined;
}

/** The turns of those who have more than one and mostly end them as sentences end: a headline may have a colon too. */
export function turnsAmong(marked: readonly Marked[]): Set<Line> {
	const bySpeaker = new Map<string, Line[]>();
	const timed: Line[] = [];
	for (const { line } of marked) {
		const speaker = speakerOf(line) ?? bareSpeakerOf(line);
		if (speaker === undefined) continue;
		if (line.words <= 12 && TIME_CODE.test(line.text)) {
			timed.push(line);
			continue;
		}
		const lines = bySpeaker.get(speaker);
		if (lines === undefined) bySpeaker.set(speaker, [line]);
		else lines.push(line);
	}
	const turns = new Set(timed);
	for (const lines of bySpeaker.values()) if (areTurns(lines)) for (const line of lines) turns.add(line);
	return turns;
}

/** "Ana Toth: (00:22)": a turn whose words stand on the next line. */
const TIME_CODE = /:\s?[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?$/u;

/** Whether the lines that begin with the same words and a colon are turns of a speaker. */
function areTurns(lines: readonly Line[]): boolean {
	return (
		/^[QA][.:]/.test(lines[0]?.text ?? "") ||
		(lines.length > 1 && lines.every((line) => bareSpeakerOf(line) !== undefined)) ||
		(lines.length > 1 && lines.filter((line) => line.closed).length * 2 >= lines.length)
	);
}

const DASH = /[—–-]/;

/** "— Ada Example, architect" under a quotation: who said it. */
export function isSignature(said: Line, line: Line): boolean {
	const dash = line.has(Mark.rule) && DASH.test(line.text.charAt(0));
	const signed = line.bullet ? line.text : dash ? DASH_AND_NAME.exec(line.text)?.[0] : undefined;
	return (
		signed !== undefined && line.words <= 14 && /^["“„«‘']/.test(said.text) && /["”“»’']$/.test(said.text)
	);
}
