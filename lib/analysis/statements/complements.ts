import { isTimeWord } from "../text/timewords";
import type { Clauses, Subject, VerbGroup } from "./grammar";
import { isDash } from "./view";

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

const whWords = new Set(["whether", "if", "how", "why", "what", "who", "where", "which", "when"]);
const venue = new Set([
	"in",
	"at",
	"on",
	"during",
	"after",
	"before",
	"to",
	"with",
	"from",
	"through",
	"via",
	"over",
	"this",
	"by",
	"outside",
	"for",
	"as",
]);
const particles = new Set(["out", "up", "back", "down", "off", "forward", "away"]);

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
	const { tag, word } = view;
	const n = tag.length;
	const found: Complement[] = [];
	let k = from;
	const counted = bare ? numberAt(clauses, k) : -1;
	if (counted >= 0 && beginsClause(clauses, counted)) {
		found.push({ frame: "S", from: k });
		return found;
	}
	if (bare && startsQuantity(clauses, k)) found.push({ frame: "S", from: k });
	while (
		k < n &&
		((tag[k] === "R" && !whWords.has(word[k] as string)) ||
			(k === cueEnd && particles.has(word[k] as string)))
	)
		k++;
	let prefix = "";
	let skippedPhrase = -1;
	let skippedPreposition = -1;
	for (let guard = 0; guard < 8 && k < n; guard++) {
		const w = word[k] as string;
		const t = tag[k];
		if (t === "Q") {
			found.push({ frame: `${prefix}Q`, from: k });
			break;
		}
		if (w === ":") {
			if (k + 1 < n) found.push({ frame: tag[k + 1] === "Q" ? `${prefix}Q` : "colon", from: k + 1 });
			break;
		}
		if (w === "," || isDash(w)) {
			if (k + 1 < n && tag[k + 1] === "Q") {
				found.push({ frame: `${prefix}Q`, from: k + 1 });
				break;
			}
			const close = asideEnd(clauses, k);
			if (close > 0) {
				k = close + 1;
				continue;
			}
			break;
		}
		if (w === "that" && (t === "S" || beginsClause(clauses, k + 1) || comparesAt(clauses, k + 1))) {
			found.push({ frame: `${prefix}that`, from: k + 1 });
			break;
		}
		// "said that is a lie"
		if (bare && prefix === "" && w === "that" && t === "O" && isFiniteAt(clauses, k + 1)) {
			found.push({ frame: "S", from: k });
			break;
		}
		// "vowed not to": the negation belongs to what is vowed.
		if (w === "not" && word[k + 1] === "to" && (verbs[verbAt[k + 1] ?? -1]?.infinitive ?? false)) {
			pushBoth(found, `${prefix}to`, k, bare ? skippedPhrase : -1);
			break;
		}
		// "a lane where the hill is steep": behind a noun these tell which one.
		if (prefix !== "" && (w === "where" || w === "who" || w === "which")) break;
		if (whWords.has(w) && (t !== "D" || w === "what" || w === "which") && (prefix === "" || w !== "when")) {
			// "stop charging if it overheats": a condition, where nobody asks.
			const condition = w === "if" && !asking.has(lemmaBefore(clauses, cueEnd));
			if (k + 1 < n && !condition)
				found.push({
					frame: prefix === "" && w === "if" ? "if" : w === "when" ? "when" : `${prefix}wh`,
					from: k,
				});
			break;
		}
		const group = (verbAt[k] ?? -1) >= 0 ? (verbs[verbAt[k] as number] as VerbGroup) : null;
		if (group) {
			if (group.infinitive && group.from === k) pushBoth(found, `${prefix}to`, k, bare ? skippedPhrase : -1);
			else if (group.form === "gerund" && !group.finite) {
				if (bare) pushClause(clauses, k, found);
				pushBoth(found, `${prefix}ing`, k, bare ? skippedPhrase : -1);
			}
			break;
		}
		if (bare && prefix === "" && k === cueEnd && openingClause(clauses, k)) {
			found.push({ frame: "S", from: k });
			break;
		}
		if (t === "I" || (t === "T" && w === "to") || (t === "S" && (w === "as" || w === "for"))) {
			if (w === "as" || w === "like") {
				// "said on Monday as the city prepared", "injured as a result of": no description.
				if (w === "as" && (beginsClause(clauses, k + 1) || isFixedAs(word, k))) break;
				pushBoth(found, `${prefix}as`, k + 1, bare ? skippedPhrase : -1);
				break;
			}
			const start = k + 1 < n && tag[k + 1] === "I" ? k + 2 : k + 1;
			if (start >= n) break;
			if (skippedPreposition < 0) {
				pushBoth(found, `${prefix}p:${w}`, start, bare ? skippedPhrase : -1);
				skippedPreposition = k;
			}
			if (!venue.has(w) || (phrases.from[start] ?? -1) < 0) {
				const behind = phrases.to[start] ?? -1;
				const quoted =
					behind > 0 && (tag[behind] === "Q" || (word[behind] === "," && tag[behind + 1] === "Q"));
				if ((w !== "of" || skippedPhrase < 0) && !quoted) break;
			}
			if ((phrases.from[start] ?? -1) < 0) break;
			k = phrases.to[start] as number;
			// "in an interview he would": a clause right behind the place or time.
			if (bare && !((phrases.from[k] ?? -1) >= 0 && isTimePhrase(clauses, k)))
				pushClause(clauses, k, found, prefix);
			continue;
		}
		if ((phrases.from[k] ?? -1) >= 0) {
			const end = phrases.to[k] as number;
			// "summer is too long": a time that is itself the subject is no aside.
			const verbBehind = (verbAt[end] ?? -1) >= 0 && (verbs[verbAt[end] as number] as VerbGroup).finite;
			if (isTimePhrase(clauses, k) && !verbBehind) {
				k = end;
				if (bare) pushClause(clauses, k, found, prefix);
				continue;
			}
			if (skippedPhrase >= 0) {
				// "told reporters the plan would fail"
				if (bare) pushClause(clauses, k, found, prefix);
				break;
			}
			if (bare) {
				pushClause(clauses, k, found);
				found.push({ frame: "np", from: k });
			}
			skippedPhrase = k;
			prefix = "np-";
			k = end;
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

const roughly = new Set(
	"about around over under nearly almost roughly approximately only just some at up as more fewer less".split(
		" ",
	),
);

/** "about 600", "at least one", "more than 40", "as many as ten": the number, or -1 where none is rounded here. */
function numberAt({ view: { word, tag } }: Clauses, k: number): number {
	if (!roughly.has(word[k] ?? "")) return -1;
	if (tag[k + 1] === "M") return k + 1;
	const second = word[k + 1];
	if ((second === "least" || second === "most" || second === "than" || second === "to") && tag[k + 2] === "M")
		return k + 2;
	return second === "many" && word[k + 2] === "as" && tag[k + 3] === "M" ? k + 3 : -1;
}

/** "more than 200 flights": a quantity that the words' usual parts of speech hide. */
const comparesAt = ({ view: { word } }: Clauses, k: number) =>
	(word[k] === "more" || word[k] === "fewer" || word[k] === "less") && word[k + 1] === "than";

const isFixedAs = (word: readonly string[], k: number) =>
	/^(?:well|part|of)$/.test(word[k + 1] ?? "") || word[k + 2] === "as" || word[k + 2] === "result";

const isFiniteAt = ({ verbAt, verbs }: Clauses, i: number) => verbs[verbAt[i] ?? -1]?.finite ?? false;

const quantities = new Set("more less most much enough many few fewer".split(" "));

/** "said more would follow": a word for how many that is itself the subject. */
function startsQuantity(clauses: Clauses, k: number): boolean {
	return quantities.has(clauses.view.word[k] ?? "") && isFiniteAt(clauses, k + 1);
}

/** Verbs that ask, or leave open, "if" something is so. */
const asking = new Set(
	"ask wonder question say know tell doubt inquire enquire see check clarify specify decide consider explain sure".split(
		" ",
	),
);

/** The base of the verb whose group ends at item `end`, or "". */
const lemmaBefore = ({ verbs, verbAt }: Clauses, end: number) => verbs[verbAt[end - 1] ?? -1]?.lemma ?? "";

const subordinators = new Set("as after before because although though while since once unless".split(" "));

/** "said as they came near, shots were fired": a clause behind a subordinator that opens another clause. */
function openingClause(clauses: Clauses, k: number): boolean {
	if (!subordinators.has(clauses.view.word[k] as string) || !beginsClause(clauses, k + 1)) return false;
	const close = closingComma(clauses, k);
	return close > 0 && beginsClause(clauses, close + 1);
}

/**
 * Adds a complement. "accused Hale of lying", "views her as weak": the content may begin with the phrase before as well.
 *
 * @param phrase the first item of that phrase, -1 where there is none
 */
function pushBoth(found: Complement[], frame: string, from: number, phrase: number): void {
	found.push({ frame, from });
	if (phrase >= 0 && frame.startsWith("np-") && !/(?:Q|that|S)$/.test(frame))
		found.push({ frame: frame.replace("np-", "np+"), from: phrase });
}

/** A phrase that only says when: "Thursday", "last week", "earlier this month". */
function isTimePhrase(clauses: Clauses, k: number): boolean {
	const end = clauses.phrases.to[k] as number;
	const last = clauses.view.word[end - 1] as string;
	// "the first four days of the survey" are no aside.
	if (clauses.view.word[end] === "of") return false;
	if (isTimeWord(last)) return true;
	return clauses.view.tag[end - 1] === "M" && isTimeWord(clauses.view.word[end - 2] ?? "");
}

function closingComma(clauses: Clauses, k: number): number {
	const { word } = clauses.view;
	for (let i = k + 1; i < word.length && i < k + 25; i++) if (word[i] === ",") return i;
	return -1;
}

/** ", citing Ana Toth, a spokeswoman," before "that" or a quotation: the comma that closes what stands between; or -1. */
function asideEnd(clauses: Clauses, k: number): number {
	const { word, tag } = clauses.view;
	for (let i = k + 1, commas = 0; i < word.length && i < k + 30 && commas < 4; i++) {
		if (tag[i] === "Q" || word[i] === ";" || word[i] === ":") return -1;
		if (word[i] !== ",") continue;
		if (word[i + 1] === "that" || tag[i + 1] === "Q") return i;
		commas++;
	}
	return -1;
}

/** Adds a bare clause that begins at `k`, if one does. */
function pushClause(clauses: Clauses, k: number, found: Complement[], prefix = ""): void {
	if (beginsClause(clauses, k)) found.push({ frame: `${prefix}S`, from: k });
}

const breakers = new Set([
	"who",
	"which",
	"whom",
	"whose",
	"that",
	"when",
	"because",
	"while",
	"where",
	"after",
	"as",
	"if",
	"whether",
	"how",
	"why",
	"what",
]);

const nominatives = new Set(["he", "she", "they", "we", "it"]);
/** Pronouns that no clause begins with. */
const objects = new Set("him me us himself herself itself themselves".split(" "));

/** Whether a subject and its finite verb begin at item `k`. */
export function beginsClause(clauses: Clauses, k: number): boolean {
	const { view, verbs, verbAt, subjects, phrases } = clauses;
	const n = view.tag.length;
	const w = view.word[k];
	if (k >= n) return false;
	if (objects.has(w as string)) return false;
	// "read it out": an object, where no verb comes behind.
	if (w === "it") {
		let i = k + 1;
		while (view.tag[i] === "R" || view.word[i] === ",") i++;
		if ((verbAt[i] ?? -1) >= 0 || view.tag[i] === "T") return true;
		return false;
	}
	if (w === "there" || w === "he" || w === "she" || w === "they" || w === "we" || w === "i") return true;
	if ((phrases.from[k] ?? -1) < 0 && view.tag[k] !== "R" && view.tag[k] !== "V") return false;
	let opening = k;
	while (opening < n && (phrases.from[opening] ?? -1) < 0) opening++;
	for (let i = k; i < n && i < k + 40; i++) {
		const v = verbAt[i] ?? -1;
		const word = view.word[i] as string;
		if (v >= 0) {
			const group = verbs[v] as VerbGroup;
			if (group.finite) {
				const subject = subjects[v] as Subject | null;
				if (!subject || i === k) return false;
				if (
					group.form === "past" &&
					group.head === group.from &&
					(view.word[group.to] === "by" || reduced(clauses, group))
				) {
					i = group.to - 1;
					continue;
				}
				// "the Star of Lund she would": a subject of its own begins a clause of its own.
				// "identify those arrested"
				if (view.word[opening] === "those" && group.form === "past" && group.head === group.from)
					return false;
				const later = subject.from > opening && nominatives.has(view.word[subject.from] as string);
				return subject.where === "before" && !later;
			}
			i = group.to - 1;
			continue;
		}
		if (i > k && breakers.has(word) && (view.tag[i] !== "I" || word === "after") && view.tag[i] !== "D")
			return false;
		if (word === ",") {
			// "Hale, who won, is": over what the commas enclose.
			const close = closingComma(clauses, i);
			if (close < 0) return false;
			i = close;
			continue;
		}
		if (view.tag[i] === "Q" || word === ";" || word === ":" || isDash(word)) return false;
		if (view.tag[i] === "C" && (word === "but" || word === "nor")) return false;
	}
	return false;
}

/** A past form that is really a participle: another finite verb follows before the clause ends. */
function reduced(clauses: Clauses, group: VerbGroup): boolean {
	const { view, verbAt, verbs } = clauses;
	for (let i = group.to; i < view.tag.length && i < group.to + 12; i++) {
		const w = view.word[i] as string;
		if (w === "," || view.tag[i] === "C" || view.tag[i] === "S" || view.tag[i] === "Q" || breakers.has(w))
			return false;
		const v = verbAt[i] ?? -1;
		if (v >= 0) return (verbs[v] as VerbGroup).finite;
		if (view.tag[i] !== "I" && i === group.to) return false;
	}
	return false;
}
