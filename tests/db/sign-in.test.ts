import { describe, expect, test } from "vitest";
import { auth } from "@/lib/auth/auth";
import { changePassword } from "@/lib/auth/change-password";
import { addEditor, resetPassword } from "@/lib/auth/editors";
import { ensureFirstEditor } from "@/lib/auth/first-editor";
import { signInEditor } from "@/lib/auth/sign-in";
import { ACCOUNT_BRAKE, forgetTries, takeTry } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";

process.env.BETTER_AUTH_SECRET = "a secret of the tests, and of nothing else";

let addresses = 0;
const newAddress = () => `192.0.2.${++addresses}`;

async function newEditor(email: string) {
	const added = await addEditor(email, "Ada Editor");
	if ("problem" in added) throw new Error(added.problem);
	return added;
}

function signIn(email: string, password: string, address = newAddress()) {
	return signInEditor(email, password, address, new Headers());
}

/** The request headers of a browser that was handed these cookies. */
function withCookies(setCookies: readonly string[]): Headers {
	return new Headers({ cookie: setCookies.map((line) => line.split(";")[0]).join("; ") });
}

describe("the first editor", () => {
	test("is made once, however many starts ask for it at the same moment", async () => {
		const made = (await Promise.all([ensureFirstEditor(), ensureFirstEditor(), ensureFirstEditor()])).filter(
			(one) => one !== null,
		);
		expect(made).toHaveLength(1);
		const [first] = made;
		expect(await ensureFirstEditor()).toBeNull();
		expect(await signIn(first?.email ?? "", first?.password ?? "")).toMatchObject({ kind: "signed-in" });
	});

	test("has a password of which only a hash is stored", async () => {
		const { email, password } = await newEditor("hash@example.org");
		const account = await db.account.findFirstOrThrow({ where: { user: { email } } });
		expect(account.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
		expect(JSON.stringify(await db.account.findMany())).not.toContain(password);
	});
});

describe("signing in", () => {
	test("gives a cookie that scripts cannot read and other sites cannot send, which ends within a week", async () => {
		const { email, password } = await newEditor("cookie@example.org");
		const outcome = await signIn(email.toUpperCase(), password);
		if (outcome.kind !== "signed-in") throw new Error(outcome.kind);
		expect(outcome.setCookies).toHaveLength(1);
		expect(outcome.setCookies[0]).toMatch(/HttpOnly/);
		expect(outcome.setCookies[0]).toMatch(/SameSite=Lax/);
		expect(outcome.setCookies[0]).toMatch(/Max-Age=604800/);
		const session = await auth().api.getSession({ headers: withCookies(outcome.setCookies) });
		expect(session?.user.email).toBe(email);
	});

	test("does not believe a cookie that was made up or changed", async () => {
		const { email, password } = await newEditor("forged@example.org");
		const outcome = await signIn(email, password);
		if (outcome.kind !== "signed-in") throw new Error(outcome.kind);
		const { token } = await db.session.findFirstOrThrow({ where: { user: { email } } });
		for (const cookie of [`variorum.session_token=${token}`, `variorum.session_token=${token}.AAAA`]) {
			expect(await auth().api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
		}
	});

	test("does not let anybody open an account from outside", async () => {
		const body = { email: "new@example.org", password: "a long enough password", name: "New" };
		await expect(auth().api.signUpEmail({ body })).rejects.toThrow();
		expect(await db.editor.count({ where: { email: body.email } })).toBe(0);
	});

	test("ends with the session's day", async () => {
		const { email, password } = await newEditor("late@example.org");
		const outcome = await signIn(email, password);
		if (outcome.kind !== "signed-in") throw new Error(outcome.kind);
		await db.session.updateMany({
			where: { user: { email } },
			data: { expiresAt: new Date(Date.now() - 1000) },
		});
		expect(await auth().api.getSession({ headers: withCookies(outcome.setCookies) })).toBeNull();
	});
});

describe("repeated failures", () => {
	test("of one account are slowed from every address, and the right password waits as well", async () => {
		const { email, password } = await newEditor("slow@example.org");
		for (let count = 0; count < ACCOUNT_BRAKE.free; count++) {
			expect(await signIn(email, "not the password")).toEqual({ kind: "wrong" });
		}
		expect(await signIn(email, "not the password")).toMatchObject({ kind: "wait" });
		expect(await signIn(email, password)).toMatchObject({ kind: "wait" });
	});

	test("of one address are slowed whichever account they try, also ones that do not exist", async () => {
		const address = newAddress();
		const outcomes = [];
		for (let count = 0; count < 22; count++) {
			outcomes.push((await signIn(`nobody-${count}@example.org`, "not the password", address)).kind);
		}
		expect(outcomes.slice(0, 20)).toEqual(Array(20).fill("wrong"));
		expect(outcomes.slice(20)).toEqual(["wait", "wait"]);
	});

	test("are counted before the password is looked at, so that many at once get no further", async () => {
		const { email } = await newEditor("many@example.org");
		const outcomes = await Promise.all(Array.from({ length: 12 }, () => signIn(email, "not the password")));
		expect(outcomes.filter(({ kind }) => kind === "wrong")).toHaveLength(ACCOUNT_BRAKE.free);
	});

	test("are forgotten after a success, and after their time", async () => {
		const { email, password } = await newEditor("forget@example.org");
		for (let count = 0; count < 4; count++) await signIn(email, "not the password");
		expect(await signIn(email, password)).toMatchObject({ kind: "signed-in" });
		expect(await db.rateLimit.count({ where: { key: `sign-in:account:${email}` } })).toBe(0);

		const key = "test:forget";
		const start = 1_700_000_000_000;
		for (let count = 0; count < 5; count++) expect(await takeTry(db, key, ACCOUNT_BRAKE, start)).toBe(0);
		expect(await takeTry(db, key, ACCOUNT_BRAKE, start + 9_999)).toBe(1);
		expect(await takeTry(db, key, ACCOUNT_BRAKE, start + 10_000)).toBe(0);
		expect(await takeTry(db, key, ACCOUNT_BRAKE, start + 10_001)).toBe(20);
		expect(await takeTry(db, key, ACCOUNT_BRAKE, start + 10_001 + 3_600_001)).toBe(0);
		expect((await db.rateLimit.findUniqueOrThrow({ where: { key } })).count).toBe(1);
		await forgetTries(db, key);
	});
});

describe("a password", () => {
	test("can be changed by who knows it, which ends the other sessions", async () => {
		const { email, password } = await newEditor("change@example.org");
		const [one, other] = [await signIn(email, password), await signIn(email, password)];
		if (one.kind !== "signed-in" || other.kind !== "signed-in") throw new Error("not signed in");
		const editor = await db.editor.findUniqueOrThrow({ where: { email } });
		const here = withCookies(one.setCookies);
		expect(await changePassword(editor.id, "not the password", "a new long password", here)).toEqual({
			kind: "wrong",
		});
		expect(await changePassword(editor.id, password, "a new long password", here)).toMatchObject({
			kind: "signed-in",
		});
		expect(await auth().api.getSession({ headers: withCookies(other.setCookies) })).toBeNull();
		expect(await signIn(email, password)).toEqual({ kind: "wrong" });
		expect(await signIn(email, "a new long password")).toMatchObject({ kind: "signed-in" });
	});

	test("that was forgotten is reset on the server, which ends all sessions and the wait", async () => {
		const { email, password } = await newEditor("lost@example.org");
		await signIn(email, password);
		for (let count = 0; count < 6; count++) await signIn(email, "not the password");
		const reset = await resetPassword(email);
		if ("problem" in reset) throw new Error(reset.problem);
		expect(await db.session.count({ where: { user: { email } } })).toBe(0);
		expect(await signIn(email, reset.password)).toMatchObject({ kind: "signed-in" });
	});

	test("is not given to an address twice, to no address, or to nobody", async () => {
		await newEditor("twice@example.org");
		expect(await addEditor(" TWICE@example.org ", "Bob")).toHaveProperty("problem");
		expect(await addEditor("no address", "Bob")).toHaveProperty("problem");
		expect(await addEditor("bob@example.org", "  ")).toHaveProperty("problem");
		expect(await resetPassword("nobody@example.org")).toHaveProperty("problem");
	});
});
