import { SectionHeading } from "@/components/ui/section";
import { SourceLink } from "@/components/ui/siglum";
import type { LeftOutArticle } from "@/lib/claims/view";

const labels = { close: "Comes close", "left-out": "Left out", "not-found": "Not found" };

/** Outlets that carry the story and not the claim, with the nearest that they have. */
export function LeftOut({ articles }: { articles: readonly LeftOutArticle[] }) {
	if (articles.length === 0) return null;
	return (
		<section>
			<SectionHeading id="left-out" note="they carry the story, not this claim">
				Who does not have it
			</SectionHeading>
			<table className="table rows">
				<thead>
					<tr>
						<th scope="col">Outlet</th>
						<th scope="col">So far as we can tell</th>
						<th scope="col">Nearest sentence</th>
					</tr>
				</thead>
				<tbody>
					{articles.map(({ article, state, explanation, nearest, href }) => (
						<tr key={article.slug}>
							<td>
								<SourceLink source={article.source} />
								<span className="block text-[13px] text-soft">{article.day}</span>
							</td>
							<td data-of="" className="text-sm">
								<b>{labels[state]}</b>
								<span className="block text-soft">{explanation}</span>
							</td>
							<td data-of="nearest">
								{nearest === null ? (
									<span className="none">none comes near</span>
								) : (
									<a className="said" href={href}>
										{nearest}
									</a>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
