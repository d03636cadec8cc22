import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Problem } from "@/lib/db/problem";
import { trustedProxies } from "@/lib/http/client-address.mjs";
import { nextCommand } from "./build";

/** A running Next: where it answers, its process, and a promise that ends with it. */
export type Site = { url: string; child: ChildProcess; ended: Promise<void>; stop: () => Promise<void> };

/**
 * The port to serve on. What else is said of the network is looked at too, before anything is started.
 *
 * @param asked the variable PORT
 * @throws Problem where it is no port, or somebody listens there already
 */
export async function choosePort(asked: string | undefined): Promise<number> {
	if (trustedProxies(process.env.TRUST_PROXY) === null) {
		throw new Problem(
			`TRUST_PROXY is ${process.env.TRUST_PROXY}: set it to the number of proxies that stand before Variorum, 1 for one, or unset it.`,
		);
	}
	const port = Number(asked ?? 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Problem(`PORT is ${asked}, which is no port: set it to a number from 1 to 65535.`);
	}
	const refusal = await tryToListen(port);
	if (refusal === "EACCES") {
		throw new Problem(
			`Port ${port} is open to root only: choose one from 1024 on, as in PORT=3000 npm start.`,
		);
	}
	if (refusal) {
		throw new Problem(
			`Port ${port} is taken by another program: choose another, as in PORT=${port + 1} npm start.`,
		);
	}
	return port;
}

/**
 * Starts Next and waits until it answers.
 *
 * @param mode `start` serves the build in `distDir`, `dev` builds as it goes and tells on the terminal what it does
 * @throws Problem where it ends or stays silent instead
 */
export async function serve(mode: "start" | "dev", port: number, distDir: string): Promise<Site> {
	const { parameters, env } = nextCommand([mode, "-p", String(port)]);
	const first = pathToFileURL(path.resolve("lib/http/on-request.mjs")).href;
	const child = spawn(process.execPath, ["--import", first, ...parameters], {
		env: {
			...env,
			NODE_ENV: mode === "start" ? "production" : "development",
			VARIORUM_DIST: distDir,
			PORT: String(port),
		},
		// Ctrl-C reaches the whole group of the terminal, and this one is stopped by us, in order.
		detached: process.platform !== "win32",
		stdio: ["ignore", mode === "start" ? "ignore" : "inherit", "inherit"],
	});
	const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
	const url = `http://localhost:${port}`;
	const stop = () => stopProcess(child, ended);
	for (let tries = 0; tries < 600; tries++) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Problem("The server ended as soon as it was started; what it said stands above.");
		}
		if (await answers(port)) return { url, child, ended, stop };
		await sleep(100);
	}
	await stop();
	throw new Problem("The server did not answer within a minute and was stopped: is the machine overloaded?");
}

/** Ends a process and those that it started: politely, and after five seconds for good. */
async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
	signalGroup(child.pid, "SIGTERM");
	const patience = setTimeout(() => child.pid && signalGroup(child.pid, "SIGKILL"), 5000);
	await ended;
	clearTimeout(patience);
}

/** Signals a process that was started as the head of a group, and with it all that it started. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(process.platform === "win32" ? pid : -pid, signal);
	} catch {
		// It has ended by itself.
	}
}

function tryToListen(port: number): Promise<string | null> {
	return new Promise((resolve) => {
		const probe = net
			.createServer()
			.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "?"));
		probe.listen(port, () => probe.close(() => resolve(null)));
	});
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = net.connect(port, "127.0.0.1");
		socket.once("connect", () => resolve(socket.destroy() !== null));
		socket.once("error", () => resolve(false));
	});
}
