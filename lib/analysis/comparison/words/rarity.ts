import buckets from "./rarity.json";

/** Bits of surprise by stem, from lib/cli/learn-rarity.ts. */
const BITS = new Map<string, number>();
for (const [bucket, words] of Object.entries(buckets)) {
	for (const word of words.split(" ")) BITS.set(word, Number(bucket) / 2);
}

/** What is not in the table is rarer than nearly all that is. */
export const UNKNOWN = 11.5;

/** How much a shared word says, in bits: near 0 for "the", about 12 for a word seldom seen. */
export function rarity(stem: string): number {
	return BITS.get(stem) ?? UNKNOWN;
}

/** Words that bind others together and carry nothing to compare by themselves; stems. */
const FUNCTION_WORDS = new Set(
	(
		"the a an and or but if of to in on at by for with from as that which who whom whose this thi these those it its he him his she her " +
		"they them their we us our you your i me my be have do will would shall should may might can could must there here " +
		"than then so also too very just into onto upon about over after before between through during within without " +
		"'s not no nor what when where why how up down out off again while because becaus since until though although both each " +
		"such same own more many one ther thes thos whi wher ther whil dur befor"
	).split(" "),
);

/** True where the stem is one of the language's small words. */
export function isFunctionWord(stem: string): boolean {
	return FUNCTION_WORDS.has(stem);
}
