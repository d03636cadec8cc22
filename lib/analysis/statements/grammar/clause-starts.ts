import { wordClass } from "../../text/word-facts";
import { type Clauses, type Subject, type VerbGroup, verbOf } from "./grammar";
import { isDash } from "./view";

/* Where a clause of its own begins: a subject and its finite verb. */

const roughly = wordClass(
	"about around over under nearly almost roughly approximately only just some at up as more fewer less",
);

const shares = wordClass("half two-thirds three-quarters one-third one-quarter");

/** "about 600", "at least one", "more than 40", "as many as ten": the number, or -1 where none is rounded here. */
export function numberAt({ view: { word, lexeme, tag } }: Clauses, k: number): number {
	if (!roughly.has(lexeme[k])) return -1;
	if (tag[k + 1] === "M" || shares.has(lexeme[k + 1])) return k + 1;
	const second = word[k + 1];
	if ((second === "least" || second === "most" || second === "than" || second === "to") && tag[k + 2] === "M")
		return k + 2;
	return second === "many" && word[k + 2] === "as" && tag[k + 3] === "M" ? k + 3 : -1;
}

/** "more than 200 flights": a quantity that the words' usual parts of speech hide. */
export const comparesAt = ({ view: { word } }: Clauses, k: number) =>
	(word[k] === "more" || word[k] === "fewer" || word[k] === "less") && word[k + 1] === "than";

/** Whether item `i` belongs to a verb with a tense of its own. */
export const isFiniteAt = ({ verbAt, verbs }: Clauses, i: number) =>
	verbOf({ verbs, verbAt }, i)?.finite ?? false;

const quantities = wordClass("more less most much enough many few fewer");

/** "said more would follow": a word for how many that is itself the subject. */
export function startsQuantity(clauses: Clauses, k: number): boolean {
	return quantities.has(clauses.view.lexeme[k]) && isFiniteAt(clauses, k + 1);
}

const subordinators = wordClass("as after before because although though while since once unless when if");

/** "said as they came near, shots were fired": a clause behind a subordinator that opens another clause. */
export function openingClause(clauses: Clauses, k: number): boolean {
	if (
		!(subordinators.has(clauses.view.lexeme[k]) && beginsClause(clauses, k + 1)) &&
		!opensPhrase(clauses, k)
	)
		return false;
	const close = closingComma(clauses, k);
	return close > 0 && beginsClause(clauses, close + 1);
}

/** "said instead of going home, he stayed", "said by closing the road, they had": a phrase that belongs to what is said. */
function opensPhrase({ view, verbs, verbAt }: Clauses, k: number): boolean {
	if (phraseOpeners.has(view.lexeme[k])) return true;
	if (!participleOpeners.has(view.lexeme[k])) return false;
	const next = verbOf({ verbs, verbAt }, k + 1);
	return next?.form === "gerund" && !next.finite;
}

const participleOpeners = wordClass("by after before since while without in");
const phraseOpeners = wordClass("instead despite unlike rather besides under until thanks");

/** The next comma within 25 items behind `k`, or -1. */
function closingComma(clauses: Clauses, k: number): number {
	const { word } = clauses.view;
	for (let i = k + 1; i < word.length && i < k + 25; i++) if (word[i] === ",") return i;
	return -1;
}

/** Most words of "of Little Alba". */
const SHORT = 4;

/** "the aide, Ann Miller, 31, of Lund, had": behind a comma the last one of those that enclose years and places. */
function closingDetails({ view: { word, tag } }: Clauses, comma: number): number {
	let close = comma;
	while (close > 0 && (tag[close + 1] === "M" || word[close + 1] === "of" || word[close + 1] === "from")) {
		const next = word.indexOf(",", close + 1);
		if (next < 0 || next - close > SHORT + 1) break;
		close = next;
	}
	return close;
}

/** The next dash within 25 items behind `k` where a verb follows, or -1. */
function closingDash({ view: { word }, verbAt }: Clauses, k: number): number {
	for (let i = k + 1; i < word.length && i < k + 25; i++)
		if (isDash(word[i] as string)) return (verbAt[i + 1] ?? -1) >= 0 ? i : -1;
	return -1;
}

const breakers = wordClass(
	"who which whom whose that when because while where after since until as if whether how why what",
);

const relatives = wordClass("who which that");
const nominatives = wordClass("he she they we it");
/** Pronouns that no clause begins with. */
const objects = wordClass("him me us them himself herself itself themselves");

/** Whether a subject and its finite verb begin at item `k`. */
export function beginsClause(clauses: Clauses, k: number): boolean {
	const { view, verbs, verbAt, subjects, phrases } = clauses;
	const n = view.tag.length;
	const w = view.word[k];
	if (k >= n) return false;
	if (objects.has(view.lexeme[k])) return false;
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
				// "rejected votes cannot be counted": a participle before its noun.
				if (
					i === k &&
					group.form === "past" &&
					group.head === group.from &&
					phrases.from[group.to] === group.to &&
					view.tag[group.to] !== "O"
				)
					return isFiniteAt(clauses, phrases.to[group.to] as number);
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
				const later = subject.from > opening && nominatives.has(view.lexeme[subject.from]);
				return subject.where === "before" && !later;
			}
			i = group.to - 1;
			continue;
		}
		const relative = i > k && relatives.has(view.lexeme[i]) ? verbOf({ verbs, verbAt }, i + 1) : undefined;
		if (relative?.finite) {
			// "most of the deaths in floods that tore through the town were": over the clause's verb.
			i = relative.to - 1;
			continue;
		}
		if (
			i > k &&
			breakers.has(view.lexeme[i]) &&
			(view.tag[i] !== "I" || word === "after" || word === "since") &&
			view.tag[i] !== "D"
		)
			return false;
		if (word === ",") {
			// "Hale, who won, is": over what the commas enclose.
			const close = closingDetails(clauses, closingComma(clauses, i));
			if (close < 0) return false;
			i = close;
			continue;
		}
		if (isDash(word)) {
			// "closed primaries – those open to members only – deny many entry"
			const close = closingDash(clauses, i);
			if (close < 0) return false;
			i = close;
			continue;
		}
		if (view.tag[i] === "Q" || word === ";" || word === ":") return false;
		if (view.tag[i] === "C" && (word === "but" || word === "nor") && view.word[i - 1] !== "all") return false;
	}
	return false;
}

/** A past form that is really a participle: another finite verb follows before the clause ends. */
function reduced(clauses: Clauses, group: VerbGroup): boolean {
	const { view, verbAt, verbs } = clauses;
	for (let i = group.to; i < view.tag.length && i < group.to + 12; i++) {
		const w = view.word[i] as string;
		if (
			w === "," ||
			view.tag[i] === "C" ||
			view.tag[i] === "S" ||
			view.tag[i] === "Q" ||
			breakers.has(view.lexeme[i])
		)
			return false;
		const v = verbAt[i] ?? -1;
		if (v >= 0) return (verbs[v] as VerbGroup).finite;
		if (view.tag[i] !== "I" && i === group.to) return false;
	}
	return false;
}
