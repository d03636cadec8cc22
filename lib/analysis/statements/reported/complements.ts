import { newMemo } from "../../text/memo";
import { timeWords } from "../../text/timewords";
import { wordClass } from "../../text/word-facts";
import {
	beginsClause,
	comparesAt,
	isFiniteAt,
	numberAt,
	openingClause,
	startsQuantity,
} from "../grammar/clause-starts";
import { type Clauses, type Subject, type VerbGroup, verbOf } from "../grammar/grammar";
import { isTeller } from "../grammar/tellers";
import { isDash } from "../grammar/view";
import { quotersFollow } from "./telling-turns";

/**
 * What follows a verb (or noun, or adjective) that may credit words to somebody.
 *
 * `frame` names its shape: "that", "S" (a clause without "that"), "wh", "to", "ing", "np", "as", "colon", "Q" (a
 * quotation), "p:of" (a preposition and its phrase); "np-" before it where somebody spoken to or about comes first.
 */
export interface Complement {
	readonly frame: string;
	/** First item of the content. */
	readonly from: number;
}

const whWords = wordClass("whether if how why what who where which when");
const venue = wordClass(
	"in at on during after before to with from through via over this by outside inside aboard near across for as",
);
const particles = wordClass("out up back down off forward away");

/** Names of shapes, put together once: with what stands before them, and by the preposition. */
const framesBehind = (prefix: string) => ({
	Q: `${prefix}Q`,
	that: `${prefix}that`,
	S: `${prefix}S`,
	wh: `${prefix}wh`,
	to: `${prefix}to`,
	ing: `${prefix}ing`,
	as: `${prefix}as`,
	before: newMemo((preposition) => `${prefix}p:${preposition}`),
});
const alone = framesBehind("");
const behindHearer = framesBehind("np-");
/** Of a shape behind a phrase the one that begins with it; where there is none, the same. */
const withHearer = newMemo((frame) => (/(?:Q|that|S)$/.test(frame) ? frame : frame.replace(/^np-/, "np+")));

/** The possible complements of the verb group `v`, the likeliest reading of their shape first. */
export function complementsOf(clauses: Clauses, v: number): Complement[] {
	const verb = clauses.verbs[v] as VerbGroup;
	const subject = clauses.subjects[v] as Subject | null;
	let k = verb.to;
	if (subject?.where === "after") k = subject.to;
	return complementsFrom(clauses, k, verb.to, true);
}

/**
 * The possible complements that begin at item `from`.
 *
 * @param bare whether a clause without "that" or a plain phrase can be one (for verbs, not for nouns)
 */
