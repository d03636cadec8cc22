import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { At } from "./at";
import { DeskForm, Field, Submit } from "./form";
import type { FormAction } from "./form-state";

/** What stands in place of the forms of something that was merged away: where it went, and the way back. */
export function MergedAway(props: { title: string; at: ReactNode; split: FormAction; children: ReactNode }) {
	return (
		<Notice title={props.title}>
			<p>{props.children}</p>
			<DeskForm action={props.split} label="Split again">
				{props.at}
				<Submit small>Split them again</Submit>
			</DeskForm>
		</Notice>
	);
}

/** Something that was merged into what the page is about. */
interface MergedIn {
	readonly id: number;
	readonly version: number;
	readonly name: ReactNode;
}

/** The form that says what this is the same as, and what was merged into it, each with the way back. */
export function MergeForms(props: {
	/** The field that says which thing a form is about: "claimId". */
	field: string;
	id: number;
	version: number;
	/** The list of suggestions on the page. */
	list: string;
	hint: string;
	keep: string;
	merged: readonly MergedIn[];
	merge: FormAction;
	split: FormAction;
}) {
	return (
		<div className="space-y-6">
			<DeskForm action={props.merge} className="space-y-3" label="Merge" keep={props.keep}>
				<At field={props.field} id={props.id} version={props.version} />
				<Field name="into" label="The same as" list={props.list} hint={props.hint} />
				<Submit small quiet>
					Merge
				</Submit>
			</DeskForm>
			{props.merged.map((one) => (
				<DeskForm key={one.id} action={props.split} label="Split again">
					<At field={props.field} id={one.id} version={one.version} />
					<p className="flex flex-wrap items-baseline gap-x-3 text-[14px]">
						<span>Merged in: {one.name}</span>
						<Submit small quiet>
							Split again
						</Submit>
					</p>
				</DeskForm>
			))}
		</div>
	);
}

/** A row of a list in which an editor ticks what is to be moved. */
export function Tick(props: { name: string; value: string | number; words: string; children: ReactNode }) {
	return (
		<li className="grid grid-cols-[1.4rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-2">
			<input
				type="checkbox"
				name={props.name}
				value={props.value}
				aria-label={`Choose: ${props.words.slice(0, 80)}`}
				className="mt-1.5 size-4 accent-(--accent)"
			/>
			<span>{props.children}</span>
		</li>
	);
}
