import { speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { WordClass, wordClass } from "../../text/word-facts";
import { isTeller } from "../grammar/tellers";
import type { Candidate } from "./candidate";
import { quotersFollow } from "./telling-turns";

/* How likely a candidate must be to be believed. */

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
const leastAct = 0.7;
/** The same of verbs that tell of deeds rather than of words. */
const leastDeed = 0.77;
/** The same where quoted words stand within. */
const leastQuotedDeed = 0.75;
/** Whether a name, a pronoun, or a noun for somebody who can speak is credited. */
function isSpeaker({ subject, clauses: { view } }: Candidate): boolean {
	if (!subject) return false;
	const last = subject.head.to - 1;
	return view.tag[last] === "P" || view.tag[last] === "O" || speakingNouns.has(view.lexeme[last]);
}

/** Verbs that say of whom or what something comes. */
const accusing = wordClass("accuse blame attribute");
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
const topical = wordClass(
	"hear speak talk ask answer respond reply comment remind tell inform brief provide",
);
const isTopic = ({ base, frame }: Candidate) => topical.has(base) && /p:(?:about|on|to|of)$/.test(frame);
/** "has never said that p", "no one confirmed that p": what somebody did not say. */
function isUnsaid({ base, frame, verb: v, subject, clauses: { view, verbs } }: Candidate): boolean {
	const by = subject?.from ?? -1;
	const unsaid =
		verbs[v]?.negated ||
		(by >= 0 &&
			((nobody.has(view.lexeme[by]) && (view.tag[by + 1] !== "M" || view.word[by + 1] === "one")) ||
				view.word[by - 1] === "nor" ||
				(view.word[by - 1] === "not" && view.word[by] !== "only")));
	return !!unsaid && saying.has(base) && /^(?:np|(?:np-)?(?:that|S))$/.test(frame);
}

/** "not one of the councillors", "few experts" */
const nobody = wordClass("nobody none neither no few hardly");
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

/** Verbs with somebody who hears, and then a clause: hardly anything else. */
const informing = wordClass("inform notify assure remind warn brief");

/** Verbs that take a clause though they are none of telling. */
const findings = new WordClass((base) => /^(?:show|find|make clear|know|feel|learn|rule|hint)$/.test(base));

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
export function least(candidate: Candidate): number {
	const verb = candidate.verb < 0 ? undefined : candidate.clauses.verbs[candidate.verb];
	// "Commenting on the mayor's claim that it was a “trick”, she …"
	if (isThanks(candidate) && !holdsQuoted(candidate)) return 1;
	if (isTopic(candidate) && isAnswer(candidate) && !isAssertive(candidate))
		return verb && !verb.finite ? 1 : leastTopic;
	if (verb?.infinitive && !candidate.shape.quotes) return isTopic(candidate) ? leastTopic : 0.65;
	if (isUnsaid(candidate)) return 1;
	if (isFoundByIt(candidate)) return 0.2;
	if (candidate.frame === "np-that" && informing.has(candidate.base)) return leastSure;
	if (candidate.lemma === "rule" && candidate.frame === "S" && verb?.form === "past") return leastSure;
	if (candidate.lemma === "ensure") return leastTopic;
	// "…, a report revealed": a verb of telling behind a whole clause is rarely anything else.
	if (
		candidate.frame === "post" &&
		(isTeller(candidate.base) || candidate.lemma === "show") &&
		closesSentence(candidate)
	)
		return announcing.test(candidate.lemma) ? 0.2 : 0.4;
	// "As the Post reported, p"
	if (candidate.frame === "as-pre" && /^(?:report|say|write)$/.test(candidate.lemma)) return leastSure;
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
	if (accusing.has(candidate.base) && isSpeaker(candidate)) return leastLikelihood;
	if (isTeller(candidate.base)) return holdsQuoted(candidate) ? leastLikelihood : leastAct;
	if (first >= 0 || judging.has(candidate.base)) return leastLikelihood;
	return holdsQuoted(candidate) ? leastQuotedDeed : leastDeed;
}
