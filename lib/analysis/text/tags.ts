import { isCapital } from "./letters";
import type { Choice, Lexeme } from "./lexemes";
import { nameParticles } from "./particles";
import type { Sentence } from "./sentences";
import { isRole } from "./titles";
import { TokenKind, type Tokens } from "./tokens";
import data from "./words.json";

/**
 * Parts of speech, a letter each: N noun, P name, V verb, X auxiliary, J adjective, R adverb, D determiner,
 * I preposition, S subordinator, C coordinator, T particle ("to", "not", "'s"), O pronoun, M number, "." the rest.
 */
export type Tag = "N" | "P" | "V" | "X" | "J" | "R" | "D" | "I" | "S" | "C" | "T" | "O" | "M" | ".";

const tagNames = data.tags as string;
const size = tagNames.length;
const verb = tagNames.indexOf("V");
const point = tagNames.indexOf(".");

/** How common each tag is in news text, to turn "tag given word" into "word given tag". */
const prior: Record<string, number> = {
	N: 0.18,
	P: 0.13,
	V: 0.12,
	X: 0.05,
	J: 0.07,
	R: 0.05,
	D: 0.1,
	I: 0.11,
	S: 0.02,
	C: 0.03,
	T: 0.05,
	O: 0.06,
	M: 0.02,
	".": 0.12,
};

/** Logarithms of one tag following another, a row a first tag. */
const follows = new Float64Array(
	[...tagNames].flatMap(
		(tag) => (data.follows as Record<string, string>)[tag]?.split(" ").map((n) => +n / 100) ?? [],
	),
);

function choiceOf(signature: string): Choice {
	const tags: number[] = [];
	const weights: number[] = [];
	for (let i = 0; i + 1 < signature.length; i += 2) {
		const letter = signature.charAt(i);
		const tag = tagNames.indexOf(letter);
		if (tag < 0) continue;
		tags.push(tag);
		weights.push(Math.log(+signature.charAt(i + 1) / 10 / (prior[letter] ?? 0.05)));
	}
	return { tags, weights };
}

const words = new Map<string, Choice>();
for (const [signature, list] of Object.entries(data.words)) {
	const choice = choiceOf(signature);
	for (const word of (list as string).split(" ")) words.set(word, choice);
}
const endings = new Map(Object.entries(data.endings).map(([ending, s]) => [ending, openClass(s as string)]));

/** What an ending says: only of nouns, verbs, adjectives and adverbs; the small words are all known. */
function openClass(signature: string): Choice {
	return choiceOf(signature.replace(/[^NVJR]\d/g, "") || "N9");
}

const unknown = choiceOf("N6J2V1");
const unknownName = choiceOf("P9");
/** "farmer", "brewer", "glazier's": those who do something, which the ending of "former" would make adjectives. */
const agentEnding = /[bcdfghklmnprstvw]er$/;
const agent = choiceOf("N8J1R1");
const hyphened = choiceOf("J6N4");
/** "Lisbon-based", "British-born": the capital is the place's. */
const placed = /-(?:based|born|led|backed|owned|run|made|listed|controlled|occupied|held|wide|era|style)$/;
const hyphenedVerb = choiceOf("J8V1");
const unknownStart = choiceOf("P7N2");
const only = (letter: string) => choiceOf(`${letter}9`);
const punctuation = only(".");
const numbers = only("M");
const clitic = new Map<string, Choice>(
	Object.entries({
		"'s": choiceOf("T7X3"),
		"n't": only("T"),
		"'re": only("X"),
		"'ve": only("X"),
		"'ll": only("X"),
		"'d": only("X"),
		"'m": only("X"),
	}),
);
/** Closed classes where a counted share would only blur what is known. */
const closed = new Map<string, Choice>(
	Object.entries({
		that: choiceOf("S6D2O2"),
		to: choiceOf("T6I4"),
		not: only("T"),
		according: only("V"),
		said: only("V"),
		says: only("V"),
		i: only("O"),
		may: choiceOf("X9"),
		seed: choiceOf("N8V1"),
	}),
);

