import type { ListedRevision } from "@/lib/desk/history";
import { DeskForm, Submit } from "./form";
import type { FormAction } from "./form-state";

/** Changes, the latest first: who did what to what, what stood before, and the way to take it back. */
export function RevisionList({ rows, undo }: { rows: readonly ListedRevision[]; undo: FormAction }) {
	if (rows.length === 0) return <p className="mt-6 text-soft">Nothing was changed yet.</p>;
	return (
		<ol className="mt-6">
			{rows.map((row) => (
				<li key={row.id} id={`r-${row.id}`} className="border-t border-rule py-3 target:bg-wash">
					<div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
						<p className="min-w-0 grow basis-80">
							<span className="text-[13px] text-faint tabular-nums">{row.id}</span> <b>{row.editor.name}</b>{" "}
							{row.done}
							{row.undoes !== null && (
								<>
									, taking back <a href={`#r-${row.undoes}`}>change {row.undoes}</a>
								</>
							)}
							:{" "}
							{row.about.href ? (
								<a href={row.about.href} className="said">
									{row.about.words}
								</a>
							) : (
								<span className="said">{row.about.words}</span>
							)}
						</p>
						<time
							dateTime={row.at.toISOString()}
							className="text-[13px] whitespace-nowrap text-soft tabular-nums"
						>
							{row.at.toISOString().slice(0, 16).replace("T", " ")} UTC
						</time>
					</div>
					{row.changed.length > 0 && (
						<dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[14px]">
							{row.changed.map((value) => (
								<div key={value.name} className="contents">
									<dt className="text-soft">{value.name}</dt>
									<dd>
										{value.before !== null && <del className="mr-2 text-faint">{value.before}</del>}
										{value.after !== null ? (
											<ins className="no-underline">{value.after}</ins>
										) : (
											value.before !== null && <span className="none">nothing</span>
										)}
									</dd>
								</div>
							))}
						</dl>
					)}
					{row.undoneBy !== null ? (
						<p className="mt-1 text-[13px] text-soft">
							Taken back by <a href={`#r-${row.undoneBy}`}>change {row.undoneBy}</a>.
						</p>
					) : (
						row.canUndo && (
							<DeskForm action={undo} label={`Take change ${row.id} back`} className="mt-1.5">
								<input type="hidden" name="revisionId" value={row.id} />
								<Submit small quiet>
									Take back
								</Submit>
							</DeskForm>
						)
					)}
				</li>
			))}
		</ol>
	);
}
