import { Credit } from "@/components/speaker/credit";
import { Orphan } from "@/components/ui/orphan";
import { PRINTED, Printed } from "@/components/ui/printed";
import { hue, Siglum, SourceName } from "@/components/ui/siglum";
import type { Wording } from "@/lib/claims/wording";
import { MarkedWords } from "./words";

/**
 * Every wording side by side, with what differs marked in the words: those of one article together under their outlet, and
 * outlets that print the same words under one copy of them.
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
	const readings = groupedBy([...groupedBy(wordings, ({ article }) => article.slug).values()], (ofArticle) =>
		ofArticle.map(sameWords).join("\n"),
	);
	return (
		<div className="renderings">
			{[...readings].map(([words, articles]) => (
				<Reading key={words} articles={articles} credited={credited} />
			))}
		</div>
	);
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
	return groups;
}

/** Equal for two wordings that are printed alike but for marks and spaces at the words' ends. */
function sameWords({ printed, partial, spans }: Wording): string {
	const words = spans.map((span) =>
		span
			.map(({ text }) => text)
			.join("")
			.replace(/["“”„«»\s]+/gu, " ")
			.replace(/^\s+|[\s,.;]+$/gu, ""),
	);
	return `${printed} ${partial} ${words.join(" … ")}`;
}

/** One or several articles that have the same words: the words once, and what each says around them. */
function Reading({ articles, credited }: { articles: readonly (readonly Wording[])[]; credited: boolean }) {
	const [first] = articles;
	const source = first?.[0]?.article.source;
	if (!first || !source) return null;
	return (
		<article className={`rendering ${hue(source)}`}>
			{articles.map((wordings) => (
				<Outlet key={wordings[0]?.article.slug} article={wordings[0]?.article} />
			))}
			{first.map((wording, at) => (
				<OneWording
					key={`${wording.statementId}-${wording.spans[0]?.[0]?.text ?? ""}`}
					same={articles.flatMap((wordings) => wordings[at] ?? [])}
					credited={credited}
				/>
			))}
			{articles.length === 1 && <Provenance article={first[0]?.article} />}
		</article>
	);
}

function Outlet({ article }: { article: Wording["article"] | undefined }) {
	if (!article) return null;
	return (
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
	);
}

function OneWording({ same, credited }: { same: readonly Wording[]; credited: boolean }) {
	const [first] = same;
	if (!first) return null;
	const { printed, cut } = first;
	let at = 0;
	return (
		<>
			<blockquote className={printed === "indirect" ? "reported" : undefined}>
				{cut.before && <span className="cut">… </span>}
				{first.spans.map((words) => (
					<span key={at++}>
						{at > 1 && <span className="cut"> … </span>}
						<MarkedWords words={words} />
					</span>
				))}
				{cut.after && <span className="cut"> …</span>}
			</blockquote>
			{same.some((wording) => wording.orphan) && <Orphan />}
			<div className="text-[13px] text-soft">
				<Printed kind={printed} /> {PRINTED[printed]}
				{first.partial && ", part of a longer statement"}
				{same.length === 1 ? (
					<>
						{" · "}
						<Around wording={first} credited={credited} />
					</>
				) : (
					<ul className="mt-1 space-y-1">
						{same.map((wording) => (
							<li key={wording.statementId}>
								<Siglum source={wording.article.source} /> <Around wording={wording} credited={credited} />
								<Provenance article={wording.article} follows />
							</li>
						))}
					</ul>
				)}
			</div>
		</>
	);
}

/** Who is credited and in which words, leading to the place. */
function Around({ wording, credited }: { wording: Wording; credited: boolean }) {
	return (
		<>
			{(credited || wording.speaker === null) && (
				<>
					<Credit speaker={wording.speaker} />
					{" · "}
				</>
			)}
			{wording.credit && (
				<>
					“<bdi>{wording.credit}</bdi>”{" · "}
				</>
			)}
			<a href={wording.href}>in the article</a>
		</>
	);
}

/** Through which agency, and where at the outlet; nothing where neither is known. */
function Provenance({
	article,
	follows = false,
}: {
	article: Wording["article"] | undefined;
	follows?: boolean;
}) {
	if (!article || (article.agencies.length === 0 && !article.url)) return null;
	const told = (
		<>
			{article.agencies.length > 0 && <>via {article.agencies.join(", ")}</>}
			{article.agencies.length > 0 && article.url && " · "}
			{article.url && (
				<a href={article.url} rel="external nofollow">
					at the outlet ↗
				</a>
			)}
		</>
	);
	return follows ? <> · {told}</> : <footer className="mt-2 text-[13px] text-soft">{told}</footer>;
}
