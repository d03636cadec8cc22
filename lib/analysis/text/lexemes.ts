/** A word's possible tags with the logarithm of each one's share over the tag's own frequency. */
export interface Choice {
	readonly tags: readonly number[];
	readonly weights: readonly number[];
}

/** What may be asked of words at most (see word-facts.ts): classes, two bits of a number each, and other facts. */
export const MOST_CLASSES = 240;
export const CLASSES_A_NUMBER = 15;
export const MOST_FACTS = 8;
/** Numbers that a word has for its classes. */
const NUMBERS = MOST_CLASSES / CLASSES_A_NUMBER;
/** Words whose numbers lie side by side: those of one language's common words then fit the nearest memory. */
const TOGETHER = 1024;
let numbers = new Int32Array(NUMBERS * TOGETHER);
let taken = 0;
const NO_FACTS: readonly unknown[] = new Array(MOST_FACTS).fill(undefined);

/** A word, whatever its capitals, with what passes remember of it: a field is read in no time, a map of words is not. */
export class Lexeme {
	/** Its tags in small letters, and with a capital inside a sentence; null where nobody asked yet (see tags.ts). */
	small: Choice | null = null;
	capital: Choice | null = null;
	/** The number of the last text that has it in small letters, and with a capital that no beginning explains. */
	smallIn = 0;
	capitalIn = 0;
	/** What was asked of it, and answered: numbers of its own among those of others, from an index on. */
	readonly classes: Int32Array;
	readonly from: number;
	readonly facts: unknown[] = NO_FACTS.slice();

	/** @param lower the word in small letters, its apostrophes straight */
	constructor(readonly lower: string) {
		if (taken === numbers.length) {
			numbers = new Int32Array(numbers.length);
			taken = 0;
		}
		this.classes = numbers;
		this.from = taken;
		taken += NUMBERS;
	}
}

/** What stands where no word is. */
export const NO_WORD = new Lexeme("");

/** Words that are remembered from text to text at most, so that no text can fill the memory without end. */
const MOST = 50_000;
/** Longer ones are hardly ever met again, and are a lexeme each time. */
const LONGEST = 40;
/** At first; a power of two. They become twice as many when half are taken: few fit the nearest memory. */
const SLOTS = 1 << 12;
/** How many slots a word is looked for in: a text made for it could give many words the same first one. */
const MOST_TRIES = 24;

const byLower = new Map<string, Lexeme>();
/** The words as written, with their lexemes, by their letters; to find one it need not be cut out of its text. */
let written: string[] = [];
let lexemes: Lexeme[] = [];
/** Places in the two lists plus one; 0 where a slot is free. */
let slots = new Int32Array(SLOTS);
/** Marks and letters alone, by their code: every sixth token is one. */
const singles: (Lexeme | null)[] = new Array(128).fill(null);

/** To be called before a text is read: forgets all words if they have become too many. Never within a text. */
export function makeRoom(): void {
	if (byLower.size < MOST && written.length < MOST) return;
	byLower.clear();
	written = [];
	lexemes = [];
	slots = new Int32Array(SLOTS);
	singles.fill(null);
}

/** A number of a word's code units up to one, from that of those before it; 0 before the first. */
export const hashWith = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0;

/**
 * The lexeme of the word between two offsets (UTF-16 code units): the same one for the same word of up to 40 letters.
 *
 * @param hash the number of all its code units, where it was put together already
 */
export function lexemeAt(text: string, from: number, to: number, hash = hashOf(text, from, to)): Lexeme {
	if (to - from > LONGEST) return new Lexeme(lowerOf(text.slice(from, to)));
	if (to - from === 1 && text.charCodeAt(from) < singles.length) return single(text.charCodeAt(from));
	const mask = slots.length - 1;
	let slot = (hash ^ (hash >>> 15)) & mask;
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const known = slots[slot] as number;
		if (known === 0) {
			const word = text.slice(from, to);
			const lexeme = lexemeOf(word);
			lexemes.push(lexeme);
			// A cut-out piece would keep its whole text in memory.
			slots[slot] = written.push(asName(word));
			if (2 * written.length > slots.length) moreSlots();
			return lexeme;
		}
		if (isAt(written[known - 1] as string, text, from, to)) return lexemes[known - 1] as Lexeme;
		slot = (slot + 1) & mask;
	}
	return lexemeOf(text.slice(from, to));
}

function hashOf(text: string, from: number, to: number): number {
	let hash = 0;
	for (let i = from; i < to; i++) hash = hashWith(hash, text.charCodeAt(i));
	return hash;
}

/** Doubles the slots. */
function moreSlots(): void {
	slots = new Int32Array(2 * slots.length);
	const mask = slots.length - 1;
	written.forEach((word, i) => {
		const hash = hashOf(word, 0, word.length);
		let slot = (hash ^ (hash >>> 15)) & mask;
		while (slots[slot] !== 0) slot = (slot + 1) & mask;
		slots[slot] = i + 1;
	});
}

function single(code: number): Lexeme {
	const known = singles[code];
	if (known) return known;
	const lexeme = lexemeOf(String.fromCharCode(code));
	singles[code] = lexeme;
	return lexeme;
}

function isAt(word: string, text: string, from: number, to: number): boolean {
	if (word.length !== to - from) return false;
	for (let i = from; i < to; i++) if (word.charCodeAt(i - from) !== text.charCodeAt(i)) return false;
	return true;
}

/** The lexeme of a word of up to 40 letters, as written. */
export function lexemeOf(word: string): Lexeme {
	const lower = lowerOf(word);
	let lexeme = byLower.get(lower);
	if (lexeme === undefined) {
		lexeme = new Lexeme(asName(lower));
		byLower.set(lower, lexeme);
	}
	return lexeme;
}

const lowerOf = (word: string) => word.toLowerCase().replace(/[’ʼ]/g, "'");

/**
 * The same word as the engine keeps names of fields: two such strings are compared, and looked up, by where they are kept
 * instead of letter by letter, and passes do little else with words.
 */
function asName(word: string): string {
	return Object.keys({ [word]: 0 })[0] ?? word;
}
