import type { Metadata } from "next";
import { ArticleList } from "@/components/article/article-list";
import { Page } from "@/components/site/page";
import { withParams } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { toListedArticle } from "@/lib/articles/page-view";
import { listArticles } from "@/lib/articles/queries";
import { pageNumber } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";

export const revalidate = 3600;
export const metadata: Metadata = { title: "Articles" };

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

export default async function ArticlesPage({ params }: { params: Promise<{ page: string }> }) {
	const { page } = await params;
	const articles = await listArticles(pageNumber(page));
	await shown([listTag("articles"), listTag("sources"), listTag("stories")]);
	return (
		<Page section="articles">
			<p className="kicker">Articles</p>
			<h1>Every article, as received</h1>
			<p className="standfirst">
				Each text is kept as it came, with who is credited for what marked in it.{" "}
				<a href="/compare">Compare two</a>
			</p>
			<div className="mt-8">
				{articles.total === 0 ? (
					<Notice title="No article yet.">
						<p>
							<a href="/desk/articles/new">Add the first one</a>: paste its text at the desk, and publish it.
						</p>
					</Notice>
				) : (
					<ArticleList articles={articles.rows.map(toListedArticle)} />
				)}
			</div>
			<Pager paging={articles} href={(to) => withParams("/articles", { page: to })} />
		</Page>
	);
}
