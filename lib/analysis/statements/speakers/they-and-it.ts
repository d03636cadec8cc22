import { isBodyWord } from "../../text/bodies";
import { isKnownWord } from "../../text/lexicon";
import type { Span } from "../../text/span";
import { isCollective, isDocument } from "../../text/speaking-nouns";
import type { Reading } from "../grammar/reading";
import { lastSentenceUpTo, topicOf } from "../grammar/topic";
import { byDescription, type Settled } from "./crediting";
import { type Credited, type Credits, pronounBody } from "./credits";
import type { Naming } from "./named";
import { isPerson } from "./nameless";
import type { References } from "./references";
import { canSpeak, isIndefinite } from "./unnamed";

/** What is known where a pronoun is to be settled. */
export interface Asked {
	readonly reading: Reading;
	readonly references: References;
	readonly credits: Credits;
	/** The content that is credited to the pronoun: who is named within is not meant. */
	readonly said: readonly Span[];
}

/** How many sentences back somebody is looked for whom "they" or "it" may mean. */
const REACH = 3;

/** What is left of being sure where another sentence stands between, and for each further one. */
const FADES = 0.6;

/** Somebody that a pronoun may mean, and how many sentences before. */
interface Candidate {
	readonly phrase: Span;
	readonly back: number;
	/** Whether the sentence is about them. */
	readonly first: boolean;
}

/**
 * Whom "they" or "it" means: the many, or the body, that the same pronoun meant just before, that one of the last sentences
 * is about, or that was credited last; nobody where that is long ago.
 *
 * @param means whom a phrase names
 */
