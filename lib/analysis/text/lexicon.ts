import type { Choice, Lexeme } from "./lexemes";
import type { Sentence } from "./sentences";
import { TokenKind, type Tokens } from "./tokens";
import data from "./words.json";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const CAPITAL = /^\p{Lu}/u;

/** The letters of the parts of speech, see tags.ts; a number for a tag is its place here. */
export const tagNames = data.tags as string;
const verb = tagNames.indexOf("V");

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
const endings = new Map(
	Object.entries(data.endings).map(([ending, s]) => [ending, openClass(ending, s as string)]),
);

/**
 * What an ending says: only of nouns, verbs, adjectives and adverbs; the small words are all known. Adverbs end in "ly":
 * the others ("still", "ever") are known as well, and no "mill" is one for ending as they do.
 */
function openClass(ending: string, signature: string): Choice {
	const open = signature.replace(/[^NVJR]\d/g, "");
	return choiceOf((ending.endsWith("ly") ? open : open.replace(/R\d/, "")) || "N9");
}

/** Verbs of telling of which the counted texts have the past alone, as bases and third persons: mostly verbs. */
const telling = new Map<string, Choice>();
const tellingForm = choiceOf("V7N2");
for (const base of "imply warn stress emphasise recall criticise reiterate repeat compare lament express convey defend announce assert concede complain confirm condemn denounce decry deride mock hail congratulate apologise apologize reply observe quip allude decline favour recommend assure reassure grumble underline liken characterize characterise portray assail ridicule rebuke chide scold allege speculate testify recount relate disclose attribute opine reckon posit retort clarify inform notify".split(
	" ",
)) {
	telling.set(base, tellingForm);
	telling.set(
		/[^aeiou]y$/.test(base)
			? `${base.slice(0, -1)}ies`
			: /(?:s|sh|ch)$/.test(base)
				? `${base}es`
				: `${base}s`,
		tellingForm,
	);
}
const unknown = choiceOf("N6J2V1");
const unknownName = choiceOf("P9");
/** "farmer", "brewer", "glazier's": those who do something, which the ending of "former" would make adjectives. */
const agentEnding = /[bcdfghklmnprstvw]er$/;
const agent = choiceOf("N8J1R1");
const hyphened = choiceOf("J6N4");
/** "Lisbon-based", "British-born": the capital is the place's. */
const placed = /-(?:based|born|led|backed|owned|run|made|listed|controlled|occupied|held|wide|era|style)$/;
/** "start-up", "run-off", "crack-down": as verbs they are two words. */
const madeOfVerb = /^[a-z]+-(?:up|off|out|in|down|over)$/;
/** "al-Haddad", "el-Masri": a name whose article has no capital. */
const arabicName = /^(?:al|el|ash|bin|ibn|ul)-[a-z]/;
const hyphenedNoun = choiceOf("N8J2");
const hyphenedVerb = choiceOf("J8V1");
const unknownStart = choiceOf("P7N2");
const only = (letter: string) => choiceOf(`${letter}9`);
const punctuation = only(".");
const numbers = only("M");
/** "2% of the stock": what is counted, as "percent" is. */
const percent = only("N");
const PERCENT = 0x25;
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
		regarding: only("I"),
		alleged: choiceOf("J5V4"),
		informed: choiceOf("V6J3"),
		everything: only("O"),
		something: only("O"),
		anything: only("O"),
		nothing: only("O"),
		people: only("N"),
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
export function noteCapitals(tokens: Tokens, sentences: readonly Sentence[]): void {
	const { kind, capital, lexeme } = tokens;
	texts++;
	for (const { from, to } of sentences) {
		for (let i = from; i < to; i++) {
			if (kind[i] !== TokenKind.word) continue;
			const word = lexeme[i] as Lexeme;
			if (!capital[i]) word.smallIn = texts;
			else if (i > from && kind[i - 1] === TokenKind.word) word.capitalIn = texts;
		}
	}
}

/** Whether a word stands with a capital inside sentences and never without: a name, as far as this text shows. */
const isNameHere = (word: Lexeme) => word.capitalIn === texts && word.smallIn !== texts;

/** The tags that token `i` can have; `first` where it begins a sentence. */
export function lookUp(tokens: Tokens, i: number, first: boolean): Choice {
	const kind = tokens.kind[i];
	if (kind === TokenKind.number) return numbers;
	if (kind !== TokenKind.word)
		return tokens.text.charCodeAt(tokens.start[i] as number) === PERCENT ? percent : punctuation;
	const word = tokens.lexeme[i] as Lexeme;
	if (!tokens.capital[i]) {
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
	(madeOfVerb.test(word) ? hyphenedNoun : null) ??
	(arabicName.test(word) ? unknownName : null) ??
	words.get(word) ??
	telling.get(word) ??
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
	if (CAPITAL.test(word)) return null;
	for (let n = 4; n >= 2; n--) {
		const found = endings.get(word.slice(-n));
		if (found) return found;
	}
	return null;
}

/** What an apostrophe and s can be behind a word. */
export const possessive = clitic.get("'s") as Choice;
