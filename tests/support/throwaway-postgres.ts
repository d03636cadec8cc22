import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBinaries } from "@/lib/db/postgres-binaries";
import { makeHome } from "@/lib/db/postgres-places";
import { databaseUrl, freePort, initialise, type Server, start, stop } from "@/lib/db/postgres-server";

/**
 * Starts a PostgreSQL server that belongs to the tests alone and is thrown away after them: it knows nothing of the
 * developer's own data, and need not survive a power cut.
 *
 * @returns an address for each of its databases, and how to end it
 */
export async function throwawayPostgres(): Promise<{
	url: (database: string) => string;
	end: () => Promise<void>;
}> {
	const binaries = findBinaries();
	const folder = mkdtempSync(path.join(os.tmpdir(), "variorum-test-"));
	chmodSync(folder, 0o711);
	const home = makeHome(path.join(folder, "postgres"), binaries.account);
	let server: Server = { home, port: await freePort(), password: randomBytes(18).toString("base64url") };
	await initialise(home, server.password, binaries, {
		fsync: "off",
		synchronous_commit: "off",
		full_page_writes: "off",
		max_connections: "200",
	});
	while (!(await start(server, binaries))) server = { ...server, port: await freePort() };
	return {
		url: (database) => databaseUrl(server, database),
		end: async () => {
			await stop(server, binaries);
			for (const place of [home, folder]) rmSync(place, { recursive: true, force: true });
		},
	};
}
