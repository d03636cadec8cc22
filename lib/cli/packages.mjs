import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../db/lock.mjs";

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked */

/**
 * Makes sure that node_modules holds what package-lock.json asks for, and installs it where not. Processes that start at
 * the same moment take turns, and the second finds it done.
 *
 * @param {string} root the project's folder
 * @throws {Error} a sentence, where npm fails
 */
export async function ensurePackages(root) {
	if (isInstalled(root)) return;
	await withLock(
		path.join(root, ".data", "install.lock"),
		async () => {
			if (isInstalled(root)) return;
			process.stderr.write(
				"Installing the packages that package-lock.json lists (a minute or two, once) …\n",
			);
			const started = Date.now();
			await npmCi(root);
			process.stderr.write(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
		},
		() => process.stderr.write("Another start is installing the packages; waiting for it …\n"),
	);
}

/** @param {string} root */
function isInstalled(root) {
	const stamp = path.join(root, "node_modules", ".variorum-installed");
	const wanted = readFileSync(path.join(root, "package-lock.json"), "utf8");
	const hash = createHash("sha256").update(wanted).digest("hex");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return true;
	if (!matches(root, wanted)) return false;
	try {
		writeFileSync(stamp, hash); // so that the next start need not compare
	} catch {
		// A folder that we may read and not write: comparing each time does no harm.
	}
	return true;
}

/**
 * npm writes down what it installed, at the end and only if it got there.
 *
 * @param {string} root
 * @param {string} wanted the text of package-lock.json
 */
function matches(root, wanted) {
	const record = path.join(root, "node_modules", ".package-lock.json");
	if (!existsSync(record)) return false;
	/** @type {Record<string, Locked>} */
	const present = JSON.parse(readFileSync(record, "utf8")).packages;
	/** @type {Record<string, Locked>} */
	const asked = JSON.parse(wanted).packages;
	return Object.entries(asked).every(([place, { version, optional, devOptional, link }]) => {
		const found = present[place];
		// What is optional is there for some kinds of machine only.
		if (place === "" || link || (!found && (optional || devOptional))) return true;
		return found?.version === version && existsSync(path.join(root, place, "package.json"));
	});
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
function npmCi(root) {
	const options = [
		"ci",
		"--include=dev",
		"--include=optional",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	];
	// npm tells its scripts where it is itself; started by hand we take the one on the path.
	const npm = process.env.npm_execpath;
	const [program, parameters, shell] =
		npm && /npm-cli\.c?js$/.test(npm)
			? [process.execPath, [npm, ...options], false]
			: ["npm", options, process.platform === "win32"];
	return new Promise((resolve, reject) => {
		const child = spawn(program, parameters, {
			cwd: root,
			shell,
			// All that npm says goes to stderr. Prisma's install script would fetch an engine that is never used, unless it
			// is told that there is one.
			stdio: ["ignore", 2, 2],
			env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
		});
		child.on("error", () => reject(new Error("npm is not to be found: install it, or put it on the PATH.")));
		child.on("close", (code) => {
			if (code === 0) resolve();
			else reject(new Error("`npm ci` failed: see what it said above, mend that, and start again."));
		});
	});
}
