import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../db/lock.mjs";

/**
 * Makes sure that the database client in lib/db/generated is the one that prisma/schema.prisma describes.
 *
 * @param {string} root the project's folder
 * @param {boolean} [anyway] generate it also where it is up to date
 * @throws {Error} with what Prisma said, where it fails
 */
export async function ensureClient(root, anyway = false) {
	const folder = path.join(root, "lib", "db", "generated");
	const stamp = path.join(folder, ".made-from");
	const wanted = fingerprint(root);
	const isCurrent = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
	if (isCurrent() && !anyway) return;
	await withLock(path.join(root, ".data", "client.lock"), async () => {
		if (isCurrent() && !anyway) return;
		await generate(root);
		writeFileSync(stamp, wanted);
	});
}

/** @param {string} root */
function fingerprint(root) {
	const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), "utf8");
	const { version } = JSON.parse(read("node_modules/prisma/package.json"));
	return createHash("sha256").update(version).update(read("prisma/schema.prisma")).digest("hex");
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
function generate(root) {
	const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [prisma, "generate"], {
			cwd: root,
			stdio: ["ignore", "pipe", "pipe"],
			env: {
				...process.env,
				// Prisma would fetch an engine for this and then not use it; any program that exists in its place will do.
				PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
				PRISMA_HIDE_UPDATE_MESSAGE: "1",
				CHECKPOINT_DISABLE: "1",
			},
		});
		let said = "";
		child.stdout.on("data", (chunk) => (said += chunk));
		child.stderr.on("data", (chunk) => (said += chunk));
		child.on("error", reject);
		child.on("close", (code) => {
			if (code === 0) resolve();
			else
				reject(new Error(`The database client could not be made from prisma/schema.prisma: ${said.trim()}`));
		});
	});
}
