import type { Metadata } from "next";
import { FoundList } from "@/components/desk/find";
import { requireEditor } from "@/lib/auth/session";
import { PAGE_SIZE } from "@/lib/db/page";
import { listDeskSpeakers } from "@/lib/desk/speaker-sheet";
import { pageParam, wordsParam } from "../params";

export const metadata: Metadata = { title: "Speakers" };

export default async function DeskSpeakersPage(props: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	await requireEditor();
	const asked = await props.searchParams;
	const words = wordsParam(asked.q);
	const page = pageParam(asked.page);
	const { total, rows } = await listDeskSpeakers(words, (page - 1) * PAGE_SIZE, PAGE_SIZE);
	return (
		<FoundList
			title="Speakers"
			label="Name or office"
			path="/desk/speakers"
			words={words}
			paging={{ page, size: PAGE_SIZE, total }}
			empty="Nobody is called so."
		>
			<table className="table cards mt-4">
				<thead>
					<tr>
						<th>Speaker</th>
						<th>Office</th>
						<th>What</th>
						<th>Statements</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((speaker) => (
						<tr key={speaker.id}>
							<td data-of="Speaker">
								<a href={`/desk/speakers/${speaker.id}`}>{speaker.name}</a>
							</td>
							<td data-of="Office">{speaker.role ?? "–"}</td>
							<td data-of="What">{speaker.kind}</td>
							<td data-of="Statements" className="number">
								{speaker.statements}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</FoundList>
	);
}
