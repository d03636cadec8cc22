import { isBodyWord, isPlace } from "../../text/bodies";
import { genderOfFirstName, isFirstName } from "../../text/firstnames";
import { NO_WORD } from "../../text/lexemes";
import { isKnownWord } from "../../text/lexicon";
import { placeOfPeople } from "../../text/nationalities";
import { nameParticleList, nameParticles } from "../../text/particles";
import { isOnePerson, isSpeakingPlural } from "../../text/speaking-nouns";
import { isTimeWord } from "../../text/timewords";
import {
	genderOfTitle,
	isAddress,
	isKin,
	isNumeral,
	isParticiple,
	isPortfolio,
	isPostNominal,
	isRank,
	isRole,
	isRoleModifier,
	rolesAgree,
} from "../../text/titles";
import { wordClass } from "../../text/word-facts";
import { isBodySort } from "./generic-bodies";
import { bodyPlurals, isCapital, isPlaced, modifiersOf, withoutArticle, wordsText } from "./mention-words";
import type { Draft, Word } from "./named";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const INITIAL = /^\p{Lu}\.$/u;
const PARTY_AND_STATE = /^[RDI]-\p{Lu}/u;

/**
 * A person's name in a phrase, with the office before it ("the council's acting chief Ann Miller", "Minister for
 * Fisheries Ann Miller"); null where there is none.
 *
 * @param words the phrase, without what follows a comma
 * @param article whether "the" stands before it
 */
export function readPerson(words: readonly Word[], article: boolean): Draft | null {
	const limit = endOfBase(words);
	if (limit < 0) return null;
	if (limit < words.length && isOfficeOfBody(words, limit)) return nameUpTo(words, words.length, article);
	// "Labour MP for East Tarn Ann Miller"
	const seat = limit < words.length && isPostNominal((words[limit - 1] as Word).text);
	const held = seat ? nameBehindOffice(words, limit) : -1;
	if (held >= 0) return personOf(words, held, words.length);
	const base = nameUpTo(words, limit, article);
	if (base || limit === words.length) return base;
	// "Bank of Alba's Ann Miller"
	const mark = words.findLastIndex(({ lower }) => lower === "'s");
	if (mark > limit && mark < words.length - 2 && isBodyBefore(words, mark) && isWholeName(words, mark + 1))
		return personOf(words, mark + 1, words.length);
	const from = nameBehindOffice(words, limit);
	return from >= 0 ? personOf(words, from, words.length) : null;
}

/** Whether nothing but words with capitals and "of" stand before an index. */
const isBodyBefore = (words: readonly Word[], to: number): boolean =>
	words.slice(0, to).every(({ text, tag }) => isCapital(text) || tag === "I" || tag === "D");

/** Whether the words from an index on are a given name and others. */
const isWholeName = (words: readonly Word[], from: number): boolean =>
	isFirstName((words[from] as Word).lexeme) && words.slice(from).every(isNameWord);

/** The index up to which the phrase goes before a preposition or a clause follows; -1 where it speaks of several. */
function endOfBase(words: readonly Word[]): number {
	for (let i = 1; i < words.length; i++) {
		const word = words[i] as Word;
		const before = words[i - 1] as Word;
		const next = words[i + 1];
		// "Deputy Prime Minister and Minister of Defence Ann Miller" is one, "Ann Miller and Tom Reed" are two.
		if (word.tag === "C" && isRole(before.lexeme) && words.slice(i + 1).some(({ lexeme }) => isRole(lexeme)))
			continue;
		if (word.tag === "C" && word.lower !== "&") return -1;
		if (word.tag === "V" && !isCapital(word.text)) {
			if (!(next && isBeforeOffice(word, before, next))) return i;
			continue;
		}
		if (word.tag !== "I" && word.tag !== "S" && word.lower !== "who" && word.lower !== "to") continue;
		if (!next) return i;
		// Over "Doctors Without Borders".
		if (word.lower !== "of" && isCapital(word.text) && isCapital(before.text) && isCapital(next.text))
			continue;
		// Over "Secretary of State …" and "Ulla von der Marsch".
		if (
			word.lower === "of" &&
			isPortfolio(next.lexeme) &&
			(isRole(before.lexeme) || before.lower === "member")
		)
			continue;
		if (
			(word.lower === "of" || nameParticles.has(word.lexeme)) &&
			word.lower !== "of" &&
			isCapital(before.text) &&
			isCapital(next.text) &&
			!isRole(before.lexeme)
		)
			continue;
		return i;
	}
	return words.length;
}

