import { isBodyWord } from "./bodies";
import type { Lexeme } from "./lexemes";
import { nameParticles } from "./particles";
import type { Sentence } from "./sentences";
import type { Tag } from "./tag";
import { isRole } from "./titles";
import { TokenKind, type Tokens } from "./tokens";
import {
	endsInS,
	hearsBefore,
	isVerb,
	knownVerbs,
	nominative,
	sayingNouns,
	sayingThirds,
	thirds,
	verbBefore,
} from "./verbs-among-nouns";
import { WordClass, wordClass } from "./word-facts";

/** Pasts without an ending. */
const irregular = wordClass(
	"said told went came left made had was were did got ran won lost kept held met sat stood fell rose led built sent spent felt found thought brought bought caught taught fought sought began sang drank swam knew grew threw flew drew blew wrote rode drove broke spoke woke chose froze stole wore tore bore swore shook took shot put set hit cut hurt let quit shut split cost burst read spread fled died lay lied dealt meant dreamt slept wept crept swept struck stuck hung dug spun clung swung stung paid laid heard",
);
/** A word that is no past and no participle by its ending, */
const unpast = new WordClass((word) => !/(?:ed|ing|en)$/.test(word) && !irregular.holds(word));
/** and no third person. */
const baseForms = new WordClass((word) => /ss$|[^s]$/.test(word) && unpast.holds(word));

const endsInEd = new WordClass((word) => word.endsWith("ed"));
const endsInEn = new WordClass((word) => word.endsWith("en"));
const endsInIng = new WordClass((word) => word.endsWith("ing"));

/** Adverbs that open a sentence and can stand before a name without a comma. */
const openers = wordClass(
	"meanwhile later yet still also then now instead however earlier afterwards afterward previously recently once soon perhaps maybe even only today yesterday tonight elsewhere separately finally eventually initially ironically apparently reportedly allegedly surprisingly notably too thus hence so nonetheless nevertheless moreover furthermore additionally similarly likewise conversely again ultimately originally formerly subsequently",
);

const owners = wordClass("its their our my your");
/** Prepositions that have a noun behind them. */
const placing = wordClass("in on by with from for at of");
/** Prepositions that a clause cannot begin with. */
const upon = wordClass("despite amid amidst over about on by with");
/** Nouns that are verbs of saying as well. */
const callNouns = wordClass("calls claims demands reports requests pleads warns questions threats");

/** Participles that stand for somebody: "the accused, Jan Berg, said". */
const persons = wordClass("accused deceased injured wounded bereaved unemployed");

const convictions = wordClass("convinced satisfied persuaded");

/** Whether token `i` has an article before it and no noun behind. */
const isAlone = (result: readonly Tag[], i: number): boolean =>
	result[i - 1] === "D" && result[i + 1] !== "N" && result[i + 1] !== "P" && result[i + 1] !== "J";

/** Whether somebody who can tell something stands at token `i`: "he", "Ann Miller", "the union". */
const isTellerBefore = (tokens: Tokens, result: readonly Tag[], i: number): boolean =>
	result[i] === "P" || result[i] === "N" || nominative.has(tokens.lexeme[i]);

/** Whether a name stands at token `i`, or a noun in the singular, which a third person can have before it. */
const isOne = (tokens: Tokens, result: readonly Tag[], i: number): boolean =>
	(result[i] === "P" || result[i] === "N") && !endsInS.has(tokens.lexeme[i]);

/**
 * What one tag following another cannot see: "…, warning that" and "experts note that" have verbs, whatever nouns these
 * can be; so has "she cautions"; and "dos Santos" is a name.
 */
export function mend(tokens: Tokens, result: Tag[], sentence: Sentence): void {
	const { lexeme, lower } = tokens;
	for (let i = sentence.to - 2; i >= sentence.from; i--) {
		// "Anne-Sophie de la Tour", "dos Santos": but not "the van Smith drove".
		if (result[i + 1] === "P" && nameParticles.has(lexeme[i]) && result[i - 1] !== "D") result[i] = "P";
	}
	// "Meanwhile Ann Miller said": no part of the name.
	if (
		result[sentence.from] === "P" &&
		result[sentence.from + 1] === "P" &&
		openers.has(lexeme[sentence.from])
	)
		result[sentence.from] = "R";
	for (let i = sentence.from + 1; i + 1 < sentence.to; i++) {
		const tag = result[i];
		// "said most of the deaths were"
		if (lower[i] === "most" && lower[i + 1] === "of") result[i] = "O";
		else if ((tag === "V" || tag === "J") && persons.has(lexeme[i]) && isAlone(result, i)) result[i] = "N";
		else if (tag === "V") result[i] = verbAs(tokens, result, sentence, i);
		else if (tag === "J") result[i] = adjectiveAs(tokens, result, i);
		// "confirmed Toth's earlier account"
		else if (tag === "X" && lower[i] === "'s" && lower[i + 1] === "earlier" && result[i + 2] === "N")
			result[i] = "T";
		if (result[i] === "N") mendNoun(tokens, result, sentence, i);
	}
}

