import { ArticleList } from "@/components/article/article-list";
import { LeadDisagreement } from "@/components/comparison/lead";
import { Ledger } from "@/components/comparison/ledger";
import { Page } from "@/components/site/page";
import { SpeakerRoll } from "@/components/speaker/speaker-roll";
import { StoryList } from "@/components/story/story-list";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section";
import { toListedArticle } from "@/lib/articles/page-view";
import { listNewestArticles } from "@/lib/articles/queries";
import { listSharpest } from "@/lib/claims/queries";
import { toLead, toOtherDisagreements } from "@/lib/claims/sharpest";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";
import { listSpeakers } from "@/lib/speakers/queries";
import { listStories } from "@/lib/stories/queries";
import { toListedStory } from "@/lib/stories/view";

export const revalidate = 3600;

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

/** How much of each the first page shows. */
const DIFFERENCES_LOOKED_AT = 60;
const OTHERS = 7;
const STORIES = 5;
const ARTICLES = 6;
const SPEAKERS = 12;

export default async function HomePage() {
	const [sharpest, stories, articles, speakers] = await Promise.all([
		listSharpest(DIFFERENCES_LOOKED_AT),
		listStories(1, STORIES),
		listNewestArticles(ARTICLES),
		listSpeakers(null, 1, SPEAKERS),
	]);
	await shown((["articles", "claims", "speakers", "sources", "stories"] as const).map(listTag));
	const lead = toLead(sharpest);
	const others = toOtherDisagreements(sharpest, lead, OTHERS);
	return (
		<Page section={null}>
			<h1 className="sr-only">Variorum</h1>
			<p className="standfirst mt-8 max-w-[34em]">
				Who said what, in which words, according to which outlet. When the news quotes one sentence in three
				ways, here are all three.
			</p>
			{articles.length === 0 && <Beginning />}
			{lead && <LeadDisagreement lead={lead} />}
			{others.length > 0 && (
				<section>
					<SectionHeading note="sharpest first">Other disagreements</SectionHeading>
					<Ledger entries={others} about />
				</section>
			)}
			{stories.rows.length > 0 && (
				<section>
					<SectionHeading note={stories.total > STORIES && <a href="/stories">all {stories.total}</a>}>
						Stories
					</SectionHeading>
					<StoryList stories={stories.rows.map(toListedStory)} />
				</section>
			)}
			{speakers.rows.length > 0 && (
				<section>
					<SectionHeading note="most reported">Speakers</SectionHeading>
					<SpeakerRoll
						speakers={speakers.rows}
						all={speakers.total > SPEAKERS ? { href: "/speakers", count: speakers.total } : undefined}
					/>
				</section>
			)}
			{articles.length > 0 && (
				<section>
					<SectionHeading note={<a href="/articles">all articles</a>}>Newest articles</SectionHeading>
					<ArticleList articles={articles.map(toListedArticle)} />
				</section>
			)}
		</Page>
	);
}

/** What stands on the first page of an empty edition: how to fill it. */
function Beginning() {
	return (
		<Notice title="No article has been published here yet.">
			<p>
				<a href="/desk">Sign in at the desk</a>, then{" "}
				<a href="/desk/articles/new">paste the text of an article</a> with its outlet and address. You see
				what was found in it, correct it where it is wrong, and publish it: it then appears here, laid beside
				what other outlets have.
			</p>
			<p>With two articles on one event this page begins to show where they differ.</p>
		</Notice>
	);
}
