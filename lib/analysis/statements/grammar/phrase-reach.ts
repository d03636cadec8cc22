import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import type { Base, Subject, VerbGroup } from "./grammar";
import type { View } from "./view";

const nominatives = wordClass("he she they we i");
const joiners = wordClass("and or &");
/** Prepositions that open a clause as well. */
const clauseOpeners = wordClass("as after before since until");

/** Where the words of a subject end: without a comma or adverbs before the verb. */
export function verbEdge(view: View, from: number): number {
	let k = from;
	while (k > 0 && (view.word[k - 1] === "," || view.tag[k - 1] === "R")) k--;
	return k;
}

/** Steps left over adverbs and times ("on Thursday", "last week") that stand between a subject and its verb. */
export function skipAsides(base: Base, from: number): number {
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
		if (
			timeWords.has(view.lexeme[k]) ||
			(view.tag[k] === "M" && k > 0 && timeWords.has(view.lexeme[k - 1]))
		) {
			const start = phrases.from[k] ?? -1;
			const left = start >= 0 ? start - 1 : k - 1;
			if (left < 0) return k;
			// A weekday that is itself the subject's only phrase stays ("Friday is …").
			if (view.tag[left] === "I" && left > 0 && view.word[left - 1] !== ",") {
				k = left - 1;
				continue;
			}
			if (start >= 0 && timeWords.has(view.lexeme[left])) {
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
export function openingComma(view: View, k: number): number {
	let depth = 0;
	let nearest = -1;
	for (let i = k - 1; i >= 0 && k - i < 60; i--) {
		const w = view.word[i];
		if (w === ")") depth++;
		else if (w === "(") depth--;
		else if (w === "," && depth <= 0) {
			// A list inside the aside ("dean of X in Springfield, Ill.,") goes on to the comma before it.
			if (i + 2 >= k && view.capital[i + 1]) {
				nearest = i;
				continue;
			}
			if (view.tag[i + 1] === "C" && !verbIn(view, i + 1, k)) continue;
			const outer = listOpener(view, i, k);
			if (outer >= 0) return outer;
			return i;
		} else if (view.tag[i] === "Q" || w === ";" || w === ":") return nearest;
	}
	return nearest;
}

/** ", along with A, B and C,": the comma before the preposition that opens the list which the comma `i` divides; or -1. */
function listOpener(view: View, i: number, k: number): number {
	let joined = false;
	for (let j = i + 1; j < k; j++) if (joiners.has(view.lexeme[j])) joined = true;
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
export function phraseEndingAt(base: Base, k: number): Subject | null {
	const { view, phrases, verbs, verbAt } = base;
	let start = phrases.from[k] ?? -1;
	if (start < 0) return null;
	const end = Math.min(phrases.to[k] as number, k + 1);
	let best = { from: start, to: end };
	// "as he revealed": a pronoun in the nominative hangs on nothing.
	if (end === start + 1 && nominatives.has(view.lexeme[start]) && !joiners.has(view.lexeme[start - 1]))
		return { from: start, to: end, head: best, where: "before", refersTo: null };
	let alone = true;
	for (let guard = 0; guard < 14; guard++) {
		let left = start - 1;
		if (left < 0) break;
		let viaPreposition = false;
		let viaVerb = false;
		const lt = view.tag[left];
		const lw = view.word[left] as string;
		const joins = joiners.has(view.lexeme[left]);
		if (lt === "I" || (lt === "T" && lw === "to")) {
			// "will apologise to victims as the chair of a review says": a clause of its own.
			if (clauseOpeners.has(view.lexeme[left]) && verbs.some((group) => group.finite && group.to <= left))
				break;
			viaPreposition = true;
			left--;
			if (left >= 0 && view.tag[left] === "I") left--;
			if (left >= 0 && (verbAt[left] ?? -1) >= 0) {
				const group = verbs[verbAt[left] as number] as VerbGroup;
				const over = beforeRelative(base, left);
				if (over >= 0) left = over;
				else {
					if (group.finite && (group.form !== "past" || group.head !== group.from)) break;
					if (group.form === "base" || group.form === "third") break;
					left = group.from - 1;
				}
				viaVerb = true;
			}
		} else if (joins) {
			left--;
			if (left >= 0 && view.word[left] === ",") {
				// ", and Lind said" opens a clause of its own once the sentence has a verb.
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
			if (alone || isDoing(view, left - 1) || !isAlike(view, start, left - 1)) break;
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
		if ((joins || lw === ",") && finiteBefore(base, phrases.from[left] as number)) break;
		if (timeWords.has(view.lexeme[left]) && viaPreposition && lw !== "of") break;
		// A list behind a preposition is that one's: "tests, a statement from A, B and C said".
		alone = viaPreposition || (alone && !joins);
		start = phrases.from[left] as number;
		best = { from: start, to: best.to };
	}
	// What a preposition opens cannot be the subject: "In Iowa Hale" has two phrases, "with Congress" has none.
	return {
		from: best.from,
		to: best.to,
		head: { from: best.from, to: Math.min(phrases.to[best.from] as number, best.to) },
		where: "before",
		refersTo: null,
	};
}

/** "Reacting, the head of the union said": whether a sentence opens with nothing but what somebody does. */
export const isDoing = (view: View, i: number): boolean =>
	i === 0 && view.word[1] === "," && /(?:ing|ed)$/.test(view.word[0] as string);

/**
 * From an item inside a relative clause ("who spoke to …") the last item of the phrase that the clause hangs on; -1
 * where no relative pronoun with a verb behind it comes within a few words and before a comma.
 */
export function beforeRelative(base: Base, from: number): number {
	const { view, phrases, verbAt } = base;
	for (let i = from; i > 0 && from - i < 24; i--) {
		const w = view.word[i] as string;
		// "who asked not to be named because he was not cleared to speak said"
		if (w === "," || w === ";" || view.tag[i] === "Q" || (view.tag[i] === "S" && w !== "because")) return -1;
		if ((w === "who" || w === "which" || w === "that") && (verbAt[i + 1] ?? -1) >= 0)
			return (phrases.from[i - 1] ?? -1) >= 0 && (verbAt[i - 1] ?? -1) < 0 ? i - 1 : -1;
	}
	return -1;
}

/** "of high tension, Foreign Minister Ana Toth": whether both sides of a comma are names, or neither is, as in a list. */
const isAlike = (view: View, right: number, left: number) =>
	(view.tag[right] === "P") === (view.tag[left] === "P") ||
	view.tag[right] === "D" ||
	(view.tag[left] === "N" && view.capital[left] === true);

/** Whether a finite verb stands right before the phrase that begins at `from`. */
function finiteBefore(base: Base, from: number): boolean {
	const left = from - 1;
	if (left < 0) return false;
	const v = base.verbAt[left] ?? -1;
	return v >= 0 || (base.view.tag[left] === "I" && left > 0 && (base.verbAt[left - 1] ?? -1) >= 0);
}
