import { isLetterOrFigure, isSurrogate } from "../../text/letters";
import type { Naming } from "./named";
import type { People, Person } from "./person";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const BETWEEN_WORDS = /[^\p{L}\p{N}.'-]+/u;

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

/** Adds the office and the words around a name to what is known of a person. */
export function describe(people: People, person: Person, { role, noun, modifiers }: Naming): void {
	for (const word of modifiers) {
		const years = isFigure(word.charCodeAt(0)) ? /^(\d{1,3})-year/.exec(word)?.[1] : undefined;
		if (years !== undefined) person.age ??= Number(years);
		if (isChildWord(word)) person.child = true;
		person.known.add(word);
	}
	if (isChildWord(noun)) person.child = true;
	if (person.age !== null && person.age < 16) person.child = true;
	if (noun) addOffice(people, person, noun);
	// The same words again tell nothing new: most who have an office are called by it at each other mention.
	if (role === "" || person.roles.includes(role)) return;
	addRole(person.roles, role);
	for (const word of wordsOfRole(role)) {
		if (word === "") continue;
		person.known.add(word);
		addOffice(people, person, word);
	}
}

/** The words of a role in small letters; points, apostrophes and hyphens belong to them. */
function wordsOfRole(role: string): string[] {
	const lower = role.toLowerCase();
	const words: string[] = [];
	let from = 0;
	for (let i = 0; i <= lower.length; i++) {
		const code = i < lower.length ? lower.charCodeAt(i) : BLANK;
		// Letters beyond the basic plane are two code units: only the pattern knows them.
		if (isSurrogate(code)) return lower.split(BETWEEN_WORDS);
		if (isLetterOrFigure(code) || code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2d)
			continue;
		if (i > from) words.push(lower.slice(from, i));
		from = i + 1;
	}
	return words;
}

const BLANK = 0x20;

const childWords = new Set("schoolgirl schoolboy schoolchild toddler baby infant pupil".split(" "));
const isChildWord = (word: string) =>
	childWords.has(word) || (isFigure(word.charCodeAt(0)) && /^\d+-month/.test(word));

export function addOffice(people: People, person: Person, office: string): void {
	person.offices.add(office);
	const holders = people.byOffice.get(office);
	if (holders) holders.add(person);
	else people.byOffice.set(office, new Set([person]));
}

/** Keeps the fuller of two that end alike: "governor", "central bank governor". */
function addRole(roles: string[], role: string): void {
	const bare = role.replace(/^(?:the|an?) /i, "");
	if (bare === "" || bare.length >= 120 || bare.startsWith("of ")) return;
	const lower = bare.toLowerCase();
	if (roles.some((own) => own.toLowerCase().endsWith(lower))) return;
	const shorter = roles.findIndex((own) => lower.endsWith(own.toLowerCase()));
	if (shorter < 0) roles.push(bare);
	else roles[shorter] = bare;
}
