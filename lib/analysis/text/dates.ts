import { isAsciiLetter, Openings } from "./letters";
import type { Span, TextSpan } from "./span";
import { NAMED_ZONE, zoneOf } from "./zones";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const CAPITAL_OR_FIGURE = /^[\p{Lu}0-9]/u;
const CAPITAL = /^\p{Lu}/u;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A date, or a part of one, as a text writes it. What the text does not say is null. */
export interface DateMention extends TextSpan {
	readonly year: number | null;
	/** 1 to 12. */
	readonly month: number | null;
	/** 1 to 31, and one that the month has. */
	readonly day: number | null;
	readonly weekday: Weekday | null;
	/** "17:15" or "17:15:09". */
	readonly time: string | null;
	/** "Z" or "+05:30", where the text names a zone that leaves no doubt. */
	readonly offset: string | null;
}

const MONTHS = "january february march april may june july august september october november december".split(
	" ",
);
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

const MONTH =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?";
const YEAR = "(?:19|20)[0-9]{2}";
const WEEKDAY =
	"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?";
const GAP = "[ \\t\\u00a0\\u202f]{1,3}";
const SEP = "[ \\t\\u00a0\\u202f]{0,3}[,\\-]?[ \\t\\u00a0\\u202f]{0,3}";
const NOT_IN_NUMBER = "(?![0-9]|[.:/][0-9])";

/**
 * The groups of `DATE` by number: year, month, day, weekday, figures in either order, what parts them; the figure tells the
 * way of writing. By number, as an object of names would take longer to make than the date to find.
 */
enum Group {
	y1 = 1,
	m1,
	d1,
	w2,
	d2,
	m2,
	y2,
	w3,
	m3,
	d3,
	y3,
	a4,
	s4,
	b4,
	y4,
	m5,
	y5,
	w6,
}

/** Every way a day is written, as one alternation; which groups are set tells which way it was. */
const DATE = new RegExp(
	[
		`(?<![\\p{L}0-9/.+-])(?:(${YEAR})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12][0-9]|3[01])(?=T[0-9]|(?![0-9\\p{L}]))`,
		`(?:(${WEEKDAY}),?${GAP}\\(?)?(?:(${DAY})(?:${GAP}of)?${SEP}(${MONTH})(?:${SEP}(${YEAR})(?![0-9\\p{L}]))?)(?![\\p{L}]|${GAP}[0-9]{1,2},?${GAP}${YEAR})`,
		`(?:(${WEEKDAY}),?${GAP}\\(?)?(${MONTH})${SEP}(${DAY})(?![0-9\\p{L}]|[.:/][0-9])(?:,?${GAP}(${YEAR})(?![0-9\\p{L}]))?`,
		`(0?[1-9]|[12][0-9]|3[01])([-/.])(0?[1-9]|[12][0-9]|3[01])\\${Group.s4}(${YEAR})${NOT_IN_NUMBER}`,
		`(${MONTH}),?${GAP}(${YEAR})${NOT_IN_NUMBER}`,
		`((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\\p{L}]))`,
	].join("|"),
	"iuy",
);

/** How months and weekdays begin. */
const OPENINGS = new Openings();
for (const name of [...MONTHS, ...WEEKDAYS]) OPENINGS.add(name);

/**
 * Whether a date may begin at `at`: with a figure or the first letters of a month or weekday, at the beginning of a word.
 * Asked before the pattern, which is slow beside it.
 */
function mayBegin(words: string, at: number): boolean {
	const code = words.charCodeAt(at);
	if (!isFigure(code) && !isAsciiLetter(code)) return false;
	const before = at > 0 ? words.charCodeAt(at - 1) : 0x20;
	if (isFigure(before) || isAsciiLetter(before)) return false;
	return isFigure(code) || OPENINGS.has(words, at);
}

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

/** A time of day at the end of what precedes a date, or at the start of what follows it. */
const CLOCK =
	"(?<h>[01]?[0-9]|2[0-3])(?:[:.h](?<min>[0-5][0-9])(?::(?<sec>[0-5][0-9])(?:\\.[0-9]{1,6})?)?)?(?:[ \\u00a0\\u202f]?(?<ap>[ap]\\.?m\\.?(?![\\p{L}])))?" +
	`(?:[ \\u00a0\\u202f]?hrs?)?(?:[ \\u00a0\\u202f]{0,3}\\(?(?<zone>(?:GMT|UTC)?[+\\-\\u2212][0-9]{1,2}:?(?:[0-9]{2})?(?![0-9])|${NAMED_ZONE})(?![\\p{L}])\\)?)?`;
