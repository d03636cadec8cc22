import type { Metadata } from "next";
import { cache } from "react";
import { Cite } from "@/components/site/cite";
import { Page } from "@/components/site/page";
import { SpeakerHead } from "@/components/speaker/speaker-head";
import { SpokenClaims } from "@/components/speaker/spoken-claims";
import { StatementGroups } from "@/components/speaker/statement-groups";
import { withParams } from "@/components/ui/address";
import { Choices } from "@/components/ui/choices";
import { isolated } from "@/components/ui/isolated";
import { Pager } from "@/components/ui/pager";
import { SectionHeading } from "@/components/ui/section";
import { oneOf, pageNumber, SPEAKER_VIEWS } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { itemTag, itemTags } from "@/lib/http/tags";
import { getSpeaker, listSpeakerClaims, listSpeakerStatements, speakerMovedTo } from "@/lib/speakers/queries";
import { toListedStatement, toSpeakerPage, toSpokenClaim } from "@/lib/speakers/view";
import { absent } from "../../../../../absent";

export const revalidate = 3600;

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

interface Props {
	params: Promise<{ slug: string; by: string; page: string }>;
}

const load = cache(getSpeaker);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const found = await load((await params).slug);
	if (!found) return {};
	const { direct, mixed, indirect, outlets } = found.counts;
	return {
		title: `What ${found.name} is reported to have said`,
		description: `${direct + mixed + indirect} statements according to ${outlets === 1 ? "one outlet" : `${outlets} outlets`}: by claim, by outlet and in time.`,
		alternates: { canonical: `/speakers/${found.slug}` },
	};
}

const NOTES = {
	claim: "each claim once, the outlets that carry it beside it",
	outlet: "each outlet’s statements together",
	time: "newest first",
};

export default async function SpeakerPage({ params }: Props) {
	const { slug, by, page } = await params;
	const found = await load(slug);
	if (!found) return absent("speakers", await speakerMovedTo(slug));
	const view = toSpeakerPage(found);
	const order = oneOf(SPEAKER_VIEWS, by);
	const claims =
		order === null ? await listSpeakerClaims(found.id, view.counts.claims, pageNumber(page)) : null;
	const statements =
		order === null
			? null
			: await listSpeakerStatements(found.id, order, view.counts.statements, pageNumber(page));
	const articles = [
		...(claims?.rows.flatMap((row) => row.statements.map((statement) => statement.article)) ?? []),
		...(statements?.rows.map((row) => row.article) ?? []),
	];
	await shown([
		itemTag("speakers", found.id),
		...itemTags("claims", claims?.rows.map((row) => row.id) ?? []),
		...itemTags("claims", statements?.rows.flatMap((row) => row.claims.map(({ claim }) => claim.id)) ?? []),
		...itemTags(
			"articles",
			articles.map((article) => article.id),
		),
		...itemTags(
			"sources",
			articles.map((article) => article.sourceId),
		),
	]);
	const address = `/speakers/${found.slug}`;
	const paging = claims ?? statements;
	return (
		<Page section="speakers">
			<SpeakerHead page={view} />
			<SectionHeading id="said" note={NOTES[order ?? "claim"]}>
				Reported to have said
			</SectionHeading>
			<Choices
				label="In which order"
				choices={[
					{ label: "By claim", href: `${address}#said`, current: order === null },
					{ label: "By outlet", href: `${address}?by=outlet#said`, current: order === "outlet" },
					{ label: "In time", href: `${address}?by=time#said`, current: order === "time" },
				]}
			/>
			{claims && <SpokenClaims claims={claims.rows.map(toSpokenClaim)} />}
			{statements && order && (
				<StatementGroups statements={statements.rows.map(toListedStatement)} by={order} />
			)}
			{paging && <Pager paging={paging} href={(to) => withParams(address, { by: order, page: to })} />}
			<Cite what={`What ${isolated(found.name)} is reported to have said`} path={address} />
		</Page>
	);
}
