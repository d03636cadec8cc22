import { isBodyWord } from "./bodies";
import { isKnownVerb } from "./lexicon";
import { nameParticles } from "./particles";
import type { Sentence } from "./sentences";
import { speakingNouns } from "./speaking-nouns";
import type { Tag } from "./tag";
import { isRole } from "./titles";
import { TokenKind, type Tokens } from "./tokens";

/** Whether a word is no past, no participle and no third person by its ending. */
const isBaseForm = (word: string) =>
	/ss$|[^s]$/.test(word) && !/(?:ed|ing|en)$/.test(word) && !irregular.has(word);
/** Pasts without an ending. */
const irregular = new Set(
	"said told went came left made had was were did got ran won lost kept held met sat stood fell rose led built sent spent felt found thought brought bought caught taught fought sought began sang drank swam knew grew threw flew drew blew wrote rode drove broke spoke woke chose froze stole wore tore bore swore shook took shot put set hit cut hurt let quit shut split cost burst read spread fled died lay lied dealt meant dreamt slept wept crept swept struck stuck hung dug spun clung swung stung paid laid heard".split(
		" ",
	),
);

/** Adverbs that open a sentence and can stand before a name without a comma. */
const openers = new Set(
	"meanwhile later yet still also then now instead however earlier afterwards afterward previously recently once soon perhaps maybe even only today yesterday tonight elsewhere separately finally eventually initially ironically apparently reportedly allegedly surprisingly notably too thus hence so nonetheless nevertheless moreover furthermore additionally similarly likewise conversely again ultimately originally formerly subsequently".split(
		" ",
	),
);

/** Whether somebody who can tell something stands at token `i`: "he", "Ann Miller", "the union". */
const isTellerBefore = (tokens: Tokens, result: readonly Tag[], i: number): boolean =>
	result[i] === "P" || result[i] === "N" || nominative.has(tokens.lower[i] as string);

/** Parts of speech of which one may have been taken for another. */
const mendable = new Set<Tag | undefined>(["V", "J", "N", "X"]);

const nominative = new Set(["he", "she", "they", "we", "i", "who"]);

/**
 * What one tag following another cannot see: "…, warning that" and "experts note that" have verbs, whatever nouns these
 * can be; so has "she cautions"; and "dos Santos" is a name.
 */
