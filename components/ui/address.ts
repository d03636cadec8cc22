/** An address with those parameters that are given; page 1 needs none. */
export function withParams(path: string, params: Readonly<Record<string, string | number | null>>): string {
	const given = Object.entries(params).filter(
		([key, value]) => value !== null && !(key === "page" && value === 1),
	);
	if (given.length === 0) return path;
	return `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}
