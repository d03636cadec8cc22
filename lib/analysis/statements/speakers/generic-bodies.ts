import { isBodyWord } from "../../text/bodies";
import type { Naming } from "./named";

/** Nouns that stand for a body named before, by what it is. Words of its own name tell which it can be. */
const SORTS = {
	group: "group organisation organization movement militia network alliance coalition",
	company:
		"company firm corporation airline carrier retailer manufacturer maker automaker carmaker drugmaker lender insurer brand chain operator giant startup supermarket developer supplier corp inc ltd llc plc airways airlines motors industries",
	agency:
		"agency watchdog regulator authority organization organisation body commission office service administration bureau",
	club: "club team side franchise",
	university: "university college school institute academy",
	charity: "charity trust foundation nonprofit fund",
	paper:
		"newspaper paper magazine daily weekly tabloid broadcaster channel times post herald tribune gazette journal",
	union: "union federation association",
	ministry: "ministry department",
	court: "court tribunal",
	hospital: "hospital clinic",
	bank: "bank",
	party: "party",
	force: "force police",
} as const;

type Sort = keyof typeof SORTS;

const sortsOf = new Map<string, Sort[]>();
for (const sort of Object.keys(SORTS) as Sort[])
	for (const noun of SORTS[sort].split(" ")) sortsOf.set(noun, [...(sortsOf.get(noun) ?? []), sort]);

/** Whether a noun (lower case) tells what a body is: "airline", "daily". */
export function isBodySort(noun: string): boolean {
	return sortsOf.has(noun);
}

/** What a name without any such word can be: "Blue Line" a company, a club or a paper, never a ministry. */
const unmarked: ReadonlySet<Sort> = new Set<Sort>(["group", "company", "club", "charity", "paper"]);

/** Whether the words are "the company" and no more: they mean one named before. */
export function isGenericBody({ definite, plural, words, noun }: Naming): boolean {
	return definite && !plural && words.length === 1 && sortsOf.has(noun);
}

/** Whether "the agency" (`noun`, lower case) can mean the body of a name. */
export function canBeCalled(noun: string, name: string): boolean {
	const asked = sortsOf.get(noun) ?? [];
	const words = name.toLowerCase().split(/[^\p{L}]+/u);
	const told = words.flatMap((word) => sortsOf.get(word) ?? []);
	if (told.length > 0) return asked.some((sort) => sort === "group" || told.includes(sort));
	if (words.some(isBodyWord)) return asked.includes("group");
	return asked.some((sort) => unmarked.has(sort) || (sort === "agency" && /^\p{Lu}{2,6}$/u.test(name)));
}
