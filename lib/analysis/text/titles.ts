import type { Lexeme } from "./lexemes";
import { newMemo } from "./memo";
import { WordClass, WordFact } from "./word-facts";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const BEHIND_OFFICE = /-(?:elect|general|designate|in-chief|in-law|at-large|of-\p{L}+)$/u;

/**
 * Titles and words for offices: what stands before a name, and by what a person is called instead of one.
 */

/** Forms of address, with the gender that they tell. */
const address = new Map<string, "m" | "f" | null>(
	Object.entries({
		mr: "m",
		mrs: "f",
		ms: "f",
		miss: "f",
		sir: "m",
		madam: "f",
		lord: "m",
		lady: "f",
		king: "m",
		queen: "f",
		prince: "m",
		princess: "f",
		dr: null,
		prof: null,
		rev: null,
		fr: "m",
		hon: null,
		cr: null,
		cllr: null,
		clr: null,
		mx: null,
		dame: "f",
		baroness: "f",
		viscount: "m",
		father: "m",
		sister: "f",
		brother: "m",
		imam: "m",
		rabbi: null,
		pope: "m",
		sheikh: "m",
		sheikha: "f",
		shaikh: "m",
		datuk: null,
		dato: null,
		"dato'": null,
		datin: "f",
		seri: null,
		sri: null,
		shri: "m",
		smt: "f",
		tun: null,
		alhaji: "m",
		hajiya: "f",
		hajia: "f",
		mallam: "m",
		engr: null,
		oba: "m",
		comrade: null,
		honourable: null,
		honorable: null,
		rt: null,
		coun: null,
		barr: null,
		ayatollah: "m",
		mufti: "m",
		swami: "m",
		mahatma: "m",
		maulana: "m",
		monsignor: "m",
		msgr: "m",
		sqn: null,
		ldr: null,
		wg: null,
		cdr: null,
	}),
);