/** "a $9 billion takeover offer from", "in its evening update that": whether what stands before `i` is one thing, which no base form follows. */
function isOfOne(tokens: Tokens, result: readonly Tag[], i: number, right: string): boolean {
	if (endsInS.has(tokens.lexeme[i - 1])) return false;
	if (right === "that")
		return (
			result[i - 3] === "I" &&
			(result[i - 2] === "O" || result[i - 2] === "D") &&
			!sayingVerbs.has(tokens.lexeme[i])
		);
	if (right !== "from" && right !== "for" && right !== "of") return false;
	let k = i - 2;
	while (k > i - 7 && (result[k] === "J" || result[k] === "N" || result[k] === "M" || result[k] === ".")) {
		if (tokens.lower[k] === ",") return false;
		k--;
	}
	return tokens.lower[k] === "a" || tokens.lower[k] === "an";
}

/** Of these "people briefed on the matter say that" has one. */
const sayingVerbs = wordClass(
	"say tell believe think insist argue note claim warn add fear hope know report agree suggest deny contend maintain acknowledge concede allege confirm announce show find reveal indicate admit complain predict worry doubt",
);

/** Nouns of several, and some of one that end as they do. */
const endsAsSeveral = new WordClass((word) => /[^sui]s$/.test(word));

/** Participles that end as other words do. */
const participles = wordClass(
	"known shown drawn grown thrown flown blown sworn torn worn born gone done begun run won spun",
);

/** What the word `i` is that was taken for a verb. Makes "that" behind it a conjunction where it is one. */
function verbAs(tokens: Tokens, result: Tag[], sentence: Sentence, i: number): Tag {
	const { lexeme, lower } = tokens;
	const word = lexeme[i] as Lexeme;
	const before = result[i - 1] as Tag;
	const after = result[i + 1] as Tag;
	const left = lower[i - 1] as string;
	const right = lower[i + 1] as string;
	// "friends of beloved actor Ann Miller"
	if (
		after === "N" &&
		(left === "of" || left === "for" || left === "with") &&
		(endsInEd.has(word) || endsInEn.has(word))
	)
		return "J";
	// "engineer Henk Verbeek"
	if (after === "P" && isRole(word) && !nominative.has(lexeme[i - 1])) return "N";
	// "Ann Miller, fire chief"
	if (left === "," && isRole(lexeme[i + 1] as Lexeme) && baseForms.has(word) && !endsInS.has(lexeme[i + 1]))
		return "N";
	if (before === "N" && baseForms.has(word) && isOfOne(tokens, result, i, right)) return "N";
	// "where aid groups say"
	if (left === "where" && after === "N" && result[i + 2] === "V" && baseForms.has(word)) return "N";
	// "the union's appeal", "on its win": what somebody has is a noun.
	if (isOwned(tokens, result, i)) return "N";
	// "in his evening address, he": a base form behind a noun for one is no verb.
	if (
		before === "N" &&
		(right === "," || right === ".") &&
		baseForms.has(word) &&
		!/s$|people|police|^(?:men|women|children)$/.test(left)
	)
		return "N";
	// "a ceasefire following days of tension"
	if (word.lower === "following" && (before === "N" || before === "P" || before === "J" || before === "M"))
		return "I";
	if (right === "that") {
		// "is convinced that"
		if (before === "X" && convictions.has(word)) return "J";
		// "found that prices rose": no determiner of several.
		if (result[i + 1] === "D" && result[i + 2] === "N" && endsAsSeveral.has(lexeme[i + 2]))
			result[i + 1] = "S";
		// ", adding that bread costs": no determiner.
		if (endsInIng.has(word)) {
			if (left === ",") result[i + 1] = "S";
		} else if (!endsInS.has(word) && !endsInEd.has(word)) {
			// "told the Today programme that"
			if (isOne(tokens, result, i - 1) && hearsBefore(tokens, sentence, i)) return "N";
			// "told us in dialect that"
			if (placing.has(lexeme[i - 1]) && baseForms.has(word) && !participles.has(word)) return "N";
		}
	}
	if (callNouns.has(word)) {
		// "claims of fraud and calls for a recount are": no verb stands before it that it could go on
		if (before === "C" && !verbBefore(result, sentence, i)) return "N";
		// "Despite Israeli claims that"
		if (
			result[i - 2] === "I" &&
			upon.has(lexeme[i - 2]) &&
			(before === "P" || before === "J" || before === "N")
		)
			return "N";
	}
	return "V";
}

