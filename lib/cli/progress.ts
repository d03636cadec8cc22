/** Tells the person at the terminal something; on stderr, since stdout belongs to what a command gives. */
export function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

/**
 * Does a step of a command, and names it on the terminal where it takes longer than a second.
 *
 * @param label what is being done, as in "Building the pages"
 * @returns what `work` gives
 */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	let named = false;
	const timer = setTimeout(() => {
		named = true;
		say(`${label} …`);
	}, 1000);
	try {
		const result = await work();
		if (named) say(`${label}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
		return result;
	} finally {
		clearTimeout(timer);
	}
}
