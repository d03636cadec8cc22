import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import type { SpeakerSheet } from "@/lib/desk/speaker-sheet";
import { At } from "./at";
import { DeskForm, Field, Select, Submit } from "./form";
import type { FormAction } from "./form-state";
import { MergedAway, MergeForms, Tick } from "./merge-forms";
import { SPEAKER_KINDS } from "./speaker-kinds";

const KINDS = [
	["person", "a person"],
	["organisation", "an organisation"],
	["group", "a group"],
	["unnamed", "an unnamed source"],
] as const;

/** What an editor can do about a speaker: name, merge, split, and credit statements to somebody else. */
export function SpeakerForms(props: {
	sheet: SpeakerSheet;
	speakers: readonly { value: string; hint: string }[];
	rename: FormAction;
	merge: FormAction;
	split: FormAction;
	moveStatements: FormAction;
}) {
	const { sheet } = props;
	const at = <At field="speakerId" id={sheet.id} version={sheet.version} />;
	if (sheet.mergedInto !== null) {
		return (
			<MergedAway title="This speaker was merged into another one." at={at} split={props.split}>
				All that was said stands under{" "}
				<a href={`/desk/speakers/${sheet.mergedInto.id}`}>{sheet.mergedInto.name}</a>.
			</MergedAway>
		);
	}
	return (
		<>
			<datalist id="known-speakers">
				{props.speakers.map(({ value, hint }) => (
					<option key={value} value={value}>
						{hint}
					</option>
				))}
			</datalist>
			<div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
				<DeskForm
					action={props.rename}
					className="space-y-3"
					label="Name and office"
					keep={`speaker-${sheet.id}`}
				>
					{at}
					<Field name="name" label="Shown as" value={sheet.name} />
					<Field
						name="role"
						label="Office"
						value={sheet.role ?? ""}
						hint="By which readers know the speaker."
					/>
					<Select name="kind" label="What it is" value={sheet.kind} options={KINDS} />
					<Submit small>Save</Submit>
				</DeskForm>
				<MergeForms
					field="speakerId"
					id={sheet.id}
					version={sheet.version}
					list="known-speakers"
					hint="All that this one said and is called goes to the other one. It can be split again."
					keep={`speaker-merge-${sheet.id}`}
					merged={sheet.merged.map((one) => ({ ...one, name: <b>{one.name}</b> }))}
					merge={props.merge}
					split={props.split}
				/>
			</div>
			<SectionHeading
				note={
					sheet.total > sheet.statements.length
						? `the latest ${sheet.statements.length} of ${sheet.total}`
						: undefined
				}
			>
				Statements
			</SectionHeading>
			{sheet.statements.length === 0 ? (
				<p className="text-soft">None. A speaker without a statement is not shown to readers.</p>
			) : (
				<DeskForm
					action={props.moveStatements}
					label="Credit statements to somebody else"
					keep={`speaker-move-${sheet.id}`}
				>
					<ul>
						{sheet.statements.map((statement) => (
							<Tick
								key={statement.id}
								name="statement"
								value={`${statement.id}:${statement.version}`}
								words={statement.text}
							>
								<a href={statement.href} className="said">
									{statement.text}
								</a>
								<span className="block text-[13px] text-soft">
									<Printed kind={statement.kind} /> <Siglum source={statement.article.source} />{" "}
									{statement.article.title}
									{statement.mention && ` · named as “${statement.mention}”`}
								</span>
							</Tick>
						))}
					</ul>
					<div className="mt-4 flex flex-wrap items-end gap-3">
						<Field
							name="to"
							label="The ticked ones were said by"
							list="known-speakers"
							className="min-w-60 grow"
						/>
						<Select
							name="toKind"
							label="who is"
							value=""
							options={[["", "a known speaker"], ...SPEAKER_KINDS]}
						/>
						<Submit small>Credit anew</Submit>
					</div>
				</DeskForm>
			)}
		</>
	);
}
