import type { TextSpan } from "../../text/span";
import type { CollationRow } from "../model";
import { weigh } from "../utterances/rendering-link";
import { type Unit, units } from "../words/units";
import { akin } from "./row-judgement";
import { beginsApart, type Side, type Stretch } from "./row-sides";

/** Share of an outlet's words that must stand elsewhere in another's version, so that they are not left out there. */
const MOSTLY_THERE = 0.6;

/** Without the gaps of outlets that have the words all the same, in another row that varies or in another of the speaker's statements. */
export function withoutTold(
	rows: readonly CollationRow[],
	{ from, to }: Stretch,
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
		if (isOver(rows, { from, to }, all, place, longest)) return false;
		const varied = rows
			.filter((row, index) => row.kind !== "agree" && (index < from || index > to))
			.map((row) => row.readings[place]?.text ?? "");
		const there = (other: Side) => other.all.length > 0 && varied.some((text) => standsIn(other, text));
		const rest = varied.flatMap((text) => units(text, [{ start: 0, end: text.length }], []));
		if (isRepeated(longest)) return true;
		if (longest.all.every((unit) => unit.form !== "not") && toldAsThere(longest, varied)) return false;
		return !whole.some(there) && !holds(rest, longest) && !saysElsewhere(side, longest);
	});
}

/** True where a rendering ended, or has not begun, a sentence or a quotation away from another's words: it leaves nothing out there. */
function isOver(
	rows: readonly CollationRow[],
	{ from, to }: Stretch,
	all: readonly Side[],
	place: number,
	{ rendering, span, article }: Side,
): boolean {
	const own = all.findIndex((side) => side.rendering === rendering);
	const has = (row: CollationRow) => row.readings[place]?.span != null;
	const before = rows.slice(0, from).findLastIndex((row) => has(row) && row.readings[own]?.span != null);
	const after = rows.slice(to + 1).find((row) => has(row) && row.readings[own]?.span != null);
	if (span === null) return false;
	const apart = (start: number, end: number) =>
		/[.!?…]["'”’)\]]*\s|\.{3}|…|["”’][^"“”‘’]{3,}["“‘]/.test(article.text.slice(start, end));
	if (after === undefined && quotesNoMore(all[place], rows[before]?.readings[place]?.span ?? null))
		return true;
	const last = rows[before]?.readings[own]?.span;
	if (after === undefined) return last != null && apart(last.end - 1, span.start + 1);
	const next = after.readings[own]?.span;
	return before < 0 && next != null && apart(span.end - 1, next.start + 1);
}

/** True where an outlet quotes a part, and its marks close behind the words: it quotes less, and leaves nothing out. */
function quotesNoMore(side: Side | undefined, last: TextSpan | null): boolean {
	if (side === undefined || last === null || side.rendering.kind !== "mixed") return false;
	return /^[,.]?["”’»]/.test(side.article.text.slice(last.end, last.end + 2));
}

/** Letters from which on two words are forms of one. */
const SAME_ROOT = 6;

/** What forms of one word begin with: "coordination", "uncoordinated". */
const rootOf = (form: string) => form.replace(/^(?:un|in|im|dis|non)(?=\p{L}{6})/u, "").slice(0, SAME_ROOT);

/** True where two words in a row at least, and most of a side's words, stand in a text; of one word a form of it. */
function standsIn({ all, content }: Side, text: string): boolean {
	const other = units(text, [{ start: 0, end: text.length }], []);
	const [only] = content;
	if (content.length === 1 && only !== undefined && other.some((unit) => akin(unit, only))) return true;
	if (content.length === 1 && only !== undefined && only.form.length >= SAME_ROOT) {
		const root = rootOf(only.form);
		if (other.some((unit) => rootOf(unit.form) === root)) return true;
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

/** "when the roads are in place", "when there are roads". */
const toldAsThere = ({ all }: Side, varied: readonly string[]) =>
	/^(?:is|are|was|were|exists?)$/.test(all[0]?.form ?? "") && varied.some((text) => /^there\b/i.test(text));

/** True where an outlet has what it seems to leave out in another statement of the same speaker. */
function saysElsewhere({ article, rendering }: Side, longest: Side): boolean {
	const own = article.analysis.statements[rendering.pieces[0].statement];
	return article.analysis.statements.some((statement) => {
		if (statement.speaker !== own?.speaker) return false;
		const rest = statement.content.filter(
			(span) => !rendering.content.some((mine) => mine.start < span.end && span.start < mine.end),
		);
		const others = units(article.text, rest, []);
		return holds(others, longest) || runsIn(others, longest);
	});
}

/** Fewest different telling words by which what is said elsewhere can be known again. */
const FEWEST_TELLING = 3;

/** True where the telling words of a side, two or more, follow each other among others too. */
function runsIn(others: readonly Unit[], { content }: Side): boolean {
	return content.length > 1 && timesIn(others, content) > 0;
}

function timesIn(list: readonly Unit[], content: readonly Unit[]): number {
	const telling = list.filter((unit) => !unit.small);
	return telling.filter((_, at) => content.every((unit, step) => telling[at + step]?.stem === unit.stem))
		.length;
}

/** True where the words stand twice in a rendering: left out is that they are said again. */
const isRepeated = ({ content, rendering, article }: Side) =>
	content.length > 1 && timesIn(units(article.text, rendering.content, []), content) > 1;

/** True where most of what a side says stands among other words, in whatever order. */
function holds(others: readonly Unit[], { content }: Side): boolean {
	if (new Set(content.map((unit) => unit.stem)).size < FEWEST_TELLING) return false;
	const there = new Set(others.map((unit) => unit.stem));
	return weigh(content.filter((unit) => there.has(unit.stem))) >= MOSTLY_THERE * weigh(content);
}
