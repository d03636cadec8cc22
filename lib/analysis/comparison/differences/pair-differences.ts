import type { CollationRow, Piece, Utterance } from "../model";
import type { ArticlesById } from "../utterances/utterances";
import { saysWhen } from "../words/when";
import { displacedRows, withoutDisplaced } from "./displaced";
import { withoutTold } from "./gaps";
import { type Found, isFact, judge } from "./row-judgement";
import {
	bySentence,
	partedAtOpening,
	type Side,
	sidesOf,
	touches,
	withoutCrediting,
	withoutDangling,
	withoutShared,
} from "./row-sides";
import { stretches } from "./stretches";

/**
 * What the rows of two renderings laid over each other tell: numbers, names, negation, how sure it is, words left out or added, other
 * words. Words of the language's small change, and the change of person and tense that reporting brings, are none.
 *
 * @param pair an utterance of two renderings
 * @param own the pieces that stand under the claim: rows that touch none of them belong to another claim
 */
export function pairDifferences(pair: Utterance, own: readonly Piece[], articles: ArticlesById): Found[] {
	const displaced = displacedRows(pair.collation.rows);
	const rows = withoutDisplaced(pair.collation.rows, displaced);
	const found = displaced.flatMap(({ at }) => displacedDifference(pair, at, own, articles) ?? []);
	const clefts = cleftRows(rows);
	const turned = (index: number) => clefts.has(index) || [...clefts.values()].includes(index);
	let before = -2;
	const inserted = (index: number) => {
		const row = rows[index];
		return row !== undefined && isBracketed(row, pair, articles);
	};
	for (const stretch of stretches(rows, inserted)) {
		const { from, to } = stretch;
		const inside = rows.slice(from, to + 1);
		if (!inside.some((row) => touches(row, pair, own))) continue;
		const cleft = clefts.get(from);
		if (cleft !== undefined) found.push(cleftDifference(pair, rows, from, cleft, articles));
		if (turned(from) || turned(to)) continue;
		const sides = sidesOf(pair, rows, stretch, articles);
		const [row] = inside;
		const told =
			row?.kind === "moved"
				? [movedDifference(pair, rows, from, sides, articles)]
				: inserted(from)
					? [addedDifference(sides)]
					: variants(rows, stretch, sides);
		for (const one of told) {
			// "make a second | mistake", "repeat similar | mistakes": the form follows from the other words.
			if (one === null || (one.rule === "wording/form" && before === from - 1)) continue;
			found.push(one);
			before = to;
		}
	}
	return found;
}

/** Words in another place and in other words, where both quote them, or say when. */
function displacedDifference(
	pair: Utterance,
	at: readonly [number, number],
	own: readonly Piece[],
	articles: ArticlesById,
): Found | null {
	const { rows } = pair.collation;
	if (!at.some((index) => rows[index] !== undefined && touches(rows[index], pair, own))) return null;
	const sides = at.flatMap(
		(index, side) => sidesOf(pair, rows, { from: index, to: index }, articles)[side] ?? [],
	);
	const when = sides.every(({ span }) => saysWhen(span?.text ?? ""));
	const quoted = sides.every((side) => side.quoted);
	const told = quoted || when ? judge(withoutDangling(sides), quoted, when) : null;
	return told?.rule === "wording/words"
		? { ...told, rule: "wording/elsewhere", explanation: "Other words for it, at another place." }
		: told;
}

/** What stands in brackets in one outlet's version and not in the other's: an editor put it there, not the speaker. */
function addedDifference(sides: readonly Side[]): Found | null {
	const worded = sides.filter((side) => side.span !== null);
	if (worded.length === sides.length || !worded.some(isBracket)) return null;
	return {
		kind: "scope",
		rule: "scope/added",
		explanation: "Added in brackets by the outlet, not said by the speaker.",
		sides,
	};
}

/** True where a side's words are all that a pair of brackets holds. */
function isBracket({ article: { text }, span }: Side): boolean {
	if (span === null) return false;
	return (
		/[([][^\p{L}\p{N}]*$/u.test(text.slice(0, span.start).slice(-4)) && BRACKET_END.test(text.slice(span.end))
	);
}

/** The end of a bracket, with who put it in: "(the harbour – ed.)". */
const BRACKET_END = /^[^\p{L}\p{N}]*(?:ed\.?)?[^\p{L}\p{N}]*?[)\]]/u;

/** What a stretch that varies tells: of what the outlets quote, else of what they report. */
function variants(
	rows: readonly CollationRow[],
	{ from, to }: { from: number; to: number },
	all: readonly Side[],
): (Found | null)[] {
	const edge = from === 0 ? "first" : to === rows.length - 1 ? "last" : null;
	const parts = bySentence(edge === "first" ? withoutCrediting(all) : all, edge).flatMap((sides) =>
		partedAtOpening(sides),
	);
	return parts.map((read) => {
		const part = withoutTold(rows, { from, to }, all, read);
		const quoted = part.filter((side) => side.quoted);
		if (quoted.length > 1) {
			const sides = quoted.length === part.length ? withoutShared(part) : part;
			const told = judge(sides, true, alike(rows, quoted, all, ELSE_THE_SAME));
			if (told !== null) return told;
		}
		const near = part.every(isShort) && alike(rows, part, all, NEARLY);
		const difference = judge(withoutShared(part), false, near);
		if (difference === null) return null;
		return !near && isParaphrase(rows, all, difference) ? null : difference;
	});
}

