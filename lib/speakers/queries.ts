import { CITED_ARTICLE } from "@/lib/articles/view";
import { visibleArticle, visibleSpeaker, visibleStatement } from "@/lib/articles/visible";
import { claimRows } from "@/lib/claims/queries";
import { CREDITED, SHOWN_DIFFERENCE, SHOWN_STATEMENT, visibleDifference } from "@/lib/claims/rows";
import { db } from "@/lib/db/client";
import { Prisma, type SpeakerKind } from "@/lib/db/generated/client";
import { readPage } from "@/lib/db/page";
import { redirectedSlug } from "@/lib/db/redirects";

/** One page of the speakers that a reader may see, those with the most statements first. */
export async function listSpeakers(kind: SpeakerKind | null, page: number, size?: number) {
	const ofKind = kind === null ? Prisma.empty : Prisma.sql`AND p.kind = ${kind}::speaker_kind`;
	const from = Prisma.sql`
		FROM speaker p
		JOIN statement s ON s.speaker_id = p.id AND s.status <> 'rejected'
		JOIN article a ON a.id = s.article_id AND a.status = 'published'
		WHERE p.merged_into_id IS NULL ${ofKind}`;
	const [counted] = await db.$queryRaw<
		{ total: number }[]
	>`SELECT count(DISTINCT p.id)::int AS total ${from}`;
	return readPage(
		page,
		counted?.total ?? 0,
		(skip, take) => db.$queryRaw<
			{
				id: number;
				slug: string;
				name: string;
				kind: SpeakerKind;
				role: string | null;
				statements: number;
				quoted: number;
				outlets: number;
			}[]
		>`SELECT p.id, p.slug, p.name, p.kind::text AS kind, p.role, count(*)::int AS statements,
		         count(*) FILTER (WHERE s.kind <> 'indirect')::int AS quoted,
		         count(DISTINCT a.source_id)::int AS outlets
		  ${from} GROUP BY p.id ORDER BY statements DESC, p.name, p.id LIMIT ${take} OFFSET ${skip}`,
		size,
	);
}

/** How many statements have a speaker who could not be made out. */
export function countUnresolved(): Promise<number> {
	return db.statement.count({ where: { ...visibleStatement, speakerId: null } });
}

/** A speaker with the names used for them and what there is to count; null where a reader may see none at that address. */
export async function getSpeaker(slug: string) {
	const speaker = await db.speaker.findFirst({
		where: { slug, ...visibleSpeaker },
		select: {
			...CREDITED,
			names: {
				where: { uses: { some: { article: visibleArticle } } },
				orderBy: { id: "asc" },
				select: {
					name: true,
					kind: true,
					uses: { where: { article: visibleArticle }, select: { article: { select: CITED_ARTICLE } } },
				},
			},
			differences: { where: visibleDifference, orderBy: { position: "asc" }, select: SHOWN_DIFFERENCE },
		},
	});
	if (!speaker) return null;
	const [counts] = await db.$queryRaw<
		{ direct: number; mixed: number; indirect: number; outlets: number; claims: number }[]
	>`
		SELECT count(DISTINCT s.id) FILTER (WHERE s.kind = 'direct')::int AS direct,
		       count(DISTINCT s.id) FILTER (WHERE s.kind = 'mixed')::int AS mixed,
		       count(DISTINCT s.id) FILTER (WHERE s.kind = 'indirect')::int AS indirect,
		       count(DISTINCT a.source_id)::int AS outlets,
		       count(DISTINCT c.id)::int AS claims
		FROM statement s JOIN article a ON a.id = s.article_id AND a.status = 'published'
		LEFT JOIN claim_statement l ON l.statement_id = s.id
		LEFT JOIN claim c ON c.id = l.claim_id AND c.merged_into_id IS NULL
		WHERE s.speaker_id = ${speaker.id} AND s.status <> 'rejected'`;
	return { ...speaker, counts: counts ?? { direct: 0, mixed: 0, indirect: 0, outlets: 0, claims: 0 } };
}

/** The address at which the speaker once found at `slug` stands now; null where there is none. */
export async function speakerMovedTo(slug: string): Promise<string | null> {
	const merged = await db.speaker.findUnique({
		where: { slug },
		select: { mergedInto: { select: { slug: true } } },
	});
	return merged?.mergedInto?.slug ?? redirectedSlug("speakers", slug);
}

/** One page of what the speaker is reported to have said, by claim: those that the most articles carry first. */
export function listSpeakerClaims(speakerId: number, total: number, page: number) {
	return readPage(page, total, async (skip, take) => {
		const rows = await db.$queryRaw<{ id: number }[]>`
			SELECT c.id, count(DISTINCT a.id) AS carried, max(a.published) AS last
			FROM statement s JOIN article a ON a.id = s.article_id AND a.status = 'published'
			JOIN claim_statement l ON l.statement_id = s.id
			JOIN claim c ON c.id = l.claim_id AND c.merged_into_id IS NULL
			WHERE s.speaker_id = ${speakerId} AND s.status <> 'rejected'
			GROUP BY c.id ORDER BY carried DESC, last DESC NULLS LAST, c.id LIMIT ${take} OFFSET ${skip}`;
		const ids = rows.map((row) => row.id);
		const [claims, utterances, words] = await Promise.all([
			claimRows(ids),
			db.utterance.findMany({
				where: { claimId: { in: ids }, OR: [{ speakerId }, { speakerId: null }] },
				orderBy: { position: "asc" },
				select: { claimId: true, occasion: true, speakerId: true },
			}),
			db.claimStatement.findMany({
				where: { claimId: { in: ids }, statement: { ...visibleStatement, speakerId } },
				orderBy: { id: "asc" },
				select: {
					claimId: true,
					start: true,
					end: true,
					statement: {
						select: {
							id: true,
							kind: true,
							content: { orderBy: { position: "asc" } },
							article: { select: { ...CITED_ARTICLE, text: true } },
						},
					},
				},
			}),
		]);
		return claims.map((claim) => ({
			...claim,
			utterances: utterances.filter((utterance) => utterance.claimId === claim.id),
			words: words.filter((link) => link.claimId === claim.id),
		}));
	});
}

/** One page of the speaker's statements, by outlet or in time, newest first within. */
export function listSpeakerStatements(speakerId: number, by: "outlet" | "time", total: number, page: number) {
	const inTime = [
		{ article: { published: { sort: "desc", nulls: "last" } } },
		{ articleId: "desc" },
		{ position: "asc" },
	] satisfies Prisma.StatementOrderByWithRelationInput[];
	return readPage(page, total, (skip, take) =>
		db.statement.findMany({
			where: { ...visibleStatement, speakerId },
			orderBy: by === "outlet" ? [{ article: { source: { name: "asc" } } }, ...inTime] : inTime,
			skip,
			take,
			select: {
				...SHOWN_STATEMENT,
				article: { select: { ...CITED_ARTICLE, text: true } },
				claims: {
					where: { claim: { mergedIntoId: null } },
					orderBy: { start: "asc" },
					select: { claim: { select: { id: true, slug: true, text: true } } },
				},
			},
		}),
	);
}
