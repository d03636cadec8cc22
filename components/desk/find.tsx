import type { ReactNode } from "react";
import { Pager } from "@/components/ui/pager";

/** A list of the desk that can be looked through by words. */
export function FoundList(props: {
	title: string;
	label: string;
	path: string;
	words: string;
	paging: { page: number; size: number; total: number };
	empty: string;
	children: ReactNode;
}) {
	const { words, path } = props;
	return (
		<>
			<h1 className="pt-8 !text-[32px]">{props.title}</h1>
			<search>
				<form className="mt-4 flex max-w-[30em] gap-2">
					<input
						type="search"
						name="q"
						defaultValue={words}
						aria-label={props.label}
						className="field w-full"
					/>
					<button type="submit" className="button quiet">
						Find
					</button>
				</form>
			</search>
			{props.paging.total === 0 ? <p className="mt-6 text-soft">{props.empty}</p> : props.children}
			<Pager
				paging={props.paging}
				href={(to) => `${path}?${words ? `q=${encodeURIComponent(words)}&` : ""}page=${to}`}
			/>
		</>
	);
}
