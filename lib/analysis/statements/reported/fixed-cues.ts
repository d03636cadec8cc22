import { lexemeOf } from "../../text/lexemes";
import { wordClass } from "../../text/word-facts";
import type { Clauses, Subject, VerbGroup } from "../grammar/grammar";
import { isDash } from "../grammar/view";
import { quoteLabel } from "../labelled";
import { ACCORDING_TO } from "./according";
import type { Candidate } from "./candidate";
import { complementsFrom } from "./complements";
import { clauseEnd } from "./extent";
import { accordingShapes, labelShapes, verbShapes } from "./shape";

/* What credits, where it is no verb of the sentence by itself. */
const SAY = lexemeOf("say");
const TESTIFY = lexemeOf("testify");
const MAKE_CLEAR = lexemeOf("make clear");
const DASH = lexemeOf("—");
const COLON = lexemeOf(":");

/** "As reported by the network, …": a participle behind "as", whoever reports behind "by". */
export function asReportedBy(clauses: Clauses, v: number, found: Candidate[]): boolean {
	const { view, verbs, phrases } = clauses;
	const verb = verbs[v] as VerbGroup;
	// "As first reported by the network"
	if (
		view.word[0] !== "as" ||
		!(verb.from === 1 || (verb.from === 2 && view.tag[1] === "R")) ||
		view.word[verb.to] !== "by"
	)
		return false;
	const from = verb.to + 1;
	if ((phrases.from[from] ?? -1) !== from) return false;
	let comma = from;
	while (comma < view.tag.length && comma < from + 20 && view.word[comma] !== ",") comma++;
	if (view.word[comma] !== "," || comma + 2 >= view.tag.length) return false;
	found.push({
		clauses,
		family: "verb",
		lemma: verb.lemma,
		base: verb.base,
		frame: "as-pre",
		shape: verbShapes.of("as-pre"),
		cue: { from: verb.from, to: verb.to + 1 },
		verb: v,
		subject: {
			from,
			to: comma,
			head: { from, to: phrases.to[from] as number },
			where: "after",
			refersTo: null,
		},
		contents: [{ from: comma + 1, to: clauseEnd(clauses, comma + 1, -1) }],
	});
	return true;
}

/** "quoted the minister as saying “…”": the one quoted speaks, not the one who quotes. */
export function quotedAsSaying(clauses: Clauses, v: number, found: Candidate[]): boolean {
	const { view, verbs, phrases } = clauses;
	const verb = verbs[v] as VerbGroup;
	if (verb.passive || (verb.lemma !== "quote" && verb.lemma !== "cite")) return false;
	const from = verb.to;
	if ((phrases.from[from] ?? -1) !== from) return false;
	let as = phrases.to[from] as number;
	while (as < view.tag.length && as < from + 20 && view.word[as] !== "as") as++;
	if (view.word[as] !== "as" || (clauses.verbAt[as + 1] ?? -1) < 0) return false;
	const saying = verbs[clauses.verbAt[as + 1] as number] as VerbGroup;
	if (saying.form !== "gerund") return false;
	for (const complement of complementsFrom(clauses, saying.to, saying.to, true)) {
		const to = complement.frame === "Q" ? complement.from + 1 : clauseEnd(clauses, complement.from, v);
		found.push({
			clauses,
			family: "verb",
			lemma: SAY.lower,
			base: SAY,
			frame: complement.frame === "Q" ? "Q" : "that",
			shape: verbShapes.of(complement.frame === "Q" ? "Q" : "that"),
			cue: { from: verb.from, to: saying.to },
			verb: v,
			subject: {
				from,
				to: as,
				head: { from, to: phrases.to[from] as number },
				where: "after",
				refersTo: null,
			},
			contents: [{ from: complement.from, to }],
		});
		return true;
	}
	// "“It is a scandal,” the paper quoted Lind as saying."
	const q = beforeSubject(clauses, v);
	if (view.tag[q] !== "Q") return false;
	found.push({
		clauses,
		family: "verb",
		lemma: SAY.lower,
		base: SAY,
		frame: "Q",
		shape: verbShapes.of("Q"),
		cue: { from: verb.from, to: saying.to },
		verb: v,
		subject: { from, to: as, head: { from, to: phrases.to[from] as number }, where: "after", refersTo: null },
		contents: [{ from: q, to: q + 1 }],
	});
	return true;
}

/** The item before a verb's subject, or before the verb. */
function beforeSubject(clauses: Clauses, v: number): number {
	const subject = clauses.subjects[v];
	const verb = clauses.verbs[v] as VerbGroup;
	return (subject?.where === "before" && subject.from < verb.from ? subject.from : verb.from) - 1;
}

const given = wordClass("evidence testimony assurance assurances notice warning undertaking");

