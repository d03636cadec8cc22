import type { Metadata } from "next";
import { ClaimFilters } from "@/components/claim/claim-filters";
import { ClaimList } from "@/components/claim/claim-list";
import { Page } from "@/components/site/page";
import { withParams } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Printed } from "@/components/ui/printed";
import { listClaims } from "@/lib/claims/queries";
import { toListedClaim } from "@/lib/claims/view";
import { CLAIM_FILTERS, oneOf, pageNumber } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";

export const revalidate = 3600;
export const metadata: Metadata = { title: "Claims" };

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

export default async function ClaimsPage({ params }: { params: Promise<{ kind: string; page: string }> }) {
	const { kind, page } = await params;
	const filter = oneOf(["shared", ...CLAIM_FILTERS], kind);
	const claims = await listClaims(filter, pageNumber(page));
	await shown([listTag("claims"), listTag("sources"), listTag("speakers")]);
	return (
		<Page section="claims">
			<p className="kicker">Claims</p>
			<h1>What was asserted, whoever prints it</h1>
			<p className="standfirst">
				A claim is what somebody said, apart from the words in which one outlet prints it. Under each stand
				the outlets that carry it: <Printed kind="direct" /> quoted, <Printed kind="mixed" /> part quoted,{" "}
				<Printed kind="indirect" /> reported.
			</p>
			<ClaimFilters current={filter} />
			{claims.total === 0 ? (
				<Notice title={filter === null ? "No claim yet." : "No claim like this yet."}>
					{filter === null ? (
						<p>
							Claims appear here when an editor publishes an article. <a href="/desk/articles/new">Add one</a>
						</p>
					) : (
						<p>
							<a href="/claims">Show all claims</a>
						</p>
					)}
				</Notice>
			) : (
				<ClaimList claims={claims.rows.map(toListedClaim)} />
			)}
			<Pager paging={claims} href={(to) => withParams("/claims", { kind: filter, page: to })} />
		</Page>
	);
}
