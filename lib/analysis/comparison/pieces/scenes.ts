import type { Statement } from "../../model";
import type { ComparedArticle, Scene } from "../model";
import { COUNTRY_NAMES } from "../words/countries";
import { sentenceAt } from "./occasions";

const WORD = "\\p{Lu}(?!\\p{L}+-\\p{Ll})[\\p{L}\\p{M}'’-]+";
const NAME = `${WORD}(?: ${WORD}){0,2}`;
const AREA =
	"region|district|province|oblast|county|area|state|city|town|village|municipality|governorate|prefecture";

/** "over the Kyiv region", "in the northern city of Leiden". */
const NAMED = new RegExp(
	`\\b(?:in|at|over|near|across|around|outside|inside) (?:the )?(?:(?:[\\p{L}'’-]+ ){0,3}(?:${AREA}|island|port) of )?(${NAME})`,
	"gu",
);
/** "Norway's northern Finnmark county". */
const AREA_NAMED = new RegExp(`\\b(${NAME}) (?:${AREA})\\b`, "gu");
/** "the Dutch capital". */
const CAPITAL = /\bthe (\p{Lu}\p{L}+) capital\b/gu;
/** "In the Odesa region, …" before who speaks. */
const OPENING = new RegExp(`^["'“‘]?In (?:the )?(?:(?:[\\p{L}'’-]+ ){0,3}(?:${AREA}) of )?(${NAME})`, "u");

/** Who answers for one place, and for no other. */
const OFFICES =
	"[Gg]overnor|Gov\\.|[Mm]ayor|[Pp]refect|[Ss]heriff|[Oo]fficials?|[Aa]uthorities|[Pp]olice|[Aa]dministration|[Cc]ouncil|[Pp]rosecutors?|[Rr]escuers|[Ff]irefighters|[Cc]oroner";
/** "governor of the Dnieper region", "officials in Leiden, Breda and Gouda". */
const OFFICE_OF = new RegExp(
	`\\b(${OFFICES})\\b[^,]{0,30}? (?:of|in|for) (?:the )?((?:${NAME})(?:(?:, | and |, and )${NAME})*)`,
	"gu",
);
/** "Leiden Mayor Jane Doe", "head of the Leiden City Administration". */
const OF_OFFICE = new RegExp(`(${NAME}) (?:(?:${AREA}) )?(${OFFICES})(?![\\p{L}])`, "gu");
/** What stands before an office and is no place. */
const NO_PLACE =
	/^(?:the|city|state|county|regional|region|local|military|civil|acting|deputy|former|chief|head|public|health|national|federal|senior|district|provincial|town|governor|mayor|police)$/i;

const IS_AREA = new RegExp(`^(?:${AREA})$`, "i");

const MONTH =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** What happens at one place: what was hit, who was hurt. */
const INCIDENT =
	/\b(?:damag|destr[oy]|injur|wound|kill|die[ds]?\b|dead\b|death|hit\b|struck|strike|shot down|shoot down|intercept|fires?\b|burn|flood|evacuat|arrest|detain|collaps|explo|blast|crash|outage|debris|casualt|victim|rescu|missing|trapped|hospitali[sz])/iu;

/** The places in a name as printed, plain: "Norway's Finnmark" names one within another, and a country holds them all. */
function placesOf(name: string, persons: ReadonlySet<string>): string[] {
	return name.split(/['’]s\s+/u).flatMap((part) => {
		const words = part
			.replace(/['’]s?$/u, "")
			.split(" ")
			.filter((word) => !NO_PLACE.test(word) && !IS_AREA.test(word));
		const place = words.join(" ").toLowerCase();
		const known = COUNTRY_NAMES.get(place) ?? COUNTRY_NAMES.get(words[0]?.toLowerCase() ?? "");
		if (place === "" || (known !== undefined && known.by !== "capital")) return [];
		return words.some((word) => persons.has(word)) || MONTH.test(place) ? [] : [place];
	});
}

/** The places that words name, capitals by their country where they are called so. */
function placesIn(words: string, persons: ReadonlySet<string>): string[] {
	const named = [...words.matchAll(NAMED), ...words.matchAll(AREA_NAMED)].flatMap(([, name = ""]) =>
		placesOf(name, persons),
	);
	const capitals = [...words.matchAll(CAPITAL)].flatMap(([, people = ""]) => {
		const country = COUNTRY_NAMES.get(people.toLowerCase());
		return country === undefined ? [] : capitalsOf(country.id);
	});
	return [...new Set([...named, ...capitals])];
}

const capitalsOf = (id: string) =>
	[...COUNTRY_NAMES].flatMap(([name, country]) =>
		country.id === id && country.by === "capital" ? [name] : [],
	);

/** The places that an office answers for, with the office: "governor of the Dnieper region". */
function officeIn(words: string, persons: ReadonlySet<string>): { places: string[]; office: string } | null {
	for (const match of words.matchAll(OFFICE_OF)) {
		const places = (match[2] ?? "").split(/, and | and |, /).flatMap((name) => placesOf(name, persons));
		if (places.length > 0) return { places, office: (match[1] ?? "").toLowerCase() };
	}
	for (const match of words.matchAll(OF_OFFICE)) {
		const places = placesOf(match[1] ?? "", persons);
		if (places.length > 0) return { places, office: (match[2] ?? "").toLowerCase() };
	}
	return null;
}

/**
 * Where what a statement tells took place: where its words say so, else where the sentence opens ("In the Odesa region, …"), else
 * the place that who says it answers for. Null for what is no incident, or where nothing tells.
 *
 * @param words the statement's words, or those of a part of it
 */
export function sceneOf(article: ComparedArticle, statement: Statement, words: string): Scene | null {
	if (!INCIDENT.test(statement.content.map((span) => span.text).join(" "))) return null;
	const { text, analysis } = article;
	const persons = new Set(
		analysis.speakers
			.filter(({ kind }) => kind === "person")
			.flatMap(({ name, names }) => [name, ...names].flatMap((one) => one.split(/\s+/))),
	);
	const speaker = analysis.speakers.find(({ name }) => name === statement.speaker);
	const credits = [statement.mention?.text ?? "", ...(speaker?.roles ?? []), speaker?.name ?? ""];
	const answers = credits.map((credit) => officeIn(credit, persons)).find((one) => one !== null) ?? null;
	const own = placesIn(words, persons);
	if (own.length > 0) return { places: own, office: answers?.office ?? null };
	const anchor = statement.mention?.start ?? statement.cue?.start ?? null;
	if (anchor !== null) {
		const { start } = sentenceAt(text, anchor);
		const [, opening] = OPENING.exec(text.slice(start, anchor)) ?? [];
		const places = placesOf(opening ?? "", persons);
		if (places.length > 0) return { places, office: answers?.office ?? null };
	}
	return answers;
}

/** True where two incidents of one article, or two that two like offices answer for, are known to have taken place apart. */
export function scenesApart(a: Scene | null | undefined, b: Scene | null | undefined, one: boolean): boolean {
	if (a == null || b == null) return false;
	if (!one && (a.office === null || a.office !== b.office)) return false;
	return !sameScene(a, b);
}

/** True where two incidents are known to have taken place at one place. */
export function sameScene(a: Scene | null | undefined, b: Scene | null | undefined): boolean {
	if (a == null || b == null) return false;
	return a.places.some((x) => b.places.some((y) => x === y || x.includes(y) || y.includes(x)));
}
