import { isSpeakingNoun } from "../../text/speaking-nouns";
import { isTimeWord } from "../../text/timewords";
import type { Clauses, Range, Subject, VerbGroup } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import { isTitling } from "../grammar/view";

/** Things that show, but do not speak. */
const pictures = new Set(
	"video videos footage photo photos photograph photographs picture pictures image images map maps clip clips".split(
		" ",
	),
);

const impressions = new Set("seem appear look sound happen tend".split(" "));

const openers = new Set("when if once as while unless until though although whenever".split(" "));

/** Pronouns that, alone, say nothing: "said this", "repeated it". */
const empty = new Set("this that it so them him her which something nothing anything more little".split(" "));

const containers = new Set(
	"statement letter email e-mail memo report speech interview message note tweet post op-ed article video ad declaration communique resolution".split(
		" ",
	),
);

/** "a statement expressing concern", "a letter that says": words that hold the content rather than being it. */
function isContainer(clauses: Clauses, content: Range): boolean {
	const { view, phrases, verbAt } = clauses;
	const end = phrases.to[content.from] ?? -1;
	if (end <= 0 || end >= content.to) return false;
	return containers.has(view.word[end - 1] as string) && (verbAt[end] ?? -1) >= 0;
}

/** "ended his speech with the words:", "released the following statement on the ruling:": what is said stands behind it. */
function introducesQuoted({ view }: Clauses, { from, to }: Range): boolean {
	if (view.word[from] === "the" && view.word[from + 1] === "following") return true;
	if (view.word[to] !== ":") return false;
	for (let i = from; i < to; i++) if (said.has(view.word[i] as string)) return true;
	return false;
}

const said = new Set("words following statement remarks message lines".split(" "));

/** "Highlighting a statement made in May": a phrase with a participle, and no clause. */
function isReduced({ view, phrases, verbs, verbAt }: Clauses, { from, to }: Range): boolean {
	const end = phrases.to[from] ?? -1;
	const verb = verbs[verbAt[end] ?? -1];
	if (
		!verb ||
		verb.head !== verb.from ||
		verb.form !== "past" ||
		!containers.has(view.word[end - 1] as string)
	)
		return false;
	if (view.tag[verb.to] !== "I" && !isTimeWord(view.word[verb.to] ?? "")) return false;
	return !verbs.some((other) => other.finite && other.from >= verb.to && other.to <= to);
}

const denials = new Set("deny refute reject dismiss rebut dispute contest counter question".split(" "));

/** "declined to comment", "refused to answer questions": nothing was said. */
const isSilence = ({ view }: Clauses, { from }: Range) =>
	/^(?:comment|respond|reply|answer|elaborate|discuss|speak|talk|confirm|specify)$/.test(
		view.word[from + 1] ?? "",
	);

/** Verbs for what acts and things give to understand, as well as people. */
const signs = new Set("suggest indicate imply signal mean show demonstrate prove reflect".split(" "));

/** With a plain object these are deeds: "raised the price", "added a slice". */
const deeds = new Set(
	"answer add raise give issue make take post share file sign note read draw run hold put get have use keep win lose".split(
		" ",
	),
);

/** With "to" these say what somebody does, not what somebody says. */
const attempts = new Set(
	"seek try attempt begin start continue work manage fail struggle use go come".split(" "),
);

const bare = new Set("it him them me us himself herself itself themselves".split(" "));

/**
 * Whether a stretch can be the content of a statement: not a lone pronoun, and for a verb that is only an aside of
 * another ("by questioning the aid", "tried to downplay it") at least a clause.
 */