/** "acting chief executive", "the defeated Ann Miller": a participle before an office or a name ends no phrase. */
function isBeforeOffice(word: Word, before: Word, next: Word): boolean {
	if (isRoleModifier(word.lexeme) || isParticiple(word.lexeme)) return true;
	if (isRole(next.lexeme) || isRoleModifier(next.lexeme) || isAddress(next.lexeme))
		return before.tag === "D" || before.tag === "J" || before.tag === "T" || before.tag === "O";
	return isCapital(next.text) && (before.tag === "D" || before.tag === "T");
}

/** The name at the end of the words up to `limit`. */
function nameUpTo(words: readonly Word[], limit: number, article: boolean): Draft | null {
	let end = limit;
	while (end > 1 && isPostNominal((words[end - 1] as Word).text)) end--;
	// "Labour MP": one of a party or a seat, who is not named.
	if (end === 1 && limit > 1 && isRole((words[1] as Word).lexeme) && isKnownWord((words[0] as Word).lower))
		return null;
	let start = end;
	while (start > 0) {
		const follows = start < end;
		if (isNameWord(words[start - 1] as Word) && !isRoleBefore(words, start - 1, end, article)) start--;
		else if (follows && start > 1 && nameBeforeParticles(words, start - 1) >= 0)
			start = nameBeforeParticles(words, start - 1);
		else break;
	}
	// "Interestingly Miller said": how, not who.
	if (end - start > 1 && isManner(words[start] as Word)) start++;
	if (start === end) return null;
	if (start === 1 && end > 1 && isRegnal(words, start, end)) start = 0;
	else if (start > 1 && isRegnal(words, start, end)) start--;
	const title = start > 0 ? words[start - 1] : undefined;
	const possessive = title?.tag === "T" && end - start > 1;
	if (article && !isOfficeWord(title) && !possessive) return null;
	return personOf(words, start, end);
}

/** "Pope Francis", "King Harald V": a title that is a part of what the bearer of a single name is called. */
function isRegnal(words: readonly Word[], start: number, end: number): boolean {
	const title = words[start - 1] as Word;
	if (!/^(?:king|queen|pope|prince|princess)$/.test(title.lower) || !isCapital(title.text)) return false;
	return end - start === 1 || (end - start === 2 && isNumeral((words[end - 1] as Word).text));
}

/** Whether the word before a name may have a person's name behind it. */
const isOfficeWord = (title: Word | undefined): boolean =>
	title !== undefined &&
	(tellsPerson(title) ||
		placeOfPeople(title.lexeme) !== null ||
		(/^[NVJ]$/.test(title.tag) && !isCapital(title.text) && !quantities.has(title.lexeme)));

/** Whether the word before a name says that it is a person's: no "downtown", "embattled", "Spanish". */
const tellsPerson = ({ lexeme }: Word): boolean =>
	isRole(lexeme) || isAddress(lexeme) || isPortfolio(lexeme) || (isOnePerson(lexeme) && !isBodySort(lexeme));

const officePrepositions = wordClass("of for at in on to");
const quantities = wordClass(
	"other others many some several most few fewer more both all such various numerous",
);

