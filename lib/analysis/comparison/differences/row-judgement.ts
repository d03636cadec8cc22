import { findQuantities, relateQuantities } from "../../text/numbers";
import type { DifferenceKind } from "../model";
import { COUNTRY_NAMES } from "../words/countries";
import { modalityOf } from "../words/modality";
import { synonymous } from "../words/synonyms";
import { countryOf, type Unit, units } from "../words/units";
import { type Side, withUnits } from "./row-sides";

/** A difference while it is made. */
export interface Found {
	readonly kind: DifferenceKind;
	readonly rule: string;
	readonly explanation: string;
	readonly sides: readonly Side[];
}

const HEDGES = new Set(
	"alleg reported probabl possibl likel appar perhap mayb certain defin sure already".split(" "),
);
/** Without "nor", which goes on with a negation that is there already. */
const NEGATION = /(?:^| )(?:not|never|no|nobody|nothing|neither|none)$/;

const modality = (side: Side) => side.all.flatMap((unit) => modalityOf(unit.form) ?? [])[0] ?? null;
const denies = (side: Side) => side.all.some((unit) => NEGATION.test(unit.key));
/** True where the sentence of a side denies something: where all do, the words only stand elsewhere, or are said again. */
function deniesThere({ article, rendering, span }: Side): boolean {
	return units(article.text, rendering.content, []).some(({ key, span: one }) => {
		if (!NEGATION.test(key)) return false;
		const between =
			span === null
				? ""
				: article.text.slice(Math.min(one.start, span.start), Math.max(one.start, span.start));
		return !/[.!?…]["'”’)\]]*\s/.test(between);
	});
}
const stems = (list: readonly Unit[]) => list.map((unit) => countryOf(unit) ?? unit.stem);
/** True where two words stand for one another: the same, synonyms, two names of one country. */
export const akin = (a: Unit, b: Unit) =>
	a.stem === b.stem || a.key === b.key || synonymous(a.stem, b.stem) || sameCountry(a, b);

function sameCountry(a: Unit, b: Unit): boolean {
	const country = countryOf(a);
	return country !== null && country === countryOf(b);
}

/** Words that an outlet may drop or put in without anybody's noticing. */
const TRIFLES = /^(?:the|a|an|that|and|who|which|but|so|because|'s)$/;
const ARTICLES = /^(?:the|a|an)$/;
/** Small words that make one clause depend on another in a way of their own. */
const CONDITIONS = /^(?:if|when|whenever|unless|because|although|though|while|until|before|after|since)$/;
/** Words that only take up what was named before. */
const RELATIVE = /^(?:which|who|that|whom)$/;
/** Openings that only link a sentence to the one before. */
const LINKING =
	/^(?:furthermore|moreover|also|additionally|besides|meanwhile|however|then|so|but|and|in addition|at that)$/;

const isLink = (side: Side) => LINKING.test(side.all.map((unit) => unit.form).join(" "));
/** True where a side has nothing here but an article, or small words that another has beside telling ones. */
const isTrifle = (side: Side, sides: readonly Side[]) =>
	side.content.length === 0 &&
	sides.some(
		({ content, all }) =>
			content.length > 0 &&
			side.all.every((unit) => ARTICLES.test(unit.form) || all.some((other) => other.key === unit.key)),
	);
/** A doubled letter more or less is a slip of the pen. */
const keysOf = (side: Side) => side.all.map((unit) => unit.key.replace(/(\p{L})\1+/gu, "$1")).join(" ");
const apart = (sides: readonly Side[]) => new Set(sides.map(keysOf)).size > 1;

/**
 * The kind of difference that a stretch of variants is, null where it is none.
 *
 * @param inQuotes judge what the outlets quote: nothing is held back there, and what others report only stands beside it
 * @param closely true where the quotations are else the same, so that small words count too; of reports, where they are nearly the
 *   same, so that other words at one place stand for each other
 */
export function judge(all: readonly Side[], inQuotes: boolean, closely: boolean): Found | null {
	const told = all.map((side) => (isLink(side) || isTrifle(side, all) ? withUnits(side, []) : side));
	if (told.every((side) => side.all.length === 0)) return null;
	const sides = inQuotes ? beside(told) : closely ? told : related(told);
	if (sides.length < 2) return null;
	const judged = inQuotes ? sides.filter((side) => side.quoted) : sides;
	if (!apart(judged)) return null;
	const worded = judged.filter((side) => side.all.length > 0);
	const takesUp = worded.some((side) => side.all.every((unit) => RELATIVE.test(unit.form)));
	if (takesUp && worded.some((side) => side.content.length > 0)) return null;
	if (numbers(worded))
		return {
			kind: "number",
			rule: "number/reading",
			explanation: "The outlets print different numbers.",
			sides,
		};
	if (
		worded.length > 1 &&
		new Set(worded.map(denies)).size > 1 &&
		new Set(worded.map(deniesThere)).size > 1
	) {
		return {
			kind: "wording",
			rule: "wording/negation",
			explanation: "One outlet denies what another asserts.",
			sides,
		};
	}
	const moods = new Set(worded.flatMap((side) => modality(side) ?? []));
	if (moods.size > 1 && !apartBeside(worded)) {
		return {
			kind: "certainty",
			rule: "certainty/modal",
			explanation: "It changes how sure or how likely it is.",
			sides: sides.filter((side) => side.all.length > 0),
		};
	}
	if (names(worded)) {
		return {
			kind: "name",
			rule: "name/reading",
			explanation: "The outlets use different names here.",
			sides: withoutFrame(sides),
		};
	}
	if (judged.every((side) => side.content.length === 0)) {
		const modal = judged.some((side) => side.all.length === 1 && modality(side) !== null);
		const linked = judged.every((side) => side.all.length === 1 && CONDITIONS.test(side.all[0]?.form ?? ""));
		return inQuotes && (closely || modal || linked) ? smallWords(judged) : null;
	}
	if (new Set(judged.map((side) => stems(side.content).join(" "))).size === 1) return inflection(judged);
	const hedged = judged.some(
		(side) => side.content.length > 0 && side.content.every((unit) => HEDGES.has(unit.stem)),
	);
	if (hedged && judged.some((side) => side.content.length === 0)) {
		return { kind: "certainty", rule: "certainty/hedge", explanation: "It changes how sure it is.", sides };
	}
	if (!inQuotes && personShift(judged)) return null;
	const reworded = judged.some((side) => side.quoted && side.content.length === 0 && side.all.length > 0);
	if (nested(judged) && !reworded) {
		const empty = judged.some((side) => side.content.length === 0);
		const explanation = empty
			? "Left out by one outlet, or added by another."
			: "One outlet has more here than another.";
		return { kind: "scope", rule: "scope/left-out", explanation, sides };
	}
	return { kind: "wording", rule: "wording/words", explanation: "Other words for it.", sides };
}

/** What is quoted, and what is reported of it in words akin to it. */
function beside(sides: readonly Side[]): Side[] {
	const quoted = sides.filter((side) => side.quoted);
	return sides.filter((side) => {
		const kin = side.content.filter((mine) =>
			quoted.some((other) => other.content.some((unit) => akin(mine, unit))),
		);
		return side.quoted || (kin.length > 0 && kin.length * 2 >= side.content.length);
	});
}

/** True where beside their words for what will or may be the sides say different things. */
function apartBeside(sides: readonly Side[]): boolean {
	const rest = (side: Side) => side.content.filter((unit) => modalityOf(unit.form) === null);
	return sides.some((a) =>
		sides.some((b) => rest(a).some((unit) => !rest(b).some((other) => akin(unit, other)))),
	);
}

/** Small words in quotations that are else the same. */
function smallWords(sides: readonly Side[]): Found | null {
	const trifles = sides.every((side) => side.all.length > 0) ? ARTICLES : TRIFLES;
	const told = sides.map((side) => side.all.filter((unit) => !trifles.test(unit.form)));
	if (new Set(told.map((list) => list.map((unit) => unit.key).join(" "))).size === 1) return null;
	return sides.some((side) => side.all.length === 0)
		? {
				kind: "scope",
				rule: "scope/left-out",
				explanation: "Left out by one outlet, or added by another.",
				sides,
			}
		: {
				kind: "wording",
				rule: "wording/form",
				explanation: "Another small word, inside quotation marks that are else the same.",
				sides,
			};
}

/** "we will" quoted, "the company would" reported: the change of person that reporting brings. */
function personShift(sides: readonly Side[]): boolean {
	const reported = sides.some((side) => side.rendering.kind !== "direct");
	return reported && sides.some((side) => side.content.length === 0 && side.all.length > 0);
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

/** Two sides with one number each, which are not the same by meaning. */
function numbers(sides: readonly Side[]): boolean {
	const printed = sides.flatMap(({ all }) => {
		const own = all.flatMap((unit) => (unit.key.startsWith("#") ? findQuantities(unit.span.text) : []));
		return own.length === 1 && own[0] !== undefined ? [own[0]] : [];
	});
	return printed.some((a) => printed.some((b) => relateQuantities(a, b) !== "equal"));
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

const named = (unit: Unit) =>
	countryOf(unit) !== null || (/^\p{Lu}/u.test(unit.span.text) && !unit.small && !unit.opens);
const isPeople = (unit: Unit) => COUNTRY_NAMES.get(unit.form)?.by === "people";

/** Every side has a name of its own, the sides are no more than a name each, and not one land by its name and by its people. */
function names(sides: readonly Side[]): boolean {
	if (sides.length < 2 || !sides.every((side) => side.content.length <= 3)) return false;
	const shared = (unit: Unit) =>
		sides.every((side) => side.content.some((other) => other.key === unit.key || other.stem === unit.stem));
	const own = sides.map((side) => side.content.filter((unit) => named(unit) && !shared(unit)));
	if (own.some((list) => list.length === 0)) return false;
	const units = own.flat();
	const lands = new Set(units.map(countryOf));
	if (lands.size === 1 && !lands.has(null) && units.some(isPeople)) return false;
	return new Set(own.map((list) => list.map((unit) => unit.key).join(" "))).size > 1;
}

/** The names alone where beside them stand only small words, whatever their order: "as Turkey, we", "we, as Türkiye". */
function withoutFrame(sides: readonly Side[]): readonly Side[] {
	const framed = sides.every(({ all }) => all.some(named) && all.every((unit) => unit.small || named(unit)));
	if (!framed) return sides;
	return sides.map((side) => {
		const [from, to] = [side.all.findIndex(named), side.all.findLastIndex(named)];
		return withUnits(side, side.all.slice(from, to + 1));
	});
}

/** True where the words left out are facts: a number, a name, a condition, or how sure it is. */
export function isFact({ all, content }: Side): boolean {
	return (
		content.some((unit) => unit.key.startsWith("#") || HEDGES.has(unit.stem)) ||
		content.some(named) ||
		all.some((unit) => NEGATION.test(unit.key) || /^(?:if|unless|only)$/.test(unit.form))
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
