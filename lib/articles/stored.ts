import type { ComparedArticle } from "@/lib/analysis/comparison/model";
import type { ArticleSpeaker, SpeakerKind, Statement } from "@/lib/analysis/model";
import { fits, type Span, type TextSpan } from "@/lib/analysis/text/span";
import type { Prisma } from "@/lib/db/generated/client";

/** What to select of an article so that it can be compared with others: its text and what was decided about it. */
export const storedArticle = {
	id: true,
	sourceId: true,
	text: true,
	published: true,
	agencies: true,
	complete: true,
	body: { orderBy: { position: "asc" } },
	statements: {
		where: { status: { not: "rejected" } },
		orderBy: { position: "asc" },
		include: {
			content: { orderBy: { position: "asc" } },
			speaker: { select: { id: true, name: true, kind: true } },
		},
	},
	speakerNames: {
		select: { fullest: true, speakerName: { select: { speakerId: true, name: true, kind: true } } },
	},
} as const satisfies Prisma.ArticleSelect;

export type StoredArticle = Prisma.ArticleGetPayload<{ select: typeof storedArticle }>;

/** An article as the comparison takes it, with the ways back to the rows that it was made of. */
export interface ComparableArticle {
	readonly article: ComparedArticle;
	/** Database ids, in the order of `article.analysis.statements`. */
	readonly statementIds: readonly number[];
	/** `Statement.speaker` to the database id of the speaker, as text. */
	readonly speakerKeys: ReadonlyMap<string, string>;
}

/**
 * The article as the analysis would hand it over, with the editors' corrections in it: credited speakers are the ones in
 * the database, rejected statements are missing, and so are those whose words no longer stand where they stood.
 */
export function toComparable(row: StoredArticle): ComparableArticle {
	const speakers = speakersOf(row);
	const kept = row.statements.filter(
		(statement) => statement.content.length > 0 && statement.content.every((span) => fits(row.text, span)),
	);
	const spans = (kind: StoredArticle["body"][number]["kind"]): Span[] =>
		row.body.filter((span) => span.kind === kind).map(({ start, end }) => ({ start, end }));
	const first = (kind: StoredArticle["body"][number]["kind"]): TextSpan | null => {
		const span = spans(kind)[0];
		return span === undefined ? null : { ...span, text: row.text.slice(span.start, span.end) };
	};
	return {
		article: {
			id: String(row.id),
			source: String(row.sourceId),
			text: row.text,
			published: row.published,
			complete: row.complete,
			analysis: {
				article: {
					title: first("title"),
					byline: first("byline"),
					dateline: first("dateline"),
					published: row.published,
					publishedFrom: first("date"),
					agencies: row.agencies,
					body: spans("paragraph"),
					captions: spans("caption"),
				},
				speakers: [...speakers.values()],
				statements: kept.map((statement): Statement => {
					const [head, ...rest] = statement.content.map(({ start, end, text }) => ({ start, end, text }));
					return {
						kind: statement.kind,
						// A statement without content was left out above, and the database holds none.
						content: [head as TextSpan, ...rest],
						mention: spanOf(statement.mentionStart, statement.mentionEnd, statement.mentionText),
						antecedent: spanOf(statement.antecedentStart, statement.antecedentEnd, statement.antecedentText),
						cue: spanOf(statement.cueStart, statement.cueEnd, statement.cueText),
						speaker: statement.speakerId === null ? null : (speakers.get(statement.speakerId)?.name ?? null),
						rule: statement.rule ?? "editor/marked",
						confidence: statement.confidence,
					};
				}),
			},
		},
		statementIds: kept.map((statement) => statement.id),
		speakerKeys: new Map([...speakers].map(([id, speaker]) => [speaker.name, String(id)])),
	};
}

/** The article's speakers by database id, each under the fullest name that the article itself has for them. */
function speakersOf(row: StoredArticle): Map<number, ArticleSpeaker> {
	const found = new Map<number, ArticleSpeaker>();
	const taken = new Set<string>();
	for (const { speaker } of row.statements) {
		if (speaker === null || found.has(speaker.id)) continue;
		const uses = row.speakerNames.filter((use) => use.speakerName.speakerId === speaker.id);
		const names = uses.filter((use) => use.speakerName.kind === "name");
		const fullest = names.find((use) => use.fullest)?.speakerName.name ?? speaker.name;
		// Two speakers that share a name stay two: names tell them apart within an analysis.
		const name = taken.has(fullest) ? `${fullest} (${speaker.id})` : fullest;
		taken.add(name);
		found.set(speaker.id, {
			name,
			kind: speaker.kind satisfies SpeakerKind,
			names: names.length > 0 ? names.map((use) => use.speakerName.name) : [name],
			roles: uses.filter((use) => use.speakerName.kind === "role").map((use) => use.speakerName.name),
		});
	}
	return found;
}

function spanOf(start: number | null, end: number | null, text: string | null): TextSpan | null {
	return start === null || end === null || text === null ? null : { start, end, text };
}
