import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import { beginsClause, openingClause } from "../grammar/clause-starts";
import { type Clauses, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import { isDash, type View } from "../grammar/view";
import { accompanies, closesBeforeVerb, consequences, glossFollows, isComment, isJudged } from "./asides";
import { leavesQuotation, saysWhen, tellsOccasion } from "./occasions";
import { isSubordinate } from "./subordinate";
import {
	clauseBehind,
	goesOnActing,
	goesOnTelling,
	othersDo,
	othersThat,
	otherTells,
	quotersFollow,
	skipAdverbs,
	turns,
	withholds,
} from "./telling-turns";

/*
 * Where credited words end. The decisions at commas, dashes and conjunctions follow how often annotated contents ended
 * there: they stop where they stopped more often than not.
 */

/**
 * Where the content of a credited clause ends: mostly with the sentence, but before words that go on with the
 * telling rather than with what is told ("…, adding that", "…, according to", "…, he said").
 *
 * @param from first item of the content
 * @param v the crediting verb group, or -1
 * @param asks whether the content is a question: "if it fell"
 * @param leads whether the cue opens the sentence before its main clause: "Despite claims that p, q"
 * @returns the item after the last one of the content
 */
export function clauseEnd(clauses: Clauses, from: number, v: number, asks = false, leads = false): number {
	const { view, verbs } = clauses;
	const n = view.tag.length;
	const cue = v >= 0 ? (verbs[v] as VerbGroup) : null;
	const subordinate = leads || (v >= 0 && isSubordinate(clauses, v));
	let opened = !asks && openingClause(clauses, from);
	const aside = v >= 0 && isAside(clauses, v);
	let end = aside || v < 0 ? n : gapEnd(clauses, from, v);
	for (let i = from + 1; i < end; i++) {
		const w = view.word[i] as string;
		if (isWithinQuotation(view, from, i)) continue;
		if (w === ";" || (w === "according" && view.word[i + 1] === "to") || leavesQuotation(clauses, i, false)) {
			end = i;
			break;
		}
		// "she said she was thinking, “Oh no,” adding …": the comma stands inside the marks.
		if (view.tag[i] === "Q" && endsInComma(view, i) && stopsAtMark(clauses, i, cue, false)) {
			end = i + 1;
			break;
		}
		if ((w === "," || w === "and") && i > from + 1 && othersThat(clauses, i)) {
			end = i;
			break;
		}
		if (w === "," || isDash(w)) {
			// "said when he had asked, the mayor had told him": the comma closes the clause that opens what is said.
			if (w === "," && opened) {
				opened = false;
				continue;
			}
			if (w === "," && clausesSubjectGoesOn(clauses, from, i)) continue;
			if (
				stopsAtMark(clauses, i, cue, false) ||
				(aside && w === "," && (verbOf(clauses, i + 1)?.finite ?? false)) ||
				(subordinate && i > from + 1 && w === "," && mainClauseBegins(clauses, i + 1))
			) {
				end = i;
				break;
			}
		} else if (
			(view.tag[i] === "C" &&
				w !== "or" &&
				cue &&
				(goesOnTelling(clauses, i, cue) || goesOnActing(clauses, from, i, cue))) ||
			((turns.has(view.lexeme[i]) || (w === "and" && view.capital[i + 1])) && otherTells(clauses, i))
		) {
			end = i;
			break;
		}
	}
	return trimEnd(view, from, end);
}

/**
 * Where a credited phrase ends ("denied the allegations in court"): with its clause, before a comma that opens another
 * clause, or before a verb that goes on with the same subject.
 */
export function phraseClauseEnd(clauses: Clauses, from: number, v: number): number {
	const { view, verbAt, verbs, subjects } = clauses;
	const n = view.tag.length;
	const cue = v >= 0 ? (verbs[v] as VerbGroup) : null;
	let end = n;
	for (let i = from + 1; i < n; i++) {
		const w = view.word[i] as string;
		if (isWithinQuotation(view, from, i)) continue;
		if (
			leavesQuotation(clauses, i, true) ||
			tellsOccasion(clauses, i) ||
			w === ";" ||
			w === ":" ||
			view.tag[i] === "Q" ||
			w === "despite" ||
			w === "while" ||
			w === "ahead" ||
			w === "amid" ||
			((w === "after" ||
				(w === "as" && /^(?:he|she|they)$/.test(view.word[i + 1] ?? "")) ||
				(w === "which" && view.tag[i - 1] !== "I")) &&
				othersTell(clauses, i, cue))
		) {
			end = i;
			break;
		}
		if (w === "," || isDash(w)) {
			if (stopsAtMark(clauses, i, cue, true)) {
				end = i;
				break;
			}
			continue;
		}
		if (w === "but" || (view.tag[i] === "C" && cue && goesOnTelling(clauses, i, cue))) {
			end = i;
			break;
		}
		const u = verbAt[i] ?? -1;
		if (u >= 0) {
			const group = verbs[u] as VerbGroup;
			const subject = subjects[u] as Subject | null;
			if (
				group.finite &&
				view.tag[i - 1] === "C" &&
				cue &&
				(group.form === cue.form || !goesOnWithin(clauses, from, i, group)) &&
				subject?.where === "shared"
			) {
				end = i - 1;
				break;
			}
			if (
				group.finite &&
				subject?.where === "before" &&
				view.tag[subject.from - 1] === "C" &&
				subject.from - 1 > from
			) {
				end = subject.from - 1;
				break;
			}
			i = group.to - 1;
		}
	}
	return trimEnd(view, from, Math.max(end, from + 1));
}

/** "defended the crew after he called it “slow”", "the report which she called “false”": what else was said. */
function othersTell({ view, verbs, verbAt, phrases }: Clauses, i: number, cue: VerbGroup | null): boolean {
	const verb = verbOf({ verbs, verbAt }, skipAdverbs(view, phrases.to[i + 1] ?? -1));
	return cue !== null && !!verb?.finite && !verb.passive && isTeller(verb.base);
}

/** Whether a verb stands in the range that one behind "and" could go on: with a tense, or "to slow down and spend". */
function goesOnWithin(
	{ verbs }: Clauses,
	from: number,
	to: number,
	{ form, head, from: at }: VerbGroup,
): boolean {
	const base = form === "base" && head === at;
	return verbs.some(
		(verb) => verb.from >= from && verb.to <= to && (verb.finite || (base && verb.infinitive)),
	);
}

/** Whether item `i` and the next stand in one quotation that does not hold what comes before `from` as well. */
function isWithinQuotation(view: View, from: number, i: number): boolean {
	const q = view.quote[i] as number;
	return q >= 0 && q === view.quote[i + 1] && q !== view.quote[from - 1] && view.tag[i] !== "Q";
}

/** "Berg, who said that …, resigned", "the vote, which(,) she said(,) was a mistake, cost her": a clause between commas. */
function isAside({ view: { word }, subjects }: Clauses, v: number): boolean {
	const subject = subjects[v];
	if (!subject) return false;
	if (subject.where === "relative") return word[subject.from - 1] === ",";
	const left = word[subject.from - 1] === "," ? subject.from - 2 : subject.from - 1;
	return (
		subject.where === "before" && /^(?:which|who|that)$/.test(word[left] ?? "") && word[left - 1] === ","
	);
}

/** "a boat that police say was stolen has been found": the main verb behind what is said of "that", or the sentence's end. */
function gapEnd(clauses: Clauses, from: number, v: number): number {
	const { view, verbs, verbAt, subjects } = clauses;
	const n = view.tag.length;
	const told = verbOf({ verbs, verbAt }, from);
	const subject = subjects[v];
	if (!told?.finite || told.from !== from || subject?.where !== "before") return n;
	if (subject.from === 0 || !relatives.has(view.lexeme[subject.from - 1])) return n;
	return mainVerb(clauses, told.to);
}

/** The next verb with a tense from item `at` on, where nothing opens a clause of its own before it; or the sentence's end. */
function mainVerb({ view, verbs, verbAt }: Clauses, at: number): number {
	const n = view.tag.length;
	for (let i = at; i < n; i++) {
		if (/[CSQ]/.test(view.tag[i] as string) || view.word[i] === "," || gapOpeners.has(view.lexeme[i]))
			return n;
		const next = verbOf({ verbs, verbAt }, i);
		if (next?.finite) return i;
		if (next) i = next.to - 1;
	}
	return n;
}

/** "his claim that the harbour was dry was denied": where the clause that hangs on a sentence's subject ends at the latest. */
export function subjectClauseEnd(clauses: Clauses, from: number): number {
	const told = clauses.verbs.find((verb) => verb.finite && verb.from >= from);
	return told ? mainVerb(clauses, told.to) : clauses.view.tag.length;
}

const relatives = wordClass("which who that");
const gapOpeners = wordClass("who which that whom whose what where when how why whether");

/** Whether the last sign inside a quotation's closing mark is a comma. */
const endsInComma = (view: View, i: number) =>
	view.text.slice((view.end[i] as number) - 3, view.end[i]).includes(",");

/** Whether the main clause begins at `k`: also behind "at the hearing", "this week". */
function mainClauseBegins(clauses: Clauses, k: number): boolean {
	const { view, phrases } = clauses;
	let i = k;
	if (view.tag[i] === "I" && (phrases.from[i + 1] ?? -1) === i + 1) i = phrases.to[i + 1] as number;
	while ((phrases.from[i] ?? -1) === i && timeWords.has(view.lexeme[(phrases.to[i] as number) - 1]))
		i = phrases.to[i] as number;
	return beginsClause(clauses, i);
}

/** Whether the content stops at the comma or dash `i`. */
function stopsAtMark(clauses: Clauses, i: number, cue: VerbGroup | null, phrase: boolean): boolean {
	const { view, verbAt, verbs, phrases } = clauses;
	const n = view.tag.length;
	// A comma inside quoted words belongs to them.
	if ((view.quote[i] as number) >= 0 && view.quote[i] === view.quote[i + 1]) return false;
	const dash = isDash(view.word[i] as string);
	let k = i + 1;
	while (k < n && view.tag[k] === "R") k++;
	if (k >= n) return true;
	const w = view.word[k] as string;
	const t = view.tag[k];
	const v = verbAt[k] ?? -1;
	if (v >= 0) {
		const group = verbs[v] as VerbGroup;
		const subject = clauses.subjects[v] as Subject | null;
		if (group.form === "gerund" && !group.finite)
			return group.lemma === "have" || isTeller(group.base) || consequences.has(group.base);
		if (group.finite && isTeller(group.base) && subject?.where === "after") return true;
		return phrase && group.form === "past";
	}
	if (t === "Q") return false;
	if (t === "C") {
		if (cue !== null && goesOnTelling(clauses, k, cue)) return true;
		if (dash && w === "but") return true;
		// "said the club was poor, but “we are not done”"
		if (w === "but" && !phrase && (view.quote[k + 1] as number) >= 0) return false;
		// "— and as another soldier was killed"
		if (dash && /^(?:as|while|after|when)$/.test(view.word[k + 1] ?? "")) return true;
		if (isComment(view, k)) return true;
		const clause = clauseBehind(clauses, k);
		if (clause < 0) return false;
		if (w === "but" && !phrase) return !othersDo(clauses, k, clause, cue);
		if (phrase) return true;
		return isTeller((verbs[clause] as VerbGroup).base) || dash;
	}
	if (w === "according") return true;
	// "the mate, who drowned, shout": a relative clause between commas is an aside of the content.
	if ((w === "which" || w === "who") && closesBeforeVerb(clauses, k, dash)) return false;
	if (w === "which" || w === "who" || w === "while" || w === "despite") return true;
	if (turns.has(view.lexeme[k]) && (otherTells(clauses, k) || isComment(view, k))) return true;
	if (w === "though" || w === "where" || w === "when") return phrase || dash;
	if (w === "in" && glossFollows(view, k)) return true;
	if (w === "with" && accompanies(clauses, k)) return true;
	if (saysWhen(clauses, k)) return true;
	if (w === "without" && verbAt[k + 1] !== undefined) {
		const group = verbOf({ verbs, verbAt }, k + 1);
		if (group && withholds(view, group)) return true;
	}
	if (isJudged(clauses, k)) return true;
	if (quotersFollow(clauses, k)) return true;
	const end = phrases.to[k] ?? -1;
	const clause = end > 0 ? (verbAt[skipAdverbs(view, end)] ?? -1) : -1;
	if (clause >= 0 && (verbs[clause] as VerbGroup).finite) return phrase || dash;
	if (dash && view.word[i + 1] === "even" && /^(?:as|though|if)$/.test(view.word[i + 2] ?? "")) return true;
	if (dash) return t === "D" || (phrase && t !== "N" && t !== "P" && t !== "R");
	return phrase && t === "D" && !listGoesOn(clauses, i);
}

/** "said Ana Toth, speaking in Lund, would resign": whether no verb has come yet, and one stands behind the next comma. */
function clausesSubjectGoesOn({ view, verbs, verbAt }: Clauses, from: number, comma: number): boolean {
	if (verbs.some((verb) => verb.finite && verb.from >= from && verb.to <= comma)) return false;
	for (let i = comma + 1; i < view.word.length && i < comma + 25; i++) {
		if (view.tag[i] === "Q") return false;
		if (view.word[i] === "," && (verbOf({ verbs, verbAt }, i + 1)?.finite ?? false)) return true;
	}
	return false;
}

/** Whether the comma at `i` only separates the parts of a list. */
function listGoesOn(clauses: Clauses, i: number): boolean {
	const { view, phrases, verbAt } = clauses;
	const next = i + 1;
	if ((phrases.from[next] ?? -1) < 0) return false;
	const end = phrases.to[next] as number;
	const after = view.word[end];
	return (
		after === "and" ||
		after === "or" ||
		(after === "," &&
			(view.tag[end + 1] === "C" || (phrases.from[end + 1] ?? -1) >= 0) &&
			(verbAt[end + 1] ?? -1) < 0)
	);
}

const danglers = wordClass("which who whom that");

/** Leaves out the punctuation at the end. */
function trimEnd(view: View, from: number, end: number): number {
	let to = end;
	// "urged them to end the strike which, he said, hurts all": that clause is credited by itself.
	if (view.word[end] === "," && danglers.has(view.lexeme[end - 1]) && view.tag[end - 1] !== "D") to--;
	while (
		to > from &&
		(view.tag[to - 1] === "." ||
			view.word[to - 1] === "and" ||
			view.word[to - 1] === "but" ||
			(view.word[to - 1] === "that" && view.word[to - 2] === "and")) &&
		!isClosing(view.word[to - 1] as string)
	)
		to--;
	return to;
}

const isClosing = (word: string) => word === ")" || word === "]" || word === "%";
