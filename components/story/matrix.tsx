import { DifferenceCount } from "@/components/ui/difference-kind";
import { Printed } from "@/components/ui/printed";
import { hue, Siglum } from "@/components/ui/siglum";
import type { Witness } from "@/lib/sources/view";
import type { Headline, MatrixCell, MatrixRow } from "@/lib/stories/view";

/** Which article carries which claim, and how: claims down, articles across. */
export function Matrix({ headlines, rows }: { headlines: readonly Headline[]; rows: readonly MatrixRow[] }) {
	return (
		<div className="scroll">
			<table className="table matrix">
				<thead>
					<tr>
						<th scope="col">Claim</th>
						{headlines.map(({ article }) => (
							<th scope="col" key={article.slug} className="witness">
								<Siglum source={article.source} href={`/articles/${article.slug}`} />
							</th>
						))}
						<th scope="col" className="count">
							Origins
						</th>
						<th scope="col" className="count">
							Differences
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.slug}>
							<th scope="row">
								<a href={`/claims/${row.slug}`}>{row.text}</a>
							</th>
							{row.cells.map((cell, at) => (
								<Cell key={headlines[at]?.article.slug} cell={cell} source={headlines[at]?.article.source} />
							))}
							<td className="count tabular-nums" data-of="origins">
								{row.origins ?? "–"}
							</td>
							<td className="count" data-of="differ">
								<DifferenceCount count={row.differences} kinds={row.kinds} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** On a phone the columns' heads are gone, and each cell carries its letter itself. */
function Cell({ cell, source }: { cell: MatrixCell; source: Witness | undefined }) {
	const className = source ? `cell ${hue(source)}` : "cell";
	if (cell.printed === null) {
		return (
			<td className={className} data-of={source?.siglum}>
				<span>–</span>
			</td>
		);
	}
	return (
		<td className={className} data-of={source?.siglum}>
			<a href={cell.href ?? undefined} className="no-underline">
				<Printed kind={cell.printed} />
				{cell.number !== null && (
					<>
						{" "}
						<mark className="number">{cell.number}</mark>
					</>
				)}
			</a>
		</td>
	);
}