export function mend(tokens: Tokens, result: Tag[], sentence: Sentence): void {
	for (let i = sentence.to - 2; i >= sentence.from; i--) {
		// "Anne-Sophie de la Tour", "dos Santos": but not "the van Smith drove".
		if (result[i + 1] === "P" && nameParticles.has(tokens.lexeme[i]) && result[i - 1] !== "D")
			result[i] = "P";
	}
	// "Meanwhile Ann Miller said": no part of the name.
	if (
		result[sentence.from] === "P" &&
		result[sentence.from + 1] === "P" &&
		openers.has(tokens.lower[sentence.from] as string)
	)
		result[sentence.from] = "R";
	for (let i = sentence.from + 1; i + 1 < sentence.to; i++) {
		const word = tokens.lower[i] as string;
		if (!mendable.has(result[i]) && word !== "most") continue;
		// "friends of beloved actor Ann Miller"
		if (
			result[i] === "V" &&
			(word.endsWith("ed") || word.endsWith("en")) &&
			(tokens.lower[i - 1] === "of" || tokens.lower[i - 1] === "for" || tokens.lower[i - 1] === "with") &&
			result[i + 1] === "N"
		)
			result[i] = "J";
		// "engineer Henk Verbeek"
		if (
			result[i] === "V" &&
			result[i + 1] === "P" &&
			isRole(word) &&
			!nominative.has(tokens.lower[i - 1] as string)
		)
			result[i] = "N";
		// "the union's appeal", "on its win": what somebody has is a noun.
		if (result[i] === "V" && isOwned(tokens, result, i)) result[i] = "N";
		// "the place prides itself on"
		if (
			result[i] === "N" &&
			reflexives.has(tokens.lower[i + 1] as string) &&
			/[^s]s$/.test(word) &&
			(result[i - 1] === "N" || result[i - 1] === "P")
		)
			result[i] = "V";
		// "the Israeli military said": a body, where no noun follows that it could narrow down.
		if (result[i] === "J" && /^[VXRI.]$/.test(result[i + 1] as string) && isBodyWord(word)) result[i] = "N";
		// "in his evening address, he": a base form behind a noun for one is no verb.
		if (
			result[i] === "V" &&
			result[i - 1] === "N" &&
			/^[,.]$/.test(tokens.lower[i + 1] as string) &&
			isBaseForm(word) &&
			!/s$|people|police|^(?:men|women|children)$/.test(tokens.lower[i - 1] as string)
		)
			result[i] = "N";
		// "is promising to"
		if (
			result[i] === "J" &&
			word.endsWith("ing") &&
			result[i - 1] === "X" &&
			tokens.lower[i + 1] === "to" &&
			(result[i + 2] === "V" || tokens.kind[i + 2] === TokenKind.doubleMark)
		)
			result[i] = "V";
		// ", adding that bread costs": no determiner.
		if (
			result[i] === "V" &&
			word.endsWith("ing") &&
			tokens.lower[i - 1] === "," &&
			tokens.lower[i + 1] === "that"
		)
			result[i + 1] = "S";
		// "he alleged that", "he further alleged that"
		if (
			result[i] === "J" &&
			word.endsWith("ed") &&
			tokens.lower[i + 1] === "that" &&
			(isTellerBefore(tokens, result, result[i - 1] === "R" ? i - 2 : i - 1) ||
				// "Ann Miller, however, alleged that"
				(word === "alleged" && tokens.lower[i - 1] === ","))
		) {
			result[i] = "V";
			result[i + 1] = "S";
		}
		// "a ceasefire following days of tension"
		if (result[i] === "V" && word === "following" && /[NPJM]/.test(result[i - 1] as string)) result[i] = "I";
		// "said most of the deaths were"
		if (word === "most" && tokens.lower[i + 1] === "of") result[i] = "O";
		// "told the Today programme that"
		if (
			result[i] === "V" &&
			tokens.lower[i + 1] === "that" &&
			/[^s]$/.test(word) &&
			!/(?:ed|ing)$/.test(word) &&
			/[PN]/.test(result[i - 1] as string) &&
			!(tokens.lower[i - 1] as string).endsWith("s") &&
			hearsBefore(tokens, sentence, i)
		)
			result[i] = "N";
		// "told us in dialect that"
		if (
			result[i] === "V" &&
			tokens.lower[i + 1] === "that" &&
			placing.has(tokens.lower[i - 1] as string) &&
			isBaseForm(word) &&
			!word.endsWith("n")
		)
			result[i] = "N";
		// "confirmed Toth's earlier account"
		if (word === "'s" && result[i] === "X" && tokens.lower[i + 1] === "earlier" && result[i + 2] === "N")
			result[i] = "T";
		// "two buildings in particular suffered damage"
		if (result[i] === "J" && (word === "particular" || word === "general") && tokens.lower[i - 1] === "in")
			result[i] = "R";
		// "announced it and informed the mayor"
		if (
			result[i] === "J" &&
			word.endsWith("ed") &&
			result[i - 1] === "C" &&
			(result[i + 1] === "D" || result[i + 1] === "P" || nominative.has(tokens.lower[i + 1] as string))
		)
			result[i] = "V";
		// "claims of fraud and calls for a recount are": no verb stands before it that it could go on
		if (result[i] === "V" && result[i - 1] === "C" && callNouns.has(word) && !verbBefore(result, sentence, i))
			result[i] = "N";
		// "Despite Israeli claims that"
		if (
			result[i] === "V" &&
			result[i - 2] === "I" &&
			upon.has(tokens.lower[i - 2] as string) &&
			callNouns.has(word) &&
			/[PJN]/.test(result[i - 1] as string)
		)
			result[i] = "N";
		// "went on to state that"
		if (
			result[i] === "N" &&
			tokens.lower[i - 1] === "to" &&
			tokens.lower[i + 1] === "that" &&
			(isKnownVerb(word) || sayingNouns.has(word))
		) {
			result[i] = "V";
			result[i - 1] = "T";
		}
		if (result[i] !== "N") continue;
		// "North Lund claims to have built", "the firm pledges to be"
		if (
			tokens.lower[i + 1] === "to" &&
			(tokens.lower[i + 2] === "have" || tokens.lower[i + 2] === "be") &&
			pledges.has(word) &&
			(result[i - 1] === "P" || result[i - 1] === "N") &&
			!(tokens.lower[i - 1] as string).endsWith("s") &&
			!verbBefore(result, sentence, i)
		)
			result[i] = "V";
		const next = tokens.lower[i + 1];
		const before = tokens.lower[i - 1] as string;
		// "The team from Lund reports in a journal that"
		if (
			result[i + 1] === "I" &&
			word.endsWith("s") &&
			(result[i - 1] === "P" || (result[i - 1] === "N" && !before.endsWith("s"))) &&
			sayingNouns.has(word.slice(0, -1)) &&
			thatFollows(tokens, result, sentence, i) &&
			!verbBefore(result, sentence, i)
		)
			result[i] = "V";
		// "…, the agency reports.": a verb at the end of a sentence behind a comma and whoever reports
		if (
			word.endsWith("s") &&
			(next === "." || i + 2 === sentence.to) &&
			(sayingNouns.has(word.slice(0, -1)) || word === "says") &&
			(result[i - 1] === "P" || (result[i - 1] === "N" && !before.endsWith("s"))) &&
			isTail(tokens, result, sentence, i)
		)
			result[i] = "V";
		// "The document states, “…”"
		if (
			word.endsWith("s") &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			!before.endsWith("s") &&
			(next === "," || next === ":") &&
			tokens.kind[i + 2] === TokenKind.doubleMark &&
			(isKnownVerb(word.slice(0, -1)) || sayingNouns.has(word.slice(0, -1)))
		)
			result[i] = "V";
		// "The report notes, however, that"
		if (
			next === "," &&
			word.endsWith("s") &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			!before.endsWith("s") &&
			thatBehindAside(tokens, result, sentence, i + 1) &&
			(isKnownVerb(word.slice(0, -1)) || sayingNouns.has(word.slice(0, -1))) &&
			!verbBefore(result, sentence, i)
		) {
			result[i] = "V";
			result[tokens.lower.indexOf("that", i)] = "S";
		}
		// "the Grain Fund (GF) estimates more than two million will"
		if (
			countingVerbs.has(word) &&
			(result[i - 1] === "P" || before === ")") &&
			(result[i + 1] === "M" || (roughly.has(next as string) && result[i + 2] === "M") || next === "more") &&
			!verbBefore(result, sentence, i)
		)
			result[i] = "V";
		// "Toth estimates Apex has"
		if (
			word.endsWith("s") &&
			result[i - 1] === "P" &&
			result[i + 1] === "P" &&
			(result[i + 2] === "X" || result[i + 2] === "V") &&
			isKnownVerb(word.slice(0, -1))
		)
			result[i] = "V";
		// "the defence claims she is": a pronoun and its verb behind two nouns
		if (
			word.endsWith("s") &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			!before.endsWith("s") &&
			nominative.has(next as string) &&
			next !== "who" &&
			result[i + 2] === "X" &&
			result[i - 2] !== "V"
		)
			result[i] = "V";
		// "Lenz claims his phone was stolen", "officials fear more people are trapped"
		if (
			(before.endsWith("s") || plurals.has(before) ? claimVerbs.has(`${word}s`) : claimVerbs.has(word)) &&
			(result[i - 1] === "P" || result[i - 1] === "N") &&
			!verbBefore(result, sentence, i) &&
			clauseFollows(result, sentence, i + 1)
		)
			result[i] = "V";
		// … but "two men who prosecutors say"
		const subject = before === "who" && speakingNouns.has(tokens.lexeme[i]);
		if (nominative.has(before) && (isKnownVerb(word) || (word.endsWith("s") && !subject))) result[i] = "V";
		else if (
			next === "that" &&
			(result[i - 1] === "N" || result[i - 1] === "P") &&
			(before.endsWith("s") || plurals.has(before)) !== word.endsWith("s") &&
			!hearsBefore(tokens, sentence, i) &&
			(isKnownVerb(word) || (word.endsWith("s") && isKnownVerb(word.slice(0, -1))))
		)
			result[i] = "V";
		if (!word.endsWith("ing")) continue;
		if (before === "," && (next === "that" || tokens.kind[i + 1] === TokenKind.doubleMark)) {
			result[i] = "V";
			if (next === "that") result[i + 1] = "S";
		}
	}
}

