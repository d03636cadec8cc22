import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { fits } from "@/lib/analysis/text/span";
import { db } from "@/lib/db/client";
import { slugOf } from "@/lib/db/slug";
import { receive } from "@/lib/ingest/receive";
import { seedArticles } from "@/lib/ingest/seed";

/** Everything that the edition says, but for the moments at which it was stored. */
async function everything(): Promise<Record<string, unknown>> {
	const order = { orderBy: { id: "asc" } } as const;
	return {
		sources: await db.source.findMany(order),
		articles: await db.article.findMany(order),
		body: await db.bodySpan.findMany({ orderBy: [{ articleId: "asc" }, { position: "asc" }] }),
		statements: await db.statement.findMany({ ...order, include: { content: true } }),
		speakers: await db.speaker.findMany({ ...order, include: { names: { include: { uses: true } } } }),
		claims: await db.claim.findMany({ ...order, include: { statements: true } }),
		utterances: await db.utterance.findMany({ ...order, include: { renderings: true } }),
		differences: await db.difference.findMany({ ...order, include: { values: true } }),
		stories: await db.story.findMany(order),
		origins: await db.origin.findMany({ ...order, include: { articles: true } }),
		redirects: await db.redirect.findMany(),
	};
}

describe("the five seed articles", () => {
	const lines: string[] = [];

	beforeAll(async () => {
		// As a start leaves it that was stopped after the first article was received and before it was published.
		const [first] = JSON.parse(await readFile("seeds/articles.json", "utf8")) as {
			file: string;
			outlet: string;
		}[];
		if (first === undefined) throw new Error("seeds/articles.json is empty");
		const text = await readFile(`seeds/${first.file}`, "utf8");
		const received = await receive(
			{ text, outlet: first.outlet, url: null, date: null, title: null },
			"seed",
		);
		expect(received).toMatchObject({ ok: true });
		// Two starts at the same moment, side by side: together they bring each seed once.
		const log = (line: string) => void lines.push(line);
		await Promise.all([seedArticles(log), seedArticles(log)]);
	});

	test("are all published, each under its own letter", async () => {
		const sources = await db.source.findMany({ orderBy: { siglum: "asc" } });
		expect(sources.map(({ siglum, name }) => `${siglum} ${name}`)).toEqual([
			"A Agence France-Presse",
			"E Espreso.Global",
			"K The Korea Times",
			"V Voice of America",
			"W WION",
		]);
		expect(new Set(sources.map((source) => source.hue)).size).toBe(5);
		expect(await db.article.count({ where: { status: "published", releasedAt: { not: null } } })).toBe(5);
		expect(lines).toContainEqual(expect.stringMatching(/^WION: \d+ statements$/));
	});

	test("keep their texts as received, and every span stands where it says", async () => {
		const articles = await db.article.findMany({
			include: { body: true, statements: { include: { content: true } }, values: true },
		});
		let spans = 0;
		for (const { text, body, statements, values } of articles) {
			for (const { start, end } of body) expect(end).toBeLessThanOrEqual(text.length - (start < end ? 0 : 1));
			const marked = statements.flatMap((statement) => [
				...statement.content,
				{ start: statement.mentionStart, end: statement.mentionEnd, text: statement.mentionText },
				{ start: statement.antecedentStart, end: statement.antecedentEnd, text: statement.antecedentText },
				{ start: statement.cueStart, end: statement.cueEnd, text: statement.cueText },
			]);
			for (const { start, end, text: words } of marked) {
				if (start === null || end === null || words === null) continue;
				expect(fits(text, { start, end, text: words })).toBe(true);
				spans++;
			}
			for (const { start, end } of values)
				if (start !== null && end !== null) expect(end).toBeLessThanOrEqual(text.length);
		}
		expect(spans).toBeGreaterThan(150);
	});

	test("have dates where the text or the outlet gives one, and say which", async () => {
		const articles = await db.article.findMany({ include: { source: true } });
		const dates = Object.fromEntries(
			articles.map((article) => [article.source.siglum, [article.published, article.publishedFrom]]),
		);
		expect(dates).toEqual({
			A: ["2024-11-07", "seed"],
			E: ["2024-11-07T17:15", "text"],
			K: [null, null],
			V: ["2024-11-07", "text"],
			W: ["2024-11-07T22:15+05:30", "text"],
		});
	});

	test("know one president under both spellings of his name, and list the two as a difference", async () => {
		const [speaker, ...others] = await db.speaker.findMany({
			where: { names: { some: { name: { in: ["Volodymyr Zelenskyy", "Vladimir Zelensky"] } } } },
			include: { names: true, statements: { include: { article: { include: { source: true } } } } },
		});
		expect(others).toEqual([]);
		expect(speaker?.names.map(({ name }) => name)).toEqual(
			expect.arrayContaining(["Volodymyr Zelenskyy", "Vladimir Zelensky"]),
		);
		const outlets = new Set(speaker?.statements.map(({ article }) => article.source.siglum));
		expect([...outlets].sort()).toEqual(expect.arrayContaining(["A", "V"]));
		const difference = await db.difference.findFirst({
			where: { kind: "name", speakerId: speaker?.id },
			include: { values: true },
		});
		expect(difference?.values.map(({ text }) => text).join(" / ")).toMatch(
			/Zelenskyy.*Zelensky\b|Zelensky\b.*Zelenskyy/,
		);
	});

	test("stand with one head of the alliance behind all five", async () => {
		const rutte = await db.speaker.findMany({
			where: { name: { contains: "Rutte" }, mergedIntoId: null, statements: { some: {} } },
			include: { statements: { select: { articleId: true } } },
		});
		expect(rutte.map(({ name }) => name)).toEqual(["Mark Rutte"]);
		expect(new Set(rutte[0]?.statements.map(({ articleId }) => articleId)).size).toBe(5);
	});

	test("share a claim about technology for North Korea, carried by at least three outlets", async () => {
		const claims = await db.claim.findMany({
			include: {
				statements: {
					include: { statement: { include: { content: true, article: { include: { source: true } } } } },
				},
			},
		});
		const outlets = claims.map(({ statements }) => {
			const about = statements.filter(({ start, end, statement }) =>
				/technolog/i.test(statement.article.text.slice(start, end)),
			);
			return new Set(about.map(({ statement }) => statement.article.source.siglum));
		});
		expect(Math.max(...outlets.map((set) => set.size))).toBeGreaterThanOrEqual(3);
	});

	test("disagree on how many troops there are, and the number stands under its outlet", async () => {
		const differences = await db.difference.findMany({
			where: { kind: "number", claimId: { not: null } },
			include: { values: { include: { article: { include: { source: true } } } } },
		});
		const troops = differences.find(({ values }) => values.some(({ text }) => /11,000/.test(text ?? "")));
		const said = new Map(troops?.values.map(({ article, text }) => [article.source.siglum, text]));
		expect(said.get("A")).toMatch(/11,000/);
		expect([said.get("V"), said.get("W")].filter((text) => /10,000/.test(text ?? "")).length).toBeGreaterThan(
			0,
		);
		expect(troops?.weight).toBeGreaterThan(0.5);
	});

	test("are one story but for the article of another occasion, whose remark is collated with none of theirs", async () => {
		const stories = await db.story.findMany({ include: { articles: { include: { source: true } } } });
		expect(stories).toHaveLength(1);
		expect(stories[0]?.articles.map(({ source }) => source.siglum).sort()).toEqual(["A", "E", "V", "W"]);
		expect(stories[0]?.articles.every(({ storyRule }) => storyRule !== null)).toBe(true);
		const utterances = await db.utterance.findMany({
			include: {
				renderings: { include: { statement: { include: { article: { include: { source: true } } } } } },
			},
		});
		for (const { renderings } of utterances) {
			const sigla = new Set(renderings.map(({ statement }) => statement.article.source.siglum));
			if (sigla.has("K")) expect([...sigla]).toEqual(["K"]);
		}
	});

	test("say by which rule each link was made, and have each word under a claim", async () => {
		expect(await db.claimStatement.count({ where: { rule: null } })).toBe(0);
		expect(await db.statement.count({ where: { claims: { none: {} } } })).toBe(0);
		expect(await db.speakerName.count({ where: { rule: null } })).toBe(0);
		expect(await db.originArticle.groupBy({ by: ["articleId"], _count: true })).toHaveLength(5);
	});

	test("have claims at addresses made of what they say, and none that leads on to another", async () => {
		const claims = await db.claim.findMany();
		for (const { slug, text, mergedIntoId } of claims) {
			expect(slugOf(text, "claim")).toBe(slug.replace(/-\d+$/, ""));
			expect(mergedIntoId).toBeNull();
		}
		expect(await db.redirect.count()).toBe(0);
	});

	test("come once: a second seeding changes nothing", async () => {
		const before = await everything();
		expect(await seedArticles(() => {})).toEqual({ added: 0 });
		expect(await everything()).toEqual(before);
	});
});
