import { isTimeWord } from "../text/timewords";
import { lemmaOf, type VerbForm, verbForm } from "../text/verbs";
import { findPhrases, type Phrases } from "./phrases";
import type { View } from "./view";

/** Items `from` to `to` (exclusive) of a view. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Auxiliaries, adverbs and a verb that belong together: "has repeatedly said", "did not say", "to urge". */
export interface VerbGroup extends Range {
	/** The item of the main verb (of the last auxiliary where there is no other). */
	readonly head: number;
	readonly lemma: string;
	readonly form: VerbForm;
	/** True where it can carry a sentence: a tense of its own, not only "to urge" or "urging". */
	readonly finite: boolean;
	readonly infinitive: boolean;
	readonly passive: boolean;
	readonly negated: boolean;
	readonly modal: boolean;
	/** Where there is only a form of "be", "have" or "do". */
	readonly auxiliaryOnly: boolean;
}

/** Who does what a verb says. */
export interface Subject extends Range {
	/** The first base phrase: the one whose noun agrees with the verb. */
	readonly head: Range;
	/** `before`: stands before the verb; `after`: "said Rutte"; `shared`: taken over from another verb. */
	readonly where: "before" | "after" | "shared" | "relative";
	/** For "who": the phrase that it refers to. */
	readonly refersTo: Range | null;
}

/** A sentence with its phrases and verb groups. */
export interface Clauses {
	readonly view: View;
	readonly phrases: Phrases;
	readonly verbs: readonly VerbGroup[];
	/** The verb group that each item belongs to, or -1. */
	readonly verbAt: Int32Array;
	readonly subjects: readonly (Subject | null)[];
}

const beForms = new Set(["be", "is", "are", "was", "were", "been", "being", "'re", "'m", "am"]);
const modals = new Set(["would", "will", "could", "can", "may", "might", "should", "must", "shall", "'ll"]);
const negations = new Set(["not", "n't", "never"]);

export function readClauses(view: View): Clauses {
	const phrases = findPhrases(view);
	const verbs = findVerbs(view, phrases);
	const verbAt = new Int32Array(view.tag.length).fill(-1);
	verbs.forEach((verb, v) => {
		for (let i = verb.from; i < verb.to; i++) verbAt[i] = v;
	});
	const subjects: (Subject | null)[] = [];
	const base = { view, phrases, verbs, verbAt };
	for (let v = 0; v < verbs.length; v++) subjects.push(findSubject(base, v, subjects));
	// A participle before the main clause ("Speaking in Budapest, Zelenskyy said") takes that clause's subject.
	for (let v = verbs.length - 2; v >= 0; v--) {
		if (subjects[v] !== null || (verbs[v] as VerbGroup).finite) continue;
		const next = subjects[v + 1];
		if (next) subjects[v] = { ...next, where: "shared" };
	}
	return { ...base, subjects };
}

