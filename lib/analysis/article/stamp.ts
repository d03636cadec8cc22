import type { DateMention } from "../text/dates";
import { findDates, isOnlyDate } from "../text/dates";
import { isLower } from "../text/letters";
import type { Line } from "./lines";
import { Mark } from "./signs";

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.?";
const YEAR = "(?:19|20)[0-9]{2}(?![0-9])";
/** "Ada Example29 October 2013": name and date stood apart on the page, and lost what parted them in the paste. */
const GLUED = new RegExp(`\\p{Ll}(?:[0-9]{1,2} ${MONTH},? ${YEAR}|${MONTH} [0-9]{1,2}, ${YEAR})`, "u");

/** Asked first, as it is quick: a figure or a capital right behind a small letter. */
function mayBeGlued(text: string, start: number, end: number): boolean {
	for (let i = start + 1; i < end; i++) {
		const code = text.charCodeAt(i);
		const begins = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
		if (begins && isLower(text.charCodeAt(i - 1))) return true;
	}
	return false;
}

/** The dates in a line of a page's head, also where the first one is glued to a name. UTF-16 code units into `text`. */
export function datesOfStamp(text: string, start: number, end: number): DateMention[] {
	const glued = mayBeGlued(text, start, end) ? GLUED.exec(text.slice(start, end)) : null;
	return glued === null ? findDates(text, start, end) : findDates(text, start + glued.index + 1, end);
}

/** Most words of a line that does so. */
const MOST_WORDS = 16;

/** A line that tells when the page was made: a date with at most a label and a place beside it. */
export function isStamp(text: string, line: Line): boolean {
	if (!line.has(Mark.figure) || line.words > MOST_WORDS) return false;
	const dates = datesOfStamp(text, line.start, line.end);
	if (!dates.some((date) => date.day !== null || date.year !== null)) return false;
	if (isOnlyDate(text, line, dates)) return true;
	const rest = line.text.length - dates.reduce((sum, date) => sum + date.text.length, 0);
	return (
		!line.closed &&
		rest <= 45 &&
		(rest <= 24 || /\b(?:published|posted|updated|modified|released|changed|date|issued)\b/iu.test(line.text))
	);
}
