import { DifferenceLabel } from "@/components/ui/difference-kind";
import type { LedgerEntry, Reading } from "@/lib/claims/ledger";
import { Witnesses } from "./witnesses";

/** So many readings of one difference are shown at once; in a list of several claims' fewer. */
const MOST = 12;
const MOST_IN_A_LIST = 5;

/**
 * The differences, one a row: what each outlet has, and what it changes. `about` adds the claim or speaker, for lists of
 * several; without it each row is an address of its own.
 */
export function Ledger({ entries, about = false }: { entries: readonly LedgerEntry[]; about?: boolean }) {
	const most = about ? MOST_IN_A_LIST : MOST;
	return (
		<table className="table rows ledger">
			<thead>
				<tr>
					<th scope="col">Kind</th>
					{about && <th scope="col">About</th>}
					<th scope="col">What each has</th>
					{!about && <th scope="col">What it changes</th>}
				</tr>
			</thead>
			<tbody>
				{entries.map((entry) => (
					<tr key={entry.id} id={about ? undefined : entry.anchor}>
						<td data-of="" className="w-36 whitespace-nowrap">
							{about && entry.about ? (
								<a href={`${entry.about.href}#${entry.anchor}`} className="no-underline">
									<DifferenceLabel
										kind={entry.kind}
										word={entry.word ?? undefined}
										insideQuotes={entry.insideQuotes}
									/>
								</a>
							) : (
								<DifferenceLabel
									kind={entry.kind}
									word={entry.word ?? undefined}
									insideQuotes={entry.insideQuotes}
								/>
							)}
							{!about && (
								<a
									className="permalink"
									href={`#${entry.anchor}`}
									title="The address of this difference, to copy and to cite"
									aria-label="Link to this difference"
								>
									¶
								</a>
							)}
						</td>
						{about && (
							<td data-of="" className="sm:w-[32%]">
								{entry.about && <a href={entry.about.href}>{entry.about.text}</a>}
							</td>
						)}
						<td data-of="">
							<Readings readings={entry.readings.slice(0, most)} />
							{entry.readings.length > most && (
								<More readings={entry.readings.slice(most)} href={about ? entry.about?.href : undefined} />
							)}
						</td>
						{!about && (
							<td data-of="" className="text-sm text-soft sm:w-[28%]">
								{entry.insideQuotes && (
									<b className="block font-semibold text-accent">inside quotation marks</b>
								)}
								{entry.note ?? (entry.insideQuotes ? "" : "–")}
							</td>
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Readings({ readings }: { readings: readonly Reading[] }) {
	return (
		<ul className="space-y-1.5">
			{readings.map((reading) => (
				<li key={reading.text ?? ""} className="flex items-baseline gap-2.5">
					<Witnesses of={reading.witnesses} />
					{reading.text === null ? (
						<span className="none">nothing of it</span>
					) : (
						<span className="said min-w-0">{reading.text}</span>
					)}
				</li>
			))}
		</ul>
	);
}

/** The readings beyond those at once: behind a click, or where the claim is. */
function More({ readings, href }: { readings: readonly Reading[]; href: string | undefined }) {
	const words = `${readings.length} more ${readings.length === 1 ? "reading" : "readings"}`;
	if (href) {
		return (
			<p className="mt-1.5 text-sm">
				<a href={`${href}#differences`}>{words}</a>
			</p>
		);
	}
	return (
		<details className="mt-1.5">
			<summary className="cursor-pointer text-sm text-soft">{words}</summary>
			<div className="mt-1.5">
				<Readings readings={readings} />
			</div>
		</details>
	);
}
