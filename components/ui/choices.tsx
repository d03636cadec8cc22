import type { ReactNode } from "react";

export interface Choice {
	readonly label: ReactNode;
	readonly href: string;
	readonly current: boolean;
	readonly count?: number;
}

/** A row of filters as links, so that every view has an address. `label` names the row for those who cannot see it. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
	return (
		<nav aria-label={label} className="choices no-print mb-4">
			{choices.map((choice) => (
				<a key={choice.href} href={choice.href} aria-current={choice.current ? "true" : undefined}>
					{choice.label}
					{choice.count !== undefined && <span className="tabular-nums"> {choice.count}</span>}
				</a>
			))}
		</nav>
	);
}
