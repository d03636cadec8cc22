import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinEmbedded } from "@/lib/db/embedded";

let folder: string;
let said: string[];
let leaves: (() => Promise<void>)[];

const join = async () => {
	const joined = await joinEmbedded(path.join(folder, ".data"), (line) => said.push(line));
	leaves.push(joined.leave);
	return joined;
};

beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), "variorum-embedded-"));
	chmodSync(folder, 0o711);
	said = [];
	leaves = [];
});
afterEach(async () => {
	for (const leave of leaves) await leave();
	const { home } = remembered();
	rmSync(home, { recursive: true, force: true });
	rmSync(folder, { recursive: true, force: true });
});

const remembered = (): { home: string } =>
	JSON.parse(readFileSync(path.join(folder, ".data", "postgres.json"), "utf8"));

const postmasterFile = () => path.join(remembered().home, "data", "postmaster.pid");
const postmaster = () => Number.parseInt(readFileSync(postmasterFile(), "utf8"), 10);

async function ask(url: string, sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query({ text: sql, rowMode: "array" })).rows;
	} finally {
		await client.end();
	}
}

/** Joins in a process of its own, which then does nothing but live. */
function joinElsewhere(): Promise<ReturnType<typeof spawn>> {
	const script = `
		const { joinEmbedded } = await import(${JSON.stringify(path.resolve("lib/db/embedded.ts"))});
		await joinEmbedded(${JSON.stringify(path.join(folder, ".data"))}, () => {});
		console.log("joined");
		setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	return new Promise((resolve, reject) => {
		child.stdout.once("data", () => resolve(child));
		child.on("exit", () => reject(new Error("it ended instead of joining")));
	});
}

const killed = (child: ReturnType<typeof spawn>) =>
	new Promise((resolve) => {
		child.on("exit", resolve);
		child.kill("SIGKILL");
	});

test("what was stored is there again after a stop and a start", async () => {
	const first = await join();
	await ask(first.url, "create table kept as select 'a word' as word");
	await first.leave();
	expect(existsSync(postmasterFile())).toBe(false);
	const second = await join();
	expect(await ask(second.url, "select word from kept")).toEqual([["a word"]]);
});

test("it keeps out of PostgreSQL's own port and is not open to other machines", async () => {
	const { url } = await join();
	expect(new URL(url).port).not.toBe("5432");
	expect(await ask(url, "show listen_addresses")).toEqual([["127.0.0.1"]]);
	const guess = new URL(url);
	guess.password = "guess";
	await expect(ask(guess.href, "select 1")).rejects.toThrow(/password/);
});

test("a second process joins the server, and the last one to leave stops it", async () => {
	const other = await joinElsewhere();
	const pid = postmaster();
	const { url, leave } = await join();
	expect(postmaster()).toBe(pid);
	await leave();
	expect(await ask(url, "select 1")).toEqual([[1]]);
	await killed(other);
});

test("a server whose starter was killed is taken over, and stopped in the end", async () => {
	await killed(await joinElsewhere());
	const pid = postmaster();
	const { leave } = await join();
	expect(said.join()).toMatch(/taken over/);
	expect(postmaster()).toBe(pid);
	await leave();
	expect(existsSync(postmasterFile())).toBe(false);
});

test("a server that was killed leaves nothing in the way of the next start", async () => {
	const { url } = await join();
	await ask(url, "create table kept as select 1 as n");
	process.kill(postmaster(), "SIGKILL");
	expect(existsSync(postmasterFile())).toBe(true);
	const again = await join();
	expect(await ask(again.url, "select n from kept")).toEqual([[1]]);
});

test("a note of a dead server whose number went to another program is not believed", async () => {
	const { leave } = await join();
	await leave();
	writeFileSync(postmasterFile(), `${process.pid}\n${path.dirname(postmasterFile())}\n`);
	const { url } = await join();
	expect(await ask(url, "select 1")).toEqual([[1]]);
});

test("a port that somebody else took meanwhile is given up for another", async () => {
	const { url, leave } = await join();
	await leave();
	const squatter = net.createServer();
	await new Promise<void>((resolve) => squatter.listen(Number(new URL(url).port), "127.0.0.1", resolve));
	try {
		const again = await join();
		expect(new URL(again.url).port).not.toBe(new URL(url).port);
		expect(await ask(again.url, "select 1")).toEqual([[1]]);
	} finally {
		squatter.close();
	}
});

test("the extensions that searching needs are there", async () => {
	const { url } = await join();
	for (const extension of ["pg_trgm", "unaccent", "btree_gist"]) {
		await expect(ask(url, `create extension ${extension}`)).resolves.toEqual([]);
	}
	expect(await ask(url, "select lower('ÉÇOLE ŽIŽEK')")).toEqual([["éçole žižek"]]);
});

test("it runs in a folder that only its owner may enter, also where that is root", async () => {
	chmodSync(folder, 0o700);
	const { url, leave } = await join();
	expect(await ask(url, "select 1")).toEqual([[1]]);
	await leave();
	const again = await join();
	expect(await ask(again.url, "select 1")).toEqual([[1]]);
});
