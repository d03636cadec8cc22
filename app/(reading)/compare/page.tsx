import type { Metadata } from "next";
import { Chooser, Proposals } from "@/components/comparison/chooser";
import { TwoArticlesBody } from "@/components/comparison/two-articles";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import { toChoosable, toTwoArticles } from "@/lib/articles/compared-view";
import { differencesBetween, getCompared, listChoosable } from "@/lib/articles/queries";

export const metadata: Metadata = { title: "Compare two articles" };

/** How many articles the two fields offer. */
const CHOICES = 300;

export default async function ComparePage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	const params = await props.searchParams;
	const [slugA, slugB] = [one(params.a), one(params.b)];
	const [a, b, choices] = await Promise.all([
		slugA ? getCompared(slugA) : null,
		slugB ? getCompared(slugB) : null,
		listChoosable(CHOICES, [slugA, slugB]),
	]);
	const same = a !== null && b !== null && a.id === b.id;
	const two = a && b && !same ? toTwoArticles(a, b, await differencesBetween(a.id, b.id)) : null;
	const stories = toChoosable(choices);
	return (
		<Page section="compare">
			<p className="kicker">Compare</p>
			<h1>Two articles, statement beside statement</h1>
			{!two && (
				<p className="standfirst">
					Choose two articles on one event: what both say is laid side by side with the words that differ
					marked, and what only one of them says stands below.
				</p>
			)}
			{choices.length < 2 ? (
				<Notice title="There are not two articles to compare yet.">
					<p>
						<a href="/desk/articles/new">Add an article</a>
					</p>
				</Notice>
			) : (
				<Chooser stories={stories} a={a?.slug ?? ""} b={b?.slug ?? ""} />
			)}
			{!slugA && !slugB && <Proposals stories={stories} />}
			{((a && !slugB) || (b && !slugA)) && (
				<Notice title="One is chosen; the other is missing.">
					<p>Articles of one story stand together in the list: they have the most to compare.</p>
				</Notice>
			)}
			{((slugA && !a) || (slugB && !b)) && (
				<Notice title="One of the two is not here.">
					<p>It may have been withdrawn. Choose another above.</p>
				</Notice>
			)}
			{same && (
				<Notice title="These are one and the same article.">
					<p>Choose another for one of the two.</p>
				</Notice>
			)}
			{two && <TwoArticlesBody two={two} />}
		</Page>
	);
}

/** A parameter given once; longer than an address can be is none. */
function one(value: string | string[] | undefined): string {
	const first = Array.isArray(value) ? value[0] : value;
	return first && first.length <= 120 ? first : "";
}
