import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlive, ownIdentity, processIdentity, withLock } from "@/lib/db/lock.mjs";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), "variorum-lock-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ended = (child: ReturnType<typeof spawn>) => new Promise((resolve) => child.on("exit", resolve));

describe("telling processes apart", () => {
	test("this one runs", () => {
		expect(isAlive(ownIdentity())).toBe(true);
	});

	test("one that has ended does not", async () => {
		const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
		const identity = processIdentity(child.pid ?? 0);
		expect(identity).not.toBeNull();
		expect(isAlive(identity ?? "")).toBe(true);
		child.kill("SIGKILL");
		await ended(child);
		expect(isAlive(identity ?? "")).toBe(false);
	});

	test("a later process with the same number is another one", () => {
		expect(isAlive(`${process.pid}:somebody before`)).toBe(false);
	});
});

describe("a lock", () => {
	test("lets one process in at a time", async () => {
		const log = path.join(folder, "log");
		const script = `
			import { appendFileSync } from "node:fs";
			import { setTimeout as sleep } from "node:timers/promises";
			import { withLock } from ${JSON.stringify(path.resolve("lib/db/lock.mjs"))};
			await withLock(${JSON.stringify(path.join(folder, "turn"))}, async () => {
				appendFileSync(${JSON.stringify(log)}, "in ");
				await sleep(30);
				appendFileSync(${JSON.stringify(log)}, "out ");
			});`;
		const children = Array.from({ length: 6 }, () =>
			spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" }),
		);
		expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0, 0, 0]);
		expect(readFileSync(log, "utf8")).toBe("in out ".repeat(6));
	});

	test("of a process that died is taken over", async () => {
		const lock = path.join(folder, "dead");
		writeFileSync(lock, "999999999:never");
		expect(await withLock(lock, async () => "got it")).toBe("got it");
		expect(existsSync(lock)).toBe(false);
	});

	test("is given back when the work fails", async () => {
		const lock = path.join(folder, "failing");
		await expect(withLock(lock, () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
		expect(await withLock(lock, async () => "next")).toBe("next");
	});
});
