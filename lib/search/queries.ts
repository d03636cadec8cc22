import { CITED_ARTICLE } from "@/lib/articles/view";
import { claimRows } from "@/lib/claims/queries";
import { CREDITED } from "@/lib/claims/rows";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readPage } from "@/lib/db/page";
import { FOUND_CLOSE, FOUND_OPEN } from "./found-words";
import type { Searched, SearchQuery } from "./schema";

/** How many of each are shown where all are searched at once, and on a page of one of them. */
const FEW = 5;
const MANY = 20;

/** So many hits are counted; more are told as "more than". */
export const MOST_COUNTED = 1000;

/** The text that is searched and shown of one article; what the index covers. */
const INDEXED = 200_000;

// Both sides of every comparison go through fold(): no accents, no capitals, then English word stems. The expressions
// are those of the indexes in the migration, or PostgreSQL would read whole tables.
const query = (q: string) => Prisma.sql`websearch_to_tsquery('english', fold(${q}))`;
const headline = (text: Prisma.Sql, q: string) =>
	Prisma.sql`ts_headline('english', fold(${text}), ${query(q)}, ${`StartSel=${FOUND_OPEN}, StopSel=${FOUND_CLOSE}, HighlightAll=true`})`;

const VISIBLE = Prisma.sql`s.status <> 'rejected' AND a.status = 'published'`;

interface Hit {
	readonly id: number;
	readonly headline: string;
}

async function counted(sql: Prisma.Sql): Promise<number> {
	const [row] = await db.$queryRaw<{ total: number }[]>`
		SELECT count(*)::int AS total FROM (${sql} LIMIT ${MOST_COUNTED + 1}) AS hits`;
	return row?.total ?? 0;
}

/** Everything that a search shows. Kinds that are not looked at are counted only, so that their links say how many. */
export async function search(asked: SearchQuery) {
	const shows = (kind: Searched) => asked.in === null || asked.in === kind;
	const size = asked.in === null ? FEW : MANY;
	const [statements, speakers, claims, articles] = await Promise.all([
		searchStatements(asked, shows("statements") ? size : 0),
		searchSpeakers(asked, shows("speakers") ? size : 0),
		searchClaims(asked, shows("claims") ? size : 0),
		searchArticles(asked, shows("articles") ? size : 0),
	]);
	return { statements, speakers, claims, articles };
}

/** A page of `size`; nothing but the count where `size` is 0. */
async function hits<T>(
	page: number,
	size: number,
	matching: Prisma.Sql,
	read: (skip: number, take: number) => Promise<T[]>,
) {
	const total = await counted(matching);
	if (size === 0) return { rows: [], page: 1, size: MANY, total };
	return readPage(page, total, read, size);
}

/** So many speakers that a query's words name are looked through for statements. */
const MOST_NAMED = 20;

/**
 * Speakers whom words of the query name, by the words that are left: "berg technology" is what Berg said about
 * technology. Nothing where the query says more than words (marks, a minus).
 */
async function namedIn(q: string): Promise<Map<string, number[]>> {
	const words = q.toLowerCase().split(" ");
	if (words.length > 8 || words.some((word) => !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*$/u.test(word)))
		return new Map();
	const named = await db.$queryRaw<{ id: number; word: string }[]>`
		SELECT DISTINCT p.id, w.word FROM unnest(${words}::text[]) AS w(word)
		JOIN speaker_name n ON n.kind = 'name' AND n.normalised LIKE '%' || fold(w.word) || '%'
		                   AND fold(w.word) = ANY(string_to_array(n.normalised, ' '))
		JOIN speaker p ON p.id = n.speaker_id AND p.merged_into_id IS NULL
		ORDER BY p.id LIMIT ${MOST_NAMED * 4}`;
	const rest = new Map<number, Set<string>>();
	for (const { id, word } of named) {
		const left = rest.get(id) ?? new Set(words);
		left.delete(word);
		rest.set(id, left);
	}
	const byRest = new Map<string, number[]>();
	for (const [id, left] of [...rest].slice(0, MOST_NAMED)) {
		const key = [...left].join(" ");
		byRest.set(key, [...(byRest.get(key) ?? []), id]);
	}
	return byRest;
}

