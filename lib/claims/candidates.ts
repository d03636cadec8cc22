import type { Database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Terms of a piece by which claims are looked up: its rarest in the edition. */
const TERMS = 10;
/** A piece with fewer terms than this is looked up by each of them alone. */
const FEW_TERMS = 4;
/** Places looked at for one term, the newest: a term that has more says little. */
const ROWS = 200;
/** Claims that one piece is compared with. */
const PER_PIECE = 10;
/** Claims that one article is compared with. */
const PER_ARTICLE = 160;
/** Articles by which a claim is represented in a comparison: its newest. */
const SAMPLE = 5;

/**
 * Claims that share rare terms with pieces of an article, the likest first. How many is bounded, and so is the work for
 * each term, however many statements the edition has.
 *
 * @param pieces the terms of each piece
 */
export async function candidateClaims(
	tx: Database,
	pieces: readonly (readonly string[])[],
): Promise<number[]> {
	const rows = await tx.$queryRaw<{ claimId: number }[]>`
		WITH asked AS (
			SELECT DISTINCT piece."place", term."word", jsonb_array_length(piece."words") AS "terms"
			FROM jsonb_array_elements(${JSON.stringify(pieces)}::jsonb) WITH ORDINALITY AS piece("words", "place")
			CROSS JOIN LATERAL jsonb_array_elements_text(piece."words") AS term("word")
		), held AS MATERIALIZED (
			SELECT one."word", newest."statement_id", newest."start"
			FROM (SELECT DISTINCT "word" FROM asked) AS one
			CROSS JOIN LATERAL (
				SELECT "statement_id", "start" FROM "piece_term" WHERE "term" = one."word"
				ORDER BY "statement_id" DESC, "start" DESC LIMIT ${ROWS}
			) AS newest
		), frequency AS (
			SELECT "word", count(*) AS "rows" FROM held GROUP BY "word"
		), rarest AS (
			SELECT asked."place", "word", asked."terms", 1 / (1 + ln(frequency."rows")) AS "worth",
				row_number() OVER (PARTITION BY asked."place" ORDER BY frequency."rows", "word") AS "rank"
			FROM asked JOIN frequency USING ("word")
		), holders AS (
			SELECT DISTINCT held."word", link."claim_id"
			FROM held
			JOIN (SELECT DISTINCT "word" FROM rarest WHERE "rank" <= ${TERMS}) AS telling USING ("word")
			JOIN "claim_statement" AS link ON link."statement_id" = held."statement_id"
				AND held."start" >= link."start" AND held."start" < link."end"
			JOIN "statement" ON "statement"."id" = held."statement_id" AND "statement"."status" <> 'rejected'
			JOIN "article" ON "article"."id" = "statement"."article_id" AND "article"."status" = 'published'
		), scored AS (
			SELECT rarest."place", holders."claim_id", sum(rarest."worth") AS "score"
			FROM rarest JOIN holders USING ("word")
			WHERE rarest."rank" <= ${TERMS}
			GROUP BY rarest."place", holders."claim_id"
			-- Pieces that assert the same nearly always share two terms; one alone would bring in half the edition.
			HAVING count(*) > 1 OR max(rarest."terms") < ${FEW_TERMS}
		), ranked AS (
			SELECT "claim_id", "score",
				row_number() OVER (PARTITION BY "place" ORDER BY "score" DESC, "claim_id" DESC) AS "rank"
			FROM scored
		)
		SELECT "claim_id" AS "claimId" FROM ranked WHERE "rank" <= ${PER_PIECE}
		GROUP BY "claim_id" ORDER BY max("score") DESC, "claim_id" LIMIT ${PER_ARTICLE}`;
	return rows.map((row) => row.claimId);
}

/** Where a part of a statement stands under a claim. */
export interface PlacedLink {
	readonly id: number;
	readonly claimId: number;
	readonly statementId: number;
	readonly articleId: number;
	readonly start: number;
	readonly end: number;
}

/**
 * The visible links of claims, in order of claim, article and place.
 *
 * @param sample true: of each claim those in a few articles only, the newest
 */
export async function visibleLinks(
	tx: Database,
	claimIds: readonly number[],
	sample: boolean,
): Promise<PlacedLink[]> {
	if (claimIds.length === 0) return [];
	return tx.$queryRaw<PlacedLink[]>`
		SELECT "id", "claimId", "statementId", "articleId", "start", "end"
		FROM (
			SELECT link."id", link."claim_id" AS "claimId", link."statement_id" AS "statementId", "article"."id" AS "articleId",
				link."start", link."end",
				dense_rank() OVER (PARTITION BY link."claim_id" ORDER BY "article"."id" DESC) AS "age"
			FROM "claim_statement" AS link
			JOIN "statement" ON "statement"."id" = link."statement_id" AND "statement"."status" <> 'rejected'
			JOIN "article" ON "article"."id" = "statement"."article_id" AND "article"."status" = 'published'
			WHERE link."claim_id" IN (${Prisma.join([...claimIds])})
		) AS links
		WHERE NOT ${sample}::boolean OR "age" <= ${SAMPLE}
		ORDER BY "claimId", "articleId", "start"`;
}
