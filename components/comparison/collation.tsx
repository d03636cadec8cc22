import { DifferenceLabel } from "@/components/ui/difference-kind";
import { Siglum } from "@/components/ui/siglum";
import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { CollatedPiece, ForkReading } from "@/lib/claims/collated";
import type { Reading } from "@/lib/claims/ledger";

/** More readings than these are no fork that anybody reads at a glance. */
const MOST_READINGS = 12;

/** What stands at a reading that has nothing: the words may stand elsewhere in that rendering. */
const ELSEWHERE = { earlier: "has it earlier", later: "has it later" } as const;

/**
 * A place at which the outlets part: what each has, under the letters of those that have it. `href` leads from the kind to
 * what the difference changes.
 */
export function Fork(props: {
	kind: DifferenceKind;
	word?: string;
	readings: readonly (Reading | ForkReading)[];
	insideQuotes?: boolean;
	dimmed?: boolean;
	nothing?: string;
	href?: string;
	most?: number;
}) {
	const shown = props.readings.slice(0, props.most ?? MOST_READINGS);
	const more = props.readings.length - shown.length;
	const label = <DifferenceLabel kind={props.kind} word={props.word} insideQuotes={props.insideQuotes} />;
	return (
		<span className={`fork${props.insideQuotes ? " quoted" : ""}${props.dimmed ? " dimmed" : ""}`}>
			{props.href ? (
				<a href={props.href} className="to-ledger">
					{label}
				</a>
			) : (
				label
			)}
			{shown.map((reading) => {
				const elsewhere = "elsewhere" in reading ? reading.elsewhere : null;
				return (
					<span className="reading" key={reading.text ?? elsewhere ?? ""}>
						<span className="sigs">
							{reading.witnesses.map(({ source, href }) => (
								<Siglum key={href} source={source} href={href} />
							))}
						</span>
						{reading.text === null ? (
							<span className="none">{elsewhere ? ELSEWHERE[elsewhere] : (props.nothing ?? "nothing")}</span>
						) : (
							<span className="words">{reading.text}</span>
						)}
					</span>
				);
			})}
			{more > 0 && (
				<span className="reading">
					<span />
					<span className="none">and {more} more</span>
				</span>
			)}
		</span>
	);
}

/**
 * The collation: text runs once where the outlets agree, and forks where they differ.
 *
 * @param only dims forks of other kinds
 * @param listed the differences that the page lists: forks lead to theirs
 */
export function Collation(props: {
	pieces: readonly CollatedPiece[];
	quoted: boolean;
	only?: DifferenceKind | null;
	listed?: ReadonlySet<string>;
}) {
	let at = 0;
	return (
		<div className="collation">
			{/* Before a fork the mark hangs beside it: with it in the line, the fork would begin a line of its own. */}
			{props.quoted && (props.pieces[0]?.fork ? <span className="hang">“</span> : "“")}
			{props.pieces.map((piece) => {
				const key = at++;
				if (!piece.fork) return <span key={key}>{piece.text}</span>;
				return (
					<Fork
						key={key}
						kind={piece.kind}
						word={piece.moved ? "moved" : (piece.word ?? undefined)}
						readings={piece.readings}
						insideQuotes={piece.insideQuotes}
						dimmed={props.only != null && props.only !== piece.kind}
						href={piece.anchor !== null && props.listed?.has(piece.anchor) ? `#${piece.anchor}` : undefined}
					/>
				);
			})}
			{/* A word joiner: the closing mark stays with what it closes. */}
			{props.quoted && "\u2060”"}
		</div>
	);
}