export function byPronoun(
	asked: Asked,
	naming: Naming,
	mention: Span,
	means: (phrase: Span) => Credited | null,
): Settled {
	const { reading, references, credits, said } = asked;
	const { noun } = naming;
	if (noun !== "they" && noun !== "it") return NOBODY;
	const own = lastSentenceUpTo(reading, Math.min(mention.start, said[0]?.start ?? mention.start));
	const topic = own > 0 ? topicAt(asked, own - 1, own, mention) : null;
	if (noun === "they" && topic) {
		const one = references.at.get(topic.start);
		const opens = /(?:^|[”"’',.?!]\s*|\n\s*)$/.test(reading.text.slice(mention.start - 4, mention.start));
		if (opens && one?.described && !one.gender && credits.byPerson.get(one) === credits.lastNameless)
			return byDescription(references, credits, one, mention);
		// "Lund, who met Brandt, complained. They said …": the two of them, who are no speaker of one name.
		const start = reading.tokens.start[reading.sentences[own - 1]?.from as number] as number;
		if (references.peopleIn({ start, end: topic.end }) > 1 && !mayMean(references, naming, topic))
			return NOBODY;
	}
	const again = sameAgain(reading, credits, noun, mention);
	const before = again ?? pronounBody(credits, naming);
	const last = before ? lastPlace(credits, before) : -1;
	const found = candidate(asked, naming, own, mention);
	const back = before ? own - lastSentenceUpTo(reading, last) : Number.POSITIVE_INFINITY;
	const nearer = again ? found?.back === 1 && found.first : found && found.phrase.start > last;
	if (found && nearer && (found.first || back > found.back)) {
		const speaker = means(found.phrase);
		if (speaker) {
			credits.lastPronoun = { noun, at: mention.start, speaker };
			return { speaker, antecedent: found.phrase, clear: fading(found.back + (found.first ? 0 : 1)) };
		}
	}
	if (!before || (back > REACH && paragraphsBetween(reading, own, own - back) > 1)) return NOBODY;
	credits.lastPronoun = { noun, at: mention.start, speaker: before };
	return { speaker: before, antecedent: before.last, clear: again ? 1 : fading(back) };
}

const NOBODY: Settled = { speaker: null, antecedent: null };

const fading = (back: number) => FADES ** Math.min(2, Math.max(0, back - 1));

/** Where somebody was last spoken of, be it by a pronoun. */
const lastPlace = ({ lastPronoun }: Credits, speaker: Credited) =>
	lastPronoun?.speaker === speaker ? Math.max(lastPronoun.at, speaker.last.start) : speaker.last.start;

const paragraphsBetween = ({ sentences }: Reading, here: number, there: number) =>
	(sentences[here]?.paragraph ?? 0) - (sentences[there]?.paragraph ?? 0);

/**
 * The subject, of one of the last sentences or of the pronoun's own before it, that the pronoun may mean; rather what a
 * sentence is about than others that act in it.
 */
function candidate(asked: Asked, naming: Naming, own: number, mention: Span): Candidate | null {
	for (let k = own; k >= 0 && own - k <= REACH; k--) {
		const topic = topicAt(asked, k, own, mention);
		for (const phrase of subjectsAt(asked, k, own, mention))
			if (mayMean(asked.references, naming, phrase))
				return { phrase, back: own - k, first: phrase.start === topic?.start };
	}
	return null;
}

/** What the sentence `k` is about, as far as the pronoun may mean it. */
function topicAt(asked: Asked, k: number, own: number, mention: Span): Span | null {
	const clauses = asked.reading.clauses[k];
	const topic = clauses ? topicOf(clauses) : null;
	return topic && isBefore(asked, topic, k, own, mention) ? topic : null;
}

/** The subjects of the finite verbs of the sentence `k`, as far as the pronoun may mean them. */
function subjectsAt(asked: Asked, k: number, own: number, mention: Span): Span[] {
	const clauses = asked.reading.clauses[k];
	if (!clauses) return [];
	const { view, verbs, subjects } = clauses;
	const spans: Span[] = [];
	for (let v = 0; v < verbs.length; v++) {
		const subject = subjects[v];
		if (!verbs[v]?.finite || subject?.where !== "before") continue;
		// "In a statement issued on Friday it said": the statement does nothing.
		if (view.tag[subject.from - 1] === "I") continue;
		const span = { start: view.start[subject.from] as number, end: view.end[subject.to - 1] as number };
		if (isBefore(asked, span, k, own, mention)) spans.push(span);
	}
	return spans;
}

/** Whether a phrase of the sentence `k` stands before the pronoun, in its paragraph or the one before, and outside of what is said. */
const isBefore = ({ reading, said }: Asked, phrase: Span, k: number, own: number, mention: Span) =>
	paragraphsBetween(reading, own, k) <= 1 &&
	phrase.end <= mention.start &&
	!said.some(({ start, end }) => start <= phrase.start && phrase.start < end);

/** "It said …. It accused …": whom the same pronoun meant in the sentence before, or earlier in its own. */
function sameAgain(reading: Reading, { lastPronoun }: Credits, noun: string, mention: Span): Credited | null {
	if (lastPronoun?.noun !== noun) return null;
	const here = lastSentenceUpTo(reading, mention.start);
	const there = lastSentenceUpTo(reading, lastPronoun.at);
	const near = here - there;
	return near >= 0 && near <= 1 && paragraphsBetween(reading, here, there) === 0 ? lastPronoun.speaker : null;
}

/** What a company is to something: "the owner, Blue Line". */
const companyRole =
	/\b(?:owner|operator|maker|manufacturer|builder|supplier|developer|retailer|publisher|broadcaster|lender|insurer|employer|landlord|contractor|organi[sz]er)$/i;

/** Whether "they" can mean the many, or "it" the body, that a phrase names. */
function mayMean(references: References, { noun: pronoun }: Naming, phrase: Span): boolean {
	const { words, naming } = references.read(phrase);
	const { kind, name, noun, role, plural, gender, sure } = naming;
	if (kind === "pronoun" || !canSpeak(naming, words)) return false;
	if (pronoun === "they") return (plural && !isDocument(noun)) || isCollective(noun);
	if (plural || isIndefinite(words)) return false;
	if (kind === "body" || isBodyWord(noun) || (kind === "description" && !isPerson(noun))) return true;
	if (kind !== "person" || gender !== null || (name.length === 1 && isKnownWord(name[0]?.lower ?? "")))
		return false;
	// A company's name may look like a person's.
	const known = references.at.get(phrase.start);
	return companyRole.test(role) || (!sure && !known?.sure && !known?.gender);
}
