import { Collation } from "@/components/comparison/collation";
import { Ledger } from "@/components/comparison/ledger";
import { Wordings } from "@/components/comparison/wordings";
import { Cite } from "@/components/site/cite";
import { Credit, Credits } from "@/components/speaker/credit";
import { Choices } from "@/components/ui/choices";
import { counted, inWords } from "@/components/ui/counted";
import {
	DIFFERENCE_KINDS,
	DifferenceLegend,
	DifferenceSign,
	QUOTED_DIFFERENTLY,
	QuotedSign,
} from "@/components/ui/difference-kind";
import { isolated } from "@/components/ui/isolated";
import { SectionHeading } from "@/components/ui/section";
import { SiglaLegend } from "@/components/ui/siglum";
import type { DifferenceKind } from "@/lib/analysis/comparison/model";
import type { ClaimPage, ShownUtterance } from "@/lib/claims/view";
import { LeftOut } from "./left-out";

/** Where further utterances have more outlets than these, their collation is shown and the wordings open on a click. */
const MOST_BESIDE = 3;

/** A claim: the collation, every wording, the ledger, what was said again, and who has nothing of it. */
export function ClaimBody({ page, only }: { page: ClaimPage; only: DifferenceKind | null }) {
	const { counts, lead } = page;
	const beside = lead ? [...lead.wordings, ...page.alone] : page.alone;
	const credited = page.speakers.length !== 1;
	const listed = new Set(page.ledger.map((entry) => entry.anchor));
	return (
		<>
			<p className="kicker">Claim</p>
			<h1>{page.text}</h1>
			<Standfirst page={page} />
			<div className="facts">
				<span>{counted(counts.statements, "statement")}</span>
				<span>
					{counted(counts.outlets, "outlet")}
					{counts.origins !== null && <>, {counted(counts.origins, "origin")}</>}
				</span>
				<a href="#differences">{counted(counts.differences, "difference")}</a>
				{page.firstSeen && (
					<span>
						first seen <b>{page.firstSeen}</b>
					</span>
				)}
				<a href="#cite" className="no-print">
					Cite
				</a>
				{page.story && (
					<span>
						in the story <a href={`/stories/${page.story.slug}`}>{page.story.title}</a>
					</span>
				)}
			</div>

			{lead?.collation && (
				<section>
					<SectionHeading id="collation" note={<UtteranceNote utterance={lead} />}>
						The sentence, collated
					</SectionHeading>
					<Collation pieces={lead.collation} quoted={lead.quoted} only={only} listed={listed} />
					<WithReported utterance={lead} only={only} listed={listed} />
					<CollationLegend utterance={lead} />
				</section>
			)}

			{beside.length > 0 && (
				<section>
					<SectionHeading id="wordings">As each outlet has it</SectionHeading>
					<Wordings wordings={beside} credited={credited} />
					<SharedOrigins page={page} />
				</section>
			)}

			<section>
				<SectionHeading
					id="differences"
					note={page.kinds.length > 0 ? `${counts.differences} in all, by kind` : undefined}
				>
					Where they differ
				</SectionHeading>
				{page.kinds.length === 0 ? (
					<p className="text-soft">
						{counts.outlets > 1
							? "No difference was found between these wordings."
							: "One outlet carries this claim so far: there is nothing to lay beside it."}
					</p>
				) : (
					<>
						<KindChoices page={page} only={only} />
						<Ledger entries={page.ledger} />
						{page.ledger.length === 0 && (
							<p className="mt-4 text-soft">
								No difference of this kind. <a href={`/claims/${page.slug}`}>Show all {counts.differences}</a>
							</p>
						)}
					</>
				)}
			</section>

			<Utterances
				id="beside"
				title={lead ? "Other words of it" : "As each outlet has it"}
				note={lead ? "the same claim, in other sentences" : undefined}
				utterances={page.beside}
				only={only}
				listed={listed}
			/>
			<Utterances
				id="again"
				title="Said again"
				note="on another occasion, and never laid over the words above"
				utterances={page.again}
				only={only}
				listed={listed}
			/>

			<LeftOut articles={page.leftOut} />
			{page.notShown > 0 && (
				<p className="mt-8 text-soft">
					{counted(page.notShown, "further statement")} under this claim {page.notShown === 1 ? "is" : "are"}{" "}
					not shown here.
				</p>
			)}
			<Cite
				what={`${isolated(inMarks(page.text))}, a claim according to ${outlets(page)}`}
				path={`/claims/${page.slug}`}
			>
				Each difference has an address of its own, ¶ beside it; each statement has one in its article, where
				the letters lead.
			</Cite>
		</>
	);
}

