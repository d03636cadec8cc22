import type { Lexeme } from "../../text/lexemes";
import { timeWords } from "../../text/timewords";
import { baseOf, formOf, lemmaOf } from "../../text/verbs";
import { WordClass, wordClass } from "../../text/word-facts";
import type { Clauses, Subject, VerbGroup } from "./grammar";
import { findPhrases, type Phrases } from "./phrases";
import { findSubject, share } from "./subjects";
import { unset } from "./unset";
import type { View } from "./view";

const beForms = wordClass("be is are was were been being 're 'm am 's");
const haveForms = new WordClass((word) => lemmaOf(word) === "have" || word === "'ve");
const modals = wordClass("would will could can may might should must shall 'll");
const negations = wordClass("not n't never");

export function readClauses(view: View): Clauses {
	const phrases = findPhrases(view);
	const verbs = findVerbs(view, phrases);
	const verbAt = unset(view.tag.length);
	for (let v = 0; v < verbs.length; v++) {
		const { from, to } = verbs[v] as VerbGroup;
		for (let i = from; i < to; i++) verbAt[i] = v;
	}
	const subjects: (Subject | null)[] = [];
	const base = { view, phrases, verbs, verbAt };
	for (let v = 0; v < verbs.length; v++) subjects.push(findSubject(base, v, subjects));
	// A participle before the main clause ("Speaking in Lisbon, Moreno said") takes that clause's subject.
	for (let v = verbs.length - 2; v >= 0; v--) {
		if (subjects[v] !== null || (verbs[v] as VerbGroup).finite) continue;
		const next = mainSubject(view, verbs, subjects, v) ?? subjects[v + 1];
		if (next) subjects[v] = share(next);
	}
	return { view, phrases, verbs, verbAt, subjects };
}

/** "Saying that the planes were safe, Moreno promised": the subject behind the comma that closes what is said; or null. */
function mainSubject(
	view: View,
	verbs: readonly VerbGroup[],
	subjects: readonly (Subject | null)[],
	v: number,
): Subject | null {
	if ((verbs[v] as VerbGroup).from > 1) return null;
	for (let u = v + 1; u < verbs.length; u++) {
		const subject = subjects[u];
		if ((verbs[u] as VerbGroup).finite && subject?.where === "before" && view.word[subject.from - 1] === ",")
			return subject;
	}
	return null;
}

function findVerbs(view: View, phrases: Phrases): VerbGroup[] {
	const { tag, word, lexeme } = view;
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
		let negated = from > 0 && negations.has(lexeme[from - 1]);
		let k = infinitive ? i + 1 : i;
		let last = k;
		for (; k < n; k++) {
			const w = word[k] as string;
			const kt = tag[k];
			if (kt === "X") {
				if (main >= 0) break;
				if (beForms.has(lexeme[k])) be = true;
				if (haveForms.has(lexeme[k])) have = true;
				if (modals.has(lexeme[k])) modal = true;
				head = k;
				last = k + 1;
			} else if (kt === "V") {
				if ((phrases.from[k] ?? -1) >= 0) break;
				if (main >= 0) break;
				main = k;
				head = k;
				last = k + 1;
				break;
			} else if (kt === "J" && head >= 0 && have && w.endsWith("ed") && (phrases.to[k] ?? 0) === k + 1) {
				main = k;
				head = k;
				last = k + 1;
				break;
			} else if (negations.has(lexeme[k])) {
				negated = true;
				if (main >= 0) break;
			} else if (kt === "R" || (kt === "T" && w !== "to")) {
				if (main >= 0) break;
				if (k - last > 2) break;
			} else if (w === "," && main < 0 && head >= 0 && tag[k + 1] === "R" && word[k + 2] === ",") {
				// "was, however, criticised": an adverb between commas.
				if (tag[k + 3] !== "V") break;
				k += 2;
			} else break;
		}
		if (head < 0) {
			i++;
			continue;
		}
		const verb = lexeme[head] as Lexeme;
		const base = baseOf(verb);
		const form = formOf(verb);
		const hasAux = main >= 0 && head > (infinitive ? from + 1 : from) && hasAuxiliary(tag, from, head);
		const participle = form === "participle" || form === "past";
		const finite =
			infinitive || isReduced(view, phrases, from, head)
				? false
				: hasAux
					? !startsWithNonfinite(word[from] as string)
					: form !== "gerund" && form !== "participle";
		groups.push({
			from,
			to: last,
			head,
			lemma: base.lower,
			base,
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

/** "in an interview published on Monday": a participle of what a preposition opens, no tense. */
function isReduced({ tag, word, lexeme }: View, phrases: Phrases, from: number, head: number): boolean {
	if (from !== head || !printed.has(lexeme[head])) return false;
	const before = phrases.from[from - 1] ?? -1;
	if (before < 1 || tag[before - 1] !== "I") return false;
	return tag[head + 1] === "I" || timeWords.has(lexeme[head + 1]) || word[head + 1] === "earlier";
}

const printed = wordClass("published broadcast aired released issued posted obtained streamed recorded");

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
