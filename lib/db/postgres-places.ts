import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Account, credentials } from "./postgres-account";
import { Problem } from "./problem";

/**
 * Folders outside the project that every account may enter and only we may write to, for root whose project lies where
 * only root may enter.
 *
 * @returns those that could be had on this machine, best first
 */
export function sharedPlaces(): string[] {
	return ["/var/lib/variorum", "/var/tmp/variorum", path.join(os.tmpdir(), "variorum")].filter((place) => {
		try {
			if (mkdirSync(place, { recursive: true })) chmodSync(place, 0o755);
			// Under /tmp somebody else may have made a folder of this name: what they can write to, we must not run.
			const { uid, mode } = statSync(place);
			return uid === process.getuid?.() && (mode & 0o022) === 0;
		} catch {
			return false;
		}
	});
}

/**
 * Makes a folder that the account owns and can really reach.
 *
 * @param wanted where it would best be; a new folder elsewhere is made where the account cannot use that
 * @returns the folder's path
 * @throws Problem where no place serves
 */
export function makeHome(wanted: string, account: Account): string {
	if (serves(wanted, account)) return wanted;
	for (const place of account ? sharedPlaces() : []) {
		const home = mkdtempSync(path.join(place, "data-"));
		if (serves(home, account)) return home;
	}
	throw new Problem(
		`The built-in PostgreSQL finds no folder for its data: make ${path.dirname(wanted)} writable, or set DATABASE_URL.`,
	);
}

function serves(home: string, account: Account): boolean {
	try {
		mkdirSync(home, { recursive: true });
		chmodSync(home, 0o700);
		if (!account) return true;
		chownSync(home, account.uid, account.gid);
		// Tried for real: modes, access lists and mounts all have a say.
		if (spawnSync("test", ["-w", home], { ...credentials(account), cwd: "/" }).status === 0) return true;
		rmdirSync(home);
	} catch {
		// Not to be had.
	}
	return false;
}
