import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { beginsClause } from "../grammar/clause-starts";
import { type Clauses, type Range, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isDash } from "../grammar/view";
import { accordingCandidate } from "./according";
import type { Candidate, Worth } from "./candidate";
import { complementsOf } from "./complements";
import { countedAs } from "./counted-as";
import { clauseEnd, phraseClauseEnd } from "./extent";
import {
	asReportedBy,
	gaveWord,
	inOwnWords,
	labelCandidate,
	madeClear,
	quotedAsSaying,
	signatureCandidate,
} from "./fixed-cues";
import { adjectiveCandidates, nounCandidates, predicateCandidates } from "./noun-cues";
import { passiveByAgent } from "./passives";
import { canBeContent, canReport } from "./reporting";
import { resumed } from "./resumed";
import { verbShapes } from "./shape";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LETTER = /\p{L}/u;

/**
 * All candidates of a sentence, in order of their cues, alternatives of one cue behind each other.
 *
 * @param worth which ones are not even looked at; without it all are
 */
export function findCandidates(clauses: Clauses, worth: Worth = () => true): Candidate[] {
	const found: Candidate[] = [];
	const { view, verbs } = clauses;
	for (let v = 0; v < verbs.length; v++) verbCandidates(clauses, v, worth, found);
	for (let i = 0; i < view.tag.length; i++) {
		const w = view.word[i];
		if (w === "according" && view.word[i + 1] === "to") accordingCandidate(clauses, i, i + 2, found);
		else if (w === "words" && view.word[i + 1] === "of" && view.word[i - 2] === "in")
			accordingCandidate(clauses, i - 2, i + 2, found);
		else if (w === "words" || w === "opinion" || w === "view") inOwnWords(clauses, i, found);
		else if (view.tag[i] === "N") nounCandidates(clauses, i, worth, found);
	}
	labelCandidate(clauses, found);
	signatureCandidate(clauses, found);
	return found;
}

function verbCandidates(clauses: Clauses, v: number, worth: Worth, found: Candidate[]): void {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	if (view.word[verb.head] === "according") return;
	// "stopped short of saying"
	if (verb.from > 1 && view.word[verb.from - 1] === "of" && view.word[verb.from - 2] === "short") return;
	if (verb.auxiliaryOnly) {
		adjectiveCandidates(clauses, v, worth, found);
		predicateCandidates(clauses, v, found);
		return;
	}
	if (asReportedBy(clauses, v, found) || passiveByAgent(clauses, v, found)) return;
	if (
		quotedAsSaying(clauses, v, found) ||
		madeClear(clauses, v, found) ||
		gaveWord(clauses, v, found) ||
		!canReport(clauses, v)
	)
		return;
	const before = contentBefore(clauses, v);
	for (const complement of complementsOf(clauses, v)) {
		const { frame, from } = complement;
		const shape = verbShapes.of(frameOf(verb, frame));
		if (!worth(countedAs(clauses, verb, frame), shape)) continue;
		if (frame.endsWith("Q")) {
			const contents = [{ from, to: quotationEnd(clauses, from) }];
			if (before && (view.tag[before.to - 1] === "Q" || goesOnQuoted(clauses, before, from)))
				contents.unshift(before);
			push(clauses, v, frame, contents, found);
		} else {
			const end = shape.clausal ? clauseEnd(clauses, from, v, shape.asks) : phraseClauseEnd(clauses, from, v);
			push(clauses, v, frame, [{ from, to: end }], found);
		}
	}
	if (before) {
		const after = view.tag[before.to - 1] === "Q" ? null : resumed(clauses, v, before);
		const contents = endsInRelative(clauses, before) || isLink(clauses, before) ? [] : [before];
		if (after) contents.push(after);
		push(
			clauses,
			v,
			view.tag[before.to - 1] === "Q"
				? "Q"
				: view.word[subjectStart(subject, verb) - 1] === "as"
					? "as-post"
					: "post",
			contents,
			found,
		);
	}
	const opened = asClause(clauses, v);
	if (opened) push(clauses, v, "as-pre", [opened], found);
	if (verb.passive && subject && subject.where !== "relative" && subject.to <= verb.from)
		push(clauses, v, "subject", [{ from: subject.from, to: subject.to }], found);
}

/** Adverbs by which whoever writes links what was said, rather than whoever said it. */
const narrators = wordClass(
	"meanwhile however later earlier then today yesterday also finally separately afterwards previously recently once elsewhere",
);

/** "However, she said, …": whether nothing stands there but a word by which whoever writes goes on. */
const isLink = ({ view }: Clauses, { from, to }: Range): boolean =>
	to === from + 1 && links.has(view.lexeme[from]);

const links = wordClass("however meanwhile also finally separately afterwards later then earlier");

/**
 * "Instead, she said, “the city paid twice”": whether a quotation goes on a sentence that was begun before the cue. It
 * does where it begins in small letters, and behind a lone adverb or conjunction.
 */
