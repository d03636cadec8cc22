import type { Occasion } from "@/lib/analysis/comparison/model";

const MONTHS = "January February March April May June July August September October November December".split(
	" ",
);

/** An occasion in plain words, "Budapest, 7 November 2024, a summit"; null where the articles say nothing of it. */
export function occasionText({ place, day, weekday, event }: Occasion): string | null {
	const parts = [place, day === null ? weekdayText(weekday) : dayText(day), event].filter(
		(part) => part !== null,
	);
	return parts.length === 0 ? null : parts.join(", ");
}

function dayText(iso: string): string {
	const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
	return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The article does not say which one: "a Wednesday". */
function weekdayText(weekday: string | null): string | null {
	return weekday === null ? null : `a ${weekday[0]?.toUpperCase()}${weekday.slice(1)}`;
}
