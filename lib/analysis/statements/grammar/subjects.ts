import { isDocument, speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { type Base, type Subject, type VerbGroup, verbOf } from "./grammar";
import { beforeRelative, isDoing, openingComma, phraseEndingAt, skipAsides, verbEdge } from "./phrase-reach";
import { subjectAfter, turnedRound } from "./subject-behind";
import { isTeller, tellsAt } from "./tellers";
import { isDash, type View } from "./view";

const relativizers = wordClass("who which that whom");

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
		if (!subject || !other.finite || tense(base, other) !== tense(base, verb)) continue;
		if (!isTeller(other.base) || other.passive) {
			// "Asked whom she supported, the minister smiled and said …": a main clause of its own.
			if (subject.where === "before" && view.word[subject.from - 1] === ",") return null;
			continue;
		}
		if (subject.where === "relative" && hasComma(view, other.to, verb.from)) continue;
		return share(subject);
	}
	return null;
}

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

/** The same subject, its words going on to another item. */
function upTo({ from, head, where, refersTo }: Subject, to: number): Subject {
	return { from, to, head, where, refersTo };
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
		if (!relativizers.has(view.lexeme[open + 1]) && inner !== "as" && holdsClause(base, open + 1, k, opened))
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
	k = overParticiple(base, overBrackets(view, k));
	// "An official who was not allowed said": over a relative clause that ends in its verb.
	if ((base.verbAt[k] ?? -1) >= 0) k = Math.max(beforeRelative(base, k), -1);
	const found = k < 0 ? null : phraseEndingAt(base, k);
	return found && (overOpenRelative(base, found, verb) ?? overPlace(base, found, verb) ?? found);
}

/** "Leader of the council Ana Toth, said that": the name that opens the sentence, before a comma that nothing closes; or null. */
function overStrayComma(base: Base, verb: VerbGroup, comma: number): Subject | null {
	const { view } = base;
	if (view.tag[comma - 1] !== "P" || !verb.finite || !tellsAt(view, verb)) return null;
	const found = phraseEndingAt(base, comma - 1);
	if (found?.from !== 0 || timeWords.has(view.lexeme[comma - 1]) || subjectAfter(base, verb)) return null;
	return upTo(found, comma);
}

/**
 * "Ana Toth, at a press conference on Monday in Lund dismissed": over the place and time between a comma and the verb,
 * whose second comma was forgotten; null where nobody stands before the comma.
 */
function overPlace(base: Base, found: Subject, verb: VerbGroup): Subject | null {
	const { view, phrases } = base;
	if (found.from < 2) return null;
	let i = found.from - 1;
	while (view.tag[i] === "I" && (phrases.from[i - 1] ?? -1) >= 0) i = (phrases.from[i - 1] as number) - 1;
	if (view.tag[i] !== "I" || view.word[i - 1] !== ",") return null;
	const outer = phraseEndingAt(base, i - 2);
	if (!outer || view.tag[outer.to - 1] !== "P" || view.tag[outer.from - 1] === "I") return null;
	if (base.verbs.some((other) => other.finite && other.to <= outer.from)) return null;
	// "…, at a firm called Apex, argues": there the second comma stands before another verb.
	if (base.verbs.some((other) => other.finite && other.from > verb.to && view.word[other.from - 1] === ","))
		return null;
	return upTo(overAppositions(base, outer), verbEdge(view, verb.from));
}

/** "the order released Friday said": the noun before a participle that tells no more of it, or the item itself. */
function overParticiple({ verbs, verbAt, phrases, view }: Base, k: number): number {
	const participle = verbOf({ verbs, verbAt }, k);
	if (participle?.form !== "past" || participle.head !== participle.from) return k;
	const noun = participle.from - 1;
	return (phrases.from[noun] ?? -1) >= 0 && speakingNouns.has(view.lexeme[noun]) ? noun : k;
}

/** The item before the bracket that closes at `k` ("Ana Toth (45)"), or `k` where none does. */
function overBrackets(view: View, k: number): number {
	if (view.word[k] !== ")" && view.word[k] !== "]") return k;
	let open = k - 1;
	for (let inner = 0; open > 0 && k - open < 16; open--) {
		const w = view.word[open];
		if (w === ")" || w === "]") inner++;
		else if ((w === "(" || w === "[") && inner-- === 0) break;
	}
	// "the CPI(M) said": a bracket without a blank before it belongs to the name.
	if (view.start[open] === view.end[open - 1]) return k;
	return open - 1;
}

/**
 * What "who" refers to: the phrase before it with all that it hangs on, but only itself where a verb stands between
 * ("such claims were also made by Jan Berg, who").
 */
