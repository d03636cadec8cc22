import { Credit } from "@/components/speaker/credit";
import { Orphan } from "@/components/ui/orphan";
import { PRINTED, Printed } from "@/components/ui/printed";
import { hue, Siglum } from "@/components/ui/siglum";
import type { Wording } from "@/lib/claims/wording";
import { MarkedWords } from "./words";

/** Every wording side by side, each under its outlet, with what differs marked in the words. */
export function Wordings({ wordings }: { wordings: readonly Wording[] }) {
	return (
		<div className="renderings">
			{wordings.map((wording) => (
				<OneWording key={`${wording.statementId}-${wording.spans[0]?.[0]?.text ?? ""}`} wording={wording} />
			))}
		</div>
	);
}

function OneWording({ wording }: { wording: Wording }) {
	const { article, printed } = wording;
	let at = 0;
	return (
		<article className={`rendering ${hue(article.source)}`}>
			<header className="flex flex-wrap items-baseline gap-x-2.5 text-sm font-semibold">
				<span className={hue(article.source)}>
					<Siglum source={article.source} />
				</span>
				<a href={`/sources/${article.source.slug}`}>{article.source.name}</a>
				<time dateTime={article.published ?? undefined} className="ml-auto text-[13px] font-normal text-soft">
					{article.day}
				</time>
			</header>
			<blockquote className={printed === "indirect" ? "reported" : undefined}>
				{wording.spans.map((words) => (
					<span key={at++}>
						{at > 1 && " … "}
						<MarkedWords words={words} />
					</span>
				))}
			</blockquote>
			{wording.orphan && <Orphan />}
			<p className="text-[13px] text-soft">
				<Printed kind={printed} /> {PRINTED[printed]}
				{wording.partial && ", part of a longer statement"}
				{" · "}
				{wording.speaker ? <Credit speaker={wording.speaker} /> : <Credit speaker={null} />}
				{wording.credit && <> · “{wording.credit}”</>}
				{article.agencies.length > 0 && <> · via {article.agencies.join(", ")}</>}
				{" · "}
				<a href={wording.href}>in the article</a>
				{article.url && (
					<>
						{" · "}
						<a href={article.url} rel="external nofollow">
							at the outlet ↗
						</a>
					</>
				)}
			</p>
		</article>
	);
}
