import { inWords } from "@/components/ui/counted";
import { DIFFERENCE_KINDS } from "@/components/ui/difference-kind";
import { SectionHeading } from "@/components/ui/section";
import { SiglaLegend } from "@/components/ui/siglum";
import type { Reading } from "@/lib/claims/ledger";
import type { Lead } from "@/lib/claims/sharpest";
import type { Witness } from "@/lib/sources/view";
import { Fork } from "./collation";

const MOST_READINGS = 6;

const HEADINGS: Record<Lead["kind"], (count: string) => string> = {
	number: (count) => `One number, ${count} figures`,
	attribution: (count) => `One claim, ${count} to whom it is credited`,
	wording: (count) => `One sentence, ${count} wordings`,
	scope: () => "One sentence, not the same length",
	certainty: (count) => `One claim, ${count} degrees of certainty`,
	occasion: (count) => `One claim, ${count} occasions`,
	name: (count) => `One name, ${count} spellings`,
};

/** The sharpest disagreement, set as a sentence that forks. */
export function LeadDisagreement({ lead }: { lead: Lead }) {
	const count = inWords(lead.readings);
	let at = 0;
	return (
		<section>
			<SectionHeading note="the sharpest disagreement between outlets now">
				{lead.readings > 1
					? HEADINGS[lead.kind](count)
					: `Where they differ: ${DIFFERENCE_KINDS[lead.kind].meaning}`}
			</SectionHeading>
			<div className="collation">
				{lead.pieces.map((piece) =>
					piece.fork ? (
						<Fork
							key={at++}
							kind={piece.kind}
							readings={piece.readings}
							insideQuotes={piece.insideQuotes}
							most={MOST_READINGS}
							href={`${lead.about.href}#${piece.anchor}`}
							nothing={piece.kind === "number" ? "no figure" : undefined}
						/>
					) : (
						<span key={at++}>{piece.text}</span>
					),
				)}
				{lead.credited && (
					<>
						{" "}
						according to{" "}
						<Fork kind="attribution" word="who is credited" readings={lead.credited} most={MOST_READINGS} />
					</>
				)}
			</div>
			<p className="legend">
				<a href={lead.about.href} className="text-ink">
					{lead.about.href.startsWith("/claims") ? "Open the claim" : "Open the speaker’s page"}
				</a>
				<SiglaLegend sources={witnessesOf(lead)} />
			</p>
		</section>
	);
}

function witnessesOf(lead: Lead): Witness[] {
	const readings: Reading[] = lead.pieces.flatMap((piece) => (piece.fork ? piece.readings : []));
	const all = [...readings, ...(lead.credited ?? [])].flatMap((reading) => reading.witnesses);
	return all.map(({ source }) => source);
}
