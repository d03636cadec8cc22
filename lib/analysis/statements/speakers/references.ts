import type { Span } from "../../text/span";
import { isUtterance } from "../../text/speaking-nouns";
import type { Found } from "../found";
import type { Reading } from "../grammar/reading";
import {
	type Appearance,
	appear,
	findPronoun,
	isOneOfLastTwo,
	type Meant,
	newSpoken,
	oneOfLastTwo,
} from "./antecedents";
import { type BodyPlaces, findBody, lengthenBody, noteBody } from "./body-places";
import { adoptLead, callingTold, type Lead, officeBefore } from "./callings";
import { describe } from "./describe";
import { epithetMeaning } from "./epithet-meaning";
import { bySeniority, elderOf, isOneOfTwo, newKin, relate, relativeOf } from "./family";
import { isGenericBody } from "./generic-bodies";
import { fullNamesIn } from "./headline-names";
import {
	ageBehind,
	apposition,
	appositionStarts,
	coordinatedOffice,
	extendName,
	genderSaid,
	gendersTold,
	isAdjective,
	openApposition,
	sharedSurname,
	stateBehind,
} from "./introductions";
import { holderOf, namedMostOften, surname } from "./known-people";
import { wordsBetween } from "./mention-words";
import type { Naming, Word } from "./named";
import {
	asMany,
	introduce,
	isCompleted,
	isNamedBehind,
	isNameless,
	isSurelyPerson,
	mayBeEpithet,
} from "./nameless";
import { readNaming } from "./naming";
import { isNoNewcomer, NEWCOMER } from "./nearby";
import { mayBeKin, nameSpan, ownerIn, ownerOf } from "./owners";
import { meet, rename } from "./people";
import { newPeople, type People, type Person } from "./person";
import {
	actorOn,
	askerOf,
	locative,
	maySpeakOfSomebody,
	ownerBeforeWhich,
	subjectStarts,
} from "./phrase-roles";
import { type Asked, isAsked, notAsker } from "./turns";

