import type { Metadata } from "next";
import { cache } from "react";
import { credits } from "@/components/article/article-list";
import { Cite } from "@/components/site/cite";
import { Page } from "@/components/site/page";
import { Matrix } from "@/components/story/matrix";
import { withParams } from "@/components/ui/address";
import { counted, inWords } from "@/components/ui/counted";
import { DifferenceLegend } from "@/components/ui/difference-kind";
import { Pager } from "@/components/ui/pager";
import { PrintedLegend } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum, SourceName } from "@/components/ui/siglum";
import { writtenDate } from "@/lib/articles/written";
import { pageNumber } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { itemTag, itemTags } from "@/lib/http/tags";
import { getStory, storyMovedTo } from "@/lib/stories/queries";
import { toStoryPage } from "@/lib/stories/view";
import { absent } from "../../../../absent";

export const revalidate = 3600;

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

interface Props {
	params: Promise<{ slug: string; page: string }>;
}

const load = cache(getStory);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug, page } = await params;
	const found = await load(slug, pageNumber(page));
	if (!found) return {};
	const outlets = new Set(found.story.articles.map((article) => article.source.name));
	return {
		title: found.story.title,
		description: `Which of ${[...outlets].join(", ")} carries which claim, and where they differ.`,
		alternates: { canonical: `/stories/${slug}` },
	};
}

export default async function StoryPage({ params }: Props) {
	const { slug, page } = await params;
	const found = await load(slug, pageNumber(page));
	if (!found) return absent("stories", await storyMovedTo(slug));
	const { articles } = found.story;
	await shown([
		itemTag("stories", found.story.id),
		...itemTags(
			"articles",
			articles.map((article) => article.id),
		),
		...itemTags(
			"sources",
			articles.map((article) => article.sourceId),
		),
		...itemTags(
			"claims",
			found.claims.rows.map((claim) => claim.id),
		),
	]);
	const story = toStoryPage(found);
	const { counts } = story;
	return (
		<Page section="stories">
			<p className="kicker">Story{story.when && ` · ${writtenDate(story.when)}`}</p>
			<h1>{story.title}</h1>
			<div className="facts">
				<span>{counted(story.articles, "article")}</span>
				{counts.origins !== null && <span>{counted(counts.origins, "origin")}</span>}
				<span>
					{counted(counts.statements, "statement")} by {counted(counts.speakers, "speaker")}
				</span>
				<span>{counted(counts.differences, "difference")}</span>
				{story.headlines[0] && story.headlines[1] && (
					<a href={`/compare?a=${story.headlines[0].article.slug}&b=${story.headlines[1].article.slug}`}>
						Compare two of them
					</a>
				)}
			</div>
			<SectionHeading
				note={
					story.articles > story.headlines.length
						? `the first ${story.headlines.length} of ${story.articles}`
						: undefined
				}
			>
				Headlines
			</SectionHeading>
			<ul>
				{story.headlines.map(({ article, byline }) => (
					<li
						key={article.slug}
						className="grid grid-cols-[2.6rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-rule py-3 sm:grid-cols-[2.6rem_minmax(0,1fr)_15rem]"
					>
						<span>
							<Siglum source={article.source} href={`/sources/${article.source.slug}`} />
						</span>
						<a className="said" href={`/articles/${article.slug}`}>
							{article.title}
						</a>
						<p className="col-start-2 text-[15px] sm:col-start-3">
							<SourceName source={article.source} />
							<span className="block text-[13px] text-soft">
								{[article.date, credits(byline, article.agencies)].filter(Boolean).join(" · ")}
							</span>
						</p>
					</li>
				))}
			</ul>
			<SectionHeading note={<PrintedLegendNote />}>Who carries what</SectionHeading>
			{story.matrix.length === 0 ? (
				<p className="text-soft">No statement was found in these articles.</p>
			) : (
				<>
					<Matrix headlines={story.headlines} rows={story.matrix} />
					<p className="legend">
						<DifferenceLegend kinds={story.matrix.flatMap((row) => row.kinds)} />
					</p>
				</>
			)}
			<Pager paging={found.claims} href={(to) => withParams(`/stories/${story.slug}`, { page: to })} />
			<Cite
				what={`“${story.title}”, a story in ${story.articles === 1 ? "one article" : `${inWords(story.articles)} articles`}`}
				path={`/stories/${story.slug}`}
			/>
		</Page>
	);
}

function PrintedLegendNote() {
	return (
		<span className="inline-flex flex-wrap gap-x-4">
			<PrintedLegend absent />
		</span>
	);
}
