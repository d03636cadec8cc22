import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, ownIdentity, processIdentity } from "@/lib/db/lock.mjs";
import { say } from "./progress";
import { signalGroup } from "./server";

/** A start that serves from this project: its process, and the server that it runs. */
type Running = { starter: string; server: string; url: string };

/**
 * The starts that serve from this project at this moment. A server whose start was killed would go on for ever, holding
 * its port: those are stopped here, and named on the terminal.
 *
 * @param folder the project's data folder, where each start leaves a note
 */
export async function listRunning(folder: string): Promise<Running[]> {
	const notes = path.join(folder, "running");
	if (!existsSync(notes)) return [];
	const running: Running[] = [];
	for (const name of readdirSync(notes)) {
		const note: Running = JSON.parse(readFileSync(path.join(notes, name), "utf8"));
		if (isAlive(note.starter)) {
			running.push(note);
			continue;
		}
		if (isAlive(note.server)) {
			say(`Stopping the server at ${note.url} that an earlier start left behind.`);
			await stopLeftover(note.server);
		}
		rmSync(path.join(notes, name), { force: true });
	}
	return running;
}

/**
 * Leaves a note that this process serves.
 *
 * @returns how to take it back
 */
export function noteRunning(folder: string, url: string, serverPid: number): () => Promise<void> {
	const notes = path.join(folder, "running");
	mkdirSync(notes, { recursive: true });
	const file = path.join(notes, `${process.pid}.json`);
	const note: Running = { starter: ownIdentity(), server: processIdentity(serverPid) ?? "", url };
	writeFileSync(file, JSON.stringify(note));
	return async () => rmSync(file, { force: true });
}

async function stopLeftover(identity: string): Promise<void> {
	const pid = Number.parseInt(identity, 10);
	signalGroup(pid, "SIGTERM");
	for (let tries = 0; tries < 50 && isAlive(identity); tries++) await sleep(100);
	if (isAlive(identity)) signalGroup(pid, "SIGKILL");
}
