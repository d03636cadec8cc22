import { findDates } from "./dates";
import { BOUNDS, CARDINALS, FRACTIONS, ORDINALS, SCALES, UNITS, VAGUE } from "./numberwords";
import type { TextSpan } from "./span";
import { textSpan } from "./span";

/** A number as a text gives it, with what it can mean: "more than 10,000" is anything above 10,000. */
export interface Quantity extends TextSpan {
	/** The number named, before "more than" and the like have their say; null for "dozens". */
	readonly value: number | null;
	/** The least and the most that it can be; ±Infinity where open. */
	readonly low: number;
	readonly high: number;
	/** True where `low`, or `high`, is itself not meant ("more than"). */
	readonly openLow: boolean;
	readonly openHigh: boolean;
	/** "%", a currency, a measure, "ordinal", "date" (a year alone), or null for a plain count. */
	readonly unit: string | null;
	/** Up to three lower-case words after the number and its unit: what is counted, roughly. */
	readonly counted: readonly string[];
}

interface Word {
	readonly start: number;
	readonly end: number;
	readonly lower: string;
}

const WORDS = /(?:A|US|C|NZ|HK)?[$€£¥₹]|\p{N}[\p{N}.,]*\p{N}|\p{N}|%|[~≈/–—-]|[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;
/** Only blanks (and a hyphen, as in "three-dozen") may stand inside one number. */
const TIGHT = /^[\s\u00a0-]*$/;
const AROUND = 0.1;
/** Longest text that is read for numbers; what lies behind is left unread rather than slowly read. */
const REACH = 400_000;

function wordsOf(text: string, from: number, to: number): Word[] {
	const part = text.slice(from, Math.min(to, from + REACH));
	return Array.from(part.matchAll(WORDS), (match) => ({
		start: from + match.index,
		end: from + match.index + match[0].length,
		lower: match[0].toLowerCase(),
	}));
}

interface Core {
	readonly value: number | null;
	readonly range: readonly [number, number] | null;
	readonly next: number;
	readonly unit: string | null;
}

/** Reads figures: "10,000", "1.5", "1.2m" (its letter comes as the next word). */
function figure(lower: string): number | null {
	if (!/^\p{N}/u.test(lower)) return null;
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(lower)) return Number(lower.replace(/,/g, ""));
	if (/^\d+(?:\.\d+)?$/.test(lower)) return Number(lower);
	if (/^\d{1,3}(?:,\d{2})+,\d{3}$/.test(lower)) return Number(lower.replace(/,/g, ""));
	if (/^\d+,\d{1,2}$/.test(lower)) return Number(lower.replace(",", "."));
	return null;
}

class Reader {
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
		const vague = VAGUE.get(this.lower(at));
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
		for (let at = index; at < this.words.length && found.length < 3; at++) {
			const gap = this.text.slice(this.words[at - 1]?.end ?? 0, this.words[at]?.start ?? 0);
			if (/[.,;:!?()"“”\n]/.test(gap) || !/^\p{L}/u.test(this.lower(at))) break;
			found.push(this.lower(at));
		}
		return found;
	}
}

/**
 * Every number of a text, in figures or words, with its bounds and unit, in order, never overlapping. Numbers that belong
 * to a date or a time of day are left out, a year that stands alone has the unit "date".
 *
 * @param from,to UTF-16 code units; the whole text where absent
 */
export function findQuantities(text: string, from = 0, to = text.length): Quantity[] {
	const reader = new Reader(text, wordsOf(text, from, to));
	const dates = findDates(text, from, to);
	const found: Quantity[] = [];
	let date = 0;
	let index = 0;
	while (index < reader.words.length) {
		const word = reader.words[index] as Word;
		while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= word.start) date++;
		const dated = dates[date];
		if (dated !== undefined && dated.start <= word.start) {
			index++;
			continue;
		}
		const one = quantityAt(reader, index);
		if (one === null) index++;
		else {
			found.push(one.quantity);
			index = one.next;
		}
	}
	return found;
}

