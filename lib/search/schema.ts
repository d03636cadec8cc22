import { z } from "zod";

/** What can be searched. */
const SEARCHED = ["statements", "speakers", "claims", "articles"] as const;
export type Searched = (typeof SEARCHED)[number];

const PRINTED = ["direct", "mixed", "indirect"] as const;

/** A parameter given twice counts by its first value; a bad one as if it were not given. */
function first(value: unknown): unknown {
	return Array.isArray(value) ? value[0] : value;
}

const asked = z.object({
	q: z.preprocess(first, z.string().catch("")).transform(toQuery),
	in: z.preprocess(first, z.enum(SEARCHED).nullable().catch(null)),
	printed: z.preprocess(first, z.enum(PRINTED).nullable().catch(null)),
	page: z.preprocess(first, z.coerce.number().int().min(1).max(200).catch(1)),
});

/** What a reader asks for: the words, where to look, how printed, which page. */
export type SearchQuery = z.infer<typeof asked>;

const LONGEST = 200;

function toQuery(typed: string): string {
	// NUL and lone surrogates are nothing that PostgreSQL takes, or anybody looks for.
	return typed
		.replace(/\p{Cc}|\p{Cs}/gu, " ")
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, LONGEST)
		.trim();
}

/** Reads the parameters of a search from an address; never fails. */
export function readSearch(params: Readonly<Record<string, string | string[] | undefined>>): SearchQuery {
	return asked.parse({ q: params.q, in: params.in, printed: params.printed, page: params.page });
}