/** What the word `i` is that was taken for an adjective. Makes "that" behind a verb a conjunction. */
function adjectiveAs(tokens: Tokens, result: Tag[], i: number): Tag {
	const { kind, lexeme, lower } = tokens;
	const word = lexeme[i] as Lexeme;
	const before = result[i - 1] as Tag;
	const after = result[i + 1] as Tag;
	// "the Israeli military said": a body, where no noun follows that it could narrow down.
	if ((after === "V" || after === "X" || after === "R" || after === "I" || after === ".") && isBodyWord(word))
		return "N";
	if (endsInIng.has(word)) {
		// "is promising to"
		const verb =
			before === "X" &&
			lower[i + 1] === "to" &&
			(result[i + 2] === "V" || kind[i + 2] === TokenKind.doubleMark);
		return verb ? "V" : "J";
	}
	if (endsInEd.has(word)) {
		// "he alleged that", "he further alleged that"
		if (
			lower[i + 1] === "that" &&
			(isTellerBefore(tokens, result, before === "R" ? i - 2 : i - 1) ||
				// "Ann Miller, however, alleged that"
				(word.lower === "alleged" && lower[i - 1] === ","))
		) {
			result[i + 1] = "S";
			return "V";
		}
		// "announced it and informed the mayor"
		return before === "C" && (after === "D" || after === "P" || nominative.has(lexeme[i + 1])) ? "V" : "J";
	}
	// "two buildings in particular suffered damage"
	return lower[i - 1] === "in" && (word.lower === "particular" || word.lower === "general") ? "R" : "J";
}

/** Makes the noun `i` a verb where it is one, with the words beside it that tell of it. */
function mendNoun(tokens: Tokens, result: Tag[], sentence: Sentence, i: number): void {
	const { kind, lexeme, lower } = tokens;
	const word = lexeme[i] as Lexeme;
	const before = lower[i - 1] as string;
	const next = lower[i + 1] as string;
	if (isVerb(tokens, result, sentence, i)) result[i] = "V";
	// "dared members of the house to table a motion"
	if (
		before === "to" &&
		result[i + 1] === "D" &&
		(result[i - 2] === "N" || result[i - 2] === "P" || result[i - 2] === "O") &&
		knownVerbs.has(word) &&
		!endsInS.has(word)
	) {
		result[i] = "V";
		result[i - 1] = "T";
	}
	// "went on to state that"
	if (before === "to" && next === "that" && (knownVerbs.has(word) || sayingNouns.has(word))) {
		result[i] = "V";
		result[i - 1] = "T";
	}
	// "The report notes, however, that"
	if (
		next === "," &&
		(thirds.has(word) || sayingThirds.has(word)) &&
		isOne(tokens, result, i - 1) &&
		thatBehindAside(tokens, result, sentence, i + 1) &&
		!verbBefore(result, sentence, i)
	) {
		result[i] = "V";
		result[lower.indexOf("that", i)] = "S";
	}
	// "replied that calendars change"
	if (
		result[i - 2] === "D" &&
		lower[i - 2] === "that" &&
		result[i - 3] === "V" &&
		result[i - 1] === "N" &&
		endsInS.has(lexeme[i - 1]) &&
		!endsInS.has(word) &&
		knownVerbs.has(word) &&
		!"NPVX".includes(result[i + 1] as string)
	) {
		result[i - 2] = "S";
		result[i] = "V";
	}
	// ", adding that", ", adding “"
	if (before === "," && endsInIng.has(word) && (next === "that" || kind[i + 1] === TokenKind.doubleMark)) {
		result[i] = "V";
		if (next === "that") result[i + 1] = "S";
	}
}

/** Whether a form of a verb without a past's ending stands behind "'s" or "its". */
function isOwned(tokens: Tokens, result: readonly Tag[], i: number): boolean {
	const { lexeme } = tokens;
	const before = tokens.lower[i - 1] as string;
	if (before === "her") {
		const left = result[i - 2];
		return left !== "V" && left !== "X" && left !== "N" && sayingNouns.has(lexeme[i]);
	}
	if (
		result[i - 1] !== "T"
			? !owners.has(lexeme[i - 1])
			: before === "to" || before === "not" || before === "n't"
	)
		return false;
	return unpast.has(lexeme[i]);
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
