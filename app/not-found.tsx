import type { Metadata } from "next";
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
			<form action="/search" className="mt-8 flex max-w-[32em] gap-2">
				<input
					type="search"
					name="q"
					maxLength={200}
					aria-label="Search for a speaker, a claim, words that were said"
					placeholder="A speaker, a claim, words that were said"
					className="field w-full"
				/>
				<button type="submit" className="button">
					Search
				</button>
			</form>
			<p className="mt-6 text-soft">
				Or start from the <a href="/stories">stories</a>, the <a href="/claims">claims</a> or the{" "}
				<a href="/speakers">speakers</a>.
			</p>
		</Page>
	);
}
