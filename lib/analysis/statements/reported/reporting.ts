import { speakingNouns } from "../../text/speaking-nouns";
import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { type Clauses, type Range, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import { isTitling } from "../grammar/view";

/** Things that show, but do not speak. */
const pictures = wordClass(
	"video videos footage photo photos photograph photographs picture pictures image images map maps clip clips",
);

const showing = wordClass("tweet retweet release publish unveil show");
const shown = wordClass("selfie selfies screenshot screenshots link links gif meme emoji emojis");

/** "tweeted a picture of the desk": something is shown and nothing said. */
function isShown({ view, phrases, verbs }: Clauses, v: number): boolean {
	const { base, to } = verbs[v] as VerbGroup;
	if (!showing.has(base)) return false;
	const noun = view.lexeme[(phrases.to[to] ?? 0) - 1];
	return pictures.has(noun) || shown.has(noun);
}

const informants = wordClass("sources officials people insiders diplomats aides participants");

/** "citing people familiar with the talks": from whom somebody has what stands elsewhere. */
function isInformed({ view, phrases, verbs }: Clauses, v: number): boolean {
	const { lemma, to } = verbs[v] as VerbGroup;
	return lemma === "cite" && informants.has(view.lexeme[(phrases.to[to] ?? 0) - 1]);
}

const authorities = wordClass("police authorities authority sheriff prosecutors station brigade");

/** "reported the theft to the police": whom it is reported to hears it, and no reader does. */
function isFiled({ view, phrases, verbs }: Clauses, v: number, { from, to }: Range): boolean {
	if ((verbs[v] as VerbGroup).lemma !== "report") return false;
	for (let i = from - 1; i < to; i++)
		if (view.word[i] === "to" && authorities.has(view.lexeme[(phrases.to[i + 1] ?? 0) - 1])) return true;
	return false;
}

const impressions = wordClass("seem appear look sound happen tend");

const openers = wordClass("when if once as while unless until though although whenever");

/** Pronouns that, alone, say nothing: "said this", "repeated it". */
const empty = wordClass("this that it so them him her which something nothing anything more little");

const containers = wordClass(
	"statement letter email e-mail memo report speech interview message note tweet post op-ed article video ad declaration communique resolution",
);

/** "a statement expressing concern", "a letter that says": words that hold the content rather than being it. */
function isContainer(clauses: Clauses, content: Range): boolean {
	const { view, phrases, verbAt } = clauses;
	const end = phrases.to[content.from] ?? -1;
	if (end <= 0 || end >= content.to) return false;
	return containers.has(view.lexeme[end - 1]) && (verbAt[end] ?? -1) >= 0;
}

/** "ended his speech with the words:", "released the following statement on the ruling:": what is said stands behind it. */
function introducesQuoted({ view }: Clauses, { from, to }: Range): boolean {
	if (view.word[from] === "the" && view.word[from + 1] === "following") return true;
	if (view.word[to] !== ":") return false;
	for (let i = from; i < to; i++) if (said.has(view.lexeme[i])) return true;
	return false;
}

const said = wordClass("words following statement remarks message lines");

/** "Highlighting a statement made in May": a phrase with a participle, and no clause. */
function isReduced({ view, phrases, verbs, verbAt }: Clauses, { from, to }: Range): boolean {
	const end = phrases.to[from] ?? -1;
	const verb = verbOf({ verbs, verbAt }, end);
	if (!verb || verb.head !== verb.from || verb.form !== "past" || !containers.has(view.lexeme[end - 1]))
		return false;
	if (view.tag[verb.to] !== "I" && !timeWords.has(view.lexeme[verb.to])) return false;
	return !verbs.some((other) => other.finite && other.from >= verb.to && other.to <= to);
}

const denials = wordClass("deny refute reject dismiss rebut dispute contest counter question");

/** "noted Toth's comment that p": p is what Toth said, and not whoever notes it. */
function isClaimOfOther({ view, phrases, verbs }: Clauses, v: number): boolean {
	const from = (verbs[v] as VerbGroup).to;
	const to = phrases.from[from] === from ? (phrases.to[from] as number) : from;
	if (view.word[to] !== "that" || !claims.has(view.lexeme[to - 1])) return false;
	for (let i = from + 1; i + 1 < to; i++) if (view.tag[i] === "T") return true;
	return false;
}

/** "the rock, which locals call “the Beard”": a name that people have for something. */
function isNickname({ view, verbs, subjects }: Clauses, v: number, { from }: Range): boolean {
	const { lemma, form } = verbs[v] as VerbGroup;
	const subject = subjects[v];
	if (lemma !== "call" || form !== "base" || subject?.where !== "before") return false;
	if (subject.to - subject.from > 1 || !/^(?:which|that)$/.test(view.word[subject.from - 1] ?? ""))
		return false;
	const quote = view.quote[from] as number;
	return quote >= 0 && view.quote[from + 5] !== quote;
}

/** "warned the club of grave steps": who is told of something is no part of it. */
function isHearer({ view, phrases, verbs }: Clauses, v: number): boolean {
	const { base, to: from } = verbs[v] as VerbGroup;
	const to = phrases.from[from] === from ? (phrases.to[from] as number) : from;
	if (!hearing.has(base) || !/^(?:of|about|against)$/.test(view.word[to] ?? "")) return false;
	const last = to - 1;
	if (/^(?:story|tale)$/.test(view.word[last] ?? "")) return false;
	return view.tag[last] === "P" || view.tag[last] === "O" || speakingNouns.has(view.lexeme[last]);
}

const hearing = wordClass("warn tell inform remind notify assure advise brief caution");

const claims = wordClass(
	"claim claims comment comments statement assertion assertions promise promises pledge suggestion suggestions allegation allegations accusation accusations contention argument view warning warnings remark remarks denial admission prediction announcement insistence belief complaint complaints",
);

/** "declined to comment", "refused to answer questions": nothing was said. */
const isSilence = ({ view }: Clauses, { from }: Range) => silent.has(view.lexeme[from + 1]);

const silent = wordClass("comment respond reply answer elaborate discuss speak talk confirm specify");

/** Verbs for what acts and things give to understand, as well as people. */
const signs = wordClass("suggest indicate imply signal mean show demonstrate prove reflect");

/** With a plain object these are deeds: "raised the price", "added a slice". */
const deeds = wordClass(
	"answer add raise give issue make take post share file sign note read draw run hold put get have use keep win lose",
);

/** With "to" these say what somebody does, not what somebody says. */
const attempts = wordClass("seek try attempt begin start continue work manage fail struggle use go come");

const bare = wordClass("it him them me us himself herself itself themselves");

/**
 * Whether a stretch can be the content of a statement: not a lone pronoun, and for a verb that is only an aside of
 * another ("by questioning the aid", "tried to downplay it") at least a clause.
 */
export function canBeContent(clauses: Clauses, v: number, frame: string, content: Range): boolean {
	const { view } = clauses;
	const first = view.lexeme[content.from];
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
		// "told reporters it was", but not "the mails it received"
		const told = frame === "np-S" && v >= 0 && hearing.has((clauses.verbs[v] as VerbGroup).base);
		if (frame !== "S" && !told && !frame.endsWith("that") && !view.tag[content.from + 1]?.match(/[NPJ]/))
			return false;
		if (frame === "np" && (second === "I" || second === "R" || second === "." || second === "S"))
			return false;
	}
	if (v < 0) return true;
	if (frame === "np" && !wishes.has((clauses.verbs[v] as VerbGroup).base) && isOnlySomebody(clauses, content))
		return false;
	if (frame === "np" && isPhoned(clauses, v, content)) return false;
	if (
		(isShown(clauses, v) || isInformed(clauses, v) || isFiled(clauses, v, content)) &&
		/^np(?:$|[-+]p:)/.test(frame)
	)
		return false;
	// "Last Sunday, after the speaker had dismissed it, …": these take an object, and words before them are none of theirs.
	const verb = clauses.verbs[v] as VerbGroup;
	if (frame === "post" && rejections.has(verb.base)) return false;
	// "voted on Tuesday to back the law"
	if (timeWords.has(first) && /p:(?:on|in|at|by)$/.test(frame)) return false;
	// "saw thousands of fans miss out"
	if (verb.lemma === "see" && /^np(?:$|[-+]p:)/.test(frame)) return false;
	// "denied claims that p": p is what was claimed, and not by whoever denies it.
	if (frame === "np-that" && denials.has(verb.base)) return false;
	if (frame === "np-that" && isClaimOfOther(clauses, v)) return false;
	if (introducesQuoted(clauses, content) && /^np(?:$|\+)|ing$/.test(frame)) return false;
	if (isHearer(clauses, v) && /^np(?:$|\+p:)/.test(frame)) return false;
	if (frame === "np" && isNickname(clauses, v, content)) return false;
	if (frame === "S" && isReduced(clauses, content)) return false;
	if (isContainer(clauses, content) && !/^(?:post|as-)|(?:Q|that|S)$/.test(frame)) return false;
	if (deeds.has(verb.base) && /^np(?:$|-wh$|[-+]p:)/.test(frame)) return false;
	if (!frame.endsWith("Q") && isWriter(clauses, v)) return false;
	if (moves.has(verb.base) && /^np(?:$|\+p:)/.test(frame) && startsWithSomebody(clauses, content))
		return false;
	if (frame === "to" && (attempts.has(verb.base) || isSilence(clauses, content))) return false;
	if (frame === "to" && promises.has(verb.base) && !isSomebody(clauses, v)) return false;
	if (verb.form === "gerund" && !verb.finite && verb.from > 0 && view.tag[verb.from - 1] === "I")
		return /^(?:that|S|wh|Q|if)$/.test(frame);
	return true;
}

