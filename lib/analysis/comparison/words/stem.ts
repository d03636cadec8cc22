import { newMemo } from "../../text/memo";

/** Forms that no ending gives away, by the form they belong to. */
const IRREGULAR = new Map<string, string>();
for (const row of [
	"be am is are was were been being 's 're",
	"have has had having 've",
	"do does did done doing",
	"go goes went gone going",
	"say says said saying",
	"tell told",
	"send sent",
	"give gave given giving",
	"take took taken taking",
	"make made making",
	"get got gotten getting",
	"come came coming",
	"see saw seen",
	"know knew known",
	"think thought",
	"find found",
	"leave left leaving",
	"lose lost losing",
	"keep kept",
	"hold held",
	"bring brought",
	"buy bought",
	"sell sold",
	"supply supplies supplied supplying",
	"apply applies applied applying",
	"reply replies replied replying",
	"rely relies relied relying",
	"imply implies implied implying",
	"family families",
	"ally allies allied",
	"rally rallies rallied rallying",
	"assembly assemblies",
	"anomaly",
	"monopoly",
	"italy",
	"july",
	"early earlier earliest",
	"only",
	"daily",
	"bully bullies bullied bullying",
	"comply complies complied complying",
	"multiply multiplied",
	"lend lent",
	"beat beaten beating",
	"bind bound",
	"feed fed",
	"deal dealt",
	"mean meant",
	"hear heard",
	"forget forgot forgotten",
	"forbid forbade forbidden",
	"overthrow overthrew overthrown",
	"overtake overtook overtaken",
	"ride rode ridden",
	"wear wore worn",
	"freeze froze frozen",
	"shake shook shaken",
	"pay paid",
	"meet met meeting meetings",
	"win won winning",
	"fall fell fallen",
	"rise rose risen rising",
	"grow grew grown",
	"fight fought",
	"strike struck stricken striking",
	"shoot shot",
	"break broke broken breaking",
	"speak spoke spoken",
	"write wrote written writing",
	"drive drove driven driving",
	"build built",
	"spend spent",
	"lead led",
	"feel felt",
	"begin began begun beginning",
	"choose chose chosen choosing",
	"run ran running",
	"sit sat sitting",
	"stand stood",
	"understand understood",
	"fly flew flown",
	"steal stole stolen",
	"hide hid hidden hiding",
	"throw threw thrown",
	"become became becoming",
	"seek sought",
	"teach taught",
	"catch caught",
	"withdraw withdrew withdrawn",
	"draw drew drawn",
	"sink sank sunk",
	"swear swore sworn",
	"bear bore borne",
	"flee fled fleeing",
	"show shown",
	"kill killing killings",
	"man men",
	"woman women",
	"child children",
	"person people persons",
	"foot feet",
	"life lives",
	"wife wives",
	"crisis crises",
	"good better best",
	"bad worse worst",
	"many more most much",
	"will 'll",
	"not n't",
	"die died dies dying dead death deaths",
	"lie lay lain lying",
	"tie tied ties tying",
	"news",
	"united",
	"states",
	"general",
	"international internationally",
	"nation nations",
	"national nationally",
	"university universities",
	"universe",
	"organization organizations organise",
	"organ organs",
	"military",
	"militant militants",
	"militia militias",
	"policy policies",
	"police",
	"sanction sanctions sanctioned",
	"security",
	"secure secured",
]) {
	const [base, ...forms] = row.split(" ");
	if (base === undefined) continue;
	for (const form of [base, ...forms]) IRREGULAR.set(form, base);
}

/** True for a form that no ending gives away ("began", "children"). */
export function isIrregular(form: string): boolean {
	const base = IRREGULAR.get(form);
	return base !== undefined && base !== form;
}

const VOWEL = /[aeiouy]/;

/** Number of vowel-consonant sequences, Porter's m. */
function measure(word: string): number {
	return word.replace(/[^aeiou]y/g, "ai").match(/[aeiou]+[^aeiou]+/g)?.length ?? 0;
}

/** After -ed or -ing: give back the e, take back the doubled consonant. */
function mend(word: string): string {
	if (/(?:at|bl|iz)$/.test(word)) return `${word}e`;
	if (/([^aeioulsz])\1$/.test(word)) return word.slice(0, -1);
	if (measure(word) === 1 && /[^aeiou][aeiouy][^aeiouwxy]$/.test(word)) return `${word}e`;
	return word;
}

const SUFFIXES: readonly (readonly [RegExp, string])[] = [
	[/(?:ational|ating|ation|ator|ative|ate)$/, "at"],
	[/(?:izations?|izer|ize)$/, "iz"],
	[/(?:fulness|ful|ness|less)$/, ""],
	[/(?:ousness|ously|ous)$/, "ous"],
	[/(?:iveness|ively|ivity|ive)$/, "iv"],
	[/(?:ibility|ability|ibly|ably|ible|able)$/, ""],
	[/(?:ically|icate|icity|ical|ic)$/, "ic"],
	[/(?:ement|ment)$/, ""],
	[/(?:ance|ence|ancy|ency|ant|ent|ently|antly)$/, ""],
	[/(?:tion|sion)$/, "t"],
	[/(?:ally|al)$/, ""],
	[/(?:ly)$/, ""],
	[/(?:ship|hood|dom)$/, ""],
];

/**
 * A word without its endings, after Porter (1980), simplified, with irregular forms by table: two forms of one word mostly
 * come out equal, two words mostly do not. Not a word to show.
 *
 * @param form a form as `fold` gives it
 */
export const stem = newMemo((form: string): string => {
	const known = IRREGULAR.get(form);
	if (known !== undefined) return known;
	if (form.length < 4 || !/^[a-z]+$/.test(form)) return form;
	let word = form;
	if (/(?:sses|shes|ches|xes|zes)$/.test(word)) word = word.slice(0, -2);
	else if (/ies$/.test(word)) word = `${word.slice(0, -3)}y`;
	else if (/[^su]s$/.test(word)) word = word.slice(0, -1);
	if (/eed$/.test(word)) word = measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
	else if (/ed$/.test(word) && VOWEL.test(word.slice(0, -2)) && word.length > 4)
		word = mend(word.slice(0, -2));
	else if (/ing$/.test(word) && VOWEL.test(word.slice(0, -3)) && word.length > 5)
		word = mend(word.slice(0, -3));
	const again = IRREGULAR.get(word);
	if (again !== undefined) return again;
	for (const [suffix, instead] of SUFFIXES) {
		if (!suffix.test(word)) continue;
		const rest = word.replace(suffix, "");
		if (measure(rest) > 0 && rest.length > 2) word = rest + instead;
		break;
	}
	if (word.length > 3) word = word.replace(/e$/, "");
	if (word.length > 2) word = word.replace(/([^aeiou])y$/, "$1i");
	return word.length > 4 ? word.replace(/([^aeiouls])\1$/, "$1") : word;
});