async function searchStatements({ q, printed, page }: SearchQuery, size: number) {
	const kind = printed === null ? Prisma.empty : Prisma.sql`AND s.kind = ${printed}::statement_kind`;
	const content = (words: string) =>
		Prisma.sql`to_tsvector('english', fold(left(c.text, 200000))) @@ ${query(words)}`;
	const bySpeaker = [...(await namedIn(q))].map(
		([rest, ids]) => Prisma.sql`
		UNION SELECT s.id, a.published FROM statement s JOIN article a ON a.id = s.article_id
		WHERE s.speaker_id = ANY(${ids}) AND ${VISIBLE} ${kind}
		${rest === "" ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT FROM content_span c WHERE c.statement_id = s.id AND ${content(rest)})`}`,
	);
	const matching = Prisma.sql`
		SELECT * FROM (
		SELECT s.id, a.published FROM content_span c
		JOIN statement s ON s.id = c.statement_id JOIN article a ON a.id = s.article_id
		WHERE ${content(q)} AND ${VISIBLE} ${kind}
		${bySpeaker.length > 0 ? Prisma.join(bySpeaker, " ") : Prisma.sql`UNION SELECT NULL, NULL WHERE false`}) AS found`;
	return hits(page, size, matching, async (skip, take) => {
		const found = await db.$queryRaw<Hit[]>`
			SELECT m.id, (SELECT string_agg(${headline(Prisma.sql`left(c.text, 5000)`, q)}, ' ' ORDER BY c.position)
			              FROM content_span c WHERE c.statement_id = m.id) AS headline
			FROM (${matching} ORDER BY published DESC NULLS LAST, id DESC LIMIT ${take} OFFSET ${skip}) AS m
			ORDER BY m.published DESC NULLS LAST, m.id DESC`;
		const rows = await db.statement.findMany({
			where: { id: { in: found.map((hit) => hit.id) } },
			select: {
				id: true,
				kind: true,
				mentionText: true,
				content: { orderBy: { position: "asc" } },
				speaker: { select: CREDITED },
				article: { select: { ...CITED_ARTICLE, text: true } },
				claims: {
					where: { claim: { mergedIntoId: null } },
					orderBy: { start: "asc" },
					select: { claim: { select: { slug: true, text: true } } },
				},
			},
		});
		return inOrder(found, rows);
	});
}

async function searchSpeakers({ q, page }: SearchQuery, size: number) {
	// Names are looked up by likeness, so that a part of a name and a slip of the hand find it too.
	const matching = Prisma.sql`
		SELECT p.id, max(similarity(n.normalised, fold(${q}))) AS likeness FROM speaker_name n
		JOIN speaker p ON p.id = n.speaker_id AND p.merged_into_id IS NULL
		WHERE (n.normalised LIKE '%' || ${escaped(q)} || '%' OR n.normalised LIKE '%' || fold(${escaped(q)}) || '%' OR n.normalised % fold(${q}))
		AND EXISTS (SELECT FROM statement s JOIN article a ON a.id = s.article_id WHERE s.speaker_id = p.id AND ${VISIBLE})
		AND EXISTS (SELECT FROM speaker_name_use u JOIN article a ON a.id = u.article_id
		            WHERE u.speaker_name_id = n.id AND a.status = 'published')
		GROUP BY p.id`;
	return hits(page, size, matching, async (skip, take) => {
		const found = await db.$queryRaw<{ id: number; statements: number }[]>`
			SELECT m.id, (SELECT count(*)::int FROM statement s JOIN article a ON a.id = s.article_id
			              WHERE s.speaker_id = m.id AND ${VISIBLE}) AS statements
			FROM (${matching}) AS m ORDER BY m.likeness DESC, m.id LIMIT ${take} OFFSET ${skip}`;
		const rows = await db.speaker.findMany({
			where: { id: { in: found.map((hit) => hit.id) } },
			select: {
				...CREDITED,
				names: {
					where: { uses: { some: { article: { status: "published" } } } },
					orderBy: { id: "asc" },
					take: 12,
					select: { name: true },
				},
			},
		});
		const byId = new Map(rows.map((row) => [row.id, row]));
		return found.flatMap(({ id, statements }) => {
			const row = byId.get(id);
			return row ? [{ ...row, statements }] : [];
		});
	});
}

async function searchClaims({ q, page }: SearchQuery, size: number) {
	const matching = Prisma.sql`
		SELECT c.id FROM claim c
		WHERE to_tsvector('english', fold(c.text)) @@ ${query(q)} AND c.merged_into_id IS NULL
		AND EXISTS (SELECT FROM claim_statement l JOIN statement s ON s.id = l.statement_id
		            JOIN article a ON a.id = s.article_id WHERE l.claim_id = c.id AND ${VISIBLE})`;
	return hits(page, size, matching, async (skip, take) => {
		const found = await db.$queryRaw<Hit[]>`
			SELECT c.id, ${headline(Prisma.sql`c.text`, q)} AS headline FROM claim c
			WHERE c.id IN (${matching} ORDER BY c.id DESC LIMIT ${take} OFFSET ${skip}) ORDER BY c.id DESC`;
		return inOrder(found, await claimRows(found.map((hit) => hit.id)));
	});
}

async function searchArticles({ q, page }: SearchQuery, size: number) {
	const matching = Prisma.sql`
		SELECT a.id, a.published FROM article a WHERE a.status = 'published'
		AND (to_tsvector('english', fold(left(a.text, 200000))) @@ ${query(q)}
		  OR to_tsvector('english', fold(a.title)) @@ ${query(q)})`;
	return hits(page, size, matching, async (skip, take) => {
		const found = await db.$queryRaw<Hit[]>`
			SELECT m.id, ${headline(Prisma.sql`left(a.title || ' ' || a.text, ${INDEXED}::int)`, q)} AS headline
			FROM (${matching} ORDER BY a.published DESC NULLS LAST, a.id DESC LIMIT ${take} OFFSET ${skip}) AS m
			JOIN article a ON a.id = m.id ORDER BY m.published DESC NULLS LAST, m.id DESC`;
		const rows = await db.article.findMany({
			where: { id: { in: found.map((hit) => hit.id) } },
			select: {
				...CITED_ARTICLE,
				text: true,
				byline: true,
				story: { select: { slug: true, title: true } },
				body: {
					where: { kind: "paragraph" },
					orderBy: { position: "asc" },
					select: { start: true, end: true },
				},
			},
		});
		return inOrder(found, rows);
	});
}

function inOrder<T extends { id: number }>(
	found: readonly Hit[],
	rows: readonly T[],
): (T & { headline: string })[] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	return found.flatMap(({ id, headline }) => {
		const row = byId.get(id);
		return row ? [{ ...row, headline: headline ?? "" }] : [];
	});
}

/** In LIKE, % and _ stand for anything; a reader means them as they are. */
function escaped(q: string): string {
	return q.toLowerCase().replace(/[\\%_]/g, "\\$&");
}
