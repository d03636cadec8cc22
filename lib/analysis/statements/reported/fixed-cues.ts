import { lexemeOf } from "../../text/lexemes";
import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { beginsClause } from "../grammar/clause-starts";
import { type Clauses, type Range, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isDash } from "../grammar/view";
import { quoteLabel } from "../labelled";
import type { Candidate } from "./candidate";
import { complementsFrom } from "./complements";
import { clauseEnd } from "./extent";

/* What credits, where it is no verb of the sentence by itself. */
const SAY = lexemeOf("say");
const MAKE_CLEAR = lexemeOf("make clear");
const ACCORDING_TO = lexemeOf("according to");
const DASH = lexemeOf("—");
const COLON = lexemeOf(":");

/** "As reported by the network, …": a participle behind "as", whoever reports behind "by". */
export function asReportedBy(clauses: Clauses, v: number, found: Candidate[]): void {
	const { view, verbs, phrases } = clauses;
	const verb = verbs[v] as VerbGroup;
	if (verb.from !== 1 || view.word[0] !== "as" || view.word[verb.to] !== "by") return;
	const from = verb.to + 1;
	if ((phrases.from[from] ?? -1) !== from) return;
	let comma = from;
	while (comma < view.tag.length && comma < from + 20 && view.word[comma] !== ",") comma++;
	if (view.word[comma] !== "," || comma + 2 >= view.tag.length) return;
	found.push({
		clauses,
		family: "verb",
		lemma: verb.lemma,
		base: verb.base,
		frame: "as-pre",
		cue: { from: verb.from, to: verb.to + 1 },
		verb: v,
		subject: {
			from,
			to: comma,
			head: { from, to: phrases.to[from] as number },
			where: "after",
			refersTo: null,
		},
		contents: [{ from: comma + 1, to: clauseEnd(clauses, comma + 1, v) }],
	});
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
			cue: { from: verb.from, to: k + 1 },
			verb: v,
			subject: clauses.subjects[v] as Subject,
			contents: [{ from: complement.from, to: clauseEnd(clauses, complement.from, v) }],
		});
		return true;
	}
	return false;
}

const measures = wordClass(
	"size weight age height length colour color rank order need needs taste ability type kind value price alphabet quality season circumstances",
);
/** Alone these are what is kept to; "state law" and "the plan" say something. */
const norms = wordClass("plan plans schedule law rules custom tradition instructions script");

/**
 * "according to X", "in the words of X": a source named behind fixed words.
 *
 * @param i the first of the fixed words
 * @param from the item behind the last of them
 */
export function accordingCandidate(clauses: Clauses, i: number, from: number, found: Candidate[]): void {
	const { view, phrases } = clauses;
	const n = view.tag.length;
	if (from >= n) return;
	// "sorted according to size": a measure, not a source.
	const whole = (phrases.from[from] ?? -1) >= 0 ? (phrases.to[from] as number) : from + 1;
	const noun = view.lexeme[whole - 1];
	if (measures.has(noun) || (whole === from + 1 && norms.has(noun))) return;
	let to = (phrases.from[from] ?? -1) >= 0 ? (phrases.to[from] as number) : from + 1;
	// The source with what hangs on it, up to the comma.
	let k = to;
	while (
		k < n &&
		view.word[k] !== "," &&
		view.tag[k] !== "Q" &&
		!/^[.;:?!–—]|--$/.test(view.word[k] as string)
	) {
		if (
			view.tag[k] === "V" &&
			k > from &&
			(verbOf(clauses, k)?.finite ?? false) &&
			view.word[k - 1] !== "who" &&
			// "By then, according to the account that she gave in May, he …"
			!(i > 1 && i <= 5 && view.word[i - 1] === ",")
		) {
			break;
		}
		k++;
	}
	if (k - from < 25) to = k;
	while (to > from + 1 && (view.tag[to - 1] === "." || view.tag[to - 1] === "C")) to--;
	const head = { from, to: Math.min(to, Math.max(phrases.to[from] ?? 0, from + 1)) };
	const subject: Subject = { from, to: asideEnd(clauses, to), head, where: "after", refersTo: null };
	// "This was reported by the agency, according to the paper": nothing is told.
	if (
		/^(?:this|it|that)$/.test(view.word[0] ?? "") &&
		i < 14 &&
		clauses.verbs[0]?.passive &&
		told.test(clauses.verbs[0].lemma)
	)
		return;
	const contents: Range[] = [];
	const leading = i <= 1 || isPreface(clauses, i, to);
	if (leading) {
		// "According to X, …"
		let c = to;
		while (c < n && view.word[c] !== ",") c++;
		if (c + 1 >= n) return;
		if (closesAside(clauses, c) && !opensContent(clauses, c)) {
			// "According to Sorel, head of the administration, air defences …"
			let d = c + 1;
			while (d < n && view.word[d] !== ",") d++;
			if (d + 1 < n) c = d;
		}
		contents.push({ from: c + 1, to: clauseEnd(clauses, c + 1, -1) });
	} else if (view.word[i] === "in") {
		// "a murder that, in the words of the judge, “they did not commit”": the quoted words alone.
		const q = view.word[to] === "," ? to + 1 : to;
		const mark = view.quote[q] ?? -1;
		let end = q;
		while (mark >= 0 && view.quote[end] === mark) end++;
		if (end > q) contents.push({ from: q, to: end });
	} else {
		let stop = i;
		while (
			stop > 0 &&
			(view.word[stop - 1] === "," || isDash(view.word[stop - 1] as string) || view.tag[stop - 1] === "R")
		)
			stop--;
		let start = 0;
		for (let c = stop - 1; c >= 0; c--)
			if (view.word[c] === ";") {
				start = c + 1;
				break;
			}
		if (stop > start) contents.push({ from: start, to: stop });
		if (view.word[to] === "," && to + 3 < n) {
			const next = view.word[to + 1] as string;
			if (
				![
					"who",
					"which",
					"but",
					"and",
					"while",
					"as",
					"a",
					"the",
					"though",
					"although",
					"when",
					"after",
				].includes(next) &&
				!/ing$/.test(next) &&
				!closesAside(clauses, to)
			)
				contents.push({ from: to + 1, to: clauseEnd(clauses, to + 1, -1) });
		}
	}
	if (contents.length > 0)
		found.push({
			clauses,
			family: "according",
			lemma: ACCORDING_TO.lower,
			base: ACCORDING_TO,
			frame: leading ? "pre" : "post",
			cue: { from: i, to: from },
			verb: -1,
			subject,
			contents,
		});
}

