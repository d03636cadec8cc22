import { isBodyWord } from "./bodies";
import type { Lexeme } from "./lexemes";
import { isRole } from "./titles";
import { WordClass } from "./word-facts";

/** Papers and records that the news quotes like people: "a report said". */
const documents =
	"alert advisory circular directive decree update report document documentation record filing lawsuit suit complaint affidavit indictment petition study survey poll data research analysis estimate figures statistics statement release letter memo memorandum note email e-mail message tweet post text article editorial story headline book paper magazine newspaper website site page blog transcript recording video tape footage ad advert advertisement commercial account summary review audit ruling judgment judgement verdict opinion order law bill act constitution treaty agreement accord plan proposal manifesto platform resolution declaration communique communiqué pamphlet leaflet poster sign plaque profile publication bulletin newsletter journal guide guidance policy charter report-card submission testimony evidence results findings index census average polling count tally rumour rumor version legend bible scripture quran script label caption notice warning letterhead reporting coverage interview column textbook examination movie film documentary audio copy projection forecast excerpt guideline file chart map speech chorus wire dispatch telegram cable leak";

/** People together: "the jury", "critics". */
const groups =
	"palace parish zoo hotel festival airport railway prison chain franchise theatre theater library mosque synagogue monastery seminary faculty shipbuilder brewer vendor venture caucus lobby legislature party group crowd team public family couple board panel jury defence defense prosecution opposition majority minority side camp community audience electorate regime nation country state industry sector company firm business employer power elite establishment brass leadership nonprofit non-profit tank base airline airlines retailer supermarket manufacturer operator carrier maker giant startup brand bank club branch wing faction militia militants rebels insurgents separatists terrorists fighters gang tribe tribunal inquiry investigation probe commission delegation mission embassy monarchy presidency papacy administration campaign force unit squad brigade troop navy coalition cartel union charity watchdog regulator think-tank thinktank broadcaster outlet network station newsroom tabloid daily weekly organisation organization body chamber authority allies rivals others people women men half third quarter percent thousands hundreds dozens some many most few kids children youth folk folks world west east north south neighbours neighbors team-mates teammates colleagues friends relatives peers";

/** People whose word has no ending by which it is known. */
const people =
	"petitioner practitioner campaigner owner prisoner pensioner parishioner partner listener gardener runner winner designer foreigner northerner southerner commoner questioner commissioner examiner trainer planner breadwinner homeowner landowner observer bystander onlooker applicant respondent juror person people man woman boy girl child kid baby guy lady gentleman friend colleague relative cousin uncle aunt nephew niece partner boyfriend girlfriend fiancé fiancée spouse parent grandparent ally rival foe critic aide source insider star icon hero heroine pal mate peer expert chief boss head deputy individual adult teen youth kid migrant immigrant refugee tourist guest thief narrator character self figure male female bride groom monk nun saint prophet god victim accused defendant suspect complainant claimant plaintiff appellant spokesperson anchor judge clerk cop guard nurse chef cook pilot athlete champion favourite favorite celebrity legend scout recruit rebel militant separatist terrorist extremist loyalist native local national citizen veteran graduate undergraduate alumnus fan donor patient client member delegate superdelegate progressive hawk dove partisan associate loyalist technophile king queen prince princess duke duchess pope monarch surgeon neurosurgeon";

const known = new Set(`${documents} ${groups} ${people}`.split(" "));
const persons = new Set(people.split(" "));
const several = new Set(`${documents} ${groups}`.split(" "));

/** Endings of words for those who do something: "campaigner", "supervisor", "cyclist", "politician", "protestant". */
const agent =
	/(?:[^n]er|[^t]or|tor|ist|ian|ant|ent|eer|ee|man|woman|men|women|crat|year-old|holder|leader|goer|mate)$/;
/** Words with these endings that are things, or no nouns. */
const things = new Set(
	"war number matter paper winter summer water order offer power weather danger anger dinner corner border river tower shower labor harbor factor sector motor error terror horror mirror favor color honor rumor vapor odor list twist mist fist wrist moment event announcement comment amendment argument treatment percent accident incident content extent intent consent payment development investment environment attachment judgment talent patent segment document apartment element cement plant restaurant grant want amount committee coffee degree fee tree knee guarantee career beer other another either neither rather ever never however whether together former latter greater higher lower upper outer inner bitter clever proper super fewer better larger smaller older younger wider lesser elder earlier later further farther cheaper".split(
		" ",
	),
);

/**
 * Whether a noun (lower case) can stand for somebody or something that says things: people, offices, bodies, groups,
 * documents. Acts, times, feelings and things cannot.
 */
export function isSpeakingNoun(noun: string | Lexeme): boolean {
	if (typeof noun !== "string") return speakingNouns.has(noun);
	if (isRole(noun) || isBodyWord(noun) || known.has(noun)) return true;
	const singular = singularOf(noun);
	if (singular !== noun && (isRole(singular) || known.has(singular))) return true;
	return agent.test(singular) && !things.has(singular);
}

export const speakingNouns = new WordClass(isSpeakingNoun);

/** Whether a noun (lower case) means one person: no document, body or group. */
export function isOnePerson(noun: string | Lexeme): boolean {
	if (typeof noun !== "string") return onePerson.has(noun);
	if (persons.has(noun)) return true;
	if (several.has(noun) || isBodyWord(noun) || (noun.endsWith("s") && !noun.endsWith("ss"))) return false;
	return isRole(noun) || (agent.test(noun) && !things.has(noun));
}

const onePerson = new WordClass(isOnePerson);

/** Whether a noun (lower case) means several that say things: "polls", "people". */
export function isSpeakingPlural(noun: string | Lexeme): boolean {
	if (typeof noun !== "string") return speakingPlurals.has(noun);
	const singular = singularOf(noun);
	return noun === "people" || (singular !== noun && known.has(singular));
}

const speakingPlurals = new WordClass(isSpeakingPlural);

const papers = new Set(documents.split(" "));

/** Whether a noun (lower case) means a paper or record, or several: "report", "laws". */
export function isDocument(noun: string): boolean {
	return papers.has(noun) || papers.has(singularOf(noun));
}

const utterances = new Set(
	"words word verdict reply answer response message advice warning reaction comment remark view conclusion explanation".split(
		" ",
	),
);

/** Whether a noun (lower case) is for what somebody says: "her words", "the mayor's reply". */
export function isUtterance(noun: string): boolean {
	return utterances.has(noun);
}

const collectives = new Set(
	"family couple pair duo trio quartet quintet band team crew squad crowd group staff jury panel public audience police clan household troupe choir delegation leadership".split(
		" ",
	),
);

/** Whether a noun (lower case) is one word for several people, of whom the news says "they": "the couple". */
export function isCollective(noun: string): boolean {
	return collectives.has(noun);
}

function singularOf(noun: string): string {
	if (noun.endsWith("ies") && noun.length > 4) return `${noun.slice(0, -3)}y`;
	if (/(?:ss|sh|ch|x)es$/.test(noun)) return noun.slice(0, -2);
	return noun.endsWith("s") && !noun.endsWith("ss") ? noun.slice(0, -1) : noun;
}
