import { lexemeOf } from "../../text/lexemes";
import { timeWords } from "../../text/timewords";
import { roles } from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import { beginsClause } from "../grammar/clause-starts";
import { type Clauses, type Range, type Subject, verbOf } from "../grammar/grammar";
import { isDash } from "../grammar/view";
import type { Candidate } from "./candidate";
import { clauseEnd } from "./extent";
import { accordingShapes } from "./shape";
import { skipAdverbs } from "./telling-turns";

/** What "according to" and the like are counted as. */
export const ACCORDING_TO = lexemeOf("according to");

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
	// "said that p and that according to X q": part of what is said.
	if (from >= n || view.word[i - 1] === "that") return;
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
		if (saysMoreOfSource(clauses, c) || (closesAside(clauses, c) && !opensContent(clauses, c))) {
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
		const aside = asideBefore(clauses, i, to);
		if (aside >= 0) start = aside;
		if (stop > start) contents.push({ from: start, to: stop });
		if (
			aside < 0 &&
			view.word[to] === "," &&
			to + 3 < n &&
			!/^(?:whom|which|whose)$/.test(view.word[to + 3] ?? "")
		) {
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
			shape: accordingShapes.of(leading ? "pre" : "post"),
			cue: { from: i, to: from },
			verb: -1,
			subject,
			contents,
		});
}

/** "According to the report, which nobody has read, p", "…, published on Monday, p": a clause about the source. */
function saysMoreOfSource({ view, verbs, verbAt }: Clauses, comma: number): boolean {
	if (/^(?:who|which|whose|whom)$/.test(view.word[comma + 1] ?? "")) return true;
	const verb = verbOf({ verbs, verbAt }, comma + 1);
	return (
		verb?.form === "past" &&
		verb.head === comma + 1 &&
		(view.tag[comma + 2] === "I" || timeWords.has(view.lexeme[comma + 2]))
	);
}

/** "The fire, the third worst according to city records, broke out": where the aside begins that alone is the source's, or -1. */
function asideBefore({ view, verbs }: Clauses, i: number, to: number): number {
	if (view.word[i - 1] === "," || view.word[to] !== ",") return -1;
	let comma = i - 1;
	while (comma > 0 && view.word[comma] !== "," && view.tag[comma] !== "Q") comma--;
	if (view.word[comma] !== ",") return -1;
	if (verbs.some(({ from, to: end }) => from > comma && end <= i) || !verbs.some(({ from }) => from > to))
		return -1;
	return comma + 1;
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
	if (isListed(clauses, c)) return true;
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

/** The item behind the phrase at `k` and what hangs on it: "residents of the block"; -1 where no phrase begins there. */
function listedTo({ view, phrases }: Clauses, k: number): number {
	if (phrases.from[k] !== k) return -1;
	let end = phrases.to[k] as number;
	while (view.tag[end] === "I" && phrases.from[end + 1] === end + 1) end = phrases.to[end + 1] as number;
	return end;
}

/**
 * "According to Toth, a school, two shops and a depot were hit": whether what follows the comma is the first of several
 * that a verb has for its subject, and no office of a name before the comma.
 */
function isListed(clauses: Clauses, comma: number): boolean {
	const { view, phrases } = clauses;
	const noun = view.lexeme[(phrases.to[comma + 1] ?? 0) - 1];
	let end = listedTo(clauses, comma + 1);
	if (view.word[end] !== "," || (view.tag[comma - 1] === "P" && roles.has(noun))) return false;
	for (let guard = 0; guard < 8 && view.word[end] === ","; guard++) {
		// "a school, and a shop were"
		if (view.tag[end + 1] === "C") break;
		end = listedTo(clauses, end + 1);
	}
	if (view.word[end] === ",") end++;
	if (view.tag[end] !== "C") return false;
	end = listedTo(clauses, end + 1);
	return end > 0 && (verbOf(clauses, skipAdverbs(view, end))?.finite ?? false);
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
