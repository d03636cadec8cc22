import type { Metadata } from "next";
import { cache } from "react";
import { ClaimBody } from "@/components/claim/claim-body";
import { Page } from "@/components/site/page";
import { toLeftOut } from "@/lib/claims/left-out";
import { claimMovedTo, getClaim, storyTexts } from "@/lib/claims/queries";
import { toClaimPage } from "@/lib/claims/view";
import { CLAIM_FILTERS, oneOf } from "@/lib/http/kept-views";
import { shown } from "@/lib/http/shown";
import { itemTag, itemTags } from "@/lib/http/tags";
import { absent } from "../../../../absent";

export const revalidate = 3600;

// Rendered when first asked for, and kept: a build knows no database.
export function generateStaticParams() {
	return [];
}

interface Props {
	params: Promise<{ slug: string; kind: string }>;
}

/** An outlet that left something out is looked for in so many articles of the story. */
const MOST_ARTICLES = 24;

const load = cache(async (slug: string) => {
	const claim = await getClaim(slug);
	if (!claim) return null;
	const story = claim.story ? await storyTexts(claim.story.id, MOST_ARTICLES) : [];
	return { claim, story };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	const found = await load(slug);
	if (!found) return {};
	const { text, statements, differences } = found.claim;
	const outlets = new Set(statements.map(({ statement }) => statement.article.source.name));
	return {
		title: text,
		description: `The wordings of ${[...outlets].join(", ")} side by side, and where they differ (${differences.length}).`,
		alternates: { canonical: `/claims/${slug}` },
	};
}

export default async function ClaimPage({ params }: Props) {
	const { slug, kind } = await params;
	const found = await load(slug);
	if (!found) return absent("claims", await claimMovedTo(slug));
	const { claim, story } = found;
	const articles = [...claim.statements.map(({ statement }) => statement.article), ...story];
	await shown([
		itemTag("claims", claim.id),
		...itemTags(
			"articles",
			articles.map((article) => article.id),
		),
		...itemTags(
			"sources",
			articles.map((article) => article.sourceId),
		),
		...itemTags(
			"speakers",
			claim.statements.flatMap(({ statement }) => statement.speaker?.id ?? []),
		),
		...(claim.story ? [itemTag("stories", claim.story.id)] : []),
	]);
	const only = oneOf(CLAIM_FILTERS, kind);
	const page = toClaimPage(claim, toLeftOut(claim.statements, story), only);
	return (
		<Page section="claims">
			<ClaimBody page={page} only={only} />
		</Page>
	);
}
