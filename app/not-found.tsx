import type { Metadata } from "next";
import { SearchForm } from "@/components/search/search-form";
import { Page } from "@/components/site/page";

export const metadata: Metadata = { title: "Not found" };

/** For every address at which nothing stands, and for what is not published: the two are not told apart. */
export default function NotFound() {
	return (
		<Page section={null}>
			<p className="kicker">Not found</p>
			<h1>Nothing stands at this address</h1>
			<p className="standfirst">
				It may never have existed, or it is not published (any more). What was moved or merged leads on by
				itself.
			</p>
			<SearchForm />
			<p className="mt-6 text-soft">
				Or start from the <a href="/stories">stories</a>, the <a href="/claims">claims</a> or the{" "}
				<a href="/speakers">speakers</a>.
			</p>
		</Page>
	);
}
