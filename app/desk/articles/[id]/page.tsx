import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleFacts } from "@/components/desk/article-facts";
import { ForgetDraft } from "@/components/desk/forget-draft";
import { Keys } from "@/components/desk/keys";
import { MarkPassage } from "@/components/desk/mark-passage";
import { SheetText } from "@/components/desk/sheet-text";
import { StatementList } from "@/components/desk/statement-list";
import { Pager } from "@/components/ui/pager";
import { SourceLink } from "@/components/ui/siglum";
import { requireEditor } from "@/lib/auth/session";
import { SHEET_SIZE } from "@/lib/desk/address";
import { suggestedOutlets, suggestedSpeakers, suggestedStories } from "@/lib/desk/choices";
import { getSheet } from "@/lib/desk/sheet";
import { idParam, pageParam } from "../../params";
import { analyseAnew, correctFacts, editStatement, markPassage, moveToStory, setStatus } from "./actions";

interface Props {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await requireEditor();
	const id = idParam((await params).id);
	const sheet = id === null ? null : await getSheet(id);
	return { title: sheet?.cited.title ?? "Not found" };
}

export default async function ArticleSheetPage({ params, searchParams }: Props) {
	await requireEditor();
	const id = idParam((await params).id);
	const sheet = id === null ? null : await getSheet(id);
	if (sheet === null) notFound();
	const [speakers, stories, outlets] = await Promise.all([
		suggestedSpeakers(sheet.id),
		suggestedStories(),
		suggestedOutlets(),
	]);
	const { statements, cited } = sheet;
	const asked = await searchParams;
	const at = statements.findIndex((statement) => statement.id === idParam(asked.at));
	const last = Math.max(1, Math.ceil(statements.length / SHEET_SIZE));
	const page = at >= 0 ? Math.floor(at / SHEET_SIZE) + 1 : Math.min(pageParam(asked.page), last);
	const listed = statements.slice((page - 1) * SHEET_SIZE, page * SHEET_SIZE);
	const standing = statements.filter(({ status }) => status !== "rejected");
	const doubtful = statements.filter((statement) => statement.doubtful);
	return (
		<>
			{asked.received !== undefined && <ForgetDraft name="article-new" />}
			<p className="mt-6 flex flex-wrap items-baseline gap-x-3 text-[13px] text-soft">
				<SourceLink source={cited.source} /> <span>{cited.date}</span>
				<b className="text-accent">{sheet.status}</b>
			</p>
			<h1 className="mt-1 !text-[30px]">{cited.title}</h1>
			<div className="facts">
				<a href="#statements">
					<b>{standing.length}</b> statement{standing.length === 1 ? "" : "s"}
				</a>
				<span>
					<b>{doubtful.length}</b> to look at
				</span>
				<span>
					<b>{statements.length - standing.length}</b> rejected
				</span>
				{sheet.status === "published" && <a href={`/articles/${cited.slug}`}>As readers see it</a>}
				{cited.url && (
					<a href={cited.url} rel="noreferrer">
						At the outlet ↗
					</a>
				)}
				<a href={`/desk/history?article=${sheet.id}`}>History</a>
			</div>
			<ArticleFacts
				sheet={sheet}
				stories={stories}
				outlets={outlets}
				setStatus={setStatus}
				correctFacts={correctFacts}
				analyseAnew={analyseAnew}
				moveToStory={moveToStory}
			/>
			<datalist id="known-speakers">
				{speakers.map(({ value, hint }) => (
					<option key={value} value={value}>
						{hint}
					</option>
				))}
			</datalist>
			<div className="mt-6 grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,29rem)]">
				<section aria-label="The text" className="min-w-0">
					<SheetText
						articleId={sheet.id}
						blocks={sheet.blocks}
						statements={statements}
						listed={new Set(listed.map((statement) => statement.id))}
					/>
				</section>
				<section
					id="statements"
					aria-label="Statements"
					className="min-w-0 space-y-3 lg:sticky lg:top-3 lg:max-h-[calc(100vh-1.5rem)] lg:self-start lg:overflow-y-auto lg:border-l lg:border-rule lg:pl-4"
				>
					<Keys />
					<MarkPassage articleId={sheet.id} action={markPassage} />
					<StatementList articleId={sheet.id} statements={listed} action={editStatement} />
					<Pager
						paging={{ page, size: SHEET_SIZE, total: statements.length }}
						href={(to) => `/desk/articles/${sheet.id}?page=${to}#statements`}
					/>
				</section>
			</div>
		</>
	);
}
