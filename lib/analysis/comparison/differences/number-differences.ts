import { findQuantities, normaliseQuantity, type Quantity, relateQuantities } from "../../text/numbers";
import { textSpan } from "../../text/span";
import type { Difference, DifferenceValue, Piece } from "../model";
import type { ArticlesById } from "../utterances/utterances";
import { isFunctionWord } from "../words/rarity";
import { stem } from "../words/stem";
import { synonymous } from "../words/synonyms";
import { tokens } from "../words/tokens";
import { articlesDiffer, byArticle, firstOfEach, sideOf } from "./claim-differences";

interface Counted {
	readonly piece: Piece;
	readonly quantity: Quantity;
	readonly counted: readonly string[];
	/** Stems of the other telling words beside it. */
	readonly around: readonly string[];
}

/** Words that are counted everywhere and so tie nothing together. */
const UNTELLING = new Set(
	"in of on at the a an and to for from have ha wa be are by with more other".split(" "),
);

/** What stands between a measure and its number: "a magnitude of 6.9", "the toll has risen to 1,394". */
const MEASURED =
	/\b(?:of|at|to|was|is|were|reached|reaches|exceeded|exceeds|measured|totalled|totaled|stands at|passed|hit)\s+$/i;

/** Stems of what a number is the size of. */
const MEASURES = new Set(
	"toll number magnitude figure total count rate price share score population level temperature depth speed cost death deaths fatality fatalities"
		.split(" ")
		.map(stem),
);

/** How many words before a number may name what it counts: "the toll had reached 1,394". */
const WORDS_BEFORE = 6;

/** Stems of the words that say what is counted: those behind the number or, where it ends its clause, those before. */
function countedBy(text: string, piece: Piece, quantity: Quantity): string[] {
	const lead = MEASURED.test(text.slice(Math.max(0, quantity.start - 24), quantity.start));
	const behind = quantity.counted.map(stem).filter((word) => !UNTELLING.has(word));
	if (!lead && (behind.length > 0 || quantity.unit !== null)) return behind;
	const own = piece.content.find((span) => span.start <= quantity.start && quantity.end <= span.end);
	const telling = tokens(text, own?.start ?? quantity.start, quantity.start)
		.filter((token) => !isFunctionWord(token.form) && !isFunctionWord(token.stem) && !/\d/.test(token.form))
		.map((token) => token.stem);
	const measures = telling.filter((word) => MEASURES.has(word));
	// "with a magnitude of 6.9", but "the number of fatalities in the 6.9-magnitude earthquake has reached 300".
	const measure = /\bof\s+$/i.test(text.slice(0, quantity.start).slice(-8))
		? measures.at(-1)
		: (measures.find((word) => !ANYBODY.has(word)) ?? measures[0]);
	const before = measure !== undefined && lead ? [measure] : telling.slice(lead ? -2 : -WORDS_BEFORE);
	return [...before, ...behind];
}

const PEOPLE = stem("people");

/** Said of whatever is counted. */
const ANYBODY = new Set("people persons others total men number".split(" ").map(stem));

function countTheSame(a: Counted, b: Counted): boolean {
	if (a.quantity.unit !== b.quantity.unit) return false;
	const own = (list: readonly string[]) => list.filter((word) => !ANYBODY.has(word));
	const [x, y] = [own(a.counted), own(b.counted)];
	const [left, right] = x.length > 0 && y.length > 0 ? [x, y] : [a.counted, b.counted];
	if (left === x && left.some((one) => right.includes(one))) return true;
	const alike = (one: string, other: string) => one === other || synonymous(one, other);
	const common = left.flatMap((one) =>
		right.filter((other) => alike(one, other)).map((other) => [one, other]),
	);
	if (common.some((pair) => !pair.some((one) => ANYBODY.has(one) || PERSONS.has(one)))) return true;
	// "40m euros" counts nothing but itself; "3,400 residents" and "4,300 people" both count people.
	const money = a.quantity.unit !== null && (left.length === 0 || right.length === 0);
	const people = a.counted.some(isPeople) && b.counted.some(isPeople);
	// "a million people were moved" and "dozens of civilians died" count people, and not the same.
	return (
		(common.length > 0 || money || people) &&
		a.around.some((one) => b.around.some((other) => alike(one, other)))
	);
}

