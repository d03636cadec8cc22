import type { Page } from "playwright-core";
import { inject } from "vitest";
import { openPage } from "@/tests/support/browser";

type Look = Parameters<typeof openPage>[1];

/** A page of the desk, opened by the editor of the tests, signed in as anybody would. */
export async function openDesk(address: string, look?: Look): Promise<Page> {
	const page = await openPage(address, look);
	await signIn(page);
	return page;
}

/** Fills in and sends the sign-in that the page shows; it leads to where the page was going. */
export async function signIn(page: Page): Promise<void> {
	const { email, password } = inject("editor");
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password").fill(password);
	await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** What the desk's form for a new article takes. */
export interface Paste {
	text: string;
	outlet: string;
	url?: string;
	date?: string;
}

/** Fills in the form for a new article and sends it. */
export async function paste(page: Page, { text, outlet, url, date }: Paste): Promise<void> {
	await page.getByLabel("The text of the page").fill(text);
	await page.getByLabel("Outlet").fill(outlet);
	if (url !== undefined) await page.getByLabel("Address").fill(url);
	if (date !== undefined) await page.getByLabel("Date of publication").fill(date);
	await page.getByRole("button", { name: "Read it" }).click();
}

/** Pastes a new article and waits for its draft; answers the draft's database id. */
export async function pasteDraft(page: Page, article: Paste): Promise<number> {
	await paste(page, article);
	await page.waitForURL(/\/desk\/articles\/\d+/);
	return Number(/articles\/(\d+)/.exec(page.url())?.[1]);
}

/** The statement in the draft's list that has these words. */
export function statementWith(page: Page, words: string) {
	return page.locator("[data-statement]", { hasText: words });
}