export function canBeContent(clauses: Clauses, v: number, frame: string, content: Range): boolean {
	const { view } = clauses;
	const first = view.word[content.from] as string;
	if (
		bare.has(first) &&
		!frame.startsWith("np+") &&
		!holdsQuoted(clauses, content) &&
		!(/(?:that|S|wh|if|Q|post)$/.test(frame) || frame.startsWith("as-"))
	)
		return false;
	if (
		empty.has(first) &&
		!frame.startsWith("np+") &&
		!isLongBefore(frame, content) &&
		!holdsQuoted(clauses, content)
	) {
		const second = view.tag[content.from + 1];
		if (content.to === content.from + 1) return false;
		if (isClause(clauses, content) && /^(?:post|as-)/.test(frame)) return true;
		if (frame !== "S" && !frame.endsWith("that") && !view.tag[content.from + 1]?.match(/[NPJ]/)) return false;
		if (frame === "np" && (second === "I" || second === "R" || second === "." || second === "S"))
			return false;
	}
	if (v < 0) return true;
	if (frame === "np" && isOnlySomebody(clauses, content)) return false;
	// "saw thousands of fans miss out"
	if (/^np(?:$|[-+]p:)/.test(frame) && (clauses.verbs[v] as VerbGroup).lemma === "see") return false;
	// "denied claims that p": p is what was claimed, and not by whoever denies it.
	if (frame === "np-that" && denials.has((clauses.verbs[v] as VerbGroup).lemma)) return false;
	if (/^np(?:$|\+)|ing$/.test(frame) && introducesQuoted(clauses, content)) return false;
	if (frame === "S" && isReduced(clauses, content)) return false;
	if (!/^(?:post|as-)|(?:Q|that|S)$/.test(frame) && isContainer(clauses, content)) return false;
	if (/^np(?:$|-wh$|[-+]p:)/.test(frame) && deeds.has((clauses.verbs[v] as VerbGroup).lemma)) return false;
	const verb = clauses.verbs[v] as VerbGroup;
	if (!frame.endsWith("Q") && isWriter(clauses, v)) return false;
	if (/^np(?:$|\+p:)/.test(frame) && moves.has(verb.lemma) && startsWithSomebody(clauses, content))
		return false;
	if (frame === "to" && (attempts.has(verb.lemma) || isSilence(clauses, content))) return false;
	if (frame === "to" && promises.has(verb.lemma) && !isSomebody(clauses, v)) return false;
	const before = view.tag[verb.from - 1];
	if (verb.form === "gerund" && !verb.finite && before === "I") return /^(?:that|S|wh|Q|if)$/.test(frame);
	return true;
}

/** "what promises to be a long day", "the rain threatened to flood it": likelihoods, where nobody speaks. */
const promises = new Set(["promise", "threaten", "vow", "ask"]);

function isSomebody({ view, subjects }: Clauses, v: number): boolean {
	const subject = subjects[v];
	if (!subject) return true;
	const last = subject.head.to - 1;
	const word = view.word[last] as string;
	if (word === "what" || word === "it" || (word === "which" && !subject.refersTo)) return false;
	return view.tag[last] !== "N" || (view.capital[last] ?? false) || isSpeakingNoun(word);
}

/** "I asked whether", "as you know": whoever writes or reads; nobody of whom the article tells. */
function isWriter({ view, subjects }: Clauses, v: number): boolean {
	const subject = subjects[v];
	return !!subject && subject.to === subject.head.to && writers.has(view.word[subject.head.to - 1] as string);
}

const writers = new Set(["i", "we", "you"]);

/** With somebody as their object these are done to them: "dismissed their coach". */
const moves = new Set(
	"thank dismiss remove appoint replace name arrest detain release invite meet".split(" "),
);

function startsWithSomebody({ view, phrases }: Clauses, { from }: Range): boolean {
	const last = (phrases.to[from] ?? 0) - 1;
	return last >= from && (view.tag[last] === "P" || isSpeakingNoun(view.word[last] as string));
}

/** "More than 400 were hurt, he said": before a cue such words open a sentence. */
const isLongBefore = (frame: string, { from, to }: Range) => /^(?:post|as-)/.test(frame) && to > from + 3;

/** "cited Toth", "praised the minister": a content that is only somebody tells nothing of what was said. */
function isOnlySomebody({ view, phrases }: Clauses, { from, to }: Range): boolean {
	if (phrases.from[from] !== from || (phrases.to[from] as number) < to) return false;
	for (let i = from; i < to; i++) if ((view.quote[i] as number) >= 0) return false;
	const tag = view.tag[to - 1];
	return tag === "P" || tag === "O" || isSpeakingNoun(view.word[to - 1] as string);
}

