import type { ReactNode } from "react";

/** What stands where there is nothing to list, or where something failed: what is so, and what to do next. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
	return (
		<div className="my-8 max-w-[40em] border-l-[3px] border-mark-line bg-wash px-5 py-4">
			<p className="font-serif text-xl">{title}</p>
			{children && <div className="mt-2 space-y-2 text-soft [&_a]:text-ink">{children}</div>}
		</div>
	);
}
