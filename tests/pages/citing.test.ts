import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openPage, PHONE, picture } from "../support/browser";

let database: pg.Client;
beforeAll(async () => {
	database = new pg.Client({ connectionString: inject("appDatabase") });
	await database.connect();
});
afterAll(() => database.end());

/** The claim with the most differences that two outlets quote differently. */
async function disputedClaim(): Promise<string> {
	const { rows } = await database.query(
		`select c.slug from claim c join difference d on d.claim_id = c.id
		 group by c.id order by count(*) filter (where d.inside_quotes) desc, c.id limit 1`,
	);
	return rows[0].slug as string;
}

test("every difference has an address of its own, which leads to it without scripts", async () => {
	const claim = `/claims/${await disputedClaim()}`;
	const page = await openPage(claim, { scripts: false });
	const links = page.getByRole("link", { name: "Link to this difference" });
	const anchors = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
	expect(new Set(anchors).size).toBe(anchors.length);
	expect(anchors.length).toBeGreaterThan(1);
	// Not the database's numbers, which change whenever an article joins the claim.
	for (const anchor of anchors) expect(anchor).toMatch(/^#[a-z]+-[a-z0-9-]+$/);
	await page.goto(`${claim}${anchors.at(-1)}`);
	expect(await page.locator("tr:target").count()).toBe(1);
});

test("words that two outlets quote differently are told from other differences, and lead to what they change", async () => {
	const page = await openPage(`/claims/${await disputedClaim()}`);
	const fork = page.locator(".fork.quoted").first();
	expect(await fork.getByRole("img", { name: "inside quotation marks" }).count()).toBe(1);
	const href = await page.locator(".fork a.to-ledger").first().getAttribute("href");
	expect(await page.locator(`tr[id="${href?.slice(1)}"]`).count()).toBe(1);
});

test("a statement has an address of its own in its article", async () => {
	const page = await openPage("/articles", { scripts: false });
	await page.locator("table.rows a.said").first().click();
	const link = page.getByRole("link", { name: "Link to this statement" }).first();
	await link.click();
	await page.waitForURL(/#s-\d+$/);
	expect(await page.locator(".st:target").count()).toBe(1);
});

test("a page says how to cite it: with scripts the whole address and the day, without them the path", async () => {
	const path = `/claims/${await disputedClaim()}`;
	const plain = await openPage(path, { scripts: false });
	const line = (page: typeof plain) =>
		page
			.locator("section", { has: page.locator("#cite") })
			.locator("p")
			.first();
	expect(await line(plain).textContent()).toContain(`Variorum, ${path}.`);
	const page = await openPage(path);
	await expect.poll(() => line(page).textContent()).toMatch(/Variorum, http.*, read on \d+ \w+ \d{4}\.$/);
	expect(await page.getByRole("button", { name: "Copy the line" }).count()).toBe(1);
});

test("the letters above the story's table stay in sight on a phone", async () => {
	const page = await openPage("/stories", { width: PHONE });
	await page.locator("table.rows a.said").first().click();
	await page.waitForURL(/\/stories\/./);
	await page.locator("table.matrix tbody tr").nth(8).scrollIntoViewIfNeeded();
	expect(await page.locator("table.matrix thead a.sig").first().isVisible()).toBe(true);
	const top = await page
		.locator("table.matrix thead th")
		.first()
		.evaluate((head) => head.getBoundingClientRect().top);
	expect(top).toBeGreaterThanOrEqual(0);
});

test("printed, a page has no controls and nothing folded away", async () => {
	const page = await openPage(`/claims/${await disputedClaim()}`);
	await page.emulateMedia({ media: "print" });
	expect(await page.getByRole("searchbox").isVisible()).toBe(false);
	expect(await page.locator(".permalink").first().isVisible()).toBe(false);
	expect(await page.locator(".collation").first().isVisible()).toBe(true);
	await picture(page, "claim-printed");
});