function quantityAt(reader: Reader, index: number): { quantity: Quantity; next: number } | null {
	const { text, words } = reader;
	const ordinal = ordinalAt(reader, index);
	if (ordinal !== null) return ordinal;
	const core = reader.core(index);
	if (core === null) return null;
	const first = reader.lower(index);
	if (core.value === 1 && first === "one" && reader.unit(core.next) === null) return null;
	const behind = words[core.next - 1]?.end ?? 0;
	if (/^:\d/.test(text.slice(behind, behind + 2))) return null;
	if (/\d:$/.test(text.slice(Math.max(0, (words[index]?.start ?? 0) - 2), words[index]?.start ?? 0)))
		return null;
	const bound = reader.bound(index);
	let low = core.range?.[0] ?? core.value ?? 0;
	let high = core.range?.[1] ?? core.value ?? 0;
	let next = core.next;
	let unit = core.unit;
	let value = core.value;
	const second = rangeEnd(reader, next, first, index);
	if (second !== null && value !== null && second.value > value) {
		high = second.value;
		low = scaledLike(value, second);
		value = null;
		next = second.next;
		unit = unit ?? second.unit;
	}
	const named = reader.unit(next);
	const plainYear =
		named === null &&
		unit === null &&
		value !== null &&
		/^(?:19|20)\d\d$/.test(first) &&
		next === index + 1 &&
		bound === null;
	if (named !== null && !(unit !== null && named.unit !== unit && unit !== "part")) {
		unit = named.unit;
		next = named.next;
	}
	let openLow = false;
	let openHigh = false;
	if (reader.lower(next) === "or" && /^(?:more|over|above)$/.test(reader.lower(next + 1)))
		high = Number.POSITIVE_INFINITY;
	else if (reader.lower(next) === "or" && /^(?:less|fewer|under)$/.test(reader.lower(next + 1)))
		low = Number.NEGATIVE_INFINITY;
	if (bound?.kind === "above" || bound?.kind === "from") {
		high = Number.POSITIVE_INFINITY;
		openLow = bound.kind === "above";
	} else if (bound?.kind === "below" || bound?.kind === "to") {
		low = Number.NEGATIVE_INFINITY;
		openHigh = bound.kind === "below";
		if (/^(?:nearly|almost|just)/.test(reader.lower(bound.from))) low = high * (1 - 2 * AROUND);
	} else if (bound?.kind === "around") {
		high += Math.abs(high) * AROUND;
		low -= Math.abs(low) * AROUND;
	}
	const start = (words[bound?.from ?? index] as Word).start;
	const end = (words[next - 1] as Word).end;
	return {
		quantity: {
			...textSpan(text, start, end),
			value,
			low,
			high,
			openLow,
			openHigh,
			unit: plainYear ? "date" : unit,
			counted: reader.counted(next),
		},
		next,
	};
}

/** "third", "3rd", where it is not a part ("two thirds") or a moment ("a second"). */
function ordinalAt(reader: Reader, index: number): { quantity: Quantity; next: number } | null {
	const word = reader.words[index] as Word;
	let value = ORDINALS.get(word.lower);
	let next = index + 1;
	const figures = figure(word.lower);
	if (value === undefined && figures !== null && /^(?:st|nd|rd|th)$/.test(reader.lower(next))) {
		if (reader.words[next]?.start !== word.end) return null;
		value = figures;
		next++;
	}
	if (
		value === undefined ||
		(word.lower === "second" && /^(?:a|per|each|every)$/.test(reader.lower(index - 1)))
	)
		return null;
	return {
		quantity: {
			...textSpan(reader.text, word.start, (reader.words[next - 1] as Word).end),
			value,
			low: value,
			high: value,
			openLow: false,
			openHigh: false,
			unit: "ordinal",
			counted: reader.counted(next),
		},
		next,
	};
}

interface RangeEnd {
	readonly value: number;
	readonly next: number;
	readonly unit: string | null;
	readonly scale: number;
}

/** The other end of "10 to 15", "10-15", "between 10 and 15". */
function rangeEnd(reader: Reader, next: number, first: string, index: number): RangeEnd | null {
	const link = reader.lower(next);
	const between = /^(?:between|from)$/.test(reader.lower(index - 1));
	const joins = /^[–—-]$/.test(link) || link === "to" || (between && link === "and");
	if (!joins || (figure(first) === null && !CARDINALS.has(first) && !/^[$€£¥₹]$/.test(first.slice(-1))))
		return null;
	const end = reader.core(next + 1);
	if (end === null || end.value === null) return null;
	const scale = SCALES.get(reader.lower(end.next - 1)) ?? 1;
	return { value: end.value, next: end.next, unit: end.unit, scale };
}

/** In "10 to 15 million" the first number is scaled too. */
function scaledLike(value: number, second: RangeEnd): number {
	return second.scale > 1 && value < 1000 && value * second.scale < second.value
		? value * second.scale
		: value;
}

/** How two numbers of the same thing go together. */
export type QuantityRelation = "equal" | "compatible" | "contradicts" | "unrelated";

/**
 * Compares two numbers by meaning: `equal` where both mean the same, `compatible` where both can be true of one thing
 * ("more than 10,000" and 11,000), `contradicts` where they cannot, `unrelated` where their units differ.
 */
export function relateQuantities(a: Quantity, b: Quantity): QuantityRelation {
	if (a.unit !== b.unit) return "unrelated";
	if (a.low === b.low && a.high === b.high && a.openLow === b.openLow && a.openHigh === b.openHigh)
		return "equal";
	const lower = a.high < b.low || (a.high === b.low && (a.openHigh || b.openLow));
	const higher = b.high < a.low || (b.high === a.low && (b.openHigh || a.openLow));
	return lower || higher ? "contradicts" : "compatible";
}

/** A value that is equal for equal quantities, to store and to show: "11000", ">10000", "9000..11000 %". */
export function normaliseQuantity(quantity: Quantity): string {
	const { low, high, openLow, openHigh, unit, value } = quantity;
	const suffix = unit === null ? "" : ` ${unit}`;
	const round = (number: number) => String(Math.round(number * 1e6) / 1e6);
	if (low === high) return round(low) + suffix;
	if (high === Number.POSITIVE_INFINITY) return `${openLow ? ">" : "≥"}${round(low)}${suffix}`;
	if (low === Number.NEGATIVE_INFINITY) return `${openHigh ? "<" : "≤"}${round(high)}${suffix}`;
	return value === null ? `${round(low)}–${round(high)}${suffix}` : `≈${round(value)}${suffix}`;
}
