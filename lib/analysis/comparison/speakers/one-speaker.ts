import { AGENCY_NAMES } from "../../article/agencies";
import { isOnePerson } from "../../text/speaking-nouns";
import { spellingLikeness } from "../likeness/matching";
import { COUNTRY_NAMES } from "../words/countries";
import { sameName } from "../words/same-name";
import { fold } from "../words/spelling";
import { stem } from "../words/stem";
import { nameSkeleton } from "./speakers";

/** What carries words and says none: who is credited with it stands elsewhere. */
const CARRIES =
	/\b(?:statements?|transcripts?|plans?|letters?|documents?|videos?|footage|posts?|tweets?|messages?|agency|agencies|media|press|newspaper|broadcaster|outlets?|channel|website|news|interview|reports?|study|studies|survey|poll|inquiry)\b/i;
const WIRES = new RegExp(`^(?:${AGENCY_NAMES})\\b`);
/** Broadcasters that go by letters, and papers by their names' last words. */
const OUTLETS =
	/^(?:the )?(?:CNN|CNBC|MSNBC|BBC|NBC|ABC|CBS|NPR|PBS|CBC|RFI|RTE|NHK|ARD|ZDF|RAI|TVP|NDTV|Fox News|Sky News|Al Jazeera|Euronews|Bloomberg|Politico|Axios)\b|\b(?:News|Times|Post|Herald|Gazette|Tribune|Guardian|Telegraph|Daily|Journal|Observer)$/;
/** Words of a description that name nobody by themselves. */
const LITTLE = new Set("the a an of for in at and to by on from his her its their some one".split(" "));
/** From this likeness on two words are one name written by two hands. */
const SPELT_ALIKE = 0.6;

/** The words of a name or description without the small ones, as printed. */
export const wordsOfName = (name: string) =>
	(name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
		.map((word) => word.replace(/['’]s$/, ""))
		.filter((word) => !LITTLE.has(word.toLowerCase()));

const letters = (word: string) => [...word].sort().join("");

/** One word of a name in two spellings, with letters changed about, or cut short ("Francis", "Francisco"). */
function sameWord(a: string, b: string): boolean {
	const [x, y] = [fold(a), fold(b)];
	if (x === y || stem(x) === stem(y)) return true;
	const [land, other] = [COUNTRY_NAMES.get(x), COUNTRY_NAMES.get(y)];
	if (land !== undefined && land.id === other?.id) return true;
	if (Math.min(x.length, y.length) < 4 || x[0] !== y[0]) return false;
	if (x.startsWith(y) || y.startsWith(x) || nameSkeleton(x) === nameSkeleton(y)) return true;
	return letters(x) === letters(y) || spellingLikeness(x, y) >= SPELT_ALIKE;
}

/** The first letters of a name's words: "CA" for "Cricket Australia". */
const initials = (words: readonly string[]) =>
	words
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word[0])
		.join("");

/** True where two names may be one speaker's: in another spelling, in other order, with more words, or in initials. */
export function mayBeOne(a: string, b: string): boolean {
	if (sameName(a, b)) return true;
	const [short, long] = [wordsOfName(a), wordsOfName(b)].sort((x, y) => x.length - y.length) as [
		string[],
		string[],
	];
	if (short.length === 0) return true;
	if (short.every((word) => long.some((other) => sameWord(word, other)))) return true;
	const [only] = short;
	return short.length === 1 && only !== undefined && only.length > 1 && initials(long) === only.toUpperCase();
}

/** True where the words credited are a document's, a wire's or an outlet's: whose they are stands elsewhere. */
export const isCarrier = (speaker: string) => CARRIES.test(speaker) || WIRES.test(speaker);

/** What somebody holds or is, with what may stand before it ("the French …") and behind it ("… of State"). */
const OFFICE =
	/^(?:the )?(?:[\p{L}-]+ ){0,3}(?:head|president|premier|minister|leader|chief|secretary|spokes(?:man|woman|person)|pope|pontiff|king|queen|chairman|chairwoman|chancellor|mayor|governor|commander|director|officer|official|ambassador|envoy|judge|lawyer)(?: of .+)?$/iu;

/** Where a description goes on to say of what, or where: "secretary of state". */
const GOES_ON = /,|\s(?:of|for|in|at|who|from|on|to|with)\s/;

/** True where a description can only be one person's, who has a name elsewhere: "the 42-year-old", "Head of State". */
function isSomebody(speaker: string): boolean {
	const head = speaker.split(GOES_ON)[0]?.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
	return isOnePerson(head) || /(?:-year-old|woman|man)$/.test(head);
}

/** True for a news agency or an outlet: what it is credited with somebody said. */
const isWire = (speaker: string) => WIRES.test(speaker) || OUTLETS.test(speaker);

/** A wire, or a person who has a name elsewhere. A company, and a document, is not everybody's. */
export const mayBeAnybody = (speaker: string) => isWire(speaker) || isSomebody(speaker);

/** "The party's general secretary": one who holds an office may be anybody whom another outlet names. */
export function isOffice(speaker: string): boolean {
	if (OFFICE.test(speaker)) return true;
	const last = speaker.split(/\s+/).at(-1) ?? "";
	return /^\p{Ll}/u.test(last) && !/(?:s|people|police|staff)$/.test(last);
}
