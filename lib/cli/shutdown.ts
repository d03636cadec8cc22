import { Problem } from "@/lib/db/problem";
import { say } from "./progress";

type Closer = () => Promise<void>;

/**
 * Runs a command that goes on until it is told to stop, and undoes what it started, last first, whichever way it ends:
 * Ctrl-C, a signal, the death of the process that started it, a failure, or its own end.
 *
 * @param work starts things; it hands `onStop` how to undo each, and gives a promise that ends when one of them fails
 */
export async function runUntilStopped(
	work: (onStop: (close: Closer) => void) => Promise<void>,
): Promise<never> {
	const closers: Closer[] = [];
	let stopping: Promise<never> | null = null;
	const stop = (code: number): Promise<never> => {
		stopping ??= closeAll(closers, code);
		return stopping;
	};
	// The terminal and npm may both pass on one Ctrl-C: the first counts.
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
	// Whoever listened to us may be gone before us; that must not keep the rest from being stopped.
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
	process.on("disconnect", () => void stop(1));
	try {
		await work((close) => closers.push(close));
		return await stop(1);
	} catch (error) {
		if (stopping) return stopping; // what was under way fails when it is stopped, and that is no news
		say(error instanceof Problem ? error.message : String(error instanceof Error ? error.stack : error));
		return stop(1);
	}
}

async function closeAll(closers: Closer[], code: number): Promise<never> {
	for (const close of closers.reverse()) {
		try {
			await close();
		} catch (error) {
			say(`Not everything could be stopped: ${error instanceof Error ? error.message : error}`);
			code = 1;
		}
	}
	process.exit(code);
}
