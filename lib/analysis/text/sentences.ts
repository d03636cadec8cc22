import { neverLast } from "./abbreviations";
import { TokenKind, type Tokens } from "./tokens";

/** A sentence as a range of tokens, `to` exclusive. */
export interface Sentence {
	readonly from: number;
	readonly to: number;
	readonly paragraph: number;
}

/**
 * Tokens (a quotation counts as one) after which a sentence is cut wherever it stands. No sentence of prose is as long;
 * the cut keeps the time that later passes take proportional to the text.
 */
const LONGEST = 200;

/** A stretch of tokens: a paragraph, or a quotation, inside which no sentence ends. */
interface Block {
	readonly from: number;
	readonly to: number;
}

const starters = new Set(
	"the a an this that these those he she it they we i you his her its their our my in on at but and so if as when while after before since for with there here however meanwhile still yet also then now not one some many most both no all what who why how where according asked speaking by from during among under until although though because despite earlier last".split(
		" ",
	),
);

/**
 * Cuts paragraphs into sentences. A quotation is never cut; it ends a sentence where it ends with a full stop and a new
 * sentence begins behind it. "?" and "!" before a closing mark end a sentence only if a capital follows.
 *
 * @param paragraphs token ranges in order
 * @param blocks quotations in order, none overlapping another
 */
export function findSentences(
	tokens: Tokens,
	paragraphs: readonly Block[],
	blocks: readonly Block[],
): Sentence[] {
	const sentences: Sentence[] = [];
	let b = 0;
	paragraphs.forEach((range, paragraph) => {
		let from = range.from;
		let i = range.from;
		let length = 0;
		while (i < range.to) {
			while (b < blocks.length && (blocks[b] as Block).to <= i) b++;
			const block = blocks[b];
			let ends = false;
			if (block && block.from === i) {
				i = block.to;
				ends = endsAfterQuotation(tokens, i, range.to);
			} else {
				i++;
				ends = endsAfter(tokens, i - 1, range.to);
				if (ends) {
					// A closing bracket or a stray mark stays with its sentence.
					while (i < range.to && isCloser(tokens, i) && blocks[b]?.from !== i) i++;
				}
			}
			length++;
			if (ends || i >= range.to || length >= LONGEST) {
				if (i > from) sentences.push({ from, to: i, paragraph });
				from = i;
				length = 0;
			}
		}
	});
	return sentences;
}

function isCloser(tokens: Tokens, i: number): boolean {
	const code = tokens.text.charCodeAt(tokens.start[i] as number);
	if (code === 0x29 || code === 0x5d) return true;
	return (
		(tokens.kind[i] === TokenKind.doubleMark || tokens.kind[i] === TokenKind.singleMark) &&
		tokens.start[i] === tokens.end[i - 1]
	);
}

/** Whether the sentence ends with token `i`. */
function endsAfter(tokens: Tokens, i: number, limit: number): boolean {
	const { text, start, end, kind, lower } = tokens;
	const code = text.charCodeAt((end[i] as number) - 1);
	if (kind[i] === TokenKind.punctuation) {
		if (code === 0x3f || code === 0x21) return !continuesSmall(tokens, i + 1, limit);
		if (code !== 0x2e && code !== 0x2026) return false;
		if (i + 1 >= limit) return true;
		// An ellipsis, or a point glued to what follows, ends nothing unless a capital comes.
		if ((start[i + 1] as number) === (end[i] as number) && !isCloser(tokens, i + 1)) return false;
		return !continuesSmall(tokens, i + 1, limit);
	}
	if (code !== 0x2e || kind[i] !== TokenKind.word || i + 1 >= limit) return false;
	const word = lower[i] as string;
	if (neverLast.has(tokens.lexeme[i])) return false;
	const next = lower[i + 1] as string;
	// "at 5 p.m. “It works,” said": behind a time a quotation begins a sentence.
	if (word.endsWith(".m.") && kind[i + 1] === TokenKind.doubleMark)
		return i + 2 < limit && tokens.capital[i + 2] === true && start[i + 2] === end[i + 1];
	if (!tokens.capital[i + 1]) return false;
	// "J." is an initial, "U.S." and "p.m." end a sentence only before a word that likes to begin one.
	if (word.length === 2) return false;
	return starters.has(next) || (word.endsWith(".m.") && kind[i + 1] === TokenKind.word);
}

