import type { CaseResult } from "@/lib/accuracy/figures";

/** The project's own cases, each by the trap that it sets; those that fail are listed first and by name. */
export function OwnCases({ cases, passed }: { cases: readonly CaseResult[]; passed: number }) {
	const failed = cases.filter((each) => !each.passed);
	return (
		<>
			<p className="mt-8 max-w-[44em] font-serif text-lg">
				{passed} of {cases.length} cases come out exactly as a careful reader has them.
				{failed.length > 0 &&
					` In ${failed.length === 1 ? "one" : failed.length} something is missed or wrong:`}
			</p>
			{failed.length > 0 && <Traps cases={failed} />}
			<details className="mt-6">
				<summary className="cursor-pointer text-sm">The {passed} traps that it does not fall into</summary>
				<Traps cases={cases.filter((each) => each.passed)} />
			</details>
		</>
	);
}

function Traps({ cases }: { cases: readonly CaseResult[] }) {
	return (
		<ul className="mt-3 max-w-[52em] list-disc space-y-1 pl-5 text-sm text-soft">
			{cases.map((each) => (
				<li key={each.name}>{each.trap}</li>
			))}
		</ul>
	);
}
