import { joinEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { checkReachable } from "@/lib/db/reachable";
import { say, step } from "./progress";

/**
 * Has a database ready: the one that DATABASE_URL names, else the built-in one; migrated and seeded, with an editor who
 * can sign in. Sets DATABASE_URL for this process and those that it starts.
 *
 * @param folder the project's data folder
 * @param onStop is given how to undo what was started
 * @returns the first editor's way in where one was made just now, else null
 */
export async function openDatabase(
	folder: string,
	onStop: (close: () => Promise<void>) => void,
): Promise<{ email: string; password: string } | null> {
	if (process.env.DATABASE_URL) {
		await step("Reaching the database", () => checkReachable(process.env.DATABASE_URL ?? ""));
	} else {
		const { url, leave } = await step("Starting PostgreSQL", () => joinEmbedded(folder, say));
		onStop(leave);
		process.env.DATABASE_URL = url;
	}
	return fillDatabase(process.env.DATABASE_URL ?? "");
}

/** Brings the database that DATABASE_URL names up to date, with the seeds and a first editor in it; twice is once. */
export async function fillDatabase(url: string): Promise<{ email: string; password: string } | null> {
	await step("Bringing the database up to date", () => migrate(url));
	// Loaded only now: the database client connects to the DATABASE_URL that it finds when it is loaded.
	const { seedArticles } = await import("@/lib/ingest/seed");
	const { ensureFirstEditor } = await import("@/lib/auth/first-editor");
	const { db } = await import("@/lib/db/client");
	try {
		await step("Taking in the seed articles", () => seedArticles(say));
		return await ensureFirstEditor();
	} finally {
		await db.$disconnect();
	}
}