/** Whether `word` (lower case) is known to be used as a verb. */
export function isKnownVerb(word: string): boolean {
	return words.get(word)?.tags.includes(verb) ?? false;
}

/** Whether `word` (lower case) is one of the language's words rather than a name alone. */
export function isKnownWord(word: string): boolean {
	return words.has(word);
}

/** How many texts were read: a lexeme tells by this number whether it stands in the present one. */
let texts = 0;

/** Notes which words of a text stand in small letters, and which with a capital that no beginning of a sentence explains. */
function noteCapitals(tokens: Tokens, sentences: readonly Sentence[]): void {
	const { text, start, kind, lexeme } = tokens;
	texts++;
	for (const { from, to } of sentences) {
		for (let i = from; i < to; i++) {
			if (kind[i] !== TokenKind.word) continue;
			const word = lexeme[i] as Lexeme;
			if (!isCapital(text.charCodeAt(start[i] as number))) word.smallIn = texts;
			else if (i > from && kind[i - 1] === TokenKind.word) word.capitalIn = texts;
		}
	}
}

/** Whether a word stands with a capital inside sentences and never without: a name, as far as this text shows. */
const isNameHere = (word: Lexeme) => word.capitalIn === texts && word.smallIn !== texts;

function lookUp(tokens: Tokens, i: number, first: boolean): Choice {
	const kind = tokens.kind[i];
	if (kind === TokenKind.number) return numbers;
	if (kind !== TokenKind.word) return punctuation;
	const word = tokens.lexeme[i] as Lexeme;
	if (!isCapital(tokens.text.charCodeAt(tokens.start[i] as number))) {
		word.small ??= smallChoice(word.lower);
		return word.small;
	}
	if (first) return firstChoice(word);
	word.capital ??= capitalChoice(word.lower);
	return word.capital;
}

/** Of a word in small letters. */
const smallChoice = (word: string): Choice =>
	clitic.get(word) ??
	closed.get(word) ??
	words.get(word) ??
	(agentEnding.test(word) ? agent : null) ??
	byEnding(word) ??
	unknown;

/** Of a word with a capital inside a sentence. */
function capitalChoice(word: string): Choice {
	const fixed = clitic.get(word);
	if (fixed) return fixed;
	if (word === "i") return closed.get(word) ?? unknownName;
	if (placed.test(word)) return hyphened;
	const known = words.get(word);
	if (!known || !isClosedClass(known)) return unknownName;
	// "Will Doyle", "in May": an auxiliary with a capital is more often a name.
	return known.tags.every((t) => tagNames.charAt(t) === "X") ? unknownName : known;
}

/** Of a word with a capital that begins a sentence. */
function firstChoice(lexeme: Lexeme): Choice {
	const word = lexeme.lower;
	const fixed = clitic.get(word);
	if (fixed) return fixed;
	const special = closed.get(word);
	if (special && word !== "may") return special;
	const known = words.get(word);
	if (known && isClosedClass(known)) return known;
	if (isNameHere(lexeme)) return unknownName;
	if (known) return withName(known);
	return /(?:ly|ing|ed)$/.test(word) ? withName(byEnding(word) ?? unknownStart) : unknownStart;
}

const nameToo = new Map<Choice, Choice>();

/** The choice with a small share for a name added: the first word of a sentence has a capital either way. */
function withName(choice: Choice): Choice {
	let found = nameToo.get(choice);
	if (!found) {
		found = {
			tags: [...choice.tags, tagNames.indexOf("P")],
			weights: [...choice.weights, Math.log(0.2 / (prior.P ?? 0.1))],
		};
		nameToo.set(choice, found);
	}
	return found;
}

/** Prepositions, determiners, pronouns and the like stay what they are under a capital ("In", "The" in titles). */
function isClosedClass(choice: Choice): boolean {
	return choice.tags.every((tag) => "DISCTOX".includes(tagNames.charAt(tag)));
}

