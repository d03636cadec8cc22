import type { Sheet } from "@/lib/desk/sheet";
import { At } from "./at";
import { EXTENTS } from "./extents";
import { DeskForm, Field, Fold, Select, Submit, Working } from "./form";
import type { FormAction } from "./form-state";

const FROM: Record<string, string> = {
	text: "read in the text",
	editor: "an editor's word",
	seed: "given with the article",
};

/** What an editor decides of an article as a whole: published or not, headline, date, address, story. */
export function ArticleFacts(props: {
	sheet: Sheet;
	stories: readonly { id: number; title: string }[];
	outlets: readonly string[];
	setStatus: FormAction;
	correctFacts: FormAction;
	analyseAnew: FormAction;
	moveToStory: FormAction;
}) {
	const { sheet } = props;
	const at = <At field="articleId" id={sheet.id} version={sheet.version} />;
	const published = sheet.status === "published";
	const draft = sheet.status === "draft";
	const found = sheet.statements.length;
	return (
		<div className="mt-5 border-y border-rule py-3">
			<DeskForm action={props.setStatus} label="Publish or withdraw">
				{at}
				<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
					<Submit quiet={published} name="do" value={published ? "withdraw" : "publish"}>
						{published ? "Withdraw" : sheet.released ? "Publish again" : "Publish"}
					</Submit>
					{draft && (
						<Submit quiet name="do" value="aside">
							Put aside
						</Submit>
					)}
					<p className="text-[14px] text-soft">
						{published
							? "Readers see this article. Every change here shows at once."
							: "Readers do not see this article. Published, its statements find the claims that they belong to."}
					</p>
				</div>
				<Working>
					{published
						? "Taking it out of the claims that it shares …"
						: `Finding the claims of ${found} statement${found === 1 ? "" : "s"} …`}
				</Working>
			</DeskForm>
			<div className="mt-3 grid gap-x-10 gap-y-2 lg:grid-cols-2">
				<DeskForm
					action={props.correctFacts}
					label="Headline, date, address and outlet"
					keep={`facts-${sheet.id}`}
				>
					{at}
					<Fold
						summary={
							<summary className="cursor-pointer text-[14px]">
								Headline, date, address, outlet{" "}
								<span className="text-soft">
									· {sheet.cited.date}
									{sheet.publishedFrom ? ` (${FROM[sheet.publishedFrom] ?? sheet.publishedFrom})` : ""}
									{!sheet.complete && " · only a part of it"}
								</span>
							</summary>
						}
					>
						<div className="mt-3 space-y-3">
							<Field name="title" label="Headline" value={sheet.cited.title} serif />
							<div className="grid gap-3 sm:grid-cols-[12rem_1fr]">
								<Field
									name="date"
									label="Date"
									value={sheet.cited.published ?? ""}
									hint="Empty where it is not known."
								/>
								<Field name="url" label="Address" value={sheet.cited.url ?? ""} inputMode="url" />
							</div>
							<div className="grid gap-3 sm:grid-cols-2">
								<datalist id="known-outlets">
									{props.outlets.map((name) => (
										<option key={name} value={name} />
									))}
								</datalist>
								<Field
									name="outlet"
									label="Outlet"
									value={sheet.cited.source.name}
									list="known-outlets"
									hint="One that is not in the list becomes a new source."
								/>
								<Select
									name="complete"
									label="What we have of it"
									value={sheet.complete ? "whole" : "part"}
									options={EXTENTS}
									hint="A part leaves nothing out: nobody knows what the rest says."
								/>
							</div>
							<Submit small>Save</Submit>
							{(sheet.byline || sheet.dateline || sheet.cited.agencies.length > 0) && (
								<p className="text-[13px] text-soft">
									The text says:{" "}
									{[sheet.dateline, sheet.byline && `by ${sheet.byline}`, sheet.cited.agencies.join(", ")]
										.filter(Boolean)
										.join(" · ")}
								</p>
							)}
						</div>
					</Fold>
				</DeskForm>
				<DeskForm action={props.moveToStory} label="Story" keep={`story-of-${sheet.id}`}>
					{at}
					<Fold
						summary={
							<summary className="cursor-pointer text-[14px]">
								Story <span className="text-soft">· {sheet.story ? `“${sheet.story.title}”` : "none"}</span>
							</summary>
						}
					>
						<div className="mt-3 space-y-3">
							<Select
								name="story"
								label="Story"
								value={sheet.story ? String(sheet.story.id) : "none"}
								options={[
									["none", "none"],
									["new", "a new one:"],
									...props.stories.map(({ id, title }) => [String(id), title] as const),
								]}
							/>
							<Field name="storyTitle" label="What a new story is about" />
							<Submit small>Save</Submit>
						</div>
					</Fold>
				</DeskForm>
			</div>
			<DeskForm action={props.analyseAnew} className="mt-3" label="Analyse anew">
				{at}
				<p className="flex flex-wrap items-baseline gap-x-3 gap-y-2 text-[13px] text-soft">
					<Submit small quiet>
						Analyse anew
					</Submit>
					<span>What editors confirmed, rejected, marked or credited stays; the rest is found again.</span>
				</p>
				<Working>Reading the text anew …</Working>
			</DeskForm>
		</div>
	);
}
