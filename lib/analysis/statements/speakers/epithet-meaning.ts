import type { Found } from "../found";
import type { Clauses } from "../grammar/grammar";
import type { Reading } from "../grammar/reading";
import { type EpithetMeaning, findEpithet, type Spoken } from "./antecedents";
import { genderSaid } from "./introductions";
import { wordsBetween } from "./mention-words";
import type { Naming, Word } from "./named";
import { isCompleted } from "./nameless";
import { readNaming } from "./naming";
import { findNearby } from "./nearby";
import type { Person } from "./person";

/** A phrase that may be an epithet: its items, its words, and what is credited to it. */
interface Phrase {
	readonly from: number;
	readonly to: number;
	readonly words: readonly Word[];
	readonly naming: Naming;
	readonly own: Found | null;
	readonly sentence: number;
}

/**
 * Whom "the mayor" or "the retired baker" means: somebody whose office fits, or, beside words that are credited to it,
 * somebody spoken of nearby of whom it may be true.
 *
 * @param speaker who was credited with something last
 * @param asker who has just put a question: somebody else
 */
export function epithetMeaning(
	reading: Reading,
	clauses: Clauses,
	{ from, to, words, naming, own, sentence }: Phrase,
	{ appearances, lately }: Spoken,
	speaker: Person | null,
	asker: Person | null,
): EpithetMeaning {
	const { view } = clauses;
	const start = view.start[from] as number;
	const whole = own?.mention ?? null;
	const more = whole !== null && whole.start === start && whole.end > (words.at(-1)?.end ?? start);
	const all = more ? readNaming(wordsBetween(reading, whole)) : naming;
	const detail = all.kind === naming.kind ? all : naming;
	const complement = (more && view.word[to] !== ",") || isCompleted(clauses, to, words);
	const within = from > 0 && !/^[.CQ]$/.test(view.tag[from - 1] as string);
	const { paragraph } = view.sentence;
	const meaning = (gender: Naming["gender"]): EpithetMeaning => {
		const named = { ...detail, gender };
		const place = { sentence, paragraph, not: asker, within };
		const found = findEpithet(lately, named, place, complement, speaker);
		if (found !== null || !own || !opens(words[0])) return found;
		const near = { ...place, start, complement, own };
		return findNearby(reading.text, appearances, named, near, speaker);
	};
	// "The officer said he …": mostly the officer, but it may be another.
	const told = naming.gender ? null : genderSaid(clauses, from);
	const found = meaning(naming.gender ?? told);
	if (!told || (found !== null && found !== "somebody")) return found;
	const other = meaning(null);
	return other !== null && other !== "somebody" && other.person === speaker ? other : found;
}

/** "the retired baker", "Ann Miller's former aide"; not "his lawyer", nor "an aide of the mayor's". */
const opens = (word: Word | undefined) => word?.lower === "the" || word?.tag === "P";
