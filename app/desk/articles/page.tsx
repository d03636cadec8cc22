import type { Metadata } from "next";
import { ArticleTable } from "@/components/desk/article-table";
import { Choices } from "@/components/ui/choices";
import { Pager } from "@/components/ui/pager";
import { requireEditor } from "@/lib/auth/session";
import { listDeskArticles } from "@/lib/desk/home";
import { pageParam } from "../params";

export const metadata: Metadata = { title: "Articles" };

const STATUSES = ["draft", "published", "withdrawn"] as const;

export default async function DeskArticlesPage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	await requireEditor();
	const asked = await props.searchParams;
	const status = STATUSES.find((one) => one === asked.status) ?? null;
	const articles = await listDeskArticles({ status }, pageParam(asked.page));
	const query = status === null ? "" : `status=${status}&`;
	return (
		<>
			<h1 className="pt-8 !text-[32px]">Articles</h1>
			<div className="mt-5">
				<Choices
					label="Status"
					choices={[
						{ label: "all", href: "/desk/articles", current: status === null },
						...STATUSES.map((one) => ({
							label: one,
							href: `/desk/articles?status=${one}`,
							current: one === status,
						})),
					]}
				/>
			</div>
			<ArticleTable rows={articles.rows} empty="There are none." />
			<Pager paging={articles} href={(page) => `/desk/articles?${query}page=${page}`} />
		</>
	);
}