function referentEndingAt(base: Base, left: number): Subject | null {
	const { phrases } = base;
	const whole = phraseEndingAt(base, left);
	const from = base.phrases.from[left] as number;
	const main = base.verbs.some((verb) => verb.finite && whole && verb.from >= whole.from && verb.to <= from);
	// "a rebuke from Ana Toth, who": an act is no one who speaks, and she whom it hangs on is.
	const first = whole ? whole.head.to - 1 : left;
	const act =
		base.view.tag[first] === "N" &&
		base.view.tag[left] === "P" &&
		!base.view.capital[first] &&
		!speakingNouns.has(base.view.lexeme[first]);
	// "a report by the head of the union, who": no paper is anybody.
	const { word } = base.view;
	const who = word[left + 1] === "who" || (word[left + 1] === "," && word[left + 2] === "who");
	if (whole && !main && who && isDocument(word[first] as string)) {
		let by = first + 1;
		while (by < left && word[by] !== "by" && word[by] !== "from") by++;
		if (by < left)
			return { ...whole, from: by + 1, head: { from: by + 1, to: phrases.to[by + 1] ?? left + 1 } };
	}
	return whole && (main || act) ? { ...whole, from, head: { from, to: left + 1 } } : whole;
}

/**
 * "Ana Toth, who met in Lund with Jan Berg said": the phrase before a relative clause whose second comma was forgotten;
 * null where the phrase found is no object within one.
 */
function overOpenRelative(base: Base, found: Subject, verb: VerbGroup): Subject | null {
	const { view, verbs, verbAt } = base;
	if (found.from === 0 || (view.tag[found.from - 1] !== "I" && (verbAt[found.from - 1] ?? -1) < 0))
		return null;
	for (let i = found.from - 1; i > 0 && found.from - i < 16; i--) {
		const w = view.word[i] as string;
		if (view.tag[i] === "Q" || view.tag[i] === "S" || w === ";" || w === ":") return null;
		if (w !== ",") continue;
		const opener = view.word[i + 1];
		const v = verbAt[i + 2] ?? -1;
		if ((opener !== "who" && opener !== "which") || v < 0) return null;
		const own = verbs[v] as VerbGroup;
		// "who thinks Jan Berg said": there the saying belongs to the clause.
		if (
			isTeller(own.base) ||
			verbs.some((other) => other.from >= own.to && other.to <= found.from && other.finite)
		)
			return null;
		const outer = phraseEndingAt(base, skipAsides(base, i - 1));
		return outer ? { ...outer, to: verbEdge(view, verb.from) } : null;
	}
	return null;
}

const isVerbBefore = (base: Base, k: number) => k > 0 && (base.verbAt[k - 1] ?? -1) >= 0;

/** "Scott Pruitt, the attorney general, one of many," as the whole subject where nothing else stands before it. */
function overAppositions(base: Base, found: Subject): Subject {
	const { view } = base;
	let current = found;
	for (let guard = 0; guard < 4; guard++) {
		const comma = beforeParticiple(base, current.from - 1);
		if (view.word[comma] !== ",") return found;
		const outer = phraseEndingAt(base, comma - 1);
		if (!outer) return found;
		// "Reacting, the head of the union, Ann Miller, said": what somebody does, no apposition's noun.
		if (outer.from === 0 && isDoing(view, comma - 1))
			return current === found ? found : { ...found, from: current.from, head: current.head };
		const edge = view.tag[outer.from - 1];
		if (outer.from === 0 || edge === "Q") return { ...found, from: outer.from, head: outer.head };
		current = outer;
	}
	return found;
}

/** Over ", led by": the comma before a participle and its preposition; where there is none, the place itself. */
function beforeParticiple({ view, verbs, verbAt }: Base, at: number): number {
	const verb = view.tag[at] === "I" ? verbOf({ verbs, verbAt }, at - 1) : undefined;
	return verb && verb.from === verb.head && view.word[verb.from - 1] === "," ? verb.from - 1 : at;
}

/**
 * Whether a finite verb with a subject of its own, no relative pronoun, stands between the items.
 *
 * @param opened whether a past form before a preposition is rather a participle: "a start-up valued at 4m"
 */
function holdsClause(base: Base, from: number, to: number, opened: boolean): boolean {
	let phrase = false;
	for (let i = from; i < to; i++) {
		const w = base.view.word[i] as string;
		if (relativizers.has(base.view.lexeme[i]) || w === "whose" || w === "where" || w === "when") return false;
		if ((base.phrases.from[i] ?? -1) >= 0) phrase = true;
		const v = base.verbAt[i] ?? -1;
		if (v >= 0) {
			const group = base.verbs[v] as VerbGroup;
			if (group.finite && phrase && !(group.form === "past" && group.head === group.from)) return true;
			if (
				group.finite &&
				phrase &&
				i > from &&
				base.view.word[group.to] !== "by" &&
				!(opened && group.form === "past" && /^[IR]$/.test(base.view.tag[group.to] ?? "")) &&
				base.view.tag[i - 1] !== "C"
			)
				return true;
		}
	}
	return false;
}
