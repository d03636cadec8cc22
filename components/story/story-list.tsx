import { Siglum } from "@/components/ui/siglum";
import type { ListedStory } from "@/lib/stories/view";

/** Stories, one a row: the event, when, and who reports it. */
export function StoryList({ stories }: { stories: readonly ListedStory[] }) {
	return (
		<table className="table rows">
			<thead>
				<tr>
					<th scope="col">Story</th>
					<th scope="col">Told by</th>
					<th scope="col">Since</th>
					<th scope="col">Articles</th>
				</tr>
			</thead>
			<tbody>
				{stories.map((story) => (
					<tr key={story.slug}>
						<td data-of="" className="sm:w-1/2">
							<a className="said" href={`/stories/${story.slug}`}>
								{story.title}
							</a>
						</td>
						<td>
							<span className="inline-flex flex-wrap gap-1">
								{story.witnesses.map((source) => (
									<Siglum key={source.slug} source={source} href={`/sources/${source.slug}`} />
								))}
							</span>
						</td>
						<td className="number text-sm">{story.since}</td>
						<td data-of={story.articles === 1 ? "article" : "articles"} className="number">
							{story.articles}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
