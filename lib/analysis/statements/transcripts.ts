import type { Span } from "../text/span";
import type { Found } from "./found";
import { kindOf } from "./kinds";
import type { Reading } from "./reading";

/** Paragraphs with a label that make a text a transcript. */
const LEAST_LABELLED = 4;
/** Tokens that a label may have: "SENATOR JOHN SMITH (D-N.Y.):". */
const LONGEST_LABEL = 9;

/** The parts of an interview: the outlet asks. */
const questions = new Set(["q", "question"]);
const answers = new Set(["a", "answer"]);

/** What stands before the colon at a paragraph's beginning. */
interface Label {
	readonly paragraph: number;
	/** Tokens of the label and the first of what is said. */
	readonly from: number;
	readonly colon: number;
}

/** Statements of a dialogue, and the paragraphs that it takes up. */
export interface Transcript {
	readonly found: readonly Found[];
	readonly paragraphs: ReadonlySet<number>;
}

/**
 * Reads dialogues: paragraphs that begin with a name in capitals (or Q and A) and a colon, several of them in one text.
 * All that follows the colon is the labelled one's, up to the paragraph's end.
 */
export function readTranscript(reading: Reading): Transcript {
	const labels: Label[] = [];
	reading.paragraphs.forEach((range, paragraph) => {
		const label = labelOf(reading, range.from, range.to, paragraph);
		if (label) labels.push(label);
	});
	if (labels.length < LEAST_LABELLED) return { found: [], paragraphs: new Set() };
	const firstSentence = new Map<number, number>();
	reading.sentences.forEach(({ paragraph }, s) => {
		if (!firstSentence.has(paragraph)) firstSentence.set(paragraph, s);
	});
	const found: Found[] = [];
	for (const { paragraph, from, colon } of labels) {
		const { tokens } = reading;
		const to = reading.paragraphs[paragraph]?.to ?? colon + 1;
		if (colon + 1 >= to) continue;
		const word = tokens.lower[from] as string;
		if (colon === from + 1 && questions.has(word)) continue;
		const content: Span = { start: tokens.start[colon + 1] as number, end: tokens.end[to - 1] as number };
		const mention: Span = { start: tokens.start[from] as number, end: tokens.end[colon - 1] as number };
		const answer = colon === from + 1 && answers.has(word);
		found.push({
			kind: kindOf([content], reading.quotations),
			contents: [content],
			cue: null,
			mention,
			head: mention,
			refersTo: null,
			where: "before",
			antecedent: null,
			continues: -1,
			paragraph,
			sentence: firstSentence.get(paragraph) ?? 0,
			rule: answer ? "transcript/answer" : "transcript/label",
			likelihood: answer ? 0.4 : 0.8,
		});
	}
	return { found, paragraphs: new Set(labels.map((label) => label.paragraph)) };
}

function labelOf(reading: Reading, from: number, to: number, paragraph: number): Label | null {
	const { tokens, text } = reading;
	let colon = from;
	while (colon < to && colon - from <= LONGEST_LABEL && tokens.lower[colon] !== ":") colon++;
	if (tokens.lower[colon] !== ":" || colon === from) return null;
	const word = tokens.lower[from] as string;
	if (colon === from + 1 && (questions.has(word) || answers.has(word))) return { paragraph, from, colon };
	const label = text.slice(tokens.start[from], tokens.end[colon - 1]).replace(/\([^)]*\)/g, "");
	return label === label.toUpperCase() && /\p{Lu}{2}/u.test(label) ? { paragraph, from, colon } : null;
}
