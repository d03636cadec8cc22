import { genderOfFirstName } from "../text/firstnames";
import type { Span } from "../text/span";
import { isRole } from "../text/titles";
import { type Appearance, findEpithet, findPronoun, isAge, type Meant, newLately, note } from "./antecedents";
import type { Found } from "./found";
import type { Clauses, VerbGroup } from "./grammar";
import type { Naming, Word } from "./named";
import { readNaming } from "./naming";
import { describe, meet, newPeople, type People, type Person, textOf } from "./people";
import type { Reading } from "./reading";
import { isTeller } from "./tellers";

/** Who is meant at each place of an article. */
export interface References {
	readonly people: People;
	/** The person meant by the phrase that begins at an offset. */
	readonly at: ReadonlyMap<number, Person>;
	/** How clearly the pronoun at an offset means who it is taken for, 0 to 1; 1 for all else. */
	readonly clearAt: (offset: number) => number;
	/** The last place before an offset where a person is named by name. */
	readonly namedBefore: (person: Person, offset: number) => Span | null;
	/** Who is interviewed: the person whom the article names most often, where one is. */
	readonly mostNamed: () => Person | null;
	/** Those spoken of in phrases that begin from `from` up to before `to`, in order, as often as they are. */
	readonly between: (from: number, to: number) => readonly Person[];
	/** The person of a name that was met in no phrase. */
	readonly meet: (naming: Naming) => Person;
	/** A mention's words and what they say; read once where the mention is a phrase that was met on the way. */
	readonly read: (mention: Span) => Read;
}

/** The words of a mention, and what they say. */
export interface Read {
	readonly words: readonly Word[];
	readonly naming: Naming;
}

/** The words between two offsets. */
export function wordsBetween(reading: Reading, span: Span): Word[] {
	const { tokens, tags } = reading;
	let low = 0;
	let high = tokens.start.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens.start[middle] as number) < span.start) low = middle + 1;
		else high = middle;
	}
	const words: Word[] = [];
	for (let i = low; i < tokens.start.length && (tokens.end[i] as number) <= span.end; i++) {
		const start = tokens.start[i] as number;
		const end = tokens.end[i] as number;
		words.push({
			text: reading.text.slice(start, end),
			lower: tokens.lower[i] as string,
			tag: tags[i] as string,
			start,
			end,
		});
	}
	return words;
}

/**
 * Reads an article from its beginning and settles for each phrase whom it means: names by the people met so far,
 * pronouns by who was last spoken of and in which part, epithets by office and what is known of a person.
 *
 * @param found the statements: whoever is credited with one is rather what the next pronoun means
 */
