import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The key that signs session cookies: BETTER_AUTH_SECRET where that is set, else one that is made once and kept, so that
 * editors stay signed in over a restart.
 *
 * @param folder the project's data folder
 */
export function sessionSecret(folder: string): string {
	if (process.env.BETTER_AUTH_SECRET) return process.env.BETTER_AUTH_SECRET;
	const file = path.join(folder, "session-secret");
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true, mode: 0o711 });
		try {
			writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
		} catch (error) {
			if (!existsSync(file)) throw error; // else a start beside us made it a moment ago
		}
	}
	return readFileSync(file, "utf8");
}
