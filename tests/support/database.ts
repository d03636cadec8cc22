import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

/**
 * Makes a clean, migrated database.
 *
 * @returns its address
 */
export async function testDatabase(): Promise<string> {
	const name = `test_${randomUUID().replaceAll("-", "")}`;
	const client = new pg.Client({ connectionString: inject("postgres") });
	await client.connect();
	try {
		await client.query(`create database ${name} template ${inject("template")}`);
	} finally {
		await client.end();
	}
	const url = new URL(inject("postgres"));
	url.pathname = `/${name}`;
	return url.href;
}

// Vitest runs this before each file of database tests: the client that the file imports finds a database of its own.
process.env.DATABASE_URL = await testDatabase();

afterAll(async () => {
	const { db } = await import("@/lib/db/client");
	await db.$disconnect();
});
