import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "@/lib/db/postgres-server";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

type Start = {
	child: ChildProcess;
	said: () => string;
	/** Its process has ended; a server that it left behind may still hold its output open. */
	gone: Promise<unknown>;
	/** Its process has ended and all that it said was read. */
	ended: Promise<number | null>;
};

let data: string;
let starts: Start[];

// Seeding takes its time, and one folder serves all tests here: each begins and ends with nothing running on it.
beforeAll(() => {
	data = mkdtempSync(path.join(os.tmpdir(), "variorum-start-"));
	chmodSync(data, 0o711);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));
beforeEach(() => {
	starts = [];
});
afterEach(async () => {
	for (const { child, gone } of starts) {
		child.kill("SIGTERM");
		await gone;
	}
});

/** Runs `npm start` with a data folder of the test's own, on the build that the tests of the pages use. */
function start(port: number, variables: Record<string, string> = {}): Start {
	const env = { ...process.env, VARIORUM_DATA: data, VARIORUM_DIST: "tests/.out/next", PORT: String(port) };
	for (const name of ["DATABASE_URL", "BETTER_AUTH_SECRET"]) Reflect.deleteProperty(env, name);
	const child = spawn(process.execPath, ["lib/cli/run.mjs", "start"], {
		env: { ...env, ...variables },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	child.stdout.on("data", (chunk) => (said += chunk));
	child.stderr.on("data", (chunk) => (said += chunk));
	const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
	const gone = new Promise((resolve) => child.on("exit", resolve));
	const one = { child, said: () => said, gone, ended };
	starts.push(one);
	return one;
}

async function untilUp({ child, said }: Start): Promise<void> {
	while (!said().includes("Ctrl-C stops it")) {
		if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
		await sleep(100);
	}
}

const status = (port: number) =>
	fetch(`http://localhost:${port}/`).then(
		(answer) => answer.status,
		() => "nobody there",
	);

const databaseRuns = () => existsSync(path.join(data, "postgres", "data", "postmaster.pid"));

test("a first start says where it is and how to sign in; Ctrl-C stops all of it; a second one changes nothing", async () => {
	const port = await freePort();
	const first = start(port);
	await untilUp(first);
	expect(first.said()).toContain(`Variorum is at http://localhost:${port}\n`);
	expect(first.said()).toMatch(/ as {2,}\S+@\S+\n {2}password {2}\S{12,} /);
	expect(await status(port)).toBe(200);
	expect(databaseRuns()).toBe(true);
	first.child.kill("SIGINT");
	expect(await first.ended).toBe(0);
	expect(await status(port)).toBe("nobody there");
	expect(databaseRuns()).toBe(false);

	const second = start(port);
	await untilUp(second);
	expect(second.said()).not.toMatch(/password {2}/);
	expect(second.said()).not.toMatch(/\d+ statements/);
	expect(await status(port)).toBe(200);
});

test("a port that another program has is named, with what to do", async () => {
	const port = await freePort();
	const other = http.createServer().listen(port);
	try {
		const late = start(port);
		expect(await late.ended).toBe(1);
		expect(late.said()).toBe(
			`Port ${port} is taken by another program: choose another, as in PORT=${port + 1} npm start.\n`,
		);
	} finally {
		other.close();
	}
});

test("two run beside each other from one folder, and each stops alone", async () => {
	const [one, two] = [await freePort(), await freePort()];
	const first = start(one);
	await untilUp(first);
	const same = start(one);
	expect(await same.ended).toBe(1);
	expect(same.said()).toContain(`Variorum is already running from this folder: open http://localhost:${one}`);
	const second = start(two);
	await untilUp(second);
	first.child.kill("SIGTERM");
	expect(await first.ended).toBe(0);
	expect(await status(one)).toBe("nobody there");
	expect(await status(two)).toBe(200);
	expect(databaseRuns()).toBe(true);
});

test("what a killed start leaves behind is cleared away by the next one on the same port", async () => {
	const port = await freePort();
	const first = start(port);
	await untilUp(first);
	// The process that serves is the child of the one that npm starts; its note is named by its number.
	const [note = ""] = readdirSync(path.join(data, "running"));
	process.kill(Number.parseInt(note, 10), "SIGKILL");
	await first.gone;
	expect(await status(port)).toBe(200);
	expect(databaseRuns()).toBe(true);

	const next = start(port);
	await untilUp(next);
	expect(next.said()).toContain(
		`Stopping the server at http://localhost:${port} that an earlier start left behind.`,
	);
	expect(next.said()).toContain("PostgreSQL still runs from an earlier start and is taken over.");
	expect(await status(port)).toBe(200);
	next.child.kill("SIGTERM");
	expect(await next.ended).toBe(0);
	expect(databaseRuns()).toBe(false);
});

test("a wrong DATABASE_URL is answered with a sentence, and nothing is started", async () => {
	const wrong = start(await freePort(), { DATABASE_URL: "postgresql://variorum@127.0.0.1:1/variorum" });
	expect(await wrong.ended).toBe(1);
	expect(wrong.said()).toMatch(/^Nothing answers at 127\.0\.0\.1:1, where DATABASE_URL leads: .*\n$/);
});
