import type { ComparedArticle, Piece } from "../model";
import { sentenceSpans } from "../pieces/clauses";
import { siblings, wordsOfPiece } from "../pieces/pieces";
import {
	bareWords,
	dependence,
	hasAuxiliary,
	hasFiniteVerb,
	isFirstPerson,
	markedWords,
	withoutFrame,
} from "./claim-sentence";

/** One way to put a claim in words. */
export interface Wording {
	/** Without a final full stop, its first letter a capital. */
	readonly text: string;
	/** How well such a wording stands alone, 0 (it does not) to 3 (a sentence with a subject of its own). */
	readonly standing: number;
}

const STANDING = {
	sentence: 3,
	afterThat: 0.4,
	bracketed: 2,
	quotation: 1.8,
	reported: 1.9,
	composed: 1.9,
	credited: 1.3,
	whole: 1.5,
	pointing: -0.5,
	question: -0.6,
	carried: -0.1,
};

/** Verbs that mostly take a thing or a person, not a sentence. */
const BARE =
	/\b(?:stress|emphasi[sz]|urge|urging|voic|express|convey|accus|promis|highlight|underlin|condemn|denounc|demand|ask|call|propos|welcom|prais|offer|describ|cit|blam|announc|report|question|thank|mention|invit|order|instruct|told|tell|blast|slam|critici|want)\w*$/i;
