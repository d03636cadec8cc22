import { type TextSpan, textSpan } from "../text/span";
import type { CollationRow, Difference, DifferenceValue, Piece, Utterance } from "./model";
import { matchedInOrder, weigh } from "./rendering-link";
import { type Found, isFact, judge } from "./row-judgement";
import {
	beginsApart,
	partedAtOpening,
	type Side,
	sidesOf,
	touches,
	withinSentence,
	withoutShared,
} from "./row-sides";
import { stretches } from "./stretches";
import { units } from "./units";
import type { ArticlesById } from "./utterances";

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
	const turned = (index: number) => clefts.has(index) || [...clefts.values()].includes(index);
	let before = -2;
	for (const stretch of stretches(rows)) {
		const { from, to } = stretch;
		const inside = rows.slice(from, to + 1);
		if (!inside.some((row) => touches(row, utterance, own))) continue;
		const cleft = clefts.get(from);
		if (cleft !== undefined) found.push(cleftDifference(utterance, rows, from, cleft, articles));
		if (turned(from) || turned(to)) continue;
		const sides = sidesOf(utterance, rows, stretch, articles);
		const [row] = inside;
		const told =
			row?.kind === "moved"
				? [movedDifference(utterance, rows, from, sides, articles)]
				: variants(rows, stretch, sides);
		for (const one of told) {
			// "make a second | mistake", "repeat similar | mistakes": the form follows from the other words.
			if (one === null || (one.rule === "wording/form" && before === from - 1)) continue;
			found.push(toDifference(utterance, one));
			before = to;
		}
	}
	return found;
}

