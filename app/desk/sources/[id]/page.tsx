import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleTable } from "@/components/desk/article-table";
import { At } from "@/components/desk/at";
import { DeskForm, Field, Submit } from "@/components/desk/form";
import { Pager } from "@/components/ui/pager";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import { requireEditor } from "@/lib/auth/session";
import { listDeskArticles } from "@/lib/desk/home";
import { getSourceSheet } from "@/lib/desk/source-sheet";
import { idParam, pageParam } from "../../params";
import { rename } from "../actions";

interface Props {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await requireEditor();
	const id = idParam((await params).id);
	return { title: (id === null ? null : await getSourceSheet(id))?.name ?? "Not found" };
}

export default async function SourceSheetPage({ params, searchParams }: Props) {
	await requireEditor();
	const id = idParam((await params).id);
	const sheet = id === null ? null : await getSourceSheet(id);
	if (sheet === null) notFound();
	const articles = await listDeskArticles({ sourceId: sheet.id }, pageParam((await searchParams).page));
	return (
		<>
			<h1 className="mt-8 flex items-baseline gap-x-3 !text-[30px]">
				<Siglum source={sheet} /> {sheet.name}
			</h1>
			<div className="facts">
				<span>
					<b>{sheet.published}</b> published
				</span>
				<span>
					<b>{sheet.drafts}</b> draft{sheet.drafts === 1 ? "" : "s"}
				</span>
				<span>
					<b>{sheet.withdrawn}</b> withdrawn
				</span>
				{sheet.published > 0 && <a href={`/sources/${sheet.slug}`}>As readers see it</a>}
				{sheet.homepage && (
					<a href={sheet.homepage} rel="noreferrer">
						Its front page ↗
					</a>
				)}
				<a href={`/desk/history?noun=source&id=${sheet.id}`}>History</a>
			</div>
			<DeskForm
				action={rename}
				className="mt-6 max-w-[40em] space-y-4"
				label="Name and front page"
				keep={`source-${sheet.id}`}
			>
				<At field="sourceId" id={sheet.id} version={sheet.version} />
				<Field
					name="name"
					label="Name"
					value={sheet.name}
					hint={`As it calls itself. The letter ${sheet.siglum} and the address stay, whatever the name.`}
				/>
				<Field
					name="homepage"
					label="Front page"
					value={sheet.homepage ?? ""}
					inputMode="url"
					hint="Where the outlet itself is found. May stay empty."
				/>
				<Submit small>Save</Submit>
			</DeskForm>
			<SectionHeading note="one under the wrong outlet is put right on its own sheet">
				Articles
			</SectionHeading>
			<ArticleTable
				rows={articles.rows}
				empty="None any more. A source without a published article is not shown to readers."
			/>
			<Pager paging={articles} href={(page) => `/desk/sources/${sheet.id}?page=${page}`} />
		</>
	);
}
