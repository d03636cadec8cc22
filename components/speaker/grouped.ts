/** Neighbours of one key together, under its heading. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): { key: string; rows: T[] }[] {
	const groups: { key: string; rows: T[] }[] = [];
	for (const row of rows) {
		const last = groups.at(-1);
		if (last?.key === keyOf(row)) last.rows.push(row);
		else groups.push({ key: keyOf(row), rows: [row] });
	}
	return groups;
}
