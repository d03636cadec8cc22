import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openPage } from "@/tests/support/browser";
import { openDesk, pasteDraft, signIn } from "./desk-helpers";

const DESK = "app/desk";
const files = readdirSync(DESK, { recursive: true, encoding: "utf8" });

/** The addresses of all pages of the desk, with the first thing of each kind where one is asked for. */
const ADDRESSES = files
	.filter((file) => path.basename(file) === "page.tsx")
	.map((file) =>
		path.posix
			.join("/desk", path.dirname(file).replaceAll(path.sep, "/"))
			.replace("[id]", "1")
			.replace("[...rest]", "no-such-page"),
	)
	.filter((address) => address !== "/desk/sign-in")
	.sort();

/** The server actions of the desk, by name, with their code: every one but those that sign in and out. */
const ACTIONS = files
	.filter((file) => /actions\.ts$/.test(file))
	.flatMap((file) =>
		readFileSync(path.join(DESK, file), "utf8")
			.split(/^(?=export async function )/m)
			.slice(1),
	)
	.map((code) => ({ name: /function (\w+)/.exec(code)?.[1] ?? "", code }))
	.filter(({ name }) => name !== "signIn" && name !== "signOut");

async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
	const client = new pg.Client({ connectionString: inject("appDatabase") });
	await client.connect();
	try {
		return (await client.query<T>(sql)).rows;
	} finally {
		await client.end();
	}
}

