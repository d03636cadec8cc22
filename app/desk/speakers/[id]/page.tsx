import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SpeakerForms } from "@/components/desk/speaker-forms";
import { SectionHeading } from "@/components/ui/section";
import { Siglum } from "@/components/ui/siglum";
import { requireEditor } from "@/lib/auth/session";
import { suggestedSpeakers } from "@/lib/desk/choices";
import { getSpeakerSheet } from "@/lib/desk/speaker-sheet";
import { idParam } from "../../params";
import { merge, moveStatements, rename, split } from "../actions";

interface Props {
	params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await requireEditor();
	const id = idParam((await params).id);
	return { title: (id === null ? null : await getSpeakerSheet(id))?.name ?? "Not found" };
}

export default async function SpeakerSheetPage({ params }: Props) {
	await requireEditor();
	const id = idParam((await params).id);
	const sheet = id === null ? null : await getSpeakerSheet(id);
	if (sheet === null) notFound();
	return (
		<>
			<p className="mt-6 text-[13px] text-soft">
				{sheet.kind}
				{sheet.role && ` · ${sheet.role}`}
			</p>
			<h1 className="mt-1 !text-[30px]">{sheet.name}</h1>
			<div className="facts">
				<span>
					<b>{sheet.total}</b> statement{sheet.total === 1 ? "" : "s"}
				</span>
				{sheet.mergedInto === null && <a href={`/speakers/${sheet.slug}`}>As readers see it</a>}
				<a href={`/desk/history?noun=speaker&id=${sheet.id}`}>History</a>
			</div>
			<SpeakerForms
				sheet={sheet}
				speakers={await suggestedSpeakers(null)}
				rename={rename}
				merge={merge}
				split={split}
				moveStatements={moveStatements}
			/>
			<SectionHeading note="which outlet uses which">Names and offices</SectionHeading>
			<table className="table cards">
				<thead>
					<tr>
						<th>Called</th>
						<th>As</th>
						<th>In</th>
						<th>By</th>
					</tr>
				</thead>
				<tbody>
					{sheet.names.map(({ name, kind, by, articles }) => (
						<tr key={`${kind}:${name}`}>
							<td data-of="Called" className="said">
								{name}
							</td>
							<td data-of="As">{kind === "role" ? "office" : "name"}</td>
							<td data-of="In">
								{articles.map((article) => (
									<span key={article.id}>
										<Siglum source={article.source} href={`/desk/articles/${article.id}`} />{" "}
									</span>
								))}
								{articles.length === 0 && "–"}
							</td>
							<td data-of="By" className="text-[13px] text-soft">
								{by}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
