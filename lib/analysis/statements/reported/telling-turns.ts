import { speakingNouns } from "../../text/speaking-nouns";
import { wordClass } from "../../text/word-facts";
import { beginsClause } from "../grammar/clause-starts";
import { type Clauses, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isTeller, tellsAt } from "../grammar/tellers";
import type { View } from "../grammar/view";

/* Whether the words behind a conjunction or a comma go on with the telling rather than with what is told. */

/** Conjunctions with which the writer turns to somebody else's words or back to the teller's. */
export const turns = wordClass("but while whereas although though");

/** "… but the party insisted that": whether behind the conjunction `c` another subject tells something. */
export function otherTells(clauses: Clauses, c: number): boolean {
	const { view, verbs } = clauses;
	const v = clauseBehind(clauses, c);
	if (v < 0) return false;
	const verb = verbs[v] as VerbGroup;
	return (
		isTeller(verb.base) &&
		!verb.passive &&
		(view.word[verb.to] === "that" ||
			beginsClause(clauses, verb.to) ||
			view.tag[verb.to] === "Q" ||
			(view.word[c] !== "and" && verb.lemma !== "want" && quotesSoon(view, verb.to)))
	);
}

/** "…, engineer Lind that it was sound": somebody else's words under the same cue. */
export function othersThat({ view, phrases, subjects, verbs, verbAt }: Clauses, c: number): boolean {
	const from = view.word[c + 1] === "and" ? c + 2 : c + 1;
	const end = phrases.from[from] === from ? (phrases.to[from] as number) : -1;
	if (view.word[end] !== "that" || view.tag[end] !== "S") return false;
	if (view.tag[end - 1] !== "P" && !speakingNouns.has(view.lexeme[end - 1])) return false;
	// "told Lind, the mayor and the cook that p"
	for (let i = c - 1; i > 0; i--) {
		const verb = verbOf({ verbs, verbAt }, i);
		if (verb) return !isTeller(verb.base) && subjects[verbAt[i] as number] !== null;
	}
	return false;
}

/** "called it “incomplete”": whether quoted words begin soon behind a verb. */
function quotesSoon({ quote }: View, at: number): boolean {
	for (let i = at; i < at + 4; i++) if ((quote[i] ?? -1) >= 0) return quote[i] !== quote[at - 1];
	return false;
}

/** "says they are well and took him away": a past deed behind what is told in the present is the teller's own. */
export function goesOnActing(clauses: Clauses, from: number, c: number, cue: VerbGroup): boolean {
	const { verbs, verbAt, phrases, view } = clauses;
	const deed = verbOf({ verbs, verbAt }, c + 1);
	if (deed && isExit(view, deed, c)) return true;
	// An object tells the deed from a participle: "emboldened and equipped".
	if (
		!deed?.finite ||
		deed.auxiliaryOnly ||
		phrases.from[deed.to] !== deed.to ||
		deed.form !== "past" ||
		deed.head !== deed.from ||
		cue.form !== "past"
	)
		return false;
	const told = verbs.find((verb) => verb.from >= from && verb.finite);
	return (
		!!told &&
		told.to <= c &&
		told.head === told.from &&
		(told.form === "base" || told.form === "third") &&
		!told.modal
	);
}

/** "and left the room", "and was led away", "and was told by the mayor": what only the teller himself can do, or undergo, then. */
function isExit(
	{ word, lexeme, tag }: View,
	{ lemma, base, head, from, to, passive, form }: VerbGroup,
	c: number,
): boolean {
	if (word[c] !== "and") return false;
	if (passive) return exits.has(lexeme[head]) || (word[to] === "by" && isTeller(base));
	if (form !== "past" || head !== from) return false;
	if (gestures.has(base))
		return tag[to] === "." || word[to] === "into" || word[to] === "out" || word[to] === "up";
	return lemma === "leave" && word[to] === "the" && rooms.has(lexeme[to + 1]);
}

/** "was applauded" */
const exits = wordClass("applauded booed cheered jeered heckled interrupted escorted led");
const gestures = wordClass("nod shrug smile laugh bow wave burst storm walk hang sit");
const rooms = wordClass("room hall court courtroom stage building chamber meeting podium studio");

/** The first item from `from` on that is no adverb. */
export function skipAdverbs(view: View, from: number): number {
	let k = from;
	while (k < view.tag.length && view.tag[k] === "R") k++;
	return k;
}

/** The finite verb of a clause with its own subject behind the conjunction `c`, or -1. */
export function clauseBehind(clauses: Clauses, c: number): number {
	const { view, phrases, verbAt, verbs } = clauses;
	const start = skipAdverbs(view, c + 1);
	if ((phrases.from[start] ?? -1) < 0) return -1;
	let behind = skipAdverbs(view, phrases.to[start] as number);
	// "but Lund's claims of a leak have not"
	for (
		let guard = 0;
		guard < 3 && view.tag[behind] === "I" && phrases.from[behind + 1] === behind + 1;
		guard++
	)
		behind = skipAdverbs(view, phrases.to[behind + 1] as number);
	// "but the treasurer, Eva Lind, insisted"
	if (view.word[behind] === ",") {
		let close = behind + 1;
		while (
			close < view.word.length &&
			close < behind + 9 &&
			view.word[close] !== "," &&
			(verbAt[close] ?? -1) < 0
		)
			close++;
		if (view.word[close] === ",") behind = skipAdverbs(view, close + 1);
	}
	const v = verbAt[behind] ?? -1;
	return v >= 0 && (verbs[v] as VerbGroup).finite ? v : -1;
}

