import { findQuantities, normaliseQuantity } from "../../text/numbers";
import { type Span, type TextSpan, textSpan } from "../../text/span";
import { COUNTRY_NAMES } from "./countries";
import { isQuoted } from "./quoted";
import { isFunctionWord } from "./rarity";
import { countryAt } from "./terms";
import { type Token, tokens } from "./tokens";

/** What a collation lays side by side: a word, or words that are one name or one number. */
export interface Unit {
	readonly span: TextSpan;
	/** Equal for units that no reader would call different: spelling, abbreviation and way of writing a number aside. */
	readonly key: string;
	readonly stem: string;
	readonly form: string;
	/** True where it begins a sentence, so that its capital says nothing. */
	readonly opens: boolean;
	/** True for the language's small words. */
	readonly small: boolean;
	readonly quoted: boolean;
	/** True where it stands inside brackets: an editor's insertion, mostly. */
	readonly bracketed: boolean;
	/** Index of the content span that it stands in: no reading reaches over an inserted "she said". */
	readonly part: number;
}

/** Short forms that stand for the full name in every text. */
const SHORT_NAMES = new Set([
	"us",
	"usa",
	"u s",
	"uk",
	"eu",
	"un",
	"uae",
	"united states of america",
	"n korea",
	"s korea",
]);

/** "it's" is "it is"; behind a noun "'s" tells whose it is. */
const IS_AFTER = /^(?:it|that|he|she|what|there|who|here|this)$/;

const keyOf = (token: Token, before: Token | undefined) =>
	token.form === "'s" && before !== undefined && IS_AFTER.test(before.form) ? "is" : token.form;

/**
 * The units of a rendering's content, in order; every word and number of it is in exactly one.
 *
 * @param quoted the stretches of the article that stand inside quotation marks
 */
export function units(text: string, content: readonly Span[], quoted: readonly Span[]): Unit[] {
	return content.flatMap((part, index) => unitsOf(text, part, index, quoted));
}

function unitsOf(text: string, part: Span, index: number, quoted: readonly Span[]): Unit[] {
	const list = tokens(text, part.start, part.end);
	const numbers = findQuantities(text, part.start, part.end).filter((one) => one.unit !== "ordinal");
	const found: Unit[] = [];
	const brackets = [...text.slice(part.start, part.end).matchAll(/[([][^()[\]]*[)\]]/g)].map((match) => ({
		start: part.start + match.index,
		end: part.start + match.index + match[0].length,
	}));
	const add = (from: number, to: number, key: string, name = false) => {
		const first = list[from] as Token;
		const last = list[to - 1] as Token;
		const span = textSpan(text, first.start, last.end);
		found.push({
			span,
			key,
			stem: to - from === 1 && !name ? first.stem : key,
			form: to - from === 1 ? first.form : span.text.toLowerCase(),
			opens: first.opens && !opensInside(text, first.start),
			small:
				!name &&
				to - from === 1 &&
				(first.form === "'s" || isFunctionWord(first.stem) || isFunctionWord(first.form)),
			quoted: isQuoted(quoted, span),
			bracketed: brackets.some((range) => range.start < span.start && span.end < range.end),
			part: index,
		});
	};
	let next = 0;
	for (let at = 0; at < list.length; ) {
		const token = list[at] as Token;
		while ((numbers[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
		const number = numbers[next];
		if (number !== undefined && number.start <= token.start && token.start < number.end) {
			let to = at;
			while (to < list.length && (list[to] as Token).start < number.end) to++;
			add(at, to, `#${normaliseQuantity(number)}`);
			at = to;
			continue;
		}
		const country = countryAt(list, at);
		if (country !== null) {
			const phrase = list
				.slice(at, at + country.length)
				.map((one) => one.form)
				.join(" ");
			const plain = phrase === country.id || SHORT_NAMES.has(phrase);
			add(at, at + country.length, plain ? `@${country.id}` : phrase, true);
			at += country.length;
			continue;
		}
		add(at, at + 1, keyOf(token, list[at - 1]));
		at++;
	}
	return found;
}

/** True where what stands before shows that no sentence begins here: the words were only cut there. */
const opensInside = (text: string, start: number) =>
	/[\p{L}\p{N},]["'”’)\]]*\s+$/u.test(text.slice(Math.max(0, start - 6), start));

/** The country that a unit's words name, null where they name none. */
export function countryOf(unit: Unit): string | null {
	if (unit.key.startsWith("@")) return unit.key.slice(1);
	const named = COUNTRY_NAMES.get(unit.form);
	return named !== undefined && /^\p{Lu}/u.test(unit.span.text) ? named.id : null;
}
