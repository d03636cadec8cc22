import type { Difference, DifferenceValue, Piece } from "../model";
import { isCarrier, isOffice, mayBeOne, wordsOfName } from "../speakers/one-speaker";
import { cover, isQuotation, link, VERBATIM } from "../utterances/rendering-link";
import type { ArticlesById } from "../utterances/utterances";
import { COUNTRY_NAMES } from "../words/countries";
import { fold } from "../words/spelling";
import { articlesDiffer, sharedWords, sideOf } from "./claim-differences";

/** How much of two pieces must stand for one another, so that it is one thing that is credited to two. */
const SAME_SENSE = 0.52;

/** Fewest telling words, names aside, that both must have: of one place two may say different things. */
const SHARED = 2;

/** True where a speaker has a name, so that two can be told apart: "the company" and "officials" may be anybody. */
function isNamed(piece: Piece): boolean {
	const { speaker, mention } = piece;
	if (speaker === null || isCarrier(speaker) || isOffice(speaker)) return false;
	if (mention === null || PRONOUN.test(mention.text)) return false;
	const printed = mention?.text.endsWith(speaker) ? mention.text : speaker;
	return wordsOfName(speaker).some((word) => /^\p{Lu}/u.test(word) && !isOpening(printed, word));
}

const PRONOUN = /^(?:he|she|they|it|we|who|which)$/i;

/** "Police officials": the capital of a description's first word tells nothing unless it names a country or its people. */
function isOpening(speaker: string, word: string): boolean {
	if (!speaker.startsWith(word)) return false;
	const others = wordsOfName(speaker).slice(1);
	return (
		others.length > 0 && others.every((other) => /^\p{Ll}/u.test(other)) && !COUNTRY_NAMES.has(fold(word))
	);
}

const isCountry = ({ speaker }: Piece) => COUNTRY_NAMES.has(fold(speaker ?? ""));

/** The same, or perhaps the same: a country speaks through its leaders. */
const oneSpeaker = (a: Piece, b: Piece) =>
	isCountry(a) !== isCountry(b) ||
	(a.speakerKey !== null && a.speakerKey === b.speakerKey) ||
	mayBeOne(a.speaker ?? "", b.speaker ?? "");

/** What an article calls the speaker where it credits them, or their name where it has only a pronoun or a description there. */
function printedName({ speaker, mention }: Piece): string | null {
	const words = (name: string) => fold(name).match(/\p{L}{3,}/gu) ?? [];
	const own = new Set(words(speaker ?? ""));
	return mention !== null && words(mention.text).some((word) => own.has(word)) ? mention.text : speaker;
}

/**
 * Articles that credit the claim to different speakers: each of them named, no two of the articles with a speaker in common unless
 * what both quote are the same running words.
 */
export function creditDifferences(pieces: readonly Piece[], articles: ArticlesById): Difference[] {
	const credited = pieces.filter(
		(piece) => isNamed(piece) && !agenciesOf(articles.get(piece.article)).has(fold(piece.speaker ?? "")),
	);
	const told = tellsOfTwo(credited);
	const seen = new Set<string>();
	const values = told.flatMap((piece): DifferenceValue[] => {
		const key = `${piece.article} ${piece.speakerKey ?? piece.speaker}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [sideOf(piece, piece.mention, printedName(piece), piece.speakerKey ?? piece.speaker ?? "")];
	});
	if (!articlesDiffer(values)) return [];
	return [
		{
			kind: "attribution",
			rule: "attribution/speaker",
			utterance: null,
			values: values.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)),
			insideQuotes: false,
			explanation: "The outlets credit different speakers with it.",
		},
	];
}

const agenciesOf = (article: ReturnType<ArticlesById["get"]>) =>
	new Set((article?.analysis.article.agencies ?? []).map(fold));

/**
 * The pieces that credit different speakers: those of the same running words, or those of the same sense where no two
 * articles share a speaker.
 */
function tellsOfTwo(credited: readonly Piece[]): readonly Piece[] {
	const apart = (a: Piece, b: Piece) => a.article !== b.article && !oneSpeaker(a, b);
	const verbatim = credited.filter((a) =>
		credited.some((b) => apart(a, b) && isQuotation(a) && link(a, b, () => false) >= VERBATIM),
	);
	if (verbatim.length > 1) return verbatim;
	const shared = credited.some((a) => credited.some((b) => a.article !== b.article && oneSpeaker(a, b)));
	if (shared) return [];
	return credited.filter((a) =>
		credited.some((b) => apart(a, b) && cover(a, b) >= SAME_SENSE && sharedWords(a, b) >= SHARED),
	);
}
