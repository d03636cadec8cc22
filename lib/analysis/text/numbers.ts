import { findDates } from "./dates";
import { figure, NumberReader, type Word, wordsOf } from "./numberreader";
import { CARDINALS, ORDINALS, SCALES } from "./numberwords";
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

/** How far "around" reaches, as a share of the number. */
const AROUND = 0.1;

/**
 * Every number of a text, in figures or words, with its bounds and unit, in order, never overlapping. Numbers that belong
 * to a date or a time of day are left out, a year that stands alone has the unit "date".
 *
 * @param from,to UTF-16 code units; the whole text where absent
 */
export function findQuantities(text: string, from = 0, to = text.length): Quantity[] {
	const reader = new NumberReader(text, wordsOf(text, from, to));
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

function quantityAt(reader: NumberReader, index: number): { quantity: Quantity; next: number } | null {
	const { text, words } = reader;
	const ordinal = ordinalAt(reader, index);
	if (ordinal !== null) return ordinal;
	if (partOfName(text, words[index]?.start ?? 0)) return null;
	const share = oneIn(reader, index);
	if (share !== null) return share;
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

/** "F-16", "G7": figures that belong to a name count nothing. */
const partOfName = (text: string, start: number) =>
	/^\p{N}/u.test(text.slice(start, start + 1)) &&
	/(?:^|[^\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*-?$/u.test(text.slice(Math.max(0, start - 12), start));

/** "one in three", "three out of four": a share, not two numbers. */
function oneIn(reader: NumberReader, index: number): { quantity: Quantity; next: number } | null {
	const behind = /^(?:in|of)$/.test(reader.lower(index + 1)) ? 1 : 2;
	const links = behind === 1 ? "in" : "out of";
	const words = reader.words.slice(index + 1, index + 1 + behind).map(({ lower }) => lower);
	if (words.join(" ") !== links) return null;
	const [top, whole] = [index, index + 1 + behind].map(
		(at) => CARDINALS.get(reader.lower(at)) ?? figure(reader.lower(at)),
	);
	if (top == null || whole == null || top < 1 || whole < 2 || top >= whole || whole > 100) return null;
	const last = reader.words[index + 1 + behind] as Word;
	if (/^[.,]?\p{N}/u.test(reader.text.slice(last.end, last.end + 2))) return null;
	const value = top / whole;
	return {
		quantity: {
			...textSpan(reader.text, (reader.words[index] as Word).start, last.end),
			value,
			low: value,
			high: value,
			openLow: false,
			openHigh: false,
			unit: "part",
			counted: reader.counted(index + 2 + behind),
		},
		next: index + 2 + behind,
	};
}

/** "third", "3rd", where it is not a part ("two thirds") or a moment ("a second"). */
function ordinalAt(reader: NumberReader, index: number): { quantity: Quantity; next: number } | null {
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
function rangeEnd(reader: NumberReader, next: number, first: string, index: number): RangeEnd | null {
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
 * ("more than 10,000" and 11,000, and 10,000 too, as round
 * numbers are meant), `contradicts` where they cannot, `unrelated` where their units differ.
 */
export function relateQuantities(one: Quantity, other: Quantity): QuantityRelation {
	const [a, b] = one.unit === other.unit ? [one, other] : [inPercent(one), inPercent(other)];
	if (a.unit !== b.unit) return "unrelated";
	if (a.low === b.low && a.high === b.high && a.openLow === b.openLow && a.openHigh === b.openHigh)
		return "equal";
	return a.high < b.low || b.high < a.low || partAt(a, b) || partAt(b, a) ? "contradicts" : "compatible";
}

/** "up to 40" and "more than 40": whether one ends where the other begins, one of them without the number itself. */
const partAt = (below: Quantity, above: Quantity): boolean =>
	below.high === above.low &&
	(below.openHigh || above.openLow) &&
	below.low === Number.NEGATIVE_INFINITY &&
	above.high === Number.POSITIVE_INFINITY;

/** "a half" as 50 %, rounded as the press rounds it. Others as they are. */
function inPercent(quantity: Quantity): Quantity {
	if (quantity.unit !== "part") return quantity;
	const [low, high] = [quantity.low * 100, quantity.high * 100];
	const exact = Number.isInteger(low) && low === high;
	return { ...quantity, unit: "%", low: exact ? low : low - 1, high: exact ? high : high + 1 };
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
