import type { Metadata } from "next";
import { Pager } from "@/components/ui/pager";
import { requireEditor } from "@/lib/auth/session";
import { PAGE_SIZE } from "@/lib/db/page";
import { listDeskStories } from "@/lib/desk/story-sheet";
import { pageParam } from "../params";

export const metadata: Metadata = { title: "Stories" };

export default async function DeskStoriesPage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	await requireEditor();
	const page = pageParam((await props.searchParams).page);
	const { total, rows } = await listDeskStories((page - 1) * PAGE_SIZE, PAGE_SIZE);
	return (
		<>
			<h1 className="pt-8 !text-[32px]">Stories</h1>
			{total === 0 ? (
				<p className="mt-6 text-soft">
					None yet. A story begins when two published articles report the same event.
				</p>
			) : (
				<table className="table cards mt-4">
					<thead>
						<tr>
							<th>Story</th>
							<th>Articles</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((story) => (
							<tr key={story.id}>
								<td data-of="Story">
									<a href={`/desk/stories/${story.id}`} className="said">
										{story.title}
									</a>
								</td>
								<td data-of="Articles" className="number">
									{story.articles}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<Pager paging={{ page, size: PAGE_SIZE, total }} href={(to) => `/desk/stories?page=${to}`} />
		</>
	);
}