/**
 * "…, but the two ships had to turn back": whether the clause behind the conjunction `c` goes on with what is told: its
 * subject is a thing or somebody else than whoever tells, who by "she" or by name comes back to the telling.
 *
 * @param v the clause's verb group
 */
export function othersDo(clauses: Clauses, c: number, v: number, cue: VerbGroup | null): boolean {
	const { view, verbs, phrases, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	if (isTeller(verb.base) || withholds(view, verb)) return false;
	// Behind "said" a present tense is the writer's.
	const told = cue !== null && cue.form !== "third" && cue.form !== "base";
	const first = view.word[verb.from] as string;
	if (told && (/^(?:is|are|has|have|'s|'re|'ve)$/.test(first) || verb.form === "third")) return false;
	const from = skipAdverbs(view, c + 1);
	const to = phrases.to[from] as number;
	const word = view.word[to - 1] as string;
	if (/^(?:he|she|they|it|i|we|you|who|both|some|others|many|one)$/.test(word)) return false;
	const teller = cue ? subjects[verbs.indexOf(cue)] : null;
	if (!teller) return true;
	for (let i = teller.from; i < teller.to; i++) if (view.word[i] === word && view.capital[i]) return false;
	return true;
}

const quoters = wordClass(
	"say add note report reply respond answer warn ask write tweet continue explain argue declare conclude",
);

/** "…, he said": a verb of saying with its subject right behind the comma. */
export function quotersFollow(clauses: Clauses, k: number): boolean {
	const { view, verbAt, verbs, subjects } = clauses;
	const n = view.tag.length;
	for (let u = k; u < n && u < k + 14; u++) {
		const x = verbAt[u] ?? -1;
		if (x < 0) {
			if (view.word[u] === "," || view.tag[u] === "Q") return false;
			continue;
		}
		const group = verbs[x] as VerbGroup;
		const subject = subjects[x] as Subject | null;
		return (
			group.finite &&
			!group.modal &&
			(quoters.has(group.base) || (isTeller(group.base) && closes(view, group))) &&
			subject?.where === "before" &&
			subject.from === k &&
			(group.lemma === "say" || group.to >= n - 6 || introduces(view, group))
		);
	}
	return false;
}

/** "…, Hale testified.": whether a verb is the last word of its sentence. */
const closes = ({ tag }: View, { to }: VerbGroup): boolean =>
	to >= tag.length || (tag[to] === "." && to + 1 >= tag.length);

/** Whether a quotation comes behind the verb group, after a comma or colon or at once. */
function introduces(view: View, group: VerbGroup): boolean {
	const { tag } = view;
	return tag[group.to] === "Q" || tag[group.to + 1] === "Q" || tag[group.to + 2] === "Q";
}

/** "… but lamented that": whether the words behind the conjunction `c` go on with the teller's own deeds. */
export function goesOnTelling(clauses: Clauses, c: number, cue: VerbGroup): boolean {
	const { view, verbAt, verbs } = clauses;
	const u = verbAt[skipAdverbs(view, c + 1)] ?? -1;
	if (u < 0) return false;
	const group = verbs[u] as VerbGroup;
	// "would resign and was expected to do so": told of, not telling.
	if (!group.finite || group.auxiliaryOnly || group.passive) return false;
	if (withholds(view, group)) return true;
	if (!tellsAt(view, group) || isThought(clauses, group, cue)) return false;
	const past =
		cue.form === "past" ||
		cue.form === "participle" ||
		cue.to - cue.from > 1 ||
		isUnchanging(view.word[cue.head] as string);
	return group.form === cue.form || (group.form === "past" && past);
}

const minds = wordClass(
	"think believe expect hope want fear worry doubt consider agree support oppose back favor favour refuse decline",
);

/** "said she heard shots but thought nothing of it": what somebody felt or did who is told of as "she". */
function isThought({ view, verbs, subjects }: Clauses, { base, to }: VerbGroup, cue: VerbGroup): boolean {
	if (!minds.has(base) || minds.has(cue.base) || view.word[to] === "that") return false;
	const v = verbs.findIndex((verb) => verb.finite && verb.from >= cue.to);
	const subject = subjects[v];
	return subject?.where === "before" && subject.from === cue.to && own.has(view.lexeme[subject.from]);
}

const own = wordClass("he she it they");

/** What a teller gives or leaves out: "but did not specify the type", "but gave no details", "without elaborating". */
const details = wordClass(
	"specify elaborate give provide offer cite say comment detail disclose name identify explain clarify mention reveal present",
);

/** Whether a verb says that the teller told no more. */
export const withholds = (view: View, group: VerbGroup): boolean =>
	details.has(group.base) &&
	(group.negated || view.word[group.to] === "no" || view.word[group.from - 1] === "without");

/** Verbs whose past is their base: "cast", "put". */
const isUnchanging = (word: string) =>
	/^(?:cast|put|set|cut|hit|let|bet|bid|read|quit|split|spread|broadcast|forecast)$/.test(word);
