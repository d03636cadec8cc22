import { Credit } from "@/components/speaker/credit";
import { Orphan } from "@/components/ui/orphan";
import { PRINTED, Printed } from "@/components/ui/printed";
import { hue, Siglum, SourceName } from "@/components/ui/siglum";
import type { Wording } from "@/lib/claims/wording";
import { MarkedWords } from "./words";

/**
 * Every wording side by side, those of one article together under their outlet, with what differs marked in the words.
 *
 * @param credited false where what stands above has said whose words all of them are
 */
export function Wordings({
	wordings,
	credited = true,
}: {
	wordings: readonly Wording[];
	credited?: boolean;
}) {
	const articles = new Map<string, Wording[]>();
	for (const wording of wordings) {
		const { slug } = wording.article;
		articles.set(slug, [...(articles.get(slug) ?? []), wording]);
	}
	return (
		<div className="renderings">
			{[...articles].map(([slug, ofArticle]) => (
				<OneArticle key={slug} wordings={ofArticle} credited={credited} />
			))}
		</div>
	);
}

function OneArticle({ wordings, credited }: { wordings: readonly Wording[]; credited: boolean }) {
	const article = wordings[0]?.article;
	if (!article) return null;
	return (
		<article className={`rendering ${hue(article.source)}`}>
			<header className="flex flex-wrap items-baseline gap-x-2.5 text-sm font-semibold">
				<span className={hue(article.source)}>
					<Siglum source={article.source} />
				</span>
				<a href={`/sources/${article.source.slug}`} className="min-w-0">
					<SourceName source={article.source} />
				</a>
				<time dateTime={article.published ?? undefined} className="ml-auto text-[13px] font-normal text-soft">
					{article.day}
				</time>
			</header>
			{wordings.map((wording) => (
				<OneWording
					key={`${wording.statementId}-${wording.spans[0]?.[0]?.text ?? ""}`}
					wording={wording}
					credited={credited}
				/>
			))}
			{(article.agencies.length > 0 || article.url) && (
				<footer className="text-[13px] text-soft">
					{article.agencies.length > 0 && <>via {article.agencies.join(", ")}</>}
					{article.agencies.length > 0 && article.url && " · "}
					{article.url && (
						<a href={article.url} rel="external nofollow">
							at the outlet ↗
						</a>
					)}
				</footer>
			)}
		</article>
	);
}

function OneWording({ wording, credited }: { wording: Wording; credited: boolean }) {
	const { printed, cut } = wording;
	let at = 0;
	return (
		<>
			<blockquote className={printed === "indirect" ? "reported" : undefined}>
				{cut.before && <span className="cut">… </span>}
				{wording.spans.map((words) => (
					<span key={at++}>
						{at > 1 && <span className="cut"> … </span>}
						<MarkedWords words={words} />
					</span>
				))}
				{cut.after && <span className="cut"> …</span>}
			</blockquote>
			{wording.orphan && <Orphan />}
			<p className="text-[13px] text-soft">
				<Printed kind={printed} /> {PRINTED[printed]}
				{wording.partial && ", part of a longer statement"}
				{(credited || wording.speaker === null) && (
					<>
						{" · "}
						<Credit speaker={wording.speaker} />
					</>
				)}
				{wording.credit && <> · “{wording.credit}”</>}
				{" · "}
				<a href={wording.href}>in the article</a>
			</p>
		</>
	);
}
