import type { ReactNode } from "react";

/** "1 outlet", "3 outlets", the figure set to be read first. */
export function counted(count: number, one: string, many = `${one}s`): ReactNode {
	return (
		<>
			<b>{count}</b> {count === 1 ? one : many}
		</>
	);
}