/** Words for offices by what they may stand for each other as: "the NATO leader" may be its secretary-general. */
const classes: Record<string, string> = {
	leader:
		"leader president premier taoiseach tánaiste pm chancellor chief head boss chair chairman chairwoman chairperson secretary-general secretary general-secretary director executive ceo founder co-founder governor mayor commander ruler monarch commissioner presidency administrator rector provost commandant comptroller",
	minister:
		"minister ministers secretary secretaries premier chancellor treasurer pm taoiseach undersecretary permanent-secretary under-secretary",
	legislator:
		"td tds msp mla senator senators sen sens representative representatives rep reps congressman congresswoman congressmen lawmaker lawmakers legislator legislators mp mps mep meps deputy deputies assemblyman assemblywoman assemblymember backbencher frontbencher councilman councilwoman councillor speaker whip parliamentarian councilor councilmember alderman alderwoman selectman",
	state: "governor gov mayor prefect",
	spokesperson: "spokesman spokeswoman spokesperson spokespeople spokesmen press-secretary",
	military:
		"general gen colonel col major maj captain capt lieutenant lt sergeant sgt sgt-maj cpl pte pvt admiral adm commander cmdr brigadier corporal officer officers soldier soldiers marshal commodore trooper",
	police:
		"dci dcs sheriff constable detective det inspector insp superintendent supt constable pc officer police-chief agent investigator bailiff policeman policewoman patrolman detective-sergeant",
	judge:
		"judge judges justice justices magistrate prosecutor prosecutors attorney attorneys lawyer lawyers counsel solicitor barrister barristers atty advocate kc qc notary",
	monarch: "king queen prince princess pope duke duchess emperor empress sultan emir monarch",
	expert:
		"analyst analysts expert experts economist economists professor professors scientist scientists researcher researchers historian historians strategist strategists consultant consultants scholar scholars fellow doctor doctors physician engineer epidemiologist meteorologist climatologist academic academics author authors seismologist volcanologist geologist oceanographer astronomer physicist chemist biologist botanist zoologist ecologist virologist immunologist cardiologist oncologist neurologist psychiatrist psychologist sociologist anthropologist archaeologist linguist philosopher theologian lecturer forecaster pathologist pollster lobbyist",
	journalist:
		"reporter reporters journalist journalists correspondent correspondents anchor host editor editors columnist columnists writer writers commentator commentators moderator pundit presenter broadcaster newsreader anchorman photographer cameraman videographer blogger",
	candidate:
		"candidate candidates aspirant aspirants flagbearer flag-bearer standard-bearer nominee nominees frontrunner front-runner hopeful hopefuls contender contenders challenger incumbent politician politicians republican democrat conservative",
	official:
		"official officials aide aides adviser advisers advisor advisors diplomat diplomats ambassador envoy envoys bureaucrat operative operatives delegate delegates negotiator negotiators representative manager coordinator organizer organiser director comptroller auditor registrar supervisor trustee controller mediator consul attaché assessor surveyor planner",
	business:
		"executive executives ceo cfo coo chairman founder entrepreneur businessman businesswoman billionaire tycoon magnate mogul owner investor banker developer broker trader shareholder realtor restaurateur hotelier retailer brewer winemaker grower rancher publisher",
	clergy:
		"pastor bishop archbishop cardinal pope priest rabbi imam reverend pontiff cleric vicar deacon sheikh mullah guru",
	sport:
		"coach manager captain player striker midfielder defender winger forward goalkeeper quarterback bowler batsman batter pitcher driver athlete sprinter swimmer boxer wrestler cyclist golfer footballer jockey all-rounder teammate",
	art: "actor actress singer musician director conductor filmmaker star comedian artist novelist composer choreographer producer screenwriter playwright poet rapper guitarist drummer dj designer sculptor painter conservator archivist",
	activist: "activist activists campaigner campaigners organizer leader protester unionist",
	family:
		"father mother mum dad son daughter wife husband brother sister widow widower parent parents uncle aunt nephew niece grandfather grandmother grandson granddaughter",
	person:
		"eyewitness juror coroner bystander onlooker pensioner commuter shopper mum dad mother father referee umpire caretaker goalkeeper witness ringmaster warden keeper conductor teacher ranger chef cook neighbour neighbours gardener baker plumber electrician mechanic pilot sailor captain librarian curator principal headteacher headmaster headmistress clerk guard firefighter fireman paramedic midwife surgeon dentist vet architect carpenter fisherman farmer shepherd hunter guide rescuer skipper trainer passenger customer tenant landlord shopkeeper waiter waitress dancer violinist pianist puppeteer hermit man woman boy girl resident residents voter voters supporter supporters student students teacher teachers neighbor neighbour victim survivor witness witnesses worker workers farmer farmers driver nurse veteran veterans suspect teenager native therapist counsellor counselor veterinarian pharmacist technician navigator foreman jailer builder",
};

const classesOf = new Map<string, string[]>();
for (const [name, words] of Object.entries(classes))
	for (const word of words.split(" ")) classesOf.set(word, [...(classesOf.get(word) ?? []), name]);

const bare = (word: string) => (word.endsWith(".") ? word.slice(0, -1) : word);

/** The office in "vice-president", "president-elect", "attorney-general", "mother-of-two". */
const officeIn = newMemo((word) => {
	const core = word
		.replace(/^(?:(?:ex|then|vice|co|sub|under|deputy|acting|now)-)+/, "")
		.replace(BEHIND_OFFICE, "");
	return core === "" ? word : core;
});

/** What a word for an office may stand for; undefined for any other word. */
function classesOfWord(word: string): readonly string[] | undefined {
	const w = bare(word);
	return classesOf.get(w) ?? (w.includes("-") ? classesOf.get(officeIn(w)) : undefined);
}

/** Ranks that are told from other words by their capitals only. */
const ranks = new Set("DC DS DI PC WPC DCI DSU PS CS CM DCM".split(" "));

/** Whether a word, as written, is a rank before a name: "DC Miller". */
export function isRank(text: string): boolean {
	return ranks.has(text);
}

/** Whether a word (lower case, with or without its full stop) is a form of address: "mr.", "dr". */
export function isAddress(word: string | Lexeme): boolean {
	if (typeof word !== "string") return addresses.has(word);
	return address.has(bare(word));
}

const addresses = new WordClass(isAddress);

