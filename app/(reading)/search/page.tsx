import type { Metadata } from "next";
import { Results } from "@/components/search/results";
import { SearchForm } from "@/components/search/search-form";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import { MOST_COUNTED, search } from "@/lib/search/queries";
import { readSearch } from "@/lib/search/schema";
import { toResults } from "@/lib/search/view";

interface Props {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
	const { q } = readSearch(await searchParams);
	return { title: q === "" ? "Search" : `“${q}”`, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
	const asked = readSearch(await searchParams);
	return (
		<Page section="search" query={asked.q}>
			<p className="kicker">Search</p>
			{asked.q === "" ? (
				<>
					<h1>Who said what?</h1>
					<SearchForm />
					<Notice title="Type a name, a claim, or words that were said.">
						<p>
							All words must occur; put “marks” around words that stand together, a minus before one that must
							not. Accents and capitals make no difference. The keys / and ⌘K lead to the field from every
							page.
						</p>
					</Notice>
				</>
			) : (
				<Results asked={asked} found={toResults(await search(asked), asked.q, MOST_COUNTED)} />
			)}
		</Page>
	);
}
