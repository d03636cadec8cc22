/** Speakers with the number of their statements, in a run as wide as the page. */
export function SpeakerRoll(props: {
	speakers: readonly { readonly slug: string; readonly name: string; readonly statements: number }[];
	all?: { readonly href: string; readonly count: number };
}) {
	return (
		<ul className="flex flex-wrap gap-x-8 gap-y-1.5 font-serif text-[19px]">
			{props.speakers.map((speaker) => (
				<li key={speaker.slug}>
					<a href={`/speakers/${speaker.slug}`}>
						<bdi>{speaker.name}</bdi>
					</a>{" "}
					<b className="font-sans text-sm tabular-nums">{speaker.statements}</b>
				</li>
			))}
			{props.all && (
				<li>
					<a href={props.all.href}>all {props.all.count}</a>
				</li>
			)}
		</ul>
	);
}
