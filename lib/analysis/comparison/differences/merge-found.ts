import { overlaps, type TextSpan } from "../../text/span";
import type { Rendering, Utterance } from "../model";
import type { ArticlesById } from "../utterances/utterances";
import { modalityOf } from "../words/modality";
import { Places } from "./places";
import { akin, type Found, judge } from "./row-judgement";
import { readSide, type Side, withoutShared } from "./row-sides";

/** Rules of which only what is of the same rule belongs together. */
const APART = new Set(["wording/order", "wording/emphasis", "wording/elsewhere", "scope/added"]);

/** What is told of different pairs at one place belongs together where both tell of a gap, or both of other words. */
function typeOf({ rule, sides }: Found): string {
	if (APART.has(rule)) return rule;
	return sides.some(({ span }) => span === null) ? "gap" : "reading";
}

/**
 * Makes one of what several pairs of renderings tell at one place, and lets others have a part in it that have the same words
 * or words akin to them there.
 *
 * @param pairs each two renderings of one utterance, laid over each other
 * @param found what each of them tells
 */
export function mergeFound(
	pairs: readonly Utterance[],
	found: readonly Found[],
	articles: ArticlesById,
): Found[] {
	const renderings = [...new Set(pairs.flatMap((pair) => pair.renderings))];
	const places = new Places(pairs, articles);
	const groups: Found[][] = [];
	for (const one of found) {
		const near = groups.filter((group) =>
			group.some((other) => typeOf(one) === typeOf(other) && meet(one, other, places)),
		);
		for (const group of near) groups.splice(groups.indexOf(group), 1);
		groups.push([...near.flat(), one]);
	}
	const told = groups
		.map((group) => merged(group, renderings, places, articles))
		.filter((one) => one.sides.length < 3 || isOnePlace(one, places));
	return withoutCovered(told, renderings);
}

/** False where the words of one side stand in another's rendering too, but at another place. */
function isOnePlace({ rule, sides }: Found, places: Places): boolean {
	if (APART.has(rule)) return true;
	return sides.every(({ rendering, span }) =>
		sides.every((other) => {
			if (span === null || other.span === null) return true;
			const there = places.across(rendering, span, other.rendering);
			if (there === null || overlaps(there, other.span)) return true;
			return bare(other.article.text.slice(there.start, there.end)) !== bare(span.text);
		}),
	);
}

const bare = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** True where both tell of one place in some rendering; of gaps, where it is the same words, or words akin, that are lacking. */
function meet(a: Found, b: Found, places: Places): boolean {
	const gap = typeOf(a) === "gap";
	return a.sides.some(({ rendering, span, all }) =>
		b.sides.some((other) => {
			if (span === null || other.span === null) return false;
			if (
				gap &&
				rendering !== other.rendering &&
				!all.some((unit) => other.all.some((one) => akin(unit, one)))
			)
				return false;
			const there = places.across(rendering, span, other.rendering);
			return there !== null && overlaps(there, other.span);
		}),
	);
}

function merged(
	group: readonly Found[],
	renderings: readonly Rendering[],
	places: Places,
	articles: ArticlesById,
): Found {
	const [first] = group as [Found];
	const hulls = renderings.flatMap((rendering) => hullOf(rendering, group, articles));
	const worded = hulls.filter((side) => side.span !== null);
	const own = hulls.map((side) =>
		side.span === null ? (partOf(side, worded, places, articles) ?? side) : side,
	);
	const others = APART.has(first.rule)
		? []
		: renderings.flatMap((rendering) =>
				own.some((side) => side.rendering === rendering)
					? []
					: (beside(rendering, own, places, articles) ?? []),
			);
	const sides = evened(inOrder([...own, ...others], renderings), typeOf(first), places, articles);
	if (APART.has(first.rule) || group.length === 1) return { ...first, sides };
	const quoted = sides.filter((side) => side.quoted).length > 1;
	const judged = judge(sides, quoted, true);
	const { kind, rule, explanation } = judged === null || changesType(first, judged) ? first : judged;
	return { kind, rule, explanation, sides };
}

/** True where what was left out would become other words because others word it in two ways. */
const changesType = (first: Found, judged: Found) => typeOf(first) === "gap" && judged.kind === "wording";

const inOrder = (sides: readonly Side[], renderings: readonly Rendering[]) =>
	renderings.flatMap((rendering) => sides.find((side) => side.rendering === rendering) ?? []);

/** Of several stretches those that lie in the sentence of the longest. */
function oneSentence(spans: readonly TextSpan[], text: string): readonly TextSpan[] {
	const [longest] = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	if (longest === undefined) return spans;
	return spans.filter(
		({ start, end }) =>
			!/[.!?…]["'”’)\]]*\s/.test(text.slice(Math.min(end, longest.end), Math.max(start, longest.start))),
	);
}

/** All that a rendering has at the place, from the first to the last word that a pair tells of. */
function hullOf(rendering: Rendering, group: readonly Found[], articles: ArticlesById): Side[] {
	const sides = group.flatMap((one) => one.sides.filter((side) => side.rendering === rendering));
	const [gap] = sides;
	if (gap === undefined) return [];
	const spans = oneSentence(
		sides.flatMap(({ span }) => span ?? []),
		gap.article.text,
	);
	if (spans.length === 0) return [gap];
	const hull = {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end)),
	};
	const whole = sides.find(({ span }) => span?.start === hull.start && span.end === hull.end);
	return [whole ?? readSide(rendering, hull, articles)];
}

