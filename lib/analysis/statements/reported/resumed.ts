import type { Lexeme } from "../../text/lexemes";
import { isOnePerson } from "../../text/speaking-nouns";
import { isTimeWord, timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { beginsClause } from "../grammar/clause-starts";
import { type Clauses, type Range, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import { clauseEnd } from "./extent";
import { clauseBehind, otherTells, quotersFollow, skipAdverbs } from "./telling-turns";

/* What goes on behind an inserted credit: "The plan, she said, is dead." */

/**
 * The part behind "…, he said, …".
 *
 * @param before what stands before the credit
 */
export function resumed(clauses: Clauses, v: number, before: Range): Range | null {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	const subject = subjects[v] as Subject | null;
	const k = subject?.where === "after" ? subject.to : verb.to;
	let comma = k;
	while (comma < view.tag.length && comma < k + 10 && view.word[comma] !== "," && view.tag[comma] !== "Q")
		comma++;
	if (view.word[comma] !== ",") return null;
	const next = view.word[comma + 1] ?? "";
	// "on Tuesday, Feb. 18": the day goes on.
	if (isTimeWord(next.replace(".", "")) && view.tag[comma + 2] === "M") return null;
	if (comma + 2 >= view.tag.length || view.tag[comma + 1] === "Q" || tellsWhen(clauses, comma + 1))
		return null;
	// "…, a source told the agency, the Post reports": whoever passes it on.
	if (quotersFollow(clauses, comma + 1)) return null;
	// "The plan “is dead,” she said, and “nobody will miss it.”"
	const marked = (view.quote[comma + 2] as number) >= 0 && view.quote[comma + 1] !== view.quote[comma + 2];
	if (marked && (next === "and" || next === "but"))
		return { from: comma + 2, to: clauseEnd(clauses, comma + 2, v) };
	// "…, he said, and would not bring one job", "…, Berg said, but the door is open"
	if ((next === "and" || next === "but") && subject && goesOnTold(clauses, comma + 1, subject))
		return { from: comma + 1, to: clauseEnd(clauses, comma + 2, v) };
	// "The trouble, says Berg, is that nobody pays.": the verb that the words before the credit are the subject of.
	const goesOn = verbOf(clauses, comma + 1);
	// "…, police said, reports the Post."
	const relayer =
		goesOn && isTeller(goesOn.base) ? clauses.subjects[clauses.verbAt[comma + 1] as number] : null;
	if (relayer?.where === "after" && /^(?:[.]|undefined)$/.test(`${view.word[relayer.to]}`)) return null;
	if (
		goesOn?.finite &&
		!clauses.subjects[clauses.verbAt[comma + 1] as number]?.refersTo &&
		goesOn.from === comma + 1
	)
		return { from: comma + 1, to: clauseEnd(clauses, comma + 1, v) };
	const late = comma === k && subject ? behindAside(clauses, comma, subject, isStump(clauses, before)) : -1;
	if (late > 0) return { from: late, to: clauseEnd(clauses, late, v) };
	if (subject?.where === "after") return null;
	if (
		(goesOn?.form === "gerund" && !goesOn.finite) ||
		["who", "which", "but", "and", "while", "as", "after", "when", "according", "citing"].includes(next)
	)
		return null;
	if ((next === "though" || next === "although") && otherTells(clauses, comma + 1)) return null;
	// "…, she said, a day after it burnt": a time or an apposition, unless it begins a clause.
	if ((next === "a" || next === "the") && !beginsClause(clauses, comma + 1)) return null;
	return { from: comma + 1, to: clauseEnd(clauses, comma + 1, v) };
}

const persons = wordClass("he she");

/**
 * Whether behind "he said," the conjunction `c` goes on with what is told: with an auxiliary, another subject, or a deed
 * that bodies and groups can only have told of, rather than with what the teller did or others told.
 */
function goesOnTold(clauses: Clauses, c: number, teller: Subject): boolean {
	const { view, verbs } = clauses;
	if (teller.where === "after" || view.word[teller.from - 1] === "as" || otherTells(clauses, c)) return false;
	const first = skipAdverbs(view, c + 1);
	// "…, Berg said, and he has paid for it": told of Berg, rather than by him, but by her it would be of somebody else.
	if (persons.has(view.lexeme[first]) && !persons.has(view.lexeme[teller.from])) return false;
	if (view.word[first] === view.word[teller.from]) return false;
	const own = verbOf(clauses, first);
	const next = own ?? verbs[clauseBehind(clauses, c)] ?? verbBehindNumber(clauses, first);
	if (!next?.finite || isTeller(next.base)) return false;
	if (next !== own || next.head > next.from || next.auxiliaryOnly) return true;
	const last = teller.head.to - 1;
	return next.form === "past" && view.tag[last] === "N" && !isOnePerson(view.lexeme[last] as Lexeme);
}

/** "and two were hurt" */
const verbBehindNumber = (clauses: Clauses, at: number): VerbGroup | undefined =>
	clauses.view.tag[at] === "M" ? verbOf(clauses, at + 1) : undefined;

/** "The road, she said": whether what stands before the credit has no verb yet. */
const isStump = ({ verbs }: Clauses, { from, to }: Range): boolean =>
	!verbs.some((verb) => verb.finite && verb.from >= from && verb.to <= to);

/** "The road, she said, pointing at the map, was gone": the verb behind the comma that closes the aside; or -1. */
function behindAside(clauses: Clauses, comma: number, teller: Subject, stump: boolean): number {
	const { view, verbs, verbAt } = clauses;
	const opener = verbOf({ verbs, verbAt }, comma + 1);
	const relative = view.word[comma + 1] === "who" || view.word[comma + 1] === "which";
	if (!relative && !(opener?.form === "gerund" && !opener.finite)) return -1;
	for (let i = comma + 2; i < view.word.length && i < comma + 25; i++) {
		if (view.tag[i] === "Q" || view.word[i] === ";") return -1;
		if (view.word[i] !== ",") continue;
		if (view.word[i + 1] === "and") return goesOnTold(clauses, i + 1, teller) ? i + 1 : -1;
		const verb = verbOf({ verbs, verbAt }, i + 1);
		return stump && verb?.finite && !isTeller(verb.base) ? i + 1 : -1;
	}
	return -1;
}

/** "hours after the vote", "just two days before …": when it was said, told by whoever writes. */
function tellsWhen({ view }: Clauses, from: number): boolean {
	let k = from;
	while (k < from + 4 && /^[RMDJ]$/.test(view.tag[k] ?? "")) k++;
	if (timeWords.has(view.lexeme[k])) k++;
	return /^(?:after|before|ahead|since|when|as)$/.test(view.word[k] ?? "");
}