/** "Of course, according to X, p": whether only a phrase stands before the cue `i`, and a clause behind its source. */
function isPreface(clauses: Clauses, i: number, to: number): boolean {
	const { view, verbs } = clauses;
	if (i > 5 || view.word[i - 1] !== "," || view.word[to] !== "," || verbs.some((verb) => verb.to < i))
		return false;
	for (let k = 0; k < i; k++) if (view.tag[k] === "Q") return false;
	return beginsClause(clauses, to + 1);
}

/** Whether what follows the comma is an apposition: a phrase without a verb up to the next comma or the end. */
function closesAside(clauses: Clauses, comma: number): boolean {
	const { view, verbAt } = clauses;
	for (let i = comma + 1; i < view.tag.length; i++) {
		if (view.word[i] === "," || view.word[i] === ".") return true;
		if ((verbAt[i] ?? -1) >= 0 || view.tag[i] === "Q") return false;
	}
	return true;
}

/** "According to the police, on May 9, …", "…, Ana Toth, speaking to reporters, said": whether the aside is no apposition of the source. */
function opensContent(clauses: Clauses, c: number): boolean {
	const { view, verbs, verbAt, phrases } = clauses;
	if (view.tag[c + 1] === "I" || (joins(clauses, c) && beginsClause(clauses, c + 1))) return true;
	const close = phrases.to[c + 1] ?? -1;
	if (view.word[close] !== "," || view.tag[close - 1] !== "P") return false;
	const next = verbOf({ verbs, verbAt }, close + 1);
	return (next?.form === "gerund" && !next.finite) || view.word[close + 1] === "who";
}

/** "…, Mr. Hale and his wife, Ann, had": whether "and" stands before the next comma, which no apposition has. */
function joins({ view }: Clauses, comma: number): boolean {
	for (let i = comma + 1; i < view.tag.length && view.word[i] !== ","; i++)
		if (view.tag[i] === "C") return true;
	return false;
}

const told = /^(?:report|announce|state|say|tell|confirm|write)$/;

/** Most words of an aside that says who a source is. */
const LONGEST_ASIDE = 14;

/** "according to her deputy, Ann Miller": where the source ends, a name or office in apposition included. */
function asideEnd(clauses: Clauses, comma: number): number {
	const { view, phrases } = clauses;
	if (
		view.word[comma] !== "," ||
		phrases.from[comma + 1] !== comma + 1 ||
		timeWords.has(view.lexeme[comma + 1])
	)
		return comma;
	if (!closesAside(clauses, comma) || opensContent(clauses, comma)) return comma;
	let end = comma + 1;
	while (end < view.tag.length && view.word[end] !== "," && view.word[end] !== ".") end++;
	return end - comma > LONGEST_ASIDE ? comma : end;
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
		cue: { from: colon, to: colon + 1 },
		verb: -1,
		subject: { ...range, head: range, where: "before", refersTo: null },
		contents: [{ from: colon + 1, to: colon + 2 }],
	});
}
