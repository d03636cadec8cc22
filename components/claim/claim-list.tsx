import { Credits } from "@/components/speaker/credit";
import { DifferenceCount } from "@/components/ui/difference-kind";
import type { ListedClaim } from "@/lib/claims/view";
import { Carriers } from "./carriers";

/** Claims, one a row: what is asserted and by whom, who carries it, and whether they differ. */
export function ClaimList({ claims }: { claims: readonly ListedClaim[] }) {
	return (
		<table className="table rows">
			<thead>
				<tr>
					<th scope="col">Claim</th>
					<th scope="col">Said by</th>
					<th scope="col">Carried by</th>
					<th scope="col">Differences</th>
				</tr>
			</thead>
			<tbody>
				{claims.map((claim) => (
					<tr key={claim.slug}>
						<td data-of="" className="sm:w-1/2">
							<a className="said" href={`/claims/${claim.slug}`}>
								{claim.text}
							</a>
						</td>
						<td className="text-sm">
							<Credits
								speakers={claim.speakers}
								unresolved={claim.someUnresolved && claim.speakers.length === 0}
							/>
						</td>
						<td className="sm:w-48">
							<Carriers carriers={claim.carriers} />
						</td>
						<td className={claim.differences === 0 ? "nil" : undefined}>
							<DifferenceCount count={claim.differences} kinds={claim.kinds} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
