import type { ArticleSpeaker, SpeakerKind, Statement } from "../model";
import { isBodyWord } from "../text/bodies";
import { type Span, type TextSpan, textSpan } from "../text/span";
import { isRole } from "../text/titles";
import { confidenceOf } from "./confidence";
import type { Found } from "./found";
import { completeNames } from "./full-names";
import type { Naming } from "./named";
import { readNaming } from "./naming";
import { describe, type People, type Person, textOf } from "./people";
import type { Reading } from "./reading";
import { type References, settleReferences, wordsBetween } from "./references";
import { calledByEpithet, canSpeak, isBareGroup, withoutClause } from "./unnamed";

/** Somebody credited, on the way to an ArticleSpeaker. */
interface Credited {
	kind: SpeakerKind;
	name: string;
	readonly names: string[];
	readonly roles: string[];
	/** Set for people. */
	readonly person: Person | null;
	/** For groups and bodies: the noun by which "the ministers" finds them again, and whether they are many. */
	readonly noun: string;
	readonly plural: boolean;
	/** Where they were last mentioned. */
	last: Span;
}

/** Who a statement is credited to, and the earlier words that name them. */
interface Settled {
	readonly speaker: Credited | null;
	readonly antecedent: Span | null;
}

/** Gives each statement its speaker: one entry for all names, pronouns and epithets of the same person or body. */
export function nameSpeakers(
	reading: Reading,
	found: readonly Found[],
): { speakers: ArticleSpeaker[]; statements: Statement[] } {
	const references = settleReferences(reading, found);
	completeNames(reading.text, references.people);
	const credited: Credited[] = [];
	const settled: (Settled | null)[] = new Array(found.length).fill(null);
	const settle = (i: number, depth: number): Settled => {
		const known = settled[i];
		if (known) return known;
		const statement = found[i] as Found;
		let result: Settled = { speaker: null, antecedent: null };
		if (statement.rule === "transcript/answer") {
			const person = mostNamed(references);
			if (person)
				result = {
					speaker: creditPerson(
						references.people,
						credited,
						person,
						statement.mention ?? (statement.contents[0] as Span),
					),
					antecedent: references.namedBefore(person, statement.contents[0]?.start ?? 0),
				};
		} else if (statement.mention)
			result = bySpan(
				reading,
				references,
				credited,
				statement.mention,
				statement.head ?? statement.mention,
				statement.refersTo,
			);
		else if (statement.antecedent) {
			const own = bySpan(reading, references, credited, statement.antecedent, statement.antecedent, null);
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
	return { speakers: credited.map(toSpeaker), statements };
}

/** How clear it is who a statement's own pronoun means, or that of the statement which it goes on; 0 to 1. */
function clearness(references: References, found: readonly Found[], i: number): number {
	let statement = found[i] as Found;
	for (let guard = 0; guard < 2000 && !statement.mention && statement.continues >= 0; guard++)
		statement = found[statement.continues] as Found;
	const { mention, head, antecedent, refersTo } = statement;
	if (refersTo) return 1;
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

const toSpeaker = ({ name, kind, names, roles }: Credited): ArticleSpeaker => ({ name, kind, names, roles });

/** Who is interviewed: the person whom the article names most often, where one is. */
function mostNamed(references: References): Person | null {
	let best: Person | null = null;
	let most = 0;
	let tie = false;
	for (const person of references.people.all) {
		const times = references.timesNamed(person);
		if (times > most) {
			best = person;
			most = times;
			tie = false;
		} else if (times === most) tie = true;
	}
	return tie ? null : best;
}

/** Who the words of a mention mean. */
function bySpan(
	reading: Reading,
	references: References,
	credited: Credited[],
	mention: Span,
	head: Span,
	refersTo: Span | null,
): Settled {
	if (refersTo) {
		const inner = bySpan(reading, references, credited, refersTo, refersTo, null);
		return { speaker: inner.speaker, antecedent: refersTo };
	}
	const words = wordsBetween(reading, mention);
	const naming = readNaming(words);
	const person =
		naming.kind === "group" || naming.kind === "nobody"
			? null
			: (personOf(references, naming, mention, head) ??
				calledByEpithet(reading, references, naming, mention.start));
	if (person) {
		if (naming.kind === "person") describe(person, naming);
		const earlier = naming.kind === "person" ? null : references.namedBefore(person, mention.start);
		return { speaker: creditPerson(references.people, credited, person, mention), antecedent: earlier };
	}
	if (naming.kind === "pronoun") {
		const before = pronounBody(credited, naming);
		if (!before) return { speaker: null, antecedent: null };
		const antecedent = before.last;
		return { speaker: before, antecedent };
	}
	if (!canSpeak(naming, words)) return { speaker: null, antecedent: null };
	const known = knownBody(credited, naming) ?? sameGroup(credited, naming, mention.start);
	if (known) {
		const antecedent =
			naming.definite && naming.kind !== "body" && known.last.start < mention.start ? known.last : null;
		known.last = mention;
		return { speaker: known, antecedent };
	}
	const kind: SpeakerKind =
		naming.kind === "body" || (naming.kind === "description" && isBodyWord(naming.noun))
			? "organisation"
			: naming.kind === "group"
				? "group"
				: "unnamed";
	const name = textOf(withoutClause(naming.words));
	const fresh: Credited = {
		kind,
		name: name || reading.text.slice(mention.start, mention.end),
		names: [],
		roles: [],
		person: null,
		noun: naming.noun,
		plural: naming.plural,
		last: mention,
	};
	if (kind !== "unnamed") fresh.names.push(fresh.name);
	credited.push(fresh);
	return { speaker: fresh, antecedent: null };
}

function personOf(references: References, naming: Naming, mention: Span, head: Span): Person | null {
	const direct = references.at.get(head.start) ?? references.at.get(mention.start) ?? null;
	if (naming.kind === "person") {
		// "the head of the directorate, Lena Roth": the name's own place counts.
		const own = references.at.get(naming.name[0]?.start ?? -1);
		return own ?? direct ?? null;
	}
	if (direct) return direct;
	// "Cook said" of Tom Cook: a surname that is a word for an office too.
	const only = naming.words.length === 1 ? naming.words[0] : undefined;
	if (only?.tag === "P" && !naming.plural) {
		const bearers = references.people.all.filter(({ name }) => name.at(-1) === only.text);
		if (bearers.length === 1) return bearers[0] as Person;
	}
	// "its director", named only later: the only one of that office.
	if (naming.kind !== "description" || !naming.definite || !isRole(naming.noun)) return null;
	const holders = references.people.all.filter((person) => person.offices.has(naming.noun));
	return holders.length === 1 ? (holders[0] as Person) : null;
}

function creditPerson(people: People, credited: Credited[], person: Person, mention: Span): Credited {
	const name = calledName(people, person);
	// Two met under one full name are one: the name of one of them was completed later.
	const known = credited.find(
		(other) =>
			other.person === person || (other.person !== null && other.name === name && name.includes(" ")),
	);
	if (known) {
		known.last = mention;
		return known;
	}
	const fresh: Credited = {
		kind: "person",
		name: unique(credited, name),
		names: person.names,
		roles: person.roles,
		person,
		noun: "",
		plural: false,
		last: mention,
	};
	credited.push(fresh);
	return fresh;
}

/** A person's fullest name; "Mrs Hall" where another Hall is spoken of and no given name is known. */
function calledName(people: People, person: Person): string {
	const name = person.name.join(" ").replace(/ (?=[.,'’])/g, "");
	const [address] = person.addresses;
	const family = person.name.length === 1 ? person.name[0] : undefined;
	const shared = people.all.some((other) => other !== person && other.name.at(-1) === family);
	if (!family || !address || !shared) return name;
	return `${address.charAt(0).toUpperCase()}${address.slice(1)} ${name}`;
}

function unique(credited: readonly Credited[], name: string): string {
	let candidate = name;
	for (let n = 2; credited.some((other) => other.name === candidate); n++) candidate = `${name} (${n})`;
	return candidate;
}

/** Whom "they" or "it" means: the group, or the body, mentioned last. */
function pronounBody(credited: readonly Credited[], naming: Naming): Credited | null {
	if (naming.noun !== "they" && naming.noun !== "it") return null;
	let best: Credited | null = null;
	for (const other of credited) {
		if (other.kind === "person") continue;
		if (naming.noun === "they" && !other.plural && other.kind !== "organisation") continue;
		if (naming.noun === "it" && other.plural) continue;
		if (!best || other.last.start >= best.last.start) best = other;
	}
	return best;
}

/** Whom "the group" means: the group or body credited last, if that was not long before. */
function sameGroup(credited: readonly Credited[], naming: Naming, offset: number): Credited | null {
	if (!isBareGroup(naming)) return null;
	let best: Credited | null = null;
	for (const other of credited) {
		if (other.kind !== "group" && other.kind !== "organisation") continue;
		if (other.last.start < offset - 2000 || other.last.start >= offset) continue;
		if (!best || other.last.start >= best.last.start) best = other;
	}
	return best;
}

/** A group or body credited before that the words mean again. */
function knownBody(credited: readonly Credited[], naming: Naming): Credited | null {
	const name = textOf(naming.words).toLowerCase();
	let best: Credited | null = null;
	for (const other of credited) {
		if (other.kind === "person") continue;
		const same = other.name.toLowerCase() === name;
		const again =
			naming.definite &&
			naming.kind !== "body" &&
			other.noun === naming.noun &&
			other.plural === naming.plural &&
			(isRole(naming.noun) || naming.modifiers.length === 0) &&
			naming.modifiers.every((word) => other.name.toLowerCase().includes(word));
		if ((same || again) && (!best || same || other.last.start > best.last.start)) best = other;
		if (same) return other;
	}
	return best;
}