/**
 * Where the name begins in "president of the Harbour Union Ann Miller": what stands before the preposition must be an
 * office, and the name is what is left at the end when the words for a field, a place or a body are taken off.
 *
 * @returns an index, or -1
 */
function nameBehindOffice(words: readonly Word[], limit: number): number {
	const office = words[limit - 1] as Word;
	// "the parents of Ann Miller", "supporters of the mayor Ann Miller": others than the one named.
	if (isKin(office.lexeme) || (office.lower.endsWith("s") && !office.lower.endsWith("ss"))) return -1;
	const ofHouse = isPortfolio(office.lexeme) && words[limit - 3]?.lower === "member";
	const isOffice = isRole(office.lexeme) || office.lower === "member" || ofHouse;
	if (!isOffice || !officePrepositions.has((words[limit] as Word).lexeme)) return -1;
	let start = words.length;
	while (start > limit + 1 && isNameWord(words[start - 1] as Word)) start--;
	const length = words.length - start;
	if (length < 2) return -1;
	const inner = words.slice(limit + 1, -1).some(({ tag }) => tag === "V" || tag === "S" || tag === "C");
	const field = start > limit + 1 && (words[start - 1] as Word).tag === "N";
	let from = field && !inner ? start : -1;
	for (let i = start; i < words.length - 1; i++) {
		const { lexeme } = words[i] as Word;
		if (i > limit + 1 && isFirstName(lexeme)) {
			from = i;
			break;
		}
		if (isBodyWord(lexeme) || isPlace(lexeme) || isPortfolio(lexeme) || bodyPlurals.has(lexeme)) from = i + 1;
	}
	// "President of Alba Longa Ann Miller", "minister for fisheries": without a sign, the last two.
	const minister = rolesAgree(office.lower, "minister") && (words[limit] as Word).lower === "for";
	if (from < 0 && length >= (minister ? 3 : 4) && start === limit + 1) {
		from = words.length - 2;
		if (namePrefixes.has((words[from] as Word).lexeme)) from--;
	}
	if (from < 0 || words.length - from > 4) return -1;
	// "a lawyer for singer Ann Miller": the name has an office of its own.
	const before = words[from - 1] as Word;
	// But "leader of the county council Cllr Ann Miller".
	const ofBody = (words[limit] as Word).lower === "of" && isBodyWord(words[from - 2]?.lexeme ?? NO_WORD);
	if ((isRole(before.lexeme) || isAddress(before.lexeme)) && !ofBody) return -1;
	const last = words[words.length - 1] as Word;
	const alone = words.length - from === 1 && !isPlace((words[from - 1] as Word).lexeme);
	return alone || isBodyWord(last.lexeme) || bodyPlurals.has(last.lexeme) || isPlace(last.lexeme) ? -1 : from;
}

/** Words that begin a surname of two words: "Mac Donald". */
const namePrefixes = wordClass(`${nameParticleList} mac mc ó ní nic uí st st.`);

/**
 * "Bank of Morvania Governor Ann Miller", "University of Alba professor Ann Miller": a body's name with "of", an office
 * behind it.
 */
function isOfficeOfBody(words: readonly Word[], limit: number): boolean {
	const office = words.findLastIndex(({ lexeme }) => isRole(lexeme));
	if (office <= limit + 1 || office >= words.length - 1 || (words[limit] as Word).lower !== "of")
		return false;
	const isName = ({ text, tag }: Word) => isCapital(text) && tag === "P";
	if (!words.slice(0, limit).every(({ text, tag }) => isCapital(text) || tag === "D")) return false;
	if (!words.slice(office + 1).every(isName) || !isName(words[limit + 1] as Word)) return false;
	if (isBodyWord((words[limit - 1] as Word).lexeme)) return true;
	return (
		words.length - office > 2 &&
		words.slice(0, office).every(({ text, tag }) => isCapital(text) || tag === "I" || tag === "D")
	);
}

