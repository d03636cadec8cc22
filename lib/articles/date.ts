import { findDates, isOnlyDate, isoOf, weekdayOfIso } from "@/lib/analysis/text/dates";

/** A date as typed, read. `iso` has the precision that was typed, at least the day. */
export type ReadDate =
	| { readonly ok: true; readonly iso: string }
	| { readonly ok: false; readonly message: string };

const ISO =
	/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d):[0-5]\d)?)?$/;
const HOW = "Write it like 7 November 2024 or 2024-11-07, or leave the field empty if it is not known.";
const DAY_MS = 86_400_000;

/**
 * Reads a date of publication as an editor types it: ISO 8601, or as newspapers write it, with or without a time.
 *
 * @param now milliseconds since 1970: no article is of a day after tomorrow
 */
export function readDate(typed: string, now: number): ReadDate {
	const said = typed.trim();
	if (ISO.test(said) && exists(said)) return within(said, now);
	if (/^\d{4}-\d\d?-\d\d?/.test(said) && !exists(said)) return fault(`There is no day ${said}.`);
	const dates = findDates(capitalised(said));
	const date = dates[0];
	if (
		date === undefined ||
		dates.length > 1 ||
		!isOnlyDate(capitalised(said), { start: 0, end: said.length })
	)
		return fault(`“${short(said)}” is not a date.`);
	if (date.year !== null && date.month === null && date.day === null && /\d/.test(said))
		return fault(`“${short(said)}” can be read as two different days.`);
	const iso = isoOf(date);
	if (iso === null) return fault(`“${short(said)}” has no year.`);
	if (date.day === null) return fault(`“${short(said)}” has no day.`);
	const weekday = weekdayOfIso(iso);
	if (date.weekday !== null && weekday !== null && weekday !== date.weekday)
		return fault(`“${short(said)}” cannot be: that day was another day of the week.`);
	return within(iso, now);
}

function within(iso: string, now: number): ReadDate {
	if (Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) > now + DAY_MS)
		return fault(`${iso.slice(0, 10)} is still to come.`);
	return { ok: true, iso };
}

function fault(what: string): ReadDate {
	return { ok: false, message: `${what} ${HOW}` };
}

/** False where the month has no such day; `Date` would silently count on into the next month. */
function exists(iso: string): boolean {
	const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
	if (year === undefined || month === undefined || day === undefined) return false;
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Names of months begin with a capital letter for the reader of dates, whatever the editor typed. */
function capitalised(typed: string): string {
	return typed.replace(/(?<![\p{L}\d])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
}

function short(typed: string): string {
	return typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
}
