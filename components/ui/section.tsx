import type { ReactNode } from "react";

/** A section's heading with a note beside it; `id` makes it an address. */
export function SectionHeading(props: { id?: string; note?: ReactNode; children: ReactNode }) {
	return (
		<div className="section" id={props.id}>
			<h2>{props.children}</h2>
			{props.note && <small>{props.note}</small>}
		</div>
	);
}
