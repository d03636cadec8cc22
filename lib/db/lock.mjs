// Plain JavaScript, because lib/cli/run.mjs needs it before any package is installed.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Names one running process so that it is not mistaken for a later one that was given the same number.
 *
 * @param {number} pid
 * @returns {string | null} `pid:start`, or null where no such process runs
 */
export function processIdentity(pid) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it runs, and belongs to somebody else.
		if (!(error instanceof Error) || !("code" in error) || error.code !== "EPERM") return null;
	}
	if (process.platform === "win32") return `${pid}:`;
	try {
		if (process.platform !== "linux") {
			return `${pid}:${execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()}`;
		}
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		// The name, in parentheses, may hold spaces and parentheses itself; state and start time follow it.
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		if (fields[0] === "Z") return null;
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
		return `${pid}:${boot}-${fields[19]}`;
	} catch {
		return null;
	}
}

/**
 * Whether the process that an identity names still runs.
 *
 * @param {string} identity as given by processIdentity
 */
export function isAlive(identity) {
	return processIdentity(Number.parseInt(identity, 10)) === identity;
}

/** @returns {string} this process' own identity */
export function ownIdentity() {
	return processIdentity(process.pid) ?? `${process.pid}:`;
}

/**
 * Runs `work` while no other process holds the same lock. A lock whose holder died is taken over.
 *
 * @template T
 * @param {string} path of the lock file; its folder is made where missing
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once where another process holds the lock
 * @returns {Promise<T>} what `work` gives
 */
export async function withLock(path, work, onWait) {
	mkdirSync(dirname(path), { recursive: true });
	const mine = `${path}.${randomUUID()}`;
	writeFileSync(mine, ownIdentity());
	try {
		let waited = false;
		while (!take(path, mine)) {
			if (!waited) onWait?.();
			waited = true;
			await sleep(100);
		}
		try {
			return await work();
		} finally {
			rmSync(path, { force: true });
		}
	} finally {
		rmSync(mine, { force: true });
	}
}

/**
 * A hard link is made or refused in one step, with its content in place: no other process sees half a lock.
 *
 * @param {string} path
 * @param {string} mine
 */
function take(path, mine) {
	try {
		linkSync(mine, path);
		return true;
	} catch (error) {
		if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
	}
	const holder = read(path);
	if (holder === null || isAlive(holder)) return false;
	// Set aside first and look at what was really taken: meanwhile another process may have replaced the dead one's lock.
	const aside = `${mine}.dead`;
	try {
		renameSync(path, aside);
	} catch {
		return false;
	}
	const taken = read(aside);
	if (taken !== null && taken !== holder && isAlive(taken)) {
		try {
			linkSync(aside, path);
		} catch {
			// Somebody was quicker still; the next round sees them.
		}
	}
	rmSync(aside, { force: true });
	return false;
}

/** @param {string} path */
function read(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}
