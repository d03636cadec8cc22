import { type Lexeme, lexemeOf } from "./lexemes";
import { isKnownVerb } from "./lexicon";
import { newMemo } from "./memo";
import { WordFact } from "./word-facts";

/** Irregular verbs: base, past, participle (and more forms), a verb a group. */
const irregular =
	"say said said|tell told told|think thought thought|know knew known|write wrote written|speak spoke spoken|see saw seen|find found found|feel felt felt|hear heard heard|mean meant meant|read read read|show showed shown|give gave given|take took taken|make made made|get got gotten|go went gone|come came come|keep kept kept|hold held held|leave left left|let let let|put put put|set set set|stand stood stood|understand understood understood|bring brought brought|begin began begun|run ran run|lead led led|win won won|lose lost lost|pay paid paid|meet met met|send sent sent|build built built|fall fell fallen|cut cut cut|spend spent spent|grow grew grown|draw drew drawn|break broke broken|buy bought bought|drive drove driven|choose chose chosen|rise rose risen|seek sought sought|teach taught taught|fight fought fought|catch caught caught|sell sold sold|throw threw thrown|forget forgot forgotten|swear swore sworn|foresee foresaw foreseen|forecast forecast forecast|shoot shot shot|hit hit hit|hurt hurt hurt|sit sat sat|lie lay lain|lay laid laid|wear wore worn|beat beat beaten|bear bore borne|bet bet bet|bid bid bid|bind bound bound|blow blew blown|cast cast cast|cling clung clung|deal dealt dealt|dig dug dug|do did done|does did done|eat ate eaten|feed fed fed|bleed bled bled|breed bred bred|speed sped sped|flee fled fled|fly flew flown|forgive forgave forgiven|freeze froze frozen|hang hung hung|hide hid hidden|lend lent lent|light lit lit|mistake mistook mistaken|overcome overcame overcome|quit quit quit|ride rode ridden|ring rang rung|shake shook shaken|shut shut shut|sing sang sung|sink sank sunk|sleep slept slept|slide slid slid|split split split|spread spread spread|spring sprang sprung|steal stole stolen|stick stuck stuck|strike struck stricken|sweep swept swept|swing swung swung|tear tore torn|undergo underwent undergone|undertake undertook undertaken|uphold upheld upheld|wake woke woken|weep wept wept|withdraw withdrew withdrawn|wring wrung wrung|become became become|foretell foretold foretold|withhold withheld withheld|be was were been being is are am|have has had having";

const lemmas = new Map<string, string>();
const participles = new Set<string>();
for (const group of irregular.split("|")) {
	const [base = "", ...forms] = group.split(" ");
	for (const form of forms) if (!lemmas.has(form)) lemmas.set(form, base);
	const last = forms.at(-1);
	if (last) participles.add(last);
}
lemmas.set("does", "do");
lemmas.set("lies", "lie");
lemmas.set("lying", "lie");

/** "bring", "need", "embed": what looks like an ending belongs to the base, as nothing that could be a verb stands before it. */
const isBare = (word: string): boolean =>
	!lemmas.has(word) &&
	(/^[^aeiouy]+(?:ing|ed)$/.test(word) ||
		word === "embed" ||
		(word.endsWith("eed") && word !== "freed" && !isKnownVerb(word.slice(0, -1))));

/** How a verb form may be used. `past` covers a past tense that is a participle as well ("said", "urged"). */
export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** The form of a verb by its shape (lower case). */
const verbForm = newMemo(findForm);

function findForm(word: string): VerbForm {
	if (isBare(word)) return "base";
	if (word.endsWith("ing") && word.length > 4) return "gerund";
	const base = lemmas.get(word);
	if (base !== undefined && base !== word)
		return pastOnly.has(word) || !participles.has(word) ? "past" : participleOnly(word, base);
	if (word.endsWith("ed") && word.length > 3) return "past";
	if (word.endsWith("s") && !word.endsWith("ss")) return "third";
	return "base";
}

const pastOnly = new Set<string>();
for (const group of irregular.split("|")) {
	const past = group.split(" ")[1];
	if (past) pastOnly.add(past);
}

function participleOnly(word: string, base: string): VerbForm {
	return word === base ? "base" : "participle";
}

const forms = new WordFact<VerbForm>(({ lower }) => verbForm(lower));

/** The form of a verb by its shape. */
export const formOf = (word: Lexeme): VerbForm => forms.of(word);

/** The base of a verb form (lower case): "noted" → "note", "planned" → "plan", "said" → "say". */
export const lemmaOf = newMemo(findLemma);

const bases = new WordFact<Lexeme>(({ lower }) => lexemeOf(lemmaOf(lower)));

/** The base of a verb form, as a word: "noted" → "note". */
export const baseOf = (word: Lexeme): Lexeme => bases.of(word);

function findLemma(word: string): string {
	const known = lemmas.get(word);
	if (known) return known;
	if (isBare(word)) return word;
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (word.endsWith("ing") && word.length > 4) return stem(word.slice(0, -3));
	if (word.endsWith("ed") && word.length > 3) return stem(word.slice(0, -2));
	if (word.endsWith("es") && word.length > 3) {
		const cut = word.slice(0, -2);
		return /(?:s|x|z|ch|sh|o)$/.test(cut) && !isKnownVerb(word.slice(0, -1)) ? cut : word.slice(0, -1);
	}
	if (word.endsWith("s") && !word.endsWith("ss") && word.length > 3) return word.slice(0, -1);
	return word;
}

/** Undoes what an ending did to its stem: "plann" → "plan", "not" → "note" where only that is known as a verb. */
function stem(cut: string): string {
	const last = cut.at(-1);
	const doubled = last === cut.at(-2) && last !== "s" && last !== "l" && last !== "e";
	if (isKnownVerb(cut) && !isKnownVerb(`${cut}e`)) return cut;
	if (isKnownVerb(`${cut}e`) && !(isKnownVerb(cut) && cut.length > 4)) return `${cut}e`;
	if (last === cut.at(-2) && isKnownVerb(cut.slice(0, -1))) return cut.slice(0, -1);
	if (isKnownVerb(cut)) return cut;
	if (doubled) return cut.slice(0, -1);
	return /(?:at|iz|is|uc|ag|dg|eg|rg|nc|rc|v|u|os|in|ir|ut)$/.test(cut) ? `${cut}e` : cut;
}
