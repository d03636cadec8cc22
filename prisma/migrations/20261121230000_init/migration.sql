-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "body_span_kind" AS ENUM ('paragraph', 'title', 'caption', 'byline', 'dateline', 'date');

-- CreateEnum
CREATE TYPE "speaker_kind" AS ENUM ('person', 'organisation', 'group', 'unnamed');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('direct', 'indirect', 'mixed');

-- CreateEnum
CREATE TYPE "statement_status" AS ENUM ('proposed', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "difference_kind" AS ENUM ('number', 'name', 'wording', 'scope', 'certainty', 'attribution', 'occasion');

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "siglum" TEXT NOT NULL,
    "hue" INTEGER NOT NULL,
    "homepage" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "story_id" INTEGER,
    "story_rule" TEXT,
    "story_editor_id" TEXT,
    "status" "article_status" NOT NULL DEFAULT 'draft',
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "dateline" TEXT,
    "published" TEXT,
    "published_from" TEXT,
    "agencies" TEXT[],
    "complete" BOOLEAN NOT NULL DEFAULT true,
    "analyser_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "released_at" TIMESTAMP(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_span" (
    "article_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "body_span_kind" NOT NULL DEFAULT 'paragraph',
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "body_span_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "speaker" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "speaker_kind" NOT NULL,
    "role" TEXT,
    "merged_into_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_name" (
    "id" SERIAL NOT NULL,
    "speaker_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'name',
    "rule" TEXT,
    "editor_id" TEXT,

    CONSTRAINT "speaker_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_name_use" (
    "speaker_name_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "fullest" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "speaker_name_use_pkey" PRIMARY KEY ("speaker_name_id","article_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "statement_kind" NOT NULL,
    "mention_start" INTEGER,
    "mention_end" INTEGER,
    "mention_text" TEXT,
    "antecedent_start" INTEGER,
    "antecedent_end" INTEGER,
    "antecedent_text" TEXT,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "cue_text" TEXT,
    "rule" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,
    "analyser_version" INTEGER NOT NULL,
    "status" "statement_status" NOT NULL DEFAULT 'proposed',
    "editor_id" TEXT,
    "speaker_id" INTEGER,
    "speaker_rule" TEXT,
    "speaker_editor_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_span" (
    "statement_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "content_span_pkey" PRIMARY KEY ("statement_id","position")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_by_editor" BOOLEAN NOT NULL DEFAULT false,
    "story_id" INTEGER,
    "merged_into_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_statement" (
    "id" SERIAL NOT NULL,
    "claim_id" INTEGER NOT NULL,
    "statement_id" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "rule" TEXT,
    "editor_id" TEXT,
    "score" DOUBLE PRECISION,
    "evidence" JSONB,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "piece_term" (
    "term" TEXT NOT NULL,
    "statement_id" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,

    CONSTRAINT "piece_term_pkey" PRIMARY KEY ("term","statement_id","start")
);

-- CreateTable
CREATE TABLE "claim_exclusion" (
    "claim_id" INTEGER NOT NULL,
    "statement_id" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "editor_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_exclusion_pkey" PRIMARY KEY ("claim_id","statement_id","start")
);

-- CreateTable
CREATE TABLE "utterance" (
    "id" SERIAL NOT NULL,
    "claim_id" INTEGER NOT NULL,
    "speaker_id" INTEGER,
    "occasion" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "utterance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendering" (
    "id" SERIAL NOT NULL,
    "utterance_id" INTEGER NOT NULL,
    "statement_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "rendering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difference" (
    "id" SERIAL NOT NULL,
    "kind" "difference_kind" NOT NULL,
    "rule" TEXT NOT NULL,
    "note" TEXT,
    "inside_quotes" BOOLEAN NOT NULL DEFAULT false,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "claim_id" INTEGER,
    "speaker_id" INTEGER,
    "utterance" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difference_value" (
    "difference_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "statement_id" INTEGER,
    "start" INTEGER,
    "end" INTEGER,
    "text" TEXT,
    "normalised" TEXT,

    CONSTRAINT "difference_value_pkey" PRIMARY KEY ("difference_id","position")
);

-- CreateTable
CREATE TABLE "origin" (
    "id" SERIAL NOT NULL,
    "name" TEXT,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin_article" (
    "origin_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "origin_article_pkey" PRIMARY KEY ("origin_id","article_id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "noun" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "to_slug" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("noun","slug")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editor_id" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "noun_id" INTEGER NOT NULL,
    "article_id" INTEGER,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "undoes_id" INTEGER,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'editor',
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "editor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMP(3),
    "refresh_token_expires_at" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_name_key" ON "source"("name");

-- CreateIndex
CREATE UNIQUE INDEX "source_siglum_key" ON "source"("siglum");

-- CreateIndex
CREATE UNIQUE INDEX "story_slug_key" ON "story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE INDEX "article_story_id_idx" ON "article"("story_id");

-- CreateIndex
CREATE INDEX "article_status_published_id_idx" ON "article"("status", "published" DESC, "id");

-- CreateIndex
CREATE INDEX "article_source_id_status_idx" ON "article"("source_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "article_source_id_text_hash_key" ON "article"("source_id", "text_hash");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_slug_key" ON "speaker"("slug");

-- CreateIndex
CREATE INDEX "speaker_name_idx" ON "speaker"("name");

-- CreateIndex
CREATE INDEX "speaker_merged_into_id_idx" ON "speaker"("merged_into_id");

-- CreateIndex
CREATE INDEX "speaker_name_normalised_idx" ON "speaker_name"("normalised");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_name_speaker_id_kind_name_key" ON "speaker_name"("speaker_id", "kind", "name");

-- CreateIndex
CREATE INDEX "speaker_name_use_article_id_idx" ON "speaker_name_use"("article_id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_status_idx" ON "statement"("speaker_id", "status");

-- CreateIndex
CREATE INDEX "statement_article_id_status_idx" ON "statement"("article_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "statement_article_id_position_key" ON "statement"("article_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE INDEX "claim_story_id_idx" ON "claim"("story_id");

-- CreateIndex
CREATE INDEX "claim_merged_into_id_idx" ON "claim"("merged_into_id");

-- CreateIndex
CREATE INDEX "claim_statement_statement_id_idx" ON "claim_statement"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_statement_claim_id_statement_id_start_key" ON "claim_statement"("claim_id", "statement_id", "start");

-- CreateIndex
CREATE INDEX "piece_term_statement_id_idx" ON "piece_term"("statement_id");

-- CreateIndex
CREATE INDEX "claim_exclusion_statement_id_idx" ON "claim_exclusion"("statement_id");

-- CreateIndex
CREATE INDEX "utterance_speaker_id_idx" ON "utterance"("speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "utterance_claim_id_position_key" ON "utterance"("claim_id", "position");

-- CreateIndex
CREATE INDEX "rendering_statement_id_idx" ON "rendering"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "rendering_utterance_id_position_key" ON "rendering"("utterance_id", "position");

-- CreateIndex
CREATE INDEX "difference_claim_id_position_idx" ON "difference"("claim_id", "position");

-- CreateIndex
CREATE INDEX "difference_speaker_id_idx" ON "difference"("speaker_id");

-- CreateIndex
CREATE INDEX "difference_weight_id_idx" ON "difference"("weight" DESC, "id");

-- CreateIndex
CREATE INDEX "difference_value_article_id_idx" ON "difference_value"("article_id");

-- CreateIndex
CREATE INDEX "difference_value_statement_id_idx" ON "difference_value"("statement_id");

-- CreateIndex
CREATE INDEX "origin_article_article_id_idx" ON "origin_article"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_undoes_id_key" ON "revision"("undoes_id");

-- CreateIndex
CREATE INDEX "revision_noun_noun_id_id_idx" ON "revision"("noun", "noun_id", "id" DESC);

-- CreateIndex
CREATE INDEX "revision_article_id_id_idx" ON "revision"("article_id", "id" DESC);

-- CreateIndex
CREATE INDEX "revision_editor_id_id_idx" ON "revision"("editor_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "editor_email_key" ON "editor"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_editor_id_idx" ON "session"("editor_id");

-- CreateIndex
CREATE INDEX "account_editor_id_idx" ON "account"("editor_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_story_editor_id_fkey" FOREIGN KEY ("story_editor_id") REFERENCES "editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_span" ADD CONSTRAINT "body_span_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_name" ADD CONSTRAINT "speaker_name_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_name" ADD CONSTRAINT "speaker_name_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_name_use" ADD CONSTRAINT "speaker_name_use_speaker_name_id_fkey" FOREIGN KEY ("speaker_name_id") REFERENCES "speaker_name"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_name_use" ADD CONSTRAINT "speaker_name_use_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_editor_id_fkey" FOREIGN KEY ("speaker_editor_id") REFERENCES "editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_span" ADD CONSTRAINT "content_span_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_statement" ADD CONSTRAINT "claim_statement_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_statement" ADD CONSTRAINT "claim_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_statement" ADD CONSTRAINT "claim_statement_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "piece_term" ADD CONSTRAINT "piece_term_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_exclusion" ADD CONSTRAINT "claim_exclusion_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_exclusion" ADD CONSTRAINT "claim_exclusion_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_exclusion" ADD CONSTRAINT "claim_exclusion_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_utterance_id_fkey" FOREIGN KEY ("utterance_id") REFERENCES "utterance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference" ADD CONSTRAINT "difference_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference" ADD CONSTRAINT "difference_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference_value" ADD CONSTRAINT "difference_value_difference_id_fkey" FOREIGN KEY ("difference_id") REFERENCES "difference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference_value" ADD CONSTRAINT "difference_value_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference_value" ADD CONSTRAINT "difference_value_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_article" ADD CONSTRAINT "origin_article_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "origin"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_article" ADD CONSTRAINT "origin_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the schema language cannot say. --------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "btree_gist";

-- Addresses are plain: lower case, digits and single hyphens.
ALTER TABLE "source" ADD CONSTRAINT "source_slug_plain" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "story" ADD CONSTRAINT "story_slug_plain" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "article" ADD CONSTRAINT "article_slug_plain" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_slug_plain" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "claim" ADD CONSTRAINT "claim_slug_plain" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "source" ADD CONSTRAINT "source_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "source" ADD CONSTRAINT "source_siglum_short" CHECK ("siglum" ~ '^[A-Z][A-Za-z]{0,2}$');
ALTER TABLE "story" ADD CONSTRAINT "story_title_said" CHECK (btrim("title") <> '');
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_not_into_itself" CHECK ("merged_into_id" <> "id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_text_said" CHECK (btrim("text") <> '');
ALTER TABLE "claim" ADD CONSTRAINT "claim_not_into_itself" CHECK ("merged_into_id" <> "id");

-- An article is the text as received: its hash is of this text, and nothing rewrites it.
ALTER TABLE "article" ADD CONSTRAINT "article_text_said" CHECK ("text" ~ '\S');
ALTER TABLE "article" ADD CONSTRAINT "article_hash_of_text" CHECK ("text_hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "article" ADD CONSTRAINT "article_published_iso" CHECK (
  "published" ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})?)?$');
ALTER TABLE "article" ADD CONSTRAINT "article_released_when_published" CHECK ("status" <> 'published' OR "released_at" IS NOT NULL);
ALTER TABLE "article" ADD CONSTRAINT "article_story_by_one" CHECK (
  ("story_id" IS NULL AND "story_rule" IS NULL) OR num_nonnulls("story_rule", "story_editor_id") = 1);

CREATE FUNCTION "article_text_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an article''s text is never rewritten (article %)', OLD."id" USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "article_text_stands" BEFORE UPDATE OF "text" ON "article"
  FOR EACH ROW WHEN (OLD."text" IS DISTINCT FROM NEW."text") EXECUTE FUNCTION "article_text_stands"();

-- A span starts inside the text and ends after it starts.
ALTER TABLE "body_span" ADD CONSTRAINT "body_span_forward" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "content_span" ADD CONSTRAINT "content_span_forward" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "content_span" ADD CONSTRAINT "content_span_said" CHECK ("text" <> '');
ALTER TABLE "content_span" ADD CONSTRAINT "content_span_apart"
  EXCLUDE USING gist ("statement_id" WITH =, int4range("start", "end") WITH &&);
ALTER TABLE "claim_statement" ADD CONSTRAINT "claim_statement_forward" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_forward" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "difference_value" ADD CONSTRAINT "difference_value_forward" CHECK (
  ("start" IS NULL AND "end" IS NULL) OR ("start" >= 0 AND "end" > "start" AND "text" IS NOT NULL));
ALTER TABLE "statement" ADD CONSTRAINT "statement_mention_forward" CHECK (
  num_nonnulls("mention_start", "mention_end", "mention_text") IN (0, 3) AND "mention_end" > "mention_start" AND "mention_start" >= 0);
ALTER TABLE "statement" ADD CONSTRAINT "statement_antecedent_forward" CHECK (
  num_nonnulls("antecedent_start", "antecedent_end", "antecedent_text") IN (0, 3) AND "antecedent_end" > "antecedent_start" AND "antecedent_start" >= 0);
ALTER TABLE "statement" ADD CONSTRAINT "statement_cue_forward" CHECK (
  num_nonnulls("cue_start", "cue_end", "cue_text") IN (0, 3) AND "cue_end" > "cue_start" AND "cue_start" >= 0);
ALTER TABLE "statement" ADD CONSTRAINT "statement_confidence_a_share" CHECK ("confidence" BETWEEN 0 AND 1);

-- Every link says who or which rule made it.
ALTER TABLE "statement" ADD CONSTRAINT "statement_found_by" CHECK (num_nonnulls("rule", "editor_id") >= 1);
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_by_one" CHECK (
  ("speaker_id" IS NULL AND "speaker_rule" IS NULL) OR num_nonnulls("speaker_rule", "speaker_editor_id") = 1);
ALTER TABLE "speaker_name" ADD CONSTRAINT "speaker_name_by_one" CHECK (num_nonnulls("rule", "editor_id") = 1);
ALTER TABLE "speaker_name" ADD CONSTRAINT "speaker_name_kind" CHECK ("kind" IN ('name', 'role'));
ALTER TABLE "claim_statement" ADD CONSTRAINT "claim_statement_by_one" CHECK (num_nonnulls("rule", "editor_id") = 1);
ALTER TABLE "difference" ADD CONSTRAINT "difference_of_one" CHECK (num_nonnulls("claim_id", "speaker_id") = 1);

-- No statement without content. Deferred: a transaction writes the statement first and its content after it.
CREATE FUNCTION "statement_has_content"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "id_" integer := CASE WHEN TG_TABLE_NAME = 'statement' THEN (to_jsonb(NEW) ->> 'id')::integer
                        ELSE (to_jsonb(OLD) ->> 'statement_id')::integer END;
BEGIN
  IF EXISTS (SELECT FROM "statement" WHERE "id" = "id_")
     AND NOT EXISTS (SELECT FROM "content_span" WHERE "statement_id" = "id_") THEN
    RAISE EXCEPTION 'a statement needs content (statement %)', "id_" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "statement_has_content" AFTER INSERT ON "statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "statement_has_content"();
CREATE CONSTRAINT TRIGGER "content_span_leaves_content" AFTER DELETE OR UPDATE OF "statement_id" ON "content_span"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "statement_has_content"();

-- History is read, not edited.
CREATE FUNCTION "revision_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revision is never changed or deleted (revision %)', OLD."id" USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "revision_stands" BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION "revision_stands"();

-- Search and look-ups. "fold" is what both sides of a comparison are reduced to: no accents, lower case.
CREATE FUNCTION "fold"("value" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower("public"."unaccent"('public.unaccent'::regdictionary, "value")) $$;

-- A tsvector holds at most a megabyte, an article's text may be longer: the index covers its beginning.
CREATE INDEX "article_text_search" ON "article" USING gin (to_tsvector('english', "fold"(left("text", 200000))));
CREATE INDEX "article_title_search" ON "article" USING gin (to_tsvector('english', "fold"("title")));
CREATE INDEX "content_span_search" ON "content_span" USING gin (to_tsvector('english', "fold"(left("text", 200000))));
CREATE INDEX "claim_text_search" ON "claim" USING gin (to_tsvector('english', "fold"("text")));
CREATE INDEX "speaker_name_like" ON "speaker_name" USING gin ("normalised" gin_trgm_ops);
