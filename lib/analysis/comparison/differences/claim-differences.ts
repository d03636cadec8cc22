import type { StatementKind } from "../../model";
import type { TextSpan } from "../../text/span";
import { lemmaOf } from "../../text/verbs";
import type { Difference, DifferenceValue, Piece, Rendering, Utterance } from "../model";
import { wordsOfPiece } from "../pieces/pieces";
import { cover, isQuotation, unitsOf } from "../utterances/rendering-link";
import type { ArticlesById } from "../utterances/utterances";
import { CREDIT_MEANS, creditClass, isDenied } from "../words/credits";
import { sameName } from "../words/same-name";
import { isIrregular } from "../words/stem";
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

/** In the articles' canonical order. */
export const byArticle = (a: { article: string }, b: { article: string }) =>
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

/** True where the words say that something is so; "accused them of theft" has its assertion in the verb that credits it. */
function isAssertion(piece: Piece): boolean {
	const [main = ""] = wordsOfPiece(piece).split(SUBORDINATE);
	return (
		piece.kind === "direct" ||
		/^to\b/i.test(main) ||
		tokens(main).some(
			({ form }) => ASSERTS.test(form) || isIrregular(form) || (!/ing$/.test(form) && lemmaOf(form) !== form),
		)
	);
}
const SUBORDINATE = /\b(?:what|which|who|that|if|when|after|before|since|while)\b/i;
const ASSERTS =
	/^(?:am|is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did)$/;

/** Prepositions that are rare enough to count as telling elsewhere. */
const BETWEEN =
	/^(?:against|among|amid|within|without|across|towards?|despite|beyond|behind|between|around)$/;

/** How many telling words that are no names two pieces have in common. */
export function sharedWords(a: Piece, b: Piece): number {
	const words = (piece: Piece) =>
		unitsOf(piece).filter(
			(unit) => !unit.small && !BETWEEN.test(unit.form) && !/^\p{Lu}/u.test(unit.span.text),
		);
	const theirs = words(b);
	return words(a).filter((unit) =>
		theirs.some((other) => unit.stem === other.stem || synonymous(unit.stem, other.stem)),
	).length;
}

const PRINTED = { direct: "direct quotation", mixed: "part quotation", indirect: "reported speech" } as const;

/** How a rendering is printed; words behind which a mark closes that nothing opened are quoted. */
function printedAs({ article, content, kind }: Rendering, articles: ArticlesById): StatementKind {
	const text = articles.get(article)?.text ?? "";
	const end = content.at(-1)?.end ?? 0;
	return kind === "indirect" && /^[,.]?[”"](?!\p{L})/u.test(text.slice(end, end + 3)) ? "direct" : kind;
}

/** Renderings of one utterance that one outlet quotes and another reports. */
export function quotationDifference(utterance: Utterance, articles: ArticlesById): Difference[] {
	const printed = utterance.renderings.map((rendering) => printedAs(rendering, articles));
	if (new Set(printed).size < 2) return [];
	return [
		{
			kind: "attribution",
			rule: "attribution/quotation",
			utterance: utterance.id,
			values: utterance.renderings.map(({ pieces, content }, index) => {
				const kind = printed[index] ?? "indirect";
				return sideOf(pieces[0], content[0], PRINTED[kind], kind);
			}),
			insideQuotes: false,
			explanation: "One outlet vouches for the words with quotation marks, another only for the sense.",
		},
	];
}

/** What somebody denies in one outlet and somebody says in another: the same words, and no agreement. */
export function denialDifference(pieces: readonly Piece[]): Difference[] {
	const credited = pieces.filter(({ cue }) => cue !== null);
	const values = credited
		.filter((a) =>
			credited.some(
				(b) => isDenied(a) !== isDenied(b) && isAssertion(a) && isAssertion(b) && cover(a, b) >= ALIKE,
			),
		)
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
	const alike = (a: Piece, b: Piece) =>
		(isQuotation(a) && isQuotation(b)) ||
		(isAssertion(a) &&
			isAssertion(b) &&
			cover(a, b) >= (utterance === null ? SAME_SENSE : ALIKE) &&
			(utterance !== null || sharedWords(a, b) > 0));
	const first = all.find((a) =>
		all.some((b) => a.article !== b.article && classOf(a) !== classOf(b) && alike(a, b)),
	);
	if (first === undefined) return [];
	const credited = firstOfEach([
		first,
		...all.filter((piece) => piece.article !== first.article && alike(first, piece)),
	]).sort(byArticle);
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
