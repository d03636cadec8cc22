import type { Statement, StatementKind } from "../../model";
import { type Span, type TextSpan, textSpan } from "../../text/span";
import type { ComparedArticle, Occasion, Piece } from "../model";
import { isQuoted, quotedRanges } from "../words/quoted";
import { isFunctionWord } from "../words/rarity";
import { tokens } from "../words/tokens";
import { clauseSpans, OUTCOME, sentenceSpans } from "./clauses";
import { occasionsOf } from "./occasions";
import { sceneOf } from "./scenes";

/** Words that point back at what was said before. */
const BACKWARD =
	/^["'“‘\s]*(?:(?:and|but|so|also|at the same time|then)[, ]+)*(?:this|that|these|those|it|they|such|which|in such|in that|because|they['’]re|that['’]s|it['’]s|as a result|of course)\b/iu;
/** "The storm also tore …": the same thing again, with more of it. */
const ALSO = /^["'“‘\s]*the \p{L}+ (?:also|then|further)\b|^["'“‘\s]*(?:and|but) (?!if\b)/iu;
/** The same in reported speech, where "it" or "they" may well be the speaker. */
const POINTING =
	/^["'“‘\s]*(?:(?:and|but|so|also)[, ]+)*(?:this|that|these|those|such|in such|in that|as a result)\b/iu;
/** "and had also lost …": the subject stands in the clause before. */
export const ELLIPTIC = new RegExp(
	`^(?:(?:and|but) (?:had|have|has|was|were|is|are|will|would|could|can|may|might|should|must|did|does|do)|(?:(?:thus|thereby|also|even) )?(?:${OUTCOME}))\\b`,
	"iu",
);
/** Longest stretch of earlier words that is kept to explain a piece. */
const CONTEXT = 400;

/**
 * All pieces of the statement that a piece is part of, in order, the piece itself among them.
 *
 * @param article the one that the piece is of
 */
export function siblings(article: ComparedArticle, piece: Piece): Piece[] {
	const statement = article.analysis.statements[piece.statement];
	if (statement === undefined) return [piece];
	const quoted = quotedRanges(article.text, statement);
	return parts(article.text, statement).flatMap((content, part): Piece[] => {
		const [head, ...tail] = content;
		if (part === piece.part) return [piece];
		if (head === undefined) return [];
		return [
			{
				...piece,
				part,
				content: [head, ...tail],
				kind: kindOf(statement, quoted, content),
				context: null,
				continues: part > 0,
			},
		];
	});
}

/** The parts of a statement that can stand under a claim of their own, as spans of its content. */
function parts(text: string, statement: Statement): TextSpan[][] {
	const found: TextSpan[][] = [];
	let open: TextSpan[] = [];
	for (const span of statement.content) {
		for (const sentence of sentenceSpans(text, span.start, span.end)) {
			const clauses = clauseSpans(text, sentence);
			for (const [index, clause] of clauses.entries()) {
				const piece = textSpan(text, clause.start, clause.end);
				if (index === 0 && open.length > 0) open.push(piece);
				else {
					if (open.length > 0) found.push(open);
					open = [piece];
				}
			}
			const ended = /[.!?…]["'”’»)\]]*$/.test(text.slice(sentence.start, sentence.end));
			if (ended && open.length > 0) {
				found.push(open);
				open = [];
			}
		}
	}
	if (open.length > 0) found.push(open);
	return found;
}

function kindOf(statement: Statement, quoted: readonly Span[], content: readonly Span[]): StatementKind {
	if (statement.kind !== "mixed") return statement.kind;
	if (content.every((span) => isQuoted(quoted, span))) return "direct";
	const touched = content.some((span) =>
		quoted.some((range) => range.start < span.end && span.start < range.end),
	);
	return touched ? "mixed" : "indirect";
}

const NO_OCCASION: Occasion = { place: null, day: null, weekday: null, event: null, from: [] };

/**
 * Cuts the statements of an article into the pieces that claims are made of: sentences, and clauses where one sentence asserts
 * two things. Every word of every statement stands in exactly one piece.
 *
 * @param keyOf what stands for a speaker in all articles, by `ArticleSpeaker.name`; null where nothing does
 */
export function pieces(article: ComparedArticle, keyOf: (name: string) => string | null): Piece[] {
	const { text, analysis } = article;
	const occasions = occasionsOf(article);
	const found: Piece[] = [];
	for (const [index, statement] of analysis.statements.entries()) {
		const quoted = quotedRanges(text, statement);
		for (const [part, content] of parts(text, statement).entries()) {
			const [head, ...tail] = content;
			if (head === undefined) continue;
			const words = content.map((span) => span.text).join(" ");
			const previous = found.at(-1);
			const follows = previous !== undefined && (part > 0 || near(text, previous, head));
			const points = part === 0 && statement.kind === "indirect" ? POINTING : BACKWARD;
			const poor = follows && previous.speaker === statement.speaker && tellingWords(words) < 2;
			const backward = poor || (follows && (points.test(words) || ALSO.test(words)));
			const elliptic = part > 0 && ELLIPTIC.test(words);
			const there = part === 0 && previous !== undefined && saidThere(text, previous, head);
			const lone = follows && statement.mention === null && statement.cue === null;
			found.push({
				article: article.id,
				statement: index,
				part,
				content: [head, ...tail],
				kind: kindOf(statement, quoted, content),
				speaker: statement.speaker,
				speakerKey: statement.speaker === null ? null : keyOf(statement.speaker),
				mention: statement.mention ?? statement.antecedent,
				cue: statement.cue,
				occasion: occasions[index] ?? NO_OCCASION,
				scene: sceneOf(article, statement, words),
				context: there
					? `${wordsOfPiece(previous)}, where`
					: elliptic
						? wordsOfPiece(previous as Piece)
						: backward || lone
							? contextOf(found)
							: null,
				continues: backward || lone || elliptic || there,
			});
		}
	}
	return found;
}

/** How many words say something by themselves; one that says next to nothing ("Why not?") can only carry on. */
function tellingWords(words: string): number {
	const carriesNothing = ({ form, stem }: { form: string; stem: string }) =>
		isFunctionWord(form) || isFunctionWord(stem) || isFunctionWord(form.replace(/'.*$/, ""));
	return tokens(words).filter((token) => !carriesNothing(token)).length;
}

/** True where nothing but a paragraph's distance lies between a piece and what comes before it. */
function near(text: string, previous: Piece, head: Span): boolean {
	const end = previous.content.at(-1)?.end ?? 0;
	return head.start >= end && head.start - end < 240 && text.slice(end, head.start).split("\n").length <= 4;
}

/** "… over the bay, where officials said …": in one sentence, of one place. */
const saidThere = (text: string, previous: Piece, head: Span) =>
	/^,? where\b[^.!?\n]*$/.test(text.slice(previous.content.at(-1)?.end ?? 0, head.start));

function contextOf(before: readonly Piece[]): string | null {
	const words = before
		.slice(-2)
		.map((piece) => piece.content.map((span) => span.text).join(" "))
		.join(" ");
	return words === "" ? null : words.slice(-CONTEXT);
}

const CONDITION = /^["'“‘\s]*(?:(?:and|but|so|that) )?(?:if|unless|should|in such a (?:scenario|case))\b/i;

/** True where the piece says what would be if …, or carries on a piece that does: another assertion than that it is so. */
export function isConditional(piece: Piece): boolean {
	if (CONDITION.test(wordsOfPiece(piece))) return true;
	return (
		piece.continues &&
		piece.kind === "indirect" &&
		/\bif\b|\bin such a (?:scenario|case)\b/i.test(piece.context ?? "")
	);
}

/** The words of a piece, its spans joined by a blank. */
export function wordsOfPiece(piece: Piece): string {
	return piece.content.map((span) => span.text).join(" ");
}
