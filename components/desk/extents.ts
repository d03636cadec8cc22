/** How much of an article is at hand, as a field's choices. */
export const EXTENTS = [
	["whole", "all of the article"],
	["part", "only a part (a teaser, a paywall)"],
] as const;