function goesOnQuoted({ view }: Clauses, before: Range, quotation: number): boolean {
	const first = LETTER.exec(view.text.slice(view.start[quotation], (view.start[quotation] as number) + 12));
	if (first && first[0] !== first[0].toUpperCase()) return true;
	const lone = view.tag[before.from];
	return (
		before.to === before.from + 1 &&
		(lone === "R" || lone === "C") &&
		!narrators.has(view.lexeme[before.from])
	);
}

const frameOf = ({ passive }: VerbGroup, frame: string) => (passive ? `${frame}+passive` : frame);

/** Adds a candidate of the verb group `v`, where any of its contents can be one. */
function push(clauses: Clauses, v: number, frame: string, contents: Range[], found: Candidate[]): void {
	const kept = contents.filter((range) => range.to > range.from && canBeContent(clauses, v, frame, range));
	if (kept.length === 0) return;
	const verb = clauses.verbs[v] as VerbGroup;
	const base = countedAs(clauses, verb, frame);
	const shape = verbShapes.of(frameOf(verb, frame));
	found.push({
		clauses,
		family: "verb",
		lemma: base.lower,
		base,
		frame: shape.frame,
		shape,
		cue: { from: verb.from, to: verb.to },
		verb: v,
		subject: clauses.subjects[v] as Subject | null,
		contents: kept,
	});
}

const relatives = wordClass("which who whom when where that");

/** "the plant, which, the firm says, is safe": whether the clause that is said to be so only begins before the credit. */
function endsInRelative({ view, phrases, verbAt }: Clauses, { from, to }: Range): boolean {
	const last = to - 1;
	// "All of which, he said, would help"
	if (last === from || (view.word[last - 1] === "of" && last - from < 4)) return false;
	// "a mill whose roof, she says, leaks"
	if (view.word[phrases.from[last] ?? -1] === "whose") return true;
	if (!relatives.has(view.lexeme[last])) return false;
	return view.word[last] !== "that" || ((phrases.from[last - 1] ?? -1) >= 0 && (verbAt[last - 1] ?? -1) < 0);
}

function subjectStart(subject: Subject | null, verb: VerbGroup): number {
	return subject && subject.where === "before" && subject.from < verb.from ? subject.from : verb.from;
}

/** Items from a quotation block through what belongs to it: directly following blocks. */
function quotationEnd(clauses: Clauses, from: number): number {
	return Math.min(from + 1, clauses.view.tag.length);
}

/**
 * What stands before "…, he said" or "…," said Berg: the sentence up to the comma, or the quotation there; null where
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
	// "…, when she testified, and …": a time, and nothing said.
	if (view.word[k + 1] === "when") return null;
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
	// "Asked whether she would go, she said": what others asked is not what she said.
	const opener = view.word[from] === "when" ? from + 1 : from;
	if (view.word[opener] === "asked" || view.word[opener] === "questioned" || view.word[opener] === "pressed")
		return null;
	// "However, she said when the tide came …": nothing stands before the credit.
	if (view.word[verb.to] !== "," && isLink(clauses, { from, to: k })) return null;
	if (k - from < 1 || (isParticiplePhrase(clauses, from, k) && !isSubjectBehind(clauses, v))) return null;
	return { from, to: k };
}

/** "Opening the case, she said": what somebody did while saying something. */
function isParticiplePhrase({ verbs, verbAt }: Clauses, from: number, to: number): boolean {
	const first = verbOf({ verbs, verbAt }, from);
	if (first?.form !== "gerund" || first.finite) return false;
	return !verbs.some((verb) => verb.finite && verb.from >= from && verb.to <= to);
}

/** "Riding alone, they said, can be dangerous": whether a verb right behind the credit and its comma has those words for subject. */
function isSubjectBehind({ verbs, verbAt, view }: Clauses, v: number): boolean {
	const { to } = verbs[v] as VerbGroup;
	return view.word[to] === "," && (verbOf({ verbs, verbAt }, to + 1)?.finite ?? false);
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
		// "…, said an official who was there"
		if (subject?.where === "after" && (w === "who" || w === "whose")) return true;
		// "…, police said on Sunday as they searched", but not "On Monday she named Berg after he had won".
		if (
			/^(?:as|while|after|before|when)$/.test(w) &&
			!hasObject(clauses, verb) &&
			beginsClause(clauses, k + 1)
		)
			return true;
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

/** "named Berg": whether a phrase that is no time stands right behind the verb. */
const hasObject = ({ view, phrases }: Clauses, { to }: VerbGroup): boolean =>
	phrases.from[to] === to && !timeWords.has(view.lexeme[(phrases.to[to] as number) - 1]);

/** "As Berg said, …": the main clause behind the comma. */
function asClause(clauses: Clauses, v: number): Range | null {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	const start = subjectStart(subject, verb);
	if (start < 1 || view.word[start - 1] !== "as" || start > 3 || !verb.finite) return null;
	let k = verb.to;
	while (k < view.tag.length && k < verb.to + 14 && view.word[k] !== "," && view.word[k] !== ":") k++;
	if (k + 2 >= view.tag.length || (view.word[k] !== "," && view.word[k] !== ":")) return null;
	return { from: k + 1, to: clauseEnd(clauses, k + 1, -1) };
}
