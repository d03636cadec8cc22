import type { Metadata } from "next";
import { Pager } from "@/components/ui/pager";
import { Siglum } from "@/components/ui/siglum";
import { requireEditor } from "@/lib/auth/session";
import { listDeskSources } from "@/lib/desk/source-sheet";
import { pageParam } from "../params";

export const metadata: Metadata = { title: "Sources" };

export default async function DeskSourcesPage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	await requireEditor();
	const sources = await listDeskSources(pageParam((await props.searchParams).page));
	return (
		<>
			<h1 className="pt-8 !text-[32px]">Sources</h1>
			{sources.total === 0 ? (
				<p className="mt-6 text-soft">
					None yet. A source begins with its first article: <a href="/desk/articles/new">paste one</a>.
				</p>
			) : (
				<table className="table cards mt-4">
					<thead>
						<tr>
							<th>Source</th>
							<th>Front page</th>
							<th>Articles</th>
						</tr>
					</thead>
					<tbody>
						{sources.rows.map((source) => (
							<tr key={source.id}>
								<td data-of="Source">
									<Siglum source={source} /> <a href={`/desk/sources/${source.id}`}>{source.name}</a>
								</td>
								<td data-of="Front page" className="text-[14px] text-soft">
									{source.homepage ?? <span className="none">not known</span>}
								</td>
								<td data-of="Articles" className="number">
									{source.articles}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<Pager paging={sources} href={(to) => `/desk/sources?page=${to}`} />
		</>
	);
}
