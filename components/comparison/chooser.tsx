import type { Choosable, ChoosableStory } from "@/lib/articles/compared-view";

/** Which two articles are compared: a form whose answer is an address, the articles of one story together. */
export function Chooser({ stories, a, b }: { stories: readonly ChoosableStory[]; a: string; b: string }) {
	return (
		<form action="/compare" className="no-print mt-8 grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
			<Choice name="a" label="One article" stories={stories} chosen={a} />
			<Choice name="b" label="Another" stories={stories} chosen={b} />
			<button type="submit" className="button">
				Compare
			</button>
		</form>
	);
}

function Choice(props: { name: string; label: string; stories: readonly ChoosableStory[]; chosen: string }) {
	return (
		<label className="block min-w-0 text-sm">
			<span className="mb-1 block font-semibold">{props.label}</span>
			<select
				key={props.chosen}
				name={props.name}
				defaultValue={props.chosen}
				required
				className="field w-full"
			>
				<option value="">Choose an article</option>
				{props.stories.map(({ slug, title, articles }) =>
					slug === null ? (
						<Options key="" articles={articles} />
					) : (
						<optgroup key={slug} label={title}>
							<Options articles={articles} />
						</optgroup>
					),
				)}
			</select>
		</label>
	);
}

function Options({ articles }: { articles: readonly Choosable[] }) {
	return articles.map((choice) => (
		<option key={choice.slug} value={choice.slug}>
			{choice.label}
		</option>
	));
}

/** So many stories are proposed to somebody who has not chosen yet. */
const PROPOSED = 5;

/** Pairs to begin with: of each story the first two articles of different outlets. */
export function Proposals({ stories }: { stories: readonly ChoosableStory[] }) {
	const pairs = stories
		.flatMap(({ slug, title, articles }) => {
			const [first] = articles;
			const other = articles.find((each) => each.outlet !== first?.outlet);
			return slug !== null && first && other ? [{ slug, title, first, other }] : [];
		})
		.slice(0, PROPOSED);
	if (pairs.length === 0) return null;
	return (
		<div className="mt-8 text-soft">
			<p>Or begin with</p>
			<ul className="mt-2 space-y-1.5">
				{pairs.map(({ slug, title, first, other }) => (
					<li key={slug}>
						<a className="text-ink" href={`/compare?a=${first.slug}&b=${other.slug}`}>
							<bdi>{first.outlet}</bdi> and <bdi>{other.outlet}</bdi>
						</a>{" "}
						on <span className="said">{title}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
