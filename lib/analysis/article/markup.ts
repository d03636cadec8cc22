import type { Span } from "../text/span";
import type { Line } from "./lines";
import { Mark } from "./signs";

/**
 * What a page's making left in a paragraph: rules of a style sheet before its first word ("p.p1 {margin: 0px}"), a picture
 * with its caption as some editors write them ("[caption …]…[/caption]"), the place of an insert ("[[3770,C]]").
 */
const MARKUP =
	/^(?:[\w.#@:-]{1,40}(?:[ ,>]{1,3}[\w.#@:-]{1,40}){0,3} ?\{[^{}]{0,400}:[^{}]{0,400}\}\s{0,3}){1,5}|\[caption\b[^\]]{0,300}\][^[\]]{0,600}\[\/caption\]|\[\[[^[\]]{1,60}\]\]/gu;

/**
 * The parts of a paragraph that are words of the article, without the blanks around them; in order, possibly none.
 *
 * @param start where its words begin, behind a dateline (UTF-16 code units)
 * @param end where they end, before a credit
 */
export function proseOf(text: string, line: Line, start: number, end: number): Span[] {
	if (start >= end) return [];
	if (!line.has(Mark.code)) return [{ start, end }];
	const paragraph = text.slice(start, end);
	if (!/[{[]/.test(paragraph)) return [{ start, end }];
	const parts: Span[] = [];
	let at = 0;
	const take = (until: number) => {
		const words = paragraph.slice(at, until);
		const from = at + (words.length - words.trimStart().length);
		const to = at + words.trimEnd().length;
		if (from < to) parts.push({ start: start + from, end: start + to });
	};
	for (const match of paragraph.matchAll(MARKUP)) {
		take(match.index);
		at = match.index + match[0].length;
	}
	take(paragraph.length);
	return parts;
}
