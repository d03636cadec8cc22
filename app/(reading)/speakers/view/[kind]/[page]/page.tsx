import type { Metadata } from "next";
import { Page } from "@/components/site/page";
import { SPEAKER_KIND_WORDS } from "@/components/speaker/kind-words";
import { SpeakerList } from "@/components/speaker/speaker-list";
import { withParams } from "@/components/ui/address";
import { Choices } from "@/components/ui/choices";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { oneOf, pageNumber, SPEAKER_KINDS } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { listTag } from "@/lib/http/tags";
import { countUnresolved, listSpeakers } from "@/lib/speakers/queries";

export const revalidate = 3600;
export const metadata: Metadata = { title: "Speakers" };

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

export default async function SpeakersPage({ params }: { params: Promise<{ kind: string; page: string }> }) {
	const { kind, page } = await params;
	const only = oneOf(SPEAKER_KINDS, kind);
	const [speakers, unresolved] = await Promise.all([listSpeakers(only, pageNumber(page)), countUnresolved()]);
	await shown([listTag("speakers"), listTag("articles")]);
	return (
		<Page section="speakers">
			<p className="kicker">Speakers</p>
			<h1>Who is credited with saying something</h1>
			<p className="standfirst">
				People, organisations and groups, and sources whose names an article keeps back.
				{unresolved > 0 &&
					` In ${unresolved === 1 ? "one statement" : `${unresolved} statements`} the speaker could not be made out; the articles mark them so.`}
			</p>
			<div className="mt-8">
				<Choices
					label="Kinds of speakers"
					choices={[
						{ label: "All", href: "/speakers", current: only === null },
						...SPEAKER_KINDS.map((each) => ({
							label: SPEAKER_KIND_WORDS[each].many,
							href: `/speakers?kind=${each}`,
							current: only === each,
						})),
					]}
				/>
				{speakers.total === 0 ? (
					<Notice title={only === null ? "Nobody has said anything yet." : "No speaker of this kind yet."}>
						{only === null ? (
							<p>
								Speakers appear with the first published article. <a href="/desk/articles/new">Add one</a>
							</p>
						) : (
							<p>
								<a href="/speakers">Show all speakers</a>
							</p>
						)}
					</Notice>
				) : (
					<SpeakerList speakers={speakers.rows} />
				)}
			</div>
			<Pager paging={speakers} href={(to) => withParams("/speakers", { kind: only, page: to })} />
		</Page>
	);
}
