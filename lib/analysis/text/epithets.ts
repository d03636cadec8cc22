import type { Lexeme } from "./lexemes";
import { WordClass } from "./word-facts";

/** What somebody is called who has been named, and hardly ever somebody who has not. */
const epithets = new Set(
	"republican democrat conservative liberal socialist populist nationalist star superstar icon legend hero heroine billionaire millionaire tycoon magnate mogul frontrunner front-runner incumbent hopeful challenger contender veteran newcomer favourite favorite politician statesman firebrand maverick texan londoner parisian californian champion winner medallist medalist laureate senator congressman congresswoman lawmaker legislator assemblyman assemblywoman councilman councilwoman parliamentarian backbencher candidate nominee aspirant businessman businesswoman entrepreneur developer actor actress player singer songwriter rapper musician filmmaker comedian novelist golfer boxer sprinter cyclist striker midfielder defender winger goalkeeper quarterback batsman royal duke duchess mother-of-two mother-of-three father-of-two father-of-three".split(
		" ",
	),
);

/** Whether a noun (lower case) with "the" before it hardly ever means somebody who has not been named: "the senator". */
export function isEpithet(noun: string | Lexeme): boolean {
	if (typeof noun !== "string") return asEpithet.has(noun);
	return epithets.has(noun);
}

const asEpithet = new WordClass(isEpithet);

/** Of the epithets those for callings: whoever bears one holds no office of another kind. Each with the kinds of its own. */
const callings = new Map<string, readonly string[]>();
for (const [kinds, words] of [
	[
		"legislator candidate state president",
		"senator congressman congresswoman lawmaker legislator assemblyman assemblywoman councilman councilwoman parliamentarian backbencher candidate nominee aspirant frontrunner front-runner incumbent hopeful challenger contender republican democrat conservative liberal socialist independent",
	],
	[
		"business candidate president",
		"businessman businesswoman billionaire tycoon magnate mogul entrepreneur developer",
	],
	["art", "actor actress singer songwriter rapper musician comedian"],
	[
		"sport",
		"player golfer boxer sprinter cyclist striker midfielder defender winger goalkeeper quarterback batsman",
	],
	["monarch", "duke duchess royal"],
	[
		"legislator minister leader candidate state president",
		"mp mps mep msp mla mlc td teachta councillor councilor cllr alderman alderwoman selectman",
	],
] as const)
	for (const word of words.split(" ")) callings.set(word, kinds.split(" "));

/** For an epithet (lower case) that is a calling, the kinds of offices that its bearers may hold; else undefined. */
export function officesOfCalling(noun: string): readonly string[] | undefined {
	return callings.get(noun);
}

const parties = new Set("republican democrat conservative liberal socialist independent".split(" "));

/** Whether a noun (lower case) with a capital of its own is what somebody of a party is called: "the Texas Democrat". */
export function isPartyMember(noun: string): boolean {
	return parties.has(noun);
}

const nations = new Set("president premier pm taoiseach chancellor king queen pope pontiff".split(" "));

/** Whether a noun (lower case) is for an office of which a nation has one: whoever is spoken of alone may hold it. */
export function isNationalOffice(noun: string): boolean {
	return nations.has(noun);
}

/** Whether a noun (lower case) is what somebody is called by years alone: "the 54-year-old". */
export const isAge = (noun: string): boolean => noun.endsWith("-year-old");

const past = new Set(
	"former ex retired onetime one-time erstwhile longtime long-time lifelong veteran".split(" "),
);

/** Whether a word (lower case) before a noun makes it one that may be true of anybody beside an office: "former". */
export const tellsOfAPast = (word: string): boolean => past.has(word) || word.startsWith("ex-");

/** What somebody is in what happened, in a trial or a report, and no calling: whoever bears it need not have been named. */
const parts = new Set(
	"accuser man woman boy girl person people child baby kid toddler teenager teen youth adult individual guy lady gentleman victim survivor suspect accused defendant complainant claimant plaintiff respondent appellant petitioner applicant prisoner inmate attacker gunman killer murderer shooter thief burglar intruder abuser rapist bomber hijacker source insider informant whistleblower caller heckler protester bystander onlooker eyewitness reporter journalist correspondent interviewer interviewee narrator announcer moderator host anchor aide official operative spokesman spokeswoman spokesperson representative negotiator mediator magistrate juror foreman bailiff usher deputy employee employer colleague partner friend neighbour neighbor relative cousin stranger passenger customer shopper client patient tenant landlord voter supporter follower fan listener reader user member leader chief head boss parent parents mother father mum dad son daughter wife husband brother sister widow widower spouse minister secretary officer investigator owner speaker participant judge justice second first other".split(
		" ",
	),
);

/** Whether a noun (lower case) is for a part in what happened rather than a calling: "the victim", "the caller". */
export const isPart = (noun: string): boolean => parts.has(noun);

/** Who comes to everybody now and then: without a word before it, "the doctor" is whoever came. */
const attending = new Set(
	"doctor physician surgeon nurse paramedic midwife medic vet lawyer attorney solicitor barrister counsel advocate driver pilot guard firefighter manager waiter waitress priest vicar pastor imam rabbi teacher clerk assistant adviser advisor worker agent expert analyst author writer presenter".split(
		" ",
	),
);

/** Whether a noun (lower case) alone is for one who came to somebody rather than for somebody: "the doctor". */
export const isAttending = (noun: string): boolean => attending.has(noun);

const lands = new Set(
	"town city village borough county state province region district prefecture municipality island nation country".split(
		" ",
	),
);

/** Whether a word (lower case) is for a land or a town that has one at its head: "the county chief" is the governor. */
export const isLand = (word: string): boolean => lands.has(word);

const fields = new Set(
	"police fire army navy air security health hospital school schools education prison transport rescue coastguard union party company".split(
		" ",
	),
);

/** Whether a word (lower case) before an office narrows it to a service or a body: "police" in "county police chief". */
export const isField = (word: string): boolean => fields.has(word);

const doings = new Map(
	Object.entries({
		captain: "captain",
		chair: "chairman",
		coach: "coach",
		direct: "director",
		edit: "editor",
		farm: "farmer",
		head: "head",
		manage: "manager",
		teach: "teacher",
	}),
);

/** What somebody is called who does what a verb (its base, lower case) says: "teach" → "teacher"; or undefined. */
export const callingOf = (verb: string): string | undefined => doings.get(verb);

const bare = new Set("leader chief boss politician".split(" "));

/** Whether "the" and a noun (lower case) alone stand for whoever is spoken of and holds some office: "the leader". */
export function isBareTitle(noun: string): boolean {
	return bare.has(noun);
}

const heads = new Set(
	"president premier pm taoiseach chancellor governor mayor king queen pope pontiff".split(" "),
);

/** Whether a noun (lower case) is for an office whose holder the news names: "the president". */
export function isHeadOffice(noun: string | Lexeme): boolean {
	if (typeof noun !== "string") return asHeadOffice.has(noun);
	return heads.has(noun);
}

const asHeadOffice = new WordClass(isHeadOffice);
