import type { CollationRow, Reading } from "../model";
import { weigh } from "../utterances/rendering-link";
import { type Unit, units } from "../words/units";
import { saysWhen } from "../words/when";
import { akin } from "./row-judgement";

/** What one rendering has in one row and the other, put in other words, in another. */
export interface Displaced {
	/** Indices of the rows, for the first and for the second rendering. */
	readonly at: readonly [number, number];
}

/** Share of the telling words that must be akin, of the side with less to tell and of the other, and how many words at least. */
const ALIKE = 0.6;
const OF_THE_OTHER = 0.3;
const FEWEST = 2;

/** True where one tells of a time here and the other there. */
const bothSayWhen = (here: CollationRow | undefined, there: CollationRow | undefined) =>
	saysWhen(here?.readings[0]?.text ?? "") && saysWhen(there?.readings[1]?.text ?? "");

const read = (reading: Reading | undefined) =>
	reading?.span == null ? [] : units(reading.text, [{ start: 0, end: reading.text.length }], []);

/** Share of the words of the one with more to tell for which the other has akin ones; 0 where they are too few. */
function likenessOf(a: readonly Unit[], b: readonly Unit[]): number {
	const [x, y] = [a, b].map((list) => list.filter((unit) => !unit.small)) as [Unit[], Unit[]];
	const kin = (own: readonly Unit[], others: readonly Unit[]) =>
		own.filter((unit) => others.some((other) => akin(unit, other)));
	const [left, right] = [kin(x, y), kin(y, x)];
	if (Math.min(left.length, right.length) < FEWEST) return 0;
	const [less, more] = [weigh(left) / weigh(x), weigh(right) / weigh(y)].sort((a, b) => b - a) as [
		number,
		number,
	];
	return more >= OF_THE_OTHER ? less : 0;
}

/**
 * Rows of two renderings in which words stand in another place and in other words: "to defend our land, we will fight" and "we will
 * fight to protect our land"; or that both go on with from words that stand in another place. Each row is named once, the likest first.
 */
export function displacedRows(rows: readonly CollationRow[]): Displaced[] {
	const lone = rows.map((row) => {
		const [a, b] = [read(row.readings[0]), read(row.readings[1])];
		if (row.kind !== "variant" || a.some((unit) => b.some((other) => !unit.small && akin(unit, other))))
			return null;
		return [a, b] as const;
	});
	const found: (Displaced & { readonly value: number })[] = [];
	for (const [i, x] of lone.entries()) {
		for (const [j, y] of lone.entries()) {
			if (x === null || y === null || i === j) continue;
			const when = [x[1], y[0]].every((list) => list.length === 0) && bothSayWhen(rows[i], rows[j]);
			const value = when ? 1 : likenessOf(x[0], y[1]);
			if (value >= ALIKE) found.push({ at: [i, j], value });
		}
	}
	for (const [index, { kind, movedTo }] of rows.entries()) {
		if (kind !== "moved" || movedTo === null) continue;
		const [x, y] = [lone[index + 1], lone[movedTo + 1]];
		const [here, there] = [rows[index], rows[movedTo]];
		if (x == null || y == null || x[1].length > 0 || y[0].length > 0 || x[0].length * y[1].length === 0)
			continue;
		if (here?.readings[0]?.span != null && there?.readings[1]?.span != null)
			found.push({ at: [index + 1, movedTo + 1], value: ALIKE });
	}
	found.sort((a, b) => b.value - a.value || a.at[0] - b.at[0] || a.at[1] - b.at[1]);
	const taken = new Set<string>();
	return found.filter(({ at: [i, j] }) => {
		const keys = [`0 ${i}`, `1 ${j}`];
		if (keys.some((key) => taken.has(key))) return false;
		for (const key of keys) taken.add(key);
		return true;
	});
}

/** The rows without the words that are told as displaced. */
export function withoutDisplaced(
	rows: readonly CollationRow[],
	displaced: readonly Displaced[],
): CollationRow[] {
	return rows.map((row, index) => {
		const gone = displaced.flatMap(({ at }) => [...at.keys()].filter((side) => at[side] === index));
		if (gone.length === 0) return row;
		const readings = row.readings.map((reading, side) =>
			gone.includes(side) ? { ...reading, span: null, text: "", quoted: reading.quoted } : reading,
		);
		return { ...row, readings };
	});
}
