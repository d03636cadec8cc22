import { DifferenceLabel } from "@/components/ui/difference-kind";
import { Siglum } from "@/components/ui/siglum";
import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { CollatedPiece } from "@/lib/claims/collated";
import type { Reading } from "@/lib/claims/ledger";

/** A place at which the outlets part: what each has, under the letters of those that have it. */
export function Fork(props: {
	kind: DifferenceKind;
	word?: string | null;
	readings: readonly Reading[];
	dimmed?: boolean;
	nothing?: string;
}) {
	return (
		<span className={props.dimmed ? "fork dimmed" : "fork"}>
			<DifferenceLabel kind={props.kind} word={props.word ?? undefined} />
			{props.readings.map((reading) => (
				<span className="reading" key={reading.text ?? ""}>
					<span className="sigs">
						{reading.witnesses.map(({ source, href }) => (
							<Siglum key={href} source={source} href={href} />
						))}
					</span>
					{reading.text === null ? (
						<span className="none">{props.nothing ?? "nothing"}</span>
					) : (
						<span>{reading.text}</span>
					)}
				</span>
			))}
		</span>
	);
}

/** The collation: text runs once where the outlets agree, and forks where they differ. `only` dims forks of other kinds. */
export function Collation(props: {
	pieces: readonly CollatedPiece[];
	quoted: boolean;
	only?: DifferenceKind | null;
}) {
	let at = 0;
	return (
		<div className="collation">
			{props.quoted && "“"}
			{props.pieces.map((piece) => {
				const key = at++;
				if (!piece.fork) return <span key={key}>{piece.text}</span>;
				return (
					<Fork
						key={key}
						kind={piece.kind}
						word={piece.word}
						readings={piece.readings}
						nothing={piece.word === "moved" ? "elsewhere" : undefined}
						dimmed={props.only != null && props.only !== piece.kind}
					/>
				);
			})}
			{props.quoted && "”"}
		</div>
	);
}
