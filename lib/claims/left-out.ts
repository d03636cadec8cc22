import { leftOut } from "@/lib/analysis/comparison/claims/left-out";
import type { ComparedArticle, Piece } from "@/lib/analysis/comparison/model";
import type { Span } from "@/lib/analysis/text/span";
import { type CitedArticleRow, placeOf, toCitedArticle } from "@/lib/articles/view";
import type { LeftOutArticle } from "./view";
import type { StatementRow } from "./wording";

/** An article of the story, with its text and where its body is. */
export interface StoryArticleRow extends CitedArticleRow {
	readonly text: string;
	readonly complete: boolean;
	readonly body: readonly (Span & { readonly kind: string })[];
	/** The beginnings of its statements: what its nearest sentence can be linked to. */
	readonly statements: readonly { readonly id: number; readonly content: readonly Span[] }[];
}

/** The articles of the story that do not carry the claim, with what they have instead. */
export function toLeftOut(
	carried: readonly (Span & { readonly statement: StatementRow })[],
	story: readonly StoryArticleRow[],
): LeftOutArticle[] {
	const carrying = new Set(carried.map(({ statement }) => statement.article.id));
	const others = story.filter((row) => !carrying.has(row.id));
	if (others.length === 0) return [];
	const articles = new Map(carried.map(({ statement }) => [statement.article.id, statement.article]));
	const states = leftOut(
		carried.flatMap(({ statement, start, end }) => toPiece(statement, { start, end })),
		[...articles.values()].map((row) => toCompared({ ...row, complete: true, body: [] })),
		others.map(toCompared),
	);
	const byId = new Map(others.map((row) => [String(row.id), row]));
	return states.flatMap(({ article, state, nearest, explanation }) => {
		const row = byId.get(article);
		if (!row) return [];
		const said =
			nearest && row.statements.find((each) => each.content.some((span) => overlap(span, nearest.span)));
		return [
			{
				article: toCitedArticle(row),
				state,
				explanation,
				nearest: nearest ? nearest.span.text.replace(/\s+/g, " ").trim() : null,
				href: placeOf(row, said?.id ?? null),
			},
		];
	});
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Of an article only what tells whether it could have had the claim, and its sentences. */
function toCompared(
	row: Pick<StoryArticleRow, "id" | "sourceId" | "text" | "published" | "complete" | "body">,
): ComparedArticle {
	return {
		id: String(row.id),
		source: String(row.sourceId),
		text: row.text,
		published: row.published,
		complete: row.complete,
		analysis: {
			article: {
				title: null,
				byline: null,
				dateline: null,
				published: row.published,
				publishedFrom: null,
				agencies: [],
				body: row.body.filter((span) => span.kind === "paragraph" && span.end <= row.text.length),
				captions: [],
			},
			speakers: [],
			statements: [],
		},
	};
}

function toPiece(row: StatementRow, part: Span): Piece[] {
	const [first, ...rest] = row.content
		.map((span) => ({ start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) }))
		.filter((span) => span.start < span.end)
		.map((span) => ({ ...span, text: row.article.text.slice(span.start, span.end) }));
	if (!first) return [];
	return [
		{
			article: String(row.article.id),
			statement: row.id,
			part: 0,
			content: [first, ...rest],
			kind: row.kind,
			speaker: row.speaker?.name ?? null,
			speakerKey: row.speaker?.slug ?? null,
			mention: null,
			cue: null,
			occasion: { place: null, day: null, weekday: null, event: null, from: [] },
			context: null,
			continues: false,
		},
	];
}
