import type { ReactNode } from "react";

const WORDS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count as a sentence has it: "three", and figures from 13 on. */
export function inWords(count: number): string {
	return WORDS[count] ?? String(count);
}

/** "1 outlet", "3 outlets", the figure set to be read first. */
export function counted(count: number, one: string, many = `${one}s`): ReactNode {
	return (
		<>
			<b>{count}</b> {count === 1 ? one : many}
		</>
	);
}