function findVerbs(view: View, phrases: Phrases): VerbGroup[] {
	const { tag, word } = view;
	const n = tag.length;
	const groups: VerbGroup[] = [];
	let i = 0;
	while (i < n) {
		const t = tag[i];
		const infinitive = t === "T" && word[i] === "to" && startsVerb(view, i + 1);
		const starts = infinitive || ((t === "V" || t === "X") && (phrases.from[i] ?? -1) < 0);
		if (!starts) {
			i++;
			continue;
		}
		const from = i;
		let head = -1;
		let main = -1;
		let be = false;
		let have = false;
		let modal = false;
		let negated = from > 0 && negations.has(word[from - 1] as string);
		let k = infinitive ? i + 1 : i;
		let last = k;
		for (; k < n; k++) {
			const w = word[k] as string;
			const kt = tag[k];
			if (kt === "X") {
				if (main >= 0) break;
				if (beForms.has(w) || w === "'s") be = true;
				if (lemmaOf(w) === "have" || w === "'ve") have = true;
				if (modals.has(w)) modal = true;
				head = k;
				last = k + 1;
			} else if (kt === "V") {
				if ((phrases.from[k] ?? -1) >= 0) break;
				if (main >= 0) break;
				main = k;
				head = k;
				last = k + 1;
				break;
			} else if (kt === "J" && head >= 0 && /ed$/.test(w) && have && (phrases.to[k] ?? 0) === k + 1) {
				main = k;
				head = k;
				last = k + 1;
				break;
			} else if (negations.has(w)) {
				negated = true;
				if (main >= 0) break;
			} else if (kt === "R" || (kt === "T" && w !== "to")) {
				if (main >= 0) break;
				if (k - last > 2) break;
			} else break;
		}
		if (head < 0) {
			i++;
			continue;
		}
		const form = verbForm(word[head] as string);
		const hasAux = main >= 0 && head > (infinitive ? from + 1 : from) && hasAuxiliary(tag, from, head);
		const participle = form === "participle" || form === "past";
		const finite = infinitive
			? false
			: hasAux
				? !startsWithNonfinite(word[from] as string)
				: form !== "gerund" && form !== "participle";
		groups.push({
			from,
			to: last,
			head,
			lemma: lemmaOf(word[head] as string),
			form,
			finite,
			infinitive,
			passive:
				main >= 0 && be && participle && !have
					? true
					: main >= 0 && be && participle && word.slice(from, head).includes("been"),
			negated,
			modal,
			auxiliaryOnly: main < 0,
		});
		i = last;
	}
	return groups;
}

function startsVerb(view: View, i: number): boolean {
	let k = i;
	while (k < view.tag.length && view.tag[k] === "R" && k < i + 2) k++;
	const t = view.tag[k];
	return t === "V" || t === "X";
}

const startsWithNonfinite = (word: string) => word === "being" || word === "having" || word === "been";

function hasAuxiliary(tag: readonly string[], from: number, head: number): boolean {
	for (let i = from; i < head; i++) if (tag[i] === "X") return true;
	return false;
}

const relativizers = new Set(["who", "which", "that", "whom"]);
const joiners = new Set(["and", "or", "&"]);

type Base = Omit<Clauses, "subjects">;

function findSubject(base: Base, v: number, earlier: readonly (Subject | null)[]): Subject | null {
	const { view, verbs } = base;
	const verb = verbs[v] as VerbGroup;
	if (verb.infinitive) return share(earlier[v - 1] ?? null);
	const before = subjectBefore(base, verb);
	if (before) return before;
	if (verb.finite && !verb.auxiliaryOnly) {
		const after = subjectAfter(base, verb);
		if (after) return after;
	}
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

function hasComma(view: View, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (view.word[i] === ",") return true;
	return false;
}

const share = (subject: Subject | null): Subject | null => (subject ? { ...subject, where: "shared" } : null);

/** The phrase left of a verb, with all that hangs on it. */
function subjectBefore(base: Base, verb: VerbGroup): Subject | null {
	const { view } = base;
	let k = skipAsides(base, verb.from - 1);
	if (k < 0) return null;
	if (view.word[k] === ",") {
		// "X, head of Y, said": what stands between the commas hangs on the phrase before them.
		const open = openingComma(view, k);
		if (open < 1) return null;
		const inner = view.word[open + 1] as string;
		const innerTag = view.tag[open + 1];
		if (!relativizers.has(inner) && inner !== "as" && holdsClause(base, open + 1, k)) return null;
		if (innerTag === "C" && inner !== "or") return null;
		k = skipAsides(base, open - 1);
		if (k < 0 || (base.phrases.from[k] ?? -1) < 0) return null;
		const found = phraseEndingAt(base, k);
		return found ? { ...found, to: verbEdge(view, verb.from) } : null;
	}
	const w = view.word[k] as string;
	if (
		relativizers.has(w) &&
		view.tag[k] !== "D" &&
		!(w === "that" && view.tag[k] === "S" && isVerbBefore(base, k))
	) {
		const left = view.word[k - 1] === "," ? k - 2 : k - 1;
		const refersTo = left >= 0 && (base.phrases.from[left] ?? -1) >= 0 ? phraseEndingAt(base, left) : null;
		return {
			from: k,
			to: k + 1,
			head: { from: k, to: k + 1 },
			where: "relative",
			refersTo: refersTo ? { from: refersTo.from, to: refersTo.to } : null,
		};
	}
	if (view.word[k] === ")" || view.word[k] === "]") {
		let open = k;
		while (open > 0 && k - open < 12 && view.word[open] !== "(" && view.word[open] !== "[") open--;
		k = open - 1;
	}
	return phraseEndingAt(base, k);
}

const isVerbBefore = (base: Base, k: number) => k > 0 && (base.verbAt[k - 1] ?? -1) >= 0;

/** Whether a finite verb with a subject of its own, no relative pronoun, stands between the items. */
function holdsClause(base: Base, from: number, to: number): boolean {
	let phrase = false;
	for (let i = from; i < to; i++) {
		const w = base.view.word[i] as string;
		if (relativizers.has(w) || w === "whose" || w === "where" || w === "when") return false;
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
				base.view.tag[i - 1] !== "C"
			)
				return true;
		}
	}
	return false;
}

