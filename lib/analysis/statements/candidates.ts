import { complementsFrom, complementsOf } from "./complements";
import { clauseEnd, phraseClauseEnd } from "./extent";
import type { Clauses, Range, Subject, VerbGroup } from "./grammar";
import { canBeContent, canReport } from "./reporting";
import { isDash } from "./view";

/** A place where a sentence may credit words to somebody, before it is judged. */
export interface Candidate {
	readonly clauses: Clauses;
	/** What kind of word credits: a verb, a noun ("his claim that"), an adjective ("is confident that"), "according to". */
	readonly family: "verb" | "noun" | "adjective" | "according" | "label";
	readonly lemma: string;
	/** The shape of what is credited; see complements.ts. "post": it stands before the cue. */
	readonly frame: string;
	readonly cue: Range;
	/** The verb group of the cue, or -1. */
	readonly verb: number;
	readonly subject: Subject | null;
	/** Items of the content, a range a stretch. */
	readonly contents: readonly Range[];
}

/** All candidates of a sentence, in order of their cues, alternatives of one cue behind each other. */
export function findCandidates(clauses: Clauses): Candidate[] {
	const found: Candidate[] = [];
	const { view, verbs } = clauses;
	for (let v = 0; v < verbs.length; v++) verbCandidates(clauses, v, found);
	for (let i = 0; i < view.tag.length; i++) {
		const w = view.word[i];
		if (w === "according" && view.word[i + 1] === "to") accordingCandidate(clauses, i, found);
		else if (view.tag[i] === "N") nounCandidates(clauses, i, found);
	}
	labelCandidate(clauses, found);
	signatureCandidate(clauses, found);
	return found;
}

function verbCandidates(clauses: Clauses, v: number, found: Candidate[]): void {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	if (view.word[verb.head] === "according") return;
	const cue = { from: verb.from, to: verb.to };
	if (verb.auxiliaryOnly) {
		adjectiveCandidates(clauses, v, found);
		return;
	}
	if (!canReport(clauses, v)) return;
	const suffix = verb.passive ? "+passive" : "";
	const push = (frame: string, contents: Range[]) => {
		const kept = contents.filter((range) => range.to > range.from && canBeContent(clauses, v, frame, range));
		if (kept.length > 0)
			found.push({
				clauses,
				family: "verb",
				lemma: verb.lemma,
				frame: frame + suffix,
				cue,
				verb: v,
				subject,
				contents: kept,
			});
	};
	const before = contentBefore(clauses, v);
	for (const complement of complementsOf(clauses, v)) {
		const { frame, from } = complement;
		if (frame.endsWith("Q")) {
			const contents = [{ from, to: quotationEnd(clauses, from) }];
			if (before && view.tag[before.to - 1] === "Q") contents.unshift(before);
			push(frame, contents);
		} else {
			const end = isClausal(frame) ? clauseEnd(clauses, from, v) : phraseClauseEnd(clauses, from, v);
			push(frame, [{ from, to: end }]);
		}
	}
	if (before) {
		const contents = [before];
		const after = view.tag[before.to - 1] === "Q" ? null : resumed(clauses, v);
		if (after) contents.push(after);
		push(
			view.tag[before.to - 1] === "Q"
				? "Q"
				: view.word[subjectStart(subject, verb) - 1] === "as"
					? "as-post"
					: "post",
			contents,
		);
	}
	const opened = asClause(clauses, v);
	if (opened) push("as-pre", [opened]);
	asReportedBy(clauses, v, found);
	quotedAsSaying(clauses, v, found);
	if (verb.passive && subject && subject.where !== "relative" && subject.to <= verb.from)
		push("subject", [{ from: subject.from, to: subject.to }]);
}

const isClausal = (frame: string) => /(?:that|S|wh|if|when|colon)$/.test(frame);

function subjectStart(subject: Subject | null, verb: VerbGroup): number {
	return subject && subject.where === "before" && subject.from < verb.from ? subject.from : verb.from;
}