/** "gave evidence that", "has given assurances that": the noun belongs to the verb. */
export function gaveWord(clauses: Clauses, v: number, found: Candidate[]): boolean {
	const { view, verbs, phrases, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v];
	const to = phrases.to[verb.to] ?? -1;
	if (verb.lemma !== "give" || verb.passive || verb.negated || !subject || view.word[to] !== "that")
		return false;
	if (!given.has(view.lexeme[to - 1]) || view.tag[to] !== "S") return false;
	found.push({
		clauses,
		family: "verb",
		lemma: TESTIFY.lower,
		base: TESTIFY,
		frame: "that",
		shape: verbShapes.of("that"),
		cue: { from: verb.from, to },
		verb: v,
		subject,
		contents: [{ from: to + 1, to: clauseEnd(clauses, to + 1, v) }],
	});
	return true;
}

/** "made it clear that", "has made plain that": the adjective belongs to the verb. */
export function madeClear(clauses: Clauses, v: number, found: Candidate[]): boolean {
	const { view } = clauses;
	const verb = clauses.verbs[v] as VerbGroup;
	if (verb.lemma !== "make" || verb.passive || !clauses.subjects[v]) return false;
	let k = verb.to;
	if (view.word[k] === "it") k++;
	while (view.tag[k] === "R" && view.word[k] !== "clear") k++;
	if (view.word[k] !== "clear" && view.word[k] !== "plain") return false;
	for (const complement of complementsFrom(clauses, k + 1, k + 1, true)) {
		if (!/^(?:that|S|wh|if)$/.test(complement.frame)) continue;
		found.push({
			clauses,
			family: "verb",
			lemma: MAKE_CLEAR.lower,
			base: MAKE_CLEAR,
			frame: complement.frame,
			shape: verbShapes.of(complement.frame),
			cue: { from: verb.from, to: k + 1 },
			verb: v,
			subject: clauses.subjects[v] as Subject,
			contents: [{ from: complement.from, to: clauseEnd(clauses, complement.from, v) }],
		});
		return true;
	}
	return false;
}

/** "In her words, …", "In Miller's words, …": a source named before the fixed word, which opens the sentence. */
export function inOwnWords(clauses: Clauses, i: number, found: Candidate[]): void {
	const { view, phrases } = clauses;
	if (view.word[0] !== "in" || view.word[i + 1] !== "," || phrases.to[1] !== i + 1) return;
	let to = i;
	while (to > 1 && (view.tag[to - 1] === "J" || view.tag[to - 1] === "T")) to--;
	if (to < 2 || !(view.tag[to - 1] === "P" || /^(?:his|her|their|its)$/.test(view.word[to - 1] as string)))
		return;
	const head = { from: 1, to };
	found.push({
		clauses,
		family: "according",
		lemma: ACCORDING_TO.lower,
		base: ACCORDING_TO,
		frame: "pre",
		shape: accordingShapes.of("pre"),
		cue: { from: i, to: i + 1 },
		verb: -1,
		subject: { ...head, head, where: "after", refersTo: null },
		contents: [{ from: i + 2, to: clauseEnd(clauses, i + 2, -1) }],
	});
}

/** "“…” — Jane Roe": a name behind a quotation and a dash, with nothing else. */
export function signatureCandidate(clauses: Clauses, found: Candidate[]): void {
	const { view, phrases, verbs } = clauses;
	if (view.tag[0] !== "Q" || !isDash(view.word[1] ?? "") || verbs.length > 0) return;
	const from = 2;
	if ((phrases.from[from] ?? -1) !== from || !view.capital[from]) return;
	let to = view.tag.length;
	while (to > from + 1 && view.tag[to - 1] === ".") to--;
	if (to - from > 16) return;
	found.push({
		clauses,
		family: "label",
		lemma: DASH.lower,
		base: DASH,
		frame: "Q",
		shape: labelShapes.of("Q"),
		cue: { from: 1, to: 2 },
		verb: -1,
		subject: { from, to, head: { from, to: phrases.to[from] as number }, where: "after", refersTo: null },
		contents: [{ from: 0, to: 1 }],
	});
}

/** "TRUMP: …", "Pence: …": a name and a colon before what is said. */
export function labelCandidate(clauses: Clauses, found: Candidate[]): void {
	const { view, phrases } = clauses;
	const n = view.tag.length;
	let colon = 1;
	while (colon < n && colon < 12 && view.word[colon] !== ":") colon++;
	if (view.word[colon] !== ":" || colon + 1 >= n) return;
	for (let i = 0; i < colon; i++) if ((clauses.verbAt[i] ?? -1) >= 0 || view.tag[i] === "Q") return;
	if (!view.capital[0] || (phrases.from[0] ?? -1) < 0) return;
	const label = quoteLabel(clauses, colon);
	if (label === "unnamed") return;
	const range = label ?? { from: 0, to: colon };
	// Without quotation marks it may as well be a headline ("Kasich: now or never"); transcripts.ts reads dialogues.
	if (view.tag[colon + 1] !== "Q") return;
	found.push({
		clauses,
		family: "label",
		lemma: COLON.lower,
		base: COLON,
		frame: "Q",
		shape: labelShapes.of("Q"),
		cue: { from: colon, to: colon + 1 },
		verb: -1,
		subject: { ...range, head: range, where: "before", refersTo: null },
		contents: [{ from: colon + 1, to: colon + 2 }],
	});
}
