import type { SpeakerKind } from "../../model";
import { isBodyWord } from "../../text/bodies";
import type { Span } from "../../text/span";
import type { BodyPlace } from "./body-places";
import { type Credited, type Credits, credit, creditedAs, mentionAgain } from "./credits";
import { wordsText } from "./mention-words";
import type { Naming } from "./named";
import { bearersOf } from "./people";
import type { People, Person } from "./person";
import type { References } from "./references";
import { canSpeak, withoutClause } from "./unnamed";

/** Who a statement is credited to, and the earlier words that name them. */
export interface Settled {
	readonly speaker: Credited | null;
	readonly antecedent: Span | null;
	/** How clearly they are meant, 0 to 1, where something stands in doubt. */
	readonly clear?: number;
}

/** Somebody who is described and never named: at the first words that do so, by a pronoun, or as "the spokesman". */
export function byDescription(
	references: References,
	credits: Credits,
	person: Person,
	mention: Span,
): Settled {
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
		name: wordsText(withoutClause(naming.words)),
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

/** "the company": the body named at a place. */
export function byPlace(references: References, credits: Credits, place: BodyPlace, mention: Span): Settled {
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

export function creditPerson(
	references: References,
	credits: Credits,
	person: Person,
	mention: Span,
): Credited {
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
/** What a speaker is who is no person of a name. */
export function kindOf({ kind, noun }: Naming): SpeakerKind {
	if (kind === "body" || (kind === "description" && isBodyWord(noun))) return "organisation";
	return kind === "group" ? "group" : "unnamed";
}
