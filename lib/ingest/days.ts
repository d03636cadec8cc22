const DAY_MS = 86_400_000;

/** True where two ISO dates lie at most `days` apart; false where either is not known. */
export function withinDays(days: number, a: string | null, b: string | null): boolean {
	if (a === null || b === null) return false;
	const day = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
	return Math.abs(day(a) - day(b)) <= days * DAY_MS;
}
