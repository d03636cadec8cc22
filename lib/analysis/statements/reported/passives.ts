import { speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import type { Clauses, Range, Subject, VerbGroup } from "../grammar/grammar";
import { overName } from "../grammar/subject-behind";
import { isTeller } from "../grammar/tellers";
import type { Candidate } from "./candidate";
import { complementsFrom } from "./complements";
import { clauseEnd, phraseClauseEnd } from "./extent";
import { verbShapes } from "./shape";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** How far behind its verb a "by" is looked for. */
const REACH = 30;

/**
 * Passive verbs of telling that name whoever tells behind "by": "was asked by Hale whether", "has been called “a
 * farce” by the mayor".
 *
 * @returns whether an agent was found, so that the verb has no other reading
 */
export function passiveByAgent(clauses: Clauses, v: number, found: Candidate[]): boolean {
	const { view } = clauses;
	const verb = clauses.verbs[v] as VerbGroup;
	if (!isTeller(verb.base) || verb.infinitive || verb.modal) return false;
	// "a move described by Hale as “mad”": a participle without its auxiliary.
	if (!verb.passive && (verb.form !== "past" || verb.head !== verb.from || view.word[verb.to] !== "by"))
		return false;
	// "was quoted as saying by the paper": there the one quoted speaks.
	if (verb.lemma === "quote" || verb.lemma === "cite") return false;
	const by = agentAt(clauses, verb.to);
	if (by < 0) return false;
	const agent = agentOf(clauses, by + 1);
	if (!agent) return false;
	const add = (frame: string, contents: Range[]) =>
		found.push({
			clauses,
			family: "verb",
			lemma: verb.lemma,
			base: verb.base,
			frame,
			shape: verbShapes.of(frame),
			cue: { from: verb.from, to: verb.to },
			verb: v,
			subject: agent,
			contents,
		});
	let from = verb.to;
	while (from < by && (view.tag[from] === "R" || view.word[from] === "as")) from++;
	if (from < by) {
		add("np", [{ from, to: by }]);
		return true;
	}
	// "“A black day”: so was it called by the mayor"
	const alone = !clauses.verbs.some((other) => other.to <= verb.from && !other.auxiliaryOnly);
	if (view.tag[0] === "Q" && !isAlnum(view.word[1] ?? "") && alone) {
		add("Q", [{ from: 0, to: 1 }]);
		return true;
	}
	for (const { frame, from: start } of complementsFrom(clauses, agent.to, agent.to, true)) {
		if (!told.test(frame) || (frame === "to" && !requests.has(verb.base))) continue;
		const to = frame.endsWith("Q")
			? start + 1
			: verbShapes.of(frame).clausal
				? clauseEnd(clauses, start, v)
				: phraseClauseEnd(clauses, start, v);
		// Counted as what it stands for: "Hale asked him whether".
		add(frame === "Q" ? frame : `np-${frame}`, [{ from: start, to }]);
	}
	return true;
}

/** Shapes that may stand behind the agent: "was asked by him whether", "is described by her as". */
const told = /^(?:that|Q|as|wh|if|to)$/;
const requests = wordClass("ask tell urge order warn advise remind beg invite");

const isAlnum = (word: string) => LETTER_OR_FIGURE.test(word);

/** The "by" behind a verb, in its own clause; -1 where none comes. */
export function agentAt(clauses: Clauses, from: number): number {
	const { view, verbs, verbAt } = clauses;
	for (let i = from; i < view.tag.length && i < from + REACH; i++) {
		const w = view.word[i] as string;
		if (w === "by" && (view.quote[i] as number) < 0) return i;
		if (w === "," || w === ";" || w === ":" || view.tag[i] === "S") return -1;
		const u = verbAt[i] ?? -1;
		if (u >= 0 && (verbs[u] as VerbGroup).finite && (view.quote[i] as number) < 0) return -1;
	}
	return -1;
}

/** The phrase behind "by" where it is somebody who can tell: a name, a person's or body's noun, a pronoun. */
export function agentOf(clauses: Clauses, from: number): Subject | null {
	const { view, phrases } = clauses;
	if ((phrases.from[from] ?? -1) !== from) return null;
	const head = { from, to: phrases.to[from] as number };
	const last = view.lexeme[head.to - 1];
	const tag = view.tag[head.to - 1];
	if (timeWords.has(last)) return null;
	// "said by email" has no agent.
	const named = tag === "P" || tag === "O";
	if (!named && !(speakingNouns.has(last) && head.to > head.from + 1)) return null;
	let to = head.to;
	// "by Hale of the union"
	while (view.word[to] === "of" && (phrases.from[to + 1] ?? -1) === to + 1) to = phrases.to[to + 1] as number;
	// "by the head of the union, Ann Hale,"
	if (tag !== "P" || to > head.to) to = overName(clauses, to);
	return { from, to, head, where: "after", refersTo: null };
}
