import { type Span, textSpan } from "../../text/span";
import type { Collation, CollationRow, Reading } from "../model";
import { rarity } from "../words/rarity";
import { type Unit, units } from "../words/units";
import { align, type Column } from "./align";
import { bySentences, settle } from "./settle";

/** One text to be laid over others. */
export interface Witness {
	/** The whole article, into which offsets point. */
	readonly text: string;
	/** Its words here, in order. */
	readonly content: readonly Span[];
	/** The stretches of the article inside quotation marks. */
	readonly quoted: readonly Span[];
}

/**
 * A row while it is made. `anchored`: each rendering has a word here and they stand for one another ("supplying", "delivering"), so
 * that the row holds what is beside it apart.
 */
interface Draft {
	readonly kind: "agree" | "anchored" | "loose" | "moved";
	readonly cells: readonly (readonly Unit[])[];
	/** For `moved`: what pairs it with the row where the others have these words. */
	readonly pair: number | null;
}

/** The witnesses' places in an order that depends on nothing but their words. */
function canonicalOrder(lists: readonly (readonly Unit[])[]): number[] {
	const keys = lists.map(
		(list) => `${String(10_000 - list.length).padStart(6, "0")} ${list.map((unit) => unit.key).join(" ")}`,
	);
	return [...lists.keys()].sort((a, b) => {
		const [x, y] = [keys[a] as string, keys[b] as string];
		return x < y ? -1 : x > y ? 1 : a - b;
	});
}

/**
 * Lays all renderings of an utterance over each other, token by token. Every word of every rendering stands in exactly one row, in its
 * order but for nothing; words that stand elsewhere in another rendering are rows of kind `moved` that name each other.
 */
export function collate(witnesses: readonly Witness[]): Collation {
	const lists = witnesses.map(({ text, content, quoted }) => units(text, content, quoted));
	const order = canonicalOrder(lists);
	const aligned = align(order.map((index) => lists[index] as readonly Unit[])).map((column) => {
		const back = new Array<number | null>(witnesses.length).fill(null);
		for (const [place, unit] of column.entries()) back[order[place] as number] = unit;
		return back;
	});
	const texts = witnesses.map(({ text }) => text);
	const columns = settle(bySentences(aligned, lists), lists, texts);
	const drafts = smooth(rows(columns, lists, moves(columns, lists)));
	const firstOf = new Map<number, number>();
	const lastOf = new Map<number, number>();
	for (const [index, { pair }] of drafts.entries()) {
		if (pair === null) continue;
		if (!firstOf.has(pair)) firstOf.set(pair, index);
		lastOf.set(pair, index);
	}
	return {
		rows: drafts.map((draft, index): CollationRow => {
			const first = draft.pair === null ? null : (firstOf.get(draft.pair) ?? null);
			const other = first === index ? lastOf.get(draft.pair as number) : first;
			const moved = draft.kind === "moved" && other !== undefined && other !== null && other !== index;
			return {
				kind: draft.kind === "agree" ? "agree" : moved ? "moved" : "variant",
				readings: draft.cells.map((cell, rendering) =>
					reading(witnesses[rendering] as Witness, cell, rendering),
				),
				movedTo: moved ? other : null,
			};
		}),
	};
}

function reading({ text }: Witness, cell: readonly Unit[], rendering: number): Reading {
	const [first] = cell;
	const last = cell.at(-1);
	if (first === undefined || last === undefined) return { rendering, span: null, text: "", quoted: false };
	const span = textSpan(text, first.span.start, last.span.end);
	return { rendering, span, text: span.text, quoted: cell.every((unit) => unit.quoted) };
}

const present = (column: Column, lists: readonly (readonly Unit[])[]) =>
	column.map((unit, row) => (unit === null ? null : (lists[row]?.[unit] as Unit)));

/** True where all renderings have the same unit in the column. */
function agrees(cells: readonly (Unit | null)[]): boolean {
	const key = cells[0]?.key;
	return key !== undefined && cells.every((cell) => cell !== null && cell.key === key);
}

/** Of columns in which all that have a word have the same one, and some have none: that word, and who has it. */
interface Lone {
	readonly unit: Unit;
	readonly holders: ReadonlySet<number>;
}

/** Most columns that are searched for moved words. */
const MOST_COLUMNS = 1500;
/** Bits from which on a single word is worth calling moved: a small adjective stands in two places by chance. */
const WORTH_MOVING = 7;

/** Columns over which a single word can have moved, unless it is an adverb: farther on it is another mention of the same. */
const FARTHEST_WORD = 12;

/**
 * Columns whose words stand in another column for the other renderings, with a number that pairs both. The longest runs first; each
 * holds a telling word, or two that are not small.
 */
function moves(columns: readonly Column[], lists: readonly (readonly Unit[])[]): Map<number, number> {
	const lone = columns.slice(0, MOST_COLUMNS).map((column): Lone | null => {
		const cells = present(column, lists);
		const [unit] = cells.filter((cell) => cell !== null);
		if (unit === undefined || cells.every((cell) => cell !== null)) return null;
		if (!cells.every((cell) => cell === null || cell.key === unit.key)) return null;
		return { unit, holders: new Set(cells.flatMap((cell, row) => (cell === null ? [] : [row]))) };
	});
	const byKey = new Map<string, number[]>();
	for (const [index, one] of lone.entries()) {
		if (one === null) continue;
		const places = byKey.get(one.unit.key);
		if (places === undefined) byKey.set(one.unit.key, [index]);
		else if (places.length < 8) places.push(index);
	}
	const runs: { from: number; to: number; length: number }[] = [];
	for (const places of byKey.values()) {
		for (const from of places) {
			for (const to of places) {
				if (to <= from || same(lone[from - 1], lone[to - 1])) continue;
				const length = runLength(lone, from, to);
				if (length === 1 && to - from > FARTHEST_WORD && !/ly$/.test(lone[from]?.unit.form ?? "")) continue;
				if (length > 0) runs.push({ from, to, length });
			}
		}
	}
	runs.sort((a, b) => b.length - a.length || a.from - b.from || a.to - b.to);
	const found = new Map<number, number>();
	for (const [pair, { from, to, length }] of runs.entries()) {
		const places = Array.from({ length }, (_, step) => [from + step, to + step]).flat();
		if (places.some((place) => found.has(place))) continue;
		for (const place of places) found.set(place, pair);
	}
	return found;
}

