import { newMemo } from "../../text/memo";
import { wordClass } from "../../text/word-facts";
import type { Range, VerbGroup } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import type { Candidate } from "./candidate";
import { type Feature, Features, featureOf } from "./feature";

/**
 * What speaks for or against a candidate besides its word and shape, as facts that hold: the form of the verb, what its
 * subject is, how long the content is, whether the cue itself is quoted.
 */
export function featuresOf(candidate: Candidate): Feature[] {
	const { clauses, family, frame, subject, contents, cue, shape } = candidate;
	const { view } = clauses;
	const { group } = shape;
	const found = [shape.familyFeature, shape.frameFeature];
	const verb = candidate.verb >= 0 ? (clauses.verbs[candidate.verb] as VerbGroup) : null;
	if (verb) {
		if (verb.finite && !verb.infinitive) found.push(finiteForms.of(verb.form));
		else found.push(forms.of(verb.infinitive ? "infinitive" : verb.form));
		if (verb.passive) found.push(passive);
		if (verb.negated) found.push(negated);
		if (verb.modal) found.push(modal);
		if (verb.to - verb.from > 1) found.push(auxiliaries);
	}
	const form = verb ? (verb.infinitive ? "infinitive" : verb.finite ? "finite" : verb.form) : family;
	const who = subject ? subjectClass(candidate, subject.head) : "none";
	found.push(
		subjects.of(subject ? subject.where : "none"),
		whos.of(who),
		group.who.of(who),
		group.form.of(form),
	);
	if (family === "verb" && isTeller(candidate.base)) found.push(group.teller);
	let length = 0;
	let quoted = false;
	for (const range of contents) {
		length += range.to - range.from;
		for (let i = range.from; i < range.to; i++) if ((view.quote[i] as number) >= 0) quoted = true;
	}
	found.push(
		lengths.of(length > 24 ? "25" : length > 12 ? "13" : length > 6 ? "7" : length > 3 ? "4" : `${length}`),
		group.length.of(length > 12 ? "13" : length > 5 ? "6" : length > 2 ? "3" : `${length}`),
	);
	const opening = contents[0]?.from ?? 0;
	if (quoted) found.push((view.quote[opening] as number) >= 0 ? group.opensQuoted : group.quoted);
	if (frame === "post" && contents[0]) {
		const before = contents[0];
		const clause = holdsClause(candidate, { from: before.from, to: contents.at(-1)?.to ?? before.to });
		if (contents.length > 1) found.push(clause ? postResumed : postResumedPhrase);
		else found.push(clause ? postClause : postPhrase);
		if ((view.quote[before.to - 1] as number) >= 0) found.push(postBehindQuoted);
	}
	if ((view.quote[cue.from] as number) >= 0) found.push(cueQuoted);
	const first = view.word[opening] as string;
	if (length === 1 && pronouns.has(view.lexeme[opening])) found.push(contentPronoun);
	found.push(
		group.content.of(determiners.has(view.lexeme[opening]) ? first : (view.tag[opening] ?? "undefined")),
	);
	if (opening > 0 && family === "verb" && candidate.verb >= 0) {
		const between = opening - (verb?.to ?? opening);
		found.push(group.gap.of(between > 4 ? "5" : between > 0 ? "1" : between < 0 ? "before" : "0"));
	}
	const start = subject?.where === "before" ? subject.from : cue.from;
	if (start === 0) {
		found.push(opens);
		return found;
	}
	const before = view.word[start - 1];
	if (!before) return found;
	if (verb && !verb.finite)
		found.push(
			behindForm(form).of(
				linkers.has(view.lexeme[start - 1]) ? before : (view.tag[start - 1] ?? "undefined"),
			),
		);
	if (openers.has(view.lexeme[start - 1])) found.push(behind.of(before));
	return found;
}

const finiteForms = new Features("form finite");
const forms = new Features("form");
const passive = featureOf("passive");
const negated = featureOf("negated");
const modal = featureOf("modal");
const auxiliaries = featureOf("auxiliaries");
const subjects = new Features("subject");
const whos = new Features("who");
const lengths = new Features("length");
const postResumed = featureOf("post resumed");
const postResumedPhrase = featureOf("post resumed phrase");
const postClause = featureOf("post clause");
const postPhrase = featureOf("post phrase");
const postBehindQuoted = featureOf("post behind quoted");
const cueQuoted = featureOf("cue quoted");
const contentPronoun = featureOf("content pronoun");
const opens = featureOf("opens");
const behind = new Features("behind");
/** The same for a verb without a tense, by its form. */
const behindForm = newMemo((form) => new Features(`${form} behind`));

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

/** A coarse class of whoever is credited. */
function subjectClass(candidate: Candidate, head: Range): string {
	const { view } = candidate.clauses;
	const last = head.to - 1;
	const word = view.word[last] as string;
	if (word === "he" || word === "she") return "he";
	if (stands.has(view.lexeme[last])) return word;
	if (view.tag[last] === "P") return "name";
	if (view.tag[last] === "N" || view.tag[last] === "J") {
		if (view.capital[last]) return "name";
		if (speakers.has(view.lexeme[last])) return "speaker";
		if (papers.has(view.lexeme[last])) return "paper";
		return word.endsWith("s") ? "nouns" : "noun";
	}
	return "other";
}

/** Words that stand for somebody or something, and are counted by themselves. */
const stands = wordClass(
	"i we you it they who which that his her their its this there what one some many others",
);
/** Nouns for people and bodies that speak. */
const speakers = wordClass(
	"official officials spokesman spokeswoman spokesperson aides aide adviser advisers strategist analyst analysts expert experts critics supporters opponents lawyer lawyers attorney attorneys lawmakers lawmaker leaders leader senator senators governor president candidate candidates congressman congresswoman mayor minister ministers police authorities investigators prosecutors researchers scientists economists economist professor voters residents witnesses witness source sources people person man woman reporter reporters journalist activists activist operatives operative democrats republicans conservatives diplomat diplomats executive director chairman chairwoman campaign committee group company agency department ministry administration government court judge judges jury organization union newspaper network team party officers officer sheriff chief general ambassador manager member members host pundits pollster pollsters",
);
/** Nouns for writings and counts that state something. */
const papers = wordClass(
	"report reports poll polls survey surveys study studies statement memo letter email emails document documents article data figures analysis ruling complaint filing lawsuit story book website ad ads results records evidence",
);
