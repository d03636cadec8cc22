/** How many rows a list shows at once. */
export const PAGE_SIZE = 50;

/** One page of a list. `total` counts all pages' rows. */
export interface Page<T> {
	readonly rows: readonly T[];
	readonly page: number;
	readonly size: number;
	readonly total: number;
}

/**
 * Reads one page of a list, the last one where `page` lies beyond the end.
 *
 * @param page counted from 1
 * @param read gets how many rows to skip and to take
 */
export async function readPage<T>(
	page: number,
	total: number,
	read: (skip: number, take: number) => Promise<readonly T[]>,
	size: number = PAGE_SIZE,
): Promise<Page<T>> {
	const last = Math.max(1, Math.ceil(total / size));
	const shown = Math.min(Math.max(1, page), last);
	return { rows: total === 0 ? [] : await read((shown - 1) * size, size), page: shown, size, total };
}
