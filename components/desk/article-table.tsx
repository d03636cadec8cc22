import type { ReactNode } from "react";
import { Siglum } from "@/components/ui/siglum";
import type { ListedArticle } from "@/lib/desk/home";

/** Articles as the desk lists them: what they are, how much was found, how much of it wants a look. */
export function ArticleTable({ rows, empty }: { rows: readonly ListedArticle[]; empty: ReactNode }) {
	if (rows.length === 0) return <p className="text-soft">{empty}</p>;
	return (
		<div className="scroll">
			<table className="table cards">
				<thead>
					<tr>
						<th>Article</th>
						<th>Date</th>
						<th>Statements</th>
						<th>To look at</th>
						<th>Status</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<td data-of="Article">
								<Siglum source={row.source} />{" "}
								<a href={`/desk/articles/${row.id}`} className="said">
									{row.title}
								</a>
							</td>
							<td data-of="Date" className="number">
								{row.day}
							</td>
							<td data-of="Statements" className="number">
								{row.statements}
							</td>
							<td
								data-of="To look at"
								className={`number ${row.doubtful > 0 ? "font-semibold text-accent" : ""}`}
							>
								{row.doubtful}
							</td>
							<td data-of="Status">{row.status}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
