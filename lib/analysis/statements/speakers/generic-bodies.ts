import { isBodyWord } from "../../text/bodies";
import type { Lexeme } from "../../text/lexemes";
import { WordClass } from "../../text/word-facts";
import { isCapital } from "./mention-words";
import type { Naming } from "./named";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const BETWEEN_WORDS = /[^\p{L}]+/u;
const ACRONYM = /^\p{Lu}{2,6}$/u;

/** Nouns that stand for a body named before, by what it is. Words of its own name tell which it can be. */
const SORTS = {
	group: "group organisation organization movement militia network alliance coalition",
	company:
		"company firm utility corporation airline carrier retailer manufacturer maker automaker carmaker drugmaker lender insurer brand chain operator giant startup start-up supermarket developer supplier corp inc ltd llc plc airways airlines motors industries holdings partners systems technologies services logistics energy pharmaceuticals stores",
	agency:
		"agency watchdog regulator authority organization organisation body commission office service administration bureau",
	club: "club team side franchise",
	university: "university college school institute academy",
	charity: "charity trust foundation nonprofit fund",
	paper:
		"newspaper paper magazine daily weekly tabloid broadcaster channel times post herald tribune gazette journal sentinel chronicle examiner globe courier mercury inquirer register dispatch telegraph guardian",
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
export function isBodySort(noun: string | Lexeme): boolean {
	if (typeof noun !== "string") return bodySorts.has(noun);
	return sortsOf.has(noun);
}

const bodySorts = new WordClass(isBodySort);

/** What a name without any such word can be: "Blue Line" a company, a club or a paper, never a ministry. */
const unmarked: ReadonlySet<Sort> = new Set<Sort>(["group", "company", "club", "charity", "paper"]);

/**
 * Whether the words are "the company" and no more than small words to it ("the online giant"): they mean one named before.
 */
export function isGenericBody({ definite, plural, words, noun }: Naming): boolean {
	if (!definite || plural || words.at(-1)?.lower !== noun) return false;
	if (!sortsOf.has(noun) || onlyInNames.has(noun)) return false;
	if (words.length > 1 && !sortsOf.get(noun)?.some((sort) => described.has(sort))) return false;
	return words.length <= 4 && words.every(({ text, tag }) => /^[NJRVM]$/.test(tag) && !isCapital(text));
}

/** Words of names that do not stand for what they name: "the post" is one on a wall. */
const onlyInNames = new Set(
	"corp inc ltd llc plc motors industries holdings partners systems technologies services logistics energy pharmaceuticals stores times post herald tribune gazette journal sentinel chronicle examiner globe courier mercury inquirer register dispatch telegraph guardian".split(
		" ",
	),
);

/** What is named again with small words before it; "the task force" and "the trade union" are new. */
const described: ReadonlySet<Sort> = new Set<Sort>(["company", "paper", "agency"]);

/** Words in names of those that govern and judge, and of lands: no company or group. */
const official = new Set(
	"court congress senate house parliament assembly government ministry department cabinet council police army navy states state kingdom republic emirates islands town city county district region nations".split(
		" ",
	),
);

/** Whether "the agency" (`noun`, lower case) can mean the body of a name. */
export function canBeCalled(noun: string, name: string): boolean {
	return bodyFit(noun, name, "") > 0;
}

/**
 * How well "the agency" (`noun`, lower case) fits the body of a name: 2 where its name or the noun before it tells, 1
 * where they tell nothing against it, else 0.
 *
 * @param sort the noun before the name that tells what it is, lower case, or ""
 */
export function bodyFit(noun: string, name: string, sort: string): number {
	const asked = sortsOf.get(noun) ?? [];
	const words = name.toLowerCase().split(BETWEEN_WORDS);
	const told = [...words, sort].flatMap((word) => sortsOf.get(word) ?? []);
	if (told.some((own) => asked.includes(own))) return 2;
	if (words.some((word) => official.has(word))) return 0;
	if (told.length > 0 || words.some(isBodyWord)) return asked.includes("group") ? 1 : 0;
	const acronym = ACRONYM.test(name);
	if (asked.includes("agency") && acronym) return 1;
	return asked.some((own) => unmarked.has(own)) ? (acronym ? 0.7 : 1) : 0;
}