/** "what promises to be a long day", "the rain threatened to flood it": likelihoods, where nobody speaks. */
const promises = wordClass("promise threaten vow ask");

function isSomebody({ view, subjects }: Clauses, v: number): boolean {
	const subject = subjects[v];
	if (!subject) return true;
	const last = subject.head.to - 1;
	const word = view.word[last] as string;
	if (word === "what" || word === "it" || (word === "which" && !subject.refersTo)) return false;
	return view.tag[last] !== "N" || (view.capital[last] ?? false) || speakingNouns.has(view.lexeme[last]);
}

/** "I asked whether", "as you know": whoever writes or reads; nobody of whom the article tells. */
function isWriter({ view, subjects }: Clauses, v: number): boolean {
	const subject = subjects[v];
	return !!subject && subject.to === subject.head.to && writers.has(view.lexeme[subject.head.to - 1]);
}

const writers = wordClass("i we you");

const rejections = wordClass(
	"dismiss reject refuse decline oppose support back endorse condemn criticize criticise praise thank accuse blame attack order call",
);

/** "called the chief to congratulate him": somebody is called and nothing is said of what he is called. */
function isPhoned(clauses: Clauses, v: number, { from, to }: Range): boolean {
	const { view, phrases, verbs } = clauses;
	if ((verbs[v] as VerbGroup).lemma !== "call" || !startsWithSomebody(clauses, { from, to })) return false;
	const next = phrases.to[from] as number;
	for (let i = from; i <= next && i < to; i++) if ((view.quote[i] as number) >= 0) return false;
	if (next >= to) return true;
	return /[TIRS.]/.test(view.tag[next] ?? ".") && view.word[next] !== ",";
}

