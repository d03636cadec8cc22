import { Ledger } from "@/components/comparison/ledger";
import { counted } from "@/components/ui/counted";
import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import type { SpeakerPage } from "@/lib/speakers/view";
import { SPEAKER_KIND_WORDS } from "./kind-words";

/** Who the speaker is, what the articles call them, and how much is reported of them. */
export function SpeakerHead({ page }: { page: SpeakerPage }) {
	const { speaker, counts, called } = page;
	return (
		<>
			<p className="kicker">{speaker.kind === "unnamed" ? "Unnamed source" : "Speaker"}</p>
			<h1>{speaker.name}</h1>
			<p className="standfirst">
				{speaker.role ?? `${SPEAKER_KIND_WORDS[speaker.kind].one}`}
				{speaker.kind === "unnamed" &&
					": the article keeps the name back. Two such sources of two articles are never taken for one"}
				.
				{called.length > 0 && (
					<>
						{" "}
						Called{" "}
						{called.map((each, at) => (
							<span key={each.name}>
								{at > 0 && ", "}“{each.name}”
								{each.witnesses.map((source) => (
									<span key={source.slug} className="ml-1">
										<Siglum source={source} href={`/sources/${source.slug}`} />
									</span>
								))}
							</span>
						))}
					</>
				)}
			</p>
			<div className="facts">
				<span>{counted(counts.statements, "statement")}</span>
				<span>
					<b>{counts.direct}</b> <Printed kind="direct" /> quoted
				</span>
				<span>
					<b>{counts.mixed}</b> <Printed kind="mixed" /> part quoted
				</span>
				<span>
					<b>{counts.indirect}</b> <Printed kind="indirect" /> reported
				</span>
				<span>{counted(counts.outlets, "outlet")}</span>
			</div>
			{page.names.length > 0 && (
				<section>
					<SectionHeading>How the outlets write the name</SectionHeading>
					<Ledger entries={page.names} />
				</section>
			)}
		</>
	);
}
