import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { hashOf } from "@/lib/ingest/receive";
import { anArticle, anEditor, aSource, aStatement } from "./rows";

const TEXT = "The mayor said the bridge is safe. The bridge was built in 1931.";

test("a test file starts on an empty, migrated database", async () => {
	expect(await db.source.count()).toBe(0);
	expect(await db.article.count()).toBe(0);
});

describe("the database refuses", () => {
	test("the same text twice from one source, and takes it from another", async () => {
		const sourceId = await aSource();
		await anArticle(TEXT, sourceId);
		await expect(anArticle(TEXT, sourceId)).rejects.toThrow(/source_id/);
		await anArticle(TEXT);
	});

	test("two sources, speakers, claims or stories at one address", async () => {
		await db.source.create({ data: { slug: "gazette", name: "The Gazette", siglum: "G", hue: 1 } });
		await expect(
			db.source.create({ data: { slug: "gazette", name: "Another", siglum: "Q", hue: 2 } }),
		).rejects.toThrow(/slug/);
		const speaker = { slug: "the-mayor", name: "The mayor", kind: "unnamed" } as const;
		await db.speaker.create({ data: speaker });
		await expect(db.speaker.create({ data: speaker })).rejects.toThrow(/slug/);
		await db.claim.create({ data: { slug: "safe", text: "The bridge is safe." } });
		await expect(db.claim.create({ data: { slug: "safe", text: "It is." } })).rejects.toThrow(/slug/);
		await db.story.create({ data: { slug: "bridge", title: "The bridge" } });
		await expect(db.story.create({ data: { slug: "bridge", title: "It" } })).rejects.toThrow(/slug/);
	});

	test("two sources cited by one letter", async () => {
		await db.source.create({ data: { slug: "herald", name: "Herald", siglum: "H", hue: 1 } });
		await expect(
			db.source.create({ data: { slug: "hello", name: "Hello", siglum: "H", hue: 2 } }),
		).rejects.toThrow(/siglum/);
	});

	test("an address that is not plain", async () => {
		for (const slug of ["", "Two Words", "-edge", "double--hyphen", "../up", "é"]) {
			await expect(db.claim.create({ data: { slug, text: "Something." } })).rejects.toThrow(/slug_plain/);
		}
	});

	test("an article whose text is blank, or is not the text of its hash", async () => {
		await expect(anArticle(" \n ")).rejects.toThrow(/article_text_said/);
		const sourceId = await aSource();
		const article = { slug: "forged", sourceId, title: "Forged", analyserVersion: 1 };
		await expect(
			db.article.create({ data: { ...article, text: TEXT, textHash: hashOf("another text") } }),
		).rejects.toThrow(/article_hash_of_text/);
	});

	test("a text rewritten", async () => {
		const id = await anArticle("The mayor said no.");
		const text = "The mayor said yes.";
		await expect(
			db.article.update({ where: { id }, data: { text, textHash: hashOf(text) } }),
		).rejects.toThrow(/never rewritten/);
		await db.article.update({ where: { id }, data: { title: "Another headline" } });
	});

	test("a date that is none", async () => {
		const id = await anArticle("The mayor said when.");
		for (const published of ["2024", "7 November 2024", "2024-13-01", "2024-11-07 17:15", ""]) {
			await expect(db.article.update({ where: { id }, data: { published } })).rejects.toThrow(
				/published_iso/,
			);
		}
		await db.article.update({ where: { id }, data: { published: "2024-11-07T22:15+05:30" } });
	});

	test("an article that is published and was never released", async () => {
		const id = await anArticle("The mayor said it publicly.");
		await expect(db.article.update({ where: { id }, data: { status: "published" } })).rejects.toThrow(
			/released_when_published/,
		);
	});

	test("a span that ends before it starts, or starts before the text", async () => {
		const articleId = await anArticle("The mayor said the tunnel is safe.");
		for (const [start, end] of [
			[9, 4],
			[5, 5],
			[-1, 4],
		] as const) {
			await expect(
				db.bodySpan.create({ data: { articleId, position: 0, kind: "paragraph", start, end } }),
			).rejects.toThrow(/body_span_forward/);
			const content = { create: { position: 0, start, end, text: "the tunnel" } };
			await expect(
				db.statement.create({
					data: {
						articleId,
						position: 0,
						kind: "indirect",
						rule: "test/marked",
						confidence: 1,
						analyserVersion: 1,
						content,
					},
				}),
			).rejects.toThrow(/content_span_forward/);
		}
		expect(await db.statement.count({ where: { articleId } })).toBe(0);
	});

	test("two content spans of a statement over each other", async () => {
		const articleId = await anArticle("The mayor said the tunnel is closed.");
		const statementId = await aStatement(articleId, "the tunnel is closed");
		await expect(
			db.contentSpan.create({ data: { statementId, position: 1, start: 19, end: 25, text: "tunnel" } }),
		).rejects.toThrow(/content_span_apart/);
	});

	test("a statement without content, at the end of the transaction that leaves it so", async () => {
		const articleId = await anArticle("The mayor said nothing at all.");
		const bare = {
			articleId,
			position: 0,
			kind: "indirect",
			rule: "test/marked",
			confidence: 1,
			analyserVersion: 1,
		} as const;
		await expect(db.statement.create({ data: bare })).rejects.toThrow(/needs content/);
		const statementId = await aStatement(articleId, "nothing at all");
		await expect(db.contentSpan.deleteMany({ where: { statementId } })).rejects.toThrow(/needs content/);
		expect(await db.contentSpan.count({ where: { statementId } })).toBe(1);
		await db.statement.delete({ where: { id: statementId } });
	});

	test("a statement that nobody found, and one credited by nobody", async () => {
		const articleId = await anArticle("The mayor said so.");
		const id = await aStatement(articleId, "so");
		await expect(db.statement.update({ where: { id }, data: { rule: null } })).rejects.toThrow(/found_by/);
		const speaker = await db.speaker.create({ data: { slug: "mayor-b", name: "Mayor", kind: "unnamed" } });
		await expect(db.statement.update({ where: { id }, data: { speakerId: speaker.id } })).rejects.toThrow(
			/speaker_by_one/,
		);
		await db.statement.update({ where: { id }, data: { speakerId: speaker.id, speakerRule: "test/said" } });
	});

	test("a link to a claim by nobody, or by a rule and an editor at once", async () => {
		const statementId = await aStatement(await anArticle("The mayor said it twice."), "it twice");
		const { id: claimId } = await db.claim.create({ data: { slug: "twice", text: "Twice." } });
		const link = { claimId, statementId, start: 15, end: 23 };
		await expect(db.claimStatement.create({ data: link })).rejects.toThrow(/by_one/);
		const editorId = await anEditor();
		await expect(
			db.claimStatement.create({ data: { ...link, rule: "claim/new", editorId } }),
		).rejects.toThrow(/by_one/);
		await db.claimStatement.create({ data: { ...link, rule: "claim/new" } });
	});

	test("somebody merged into himself", async () => {
		const { id } = await db.speaker.create({ data: { slug: "ouroboros", name: "O", kind: "person" } });
		await expect(db.speaker.update({ where: { id }, data: { mergedIntoId: id } })).rejects.toThrow(
			/not_into_itself/,
		);
	});

	test("history changed or deleted", async () => {
		const editorId = await anEditor();
		const { id } = await db.revision.create({
			data: { editorId, noun: "claim", nounId: 1, action: "claim.reworded", before: { text: "a" } },
		});
		await expect(db.revision.update({ where: { id }, data: { action: "claim.merged" } })).rejects.toThrow(
			/never changed/,
		);
		await expect(db.revision.delete({ where: { id } })).rejects.toThrow(/never changed/);
		await expect(db.editor.delete({ where: { id: editorId } })).rejects.toThrow();
	});
});
