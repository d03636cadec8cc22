// The door of every npm script: `node lib/cli/run.mjs <command> [arguments]`. Plain JavaScript and no packages, since it
// runs on a fresh clone. Whatever it has to say goes to stderr: stdout belongs to the command.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const served = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

if (!served) {
	fail(
		`Variorum needs Node 20.19 or newer (20, 22.12 or 24 on), and this is ${process.versions.node}: install a newer one.`,
	);
}
const [command, ...parameters] = process.argv.slice(2);
const program = path.join(root, "lib", "cli", `${command}.ts`);
if (!command || !/^[a-z]+$/.test(command) || (command !== "generate" && !existsSync(program))) {
	fail(`There is no command ${command ?? "(none)"}; \`npm run\` lists those that there are.`);
}

process.chdir(root);
// Loaded only now: what these need, an older Node may not have.
const { ensurePackages } = await import("./packages.mjs");
const { ensureClient } = await import("./prisma-client.mjs");
const { whenOrphaned } = await import("./orphan.mjs");
try {
	await ensurePackages(root);
	await ensureClient(root, command === "generate");
} catch (error) {
	fail(error instanceof Error ? error.message : String(error));
}
if (command !== "generate") handOver();

/** Runs the command in a process of its own, passes signals on to it, and ends the way it ends. */
function handOver() {
	const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
	const child = spawn(process.execPath, ["--import", tsx, program, ...parameters], {
		// The channel tells the command when we are killed, so that it does not go on alone.
		stdio: ["inherit", "inherit", "inherit", "ipc"],
	});
	for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
		process.on(signal, () => child.kill(signal));
	}
	whenOrphaned(() => child.kill("SIGTERM"));
	child.on("error", (error) => fail(error.message));
	child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
