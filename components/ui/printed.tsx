import type { StatementKind } from "@/lib/analysis/model";

/** What a reader calls the three ways in which a statement can be printed. */
export const PRINTED: Record<StatementKind, string> = {
	direct: "quoted",
	mixed: "part quoted",
	indirect: "reported",
};

const SIGNS: Record<StatementKind, string> = { direct: "●", mixed: "◐", indirect: "○" };

/** ● quoted, ◐ part quoted, ○ reported: drawn, so that the three are of one size in every font; copied as the sign. */
export function Printed({ kind }: { kind: StatementKind }) {
	return (
		<span role="img" aria-label={PRINTED[kind]} title={PRINTED[kind]} className="whitespace-nowrap">
			<svg viewBox="0 0 12 12" className="printed" aria-hidden="true">
				<circle cx="6" cy="6" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
				{kind === "direct" && <circle cx="6" cy="6" r="5.2" fill="currentColor" />}
				{kind === "mixed" && <path d="M6 .8a5.2 5.2 0 0 0 0 10.4z" fill="currentColor" />}
			</svg>
			<span className="sr-only">{SIGNS[kind]}</span>
		</span>
	);
}

/** The three signs with their meaning. */
export function PrintedLegend({ absent = false }: { absent?: boolean }) {
	return (
		<>
			{(["direct", "mixed", "indirect"] as const).map((kind) => (
				<span key={kind} className="whitespace-nowrap">
					<Printed kind={kind} /> {PRINTED[kind]}
				</span>
			))}
			{absent && <span className="whitespace-nowrap">– not in the text we have</span>}
		</>
	);
}
