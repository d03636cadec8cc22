import { Credit } from "@/components/speaker/credit";
import { counted } from "@/components/ui/counted";
import { DifferenceCount, DifferenceSign } from "@/components/ui/difference-kind";
import { Orphan } from "@/components/ui/orphan";
import { PRINTED, Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { hue, Siglum, SourceName } from "@/components/ui/siglum";
import type { InBoth, TwoArticles } from "@/lib/articles/compared-view";
import type { CitedArticle } from "@/lib/articles/view";
import type { Wording } from "@/lib/claims/wording";
import { Witnesses } from "./witnesses";
import { MarkedWords } from "./words";

/** Two articles aligned: said in both, then only in the one, only in the other. */
export function TwoArticlesBody({ two }: { two: TwoArticles }) {
	const differing = two.both.reduce((sum, claim) => sum + claim.differences.length, 0);
	return (
		<>
			<div className="facts">
				<span>{counted(two.both.length, "claim")} in both</span>
				<span>{counted(differing, "difference")} between them</span>
				<span>
					<b>{two.onlyA.length}</b> only in <Siglum source={two.a.source} />
				</span>
				<span>
					<b>{two.onlyB.length}</b> only in <Siglum source={two.b.source} />
				</span>
				{two.sameStory && (
					<span>
						both in <a href={`/stories/${two.sameStory.slug}`}>{two.sameStory.title}</a>
					</span>
				)}
			</div>
			<div className="sticky top-0 mt-10 grid grid-cols-2 gap-x-6 border-b border-ink bg-paper pt-2 pb-3 sm:gap-x-12">
				<Head article={two.a} />
				<Head article={two.b} />
			</div>
			<section>
				<SectionHeading>Said in both</SectionHeading>
				{two.both.length === 0 && <p className="text-soft">No claim stands in both articles.</p>}
				{two.both.map((claim) => (
					<Row key={claim.slug} claim={claim} />
				))}
			</section>
			<div className="grid gap-x-12 sm:grid-cols-2">
				<OnlyIn article={two.a} wordings={two.onlyA} />
				<OnlyIn article={two.b} wordings={two.onlyB} />
			</div>
		</>
	);
}

function Head({ article }: { article: CitedArticle }) {
	return (
		<div className="min-w-0">
			<p className="text-[13px] text-soft">
				<Siglum source={article.source} /> <SourceName source={article.source} /> · {article.day}
			</p>
			<a className="said line-clamp-2" href={`/articles/${article.slug}`}>
				{article.title}
			</a>
		</div>
	);
}

function Row({ claim }: { claim: InBoth }) {
	return (
		<section className="border-b border-rule py-5">
			<h3 className="mb-3 flex flex-wrap items-baseline gap-x-4 text-sm font-semibold">
				<a href={`/claims/${claim.slug}`}>{claim.text}</a>
				{claim.differences.length > 0 && (
					<DifferenceCount
						count={claim.differences.length}
						kinds={[...new Set(claim.differences.map((each) => each.kind))]}
					/>
				)}
			</h3>
			<div className="grid gap-x-12 gap-y-4 sm:grid-cols-2">
				<Side wordings={claim.a} />
				<Side wordings={claim.b} />
			</div>
			{claim.differences.length > 0 && (
				<ul className="mt-4 space-y-1 border-l-[3px] border-mark-line bg-wash px-4 py-2 text-sm">
					{claim.differences.map((entry) => (
						<li key={entry.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
							<DifferenceSign kind={entry.kind} />
							{entry.readings.map((reading) => (
								<span key={reading.text ?? ""} className="inline-flex items-baseline gap-1.5">
									<Witnesses of={reading.witnesses} />
									{reading.text === null ? (
										<span className="none">nothing of it</span>
									) : (
										<span className="said">{reading.text}</span>
									)}
								</span>
							))}
							{entry.note && <span className="text-soft">{entry.note}</span>}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function Side({ wordings }: { wordings: readonly Wording[] }) {
	return (
		<div className="space-y-4">
			{wordings.map((wording) => (
				<Words key={`${wording.statementId}-${wording.spans[0]?.[0]?.text ?? ""}`} wording={wording} sided />
			))}
		</div>
	);
}

function Words({ wording, sided = false }: { wording: Wording; sided?: boolean }) {
	let at = 0;
	return (
		<div className={sided ? `border-l-2 border-current pl-3 ${hue(wording.article.source)}` : ""}>
			<div className="text-ink">
				<p className={wording.printed === "indirect" ? "said text-soft italic" : "said"}>
					{wording.spans.map((words) => (
						<span key={at++}>
							{at > 1 && " … "}
							<MarkedWords words={words} />
						</span>
					))}
				</p>
				{wording.orphan && <Orphan />}
				<p className="mt-1 text-[13px] text-soft">
					<Siglum source={wording.article.source} href={wording.href} /> <Printed kind={wording.printed} />{" "}
					{PRINTED[wording.printed]} · <Credit speaker={wording.speaker} />
					{wording.credit && <> · “{wording.credit}”</>}
				</p>
			</div>
		</div>
	);
}

function OnlyIn({ article, wordings }: { article: CitedArticle; wordings: readonly Wording[] }) {
	return (
		<section>
			<SectionHeading note={wordings.length === 0 ? "nothing" : `${wordings.length} statements`}>
				Only in <SourceName source={article.source} />
			</SectionHeading>
			<div className="space-y-5">
				{wordings.map((wording) => (
					<Words key={wording.statementId} wording={wording} />
				))}
			</div>
		</section>
	);
}