/** A report that has fewer of its words than this in common with the others tells it in its own: what it words, and leaves out, is none. */
const FREE = { "wording/words": 0.5, "scope/left-out": 0.7 };
/** Most words that a report can be said to leave out: it need not tell a clause. */
const MOST_LEFT_OUT = 5;

/** True where a report only puts it in words of its own: other words, or without what is no fact. */
function isParaphrase(rows: readonly CollationRow[], all: readonly Side[], { rule, sides }: Found): boolean {
	if (rule === "wording/words") return freely(rows, all, sides, FREE[rule]);
	if (rule !== "scope/left-out") return false;
	if (sides.some((side) => side.all.length > MOST_LEFT_OUT)) return true;
	// A report names who a quotation only points at: it adds nothing by that.
	if (sides.every((side) => side.all.length === 0 || !side.quoted) && sides.some((side) => side.quoted))
		return true;
	return freely(rows, all, sides, FREE[rule]) && !sides.some(isFact);
}

/** From this share of words in common on two quotations are else the same, so that every other word counts. */
const ELSE_THE_SAME = 0.8;
/** From this share on a report keeps to the words, so that another word at one place is another word for it. */
const NEARLY = 0.6;
/** Most words that stand for each other there. */
const MOST_WORDS = 4;

const isShort = ({ all, content }: Side) =>
	all.length <= MOST_WORDS && content.some(({ form }) => !/(?:self|selves)$/.test(form));

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;

/** True where some two of the renderings that differ here have so many of the other words in common. */
function alike(
	rows: readonly CollationRow[],
	quoted: readonly Side[],
	all: readonly Side[],
	share: number,
): boolean {
	const places = quoted.map((side) => all.findIndex(({ rendering }) => rendering === side.rendering));
	return places.some((a) =>
		places.some((b) => {
			if (a >= b) return false;
			let [agreed, most] = [0, 0];
			for (const { readings } of between(rows, a, b)) {
				const [x, y] = [readings[a]?.text ?? "", readings[b]?.text ?? ""];
				if (sameText(x, y)) agreed += wordsIn(x);
				most += Math.max(wordsIn(x), wordsIn(y));
			}
			return most > 0 && agreed >= share * most;
		}),
	);
}

/** The rows from the first to the last in which both have words: what one of them goes on with is another matter. */
function between(rows: readonly CollationRow[], a: number, b: number): readonly CollationRow[] {
	const both = rows.flatMap(({ readings }, index) =>
		readings[a]?.span != null && readings[b]?.span != null ? [index] : [],
	);
	return rows.slice(both[0] ?? 0, (both.at(-1) ?? -1) + 1);
}

const bare = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
const sameText = (a: string, b: string) => bare(a) === bare(b);

/** True where one of the renderings tells it in words of its own: what that one leaves out, or adds, is no variant. */
function freely(
	rows: readonly CollationRow[],
	all: readonly Side[],
	told: readonly Side[],
	share: number,
): boolean {
	return all.some(({ rendering }, at) => {
		if (rendering.kind === "direct" || !told.some((side) => side.rendering === rendering)) return false;
		let [agreed, every] = [0, 0];
		for (const row of rows) {
			const words = wordsIn(row.readings[at]?.text ?? "");
			every += words;
			if (row.kind === "agree") agreed += words;
		}
		return agreed < share * every;
	});
}

/** The same words in another place, inside quotation marks on both sides. Told once, at the first of the two rows. */
function movedDifference(
	utterance: Utterance,
	rows: readonly CollationRow[],
	index: number,
	sides: readonly Side[],
	articles: ArticlesById,
): Found | null {
	const target = rows[index]?.movedTo ?? null;
	if (target === null || target < index) return null;
	const there = sidesOf(utterance, rows, { from: target, to: target }, articles);
	const both = sides.map((side, at) => (side.span === null ? (there[at] ?? side) : side));
	const moved = both.filter((side) => side.span !== null && side.quoted);
	const here = moved.filter((side) => sides.includes(side));
	if (here.every((side) => side.all.length < 2)) return null;
	if (here.length === 0 || here.length === moved.length) return null;
	const between = rows.slice(index + 1, target);
	if (!between.some((one) => one.kind === "agree" && !isBracketed(one, utterance, articles))) return null;
	return {
		kind: "wording",
		rule: "wording/order",
		explanation: "The same words in another place, inside quotation marks.",
		sides: moved,
	};
}

/** True where what the row has stands in brackets in some rendering: an editor put it there. */
function isBracketed(row: CollationRow, { renderings }: Utterance, articles: ArticlesById): boolean {
	return row.readings.some(({ span, rendering }) => {
		const text = articles.get(renderings[rendering]?.article ?? "")?.text;
		if (span === null || text === undefined) return false;
		const before = text.slice(Math.max(0, span.start - 60), span.start);
		return /[([][^)\]]*$/.test(before) && /^[^([]*[)\]]/.test(text.slice(span.end, span.end + 60));
	});
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
): Found {
	return {
		kind: "wording",
		rule: "wording/emphasis",
		explanation: "The sentence is turned so that the stress falls elsewhere.",
		sides: sidesOf(utterance, rows, { from, to }, articles),
	};
}