/** "called him a “disgrace”": whether words in quotation marks come soon behind the stretch's first item. */
function holdsQuoted({ view }: Clauses, content: Range): boolean {
	for (let i = content.from + 1; i < content.to && i < content.from + 6; i++)
		if ((view.quote[i] as number) >= 0) return true;
	return false;
}

/** Whether a finite verb stands right behind the stretch's first item: "This will be", "that is". */
const isClause = ({ verbAt, verbs }: Clauses, content: Range) =>
	verbs[verbAt[content.from + 1] ?? -1]?.finite ?? false;

/** "if she says", "would have said", "will tell parliament": what has not been said. */
function isHypothetical(clauses: Clauses, verb: VerbGroup, subject: Subject | null): boolean {
	if (!isTeller(verb.lemma)) return false;
	const { view } = clauses;
	const start = subject?.where === "before" ? subject.from : verb.from;
	const before = view.word[start - 1];
	if (before === "if" || before === "unless") return true;
	if (!verb.modal) return false;
	for (let i = verb.from; i < verb.head; i++) if (unreal.has(view.word[i] as string)) return true;
	return false;
}

/** "is expected to announce": what has not been said yet. */
function isAwaited({ verbs }: Clauses, v: number): boolean {
	const [before, verb] = [verbs[v - 1], verbs[v] as VerbGroup];
	return verb.infinitive && before?.passive === true && before.to === verb.from && before.lemma === "expect";
}

const unreal = new Set(["would", "will", "'ll", "could", "might", "may", "should", "shall", "'d"]);

/**
 * Whether a verb group can credit words to somebody who can be named. It cannot where nobody is said to do it ("is
 * considered", "was asked about"), or where the subject is a picture; "was quoted as saying" can.
 */
export function canReport(clauses: Clauses, v: number): boolean {
	const verb = clauses.verbs[v] as VerbGroup;
	const subject = clauses.subjects[v] as Subject | null;
	if (verb.passive) return verb.lemma === "quote" || verb.lemma === "cite";
	if (isHypothetical(clauses, verb, subject) || isAwaited(clauses, v)) return false;
	// "quoted the minister as saying" is read as one, by its first verb.
	const earlier = clauses.verbs[v - 1];
	if (
		verb.form === "gerund" &&
		clauses.view.word[verb.from - 1] === "as" &&
		earlier &&
		!earlier.passive &&
		(earlier.lemma === "quote" || earlier.lemma === "cite")
	)
		return false;
	// "Asked whether she would resign, the minister …": somebody else asked.
	if (verb.from === 0 && verb.form === "past" && verb.head === 0 && (!subject || subject.where === "shared"))
		return false;
	// "when asked about": a participle without a subject of its own is somebody else's doing.
	const before = clauses.view.word[verb.from - 1] ?? "";
	if (verb.form === "past" && verb.head === verb.from && subject?.where === "shared" && openers.has(before))
		return false;
	// "a hearing titled “The Price of Water”"
	if (verb.head === verb.from && isTitling(clauses.view.word[verb.head] as string)) return false;
	// "known as “the Duchess”" only names.
	if (verb.lemma === "know" && clauses.view.word[verb.to] === "as") return false;
	// "seems to", "looks grim": an impression of whoever writes, not of the subject.
	if (impressions.has(verb.lemma)) return false;
	// "referring to the capital" explains a word of the content.
	if (verb.lemma === "refer" && verb.form === "gerund") return false;
	if (subject) {
		const last = subject.head.to - 1;
		const noun = clauses.view.word[last] as string;
		if (pictures.has(noun)) return false;
		// "his silence suggested that": what whoever writes makes of an act or a thing.
		if (
			signs.has(verb.lemma) &&
			clauses.view.tag[last] === "N" &&
			!clauses.view.capital[last] &&
			!isSpeakingNoun(noun)
		)
			return false;
	}
	return true;
}
