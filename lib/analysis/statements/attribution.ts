import type { Span } from "../text/span";
import { isRole } from "../text/titles";
import { creditBehind, type Introduction } from "./credit-behind";
import { otherOfTwo } from "./dialogue";
import type { Found } from "./found";
import { type Clauses, spanOf, type VerbGroup } from "./grammar/grammar";
import type { Reading } from "./grammar/reading";
import { isTeller } from "./grammar/tellers";
import { topicOf } from "./grammar/topic";
import { isDash } from "./grammar/view";
import { labelledQuotation, quoteLabel } from "./labelled";
import type { Quotation } from "./quotations";
import { wordsBetween } from "./speakers/mention-words";
import { readNaming } from "./speakers/naming";

/**
 * Says for each quotation without a cue of its own whose words it goes on: those of a label, those that a colon introduces, the statement
 * before it in its paragraph, the cue that follows at once, the statement that ends the paragraph before, or whoever the
 * sentence before is about.
 */
export function attributeLoneQuotations(reading: Reading, found: readonly Found[]): Found[] {
	const firstOfParagraph = new Map<number, number>();
	reading.sentences.forEach((sentence, s) => {
		if (!firstOfParagraph.has(sentence.paragraph)) firstOfParagraph.set(sentence.paragraph, s);
	});
	const result: Found[] = [];
	for (let i = 0; i < found.length; i++) {
		const statement = found[i] as Found;
		if (statement.mention !== null || statement.cue !== null || statement.antecedent !== null)
			result.push(statement);
		else result.push(attribute(reading, found, i, firstOfParagraph.get(statement.paragraph) ?? 0, result));
	}
	return result;
}

function attribute(
	reading: Reading,
	found: readonly Found[],
	i: number,
	paragraphStart: number,
	settled: readonly Found[],
): Found {
	const statement = found[i] as Found;
	const { sentence, paragraph } = statement;
	const labelled = labelledQuotation(reading, statement, settled);
	if (labelled) return { ...statement, ...labelled, rule: "label/source", likelihood: 0.9 };

	const run = creditOfRun(reading, found, i);
	if (run >= 0) return { ...statement, continues: run, rule: "quotation/continued" };

	const introduced = introduction(reading, sentence);
	if (introduced) return { ...statement, ...introduced, rule: "quotation/introduced", likelihood: 0.9 };

	const signed = signatureBehind(reading, sentence);
	if (signed) return { ...statement, ...signed, rule: "quotation/signed", likelihood: 0.9 };

	const behind = creditBehind(reading, statement);
	if (behind) return { ...statement, ...behind, rule: "quotation/cue", likelihood: 0.85 };

	const here = lastStatement(settled, i - 1, (f) => f.paragraph === paragraph);
	if (here >= 0) return { ...statement, continues: here, rule: "quotation/continued" };

	// Words around a quotation say whose it is, if in a way that is not understood: nobody else is guessed.
	if (hasWordsAround(reading, statement)) return statement;

	if (sentence === paragraphStart) {
		const after = found[i + 1];
		if (
			after &&
			after.paragraph === paragraph &&
			after.cue &&
			after.kind !== "indirect" &&
			after.sentence <= sentence + 2
		)
			return { ...statement, continues: i + 1, rule: "quotation/continued" };
		const turn = otherOfTwo(reading, settled, statement, i);
		if (turn >= 0) return { ...statement, continues: turn, rule: "quotation/turn", likelihood: 0.75 };
		const before = lastStatement(settled, i - 1, (f) => f.paragraph === paragraph - 1);
		if (before >= 0) {
			// A paragraph whose quotation was left open tells for certain that the next one goes on with it.
			const rule = quotationOf(reading, statement)?.continues
				? "quotation/continued"
				: "quotation/next-paragraph";
			if (!isFactSource(reading, settled, before)) return { ...statement, continues: before, rule };
			return { ...statement, ...onStage(reading, found, i, settled), rule: "quotation/next-paragraph" };
		}
	}
	const subject = sentence > 0 ? topicOf(reading.clauses[sentence - 1] as Clauses) : null;
	const near = sentence > 0 && (reading.sentences[sentence - 1]?.paragraph ?? -9) >= paragraph - 1;
	if (subject && near && isSomebody(reading, subject))
		return {
			...statement,
			antecedent: subject,
			rule: "quotation/topic",
			likelihood: Math.min(statement.likelihood, 0.6),
		};
	return statement;
}

/** Whether a phrase means one person: by name, by office, or "he" and "she". */
function isSomebody(reading: Reading, phrase: Span): boolean {
	const { kind, gender, noun, plural } = readNaming(wordsBetween(reading, phrase));
	if (kind === "pronoun") return gender !== null;
	return !plural && (kind === "person" || (kind === "description" && isRole(noun)));
}

