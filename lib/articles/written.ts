const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?$/;

/** An article's date written out, "7 November 2024, 22:15 (UTC+5:30)", with the precision that it has. */
export function writtenDate(iso: string | null): string {
	const parts = iso === null ? null : ISO.exec(iso);
	if (!parts) return "undated";
	const [, year, month, day, time, zone] = parts;
	const date = `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
	if (!time) return date;
	return `${date}, ${time}${zone ? ` (${writtenZone(zone)})` : ""}`;
}

/** The day alone, short enough for a table: "7 Nov 2024". */
export function writtenDay(iso: string | null): string {
	const parts = iso === null ? null : ISO.exec(iso);
	if (!parts) return "undated";
	return `${Number(parts[3])} ${(MONTHS[Number(parts[2]) - 1] ?? "").slice(0, 3)} ${parts[1]}`;
}

function writtenZone(zone: string): string {
	if (zone === "Z" || zone.slice(1) === "00:00") return "UTC";
	const [hours, minutes] = zone.slice(1).split(":");
	return `UTC${zone[0] === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
