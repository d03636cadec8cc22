import type { Metadata } from "next";
import { RevisionList } from "@/components/desk/revision-list";
import { Pager } from "@/components/ui/pager";
import { requireEditor } from "@/lib/auth/session";
import { listHistory } from "@/lib/desk/history";
import { idParam, pageParam, wordsParam } from "../params";
import { undo } from "./actions";

export const metadata: Metadata = { title: "History" };

const NOUNS = ["article", "statement", "speaker", "claim", "story", "source"] as const;

export default async function HistoryPage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	await requireEditor();
	const asked = await props.searchParams;
	const noun = NOUNS.find((one) => one === asked.noun) ?? null;
	const nounId = noun === null ? null : idParam(asked.id);
	const articleId = idParam(asked.article);
	const editorId = wordsParam(asked.editor) || null;
	const history = await listHistory({ noun, nounId, articleId, editorId }, pageParam(asked.page));
	const query = new URLSearchParams();
	if (noun) query.set("noun", noun);
	if (nounId) query.set("id", String(nounId));
	if (articleId) query.set("article", String(articleId));
	if (editorId) query.set("editor", editorId);
	const narrowed = query.size > 0;
	return (
		<>
			<h1 className="pt-8 !text-[32px]">History</h1>
			<p className="mt-2 max-w-[44em] text-soft">
				Every change by an editor, with what stood before and after. Taking one back is a change of its own.
				{narrowed && (
					<>
						{" "}
						Shown are those of one {noun ?? (articleId ? "article" : "editor")}:{" "}
						<a href="/desk/history">show all</a>.
					</>
				)}
			</p>
			<RevisionList rows={history.rows} undo={undo} />
			<Pager
				paging={history}
				href={(page) => {
					const to = new URLSearchParams(query);
					to.set("page", String(page));
					return `/desk/history?${to}`;
				}}
			/>
		</>
	);
}