function endsAfterQuotation(tokens: Tokens, i: number, limit: number): boolean {
	if (i >= limit) return true;
	const { text, end, start } = tokens;
	const inner = text.charCodeAt((start[i - 1] as number) - 1);
	if (inner !== 0x2e && inner !== 0x3f && inner !== 0x21 && inner !== 0x2026) return false;
	if (continuesSmall(tokens, i, limit)) return false;
	const code = text.charCodeAt(start[i] as number);
	// "“Who knows?” Novak said": names and a verb of saying behind a question go on with its sentence.
	if (creditsFollow(tokens, i, limit, inner === 0x3f || inner === 0x21 ? CREDIT : 1)) return false;
	if (isDashAt(tokens, i)) return false;
	// Punctuation behind the closing mark goes on with the sentence.
	return !(code === 0x2c || code === 0x3b || code === 0x29 || code === 0x2e) && (end[i] as number) > 0;
}

const credits = new Set(
	"said says asked asks replied replies added adds wrote writes told tells answered answers responded responds shouted continued explained explains repeated declared declares demanded quipped joked yelled exclaimed tweeted tweets wondered wonders cried warned recalled pressed questioned elaborated interjected countered retorted insisted insists concluded concludes noted notes observed mused pleaded screamed whispered urged remarked posted chimed snapped laughed sighed roared begged".split(
		" ",
	),
);

/** Verbs of answering with "back". */
const answering = new Set(["shot", "fired", "hit", "snapped", "bit", "struck", "wrote", "shouted", "yelled"]);

/** Words that stand in what somebody says, or in another sentence about it, but not in a credit. */
const newClause = new Set(
	"that whether if how what why who which there it they we would will was were is are has had have could should can may might did does do not".split(
		" ",
	),
);

/** How many words a credit may have behind its verb: "asked the ministers in a letter on Friday". */
const CREDIT = 12;

/** A dash and a name with a capital: "“…” — Jane Roe". */
function isDashAt(tokens: Tokens, i: number): boolean {
	return tokens.capital[i + 1] === true && /^[-–—―]+$/.test(tokens.lower[i] as string);
}

/**
 * Whether somebody and then a verb of saying that has its words before it follow: "“Why?” the boy asked his father."
 *
 * @param most how many words may stand behind the verb, up to the end of the sentence or the next quotation
 */
function creditsFollow(tokens: Tokens, from: number, limit: number, most: number): boolean {
	for (let i = from; i < limit && i < from + 24; i++) {
		const word = tokens.lower[i] as string;
		const credited =
			credits.has(word) ||
			(word === "went" && tokens.lower[i + 1] === "on") ||
			(tokens.lower[i + 1] === "back" && answering.has(word));
		if (credited) return i > from && isCreditAlone(tokens, i + 1, limit, most);
		if (word === "." || word === "?" || word === ";") return false;
		// Behind a full stop nobody but a name is credited: "“… are missing.” Novak said."
		if (most < CREDIT && !tokens.capital[i]) return false;
	}
	return false;
}

/**
 * Whether nothing of what is said stands behind a verb of saying: no clause and no quotation that it introduces, at most
 * a time, a place, a hearer.
 */
function isCreditAlone(tokens: Tokens, from: number, limit: number, most: number): boolean {
	for (let i = from; i < limit; i++) {
		const word = tokens.lower[i] as string;
		if (i - from > most) return false;
		if (word === ".") return true;
		if (newClause.has(word) || word === ":") return false;
		const quoted = tokens.kind[i] === TokenKind.doubleMark;
		if (quoted) return most > 2 && tokens.lower[i - 1] !== ",";
		if ((word === "," || word === ";") && tokens.kind[i + 1] !== TokenKind.doubleMark) return most > 2;
	}
	return true;
}

/** Whether what follows goes on in small letters. */
function continuesSmall(tokens: Tokens, i: number, limit: number): boolean {
	if (i >= limit) return false;
	let j = i;
	while (j < limit && j < i + 3 && isCloser(tokens, j)) j++;
	if (j >= limit) return false;
	const c = tokens.text.charAt(tokens.start[j] as number);
	if (c === "," || c === ";") return true;
	return c !== c.toUpperCase();
}