/** Who is meant at each place of an article. */
export interface References {
	readonly people: People;
	/** The person meant by the phrase that begins at an offset. */
	readonly at: ReadonlyMap<number, Person>;
	/** How clearly the pronoun or epithet at an offset means who it is taken for, 0 to 1; 1 for all else. */
	readonly clearAt: (offset: number) => number;
	/** Whether the epithet at an offset means somebody who has been spoken of, and nothing tells who. */
	readonly isUnclear: (offset: number) => boolean;
	/** The last place before an offset where a person is named by name. */
	readonly namedBefore: (person: Person, offset: number) => Span | null;
	/** Who is interviewed: the person whom the article names most often, where one is. */
	readonly mostNamed: () => Person | null;
	/** How many people are spoken of in phrases that begin within a span. */
	readonly peopleIn: (span: Span) => number;
	/** Where bodies are named. */
	readonly bodies: BodyPlaces;
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

/**
 * Reads an article from its beginning and settles for each phrase whom it means: names by the people met so far,
 * pronouns by who was last spoken of and in which part, epithets by office and what is known of a person.
 *
 * @param found the statements: whoever is credited with one is rather what the next pronoun means
 * @param title the headline, whose people may be spoken of from the first sentence on
 */
export function settleReferences(
	reading: Reading,
	found: readonly Found[],
	title: Reading | null = null,
): References {
	/** What is credited to the phrase whose head begins at an offset. */
	const said = new Map<number, Found>();
	// What is credited is asked for again, by the place where it ends.
	const readings = new Map<number, Read | null>();
	for (const statement of found) {
		const { head, mention, antecedent } = statement;
		if (head) said.set(head.start, statement);
		if (mention) readings.set(mention.end, null);
		if (antecedent) readings.set(antecedent.end, null);
	}
	const clear = new Map<number, number>();
	const unclear = new Set<number>();
	const told = gendersTold(reading.text);
	const people = newPeople();
	const at = new Map<number, Person>();
	const everybody = newSpoken();
	const { appearances } = everybody;
	/** Whose apposition begins at an offset. */
	const bearers = new Map<number, Person>();
	const bodies: BodyPlaces = [];
	const kin = newKin();
	let mostNamed: { readonly person: Person | null } | null = null;
	let lastSpeaker: Person | null = null;
	/** The question put last, until somebody else is credited. */
	let asked: Asked | null = null;
	/** Whoever is the first to be described and not named, as the one that a sentence is about. */
	let lead: Lead | null = null;
	/** "Ann's mother, …": a relative whose name may follow behind the comma. */
	let announced: { readonly owner: Person; readonly noun: string; readonly end: number } | null = null;

	for (const { naming, subject } of title ? fullNamesIn(title) : []) {
		const person = meet(people, naming);
		const span = nameSpan(naming);
		person.named.push(span);
		appear(everybody, { person, start: span.start, sentence: -1, paragraph: -1, subject });
	}
	reading.clauses.forEach((clauses, sentence) => {
		const subjects = subjectStarts(clauses);
		const { view, phrases } = clauses;
		for (let i = 0; i < view.tag.length; ) {
			const to = phrases.to[i] as number;
			if ((phrases.from[i] ?? -1) !== i || to <= i) {
				i++;
				continue;
			}
			const start = view.start[i] as number;
			if (!maySpeakOfSomebody(clauses, i, to) && !said.has(start)) {
				i = to;
				continue;
			}
			const span = { start, end: view.end[extendName(clauses, to) - 1] as number };
			const words = wordsBetween(reading, span);
			// A name that is no person's, and no office either, is settled where it is credited, not here.
			const naming = i === 0 ? asMany(reading.text, people, readNaming(words)) : readNaming(words);
			if (readings.has(span.end)) readings.set(span.end, { words, naming });
			const head = subjects.get(i);
			const subject = head !== undefined;
			const own = said.get(start);
			const spoken = head === undefined || head === i ? own : said.get(view.start[head] as number);
			const speaks = spoken !== undefined;
			const locating = i > 0 && locative.has(view.lexeme[i - 1]);
			const { paragraph } = view.sentence;
			// "“Why?” Roth asked the mayor. / “I was ill,” he answered.": not Roth.
			const asker =
				spoken && asked && asked.sentence < sentence ? notAsker(asked, reading.text, spoken) : null;
			let person: Person | null = null;
			let meant: Meant | null = null;
			const owner =
				mayBeKin(naming) &&
				ownerOf(people, naming, (gender) =>
					findPronoun(
						appearances,
						{ sentence, paragraph, gender, subject: false, said: [], actor: null },
						lastSpeaker,
					),
				);
			const bearer = naming.kind === "person" ? undefined : bearers.get(start);
			if (bearer) {
				at.set(start, bearer);
				describe(people, bearer, naming);
				i = to;
				continue;
			}
			const senior = naming.kind === "person" ? bySeniority(people, kin, naming) : null;
			if (naming.kind === "person" && !senior && isOneOfTwo(people, naming))
				unclear.add(naming.name[0]?.start as number);
			else if (naming.kind === "person" && !isAdjective(clauses, i, to, naming, people)) {
				const couple = sharedSurname(clauses, i, to, naming, reading);
				if (couple) {
					const before = view.start[i - 2] as number;
					const first = at.get(before);
					if (first?.name.length === 1) rename(people, first, couple);
					else meet(people, couple).seen = before;
				}
				const relative = owner
					? { owner, noun: naming.noun }
					: announced && announced.end === view.end[i - 2] && view.word[i - 1] === ","
						? announced
						: null;
				const elder = relative?.owner ?? elderOf(people, clauses, i, naming);
				person = senior ?? meet(people, naming, ageBehind(clauses, to), elder);
				if (elder && elder !== person) person.relatedTo = elder;
				if (!senior && people.doubtful) clear.set(start, DOUBTFUL);
				if (subject) person.acted = start;
				if (relative) relate(people, kin, relative.owner, relative.noun, person);
				person.gender ??= told.get(person.name.at(-1) as string) ?? genderSaid(clauses, i);
				apposition(reading, clauses, to, people, person);
				if (person.sure || person.gender)
					for (const k of appositionStarts(clauses, to)) bearers.set(view.start[k] as number, person);
				const open = naming.name.length > 1 ? openApposition(clauses, i, to) : -1;
				if (open >= 0) bearers.set(view.start[open] as number, person);
				stateBehind(clauses, to, people, person, naming);
				if (locating) person.located = true;
				coordinatedOffice(reading, clauses, i, people, person);
				if (i === 0 && subject && lead && person.named.length === 0)
					adoptLead(lead, people, person, paragraph);
				officeBefore(reading, clauses, i, to, people, person);
				callingTold(reading, clauses, to, people, person);
				if (speaks) person.heard = true;
				person.named.push(span);
			} else if (naming.kind === "pronoun" && naming.gender !== null) {
				meant = findPronoun(
					appearances,
					{
						sentence,
						paragraph,
						gender: naming.gender,
						subject: i === 0 || subject,
						said: saidBefore(own),
						actor: asker ?? (subject ? askerOf(clauses, i, at) : actorOn(clauses, i, at)),
					},
					lastSpeaker,
				);
				const owned = ownerBeforeWhich(clauses, i);
				person = owned ? lastWithin(appearances, owned) : (meant?.person ?? null);
				if (meant) clear.set(start, owned ? 0.5 : meant.clear);
			} else if (isOneOfLastTwo(words)) {
				person = oneOfLastTwo(appearances, sentence, words);
				if (person) clear.set(start, DOUBTFUL);
				else unclear.add(start);
			} else if (owner) {
				if (!isUtterance(naming.noun)) announced = { owner, noun: naming.noun, end: span.end };
				person = isUtterance(naming.noun) ? owner : relativeOf(kin, owner, naming.noun);
			} else if (mayBeEpithet(naming, words)) {
				const phrase = { from: i, to, words, naming, own: own ?? null, sentence };
				const found = epithetMeaning(reading, clauses, phrase, everybody, lastSpeaker, asker);
				if (found === "somebody") unclear.add(start);
				else if (found) {
					person = found.person;
					if (found.clear < 1) clear.set(start, found.clear);
					if (found.clear > 0.5) describe(people, person, { ...naming, role: "" });
				}
			} else person = surname(people, words) ?? holderOf(people, naming, words);
			if (
				!person &&
				!unclear.has(start) &&
				isNameless(naming, words) &&
				(own || (head === i && !naming.definite && isSurelyPerson(naming.noun))) &&
				!(isGenericBody(naming) && findBody(bodies, people, naming.noun, start, sentence)) &&
				!isNamedBehind(clauses, to)
			) {
				const described = own?.mention ?? span;
				if (described.end <= span.end || readNaming(wordsBetween(reading, described)).kind !== "person")
					person = introduce(people, naming, described);
				if (person && !isCompleted(clauses, to, words) && isNoNewcomer(reading.text, naming, start))
					clear.set(start, NEWCOMER);
				if (person && subject && !naming.definite) lead ??= { person, paragraph };
			}
			if (!person || person.described) {
				const named = ownerIn(reading, people, clauses, i, to);
				if (named)
					appear(everybody, { person: named.owner, start: named.start, sentence, paragraph, subject });
				if (named && isUtterance(naming.noun)) person = named.owner;
			}
			const ended = bodies.at(-1)?.end ?? start;
			const gap = start - ended < 6 ? view.text.slice(ended, start) : "";
			if (!locating && !lengthenBody(bodies, gap, words, naming))
				noteBody(bodies, words, naming, person, { sentence, subject, speaks });
			if (person) {
				at.set(start, person);
				// A mention may begin elsewhere than the phrase: "officer for lost property Ann Miller".
				const first = naming.kind === "person" ? naming.name[0] : undefined;
				if (first) at.set(first.start, person);
				appear(everybody, { person, start, sentence, paragraph, subject });
				if (speaks) lastSpeaker = person;
				if (spoken?.cue)
					asked = isAsked(reading.text, spoken)
						? { asker: person, toldTo: null, sentence, end: spoken.cue.end }
						: null;
				else if (asked?.sentence === sentence && start > asked.end && start - asked.end < 6)
					asked.toldTo = person;
			}
			i = to;
		}
	});
	return {
		people,
		at,
		clearAt: (offset) => clear.get(offset) ?? 1,
		isUnclear: (offset) => unclear.has(offset),
		mostNamed: () => {
			mostNamed ??= { person: namedMostOften(people.all) };
			return mostNamed.person;
		},
		namedBefore: (person, offset) => {
			return person.named[firstFrom(person.named, offset) - 1] ?? null;
		},
		peopleIn: ({ start, end }) => {
			const within = appearances.slice(firstFrom(appearances, start), firstFrom(appearances, end));
			return new Set(within.map(({ person }) => person)).size;
		},
		bodies,
		meet: (naming) => meet(people, naming),
		read: (mention) => {
			const known = readings.get(mention.end);
			if (known && known.words[0]?.start === mention.start) return known;
			const words = wordsBetween(reading, mention);
			return { words, naming: readNaming(words) };
		},
	};
}

/** How clear a family name is that two bear. */
const DOUBTFUL = 0.5;
/** Of what a phrase is credited with, the words that stand before it and are not quoted. */
const saidBefore = (found: Found | undefined): readonly Span[] =>
	found?.head && found.kind !== "direct"
		? found.contents.filter(({ end }) => end <= (found.head as Span).start)
		: NOTHING;
const NOTHING: readonly Span[] = [];

/** Who is spoken of last within a span at the end of what was read; or null. */
function lastWithin(appearances: readonly Appearance[], { start, end }: Span): Person | null {
	const last = appearances.at(-1);
	return last && start <= last.start && last.start < end ? last.person : null;
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
