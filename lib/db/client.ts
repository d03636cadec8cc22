import { type Prisma, PrismaClient } from "./generated/client";
import { OneAtATime } from "./one-at-a-time";

/** What a query needs: the client itself, or the transaction that a command runs in. */
export type Database = Prisma.TransactionClient;

/**
 * Opens a pool of connections to the database that DATABASE_URL names.
 *
 * @throws a plain sentence where DATABASE_URL is not set: the commands in lib/cli set it, code of its own must too
 */
function connect(): PrismaClient {
	const connectionString = process.env.DATABASE_URL;
	if (!connectionString) {
		throw new Error(
			"DATABASE_URL is not set: start Variorum with `npm start`, which sets it, or set it yourself.",
		);
	}
	return new PrismaClient({ adapter: new OneAtATime({ connectionString }) });
}

// Modules are loaded anew by `next dev`, and several times by a build's bundles: the pool is kept on globalThis, so that
// a process has one and a day of edits does not use up the server's connections.
const kept = globalThis as typeof globalThis & { variorumDatabase?: PrismaClient };

/**
 * The one client of this process. It is made by the first use and not by the import: a build loads every page's modules
 * and needs no database.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
	get(_, key) {
		kept.variorumDatabase ??= connect();
		const value: unknown = Reflect.get(kept.variorumDatabase, key);
		return typeof value === "function" ? value.bind(kept.variorumDatabase) : value;
	},
});
