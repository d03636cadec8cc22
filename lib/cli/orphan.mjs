import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { processIdentity } from "../db/lock.mjs";

/**
 * Tells when npm, which started us, has ended without us. npm hands a signal to the shell between it and us, and that
 * shell ends without handing it on; killed outright, npm hands on nothing at all.
 *
 * @param {() => void} stop called once; never where npm did not start us
 */
export function whenOrphaned(stop) {
	if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
	const shell = process.ppid;
	const npm = parentOf(shell);
	const before = npm === null ? null : processIdentity(npm);
	const timer = setInterval(() => {
		const orphaned = process.ppid !== shell || (npm !== null && npm > 1 && processIdentity(npm) !== before);
		if (!orphaned) return;
		clearInterval(timer);
		stop();
	}, 1000);
	timer.unref();
}

/** @param {number} pid */
function parentOf(pid) {
	try {
		if (process.platform === "linux") {
			const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
			return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
		}
		return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
	} catch {
		return null;
	}
}