/** With somebody as their object these are done to them: "dismissed their coach". */
const moves = wordClass("thank dismiss remove appoint replace name arrest detain release invite meet");

function startsWithSomebody({ view, phrases }: Clauses, { from }: Range): boolean {
	const last = (phrases.to[from] ?? 0) - 1;
	return last >= from && (view.tag[last] === "P" || speakingNouns.has(view.lexeme[last]));
}

/** "More than 400 were hurt, he said": before a cue such words open a sentence. */
const isLongBefore = (frame: string, { from, to }: Range) => /^(?:post|as-)/.test(frame) && to > from + 3;

/** Of these somebody is what is said: "demanded an inquiry". */
const wishes = wordClass("demand request");

/** "cited Toth", "praised the minister": a content that is only somebody tells nothing of what was said. */
function isOnlySomebody({ view, phrases }: Clauses, { from, to }: Range): boolean {
	if (phrases.from[from] !== from || (phrases.to[from] as number) < to) return false;
	for (let i = from; i < to; i++) if ((view.quote[i] as number) >= 0) return false;
	const tag = view.tag[to - 1];
	return tag === "P" || tag === "O" || speakingNouns.has(view.lexeme[to - 1]);
}

/** "called him a “disgrace”": whether words in quotation marks come soon behind the stretch's first item. */
function holdsQuoted({ view }: Clauses, content: Range): boolean {
	for (let i = content.from + 1; i < content.to && i < content.from + 9; i++)
		if ((view.quote[i] as number) >= 0) return true;
	return false;
}

