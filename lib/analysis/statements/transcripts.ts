import type { Span } from "../text/span";
import type { Found } from "./found";
import type { Clauses, VerbGroup } from "./grammar/grammar";
import type { Reading } from "./grammar/reading";
import { readInterview } from "./interviews";
import { kindOf } from "./kinds";
import { type Label, labelOf } from "./reported/labels";
import { wordsBetween } from "./speakers/mention-words";
import { readNaming } from "./speakers/naming";

/** Paragraphs with a label that make a text a transcript. */
const LEAST_LABELLED = 4;
/** Of capitals fewer do, where one of them is somebody whom the text names. */
const LEAST_KNOWN = 2;

/** Labels of those who ask, by what they do. */
const hosts = new Set(
	"host moderator interviewer presenter reporter anchor chair chairman question".split(" "),
);

/** Statements of a dialogue, and the paragraphs that it takes up. */
export interface Transcript {
	readonly found: readonly Found[];
	readonly paragraphs: ReadonlySet<number>;
}

/**
 * Reads dialogues: paragraphs that begin with a name (or Q and A) and a colon, several of them in one text. All that
 * follows the colon is the labelled one's, up to the paragraph's end; where a label fills a line, the paragraphs up to
 * the next label are.
 */
export function readTranscript(reading: Reading): Transcript {
	const all = labelsOf(reading);
	const briefing = isBriefing(reading, all);
	const labels = briefing ? all.filter((label) => label.form !== "name") : turnsOf(reading, all);
	if (labels.length === 0) return unlabelled(reading);
	const firstSentence = firstSentences(reading);
	const found: Found[] = [];
	const paragraphs = new Set<number>();
	const asked = answererOf(reading, (labels[0] as Label).paragraph);
	const fullNames = fullNamesOf(reading, all, labels[0] as Label);
	labels.forEach((label, l) => {
		for (const paragraph of paragraphsOf(reading, label, labels[l + 1], briefing)) {
			paragraphs.add(paragraph);
			const turn = turnOf(reading, label, paragraph, firstSentence.get(paragraph) ?? 0, asked, fullNames);
			if (turn) found.push(turn);
		}
	});
	return { found, paragraphs };
}

function firstSentences({ sentences }: Reading): Map<number, number> {
	const first = new Map<number, number>();
	sentences.forEach(({ paragraph }, s) => {
		if (!first.has(paragraph)) first.set(paragraph, s);
	});
	return first;
}

/** The answers of an interview without labels, of whom the text before it introduces. */
function unlabelled(reading: Reading): Transcript {
	const interview = readInterview(reading);
	const asked = interview && answererOf(reading, interview.asking[0] as number);
	if (!asked) return { found: [], paragraphs: new Set() };
	const firstSentence = firstSentences(reading);
	const { asking, answering } = interview;
	const found = answering.map((p) => answerOf(reading, p, firstSentence.get(p) ?? 0, asked));
	return { found, paragraphs: new Set([...asking, ...answering]) };
}

/** A whole paragraph as the answer of somebody named further up. */
function answerOf(reading: Reading, paragraph: number, sentence: number, asked: Span): Found {
	const { from, to } = reading.paragraphs[paragraph] as { from: number; to: number };
	const content: Span = {
		start: reading.tokens.start[from] as number,
		end: reading.tokens.end[to - 1] as number,
	};
	return {
		kind: kindOf([content], reading.quotations),
		contents: [content],
		cue: null,
		mention: null,
		head: null,
		refersTo: null,
		where: null,
		antecedent: asked,
		continues: -1,
		paragraph,
		sentence,
		rule: "transcript/answer",
		likelihood: 0.8,
	};
}

function labelsOf(reading: Reading): Label[] {
	const labels: Label[] = [];
	for (let p = 0; p < reading.paragraphs.length; p++) {
		const label = labelOf(reading, p);
		if (label) labels.push(label);
	}
	// "A. Smith has sold the mill.": initials, where nobody asks.
	const asks = labels.filter(({ dotted, form }) => dotted && form === "question").length;
	return asks < LEAST_KNOWN ? labels.filter(({ dotted }) => !dotted) : labels;
}

/** In which of a text's first paragraphs a briefing begins. */
const BRIEFING_WITHIN = 4;
/** How often those who speak say "I", "we" or "you" in one, at least. */
const LEAST_PERSONS = 3;

