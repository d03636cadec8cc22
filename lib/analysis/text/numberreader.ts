import { BOUNDS, CARDINALS, FRACTIONS, SCALES, UNITS, VAGUE } from "./numberwords";

/** A word, figure or sign, as UTF-16 code units of the text. */
export interface Word {
	readonly start: number;
	readonly end: number;
	readonly lower: string;
}

const WORDS = /(?:A|US|C|NZ|HK)?[$€£¥₹]|\p{N}[\p{N}.,]*\p{N}|\p{N}|%|[~≈/–—-]|[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;
/** Only blanks (and a hyphen, as in "three-dozen") may stand inside one number. */
const TIGHT = /^[\s\u00a0-]*$/;
/** Longest text that is read for numbers; what lies behind is left unread rather than slowly read. */
const REACH = 400_000;

/** The words, figures and signs of a text that numbers are made of, in order. */
export function wordsOf(text: string, from: number, to: number): Word[] {
	const part = text.slice(from, Math.min(to, from + REACH));
	return Array.from(part.matchAll(WORDS), (match) => ({
		start: from + match.index,
		end: from + match.index + match[0].length,
		lower: match[0].toLowerCase(),
	}));
}

/** A number as read, before bounds and units have their say; `next` is the word after it. */
export interface Core {
	readonly value: number | null;
	readonly range: readonly [number, number] | null;
	readonly next: number;
	readonly unit: string | null;
}

/** What "tens" means at least and at most before "of thousands". */
const TENS: readonly [number, number] = [20, 100];

/** Reads figures: "10,000", "1.5", "1.2m" (its letter comes as the next word). */
export function figure(lower: string): number | null {
	if (!/^\p{N}/u.test(lower)) return null;
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(lower)) return Number(lower.replace(/,/g, ""));
	if (/^\d+(?:\.\d+)?$/.test(lower)) return Number(lower);
	if (/^\d{1,3}(?:,\d{2})+,\d{3}$/.test(lower)) return Number(lower.replace(/,/g, ""));
	if (/^\d+,\d{1,2}$/.test(lower)) return Number(lower.replace(",", "."));
	return null;
}

/** Reads numbers from a text's words, one place at a time. */
export class NumberReader {
	readonly words: readonly Word[];
	readonly text: string;

	constructor(text: string, words: readonly Word[]) {
		this.text = text;
		this.words = words;
	}

	lower(index: number): string {
		return this.words[index]?.lower ?? "";
	}

	/** True where word `index` follows the one before it with nothing but blanks between them. */
	joined(index: number): boolean {
		const before = this.words[index - 1];
		const here = this.words[index];
		return before !== undefined && here !== undefined && TIGHT.test(this.text.slice(before.end, here.start));
	}

	/** The number that starts at word `index`, scales included: "1.2 million", "three dozen", "two thirds", "$90". */
	core(index: number): Core | null {
		let at = index;
		let unit: string | null = null;
		const sign = /[$€£¥₹]$/.exec(this.lower(at))?.[0];
		if (sign !== undefined) {
			unit = sign;
			at++;
			if (figure(this.lower(at)) === null) return null;
		}
		const tens = this.lower(at) === "tens" && this.lower(at + 1) === "of" && VAGUE.has(this.lower(at + 2));
		const vague = tens ? TENS : VAGUE.get(this.lower(at));
		if (vague !== undefined) return this.vague(at, vague, unit);
		const fraction = this.fraction(at);
		const whole = fraction?.value === 0.5 ? /^(?:a|-)$/.test(this.lower(fraction.next)) : false;
		const scaled = whole && fraction !== null ? SCALES.get(this.lower(fraction.next + 1)) : undefined;
		if (fraction !== null && scaled !== undefined && this.lower(fraction.next + 1).length > 2) {
			return { value: scaled / 2, range: null, next: fraction.next + 2, unit };
		}
		if (fraction !== null) return { ...fraction, range: null, unit: "part" };
		let total = 0;
		let part: number | null = null;
		let seen = false;
		for (;;) {
			const lower = this.lower(at);
			if (seen && !this.joined(at)) break;
			const digits = figure(lower);
			const small = digits ?? CARDINALS.get(lower);
			const scale = SCALES.get(lower);
			if (small !== undefined) {
				if (
					part !== null &&
					!(part >= 20 && part % 10 === 0 && small < 10 && digits === null) &&
					part % 100 !== 0
				)
					break;
				if (digits !== null && seen) break;
				part = (part ?? 0) + small;
			} else if (
				scale !== undefined &&
				(seen || (lower !== "m" && lower.length > 2)) &&
				this.scales(at, seen)
			) {
				if (part === null && !seen) part = this.article(at) ? 1 : null;
				if (part === null) break;
				if (scale === 100) part *= 100;
				else {
					total += part * scale;
					part = null;
				}
			} else if (
				lower === "and" &&
				seen &&
				CARDINALS.has(this.lower(at + 1)) &&
				(part ?? 0) >= 100 &&
				(part ?? 0) % 100 === 0
			) {
				at++;
				continue;
			} else if (
				lower === "-" &&
				seen &&
				CARDINALS.has(this.lower(at + 1)) &&
				part !== null &&
				part >= 20 &&
				part % 10 === 0
			) {
				at++;
				continue;
			} else if (lower === "-" && seen && SCALES.has(this.lower(at + 1)) && this.lower(at + 1).length > 2) {
				at++;
				continue;
			} else break;
			seen = true;
			at++;
		}
		return seen ? { value: total + (part ?? 0), range: null, next: at, unit } : null;
	}

