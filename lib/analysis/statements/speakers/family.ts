import { isUtterance } from "../../text/speaking-nouns";
import { genderOfTitle, isKin } from "../../text/titles";
import type { Clauses } from "../grammar/grammar";
import type { Naming } from "./named";
import { bearersOf, callBy, juniority } from "./people";
import type { People, Person } from "./person";

/** How one person is related to another: "parent" of "her mother", "child" of "his son". */
type Relation = "spouse" | "parent" | "child" | "sibling" | "elder" | "younger";

const relations = new Map<string, Relation>();
for (const [relation, nouns] of [
	["spouse", "husband wife spouse widow widower partner"],
	["parent", "father mother mum mom dad parent stepfather stepmother"],
	["child", "son daughter child stepson stepdaughter"],
	["sibling", "brother sister sibling twin stepbrother stepsister half-brother half-sister"],
	["elder", "uncle aunt grandfather grandmother grandparent"],
	["younger", "nephew niece grandson granddaughter grandchild"],
] as const)
	for (const noun of nouns.split(" ")) relations.set(noun, relation);

const inverse: Record<Relation, Relation> = {
	spouse: "spouse",
	parent: "child",
	child: "parent",
	sibling: "sibling",
	elder: "younger",
	younger: "elder",
};

/** Who is related to whom, as far as the article has told: of each person the relatives, both ways. */
export type Kin = Map<Person, { readonly relation: Relation; readonly of: Person }[]>;

export const newKin = (): Kin => new Map();

/**
 * Notes that somebody is called another's relative ("her mother Sally"), who bears the family's name where only a given
 * name is told.
 *
 * @param noun what the relative is called, lower case
 */
export function relate(people: People, kin: Kin, owner: Person, noun: string, relative: Person): void {
	const relation = relations.get(noun);
	if (relation === undefined || owner === relative) return;
	relative.relatedTo = owner;
	add(kin, owner, relation, relative);
	add(kin, relative, inverse[relation], owner);
	const [given] = relative.name;
	const family = owner.name.length > 1 ? owner.name.at(-1) : undefined;
	if (given === undefined || family === undefined || relative.name.length > 1) return;
	if (given === family || relative.addresses.size > 0) return;
	callBy(relative, [given, family]);
	const bearers = people.byWord.get(family.toLowerCase());
	if (!bearers?.includes(relative)) bearers?.push(relative);
}

function add(kin: Kin, owner: Person, relation: Relation, of: Person): void {
	const own = kin.get(owner);
	if (!own) kin.set(owner, [{ relation, of }]);
	else if (!own.some((known) => known.of === of && known.relation === relation)) own.push({ relation, of });
}

/** Whom "his wife" or "her father" means: the one relative of that kind who has been told of; null for none or several. */
export function relativeOf(kin: Kin, owner: Person, noun: string): Person | null {
	const relation = relations.get(noun);
	const gender = genderOfTitle(noun);
	const fit = (kin.get(owner) ?? []).filter(
		(known) =>
			known.relation === relation &&
			(gender === null || known.of.gender === null || known.of.gender === gender),
	);
	return fit.length === 1 ? (fit[0]?.of as Person) : null;
}

/** Whether one of two is the other's child, or younger in years; null where nothing tells. */
function isYounger(kin: Kin, one: Person, other: Person): boolean | null {
	if (one.age !== null && other.age !== null && one.age !== other.age) return one.age < other.age;
	// "Dale Hall Jr." is younger than a Dale Hall, and may be older than a Randy Hall.
	const namesakes = one.name[0] === other.name[0] || juniority(one) * juniority(other) < 0;
	if (namesakes && juniority(one) !== juniority(other)) return juniority(one) > juniority(other);
	const known = kin.get(one)?.find(({ of }) => of === other)?.relation;
	if (known === "parent" || known === "elder") return true;
	return known === "child" || known === "younger" ? false : null;
}

/** The owner named in "Lena Roth's brother Emil" or "Lena's sister": the last person named before the possessive mark. */
export function ownerNamed(people: People, { words, noun }: Naming): Person | null {
	if (!isKin(noun) && !isUtterance(noun)) return null;
	const mark = words.findIndex(({ lower }) => lower === "'s" || lower === "'" || lower === "’");
	const owner = words[mark - 1];
	if (!owner) return null;
	const known = people.byWord.get(owner.lower) ?? [];
	return known.find(({ name }) => name.length > 1) ?? known[0] ?? null;
}

/** "Their daughter, Ida Berg": the Mr or Mrs Berg spoken of before, who is another; or null. */
export function elderOf(
	people: People,
	{ view }: Clauses,
	i: number,
	{ name, address }: Naming,
): Person | null {
	const kin = view.lexeme[i - 2];
	if (view.word[i - 1] !== "," || !kin || !isKin(kin) || name.length < 2 || address !== "") return null;
	const bearers = bearersOf(people, name.at(-1)?.text ?? "");
	return bearers.find((one) => one.name.length === 1 && one.addresses.size > 0) ?? null;
}

/** Whether a name of one word is said to be the elder's or the younger's of two that the article names. */
export const isOneOfTwo = (people: People, { name, modifiers }: Naming): boolean =>
	name.length === 1 &&
	modifiers.some((word) => word === "elder" || word === "older" || word === "younger") &&
	bearersOf(people, name[0]?.text ?? "").length > 1;

/** Whom "the younger Barany" or "the elder Hall" means: one of two of that name of whom it is known who is younger; or null. */
export function bySeniority(people: People, kin: Kin, { name, modifiers }: Naming): Person | null {
	const younger = modifiers.includes("younger");
	if (name.length !== 1 || !(younger || modifiers.includes("elder") || modifiers.includes("older")))
		return null;
	const bearers = bearersOf(people, name[0]?.text ?? "");
	const [one, other] = bearers;
	if (bearers.length !== 2 || !one || !other) return null;
	const first = isYounger(kin, one, other);
	return first === null ? null : first === younger ? one : other;
}
