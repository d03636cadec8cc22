import type { DateMention } from "../text/dates";
import { findDates, isoOf } from "../text/dates";
import type { Span, TextSpan } from "../text/span";
import { textSpan } from "../text/span";
import { datelineDay } from "./dateline";
import type { Line } from "./lines";
import { guarded, Mark, mayMatch } from "./signs";
import { datesOfStamp } from "./stamp";

/** When an article was published and where the text says so. */
export interface Published {
	readonly iso: string;
	readonly from: TextSpan;
}

const FIRST =
	/\b(?:published|posted|released|created|date|issued|publish date|first published|uploaded|submitted)\b/iu;
const LATER = /\b(?:updated|modified|changed|last update|edited|revised)\b/iu;
/** How far a line may go on beside its date and still be about the article's own. */
const LONGEST = 220;

interface Sources {
	/** Lines between the top of the page and the body, and after the body those that are labelled. */
	readonly head: readonly Line[];
	readonly tail: readonly Line[];
	readonly dateline: TextSpan | null;
	readonly title: TextSpan | null;
	readonly captions: readonly Line[];
	readonly body: readonly Span[];
}

/**
 * When the article was published, as far as the text says: from a line that says so, else from the dateline, else from
 * the captions of two pictures where the article tells of that weekday, else from
 * the day with which the headline ends, else from a day of the month in the body whose year the page names. Null where there is no year.
 */
export function findPublished(text: string, sources: Sources): Published | null {
	return (
		fromLines(text, sources.head, false) ??
		fromLines(text, sources.tail, true) ??
		fromDateline(text, sources) ??
		fromCaptions(text, sources) ??
		fromTitle(text, sources.title) ??
		fromDay(text, sources)
	);
}

/** The first labelled as published; else the first without a label; else the first labelled as updated. */
function fromLines(text: string, lines: readonly Line[], labelledOnly: boolean): Published | null {
	let plain: DateMention | null = null;
	let later: DateMention | null = null;
	let labelBefore = "";
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		if (line === undefined || line.text.length > LONGEST) continue;
		// A date and its time may stand on two lines.
		const next = lines[i + 1];
		const end =
			next !== undefined && next.start - line.end <= 2 && next.text.length <= 24 ? next.end : line.end;
		let at = line.start;
		const figures = line.has(Mark.figure) || (end > line.end && next?.has(Mark.figure));
		for (const date of figures ? datesOfStamp(text, line.start, end) : []) {
			if (date.start >= line.end) break;
			if (isoOf(date) === null || date.day === null) continue;
			const label = `${labelBefore} ${text.slice(at, date.start)}`;
			at = date.end;
			if (LATER.test(label) && !FIRST.test(label)) later ??= date;
			else if (FIRST.test(label)) return published(date);
			else if (!line.closed) plain ??= date;
		}
		labelBefore = line.words <= 3 && at === line.start ? line.text : "";
	}
	if (labelledOnly) return later === null ? null : published(later);
	const date = plain ?? later;
	return date === null ? null : published(date);
}

/** A day in the dateline, with its year from there or from elsewhere on the page. */
function fromDateline(text: string, sources: Sources): Published | null {
	const { dateline } = sources;
	if (dateline === null) return null;
	for (const date of findDates(text, dateline.start, dateline.end)) {
		if (isoOf(date) !== null && date.day !== null) return published(date);
	}
	const day = datelineDay(dateline);
	const year = day === null ? null : yearOf(text, sources);
	return day === null || year === null ? null : { iso: iso(year, day.month, day.day), from: dateline };
}

/**
 * The latest day that captions name, if two pictures are of it and the article tells of its weekday: a picture alone may
 * be of any day.
 */
function fromCaptions(text: string, { captions, body }: Sources): Published | null {
	const days = new Map<string, DateMention>();
	const pictures = new Map<string, Set<string>>();
	for (const caption of captions) {
		if (!caption.has(Mark.figure)) continue;
		const opening = text.slice(caption.start, caption.start + PICTURE);
		for (const date of findDates(text, caption.start, caption.end)) {
			const day = date.day === null ? null : isoOf(date)?.slice(0, 10);
			if (!day) continue;
			days.set(day, days.get(day) ?? date);
			pictures.set(day, (pictures.get(day) ?? new Set()).add(opening));
		}
	}
	const day = [...days.keys()].sort().at(-1);
	const date = day === undefined ? undefined : days.get(day);
	if (day === undefined || date === undefined || (pictures.get(day)?.size ?? 0) < 2) return null;
	const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
	const told = body.slice(0, TOLD_WITHIN).some(({ start, end }) => text.slice(start, end).includes(weekday));
	return told ? published(date) : null;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
/** In how many paragraphs an article tells the weekday of its news. */
const TOLD_WITHIN = 4;
/** UTF-16 code units by which one picture's words are told from another's. */
const PICTURE = 24;

/** "Press briefing by the secretary, May 10, 2022": the day with which a headline ends. */
function fromTitle(text: string, title: TextSpan | null): Published | null {
	if (title === null) return null;
	const date = findDates(text, title.start, title.end).at(-1);
	return date?.end === title.end && date.day !== null && isoOf(date) !== null ? published(date) : null;
}

/** "Thursday (Nov. 7)": a weekday with its day of the month, with a year that the page names. */
function fromDay(text: string, sources: Sources): Published | null {
	const year = yearOf(text, sources);
	if (year === null) return null;
	for (const span of sources.body.slice(0, 4)) {
		for (const date of findDates(text, span.start, span.end)) {
			if (date.weekday === null || date.month === null || date.day === null || date.year !== null) continue;
			return { iso: iso(year, date.month, date.day), from: textSpan(text, date.start, date.end) };
		}
	}
	return null;
}

/** "© 2024 Example Media" */
const RIGHTS = guarded(/(?:©|\(c\)|\bcopyright)[^0-9]{0,12}((?:19|20)[0-9]{2})(?![0-9–-])/iu, {
	words: "copyright c$",
	marks: Mark.copyright,
});

/** The year of the page itself: of its captions, or of a copyright line. */
function yearOf(text: string, sources: Sources): number | null {
	for (const caption of sources.captions) {
		if (!caption.has(Mark.figure)) continue;
		for (const { year } of findDates(text, caption.start, caption.end)) if (year !== null) return year;
	}
	for (const line of sources.tail) {
		if (!line.has(Mark.figure) || !mayMatch(line, RIGHTS)) continue;
		const match = RIGHTS.pattern.exec(line.text.slice(0, 200));
		if (match?.[1] !== undefined) return Number(match[1]);
	}
	return null;
}

function published(date: DateMention): Published {
	return { iso: isoOf(date) ?? "", from: { start: date.start, end: date.end, text: date.text } };
}

function iso(year: number, month: number, day: number): string {
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