/** All that an editor can change, as one value: equal before and after where nothing was changed. */
async function everything(): Promise<string> {
	const tables = [
		"article",
		"statement",
		"speaker",
		"speaker_name",
		"claim",
		"claim_statement",
		"story",
		"revision",
		"source",
		"account",
	];
	const sums = await Promise.all(
		tables.map((table) =>
			query(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "${table}" t`),
		),
	);
	return JSON.stringify(sums);
}

describe("without a session", () => {
	test.each(ADDRESSES)("%s shows nothing and leads to the sign-in, which leads back", async (address) => {
		for (const headers of [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }] as Record<
			string,
			string
		>[]) {
			const answer = await fetch(inject("app") + address, { redirect: "manual", headers });
			const body = await answer.text();
			expect(body).not.toMatch(/NATO|Rutte|Voice of America/);
			expect(answer.status === 307 || body.includes("/desk/sign-in")).toBe(true);
		}
		const page = await openPage(address);
		expect(new URL(page.url()).pathname).toBe("/desk/sign-in");
		expect(new URL(page.url()).searchParams.get("next")).toBe(address);
	});

	test("a cookie that was made up is none", async () => {
		const answer = await fetch(`${inject("app")}/desk`, {
			redirect: "manual",
			headers: { cookie: "variorum.session_token=abc.def; __Secure-variorum.session_token=abc.def" },
		});
		expect(answer.status).toBe(307);
	});

	test.each(ACTIONS)("the action $name asks who is there before it does anything else", ({ code }) => {
		const body = code.slice(code.indexOf("{\n") + 1);
		expect(body).toMatch(/^\s*(?:const editor = )?await requireEditor\(\);/);
	});

	test("no action of the desk does anything, whatever form is sent", async () => {
		const forms = new Map<string, { address: string; fields: [string, string][] }>();
		const page = await openDesk("/desk", { scripts: false });
		for (const address of await addressesWithForms()) {
			await page.goto(address);
			for (const fields of await formsOf(page)) {
				const action = actionOf(fields);
				if (action !== null) forms.set(action, { address, fields });
			}
		}
		// Signing out is on every page besides.
		expect(forms.size).toBe(ACTIONS.length + 1);

		const before = await everything();
		for (const { address, fields } of forms.values()) {
			const body = new FormData();
			for (const [name, value] of fields) body.append(name, value);
			const answer = await fetch(inject("app") + address, {
				method: "POST",
				body,
				redirect: "manual",
				headers: { origin: inject("app") },
			});
			expect(answer.headers.get("location")).toContain("/desk/sign-in");
		}
		expect(await everything()).toBe(before);
	});

	test("an action sent from another site is refused even with a session", async () => {
		const page = await openDesk("/desk/claims/1", { scripts: false });
		const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
		const forms = await formsOf(page);
		const before = await everything();
		for (const fields of forms) {
			const body = new FormData();
			for (const [name, value] of fields) body.append(name, value);
			const answer = await fetch(`${inject("app")}/desk/claims/1`, {
				method: "POST",
				body,
				redirect: "manual",
				headers: { cookie, origin: "https://evil.example" },
			});
			expect(answer.status).toBeGreaterThanOrEqual(400);
		}
		expect(forms.length).toBeGreaterThan(1);
		expect(await everything()).toBe(before);
	});
});

test.each(["/desk/no-such-page", "/desk/articles/999999", "/desk/claims/none", "/desk/speakers/-1"])(
	"%s is not there, and the desk says what to do",
	async (address) => {
		const page = await openDesk("/desk");
		const answer = await page.goto(address);
		expect(answer?.status()).toBe(404);
		expect(await page.getByRole("main").textContent()).toContain("There is nothing at this address.");
		expect(await page.getByRole("navigation", { name: "The desk's sections" }).count()).toBe(1);
	},
);

describe("signing in", () => {
	test("hands out one cookie that scripts cannot read and other sites cannot send", async () => {
		const page = await openDesk("/desk");
		const cookies = await page.context().cookies();
		expect(cookies).toHaveLength(1);
		expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", secure: false });
		const days = ((cookies[0]?.expires ?? 0) - Date.now() / 1000) / 86_400;
		expect(days).toBeGreaterThan(6);
		expect(days).toBeLessThan(7.1);
	});

	test("works under every name that the app is served under", async () => {
		const there = inject("app").replace("localhost", "127.0.0.1");
		const page = await openPage(`${there}/desk/articles`);
		await signIn(page);
		expect(page.url()).toBe(`${there}/desk/articles`);
	});

	test("hands out a cookie for https alone where the request came by https", async () => {
		const page = await openPage("/desk/sign-in", { scripts: false });
		const { email, password } = inject("editor");
		const [fields = []] = await formsOf(page);
		const body = new FormData();
		for (const [name, value] of fields) body.append(name, value);
		body.set("email", email);
		body.set("password", password);
		const answer = await fetch(`${inject("app")}/desk/sign-in`, {
			method: "POST",
			body,
			redirect: "manual",
			headers: { "x-forwarded-proto": "https" },
		});
		expect(answer.status).toBe(303);
		expect(answer.headers.getSetCookie().join()).toMatch(/variorum\.session_token=[^;]+;.*Secure/);
		expect(answer.headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
	});

	test("with a wrong password says so, keeps the address, and is slowed", async () => {
		const page = await openPage("/desk/sign-in");
		const attempt = async () => {
			await page.getByLabel("E-mail").fill("somebody@example.org");
			await page.getByLabel("Password").fill("not the password");
			const answered = page.waitForResponse((response) => response.request().method() === "POST");
			await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
			await answered;
		};
		await attempt();
		const said = page.getByRole("main").getByRole("status");
		await expect.poll(() => said.textContent()).toContain("do not belong together");
		expect(await page.getByLabel("E-mail").inputValue()).toBe("somebody@example.org");
		for (let count = 0; count < 5; count++) await attempt();
		await expect.poll(() => said.textContent()).toMatch(/Too many failed tries. Wait \d+ seconds/);
	});

	test("counts failures by where the connection comes from, whatever the request says of that", async () => {
		const page = await openPage("/desk/sign-in", { scripts: false });
		const [fields = []] = await formsOf(page);
		const body = new FormData();
		for (const [name, value] of fields) body.append(name, value);
		body.set("email", "nobody@example.org");
		body.set("password", "not the password");
		const headers = { "x-forwarded-for": "203.0.113.77", forwarded: "for=203.0.113.77" };
		await fetch(`${inject("app")}/desk/sign-in`, { method: "POST", body, headers });
		const counted = await query<{ key: string }>(
			"select key from rate_limit where key like 'sign-in:address:%'",
		);
		expect(counted.length).toBeGreaterThan(0);
		for (const { key } of counted) expect(key).toMatch(/^sign-in:address:(127\.|0:0:0:0::)/);
	});

	test("leads nowhere but to the desk", async () => {
		const page = await openDesk("/desk/sign-in?next=https://evil.example/");
		expect(page.url()).toBe(`${inject("app")}/desk`);
	});

	test("ends with signing out, in the database too", async () => {
		const page = await openDesk("/desk");
		const [cookie] = await page.context().cookies();
		await page.getByRole("button", { name: "Sign out" }).click();
		await page.waitForURL(/sign-in/);
		expect(await page.context().cookies()).toHaveLength(0);
		const answer = await fetch(`${inject("app")}/desk`, {
			redirect: "manual",
			headers: { cookie: `${cookie?.name}=${cookie?.value}` },
		});
		expect(answer.status).toBe(307);
	});
});

/** Two voices on nothing that the seeds report, so that nobody else's tests meet what is done to them. */
const LIGHTHOUSE = `Lighthouse to be painted

“The lighthouse will be painted green,” keeper Tova Lund said on Monday.

“Nobody was asked about the paint,” shopkeeper Egil Moe said.`;

/** Pages on which, between them, every form of the desk stands: also those that only a merge or a change brings. */
async function addressesWithForms(): Promise<string[]> {
	const page = await openDesk("/desk/articles/new");
	const article = await pasteDraft(page, { text: LIGHTHOUSE, outlet: "The Guard's Own" });
	await page.locator("[data-statement]").first().getByRole("button", { name: "Confirm" }).click();
	await expect.poll(() => page.getByText("✓ confirmed").count()).toBe(1);
	for (const [index, name] of ["Tova Lund", "Egil Moe"].entries()) {
		const statement = page.locator("[data-statement]").nth(index);
		await statement.getByText("Correct, see why").click();
		await statement.getByLabel("Who says it").fill(name);
		await statement.getByLabel("who is").selectOption("person");
		await statement.getByRole("button", { name: "Save" }).click();
		await expect.poll(() => statement.getByRole("status").textContent()).toContain("Saved.");
	}
	await page.getByRole("button", { name: "Publish" }).click();
	await expect.poll(() => page.getByText("Published: readers see it now").count()).toBe(1);
	const of = (column: string) =>
		query<{ id: number }>(
			`select distinct ${column} id from statement s left join claim_statement c on c.statement_id = s.id where s.article_id = ${article} and ${column} is not null order by 1`,
		);
	const merge = async (folder: string, [into, from]: { id: number }[]) => {
		await page.goto(`/desk/${folder}/${from?.id}`);
		const form = page.getByRole("form", { name: "Merge" });
		await form.getByLabel("The same as").fill(`#${into?.id}`);
		await form.getByRole("button", { name: "Merge" }).click();
		await page.getByRole("button", { name: "Split them again" }).waitFor();
		return `/desk/${folder}/${into?.id}`;
	};
	const claim = await merge("claims", await of("c.claim_id"));
	const speaker = await merge("speakers", await of("s.speaker_id"));
	await page.goto(`/desk/articles/${article}`);
	await page.getByRole("button", { name: "Withdraw" }).click();
	await expect.poll(() => page.getByText("Withdrawn: readers do not see it any more").count()).toBe(1);
	return [
		"/desk/account",
		"/desk/articles/new",
		`/desk/articles/${article}`,
		"/desk/history",
		"/desk/stories/1",
		"/desk/sources/1",
		claim,
		speaker,
	];
}

/** Names and values of what each form on the page would send. */
function formsOf(page: Page): Promise<[string, string][][]> {
	return page
		.locator("form")
		.evaluateAll((forms) =>
			forms.map((form) =>
				[...new FormData(form as HTMLFormElement)].map(([name, value]): [string, string] => [
					name,
					String(value),
				]),
			),
		);
}

/** The id of the server action that a form sends to; null where it is no such form. */
function actionOf(fields: readonly [string, string][]): string | null {
	for (const [name, value] of fields) {
		const plain = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1];
		if (plain) return plain;
		if (/^\$ACTION_\d+:0$/.test(name)) return (JSON.parse(value) as { id: string }).id;
	}
	return null;
}
