import { describe, expect, test } from "vitest";
import {
	findDates,
	isOnlyDate,
	isoOf,
	monthOf,
	resolveDay,
	resolveMonthDay,
	resolveWeekday,
	weekdayOf,
	weekdayOfIso,
} from "@/lib/analysis/text/dates";

describe("dates as texts write them", () => {
	test.each([
		["November 7, 2024", "2024-11-07"],
		["Nov. 7, 2024", "2024-11-07"],
		["7th of November 2024", "2024-11-07"],
		["7 November, 2024 Thursday\n17:15", "2024-11-07T17:15"],
		["Nov 07, 2024, 10:15 PM(IST)", "2024-11-07T22:15+05:30"],
		["14:05 GMT, 12 March 2023", "2023-03-12T14:05Z"],
		["12 March 2023 14:05 UTC+2", "2023-03-12T14:05+02:00"],
		["Wed 6 March 2019, 09.30", "2019-03-06T09:30"],
		["2024-11-07", "2024-11-07"],
		["13/11/2024", "2024-11-13"],
		["11/13/2024", "2024-11-13"],
		["07.11.2024", "2024-11-07"],
		["November 2024", "2024-11"],
		["July 4, 2024 9 a.m. ET", "2024-07-04T09:00-04:00"],
		["December 4, 2024 9 a.m. ET", "2024-12-04T09:00-05:00"],
	])("%j is %s", (text, iso) => {
		const [date, ...others] = findDates(text);
		expect(others).toEqual([]);
		expect(date === undefined ? null : isoOf(date)).toBe(iso);
		expect(date?.text).toBe(text);
	});

	test("figures that could be day or month of either stay open", () => {
		const [date] = findDates("07/11/2024");
		expect(date).toMatchObject({ year: 2024, month: null, day: null });
		expect(date === undefined ? "" : isoOf(date)).toBeNull();
	});

	test("a day and month without a year have no ISO form", () => {
		const [date] = findDates("said on Thursday (Nov. 7) that");
		expect(date).toMatchObject({ weekday: 4, month: 11, day: 7, year: null });
		expect(date === undefined ? "" : isoOf(date)).toBeNull();
	});

	test.each(["it may 10 times", "a 3.11.20 patch", "February 30, 2024", "room 12/13", "version 2024.1"])(
		"%j is no date",
		(text) => {
			expect(findDates(text)).toEqual([]);
		},
	);

	test("spans are offsets into the whole text, also of a part", () => {
		const text = "Lena said on 3 May 2020 and on Friday that it was over.";
		for (const date of findDates(text, 10, 40)) expect(text.slice(date.start, date.end)).toBe(date.text);
		expect(findDates(text, 10, 40).map((date) => date.text)).toEqual(["3 May 2020", "Friday"]);
	});

	test("a span of nothing but a date is told from one that says more", () => {
		expect(isOnlyDate("Thursday, 7 November 2024", { start: 0, end: 25 })).toBe(true);
		expect(isOnlyDate("Thursday came", { start: 0, end: 13 })).toBe(false);
		expect(isOnlyDate("no date", { start: 0, end: 7 })).toBe(false);
	});
});

describe("the day that is meant", () => {
	test("a weekday is the last such day on or before the article's own", () => {
		expect(resolveWeekday(4, "2024-11-07")).toBe("2024-11-07");
		expect(resolveWeekday(3, "2024-11-07T10:00Z")).toBe("2024-11-06");
		expect(resolveWeekday(5, "2024-11-07")).toBe("2024-11-01");
	});

	test("without the article's day it stays open", () => {
		expect(resolveWeekday(4, null)).toBeNull();
		expect(resolveWeekday(4, "2024-11")).toBeNull();
		expect(resolveWeekday(4, "2024-02-31")).toBeNull();
	});

	test("a month and day are the nearest such day, across the turn of the year too", () => {
		expect(resolveMonthDay(1, 3, "2024-12-30")).toBe("2025-01-03");
		expect(resolveMonthDay(12, 30, "2025-01-03")).toBe("2024-12-30");
		expect(resolveMonthDay(11, 7, null)).toBeNull();
	});

	test("a mention is resolved by what it has", () => {
		const [weekday] = findDates("Thursday");
		const [day] = findDates("Nov. 7");
		const [month] = findDates("November 2024");
		expect(weekday && resolveDay(weekday, "2024-11-08")).toBe("2024-11-07");
		expect(day && resolveDay(day, "2024-11-08")).toBe("2024-11-07");
		expect(month && resolveDay(month, "2024-11-08")).toBeNull();
	});

	test("names of months and weekdays are known with their short forms", () => {
		expect([monthOf("Sept."), monthOf("may"), monthOf("ma"), monthOf("soon")]).toEqual([9, 5, null, null]);
		expect([weekdayOf("Thurs."), weekdayOf("Sunday"), weekdayOf("Summer")]).toEqual([4, 7, null]);
		expect(weekdayOfIso("2024-11-07T17:15")).toBe(4);
	});
});
