import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { throwawayPostgres } from "./throwaway-postgres";

declare module "vitest" {
	export interface ProvidedContext {
		/** Address of a database of the tests' PostgreSQL from which others can be made. */
		postgres: string;
		/** Name of a migrated, empty database to copy. */
		template: string;
	}
}

const TEMPLATE = "variorum_template";

/** Runs once before all database tests: one server, and one migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await throwawayPostgres();
	const client = new pg.Client({ connectionString: server.url("postgres") });
	await client.connect();
	await client.query(`create database ${TEMPLATE}`);
	await client.end();
	await migrate(server.url(TEMPLATE));
	project.provide("postgres", server.url("postgres"));
	project.provide("template", TEMPLATE);
	return server.end;
}
