-- Editors correct sources: like everything that two of them may edit at once, a source counts its versions.
ALTER TABLE "source" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "source" ALTER COLUMN "updated_at" DROP DEFAULT;

-- New addresses look for those that begin alike; the unique indexes are sorted by the language's rules and cannot tell.
CREATE INDEX "source_slug_beginning" ON "source" ("slug" text_pattern_ops);
CREATE INDEX "article_slug_beginning" ON "article" ("slug" text_pattern_ops);
CREATE INDEX "story_slug_beginning" ON "story" ("slug" text_pattern_ops);
CREATE INDEX "speaker_slug_beginning" ON "speaker" ("slug" text_pattern_ops);
CREATE INDEX "claim_slug_beginning" ON "claim" ("slug" text_pattern_ops);
CREATE INDEX "redirect_slug_beginning" ON "redirect" ("noun", "slug" text_pattern_ops);
