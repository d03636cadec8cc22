import type { Span } from "../../text/span";
import { speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { roles } from "../../text/titles";
import { WordClass, wordClass } from "../../text/word-facts";
import type { Clauses, VerbGroup } from "../grammar/grammar";
import { stretchOf } from "../grammar/stretch";
import { isTeller } from "../grammar/tellers";
import type { Quotation } from "../quotations";
import type { Candidate } from "./candidate";
import { findCandidates } from "./candidates";
import { quotersFollow } from "./telling-turns";
import { exactness, likelihood, mayCredit } from "./weights";

/** A candidate that was believed. */
export interface Credit {
	readonly candidate: Candidate;
	readonly likelihood: number;
	readonly contents: readonly Span[];
	readonly cue: Span;
}

/** Candidates below this are not proposed at all. */
const leastLikelihood = 0.5;

/** "It found that …": a report, an inquiry or a court, of which the sentence before told. */
function isFoundByIt({ lemma, frame, subject, clauses: { view } }: Candidate): boolean {
	if (lemma !== "find" || (frame !== "S" && frame !== "that") || !subject) return false;
	return subject.to === subject.from + 1 && view.word[subject.from] === "it";
}

/** Whether a whole clause stands before the cue, and behind it nothing, or when, where and by whom it was passed on. */
function closesSentence({ clauses, contents, cue }: Candidate): boolean {
	const { view, verbs, subjects } = clauses;
	const range = contents[0];
	const next = view.word[cue.to];
	const passedOn = next === "," && quotersFollow(clauses, cue.to + 1);
	if (next !== undefined && next !== "." && !passedOn)
		if (view.tag[cue.to] !== "I" && !timeWords.has(view.lexeme[cue.to])) return false;
	return verbs.some(
		(verb, v) =>
			range &&
			verb.finite &&
			verb.from >= range.from &&
			verb.to <= range.to &&
			subjects[v]?.where === "before",
	);
}

const objectPronouns = wordClass("him her it them himself herself itself themselves");

/** Verbs that hardly do anything else behind a whole clause. */
const announcing = /^(?:confirm|announce|declare|estimate|reveal|predict)$/;

/** "calling him a “traitor”": a pronoun and then quoted words. */
function callsPronoun({ frame, contents, clauses: { view } }: Candidate): boolean {
	const from = contents[0]?.from ?? 0;
	if (frame !== "np" && frame !== "np+as") return false;
	if (!objectPronouns.has(view.lexeme[from])) return false;
	return [1, 2, 3].some((i) => (view.quote[from + i] ?? -1) >= 0);
}

/** What a phrase or an infinitive must reach: what somebody refused, released or asked for is mostly a deed. */
const leastAct = 0.68;
/** The same of verbs that tell of deeds rather than of words. */
const leastDeed = 0.75;
/** The same where quoted words stand within. */
const leastQuotedDeed = 0.68;
/** Verbs that tell what somebody calls or cries, besides those of telling. */
const judging = wordClass(
	"deem pronounce proclaim rate rank rip lambast lambaste insult coach chant shout gush boom",
);
/** The same of what was not done ("did not call for") and of topics ("spoke about the findings"). */
const leastTopic = 0.85;
/** Verbs of what goes on in somebody, or of a deed done by saying it: without quoted words they tell no words. */
const unspoken = wordClass(
	"want hope expect fear worry consider know decide determine calculate assess examine investigate weigh debate discuss see understand intend plan prefer enjoy contemplate thank congratulate confirm seek refuse",
);
/** Deeds of these also with "as": "confirmed her as director". */
const performed = wordClass("confirm refuse");
/** What is decided upon rather than spoken of: "dismissed the appeal", "rejected the motion". */
const proceedings =
	/^(?:votes?|motions?|cases?|appeals?|petitions?|suits?|lawsuits?|applications?|bids?|charges|coach|manager)$/;
const decisions = wordClass("dismiss reject uphold approve grant overturn");

/** "dismissed the motion against her": a decision. */
function isDecision({ base, contents, clauses: { view, phrases } }: Candidate): boolean {
	if (!decisions.has(base)) return false;
	const last = (phrases.to[contents[0]?.from ?? 0] ?? 0) - 1;
	return proceedings.test(view.word[last] ?? "");
}

/** "credited the keeper with saving the season": what somebody is thanked for. */
const isThanks = ({ lemma, contents, clauses: { view, phrases } }: Candidate) =>
	lemma === "credit" && view.word[phrases.to[contents[0]?.from ?? 0] ?? -1] === "with";

/** "denied claims that p" */
const deniesClaims = ({ lemma, frame, contents, clauses: { view } }: Candidate) =>
	frame === "np" &&
	/^(?:deny|refute|dispute|reject|dismiss)$/.test(lemma) &&
	contents.some(({ from }) => view.word[from + 1] === "that" || view.word[from + 2] === "that");
const topical = wordClass("speak talk ask answer respond reply comment remind tell inform brief provide");
const isTopic = ({ base, frame }: Candidate) => topical.has(base) && /p:(?:about|on|to|of)$/.test(frame);
/** "has never said that p", "no one confirmed that p": what somebody did not say. */
function isUnsaid({ base, frame, verb: v, subject, clauses: { view, verbs } }: Candidate): boolean {
	const by = subject?.from ?? -1;
	const unsaid =
		verbs[v]?.negated || (by >= 0 && (nobody.has(view.lexeme[by]) || view.word[by - 1] === "nor"));
	return !!unsaid && saying.has(base) && /^(?:np|(?:np-)?(?:that|S))$/.test(frame);
}

const nobody = wordClass("nobody none neither no");
const saying = wordClass(
	"say tell confirm claim mention suggest indicate report announce state reveal disclose admit acknowledge promise argue write explain note add",
);

/** "spoke about her years at the club": a topic in which nothing is said of anything. */
function isMereTopic({ lemma, frame, contents, clauses: { verbs } }: Candidate): boolean {
	if (!/^(?:speak|talk)$/.test(lemma) || !/p:(?:about|on|to|of)$/.test(frame)) return false;
	return !contents.some((range) =>
		verbs.some(
			({ from, to, finite, infinitive, form }) =>
				from >= range.from && to <= range.to && (finite || infinitive || form === "gerund"),
		),
	);
}

/** The same of clauses that such verbs rarely take. */
const leastOdd = 0.8;
/** What is quoted behind these are mostly others' words. */
const isAnswer = ({ lemma }: Candidate) => /^(?:comment|respond|reply|answer|ask)$/.test(lemma);
/** The same of what is denied, which is told in full. */
const leastDenial = 0.35;
/** The same of nouns: "their decision about", "a deal for". */
const leastNoun = 0.85;
/** The same of "is confident that": rare, and plain. */
const leastSure = 0.3;
const isSure = ({ family, lemma, frame }: Candidate) =>
	family === "adjective" &&
	frame === "that" &&
	/^(?:confident|convinced|adamant|hopeful|certain)$/.test(lemma);

const questionWords = wordClass("how why whether");

/** Whether it says something by its shape ("claimed to be rich"), or by the question that it begins with: "told of how". */
const isAssertive = ({ lemma, frame, shape, contents, clauses: { view } }: Candidate) =>
	shape.assertive ||
	(lemma === "claim" && frame === "to") ||
	questionWords.has(view.lexeme[contents[0]?.from ?? 0]);

/** "knows where it is", "hopes to win", "thanked them for the work": what a verb like these takes besides a clause. */
const isUnspoken = (candidate: Candidate) =>
	unspoken.has(candidate.base) &&
	(!candidate.frame.endsWith("as") || performed.has(candidate.base)) &&
	(!isAssertive(candidate) || candidate.shape.asks);

/** Verbs that take a clause though they are none of telling. */
const findings = new WordClass((base) => /^(?:show|find|make clear|know|feel|learn|rule)$/.test(base));

/** "addressed the crowd that came": a clause without "that" behind a verb that hardly ever has one is a slip of reading. */
const isOddClause = ({ family, frame, base }: Candidate) =>
	family === "verb" && frame === "S" && !isTeller(base) && !findings.has(base);

function holdsQuoted({ clauses: { view }, contents }: Candidate): boolean {
	return contents.some(({ from, to }) => {
		for (let i = from; i < to; i++) if ((view.quote[i] as number) >= 0) return true;
		return false;
	});
}

const warnings = wordClass("warn caution");

/** What a candidate must reach: more where an infinitive only takes an object, less where its content opens quoted. */
function least(candidate: Candidate): number {
	const verb = candidate.verb < 0 ? undefined : candidate.clauses.verbs[candidate.verb];
	// "Commenting on the mayor's claim that it was a “trick”, she …"
	if (isThanks(candidate)) return leastTopic;
	if (isTopic(candidate) && isAnswer(candidate) && !isAssertive(candidate))
		return verb && !verb.finite ? 1 : leastTopic;
	if (verb?.infinitive && !candidate.shape.quotes) return 0.65;
	if (isUnsaid(candidate)) return 1;
	if (isFoundByIt(candidate)) return 0.2;
	if (candidate.lemma === "ensure") return leastTopic;
	// "…, a report revealed": a verb of telling behind a whole clause is rarely anything else.
	if (candidate.frame === "post" && isTeller(candidate.base) && closesSentence(candidate))
		return announcing.test(candidate.lemma) ? 0.2 : 0.4;
	// "As the Post reported, p"
	if (candidate.frame === "as-pre" && /^(?:report|say|write)$/.test(candidate.lemma)) return 0.4;
	// "claims by the minister that": with whose they are, there is little doubt.
	if (candidate.family === "noun" && candidate.frame === "that" && candidate.subject?.where === "after")
		return 0.3;
	if (candidate.family === "noun" || candidate.family === "adjective")
		return isSure(candidate) ? leastSure : candidate.shape.assertive ? 0.62 : leastNoun;
	if (warnings.has(candidate.base) && /^np-p:(?:of|about|against)$/.test(candidate.frame)) return 0.3;
	const first = candidate.clauses.view.quote[candidate.contents[0]?.from ?? 0] as number;
	if (verb && (first >= 0 || callsPronoun(candidate)) && candidate.subject && isTeller(candidate.base))
		return 0.35;
	if (!holdsQuoted(candidate)) {
		if (isDecision(candidate)) return leastTopic;
		if (deniesClaims(candidate)) return leastDenial;
		if (isMereTopic(candidate)) return 1;
		if (isUnspoken(candidate) || (!isAssertive(candidate) && (verb?.negated || isTopic(candidate))))
			return leastTopic;
		if (isOddClause(candidate)) return leastOdd;
	}
	if (isAssertive(candidate)) return leastLikelihood;
	// "sentenced her for the “cold” murder": a quoted word within what is done makes no speech of it.
	if (isTeller(candidate.base)) return holdsQuoted(candidate) ? leastLikelihood : leastAct;
	if (first >= 0 || judging.has(candidate.base)) return leastLikelihood;
	return holdsQuoted(candidate) ? leastQuotedDeed : leastDeed;
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
