import { Choices } from "@/components/ui/choices";
import { DIFFERENCE_KIND_ORDER, DIFFERENCE_KINDS, DifferenceSign } from "@/components/ui/difference-kind";
import type { DifferenceKind } from "@/lib/analysis/comparison/model";

/** Which claims are listed: all, those of several outlets, those with a difference of one kind. */
export function ClaimFilters({ current }: { current: DifferenceKind | "shared" | null }) {
	return (
		<div className="mt-8">
			<Choices
				label="Which claims"
				choices={[
					{ label: "All", href: "/claims", current: current === null },
					{ label: "In several articles", href: "/claims?kind=shared", current: current === "shared" },
					...DIFFERENCE_KIND_ORDER.map((kind) => ({
						label: (
							<>
								<DifferenceSign kind={kind} /> {DIFFERENCE_KINDS[kind].meaning}
							</>
						),
						href: `/claims?kind=${kind}`,
						current: current === kind,
					})),
				]}
			/>
		</div>
	);
}
