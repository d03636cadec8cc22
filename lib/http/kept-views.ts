// A page that reads its query string is rendered on each request. So that filtered and further pages are kept as well,
// known parameters with good values are rewritten into a path within ("/claims?kind=number" into
// "/claims/view/number/-"): each such view is a page of its own, kept by its path. A parameter that is unknown or has a bad
// value matches no rewrite, and the page without it is shown.

/** Stands in a path for a parameter that is not given. */
const ABSENT = "-";

/** The values that each parameter may have, as a regular expression. */
const PAGE = "[1-9][0-9]{0,3}";
export const CLAIM_FILTERS = [
	"number",
	"attribution",
	"wording",
	"scope",
	"certainty",
	"occasion",
	"name",
] as const;
export const SPEAKER_KINDS = ["person", "organisation", "group", "unnamed"] as const;
export const SPEAKER_VIEWS = ["outlet", "time"] as const;

interface KeptView {
	readonly source: string;
	/** Where the view is rendered; its parameters follow as segments, in order. */
	readonly view: string;
	readonly params: readonly (readonly [name: string, values: string])[];
}

const KEPT_VIEWS: readonly KeptView[] = [
	{ source: "/", view: "/home/view", params: [["page", "1"]] },
	{ source: "/stories", view: "/stories/view", params: [["page", PAGE]] },
	{ source: "/stories/:slug", view: "/stories/:slug/view", params: [["page", PAGE]] },
	{
		source: "/claims",
		view: "/claims/view",
		params: [
			["kind", `shared|${CLAIM_FILTERS.join("|")}`],
			["page", PAGE],
		],
	},
	{ source: "/claims/:slug", view: "/claims/:slug/view", params: [["kind", CLAIM_FILTERS.join("|")]] },
	{
		source: "/speakers",
		view: "/speakers/view",
		params: [
			["kind", SPEAKER_KINDS.join("|")],
			["page", PAGE],
		],
	},
	{
		source: "/speakers/:slug",
		view: "/speakers/:slug/view",
		params: [
			["by", SPEAKER_VIEWS.join("|")],
			["page", PAGE],
		],
	},
	{ source: "/sources", view: "/sources/view", params: [["page", PAGE]] },
	{ source: "/sources/:slug", view: "/sources/:slug/view", params: [["page", PAGE]] },
	{ source: "/articles", view: "/articles/view", params: [["page", PAGE]] },
	{ source: "/articles/:slug", view: "/articles/:slug/view", params: [["text", "received"]] },
];

interface Rewrite {
	readonly source: string;
	readonly destination: string;
	readonly has?: { type: "query"; key: string; value: string }[];
}

/** For next.config: every view with each choice of its parameters, those with more parameters first. */
export function keptViewRewrites(): Rewrite[] {
	return KEPT_VIEWS.flatMap(({ source, view, params }) => {
		const subsets = [...Array(2 ** params.length).keys()]
			.map((bits) => params.map((param, at) => ((bits >> at) & 1 ? param : null)))
			.sort((a, b) => b.filter(Boolean).length - a.filter(Boolean).length);
		return subsets.map((given): Rewrite => {
			const segments = given.map((param) => (param ? `:${param[0]}` : ABSENT));
			const has = given
				.filter((param) => param !== null)
				.map(([key, values]) => ({ type: "query" as const, key, value: `(?<${key}>${values})` }));
			return {
				source,
				destination: `${view}/${segments.join("/")}`,
				...(has.length > 0 && { has }),
			};
		});
	});
}

/** The page number in a view's path; the first where there is none. */
export function pageNumber(segment: string): number {
	return new RegExp(`^${PAGE}$`).test(segment) ? Number(segment) : 1;
}

/** The value in a view's path, null where it is absent or none of `values`. */
export function oneOf<T extends string>(values: readonly T[], segment: string): T | null {
	return values.find((value) => value === segment) ?? null;
}
