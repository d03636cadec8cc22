/** Database ids of what a change may show differently: callers revalidate the pages of these. */
export interface Touched {
	readonly articles: readonly number[];
	readonly claims: readonly number[];
	readonly speakers: readonly number[];
	readonly sources: readonly number[];
	readonly stories: readonly number[];
}

/** Gathers what a transaction touches; every list without repetition, in order of first mention. */
export class TouchedSet {
	readonly articles = new Set<number>();
	readonly claims = new Set<number>();
	readonly speakers = new Set<number>();
	readonly sources = new Set<number>();
	readonly stories = new Set<number>();

	/** Adds all that `other` names. */
	add(other: Partial<Touched>): void {
		for (const noun of ["articles", "claims", "speakers", "sources", "stories"] as const) {
			for (const id of other[noun] ?? []) this[noun].add(id);
		}
	}

	toTouched(): Touched {
		return {
			articles: [...this.articles],
			claims: [...this.claims],
			speakers: [...this.speakers],
			sources: [...this.sources],
			stories: [...this.stories],
		};
	}
}