/** Items from a quotation block through what belongs to it: directly following blocks. */
function quotationEnd(clauses: Clauses, from: number): number {
	return Math.min(from + 1, clauses.view.tag.length);
}

/**
 * What stands before "…, he said" or "…," said Rutte: the sentence up to the comma, or the quotation there; null where
 * no comma or quotation comes right before the cue and its subject.
 */
function contentBefore(clauses: Clauses, v: number): Range | null {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	if (!verb.finite || !subject || subject.where === "relative" || subject.where === "shared") return null;
	let k = subjectStart(subject, verb) - 1;
	while (k >= 0 && (view.tag[k] === "R" || view.word[k] === "as" || view.word[k] === "and")) {
		if (view.word[k] === "and" && view.tag[k - 1] !== "Q") return null;
		k--;
	}
	if (k < 0) return null;
	if (view.tag[k] === "Q") return { from: k, to: k + 1 };
	const w = view.word[k] as string;
	if (w !== "," && !isDash(w)) return null;
	if (k > 0 && view.tag[k - 1] === "Q") return { from: k - 1, to: k };
	// Only a cue with nothing behind it, or with "," and the rest, leaves its content before it.
	if (!leavesContentBefore(clauses, v)) return null;
	let from = 0;
	for (let i = k - 1; i >= 0; i--) {
		if (view.word[i] === ";" || view.tag[i] === "Q") {
			from = i + 1;
			break;
		}
	}
	while (from < k && view.word[from] === ",") from++;
	return k - from >= 1 ? { from, to: k } : null;
}

/** Whether the words behind a cue end the sentence or a clause at once: "…, he said on Thursday." */
function leavesContentBefore(clauses: Clauses, v: number): boolean {
	const { view, verbs, subjects, phrases, verbAt } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	let k = subject?.where === "after" ? subject.to : verb.to;
	for (let guard = 0; guard < 14 && k < view.tag.length; guard++) {
		const w = view.word[k] as string;
		if (w === "," || w === "." || w === "?" || w === "!" || w === ";" || isDash(w)) return true;
		if (w === "that" || w === ":" || view.tag[k] === "S" || view.tag[k] === "Q")
			return w === "as" || w === "while" || w === "after";
		if ((verbAt[k] ?? -1) >= 0) {
			const group = verbs[verbAt[k] as number] as VerbGroup;
			if (group.finite || group.infinitive) return false;
			return true;
		}
		if ((phrases.from[k] ?? -1) >= 0) k = phrases.to[k] as number;
		else k++;
	}
	return true;
}

/** The part behind "…, he said, …". */
function resumed(clauses: Clauses, v: number): Range | null {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	const k = subject?.where === "after" ? subject.to : verb.to;
	let comma = k;
	while (comma < view.tag.length && comma < k + 10 && view.word[comma] !== "," && view.tag[comma] !== "Q")
		comma++;
	if (view.word[comma] !== ",") return null;
	const next = view.word[comma + 1] ?? "";
	if (comma + 2 >= view.tag.length || view.tag[comma + 1] === "Q") return null;
	if (subject?.where === "after") return null;
	if (
		/ing$/.test(next) ||
		[
			"who",
			"which",
			"but",
			"and",
			"while",
			"as",
			"after",
			"when",
			"a",
			"the",
			"according",
			"though",
			"although",
			"citing",
		].includes(next)
	)
		return null;
	return { from: comma + 1, to: clauseEnd(clauses, comma + 1, v) };
}

/** "As Rutte said, …": the main clause behind the comma. */
function asClause(clauses: Clauses, v: number): Range | null {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	const start = subjectStart(subject, verb);
	if (start < 1 || view.word[start - 1] !== "as" || start > 3 || !verb.finite) return null;
	let k = verb.to;
	while (k < view.tag.length && k < verb.to + 14 && view.word[k] !== "," && view.word[k] !== ":") k++;
	if (k + 2 >= view.tag.length || (view.word[k] !== "," && view.word[k] !== ":")) return null;
	return { from: k + 1, to: clauseEnd(clauses, k + 1, v) };
}

