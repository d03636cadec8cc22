import type { Span } from "../text/span";
import { type Candidate, findCandidates } from "./candidates";
import type { Clauses } from "./clauses";
import type { Quotation } from "./quotations";
import { stretchOf } from "./stretch";
import { likelihood } from "./weights";

/** A candidate that was believed. */
export interface Credit {
	readonly candidate: Candidate;
	readonly likelihood: number;
	readonly contents: readonly Span[];
	readonly cue: Span;
}

/** Candidates below this are not proposed at all. */
export const leastLikelihood = 0.5;

/** The candidates of a sentence that are believed: none inside another's content, none overlapping. */
export function chooseCredits(clauses: Clauses, quotations: readonly Quotation[]): Credit[] {
	const pool: Credit[] = [];
	for (const candidate of findCandidates(clauses)) {
		const p = likelihood(candidate);
		if (p < leastLikelihood) continue;
		const contents = candidate.contents.map((range) => stretchOf(clauses, quotations, range));
		const cue = {
			start: clauses.view.start[candidate.cue.from] as number,
			end: clauses.view.end[candidate.cue.to - 1] as number,
		};
		pool.push({ candidate, likelihood: p, contents, cue });
	}
	pool.sort((a, b) => b.likelihood - a.likelihood || a.cue.start - b.cue.start);
	let chosen: Credit[] = [];
	for (const credit of pool) {
		const clash = chosen.filter((other) => clashes(credit, other));
		if (clash.length === 0) chosen.push(credit);
		else if (clash.every((other) => contains(credit, other) && credit.likelihood >= other.likelihood - 0.3)) {
			chosen = chosen.filter((other) => !clash.includes(other));
			chosen.push(credit);
		}
	}
	return chosen.sort((a, b) => (a.contents[0] as Span).start - (b.contents[0] as Span).start);
}

const inside = (a: Span, b: Span) => b.start <= a.start && a.end <= b.end;
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function clashes(a: Credit, b: Credit): boolean {
	if (overlap(a.cue, b.cue)) return true;
	for (const x of a.contents) {
		if (inside(b.cue, x)) return true;
		for (const y of b.contents) if (overlap(x, y)) return true;
	}
	return b.contents.some((y) => inside(a.cue, y));
}

/** Whether all of `b` lies in the content of `a`. */
function contains(a: Credit, b: Credit): boolean {
	return a.contents.some((x) => inside(b.cue, x)) && !b.contents.some((y) => inside(a.cue, y));
}