/** Whether a finite verb stands in a quotation's sentence outside its words, with somebody who does it. */
function hasWordsAround(reading: Reading, { sentence, contents }: Found): boolean {
	const { view, verbs, subjects } = reading.clauses[sentence] as Clauses;
	return verbs.some(({ from, finite, auxiliaryOnly }, v) => {
		if (!finite || auxiliaryOnly || !subjects[v] || view.quote[from] !== -1) return false;
		const at = view.start[from] as number;
		return !contents.some(({ start, end }) => start <= at && at < end);
	});
}

/**
 * Of a quotation that runs over several paragraphs, each opened anew and only the last one closed, the part that has
 * a cue ("…,” he said" at its end); -1 where the quotation stands in one paragraph or no other part has one.
 */
function creditOfRun(reading: Reading, found: readonly Found[], i: number): number {
	const own = quotationOf(reading, found[i] as Found);
	for (let j = i - 1, next = own; j >= 0 && next?.continues; j--) {
		const other = found[j] as Found;
		if (other.paragraph < next.paragraph - 1) break;
		const part = quotationOf(reading, other);
		if (!part || part.closed || part.paragraph !== next.paragraph - 1) continue;
		if (other.mention) return -1;
		next = part;
	}
	for (let j = i + 1, last = own; j < found.length && last && !last.closed; j++) {
		const other = found[j] as Found;
		if (other.paragraph > last.paragraph + 1) break;
		const part = quotationOf(reading, other);
		if (!part?.continues || part.paragraph !== last.paragraph + 1) continue;
		if (other.mention)
			return other.rule === "quotation/cue" && (other.cue?.start ?? 0) >= (other.contents[0] as Span).end
				? j
				: -1;
		last = part;
	}
	return -1;
}

/** The last quotation within what a statement says. */
function quotationOf(reading: Reading, statement: Found): Quotation | null {
	const { start, end } = statement.contents.at(-1) as Span;
	let low = 0;
	let high = reading.quotations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((reading.quotations[middle] as Quotation).start < end) low = middle + 1;
		else high = middle;
	}
	const last = reading.quotations[low - 1];
	return last && last.end > start ? last : null;
}

/** Whether a statement is only what a body or paper is cited for ("according to officials"), nobody who is heard. */
function isFactSource(reading: Reading, settled: readonly Found[], i: number): boolean {
	const { rule, mention } = settled[i] as Found;
	if (!rule.startsWith("according-to") || !mention) return false;
	return readNaming(wordsBetween(reading, mention)).kind !== "person";
}

/** How many paragraphs away whoever speaks in a report is looked for. */
const stage = 3;

/** Who speaks around a quotation: the last before it that a verb of telling belongs to, or the next one behind it. */
function onStage(
	reading: Reading,
	found: readonly Found[],
	i: number,
	settled: readonly Found[],
): Pick<Found, "continues"> | Pick<Found, "antecedent"> {
	const { paragraph, sentence } = found[i] as Found;
	for (let s = sentence - 1, j = i - 1; s >= 0; s--) {
		const clauses = reading.clauses[s] as Clauses;
		if (clauses.view.sentence.paragraph < paragraph - stage) break;
		while (j >= 0 && (settled[j] as Found).sentence > s) j--;
		const last = settled[j];
		if (last?.sentence === s && !isFactSource(reading, settled, j) && last.cue) return { continues: j };
		const teller = tellerOf(clauses);
		if (teller) return { antecedent: teller };
	}
	const next = found.findIndex((f, j) => j > i && f.mention !== null && f.paragraph > paragraph);
	const after = found[next];
	if (after && after.paragraph <= paragraph + stage && !after.rule.startsWith("according-to"))
		return { continues: next };
	return { continues: -1 };
}

/** The subject of a sentence's first verb of telling. */
function tellerOf(clauses: Clauses): Span | null {
	for (let v = 0; v < clauses.verbs.length; v++) {
		const subject = clauses.subjects[v];
		const verb = clauses.verbs[v] as VerbGroup;
		if (subject && verb.finite && !verb.passive && isTeller(verb.base) && subject.where !== "relative")
			return spanOf(clauses, subject);
	}
	return null;
}

/**
 * The statement, at `from` or before it, that a quotation goes on: in the last sentence that has any, a quotation rather
 * than reported words, and a main clause rather than an aside ("who said").
 */
