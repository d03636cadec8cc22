import { SourceLink } from "@/components/ui/siglum";
import type { ListedArticle } from "@/lib/articles/page-view";

/** Articles, one a row: the headline, who published it and when, and how many statements it has. */
export function ArticleList({
	articles,
	source = true,
}: {
	articles: readonly ListedArticle[];
	source?: boolean;
}) {
	return (
		<table className="table rows">
			<thead>
				<tr>
					<th scope="col">Headline</th>
					{source && <th scope="col">Source</th>}
					<th scope="col">Published</th>
					<th scope="col">Statements</th>
				</tr>
			</thead>
			<tbody>
				{articles.map(({ article, byline, story, statements }) => (
					<tr key={article.slug}>
						<td data-of="" className="sm:w-1/2">
							<a className="said" href={`/articles/${article.slug}`}>
								{article.title}
							</a>
							{story && (
								<span className="block text-[13px] text-soft">
									in <a href={`/stories/${story.slug}`}>{story.title}</a>
								</span>
							)}
						</td>
						{source && (
							<td className="text-sm">
								<SourceLink source={article.source} />
								<span className="block text-[13px] text-soft">{credits(byline, article.agencies)}</span>
							</td>
						)}
						<td className="text-sm">
							<time dateTime={article.published ?? undefined}>{article.date}</time>
						</td>
						<td data-of={statements === 1 ? "statement" : "statements"} className="number">
							{statements}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** "VOA News; via AFP, Reuters": who is named as author, and which agencies are credited. */
export function credits(byline: string | null, agencies: readonly string[]): string {
	return [byline, agencies.length > 0 ? `via ${agencies.join(", ")}` : null].filter(Boolean).join("; ");
}
