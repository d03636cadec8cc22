import { newMemo } from "../../text/memo";

/** Pairs that no rule covers: British form first. */
const SPELT_TWICE = new Map(
	(
		"programme:program programmes:programs defence:defense defences:defenses offence:offense offences:offenses " +
		"licence:license pretence:pretense grey:gray tyre:tire tyres:tires kerb:curb cheque:check cheques:checks plough:plow " +
		"sceptic:skeptic sceptical:skeptical ageing:aging storey:story storeys:stories aluminium:aluminum mum:mom " +
		"jewellery:jewelry maths:math manoeuvre:maneuver manoeuvres:maneuvers practise:practice enquiry:inquiry " +
		"enquiries:inquiries gaol:jail judgement:judgment acknowledgement:acknowledgment fulfil:fulfill enrol:enroll " +
		"instalment:installment towards:toward afterwards:afterward amongst:among whilst:while learnt:learned " +
		"spelt:spelled burnt:burned dreamt:dreamed adviser:advisor advisers:advisors tonne:ton tonnes:tons " +
		"okay:ok alright:ok percent:% pct:% moustache:mustache artefact:artifact cosy:cozy mould:mold smoulder:smolder"
	)
		.split(" ")
		.map((pair) => pair.split(":") as [string, string]),
);

/** Words in -our that no American spells in -or. */
const OUR =
	/^(?:hour|four|tour|pour|your|our|sour|flour|scour|detour|contour|glamour|velour|troubadour|devour)/;
const ISE =
	/^(?:advis|surpris|exercis|promis|rais|pris|compris|enterpris|franchis|pois|nois|prais|precis|expertis|otherwis|likewis|wis|ris|aris|disguis|advertis|improvis|televis|supervis|revis|devis|compromis|merchandis|paradis|bruis|cruis|premis|treatis|chas|clockwis|demis|excis|incis|vis|concis|porpois|tortois|mayonnais|telltal|malais|appris|chais|poultic)[ei]/;

/** Letters without a mark, as nearly all words are. */
const PLAIN = /^[A-Za-z]+$/;

/**
 * One lower-case form for what is the same word in another spelling: diacritics, quotation marks, British and American
 * endings. Two words that come out equal are no difference to a reader.
 */
export const fold = newMemo((printed: string): string => {
	let word = PLAIN.test(printed) ? printed.toLowerCase() : withoutMarks(printed);
	if (/^[$€£¥]?\p{N}/u.test(word)) return word.replace(/(\d),(?=\d{3})/g, "$1");
	if (word.includes(".")) word = word.replace(/\./g, "");
	const known = SPELT_TWICE.get(word);
	if (known !== undefined) return known;
	if (word.length < 5) return word;
	if (!OUR.test(word)) word = word.replace(/([a-z]{2})our(s|ed|ing|able|ite|ites|ful|hood|ly)?$/, "$1or$2");
	if (!ISE.test(word)) word = word.replace(/([a-z]{3})is(e|es|ed|ing|er|ers|ation|ations)$/, "$1iz$2");
	return word
		.replace(/lys(e|ed|es|ing)$/, "lyz$1")
		.replace(
			/^(cent|theat|met|lit|fib|meag|somb|spect|calib|sab|lust|kilomet|millimet|centimet)re(s|d)?$/,
			"$1er$2",
		)
		.replace(/([aeiou])ll(ed|ing|er|ers|or|ors)$/, (whole, vowel: string, ending: string) =>
			/^(?:travel|cancel|label|model|level|fuel|signal|total|rival|counsel|quarrel|channel|tunnel|marvel|dial|equal|shovel|funnel|pedal|trial)l/.test(
				word,
			)
				? `${vowel}l${ending}`
				: whole,
		)
		.replace(/ogue(s)?$/, "og$1");
});

const withoutMarks = (printed: string) =>
	printed
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’‘`ʼ]/g, "'")
		.replace(/ł/g, "l")
		.replace(/ø/g, "o")
		.replace(/đ/g, "d")
		.replace(/ß/g, "ss")
		.replace(/æ/g, "ae")
		.replace(/œ/g, "oe")
		.replace(/ı/g, "i");
