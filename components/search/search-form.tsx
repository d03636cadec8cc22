/** A search field in the middle of a page, for those who have nothing before them yet. */
export function SearchForm({ query = "" }: { query?: string }) {
	return (
		<search aria-label="Here">
			<form action="/search" className="mt-8 flex max-w-[32em] gap-2">
				<input
					type="search"
					name="q"
					defaultValue={query}
					maxLength={200}
					aria-label="Search for a speaker, a claim, words that were said"
					placeholder="A speaker, a claim, words that were said"
					className="field w-full min-w-0"
				/>
				<button type="submit" className="button">
					Search
				</button>
			</form>
		</search>
	);
}
