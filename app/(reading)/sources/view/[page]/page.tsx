import type { Metadata } from "next";
import { Page } from "@/components/site/page";
import { withParams } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Printed } from "@/components/ui/printed";
import { SourceLink } from "@/components/ui/siglum";
import { pageNumber } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";
import { listSources } from "@/lib/sources/queries";

export const revalidate = 3600;
export const metadata: Metadata = { title: "Sources" };

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

export default async function SourcesPage({ params }: { params: Promise<{ page: string }> }) {
	const { page } = await params;
	const sources = await listSources(pageNumber(page));
	await shown([listTag("sources"), listTag("articles"), listTag("claims")]);
	return (
		<Page section="sources">
			<p className="kicker">Sources</p>
			<h1>The witnesses and their letters</h1>
			<p className="standfirst">
				Every outlet and agency is cited by a letter of its own, as an edition cites the witnesses of a text.
			</p>
			<div className="mt-8">
				{sources.total === 0 ? (
					<Notice title="No source yet.">
						<p>
							A source appears with its first published article. <a href="/desk/articles/new">Add one</a>
						</p>
					</Notice>
				) : (
					<table className="table rows">
						<thead>
							<tr>
								<th scope="col">Source</th>
								<th scope="col">Articles</th>
								<th scope="col">
									<Printed kind="direct" /> quoted
								</th>
								<th scope="col">
									<Printed kind="mixed" /> part quoted
								</th>
								<th scope="col">
									<Printed kind="indirect" /> reported
								</th>
								<th scope="col">Differences it is part of</th>
							</tr>
						</thead>
						<tbody>
							{sources.rows.map((source) => (
								<tr key={source.slug}>
									<th scope="row" data-of="">
										<SourceLink source={source} />
									</th>
									<td className="number" data-of={source.counts.articles === 1 ? "article" : "articles"}>
										{source.counts.articles}
									</td>
									<td className="number" data-of="quoted">
										{source.counts.direct}
									</td>
									<td className="number" data-of="part quoted">
										{source.counts.mixed}
									</td>
									<td className="number" data-of="reported">
										{source.counts.indirect}
									</td>
									<td
										className="number"
										data-of={source.counts.differences === 1 ? "difference" : "differences"}
									>
										{source.counts.differences}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				)}
			</div>
			<Pager paging={sources} href={(to) => withParams("/sources", { page: to })} />
		</Page>
	);
}