/** True where a few words run on without a mark between them. */
const runs = (text: string, start: number, end: number) =>
	/^(?:[\p{L}\p{N}'’\s]|(?<!\s)-)*$/u.test(text.slice(start, end)) && end - start < MOST_GROWN;

/** Characters by which a side may grow. */
const MOST_GROWN = 24;

/** Sides that reach as far as each other: "matter", "this issue" and "this point" all begin with what all have there. */
function evened(
	sides: readonly Side[],
	type: string,
	places: Places,
	articles: ArticlesById,
): readonly Side[] {
	if (type !== "reading" || sides.length < 3) return sides;
	const grown = sides.map((side) => {
		if (side.span === null) return side;
		const spans = sides.flatMap(({ rendering, span }) =>
			span === null ? [] : (places.across(rendering, span, side.rendering, true) ?? []),
		);
		const { start: from, end: to } = side.span;
		const { text } = side.article;
		const start = Math.min(
			from,
			...spans.map((span) => span.start).filter((at) => at < from && runs(text, at, from)),
		);
		const end = Math.max(to, ...spans.map((span) => span.end).filter((at) => at > to && runs(text, to, at)));
		return start === from && end === to ? side : readSide(side.rendering, { start, end }, articles);
	});
	return withoutShared(grown);
}

/** What a rendering that lacks some of the words all the same has of them: with all that the others have there it is more than one pair told. */
function partOf(
	{ rendering }: Side,
	worded: readonly Side[],
	places: Places,
	articles: ArticlesById,
): Side | null {
	for (const { rendering: other, span, all } of worded) {
		const there = span === null ? null : places.across(other, span, rendering);
		if (there === null) continue;
		const side = readSide(rendering, there, articles);
		const tells = side.all.some((unit) => !unit.small || modalityOf(unit.form) !== null);
		if (tells && side.all.every((unit) => all.some((one) => one.key === unit.key))) return side;
	}
	return null;
}

/** What a rendering of which no pair tells has at the place, where it has the words of one of the others or words akin to them. */
function beside(
	rendering: Rendering,
	sides: readonly Side[],
	places: Places,
	articles: ArticlesById,
): Side | null {
	for (const { rendering: other, span, all } of sides) {
		const there = span === null ? null : places.across(other, span, rendering);
		if (there === null) continue;
		const side = readSide(rendering, there, articles);
		const kin = side.all.filter((unit) => all.some((one) => akin(one, unit)));
		if (kin.length * 2 >= side.all.length && side.all.length <= 2 * all.length) return side;
	}
	return null;
}

/** Share of what is left out that must lie in other words that are told, so that it is told with them. */
const MOSTLY = 0.6;

/** Without gaps in words that are told as other words for it already: who has nothing there is named with them. */
function withoutCovered(told: readonly Found[], renderings: readonly Rendering[]): Found[] {
	const readings = told.filter((one) => typeOf(one) === "reading");
	const covering = (gap: Found) =>
		readings.find((reading) => {
			const shares = gap.sides.flatMap((side) => (side.span === null ? [] : [shareIn(side, reading)]));
			return shares.every((share) => share > 0) && shares.some((share) => share >= MOSTLY);
		});
	const extra = new Map<Found, Side[]>();
	const elsewhere = told.filter(({ rule }) => rule === "wording/elsewhere");
	const kept = told.filter((one) => {
		if (typeOf(one) === "gap" && elsewhere.some((other) => saysThere(one, other))) return false;
		const reading = typeOf(one) === "gap" ? covering(one) : undefined;
		if (reading !== undefined)
			extra.set(reading, [...(extra.get(reading) ?? []), ...one.sides.filter(({ span }) => span === null)]);
		return reading === undefined;
	});
	return kept.map((one) => ({
		...one,
		sides: inOrder([...one.sides, ...(extra.get(one) ?? [])], renderings),
	}));
}

/** True where those who seem to leave words out have them at another place, in other words. */
function saysThere(gap: Found, { sides }: Found): boolean {
	const at = (rendering: Rendering) => sides.find((side) => side.rendering === rendering)?.span;
	return (
		gap.sides.some(({ rendering, span }) => span === null && at(rendering) != null) &&
		gap.sides.some(({ rendering, span }) => {
			const there = at(rendering);
			return span !== null && there != null && overlaps(span, there);
		})
	);
}

/** How much of a side's words lies in what a difference tells. */
function shareIn({ rendering, span }: Side, { sides }: Found): number {
	const other = sides.find((side) => side.rendering === rendering)?.span;
	if (span === null || other == null) return 0;
	const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
	return Math.max(0, shared) / (span.end - span.start);
}
