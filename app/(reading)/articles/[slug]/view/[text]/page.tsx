import type { Metadata } from "next";
import { cache } from "react";
import { ArticleBody } from "@/components/article/article-body";
import { Page } from "@/components/site/page";
import { toArticlePage } from "@/lib/articles/page-view";
import { articleMovedTo, getArticle } from "@/lib/articles/queries";
import { shown } from "@/lib/http/shown";
import { itemTag, itemTags } from "@/lib/http/tags";
import { absent } from "../../../../absent";

export const revalidate = 3600;

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

interface Props {
	params: Promise<{ slug: string; text: string }>;
}

const load = cache(getArticle);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	const article = await load(slug);
	if (!article) return {};
	return {
		title: `${article.title} (${article.source.name})`,
		description:
			"The text as received, with who is credited for what marked in it, and what other outlets have.",
		alternates: { canonical: `/articles/${slug}` },
	};
}

export default async function ArticlePage({ params }: Props) {
	const { slug, text } = await params;
	const article = await load(slug);
	if (!article) return absent("articles", await articleMovedTo(slug));
	const others = article.differences.flatMap((difference) => difference.values.map((value) => value.article));
	await shown([
		itemTag("articles", article.id),
		itemTag("sources", article.sourceId),
		...(article.story ? [itemTag("stories", article.story.id)] : []),
		...itemTags(
			"claims",
			article.statements.flatMap((row) => row.claims.map(({ claim }) => claim.id)),
		),
		...itemTags(
			"speakers",
			article.statements.flatMap((row) => row.speaker?.id ?? []),
		),
		...itemTags(
			"sources",
			others.map((other) => other.sourceId),
		),
	]);
	const whole = text === "received";
	return (
		<Page section="articles">
			<ArticleBody page={toArticlePage(article, whole)} whole={whole} />
		</Page>
	);
}