/** "(accused) the council of hiding …", "(urged) the owners to …": whom, and what for, and no sentence. */
const DONE_BY = /^[^,.;]{2,60}? (?:(?:of|for|from|against) \p{L}+ing|to \p{Ll}+)\b/u;
/** What is credited so is not asserted by the words themselves. */
const DENIAL =
	/\b(?:deny|denie[sd]|denying|reject\w*|dismiss\w*|doubt\w*|refut\w*|disput\w*|refus\w*|question\w*|ask\w*|not|never)\b|n['’]t\b/i;
const PREPOSITION = /\b(?:of|off|on|for|about|over|with|against|to|from|as|at|in|by|upon|into)\s*$/i;
const PRONOUN = /^(?:he|she|they|it|we|i|who|which|whom|that|those|some|others)\b/i;
/** "what she called …": the saying is no clause of its own. */
const WHAT = /\b(?:what|which|as)\s+$/i;
const DETERMINER = /^(?:the|a|an|one|some|many|several|its|his|their)\s/i;
const SENTENCE_BREAK = /[.!?:;"“”]|\n/;
/** Longest text, in UTF-16 code units: a claim's text is a sentence, not a paragraph. */
const MOST_LETTERS = 240;
/** Longest stretch between a verb of saying and what is said. */
const MOST_BETWEEN = 45;

/** How a piece's speaker is to be called in a heading: a person by name, others with the article that is printed with them. */
function nameFor(piece: Piece, article: ComparedArticle, fullest: string | null): string | null {
	const { statements, speakers } = article.analysis;
	const own = statements[piece.statement]?.mention?.text ?? null;
	if (piece.speaker === null) return own === null || PRONOUN.test(own) ? null : own;
	const kind = speakers.find((speaker) => speaker.name === piece.speaker)?.kind;
	if (kind === "person") return fullest ?? piece.speaker;
	for (const { mention } of [{ mention: { text: own ?? "" } }, ...statements]) {
		const [before = ""] = DETERMINER.exec(mention?.text ?? "") ?? [];
		const rest = mention?.text.slice(before.length) ?? "";
		if (
			before !== "" &&
			rest.startsWith(piece.speaker) &&
			!/^[\p{L}\p{N}]/u.test(rest.slice(piece.speaker.length))
		)
			return before + piece.speaker;
	}
	return piece.speaker;
}

/**
 * The best that can be made of one piece: its own words where they are a sentence, else with what they lack: the
 * speaker's name in square brackets, in front of a quotation, or with the verb of saying as the article has it.
 *
 * @param fullest the speaker's fullest name among the pieces of the claim
 */
export function wordingOf(piece: Piece, article: ComparedArticle, fullest: string | null): Wording {
	const words = wordsOfPiece(piece);
	const name = nameFor(piece, article, fullest);
	const lead = leadOf(piece, article);
	const direct = piece.kind === "direct";
	const plain = withoutFrame(bareWords(words));
	const marked = piece.kind === "mixed" ? markedWords(words) : plain;
	if (!direct && lead !== null && DENIAL.test(lead.cue)) return reported(piece, article, name, lead, marked);
	const sure = lead?.that === true;
	let state = dependence(plain, sure || (direct && plain.split(" ").length > 5));
	if (
		(state === "none" || OWNED.test(plain)) &&
		!direct &&
		lead !== null &&
		!sure &&
		!isSentenceAfter(lead, plain)
	)
		state = "fragment";
	if (state === "relative") {
		const whole = withClauseBefore(piece, article);
		if (whole !== null) {
			const wording = wordingOf(whole, article, fullest);
			return { ...wording, standing: wording.standing + STANDING.carried };
		}
	}
	if (direct) return wholeOr(ofQuotation(plain, words, name, state), plain, piece, article);
	if (state === "none") {
		if (isFirstPerson(plain) && piece.kind === "indirect") return credited(name, plain);
		const text = finish(isFirstPerson(plain) ? marked : plain);
		return { text, standing: STANDING.sentence + (sure ? STANDING.afterThat : 0) };
	}
	if (state === "speaker" && name !== null && piece.part === 0 && isSpeaker(plain, piece, article))
		return { text: finish(bracketed(marked, name)), standing: STANDING.bracketed };
	return reported(piece, article, name, lead, marked);
}

/** A direct piece: as a sentence where it is everybody's, else as a quotation under its speaker's name. */
function ofQuotation(plain: string, words: string, name: string | null, state: string): Wording {
	const asks = /\?["'”’\s]*$/.test(words);
	if (state === "none" && !isFirstPerson(plain) && !asks)
		return { text: finish(plain), standing: STANDING.sentence };
	const quotation = `“${finish(bareWords(words))}”`;
	return {
		text: name === null ? quotation : `${capital(name)}: ${quotation}`,
		standing:
			(name === null ? STANDING.credited : STANDING.quotation) +
			(asks ? STANDING.question : 0) +
			(state === "none" ? 0 : STANDING.pointing),
	};
}

/** The words of saying that lead to a piece, where they stand right before it in one sentence. */
interface Lead {
	/** With the words between the speaker and it: "has cast doubt". */
	readonly cue: string;
	/** From the end of the cue to the piece: " on Monday that ". */
	readonly between: string;
	/** True where "that" leads in a whole clause. */
	readonly that: boolean;
}

function leadOf(piece: Piece, article: ComparedArticle): Lead | null {
	const { cue } = piece;
	if (cue === null || piece.part > 0 || cue.end > piece.content[0].start) return null;
	const between = article.text.slice(cue.end, piece.content[0].start);
	if (between.length > 2 * MOST_BETWEEN || SENTENCE_BREAK.test(between.replace(/["“”.]/g, ""))) return null;
	const mention = article.analysis.statements[piece.statement]?.mention ?? null;
	if (mention !== null && WHAT.test(article.text.slice(Math.max(0, mention.start - 12), mention.start)))
		return null;
	const gap = mention === null ? "" : article.text.slice(mention.end, cue.start);
	const verb = /^ (?:\p{L}+ ){1,3}$/u.test(gap) && !/ (?:and|but|or) /.test(gap) ? gap.trim() : "";
	return {
		cue: verb === "" ? cue.text : `${verb} ${cue.text}`,
		between: between.replace(/["“”]/g, ""),
		that: /\bthat\s*["“]?\s*$/.test(cue.text + between),
	};
}

/** True where what follows the verb of saying without "that" is a sentence and not a thing. */
function isSentenceAfter({ cue, between }: Lead, plain: string): boolean {
	if (/\baccording to$/i.test(cue)) return true;
	if (PREPOSITION.test(cue + between)) return false;
	const own = between.replace(/^[\s,]+|[\s,]+$/g, "");
	if (BARE.test(cue) && !/^\p{Lu}\p{L}+$/u.test(own)) return hasAuxiliary(plain) && !DONE_BY.test(plain);
	return hasFiniteVerb(plain);
}

/** "Jane Doe promised to …": the words with the verb of saying before them, as they stand in the article. */
function reported(
	piece: Piece,
	article: ComparedArticle,
	name: string | null,
	lead: Lead | null,
	plain: string,
): Wording {
	if (name === null || lead === null || /^\p{L}+ing\b|^according\b/iu.test(lead.cue) || lead.cue === "")
		return wholeOr(credited(name, plain), plain, piece, article);
	const between = lead.between.replace(/\s+/g, " ");
	const short = between.length <= MOST_BETWEEN ? between : lead.that ? " that " : null;
	if (short === null || (short !== between && /\btold$/.test(lead.cue)))
		return wholeOr(credited(name, plain), plain, piece, article);
	const told = lower(piece, plain);
	return {
		text: finish(`${name} ${lead.cue}${short.trim() === "" ? " " : short.replace(/\s*$/, " ")}${told}`),
		standing: lead.that ? STANDING.reported : STANDING.composed,
	};
}

/** Instead of a name and words that are no sentence the article's own sentence around them, where that stands alone. */
function wholeOr(instead: Wording, plain: string, piece: Piece, article: ComparedArticle): Wording {
	if (hasFiniteVerb(plain) && dependence(plain, false) !== "fragment") return instead;
	const { text } = article;
	const at = piece.content[0].start;
	const start = text.lastIndexOf("\n", at - 1) + 1;
	const end = text.indexOf("\n", at);
	const sentence = sentenceSpans(text, start, end < 0 ? text.length : end).find((one) => at < one.end);
	if (sentence === undefined) return instead;
	const whole = text
		.slice(sentence.start, sentence.end)
		.replace(/\s+/g, " ")
		.replace(/[\s.]+$/, "");
	const bare = bareWords(whole);
	const alone = /^[\p{Lu}\p{N}]/u.test(whole) && whole.length <= MOST_LETTERS && hasFiniteVerb(bare);
	if (!alone || dependence(bare, true) !== "none" || isFirstPerson(bare) || /[“”"]/.test(bare))
		return instead;
	return { text: finish(whole), standing: STANDING.whole };
}

/** "Jane Doe: …": what is left where the verb of saying cannot be printed before the words. */
function credited(name: string | null, plain: string): Wording {
	if (name === null) return { text: finish(plain), standing: 0 };
	return { text: `${capital(name)}: ${finish(plain)}`, standing: STANDING.credited };
}

/** The first letter as the article has it. */
function lower(piece: Piece, plain: string): string {
	return wordsOfPiece(piece).includes(plain.charAt(0))
		? plain
		: plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** The piece together with the clause that it hangs on; null where that is not in the same statement. */
function withClauseBefore(piece: Piece, article: ComparedArticle): Piece | null {
	const before = siblings(article, piece)[piece.part - 1];
	if (piece.part === 0 || before === undefined) return null;
	if (/[.!?]["'”’]*$/.test(wordsOfPiece(before))) return null;
	return {
		...before,
		kind: before.kind === piece.kind ? piece.kind : "mixed",
		content: [before.content[0], ...before.content.slice(1), ...piece.content],
		context: null,
		continues: before.part > 0,
	};
}

const OWNED = /^(?:his|her|their|its)\b/i;
const PERSON = /^(?:he|she|his|her)\b/i;
const SHE = /^(?:she|her)\b/i;
const THING = /^its?\b/i;

/** True where the pronoun that opens indirect words can only be the speaker, by its kind and by the pronouns used of it. */
function isSpeaker(plain: string, piece: Piece, article: ComparedArticle): boolean {
	const { statements, speakers } = article.analysis;
	const kind = speakers.find((speaker) => speaker.name === piece.speaker)?.kind;
	if (THING.test(plain)) return kind === "organisation";
	if (!PERSON.test(plain)) return kind === "group" || isPlural(piece, article);
	if (kind === "organisation" || kind === "group" || isPlural(piece, article)) return false;
	const called = statements
		.filter((one) => one.speaker === piece.speaker && piece.speaker !== null)
		.flatMap((one) => /^(?:she|he)$/i.exec(one.mention?.text ?? "")?.[0].toLowerCase() ?? []);
	return called.every((pronoun) => (pronoun === "she") === SHE.test(plain));
}

function isPlural(piece: Piece, article: ComparedArticle): boolean {
	const mention = article.analysis.statements[piece.statement]?.mention?.text ?? "";
	return /^they$/i.test(mention);
}

/** "He will" with the name an editor would put for the pronoun: "[Jane Doe] will". */
function bracketed(plain: string, name: string): string {
	const [pronoun = ""] = /^\p{L}+/u.exec(plain) ?? [];
	const possessive = /^(?:his|their|its)$/i.test(pronoun) || /^her$/i.test(pronoun);
	const mark = plain.includes("'") ? "'" : "’";
	const owner = possessive
		? /s$/.test(name) && !/^\p{Lu}\S* \p{Lu}\S*$/u.test(name)
			? mark
			: `${mark}s`
		: "";
	return `[${capital(name)}]${owner}${plain.slice(pronoun.length)}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function finish(words: string): string {
	const own = words.replace(/^[\s,;:.–—-]+/u, "");
	const short = own.length > MOST_LETTERS ? `${own.slice(0, own.lastIndexOf(" ", MOST_LETTERS))} …` : own;
	return capital(short);
}
