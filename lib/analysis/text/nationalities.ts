import type { Lexeme } from "./lexemes";
import { WordFact } from "./word-facts";

/** Places, and what is called after them: adjectives, and the people in one and in many. */
const ROWS = `
america american americans; britain british briton britons; england english englishman englishwoman; scotland scottish scot scots scotsman;
wales welsh welshman; ireland irish irishman irishwoman; russia russian russians muscovite; ukraine ukrainian ukrainians; china chinese;
japan japanese; taiwan taiwanese; korea korean koreans; india indian indians; pakistan pakistani pakistanis; bangladesh bangladeshi bangladeshis;
nepal nepali nepalese; afghanistan afghan afghans; iran iranian iranians; iraq iraqi iraqis; israel israeli israelis; palestine palestinian palestinians;
lebanon lebanese; syria syrian syrians; jordan jordanian jordanians; arabia saudi saudis; yemen yemeni yemenis; qatar qatari qataris;
emirates emirati emiratis; kuwait kuwaiti kuwaitis; oman omani omanis; bahrain bahraini bahrainis; turkey turkish turk turks; egypt egyptian egyptians;
libya libyan libyans; tunisia tunisian tunisians; algeria algerian algerians; morocco moroccan moroccans; sudan sudanese; ethiopia ethiopian ethiopians;
eritrea eritrean eritreans; somalia somali somalis; kenya kenyan kenyans; uganda ugandan ugandans; tanzania tanzanian tanzanians; rwanda rwandan rwandans;
congo congolese; nigeria nigerian nigerians; ghana ghanaian ghanaians; mali malian malians; senegal senegalese; liberia liberian liberians;
zimbabwe zimbabwean zimbabweans; zambia zambian zambians; malawi malawian malawians; mozambique mozambican; angola angolan angolans; namibia namibian;
cameroon cameroonian; gambia gambian; france french frenchman frenchwoman parisian; germany german germans berliner; italy italian italians;
spain spanish spaniard spaniards catalan basque; portugal portuguese; netherlands dutch dutchman dutchwoman; belgium belgian belgians; switzerland swiss;
austria austrian austrians; denmark danish dane danes; sweden swedish swede swedes; norway norwegian norwegians; finland finnish finn finns;
iceland icelandic icelander; poland polish pole poles; hungary hungarian hungarians; romania romanian romanians; bulgaria bulgarian bulgarians;
greece greek greeks; serbia serbian serb serbs; croatia croatian croat croats; bosnia bosnian bosnians; slovenia slovenian slovene; slovakia slovak slovakian;
czechia czech czechs; albania albanian albanians; kosovo kosovan kosovar; macedonia macedonian; montenegro montenegrin; moldova moldovan moldovans;
estonia estonian estonians; latvia latvian latvians; lithuania lithuanian lithuanians; belarus belarusian belarusians; georgia georgian georgians;
armenia armenian armenians; azerbaijan azerbaijani azeri; kazakhstan kazakh kazakhs; uzbekistan uzbek uzbeks; mongolia mongolian mongolians;
canada canadian canadians quebecois; mexico mexican mexicans; cuba cuban cubans; haiti haitian haitians; jamaica jamaican jamaicans;
venezuela venezuelan venezuelans; colombia colombian colombians; brazil brazilian brazilians; argentina argentine argentinian argentines; chile chilean chileans;
peru peruvian peruvians; bolivia bolivian bolivians; ecuador ecuadorian ecuadorean; uruguay uruguayan; paraguay paraguayan; guatemala guatemalan; honduras honduran;
australia australian australians sydneysider melburnian; zealand zealander kiwi; fiji fijian fijians; samoa samoan samoans; tonga tongan; indonesia indonesian indonesians;
malaysia malaysian malaysians; singapore singaporean singaporeans; thailand thai thais; vietnam vietnamese; cambodia cambodian cambodians; myanmar burmese;
laos laotian; philippines filipino filipina filipinos; lanka lankan lankans; europe european europeans; africa african africans; asia asian asians;
arizona arizonan ariz; texas texan; california californian calif; florida floridian fla; ohio ohioan; virginia virginian va; pennsylvania pennsylvanian pa;
michigan michigander mich; minnesota minnesotan minn; wisconsin wisconsinite wis; iowa iowan; kansas kansan kan; kentucky kentuckian ky; louisiana louisianan la;
tennessee tennessean tenn; alabama alabamian ala; carolina carolinian; oregon oregonian ore; nevada nevadan nev; utah utahn; alaska alaskan; hawaii hawaiian;
montana montanan mont; dakota dakotan; nebraska nebraskan neb; oklahoma oklahoman okla; arkansas arkansan ark; missouri missourian mo; illinois illinoisan ill;
indiana hoosier ind; vermont vermonter vt; maine mainer; jersey jerseyan; york yorker; massachusetts bostonian mass; london londoner; liverpool liverpudlian scouser;
manchester mancunian; glasgow glaswegian; dublin dubliner; yorkshire yorkshireman; bavaria bavarian; sicily sicilian; siberia siberian; kurdistan kurdish kurd kurds;
`;

const placeOf = new Map<string, string>();
const names = new Set<string>();
for (const row of ROWS.split(";")) {
	const [place, ...words] = row.trim().split(/\s+/);
	if (!place) continue;
	names.add(place);
	for (const word of words) placeOf.set(word, place);
}

/** The place (its chief word, lower case) that an adjective or a people (lower case) is called after: "dane" → "denmark"; or null. */
export function placeOfPeople(word: string | Lexeme): string | null {
	if (typeof word !== "string") return placesOfPeoples.of(word);
	return placeOf.get(word) ?? null;
}

const placesOfPeoples = new WordFact(({ lower }) => placeOfPeople(lower));

/** The place that a word (lower case) names or is called after, or null. */
export function placeNamed(word: string): string | null {
	return placeOf.get(word) ?? (names.has(word) ? word : null);
}
