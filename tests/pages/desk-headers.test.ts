import { describe, expect, inject, test } from "vitest";
import { openPage } from "@/tests/support/browser";

const KEPT = [
	"/",
	"/stories",
	"/claims",
	"/speakers",
	"/sources",
	"/articles",
	"/accuracy",
	"/no-such-page",
	"/claims/no-such-claim",
];
const RENDERED = ["/desk/sign-in", "/search?q=rutte", "/compare"];

function directivesOf(policy: string): Map<string, string[]> {
	return new Map(
		policy.split(/;\s*/).map((directive) => {
			const [name = "", ...sources] = directive.split(/\s+/);
			return [name, sources] as const;
		}),
	);
}

describe("every page", () => {
	test.each([...KEPT, ...RENDERED])(
		"%s says what may run in it, and that nobody may frame it",
		async (address) => {
			// Twice: as it is rendered, and as it was kept.
			for (const _ of ["rendered", "kept"]) {
				const answer = await fetch(inject("app") + address);
				await answer.text();
				const policy = answer.headers.get("content-security-policy") ?? "";
				const directives = directivesOf(policy);
				expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
				expect(directives.get("default-src")).toEqual(["'none'"]);
				expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
				expect(directives.get("base-uri")).toEqual(["'none'"]);
				expect(directives.has("script-src")).toBe(true);
				expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
				expect(answer.headers.get("x-frame-options")).toBe("DENY");
				expect(answer.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
				expect(answer.headers.get("permissions-policy")).toContain("camera=()");
				expect(answer.headers.has("x-powered-by")).toBe(false);
			}
		},
	);

	test.each(KEPT)(
		"%s is asked for anew before it is shown again, wherever a copy is kept",
		async (address) => {
			const { headers } = await fetch(inject("app") + address);
			expect(headers.get("cache-control")).toMatch(/max-age=0, must-revalidate|no-store/);
			expect(headers.get("cache-control")).not.toMatch(/s-maxage|stale-while-revalidate/);
		},
	);

	test.each(RENDERED)("%s has a nonce that is new each time", async (address) => {
		const nonces = await Promise.all(
			[1, 2, 3].map(async () => {
				const policy = (await fetch(inject("app") + address)).headers.get("content-security-policy") ?? "";
				expect(policy).toContain("'strict-dynamic'");
				return /'nonce-([^']+)'/.exec(policy)?.[1];
			}),
		);
		expect(nonces.every((nonce) => nonce !== undefined && nonce.length >= 22)).toBe(true);
		expect(new Set(nonces).size).toBe(3);
	});

	test.each(["/", "/claims"])("%s is kept, and its scripts run all the same", async (address) => {
		const page = await openPage(address);
		const again = await fetch(inject("app") + address);
		expect(again.headers.get("x-nextjs-cache")).toBe("HIT");
		// A choice that only a running script makes; refusals by the policy fail the test by themselves.
		await page.getByRole("button", { name: "dark" }).click();
		await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
	});

	test("that was not ours to run is refused by the browser", async () => {
		for (const address of ["/", "/desk/sign-in"]) {
			const page = await openPage("/no-such-page");
			await page.route(`**${address}`, async (route) => {
				const answer = await route.fetch();
				const body = (await answer.text()).replace("</body>", "<script>window.taken = true</script></body>");
				await route.fulfill({ response: answer, body });
			});
			// This one refusal is what is asked for: it must not fail the test.
			page.removeAllListeners("console");
			const refusal = page.waitForEvent("console", (message) =>
				/Content Security Policy/.test(message.text()),
			);
			await page.goto(address);
			await refusal;
			expect(await page.evaluate(() => "taken" in window)).toBe(false);
		}
	});
});
