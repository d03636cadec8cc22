import type { Lexeme } from "./lexemes";
import { WordClass } from "./word-facts";

/** Words that end, or stand in, the name of an organisation. */
const words =
	"military judiciary clergy coastguard museum diocese archdiocese junta squadron brigade battalion regiment orchestra consortium conglomerate subsidiary legislature observatory shipyard refinery utility studio studios gallery garrison fleet politburo synod cooperative co-op house ministry department agency committee commission council institute institution university college school party parliament congress senate court bank union association federation organization organisation alliance league group corp corporation company inc ltd llc foundation fund center centre office bureau administration government authority board service services force forces army navy police media news network times post journal press tribune herald guardian telegraph mail daily gazette sentinel chronicle examiner inquirer radio television tv channel broadcasting magazine review registry directorate assembly cabinet kremlin pentagon nato un eu fbi cia watch international global airlines hospital church campaign society club academy laboratory labs technologies systems industries motors partners bloc front movement coalition command staff guard treasury exchange reserve secretariat embassy consulate town city county district state region republic kingdom states nations emirates islands";

const set = new Set(words.split(" "));

/** Whether a word (lower case) is one that names of organisations are made of. */
export function isBodyWord(word: string | Lexeme): boolean {
	if (typeof word !== "string") return bodyWords.has(word);
	return set.has(word.endsWith(".") ? word.slice(0, -1) : word);
}

const bodyWords = new WordClass(isBodyWord);

/** Countries and capitals that speak for their governments, and what nationalities are called. */
const places =
	"afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia brazil britain bulgaria cambodia canada chile china colombia croatia cuba cyprus denmark egypt england estonia ethiopia finland france georgia germany ghana greece hungary iceland india indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait latvia lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia morocco myanmar nepal netherlands nicaragua nigeria norway pakistan palestine panama peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey turkiye uganda uk u.k. uae u.s. usa ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe america europe africa asia washington moscow beijing kyiv kiev london paris berlin brussels tehran pyongyang seoul tokyo ankara jerusalem riyadh delhi islamabad damascus baghdad kabul minsk warsaw rome madrid athens budapest vienna prague ottawa canberra";

const placeSet = new Set(places.split(" "));

/** Whether a word (lower case) names a country, a continent or a capital. */
export function isPlace(word: string | Lexeme): boolean {
	if (typeof word !== "string") return placeNames.has(word);
	return placeSet.has(word);
}

const placeNames = new WordClass(isPlace);
