import { joinEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { checkReachable } from "@/lib/db/reachable";
import { say, step } from "./progress";

/**
 * Has a database ready: the one that DATABASE_URL names, else the built-in one, brought up to date. Sets DATABASE_URL for
 * this process and those that it starts.
 *
 * @param folder the project's data folder
 * @param onStop is given how to undo what was started
 */
export async function openDatabase(
	folder: string,
	onStop: (close: () => Promise<void>) => void,
): Promise<void> {
	const given = process.env.DATABASE_URL;
	if (given) {
		await step("Reaching the database", () => checkReachable(given));
	} else {
		const { url, leave } = await step("Starting PostgreSQL", () => joinEmbedded(folder, say));
		onStop(leave);
		process.env.DATABASE_URL = url;
	}
	await step("Bringing the database up to date", () => migrate(process.env.DATABASE_URL ?? ""));
}

// Below, what queries is loaded only when it is needed: the database client connects to the DATABASE_URL that it finds
// when it is loaded.

/**
 * Takes the seeds into the database that DATABASE_URL names, and reads anew what an older analysis read; a second time
 * changes nothing.
 */
export async function takeInSeeds(): Promise<void> {
	const { seedArticles } = await import("@/lib/ingest/seed");
	await step("Taking in the seed articles", () => seedArticles(say));
	const { reanalyseOutdated } = await import("@/lib/ingest/reanalyse");
	await step("Reading anew what an older analysis read", () => reanalyseOutdated(say));
}

/** Sees to it that somebody can sign in: gives the first editor's way in where one was made just now, else null. */
export async function firstEditor(): Promise<{ email: string; password: string } | null> {
	const { ensureFirstEditor } = await import("@/lib/auth/first-editor");
	return ensureFirstEditor();
}
