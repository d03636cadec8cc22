import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { At } from "@/components/desk/at";
import { DeskForm, Field, Fold, Select, Submit } from "@/components/desk/form";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import { requireEditor } from "@/lib/auth/session";
import { suggestedStories } from "@/lib/desk/choices";
import { getStorySheet } from "@/lib/desk/story-sheet";
import { moveToStory } from "../../articles/[id]/actions";
import { idParam } from "../../params";
import { rename } from "../actions";

interface Props {
	params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await requireEditor();
	const id = idParam((await params).id);
	return { title: (id === null ? null : await getStorySheet(id))?.title ?? "Not found" };
}

export default async function StorySheetPage({ params }: Props) {
	await requireEditor();
	const id = idParam((await params).id);
	const sheet = id === null ? null : await getStorySheet(id);
	if (sheet === null) notFound();
	const stories = await suggestedStories();
	return (
		<>
			<h1 className="mt-8 !text-[30px]">{sheet.title}</h1>
			<div className="facts">
				<span>
					<b>{sheet.articles.length}</b> article{sheet.articles.length === 1 ? "" : "s"}
				</span>
				{sheet.articles.some(({ status }) => status === "published") && (
					<a href={`/stories/${sheet.slug}`}>As readers see it</a>
				)}
				<a href={`/desk/history?noun=story&id=${sheet.id}`}>History</a>
			</div>
			<DeskForm
				action={rename}
				className="mt-6 max-w-[40em] space-y-3"
				label="Headline"
				keep={`story-${sheet.id}`}
			>
				<At field="storyId" id={sheet.id} version={sheet.version} />
				<Field name="title" label="What it is about" value={sheet.title} serif />
				<Submit small>Save</Submit>
			</DeskForm>
			<SectionHeading>Articles</SectionHeading>
			<ul>
				{sheet.articles.map((article) => (
					<li key={article.id} className="border-b border-rule py-3">
						<p>
							<Siglum source={article.source} />{" "}
							<a href={`/desk/articles/${article.id}`} className="said">
								{article.title}
							</a>{" "}
							<span className="text-[13px] text-soft">
								{article.day} · {article.status} · here by {article.by}
							</span>
						</p>
						<DeskForm
							action={moveToStory}
							label={`Move “${article.title}”`}
							className="mt-2"
							keep={`story-of-${article.id}`}
						>
							<At field="articleId" id={article.id} version={article.version} />
							<Fold
								summary={
									<summary className="cursor-pointer text-[13px] text-soft">Move to another story</summary>
								}
							>
								<div className="mt-2 flex flex-wrap items-end gap-3">
									<Select
										name="story"
										label="Story"
										value={String(sheet.id)}
										options={[
											["none", "none"],
											["new", "a new one:"],
											...stories.map(({ id: other, title }) => [String(other), title] as const),
										]}
										className="min-w-60 grow basis-60"
									/>
									<Field
										name="storyTitle"
										label="What a new story is about"
										className="min-w-60 grow basis-60"
									/>
									<Submit small quiet>
										Move
									</Submit>
								</div>
							</Fold>
						</DeskForm>
					</li>
				))}
			</ul>
		</>
	);
}
