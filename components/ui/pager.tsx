/** Which stretch of a list is shown: pages count from 1. */
export interface Paging {
	readonly page: number;
	readonly size: number;
	readonly total: number;
}

/** "51 to 100 of 230", with links to the page before and after; nothing where one page holds all. */
export function Pager({ paging, href }: { paging: Paging; href: (page: number) => string }) {
	const { page, size, total } = paging;
	const pages = Math.max(1, Math.ceil(total / size));
	if (pages === 1) return null;
	return (
		<nav aria-label="Pages" className="mt-6 flex flex-wrap items-baseline gap-6 text-sm text-soft">
			{page > 1 && (
				<a rel="prev" href={href(page - 1)}>
					← Previous
				</a>
			)}
			<span className="tabular-nums">
				{(page - 1) * size + 1} to {Math.min(page * size, total)} of {total}
			</span>
			{page < pages && (
				<a rel="next" href={href(page + 1)}>
					Next →
				</a>
			)}
		</nav>
	);
}
