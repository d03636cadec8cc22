import { WordClass, wordClass } from "./word-facts";

/**
 * Abbreviations that keep their full stop, as words before it in lower case.
 */

/** Never the end of a sentence: what they shorten stands before a name or a number. */
const leading =
	"mr mrs ms mx messrs cllr amb brig pte dr prof rev fr sr hon gov gen col lt maj capt cmdr sgt cpl pvt adm rep reps sen sens pres atty supt insp det dep asst st mt ft vs no nos fig vol art sec p pp al etc eg ie cf viz approx dept univ assn bros ed eds";

/** May end a sentence too: what follows decides. */
const trailing =
	"jr inc corp ltd co llc plc ave blvd rd jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo wisc";

/** Written in small letters as well. */
const small = "vs etc al p pp cf viz approx v";

const leadingSet = new Set(leading.split(" "));
const trailingSet = new Set(trailing.split(" "));

const smallSet = new Set(small.split(" "));

/** Words that are asked about by isAbbreviation: no others need be cut out of their text for it. */
export const abbreviations = wordClass(`${leading} ${trailing} ${small}`);

/** Whether the full stop after `word` (as written) usually belongs to it: "Mr", "Gen", "vs". */
export function isAbbreviation(word: string): boolean {
	if (word.length > 6) return false;
	const lower = word.toLowerCase();
	return word === lower ? smallSet.has(lower) : leadingSet.has(lower) || trailingSet.has(lower);
}

/** Whether a token that ends in a full stop can nevertheless not end a sentence ("mr.", "gen."; lower case). */
export function neverEndsSentence(token: string): boolean {
	return leadingSet.has(token.slice(0, -1)) && token !== "no." && token !== "etc." && token !== "al.";
}

/** The same as a class of words. */
export const neverLast = new WordClass(neverEndsSentence);
