import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";

/** A phone and a wide screen, in CSS pixels. */
export const PHONE = 390;
export const WIDE = 1440;

type Look = {
	width?: number;
	theme?: "light" | "dark";
	/** Whether scripts run: reading pages must serve readers without them. */
	scripts?: boolean;
};

let launched: Promise<Browser> | undefined;
let contexts: BrowserContext[] = [];
let complaints: string[] = [];

/**
 * Opens a page of the app in a browser of its own: no cookies, no cache, nothing of other tests.
 *
 * Errors of scripts on the page and refusals by its Content-Security-Policy fail the test when it ends.
 *
 * @param address path within the app
 * @returns the page, loaded
 */
export async function openPage(address: string, look: Look = {}): Promise<Page> {
	const page = await (await openContext(look)).newPage();
	page.on("pageerror", (error) => complaints.push(`${address}: ${error.message}`));
	page.on("console", (message) => {
		// A page that is meant to be missing is told to the console as well; that is no error of ours.
		if (message.type() === "error" && !/^Failed to load resource/.test(message.text())) {
			complaints.push(`${address}: ${message.text()}`);
		}
	});
	await page.goto(address);
	return page;
}

/** Keeps a picture of the whole page in tests/.out/, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
	await page.screenshot({ path: path.join("tests", ".out", "pictures", `${name}.png`), fullPage: true });
}

async function openContext({ width = WIDE, theme = "light", scripts = true }: Look): Promise<BrowserContext> {
	launched ??= chromium.launch({
		executablePath: inject("browser"),
		args: [
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--no-first-run",
		],
	});
	const context = await (await launched).newContext({
		baseURL: inject("app"),
		viewport: { width, height: width === PHONE ? 844 : 900 },
		colorScheme: theme,
		javaScriptEnabled: scripts,
		reducedMotion: "reduce",
	});
	contexts.push(context);
	return context;
}

afterEach(async () => {
	const said = complaints;
	complaints = [];
	await Promise.all(contexts.map((context) => context.close()));
	contexts = [];
	expect(said, "errors that pages reported").toEqual([]);
});

afterAll(async () => {
	await (await launched)?.close();
});
