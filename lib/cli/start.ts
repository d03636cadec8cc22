import path from "node:path";
import { withLock } from "@/lib/db/lock.mjs";
import { Problem } from "@/lib/db/problem";
import { build, dropRenderedPages, isBuilt } from "./build";
import { firstEditor, openDatabase, takeInSeeds } from "./database";
import { DATA, DIST } from "./places";
import { step } from "./progress";
import { listRunning, noteRunning } from "./running";
import { sessionSecret } from "./secret";
import { choosePort, serve } from "./server";
import { runUntilStopped } from "./shutdown";
import { greet } from "./welcome";

/** `npm start`: from a fresh clone, or from wherever the last start got to, to pages that answer. */
await runUntilStopped(async (onStop) => {
	const others = await listRunning(DATA);
	const beside = others.find(({ url }) => url.endsWith(`:${process.env.PORT ?? 3000}`));
	if (beside) {
		throw new Problem(
			`Variorum is already running from this folder: open ${beside.url}, or start a second one on another port, as in PORT=${Number(process.env.PORT ?? 3000) + 1} npm start.`,
		);
	}
	const port = await choosePort(process.env.PORT);
	await openDatabase(DATA, onStop);
	await takeInSeeds();
	process.env.BETTER_AUTH_SECRET = sessionSecret(DATA);
	await withLock(path.join(DATA, "build.lock"), async () => {
		if (isBuilt(DIST)) return;
		const [other] = others;
		if (other) {
			throw new Problem(
				`The code has changed and needs a new build, while Variorum at ${other.url} still serves the last one from this folder: stop that one, then start again.`,
			);
		}
		await step("Building the pages", () => build(DIST));
		dropRenderedPages(DIST);
	});
	const site = await step("Starting the server", () => serve("start", port, DIST));
	onStop(site.stop);
	onStop(noteRunning(DATA, site.url, site.child.pid ?? 0));
	// Last of all: a password that is said once must not be made by a start that fails.
	greet(site.url, await firstEditor());
	await site.ended;
	throw new Problem("The server has ended by itself; what it said last stands above.");
});