function byEnding(word: string): Choice | null {
	if (word.includes("-")) return word.endsWith("-old") || !/ed$|ing$/.test(word) ? hyphened : hyphenedVerb;
	if (/^\p{Lu}/u.test(word)) return null;
	for (let n = 4; n >= 2; n--) {
		const found = endings.get(word.slice(-n));
		if (found) return found;
	}
	return null;
}

/**
 * Gives each token its part of speech: the likeliest sequence of tags by the words' own shares and by how often one
 * tag follows another (a hidden Markov model of first order, read with Viterbi's algorithm). Quotation marks are
 * passed over.
 *
 * @returns a tag letter a token; tokens outside the sentences are "."
 */
export function tag(tokens: Tokens, sentences: readonly Sentence[]): Tag[] {
	const result: Tag[] = new Array(tokens.start.length).fill(".");
	noteCapitals(tokens, sentences);
	let score = new Float64Array(size);
	let next = new Float64Array(size);
	// Where each token's best sequence came from, a row a token; reused from sentence to sentence.
	let back = new Int8Array(64 * size);
	const read: number[] = [];
	for (const sentence of sentences) {
		read.length = 0;
		if ((sentence.to - sentence.from) * size > back.length)
			back = new Int8Array((sentence.to - sentence.from) * size);
		let live: readonly number[] = [point];
		score.fill(0);
		let first = true;
		for (let i = sentence.from; i < sentence.to; i++) {
			const kind = tokens.kind[i];
			if (kind === TokenKind.doubleMark || (kind === TokenKind.singleMark && !isPossessive(tokens, i))) {
				if (kind === TokenKind.doubleMark) first = startsAfterMark(tokens, i) || first;
				continue;
			}
			const choice = kind === TokenKind.singleMark ? (clitic.get("'s") as Choice) : lookUp(tokens, i, first);
			first = kind !== TokenKind.word && first ? true : tokens.lower[i] === ":";
			const row = read.length * size;
			// Most words have one tag only: between two of them there is nothing to weigh.
			const plain = live.length === 1 && choice.tags.length === 1;
			if (plain) {
				next[choice.tags[0] as number] = 0;
				back[row + (choice.tags[0] as number)] = live[0] as number;
			}
			for (let c = plain ? 1 : 0; c < choice.tags.length; c++) {
				const t = choice.tags[c] as number;
				let best = -Infinity;
				let bestFrom = point;
				for (const l of live) {
					const s = (score[l] as number) + (follows[l * size + t] as number);
					if (s > best) {
						best = s;
						bestFrom = l;
					}
				}
				next[t] = best + (choice.weights[c] as number);
				back[row + t] = bestFrom;
			}
			live = choice.tags;
			[score, next] = [next, score];
			read.push(i);
		}
		let best = live[0] ?? point;
		for (const l of live) if ((score[l] as number) > (score[best] as number)) best = l;
		for (let k = read.length - 1; k >= 0; k--) {
			result[read[k] as number] = tagNames.charAt(best) as Tag;
			best = back[k * size + best] as number;
		}
		mend(tokens, result, sentence);
	}
	return result;
}

const nominative = new Set(["he", "she", "they", "we", "i", "who"]);

/**
 * What one tag following another cannot see: "…, warning that" and "experts note that" have verbs, whatever nouns these
 * can be; so has "she cautions"; and "dos Santos" is a name.
 */