function Utterances({
	id,
	title,
	note,
	utterances,
	only,
	listed,
}: {
	id: string;
	title: string;
	note: string | undefined;
	utterances: readonly ShownUtterance[];
	only: DifferenceKind | null;
	listed: ReadonlySet<string>;
}) {
	if (utterances.length === 0) return null;
	return (
		<section>
			<SectionHeading id={id} note={note}>
				{title}
			</SectionHeading>
			{utterances.map((utterance) => (
				<div
					key={utterance.wordings.map((wording) => wording.statementId).join()}
					className="mb-8 break-inside-avoid"
				>
					<h3 className="mb-3 text-sm font-semibold">
						<Credit speaker={utterance.speaker ?? utterance.wordings[0]?.speaker ?? null} />
						<span className="font-normal text-soft">, {utterance.occasion ?? "occasion not told"}</span>
					</h3>
					{utterance.collation && (
						<div className="mb-6">
							<Collation pieces={utterance.collation} quoted={utterance.quoted} only={only} listed={listed} />
							<WithReported utterance={utterance} only={only} listed={listed} />
						</div>
					)}
					{utterance.collation && utterance.witnesses.length > MOST_BESIDE ? (
						<details>
							<summary className="mb-4 cursor-pointer text-sm text-soft">
								As each of the {inWords(utterance.witnesses.length)} outlets has it
							</summary>
							<Wordings wordings={utterance.wordings} credited={false} />
						</details>
					) : (
						<Wordings wordings={utterance.wordings} credited={false} />
					)}
				</div>
			))}
		</section>
	);
}

/** The same with the outlets that report it in their own words, for those who want every word laid over every other. */
function WithReported({
	utterance,
	only,
	listed,
}: {
	utterance: ShownUtterance;
	only: DifferenceKind | null;
	listed: ReadonlySet<string>;
}) {
	if (!utterance.withReported) return null;
	return (
		<details className="mt-4">
			<summary className="cursor-pointer text-sm text-soft">
				Laid over the outlets that report it in words of their own, too
			</summary>
			<div className="mt-3">
				<Collation pieces={utterance.withReported} quoted={false} only={only} listed={listed} />
			</div>
		</details>
	);
}

/** Which outlets print copy of one origin, so that nobody takes their agreement for several voices. */
function SharedOrigins({ page }: { page: ClaimPage }) {
	return page.sharedOrigins.map(({ name, witnesses }) => (
		<p key={witnesses.map((source) => source.slug).join()} className="legend">
			<span>One origin{name && `, ${name}`}, so that their agreement counts once:</span>
			<SiglaLegend sources={witnesses} />
		</p>
	));
}

/** "one outlet", "five outlets". */
function outlets({ counts }: ClaimPage): string {
	return `${inWords(counts.outlets)} ${counts.outlets === 1 ? "outlet" : "outlets"}`;
}

function Standfirst({ page }: { page: ClaimPage }) {
	const { lead } = page;
	const quoting = new Set(
		lead?.wordings.filter(({ printed }) => printed === "direct").map(({ article }) => article.source.slug),
	).size;
	const forks = lead?.collation?.filter((piece) => piece.fork).length ?? 0;
	return (
		<p className="standfirst">
			Said by <Credits speakers={page.speakers} unresolved={page.someUnresolved} />
			{lead?.occasion && page.speakers.length === 1 && <> ({lead.occasion})</>}
			{page.again.length > 0 && <>, and again on another occasion</>}, according to {outlets(page)}.
			{quoting > 1 && lead?.collation && (
				<>
					{" "}
					{sentence(inWords(quoting))} of them put the same sentence between quotation marks
					{forks > 0
						? `; they part at ${forks === 1 ? "one place" : `${inWords(forks)} places`}.`
						: ", in the same words."}
				</>
			)}
			{page.textByEditor && " Worded by an editor."}
		</p>
	);
}

/** Within quotation marks, unless it has some itself. */
function inMarks(text: string): string {
	return text.includes("“") ? text : `“${text}”`;
}

function sentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function UtteranceNote({ utterance }: { utterance: ShownUtterance }) {
	const quoted = utterance.wordings.filter((wording) => wording.printed === "direct").length;
	return (
		<>
			{utterance.occasion && `${utterance.occasion}: `}one utterance, {utterance.wordings.length} renderings
			{quoted === 0
				? ", none in quotation marks"
				: quoted === utterance.wordings.length
					? ", all in quotation marks"
					: `, ${quoted} in quotation marks`}
		</>
	);
}

function CollationLegend({ utterance }: { utterance: ShownUtterance }) {
	const forks = (utterance.collation ?? []).filter((piece) => piece.fork);
	const kinds = [...new Set(forks.map((piece) => piece.kind))];
	return (
		<p className="legend">
			<SiglaLegend sources={utterance.witnesses} />
			<DifferenceLegend kinds={kinds} />
			{forks.some((piece) => piece.insideQuotes) && (
				<span>
					<QuotedSign /> {QUOTED_DIFFERENTLY}
				</span>
			)}
		</p>
	);
}

function KindChoices({ page, only }: { page: ClaimPage; only: DifferenceKind | null }) {
	return (
		<Choices
			label="Differences by kind"
			choices={[
				{
					label: "All",
					href: `/claims/${page.slug}#differences`,
					current: only === null,
					count: page.counts.differences,
				},
				...page.kinds.map(({ kind, count }) => ({
					label: (
						<>
							<DifferenceSign kind={kind} /> {DIFFERENCE_KINDS[kind].meaning}
						</>
					),
					href: `/claims/${page.slug}?kind=${kind}#differences`,
					current: only === kind,
					count,
				})),
			]}
		/>
	);
}
