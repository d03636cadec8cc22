import { type Lexeme, NO_WORD } from "../../text/lexemes";
import type { Sentence } from "../../text/sentences";
import type { Tag } from "../../text/tag";
import { TokenKind, type Tokens } from "../../text/tokens";
import { baseOf } from "../../text/verbs";
import { wordClass } from "../../text/word-facts";
import type { Quotation } from "../quotations";

/** Whether a word is a dash of any length. */
export function isDash(word: string): boolean {
	// A folded quotation has no letter to ask for; nearly all words are told from a dash by their first one.
	if (word === "") return false;
	const code = word.charCodeAt(0);
	return (code === 0x2d || (code >= 0x2013 && code <= 0x2015)) && /^[-–—―]+$/.test(word);
}

/** What an item of a sentence is: a part of speech, or Q for a whole quotation. */
export type ItemTag = Tag | "Q";

/**
 * A sentence as its outer voice has it, as parallel arrays: its tokens in order, with each quotation that stands as a
 * block folded into one item (tag Q) and the marks of the other quotations left out, their words staying in place.
 */
export interface View {
	readonly sentence: Sentence;
	readonly text: string;
	readonly tag: readonly ItemTag[];
	/** Lower-case words; "" for a folded quotation. */
	readonly word: readonly string[];
	/** The same as words of which classes can be asked. */
	readonly lexeme: readonly Lexeme[];
	/** Whether the item begins with a capital. */
	readonly capital: readonly boolean[];
	/** First and last+1 code units of each item. */
	readonly start: readonly number[];
	readonly end: readonly number[];
	/** The quotation folded into, or covering, each item; -1 for none. */
	readonly quote: readonly number[];
}

/** Tokens of a quotation that is folded wherever it stands. */
const LONGEST_INLINE = 100;

/**
 * Whether a quotation is folded: it begins the sentence, follows a comma, colon or dash, or is a sentence of its own
 * behind a verb. Others ("called it “a threat”") are read as words of the sentence.
 */
function isBlock(tokens: Tokens, tags: readonly Tag[], quotation: Quotation, sentence: Sentence): boolean {
	const { from, to } = quotation;
	const { text, start, end, lower } = tokens;
	if ((from === sentence.from && to === sentence.to) || to - from > LONGEST_INLINE) return true;
	const lastInner = lastBeforeMarks(text, start[to - 1] as number);
	const after = to < sentence.to ? (lower[to] as string) : "";
	const endsLikeSpeech =
		lastInner === 0x2c || lastInner === 0x3f || lastInner === 0x21 || (after === "," && to - from > 3);
	const titled = titleWords(tokens, from + 1, to - 1);
	if (titled > 1 && !isCueLike(tags[to])) return false;
	if (titled > 0 && isOfWork(tokens, from)) return false;
	if (from === sentence.from) {
		if (to - from > 2 && goesOn.has(tags[to] as string)) return false;
		return (
			endsLikeSpeech ||
			to - from > 12 ||
			lastInner === 0x2e ||
			isDash(after) ||
			after === ":" ||
			(to - from > 4 && creditFollows(tokens, tags, to, sentence.to))
		);
	}
	const before = lower[from - 1] as string;
	if (isTitling(tokens.lexeme[from - 1])) return false;
	const first = text.charAt(end[from] as number);
	const capital = first !== first.toLowerCase();
	if (before === ":") return true;
	// "said the jets, four in all, “had joined the raid”": a quoted predicate goes on with the sentence.
	if (
		before === "," &&
		!capital &&
		isPredicate(tokens, tags, from + 1) &&
		!isMark(tokens, sentence.from) &&
		!isCredited(tokens, tags, from - 2)
	)
		return false;
	if (before === ",") {
		// "“…”, she said, “…”.": the rest of a quotation that began the sentence.
		const rest = isMark(tokens, sentence.from) && to + 1 === sentence.to;
		return to - from > 3 && (capital || endsLikeSpeech || lastInner === 0x2e || to - from > 8 || rest);
	}
	if (isDash(before)) return to - from > 5 && (capital || lastInner === 0x2e);
	// Behind a preposition, an article or a conjunction the quoted words are a part of the phrase.
	if ("IDCJS".includes(tags[from - 1] as string)) return false;
	if (tags[from - 1] === "V" && quoting.has(baseOf(tokens.lexeme[from - 1] as Lexeme)) && to - from > 3)
		return endsLikeSpeech || lastInner === 0x2e;
	return capital && to - from > 6 && (lastInner === 0x2e || endsLikeSpeech);
}

/** "“The plan is dead” Ana Toth told reporters": a name and then a verb of quoting behind the closing mark. */
function creditFollows(tokens: Tokens, tags: readonly Tag[], to: number, limit: number): boolean {
	let i = to;
	while (i < limit && i < to + 5 && (tags[i] === "P" || (i === to && tags[i] === "O"))) i++;
	return (
		i > to &&
		tags[i] === "V" &&
		(quoting.has(baseOf(tokens.lexeme[i] as Lexeme)) || tokens.lower[i] === "told")
	);
}

/** "a hearing titled “The Price of Water”": words behind which quoted ones are the name of something. */
export const isTitling = (word: Lexeme | undefined) => titling.has(word);

const titling = wordClass("titled entitled headlined named captioned");