/** What is known of a person from the words of a name and those before it; null where it is no person's name. */
function personOf(words: readonly Word[], start: number, end: number): Draft | null {
	const name = words.slice(start, end);
	const before = words.slice(0, start);
	const first = name[0] as Word;
	const title = before.at(-1);
	const roleBefore = isOfficeWord(title);
	const known = isFirstName(first.lexeme) || INITIAL.test(name[1]?.text ?? "");
	if (name.length > 5 || isNoPerson(name, title !== undefined && tellsPerson(title), roleBefore)) return null;
	if (title && (title.lower === "of" || title.lower === "'s") && name.length === 1) return null;
	// "environmental group Quercus", "the weather service IPMA": a body by its own word.
	const sort = title !== undefined && !isRole(title.lexeme) && !isCapital(title.text);
	const body =
		sort && ((title.tag === "N" && isBodyWord(title.lexeme)) || (!known && isBodySort(title.lexeme)));
	let gender = genderOfFirstName(first.lexeme);
	for (const word of before) gender = genderOfTitle(word.lexeme) ?? gender;
	const role = wordsText(
		withoutArticle(before.filter((word) => !isAddress(word.lexeme) || isRole(word.lexeme))),
	);
	return {
		kind: body ? "body" : "person",
		name,
		role: before.some((word) => isRole(word.lexeme)) ? role : "",
		noun: officeOf(words, start, end),
		modifiers: modifiersOf(before),
		gender,
		address: title && /^(?:mrs?|ms|miss)\.?$/.test(title.lower) ? title.lower.replace(".", "") : "",
		plural: false,
		definite: true,
		sure: (title !== undefined && tellsPerson(title)) || (known && name.length > 1),
		words: body ? name : withoutArticle(words),
	};
}

/** The word for an office right before a name, or its own first word, or the letters behind it ("Ann Miller KC"), or "". */
function officeOf(words: readonly Word[], start: number, end: number): string {
	const title = start > 0 ? words[start - 1] : undefined;
	if (title && isRole(title.lexeme)) return title.lower;
	const first = words[start] as Word;
	if (isRole(first.lexeme) && end - start > 1) return first.lower;
	const letters = words[end];
	return letters && isPostNominal(letters.text) && isRole(letters.lexeme) ? letters.lower : "";
}

/** What is given people's names and is no person: "Storm Daniel", "Operation Clara". */
const named = wordClass("storm hurricane cyclone typhoon operation project cape mount lake port fort camp");

/** "KFOR", not the "III" of a king. */
const isAcronym = (text: string) => text.length > 2 && /^[A-Z]+$/.test(text) && !isNumeral(text);

/** Whether words with capitals name a body, a place, a day or nothing, rather than a person. */
function isNoPerson(name: readonly Word[], told: boolean, roleBefore: boolean): boolean {
	const [first, last] = [name[0], name.at(-1)] as [Word, Word];
	if (isBodyWord(last.lexeme) || bodyPlurals.has(last.lexeme)) return true;
	if (name.some((word) => /[\d&]/.test(word.text))) return true;
	if (name.length > 1 && named.has(first.lexeme)) return true;
	if (name.length > 1 && isAcronym(last.text) && !isAcronym(first.text) && !isFirstName(first.lexeme))
		return true;
	if (name.length > 1)
		return name.some(
			(word) =>
				isBodyWord(word.lexeme) && word.lower !== "house" && word.lower !== "guard" && word.lower !== "town",
		);
	// "Critics said": a capital at the start of a sentence alone makes no name.
	if (last.tag !== "P" || last.text.length < 2) return true;
	if (told) return false;
	// "R-Maine", the party and state of somebody.
	if (PARTY_AND_STATE.test(last.text)) return true;
	if (isTimeWord(last.lexeme) || isSpeakingPlural(last.lexeme) || placeOfPeople(last.lexeme)) return true;
	if (isPlace(last.lexeme) || /(?:ans|ats|crats|ists|ians)$/.test(last.lower)) return true;
	return !roleBefore && last.text === last.text.toUpperCase();
}

