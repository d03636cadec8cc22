import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Problem } from "@/lib/db/problem";
import { step } from "../progress";

/** Names under which Chromium and its kin stand on the PATH. */
const NAMES = [
	"chromium",
	"chromium-browser",
	"google-chrome-stable",
	"google-chrome",
	"chrome",
	"microsoft-edge-stable",
	"microsoft-edge",
	"brave-browser",
];

/** Places where they stand without being on the PATH. */
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
	"/opt/google/chrome/chrome",
	"/snap/bin/chromium",
];

/**
 * Finds a browser for the tests of the pages: the one that CHROMIUM_PATH names, one that is installed, one that
 * Playwright fetched earlier; and where root has apt-get, installs Debian's.
 *
 * @returns the program's path
 * @throws Problem that says what to install
 */
export async function findBrowser(): Promise<string> {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (runs(named)) return named;
		throw new Problem(
			`CHROMIUM_PATH is ${named}, which does not start: mend it, or unset it to have one found.`,
		);
	}
	const found = installed();
	if (found) return found;
	if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
		await step("Installing Chromium for the tests of the pages (apt-get install chromium)", installDebian);
		const fresh = installed();
		if (fresh) return fresh;
	}
	throw new Problem(
		"The tests of the pages need a browser: install Chromium or Chrome (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to one.",
	);
}

function installed(): string | undefined {
	const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
	const suffix = process.platform === "win32" ? ".exe" : "";
	const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
	return [...onPath, ...PLACES, ...fetchedByPlaywright()].find(
		(program) => existsSync(program) && runs(program),
	);
}

/** Playwright keeps each version that it fetched in a folder of its own. */
function fetchedByPlaywright(): string[] {
	const cache =
		process.env.PLAYWRIGHT_BROWSERS_PATH ??
		path.join(os.homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", "ms-playwright");
	if (!existsSync(cache)) return [];
	const inside = [
		"chrome-linux64/chrome",
		"chrome-linux/chrome",
		"chrome-mac/Chromium.app/Contents/MacOS/Chromium",
	];
	return readdirSync(cache)
		.filter((name) => /^chromium-\d+$/.test(name))
		.sort()
		.reverse()
		.flatMap((name) => inside.map((program) => path.join(cache, name, program)));
}

/** Some systems put a script there that only tells how to install the browser. */
function runs(program: string): boolean {
	return spawnSync(program, ["--version"], { timeout: 20_000 }).status === 0;
}

async function installDebian(): Promise<void> {
	const run = (parameters: string[]) =>
		new Promise<void>((resolve) => {
			const child = spawn("apt-get", parameters, {
				stdio: "ignore",
				env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			});
			child.on("error", () => resolve());
			child.on("close", () => resolve());
		});
	await run(["update"]);
	await run(["install", "--yes", "--no-install-recommends", "chromium"]);
}
