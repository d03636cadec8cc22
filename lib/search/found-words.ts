/** Words of a text as they are shown among results: found by the query, or around what was found. */
export interface FoundWords {
	readonly text: string;
	readonly found: boolean;
}

/** The marks that the database sets around what it found in the folded text. */
export const FOUND_OPEN = "\u{f0001}";
export const FOUND_CLOSE = "\u{f0002}";

/** Letters that decomposition leaves whole, as the database folds them. */
const FOLDED: Readonly<Record<string, string>> = {
	ł: "l",
	ø: "o",
	đ: "d",
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ı: "i",
	þ: "th",
	ð: "d",
};

/** Lower case and without accents: close to the database's `fold`, for single words. */
export function fold(word: string): string {
	return word
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[łøđßæœıþð]/g, (letter) => FOLDED[letter] ?? letter);
}

/** The words that the database marked in a folded text. */
export function markedIn(headline: string): Set<string> {
	const words = new Set<string>();
	for (const [, marked = ""] of headline.matchAll(new RegExp(`${FOUND_OPEN}(.*?)${FOUND_CLOSE}`, "gsu"))) {
		for (const [word] of marked.matchAll(WORD)) words.add(fold(word));
	}
	return words;
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The stretch of `text` around the first words found, at most about `length` code units, cut between words, with all words
 * found in it marked. Found are words that fold to one of `found`, or begin with one of `beginnings`.
 */
export function snippet(
	text: string,
	found: ReadonlySet<string>,
	length: number,
	beginnings: readonly string[] = [],
): FoundWords[] {
	const words = [...text.matchAll(WORD)];
	const hits = words.filter(([word]) => {
		const folded = fold(word);
		return found.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
	});
	const { start, end } = stretch(text, hits[0]?.index ?? 0, length);
	const pieces: FoundWords[] = [];
	let from = start;
	const push = (piece: string, isFound: boolean) => {
		if (piece !== "") pieces.push({ text: piece.replace(/\s+/g, " "), found: isFound });
	};
	if (start > 0) pieces.push({ text: "… ", found: false });
	for (const hit of hits) {
		const at = hit.index;
		if (at < from || at + hit[0].length > end) continue;
		push(text.slice(from, at), false);
		push(hit[0], true);
		from = at + hit[0].length;
	}
	push(text.slice(from, end), false);
	if (end < text.length) pieces.push({ text: " …", found: false });
	return pieces;
}

function stretch(text: string, around: number, length: number): { start: number; end: number } {
	if (text.length <= length) return { start: 0, end: text.length };
	const wanted = Math.max(0, Math.min(around - Math.floor(length / 4), text.length - length));
	const gap = wanted === 0 ? -1 : text.indexOf(" ", wanted);
	const start = gap < 0 || gap > around ? wanted : gap + 1;
	const last = text.lastIndexOf(" ", start + length);
	return { start, end: start + length >= text.length ? text.length : Math.max(last, around + 1) };
}
