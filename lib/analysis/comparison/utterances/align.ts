import { spellingLikeness } from "../likeness/matching";
import { rarity } from "../words/rarity";
import { synonymous } from "../words/synonyms";
import { countryOf, type Unit } from "../words/units";

/** A column of the alignment: for each rendering the index of its unit, or null. At least one has a unit. */
export type Column = readonly (number | null)[];

/** Units a rendering that are aligned; what lies behind stands in columns of its own. */
const MOST_UNITS = 600;

/** How much it is worth to put two units into one column; 0 where they may not stand together. */
function worth(a: Unit, b: Unit): number {
	if (a.key === b.key) return a.small ? 1 : 2 + rarity(a.stem) / 3;
	if (a.small || b.small) return a.stem === b.stem ? 0.6 : 0;
	if (a.stem === b.stem) return 2 + rarity(a.stem) / 4;
	if (synonymous(a.stem, b.stem) || isMisspelt(a.form, b.form)) return 1.8;
	const country = countryOf(a);
	return country !== null && country === countryOf(b) ? 2 : 0;
}

/** Letters from which on a word is so long that a likeness of its letters is no chance, and that likeness. */
const LONG_WORD = 7;
const SPELT_ALIKE = 0.75;

/** "neccessary", "Al-Haouz": one long word written by two hands. */
const isMisspelt = (a: string, b: string) =>
	a.charAt(0) === b.charAt(0) &&
	Math.min(a.length, b.length) >= LONG_WORD &&
	Math.abs(a.length - b.length) < 3 &&
	spellingLikeness(a, b) >= SPELT_ALIKE;

/** What it costs to leave a column or a unit alone: a trifle, so that matches lie close together. */
const GAP = 0.1;
/** What it costs to leave the first word of a sentence alone, so that nothing matches across a sentence that only one side has. */
const SENTENCE = 2;
/** What it is worth that the columns before match too. */
const RUN = 0.5;

/**
 * Aligns the units of all renderings at once: progressive multiple alignment, each rendering against the columns made so far
 * (profile alignment after Needleman and Wunsch 1970 and Feng and Doolittle 1987, with exact and near matches only, as in
 * CollateX). Units that match nothing get columns of their own.
 *
 * @param renderings in the order in which they shall be laid down; the caller fixes it so that the answer depends on nothing else
 */
export function align(renderings: readonly (readonly Unit[])[]): Column[] {
	let columns: (number | null)[][] = [];
	for (const [index, units] of renderings.entries()) {
		columns = index === 0 ? units.map((_, unit) => [unit]) : lay(columns, renderings, index, units);
	}
	return columns;
}

function lay(
	columns: readonly (readonly (number | null)[])[],
	renderings: readonly (readonly Unit[])[],
	index: number,
	all: readonly Unit[],
): (number | null)[][] {
	const units = all.slice(0, MOST_UNITS);
	const known = columns.slice(0, MOST_UNITS * 4);
	const width = units.length + 1;
	const values = new Float64Array((known.length + 1) * width);
	const steps = new Uint8Array((known.length + 1) * width);
	const at = (i: number, j: number) => i * width + j;
	/** Where the last words match that are worth it: what follows has nothing to do with each other. */
	let end = 0;
	for (let i = 1; i <= known.length; i++) {
		values[at(i, 0)] = -GAP * i;
		steps[at(i, 0)] = 1;
	}
	for (let j = 1; j < width; j++) {
		values[at(0, j)] = -GAP * j;
		steps[at(0, j)] = 2;
	}
	for (let i = 1; i <= known.length; i++) {
		const column = known[i - 1] as readonly (number | null)[];
		const members = column.flatMap((unit, row) => (unit === null ? [] : [renderings[row]?.[unit] as Unit]));
		const begins = i > 1 && members.some((member) => member.opens) ? SENTENCE : 0;
		for (let j = 1; j < width; j++) {
			const unit = units[j - 1] as Unit;
			let match = 0;
			for (const member of members) match = Math.max(match, worth(member, unit));
			const up = (values[at(i - 1, j)] as number) - GAP - begins;
			const left = (values[at(i, j - 1)] as number) - GAP - (j > 1 && unit.opens ? SENTENCE : 0);
			const run = steps[at(i - 1, j - 1)] === 3 ? RUN : 0;
			const diagonal =
				match === 0 ? Number.NEGATIVE_INFINITY : (values[at(i - 1, j - 1)] as number) + match + run;
			const best = Math.max(up, left, diagonal);
			values[at(i, j)] = best;
			steps[at(i, j)] = best === diagonal ? 3 : best === up ? 1 : 2;
			if (best > (values[end] as number)) end = at(i, j);
		}
	}
	const laid: (number | null)[][] = [];
	const empty = () => new Array<number | null>(index).fill(null);
	const [lastColumn, lastUnit] = [Math.floor(end / width), end % width];
	for (let rest = known.length; rest > lastColumn; )
		laid.push([...(known[--rest] as readonly (number | null)[]), null]);
	for (let rest = units.length; rest > lastUnit; ) laid.push([...empty(), --rest]);
	let i = lastColumn;
	let j = lastUnit;
	while (i > 0 || j > 0) {
		const step = steps[at(i, j)];
		if (step === 3) laid.push([...(known[--i] as readonly (number | null)[]), --j]);
		else if (step === 1) laid.push([...(known[--i] as readonly (number | null)[]), null]);
		else laid.push([...empty(), --j]);
	}
	laid.reverse();
	for (const column of columns.slice(known.length)) laid.push([...column, null]);
	for (let rest = units.length; rest < all.length; rest++) laid.push([...empty(), rest]);
	return laid;
}
