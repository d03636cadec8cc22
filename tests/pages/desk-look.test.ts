import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import { PHONE, picture, WIDE } from "@/tests/support/browser";
import { openDesk } from "./desk-helpers";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ADDRESSES = [
	"/desk",
	"/desk/articles",
	"/desk/articles/new",
	"/desk/articles/1",
	"/desk/speakers",
	"/desk/speakers/1",
	"/desk/claims",
	"/desk/claims/1",
	"/desk/stories",
	"/desk/stories/1",
	"/desk/sources",
	"/desk/sources/1",
	"/desk/history",
	"/desk/account",
];

test.each([
	{ width: PHONE, theme: "dark" as const },
	{ width: WIDE, theme: "light" as const },
])(
	"every page of the desk is legible to all, and no wider than the screen, at $width px, $theme",
	async (look) => {
		const page = await openDesk("/desk", look);
		for (const address of ADDRESSES) {
			await page.goto(address);
			const [fold] = await page.locator("details.correct summary").all();
			await fold?.click();
			await page.evaluate(AXE);
			const { violations, passes } = await page.evaluate(() =>
				(window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
			);
			expect(passes.length).toBeGreaterThan(10);
			expect(violations.map(({ id, nodes }) => `${address}: ${id}, ${nodes[0]?.html}`)).toEqual([]);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(over, `${address} is wider than the screen`).toBe(0);
			await picture(page, `desk${address.replaceAll("/", "-")}-${look.width}-${look.theme}`);
		}
	},
	150_000,
);
