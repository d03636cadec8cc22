import { WITNESS, type Witness } from "@/lib/sources/view";
import { writtenDate, writtenDay } from "./written";

/** The columns of an article that a citation needs. */
export const CITED_ARTICLE = {
	id: true,
	slug: true,
	title: true,
	published: true,
	url: true,
	agencies: true,
	sourceId: true,
	source: { select: WITNESS },
} as const;

export interface CitedArticleRow {
	readonly id: number;
	readonly slug: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly agencies: readonly string[];
	readonly sourceId: number;
	readonly source: Witness;
}

/** An article as other pages cite it. */
export interface CitedArticle {
	readonly slug: string;
	readonly title: string;
	readonly source: Witness;
	/** "7 November 2024, 17:15", "undated". */
	readonly date: string;
	/** "7 Nov 2024". */
	readonly day: string;
	/** ISO, for machines; null where the text does not say. */
	readonly published: string | null;
	readonly url: string | null;
	readonly agencies: readonly string[];
}

export function toCitedArticle(row: CitedArticleRow): CitedArticle {
	return {
		slug: row.slug,
		title: row.title,
		source: { slug: row.source.slug, name: row.source.name, siglum: row.source.siglum, hue: row.source.hue },
		date: writtenDate(row.published),
		day: writtenDay(row.published),
		published: row.published,
		url: httpAddress(row.url),
		agencies: row.agencies,
	};
}

/** Only addresses that a browser opens as a page: never "javascript:". */
export function httpAddress(url: string | null): string | null {
	return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** Where in its article a statement stands. */
export function placeOf(article: { readonly slug: string }, statementId: number | null): string {
	return `/articles/${article.slug}${statementId === null ? "" : `#s-${statementId}`}`;
}
