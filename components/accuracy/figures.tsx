import type { AccuracyFigures, GroupName } from "@/lib/accuracy/figures";

const GROUPS: Record<GroupName, { label: string; meaning: string }> = {
	direct: { label: "Quoted", meaning: "all in quotation marks" },
	quotations: { label: "Quoted or part quoted", meaning: "with quotation marks" },
	indirect: { label: "Reported", meaning: "in the article’s own words" },
	speech: { label: "All that was said", meaning: "quoted and reported" },
	all: { label: "Everything credited", meaning: "also what is believed, planned or feared" },
};
const ORDER: readonly GroupName[] = ["direct", "quotations", "indirect", "speech", "all"];

/** How much is found, how much of it is right, and whether it is credited to the right one: as sentences say it. */
export function Figures({ groups }: { groups: AccuracyFigures["own"]["groups"] }) {
	const quotations = groups.quotations;
	return (
		<>
			<p className="max-w-[44em] font-serif text-lg">
				Of every hundred quotations that people marked, the program finds {round(quotations.recall)}. Of every
				hundred that it shows, {round(quotations.precision)} are quotations that people marked too
				{quotations.speaker !== null && (
					<>, and {round(quotations.speaker)} in a hundred of those are credited to the right speaker</>
				)}
				.
			</p>
			<table className="table rows mt-6">
				<thead>
					<tr>
						<th scope="col">Kind of statement</th>
						<th scope="col">Found, of all there are</th>
						<th scope="col">Right, of all found</th>
						<th scope="col">Right speaker</th>
						<th scope="col">Same first and last word</th>
						<th scope="col">Passage and speaker together</th>
						<th scope="col">Marked by people</th>
					</tr>
				</thead>
				<tbody>
					{ORDER.map((name) => {
						const group = groups[name];
						return (
							<tr key={name}>
								<th scope="row" data-of="">
									{GROUPS[name].label}
									<span className="block text-[13px] text-soft">{GROUPS[name].meaning}</span>
								</th>
								<td className="number" data-of="found">
									{percent(group.recall)}
								</td>
								<td className="number" data-of="right">
									{percent(group.precision)}
								</td>
								<td className="number" data-of="right speaker">
									{percent(group.speaker)}
								</td>
								<td className="number" data-of="same words">
									{percent(group.exact)}
								</td>
								<td className="number" data-of="together">
									<b>{percent(group.joint)}</b>
								</td>
								<td className="number" data-of="marked">
									{group.expected}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			<p className="mt-3 max-w-[52em] text-[13px] text-soft">
				“Passage and speaker together” counts a statement only where both are right, and weighs what is missed
				against what is wrong (the harmonic mean of the two). People who mark the same articles do not agree
				on all of it either.
			</p>
		</>
	);
}

function round(value: number): number {
	return Math.round(value);
}

function percent(value: number | null): string {
	return value === null ? "–" : `${value.toFixed(1)} %`;
}
