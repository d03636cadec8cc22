/** A database id out of an address; null where it is none. */
export function idParam(said: string | string[] | undefined): number | null {
	if (typeof said !== "string" || !/^[1-9]\d{0,9}$/.test(said)) return null;
	const id = Number(said);
	return id <= 2_147_483_647 ? id : null;
}

/** The number of a page out of an address; the first where it is none. */
export function pageParam(said: string | string[] | undefined): number {
	return Math.min(idParam(said) ?? 1, 100_000);
}

/** Words to look for out of an address; empty where there are none. */
export function wordsParam(said: string | string[] | undefined): string {
	return typeof said === "string"
		? said
				.replace(/\p{Cc}/gu, " ")
				.trim()
				.slice(0, 200)
		: "";
}