function mend(tokens: Tokens, result: Tag[], sentence: Sentence): void {
	for (let i = sentence.to - 2; i >= sentence.from; i--) {
		// "Anne-Sophie de la Tour", "dos Santos": but not "the van Smith drove".
		if (result[i + 1] === "P" && nameParticles.has(tokens.lower[i] as string) && result[i - 1] !== "D")
			result[i] = "P";
	}
	for (let i = sentence.from + 1; i + 1 < sentence.to; i++) {
		const word = tokens.lower[i] as string;
		// "engineer Henk Verbeek"
		if (
			result[i] === "V" &&
			result[i + 1] === "P" &&
			isRole(word) &&
			!nominative.has(tokens.lower[i - 1] as string)
		)
			result[i] = "N";
		// "is promising to"
		if (
			result[i] === "J" &&
			word.endsWith("ing") &&
			result[i - 1] === "X" &&
			tokens.lower[i + 1] === "to" &&
			(result[i + 2] === "V" || tokens.kind[i + 2] === TokenKind.doubleMark)
		)
			result[i] = "V";
		// ", adding that bread costs": no determiner.
		if (
			result[i] === "V" &&
			word.endsWith("ing") &&
			tokens.lower[i - 1] === "," &&
			tokens.lower[i + 1] === "that"
		)
			result[i + 1] = "S";
		// "he alleged that"
		if (
			result[i] === "J" &&
			word.endsWith("ed") &&
			tokens.lower[i + 1] === "that" &&
			(result[i - 1] === "P" || result[i - 1] === "N" || nominative.has(tokens.lower[i - 1] as string))
		) {
			result[i] = "V";
			result[i + 1] = "S";
		}
		// "went on to state that"
		if (
			result[i] === "N" &&
			tokens.lower[i - 1] === "to" &&
			tokens.lower[i + 1] === "that" &&
			(isKnownVerb(word) || sayingNouns.has(word))
		) {
			result[i] = "V";
			result[i - 1] = "T";
		}
		if (result[i] !== "N") continue;
		const next = tokens.lower[i + 1];
		const before = tokens.lower[i - 1] as string;
		// "The document states, “…”"
		if (
			word.endsWith("s") &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			!before.endsWith("s") &&
			(next === "," || next === ":") &&
			tokens.kind[i + 2] === TokenKind.doubleMark &&
			(isKnownVerb(word.slice(0, -1)) || sayingNouns.has(word.slice(0, -1)))
		)
			result[i] = "V";
		// "Toth estimates Apex has"
		if (
			word.endsWith("s") &&
			result[i - 1] === "P" &&
			result[i + 1] === "P" &&
			(result[i + 2] === "X" || result[i + 2] === "V") &&
			isKnownVerb(word.slice(0, -1))
		)
			result[i] = "V";
		// "the defence claims she is": a pronoun and its verb behind two nouns
		if (
			word.endsWith("s") &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			!before.endsWith("s") &&
			nominative.has(next as string) &&
			next !== "who" &&
			result[i + 2] === "X" &&
			result[i - 2] !== "V"
		)
			result[i] = "V";
		if (nominative.has(before) && (isKnownVerb(word) || word.endsWith("s"))) result[i] = "V";
		else if (
			next === "that" &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			before.endsWith("s") !== word.endsWith("s") &&
			(isKnownVerb(word) || (word.endsWith("s") && isKnownVerb(word.slice(0, -1))))
		)
			result[i] = "V";
		if (!word.endsWith("ing")) continue;
		if (before === "," && (next === "that" || tokens.kind[i + 1] === TokenKind.doubleMark)) {
			result[i] = "V";
			if (next === "that") result[i + 1] = "S";
		}
	}
}

/** Nouns that are verbs of saying between "to" and "that". */
const sayingNouns = new Set("state note stress report claim caution signal reason remark comment".split(" "));

/** The apostrophe of a plural's possessive: glued to a word's "s" and followed by a space. */
function isPossessive(tokens: Tokens, i: number): boolean {
	return i > 0 && tokens.end[i - 1] === tokens.start[i] && (tokens.lower[i - 1]?.endsWith("s") ?? false);
}

/** Whether a quotation mark is followed by a capital, as where a quoted sentence begins. */
function startsAfterMark(tokens: Tokens, i: number): boolean {
	const next = tokens.start[i + 1];
	return next !== undefined && next === tokens.end[i];
}
