import type { Clauses, Subject, VerbGroup } from "./clauses";
import { beginsClause } from "./complements";

/**
 * Where the content of a credited clause ends: mostly with the sentence, but before words that go on with the
 * telling rather than with what is told ("…, adding that", "…, according to", "…, he said").
 *
 * @param from first item of the content
 * @param v the crediting verb group, or -1
 * @returns the item after the last one of the content
 */
export function clauseEnd(clauses: Clauses, from: number, v: number): number {
	const { view, verbAt, verbs } = clauses;
	const n = view.tag.length;
	const cue = v >= 0 ? (verbs[v] as VerbGroup) : null;
	const subordinate = v >= 0 && isSubordinate(clauses, v);
	let end = n;
	for (let i = from + 1; i < n; i++) {
		const w = view.word[i] as string;
		if (w === ";") {
			end = i;
			break;
		}
		if (w === "according" && view.word[i + 1] === "to") {
			end = i;
			break;
		}
		if (w === "," || /^[-–—]+$/.test(w)) {
			if (cutsAtComma(clauses, i, cue) || (subordinate && i > from + 1 && beginsClause(clauses, i + 1))) {
				end = i;
				break;
			}
		} else if (view.tag[i] === "C" && w !== "or" && i + 1 < n) {
			if (cue && goesOnTelling(clauses, i, cue)) {
				end = i;
				break;
			}
		}
	}
	return trimEnd(clauses, from, end);
}

const tellers = new Set(
	"add say note cite call argue accord refer warn suggest describe claim tell point accuse explain insist acknowledge urge stress emphasize imply indicate mean promise vow quote recall echo mention blame criticize praise speak use repeat reiterate signal compare prompt".split(
		" ",
	),
);

/** Whether the content stops at the comma (or dash) `i`. */
function cutsAtComma(clauses: Clauses, i: number, cue: VerbGroup | null): boolean {
	const { view, verbAt, verbs, subjects } = clauses;
	const n = view.tag.length;
	let k = i + 1;
	while (k < n && view.tag[k] === "R") k++;
	if (k >= n) return true;
	const w = view.word[k] as string;
	const v = verbAt[k] ?? -1;
	if (v >= 0) {
		const group = verbs[v] as VerbGroup;
		if (group.form === "gerund" && !group.finite) return tellers.has(group.lemma) && group.lemma !== "mean";
		if (group.finite && tellers.has(group.lemma) && (subjects[v] as Subject | null)?.where === "after")
			return true;
		return false;
	}
	if (view.tag[k] === "Q") return false;
	if (view.tag[k] === "C") {
		return cue !== null && goesOnTelling(clauses, k, cue);
	}
	if (w === "according") return true;
	// "…, he said": a teller with its subject right behind the comma.
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
			quoters.has(group.lemma) &&
			subject?.where === "before" &&
			subject.from === k &&
			(group.lemma === "say" || group.to >= n - 6 || introduces(clauses, group))
		);
	}
	return false;
}

const quoters = new Set(
	"say add note report reply respond answer warn ask write tweet continue explain argue declare conclude".split(
		" ",
	),
);

/** Whether a quotation comes behind the verb group, after a comma or colon or at once. */
function introduces(clauses: Clauses, group: VerbGroup): boolean {
	const { tag } = clauses.view;
	return tag[group.to] === "Q" || tag[group.to + 1] === "Q" || tag[group.to + 2] === "Q";
}

const subordinators = new Set(
	"when while although though after before if because since as once where whereas until".split(" "),
);

/** Whether the cue's own clause opens the sentence behind a subordinator: "When he said that …, she …". */
function isSubordinate(clauses: Clauses, v: number): boolean {
	const { view, subjects, verbs } = clauses;
	const subject = subjects[v] as Subject | null;
	const start = subject && subject.where === "before" ? subject.from : (verbs[v] as VerbGroup).from;
	for (let i = Math.max(0, start - 2); i < start; i++)
		if (subordinators.has(view.word[i] as string) && i <= 3) return true;
	return false;
}

