import type { Span } from "../../text/span";
import { isUtterance } from "../../text/speaking-nouns";
import { isRole } from "../../text/titles";
import type { Reading } from "../grammar/reading";
import { lastSentenceUpTo } from "../grammar/topic";
import { type BodyPlace, findBody, fullerBody } from "./body-places";
import { byDescription, byPlace, creditPerson, kindOf, type Settled } from "./crediting";
import { type Credits, credit, knownBody, mentionAgain, sameGroup } from "./credits";
import { describe } from "./describe";
import { fitsEpithet } from "./epithets";
import { isSurnameIn } from "./full-names";
import { isGenericBody } from "./generic-bodies";
import { wordsText } from "./mention-words";
import type { Naming, Word } from "./named";
import { ownerOfPaper, writerOf } from "./papers";
import { bearersOf } from "./people";
import type { Person } from "./person";
import type { References } from "./references";
import { byPronoun } from "./they-and-it";
import { canSpeak, withoutClause } from "./unnamed";

const NOTHING: readonly Span[] = [];

/** How sure it is that a paper speaks for who wrote it. */
const WRITTEN = 0.7;

/** The same where nothing but the place tells who wrote it: it may have been passed on. */
const WRITTEN_BEFORE = 0.55;

/**
 * Who the words of a mention mean.
 *
 * @param said the content that is credited to them
 */
export function bySpan(
	reading: Reading,
	references: References,
	credits: Credits,
	mention: Span,
	head: Span,
	refersTo: Span | null,
	said: readonly Span[],
): Settled {
	if (refersTo) {
		const inner = bySpan(reading, references, credits, refersTo, refersTo, null, NOTHING);
		if (inner.speaker) return { speaker: inner.speaker, antecedent: refersTo };
		// "cut to 275 by the government, which said": whom the last of the phrases names.
		const nearest = lastPhrase(references.read(refersTo).words);
		const { speaker } = nearest
			? bySpan(reading, references, credits, nearest, nearest, null, NOTHING)
			: inner;
		return { speaker, antecedent: speaker ? nearest : refersTo };
	}
	const { words, naming } = references.read(mention);
	const person =
		(naming.kind === "group" && !isUtterance(naming.noun)) ||
		naming.kind === "nobody" ||
		(naming.kind === "person" && references.isUnclear(naming.name[0]?.start ?? -1))
			? null
			: personOf(reading, references, naming, mention, head);
	if (person?.described) return byDescription(references, credits, person, mention);
	if (person) {
		if (naming.kind === "person") describe(references.people, person, naming);
		const earlier = naming.kind === "person" ? null : references.namedBefore(person, mention.start);
		return { speaker: creditPerson(references, credits, person, mention), antecedent: earlier };
	}
	if (naming.kind === "pronoun") {
		const means = (phrase: Span) =>
			bySpan(reading, references, credits, phrase, phrase, null, NOTHING).speaker;
		return byPronoun({ reading, references, credits, said }, naming, mention, means);
	}
	const place = bodyMeant(reading, references, naming, words, mention.start);
	if (place && place !== "several") return byPlace(references, credits, place, mention);
	const unclear = naming.kind === "person" || references.isUnclear(head.start);
	if (place || !canSpeak(naming, words) || unclear) return { speaker: null, antecedent: null };
	const owner = ownerOfPaper(naming, words);
	const owned = owner && bySpan(reading, references, credits, owner, owner, null, NOTHING);
	if (owned?.speaker) return { ...owned, clear: WRITTEN };
	const writer = writerOf(reading.text, credits, naming, mention.start);
	if (writer) return { speaker: writer, antecedent: writer.last, clear: WRITTEN_BEFORE };
	const known = knownBody(credits, naming) ?? sameGroup(credits, naming, mention.start);
	if (known) {
		const antecedent =
			naming.definite && naming.kind !== "body" && known.last.start < mention.start ? known.last : null;
		mentionAgain(credits, known, mention);
		return { speaker: known, antecedent };
	}
	const name = wordsText(withoutClause(naming.words)) || reading.text.slice(mention.start, mention.end);
	const kind = kindOf(naming);
	const speaker = credit(credits, {
		kind,
		name,
		names: kind === "unnamed" ? [] : [name],
		roles: [],
		person: null,
		noun: naming.noun,
		plural: naming.plural,
		last: mention,
	});
	return { speaker, antecedent: null };
}

/** What stands behind the last "by" or "from" of a phrase; null where there is none. */
function lastPhrase(words: readonly Word[]): Span | null {
	const at = words.findLastIndex(({ lower }) => lower === "by" || lower === "from");
	const first = at >= 0 ? words[at + 1] : undefined;
	return first ? { start: first.start, end: (words.at(-1) as Word).end } : null;
}

/** Which body "the company" or "the Times" means. */
function bodyMeant(
	reading: Reading,
	{ bodies, people }: References,
	naming: Naming,
	words: readonly Word[],
	offset: number,
): BodyPlace | "several" | null {
	const [name] = naming.name;
	if (naming.kind === "body" && name && naming.name.length === 1 && words[0]?.lower === "the")
		return fullerBody(bodies, name.text, offset);
	if (!isGenericBody(naming)) return null;
	return findBody(bodies, people, naming.noun, offset, lastSentenceUpTo(reading, offset));
}

function personOf(
	{ text }: Reading,
	references: References,
	naming: Naming,
	mention: Span,
	head: Span,
): Person | null {
	const direct = references.at.get(head.start) ?? references.at.get(mention.start) ?? null;
	if (naming.kind === "person") {
		// "the head of the directorate, Lena Roth": the name's own place counts.
		const own = references.at.get(naming.name[0]?.start ?? -1);
		return own ?? direct ?? references.meet(naming);
	}
	const later = direct && !direct.described ? null : namedLater(references, naming, mention);
	if (later || direct) return later ?? direct;
	// "Cook said" of Tom Cook: a surname that is a word for an office too.
	const only = naming.words.length === 1 ? naming.words[0] : undefined;
	if (only?.tag === "P" && !naming.plural) {
		const bearers = bearersOf(references.people, only.text);
		if (bearers.length === 1) return bearers[0] as Person;
		if (bearers.length === 0 && isRole(naming.noun) && isSurnameIn(text, only.text))
			return references.meet({ ...naming, kind: "person", name: naming.words, noun: "" });
	}
	return null;
}

/** "its director", named only later: the only one of that office. */
function namedLater(references: References, naming: Naming, mention: Span): Person | null {
	if (naming.kind !== "description" || !naming.definite || !isRole(naming.noun)) return null;
	const holders = references.people.byOffice.get(naming.noun);
	const [holder] = holders?.size === 1 ? holders : [];
	if (!holder || references.namedBefore(holder, mention.start)) return null;
	return fitsEpithet(holder, naming) > 1 ? holder : null;
}