export function settleReferences(reading: Reading, found: readonly Found[]): References {
	const saidBefore = new Map<number, readonly Span[]>();
	for (const { head, contents, kind } of found)
		if (head)
			saidBefore.set(head.start, kind === "direct" ? [] : contents.filter((c) => c.end <= head.start));
	// What is credited is asked for again, by the place where it ends.
	const readings = new Map<number, Read | null>();
	for (const { mention, antecedent } of found) {
		if (mention) readings.set(mention.end, null);
		if (antecedent) readings.set(antecedent.end, null);
	}
	const clear = new Map<number, number>();
	const told = gendersTold(reading.text);
	const people = newPeople();
	const at = new Map<number, Person>();
	const appearances: Appearance[] = [];
	const lately = newLately();
	const lastSeen = new Map<Person, number>();
	const named = new Map<Person, Span[]>();
	const latest = (person: Person) => lastSeen.get(person) ?? 0;
	let mostNamed: { readonly person: Person | null } | null = null;
	let lastSpeaker: Person | null = null;

	reading.clauses.forEach((clauses, sentence) => {
		const subjects = subjectStarts(clauses);
		const { view, phrases } = clauses;
		for (let i = 0; i < view.tag.length; ) {
			const to = phrases.to[i] as number;
			if ((phrases.from[i] ?? -1) !== i || to <= i) {
				i++;
				continue;
			}
			if (!maySpeakOfSomebody(clauses, i, to)) {
				i = to;
				continue;
			}
			const start = view.start[i] as number;
			const span = { start, end: view.end[extendName(clauses, to) - 1] as number };
			const words = wordsBetween(reading, span);
			// A name that is no person's, and no office either, is settled where it is credited, not here.
			const naming = readNaming(words);
			if (readings.has(span.end)) readings.set(span.end, { words, naming });
			const subject = subjects.has(i);
			let person: Person | null = null;
			let meant: Meant | null = null;
			if (naming.kind === "person" && !isAdjective(clauses, i, to, naming, people)) {
				const couple = sharedSurname(clauses, i, to, naming, reading);
				if (couple) meet(people, couple, latest);
				person = meet(people, naming, latest);
				person.gender ??= told.get(person.name.at(-1) as string) ?? genderSaid(clauses, i);
				apposition(reading, clauses, to, people, person);
				coordinatedOffice(reading, clauses, i, people, person);
				if (saidBefore.has(start)) person.heard = true;
				const spans = named.get(person) ?? [];
				spans.push(span);
				named.set(person, spans);
			} else if (naming.kind === "pronoun" && naming.gender !== null) {
				meant = findPronoun(
					appearances,
					{
						gender: naming.gender,
						sentence,
						paragraph: view.sentence.paragraph,
						subject: i === 0 || subject,
						said: saidBefore.get(start) ?? [],
						actor: subject ? null : actorOn(clauses, i, at),
					},
					lastSpeaker,
				);
				person = meant?.person ?? null;
				if (meant) clear.set(start, meant.clear);
			} else if (
				naming.definite &&
				((naming.kind === "description" && (isRole(naming.noun) || isAge(naming.noun))) ||
					(naming.kind === "body" && naming.name.length === 1 && words[0]?.lower === "the"))
			) {
				const gender = naming.gender ?? genderSaid(clauses, i);
				person = findEpithet(lately, { ...naming, gender }, sentence);
				if (person) describe(people, person, { ...naming, role: "" });
			}
			if (person) {
				at.set(start, person);
				// A mention may begin elsewhere than the phrase: "officer for lost property Ann Miller".
				const first = naming.kind === "person" ? naming.name[0] : undefined;
				if (first) at.set(first.start, person);
				lastSeen.set(person, start);
				const appearance = { person, start, sentence, paragraph: view.sentence.paragraph, subject };
				appearances.push(appearance);
				note(lately, appearance);
				if (saidBefore.has(start)) lastSpeaker = person;
			}
			i = to;
		}
	});
	return {
		people,
		at,
		clearAt: (offset) => clear.get(offset) ?? 1,
		mostNamed: () => {
			mostNamed ??= { person: namedMostOften(named) };
			return mostNamed.person;
		},
		namedBefore: (person, offset) => {
			const spans = named.get(person) ?? [];
			return spans[firstFrom(spans, offset) - 1] ?? null;
		},
		between: (from, to) =>
			appearances.slice(firstFrom(appearances, from), firstFrom(appearances, to)).map(({ person }) => person),
		meet: (naming) => meet(people, naming, latest),
		read: (mention) => {
			const known = readings.get(mention.end);
			if (known && known.words[0]?.start === mention.start) return known;
			const words = wordsBetween(reading, mention);
			return { words, naming: readNaming(words) };
		},
	};
}

/** The index of the first, in order of the text, that begins at an offset or behind it. */
function firstFrom(places: readonly { readonly start: number }[], offset: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] as { start: number }).start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The one person named most often, or null where two are named as often. */
function namedMostOften(named: ReadonlyMap<Person, readonly Span[]>): Person | null {
	let best: Person | null = null;
	let most = 0;
	let tie = false;
	for (const [person, { length }] of named) {
		if (length > most) {
			best = person;
			most = length;
			tie = false;
		} else if (length === most) tie = true;
	}
	return tie ? null : best;
}

const pronouns = new Set(["he", "she", "him", "her", "his"]);

/** Whether a phrase holds a name, is a pronoun for one person, or names an office; others need no closer look. */
function maySpeakOfSomebody(clauses: Clauses, from: number, to: number): boolean {
	const { tag, word } = clauses.view;
	if (isAge(word[to - 1] as string)) return true;
	for (let k = from; k < to; k++) if (tag[k] === "P") return true;
	const last = word[to - 1] as string;
	return pronouns.has(last) || pronouns.has(word[from] as string) || isRole(last);
}

/** "Clive and Petra Amberley": the first of the two with the surname of the second; null elsewhere. */
function sharedSurname(
	clauses: Clauses,
	from: number,
	to: number,
	naming: Naming,
	reading: Reading,
): Naming | null {
	const { view, phrases } = clauses;
	if (naming.name.length < 2 || view.word[from - 1] !== "and" || (phrases.to[from - 2] ?? -1) !== from - 1)
		return null;
	if (phrases.from[from - 2] !== from - 2 || view.tag[from - 2] !== "P" || to <= from + 1) return null;
	const first = wordsBetween(reading, {
		start: view.start[from - 2] as number,
		end: view.end[from - 2] as number,
	});
	const gender = genderOfFirstName(first[0]?.lower ?? "");
	if (gender === null) return null;
	return {
		...naming,
		name: [...first, naming.name.at(-1) as Word],
		gender,
		role: "",
		noun: "",
		modifiers: [],
	};
}

/** "Secretary of State John Kerry", "Minister for Fisheries Ann Miller": a name behind the field of an office. */
function extendName(clauses: Clauses, to: number): number {
	const { view, phrases } = clauses;
	const joint = view.word[to];
	if ((joint !== "of" && joint !== "for" && joint !== "to") || !isRole(view.word[to - 1] as string))
		return to;
	const next = phrases.to[to + 1] ?? -1;
	return next > 0 && view.tag[next - 1] === "P" && next - to > 2 ? next : to;
}