/** "… but lamented that", "… and, he thinks": whether the words behind the conjunction `c` go on with the teller's deeds. */
function goesOnTelling(clauses: Clauses, c: number, cue: VerbGroup): boolean {
	const { view, verbAt } = clauses;
	let k = c + 1;
	while (k < view.tag.length && view.tag[k] === "R") k++;
	const u = verbAt[k] ?? -1;
	return u >= 0 && coordinated(clauses, u, cue);
}

/** Whether the verb group `u` behind "and" goes on with the teller's own deeds rather than with the content. */
function coordinated(clauses: Clauses, u: number, cue: VerbGroup): boolean {
	const group = clauses.verbs[u] as VerbGroup;
	if (!group.finite || !tellers.has(group.lemma)) return false;
	return (
		(group.form === "past") ===
			(cue.form === "past" || cue.form === "participle" || !/[s]$/.test(cue.lemma)) || group.form === cue.form
	);
}

/**
 * Where a credited phrase ("denied the allegations in court") ends: with its clause, before a comma, a subordinator, a
 * verb that goes on, or a participle.
 */
export function phraseClauseEnd(clauses: Clauses, from: number, v: number): number {
	const { view, verbAt, verbs, subjects } = clauses;
	const n = view.tag.length;
	const cue = v >= 0 ? (verbs[v] as VerbGroup) : null;
	let end = n;
	for (let i = from + 1; i < n; i++) {
		const w = view.word[i] as string;
		if (w === ";" || w === ":" || /^[-–—]+$/.test(w) || view.tag[i] === "Q") {
			end = i;
			break;
		}
		if (w === ",") {
			if (listGoesOn(clauses, i)) continue;
			end = i;
			break;
		}
		if (
			w === "when" ||
			w === "while" ||
			w === "after" ||
			w === "because" ||
			w === "before" ||
			w === "during" ||
			w === "but" ||
			w === "until" ||
			w === "since"
		) {
			end = i;
			break;
		}
		const u = verbAt[i] ?? -1;
		if (u >= 0) {
			const group = verbs[u] as VerbGroup;
			if (
				group.finite &&
				view.tag[i - 1] === "C" &&
				cue &&
				group.form === cue.form &&
				(subjects[u] as Subject | null)?.where === "shared"
			) {
				end = i - 1;
				break;
			}
			if (
				group.finite &&
				(subjects[u] as Subject | null)?.where === "before" &&
				view.tag[(subjects[u] as Subject).from - 1] === "C"
			) {
				end = (subjects[u] as Subject).from - 1;
				break;
			}
			i = group.to - 1;
		}
	}
	return trimEnd(clauses, from, Math.max(end, from + 1));
}

/** Whether the comma at `i` only separates the parts of a list or encloses a short aside. */
function listGoesOn(clauses: Clauses, i: number): boolean {
	const { view, phrases } = clauses;
	const next = i + 1;
	if ((phrases.from[next] ?? -1) < 0 && view.tag[next] !== "C") return false;
	if (view.tag[next] === "C")
		return (phrases.from[next + 1] ?? -1) >= 0 && (clauses.verbAt[phrases.to[next + 1] ?? 0] ?? -1) < 0;
	const end = phrases.to[next] as number;
	const after = view.word[end];
	return (
		after === "and" ||
		after === "or" ||
		(after === "," &&
			(view.tag[end + 1] === "C" || (phrases.from[end + 1] ?? -1) >= 0) &&
			(clauses.verbAt[end + 1] ?? -1) < 0)
	);
}

/** Leaves out the punctuation at the end. */
function trimEnd(clauses: Clauses, from: number, end: number): number {
	const { view } = clauses;
	let to = end;
	while (
		to > from &&
		(view.tag[to - 1] === "." || view.word[to - 1] === "and") &&
		!isClosing(view.word[to - 1] as string)
	)
		to--;
	return to;
}

const isClosing = (word: string) => word === ")" || word === "]" || word === "%";
