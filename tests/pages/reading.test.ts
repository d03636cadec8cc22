import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openPage, PHONE, picture, WIDE } from "../support/browser";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let database: pg.Client;
beforeAll(async () => {
	database = new pg.Client({ connectionString: inject("appDatabase") });
	await database.connect();
});
afterAll(() => database.end());

async function one(sql: string, ...values: unknown[]): Promise<string> {
	const { rows } = await database.query(sql, values);
	return Object.values(rows[0] as Record<string, string>)[0] as string;
}

/** The claim that the most articles carry, with an utterance of several renderings. */
const collatedClaim = () =>
	one(`select c.slug from claim c join utterance u on u.claim_id = c.id join rendering r on r.utterance_id = u.id
	     join statement s on s.id = r.statement_id
	     group by c.id, u.id order by count(distinct s.article_id) desc, c.id limit 1`);

interface Violation {
	id: string;
	nodes: { html: string }[];
}

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
		return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	});
	return found;
}

const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test("a reader goes from the first page to all that Rutte said, and on to one claim in several outlets' words", async () => {
	const page = await openPage("/");
	await page.getByRole("link", { name: "Mark Rutte", exact: true }).first().click();
	await page.waitForURL(/\/speakers\/mark-rutte$/);
	expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Mark Rutte");
	const rows = page.locator("table.rows tbody tr");
	expect(await rows.count()).toBeGreaterThan(4);
	// The claim that differs most, among what he said.
	const differing = rows.filter({ has: page.locator(".sign") }).first();
	await differing.getByRole("link").first().click();
	await page.waitForURL(/\/claims\//);
	const claim = page.locator("main");
	expect(await claim.locator(".collation .fork").count()).toBeGreaterThan(0);
	const outlets = await claim.locator(".rendering header > a").allTextContents();
	expect(new Set(outlets).size).toBeGreaterThan(1);
	expect(await claim.locator(".rendering mark").count()).toBeGreaterThan(1);
	await picture(page, "claim");
	// Each reading leads to its place in the article, which is marked there.
	const fork = claim.locator(".fork").first();
	await fork.locator(".sigs").getByRole("link").first().click();
	await page.waitForURL(/\/articles\/[a-z0-9-]+#s-\d+$/);
	expect(await page.locator(":target").count()).toBe(1);
});

test("the differences of a claim can be looked at by kind, and each view has an address", async () => {
	const slug = await one(
		`select c.slug from claim c join difference d on d.claim_id = c.id group by c.id
		 having count(distinct d.kind) > 1 order by count(*) desc, c.id limit 1`,
	);
	const page = await openPage(`/claims/${slug}`);
	const all = await page.locator("#differences ~ table tbody tr").count();
	const kinds = page.getByRole("navigation", { name: "Differences by kind" }).getByRole("link");
	await kinds.nth(1).click();
	await page.waitForURL(/\?kind=/);
	const some = await page.locator("#differences ~ table tbody tr").count();
	expect(some).toBeGreaterThan(0);
	expect(some).toBeLessThan(all);
});

test("an article shows its statements in the text, what others have beside them, and the text as received", async () => {
	const slug = await one(
		`select slug from article where status = 'published' order by length(text) desc limit 1`,
	);
	const page = await openPage(`/articles/${slug}`);
	expect(await page.locator(".with-margin a.st").count()).toBeGreaterThan(5);
	expect(await page.locator(".margin .sig").count()).toBeGreaterThan(0);
	await page.getByRole("link", { name: "The text as received" }).click();
	await page.waitForURL(/\?text=received$/);
	const received = await one(`select text from article where slug = $1`, slug);
	const shown = (await page.locator(".with-margin > p").allTextContents()).join("");
	expect(shown).toBe(received);
	const orphans = page.getByRole("heading", { name: "No longer fits the text" });
	expect(await orphans.count()).toBe(0);
});

test("the story tells which outlet carries which claim", async () => {
	const page = await openPage("/stories");
	await page.locator("table a.said").first().click();
	await page.waitForURL(/\/stories\/./);
	expect(await page.getByRole("heading", { name: "Headlines" }).count()).toBe(1);
	const matrix = page.locator("table.matrix");
	expect(await matrix.locator("tbody tr").count()).toBeGreaterThan(10);
	expect(await matrix.getByText("●").count()).toBeGreaterThan(3);
	expect(await matrix.locator("mark.number").count()).toBeGreaterThan(1);
	await picture(page, "story");
});

test("two articles are laid side by side by the form, statement by statement", async () => {
	const page = await openPage("/compare");
	const options = await page
		.locator("select[name=a] option")
		.evaluateAll((all) => all.map((each) => each.getAttribute("value")));
	await page.selectOption("select[name=a]", options[1] ?? "");
	await page.selectOption("select[name=b]", options[2] ?? "");
	await page.getByRole("button", { name: "Compare" }).click();
	await page.waitForURL(/\/compare\?a=/);
	expect(await page.getByRole("heading", { name: "Said in both" }).count()).toBe(1);
	expect(await page.getByRole("heading", { name: /^Only in/ }).count()).toBe(2);
});

test("search finds an accented name typed without accents, and what somebody said about something", async () => {
	const page = await openPage("/search?q=nauseda");
	const speakers = page.locator("section", { has: page.getByRole("heading", { name: "Speakers" }) });
	expect(await speakers.locator("mark").first().textContent()).toBe("Nausėda");
	await page.keyboard.press("/");
	await page.keyboard.type("rutte technology");
	await page.keyboard.press("Enter");
	await page.waitForURL(/q=rutte\+technology/);
	const statements = page.locator("section", { has: page.getByRole("heading", { name: "Statements" }) });
	expect(await statements.locator("li").count()).toBeGreaterThan(1);
	expect((await statements.locator("mark").first().textContent())?.toLowerCase()).toBe("technology");
});

test("a search for signs, nothing, or too much is answered", async () => {
	for (const q of [
		"%25_%27%22%5C%00",
		"",
		"the",
		"%22",
		"-",
		"x".repeat(3000),
		"%F0%9F%92%A3",
		"a:*%20|%20!b",
	]) {
		const answer = await fetch(`${inject("app")}/search?q=${q}&page=abc&in=nothing`);
		expect([q.slice(0, 20), answer.status]).toEqual([q.slice(0, 20), 200]);
	}
});

test("an address at which nothing stands is not found, and says what to do", async () => {
	for (const address of [
		"/claims/never",
		"/speakers/never",
		"/stories/never",
		"/sources/never",
		"/articles/never",
		"/never",
	]) {
		const answer = await fetch(inject("app") + address);
		expect([address, answer.status]).toEqual([address, 404]);
	}
	const page = await openPage("/claims/never");
	expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Nothing stands at this address");
	await page.getByRole("main").getByRole("searchbox").fill("Rutte");
	await page.getByRole("button", { name: "Search" }).click();
	await page.waitForURL(/\/search\?q=Rutte/);
	expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("“Rutte”");
});

test("an old address leads on for good", async () => {
	await database.query(
		`insert into redirect (noun, slug, to_slug) values ('speakers', 'rutte-once', 'rutte-then'), ('speakers', 'rutte-then', 'mark-rutte')`,
	);
	const answer = await fetch(`${inject("app")}/speakers/rutte-once`, { redirect: "manual" });
	expect(answer.status).toBe(308);
	// Next names it twice where the answer is not kept yet.
	expect([...new Set(answer.headers.get("location")?.split(", "))]).toEqual(["/speakers/mark-rutte"]);
});

test("what is not published is nowhere to be seen", async () => {
	await database.query(
		`insert into article (slug, source_id, status, text, text_hash, title, analyser_version, updated_at)
		 select 'secret-draft', min(id), 'draft', t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), 'Zyxwvut in the headline', 1, now()
		 from source, (values ('The zyxwvut is not for readers yet.')) as v(t) group by t`,
	);
	for (const address of ["/articles/secret-draft", "/articles/secret-draft?text=received"]) {
		expect((await fetch(inject("app") + address)).status).toBe(404);
	}
	for (const address of ["/search?q=zyxwvut", "/articles?page=1", "/compare"]) {
		const body = await (await fetch(inject("app") + address)).text();
		expect(body).not.toContain("Zyxwvut in the headline");
		expect(body).not.toContain("secret-draft");
	}
});

test("bad parameters fall back to the page without them", async () => {
	const slug = await collatedClaim();
	for (const address of [
		"/claims?kind=loud&page=-1",
		"/claims?page=9999",
		`/claims/${slug}?kind=everything`,
		"/speakers/mark-rutte?by=colour&page=zero",
		"/speakers/mark-rutte?by=time&page=999",
		"/articles?page=1e9",
		"/compare?a=never&b=never",
		"/compare?a=x&a=y&b=",
	]) {
		const answer = await fetch(inject("app") + address);
		expect([address, answer.status]).toEqual([address, 200]);
	}
});

test("pages are kept after the first request for them, filtered ones too", async () => {
	for (const address of [
		"/",
		"/claims?kind=number",
		`/claims/${await collatedClaim()}`,
		"/speakers/mark-rutte?by=time",
	]) {
		await fetch(inject("app") + address).then((answer) => answer.text());
		const again = await fetch(inject("app") + address);
		expect([address, again.headers.get("x-nextjs-cache")]).toEqual([address, "HIT"]);
	}
});

test("without scripts a reader gets the same pages", async () => {
	const page = await openPage(`/claims/${await collatedClaim()}`, { scripts: false });
	expect(await page.locator(".collation").first().isVisible()).toBe(true);
});

test("a chosen appearance stays", async () => {
	const page = await openPage("/", { theme: "light" });
	await page.getByRole("button", { name: "dark" }).click();
	await page.goto("/search?q=rutte");
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
	const pressed = () => page.getByRole("button", { name: "dark" }).getAttribute("aria-pressed");
	await expect.poll(pressed).toBe("true");
});

const pages: [name: string, address: () => Promise<string> | string][] = [
	["the first page", () => "/"],
	["stories", () => "/stories"],
	["a story", async () => `/stories/${await one("select slug from story limit 1")}`],
	["claims", () => "/claims"],
	["claims by kind", () => "/claims?kind=number"],
	["a claim", async () => `/claims/${await collatedClaim()}`],
	["a claim by kind", async () => `/claims/${await collatedClaim()}?kind=scope`],
	["speakers", () => "/speakers?kind=person"],
	["a speaker", () => "/speakers/mark-rutte"],
	["a speaker by outlet", () => "/speakers/mark-rutte?by=outlet"],
	["sources", () => "/sources"],
	["a source", async () => `/sources/${await one("select slug from source order by id limit 1")}`],
	["articles", () => "/articles"],
	[
		"an article",
		async () =>
			`/articles/${await one("select slug from article where status = 'published' order by id desc limit 1")}`,
	],
	[
		"a comparison",
		async () =>
			`/compare?a=${await one("select slug from article where status = 'published' order by id limit 1")}&b=${await one("select slug from article where status = 'published' order by id desc limit 1")}`,
	],
	["a search", () => "/search?q=rutte"],
	["an empty search", () => "/search?q=zzzzzz"],
	["the figures", () => "/accuracy"],
];

test.for(pages)(
	"%s fits a screen of 320 pixels, which is also one of 640 with everything twice as large",
	async ([name, address]) => {
		const page = await openPage(await address(), { width: 320 });
		expect([name, await wider(page)]).toEqual([name, false]);
	},
);

test.for(pages)("%s can be read by everybody, on a phone and on a wide screen", async ([name, address]) => {
	// Contrast hangs on the theme and not on the width, so each is looked at once.
	for (const [width, theme] of [
		[PHONE, "dark"],
		[WIDE, "light"],
	] as const) {
		const page = await openPage(await address(), { width, theme });
		expect([name, width, theme, await violations(page)]).toEqual([name, width, theme, []]);
		expect([name, width, "wider than the screen", await wider(page)]).toEqual([
			name,
			width,
			"wider than the screen",
			false,
		]);
	}
});
