import type { Span } from "../../text/span";
import { wordClass } from "../../text/word-facts";
import type { Found } from "../found";
import { type Clauses, type Range, type Subject, spanOf, type VerbGroup } from "../grammar/grammar";
import type { Reading } from "../grammar/reading";
import { kindOf } from "../kinds";
import { agentAt, agentOf } from "./passives";

const sayings = wordClass("say state announce declare tell write report note add stress emphasise emphasize");

const writers = wordClass("i we you");

/**
 * "The bridge is unsafe. The mayor said this at a meeting.": the sentence before is what was said.
 *
 * @param s the sentence with the cue
 * @param before the statements found so far
 * @returns the statement, or null where nobody says "this" or somebody said the sentence before already
 */
export function saidThis(reading: Reading, s: number, before: readonly Found[]): Found | null {
	const clauses = reading.clauses[s] as Clauses;
	const previous = reading.clauses[s - 1];
	if (!previous) return null;
	const found = activeCue(clauses) ?? passiveCue(clauses);
	if (!found) return null;
	const { cue, subject } = found;
	const gap = clauses.view.sentence.paragraph - previous.view.sentence.paragraph;
	if (gap > 1 || before.at(-1)?.sentence === s - 1) return null;
	// A heading or a fragment says nothing by itself.
	if (!previous.verbs.some((verb) => verb.finite)) return null;
	const content = sentenceSpan(previous);
	return {
		kind: kindOf([content], reading.quotations),
		contents: [content],
		cue: spanOf(clauses, cue),
		mention: spanOf(clauses, subject),
		head: spanOf(clauses, subject.head),
		refersTo: null,
		where: subject.where,
		antecedent: null,
		continues: -1,
		paragraph: clauses.view.sentence.paragraph,
		sentence: s,
		rule: "reported/this",
		likelihood: 0.8,
	};
}

/** The items that say whose words the sentence before is, and the phrase that names them. */
interface Cue {
	readonly cue: Range;
	readonly subject: Subject;
}

/** "This was stated by X", "That is according to X": the sentence begins with a word for what X said. */
function passiveCue(clauses: Clauses): Cue | null {
	const { view, verbs } = clauses;
	if (!stands.has(view.lexeme[0])) return null;
	const verb = verbs.find(({ from }) => from === 1);
	if (!verb || verb.negated || verb.modal) return null;
	if (view.word[2] === "according" && view.word[3] === "to") {
		const subject = agentOf(clauses, 4);
		return subject && { cue: { from: 2, to: 4 }, subject };
	}
	if (!verb.passive || !sayings.has(verb.base)) return null;
	const by = agentAt(clauses, verb.to);
	const subject = by < 0 ? null : agentOf(clauses, by + 1);
	return subject && { cue: verb, subject };
}

const stands = wordClass("this it that");

/** "X said this": a verb with a subject of its own before it, "this" behind it and then no noun. */
function activeCue(clauses: Clauses): Cue | null {
	const { view, verbs, subjects, phrases } = clauses;
	for (let v = 0; v < verbs.length; v++) {
		const verb = verbs[v] as VerbGroup;
		if (!verb.finite || verb.passive || verb.negated || verb.modal || !sayings.has(verb.base)) continue;
		const subject = subjects[v];
		if (subject?.where !== "before" || writers.has(view.lexeme[subject.head.to - 1])) continue;
		const k = verb.to;
		if (view.word[k] !== "this" || (phrases.to[k] ?? k + 1) > k + 1) continue;
		if (view.word[k + 1] === ":" || view.tag[k + 2] === "Q") continue;
		const next = view.tag[k + 1];
		if (next === undefined || next === "." || next === "I" || next === "R" || next === "S" || next === "P")
			return { cue: verb, subject };
	}
	return null;
}

/** A whole sentence without the full stop at its end. */
function sentenceSpan({ view }: Clauses): Span {
	let to = view.tag.length;
	while (to > 1 && view.word[to - 1] === ".") to--;
	return { start: view.start[0] as number, end: view.end[to - 1] as number };
}
