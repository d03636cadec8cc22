import { wordClass } from "../../text/word-facts";
import type { Range, VerbGroup } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import type { Candidate } from "./candidate";

/**
 * What speaks for or against a candidate besides its word and shape, as names of facts that hold: the form of the verb,
 * what its subject is, how long the content is, whether the cue itself is quoted.
 */
export function featuresOf(candidate: Candidate): string[] {
	const names: string[] = [];
	tellFeatures(candidate, (...parts) => names.push(parts.join(" ")));
	return names;
}

/** Takes the name of a feature, in parts that stand with a blank between them. */
export type Tell = (first: string, second?: string, third?: string) => void;

/** The same, a call a name: to put each name together would take longer than to look its parts up. */
export function tellFeatures(candidate: Candidate, tell: Tell): void {
	const { clauses, family, frame, subject, contents, cue } = candidate;
	const { view } = clauses;
	tell("family", family);
	tell("frame", family, frame);
	const verb = candidate.verb >= 0 ? (clauses.verbs[candidate.verb] as VerbGroup) : null;
	if (verb) {
		if (verb.finite && !verb.infinitive) tell("form", "finite", verb.form);
		else tell("form", verb.infinitive ? "infinitive" : verb.form);
		if (verb.passive) tell("passive");
		if (verb.negated) tell("negated");
		if (verb.modal) tell("modal");
		if (verb.to - verb.from > 1) tell("auxiliaries");
	}
	const group = groupOf(family, frame);
	const form = verb ? (verb.infinitive ? "infinitive" : verb.finite ? "finite" : verb.form) : family;
	const who = subject ? subjectClass(candidate, subject.head) : "none";
	tell("subject", subject ? subject.where : "none");
	tell("who", who);
	tell(group, "who", who);
	tell(group, form);
	if (family === "verb" && isTeller(candidate.base)) tell(group, "teller");
	let length = 0;
	let quoted = false;
	for (const range of contents) {
		length += range.to - range.from;
		for (let i = range.from; i < range.to; i++) if ((view.quote[i] as number) >= 0) quoted = true;
	}
	tell("length", length > 24 ? "25" : length > 12 ? "13" : length > 6 ? "7" : length > 3 ? "4" : `${length}`);
	tell(group, "length", length > 12 ? "13" : length > 5 ? "6" : length > 2 ? "3" : `${length}`);
	if (quoted) {
		const opens = (view.quote[contents[0]?.from ?? 0] as number) >= 0;
		tell(group, opens ? "opens quoted" : "quoted");
	}
	if (frame === "post" && contents[0]) {
		const before = contents[0];
		const clause = holdsClause(candidate, { from: before.from, to: contents.at(-1)?.to ?? before.to });
		tell(
			contents.length > 1
				? clause
					? "post resumed"
					: "post resumed phrase"
				: clause
					? "post clause"
					: "post phrase",
		);
		if ((view.quote[before.to - 1] as number) >= 0) tell("post behind quoted");
	}
	if ((view.quote[cue.from] as number) >= 0) tell("cue quoted");
	const opening = contents[0]?.from ?? 0;
	const first = view.word[opening] as string;
	if (length === 1 && pronouns.has(view.lexeme[opening])) tell("content pronoun");
	tell(group, "content", determiners.has(view.lexeme[opening]) ? first : (view.tag[opening] ?? "undefined"));
	if (opening > 0 && family === "verb" && candidate.verb >= 0) {
		const between = opening - (verb?.to ?? opening);
		tell(group, "gap", between > 4 ? "5" : between > 0 ? "1" : between < 0 ? "before" : "0");
	}
	const start = subject?.where === "before" ? subject.from : cue.from;
	const before = view.word[start - 1];
	if (before && verb && !verb.finite)
		tell(form, "behind", linkers.has(view.lexeme[start - 1]) ? before : (view.tag[start - 1] ?? "undefined"));
	if (start === 0) tell("opens");
	else if (before && openers.has(view.lexeme[start - 1])) tell("behind", before);
}

/** Words alone that refer back to something said before. */
const pronouns = wordClass("it him her them that this himself herself themselves");
/** Words that open a content, counted by themselves rather than by their part of speech. */
const determiners = wordClass("a an the his her their its no any some whether what how");
/** The same for what stands before a verb without a tense, */
const linkers = wordClass("by of for in from without after before with , and to");
/** and for what stands before a cue and its subject. */
const openers = wordClass(
	"when if while although after because before since as though whether that how and but , to by for of",
);

/** Whether a finite verb with its subject stands in the range. */
function holdsClause(candidate: Candidate, range: Range): boolean {
	const { verbs, subjects } = candidate.clauses;
	return verbs.some(
		(verb, v) =>
			verb.finite && verb.from >= range.from && verb.to <= range.to && subjects[v]?.where === "before",
	);
}

/** Shapes that behave alike. */
function groupOf(family: string, frame: string): string {
	if (family !== "verb") return family;
	if (frame.endsWith("Q")) return "Q";
	if (/(?:that|S)$/.test(frame)) return "clause";
	if (/(?:wh|if|when)$/.test(frame)) return "question";
	if (/(?:to|ing)$/.test(frame) && !frame.endsWith("p:to")) return "infinitive";
	if (frame.startsWith("as-") || frame === "post") return "post";
	return frame === "np" ? "object" : "preposition";
}

/** A coarse class of whoever is credited. */
function subjectClass(candidate: Candidate, head: Range): string {
	const { view } = candidate.clauses;
	const last = head.to - 1;
	const word = view.word[last] as string;
	if (/^(?:he|she)$/.test(word)) return "he";
	if (
		/^(?:i|we|you|it|they|who|which|that|his|her|their|its|this|there|what|one|some|many|others)$/.test(word)
	)
		return word;
	if (view.tag[last] === "P") return "name";
	if (view.tag[last] === "N" || view.tag[last] === "J") {
		if (view.capital[last]) return "name";
		if (speakers.has(view.lexeme[last])) return "speaker";
		if (papers.has(view.lexeme[last])) return "paper";
		return word.endsWith("s") ? "nouns" : "noun";
	}
	return "other";
}

/** Nouns for people and bodies that speak. */
const speakers = wordClass(
	"official officials spokesman spokeswoman spokesperson aides aide adviser advisers strategist analyst analysts expert experts critics supporters opponents lawyer lawyers attorney attorneys lawmakers lawmaker leaders leader senator senators governor president candidate candidates congressman congresswoman mayor minister ministers police authorities investigators prosecutors researchers scientists economists economist professor voters residents witnesses witness source sources people person man woman reporter reporters journalist activists activist operatives operative democrats republicans conservatives diplomat diplomats executive director chairman chairwoman campaign committee group company agency department ministry administration government court judge judges jury organization union newspaper network team party officers officer sheriff chief general ambassador manager member members host pundits pollster pollsters",
);
/** Nouns for writings and counts that state something. */
const papers = wordClass(
	"report reports poll polls survey surveys study studies statement memo letter email emails document documents article data figures analysis ruling complaint filing lawsuit story book website ad ads results records evidence",
);
