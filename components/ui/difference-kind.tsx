import type { DifferenceKind } from "@/lib/analysis/comparison/model";

/** The sign, the word, and what it means, for each kind of difference; in the order in which readers are told of them. */
export const DIFFERENCE_KINDS: Record<DifferenceKind, { sign: string; word: string; meaning: string }> = {
	number: { sign: "#", word: "number", meaning: "another number" },
	attribution: { sign: "†", word: "credit", meaning: "who is credited, or how" },
	wording: { sign: "≠", word: "wording", meaning: "other words" },
	scope: { sign: "±", word: "left out", meaning: "left out or added" },
	certainty: { sign: "~", word: "certainty", meaning: "surer, or less sure" },
	occasion: { sign: "◊", word: "occasion", meaning: "another place or time" },
	name: { sign: "=", word: "name", meaning: "another name for the same" },
};

export const DIFFERENCE_KIND_ORDER = Object.keys(DIFFERENCE_KINDS) as DifferenceKind[];

/** The sign alone, read as its word. */
export function DifferenceSign({ kind }: { kind: DifferenceKind }) {
	const { sign, word } = DIFFERENCE_KINDS[kind];
	return (
		<span role="img" aria-label={word} title={word} className="sign">
			{sign}
		</span>
	);
}

/** Sign and word, as they stand on a fork and in the ledger; with quotation marks where two outlets quote differently. */
export function DifferenceLabel({
	kind,
	word,
	insideQuotes = false,
}: {
	kind: DifferenceKind;
	word?: string;
	insideQuotes?: boolean;
}) {
	const { sign, word: usual } = DIFFERENCE_KINDS[kind];
	return (
		<span className="kind">
			<span className="sign" aria-hidden="true">
				{sign}
			</span>
			{word ?? usual}
			{insideQuotes && <QuotedSign />}
		</span>
	);
}

/** What “ ” on a difference means. */
export const QUOTED_DIFFERENTLY = "both quote the speaker, in different words";

/** The strongest sign: the difference lies inside quotation marks. */
export function QuotedSign() {
	return (
		<span role="img" aria-label="inside quotation marks" title={QUOTED_DIFFERENTLY} className="quoted-sign">
			“ ”
		</span>
	);
}

/** What the signs on a page mean: those of the kinds given, in the usual order. */
export function DifferenceLegend({ kinds }: { kinds: readonly DifferenceKind[] }) {
	return DIFFERENCE_KIND_ORDER.filter((kind) => kinds.includes(kind)).map((kind) => (
		<span key={kind} className="whitespace-nowrap">
			<DifferenceSign kind={kind} /> {DIFFERENCE_KINDS[kind].meaning}
		</span>
	));
}

/** "4 ≠ ± †": how many differences, and of which kinds. */
export function DifferenceCount({ count, kinds }: { count: number; kinds: readonly DifferenceKind[] }) {
	if (count === 0) return <span>–</span>;
	return (
		<span className="whitespace-nowrap">
			<b className="tabular-nums">{count}</b>{" "}
			{kinds.map((kind) => (
				<span key={kind}>
					{" "}
					<DifferenceSign kind={kind} />
				</span>
			))}
		</span>
	);
}