/** "Anne-Sophie de la Tour": from a particle the name word before it and its fellows, or -1. */
function nameBeforeParticles(words: readonly Word[], from: number): number {
	let i = from;
	while (i > 0 && nameParticles.has((words[i] as Word).lexeme)) i--;
	return i < from && isNameWord(words[i] as Word) ? i : -1;
}

/** Words that have a capital where they begin a sentence, and are no names. */
const noNames = wordClass(
	"top senior local former leading older elderly other such own same more less fewer nearly almost about around over under every each any no the a an in on at but and if when for this that mr mrs even most perhaps now had has have was is did also then only some many few several yet instead meanwhile however both all here there why how what not no as so after before while maybe first second next later finally once still thus hence such like unlike despite given since",
);

const isManner = ({ lower, lexeme }: Word) =>
	lower.length > 6 && lower.endsWith("ly") && !isFirstName(lexeme);

/** "al-Haddad" */
const isNameWithArticle = ({ tag, text }: Word) => tag === "P" && text.indexOf("-") > 0;

const nameTags = new Set("PNJXVR");

function isNameWord(word: Word): boolean {
	return (
		(isCapital(word.text) || isNameWithArticle(word)) &&
		!noNames.has(word.lexeme) &&
		nameTags.has(word.tag) &&
		!isPlaced(word.lexeme)
	);
}

/** Whether the word is a title or office with a name behind it rather than a part of the name. */
function isRoleBefore(words: readonly Word[], i: number, limit: number, article: boolean): boolean {
	const { lower, lexeme, text } = words[i] as Word;
	if (limit === 1) return isRole(lexeme) && !isAddress(lexeme);
	const last = i === limit - 1 || (i === limit - 2 && isNumeral((words[limit - 1] as Word).text));
	if (last) return (isRole(lexeme) || isAddress(lexeme)) && !(i > 0 && isSurname(words, i, article));
	return (
		isAddress(lexeme) ||
		isRank(text) ||
		isRole(lexeme) ||
		(isPortfolio(lexeme) && i > 0 && (words[i - 1] as Word).lower === "of") ||
		(isRoleModifier(lexeme) && i + 1 < limit && isRole((words[i + 1] as Word).lexeme)) ||
		(limit - i > 2 && placeOfPeople(lexeme) !== null && isFirstName((words[i + 1] as Word).lexeme)) ||
		isTitleOfTwo(lower, (words[i + 1] as Word).lower)
	);
}

/** Two words that are a title together only. */
const isTitleOfTwo = (first: string, second: string): boolean =>
	first === "tan"
		? second === "sri"
		: (first === "right" && (second === "honourable" || second === "honorable")) ||
			((first === "rt" || first === "rt.") && second === "hon");

/** Offices that are addressed with "Lord", "Mr" or "Madam" before them. */
const addressedOffices = wordClass(
	"mayor chancellor justice speaker president provost advocate chairman chairwoman chief",
);

/** "the NATO Secretary General" and "the Crown Prince" end in an office, "Tom Bishop", "Mr. Pope" in a name. */
function isSurname(words: readonly Word[], i: number, article: boolean): boolean {
	const before = words[i - 1] as Word;
	if (isAddress(before.lexeme) && addressedOffices.has((words[i] as Word).lexeme)) return false;
	if (isAddress(before.lexeme) || isFirstName(before.lexeme)) return true;
	const introduced = i > 1 && isOfficeWord(words[i - 2]);
	return (
		introduced &&
		!article &&
		isNameWord(before) &&
		!isKnownWord(before.lower) &&
		!isRole(before.lexeme) &&
		!isRoleModifier(before.lexeme) &&
		!isBodyWord(before.lexeme) &&
		!isPlace(before.lexeme)
	);
}