	/** "hundreds", "hundreds of thousands". */
	private vague(at: number, range: readonly [number, number], unit: string | null): Core {
		const second = this.lower(at + 1) === "of" ? VAGUE.get(this.lower(at + 2)) : undefined;
		const scale = second === undefined ? 1 : second[0] / 2;
		return { value: null, range: [range[0] * scale, range[1] * scale], next: at + (second ? 3 : 1), unit };
	}

	/** A single letter scales only where it stands right behind figures ("1.2m"); "score" only behind a number. */
	private scales(at: number, seen: boolean): boolean {
		const word = this.words[at];
		const before = this.words[at - 1];
		if (word === undefined) return false;
		if (word.lower.length > 2) return word.lower !== "score" || seen;
		return seen && before !== undefined && before.end === word.start && figure(before.lower) !== null;
	}

	private article(at: number): boolean {
		return /^(?:a|an|the|per)$/.test(this.lower(at - 1)) && this.lower(at) !== "score";
	}

	private fraction(at: number): { value: number; next: number } | null {
		const lower = this.lower(at);
		if (lower === "half" && !/^(?:and|brother|sister)$/.test(this.lower(at + 1)))
			return { value: 0.5, next: at + 1 };
		const slash = this.lower(at + 1) === "/" ? figure(this.lower(at + 2)) : null;
		const top = figure(lower);
		if (slash !== null && top !== null && slash > 1 && slash <= 10 && top < slash)
			return { value: top / slash, next: at + 3 };
		const count = lower === "a" ? 1 : CARDINALS.get(lower);
		const dash = this.lower(at + 1) === "-" ? 2 : 1;
		const part = FRACTIONS.get(this.lower(at + dash));
		if (count === undefined || part === undefined || count === 0 || count > 9) return null;
		if (count > 1 && !this.lower(at + dash).endsWith("s")) return null;
		if (lower === "a" && this.lower(at + dash + 1) !== "of") return null;
		return { value: count * part, next: at + dash + 1 };
	}

	/** The bound that the words before `index` set, and at which word it starts. */
	bound(index: number): { kind: string; from: number } | null {
		for (let length = 4; length >= 1; length--) {
			const from = index - length;
			if (from < 0) continue;
			const phrase = this.words
				.slice(from, index)
				.map((word) => word.lower)
				.join(" ");
			const kind = BOUNDS.get(phrase);
			if (kind === undefined) continue;
			let tight = true;
			for (let at = from + 1; at <= index; at++) tight &&= this.joined(at);
			if (tight) return { kind, from };
		}
		return null;
	}

	/** The unit written after the number: "percent", "per cent", "dollars". */
	unit(index: number): { unit: string; next: number } | null {
		const pair = `${this.lower(index)} ${this.lower(index + 1)}`;
		const two = UNITS.get(pair);
		if (two !== undefined) return { unit: two, next: index + 2 };
		const dash = this.lower(index) === "-" ? 1 : 0;
		const one = UNITS.get(this.lower(index + dash));
		return one === undefined ? null : { unit: one, next: index + dash + 1 };
	}

	counted(index: number): string[] {
		const found: string[] = [];
		const from = this.lower(index) === "-" ? index + 1 : index;
		for (let at = from; at < this.words.length && found.length < 3; at++) {
			const gap = this.text.slice(this.words[at - 1]?.end ?? 0, this.words[at]?.start ?? 0);
			if (/[.,;:!?()"“”\n]/.test(gap) || !/^\p{L}/u.test(this.lower(at))) break;
			found.push(this.lower(at));
		}
		return found;
	}
}
