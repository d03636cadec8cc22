import type { Metadata } from "next";
import { FoundList } from "@/components/desk/find";
import { requireEditor } from "@/lib/auth/session";
import { PAGE_SIZE } from "@/lib/db/page";
import { listDeskClaims } from "@/lib/desk/claim-sheet";
import { pageParam, wordsParam } from "../params";

export const metadata: Metadata = { title: "Claims" };

export default async function DeskClaimsPage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	await requireEditor();
	const asked = await props.searchParams;
	const words = wordsParam(asked.q);
	const page = pageParam(asked.page);
	const { total, rows } = await listDeskClaims(words, (page - 1) * PAGE_SIZE, PAGE_SIZE);
	return (
		<FoundList
			title="Claims"
			label="Words of the claim"
			path="/desk/claims"
			words={words}
			paging={{ page, size: PAGE_SIZE, total }}
			empty="No claim has these words."
		>
			<table className="table cards mt-4">
				<thead>
					<tr>
						<th>Claim</th>
						<th>Statements</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((claim) => (
						<tr key={claim.id}>
							<td data-of="Claim">
								<a href={`/desk/claims/${claim.id}`} className="said">
									{claim.text}
								</a>
							</td>
							<td data-of="Statements" className="number">
								{claim.statements}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</FoundList>
	);
}
