import { DifferenceCount } from "@/components/ui/difference-kind";
import { Printed } from "@/components/ui/printed";
import { hue, Siglum } from "@/components/ui/siglum";
import type { Headline, MatrixCell, MatrixRow } from "@/lib/stories/view";

/** So many articles have room beside the claims, on a phone and on a wide screen; more are scrolled sideways. */
const FIT_A_PHONE = 5;
const FIT_A_SCREEN = 14;

/**
 * Which article carries which claim, and how: claims down, articles across, the letters above staying in sight. Claims that
 * several articles carry come first (the query orders them), those of one article under a heading of their own.
 */
export function Matrix({ headlines, rows }: { headlines: readonly Headline[]; rows: readonly MatrixRow[] }) {
	const shared = rows.filter((row) => row.carriers > 1);
	const single = rows.filter((row) => row.carriers <= 1);
	const width =
		headlines.length > FIT_A_SCREEN ? "huge" : headlines.length > FIT_A_PHONE ? "wide" : undefined;
	return (
		<div className="matrix-box" data-width={width}>
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
				{shared.length > 0 && (
					<tbody>
						{shared.map((row) => (
							<Row key={row.slug} row={row} headlines={headlines} />
						))}
					</tbody>
				)}
				{single.length > 0 && (
					<tbody>
						{headlines.length > 1 && (
							<tr className="group">
								<th scope="rowgroup" colSpan={headlines.length + 3}>
									Only in one of them
								</th>
							</tr>
						)}
						{single.map((row) => (
							<Row key={row.slug} row={row} headlines={headlines} />
						))}
					</tbody>
				)}
			</table>
		</div>
	);
}

function Row({ row, headlines }: { row: MatrixRow; headlines: readonly Headline[] }) {
	return (
		<tr>
			<th scope="row">
				<a href={`/claims/${row.slug}`}>{row.text}</a>
				{row.carriers > 1 && <Counts row={row} />}
				<Numbers row={row} headlines={headlines} />
			</th>
			{row.cells.map((cell, at) => {
				const source = headlines[at]?.article.source;
				return <Cell key={headlines[at]?.article.slug} cell={cell} className={source ? hue(source) : ""} />;
			})}
			<td className="count tabular-nums">{row.origins ?? "–"}</td>
			<td className="count">
				<DifferenceCount count={row.differences} kinds={row.kinds} />
			</td>
		</tr>
	);
}

/** What has no column of its own on a phone: how many origins and differences. */
function Counts({ row }: { row: MatrixRow }) {
	return (
		<span className="on-a-phone">
			{row.origins !== null && <span>{row.origins === 1 ? "1 origin" : `${row.origins} origins`}</span>}
			{row.differences > 0 && (
				<span>
					<DifferenceCount count={row.differences} kinds={row.kinds} />
				</span>
			)}
		</span>
	);
}

/** The numbers that each has, where its column has no room for them. */
function Numbers({ row, headlines }: { row: MatrixRow; headlines: readonly Headline[] }) {
	if (row.cells.every((cell) => cell.number === null)) return null;
	return (
		<span className="numbers">
			{row.cells.map((cell, at) => {
				const headline = headlines[at];
				if (cell.number === null || !headline) return null;
				return (
					<span key={headline.article.slug} className="whitespace-nowrap">
						<Siglum source={headline.article.source} /> <mark className="number">{cell.number}</mark>
					</span>
				);
			})}
		</span>
	);
}

function Cell({ cell, className }: { cell: MatrixCell; className: string }) {
	if (cell.printed === null) {
		return (
			<td className="cell">
				<span className="text-faint">–</span>
			</td>
		);
	}
	return (
		<td className={`cell ${className}`}>
			<a href={cell.href ?? undefined} className="no-underline">
				<Printed kind={cell.printed} />
				{cell.number !== null && (
					<span className="in-a-cell">
						{" "}
						<mark className="number">{cell.number}</mark>
					</span>
				)}
			</a>
		</td>
	);
}
