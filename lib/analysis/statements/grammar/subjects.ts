import { speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import type { Base, Subject, VerbGroup } from "./grammar";
import {
	holdsClause,
	isVerbBefore,
	opensTime,
	overAppositions,
	overBrackets,
	overOpenRelative,
	overParticiple,
	overPlace,
	overReduced,
	overStrayComma,
	referentEndingAt,
	relativizers,
	upTo,
} from "./over-asides";
import { beforeRelative, openingComma, phraseEndingAt, skipAsides, verbEdge } from "./phrase-reach";
import { subjectAfter, turnedRound } from "./subject-behind";
import { isTeller, tellsAt } from "./tellers";
import { isDash, type View } from "./view";

/** Words that stand for a subject without naming one. */
const empty = wordClass("it there this that");

/**
 * Who does what the verb group `v` says: the phrase before it, the one after it where it is turned round ("said
 * Berg"), or the subject of another verb that it shares.
 *
 * @param earlier the subjects of the verb groups before it
 */
export function findSubject(base: Base, v: number, earlier: readonly (Subject | null)[]): Subject | null {
	const { view, verbs } = base;
	const verb = verbs[v] as VerbGroup;
	if (verb.infinitive) return movedToSay(base, v) ?? share(earlier[v - 1] ?? null);
	if (verb.form === "gerund" && !verb.finite) {
		const shared = gerundSubject(base, verb, earlier);
		if (shared) return shared;
	}
	const turned = turnedRound(base, verb);
	if (turned) return turned;
	const before = subjectBefore(base, verb);
	if (before && !isObject(base, before)) return before;
	if (verb.finite && !verb.auxiliaryOnly) {
		const after = subjectAfter(base, verb);
		if (after && !isObject(base, after)) return after;
	}
	const told = coordinatedTelling(base, v, earlier);
	if (told) return told;
	// "did A and said B", "…, saying": the verb before lends its subject.
	for (let u = v - 1; u >= 0; u--) {
		const other = verbs[u] as VerbGroup;
		const subject = earlier[u];
		if (!subject) continue;
		if (verb.form === "gerund" || other.finite) {
			// "accepted that this was so but said": not what the clause is about.
			if (empty.has(view.lexeme[subject.from]) && view.tag[subject.from - 1] === "S") continue;
			if (subject.where === "relative" && verb.finite && hasComma(view, other.to, verb.from)) continue;
			return share(subject);
		}
	}
	return null;
}

/** Verbs of what makes somebody do something. */
const moving = wordClass("prompt lead force cause drive inspire move provoke compel oblige");

/** "The vote led Ana Toth to warn": who is made to do something, for the verb behind "to"; or null. */
function movedToSay(base: Base, v: number): Subject | null {
	const mover = base.verbs[v - 1];
	if (!mover || mover.passive || !moving.has(mover.base)) return null;
	const moved = subjectBefore(base, base.verbs[v] as VerbGroup);
	return moved && moved.from >= mover.to ? moved : null;
}

/** Pronouns that are never a subject by themselves. */
const objects = wordClass("him them me us there");

const isObject = ({ view }: Base, { from, to }: Subject) =>
	to === from + 1 && objects.has(view.lexeme[from]) && view.word[from - 1] !== "of";

const coordinators = wordClass("and but or yet then");

/**
 * "A said that B would come, but added that …": a verb of telling behind "and" or "but" goes on with the last verb of
 * telling in the same tense, over the verbs within what is told; null where it is no such verb.
 */
function coordinatedTelling(base: Base, v: number, earlier: readonly (Subject | null)[]): Subject | null {
	const { view, verbs } = base;
	const verb = verbs[v] as VerbGroup;
	if (!verb.finite || !tellsAt(view, verb)) return null;
	let k = verb.from - 1;
	while (k >= 0 && view.tag[k] === "R" && !coordinators.has(view.lexeme[k])) k--;
	if (k < 0 || !coordinators.has(view.lexeme[k])) return null;
	for (let u = v - 1; u >= 0; u--) {
		const other = verbs[u] as VerbGroup;
		const subject = earlier[u];
		if (!subject || !other.finite) continue;
		const same = tense(base, other) === tense(base, verb);
		if (!same && !(isPresent(base, other) && isPresent(base, verb))) continue;
		if (!(isTeller(other.base) || findings.has(other.base)) || other.passive || !same) {
			// "Asked whom she supported, the minister smiled and said …": a main clause of its own.
			if (subject.where === "before" && view.word[subject.from - 1] === ",") return null;
			// "A says that B was late, but C are denying it and say": in one tense with the first, C are no part of what A says.
			const against = view.word[subject.from - 1];
			const both = isPresent(base, other) && isPresent(base, verb);
			if (subject.where === "before" && both && (against === "but" || against === "while"))
				return share(subject);
			continue;
		}
		if (subject.where === "relative" && hasComma(view, other.to, verb.from)) continue;
		return share(subject);
	}
	return null;
}

/** "say", "is", "has denied" */
const isPresent = ({ view }: Base, verb: VerbGroup) =>
	verb.from === verb.head
		? verb.form === "third" || verb.form === "base"
		: /^(?:is|are|am|has|have|do|does)$/.test(view.word[verb.from] as string);

/** "The report found that p and warned that q" */
const findings = wordClass("find show");

/** The form of a verb's first word, which two verbs with one subject have in common. */
const tense = ({ view }: Base, verb: VerbGroup) =>
	verb.from === verb.head ? verb.form : (view.word[verb.from] as string);

/**
 * Whose saying "…, saying" is: the subject of the sentence's main verb; and of "released a statement saying" the
 * subject of "released".
 */
function gerundSubject(base: Base, verb: VerbGroup, earlier: readonly (Subject | null)[]): Subject | null {
	const { view, verbs, verbAt, phrases } = base;
	const k = verb.from - 1;
	if (k < 0) return null;
	if (
		view.word[k] === "," ||
		view.tag[k] === "Q" ||
		view.word[k] === "and" ||
		view.tag[k] === "R" ||
		view.tag[k] === "I"
	) {
		const teller = tellerBehindComma(base, earlier, k);
		if (teller) return share(teller);
		for (let u = 0; u < earlier.length; u++) {
			const other = verbs[u] as VerbGroup;
			const subject = earlier[u];
			if (!subject || !other.finite || subject.where === "relative") continue;
			if (behindSubordinator(view, subject, other)) continue;
			return share(subject);
		}
		return null;
	}
	let start = phrases.from[k] ?? -1;
	const left = view.word[start - 1];
	// "a report by an independent panel accusing"
	if (left === "by" || left === "from") {
		const found = phraseEndingAt(base, k);
		const by = found && { ...found, from: start, head: { from: start, to: k + 1 } };
		if (by && (view.tag[k] === "P" || speakingNouns.has(view.lexeme[k]))) return by;
	}
	// "issued a statement on Sunday saying"
	for (let guard = 0; guard < 3 && start > 1 && view.tag[start - 1] === "I"; guard++)
		start = phrases.from[start - 2] ?? -1;
	const v = start > 0 ? (verbAt[start - 1] ?? -1) : -1;
	if (v < 0) return null;
	return share(earlier[v] ?? null);
}

/** "The plant will close, its owner said on Monday, blaming …": who tells behind a comma what stands before it; or null. */
function tellerBehindComma(
	{ view, verbs, phrases }: Base,
	earlier: readonly (Subject | null)[],
	comma: number,
): Subject | null {
	if (view.word[comma] !== ",") return null;
	for (let u = earlier.length - 1; u > 0; u--) {
		const other = verbs[u] as VerbGroup;
		const subject = earlier[u];
		if (!subject || !other.finite || !isTeller(other.base)) continue;
		const start = subject.where === "after" ? other.from : subject.from;
		if (subject.where !== "before" && subject.where !== "after") return null;
		// Behind the cue only when and where it was told.
		let k = subject.where === "after" ? subject.to : other.to;
		while (k < comma && (view.tag[k] === "I" || view.tag[k] === "R" || (phrases.from[k] ?? -1) >= 0)) k++;
		return view.word[start - 1] === "," && k === comma ? subject : null;
	}
	return null;
}

const clauseOpeners = wordClass(
	"when after before as while if although though because since once until whereas",
);

/** Whether the clause of a verb stands behind "when", "because", "after" and the like. */
function behindSubordinator(view: View, subject: Subject, verb: VerbGroup): boolean {
	const start = subject.where === "before" ? subject.from : verb.from;
	const before = view.word[start - 1];
	return before !== undefined && (view.tag[start - 1] === "S" || clauseOpeners.has(view.lexeme[start - 1]));
}

function hasComma(view: View, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (view.word[i] === ",") return true;
	return false;
}

/** The same subject for another verb. Written out, as copying by spread takes many times as long. */
export function share(subject: Subject | null): Subject | null {
	if (!subject) return null;
	const { from, to, head, refersTo } = subject;
	return { from, to, head, where: "shared", refersTo };
}

/** The phrase left of a verb, with all that hangs on it. */
function subjectBefore(base: Base, verb: VerbGroup): Subject | null {
	const { view } = base;
	let k = skipAsides(base, verb.from - 1);
	if (k < 0) return null;
	if (view.word[k] === ",") {
		// "X, head of Y, said": what stands between the commas hangs on the phrase before them.
		const open = openingComma(view, k);
		if (open < 1) return overStrayComma(base, verb, k);
		const inner = view.word[open + 1] as string;
		const innerTag = view.tag[open + 1];
		// "The founder of the firm, a start-up valued at 4m, said": behind a phrase that opens the sentence stands an apposition.
		const opened = phraseEndingAt(base, skipAsides(base, open - 1))?.from === 0;
		const timed = inner === "as" || opensTime(view, open + 1);
		if (!relativizers.has(view.lexeme[open + 1]) && !timed && holdsClause(base, open + 1, k, opened))
			return null;
		if (innerTag === "C" && inner !== "or") return null;
		k = skipAsides(base, overBrackets(view, open - 1));
		if (k < 0 || (base.phrases.from[k] ?? -1) < 0) return null;
		const found = phraseEndingAt(base, k);
		return found ? upTo(overAppositions(base, found), verbEdge(view, verb.from)) : null;
	}
	if (isDash(view.word[k] as string)) {
		// "leaders — and, in particular, the minister — said"
		let open = k - 1;
		while (open > 0 && k - open < 40 && !isDash(view.word[open] as string)) open--;
		if (open < 1 || !isDash(view.word[open] as string)) return null;
		const found = phraseEndingAt(base, skipAsides(base, open - 1));
		return found ? upTo(found, k) : null;
	}
	const w = view.word[k] as string;
	if (
		relativizers.has(view.lexeme[k]) &&
		view.tag[k] !== "D" &&
		!(w === "that" && view.tag[k] === "S" && isVerbBefore(base, k))
	) {
		const left = view.word[k - 1] === "," ? k - 2 : k - 1;
		const refersTo = left >= 0 && (base.phrases.from[left] ?? -1) >= 0 ? referentEndingAt(base, left) : null;
		return {
			from: k,
			to: k + 1,
			head: { from: k, to: k + 1 },
			where: "relative",
			refersTo: refersTo ? { from: refersTo.from, to: refersTo.to } : null,
		};
	}
	// "an audit released last month found"
	const left = timeWords.has(view.lexeme[k]) ? (base.phrases.from[k] ?? 0) - 1 : -1;
	k = overParticiple(base, left > 0 && overParticiple(base, left) < left ? left : overBrackets(view, k));
	// "An official who was not allowed said": over a relative clause that ends in its verb.
	if ((base.verbAt[k] ?? -1) >= 0) k = Math.max(beforeRelative(base, k), -1);
	const found = k < 0 ? null : phraseEndingAt(base, k);
	if (!found || found.from === 0 || view.tag[found.from - 1] !== "I")
		return found && (overOpenRelative(base, found, verb) ?? found);
	return (
		overReduced(base, found, verb) ??
		overOpenRelative(base, found, verb) ??
		overPlace(base, found, verb) ??
		found
	);
}