/** What a stretch that varies tells: of what the outlets quote, else of what they report. */
function variants(
	rows: readonly CollationRow[],
	{ from, to }: { from: number; to: number },
	all: readonly Side[],
): (Found | null)[] {
	const edge = from === 0 ? "first" : to === rows.length - 1 ? "last" : null;
	return partedAtOpening(withinSentence(all, edge)).map((read) => {
		const part = withoutTold(rows, { from, to }, all, read);
		const quoted = part.filter((side) => side.quoted);
		if (quoted.length > 1) {
			const sides = quoted.length === part.length ? withoutShared(part) : part;
			const told = judge(sides, true, alike(rows, quoted, all));
			if (told !== null) return told;
		}
		const difference = judge(withoutShared(part), false, false);
		if (difference === null) return null;
		return isParaphrase(rows, all, difference) ? null : difference;
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
	return freely(rows, all, sides, FREE[rule]) && !sides.some(isFact);
}

/** Share of an outlet's words that must stand elsewhere in another's version, so that they are not left out there. */
const MOSTLY_THERE = 0.6;

/** Without the gaps of outlets that have the words all the same, in another row that varies or in another of the speaker's statements. */
function withoutTold(
	rows: readonly CollationRow[],
	{ from, to }: { from: number; to: number },
	all: readonly Side[],
	sides: readonly Side[],
): Side[] {
	const gaps = sides.some((side) => side.all.length === 0);
	const whole = gaps ? sides.filter((side) => !beginsApart(side)) : sides;
	const longest = whole.reduce<Side | null>(
		(best, side) => (side.all.length > (best?.all.length ?? 0) ? side : best),
		null,
	);
	if (longest === null) return [...whole];
	return whole.filter((side) => {
		if (side.all.length > 0) return true;
		const place = all.findIndex(({ rendering }) => rendering === side.rendering);
		const varied = rows
			.filter((row, index) => row.kind !== "agree" && (index < from || index > to))
			.map((row) => row.readings[place]?.text ?? "");
		return !varied.some((text) => standsIn(longest, text)) && !saysElsewhere(side, longest);
	});
}

/** Letters from which on two words are forms of one. */
const SAME_ROOT = 6;

/** True where two words in a row at least, and most of a side's words, stand in a text; of one word a form of it. */
function standsIn({ all, content }: Side, text: string): boolean {
	const other = units(text, [{ start: 0, end: text.length }], []);
	const [only] = content;
	if (content.length === 1 && only !== undefined && only.form.length >= SAME_ROOT) {
		const root = only.form.slice(0, SAME_ROOT);
		if (other.some((unit) => unit.form.startsWith(root))) return true;
	}
	let longest = 0;
	for (let i = 0; i < all.length; i++)
		for (let j = 0; j < other.length; j++) {
			let run = 0;
			while (all[i + run] !== undefined && all[i + run]?.key === other[j + run]?.key) run++;
			longest = Math.max(longest, run);
		}
	return longest >= 2 && longest >= MOSTLY_THERE * all.length;
}

/** True where an outlet has what it seems to leave out in another statement of the same speaker. */
function saysElsewhere({ article, rendering }: Side, { all, content }: Side): boolean {
	if (new Set(content.map((unit) => unit.stem)).size < 3) return false;
	const own = article.analysis.statements[rendering.pieces[0].statement];
	return article.analysis.statements.some((statement) => {
		if (statement.speaker !== own?.speaker) return false;
		const rest = statement.content.filter(
			(span) => !rendering.content.some((mine) => mine.start < span.end && span.start < mine.end),
		);
		return matchedInOrder(all, units(article.text, rest, [])) >= MOSTLY_THERE * weigh(all);
	});
}

/** From this share of words in common on two quotations are else the same, so that every other word counts. */
const ELSE_THE_SAME = 0.8;

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;

/** True where some two of the quotations that differ here have nearly all other words in common. */
function alike(rows: readonly CollationRow[], quoted: readonly Side[], all: readonly Side[]): boolean {
	const places = quoted.map((side) => all.findIndex(({ rendering }) => rendering === side.rendering));
	return places.some((a) =>
		places.some((b) => {
			if (a >= b) return false;
			let [agreed, most] = [0, 0];
			for (const { readings } of rows) {
				const [x, y] = [readings[a]?.text ?? "", readings[b]?.text ?? ""];
				const shared = x !== "" && y !== "" && rows.length > 0 && sameText(x, y) ? wordsIn(x) : 0;
				agreed += shared;
				if (x !== "" && y !== "") most += Math.max(wordsIn(x), wordsIn(y));
			}
			return most > 0 && agreed >= ELSE_THE_SAME * most;
		}),
	);
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
	if (!between.some((one) => one.kind === "agree" && !isBracketed(one, both))) return null;
	return {
		kind: "wording",
		rule: "wording/order",
		explanation: "The same words in another place, inside quotation marks.",
		sides: moved,
	};
}

/** True where what the row has stands in brackets in some rendering: an editor put it there, nothing was moved around it. */
function isBracketed(row: CollationRow, sides: readonly Side[]): boolean {
	return row.readings.some(({ span }, at) => {
		const text = sides[at]?.article.text;
		if (span === null || text === undefined) return false;
		const before = text.slice(Math.max(0, span.start - 60), span.start);
		return /[([][^)\]]*$/.test(before) && /^[^([]*[)\]]/.test(text.slice(span.end, span.end + 60));
	});
}

/** A reading with the bracket that its first or last word stands in, and no word cut in two ("ca|n't"). */
function rounded(text: string, span: TextSpan): TextSpan {
	const opens = /[([]/.exec(span.text)?.index ?? Number.POSITIVE_INFINITY;
	const closes = /[)\]]/.exec(span.text)?.index ?? -1;
	const start =
		closes >= 0 && closes < opens && /[([]/.test(text[span.start - 1] ?? "") ? span.start - 1 : span.start;
	const end =
		opens < Number.POSITIVE_INFINITY && closes < 0 && /[)\]]/.test(text[span.end] ?? "")
			? span.end + 1
			: span.end;
	const before = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
	const cut = /^['’ʼn]/u.test(text.slice(start, start + 1)) ? before.length : 0;
	const rest = /^(?:n?['’ʼ]\p{L}+|not(?!\p{L}))/u.exec(text.slice(end, end + 6))?.[0] ?? "";
	const whole = /[\p{L}\p{N}]$/u.test(text.slice(0, end)) ? rest.length : 0;
	return textSpan(text, start - cut, end + whole);
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
	return toDifference(utterance, {
		kind: "wording",
		rule: "wording/emphasis",
		explanation: "The sentence is turned so that the stress falls elsewhere.",
		sides: sidesOf(utterance, rows, { from, to }, articles),
	});
}

/** Rules whose sides have the same words. */
const TURNED = new Set(["wording/order", "wording/emphasis"]);

function toDifference(utterance: Utterance, { kind, rule, explanation, sides }: Found): Difference {
	const texts = new Set(
		sides.filter((side) => side.quoted).map((side) => side.all.map((unit) => unit.key).join(" ")),
	);
	return {
		kind,
		rule,
		utterance: utterance.id,
		values: sides.map(({ span, rendering, article }): DifferenceValue => {
			const whole = span === null ? null : rounded(article.text, span);
			return {
				article: rendering.article,
				statement: rendering.pieces[0].statement,
				span: whole,
				text: whole?.text ?? null,
			};
		}),
		insideQuotes: texts.size > 1 || (TURNED.has(rule) && sides.every((side) => side.quoted)),
		explanation,
	};
}
