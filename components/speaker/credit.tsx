import type { ReactNode } from "react";
import type { Credited } from "@/lib/claims/wording";

/**
 * Who is credited, leading to their page; what is not known of them is said, not hidden.
 *
 * @param children the name set otherwise, with marks in it
 */
export function Credit({ speaker, children }: { speaker: Credited | null; children?: ReactNode }) {
	if (!speaker) return <span className="none">speaker unresolved</span>;
	return (
		<>
			<a href={`/speakers/${speaker.slug}`}>
				<bdi>{children ?? speaker.name}</bdi>
			</a>
			{speaker.kind === "unnamed" && <span className="none"> (unnamed)</span>}
		</>
	);
}

/** Several who are credited, in a sentence. */
export function Credits({ speakers, unresolved }: { speakers: readonly Credited[]; unresolved: boolean }) {
	const shown = speakers.slice(0, 4);
	const more = speakers.length - shown.length;
	return (
		<>
			{shown.map((speaker, at) => (
				<span key={speaker.slug}>
					{at > 0 && (at === shown.length - 1 && more === 0 && !unresolved ? " and " : ", ")}
					<Credit speaker={speaker} />
				</span>
			))}
			{more > 0 && ` and ${more} more`}
			{unresolved &&
				(shown.length > 0
					? " and a speaker who could not be made out"
					: "a speaker who could not be made out")}
		</>
	);
}
