import { describe, expect, inject, test } from "vitest";
import { checkReachable } from "@/lib/db/reachable";

const changed = (part: Partial<URL>) => Object.assign(new URL(inject("postgres")), part).href;

test("an address that works is taken as it is", async () => {
	await expect(checkReachable(inject("postgres"))).resolves.toBeUndefined();
});

describe("a wrong DATABASE_URL gets one sentence that says what to do", () => {
	const cases: [what: string, address: () => string, sentence: RegExp][] = [
		["no address", () => "my database", /is no address/],
		["another product", () => "mysql://root@localhost/x", /begins with mysql:/],
		["nobody there", () => "postgresql://u:geheim@127.0.0.1:1/x", /Nothing answers at 127\.0\.0\.1:1/],
		["no such host", () => "postgresql://u:geheim@no-such-host.invalid/x", /no host no-such-host\.invalid/],
		["wrong password", () => changed({ password: "geheim" }), /does not let variorum in/],
		["no such database", () => changed({ pathname: "/nowhere" }), /no database nowhere/],
	];
	test.each(cases)("%s", async (_, address, sentence) => {
		const refusal: unknown = await checkReachable(address()).catch((error: unknown) => error);
		const message = refusal instanceof Error ? refusal.message : "";
		expect(message).toMatch(sentence);
		expect(message).toMatch(/unset DATABASE_URL to use the built-in PostgreSQL\.$/);
		expect(message).not.toContain("\n");
		expect(message).not.toContain("geheim");
	});
});