/** Whether a finite verb stands right behind the stretch's first item: "This will be", "that is". */
const isClause = ({ verbAt, verbs }: Clauses, content: Range) =>
	verbOf({ verbs, verbAt }, content.from + 1)?.finite ?? false;

/** "if she says", "would have said", "will tell parliament": what has not been said. */
function isHypothetical(clauses: Clauses, verb: VerbGroup, subject: Subject | null): boolean {
	if (!isTeller(verb.base)) return false;
	const { view } = clauses;
	const start = subject?.where === "before" ? subject.from : verb.from;
	const before = view.word[start - 1];
	if (before === "if" || before === "unless") return true;
	// "would only say that": he did
	if (!verb.modal || view.word[verb.to] === "only" || view.word[verb.head - 1] === "only") return false;
	for (let i = verb.from; i < verb.head; i++) if (unreal.has(view.lexeme[i])) return true;
	return false;
}

/** "is expected to announce", "declined to discuss": what has not been said. */
function isAwaited({ verbs }: Clauses, v: number): boolean {
	const verb = verbs[v] as VerbGroup;
	if (v === 0 || !verb.infinitive) return false;
	const before = verbs[v - 1] as VerbGroup;
	if (before.to !== verb.from) return false;
	if (before.lemma === "decline" || before.lemma === "refuse") return silent.has(verb.base);
	return before.passive && before.lemma === "expect";
}

const unreal = wordClass("would will 'll could might may should shall 'd");

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
	const earlier = v > 0 && verb.form === "gerund" ? clauses.verbs[v - 1] : undefined;
	if (
		earlier &&
		clauses.view.word[verb.from - 1] === "as" &&
		!earlier.passive &&
		(earlier.lemma === "quote" || earlier.lemma === "cite")
	)
		return false;
	// "Asked whether she would resign, the minister …": somebody else asked.
	if (verb.from === 0 && verb.form === "past" && verb.head === 0 && (!subject || subject.where === "shared"))
		return false;
	// "when asked about": a participle without a subject of its own is somebody else's doing.
	if (
		verb.form === "past" &&
		verb.head === verb.from &&
		verb.from > 0 &&
		subject?.where === "shared" &&
		openers.has(clauses.view.lexeme[verb.from - 1])
	)
		return false;
	// "a hearing titled “The Price of Water”"
	if (verb.head === verb.from && isTitling(clauses.view.lexeme[verb.head])) return false;
	// "known as “the Duchess”" only names.
	if (verb.lemma === "know" && clauses.view.word[verb.to] === "as") return false;
	// "seems to", "looks grim": an impression of whoever writes, not of the subject.
	if (impressions.has(verb.base)) return false;
	// "referring to the capital" explains a word of the content.
	if (verb.lemma === "refer" && verb.form === "gerund") return false;
	if (subject) {
		const last = subject.head.to - 1;
		if (pictures.has(clauses.view.lexeme[last])) return false;
		// "his silence suggested that": what whoever writes makes of an act or a thing.
		if (
			signs.has(verb.base) &&
			clauses.view.tag[last] === "N" &&
			!clauses.view.capital[last] &&
			!speakingNouns.has(clauses.view.lexeme[last])
		)
			return false;
	}
	return true;
}
