import type { Metadata } from "next";
import { cache } from "react";
import { ArticleList } from "@/components/article/article-list";
import { Page } from "@/components/site/page";
import { SpeakerRoll } from "@/components/speaker/speaker-roll";
import { withParams } from "@/components/ui/address";
import { counted } from "@/components/ui/counted";
import { Pager } from "@/components/ui/pager";
import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import { toListedArticle } from "@/lib/articles/page-view";
import { httpAddress } from "@/lib/articles/view";
import { redirectedSlug } from "@/lib/db/redirects";
import { pageNumber } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { itemTag, itemTags } from "@/lib/http/tags";
import { getSource } from "@/lib/sources/queries";
import { absent } from "../../../../absent";

export const revalidate = 3600;

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

interface Props {
	params: Promise<{ slug: string; page: string }>;
}

const load = cache(getSource);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug, page } = await params;
	const found = await load(slug, pageNumber(page));
	if (!found) return {};
	return {
		title: found.source.name,
		description: `The articles of ${found.source.name}, and whom they credit with what.`,
		alternates: { canonical: `/sources/${slug}` },
	};
}

export default async function SourcePage({ params }: Props) {
	const { slug, page } = await params;
	const found = await load(slug, pageNumber(page));
	if (!found) return absent("sources", await redirectedSlug("sources", slug));
	const { source, articles, speakers } = found;
	await shown([
		itemTag("sources", source.id),
		...itemTags(
			"articles",
			articles.rows.map((row) => row.id),
		),
		...itemTags(
			"speakers",
			speakers.map((speaker) => speaker.id),
		),
	]);
	const { counts } = source;
	const homepage = httpAddress(source.homepage);
	return (
		<Page section="sources">
			<p className="kicker">
				<Siglum source={source} /> Source
			</p>
			<h1>{source.name}</h1>
			<p className="standfirst">
				Cited as <Siglum source={source} /> wherever its words stand beside those of others.
			</p>
			<div className="facts">
				<span>{counted(counts.articles, "article")}</span>
				<span>{counted(counts.direct + counts.mixed + counts.indirect, "statement")}</span>
				<span>
					<b>{counts.direct}</b> <Printed kind="direct" /> quoted
				</span>
				<span>
					<b>{counts.mixed}</b> <Printed kind="mixed" /> part quoted
				</span>
				<span>
					<b>{counts.indirect}</b> <Printed kind="indirect" /> reported
				</span>
				<span>part of {counted(counts.differences, "difference")}</span>
				{homepage && (
					<a href={homepage} rel="external nofollow">
						Its own site ↗
					</a>
				)}
			</div>
			<SectionHeading>Its articles</SectionHeading>
			<ArticleList articles={articles.rows.map(toListedArticle)} source={false} />
			<Pager paging={articles} href={(to) => withParams(`/sources/${source.slug}`, { page: to })} />
			{speakers.length > 0 && (
				<>
					<SectionHeading note="most statements first">Whom it credits</SectionHeading>
					<SpeakerRoll speakers={speakers} />
				</>
			)}
		</Page>
	);
}
