import { type TextSpan, textSpan } from "../text/span";
import { collate } from "./collate";
import type { CollationRow, Difference, DifferenceValue, Piece, Utterance } from "./model";
import { type Found, isFact, judge } from "./row-judgement";
import { type Side, sidesOf, touches } from "./row-sides";
import { type ArticlesById, witnessOf } from "./utterances";

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
		const inner = row.kind === "variant" ? withoutTheSilent(utterance, sides, articles) : null;
		if (inner !== null) {
			found.push(...rowDifferences(inner, own, articles));
			continue;
		}
		const difference =
			row.kind === "variant"
				? judge(sides)
				: row.kind === "moved"
					? movedDifference(rows, row, index, sides)
					: null;
		if (difference === null) continue;
		if (difference.rule === "scope/left-out" && freely(rows, sides) && !difference.sides.some(isFact))
			continue;
		found.push(toDifference(utterance, difference));
	}
	return found;
}

/** A report that has fewer of its words than this in common with the others tells it in its own. */
const FREE = 0.6;

/** True where one of the renderings tells it in words of its own: what that one leaves out, or adds, is no variant. */
function freely(rows: readonly CollationRow[], sides: readonly Side[]): boolean {
	return sides.some(({ rendering }, at) => {
		if (rendering.kind === "direct") return false;
		let [agreed, all] = [0, 0];
		for (const row of rows) {
			const words = row.readings[at]?.text.split(/\s+/).filter((word) => word !== "").length ?? 0;
			all += words;
			if (row.kind === "agree") agreed += words;
		}
		return agreed < FREE * all;
	});
}

/** Fewest words that renderings must have in a row before they are laid over each other again without those that have none. */
const WORTH_A_TABLE = 3;

/**
 * Where some renderings have nothing in a row, or only report, and the others a whole clause: the others alone, laid over each other, so
 * that what differs among them is told word by word. Null where the row is told as it is.
 */
function withoutTheSilent(
	utterance: Utterance,
	sides: readonly Side[],
	articles: ArticlesById,
): Utterance | null {
	const long = sides.filter((side) => side.all.length >= WORTH_A_TABLE);
	const quoted = long.filter((side) => side.quoted);
	const worded = quoted.length > 1 ? quoted : long;
	if (worded.length < 2 || worded.length === sides.length) return null;
	if (sides.some((side) => side.all.length > 0 && !worded.includes(side) && side.quoted)) return null;
	const renderings = worded.flatMap(({ rendering, reading }) =>
		reading.span === null ? [] : [{ ...rendering, content: [reading.span] as const }],
	);
	const witnesses = renderings.map((rendering) =>
		witnessOf(articles, rendering.content, rendering.pieces[0]),
	);
	return { ...utterance, renderings, collation: collate(witnesses) };
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
	const between = rows.slice(index + 1, row.movedTo);
	if (!between.some((one) => one.kind === "agree" && !sidesAreBracketed(one, both))) return null;
	return {
		kind: "wording",
		rule: "wording/order",
		explanation: "The same words in another place, inside quotation marks.",
		sides: moved,
	};
}

/** True where what the row has stands in brackets in some rendering: an editor put it there, nothing was moved around it. */
function sidesAreBracketed(row: CollationRow, sides: readonly Side[]): boolean {
	return row.readings.some(({ span }, at) => {
		const text = sides[at]?.article.text;
		if (span === null || text === undefined) return false;
		const before = text.slice(Math.max(0, span.start - 60), span.start);
		return /[([][^)\]]*$/.test(before) && /^[^([]*[)\]]/.test(text.slice(span.end, span.end + 60));
	});
}

/** A reading with the bracket that its first or last word stands in. */
function withBrackets(text: string, span: TextSpan): TextSpan {
	const opens = /[([]/.exec(span.text)?.index ?? Number.POSITIVE_INFINITY;
	const closes = /[)\]]/.exec(span.text)?.index ?? -1;
	const start =
		closes >= 0 && closes < opens && /[([]/.test(text[span.start - 1] ?? "") ? span.start - 1 : span.start;
	const end =
		opens < Number.POSITIVE_INFINITY && closes < 0 && /[)\]]/.test(text[span.end] ?? "")
			? span.end + 1
			: span.end;
	return textSpan(text, start, end);
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
		values: sides.map(({ reading, rendering, article }): DifferenceValue => {
			const piece = rendering.pieces[0];
			const span = reading.span === null ? null : withBrackets(article.text, reading.span);
			return {
				article: rendering.article,
				statement: piece.statement,
				span,
				text: span?.text ?? null,
			};
		}),
		insideQuotes: texts.size > 1 || (TURNED.has(rule) && sides.every((side) => side.quoted)),
		explanation,
	};
}