const genders = newMemo<"m" | "f" | null>(genderOfBare);

/** The gender that a form of address or a word for an office tells, or null. */
export function genderOfTitle(word: string | Lexeme): "m" | "f" | null {
	if (typeof word !== "string") return titleGenders.of(word);
	return genders(bare(word));
}

const titleGenders = new WordFact(({ lower }) => genderOfTitle(lower));

function genderOfBare(w: string): "m" | "f" | null {
	const told = address.get(w);
	if (told) return told;
	if (
		/(?:woman|women|actress|mother|daughter|wife|girl|widow|lady|businesswoman|queen|princess|nun|grandmother|sister|aunt|niece)$/.test(
			w,
		)
	)
		return "f";
	if (
		/(?:man|men|father|son|husband|boy|widower|businessman|brother|king|grandfather|uncle|nephew)$/.test(w) &&
		!/(?:human|woman|women|german|roman|norman|ottoman|oman|talisman|taliban)$/.test(w)
	)
		return "m";
	return null;
}

/** Whether a word (lower case) names an office, a profession or a part that a person plays. */
export function isRole(word: string | Lexeme): boolean {
	if (typeof word !== "string") return roles.has(word);
	return classesOfWord(word) !== undefined;
}

export const roles = new WordClass(isRole);

/** Whether a word (lower case) says how somebody is related to another: "sister". */
export function isKin(word: string | Lexeme): boolean {
	if (typeof word !== "string") return kin.has(word);
	return classesOfWord(word)?.includes("family") ?? false;
}

const kin = new WordClass(isKin);

/** The office in full that a short form (lower case, with or without its stop) stands for: "gov." → "governor". */
export function fullTitle(word: string): string {
	return shortTitles.get(bare(word)) ?? word;
}

const shortTitles = new Map(
	Object.entries({
		gov: "governor",
		sen: "senator",
		sens: "senator",
		rep: "representative",
		reps: "representative",
		congressman: "representative",
		congresswoman: "representative",
		gen: "general",
		col: "colonel",
		maj: "major",
		capt: "captain",
		lt: "lieutenant",
		sgt: "sergeant",
		adm: "admiral",
		cmdr: "commander",
		dr: "doctor",
		prof: "professor",
		atty: "attorney",
		det: "detective",
		insp: "inspector",
		supt: "superintendent",
		cllr: "councillor",
		coun: "councillor",
		cr: "councillor",
		chairwoman: "chairman",
		chairperson: "chairman",
		chair: "chairman",
		spokeswoman: "spokesman",
		spokesperson: "spokesman",
		policewoman: "policeman",
		kc: "barrister",
		qc: "barrister",
		businesswoman: "businessman",
	}),
);

/** Whether a word (lower case) is for an office of a kind: "mp" is a "legislator"; an office is one of its own kind. */
export function isOfKind(word: string, kind: string): boolean {
	return word === kind || (classesOfWord(word)?.includes(kind) ?? false);
}

/** Whether two words for roles may stand for the same person: "chief" and "secretary". */
export function rolesAgree(a: string, b: string): boolean {
	if (a === b) return true;
	const ofA = classesOfWord(a);
	const ofB = classesOfWord(b);
	return ofA !== undefined && ofB !== undefined && ofA.some((name) => ofB.includes(name));
}

/** Kinds of offices that a wider word may stand for, beside those of its own kind. */
const wider = new Map<string, readonly string[]>([
	["official", ["minister", "spokesperson", "state", "police"]],
	["politician", ["legislator", "minister", "state"]],
	["diplomat", ["official"]],
]);

/** Whether a word (lower case) is for all of a calling, its deputies too: a deputy minister is no minister, but a diplomat. */
export function isWideTitle(word: string): boolean {
	return wider.has(word) || /^(?:lawmaker|legislator|parliamentarian|officer|envoy)$/.test(word);
}

/**
 * Whether a word for a kind of office ("the official") may stand for one who holds an office.
 *
 * @param known the words, lower case, of the whole title: a foreign minister is a diplomat
 */
