import { findQuantities, type Quantity } from "../../text/numbers";
import { COUNTRY_NAMES, LONGEST_COUNTRY_NAME, type NamedBy } from "./countries";
import { isFunctionWord, rarity, UNKNOWN } from "./rarity";
import { type Token, tokens } from "./tokens";

/** What is compared: a word, a name of several words taken as one, or a number. */
export interface Term {
	/** UTF-16 code units into the text. */
	readonly start: number;
	readonly end: number;
	/** Equal for equal terms: a stem, "@north korea", "#11000". */
	readonly key: string;
	readonly form: string;
	readonly kind: "word" | "name" | "number";
	/** How a country is named; null for all else. */
	readonly by: NamedBy | null;
	/** Bits that a match of this term is worth. */
	readonly weight: number;
	/** True for the language's small words. */
	readonly small: boolean;
	readonly quantity: Quantity | null;
}

const NAME_BITS = 9;
const NUMBER_BITS = 9;
/** What a name's other words are worth beside its last. */
const GIVEN_NAME = 0.4;
/** Capitalised forms that name a country only so ("US" is not "us", "WHO" not "who"). */
const NEEDS_CAPITALS = new Set(["us", "who", "un", "turkey", "jordan", "chad", "polish", "poles", "georgia"]);

/** The country named by the tokens from `index` on, longest name first, and how many tokens that takes. */
export function countryAt(list: readonly Token[], index: number) {
	const first = list[index];
	if (first === undefined || !first.capital) return null;
	for (let length = Math.min(LONGEST_COUNTRY_NAME, list.length - index); length >= 1; length--) {
		const phrase = list
			.slice(index, index + length)
			.map((token) => token.form)
			.join(" ");
		const country = COUNTRY_NAMES.get(phrase);
		if (country === undefined) continue;
		if (
			length === 1 &&
			NEEDS_CAPITALS.has(phrase) &&
			phrase.length <= 3 &&
			!/^(?:\p{Lu}\.?)+$/u.test(first.text)
		)
			continue;
		return { ...country, length };
	}
	return null;
}

/**
 * The terms of a stretch of text, in order: countries under one id however they are named, numbers by value, other words by
 * stem. A possessive "'s" is left out.
 *
 * @param start,end UTF-16 code units; the whole text where absent
 */
export function terms(text: string, start = 0, end = text.length): Term[] {
	const list = tokens(text, start, end);
	const quantities = findQuantities(text, start, end).filter((quantity) => quantity.unit !== "ordinal");
	const found: Term[] = [];
	let at = 0;
	let index = 0;
	while (index < list.length) {
		const token = list[index] as Token;
		while ((quantities[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
		const quantity = quantities[at];
		if (quantity !== undefined && quantity.start <= token.start && quantity.end > token.start) {
			let last = token;
			while (index < list.length && (list[index] as Token).start < quantity.end)
				last = list[index++] as Token;
			const amount = quantity.value ?? quantity.low;
			found.push({
				start: Math.min(token.start, quantity.start),
				end: Math.max(last.end, quantity.end),
				key: `#${Math.round(amount * 1000) / 1000}`,
				form: quantity.text.toLowerCase(),
				kind: "number",
				by: null,
				weight: NUMBER_BITS,
				small: false,
				quantity,
			});
			continue;
		}
		const country = countryAt(list, index);
		if (country !== null) {
			const last = list[index + country.length - 1] as Token;
			found.push({
				start: token.start,
				end: last.end,
				key: `@${country.id}`,
				form: text.slice(token.start, last.end).toLowerCase(),
				kind: "name",
				by: country.by,
				weight: NAME_BITS,
				small: false,
				quantity: null,
			});
			index += country.length;
			continue;
		}
		index++;
		if (token.form === "'s") continue;
		const weight = rarity(token.stem);
		const small = isFunctionWord(token.stem) || isFunctionWord(token.form);
		found.push({
			start: token.start,
			end: token.end,
			key: token.stem,
			form: token.form,
			kind: token.capital && !small && (!token.opens || weight >= UNKNOWN) ? "name" : "word",
			by: null,
			weight,
			small,
			quantity: null,
		});
	}
	return found.map((term, index) =>
		startsLongerName(term, found[index + 1], text) ? { ...term, weight: term.weight * GIVEN_NAME } : term,
	);
}

/** "Peter" in "Peter Hale": the last word of a name carries it. */
function startsLongerName(term: Term, next: Term | undefined, text: string): boolean {
	if (
		next === undefined ||
		term.kind !== "name" ||
		next.kind !== "name" ||
		term.by !== null ||
		next.by !== null
	)
		return false;
	return /^[ -]$/.test(text.slice(term.end, next.start));
}
