import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "@/lib/db/migrate";

let folder: string;
let url: string;

beforeEach(async () => {
	folder = mkdtempSync(path.join(os.tmpdir(), "variorum-migrations-"));
	cpSync("prisma", folder, { recursive: true });
	const name = `migrations_${Math.random().toString(36).slice(2)}`;
	await ask(inject("postgres"), `create database ${name}`);
	url = Object.assign(new URL(inject("postgres")), { pathname: `/${name}` }).href;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(database: string, sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	try {
		return (await client.query({ text: sql, rowMode: "array" })).rows;
	} finally {
		await client.end();
	}
}

function addMigration(name: string, sql: string): void {
	mkdirSync(path.join(folder, "migrations", name), { recursive: true });
	writeFileSync(path.join(folder, "migrations", name, "migration.sql"), sql);
}

test("a second time changes nothing", async () => {
	expect((await migrate(url, folder)).length).toBeGreaterThan(0);
	expect(await migrate(url, folder)).toEqual([]);
});

test("two starts at once do not get in each other's way", async () => {
	const applied = await Promise.all([migrate(url, folder), migrate(url, folder)]);
	expect(applied.flat().length).toBe(new Set(applied.flat()).size);
	expect(applied.flat().length).toBeGreaterThan(0);
});

test("the book is kept as Prisma's command line keeps it", async () => {
	const applied = await migrate(url, folder);
	const rows = await ask(
		url,
		"select migration_name, length(checksum), finished_at is not null, applied_steps_count from _prisma_migrations",
	);
	expect(rows).toEqual(applied.map((name) => [name, 64, true, 1]));
});

test("a later migration is applied, functions with semicolons in them included", async () => {
	await migrate(url, folder);
	addMigration(
		"29990101000000_later",
		"create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$; create table later (n int);",
	);
	expect(await migrate(url, folder)).toEqual(["29990101000000_later"]);
	expect(await ask(url, "select two()")).toEqual([[2]]);
});

test("one that fails says why, leaves nothing behind, and is tried again once it is mended", async () => {
	await migrate(url, folder);
	addMigration("29990101000000_later", "create table half (n int); select * from nowhere;");
	await expect(migrate(url, folder)).rejects.toThrow(/relation "nowhere" does not exist/);
	expect(await ask(url, "select to_regclass('half')")).toEqual([[null]]);
	addMigration("29990101000000_later", "create table half (n int);");
	expect(await migrate(url, folder)).toEqual(["29990101000000_later"]);
	expect(await migrate(url, folder)).toEqual([]);
});

test("one that was changed after it had been applied is named", async () => {
	addMigration("29990101000000_later", "create table later (n int);");
	await migrate(url, folder);
	addMigration("29990101000000_later", "create table later (n bigint);");
	await expect(migrate(url, folder)).rejects.toThrow(/29990101000000_later was changed/);
});