/**
 * "Senior investigating officers", "European foreign policy": a single unknown word with a capital right before another
 * word that it may narrow down is no name.
 */
function isAdjective({ view }: Clauses, from: number, to: number, naming: Naming, people: People): boolean {
	if (to !== from + 1 || naming.sure || naming.name.length !== 1) return false;
	const next = view.tag[to];
	const word = view.word[to] ?? "";
	if (view.capital[to] || !(next === "J" || next === "N" || (next === "V" && word.endsWith("ing"))))
		return false;
	return !people.byWord.has(view.word[from] as string);
}

/** "Social Democrats TD and housing spokesperson Ann Miller": the first of two offices is hers too. */
function coordinatedOffice(
	reading: Reading,
	{ view, phrases }: Clauses,
	from: number,
	people: People,
	person: Person,
): void {
	if (view.word[from - 1] !== "and" || !isRole(view.word[from - 2] ?? "")) return;
	const start = phrases.from[from - 2] ?? -1;
	if (start < 0 || view.tag[from] === "D") return;
	const words = wordsBetween(reading, {
		start: view.start[start] as number,
		end: view.end[from - 2] as number,
	});
	const naming = readNaming(words);
	if (naming.kind === "description" && !naming.plural)
		describe(people, person, { ...naming, role: textOf(naming.words) });
}

/** Adds ", head of the city's administration," behind a name to what is known of the person. */
function apposition(reading: Reading, clauses: Clauses, to: number, people: People, person: Person): void {
	const { view, phrases, verbAt } = clauses;
	// "Lena Roth, 11,"
	if (view.word[to] === "," && view.word[to + 2] === "," && /^(?:\d|1[0-5])$/.test(view.word[to + 1] ?? ""))
		person.child = true;
	if (view.word[to] !== "," || (phrases.from[to + 1] ?? -1) !== to + 1) return;
	let end = to + 1;
	while (
		end < view.tag.length &&
		view.word[end] !== "," &&
		view.tag[end] !== "Q" &&
		(verbAt[end] ?? -1) < 0 &&
		end - to < 16
	)
		end++;
	if (view.word[end] !== "," && end < view.tag.length - 1) return;
	while (end > to + 1 && view.tag[end - 1] === ".") end--;
	if (end <= to + 1) return;
	const words = wordsBetween(reading, {
		start: view.start[to + 1] as number,
		end: view.end[end - 1] as number,
	});
	const naming = readNaming(words);
	if (naming.kind !== "description" || !isRole(naming.noun)) return;
	const role = naming.words.map((word) => word.text).join(" ");
	describe(people, person, {
		...naming,
		role: reading.text.slice(naming.words[0]?.start ?? 0, naming.words.at(-1)?.end ?? 0) || role,
	});
}

/** The gender told by "Mr" and "Mrs" with a surname, wherever in the text; none for a surname that both stand before. */
function gendersTold(text: string): Map<string, "m" | "f"> {
	const told = new Map<string, "m" | "f">();
	const both = new Set<string>();
	for (const [, title, names] of text.matchAll(
		/\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lady)\.? ((?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}-]+)/gu,
	)) {
		const gender = title === "Mr" || title === "Sir" ? "m" : "f";
		const surname = (names as string).split(" ").at(-1) as string;
		if ((told.get(surname) ?? gender) !== gender) both.add(surname);
		told.set(surname, gender);
	}
	for (const surname of both) told.delete(surname);
	return told;
}

/** The gender told by "X said she would come", where what X says begins with the pronoun; or null. */
function genderSaid(clauses: Clauses, i: number): "m" | "f" | null {
	const { view, verbs, subjects } = clauses;
	for (let v = 0; v < verbs.length; v++) {
		const verb = verbs[v] as VerbGroup;
		if (subjects[v]?.head.from !== i || !isTeller(verb.lemma)) continue;
		const word = view.word[verb.to] === "that" ? view.word[verb.to + 1] : view.word[verb.to];
		if (word === "he") return "m";
		if (word === "she") return "f";
	}
	return null;
}

/** Who does what the verb right before a phrase says: the one whom "him" behind it cannot mean. */
function actorOn(clauses: Clauses, i: number, at: ReadonlyMap<number, Person>): Person | null {
	const v = clauses.verbAt[i - 1] ?? -1;
	const subject = v >= 0 ? clauses.subjects[v] : null;
	const word = clauses.view.word[i];
	if (!subject || (word !== "him" && word !== "her")) return null;
	return at.get(clauses.view.start[subject.head.from] as number) ?? null;
}

function subjectStarts(clauses: Clauses): Set<number> {
	const starts = new Set<number>();
	clauses.subjects.forEach((subject, v) => {
		if (subject && clauses.verbs[v]?.finite && subject.where !== "shared") {
			starts.add(subject.head.from);
			// "Lund and Brandt came": both.
			for (let i = subject.head.to; i + 1 < subject.to; i++)
				if (clauses.view.word[i] === "and") starts.add(i + 1);
		}
	});
	return starts;
}