export function mayStandFor(word: string, office: string, known: ReadonlySet<string>): boolean {
	if (rolesAgree(word, office)) return true;
	const kinds = classesOfWord(office);
	if (word === "diplomat" && known.has("foreign") && kinds?.includes("minister")) return true;
	return wider.get(word)?.some((kind) => kinds?.includes(kind)) ?? false;
}

/** Whether a word (lower case) may stand for anybody in an office of its kind: "the leader", "the lawmaker". */
export function isGeneralTitle(word: string | Lexeme): boolean {
	if (typeof word !== "string") return generalTitles.has(word);
	return general.has(word);
}

const generalTitles = new WordClass(isGeneralTitle);

const general = new Set(
	"leader chief head boss ruler monarch lawmaker legislator parliamentarian politician official diplomat envoy officer soldier commander expert academic scientist journalist reporter candidate nominee contender hopeful aspirant executive policeman policewoman advocate barrister solicitor businessman businesswoman spokesman spokeswoman spokesperson attorney lawyer coach player star judge activist campaigner prelate pontiff detective premier author writer".split(
		" ",
	),
);

/** Whether a word (lower case) is for an office that one holds at a place: "the mayor" is she, however long ago named. */
export function isSingleOffice(word: string): boolean {
	return single.has(bare(word)) || (word.includes("-") && single.has(officeIn(bare(word))));
}

const single = new Set(
	"president premier pm taoiseach chancellor mayor governor minister secretary secretary-general chief head boss director ceo chairman chairwoman chair chairperson commissioner judge justice cj prosecutor coroner sheriff king queen pope pontiff monarch sultan emir prince princess leader ambassador envoy speaker coach manager captain archbishop bishop cardinal principal headteacher superintendent inspector editor treasurer general admiral colonel commander marshal spokesman spokeswoman spokesperson".split(
		" ",
	),
);

/** Words before an office that belong to it and to no name: "Prime", "Vice", "former". */
export function isRoleModifier(word: string | Lexeme): boolean {
	if (typeof word !== "string") return roleModifiers.has(word);
	return modifiers.has(word);
}

const roleModifiers = new WordClass(isRoleModifier);

const modifiers = new Set(
	"former ex current then outgoing incoming acting interim deputy vice prime first senior junior chief foreign defense defence interior finance national presidential likely presumptive republican democratic conservative liberal labour independent longtime veteran retired late associate assistant executive managing lead top general attorney press state secretary".split(
		" ",
	),
);

/** Departments as they stand between an office and a name: "Secretary of State Kerry". */
export function isPortfolio(word: string | Lexeme): boolean {
	if (typeof word !== "string") return departments.has(word);
	return portfolios.has(word);
}

const departments = new WordClass(isPortfolio);

const portfolios = new Set(
	"state defense defence treasury labor labour commerce energy education agriculture transportation transport interior homeland security justice health war staff operations naval army navy intelligence affairs parliament".split(
		" ",
	),
);

/** Words for the state of somebody in office, verbs in form: "the acting mayor", "a retired judge". */
export function isParticiple(word: string | Lexeme): boolean {
	if (typeof word !== "string") return states.has(word);
	return participles.has(word);
}

const states = new WordClass(isParticiple);

const participles = new Set(
	"acting outgoing incoming departing retiring retired presiding prosecuting defending visiting sitting ruling leading managing investigating elected re-elected appointed ousted exiled jailed disgraced deposed suspended sacked defeated".split(
		" ",
	),
);

/** Letters of rank, office or order behind a name: "Ann Miller KC". */
export function isPostNominal(text: string): boolean {
	// Asked of nearly every name: most words are longer.
	if (text.length > LONGEST_POST_NOMINAL) return false;
	return postNominals.has(text.endsWith(".") ? text.slice(0, -1) : text);
}

const postNominals = new Set(
	"KC QC SC MP MPs MEP MSP MLA MLC MPP TD MS AM MBE OBE CBE KBE DBE GBE PhD MD JD Esq FRS RN SJ".split(" "),
);

const LONGEST_POST_NOMINAL = 4;

/** A number in a ruler's or a family's name: "Harald V", "Jr". */
export function isNumeral(text: string): boolean {
	return /^(?:[IVX]{1,5}|[JS]r\.?)$/.test(text);
}
