import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { inTurn } from "@/lib/db/transaction";
import { anArticle, aStatement } from "./rows";

/** What Node warns of while `work` runs. */
async function warningsDuring(work: () => Promise<unknown>): Promise<string[]> {
	const said: string[] = [];
	const hear = (warning: Error) => said.push(warning.message);
	process.on("warning", hear);
	await work();
	await new Promise((resolve) => setImmediate(resolve));
	process.off("warning", hear);
	return said;
}

describe("a transaction", () => {
	test("sends its queries one after the other, also where it reads several relations at once", async () => {
		const id = await anArticle("“It rains,” Ann Hale said.");
		await aStatement(id, "It rains,");
		const warnings = await warningsDuring(() =>
			inTurn(async (tx) => {
				const all = { body: true, statements: { include: { content: true, claims: true } }, source: true };
				const [first, second] = await Promise.all([
					tx.article.findUniqueOrThrow({ where: { id }, include: all }),
					tx.article.findUniqueOrThrow({ where: { id }, include: { source: true, statements: true } }),
				]);
				expect(first.statements[0]?.content[0]?.text).toBe("It rains,");
				expect(second.source.id).toBe(first.source.id);
			}),
		);
		expect(warnings).toEqual([]);
	});

	test("that fails in the middle tells of the query that failed and stores nothing", async () => {
		const id = await anArticle("“It snows,” Ann Hale said.");
		const failing = inTurn(async (tx) => {
			await tx.article.update({ where: { id }, data: { title: "Another headline" } });
			await tx.article.update({ where: { id }, data: { slug: "NOT AN ADDRESS" } });
		});
		await expect(failing).rejects.toThrow(/article_slug_plain/);
		expect((await db.article.findUniqueOrThrow({ where: { id } })).title).toBe("A headline");
	});
});
