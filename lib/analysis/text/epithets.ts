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
