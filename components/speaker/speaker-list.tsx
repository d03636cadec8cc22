import { SPEAKER_KIND_WORDS } from "@/components/speaker/kind-words";
import type { Credited } from "@/lib/claims/wording";

/** Speakers, one a row: what they are, and how much is reported of them by how many. */
export function SpeakerList(props: {
	speakers: readonly (Credited & {
		readonly statements: number;
		readonly quoted: number;
		readonly outlets: number;
	})[];
}) {
	return (
		<table className="table rows">
			<thead>
				<tr>
					<th scope="col">Speaker</th>
					<th scope="col">Kind</th>
					<th scope="col">Statements</th>
					<th scope="col">In their own words</th>
					<th scope="col">Outlets</th>
				</tr>
			</thead>
			<tbody>
				{props.speakers.map((speaker) => (
					<tr key={speaker.slug}>
						<td data-of="" className="sm:w-1/2">
							<a className="said" href={`/speakers/${speaker.slug}`}>
								{speaker.name}
							</a>
							{speaker.role && <span className="block text-[13px] text-soft">{speaker.role}</span>}
						</td>
						<td className="text-sm text-soft">{SPEAKER_KIND_WORDS[speaker.kind].one}</td>
						<td data-of={speaker.statements === 1 ? "statement" : "statements"} className="number">
							{speaker.statements}
						</td>
						<td data-of="in their own words" className="number">
							{speaker.quoted}
						</td>
						<td data-of={speaker.outlets === 1 ? "outlet" : "outlets"} className="number">
							{speaker.outlets}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
