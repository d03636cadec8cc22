import type { Metadata } from "next";
import { ArticleTable } from "@/components/desk/article-table";
import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import { requireEditor } from "@/lib/auth/session";
import { statementAddress } from "@/lib/desk/address";
import { listDeskArticles, listDoubtful } from "@/lib/desk/home";

export const metadata: Metadata = { title: "The desk" };

const FEW = 12;

export default async function DeskPage() {
	await requireEditor();
	const [drafts, published, doubtful] = await Promise.all([
		listDeskArticles({ status: "draft" }, 1, FEW),
		listDeskArticles({ status: "published" }, 1, FEW),
		listDoubtful(FEW),
	]);
	return (
		<>
			<div className="flex flex-wrap items-baseline gap-x-6 gap-y-3 pt-8">
				<h1 className="!text-[32px]">The desk</h1>
				<a href="/desk/articles/new" className="button">
					New article
				</a>
			</div>
			<SectionHeading note={drafts.total > 0 ? `${drafts.total}, unseen by readers` : undefined}>
				Drafts
			</SectionHeading>
			<ArticleTable
				rows={drafts.rows}
				empty={
					<>
						No drafts. <a href="/desk/articles/new">Paste an article</a> to begin one.
					</>
				}
			/>
			{drafts.total > FEW && <a href="/desk/articles?status=draft">All drafts</a>}

			<SectionHeading note={doubtful.total > 0 ? `${doubtful.total} statements` : undefined}>
				What needs a look
			</SectionHeading>
			{doubtful.rows.length === 0 ? (
				<p className="text-soft">Nothing: every statement is sure enough, or was judged by an editor.</p>
			) : (
				<ul>
					{doubtful.rows.map((statement) => (
						<li
							key={statement.id}
							className="grid grid-cols-[3.2rem_minmax(0,1fr)] gap-x-3 border-b border-rule py-2"
						>
							<span className="text-[13px] text-soft tabular-nums">
								{Math.round(statement.confidence * 100)} %
							</span>
							<span>
								<a href={statementAddress(statement.article.id, statement.id)} className="said">
									{statement.text.slice(0, 220)}
									{statement.text.length > 220 ? "…" : ""}
								</a>
								<span className="block text-[13px] text-soft">
									<Printed kind={statement.kind} />{" "}
									{statement.speaker ?? <span className="text-accent italic">speaker not known</span>} ·{" "}
									<Siglum source={statement.article.source} /> {statement.article.title}
								</span>
							</span>
						</li>
					))}
				</ul>
			)}

			<SectionHeading note={published.total > 0 ? `${published.total} articles in all` : undefined}>
				Recently published
			</SectionHeading>
			<ArticleTable rows={published.rows} empty="Nothing is published yet." />
		</>
	);
}