/** Where the words of a subject end: without a comma or adverbs before the verb. */
function verbEdge(view: View, from: number): number {
	let k = from;
	while (k > 0 && (view.word[k - 1] === "," || view.tag[k - 1] === "R")) k--;
	return k;
}

/** Steps left over adverbs and times ("on Thursday", "last week") that stand between a subject and its verb. */
function skipAsides(base: Base, from: number): number {
	const { view, phrases } = base;
	let k = from;
	for (let guard = 0; guard < 8 && k >= 0; guard++) {
		const w = view.word[k] as string;
		if (
			view.tag[k] === "R" ||
			(view.tag[k] === "D" && (w === "all" || w === "both")) ||
			w === "themselves" ||
			w === "himself" ||
			w === "herself" ||
			w === "itself"
		) {
			k--;
			continue;
		}
		if (isTimeWord(w) || (view.tag[k] === "M" && k > 0 && isTimeWord(view.word[k - 1] as string))) {
			const start = phrases.from[k] ?? -1;
			const left = start >= 0 ? start - 1 : k - 1;
			if (left < 0) return k;
			const l = view.word[left] as string;
			// A weekday that is itself the subject's only phrase stays ("Friday is …").
			if (view.tag[left] === "I" && left > 0 && view.word[left - 1] !== ",") {
				k = left - 1;
				continue;
			}
			if (start >= 0 && isTimeWord(l)) {
				k = left;
				continue;
			}
			if ((phrases.from[left] ?? -1) >= 0) {
				k = left;
				continue;
			}
			return k;
		}
		return k;
	}
	return k;
}

/** The comma that opens the aside which the comma at `k` closes, or -1. */
function openingComma(view: View, k: number): number {
	let depth = 0;
	for (let i = k - 1; i >= 0 && k - i < 60; i--) {
		const w = view.word[i];
		if (w === ")") depth++;
		else if (w === "(") depth--;
		else if (w === "," && depth <= 0) {
			// A list inside the aside ("dean of X in Springfield, Ill.,") goes on to the comma before it.
			if (i + 2 >= k && view.capital[i + 1]) continue;
			if (view.tag[i + 1] === "C" && !verbIn(view, i + 1, k)) continue;
			return i;
		} else if (view.tag[i] === "Q" || w === ";" || w === ":") return -1;
	}
	return -1;
}

function verbIn(view: View, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (view.tag[i] === "V" || view.tag[i] === "X") return true;
	return false;
}