/** "As reported by the network, …": a participle behind "as", whoever reports behind "by". */
function asReportedBy(clauses: Clauses, v: number, found: Candidate[]): void {
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
function quotedAsSaying(clauses: Clauses, v: number, found: Candidate[]): void {
	const { view, verbs, phrases } = clauses;
	const verb = verbs[v] as VerbGroup;
	if (verb.passive || (verb.lemma !== "quote" && verb.lemma !== "cite")) return;
	const from = verb.to;
	if ((phrases.from[from] ?? -1) !== from) return;
	let as = phrases.to[from] as number;
	while (as < view.tag.length && as < from + 20 && view.word[as] !== "as") as++;
	if (view.word[as] !== "as" || (clauses.verbAt[as + 1] ?? -1) < 0) return;
	const saying = verbs[clauses.verbAt[as + 1] as number] as VerbGroup;
	if (saying.form !== "gerund") return;
	for (const complement of complementsFrom(clauses, saying.to, saying.to, true)) {
		const to = complement.frame === "Q" ? complement.from + 1 : clauseEnd(clauses, complement.from, v);
		found.push({
			clauses,
			family: "verb",
			lemma: "say",
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
		return;
	}
}

/** "is confident that", "was critical of": forms of "be" with an adjective and what hangs on it. */
function adjectiveCandidates(clauses: Clauses, v: number, found: Candidate[]): void {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	let k = verb.to;
	while (k < view.tag.length && (view.tag[k] === "R" || view.word[k] === "not")) k++;
	if (view.tag[k] !== "J" && !(view.tag[k] === "V" && /ed$/.test(view.word[k] as string))) return;
	for (const complement of complementsFrom(clauses, k + 1, k + 1, false)) {
		const clausal = isClausal(complement.frame);
		const to = clausal
			? clauseEnd(clauses, complement.from, v)
			: phraseClauseEnd(clauses, complement.from, v);
		if (to > complement.from)
			found.push({
				clauses,
				family: "adjective",
				lemma: view.word[k] as string,
				frame: complement.frame,
				cue: { from: verb.from, to: k + 1 },
				verb: v,
				subject: subjects[v] ?? null,
				contents: [{ from: complement.from, to }],
			});
	}
}

/** "his claim that", "Trump's promise to", "calls for": a noun that credits what hangs on it. */
function nounCandidates(clauses: Clauses, i: number, found: Candidate[]): void {
	const { view, phrases } = clauses;
	if ((phrases.to[i] ?? -1) !== i + 1) return;
	const complements = complementsFrom(clauses, i + 1, i + 1, false);
	if (complements.length === 0) return;
	const subject = nounSubject(clauses, i);
	const word = view.word[i] as string;
	const lemma = word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
	const complement = complements[0];
	if (!complement || complement.frame.startsWith("np-") || complement.frame === "as") return;
	if (complement.frame === "Q") return;
	const clausal = isClausal(complement.frame);
	let governing = -1;
	for (let v = 0; v < clauses.verbs.length; v++) {
		const verb = clauses.verbs[v] as VerbGroup;
		if (verb.to <= i && verb.finite) governing = v;
	}
	const to = clausal
		? clauseEnd(clauses, complement.from, governing)
		: phraseClauseEnd(clauses, complement.from, governing);
	if (to > complement.from)
		found.push({
			clauses,
			family: "noun",
			lemma,
			frame: complement.frame,
			cue: { from: i, to: i + 1 },
			verb: -1,
			subject,
			contents: [{ from: complement.from, to }],
		});
}

/** Whose noun it is: "Trump's claim", "his claim", else the subject of the verb right before ("made the claim"). */
function nounSubject(clauses: Clauses, i: number): Subject | null {
	const { view, phrases, verbAt, subjects } = clauses;
	const from = phrases.from[i] as number;
	for (let k = i - 1; k >= from; k--) {
		const w = view.word[k] as string;
		if (view.tag[k] === "T" && k > from)
			return { from, to: k, head: { from, to: k }, where: "before", refersTo: null };
		if (w === "his" || w === "her" || w === "their" || w === "its" || w === "my" || w === "our")
			return { from: k, to: k + 1, head: { from: k, to: k + 1 }, where: "before", refersTo: null };
	}
	const left = from - 1;
	if (left >= 0) {
		const v = verbAt[left] ?? -1;
		const subject = v >= 0 ? subjects[v] : null;
		if (subject) return { ...subject, where: "shared" };
		if (view.tag[left] === "I" && left > 0) {
			const u = verbAt[left - 1] ?? -1;
			const other = u >= 0 ? subjects[u] : null;
			if (other) return { ...other, where: "shared" };
		}
	}
	return null;
}

const measures = new Set(
	"size weight age height length colour color rank order plan plans schedule need needs taste law rules custom tradition instructions ability type kind value price alphabet quality season circumstances script".split(
		" ",
	),
);

function accordingCandidate(clauses: Clauses, i: number, found: Candidate[]): void {
	const { view, phrases } = clauses;
	const n = view.tag.length;
	const from = i + 2;
	if (from >= n) return;
	// "sorted according to size": a measure, not a source.
	for (let k = from; k < n && k < from + 4; k++) {
		if (view.word[k] === ",") break;
		if (measures.has(view.word[k] as string)) return;
	}
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
			(clauses.verbs[clauses.verbAt[k] ?? -1]?.finite ?? false) &&
			view.word[k - 1] !== "who"
		) {
			break;
		}
		k++;
	}
	if (k - from < 25) to = k;
	while (to > from + 1 && (view.tag[to - 1] === "." || view.tag[to - 1] === "C")) to--;
	const head = { from, to: Math.min(to, Math.max(phrases.to[from] ?? 0, from + 1)) };
	const subject: Subject = { from, to, head, where: "after", refersTo: null };
	const contents: Range[] = [];
	const leading = i <= 1;
	if (leading) {
		// "According to X, …"
		let c = to;
		while (c < n && view.word[c] !== ",") c++;
		if (c + 1 >= n) return;
		if (closesAside(clauses, c)) {
			// "According to Popko, head of the administration, air defences …"
			let d = c + 1;
			while (d < n && view.word[d] !== ",") d++;
			if (d + 1 < n) c = d;
		}
		contents.push({ from: c + 1, to: clauseEnd(clauses, c + 1, -1) });
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
			lemma: "according to",
			frame: leading ? "pre" : "post",
			cue: { from: i, to: i + 2 },
			verb: -1,
			subject,
			contents,
		});
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

/** "“…” — Jane Roe": a name behind a quotation and a dash, with nothing else. */
function signatureCandidate(clauses: Clauses, found: Candidate[]): void {
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
		lemma: "—",
		frame: "Q",
		cue: { from: 1, to: 2 },
		verb: -1,
		subject: { from, to, head: { from, to: phrases.to[from] as number }, where: "after", refersTo: null },
		contents: [{ from: 0, to: 1 }],
	});
}

/** "TRUMP: …", "Pence: …": a name and a colon before what is said. */
function labelCandidate(clauses: Clauses, found: Candidate[]): void {
	const { view, phrases } = clauses;
	const n = view.tag.length;
	let colon = 1;
	while (colon < n && colon < 12 && view.word[colon] !== ":") colon++;
	if (view.word[colon] !== ":" || colon + 1 >= n) return;
	for (let i = 0; i < colon; i++) if ((clauses.verbAt[i] ?? -1) >= 0 || view.tag[i] === "Q") return;
	if (!view.capital[0] || (phrases.from[0] ?? -1) < 0) return;
	const range = { from: 0, to: colon };
	// Without quotation marks it may as well be a headline ("Kasich: now or never"); transcripts.ts reads dialogues.
	if (view.tag[colon + 1] !== "Q") return;
	found.push({
		clauses,
		family: "label",
		lemma: ":",
		frame: "Q",
		cue: { from: colon, to: colon + 1 },
		verb: -1,
		subject: { ...range, head: range, where: "before", refersTo: null },
		contents: [{ from: colon + 1, to: colon + 2 }],
	});
}
