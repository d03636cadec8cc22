import pg from "pg";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openDesk, paste, pasteDraft, signIn } from "./desk-helpers";

const GOOD = {
	outlet: "The Harbour Post",
	url: "https://harbour.example/one",
	date: "7 November 2024",
	text: "Harbour to grow\n\n“The harbour will have a second basin,” director Sonja Brandt said on Monday.",
};

async function stored(): Promise<string> {
	const client = new pg.Client({ connectionString: inject("appDatabase") });
	await client.connect();
	try {
		const { rows } = await client.query(
			"select (select count(*) from article) a, (select count(*) from source) s, (select count(*) from statement) t, (select count(*) from revision) r",
		);
		return JSON.stringify(rows);
	} finally {
		await client.end();
	}
}

const BAD: [what: string, given: Partial<typeof GOOD>, sentence: RegExp][] = [
	["text without a word", { text: "… 12 34 —" }, /There is no word in this text/],
	[
		"text without a statement",
		{ text: "The sun rose at six. The harbour was calm. Boats left." },
		/Nobody is reported to say anything/,
	],
	[
		"more than 2 MB of text",
		{ text: "word ".repeat(420_000) },
		/more than the 2 MB that one article may have/,
	],
	["a NUL", { text: `${GOOD.text}\0` }, /NUL character at line 3, character \d+/],
	["half a character", { text: `${GOOD.text}\ud83d` }, /half a character/],
	["a binary file", { text: "%PDF-1.7\n\u0001\u0002\u0003\u0004\u0005" }, /looks like a file/],
	["no outlet", { outlet: "   " }, /Say which outlet published the article/],
	["an address that is none", { url: "harbour dot example" }, /not an address of a page/],
	["an address that would run as a script", { url: "javascript:alert(1)" }, /not an address of a page/],
	["a day that is not", { date: "31 February 2024" }, /31 February 2024/],
	["a date that is none", { date: "yesterdayish" }, /is not a date/],
	["a day to come", { date: "1 January 2099" }, /still to come/],
];

const LABELS = {
	text: "The text of the page",
	outlet: "Outlet",
	url: "Address",
	date: "Date of publication",
} as const;
type FieldName = keyof typeof LABELS;
const FIELDS = Object.keys(LABELS) as FieldName[];

/** Puts a value into a field as a paste would, whatever characters it has. */
async function put(page: Page, field: FieldName, value: string): Promise<void> {
	await page.getByLabel(LABELS[field]).evaluate((element, text) => {
		const input = element as HTMLInputElement | HTMLTextAreaElement;
		input.value = JSON.parse(text);
		input.dispatchEvent(new Event("input", { bubbles: true }));
	}, JSON.stringify(value));
}

describe.each([true, false])("a paste that cannot be taken (scripts: %s)", (scripts) => {
	// Without scripts a browser itself replaces half a character before it sends a form: there is nothing left to refuse.
	test.each(BAD.filter(([what]) => scripts || what !== "half a character"))(
		"%s: a sentence at the field, everything typed still there, nothing stored",
		async (_, given, sentence) => {
			const page = await openDesk("/desk/articles/new", { scripts });
			const before = await stored();
			const typed = { ...GOOD, ...given };
			for (const field of FIELDS) await put(page, field, typed[field]);
			await page.getByRole("button", { name: "Read it" }).click();
			const [field] = Object.keys(given) as [FieldName];
			const input = page.getByLabel(LABELS[field]);
			await expect.poll(() => input.getAttribute("aria-invalid"), { timeout: 15_000 }).toBe("true");
			const described = (await input.getAttribute("aria-describedby"))?.split(" ")[0] ?? "";
			expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(sentence);
			for (const each of FIELDS) {
				const stands = await page.getByLabel(LABELS[each]).inputValue();
				// Without scripts the page comes anew, and in HTML the sign for a broken character stands for a NUL.
				expect(stands).toBe(scripts ? typed[each] : typed[each].replaceAll("\0", "\ufffd"));
			}
			expect(await stored()).toBe(before);
		},
	);
});

test("an empty form is not sent, and the browser says what is missing", async () => {
	const page = await openDesk("/desk/articles/new");
	await page.getByRole("button", { name: "Read it" }).click();
	expect(
		await page
			.getByLabel("The text of the page")
			.evaluate((e) => (e as HTMLTextAreaElement).validity.valueMissing),
	).toBe(true);
	expect(page.url()).toMatch(/\/desk\/articles\/new$/);
});

test("an article that is here already is named, with the way to it", async () => {
	const page = await openDesk("/desk/articles/new");
	const id = await pasteDraft(page, GOOD);
	const before = await stored();
	await page.goto("/desk/articles/new");
	await paste(page, { ...GOOD, outlet: "the harbour POST", date: "" });
	const link = page.getByRole("link", { name: "Open the article that is here" });
	await link.waitFor();
	expect(await page.getByRole("main").textContent()).toContain(
		"This text is here already, as a draft: “Harbour to grow” of The Harbour Post.",
	);
	expect(await page.getByLabel("The text of the page").inputValue()).toBe(GOOD.text);
	expect(await stored()).toBe(before);
	await link.click();
	await page.waitForURL(`**/desk/articles/${id}`);
});

test("HTML and scripts in a text are words like any others", async () => {
	const page = await openDesk("/desk/articles/new");
	const attack = `<script>document.title = "taken over"</script><img src=x onerror="document.title='taken over'">`;
	await pasteDraft(page, {
		...GOOD,
		text: `Harbour ${attack}\n\n“The ${attack} harbour will grow,” director Sonja Brandt said on Monday.`,
	});
	expect(await page.locator("#text").textContent()).toContain(attack);
	await page.getByRole("button", { name: "Publish" }).click();
	await expect.poll(() => page.getByText("Published: readers see it now").count()).toBe(1);
	await page.getByRole("link", { name: "As readers see it" }).click();
	await page.waitForURL(/\/articles\//);
	expect(await page.getByRole("main").textContent()).toContain(attack);
	expect(await page.title()).not.toBe("taken over");
	expect(await page.locator("main script, main img").count()).toBe(0);
	await page.goBack();
	await page.getByRole("button", { name: "Withdraw" }).click();
	await expect.poll(() => page.getByText("Withdrawn: readers do not see it any more").count()).toBe(1);
});

test("what was typed is there again after the page was left and after a session that ended", async () => {
	const page = await openDesk("/desk/articles/new");
	await page.getByLabel("The text of the page").fill(GOOD.text);
	await page.getByLabel("Outlet").fill(GOOD.outlet);
	page.on("dialog", (dialog) => dialog.accept());
	await page.goto("/desk");
	await page.goto("/desk/articles/new");
	await expect.poll(() => page.getByLabel("The text of the page").inputValue()).toBe(GOOD.text);

	await page.context().clearCookies();
	await page.getByLabel("Date of publication").fill("7 November 2024");
	await page.getByRole("button", { name: "Read it" }).click();
	await page.waitForURL(/sign-in/);
	await signIn(page);
	await expect.poll(() => page.getByLabel("The text of the page").inputValue()).toBe(GOOD.text);
	expect(await page.getByLabel("Outlet").inputValue()).toBe(GOOD.outlet);
	expect(await page.getByLabel("Date of publication").inputValue()).toBe("7 November 2024");
});
