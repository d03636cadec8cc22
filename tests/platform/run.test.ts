import { spawn, spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (parameters: string[], nodeOptions: string[] = []) =>
	spawnSync(process.execPath, [...nodeOptions, "lib/cli/run.mjs", ...parameters], { encoding: "utf8" });

test("a command that does not exist is named, and the list of those that do", () => {
	const { status, stdout, stderr } = run(["wander"]);
	expect(stderr).toBe("There is no command wander; `npm run` lists those that there are.\n");
	expect(stdout).toBe("");
	expect(status).toBe(1);
});

test("no path leads out of the folder of commands", () => {
	expect(run(["../db/problem"]).stderr).toMatch(/There is no command/);
});

test("an older Node is told in one sentence", () => {
	for (const version of ["18.20.4", "20.18.3", "21.7.3", "22.11.0", "23.11.0"]) {
		const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
		const { status, stderr } = run(
			["test"],
			["--import", `data:text/javascript,${encodeURIComponent(pretend)}`],
		);
		expect(stderr).toMatch(
			new RegExp(`^Variorum needs Node 20\\.19 or newer .* this is ${version.replaceAll(".", "\\.")}`),
		);
		expect(stderr.trim().split("\n")).toHaveLength(1);
		expect(status).toBe(1);
	}
});

test("stdout is the command's alone, and its exit code is passed on", () => {
	const wrong = run(["bench", "everything"]);
	expect(wrong.stdout).toBe("");
	expect(wrong.stderr).toMatch(/npm run -s bench -- analysis/);
	expect(wrong.status).toBe(1);
});

test("a part of the tests that does not exist is refused with the list of parts", () => {
	const { status, stdout, stderr } = run(["test", "everything"]);
	expect(stderr).toMatch(/There is no part everything: npm test -- check\|unit\|db\|pages/);
	expect(stdout).toBe("");
	expect(status).toBe(1);
});

test("a signal reaches the command", async () => {
	// Without arguments the bench would end by itself; this one is stopped in its first second.
	const child = spawn(process.execPath, ["lib/cli/run.mjs", "bench", "analysis"], { stdio: "ignore" });
	const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)));
	setTimeout(() => child.kill("SIGTERM"), 1500);
	expect(await ended).toBe(143);
});
