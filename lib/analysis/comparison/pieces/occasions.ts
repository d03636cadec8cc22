import type { ArticleSpeaker, Statement } from "../../model";
import { type DateMention, findDates, resolveDay, weekdayOfIso } from "../../text/dates";
import { type Span, type TextSpan, textSpan } from "../../text/span";
import type { ComparedArticle, Occasion } from "../model";
import { COUNTRY_NAMES } from "../words/countries";
import { sentenceSpans } from "./clauses";

const WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const NOTHING: Occasion = { place: null, day: null, weekday: null, event: null, from: [] };

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}";
const GATHERING =
	"summit|meeting|conference|briefing|hearing|interview|debate|rally|ceremony|forum|talks|session|speech|address|visit|congress|assembly|gathering|dinner|event|press conference|news conference|town hall";
/** "in Lisbon", "in the Dutch city of Leiden"; not "in January". */
const PLACE = new RegExp(
	`\\b(?:[Ii]n|[Aa]t|[Ff]rom)(?: the \\p{Lu}?[\\p{L}]+ (?:city|town|capital|village) of)? (${NAME})`,
	"gu",
);
/** "at a meeting of mayors", "before the summit of the alliance". */
const EVENT = new RegExp(
	`\\b(?:at|after|before|during|following|ahead of|on the sidelines of|in) ((?:an?|the|his|her|their)(?: [\\p{L}'’-]+){0,4}? (?:${GATHERING})(?: (?:of|with|on)(?: (?!in\\b|on\\b|at\\b)[\\p{L}'’-]+){1,5})?|meeting with(?: (?!in\\b|on\\b|at\\b)[\\p{L}'’-]+){1,3})`,
	"giu",
);
const POST =
	/\b(?:in|on|via) (?:a (?:post|video|message|statement) on )?(?:the social media platform |his |her |its )?(Telegram|X|Twitter|Facebook|Truth Social|Instagram|YouTube)\b/gu;

/** The paragraph around an offset. */
function paragraphAt(text: string, offset: number): Span {
	const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
	const next = text.indexOf("\n", offset);
	return { start, end: next < 0 ? text.length : next };
}

export function sentenceAt(text: string, offset: number): Span {
	const paragraph = paragraphAt(text, offset);
	return sentenceSpans(text, paragraph.start, paragraph.end).find(({ end }) => offset < end) ?? paragraph;
}

/** What of `span` is not covered by `holes`. */
function outside(span: Span, holes: readonly Span[]): Span[] {
	let rest: Span[] = [span];
	for (const hole of holes) {
		rest = rest.flatMap((part) => [
			...(hole.start > part.start ? [{ start: part.start, end: Math.min(part.end, hole.start) }] : []),
			...(hole.end < part.end ? [{ start: Math.max(part.start, hole.end), end: part.end }] : []),
		]);
	}
	return rest.filter((part) => part.end - part.start > 3);
}

