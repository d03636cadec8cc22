import type { Metadata } from "next";
import { Page } from "@/components/site/page";
import { StoryList } from "@/components/story/story-list";
import { withParams } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { pageNumber } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";
import { listStories } from "@/lib/stories/queries";
import { toListedStory } from "@/lib/stories/view";

export const revalidate = 3600;
export const metadata: Metadata = { title: "Stories" };

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

export default async function StoriesPage({ params }: { params: Promise<{ page: string }> }) {
	const { page } = await params;
	const stories = await listStories(pageNumber(page));
	await shown([listTag("stories"), listTag("articles"), listTag("sources")]);
	return (
		<Page section="stories">
			<p className="kicker">Stories</p>
			<h1>One event, as several outlets tell it</h1>
			<div className="mt-8">
				{stories.total === 0 ? (
					<Notice title="No story yet.">
						<p>
							A story begins when articles of several sources report one event.{" "}
							<a href="/desk/articles/new">Add an article</a>
						</p>
					</Notice>
				) : (
					<StoryList stories={stories.rows.map(toListedStory)} />
				)}
			</div>
			<Pager paging={stories} href={(to) => withParams("/stories", { page: to })} />
		</Page>
	);
}