function lastStatement(found: readonly Found[], from: number, within: (f: Found) => boolean): number {
	const last = found[from];
	if (!last || !within(last)) return -1;
	let best = from;
	for (let i = from; i >= 0 && (found[i] as Found).sentence === last.sentence; i--) {
		const candidate = found[i] as Found;
		if (rank(candidate) > rank(found[best] as Found)) best = i;
	}
	return best;
}

function rank(statement: Found): number {
	let value = 0;
	if (statement.kind !== "indirect") value += 2;
	if (statement.rule.startsWith("quotation") || statement.continues >= 0) value += 2;
	if (statement.mention || statement.continues >= 0 || statement.antecedent) value += 4;
	if (statement.where === "relative") value -= 3;
	if (statement.rule.startsWith("noun")) value -= 2;
	return value;
}

/** What a sentence that ends in a colon, or in a comma at a paragraph's end, introduces the next one with. */
function introduction(reading: Reading, sentence: number): Introduction | null {
	const clauses = reading.clauses[sentence - 1];
	if (!clauses) return null;
	const { view } = clauses;
	const n = view.tag.length;
	const gap = (reading.sentences[sentence]?.paragraph ?? 0) - view.sentence.paragraph;
	if (gap > 1 || n < 2) return null;
	if (view.word[n - 1] !== ":" && !(view.word[n - 1] === "," && gap === 1)) return null;
	return introductionBefore(clauses, n - 1);
}

/**
 * Who is said to say what follows the colon at item `colon`: the subject of the last main verb before it ("Hale leaned
 * in and boomed:"), or the first phrase where there is no verb ("From Bush's post:").
 */
export function introductionBefore(clauses: Clauses, colon: number): Introduction | null {
	const { verbs, subjects, phrases } = clauses;
	for (let v = verbs.length - 1; v >= 0; v--) {
		const verb = verbs[v] as VerbGroup;
		const subject = subjects[v];
		if (verb.to > colon || !subject || verb.infinitive || subject.where === "relative") continue;
		return {
			mention: spanOf(clauses, subject),
			head: spanOf(clauses, subject.head),
			refersTo: null,
			where: subject.where,
			cue: spanOf(clauses, verb),
		};
	}
	if (quoteLabel(clauses, colon) === "unnamed") return null;
	if (colon > 14 || colon < 1 || verbs.some((verb) => verb.to <= colon)) return null;
	for (let i = 0; i < colon; i++) {
		if ((phrases.from[i] ?? -1) < 0) continue;
		const range = { from: i, to: Math.min(phrases.to[i] as number, colon) };
		return {
			mention: spanOf(clauses, { from: i, to: Math.max(range.to, colon) }),
			head: spanOf(clauses, range),
			refersTo: null,
			where: "before",
			cue: spanOf(clauses, { from: colon, to: colon + 1 }),
		};
	}
	return null;
}

/** A line of its own below a quotation: "— Jane Roe, gardener", "Jane Roe, gardener". */
function signatureBehind(reading: Reading, sentence: number): Introduction | null {
	const clauses = reading.clauses[sentence + 1];
	if (!clauses) return null;
	const { view, verbs, phrases } = clauses;
	const { paragraph } = view.sentence;
	if (paragraph - (reading.sentences[sentence]?.paragraph ?? 0) !== 1) return null;
	const from = isDash(view.word[0] ?? "") ? 1 : 0;
	// The dash may have been taken for a mark of a list.
	const dash = from > 0 || /[-–—―]\s*$/.test(reading.text.slice(0, view.start[0]).slice(-3));
	if (verbs.length > (dash ? 1 : 0) || view.tag.length > (verbs.length > 0 ? 8 : 16)) return null;
	if ((phrases.from[from] ?? -1) !== from || !view.capital[from]) return null;
	let to = view.tag.length;
	while (to > from + 1 && view.tag[to - 1] === ".") to--;
	const mention = spanOf(clauses, { from, to });
	const alone =
		reading.sentences[sentence - 1]?.paragraph !== paragraph - 1 &&
		reading.sentences[sentence + 2]?.paragraph !== paragraph;
	if (!dash && !(alone && isFullName(reading, mention))) return null;
	return {
		mention,
		head: spanOf(clauses, { from, to: phrases.to[from] as number }),
		refersTo: null,
		where: "after",
		cue: from > 0 ? spanOf(clauses, { from: 0, to: 1 }) : null,
	};
}

/** Whether a line's words are a person's full name, and at most who that is. */
function isFullName(reading: Reading, mention: Span): boolean {
	const words = wordsBetween(reading, mention);
	const { kind, sure, name } = readNaming(words);
	if (kind !== "person" || !sure || name.length < 2 || name[0] !== words[0]) return false;
	return name.length === words.length || words[name.length]?.text === ",";
}
