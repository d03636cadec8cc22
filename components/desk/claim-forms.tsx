import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import type { ClaimSheet, LinkedStatement } from "@/lib/desk/claim-sheet";
import { At } from "./at";
import { DeskForm, Field, Submit } from "./form";
import type { FormAction } from "./form-state";
import { MergedAway, MergeForms, Tick } from "./merge-forms";

/** What an editor can do about a claim: word it, merge it, and move statements out of it. */
export function ClaimForms(props: {
	sheet: ClaimSheet;
	neighbours: readonly { id: number; text: string }[];
	reword: FormAction;
	merge: FormAction;
	unmerge: FormAction;
	move: FormAction;
}) {
	const { sheet } = props;
	const at = <At field="claimId" id={sheet.id} version={sheet.version} />;
	if (sheet.mergedInto !== null) {
		return (
			<MergedAway title="This claim was merged into another one." at={at} split={props.unmerge}>
				Its statements stand under <a href={`/desk/claims/${sheet.mergedInto.id}`}>{sheet.mergedInto.text}</a>
			</MergedAway>
		);
	}
	return (
		<>
			<datalist id="other-claims">
				{props.neighbours.map(({ id, text }) => (
					<option key={id} value={`${text} #${id}`} />
				))}
			</datalist>
			<div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
				<DeskForm
					action={props.reword}
					className="space-y-3"
					label="Word the claim"
					keep={`claim-${sheet.id}`}
				>
					{at}
					<Field
						name="text"
						label="What is claimed, in one plain sentence"
						value={sheet.text}
						rows={3}
						serif
						hint="As anybody could say it, whoever prints it. The address stays."
					/>
					<Submit small>Save</Submit>
				</DeskForm>
				<MergeForms
					field="claimId"
					id={sheet.id}
					version={sheet.version}
					list="other-claims"
					hint="Its statements go under the other claim, and this address leads there. It can be split again."
					keep={`claim-merge-${sheet.id}`}
					merged={sheet.merged.map((one) => ({ ...one, name: <span className="said">{one.text}</span> }))}
					merge={props.merge}
					split={props.unmerge}
				/>
			</div>
			<SectionHeading note="tick those that assert something else">What stands under it</SectionHeading>
			{sheet.links.length === 0 ? (
				<p className="text-soft">Nothing. A claim without a statement is not shown to readers.</p>
			) : (
				<DeskForm action={props.move} label="Move statements" keep={`claim-move-${sheet.id}`}>
					{at}
					<ul>
						{sheet.links.map((link) => (
							<Link key={link.linkId} link={link} />
						))}
					</ul>
					<div className="mt-4 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
						<Field
							name="to"
							label="The ticked ones assert"
							list="other-claims"
							placeholder="another claim …"
						/>
						<Field name="text" label="or a claim of their own" placeholder="in one plain sentence" serif />
						<Submit small>Move them</Submit>
					</div>
				</DeskForm>
			)}
		</>
	);
}

function Link({ link }: { link: LinkedStatement }) {
	return (
		<Tick name="link" value={link.linkId} words={link.text}>
			<a href={link.href} className="said">
				{link.text}
			</a>
			<span className="block text-[13px] text-soft">
				<Printed kind={link.kind} /> <Siglum source={link.source} /> {link.speaker ?? "speaker not known"} ·{" "}
				{link.article}
				{link.status !== "published" && <b className="text-accent"> · {link.status}</b>}
			</span>
			<details className="text-[13px] text-soft">
				<summary className="cursor-pointer">
					here by {link.by}
					{link.score !== null && `, ${Math.round(link.score * 100)} % sure`}
				</summary>
				{link.evidence.length > 0 && (
					<dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
						{link.evidence.map(([name, value]) => (
							<div key={name} className="contents">
								<dt>{name}</dt>
								<dd className="text-ink tabular-nums">{value}</dd>
							</div>
						))}
					</dl>
				)}
			</details>
		</Tick>
	);
}
