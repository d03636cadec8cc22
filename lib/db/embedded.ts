import { randomBytes } from "node:crypto";
import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import pg from "pg";
import { isAlive, ownIdentity, withLock } from "./lock.mjs";
import type { Account } from "./postgres-account";
import { type Binaries, findBinaries } from "./postgres-binaries";
import { makeHome } from "./postgres-places";
import {
	answers,
	databaseUrl,
	freePort,
	initialise,
	isInitialised,
	type Server,
	start,
	stop,
} from "./postgres-server";
import { Problem } from "./problem";

const DATABASE = "variorum";

/**
 * Joins the PostgreSQL server that belongs to a data folder: makes it where there is none, starts it where it does not
 * run, and uses it along with other processes where it does, also where the process that started it has died.
 *
 * @param folder the project's data folder (`.data`), which remembers the server's place, port and password
 * @param log is told what is done that takes a moment
 * @returns the database's address, and `leave`, which stops the server once nobody else uses it
 * @throws Problem where it cannot be had, with what to do
 */
export async function joinEmbedded(
	folder: string,
	log: (line: string) => void,
): Promise<{ url: string; leave: () => Promise<void> }> {
	mkdirSync(folder, { recursive: true, mode: 0o711 });
	const locked = <T>(work: () => Promise<T>) => withLock(path.join(folder, "postgres.lock"), work);
	const { server, binaries } = await locked(async () => {
		const found = await findOrMake(folder, log);
		await register(folder);
		return found;
	});
	return {
		url: databaseUrl(server, DATABASE),
		leave: () =>
			locked(async () => {
				rmSync(path.join(usersFolder(folder), String(process.pid)), { force: true });
				if (otherUsers(folder) === 0) await stop(server, binaries);
			}),
	};
}

async function findOrMake(
	folder: string,
	log: (line: string) => void,
): Promise<{ server: Server; binaries: Binaries }> {
	const home = rememberedHome(folder);
	const owner = home ? ownerOf(home) : null;
	const binaries = findBinaries(owner);
	let server = home ? readServer(home) : null;
	if (server && (await answers(server))) {
		if (otherUsers(folder) === 0) log("PostgreSQL still runs from an earlier start and is taken over.");
		return { server, binaries };
	}
	if (!server) {
		log("Setting up PostgreSQL …");
		server = await make(folder, binaries);
	}
	for (let tries = 0; !(await start(server, binaries)); tries++) {
		if (tries === 5)
			throw new Problem("The built-in PostgreSQL found no free port: free some, or set DATABASE_URL.");
		server = { ...server, port: await freePort() };
		writeServer(server);
	}
	await ensureDatabase(server);
	return { server, binaries };
}

async function make(folder: string, binaries: Binaries): Promise<Server> {
	const home = makeHome(path.resolve(folder, "postgres"), binaries.account);
	const server = { home, port: await freePort(), password: randomBytes(18).toString("base64url") };
	if (isInitialised(home)) {
		throw new Problem(
			`${home} holds a database whose password is lost: move that folder away, and a new one is set up.`,
		);
	}
	await initialise(home, server.password, binaries);
	writeServer(server);
	writeFileSync(path.join(folder, "postgres.json"), JSON.stringify({ home }));
	return server;
}

function rememberedHome(folder: string): string | null {
	const file = path.join(folder, "postgres.json");
	if (!existsSync(file)) return null;
	const { home } = JSON.parse(readFileSync(file, "utf8"));
	// The project may have been moved together with its data.
	const inside = path.resolve(folder, "postgres");
	for (const place of [inside, home]) {
		if (existsSync(place) && !mayEnter(place)) {
			throw new Problem(
				`The data in ${place} belongs to another user: run Variorum as that user, or set DATABASE_URL.`,
			);
		}
	}
	if (isInitialised(inside)) return inside;
	return isInitialised(home) ? home : null;
}

function readServer(home: string): Server | null {
	const file = path.join(home, "server.json");
	return existsSync(file) ? { ...JSON.parse(readFileSync(file, "utf8")), home } : null;
}

function mayEnter(folder: string): boolean {
	try {
		accessSync(folder, constants.R_OK | constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function writeServer({ home, port, password }: Server): void {
	writeFileSync(path.join(home, "server.json"), JSON.stringify({ port, password }), { mode: 0o600 });
}

/** Root goes on as whoever the data belongs to. */
function ownerOf(home: string): Account {
	const { uid, gid } = statSync(path.join(home, "data"));
	return uid === 0 ? null : { uid, gid };
}

async function ensureDatabase(server: Server): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl(server, "postgres") });
	await client.connect();
	try {
		const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
		if (rowCount === 0) await client.query(`create database ${DATABASE}`);
	} finally {
		await client.end();
	}
}

/** Who uses the server: a file a process, so that one that dies without a word is not waited for. */
function usersFolder(folder: string): string {
	return path.join(folder, "postgres-users");
}

async function register(folder: string): Promise<void> {
	mkdirSync(usersFolder(folder), { recursive: true });
	writeFileSync(path.join(usersFolder(folder), String(process.pid)), ownIdentity());
}

function otherUsers(folder: string): number {
	if (!existsSync(usersFolder(folder))) return 0;
	return readdirSync(usersFolder(folder)).filter((name) => {
		const file = path.join(usersFolder(folder), name);
		const identity = readFileSync(file, "utf8");
		if (identity === ownIdentity()) return false;
		if (isAlive(identity)) return true;
		rmSync(file, { force: true });
		return false;
	}).length;
}
