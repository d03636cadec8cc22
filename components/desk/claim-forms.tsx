import { Notice } from "@/components/ui/notice";
import { Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import type { ClaimSheet, LinkedStatement } from "@/lib/desk/claim-sheet";
import { DeskForm, Field, Submit } from "./form";
import type { FormAction } from "./form-state";

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
	const at = (
		<>
			<input type="hidden" name="claimId" value={sheet.id} />
			<input type="hidden" name="version" value={sheet.version} />
		</>
	);
	if (sheet.mergedInto !== null) {
		return (
			<Notice title="This claim was merged into another one.">
				<p>
					Its statements stand under{" "}
					<a href={`/desk/claims/${sheet.mergedInto.id}`}>{sheet.mergedInto.text}</a>
				</p>
				<DeskForm action={props.unmerge} label="Split again">
					{at}
					<Submit small>Split them again</Submit>
				</DeskForm>
			</Notice>
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
				<div className="space-y-6">
					<DeskForm action={props.merge} className="space-y-3" label="Merge" keep={`claim-merge-${sheet.id}`}>
						{at}
						<Field
							name="into"
							label="The same as"
							list="other-claims"
							hint="Its statements go under the other claim, and this address leads there. It can be split again."
						/>
						<Submit small quiet>
							Merge
						</Submit>
					</DeskForm>
					{sheet.merged.map((one) => (
						<DeskForm key={one.id} action={props.unmerge} label="Split again">
							<input type="hidden" name="claimId" value={one.id} />
							<input type="hidden" name="version" value={one.version} />
							<p className="text-[14px]">
								Merged in: <span className="said">{one.text}</span>{" "}
								<Submit small quiet>
									Split again
								</Submit>
							</p>
						</DeskForm>
					))}
				</div>
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
		<li className="grid grid-cols-[1.4rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-2">
			<input
				type="checkbox"
				name="link"
				value={link.linkId}
				aria-label={`Choose: ${link.text.slice(0, 80)}`}
				className="mt-1.5 size-4 accent-(--accent)"
			/>
			<span>
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
			</span>
		</li>
	);
}