const AFTER = new RegExp(
	`^(?:T|\\)?[ \\t\\u00a0\\u202f]{0,3}(?:[,|/\\u2013\\u2014\\u00b7\\u2022-]|at|@)?[ \\t\\u00a0\\u202f]{0,3}(?:(?<w>${WEEKDAY}),?)?\\s{0,4}(?:at${GAP})?)${CLOCK}(?![0-9:]|\\.[0-9])`,
	"iu",
);
const BEFORE = new RegExp(
	`(?<![0-9:.])${CLOCK}[ \\t\\u00a0\\u202f]{0,3}(?:[,|/\\u2013\\u2014\\u00b7\\u2022-]|on)?[ \\t\\u00a0\\u202f]{0,3}$`,
	"iu",
);
const WEEKDAY_AFTER = new RegExp(`^,?${GAP}\\(?(?<w>${WEEKDAY})\\)?(?![\\p{L}])`, "iu");

/** How many characters beside a date are looked at for the time of day that goes with it. */
const CLOCK_REACH = 48;

/**
 * Every date in `text` between `from` and `to` (UTF-16 code units), in order, never overlapping: whole ones, a month and
 * a day, a month and a year, a bare weekday. Days and months written in figures only (7/11/2024) are read where one of the two
 * can only be the day, or where points part them, as only day-month-year is written so; else day and month stay null.
 * A time of day that stands right beside a whole date belongs to it, also on the next line.
 */
export function findDates(text: string, from = 0, to = text.length): DateMention[] {
	const found: DateMention[] = [];
	const part = from === 0 && to === text.length ? text : text.slice(from, to);
	let floor = 0;
	for (let i = 0; i < part.length; i++) {
		if (!mayBegin(part, i)) continue;
		DATE.lastIndex = i;
		const match = DATE.exec(part);
		if (match === null) continue;
		i = DATE.lastIndex - 1;
		const mention = read(part, match, floor, from);
		if (mention === null) continue;
		found.push(mention);
		floor = mention.end - from;
	}
	return found;
}

function read(part: string, match: RegExpExecArray, floor: number, shift: number): DateMention | null {
	let start = match.index;
	if (start < floor) return null;
	let end = start + match[0].length;
	const year = numberOf(
		match[Group.y1] ?? match[Group.y2] ?? match[Group.y3] ?? match[Group.y4] ?? match[Group.y5],
	);
	let month =
		match[Group.m1] === undefined
			? monthOf(match[Group.m2] ?? match[Group.m3] ?? match[Group.m5])
			: Number(match[Group.m1]);
	let day = numberOf(match[Group.d1] ?? match[Group.d2] ?? match[Group.d3]);
	let weekday = weekdayOf(match[Group.w2] ?? match[Group.w3] ?? match[Group.w6]);
	if (match[Group.a4] !== undefined && match[Group.b4] !== undefined) {
		const a = Number(match[Group.a4]);
		const b = Number(match[Group.b4]);
		if (b > 12 && a <= 12) [month, day] = [a, b];
		else if (b <= 12 && (a > 12 || a === b || match[Group.s4] === ".")) [month, day] = [b, a];
		else if (b > 12) return null;
	}
	// "may 10" and "sat 4" in lower case are a verb and a number.
	if (match[Group.m1] === undefined && match[Group.a4] === undefined && !CAPITAL_OR_FIGURE.test(match[0]))
		return null;
	if (match[Group.m2] !== undefined && !CAPITAL.test(match[Group.m2])) return null;
	if (day !== null && month !== null && day > daysIn(month, year)) return null;
	let time: string | null = null;
	let offset: string | null = null;
	if (year !== null && day !== null) {
		const weekdayBeside = weekday === null ? WEEKDAY_AFTER.exec(part.slice(end, end + 16)) : null;
		const after = AFTER.exec(part.slice(end, end + CLOCK_REACH));
		const clock = after === null ? null : clockOf(after.groups, year, month, day);
		if (after !== null && clock !== null) {
			end += after[0].length;
			weekday ??= weekdayOf(after.groups?.w);
			({ time, offset } = clock);
		} else if (weekdayBeside !== null) {
			end += weekdayBeside[0].length;
			weekday = weekdayOf(weekdayBeside.groups?.w);
		}
		if (time === null) {
			const reach = Math.max(floor, start - CLOCK_REACH);
			const before = BEFORE.exec(part.slice(reach, start));
			const earlier = before === null ? null : clockOf(before.groups, year, month, day);
			if (before !== null && earlier !== null) {
				start = reach + before.index;
				({ time, offset } = earlier);
			}
		}
	}
	return {
		start: start + shift,
		end: end + shift,
		text: part.slice(start, end),
		year,
		month,
		day,
		weekday,
		time,
		offset,
	};
}

/** Hours, minutes and zone of a matched clock; null where the figures are no time of day ("Nov 7, 2024 12" on its own). */
function clockOf(
	g: Record<string, string | undefined> | undefined,
	year: number,
	month: number | null,
	day: number,
): { time: string; offset: string | null } | null {
	if (g?.h === undefined || (g.min === undefined && g.ap === undefined)) return null;
	let hour = Number(g.h);
	if (g.ap !== undefined) {
		if (hour < 1 || hour > 12) {
			if (hour > 12)
				return { time: `${two(hour)}:${g.min ?? "00"}`, offset: zoneOf(g.zone, year, month, day) };
			return null;
		}
		hour = (hour % 12) + (/^p/i.test(g.ap) ? 12 : 0);
	}
	const seconds = g.sec === undefined ? "" : `:${g.sec}`;
	return { time: `${two(hour)}:${g.min ?? "00"}${seconds}`, offset: zoneOf(g.zone, year, month, day) };
}

