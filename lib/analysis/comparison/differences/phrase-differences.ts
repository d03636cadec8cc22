import { overlaps, type TextSpan, textSpan } from "../../text/span";
import type { ComparedArticle, Difference, DifferenceValue, Piece, Utterance } from "../model";
import { siblings } from "../pieces/pieces";
import type { ArticlesById } from "../utterances/utterances";
import { quotedRanges } from "../words/quoted";
import { isFunctionWord, rarity } from "../words/rarity";
import { synonymGroups } from "../words/synonyms";
import { terms } from "../words/terms";
import { type Token, tokens } from "../words/tokens";
import { articlesDiffer, sideOf } from "./claim-differences";

const byArticle = (a: DifferenceValue, b: DifferenceValue) =>
	a.article < b.article ? -1 : a.article > b.article ? 1 : 0;
const ARTICLE_WORD = /^(?:the|a|an|its|their|his|her|this|these|any|some)$/;
/** What can follow a noun and say more of it. */
const AFTER_NOUN = /^(?:for|of|against|on)$/;
const TRANSFER = synonymGroups("supply")[0] ?? -1;

/** Things that are given by saying them. */
const SAID = /^(?:detail|inform|comment|statement|updat|answer|explan|reason)/;

const joined = (text: string, a: Token, b: Token) => /^[\s-]*$/.test(text.slice(a.end, b.start));
const verbal = (token: Token) =>
	/(?:ing|ed)$/.test(token.form) || synonymGroups(token.stem).includes(TRANSFER);

