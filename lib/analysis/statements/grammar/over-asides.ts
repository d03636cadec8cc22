import { isDocument, speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { isPostNominal } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import { type Base, type Subject, type VerbGroup, verbOf } from "./grammar";
import { isDoing, phraseEndingAt, skipAsides, verbEdge } from "./phrase-reach";
import { subjectAfter } from "./subject-behind";
import { isTeller, tellsAt } from "./tellers";
import type { View } from "./view";

/* From a verb back to its subject, over what stands between: appositions, asides, brackets, forgotten commas. */

export const relativizers = wordClass("who which that whom");

/** The same subject, its words going on to another item. */
export function upTo({ from, head, where, refersTo }: Subject, to: number): Subject {
	return { from, to, head, where, refersTo };
}

/** "Leader of the council Ana Toth, said that": the name that opens the sentence, before a comma that nothing closes; or null. */
export function overStrayComma(base: Base, verb: VerbGroup, comma: number): Subject | null {
	const { view } = base;
	if (view.tag[comma - 1] !== "P" || !verb.finite || !tellsAt(view, verb)) return null;
	const found = phraseEndingAt(base, comma - 1);
	if (found?.from !== 0 || timeWords.has(view.lexeme[comma - 1]) || subjectAfter(base, verb)) return null;
	return upTo(found, comma);
}

/** "after the vote failed", "moments before he left": whether a clause begins that says when. */
export const opensTime = ({ word, tag }: View, i: number): boolean =>
	timed.has(word[i] as string) || (tag[i] === "N" && timed.has(word[i + 1] ?? "") && word[i + 1] !== "as");

const timed = new Set("after before when while once as".split(" "));

/**
 * "Ana Toth, at a press conference on Monday in Lund dismissed": over the place and time between a comma and the verb,
 * whose second comma was forgotten; null where nobody stands before the comma.
 */
export function overPlace(base: Base, found: Subject, verb: VerbGroup): Subject | null {
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

const issued = wordClass(
	"publish release issue commission obtain conduct sign send post leak write prepare present unveil compile file make carry",
);

/**
 * "a survey published on Tuesday by the university found": the paper before a participle that tells when and by whom it
 * came out; null where the phrase found stands in no such.
 */
export function overReduced(base: Base, found: Subject, verb: VerbGroup): Subject | null {
	const { view, phrases, verbs, verbAt } = base;
	let i = found.from - 1;
	while (view.tag[i] === "I" || (i > 0 && timeWords.has(view.lexeme[i]))) {
		const left = view.tag[i] === "I" ? i - 1 : i;
		const start = phrases.from[left] ?? -1;
		i = start < 0 ? left : start - 1;
		if (start < 0) break;
	}
	const participle = verbOf({ verbs, verbAt }, i);
	if (participle?.form !== "past" || participle.head !== participle.from || !issued.has(participle.base))
		return null;
	const noun = participle.from - 1;
	if ((phrases.to[noun] ?? -1) !== noun + 1 || !isDocument(view.word[noun] as string)) return null;
	const outer = phraseEndingAt(base, noun);
	return outer && upTo(outer, verbEdge(view, verb.from));
}

/** "the order released Friday said": the noun before a participle that tells no more of it, or the item itself. */
export function overParticiple({ verbs, verbAt, phrases, view }: Base, k: number): number {
	const participle = verbOf({ verbs, verbAt }, k);
	if (participle?.form !== "past" || participle.head !== participle.from) return k;
	const noun = participle.from - 1;
	return (phrases.from[noun] ?? -1) >= 0 && speakingNouns.has(view.lexeme[noun]) ? noun : k;
}

/** The item before the bracket that closes at `k` ("Ana Toth (45)"), or `k` where none does. */
export function overBrackets(view: View, k: number): number {
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
export function referentEndingAt(base: Base, left: number): Subject | null {
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
export function overOpenRelative(base: Base, found: Subject, verb: VerbGroup): Subject | null {
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

export const isVerbBefore = (base: Base, k: number) => k > 0 && (base.verbAt[k - 1] ?? -1) >= 0;

/** "Scott Pruitt, the attorney general, one of many," as the whole subject where nothing else stands before it. */
export function overAppositions(base: Base, found: Subject): Subject {
	const { view } = base;
	let current = found;
	// "If it comes, Ana Toth, MD, the director, said": the letters and the name before them.
	if (
		view.word[found.from - 1] === "," &&
		isPostNominal(view.text.slice(view.start[found.from], view.end[found.from]))
	) {
		const named = phraseEndingAt(base, found.from - 2);
		if (named && view.tag[named.to - 1] === "P") current = { ...found, from: named.from, head: named.head };
	}
	const whole = current;
	for (let guard = 0; guard < 4; guard++) {
		const comma = beforeParticiple(base, current.from - 1);
		if (view.word[comma] !== ",") return whole;
		const outer = phraseEndingAt(base, comma - 1);
		if (!outer) return whole;
		// "Reacting, the head of the union, Ann Miller, said": what somebody does, no apposition's noun.
		if (outer.from === 0 && isDoing(view, comma - 1))
			return current === found ? found : { ...found, from: current.from, head: current.head };
		const edge = view.tag[outer.from - 1];
		if (outer.from === 0 || edge === "Q" || isToldOf(base, outer, found))
			return { ...found, from: outer.from, head: outer.head };
		current = outer;
	}
	return whole;
}

/** "said the aide, Ann Miller, 31, had gone": whether a description begins what is told, and the phrase found names who it is. */
function isToldOf({ view, verbs, verbAt }: Base, outer: Subject, named: Subject): boolean {
	if (view.tag[outer.from] !== "D" || view.tag[outer.to - 1] !== "N" || view.tag[named.to - 1] !== "P")
		return false;
	if (view.tag[outer.from - 1] === "S") return true;
	const teller = verbOf({ verbs, verbAt }, outer.from - 1);
	return teller !== undefined && isTeller(teller.base);
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
export function holdsClause(base: Base, from: number, to: number, opened: boolean): boolean {
	let phrase = false;
	// "speaking on condition of anonymity because the talks were private"
	const doing = verbOf(base, from)?.form === "gerund";
	for (let i = from; i < to; i++) {
		const w = base.view.word[i] as string;
		if (relativizers.has(base.view.lexeme[i]) || w === "whose" || w === "where" || w === "when") return false;
		if (doing && w === "because") return false;
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
