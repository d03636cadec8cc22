import { Cite } from "@/components/site/cite";
import { counted } from "@/components/ui/counted";
import { DifferenceLegend } from "@/components/ui/difference-kind";
import { isolated } from "@/components/ui/isolated";
import { Notice } from "@/components/ui/notice";
import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { SiglaLegend, Siglum, SourceName } from "@/components/ui/siglum";
import type { ArticlePage } from "@/lib/articles/page-view";
import { credits } from "./article-list";
import { Note, Sheet } from "./sheet";

/** An article: its head, its text with the statements marked, and the apparatus beside it. */
export function ArticleBody({ page, whole }: { page: ArticlePage; whole: boolean }) {
	const { article, counts } = page;
	const differences = page.paragraphs.flatMap(({ notes }) => notes.flatMap((note) => note.differences));
	const witnesses = differences.flatMap(({ others }) =>
		others.flatMap((reading) => reading.witnesses.map(({ source }) => source)),
	);
	const address = `/articles/${article.slug}`;
	return (
		<>
			<p className="kicker">
				<Siglum source={article.source} href={`/sources/${article.source.slug}`} />{" "}
				<SourceName source={article.source} />
				{" · "}
				{page.dateline}
				{!page.dateline?.includes(article.date) && (
					<time dateTime={article.published ?? undefined}>
						{page.dateline && ", "}
						{article.date}
					</time>
				)}
			</p>
			<h1>{article.title}</h1>
			<div className="facts">
				<span>{counted(counts.statements, "statement")}</span>
				<span>{counted(counts.speakers, "speaker")}</span>
				{(page.byline || article.agencies.length > 0) && (
					<span>{credits(page.byline, article.agencies)}</span>
				)}
				{page.checked && <span>checked by an editor</span>}
				{!page.complete && <span>only a part of the article</span>}
				{page.story && (
					<span>
						in the story <a href={`/stories/${page.story.slug}`}>{page.story.title}</a>
					</span>
				)}
				{whole ? (
					<a href={address}>The article without its page’s furniture</a>
				) : (
					<a href={`${address}?text=received`}>The text as received</a>
				)}
				<a href={`/compare?a=${article.slug}`}>Compare with another</a>
				{article.url && (
					<a href={article.url} rel="external nofollow">
						At the outlet ↗
					</a>
				)}
			</div>
			{counts.statements === 0 && (
				<Notice title="No statement was found in this text.">
					<p>Nobody is credited with saying something here, or the program did not see it.</p>
				</Notice>
			)}
			{counts.statements > 0 && (
				<p className="legend">
					<span>
						<Printed kind="direct" /> <span className="st direct">quoted</span>: in quotation marks
					</span>
					<span>
						<Printed kind="mixed" /> <span className="st mixed">part quoted</span>
					</span>
					<span>
						<Printed kind="indirect" /> <span className="st indirect">reported</span>: in the article’s words
					</span>
					<DifferenceLegend kinds={differences.map(({ kind }) => kind)} />
					<SiglaLegend sources={witnesses} />
				</p>
			)}
			<Sheet page={page} whole={whole} />
			<Apart
				heading="Also in this text"
				note="in the headline or a caption, outside of the body"
				items={page.elsewhere}
			/>
			<Apart
				heading="No longer fits the text"
				note="stored words that the text does not have at their place; never moved by guess"
				items={page.orphans}
			/>
			<Cite
				what={`“${isolated(article.title)}”, ${isolated(article.source.name)}, ${article.date}; its statements as marked`}
				path={address}
			>
				Each statement has an address of its own, ¶ beside it.
			</Cite>
		</>
	);
}

function Apart(props: { heading: string; note: string; items: ArticlePage["elsewhere"] }) {
	if (props.items.length === 0) return null;
	return (
		<section>
			<SectionHeading note={props.note}>{props.heading}</SectionHeading>
			<div className="with-margin">
				{props.items.map(({ note, text }) => (
					<div key={note.statementId} className="contents">
						<p id={`s-${note.statementId}`}>{text}</p>
						<div role="note" className="margin">
							<Note note={note} />
						</div>
					</div>
				))}
			</div>
		</section>
	);
}