export function complementsFrom(clauses: Clauses, from: number, cueEnd: number, bare: boolean): Complement[] {
	const { view, phrases, verbAt, verbs } = clauses;
	const { tag, word, lexeme } = view;
	const n = tag.length;
	const found: Complement[] = [];
	let k = from;
	const counted = bare ? numberAt(clauses, k) : -1;
	if (counted >= 0 && beginsClause(clauses, counted)) {
		found.push({ frame: "S", from: k });
		return found;
	}
	if (bare && startsQuantity(clauses, k)) found.push({ frame: "S", from: k });
	// "said “hopefully” six would come"
	if (bare && tag[k] === "R" && (view.quote[k] as number) >= 0 && beginsClause(clauses, k))
		return [{ frame: "S", from: k }];
	if (bare && word[k] === "instead" && openingClause(clauses, k)) return [{ frame: "S", from: k }];
	if (bare && startsMost(clauses, k)) return [{ frame: "S", from: k }];
	while (k < n && ((tag[k] === "R" && !whWords.has(lexeme[k])) || (k === cueEnd && particles.has(lexeme[k]))))
		k++;
	let frames = alone;
	let skippedPhrase = -1;
	let skippedPreposition = -1;
	for (let guard = 0; guard < 8 && k < n; guard++) {
		const w = word[k] as string;
		const t = tag[k];
		// "told reporters there that"
		if ((w === "there" || w === "here") && word[k + 1] === "that") {
			k++;
			continue;
		}
		if (t === "Q") {
			found.push({ frame: frames.Q, from: k });
			break;
		}
		if (w === ":") {
			if (k + 1 < n) found.push({ frame: tag[k + 1] === "Q" ? frames.Q : "colon", from: k + 1 });
			break;
		}
		if (w === "," || isDash(w)) {
			if (k + 1 < n && tag[k + 1] === "Q") {
				found.push({ frame: frames.Q, from: k + 1 });
				break;
			}
			if (bare && frames === alone && w === "," && unmarkedFollows(clauses, k, cueEnd)) {
				found.push({ frame: "colon", from: k + 1 });
				break;
			}
			const close = asideEnd(clauses, k);
			if (close > 0) {
				k = close + 1;
				continue;
			}
			break;
		}
		// "speaking on condition that his name not be used"
		if (w === "that" && (word[k - 1] === "condition" || word[k - 1] === "conditions")) break;
		// "claimed office in the north after elections that they boycotted": which elections.
		if (w === "that" && skippedPhrase >= 0 && skippedPreposition >= 0 && word[skippedPreposition] === "after")
			break;
		// "said on condition that nobody name him": not what was said.
		if (w === "that" && word[k - 1] === "condition") break;
		if (w === "that" && (t === "S" || beginsClause(clauses, k + 1) || comparesAt(clauses, k + 1))) {
			// "did not say that, he added"; but "said that, because it rained, p"
			const comma = word[k + 1] === ",";
			if (
				comma &&
				((beginsClause(clauses, k + 2) && quotersFollow(clauses, k + 2)) || !goesOnBehind(clauses, k + 2))
			)
				break;
			found.push({ frame: frames.that, from: comma ? k + 2 : k + 1 });
			break;
		}
		// "said that is a lie"
		if (bare && frames === alone && w === "that" && t === "O" && isFiniteAt(clauses, k + 1)) {
			found.push({ frame: "S", from: k });
			break;
		}
		// "vowed not to": the negation belongs to what is vowed.
		if (w === "not" && word[k + 1] === "to" && (verbOf({ verbs, verbAt }, k + 1)?.infinitive ?? false)) {
			pushBoth(found, frames.to, k, bare ? skippedPhrase : -1);
			break;
		}
		if (bare && frames === alone && k === cueEnd && openingClause(clauses, k)) {
			found.push({ frame: "S", from: k });
			break;
		}
		// "a lane where the hill is steep": behind a noun these tell which one.
		if (frames !== alone && (w === "where" || w === "who" || w === "which")) break;
		if (
			whWords.has(lexeme[k]) &&
			(t !== "D" || w === "what" || w === "which") &&
			(frames === alone || w !== "when")
		) {
			// "stop charging if it overheats": a condition, where nobody asks.
			const condition = w === "if" && !asking.has(baseBefore(clauses, cueEnd));
			if (k + 1 < n && !condition)
				found.push({
					frame: frames === alone && w === "if" ? "if" : w === "when" ? "when" : frames.wh,
					from: k,
				});
			break;
		}
		const group = (verbAt[k] ?? -1) >= 0 ? (verbs[verbAt[k] as number] as VerbGroup) : null;
		// "in an interview published on Monday that": over the participle.
		if (
			group &&
			!group.finite &&
			group.form === "past" &&
			skippedPreposition >= 0 &&
			word[group.to] !== "by"
		) {
			k = group.to;
			continue;
		}
		// "told the crowd gathered outside the hall that"
		if (
			group?.form === "past" &&
			skippedPhrase >= 0 &&
			skippedPreposition < 0 &&
			tag[group.to] === "I" &&
			isHearing(clauses, cueEnd)
		) {
			k = group.to;
			continue;
		}
		// "in a memo obtained by the Daily that": over the participle and its agent.
		if (
			group?.form === "past" &&
			skippedPreposition >= 0 &&
			word[group.to] === "by" &&
			phrases.from[group.to + 1] === group.to + 1
		) {
			k = phrases.to[group.to + 1] as number;
			continue;
		}
		if (group) {
			if (group.infinitive && group.from === k) pushBoth(found, frames.to, k, bare ? skippedPhrase : -1);
			else if (group.form === "gerund" && !group.finite) {
				// "insisted her party trailing in the polls had": the clause begins before the participle.
				const opens = skippedPhrase >= 0 && phrases.to[skippedPhrase] === k ? skippedPhrase : k;
				if (bare) pushClause(clauses, k, found, alone, opens);
				pushBoth(found, frames.ing, k, bare ? skippedPhrase : -1);
			} else if (bare && frames === alone && k === cueEnd && fillsGap(clauses, cueEnd))
				found.push({ frame: "S", from: k });
			else if (bare && frames === alone) pushClause(clauses, k, found);
			break;
		}
		if (t === "I" || (t === "T" && w === "to") || (t === "S" && (w === "as" || w === "for"))) {
			if (w === "as" || w === "like") {
				// "said on Monday as the city prepared", "injured as a result of": no description.
				if (w === "as" && (beginsClause(clauses, k + 1) || isFixedAs(word, k))) {
					const q = skippedPhrase >= 0 ? quotationBehindColon(clauses, k) : -1;
					if (q >= 0) found.push({ frame: frames.Q, from: q });
					break;
				}
				pushBoth(found, frames.as, k + 1, bare ? skippedPhrase : -1);
				break;
			}
			const start = k + 1 < n && tag[k + 1] === "I" ? k + 2 : k + 1;
			if (start >= n) break;
			// "posted a message in which she said": what the message says has a credit of its own.
			if (word[start] === "which" || word[start] === "whom") break;
			// "admitted a mistake after a strike had hit a camp": when it was, and not what was said.
			if ((w === "after" || w === "before") && beginsClause(clauses, start)) break;
			if (skippedPreposition < 0) {
				pushBoth(found, frames.before(w), start, bare ? skippedPhrase : -1);
				skippedPreposition = k;
			}
			if (!venue.has(lexeme[k]) || (phrases.from[start] ?? -1) < 0) {
				const behind = phrases.to[start] ?? -1;
				const quoted =
					behind > 0 && (tag[behind] === "Q" || (word[behind] === "," && tag[behind + 1] === "Q"));
				// "on condition of anonymity": the place or time goes on.
				if ((w !== "of" || (skippedPhrase < 0 && skippedPreposition === k)) && !quoted) break;
			}
			if ((phrases.from[start] ?? -1) < 0) break;
			// "appealed to drivers to stay at home": who hears stands behind a preposition.
			if (bare && k === cueEnd && w === "to" && hearers.has(baseBefore(clauses, cueEnd)))
				frames = behindHearer;
			k = phrases.to[start] as number;
			// "a room full of shareholders that": the adjective behind its noun.
			if (tag[k] === "J" && tag[k + 1] === "I" && (phrases.to[k] ?? k + 1) === k + 1) k++;
			// "in an interview he would": a clause right behind the place or time, but not "for a remark she made".
			if (bare && w === "for" && !timeWords.has(lexeme[k - 1]) && beginsClause(clauses, k)) break;
			if (bare && tag[k] !== "V" && !((phrases.from[k] ?? -1) >= 0 && isTimePhrase(clauses, k)))
				pushClause(clauses, k, found, frames);
			continue;
		}
		if ((phrases.from[k] ?? -1) >= 0) {
			const end = phrases.to[k] as number;
			// "summer is too long": a time that is itself the subject is no aside.
			const verbBehind =
				skippedPreposition < 0 &&
				(verbAt[end] ?? -1) >= 0 &&
				(verbs[verbAt[end] as number] as VerbGroup).finite;
			if (isTimePhrase(clauses, k) && !verbBehind) {
				k = end;
				if (bare) pushClause(clauses, k, found, frames);
				continue;
			}
			if (skippedPhrase >= 0) {
				// "told reporters the plan would fail"
				if (bare) pushClause(clauses, k, found, frames);
				break;
			}
			if (bare) {
				pushClause(clauses, k, found);
				found.push({ frame: "np", from: k });
			}
			// "said this at a meeting": the meeting is not what was said.
			if (w === "this" && end === k + 1) break;
			skippedPhrase = k;
			frames = behindHearer;
			k = end;
			if (tag[k] === "J" && tag[k + 1] === "I") k++;
			continue;
		}
		if (t === "R") {
			k++;
			continue;
		}
		break;
	}
	return found;
}

