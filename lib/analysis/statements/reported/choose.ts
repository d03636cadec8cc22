import type { Span } from "../../text/span";
import { speakingNouns } from "../../text/speaking-nouns";
import { roles } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import type { Clauses, VerbGroup } from "../grammar/grammar";
import { stretchOf } from "../grammar/stretch";
import { isTeller } from "../grammar/tellers";
import type { Quotation } from "../quotations";
import type { Candidate } from "./candidate";
import { findCandidates } from "./candidates";
import { least } from "./least";
import { exactness, likelihood, mayCredit } from "./weights";

/** A candidate that was believed. */
export interface Credit {
	readonly candidate: Candidate;
	readonly likelihood: number;
	readonly contents: readonly Span[];
	readonly cue: Span;
}

/** "concern about the deal", "its failure raised fears that": without anybody who has it, a noun credits nothing to anyone. */
function isHeldBySomebody({ family, subject, clauses: { view } }: Candidate): boolean {
	if (!subject) return false;
	const last = subject.head.to - 1;
	if (family !== "noun" || view.tag[last] !== "N" || view.capital[last]) return true;
	return speakingNouns.has(view.lexeme[last]);
}

/** The candidates of a sentence that are believed: none inside another's content, none overlapping. */
export function chooseCredits(clauses: Clauses, quotations: readonly Quotation[]): Credit[] {
	const pool: Credit[] = [];
	for (const candidate of findCandidates(clauses, mayCredit)) {
		const p = likelihood(candidate);
		if (p < least(candidate)) continue;
		// "concern about the deal" without anybody who has it.
		if (candidate.family !== "verb" && !isHeldBySomebody(candidate)) continue;
		const contents = candidate.contents.map((range) => stretchOf(clauses, quotations, range));
		const cue = {
			start: clauses.view.start[candidate.cue.from] as number,
			end: clauses.view.end[candidate.cue.to - 1] as number,
		};
		pool.push({ candidate, likelihood: p, contents, cue });
	}
	if (pool.length === 0) return pool;
	dropSecondHand(pool);
	dropBeforeSaying(pool);
	keepBestShapes(pool);
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

/** How much a reading of a cue is worth beside others of the same cue. */
function worth({ candidate, likelihood }: Credit): number {
	// "voiced concerns about …": what is voiced is said more fully with its noun.
	const shape = /^np-p:(?:about|over|on)$/.test(candidate.frame)
		? 0.6
		: candidate.frame === "np+to" || candidate.frame === "np-as"
			? 0.7
			: 1;
	return likelihood * (0.5 + exactness(candidate)) * shape;
}

/**
 * Whether another reading takes the same words for a clause ("said there was no sign" has no plain object), or finds one
 * behind whoever is told ("warned her friends that it was late").
 */
function isClauseElsewhere(credit: Credit, pool: readonly Credit[]): boolean {
	const { candidate } = credit;
	const { verb, clauses } = candidate;
	// "told the judge her client was innocent": whoever is told begins no clause.
	if (candidate.frame === "S" && hearing.has(candidate.base))
		return pool.some(
			({ candidate: other, cue }) => cue.start === credit.cue.start && /^np-(?:S|that|Q)$/.test(other.frame),
		);
	if (candidate.frame !== "np") return false;
	return pool.some(
		({ candidate: other, likelihood, contents, cue }) =>
			cue.start === credit.cue.start &&
			((other.frame === "S" &&
				contents[0]?.start === credit.contents[0]?.start &&
				likelihood > credit.likelihood - 0.1) ||
				(/^np-(?:that|S)$/.test(other.frame) && isTeller(other.base) && tellsSomebody(clauses, verb))),
	);
}

/** Verbs that always have somebody who hears. */
const hearing = wordClass("tell inform remind assure convince persuade");

/** "warned her friends": whether the phrase behind the verb is somebody. */
function tellsSomebody({ view, phrases, verbs }: Clauses, v: number): boolean {
	const from = (verbs[v] as VerbGroup).to;
	const last = (phrases.to[from] ?? 0) - 1;
	if (last < from) return false;
	return view.tag[last] === "P" || view.tag[last] === "O" || speakingNouns.has(view.lexeme[last]);
}

/** Of several readings of one cue leaves the one that is likeliest and most often right to the letter. */
function keepBestShapes(pool: Credit[]): void {
	if (pool.length < 2) return;
	const best = new Map<number, Credit>();
	const worths = new Map<number, number>();
	for (const credit of pool) {
		if (isClauseElsewhere(credit, pool)) continue;
		const own = worth(credit);
		const { start } = credit.cue;
		if (own <= (worths.get(start) ?? -1)) continue;
		best.set(start, credit);
		worths.set(start, own);
	}
	for (let i = pool.length - 1; i >= 0; i--) {
		const credit = pool[i] as Credit;
		if (best.get(credit.cue.start) !== credit) pool.splice(i, 1);
	}
}

/** How likely a credit behind a whole clause must be, where somebody else passes it on. */
const leastPassedOn = 0.3;

/**
 * "The powers believe that …, according to reports": where what a source is cited for is itself wholly somebody's
 * statement, that somebody is kept and the relayer left out; so of "Toth said that …, the agency reports".
 */
function dropSecondHand(pool: Credit[]): void {
	for (let i = pool.length - 1; i >= 0; i--) {
		const credit = pool[i] as Credit;
		if (!relays(credit.candidate)) continue;
		if (credit.contents.length !== 1) continue;
		const outer = credit.contents[0] as Span;
		const wholly = pool.some(
			(other) =>
				other.candidate.family === "verb" &&
				other !== credit &&
				/(?:that|S|Q|np\+to|post)$/.test(other.candidate.frame) &&
				saysItself(other.candidate) &&
				(/^(?:post|as-pre)$/.test(credit.candidate.frame) && credit.candidate.lemma !== "say"
					? true
					: isNamed(other.candidate)) &&
				other.likelihood > (other.candidate.frame === "post" ? leastPassedOn : 0.6) &&
				inside(other.cue, outer) &&
				other.contents.every((content) => inside(content, outer)) &&
				(closesWith(other, outer) ||
					(other.contents.every((content) => content.end >= outer.end - 2) && opensWith(other, outer))),
		);
		if (wholly) pool.splice(i, 1);
	}
}

/** Whether whoever says it stands before the cue, or before a verb that goes on with it: "replied saying that". */
function saysItself({ subject, clauses: { verbs }, verb: v }: Candidate): boolean {
	if (subject?.where !== "shared") return subject?.where === "before";
	return verbs[v]?.form === "gerund" && verbs[v - 1]?.to === verbs[v]?.from;
}

/** Whether whoever says it is named, or told by an office, so that nobody else need be heard. */
function isNamed({ subject, clauses: { view } }: Candidate): boolean {
	if (!subject) return false;
	const last = subject.head.to - 1;
	return view.tag[last] === "P" || view.tag[subject.to - 1] === "P" || roles.has(view.lexeme[last]);
}

/** "according to X", "…, the agency reports", "…, said the statement": whoever passes on what is said. */
function relays({ family, frame, lemma, subject, clauses: { view } }: Candidate): boolean {
	if (family === "according") return true;
	// "As the Post reported, Toth wrote that p"
	if (frame === "as-pre") return lemma === "report" || lemma === "reveal";
	if (frame !== "post") return false;
	const noun = subject ? (view.word[subject.head.to - 1] as string) : "";
	return (
		lemma === "report" || (lemma === "say" && /^(?:statement|release|readout|report|manuscript)$/.test(noun))
	);
}

/** Whether somebody and the cue stand first in the content of who relays it: whatever is said makes up the rest. */
function opensWith({ candidate: { subject, clauses }, cue }: Credit, outer: Span): boolean {
	const start = clauses.view.start[subject?.from ?? 0] as number;
	return start - outer.start < 20 || cue.start - outer.start < (outer.end - outer.start) / 2;
}

/** "issued a statement saying that …": the saying credits, not the issuing. */
function dropBeforeSaying(pool: Credit[]): void {
	const sayings = new Set<number>();
	for (const { candidate, cue } of pool) if (isTeller(candidate.base)) sayings.add(cue.start);
	for (let i = pool.length - 1; i >= 0; i--) {
		const { candidate, contents } = pool[i] as Credit;
		if (candidate.frame.endsWith("ing") && sayings.has((contents[0] as Span).start)) pool.splice(i, 1);
	}
}

/** "“…,” the chairman said, according to somebody who was there": the inner cue is all that stands behind its content. */
const closesWith = ({ contents, candidate: { frame, clauses, cue } }: Credit, outer: Span): boolean => {
	if (!/^(?:Q|post)$/.test(frame) || contents.length > 1 || contents[0]?.start !== outer.start) return false;
	const { word, end } = clauses.view;
	for (let i = cue.to; i < word.length && (end[i] as number) <= outer.end; i++)
		if (word[i] === ",") return false;
	return true;
};

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
	const { subject } = b.candidate;
	// "An official who was not allowed to discuss the plan said …": a cue within who speaks holds nothing.
	if (subject && a.candidate.cue.from >= subject.from && a.candidate.cue.to <= subject.to) return false;
	return a.contents.some((x) => inside(b.cue, x)) && !b.contents.some((y) => inside(a.cue, y));
}
