import { db } from "@/lib/db/client";
import { hashOf } from "@/lib/ingest/receive";

// Rows as plain as the schema lets them be, for tests of what the database itself holds together.

let counter = 0;
const next = () => ++counter;

/** A source with a siglum of its own. */
export async function aSource(name = `Gazette ${next()}`): Promise<number> {
	const number = next();
	const letters =
		String.fromCharCode(97 + (number % 26)) + String.fromCharCode(97 + (Math.floor(number / 26) % 26));
	const source = await db.source.create({
		data: { name, slug: `source-${number}`, siglum: `Z${letters}`, hue: number },
	});
	return source.id;
}

/** A draft with that text. */
export async function anArticle(text: string, sourceId?: number): Promise<number> {
	const article = await db.article.create({
		data: {
			slug: `article-${next()}`,
			sourceId: sourceId ?? (await aSource()),
			text,
			textHash: hashOf(text),
			title: "A headline",
			analyserVersion: 1,
		},
	});
	return article.id;
}

/** A statement over `text`'s first occurrence in the article. */
export async function aStatement(articleId: number, text: string, position = next()): Promise<number> {
	const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
	const start = article.text.indexOf(text);
	const statement = await db.statement.create({
		data: {
			articleId,
			position,
			kind: "indirect",
			rule: "test/marked",
			confidence: 1,
			analyserVersion: 1,
			content: { create: { position: 0, start, end: start + text.length, text } },
		},
	});
	return statement.id;
}

/** An editor who can sign revisions. */
export async function anEditor(name = "Ada Editor"): Promise<string> {
	const id = `editor-${next()}`;
	await db.editor.create({ data: { id, name, email: `${id}@example.org` } });
	return id;
}
