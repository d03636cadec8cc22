import type { ArticleSpeaker, SpeakerKind, Statement } from "../../model";
import { isBodyWord } from "../../text/bodies";
import { type Span, type TextSpan, textSpan } from "../../text/span";
import { isRole } from "../../text/titles";
import { confidenceOf } from "../confidence";
import type { Found } from "../found";
import type { Reading } from "../grammar/reading";
import { lastSentenceUpTo, subjectBefore } from "../grammar/subject-before";
import { type BodyPlace, findBody, fullerBody } from "./body-places";
import {
	type Credited,
	type Credits,
	credit,
	creditedAs,
	knownBody,
	mentionAgain,
	newCredits,
	pronounBody,
	sameGroup,
} from "./credits";
import { fitsEpithet } from "./epithets";
import { completeNames, isSurnameIn } from "./full-names";
import { isGenericBody } from "./generic-bodies";
import type { Naming, Word } from "./named";
import { bearersOf, describe, type People, type Person, textOf } from "./people";
import { type References, settleReferences } from "./references";
import { canSpeak, withoutClause } from "./unnamed";

/** Who a statement is credited to, and the earlier words that name them. */
interface Settled {
	readonly speaker: Credited | null;
	readonly antecedent: Span | null;
}

/** Gives each statement its speaker: one entry for all names, pronouns and epithets of the same person or body. */
export function nameSpeakers(
	reading: Reading,
	found: readonly Found[],
	title: Reading | null = null,
): { speakers: ArticleSpeaker[]; statements: Statement[] } {
	const references = settleReferences(reading, found, title);
	completeNames(reading.text, references.people);
	const credits = newCredits();
	const settled: (Settled | null)[] = new Array(found.length).fill(null);
	const settle = (i: number, depth: number): Settled => {
		const known = settled[i];
		if (known) return known;
		const statement = found[i] as Found;
		let result: Settled = { speaker: null, antecedent: null };
		if (statement.rule === "transcript/answer" && !statement.antecedent) {
			const person = references.mostNamed();
			if (person)
				result = {
					speaker: creditPerson(
						references,
						credits,
						person,
						statement.mention ?? (statement.contents[0] as Span),
					),
					antecedent: references.namedBefore(person, statement.contents[0]?.start ?? 0),
				};
		} else if (statement.mention)
			result = bySpan(
				reading,
				references,
				credits,
				statement.mention,
				statement.head ?? statement.mention,
				statement.refersTo,
			);
		else if (statement.antecedent) {
			const own = bySpan(reading, references, credits, statement.antecedent, statement.antecedent, null);
			result = { speaker: own.speaker, antecedent: statement.antecedent };
		} else if (statement.continues >= 0 && depth < 2000) {
			const source = found[statement.continues] as Found;
			const from = settle(statement.continues, depth + 1);
			result = { speaker: from.speaker, antecedent: source.mention ?? from.antecedent };
		}
		settled[i] = result;
		return result;
	};
	const statements = found.map((statement, i) =>
		toStatement(reading, statement, settle(i, 0), clearness(references, found, i)),
	);
	return { speakers: credits.all.map(toSpeaker), statements };
}

/** How clear it is who a statement's own pronoun means, or that of the statement which it goes on; 0 to 1. */
function clearness(references: References, found: readonly Found[], i: number): number {
	let statement = found[i] as Found;
	for (let guard = 0; guard < 2000 && !statement.mention && statement.continues >= 0; guard++)
		statement = found[statement.continues] as Found;
	const { mention, head, antecedent, refersTo } = statement;
	if (refersTo) return references.clearAt(refersTo.start);
	return references.clearAt((head ?? mention ?? antecedent)?.start ?? -1);
}

function toStatement(reading: Reading, found: Found, settled: Settled, clear: number): Statement {
	const words = wordCount(reading.text, found);
	return {
		kind: found.kind,
		content: found.contents.map((c) => textSpan(reading.text, c.start, c.end)) as unknown as [
			TextSpan,
			...TextSpan[],
		],
		mention: spanOf(reading.text, found.mention),
		antecedent: spanOf(reading.text, settled.antecedent),
		cue: spanOf(reading.text, found.cue),
		speaker: settled.speaker?.name ?? null,
		rule: found.rule,
		confidence: inDoubt(confidenceOf(found, settled.speaker !== null, words), clear),
	};
}