/** The subject whose last item is `k`: the base phrase there and the phrases that it hangs on, to the left. */
function phraseEndingAt(base: Base, k: number): Subject | null {
	const { view, phrases, verbs, verbAt } = base;
	let start = phrases.from[k] ?? -1;
	if (start < 0) return null;
	const end = (phrases.to[k] as number) > k + 1 ? k + 1 : (phrases.to[k] as number);
	let best = { from: start, to: end };
	let alone = true;
	for (let guard = 0; guard < 14; guard++) {
		let left = start - 1;
		if (left < 0) break;
		let viaPreposition = false;
		let viaVerb = false;
		const lt = view.tag[left];
		const lw = view.word[left] as string;
		if (lt === "I" || (lt === "T" && lw === "to")) {
			viaPreposition = true;
			left--;
			if (left >= 0 && view.tag[left] === "I") left--;
			if (left >= 0 && (verbAt[left] ?? -1) >= 0) {
				const group = verbs[verbAt[left] as number] as VerbGroup;
				if (group.finite && group.form !== "past") break;
				if (group.form === "base" || group.form === "third") break;
				viaVerb = true;
				left = group.from - 1;
			}
		} else if (joiners.has(lw)) {
			left--;
			if (left >= 0 && view.word[left] === ",") left--;
		} else if ((verbAt[left] ?? -1) >= 0) {
			const group = verbs[verbAt[left] as number] as VerbGroup;
			if (group.finite || group.infinitive || group.form !== "gerund") break;
			viaVerb = true;
			left = group.from - 1;
		} else if (lw === ",") {
			// A list needs its "and": "A, B and C".
			if (alone) break;
			left--;
		} else break;
		if (left < 0 || (phrases.from[left] ?? -1) < 0) {
			if (viaPreposition && !viaVerb && left >= 0 && view.tag[left] === "J") break;
			// Only a prepositional phrase before the clause ("In May the court …").
			break;
		}
		if (joiners.has(lw) && finiteBefore(base, phrases.from[left] as number)) break;
		if (isTimeWord(view.word[left] as string) && viaPreposition) break;
		alone = alone && !joiners.has(lw);
		start = phrases.from[left] as number;
		best = { from: start, to: best.to };
	}
	// What a preposition opens cannot be the subject: "In Iowa Trump" has two phrases, "with Congress" has none.
	return {
		...best,
		head: { from: best.from, to: Math.min(phrases.to[best.from] as number, best.to) },
		where: "before",
		refersTo: null,
	};
}

/** Whether a finite verb stands right before the phrase that begins at `from`. */
function finiteBefore(base: Base, from: number): boolean {
	const left = from - 1;
	if (left < 0) return false;
	const v = base.verbAt[left] ?? -1;
	return v >= 0 || (base.view.tag[left] === "I" && left > 0 && (base.verbAt[left - 1] ?? -1) >= 0);
}

/** "…," said Rutte: the phrase right behind a verb that follows a quotation or a comma. */
function subjectAfter(base: Base, verb: VerbGroup): Subject | null {
	const { view, phrases } = base;
	const left = verb.from - 1;
	if (left < 0) return null;
	const lw = view.word[left] as string;
	const lt = view.tag[left];
	if (lt !== "Q" && lw !== "," && !/^[-–—]+$/.test(lw) && view.quote[left] === -1 && !isTextEdge(lw))
		return null;
	let k = verb.to;
	while (k < view.tag.length && view.tag[k] === "R") k++;
	const start = phrases.from[k] ?? -1;
	if (start !== k || isTimeWord(view.word[k] as string)) return null;
	let end = phrases.to[k] as number;
	// "said Smith of Georgia and Jones"
	for (let guard = 0; guard < 10 && end + 1 < view.tag.length; guard++) {
		const w = view.word[end] as string;
		if (
			(view.tag[end] === "I" &&
				w !== "on" &&
				w !== "in" &&
				w !== "at" &&
				w !== "during" &&
				w !== "after" &&
				w !== "before") ||
			joiners.has(w)
		) {
			if ((phrases.from[end + 1] ?? -1) !== end + 1 || isTimeWord(view.word[end + 1] as string)) break;
			end = phrases.to[end + 1] as number;
		} else break;
	}
	return {
		from: k,
		to: end,
		head: { from: k, to: phrases.to[k] as number },
		where: "after",
		refersTo: null,
	};
}

const isTextEdge = (word: string) => word === "?" || word === "!";