/** Whether a verb with a tense begins at token `i`: "was", "will", "joined", and no command. */
const isPredicate = (tokens: Tokens, tags: readonly Tag[], i: number) =>
	(tags[i] === "X" && !/^(?:do|don't|be|have)$/.test(tokens.lower[i] as string)) ||
	(tags[i] === "V" && (tokens.lower[i] as string).endsWith("ed"));

/** Whether a verb of quoting stands in the words up to token `at`, back to the comma before them: ", she said, “is over”". */
function isCredited(tokens: Tokens, tags: readonly Tag[], at: number): boolean {
	for (let i = at; i > 0 && at - i < 12 && tokens.lower[i] !== ","; i--)
		if (tags[i] === "V" && (quoting.has(baseOf(tokens.lexeme[i] as Lexeme)) || tokens.lower[i] === "told"))
			return true;
	return false;
}

/** The character before `end`, closing marks of inner quotations left out: "…: ‘Get out!’”" ends in "!". */
function lastBeforeMarks(text: string, end: number): number {
	let at = end - 1;
	while (at > 0 && "'\"’”»".includes(text.charAt(at))) at--;
	return text.charCodeAt(at);
}

const isMark = (tokens: Tokens, i: number) =>
	tokens.kind[i] === TokenKind.doubleMark || tokens.kind[i] === TokenKind.singleMark;

/** Verbs behind which words in quotation marks are what somebody said, not the name of a thing. */
const quoting = wordClass(
	"say shout chant yell scream cry write tweet ask reply respond add answer declare exclaim warn caution insist joke quip conclude continue sing post state note",
);

/** Parts of speech that go on with the sentence whose first words are quoted: "“We won” is", "“the best” of". */
const goesOn = new Set(["I", "X", "C", "S", "T"]);

const isCueLike = (tag: Tag | undefined) => tag === "V" || tag === "O";

/** Words that stay small in titles of works. */
const smallWords = wordClass("a an the of and or in on at to for from by with as into over 's");

const works = wordClass(
	"memoir memoirs autobiography biography novel novella book poem play film movie documentary musical opera song single album ep series drama comedy painting sculpture exhibition show podcast essay column",
);

/** "His memoir, “The Slow Hand,” sold": whether a noun for a work and a comma stand before what is quoted from token `from` on. */
const isOfWork = ({ lower, lexeme }: Tokens, from: number): boolean =>
	lower[from - 1] === "," && works.has(lexeme[from - 2]);

/** Words with capitals of a title, "Guardians of the Galaxy": all but the smallest have one, and no full stop comes; else 0. */
function titleWords(tokens: Tokens, from: number, to: number): number {
	let words = 0;
	for (let i = from; i < to; i++) {
		if (tokens.kind[i] !== TokenKind.word) continue;
		const c = tokens.text.charAt(tokens.start[i] as number);
		const capital = c !== c.toLowerCase();
		if (capital) words++;
		else if (!smallWords.has(tokens.lexeme[i]) || i === from) return 0;
	}
	const last = tokens.text.charCodeAt((tokens.end[to - 1] ?? 1) - 1);
	return to - from <= 9 && last !== 0x2e && last !== 0x3f && last !== 0x21 ? words : 0;
}

/** Whether a sentence has neither a quotation, of which the next one is given, nor a mark left over from one. */
function isUnquoted({ kind }: Tokens, { from, to }: Sentence, next: Quotation | undefined): boolean {
	if (next && next.from < to) return false;
	for (let i = from; i < to; i++) if (kind[i] === TokenKind.doubleMark) return false;
	return true;
}

/** The view of a sentence whose items are its tokens, as most are. */
function unquotedView(tokens: Tokens, tags: readonly Tag[], sentence: Sentence): View {
	const { from, to } = sentence;
	return {
		sentence,
		text: tokens.text,
		tag: tags.slice(from, to),
		word: tokens.lower.slice(from, to),
		lexeme: tokens.lexeme.slice(from, to),
		capital: tokens.capital.slice(from, to),
		start: tokens.start.slice(from, to),
		end: tokens.end.slice(from, to),
		quote: new Array(to - from).fill(-1),
	};
}

/**
 * Builds the view of one sentence.
 *
 * @param quotations all quotations of the text in order
 * @param firstQuotation index of the first that does not end before the sentence
 */
export function viewOf(
	tokens: Tokens,
	tags: readonly Tag[],
	sentence: Sentence,
	quotations: readonly Quotation[],
	firstQuotation: number,
): View {
	if (isUnquoted(tokens, sentence, quotations[firstQuotation])) return unquotedView(tokens, tags, sentence);
	const tag: ItemTag[] = [];
	const word: string[] = [];
	const lexeme: Lexeme[] = [];
	const capital: boolean[] = [];
	const start: number[] = [];
	const end: number[] = [];
	const quote: number[] = [];
	let q = firstQuotation;
	let inside = -1;
	for (let i = sentence.from; i < sentence.to; i++) {
		while (q < quotations.length && (quotations[q] as Quotation).to <= i) q++;
		const quotation = quotations[q];
		inside = quotation && quotation.from <= i ? q : -1;
		if (quotation && quotation.from === i && isBlock(tokens, tags, quotation, sentence)) {
			tag.push("Q");
			word.push("");
			lexeme.push(NO_WORD);
			capital.push(false);
			start.push(quotation.start);
			end.push(quotation.end);
			quote.push(q);
			i = quotation.to - 1;
			continue;
		}
		const kind = tokens.kind[i];
		if (kind === TokenKind.doubleMark) continue;
		// The marks of this quotation and of others inside it; the apostrophe of a plural stays.
		if (kind === TokenKind.singleMark && inside >= 0 && tags[i] !== "T") continue;
		tag.push(tags[i] as Tag);
		word.push(tokens.lower[i] as string);
		lexeme.push(tokens.lexeme[i] as Lexeme);
		capital.push(tokens.capital[i] as boolean);
		start.push(tokens.start[i] as number);
		end.push(tokens.end[i] as number);
		quote.push(inside);
	}
	return { sentence, text: tokens.text, tag, word, lexeme, capital, start, end, quote };
}