/** A confidence, less where somebody else is as likely meant: half of it where nothing tells the two apart. */
const inDoubt = (confidence: number, clear: number) =>
	clear >= 1 ? confidence : Math.round(1000 * confidence * (0.5 + 0.5 * clear)) / 1000;

const spanOf = (text: string, span: Span | null): TextSpan | null =>
	span ? textSpan(text, span.start, span.end) : null;

/** Words of a statement's content; counted only where they can be few. */
function wordCount(text: string, found: Found): number {
	let length = 0;
	for (const { start, end } of found.contents) length += end - start;
	if (length > 60) return 10;
	return found.contents.reduce((n, c) => n + text.slice(c.start, c.end).split(/\s+/).length, 0);
}

const toSpeaker = ({ name, kind, names, roles, person }: Credited): ArticleSpeaker => ({
	name,
	kind,
	// A name put together from two places ("her mother Sally") stands nowhere by itself.
	names: person && !names.includes(name) ? [...names, name] : names,
	roles,
});

/** Who the words of a mention mean. */
function bySpan(
	reading: Reading,
	references: References,
	credits: Credits,
	mention: Span,
	head: Span,
	refersTo: Span | null,
): Settled {
	if (refersTo) {
		const inner = bySpan(reading, references, credits, refersTo, refersTo, null);
		if (inner.speaker) return { speaker: inner.speaker, antecedent: refersTo };
		// "cut to 275 by the government, which said": whom the last of the phrases names.
		const nearest = lastPhrase(references.read(refersTo).words);
		const { speaker } = nearest ? bySpan(reading, references, credits, nearest, nearest, null) : inner;
		return { speaker, antecedent: speaker ? nearest : refersTo };
	}
	const { words, naming } = references.read(mention);
	const person =
		naming.kind === "group" || naming.kind === "nobody"
			? null
			: personOf(reading, references, naming, mention, head);
	if (person?.described) return byDescription(references, credits, person, mention);
	if (person) {
		if (naming.kind === "person") describe(references.people, person, naming);
		const earlier = naming.kind === "person" ? null : references.namedBefore(person, mention.start);
		return { speaker: creditPerson(references, credits, person, mention), antecedent: earlier };
	}
	if (naming.kind === "pronoun") {
		const topic = subjectBefore(reading, mention.start);
		if (naming.noun === "they" && topic) {
			const one = references.at.get(topic.start);
			const opens = /(?:^|[”"’',.?!]\s*|\n\s*)$/.test(reading.text.slice(mention.start - 4, mention.start));
			if (opens && one?.described && !one.gender && credits.byPerson.get(one) === credits.lastOne)
				return byDescription(references, credits, one, mention);
			// "Lund and Brandt complained. They said …": the two of them, who are no speaker of one name.
			if (references.peopleIn(topic) > 1 && !mayMean(references, naming, topic))
				return { speaker: null, antecedent: null };
		}
		const again = sameAgain(reading, credits, naming, mention);
		const before = again ?? pronounBody(credits, naming);
		if (
			topic &&
			(before === null || again || topic.start > before.last.start) &&
			mayMean(references, naming, topic)
		) {
			const { speaker } = bySpan(reading, references, credits, topic, topic, null);
			if (speaker) {
				credits.lastPronoun = { noun: naming.noun, at: mention.start, speaker };
				return { speaker, antecedent: topic };
			}
		}
		if (before) credits.lastPronoun = { noun: naming.noun, at: mention.start, speaker: before };
		return { speaker: before, antecedent: before?.last ?? null };
	}
	const place = bodyMeant(reading, references, naming, words, mention.start);
	if (place && place !== "several") return byPlace(references, credits, place, mention);
	if (place || !canSpeak(naming, words) || references.isUnclear(head.start))
		return { speaker: null, antecedent: null };
	const known = knownBody(credits, naming) ?? sameGroup(credits, naming, mention.start);
	if (known) {
		const antecedent =
			naming.definite && naming.kind !== "body" && known.last.start < mention.start ? known.last : null;
		mentionAgain(credits, known, mention);
		return { speaker: known, antecedent };
	}
	const name = textOf(withoutClause(naming.words)) || reading.text.slice(mention.start, mention.end);
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

/** Somebody who is described and never named: at the first words that do so, by a pronoun, or as "the spokesman". */
function byDescription(references: References, credits: Credits, person: Person, mention: Span): Settled {
	const described = person.described as Span;
	const known = credits.byPerson.get(person);
	if (known) {
		const antecedent = known.last.start < mention.start ? known.last : described;
		mentionAgain(credits, known, mention);
		return { speaker: known, antecedent: antecedent.start === mention.start ? null : antecedent };
	}
	const { words, naming } = references.read(described);
	if (!canSpeak(naming, words)) return { speaker: null, antecedent: null };
	const speaker = credit(credits, {
		kind: kindOf(naming),
		name: textOf(withoutClause(naming.words)),
		names: [],
		roles: [],
		person: null,
		noun: naming.noun,
		plural: false,
		last: mention,
	});
	credits.byPerson.set(person, speaker);
	return { speaker, antecedent: described.start === mention.start ? null : described };
}

/** "It said …. It accused …": whom the same pronoun meant in the sentence before, or earlier in its own. */
function sameAgain(
	reading: Reading,
	{ lastPronoun }: Credits,
	{ noun }: Naming,
	mention: Span,
): Credited | null {
	if (lastPronoun?.noun !== noun) return null;
	const [here, there] = [mention.start, lastPronoun.at].map((offset) => lastSentenceUpTo(reading, offset));
	const near = (here as number) - (there as number);
	const paragraph = (s: number | undefined) => reading.sentences[s as number]?.paragraph;
	return near >= 0 && near <= 1 && paragraph(here) === paragraph(there) ? lastPronoun.speaker : null;
}

/** What a company is to something: "the owner, Blue Line". */
const companyRole =
	/\b(?:owner|operator|maker|manufacturer|builder|supplier|developer|retailer|publisher|broadcaster|lender|insurer|employer|landlord|contractor|organi[sz]er)$/i;

/** Whether "they" can mean the many, or "it" the body, that a phrase names. */
function mayMean(references: References, { noun: pronoun }: Naming, phrase: Span): boolean {
	const { kind, noun, role, plural, gender, sure } = references.read(phrase).naming;
	if (pronoun === "they") return plural && kind !== "pronoun";
	if (pronoun !== "it" || plural) return false;
	if (kind === "body" || isBodyWord(noun)) return true;
	// A company's name may look like a person's.
	return kind === "person" && gender === null && (!sure || companyRole.test(role));
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

/** "the company": the body named at a place. */
function byPlace(references: References, credits: Credits, place: BodyPlace, mention: Span): Settled {
	const antecedent = { start: place.start, end: place.end };
	if (place.person) {
		const speaker = creditPerson(references, credits, place.person, mention);
		speaker.kind = "organisation";
		return { speaker, antecedent };
	}
	const known = creditedAs(credits, place.name);
	if (known) {
		mentionAgain(credits, known, mention);
		return { speaker: known, antecedent };
	}
	const speaker = credit(credits, {
		kind: "organisation",
		name: place.name,
		names: [place.name],
		roles: [],
		person: null,
		noun: place.name.toLowerCase().split(" ").at(-1) as string,
		plural: false,
		last: mention,
	});
	return { speaker, antecedent };
}

/** What a speaker is who is no person of a name. */
function kindOf({ kind, noun }: Naming): SpeakerKind {
	if (kind === "body" || (kind === "description" && isBodyWord(noun))) return "organisation";
	return kind === "group" ? "group" : "unnamed";
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

function creditPerson(references: References, credits: Credits, person: Person, mention: Span): Credited {
	const name = calledName(references.people, person);
	// Two met under one full name are one: the name of one of them was completed later.
	const namesake = name.includes(" ") ? credits.byName.get(name) : undefined;
	const known = credits.byPerson.get(person) ?? (namesake?.person ? namesake : undefined);
	if (known) {
		known.last = mention;
		return known;
	}
	const { names, roles } = person;
	return credit(credits, {
		kind: "person",
		name,
		names,
		roles,
		person,
		noun: "",
		plural: false,
		last: mention,
	});
}

/** A person's fullest name; "Mrs Hall" where another Hall is spoken of and no given name is known. */
function calledName(people: People, person: Person): string {
	const name = person.name.join(" ").replace(/ (?=[.,'’])/g, "");
	const [address] = person.addresses;
	const family = person.name.length === 1 ? person.name[0] : undefined;
	if (!family || !address || bearersOf(people, family).length < 2) return name;
	return `${address.charAt(0).toUpperCase()}${address.slice(1)} ${name}`;
}