/** Verbs of telling that are nouns in the plural as well. */
const claimVerbs = new Set([
	"claims",
	"reports",
	"notes",
	"states",
	"warns",
	"fears",
	"hopes",
	"estimates",
	"suspects",
	"stresses",
]);
const plurals = new Set(["media", "police", "people"]);

/** Whether a phrase and a verb with a tense stand from token `i` on: "his phone was", "the plan will". */
function clauseFollows(result: readonly Tag[], sentence: Sentence, i: number): boolean {
	if (!/[DOPMJR]/.test(result[i] as string)) return false;
	let k = i + 1;
	while (k < sentence.to && k < i + 5 && /[NPJM]/.test(result[k] as string)) k++;
	return (k > i + 1 || result[i] === "P") && result[k] === "X";
}

const countingVerbs = new Set([
	"estimates",
	"reports",
	"claims",
	"forecasts",
	"projects",
	"states",
	"predicts",
]);
const roughly = new Set(["about", "around", "nearly", "almost", "over"]);

/** Whether a form of a verb without a past's ending stands behind "'s" or "its". */
function isOwned(tokens: Tokens, result: readonly Tag[], i: number): boolean {
	const before = tokens.lower[i - 1] as string;
	if (before === "her") {
		const left = result[i - 2];
		return left !== "V" && left !== "X" && left !== "N" && sayingNouns.has(tokens.lower[i] as string);
	}
	if (result[i - 1] !== "T" ? !owners.has(before) : before === "to" || before === "not" || before === "n't")
		return false;
	return !/(?:ed|ing|en)$/.test(tokens.lower[i] as string) && !irregular.has(tokens.lower[i] as string);
}