/** Whether more than "too" or "and not his brother" comes behind "that" and a comma. */
const goesOnBehind = ({ view: { tag } }: Clauses, k: number): boolean => tag[k] !== "C" && tag.length > k + 2;

/** "most residents agree" */
const startsMost = (clauses: Clauses, k: number): boolean =>
	most.has(clauses.view.lexeme[k]) && beginsClause(clauses, k + 1);

const most = wordClass("most more fewer both all half");

const isFixedAs = (word: readonly string[], k: number) =>
	/^(?:well|part|of)$/.test(word[k + 1] ?? "") || word[k + 2] === "as" || word[k + 2] === "result";

/** Verbs that ask, or leave open, "if" something is so. */
const asking = wordClass(
	"ask wonder question say know tell doubt inquire enquire see check clarify specify decide consider explain sure",
);

/** Verbs that have whoever hears behind "to". */
const hearers = wordClass("appeal");

/** The base of the verb whose group ends at item `end`, or "". */
const baseBefore = ({ verbs, verbAt }: Clauses, end: number) => verbOf({ verbs, verbAt }, end - 1)?.base;

/**
 * Adds a complement. "accused Hale of lying", "views her as weak": the content may begin with the phrase before as well.
 *
 * @param phrase the first item of that phrase, -1 where there is none
 */