function same(a: Lone | null | undefined, b: Lone | null | undefined): boolean {
	return (
		a != null && b != null && a.unit.key === b.unit.key && ![...a.holders].some((row) => b.holders.has(row))
	);
}

/** How many columns from `from` on hold the same words as those from `to` on, small words at the end set aside; 0 for too little. */
function runLength(lone: readonly (Lone | null)[], from: number, to: number): number {
	let length = 0;
	while (from + length < to && same(lone[from + length], lone[to + length])) length++;
	while (length > 0 && lone[from + length - 1]?.unit.small) length--;
	const content = lone
		.slice(from, from + length)
		.flatMap((one) => (one === null || one.unit.small ? [] : [one.unit]));
	return content.length > 1 || content.some((unit) => rarity(unit.stem) >= WORTH_MOVING) ? length : 0;
}

/** Words that belong to the verb before them. */
const PARTICLE = /^(?:up|down|out|off|on|over|away|back|in)$/;

/** True where a telling word that only the same renderings have follows: "over" in "over the years" belongs to no verb. */
function governs(
	cells: readonly (Unit | null)[],
	next: Column | undefined,
	lists: readonly (readonly Unit[])[],
) {
	const after = next === undefined ? [] : present(next, lists);
	return (
		after.some((cell) => cell !== null) &&
		after.every((cell, row) => (cell === null) === (cells[row] === null))
	);
}

/** Joins columns that go together into rows: runs that agree, words that stand for one another, runs that vary, moved words. */
function rows(
	columns: readonly Column[],
	lists: readonly (readonly Unit[])[],
	moved: ReadonlyMap<number, number>,
): Draft[] {
	const found: { kind: Draft["kind"]; cells: Unit[][]; pair: number | null }[] = [];
	const lastPart = lists.map(() => -1);
	let inBrackets = false;
	for (const [index, column] of columns.entries()) {
		const cells = present(column, lists);
		const pair = moved.get(index) ?? null;
		const all = cells.every((cell) => cell !== null && !cell.small);
		let kind: Draft["kind"] = pair !== null ? "moved" : agrees(cells) ? "agree" : all ? "anchored" : "loose";
		const before = found.at(-1);
		const breaks = cells.some(
			(cell, row) =>
				cell !== null &&
				(lastPart[row] as number) >= 0 &&
				((kind !== "agree" && cell.opens) || lastPart[row] !== cell.part),
		);
		const bracketed = cells.some((cell) => cell?.bracketed);
		for (const [row, cell] of cells.entries()) if (cell !== null) lastPart[row] = cell.part;
		if (
			kind === "loose" &&
			before?.kind === "anchored" &&
			cells.every((cell) => cell === null || PARTICLE.test(cell.form)) &&
			!governs(cells, columns[index + 1], lists)
		) {
			kind = "anchored";
		}
		const inserted = kind !== "agree" && index > 0 && bracketed !== inBrackets;
		inBrackets = bracketed;
		if (before !== undefined && before.kind === kind && before.pair === pair && !breaks && !inserted) {
			for (const [row, cell] of cells.entries()) if (cell !== null) before.cells[row]?.push(cell);
		} else found.push({ kind, cells: cells.map((cell) => (cell === null ? [] : [cell])), pair });
	}
	return found;
}

/** One or two small words that agree between two variants say nothing by themselves and only tear what varies apart. */
function smooth(drafts: readonly Draft[]): Draft[] {
	const found: Draft[] = [];
	for (let index = 0; index < drafts.length; index++) {
		const draft = drafts[index] as Draft;
		const before = found.at(-1);
		const after = drafts[index + 1];
		const slight =
			draft.kind === "agree" &&
			draft.cells.every((cell) => cell.length <= 2 && cell.every((unit) => unit.small));
		const between = before?.kind === "loose" && after?.kind === "loose";
		if (
			slight &&
			between &&
			before !== undefined &&
			after !== undefined &&
			full(before) &&
			full(after) &&
			onePart(before, draft, after)
		) {
			found[found.length - 1] = {
				kind: "loose",
				cells: before.cells.map((cell, row) => [
					...cell,
					...(draft.cells[row] ?? []),
					...(after.cells[row] ?? []),
				]),
				pair: null,
			};
			index++;
		} else found.push(draft);
	}
	return found;
}

/** Most renderings have words in the row. */
function full(draft: Draft): boolean {
	return draft.cells.filter((cell) => cell.length > 0).length * 2 > draft.cells.length;
}

function onePart(...drafts: readonly Draft[]): boolean {
	const width = drafts[0]?.cells.length ?? 0;
	for (let row = 0; row < width; row++) {
		const parts = new Set(drafts.flatMap((draft) => (draft.cells[row] ?? []).map((unit) => unit.part)));
		if (parts.size > 1) return false;
	}
	return true;
}
