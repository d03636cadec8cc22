/**
 * Countries and blocs: id; names and short forms; adjectives and peoples; capital or seat, by which the press also calls
 * the government.
 */
const ROWS = `
united states; us, usa, america, united states of america; american, americans, us; washington, white house, pentagon
united kingdom; uk, britain, great britain; british, britons; london, downing street
russia; russian federation; russian, russians; moscow, kremlin
ukraine; ; ukrainian, ukrainians; kyiv, kiev
north korea; dprk, democratic people's republic of korea, n korea; north korean, north koreans; pyongyang
south korea; republic of korea, rok, s korea; south korean, south koreans; seoul
china; prc, people's republic of china; chinese; beijing
japan; ; japanese; tokyo
taiwan; ; taiwanese; taipei
india; ; indian, indians; new delhi, delhi
pakistan; ; pakistani, pakistanis; islamabad
bangladesh; ; bangladeshi, bangladeshis; dhaka
sri lanka; ; sri lankan, sri lankans; colombo
nepal; ; nepali, nepalese; kathmandu
afghanistan; ; afghan, afghans; kabul
iran; islamic republic of iran; iranian, iranians; tehran, teheran
iraq; ; iraqi, iraqis; baghdad
israel; ; israeli, israelis; jerusalem
palestine; palestinian territories; palestinian, palestinians; ramallah
lebanon; ; lebanese; beirut
syria; ; syrian, syrians; damascus
jordan; ; jordanian, jordanians; amman
saudi arabia; ; saudi, saudis; riyadh
yemen; ; yemeni, yemenis; sanaa
qatar; ; qatari, qataris; doha
united arab emirates; uae, emirates; emirati, emiratis; abu dhabi
kuwait; ; kuwaiti, kuwaitis; kuwait city
oman; ; omani, omanis; muscat
bahrain; ; bahraini, bahrainis; manama
turkey; turkiye; turkish, turks; ankara
egypt; ; egyptian, egyptians; cairo
libya; ; libyan, libyans; tripoli
tunisia; ; tunisian, tunisians; tunis
algeria; ; algerian, algerians; algiers
morocco; ; moroccan, moroccans; rabat
sudan; ; sudanese; khartoum
south sudan; ; south sudanese; juba
ethiopia; ; ethiopian, ethiopians; addis ababa
eritrea; ; eritrean, eritreans; asmara
somalia; ; somali, somalis; mogadishu
kenya; ; kenyan, kenyans; nairobi
uganda; ; ugandan, ugandans; kampala
tanzania; ; tanzanian, tanzanians; dodoma
rwanda; ; rwandan, rwandans; kigali
congo; democratic republic of congo, dr congo, drc; congolese; kinshasa
nigeria; ; nigerian, nigerians; abuja
ghana; ; ghanaian, ghanaians; accra
mali; ; malian, malians; bamako
niger; ; nigerien; niamey
senegal; ; senegalese; dakar
liberia; ; liberian, liberians; monrovia
zimbabwe; ; zimbabwean, zimbabweans; harare
south africa; ; south african, south africans; pretoria
mozambique; ; mozambican, mozambicans; maputo
angola; ; angolan, angolans; luanda
germany; federal republic of germany; german, germans; berlin
france; ; french; paris, elysee
italy; ; italian, italians; rome
spain; ; spanish, spaniards; madrid
portugal; ; portuguese; lisbon
netherlands; holland; dutch; the hague, amsterdam
belgium; ; belgian, belgians; 
luxembourg; ; luxembourgish; 
switzerland; ; swiss; bern
austria; ; austrian, austrians; vienna
poland; ; polish, poles; warsaw
hungary; ; hungarian, hungarians; budapest
czech republic; czechia; czech, czechs; prague
slovakia; ; slovak, slovaks; bratislava
slovenia; ; slovenian, slovenians; ljubljana
croatia; ; croatian, croatians; zagreb
serbia; ; serbian, serbs; belgrade
bosnia; bosnia and herzegovina; bosnian, bosnians; sarajevo
kosovo; ; kosovar, kosovars; pristina
albania; ; albanian, albanians; tirana
greece; ; greek, greeks; athens
romania; ; romanian, romanians; bucharest
bulgaria; ; bulgarian, bulgarians; sofia
moldova; ; moldovan, moldovans; chisinau
belarus; ; belarusian, belarusians; minsk
lithuania; ; lithuanian, lithuanians; vilnius
latvia; ; latvian, latvians; riga
estonia; ; estonian, estonians; tallinn
finland; ; finnish, finns; helsinki
sweden; ; swedish, swedes; stockholm
norway; ; norwegian, norwegians; oslo
denmark; ; danish, danes; copenhagen
iceland; ; icelandic; reykjavik
ireland; ; irish; dublin
georgia; ; georgian, georgians; tbilisi
armenia; ; armenian, armenians; yerevan
azerbaijan; ; azerbaijani, azeri; baku
kazakhstan; ; kazakh; astana
uzbekistan; ; uzbek; tashkent
canada; ; canadian, canadians; ottawa
mexico; ; mexican, mexicans; mexico city
cuba; ; cuban, cubans; havana
haiti; ; haitian, haitians; port-au-prince
venezuela; ; venezuelan, venezuelans; caracas
colombia; ; colombian, colombians; bogota
brazil; ; brazilian, brazilians; brasilia
argentina; ; argentine, argentinian, argentines; buenos aires
chile; ; chilean, chileans; santiago
peru; ; peruvian, peruvians; lima
bolivia; ; bolivian, bolivians; la paz
ecuador; ; ecuadorian, ecuadorean; quito
australia; ; australian, australians; canberra
new zealand; ; new zealander, new zealanders; wellington
indonesia; ; indonesian, indonesians; jakarta
malaysia; ; malaysian, malaysians; kuala lumpur
singapore; ; singaporean, singaporeans; 
thailand; ; thai, thais; bangkok
vietnam; ; vietnamese; hanoi
cambodia; ; cambodian, cambodians; phnom penh
myanmar; burma; burmese; naypyidaw
philippines; ; filipino, filipinos, philippine; manila
europe; ; european, europeans; 
european union; eu; ; brussels
nato; north atlantic treaty organization, north atlantic treaty organisation, north atlantic alliance; ; 
united nations; un; ; 
africa; ; african, africans; 
asia; ; asian, asians; 
group of seven; g7, g-7; ; 
world health organization; who, world health organisation; ; 
`;

/** How a phrase names its country: by name, by adjective or people, or by its capital. */
export type NamedBy = "name" | "people" | "capital";

export interface CountryName {
	readonly id: string;
	readonly by: NamedBy;
}

/** Phrases as lower-case words divided by one blank, with the country that each names. */
export const COUNTRY_NAMES: ReadonlyMap<string, CountryName> = (() => {
	const names = new Map<string, CountryName>();
	for (const row of ROWS.trim().split("\n")) {
		const [id = "", short = "", people = "", seat = ""] = row.split(";").map((cell) => cell.trim());
		const add = (cell: string, by: NamedBy) => {
			for (const name of cell.split(",")) {
				const key = name.trim().replace(/-/g, " ").replace(/'s\b/g, " 's");
				if (key !== "" && !names.has(key)) names.set(key, { id, by });
			}
		};
		add(id, "name");
		add(short, "name");
		add(people, "people");
		add(seat, "capital");
	}
	return names;
})();

/** Most words in one name. */
export const LONGEST_COUNTRY_NAME = 6;
