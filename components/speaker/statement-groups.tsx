import { Orphan } from "@/components/ui/orphan";
import { Printed } from "@/components/ui/printed";
import { Siglum, SourceLink, SourceName } from "@/components/ui/siglum";
import type { ListedStatement } from "@/lib/speakers/view";
import { grouped } from "./grouped";

/** Statements under the outlet that has them, or under the day on which they were printed. */
export function StatementGroups({
	statements,
	by,
}: {
	statements: readonly ListedStatement[];
	by: "outlet" | "time";
}) {
	const groups = grouped(statements, ({ article }) => (by === "outlet" ? article.source.slug : article.day));
	return groups.map(({ key, rows }) => {
		const first = rows[0]?.article;
		return (
			<section
				key={key}
				className="grid gap-x-8 border-t border-rule py-4 first-of-type:border-ink sm:grid-cols-[11rem_1fr]"
			>
				<h3 className="mb-2 text-sm font-semibold">
					{first && by === "outlet" ? <SourceLink source={first.source} /> : (first?.day ?? key)}
				</h3>
				<ul className="space-y-4">
					{rows.map((statement) => (
						<li key={statement.id}>
							<a
								className={
									statement.printed === "indirect"
										? "said text-soft italic no-underline"
										: "said no-underline"
								}
								href={statement.href}
							>
								<Printed kind={statement.printed} /> {statement.words}
							</a>
							{statement.orphan && <Orphan />}
							<p className="mt-1 text-[13px] text-soft">
								{by === "time" ? (
									<>
										<Siglum source={statement.article.source} />{" "}
										<SourceName source={statement.article.source} />
									</>
								) : (
									statement.article.day
								)}
								{statement.called && <> · called “{statement.called}”</>}
								{statement.claims.map((claim) => (
									<span key={claim.slug}>
										{" · "}
										<a href={`/claims/${claim.slug}`}>{claim.text}</a>
									</span>
								))}
							</p>
						</li>
					))}
				</ul>
			</section>
		);
	});
}
