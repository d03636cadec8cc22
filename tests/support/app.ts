import pg from "pg";
import type { TestProject } from "vitest/node";
import { build, dropRenderedPages, isBuilt } from "@/lib/cli/build";
import { firstEditor, takeInSeeds } from "@/lib/cli/database";
import { serve } from "@/lib/cli/server";
import { findBrowser } from "@/lib/cli/testing/browser";
import { migrate } from "@/lib/db/migrate";
import { freePort } from "@/lib/db/postgres-server";
import { throwawayPostgres } from "./throwaway-postgres";

declare module "vitest" {
	export interface ProvidedContext {
		/** Where the app answers, without a slash at the end. */
		app: string;
		/** The database behind it, for tests that look at what was stored. */
		appDatabase: string;
		/** An administrator who can sign in to the desk. */
		editor: { email: string; password: string };
		/** The browser's program. */
		browser: string;
	}
}

const DIST = "tests/.out/next";

/** Runs once before the tests of the pages: the app as a newcomer has it, built, seeded, on a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const closers: (() => Promise<void>)[] = [];
	const close = async () => {
		for (const one of closers.reverse()) await one();
	};
	try {
		project.provide("browser", await findBrowser());
		const server = await throwawayPostgres();
		closers.push(server.end);
		const client = new pg.Client({ connectionString: server.url("postgres") });
		await client.connect();
		await client.query("create database variorum");
		await client.end();
		const url = server.url("variorum");
		process.env.DATABASE_URL = url;
		process.env.BETTER_AUTH_SECRET = "a secret of the tests, and of nothing else";
		await migrate(url);
		await takeInSeeds();
		const editor = await firstEditor();
		if (!editor) throw new Error("a new database has no editor yet, so one must have been made");
		project.provide("editor", editor);
		project.provide("appDatabase", url);
		if (!isBuilt(DIST)) {
			await build(DIST);
			dropRenderedPages(DIST);
		}
		const site = await serve("start", await freePort(), DIST);
		closers.push(site.stop);
		project.provide("app", site.url);
		return close;
	} catch (error) {
		await close();
		throw error;
	}
}