/**
 * ISO 8601 of a mention, with the precision that it has: `2024-11`, `2024-11-07`, `2024-11-07T22:15+05:30`;
 * null where it has no year.
 */
export function isoOf(mention: Omit<DateMention, keyof TextSpan>): string | null {
	const { year, month, day, time, offset } = mention;
	if (year === null || month === null) return null;
	if (day === null) return `${year}-${two(month)}`;
	const date = `${year}-${two(month)}-${two(day)}`;
	return time === null ? date : `${date}T${time}${offset ?? ""}`;
}

/**
 * The day that a weekday means in an article published on `publishedIso` (ISO 8601, at least to the day): the
 * most recent such day on or before that date. Null where the date is not given to the day.
 */
export function resolveWeekday(weekday: Weekday, publishedIso: string | null): string | null {
	const published = dayOf(publishedIso);
	if (published === null) return null;
	const back = (isoWeekday(published) - weekday + 7) % 7;
	return isoDay(published - back);
}

/**
 * The day that a month and day without a year mean in an article of `publishedIso`: the one nearest to it, so that
 * "Jan. 3" in an article of late December is the coming one. Null where the article's date is not given to the day, or the
 * day does not exist in that year.
 */
export function resolveMonthDay(month: number, day: number, publishedIso: string | null): string | null {
	const published = dayOf(publishedIso);
	if (published === null || publishedIso === null) return null;
	const year = Number(publishedIso.slice(0, 4));
	let best: number | null = null;
	for (const candidate of [year - 1, year, year + 1]) {
		if (day > daysIn(month, candidate)) continue;
		const at = Math.round(Date.UTC(candidate, month - 1, day) / DAY_MS);
		if (best === null || Math.abs(at - published) < Math.abs(best - published)) best = at;
	}
	return best === null ? null : isoDay(best);
}

/** The day that a mention means in an article of `publishedIso`, `YYYY-MM-DD`; null where it cannot be told. */
export function resolveDay(mention: DateMention, publishedIso: string | null): string | null {
	const { year, month, day, weekday } = mention;
	if (month !== null && day !== null) {
		if (year !== null) return `${year}-${two(month)}-${two(day)}`;
		return resolveMonthDay(month, day, publishedIso);
	}
	return weekday === null || month !== null ? null : resolveWeekday(weekday, publishedIso);
}

/** The weekday of an ISO date given at least to the day, else null. */
export function weekdayOfIso(iso: string | null): Weekday | null {
	const day = dayOf(iso);
	return day === null ? null : isoWeekday(day);
}

/** The month that a name or its usual short form ("Nov.", "Sept") stands for, 1 to 12, else null. */
export function monthOf(name: string | undefined): number | null {
	const key = name?.toLowerCase().replace(".", "");
	if (key === undefined || key.length < 3) return null;
	const index = MONTHS.findIndex((month) => month.startsWith(key));
	return index < 0 ? null : index + 1;
}

/** The weekday that a name or its usual short form ("Thurs.", "Thu") stands for, else null. */
export function weekdayOf(name: string | undefined): Weekday | null {
	const key = name?.toLowerCase().replace(".", "");
	if (key === undefined || key.length < 3) return null;
	const index = WEEKDAYS.findIndex((weekday) => weekday.startsWith(key));
	return index < 0 ? null : ((index + 1) as Weekday);
}

/**
 * True where `span` holds nothing but a date (with its weekday, time and zone) and punctuation.
 *
 * @param dates the dates in the span, where they are found already
 */
export function isOnlyDate(
	text: string,
	span: Span,
	dates: readonly DateMention[] = findDates(text, span.start, span.end),
): boolean {
	let rest = "";
	let at = span.start;
	let any = false;
	for (const date of dates) {
		rest += text.slice(at, date.start);
		at = date.end;
		any = true;
	}
	rest += text.slice(at, span.end);
	return any && !LETTER_OR_FIGURE.test(rest);
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date; null where it is not given to the day or does not exist. */
function dayOf(iso: string | null): number | null {
	const match = iso === null ? null : /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T|$)/.exec(iso);
	if (match === null) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return null;
	return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function isoDay(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function isoWeekday(day: number): Weekday {
	return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Without a year February has 29 days: whether it does is not said. */
function daysIn(month: number, year: number | null): number {
	if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
	return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}

function numberOf(digits: string | undefined): number | null {
	return digits === undefined ? null : Number.parseInt(digits, 10);
}

function two(value: number): string {
	return String(value).padStart(2, "0");
}