/**
 * Whether a text is the record of a briefing: soon somebody whom the page names has the word, and nobody tells of what
 * is said. All that follows a label is then the labelled one's, over many paragraphs.
 */
function isBriefing(reading: Reading, labels: readonly Label[]): boolean {
	const first = labels.find((label) => label.form === "capitals");
	if (!first || first.paragraph >= BRIEFING_WITHIN) return false;
	const surname = first.who.replace(/^(?:mr|mrs|ms|dr|sen|rep|gov)\.? /, "");
	if (!isFullName(reading.text, surname)) return false;
	const { tokens, paragraphs } = reading;
	let persons = 0;
	for (let i = first.said; i < (paragraphs.at(-1)?.to ?? 0); i++) {
		const word = tokens.lower[i] as string;
		if (tellings.has(word) && !speakers.has(tokens.lower[i - 1] ?? "")) return false;
		if (speakers.has(word)) persons++;
	}
	return persons >= LEAST_PERSONS;
}

const tellings = new Set(["said", "says", "told", "added"]);
const speakers = new Set(["i", "we", "you"]);

/** The labels that are turns of a dialogue; none where the text is no transcript. */
function turnsOf(reading: Reading, labels: readonly Label[]): readonly Label[] {
	const plain = labels.filter((label) => label.form !== "name");
	const named = labels.filter((label) => label.form === "name");
	const turns = new Map<string, number>();
	for (const { who } of labels) turns.set(who, (turns.get(who) ?? 0) + 1);
	// "London: …" and "Monday: …" are labels too: names make a dialogue only where some of them speak again.
	const again = named.filter(({ who }) => (turns.get(who) ?? 0) > 1).length;
	// "Ana Toth: …" at first, then "AT: …"
	const initials = new Set(plain.map(({ who }) => who));
	const begun = named.filter(({ who }) => initials.has(initialsOf(who)));
	if (begun.length > 0 && begun.length + plain.length >= LEAST_LABELLED)
		return labels.filter((label) => label.form !== "name" || begun.includes(label));
	const dialogue = again >= LEAST_KNOWN && again * 2 >= named.length && labels.length >= LEAST_LABELLED;
	const timed = labels.filter((label) => label.timed).length;
	if (dialogue || timed >= LEAST_KNOWN) return labels;
	if (plain.length >= LEAST_LABELLED) return plain;
	return plain.length >= LEAST_KNOWN && isKnownPair(reading, plain) ? plain : [];
}

/** Whether two labels in capitals follow each other and one is a host's or a surname that the text gives in full. */
function isKnownPair(reading: Reading, labels: readonly Label[]): boolean {
	const close = labels.every(
		(label, l) => l === 0 || label.paragraph === (labels[l - 1] as Label).paragraph + 1,
	);
	const known = labels.some(
		({ who }) => hosts.has(who.replace(/^the /, "")) || isFullName(reading.text, who),
	);
	return close && known && new Set(labels.map(({ who }) => who)).size > 1;
}