const isPeople = (word: string) => PERSONS.has(word) || word === PEOPLE;

/** Stems of words for people of no trade, nation or lot. */
const PERSONS = new Set(
	"resident residents civilian civilians citizen citizens inhabitant inhabitants local locals man men woman women child children adult adults villager villagers passenger passengers"
		.split(" ")
		.map(stem),
);

/** "revised to 125 from 174", "up from 30": what a number was before. */
const isFormer = (text: string, { start }: Quantity) =>
	/\b(?:from|previously|earlier|initially)\s+(?:an?\s+)?(?:\p{L}+\s+)?$/iu.test(
		text.slice(Math.max(0, start - 30), start),
	);

/** Words on each side of a number among which stands what is said of what it counts. */
const WORDS_AROUND = 7;

/** Stems of the telling words around a number, but for what it counts. */
function aroundOf(text: string, piece: Piece, quantity: Quantity, counted: readonly string[]): string[] {
	const list = piece.content.flatMap((span) => tokens(text, span.start, span.end));
	const at = list.findIndex(({ end }) => end > quantity.start);
	return list
		.slice(Math.max(0, at - WORDS_AROUND), at + WORDS_AROUND)
		.filter(({ form, stem: own }) => !isFunctionWord(form) && !isFunctionWord(own) && !/\d/.test(form))
		.map(({ stem: own }) => own)
		.filter((own) => !counted.some((one) => one === own || synonymous(one, own)));
}

/** Numbers of the same thing that the articles of a claim print differently. Articles that name the thing without a number have none. */
export function numberDifferences(pieces: readonly Piece[], articles: ArticlesById): Difference[] {
	const all = pieces.flatMap((piece): Counted[] => {
		const text = articles.get(piece.article)?.text ?? "";
		return piece.content
			.flatMap((span) => findQuantities(text, span.start, span.end))
			.filter((quantity) => quantity.unit !== "ordinal" && quantity.unit !== "date")
			.filter((quantity, _, list) => list.length < 2 || !isFormer(text, quantity))
			.map((quantity) => {
				const counted = countedBy(text, piece, quantity);
				return { piece, quantity, counted, around: aroundOf(text, piece, quantity, counted) };
			});
	});
	const groups: Counted[][] = [];
	for (const one of all) {
		const group = groups.find((members) => members.some((other) => countTheSame(one, other)));
		if (group === undefined) groups.push([one]);
		else group.push(one);
	}
	return groups.flatMap((group): Difference[] => {
		const values = group.map(({ piece, quantity }) =>
			sideOf(
				piece,
				textSpan(quantity.text, 0, quantity.text.length),
				quantity.text,
				normaliseQuantity(quantity),
			),
		);
		if (!articlesDiffer(values)) return [];
		const named = new Set(group.map(({ quantity }) => quantity.value ?? quantity.text));
		const contradiction = group.some((a) =>
			group.some(
				(b) =>
					a.piece.article !== b.piece.article && relateQuantities(a.quantity, b.quantity) === "contradicts",
			),
		);
		if (!contradiction && named.size === 1) return [];
		const placed = group.map(({ piece, quantity }, index) => ({
			...(values[index] as DifferenceValue),
			span: { start: quantity.start, end: quantity.end, text: quantity.text },
			article: piece.article,
		}));
		const without = pieces.filter((piece) => !group.some((one) => one.piece.article === piece.article));
		return [
			{
				kind: "number",
				rule: contradiction ? "number/contradicts" : "number/compatible",
				utterance: null,
				values: [...placed, ...firstOfEach(without).map((piece) => sideOf(piece, null, null))].sort(
					byArticle,
				),
				insideQuotes: quotedTwice(group.map(({ piece }) => piece)),
				explanation: contradiction
					? "The numbers cannot all be true."
					: "The numbers differ, but one does not exclude the other.",
			},
		];
	});
}

function quotedTwice(pieces: readonly Piece[]): boolean {
	return new Set(pieces.filter((piece) => piece.kind === "direct").map((piece) => piece.article)).size > 1;
}
