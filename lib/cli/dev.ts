import { Problem } from "@/lib/db/problem";
import { firstEditor, openDatabase, takeInSeeds } from "./database";
import { DATA, DIST } from "./places";
import { step } from "./progress";
import { listRunning, noteRunning } from "./running";
import { sessionSecret } from "./secret";
import { choosePort, serve } from "./server";
import { runUntilStopped } from "./shutdown";
import { greet } from "./welcome";

/** `npm run dev`: the same as `npm start`, with pages that follow each change of the code. */
await runUntilStopped(async (onStop) => {
	await listRunning(DATA);
	const port = await choosePort(process.env.PORT);
	await openDatabase(DATA, onStop);
	await takeInSeeds();
	process.env.BETTER_AUTH_SECRET = sessionSecret(DATA);
	const site = await step("Starting the server", () => serve("dev", port, DIST));
	onStop(site.stop);
	onStop(noteRunning(DATA, site.url, site.child.pid ?? 0));
	// Last of all: a password that is said once must not be made by a start that fails.
	greet(site.url, await firstEditor());
	await site.ended;
	throw new Problem("The server has ended by itself; what it said last stands above.");
});
