import { findQuantities, normaliseQuantity, type Quantity, relateQuantities } from "../../text/numbers";
import { type TextSpan, textSpan } from "../../text/span";
import type { Difference, DifferenceValue, Piece, Utterance } from "../model";
import { cover, isQuotation } from "../utterances/rendering-link";
import type { ArticlesById } from "../utterances/utterances";
import { CREDIT_MEANS, creditClass, isDenied } from "../words/credits";
import { isFunctionWord } from "../words/rarity";
import { sameName } from "../words/same-name";
import { stem } from "../words/stem";
import { synonymous } from "../words/synonyms";
import { tokens } from "../words/tokens";

/** A value of one piece of a claim. */
export function sideOf(
	piece: Piece,
	span: TextSpan | null,
	text: string | null,
	normalised?: string,
): DifferenceValue {
	const value = { article: piece.article, statement: piece.statement, span, text };
	return normalised === undefined ? value : { ...value, normalised };
}

const byArticle = (a: { article: string }, b: { article: string }) =>
	a.article < b.article ? -1 : a.article > b.article ? 1 : 0;

/** True where two articles have other values, not only one of them more: what both have, they agree on. */
export function articlesDiffer(values: readonly DifferenceValue[]): boolean {
	const sets = new Map<string, Set<string>>();
	for (const { article, normalised } of values) {
		sets.set(article, (sets.get(article) ?? new Set()).add(String(normalised)));
	}
	const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((value) => b.has(value));
	const all = [...sets.values()];
	return all.some((one) => all.some((other) => !within(one, other) && !within(other, one)));
}

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

/** Said of whatever is counted. */
const ANYBODY = new Set("people persons others total men number".split(" ").map(stem));

function countTheSame(a: Counted, b: Counted): boolean {
	if (a.quantity.unit !== b.quantity.unit) return false;
	const own = (list: readonly string[]) => list.filter((word) => !ANYBODY.has(word));
	const [x, y] = [own(a.counted), own(b.counted)];
	const [left, right] = x.length > 0 && y.length > 0 ? [x, y] : [a.counted, b.counted];
	if (left === x && left.some((one) => right.includes(one))) return true;
	const alike = (one: string, other: string) => one === other || synonymous(one, other);
	if (!left.some((one) => right.some((other) => alike(one, other)))) return false;
	// "a million people were moved" and "dozens of civilians died" count people, and not the same.
	return a.around.some((one) => b.around.some((other) => alike(one, other)));
}

/** Words on each side of a number among which stands what is said of what it counts. */
const WORDS_AROUND = 9;

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
			group.some((b) => relateQuantities(a.quantity, b.quantity) === "contradicts"),
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

/** Of each article the first piece. */
export function firstOfEach(pieces: readonly Piece[]): Piece[] {
	return pieces.filter(
		(piece, index) => pieces.findIndex((other) => other.article === piece.article) === index,
	);
}

/** True where two articles credit one speaker: the same in all articles, or under a shorter name or description of the same words. */
function sameSpeaker(a: Piece, b: Piece): boolean {
	if (a.speakerKey !== null && a.speakerKey === b.speakerKey) return true;
	return sameName(a.speaker ?? "", b.speaker ?? "");
}

/** How much of two pieces must stand for one another, so that it is one thing that one outlet reports and another calls a claim. */
const SAME_SENSE = 0.52;
/** The same of two renderings of one utterance, of which one may quote more. */
const ALIKE = 0.3;

const PRINTED = { direct: "direct quotation", mixed: "part quotation", indirect: "reported speech" } as const;

/** Renderings of one utterance that one outlet quotes and another reports. */
export function quotationDifference(utterance: Utterance): Difference[] {
	if (new Set(utterance.renderings.map((rendering) => rendering.kind)).size < 2) return [];
	return [
		{
			kind: "attribution",
			rule: "attribution/quotation",
			utterance: utterance.id,
			values: utterance.renderings.map(({ pieces, content, kind }) =>
				sideOf(pieces[0], content[0], PRINTED[kind], kind),
			),
			insideQuotes: false,
			explanation: "One outlet vouches for the words with quotation marks, another only for the sense.",
		},
	];
}

/** What somebody denies in one outlet and somebody says in another: the same words, and no agreement. */
export function denialDifference(pieces: readonly Piece[]): Difference[] {
	const values = pieces
		.filter(({ cue }) => cue !== null)
		.map((piece) =>
			sideOf(piece, piece.cue, piece.cue?.text ?? null, isDenied(piece) ? "denied" : "asserted"),
		);
	if (!articlesDiffer(values)) return [];
	return [
		{
			kind: "certainty",
			rule: "certainty/denied",
			utterance: null,
			values: values.sort(byArticle),
			insideQuotes: false,
			explanation: "Denied in one outlet, asserted in another.",
		},
	];
}

/**
 * Verbs that make other things of the same words: "said" and "warned", "said" and "claimed". Where no utterance is known, only what
 * several articles report of one speaker is compared.
 */
export function verbDifference(pieces: readonly Piece[], utterance: Utterance | null): Difference[] {
	const [lead] = pieces.filter((piece) => piece.cue !== null && piece.kind !== "direct");
	const comparable = (piece: Piece) =>
		utterance !== null ||
		(lead !== undefined && piece.kind !== "direct" && lead.speakerKey !== null && sameSpeaker(lead, piece));
	const all = pieces.filter((piece) => piece.cue !== null && comparable(piece));
	const classOf = (piece: Piece) => creditClass(piece.cue?.text ?? "");
	const credited = firstOfEach(
		all.filter((a) =>
			all.some(
				(b) =>
					a.article !== b.article &&
					((isQuotation(a) && isQuotation(b)) || cover(a, b) >= (utterance === null ? SAME_SENSE : ALIKE)),
			),
		),
	);
	const classes = credited.map(classOf);
	if (new Set(classes).size < 2) return [];
	const certain = classes.some((name) => name === "doubt" || name === "belief");
	if (utterance === null && !certain) return [];
	const means = [...new Set(classes.filter((name) => name !== "plain"))].map((name) => {
		const piece = credited[classes.indexOf(name)];
		return `“${piece?.cue?.text ?? ""}” ${CREDIT_MEANS[name]}`;
	});
	return [
		{
			kind: certain ? "certainty" : "attribution",
			rule: certain ? "certainty/verb" : "attribution/verb",
			utterance: utterance?.id ?? null,
			values: credited
				.map((piece, index) => sideOf(piece, piece.cue, piece.cue?.text ?? null, classes[index]))
				.sort(byArticle),
			insideQuotes: false,
			explanation: `The verb differs: ${means.join("; ")}.`,
		},
	];
}
