import { DifferenceLabel } from "@/components/ui/difference-kind";
import type { LedgerEntry } from "@/lib/claims/ledger";
import { Witnesses } from "./witnesses";

/**
 * The differences, one a row: what each outlet has, and what it changes. `about` adds the claim or speaker, for lists of
 * several; without it each row is an address of its own.
 */
export function Ledger({ entries, about = false }: { entries: readonly LedgerEntry[]; about?: boolean }) {
	return (
		<table className="table cards ledger">
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
							<DifferenceLabel kind={entry.kind} insideQuotes={entry.insideQuotes} />
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
							<ul className="space-y-1.5">
								{entry.readings.map((reading) => (
									<li key={reading.text ?? ""} className="flex items-baseline gap-2.5">
										<Witnesses of={reading.witnesses} />
										{reading.text === null ? (
											<span className="none">nothing of it</span>
										) : (
											<span className="said">{reading.text}</span>
										)}
									</li>
								))}
							</ul>
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