const reflexives = new Set(["itself", "himself", "herself"]);
const owners = new Set(["its", "their", "our", "my", "your"]);
/** Verbs of promising and claiming that are nouns as well. */
const pledges = new Set(["claims", "pledges", "promises", "vows"]);

/** Whether nothing but a name or a short phrase stands between the comma before it and token `i`, and a verb before that. */
function isTail(tokens: Tokens, result: readonly Tag[], sentence: Sentence, i: number): boolean {
	let comma = i - 1;
	while (comma > sentence.from && i - comma < 7 && /[DNPJ]/.test(result[comma] as string)) comma--;
	return tokens.lower[comma] === "," && comma < i - 1 && verbBefore(result, sentence, comma);
}

/** "told the Today programme that": whether a verb with somebody who hears stands in the words before, so that a noun comes here. */
function hearsBefore(tokens: Tokens, sentence: Sentence, i: number): boolean {
	for (let k = i - 2; k >= sentence.from && i - k < 9; k--) {
		const word = tokens.lower[k] as string;
		if (word === ",") return false;
		if (word === "told" || word === "tells" || word === "informed" || word === "reminded") return true;
	}
	return false;
}

/** Whether "that" comes within some words and before any verb. */
function thatFollows(tokens: Tokens, result: readonly Tag[], sentence: Sentence, i: number): boolean {
	for (let k = i + 1; k < sentence.to && k < i + 10; k++) {
		if (tokens.lower[k] === "that") return true;
		if (result[k] === "V" || result[k] === "X" || tokens.lower[k] === ",") return false;
	}
	return false;
}

/** Most tokens of an aside between a verb and "that". */
const LONGEST_ASIDE = 7;

/** Whether "that" comes right behind the comma which closes an aside without a verb: ", however, that". */
function thatBehindAside(tokens: Tokens, result: readonly Tag[], sentence: Sentence, comma: number): boolean {
	for (let k = comma + 1; k + 1 < sentence.to && k < comma + LONGEST_ASIDE; k++) {
		if (tokens.lower[k] === ",") return k > comma + 1 && tokens.lower[k + 1] === "that";
		if (result[k] === "V" || result[k] === "X") return false;
	}
	return false;
}

/** Prepositions that have a noun behind them. */
const placing = new Set(["in", "on", "by", "with", "from", "for", "at", "of"]);

/** Prepositions that a clause cannot begin with. */
const upon = new Set(["despite", "amid", "amidst", "over", "about", "on", "by", "with"]);

/** Nouns that are verbs of saying as well. */
const callNouns = new Set("calls claims demands reports requests pleads warns questions threats".split(" "));

function verbBefore(result: readonly Tag[], sentence: Sentence, i: number): boolean {
	for (let k = i - 1; k >= sentence.from; k--) if (result[k] === "V" || result[k] === "X") return true;
	return false;
}

/** Nouns that are verbs of saying between "to" and "that". */
const sayingNouns = new Set("state note stress report claim caution signal reason remark comment".split(" "));
