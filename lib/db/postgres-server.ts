import { spawn } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isAlive, processIdentity } from "./lock.mjs";
import { type Account, credentials } from "./postgres-account";
import type { Binaries } from "./postgres-binaries";
import { Problem } from "./problem";

/** One PostgreSQL server: `home` holds its data and its log, and belongs to the account that runs it. */
export type Server = { home: string; port: number; password: string };

const SUPERUSER = "variorum";

/** The address of one of the server's databases. */
export function databaseUrl({ port, password }: Server, database: string): string {
	return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

export function isInitialised(home: string): boolean {
	return existsSync(path.join(home, "data", "PG_VERSION"));
}

/**
 * Makes an empty server in `home`. Its rules of sorting and of upper and lower case are PostgreSQL's own, so that they
 * are the same on every machine.
 *
 * @param settings lines of postgresql.conf beyond the usual ones
 * @throws Problem with PostgreSQL's own last words where it fails; nothing half made is left then
 */
export async function initialise(
	home: string,
	password: string,
	binaries: Binaries,
	settings: Record<string, string> = {},
): Promise<void> {
	const data = path.join(home, "data");
	const half = `${data}.new`;
	const passwordFile = path.join(home, "password.new");
	rmSync(half, { recursive: true, force: true });
	writeFileSync(passwordFile, password, { mode: 0o600 });
	try {
		if (binaries.account) chownSync(passwordFile, binaries.account.uid, binaries.account.gid);
		const all = {
			listen_addresses: "127.0.0.1",
			unix_socket_directories: "",
			timezone: "UTC",
			log_timezone: "UTC",
			...settings,
		};
		const set = Object.entries(all).map(([name, value]) => `--set=${name}=${value}`);
		const { code, output } = await run(
			binaries.initdb,
			[
				`--pgdata=${half}`,
				`--username=${SUPERUSER}`,
				`--pwfile=${passwordFile}`,
				"--auth=scram-sha-256",
				"--encoding=UTF8",
				"--locale-provider=builtin",
				"--builtin-locale=C.UTF-8",
				"--locale=C",
				...set,
			],
			home,
			binaries.account,
		);
		if (code !== 0) throw new Problem(`The built-in PostgreSQL could not be set up: ${lastLine(output)}`);
		renameSync(half, data);
	} finally {
		rmSync(passwordFile, { force: true });
		rmSync(half, { recursive: true, force: true });
	}
}

/**
 * Starts the server and waits until it accepts connections. It goes on when this process ends, whatever way it ends.
 *
 * @returns false where its port is taken; the caller chooses another
 * @throws Problem with the log's last words where it fails for another reason
 */
export async function start(server: Server, binaries: Binaries): Promise<boolean> {
	const until = Date.now() + DYING_MS;
	for (;;) {
		const outcome = await tryStart(server, binaries);
		if (outcome !== "locked") return outcome === "started";
		// A server that was just killed is still known to the system for a moment, and its lock counts for as long.
		if (Date.now() > until)
			throw new Problem(
				`Another PostgreSQL holds the data in ${server.home}: stop what runs there, then start again.`,
			);
		await sleep(500);
	}
}

/** How long a killed server may take to be gone. */
const DYING_MS = 15_000;

async function tryStart(server: Server, binaries: Binaries): Promise<"started" | "port taken" | "locked"> {
	if (!(await isFree(server.port))) return "port taken";
	await clearStalePid(server);
	const data = path.join(server.home, "data");
	const log = path.join(server.home, "log");
	const before = existsSync(log) ? readFileSync(log, "utf8").length : 0;
	const { code } = await run(
		binaries.pgCtl,
		["start", "-D", data, "-l", log, "-w", "-t", "120", "-o", `-p ${server.port}`],
		server.home,
		binaries.account,
	);
	if (code === 0) return "started";
	const said = existsSync(log) ? readFileSync(log, "utf8").slice(before) : "";
	if (/could not bind|address already in use/i.test(said)) return "port taken";
	if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/i.test(said))
		return "locked";
	throw new Problem(`The built-in PostgreSQL did not start: ${lastLine(said)} (its log is ${log})`);
}

/** Stops the server; connections that are still open are closed by it. */
export async function stop(server: Server, binaries: Binaries): Promise<void> {
	const data = path.join(server.home, "data");
	for (const mode of ["fast", "immediate"]) {
		const parameters = ["stop", "-D", data, "-m", mode, "-w", "-t", "30"];
		const { code } = await run(binaries.pgCtl, parameters, server.home, binaries.account);
		if (code === 0 || !existsSync(path.join(data, "postmaster.pid"))) return;
	}
}

/** Whether this very server, and not another one that got its port, answers. */
export async function answers(server: Server): Promise<boolean> {
	const client = new pg.Client({
		connectionString: databaseUrl(server, "postgres"),
		connectionTimeoutMillis: 5000,
	});
	client.on("error", () => {});
	try {
		await client.connect();
		const { rows } = await client.query("select current_setting('data_directory') as folder");
		return rows[0]?.folder === path.join(server.home, "data");
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

/** A port that nobody listens on at this moment; the system gives numbers far from PostgreSQL's own 5432. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = net.createServer().once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			const port = typeof address === "object" && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

/** Whether nobody listens on the port, on any address of this machine. */
function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = net.createServer().once("error", () => resolve(false));
		probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
	});
}

/**
 * A server that was killed leaves postmaster.pid behind. PostgreSQL copes unless the number has meanwhile gone to
 * another process of the same account, as it does where a container starts anew: then it would refuse for ever.
 */
async function clearStalePid(server: Server): Promise<void> {
	const file = path.join(server.home, "data", "postmaster.pid");
	if (!existsSync(file)) return;
	const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
	const identity = processIdentity(pid);
	// One that has ended and was never fetched by its parent (a zombie) still counts as running for PostgreSQL.
	if (identity === null || !looksLikePostgres(pid)) return rmSync(file, { force: true });
	// Still on its way up or down, at another port: PostgreSQL itself says so if it stays.
	for (let tries = 0; tries < 150 && isAlive(identity); tries++) await sleep(200);
}

function looksLikePostgres(pid: number): boolean {
	try {
		return /postgres/.test(readFileSync(`/proc/${pid}/comm`, "utf8"));
	} catch {
		return true; // not Linux, or not ours to see: PostgreSQL's own judgement stands
	}
}

function run(program: string, parameters: string[], cwd: string, account: Account) {
	// The variables by which PostgreSQL's programs are told where to look must not lead them to the user's own server.
	const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
	for (const name of Object.keys(env)) if (name.startsWith("PG")) delete env[name];
	return new Promise<{ code: number; output: string }>((resolve, reject) => {
		const child = spawn(program, parameters, {
			...credentials(account),
			cwd,
			env,
			stdio: ["ignore", "pipe", "pipe"],
			// Ctrl-C reaches every process of the terminal's group; the server is stopped by us, after its last client.
			detached: true,
		});
		let output = "";
		child.stdout.on("data", (chunk) => (output += chunk));
		child.stderr.on("data", (chunk) => (output += chunk));
		child.on("error", reject);
		child.on("close", (code) => resolve({ code: code ?? 1, output }));
	});
}

function lastLine(output: string): string {
	const lines = output.split("\n").filter((line) => line.trim() !== "");
	return (
		lines.findLast((line) => /FATAL|ERROR|error:/.test(line)) ??
		lines.at(-1) ??
		"it said nothing"
	).trim();
}
