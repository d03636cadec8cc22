import { overlaps, textSpan } from "../text/span";
import type {
	CollationRow,
	ComparedArticle,
	Difference,
	DifferenceKind,
	DifferenceValue,
	Piece,
	Reading,
	Rendering,
	Utterance,
} from "./model";
import { synonymous } from "./synonyms";
import { countryOf, type Unit, units } from "./units";
import { type ArticlesById, witnessOf } from "./utterances";

/** One rendering's words in one row, read. */
interface Side {
	readonly reading: Reading;
	readonly rendering: Rendering;
	readonly article: ComparedArticle;
	readonly all: readonly Unit[];
	/** Without the small words. */
	readonly content: readonly Unit[];
	/** True where the words, or the gap, stand inside quotation marks. */
	readonly quoted: boolean;
}

interface Found {
	readonly kind: DifferenceKind;
	readonly rule: string;
	readonly explanation: string;
	readonly sides: readonly Side[];
}

const MODALS: readonly (readonly [RegExp, string])[] = [
	[/^(?:will|would|shall)$|'ll$/, "will"],
	[/^(?:can|could)$/, "could"],
	[/^(?:may|might|perhaps|possibly|maybe)$/, "may"],
	[/^(?:must|should)$/, "must"],
];
const HEDGES = new Set(
	"alleg reported probabl possibl likel appar perhap mayb certain defin sure already".split(" "),
);
/** Small words that say how much. */
const WEIGHTY = /^(?:more|most|very|only|even|all|every|many|much|never|always|some)$/;
const NEGATION = /(?:^| )(?:not|never|no|nobody|nothing|neither|nor|none)$/;

const modality = (side: Side) =>
	side.all.flatMap((unit) => MODALS.find(([form]) => form.test(unit.form))?.[1] ?? [])[0] ?? null;
const denies = (side: Side) => side.all.some((unit) => NEGATION.test(unit.key));
const stems = (list: readonly Unit[]) => list.map((unit) => countryOf(unit) ?? unit.stem);
const akin = (a: Unit, b: Unit) =>
	a.stem === b.stem || a.key === b.key || synonymous(a.stem, b.stem) || sameCountry(a, b);

function sameCountry(a: Unit, b: Unit): boolean {
	const country = countryOf(a);
	return country !== null && country === countryOf(b);
}

/**
 * The differences that the rows of an utterance's collation show: numbers, names, negation, how sure it is, words left out or
 * added, other words. Words of the language's small change, and the change of person and tense that reporting brings, are none.
 *
 * @param own the pieces that stand under the claim: rows that touch none of them belong to another claim
 */
export function rowDifferences(
	utterance: Utterance,
	own: readonly Piece[],
	articles: ArticlesById,
): Difference[] {
	const { rows } = utterance.collation;
	const found: Difference[] = [];
	const clefts = cleftRows(rows);
	for (const [index, row] of rows.entries()) {
		if (!touches(row, utterance, own)) continue;
		const cleft = clefts.get(index);
		if (cleft !== undefined) found.push(cleftDifference(utterance, rows, index, cleft, articles));
		if (clefts.has(index) || [...clefts.values()].includes(index)) continue;
		const sides = sidesOf(utterance, rows, index, articles);
		const difference =
			row.kind === "variant"
				? judge(sides)
				: row.kind === "moved"
					? movedDifference(rows, row, index, sides)
					: null;
		if (difference !== null) found.push(toDifference(utterance, difference));
	}
	return found;
}

function sidesOf(
	utterance: Utterance,
	rows: readonly CollationRow[],
	index: number,
	articles: ArticlesById,
): Side[] {
	return utterance.renderings.flatMap((rendering, at): Side[] => {
		const article = articles.get(rendering.article);
		const reading = rows[index]?.readings[at];
		if (article === undefined || reading === undefined) return [];
		const { quoted } = witnessOf(articles, rendering.content, rendering.pieces[0]);
		const all = reading.span === null ? [] : units(article.text, [reading.span], quoted);
		return [
			{
				reading,
				rendering,
				article,
				all,
				content: all.filter((unit) => !unit.small || WEIGHTY.test(unit.form)),
				quoted: reading.span === null ? gapQuoted(rows, index, at) : reading.quoted,
			},
		];
	});
}

/** A gap stands inside quotation marks where the words on both sides of it do. */
function gapQuoted(rows: readonly CollationRow[], index: number, rendering: number): boolean {
	const beside = (step: number) => {
		for (let at = index + step; at >= 0 && at < rows.length; at += step) {
			const reading = rows[at]?.readings[rendering];
			if (reading?.span != null) return reading.quoted;
		}
		return null;
	};
	const [before, after] = [beside(-1), beside(1)];
	return (before ?? after ?? false) && (after ?? before ?? false);
}

/** Whether the row belongs to the claim: one of its readings lies in one of the claim's pieces. */
function touches(row: CollationRow, utterance: Utterance, own: readonly Piece[]): boolean {
	return row.readings.some(({ span, rendering }) => {
		const article = utterance.renderings[rendering]?.article;
		if (span === null) return false;
		return own.some(
			(piece) => piece.article === article && piece.content.some((part) => overlaps(part, span)),
		);
	});
}

/** The kind of difference that a row of variants is, null where it is none. */
function judge(all: readonly Side[]): Found | null {
	const sides = related(all);
	if (sides.length < 2) return null;
	const worded = sides.filter((side) => side.all.length > 0);
	const number = numbers(worded);
	if (number)
		return {
			kind: "number",
			rule: "number/reading",
			explanation: "The outlets print different numbers.",
			sides,
		};
	if (worded.length > 1 && new Set(worded.map(denies)).size > 1) {
		return {
			kind: "wording",
			rule: "wording/negation",
			explanation: "One outlet denies what another asserts.",
			sides,
		};
	}
	const moods = new Set(worded.flatMap((side) => modality(side) ?? []));
	if (moods.size > 1) {
		return {
			kind: "certainty",
			rule: "certainty/modal",
			explanation: "It changes how sure or how likely it is.",
			sides: worded,
		};
	}
	if (names(worded)) {
		return {
			kind: "name",
			rule: "name/reading",
			explanation: "The outlets use different names here.",
			sides,
		};
	}
	if (sides.every((side) => side.content.length === 0)) return null;
	const keys = sides.map((side) => stems(side.content).join(" "));
	if (new Set(keys).size === 1) return inflection(sides);
	const hedged = sides.some(
		(side) => side.content.length > 0 && side.content.every((unit) => HEDGES.has(unit.stem)),
	);
	if (hedged && sides.some((side) => side.content.length === 0)) {
		return { kind: "certainty", rule: "certainty/hedge", explanation: "It changes how sure it is.", sides };
	}
	const reworded = sides.some((side) => side.quoted && side.content.length === 0 && side.all.length > 0);
	if (nested(sides) && !reworded) {
		const empty = sides.some((side) => side.content.length === 0);
		const explanation = empty
			? "Left out by one outlet, or added by another."
			: "One outlet has more here than another.";
		return { kind: "scope", rule: "scope/left-out", explanation, sides };
	}
	return { kind: "wording", rule: "wording/words", explanation: "Other words for it.", sides };
}

/**
 * Without the reported renderings whose words here have nothing to do with the others': a paraphrase runs its own way, and what
 * then stands beside each other is no variant.
 */
function related(sides: readonly Side[]): Side[] {
	return sides.filter((side) => {
		if (side.content.length === 0)
			return side.quoted || side.rendering.kind === "direct" || sides.length === 2;
		if (side.rendering.kind === "direct" && side.quoted) return true;
		const others = sides.filter((other) => other !== side && other.content.length > 0);
		if (others.length === 0) return true;
		return others.some((other) =>
			other.content.some((unit) => side.content.some((mine) => akin(mine, unit))),
		);
	});
}

function numbers(sides: readonly Side[]): boolean {
	const values = sides.map((side) =>
		side.all.flatMap((unit) => (unit.key.startsWith("#") ? [unit.key] : [])).join(" "),
	);
	const printed = values.filter((value) => value !== "");
	return printed.length > 1 && new Set(printed).size > 1;
}

/** The same words in other forms: only inside quotation marks, where nobody may change them. */
function inflection(sides: readonly Side[]): Found | null {
	const quoted = sides.filter((side) => side.quoted && side.rendering.kind === "direct");
	if (
		quoted.length < 2 ||
		new Set(quoted.map((side) => side.content.map((unit) => unit.key).join(" "))).size < 2
	)
		return null;
	return {
		kind: "wording",
		rule: "wording/form",
		explanation: "The same word in another form, inside quotation marks.",
		sides: quoted,
	};
}

const named = (unit: Unit) => countryOf(unit) !== null || (/^\p{Lu}/u.test(unit.span.text) && !unit.small);

/** Every side has a name, the sides are no more than a name each, and no two have the same words. */
function names(sides: readonly Side[]): boolean {
	if (sides.length < 2 || !sides.every((side) => side.content.some(named) && side.content.length <= 3))
		return false;
	return (
		new Set(
			sides.map((side) =>
				side.content
					.filter(named)
					.map((unit) => unit.key)
					.join(" "),
			),
		).size > 1
	);
}

/** What one side has is part of what another has, from the shortest to the longest. */
function nested(sides: readonly Side[]): boolean {
	const sorted = [...sides].sort((a, b) => a.content.length - b.content.length);
	return sorted.every((side, index) => {
		const next = sorted[index + 1];
		return (
			next === undefined ||
			side.content.every((unit) =>
				next.content.some((other) => akin(unit, other) && unit.stem === other.stem),
			)
		);
	});
}

/** The same words in another place, inside quotation marks on both sides. Told once, at the first of the two rows. */
function movedDifference(
	rows: readonly CollationRow[],
	row: CollationRow,
	index: number,
	sides: readonly Side[],
): Found | null {
	const other = row.movedTo === null ? undefined : rows[row.movedTo];
	if (other === undefined || row.movedTo === null || row.movedTo < index) return null;
	const both = sides.map((side, at) => {
		const reading = side.reading.span === null ? (other.readings[at] ?? side.reading) : side.reading;
		return { ...side, reading, quoted: reading.span === null ? side.quoted : reading.quoted };
	});
	const moved = both.filter((side) => side.reading.span !== null && side.quoted);
	const [here, there] = [moved.filter((side) => sides.some((one) => one.reading === side.reading)), moved];
	if (here.length === 0 || here.length === there.length) return null;
	return {
		kind: "wording",
		rule: "wording/order",
		explanation: "The same words in another place, inside quotation marks.",
		sides: moved,
	};
}

/** Rows that add only "what" and then only "is" around words that agree: "What we see is that …" for "We see that …". */
function cleftRows(rows: readonly CollationRow[]): Map<number, number> {
	const found = new Map<number, number>();
	for (let index = 0; index + 2 < rows.length; index++) {
		const [open, middle, close] = [rows[index], rows[index + 1], rows[index + 2]];
		if (open?.kind !== "variant" || middle?.kind !== "agree" || close?.kind !== "variant") continue;
		const asks = open.readings.filter((reading) => /^(?:what|it is|it was)$/i.test(reading.text));
		const is = (rendering: number) => /^(?:is|was|that|who)$/i.test(close.readings[rendering]?.text ?? "");
		const rest = (row: CollationRow) =>
			row.readings.every(
				(reading) => reading.text === "" || asks.some((one) => one.rendering === reading.rendering),
			);
		if (asks.length > 0 && asks.every((one) => is(one.rendering)) && rest(open) && rest(close))
			found.set(index, index + 2);
	}
	return found;
}

function cleftDifference(
	utterance: Utterance,
	rows: readonly CollationRow[],
	from: number,
	to: number,
	articles: ArticlesById,
): Difference {
	const sides = sidesOf(utterance, rows, from + 1, articles).map((side, at): Side => {
		const spans = rows.slice(from, to + 1).flatMap((row) => row.readings[at]?.span ?? []);
		const [first, last] = [spans[0], spans.at(-1)];
		const span =
			first === undefined || last === undefined ? null : textSpan(side.article.text, first.start, last.end);
		return { ...side, reading: { ...side.reading, span, text: span?.text ?? "" } };
	});
	return toDifference(utterance, {
		kind: "wording",
		rule: "wording/emphasis",
		explanation: "The sentence is turned so that the stress falls elsewhere.",
		sides,
	});
}

/** Rules whose sides have the same words. */
const TURNED = new Set(["wording/order", "wording/emphasis"]);

function toDifference(utterance: Utterance, { kind, rule, explanation, sides }: Found): Difference {
	const texts = new Set(
		sides.filter((side) => side.quoted).map((side) => side.content.map((unit) => unit.key).join(" ")),
	);
	return {
		kind,
		rule,
		utterance: utterance.id,
		values: sides.map(({ reading, rendering }): DifferenceValue => {
			const piece = rendering.pieces[0];
			return {
				article: rendering.article,
				statement: piece.statement,
				span: reading.span,
				text: reading.span?.text ?? null,
			};
		}),
		insideQuotes: texts.size > 1 || (TURNED.has(rule) && sides.every((side) => side.quoted)),
		explanation,
	};
}
