import { isKnownVerb } from "../text/lexicon";
import type { Span } from "../text/span";
import type { Found } from "./found";
import { type Clauses, spanOf, type VerbGroup, verbOf } from "./grammar/grammar";
import type { Reading } from "./grammar/reading";
import { isTeller } from "./grammar/tellers";

/** What introduces a quotation: who, by which words. */
export type Introduction = Pick<Found, "mention" | "head" | "refersTo" | "where" | "cue">;

/** "“…,” Miller shot back": who stands with a verb right behind a quotation, whatever the verb. */
export function creditBehind(reading: Reading, statement: Found): Introduction | null {
	const clauses = reading.clauses[statement.sentence] as Clauses;
	const { view, verbs, subjects } = clauses;
	const end = (statement.contents.at(-1) as Span).end;
	if (!/[,?!][”"’'»]+$/.test(reading.text.slice(end - 4, end))) return null;
	for (let v = 0; v < verbs.length; v++) {
		const subject = subjects[v];
		const verb = verbs[v] as VerbGroup;
		if (!subject || !verb.finite || verb.auxiliaryOnly || subject.where !== "before") continue;
		if (view.tag[subject.from - 1] !== "Q" || view.end[subject.from - 1] !== end) continue;
		return {
			mention: spanOf(clauses, subject),
			head: spanOf(clauses, subject.head),
			refersTo: null,
			where: "before",
			cue: spanOf(clauses, verb),
		};
	}
	return nameBehind(clauses, end);
}

/** How many words may stand between a quotation and the verb that credits it: a name, an age, an office, a clause. */
const farthest = 30;

/**
 * "“…,” Ann Miller shot back", "“…,” she elaborated", "“…,” Ann Miller, 30, of Westport, who was there, said": a name or
 * pronoun right behind a quotation, and a verb of telling behind it or a word in small letters.
 */
function nameBehind(clauses: Clauses, end: number): Introduction | null {
	const { view } = clauses;
	const q = view.end.findIndex((e, i) => e === end && view.tag[i] === "Q");
	if (q < 0) return null;
	const source = accordingTo(clauses, q + 1);
	if (source) return source;
	let to = q + 1;
	if (personPronouns.has(view.word[to] ?? "")) to++;
	else while (view.tag[to] === "P" && view.capital[to]) to++;
	if (to === q + 1) return descriptionBehind(clauses, q);
	const name = spanOf(clauses, { from: q + 1, to });
	if (!view.capital[to] && /[NVJ]/.test(view.tag[to] ?? ".")) {
		const cue = spanOf(clauses, { from: to, to: to + 1 });
		return { mention: name, head: name, refersTo: null, where: "before", cue };
	}
	for (let i = to; i < view.tag.length && i - q < farthest; i++) {
		if (view.tag[i] === "Q" || view.word[i] === ":" || view.word[i] === ";") break;
		const verb = verbOf(clauses, i);
		if (!verb?.finite || verb.passive || !isTeller(verb.base)) continue;
		if (view.word[i - 1] === "who" || view.word[i - 1] === "which") continue;
		const edge = view.word[i - 1] === "," ? i - 1 : i;
		const mention = spanOf(clauses, { from: q + 1, to: edge });
		return { mention, head: name, refersTo: null, where: "before", cue: spanOf(clauses, verb) };
	}
	return null;
}

/** "“…,” according to Ann Miller, who says that …" */
function accordingTo(clauses: Clauses, at: number): Introduction | null {
	const { view, phrases } = clauses;
	if (view.word[at] !== "according" || view.word[at + 1] !== "to") return null;
	const to = (phrases.from[at + 2] ?? -1) === at + 2 ? (phrases.to[at + 2] as number) : -1;
	if (to < 0) return null;
	const name = spanOf(clauses, { from: at + 2, to });
	const cue = spanOf(clauses, { from: at, to: at + 2 });
	return { mention: name, head: name, refersTo: null, where: "after", cue };
}

/** Most words of "the older Miller beams". */
const longestDescription = 8;

/** "“…,” the older Miller beams.": a phrase and nothing else but a word that can be its verb. */
function descriptionBehind(clauses: Clauses, q: number): Introduction | null {
	const { view } = clauses;
	const end = view.tag.indexOf(".", q);
	const last = (end < 0 ? view.tag.length : end) - 1;
	if (view.tag[q + 1] !== "D" || last - q < 3 || last - q > longestDescription) return null;
	const verb = view.word[last] as string;
	if (!/[^s]s$/.test(verb) || !isKnownVerb(verb.replace(/s$/, ""))) return null;
	for (let i = q + 1; i <= last; i++) if (!/[DJNPM]/.test(view.tag[i] as string)) return null;
	const mention = spanOf(clauses, { from: q + 1, to: last });
	const cue = spanOf(clauses, { from: last, to: last + 1 });
	return { mention, head: mention, refersTo: null, where: "before", cue };
}

const personPronouns = new Set(["he", "she", "they", "i", "we"]);
