"use client";

import { Notice } from "@/components/ui/notice";

/** What the desk shows where a page failed: what was typed is kept in the tab, and nothing is half stored. */
export default function DeskError({
	reset,
	error,
}: {
	reset: () => void;
	error: Error & { digest?: string };
}) {
	return (
		<Notice title="This page failed.">
			<p>
				Nothing was half stored: a change is kept whole or not at all. Text that you typed into a form is
				there again when you open it.
			</p>
			<p className="flex flex-wrap items-baseline gap-4">
				<button type="button" className="button quiet" onClick={reset}>
					Try again
				</button>
				<a href="/desk">To the desk</a>
				{error.digest && (
					<span className="text-[13px] text-faint">For whoever runs the server: {error.digest}</span>
				)}
			</p>
		</Notice>
	);
}