/** Whether a word (lower case) stands in the text as the last of two with capitals: "Tesfaye Abebe". */
function isFullName(text: string, who: string): boolean {
	if (!/^[\p{L}'’-]+$/u.test(who)) return false;
	const surname = who.charAt(0).toUpperCase() + who.slice(1);
	for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1))
		if (/\p{Lu}[\p{Ll}'’-]+ $/u.test(text.slice(Math.max(0, at - 20), at))) return true;
	return false;
}

/** How many paragraphs a turn may have, at most. */
const LONGEST_TURN = 4;

/** Whether a paragraph between two labels goes on with the turn before it: a sentence, and no stage direction. */
function goesOn({ text, tokens, paragraphs }: Reading, p: number, { form }: Label): boolean {
	const range = paragraphs[p];
	if (!range || range.to - range.from < 3) return false;
	const start = tokens.start[range.from] as number;
	if ("([*".includes(text.charAt(start))) return false;
	const words = text.slice(start, tokens.end[range.to - 1]);
	// "QWhy now?": a label without its colon.
	if (!/[.?!…]["”’)]?$/.test(words) || words === words.toUpperCase() || /^[QA][A-Z][a-z]/.test(words))
		return false;
	return form !== "name" || /\b(?:I|me|my|we|us|our|you|your)\b/i.test(words);
}

/**
 * The paragraphs of a turn: its own and those up to the next label that go on with it, those behind a label that fills a
 * line, or in a briefing all up to the next label.
 */
function paragraphsOf(reading: Reading, label: Label, next: Label | undefined, briefing: boolean): number[] {
	const own = [label.paragraph];
	if (!label.alone && !briefing) {
		// Behind the last label nothing tells where the turn ends.
		const end = Math.min(next?.paragraph ?? 0, label.paragraph + LONGEST_TURN);
		for (let p = label.paragraph + 1; p < end && goesOn(reading, p, label); p++) own.push(p);
		return own;
	}
	const last = briefing
		? reading.paragraphs.length
		: Math.min(label.paragraph + 2, reading.paragraphs.length);
	const end = next ? next.paragraph : last;
	for (let p = label.paragraph + 1; p < end; p++) own.push(p);
	return own;
}

function turnOf(
	reading: Reading,
	label: Label,
	paragraph: number,
	sentence: number,
	asked: Span | null,
	fullNames: ReadonlyMap<string, Span>,
): Found | null {
	const { tokens } = reading;
	const range = reading.paragraphs[paragraph];
	const from = paragraph === label.paragraph ? label.said : (range?.from ?? 0);
	const to = range?.to ?? from;
	if (from >= to || label.form === "question") return null;
	const content: Span = { start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
	const mention: Span = {
		start: tokens.start[label.from] as number,
		end: tokens.end[label.colon - 1] as number,
	};
	const answer = label.form === "answer";
	const known = answer ? asked : (fullNames.get(label.who) ?? null);
	const named = known ? null : mention;
	return {
		kind: kindOf([content], reading.quotations),
		contents: [content],
		cue: named ? null : mention,
		mention: named,
		head: named,
		refersTo: null,
		where: named ? "before" : null,
		antecedent: known,
		continues: -1,
		paragraph,
		sentence,
		rule: answer ? "transcript/answer" : "transcript/label",
		likelihood: answer && !asked ? 0.4 : 0.8,
	};
}

const initialsOf = (name: string): string => {
	const words = name.split(/\s+/);
	return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
};

/** Full names by their initials in small letters: of labels, and of whom the text before the first turn names. */
function fullNamesOf(reading: Reading, all: readonly Label[], first: Label): Map<string, Span> {
	const names = new Map<string, Span>();
	const { tokens } = reading;
	for (const { form, who, from, colon } of all)
		if (form === "name" && initialsOf(who) !== "" && !names.has(initialsOf(who)))
			names.set(initialsOf(who), {
				start: tokens.start[from] as number,
				end: tokens.end[colon - 1] as number,
			});
	for (const clauses of reading.clauses) {
		if (clauses.view.sentence.paragraph >= first.paragraph) break;
		const name = fullNameIn(reading, clauses);
		const initials = name ? initialsOf(reading.text.slice(name.start, name.end).toLowerCase()) : "";
		if (name && !names.has(initials)) names.set(initials, name);
	}
	return names;
}

/** Who is asked: the first subject with a name in what stands before the dialogue, or else the first person's full name. */
function answererOf(reading: Reading, dialogue: number): Span | null {
	let named: Span | null = null;
	for (const clauses of reading.clauses) {
		const { view } = clauses;
		if (view.sentence.paragraph >= dialogue) return named;
		named ??= fullNameIn(reading, clauses);
		for (let v = 0; v < clauses.verbs.length; v++) {
			const subject = clauses.subjects[v];
			if (!(clauses.verbs[v] as VerbGroup).finite || subject?.where !== "before") continue;
			if (view.tag[subject.head.to - 1] !== "P") continue;
			const who = { start: view.start[subject.from] as number, end: view.end[subject.to - 1] as number };
			// "The Tribune met Ana Toth": who asks is a body.
			if (readNaming(wordsBetween(reading, who)).kind !== "body") return who;
		}
	}
	return named;
}

/** The first words of a sentence that are a person's full name. */
function fullNameIn(reading: Reading, { view }: Clauses): Span | null {
	for (let from = 0, to = 0; from < view.tag.length; from = to + 1) {
		to = from;
		while (view.tag[to] === "P") to++;
		if (to - from < 2) continue;
		const name = { start: view.start[from] as number, end: view.end[to - 1] as number };
		const { kind, sure } = readNaming(wordsBetween(reading, name));
		if (kind === "person" && sure) return name;
	}
	return null;
}
