import type { ReactNode } from "react";
import { PRINTED, Printed } from "@/components/ui/printed";
import type { SheetStatement } from "@/lib/desk/sheet";
import { At } from "./at";
import { DeskForm, Field, Fold, Select, Submit } from "./form";
import type { FormAction } from "./form-state";
import { SPEAKER_KINDS } from "./speaker-kinds";

/** The statements of an article, each with what was found and what an editor can do about it. */
export function StatementList(props: {
	articleId: number;
	statements: readonly SheetStatement[];
	action: FormAction;
}) {
	return (
		<ol className="space-y-0" data-statements="">
			{props.statements.map((statement) => (
				<StatementItem
					key={statement.id}
					articleId={props.articleId}
					statement={statement}
					action={props.action}
				/>
			))}
		</ol>
	);
}

function StatementItem(props: { articleId: number; statement: SheetStatement; action: FormAction }) {
	const { statement } = props;
	const rejected = statement.status === "rejected";
	return (
		<li
			id={`s-${statement.id}`}
			data-statement={statement.id}
			tabIndex={-1}
			className="scroll-mt-4 border-t border-rule py-3 pl-3 outline-none target:bg-wash data-current:border-l-[3px] data-current:border-l-accent data-current:bg-wash data-current:pl-2.25"
		>
			<DeskForm
				action={props.action}
				label={`Statement ${statement.number}`}
				keep={`statement-${statement.id}`}
			>
				<input type="hidden" name="articleId" value={props.articleId} />
				<At field="statementId" id={statement.id} version={statement.version} />
				<p className="flex flex-wrap items-baseline gap-x-2 text-[13px]">
					<span className="min-w-5 font-semibold text-accent tabular-nums">{statement.number}</span>
					<Printed kind={statement.kind} />
					<b className={statement.speaker ? "" : "font-normal text-accent italic"}>
						{statement.speaker?.name ?? "speaker not known"}
					</b>
					<span className="ml-auto flex gap-x-2 text-soft">
						<Status statement={statement} />
					</span>
				</p>
				<p className={`mt-1 font-serif text-[16px]/[1.45] ${rejected ? "text-faint line-through" : ""}`}>
					{statement.text}
				</p>
				{statement.orphan && (
					<p className="orphan mt-1">
						These words no longer stand where they stood: readers see the statement as an orphan. Reject it
						and mark the passage anew.
					</p>
				)}
				<div className="mt-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1">
					{rejected ? (
						<Submit small quiet name="do" value="restore" shortcut="x">
							Bring back
						</Submit>
					) : (
						<>
							{statement.status !== "confirmed" && (
								<Submit small name="do" value="confirm" shortcut="c">
									Confirm
								</Submit>
							)}
							<Submit small quiet name="do" value="reject" shortcut="x">
								Reject
							</Submit>
						</>
					)}
					<Fold
						quiet
						className="correct text-[14px] open:w-full"
						summary={<summary className="cursor-pointer text-[13px] text-soft">Correct, see why</summary>}
					>
						<div className="mt-2 grid gap-2 sm:grid-cols-2">
							<Field
								name="speaker"
								label="Who says it"
								value={statement.speaker?.name ?? ""}
								list="known-speakers"
								placeholder="nobody known"
							/>
							<Select
								name="speakerKind"
								label="who is"
								value=""
								options={[["", "a known speaker"], ...SPEAKER_KINDS]}
							/>
							<Select
								name="kind"
								label="How it is printed"
								value={statement.kind}
								options={(["direct", "mixed", "indirect"] as const).map(
									(kind) => [kind, PRINTED[kind]] as const,
								)}
							/>
							<p className="self-end">
								<Submit small name="do" value="correct">
									Save
								</Submit>
							</p>
						</div>
						<Found statement={statement} />
					</Fold>
				</div>
			</DeskForm>
		</li>
	);
}

function Status({ statement }: { statement: SheetStatement }) {
	if (statement.status === "rejected") return <span>rejected</span>;
	if (statement.status === "confirmed") return <span>✓ confirmed</span>;
	const sure = <span className="tabular-nums">{Math.round(statement.confidence * 100)} % sure</span>;
	if (!statement.doubtful) return sure;
	return (
		<span className="font-semibold text-accent">
			look: {statement.speaker === null ? "who says it?" : sure}
		</span>
	);
}

/** By which rule and in which words the statement was found, and what it stands under. */
function Found({ statement }: { statement: SheetStatement }) {
	const facts: [string, ReactNode][] = [];
	facts.push(["Found by", statement.rule ?? "an editor"]);
	if (statement.mention) facts.push(["Named as", statement.mention]);
	if (statement.antecedent) facts.push(["that is", statement.antecedent]);
	if (statement.cue) facts.push(["Credited by", statement.cue]);
	if (statement.speaker?.byEditor) facts.push(["Speaker", "an editor's word: no analysis overrules it"]);
	return (
		<dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-[13px] text-soft">
			{facts.map(([term, words]) => (
				<div key={term} className="contents">
					<dt>{term}</dt>
					<dd className="text-ink">{words}</dd>
				</div>
			))}
			{statement.speaker && (
				<div className="contents">
					<dt>Speaker</dt>
					<dd>
						<a href={`/desk/speakers/${statement.speaker.id}`}>{statement.speaker.name}</a>
					</dd>
				</div>
			)}
			{statement.claims.map((claim) => (
				<div key={claim.id} className="contents">
					<dt>Claim</dt>
					<dd>
						<a href={`/desk/claims/${claim.id}`}>{claim.text}</a>
					</dd>
				</div>
			))}
			<div className="contents">
				<dt>Changes</dt>
				<dd>
					<a href={`/desk/history?noun=statement&id=${statement.id}`}>read back</a>
				</dd>
			</div>
		</dl>
	);
}