function pushBoth(found: Complement[], frame: string, from: number, phrase: number): void {
	found.push({ frame, from });
	if (phrase < 0) return;
	const both = withHearer(frame);
	if (both !== frame) found.push({ frame: both, from: phrase });
}

/** A phrase that only says when: "Thursday", "last week", "earlier this month". */
function isTimePhrase(clauses: Clauses, k: number): boolean {
	const end = clauses.phrases.to[k] as number;
	// "the first four days of the survey" are no aside.
	if (clauses.view.word[end] === "of") return false;
	if (timeWords.has(clauses.view.lexeme[end - 1])) return true;
	return clauses.view.tag[end - 1] === "M" && timeWords.has(clauses.view.lexeme[end - 2]);
}

/** ", citing Ana Toth, a spokeswoman," before "that" or a quotation: the comma that closes what stands between; or -1. */
function asideEnd(clauses: Clauses, k: number): number {
	const { word, tag, lexeme } = clauses.view;
	for (let i = k + 1, commas = 0; i < word.length && i < k + 30 && commas < 4; i++) {
		if (tag[i] === "Q" || word[i] === ";" || word[i] === ":") return -1;
		if (word[i] !== ",") continue;
		if (word[i + 1] === "that" || tag[i + 1] === "Q") return i;
		// "residents of Elm, Ohio, late on Tuesday that"
		let j = i + 1;
		while (j < i + 5 && (tag[j] === "R" || tag[j] === "J" || word[j] === "on" || timeWords.has(lexeme[j])))
			j++;
		if (j > i + 1 && word[j] === "that") return j - 1;
		commas++;
	}
	return -1;
}

/** Verbs for words that are heard, where "which they think is" tells no words. */
const aloud = wordClass("say claim argue note warn add report allege insist state write maintain contend");

/** "a list which the campaign says includes millions": what is said has "which" for its subject, before who says it. */
function fillsGap({ view, verbs, subjects, verbAt }: Clauses, cueEnd: number): boolean {
	const v = verbAt[cueEnd - 1] ?? -1;
	const subject = subjects[v];
	if (subject?.where !== "before" || !aloud.has(verbs[v]?.base)) return false;
	let k = subject.from - 1;
	while (view.tag[k] === "R") k--;
	return /^(?:which|that|who|what)$/.test(view.word[k] ?? "");
}

/** "told the mayor as the meeting opened: “…”": the quotation behind the next colon, or -1. */
function quotationBehindColon({ view: { word, tag } }: Clauses, k: number): number {
	for (let i = k + 1; i < word.length && i < k + 12 && word[i] !== ","; i++)
		if (word[i] === ":") return tag[i + 1] === "Q" ? i + 1 : -1;
	return -1;
}

/** Words that open a sentence, and are no names there. */
const openers = wordClass(
	"such many most few several some all any each every no not please yes never now here there today",
);

/** "said, Such a thing is possible": a sentence behind the comma whose marks were lost on the way. */
function unmarkedFollows(clauses: Clauses, comma: number, cueEnd: number): boolean {
	const { view, verbs } = clauses;
	const k = comma + 1;
	const starts = /[DOSIRJNXV]/.test(view.tag[k] ?? ".") || openers.has(view.lexeme[k]);
	if (!view.capital[k] || !starts || !isTeller(baseBefore(clauses, cueEnd))) return false;
	return verbs.some((verb) => verb.finite && verb.from >= k) && /[.?!]/.test(view.word.at(-1) ?? "");
}

const hearing = wordClass("tell inform remind assure warn");

const isHearing = (clauses: Clauses, cueEnd: number): boolean => hearing.has(baseBefore(clauses, cueEnd));

/** Adds a bare clause that begins at `k`, if one does. */
function pushClause(clauses: Clauses, k: number, found: Complement[], frames = alone, from = k): void {
	if (beginsClause(clauses, k)) found.push({ frame: frames.S, from });
}
