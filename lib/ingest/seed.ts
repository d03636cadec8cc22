import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { articleDate, articleUrl, outletName } from "@/lib/articles/schema";
import { decode } from "@/lib/articles/text";
import { db } from "@/lib/db/client";
import { publishTogether } from "./publish";
import { hashOf, receive } from "./receive";

/** seeds/articles.json: what is known of each text beside the text itself. */
const seedList = z.array(
	z.object({
		file: z.string(),
		outlet: outletName,
		url: articleUrl,
		/** Null: the text says it, or nobody does. */
		date: articleDate,
	}),
);

/** The project's folder, from which its commands run. */
const FOLDER = join(process.cwd(), "seeds");

/**
 * Takes in and publishes the seed articles that are not here yet; a second call changes nothing, and one after an
 * interrupted call goes on where that one stopped. An article that an editor withdrew stays withdrawn.
 *
 * @param log is given a line for each article that is added
 * @returns how many were added or published
 */
export async function seedArticles(log: (line: string) => void): Promise<{ added: number }> {
	const list = seedList.parse(JSON.parse(await readFile(join(FOLDER, "articles.json"), "utf8")));
	const drafts: number[] = [];
	for (const { file, outlet, url, date } of list) {
		const text = decode(await readFile(join(FOLDER, file)));
		if (!text.ok) throw new Error(`seeds/${file}: ${text.message}`);
		const present = await db.article.findFirst({
			where: { textHash: hashOf(text.text), source: { name: outlet } },
			select: { id: true, status: true },
		});
		if (present !== null) {
			if (present.status === "draft") drafts.push(present.id);
			continue;
		}
		const received = await receive({ text: text.text, outlet, url, date, title: null }, "seed");
		if (received.ok) {
			drafts.push(received.articleId);
			log(`${outlet}: ${received.statements} statements`);
		} else if (received.existing !== null) {
			// Another start, at the same moment, was quicker with this one.
			drafts.push(received.existing.id);
		} else throw new Error(`seeds/${file}: ${received.message}`);
	}
	if (drafts.length > 0) {
		// Together, so that their claims are found at once and have the addresses that they keep.
		const published = await publishTogether(drafts);
		if (!published.ok) throw new Error(published.message);
		log(`${await db.claim.count()} claims`);
	}
	return { added: drafts.length };
}
