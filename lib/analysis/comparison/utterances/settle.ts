import type { Unit } from "../words/units";
import type { Column } from "./align";

/** What it is worth to stand beside other words that vary. */
const BESIDE = 1.5;

/** Which renderings have a word in a column, as a key. */
const holdersOf = (column: Column) => column.map((unit) => (unit === null ? "-" : "x")).join("");

/** How well a stretch that only some have begins here: with a sentence, behind a comma, with a link. */
function beginsWell(unit: Unit | undefined, before: Unit | undefined, text: string): number {
	if (unit === undefined || before === undefined) return 0;
	if (unit.opens) return 3;
	if (/[,;:–—]/.test(text.slice(before.span.end, unit.span.start))) return 2;
	return /^(?:and|but|or|that|who|which)$/.test(unit.form) ? 1 : 0;
}

/**
 * Moves stretches that only some renderings have to where they begin best, if they can stand in several places: of "I am human.
 * Politicians are human." and "I am human." the second sentence is more, and not "human. Politicians are".
 *
 * @param lists the units of each rendering
 * @param texts the article's text of each rendering
 */
export function settle(
	columns: readonly Column[],
	lists: readonly (readonly Unit[])[],
	texts: readonly string[],
): Column[] {
	const found = [...columns];
	for (let from = 0; from < found.length; from++) {
		const holders = holdersOf(found[from] as Column);
		if (!holders.includes("-")) continue;
		let to = from;
		while (to + 1 < found.length && holdersOf(found[to + 1] as Column) === holders) to++;
		shift(found, from, to, lists, texts);
		from = to;
	}
	return found;
}

/**
 * Columns that no two renderings share stand in any order: here first those that still belong to the sentence before, then those of
 * the next one, so that the end of a sentence stands beside the ends of the others.
 */
export function bySentences(columns: readonly Column[], lists: readonly (readonly Unit[])[]): Column[] {
	const whole = (column: Column | undefined) => column !== undefined && !column.includes(null);
	const begun = lists.map((list) => {
		let count = 0;
		return list.map((unit) => {
			if (unit.opens) count++;
			return count;
		});
	});
	const at = (rendering: number, unit: number | null | undefined) =>
		unit == null ? 0 : (begun[rendering]?.[unit] ?? 0);
	/** How many sentences still begin before all have words again; behind the last such words, how many have begun since, below zero. */
	const ahead = new Map<Column, number>();
	for (let from = 0; from < columns.length; ) {
		let to = from;
		while (to < columns.length && !whole(columns[to])) to++;
		const [before, after] = [columns[from - 1], columns[to]];
		for (const column of columns.slice(from, to)) {
			const counts = column.flatMap((unit, rendering) => {
				if (unit === null) return [];
				const here = at(rendering, unit);
				return [after ? at(rendering, after[rendering]) - here : at(rendering, before?.[rendering]) - here];
			});
			ahead.set(column, Math.max(...counts));
		}
		from = to + 1;
	}
	const found = [...columns];
	for (let place = 1; place < found.length; place++) {
		const column = found[place] as Column;
		const own = ahead.get(column);
		let to = place;
		while (own !== undefined && to > 0) {
			const before = found[to - 1] as Column;
			const shared = before.some((unit, rendering) => unit !== null && column[rendering] !== null);
			if (shared || (ahead.get(before) ?? Number.POSITIVE_INFINITY) >= own) break;
			to--;
		}
		if (to < place) found.splice(to, 0, ...found.splice(place, 1));
	}
	return found;
}

function shift(
	columns: Column[],
	from: number,
	to: number,
	lists: readonly (readonly Unit[])[],
	texts: readonly string[],
): void {
	const unitAt = (at: number, rendering: number) => lists[rendering]?.[columns[at]?.[rendering] ?? -1];
	const lone = columns[from] as Column;
	const having = [...lone.keys()].filter((rendering) => lone[rendering] !== null);
	const [first = 0] = having;
	const alike = (full: number, own: number) => {
		const column = columns[full];
		if (column === undefined || column.includes(null)) return false;
		const key = unitAt(full, 0)?.key;
		return (
			[...column.keys()].every((rendering) => unitAt(full, rendering)?.key === key) &&
			having.every((rendering) => unitAt(own, rendering)?.key === key)
		);
	};
	let [back, forth] = [0, 0];
	while (alike(from - 1 - back, to - back)) back++;
	while (alike(to + 1 + forth, from + forth)) forth++;
	const score = (step: number) => {
		const at = from + step;
		const beside = columns[at - 1]?.includes(null) ? BESIDE : 0;
		return Math.max(beside, beginsWell(unitAt(at, first), unitAt(at - 1, first), texts[first] ?? ""));
	};
	let best = 0;
	for (let step = -back; step <= forth; step++) if (score(step) > score(best)) best = step;
	if (best === 0) return;
	const [start, end] = best < 0 ? [from + best, to] : [from, to + best];
	const old = columns.slice(start, end + 1);
	const gap = to - from + 1;
	const whole = old.length - gap;
	const lead = best < 0 ? 0 : whole;
	const full = best < 0 ? old.slice(0, whole) : old.slice(gap);
	for (const [index] of old.entries()) {
		const inGap = index >= lead && index < lead + gap;
		const other = full[index < lead ? index : index - gap];
		columns[start + index] = lone.map((_, rendering) => {
			if (having.includes(rendering)) return old[index]?.[rendering] ?? null;
			return inGap ? null : (other?.[rendering] ?? null);
		});
	}
}
