import { spawn } from "node:child_process";

/** What one step of `npm test` came to. */
export type Result = {
	name: string;
	passed: number;
	failed: number;
	/** What a person needs to mend it; printed where something failed. */
	details: string;
};

/** How a program ended, with all that it printed. */
export type Run = { code: number; stdout: string; all: string };

/**
 * Runs a JavaScript program of node_modules under this Node.
 *
 * @param program path within the project
 * @param env variables beside those of this process
 */
export function runNode(
	program: string,
	parameters: string[],
	env: Record<string, string> = {},
): Promise<Run> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, ...parameters], {
			env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
			stdio: ["ignore", "pipe", "pipe"],
		});
		// A test run that is broken off must not leave servers and browsers behind.
		const passOn = () => child.kill("SIGTERM");
		process.once("SIGINT", passOn).once("SIGTERM", passOn).once("disconnect", passOn);
		let stdout = "";
		let all = "";
		child.stdout.on("data", (chunk) => {
			stdout += chunk;
			all += chunk;
		});
		child.stderr.on("data", (chunk) => (all += chunk));
		child.on("error", reject);
		child.on("close", (code) => {
			process.off("SIGINT", passOn).off("SIGTERM", passOn).off("disconnect", passOn);
			resolve({ code: code ?? 1, stdout, all });
		});
	});
}

/** A step that is right or wrong as a whole counts as one test. */
export function single(name: string, run: Run): Result {
	const ok = run.code === 0;
	return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, details: run.all };
}