/** A possessive, and a person's name, are no places. */
const isPlace = (words: string, persons: ReadonlySet<string>) =>
	!/['’]s?$/u.test(words) && !words.split(/\s+/).some((word) => persons.has(word));

function first(
	pattern: RegExp,
	text: string,
	parts: readonly Span[],
	fits: (words: string) => boolean = () => true,
): TextSpan | null {
	for (const part of parts) {
		for (const match of text.slice(part.start, part.end).matchAll(pattern)) {
			const words = match[1];
			if (words === undefined || !fits(words) || findDates(words).length > 0) continue;
			const at = part.start + match.index + match[0].lastIndexOf(words);
			return textSpan(text, at, at + words.length);
		}
	}
	return null;
}

/** Reads place, day and event from stretches of an article. */
function read(
	text: string,
	parts: readonly Span[],
	published: string | null,
	persons: ReadonlySet<string>,
): Occasion {
	const place = first(PLACE, text, parts, (words) => isPlace(words, persons));
	const event = first(EVENT, text, parts) ?? first(POST, text, parts);
	const date = parts
		.flatMap((part) => findDates(text, part.start, part.end))
		// "Friday's attack" dates the attack.
		.filter((one) => !/^['’]s?\b/.test(text.slice(one.end, one.end + 2)))
		.find((one) => one.weekday !== null || one.day !== null);
	const { day, weekday } = dayOf(date ?? null, published);
	const from = [place, event, date === undefined ? null : textSpan(text, date.start, date.end)];
	return {
		place: place?.text ?? null,
		day,
		weekday,
		event: event?.text.trim() ?? null,
		from: from.filter((span) => span !== null).sort((a, b) => a.start - b.start),
	};
}

function dayOf(
	date: DateMention | null,
	published: string | null,
): { day: string | null; weekday: string | null } {
	if (date === null) return { day: null, weekday: null };
	const day = resolveDay(date, published);
	const number = date.weekday ?? weekdayOfIso(day);
	return { day, weekday: number === null ? null : (WEEKDAY_NAMES[number - 1] ?? null) };
}

/** Fills what one occasion leaves open with what another says, unless they are at odds. */
function fill(own: Occasion, other: Occasion): Occasion {
	if (occasionsApart(own, other)) return own;
	const event = own.event ?? other.event;
	return {
		place: own.place ?? other.place,
		day: own.day ?? other.day,
		weekday: own.weekday ?? other.weekday,
		event,
		from: [
			...own.from,
			...other.from.filter((span) => !own.from.some((mine) => mine.start === span.start)),
		].sort((a, b) => a.start - b.start),
	};
}

/**
 * When and where each statement of an article was made, as far as the text tells: from the words around it in its sentence, then
 * from what the article says of the same speaker's other statements, and its captions. The dateline tells where the outlet's desk sits, and
 * is not asked. In the order of the statements.
 */
export function occasionsOf(article: ComparedArticle): Occasion[] {
	const { text, analysis } = article;
	const published = article.published === undefined ? analysis.article.published : article.published;
	const own = analysis.statements.map((statement) => frameOf(text, analysis, statement, published));
	const captions = analysis.article.captions.map((span) => ({
		words: text.slice(span.start, span.end),
		occasion: read(text, [span], published, personsOf(analysis.speakers)),
	}));
	const saidSo = framesOfSayingSo(article, published);
	return analysis.statements.map((statement, index) => {
		let occasion = own[index] ?? NOTHING;
		if (statement.speaker === null || (isUndated(text, statement) && isOpen(occasion))) return occasion;
		if (!earlier(text, statement)) {
			for (const other of nearestFirst(index, own.length)) {
				const candidate = analysis.statements[other];
				if (candidate === undefined || candidate.speaker !== statement.speaker) continue;
				// "On Tuesday, she said …" begins another day: what stands before it was said on none that it names.
				if (earlier(text, candidate) || (other > index && opensWithDate(text, candidate))) continue;
				occasion = fill(occasion, own[other] ?? NOTHING);
			}
		}
		const surname = statement.speaker.split(/\s+/).at(-1) ?? "";
		if (!earlier(text, statement) && surname.length > 2) {
			for (const caption of [...saidSo, ...captions])
				if (caption.words.includes(surname)) occasion = fill(occasion, caption.occasion);
		}
		return occasion;
	});
}

/** The numbers below `count` but `index`: those before it from near to far, then those behind it. */
function nearestFirst(index: number, count: number): number[] {
	const before = Array.from({ length: index }, (_, step) => index - 1 - step);
	return [
		...before,
		...Array.from({ length: Math.max(0, count - index - 1) }, (_, step) => index + 1 + step),
	];
}

/** How far from a sentence's beginning a date may stand that opens it ("On Tuesday, …"), in UTF-16 code units. */
const OPENING = 12;

function opensWithDate(text: string, statement: Statement): boolean {
	const anchor = statement.cue?.start ?? statement.mention?.start;
	if (anchor === undefined) return false;
	const { start, end } = sentenceAt(text, anchor);
	return findDates(text, start, Math.min(end, start + 4 * OPENING)).some(
		(date) => date.start - start <= OPENING,
	);
}

const isOpen = ({ place, day, weekday }: Occasion) => place === null && day === null && weekday === null;

/** "has stressed", "have been accusing": the perfect tells of no one occasion, so that none is carried over to it. */
function isUndated(text: string, { cue }: Statement): boolean {
	if (cue === null) return false;
	const words = text.slice(Math.max(0, cue.start - 12), cue.end);
	return /\b(?:has|have)\s+(?:(?:also|been|often|always|\p{L}+ly)\s+){0,2}\p{L}+(?:ed|en|ing|id|old|nd|own|ade|ept|eld|ought)$/u.test(
		words,
	);
}

const SAID_SO =
	/\b(?:said|stated|announced|reported|noted|declared|told|wrote|posted|made) (?:this|that|so|it|(?:the|his|her|their) (?:statement|remark|comment|announcement)s?)\b/iu;

/** Sentences that credit what stands around them: "The mayor said this before a meeting in Lisbon." */
function framesOfSayingSo(article: ComparedArticle, published: string | null) {
	const { text, analysis } = article;
	const persons = personsOf(analysis.speakers);
	return analysis.article.body
		.flatMap((part) => sentenceSpans(text, part.start, part.end))
		.filter((span) => SAID_SO.test(text.slice(span.start, span.end)))
		.map((span) => ({
			words: text.slice(span.start, span.end),
			occasion: read(text, [span], published, persons),
		}));
}

/** True where the paragraph looks back ("Earlier, …", "last week"): it tells of another occasion than the rest. */
function earlier(text: string, statement: Statement): boolean {
	const at = statement.mention?.start ?? statement.content[0].start;
	const { start, end } = paragraphAt(text, at);
	return /^[\s•*–-]*(?:Earlier|Previously|Last (?:week|month|year))\b|\b(?:last|previous) (?:week|month|year)\b|\bhas (?:long|repeatedly|previously)\b/u.test(
		text.slice(start, end),
	);
}

function frameOf(
	text: string,
	{ statements: all, speakers }: ComparedArticle["analysis"],
	statement: Statement,
	published: string | null,
): Occasion {
	const anchor = statement.cue?.start ?? statement.mention?.start ?? null;
	if (anchor === null) return NOTHING;
	const sentence = sentenceAt(text, anchor);
	const holes = all.flatMap((other) => other.content);
	const parts = outside(sentence, holes).flatMap((part) => withoutAsides(text, part));
	return read(text, parts, published, personsOf(speakers));
}

const ASIDE = /(?:^|,)\s*(?:who|whom|whose|which|where)\b[^,.;:“”"]*/giu;

/** What of a frame is no relative clause: "…, who came on Saturday" dates the coming, not the speech. */
function withoutAsides(text: string, part: Span): Span[] {
	const holes = [...text.slice(part.start, part.end).matchAll(ASIDE)].map((match) => ({
		start: part.start + match.index,
		end: part.start + match.index + match[0].length,
	}));
	return outside(part, holes);
}

/** The words of the names of an article's persons, none of which is a place. */
function personsOf(speakers: readonly ArticleSpeaker[]): ReadonlySet<string> {
	return new Set(
		speakers
			.filter(({ kind }) => kind === "person")
			.flatMap(({ name, names }) => [name, ...names].flatMap((one) => one.split(/\s+/))),
	);
}

/** True where the two cannot be one occasion: other days, or other places on days not known to be the same. */
export function occasionsApart(a: Occasion, b: Occasion): boolean {
	if (a.day !== null && b.day !== null) return a.day !== b.day;
	if (a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday) return true;
	return a.place !== null && b.place !== null && !samePlace(a.place, b.place);
}

/** True where both days are known to the date, and differ. */
export function daysApart(a: Occasion, b: Occasion): boolean {
	return a.day !== null && b.day !== null && a.day !== b.day;
}

function isCountry(place: string): boolean {
	const named = COUNTRY_NAMES.get(place.toLowerCase());
	return named !== undefined && named.by !== "capital";
}

/** A country holds many places: no city lies apart from it. */
function samePlace(a: string, b: string): boolean {
	if (isCountry(a) || isCountry(b)) return true;
	return a === b || a.includes(b) || b.includes(a);
}

const MONTHS = "January February March April May June July August September October November December".split(
	" ",
);

/** "Lisbon, Thursday 6 March 2025", "Oslo, a Wednesday, a meeting of mayors"; null where nothing is known. */
export function describeOccasion(occasion: Occasion): string | null {
	const { place, day, weekday, event } = occasion;
	const name = weekday === null ? null : weekday.charAt(0).toUpperCase() + weekday.slice(1);
	const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? "");
	const when =
		date === null
			? name === null
				? null
				: `a ${name}`
			: `${name === null ? "" : `${name} `}${Number(date[3])} ${MONTHS[Number(date[2]) - 1] ?? ""} ${date[1]}`;
	const parts = [place, when, event].filter((part) => part !== null);
	return parts.length === 0 ? null : parts.join(", ");
}
