import type { CollationRow, Reading } from "../model";
import { isFunctionWord } from "../words/rarity";
import { tokens } from "../words/tokens";
import { units } from "../words/units";
import { akin } from "./row-judgement";
import type { Stretch } from "./row-sides";

/** Most words that may agree between a gap here and a gap there which are one rewording: "keep arms flowing", "a flow of arms". */
const MOST_BETWEEN = 2;

const has = (rows: readonly CollationRow[], { from, to }: Stretch, rendering: number) =>
	rows.slice(from, to + 1).some((row) => row.readings[rendering]?.span != null);
const words = (text: string) => tokens(text);
/** What the table cuts off from "n't" is small too. */
const CUT = /^(?:ca|wo|sha)$/;
const telling = (text: string) =>
	words(text).filter(({ form, stem }) => !isFunctionWord(form) && !isFunctionWord(stem) && !CUT.test(form))
		.length;

/**
 * The rows of a table that are told as one difference: mostly a row that varies, or several where one outlet's words stand on this
 * side and the other's on that side of a word or two that both have.
 *
 * @param inserted true for a row that an editor put in, in brackets: it stands for itself
 */
export function stretches(rows: readonly CollationRow[], inserted: (index: number) => boolean): Stretch[] {
	const found: Stretch[] = [];
	const asides: Stretch[] = [];
	for (const [index, row] of rows.entries()) {
		if (row.kind === "agree") continue;
		const here = { from: index, to: index };
		if (inserted(index)) {
			asides.push(here);
			continue;
		}
		const last = found.at(-1);
		if (last !== undefined && row.kind === "variant" && oneRewording(rows, last, here, inserted))
			found[found.length - 1] = { from: last.from, to: index };
		else found.push(here);
	}
	return [...found, ...asides].sort((a, b) => a.from - b.from || a.to - b.to);
}

function oneRewording(
	rows: readonly CollationRow[],
	last: Stretch,
	here: Stretch,
	inserted: (index: number) => boolean,
): boolean {
	if (rows.slice(last.from, last.to + 1).some((row) => row.kind === "moved")) return false;
	const between = rows.slice(last.to + 1, here.from).filter((_, at) => !inserted(last.to + 1 + at));
	const width = rows[here.from]?.readings.length ?? 0;
	const sides = Array.from({ length: width }, (_, at) => ({
		before: has(rows, last, at),
		after: has(rows, here, at),
	}));
	const agreed = between.map((row) => row.readings.find(({ span }) => span !== null)?.text ?? "").join(" ");
	if (words(agreed).length > MOST_BETWEEN || telling(agreed) > 1) return false;
	const opposite =
		sides.some(({ before, after }) => before && !after) &&
		sides.some(({ before, after }) => !before && after);
	const says = (stretch: Stretch) =>
		rows
			.slice(stretch.from, stretch.to + 1)
			.some(({ readings }) => readings.some(({ text }) => telling(text) > 0));
	if (opposite) return says(last) && says(here);
	if (between.length > 0 && addsAround(rows, last, here, sides, agreed)) return true;
	if (between.length === 0)
		return belongs(rows, last, here, sides) || (says(here) && goesOn(rows, last, here, sides));
	const quoted = [last.from, here.from].every((at) =>
		rows[at]?.readings.every((reading) => reading.span === null || reading.quoted),
	);
	return quoted && words(agreed).length === 1 && telling(agreed) === 0 && isSmall(rows, last);
}

/** One side has words on both sides of a small word, without a mark between, where the others have none: "in particular the old lock". */
function addsAround(
	rows: readonly CollationRow[],
	last: Stretch,
	here: Stretch,
	sides: readonly { before: boolean; after: boolean }[],
	agreed: string,
): boolean {
	if (words(agreed).length > 1 || telling(agreed) > 0) return false;
	if (sides.some(({ before, after }) => before !== after) || sides.every(({ before }) => before))
		return false;
	return sides.every(({ before }, at) => {
		const [a, b] = [rows[last.to]?.readings[at]?.span, rows[here.from]?.readings[at]?.span];
		return !before || (a != null && b != null && b.start - a.end <= agreed.length + 2);
	});
}

/** True where nothing but a blank or a bracket stands between. */
const runOn = (a: Reading | undefined, b: Reading | undefined) =>
	a?.span != null && b?.span != null && (b.span.start - a.span.end <= 1 || /^[[(]/.test(b.text));

/** Other words on all sides, akin in nothing, of which one side goes on while the other has nothing more: it is one rewording. */
function goesOn(
	rows: readonly CollationRow[],
	last: Stretch,
	here: Stretch,
	sides: readonly { before: boolean; after: boolean }[],
): boolean {
	if (!sides.every(({ before }) => before) || sides.every(({ after }) => after)) return false;
	if (
		!sides.every(
			({ after }, at) => !after || runOn(rows[last.to]?.readings[at], rows[here.from]?.readings[at]),
		)
	)
		return false;
	const lists = sides.map((_, at) =>
		rows.slice(last.from, last.to + 1).flatMap((row) => {
			const text = row.readings[at]?.text ?? "";
			return units(text, [{ start: 0, end: text.length }], []).filter((unit) => !unit.small);
		}),
	);
	return (
		lists.every((list) => list.length > 0) &&
		!lists.some((list, at) =>
			lists.some((other, to) => to > at && list.some((a) => other.some((b) => akin(a, b)))),
		)
	);
}

/** Two rows side by side: one holds a word that only some outlets add to what all have in the other. */
function belongs(
	rows: readonly CollationRow[],
	last: Stretch,
	here: Stretch,
	sides: readonly { before: boolean; after: boolean }[],
): boolean {
	const [before, after] = [rows[last.to], rows[here.from]];
	if (before === undefined || after === undefined) return false;
	const added = sides.every((side) => side.after)
		? before
		: sides.every((side) => side.before)
			? after
			: null;
	if (added === null) return false;
	const whole = added === before ? sides.every((side) => side.before) : sides.every((side) => side.after);
	const few = added.readings.every((reading) => telling(reading.text) <= 1);
	if (!whole) return few;
	return few && before.readings.some(({ text }) => telling(text) === 0) && !isSmall(rows, last);
}

/** True where no outlet has more than small words. */
const isSmall = (rows: readonly CollationRow[], { from, to }: Stretch) =>
	rows.slice(from, to + 1).every(({ readings }) => readings.every(({ text }) => telling(text) === 0));
