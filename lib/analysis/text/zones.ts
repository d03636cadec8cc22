/** Zones by the letters that news pages print. Ambiguous ones (CST) are left out on purpose. */
const ZONES: Readonly<Record<string, string>> = {
	z: "Z",
	gmt: "Z",
	utc: "Z",
	wet: "Z",
	bst: "+01:00",
	west: "+01:00",
	cet: "+01:00",
	wat: "+01:00",
	cest: "+02:00",
	eet: "+02:00",
	sast: "+02:00",
	cat: "+02:00",
	eest: "+03:00",
	msk: "+03:00",
	eat: "+03:00",
	trt: "+03:00",
	gst: "+04:00",
	pkt: "+05:00",
	ist: "+05:30",
	npt: "+05:45",
	wib: "+07:00",
	sgt: "+08:00",
	hkt: "+08:00",
	pht: "+08:00",
	myt: "+08:00",
	awst: "+08:00",
	jst: "+09:00",
	kst: "+09:00",
	acst: "+09:30",
	aest: "+10:00",
	aedt: "+11:00",
	nzst: "+12:00",
	nzdt: "+13:00",
	est: "-05:00",
	edt: "-04:00",
	mst: "-07:00",
	mdt: "-06:00",
	pst: "-08:00",
	pdt: "-07:00",
	akst: "-09:00",
	hst: "-10:00",
};

/** Source of a pattern that matches any zone's letters. */
export const NAMED_ZONE = `(?:${[...Object.keys(ZONES), "et", "pt", "mt"].sort((a, b) => b.length - a.length).join("|")})`;

/** The offset (`Z`, `+05:30`) of a zone as printed on a day of the given date; null where it is none or ambiguous. */
export function zoneOf(
	name: string | undefined,
	year: number,
	month: number | null,
	day: number,
): string | null {
	if (name === undefined) return null;
	const numeric = /^(?:GMT|UTC)?([+\-\u2212])([0-9]{1,2}):?([0-9]{2})?$/i.exec(name);
	if (numeric !== null) {
		const hours = Number(numeric[2]);
		if (hours > 14) return null;
		return `${numeric[1] === "+" ? "+" : "-"}${String(hours).padStart(2, "0")}:${numeric[3] ?? "00"}`;
	}
	const key = name.toLowerCase();
	if (key === "et" || key === "pt" || key === "mt") {
		// Zones named without "standard" or "daylight" follow the American rule for summer time.
		const summer = month !== null && americanSummerTime(year, month, day);
		return ZONES[key[0] + (summer ? "dt" : "st")] ?? null;
	}
	return ZONES[key] ?? null;
}

/** Second Sunday of March to first Sunday of November, the rule since 2007. */
function americanSummerTime(year: number, month: number, day: number): boolean {
	if (month < 3 || month > 11) return false;
	if (month > 3 && month < 11) return true;
	const firstSunday = 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
	return month === 3 ? day >= firstSunday + 7 : day < firstSunday;
}