/** The noun with the words before it that belong to it and a "for …" or "of …" behind it. */
function phraseAround(text: string, list: readonly Token[], at: number): TextSpan {
	let from = at;
	while (from > 0) {
		const [before, here] = [list[from - 1] as Token, list[from] as Token];
		if (!joined(text, before, here)) break;
		if (ARTICLE_WORD.test(before.form)) {
			from--;
			break;
		}
		if (text.slice(before.end, here.start) === "-") {
			from--;
			continue;
		}
		const or = before.form === "or" && from - 2 >= 0;
		if (!or && (isFunctionWord(before.stem) || isFunctionWord(before.form) || verbal(before))) break;
		from--;
	}
	let to = at;
	const next = list[at + 1];
	if (next !== undefined && AFTER_NOUN.test(next.form) && joined(text, list[at] as Token, next)) {
		let end = at + 1;
		while (end + 1 < list.length && end - at < 7) {
			const [here, after] = [list[end] as Token, list[end + 1] as Token];
			const binds = /^(?:and|or|'s)$/.test(after.form) || ARTICLE_WORD.test(after.form);
			if (!joined(text, here, after) || (isFunctionWord(after.form) && !binds)) break;
			end++;
		}
		if (end > at + 1) to = end;
	}
	return textSpan(text, (list[from] as Token).start, (list[to] as Token).end);
}

/** What is handed over, after a verb of giving: "deliver X to Y", "provide Y with X". */
function thingGiven(text: string, list: readonly Token[]): TextSpan | null {
	const verb = list.findIndex((token) => synonymGroups(token.stem).includes(TRANSFER));
	if (verb < 0) return null;
	const rest = list.slice(verb + 1, verb + 9);
	const withAt = rest.findIndex((token) => token.form === "with");
	const toAt = rest.findIndex((token) => token.form === "to");
	const start = withAt >= 0 && (toAt < 0 || withAt < toAt) ? verb + 2 + withAt : verb + 1;
	for (let at = start; at < Math.min(list.length, start + 4); at++) {
		const token = list[at] as Token;
		if (isFunctionWord(token.form)) continue;
		const next = list[at + 1];
		const goesOn = next !== undefined && joined(text, token, next) && !isFunctionWord(next.form);
		if (!goesOn) return phraseAround(text, list, at);
	}
	return null;
}

/**
 * The thing that a claim is about, with more or less said of it: "the new bridge", "a bridge", "a bridge for …". Looked for at the
 * telling noun that most articles share; an article that names something else as handed over has that.
 */
export function thingDifferences(pieces: readonly Piece[], articles: ArticlesById): Difference[] {
	const read = pieces.map((piece) => {
		const text = articles.get(piece.article)?.text ?? "";
		return { piece, text, list: piece.content.flatMap((span) => tokens(text, span.start, span.end)) };
	});
	const holders = new Map<string, Set<string>>();
	for (const { piece, list } of read) {
		for (const token of list) {
			if (token.capital || isFunctionWord(token.form) || verbal(token) || rarity(token.stem) < 6) continue;
			if (SAID.test(token.stem)) continue;
			if (token.form.length < 4 || !/^[a-z]+$/.test(token.form)) continue;
			holders.set(token.stem, (holders.get(token.stem) ?? new Set()).add(piece.article));
		}
	}
	const given = read.flatMap(({ text, list }) => {
		const span = thingGiven(text, list);
		return span === null ? [] : tokens(span.text).map((token) => token.stem);
	});
	const [best] = [...holders]
		.filter(([key, where]) => where.size > 1 && given.includes(key))
		.sort(([a, x], [b, y]) => y.size - x.size || rarity(b) - rarity(a) || (a < b ? -1 : 1));
	if (best === undefined) return [];
	const values = read.flatMap(({ piece, text, list }): DifferenceValue[] => {
		const at = list.findIndex((token) => token.stem === best[0]);
		const span = at >= 0 ? phraseAround(text, list, at) : thingGiven(text, list);
		return span === null ? [] : [sideOf(piece, span, span.text, normal(span.text))];
	});
	if (!articlesDiffer(values)) return [];
	return [
		{
			kind: "scope",
			rule: "scope/thing",
			utterance: null,
			values: values
				.filter((value, at) => values.findIndex((other) => same(value, other)) === at)
				.sort(byArticle),
			insideQuotes: false,
			explanation: "The outlets say more or less of the same thing.",
		},
	];
}

const same = (a: DifferenceValue, b: DifferenceValue) =>
	a.article === b.article && a.normalised === b.normalised;

/** A phrase without article words and names, which say whose it is, for telling whether two say the same. */
function normal(phrase: string): string {
	return terms(phrase)
		.filter((term) => !term.small && term.kind !== "name")
		.map((term) => term.key)
		.join(" ");
}

/** Longest stretch in quotation marks, in words, that keeps its distance rather than quotes. */
const SCARE_WORDS = 2;

/** A word that one outlet puts in quotation marks and another, crediting the same speaker, prints as its own. */
export function distanceDifferences(pieces: readonly Piece[], articles: ArticlesById): Difference[] {
	const found: Difference[] = [];
	for (const marked of pieces) {
		const article = articles.get(marked.article);
		const statement = article?.analysis.statements[marked.statement];
		if (article === undefined || statement === undefined || marked.kind === "direct") continue;
		const range = quotedRanges(article.text, statement).find((one) =>
			marked.content.some((span) => overlaps(one, span)),
		);
		if (range === undefined || tokens(article.text, range.start, range.end).length > SCARE_WORDS) continue;
		const others = pieces.filter(
			(piece) =>
				piece.article !== marked.article &&
				piece.kind === "indirect" &&
				piece.speakerKey === marked.speakerKey &&
				piece.speakerKey !== null,
		);
		const told = others.flatMap((piece) => {
			const span = sharedPhrase(articles.get(piece.article), piece, marked);
			return span === null ? [] : [{ piece, value: sideOf(piece, span, span.text) }];
		});
		const own = told[0] === undefined ? null : sharedPhrase(article, marked, told[0].piece);
		const values = told.map(({ value }) => value);
		if (values.length === 0 || own === null || !overlaps(own, range)) continue;
		found.push({
			kind: "certainty",
			rule: "certainty/marks",
			utterance: null,
			values: [sideOf(marked, own, own.text), ...values].sort(byArticle),
			insideQuotes: false,
			explanation: "One outlet sets a word in quotation marks and so keeps its distance from it.",
		});
	}
	return found;
}

const AUXILIARY = /^(?:had|have|has|was|were|is|are|will|would|been|be|already|also|not)$/;

/** A verb with its auxiliaries that is the first telling word shared with another piece, and what follows, six words at most. */
function sharedPhrase(article: ComparedArticle | undefined, piece: Piece, other: Piece): TextSpan | null {
	if (article === undefined) return null;
	const theirs = new Set(
		other.content
			.flatMap((span) => tokens(span.text))
			.filter((token) => !isFunctionWord(token.form))
			.map((token) => token.stem),
	);
	const [first] = piece.content;
	const list = tokens(article.text, first.start, first.end);
	const auxiliary = (index: number) => AUXILIARY.test(list[index]?.form ?? "");
	const at = list.findIndex(
		(token, index) =>
			!token.capital && !isFunctionWord(token.form) && theirs.has(token.stem) && auxiliary(index - 1),
	);
	if (at < 0) return null;
	let from = at;
	while (auxiliary(from - 1)) from--;
	const last = list[Math.min(list.length - 1, from + 5)] as Token;
	const tail = /^["”.,]*/.exec(article.text.slice(last.end, first.end))?.[0] ?? "";
	return textSpan(article.text, (list[from] as Token).start, last.end + tail.length);
}

const LINKS = /^["'“‘\s]*((?:and|but|because|so|since|while|although|which|as)\b)/i;
const REASONS = /^(?:because|since|so|as)$/i;

/**
 * Two assertions that two articles join in opposite order, one as the reason for the other. Told where the piece with the reason's link
 * stands under the claim.
 */
export function linkDifferences(
	utterance: Utterance,
	own: readonly Piece[],
	articles: ArticlesById,
): Difference[] {
	const sides = utterance.renderings.flatMap((rendering) => {
		const article = articles.get(rendering.article);
		if (article === undefined || rendering.pieces.length !== 1) return [];
		const [piece] = rendering.pieces;
		const all = siblings(article, piece);
		const beside = [all[piece.part - 1], all[piece.part + 1]];
		return [{ article, piece, beside }];
	});
	const values: DifferenceValue[] = [];
	for (const a of sides) {
		for (const b of sides) {
			if (a.article.id >= b.article.id) continue;
			const turned =
				(a.beside[0] !== undefined && b.beside[1] !== undefined && alike(a.beside[0], b.beside[1])) ||
				(a.beside[1] !== undefined && b.beside[0] !== undefined && alike(a.beside[1], b.beside[0]));
			if (!turned || values.length > 0) continue;
			for (const { article, piece, beside } of [a, b]) {
				const later = turnedLater(
					piece,
					beside,
					a === b ? null : article === a.article ? b.beside : a.beside,
				);
				const link = later === null ? null : linkOf(article, later);
				if (later !== null && link !== null)
					values.push(sideOf(later, link, link.text, link.text.toLowerCase()));
			}
		}
	}
	const reasons = values.filter((value) => REASONS.test(value.text ?? ""));
	if (values.length < 2 || reasons.length === 0 || reasons.length === values.length) return [];
	const tellsHere = own.some((piece) =>
		reasons.some(
			({ article, span }) =>
				piece.article === article && span !== null && piece.content.some((part) => overlaps(part, span)),
		),
	);
	if (!tellsHere) return [];
	return [
		{
			kind: "scope",
			rule: "scope/reason",
			utterance: utterance.id,
			values: values.sort(byArticle),
			insideQuotes: utterance.renderings.every((rendering) => rendering.kind === "direct"),
			explanation:
				"The same two clauses in the opposite order: one outlet makes one the reason for the other.",
		},
	];
}

/** Of a piece and the neighbour that the other article has on the other side, the one that stands later. */
function turnedLater(
	piece: Piece,
	beside: readonly (Piece | undefined)[],
	others: readonly (Piece | undefined)[] | null,
): Piece | null {
	const [before, after] = beside;
	const [otherBefore, otherAfter] = others ?? [];
	if (before !== undefined && otherAfter !== undefined && alike(before, otherAfter)) return piece;
	if (after !== undefined && otherBefore !== undefined && alike(after, otherBefore)) return after;
	return null;
}

function alike(a: Piece, b: Piece): boolean {
	const words = (piece: Piece) =>
		terms(piece.content.map((span) => span.text).join(" ")).filter((term) => !term.small);
	const [x, y] = [words(a), words(b)];
	const keys = new Set(y.map((term) => term.key));
	const shared = x.filter((term) => keys.has(term.key)).reduce((sum, term) => sum + term.weight, 0);
	const least = Math.min(...[x, y].map((list) => list.reduce((sum, term) => sum + term.weight, 0)));
	return least > 0 && shared / least >= 0.6;
}

function linkOf(article: ComparedArticle, piece: Piece): TextSpan | null {
	const [first] = piece.content;
	const match = LINKS.exec(article.text.slice(first.start, first.end));
	if (match?.[1] === undefined) return null;
	const start = first.start + match[0].length - match[1].length;
	return textSpan(article.text, start, start + match[1].length);
}
