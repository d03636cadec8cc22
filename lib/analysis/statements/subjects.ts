import { isTimeWord } from "../text/timewords";
import type { Base, Subject, VerbGroup } from "./grammar";
import { isDash, type View } from "./view";

const relativizers = new Set(["who", "which", "that", "whom"]);
const joiners = new Set(["and", "or", "&"]);

/**
 * Who does what the verb group `v` says: the phrase before it, the one after it where it is turned round ("said
 * Rutte"), or the subject of another verb that it shares.
 *
 * @param earlier the subjects of the verb groups before it
 */
export function findSubject(base: Base, v: number, earlier: readonly (Subject | null)[]): Subject | null {
	const { view, verbs } = base;
	const verb = verbs[v] as VerbGroup;
	if (verb.infinitive) return share(earlier[v - 1] ?? null);
	if (verb.form === "gerund" && !verb.finite) {
		const shared = gerundSubject(base, verb, earlier);
		if (shared) return shared;
	}
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
		for (let u = 0; u < earlier.length; u++) {
			const other = verbs[u] as VerbGroup;
			const subject = earlier[u];
			if (!subject || !other.finite || subject.where === "relative") continue;
			if (behindSubordinator(view, subject, other)) continue;
			return share(subject);
		}
		return null;
	}
	const start = phrases.from[k] ?? -1;
	const v = start > 0 ? (verbAt[start - 1] ?? -1) : -1;
	if (v < 0) return null;
	return share(earlier[v] ?? null);
}

const clauseOpeners = new Set(
	"when after before as while if although though because since once until whereas".split(" "),
);

/** Whether the clause of a verb stands behind "when", "because", "after" and the like. */
function behindSubordinator(view: View, subject: Subject, verb: VerbGroup): boolean {
	const start = subject.where === "before" ? subject.from : verb.from;
	const before = view.word[start - 1];
	return before !== undefined && (view.tag[start - 1] === "S" || clauseOpeners.has(before));
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
		return found ? { ...overAppositions(base, found), to: verbEdge(view, verb.from) } : null;
	}
	if (isDash(view.word[k] as string)) {
		// "leaders — and, in particular, the minister — said"
		let open = k - 1;
		while (open > 0 && k - open < 40 && !isDash(view.word[open] as string)) open--;
		if (open < 1 || !isDash(view.word[open] as string)) return null;
		const found = phraseEndingAt(base, skipAsides(base, open - 1));
		return found ? { ...found, to: k } : null;
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

/** "Scott Pruitt, the attorney general, one of many," as the whole subject where nothing else stands before it. */
function overAppositions(base: Base, found: Subject): Subject {
	const { view } = base;
	let current = found;
	for (let guard = 0; guard < 4; guard++) {
		if (view.word[current.from - 1] !== ",") return found;
		const outer = phraseEndingAt(base, current.from - 2);
		if (!outer) return found;
		const edge = view.tag[outer.from - 1];
		if (outer.from === 0 || edge === "Q") return { ...found, from: outer.from, head: outer.head };
		current = outer;
	}
	return found;
}

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
			const outer = listOpener(view, i, k);
			if (outer >= 0) return outer;
			return i;
		} else if (view.tag[i] === "Q" || w === ";" || w === ":") return -1;
	}
	return -1;
}

/** ", along with A, B and C,": the comma before the preposition that opens the list which the comma `i` divides; or -1. */
function listOpener(view: View, i: number, k: number): number {
	let joined = false;
	for (let j = i + 1; j < k; j++) if (joiners.has(view.word[j] as string)) joined = true;
	if (!joined || verbIn(view, i + 1, k)) return -1;
	for (let j = i - 1; j > 0 && i - j < 20; j--) {
		const t = view.tag[j];
		if (t === "Q" || t === "X") return -1;
		if (view.word[j] !== ",") continue;
		const next = view.tag[j + 1];
		return next === "I" || next === "R" || view.word[j + 1] === "including" ? j : -1;
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
	const end = Math.min(phrases.to[k] as number, k + 1);
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
				const over = beforeRelative(base, left);
				if (over >= 0) left = over;
				else {
					if (group.finite && group.form !== "past") break;
					if (group.form === "base" || group.form === "third") break;
					left = group.from - 1;
				}
				viaVerb = true;
			}
		} else if (joiners.has(lw)) {
			left--;
			if (left >= 0 && view.word[left] === ",") {
				// ", and Choe said" opens a clause of its own once the sentence has a verb.
				if (verbs.some((group) => group.finite && group.to <= left)) break;
				left--;
			}
		} else if ((verbAt[left] ?? -1) >= 0) {
			const group = verbs[verbAt[left] as number] as VerbGroup;
			if (group.finite || group.infinitive || group.form !== "gerund") {
				// "a White House official who spoke to discuss strategy said": over the whole relative clause.
				left = beforeRelative(base, left);
				if (left < 0) break;
			} else left = group.from - 1;
			viaVerb = true;
		} else if (lw === ",") {
			// A list needs its "and": "A, B and C".
			if (alone) break;
			left--;
		} else break;
		// "two people familiar with the matter"
		if (
			viaPreposition &&
			left > 0 &&
			view.tag[left] === "J" &&
			((phrases.from[left] ?? -1) < 0 || phrases.from[left] === left) &&
			(phrases.to[left - 1] ?? -1) === left
		)
			left--;
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

/**
 * From an item inside a relative clause ("who spoke to …") the last item of the phrase that the clause hangs on; -1
 * where no relative pronoun with a verb behind it comes within a few words and before a comma.
 */
function beforeRelative(base: Base, from: number): number {
	const { view, phrases, verbAt } = base;
	for (let i = from; i > 0 && from - i < 16; i--) {
		const w = view.word[i] as string;
		if (w === "," || w === ";" || view.tag[i] === "Q" || view.tag[i] === "S") return -1;
		if ((w === "who" || w === "which" || w === "that") && (verbAt[i + 1] ?? -1) >= 0)
			return (phrases.from[i - 1] ?? -1) >= 0 && (verbAt[i - 1] ?? -1) < 0 ? i - 1 : -1;
	}
	return -1;
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
	const lw = view.word[left] ?? "";
	const lt = view.tag[left];
	// "Continued Stone: “…”"
	if (left === -1 && !view.word.includes(":")) return null;
	if (left >= 0 && lt !== "Q" && lw !== "," && !isDash(lw) && view.quote[left] === -1 && !isTextEdge(lw))
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
	// "said the orchestra's conductor, Livia Toth."
	// … also over "on duty": "said the nurse on duty, Selin Demir."
	let comma = end;
	while (
		comma < end + 8 &&
		(view.tag[comma] === "I" || view.tag[comma] === "T" || (phrases.from[comma] ?? -1) >= 0)
	)
		comma++;
	if (view.word[comma] === "," && view.tag[end - 1] === "N") {
		const name = phrases.to[comma + 1] ?? -1;
		const close = view.word[name] ?? ".";
		if (
			name - comma > 2 &&
			isName(view, comma + 1, name) &&
			(close === "," || close === "." || view.tag[name] === "Q" || close === ":")
		)
			end = name;
	}
	return {
		from: k,
		to: end,
		head: { from: k, to: phrases.to[k] as number },
		where: "after",
		refersTo: null,
	};
}

const isName = (view: View, from: number, to: number) => {
	for (let i = from; i < to; i++) if (view.tag[i] !== "P") return false;
	return true;
};

const isTextEdge = (word: string) => word === "?" || word === "!";
