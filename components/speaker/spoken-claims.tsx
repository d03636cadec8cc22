import { Carriers } from "@/components/claim/carriers";
import { DifferenceCount, DifferenceLegend } from "@/components/ui/difference-kind";
import { Orphan } from "@/components/ui/orphan";
import { PrintedLegend } from "@/components/ui/printed";
import { SiglaLegend } from "@/components/ui/siglum";
import type { SpokenClaim } from "@/lib/speakers/view";

/** What a speaker is reported to have said, each claim once, in their own words where an outlet has them. */
export function SpokenClaims({ claims }: { claims: readonly SpokenClaim[] }) {
	if (claims.length === 0) return <p className="text-soft">No statement stands under a claim yet.</p>;
	return (
		<>
			<table className="table rows">
				<thead>
					<tr>
						<th scope="col">Said</th>
						<th scope="col">Claim</th>
						<th scope="col">Carried by</th>
						<th scope="col">Differences</th>
					</tr>
				</thead>
				<tbody>
					{claims.map((claim) => (
						<tr key={claim.slug}>
							<td data-of="" className="text-[13px] text-soft sm:w-36">
								{claim.occasions.length > 0
									? claim.occasions.map((occasion) => (
											<span key={occasion} className="block">
												{occasion}
											</span>
										))
									: claim.day === "undated"
										? "in an undated article"
										: `printed ${claim.day}`}
							</td>
							<td data-of="" className="said">
								<a href={`/claims/${claim.slug}`}>{claim.text}</a>
								{claim.words && (
									<span
										className={claim.printed === "indirect" ? "mt-1 block text-soft italic" : "mt-1 block"}
									>
										{claim.words}
									</span>
								)}
								{claim.orphan && <Orphan />}
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
			<p className="legend">
				<PrintedLegend />
				<DifferenceLegend kinds={claims.flatMap((claim) => claim.kinds)} />
				<SiglaLegend sources={claims.flatMap((claim) => claim.carriers.map((carrier) => carrier.source))} />
			</p>
		</>
	);
}
