import { CITED_ARTICLE } from "@/lib/articles/view";
import { visibleArticle, visibleClaim, visibleLink } from "@/lib/articles/visible";
import { db } from "@/lib/db/client";
import { type DifferenceKind, Prisma } from "@/lib/db/generated/client";
import { type Page, readPage } from "@/lib/db/page";
import { redirectedSlug } from "@/lib/db/redirects";
import { CREDITED, SHOWN_DIFFERENCE, SHOWN_STATEMENT, visibleDifference } from "./rows";

/** How many statements of one claim its page shows; a claim of more says so. */
const MOST_STATEMENTS = 120;
const MOST_DIFFERENCES = 200;
const MOST_CARRIERS = 40;

/** All claims, those that several articles carry, or those with a difference of one kind. */
export type ClaimFilter = DifferenceKind | "shared" | null;

export type ClaimListRow = Awaited<ReturnType<typeof claimRows>>[number];

/** One page of the claims that a reader may see: those that the most articles carry first, then the newest. */
export async function listClaims(filter: ClaimFilter, page: number): Promise<Page<ClaimListRow>> {
	const differing =
		filter === null || filter === "shared"
			? Prisma.empty
			: Prisma.sql`AND EXISTS (SELECT FROM difference d WHERE d.claim_id = c.id AND d.kind = ${filter}::difference_kind
			             AND NOT EXISTS (SELECT FROM difference_value v JOIN article a ON a.id = v.article_id
			                             WHERE v.difference_id = d.id AND a.status <> 'published'))`;
	const carried = Prisma.sql`
		SELECT c.id, count(DISTINCT s.article_id) AS articles
		FROM claim c
		JOIN claim_statement l ON l.claim_id = c.id
		JOIN statement s ON s.id = l.statement_id AND s.status <> 'rejected'
		JOIN article a ON a.id = s.article_id AND a.status = 'published'
		WHERE c.merged_into_id IS NULL ${differing}
		GROUP BY c.id
		HAVING count(DISTINCT s.article_id) >= ${filter === "shared" ? 2 : 1}`;
	const [counted] = await db.$queryRaw<
		{ total: number }[]
	>`SELECT count(*)::int AS total FROM (${carried}) AS listed`;
	return readPage(page, counted?.total ?? 0, async (skip, take) => {
		const ids = await db.$queryRaw<{ id: number }[]>`
			SELECT id FROM (${carried}) AS listed ORDER BY articles DESC, id DESC LIMIT ${take} OFFSET ${skip}`;
		return claimRows(ids.map((row) => row.id));
	});
}

/** What a list shows of claims, in the order of `ids`: who carries them and how, and the kinds of their differences. */
export async function claimRows(ids: readonly number[]) {
	const within = { in: [...ids] };
	const [claims, differences] = await Promise.all([
		db.claim.findMany({
			where: { id: within },
			select: {
				id: true,
				slug: true,
				text: true,
				story: { select: { slug: true, title: true } },
				statements: {
					where: visibleLink,
					take: MOST_CARRIERS,
					orderBy: { id: "asc" },
					select: {
						statement: {
							select: {
								id: true,
								kind: true,
								speaker: { select: CREDITED },
								article: { select: CITED_ARTICLE },
							},
						},
					},
				},
			},
		}),
		db.difference.groupBy({
			by: ["claimId", "kind"],
			where: { claimId: within, ...visibleDifference },
			_count: true,
		}),
	]);
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	return ids.flatMap((id) => {
		const claim = byId.get(id);
		if (!claim) return [];
		const kinds = differences.filter((row) => row.claimId === id);
		return [
			{
				...claim,
				statements: claim.statements.map((link) => link.statement),
				differences: kinds.map((row) => ({ kind: row.kind, count: row._count })),
			},
		];
	});
}

/** A claim with all that its page shows; null where a reader may see none at that address. */
export async function getClaim(slug: string) {
	const claim = await db.claim.findFirst({
		where: { slug, ...visibleClaim },
		select: {
			id: true,
			slug: true,
			text: true,
			textByEditor: true,
			story: { select: { id: true, slug: true, title: true } },
			_count: { select: { statements: { where: visibleLink } } },
			statements: {
				where: visibleLink,
				orderBy: [{ statement: { article: { published: { sort: "asc", nulls: "last" } } } }, { id: "asc" }],
				take: MOST_STATEMENTS,
				select: {
					start: true,
					end: true,
					statement: {
						select: {
							...SHOWN_STATEMENT,
							article: { select: { ...CITED_ARTICLE, text: true, complete: true } },
						},
					},
				},
			},
			utterances: {
				orderBy: { position: "asc" },
				select: {
					position: true,
					occasion: true,
					speaker: { select: CREDITED },
					renderings: {
						where: visibleLink,
						orderBy: { position: "asc" },
						select: { statementId: true, start: true, end: true },
					},
				},
			},
			differences: {
				where: visibleDifference,
				orderBy: { position: "asc" },
				take: MOST_DIFFERENCES,
				select: SHOWN_DIFFERENCE,
			},
		},
	});
	if (!claim) return null;
	const articleIds = [...new Set(claim.statements.map((link) => link.statement.article.id))];
	const origins = await db.originArticle.findMany({
		where: { articleId: { in: articleIds } },
		select: { originId: true, articleId: true, origin: { select: { name: true } } },
	});
	return { ...claim, origins };
}

/** The address at which the claim once found at `slug` stands now; null where there is none. */
export async function claimMovedTo(slug: string): Promise<string | null> {
	const merged = await db.claim.findUnique({
		where: { slug },
		select: { mergedInto: { select: { slug: true } } },
	});
	return merged?.mergedInto?.slug ?? redirectedSlug("claims", slug);
}

/** The published articles of a story, with their texts: for what an outlet that does not carry a claim has instead. */
export function storyTexts(storyId: number, most: number) {
	return db.article.findMany({
		where: { ...visibleArticle, storyId },
		orderBy: [{ published: { sort: "asc", nulls: "last" } }, { id: "asc" }],
		take: most,
		select: {
			...CITED_ARTICLE,
			text: true,
			complete: true,
			body: { orderBy: { position: "asc" }, select: { kind: true, start: true, end: true } },
			statements: {
				where: { status: { not: "rejected" } },
				orderBy: { position: "asc" },
				take: MOST_STATEMENTS,
				select: { id: true, content: { select: { start: true, end: true } } },
			},
		},
	});
}

export type SharpRow = Prisma.DifferenceGetPayload<{ select: typeof SHOWN_DIFFERENCE }>;

/** The sharpest differences that a reader may see. */
export function listSharpest(most: number): Promise<SharpRow[]> {
	return db.difference.findMany({
		where: visibleDifference,
		orderBy: [{ weight: "desc" }, { id: "asc" }],
		take: most,
		select: SHOWN_DIFFERENCE,
	});
}
