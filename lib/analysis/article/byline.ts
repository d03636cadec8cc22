import { isOnlyDate } from "../text/dates";
import { runsOfLetters } from "../text/letters";
import { nameParticleList } from "../text/particles";
import type { Span, TextSpan } from "../text/span";
import { textSpan } from "../text/span";
import { isOnlyAgencies } from "./agencies";
import { furnitureOf } from "./furniture";
import type { Line } from "./lines";
import type { Marked } from "./shape";
import { guarded, Mark, mayMatch } from "./signs";
import { datesOfStamp } from "./stamp";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const PARTING_MARK = /[^\s\p{L}]/u;
const SMALL_LETTER = /\p{Ll}/u;
const NAME_ALONE = /^\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){1,3}$/u;
const FOLLOW = /^follow (@?[\p{L}\d_'-]{2,30})/u;

const NAME = "\\p{Lu}[\\p{L}.'’-]{0,24}";
const PARTICLES = nameParticleList.split(" ").join("|");
const NAMES = `${NAME}(?:(?:,? (?:and|&|of|the|for|in|${PARTICLES}) |, |[ ]| & |/)${NAME}){0,9}`;
/** "By", "Edited By:", "Written by", "Author:" before the names of those who wrote. */
const LABEL = guarded(
	/^(?:(?:(?:story|text|words|report|article|news|analysis|review) )?by|(?:edited|written|reported|posted|published|authored|compiled|reporting|writing|curated|submitted|contributed|produced|updated|uploaded) ?by|authors?|reporter|writer|editor|byline|correspondent)(?: ?[:|] ?|\s+)/iu,
	{
		first:
			"story text words report article news analysis review by edited written reported posted published authored compiled reporting writing curated submitted contributed produced updated uploaded author reporter writer editor byline correspondent",
	},
);
const BARE_NAME = new RegExp(`^${NAME}(?: (?:(?:${PARTICLES})[ -])?${NAME}){1,4}$`, "u");
/** The label on a line of its own. */
const BARE_LABEL = /^(?:by|written by|author|reporter|edited by|story by):?$/iu;
const WHO = new RegExp(`^${NAMES}`, "u");
/** "X, Reuters", "X | Staff Writer", "X, BBC News political correspondent", "X with dpa, Reuters". */
const WITH_ROLE = guarded(
	new RegExp(
		`^(?<who>${NAME}(?: ${NAME}){1,3}(?:(?:,| and| &) ${NAME}(?: ${NAME}){1,3}){0,3})(?:,|\\s{0,3}\\||\\s[-–—]|\\s?\\(|\\s/| with)\\s{0,3}(?<role>[^|\\n]{2,70}?)\\)?$`,
		"u",
	),
	{ words: "with", marks: Mark.comma | Mark.rule | Mark.bracket },
);
const ROLE =
	/\b(?:reporter|writer|correspondent|editor|staff|journalist|contributor|columnist|bureau|news|reuters|afp|agence|associated press|ap|bloomberg|post|times|tribune|herald|desk|service|press|analyst|producer|media|digital|online|politics|political)\b/iu;
/** A desk that signs in an author's place: "News Desk", "Our Correspondent", "Reuters Staff". */
const DESK = guarded(
	/\b(?:desk|staff|bureau|newsroom|correspondents?|reporters?|news team|news service|editorial team|team)$/iu,
	{ words: "desk$ staff$ bureau$ newsroom$ correspondent reporter news$ team$" },
);
/** What an author's biography says of its subject, from its first words on. */
const BIOGRAPHY = guarded(
	/^(?:\p{Lu}[\p{L}.'’-]{0,24},? ){1,5}(?:\([^)]{1,40}\) )?(?:is (?:an?|the|our|currently|based)\b.{0,80}\b(?:reporter|journalist|correspondent|editor|writer|columnist|contributor|anchor|producer|freelancer|sub-editor|lecturer|professor|fellow|author)\b|covers |writes (?:about|on|for) |reports on |joined .{2,40} in (?:19|20)[0-9]{2})|\b(?:byline are|multiple .{0,30}\bjournalists|team of (?:journalists|reporters))\b/u,
	{
		words:
			"reporter journalist correspondent$ editor$ writer$ columnist$ contributor$ anchor$ producer$ freelancer$ lecturer$ professor$ fellow$ author$ covers$ writes$ reports$ joined$ byline$",
	},
);
/** Most words of one. */
const LONGEST_BIOGRAPHY = 60;
const LONGEST = 140;

/** "Feb. 14, 2015 10:43 AM by A. Writer" */
const STAMPED = guarded(/[0-9apm.] {1,2}(?:[A-Z]{2,4} )?(?:[|–—-] )?(?:by|By|BY|Author:) (?=\p{Lu})/u, {
	words: "by$ author$",
});

/** The author in a line that is nothing but a byline; null where it is none. Spans are into the whole text. */
export function bylineOf(text: string, line: Line): TextSpan | null {
	if (line.text.length > LONGEST || (line.closed && !line.text.startsWith("(")) || line.words > 18)
		return null;
	if (mayMatch(line, DESK) && isBareName(line) && DESK.pattern.test(line.text))
		return textSpan(text, line.start, line.end);
	const open = line.text.startsWith("(") ? 1 : 0;
	const label = mayMatch(line, LABEL) ? LABEL.pattern.exec(line.text.slice(open))?.[0] : undefined;
	const who = label === undefined ? undefined : WHO.exec(line.text.slice(open + label.length))?.[0];
	if (label !== undefined && who !== undefined) {
		const start = line.start + open + label.length;
		return textSpan(text, start, start + withoutDate(who).length);
	}
	const stamped = line.has(Mark.figure) && mayMatch(line, STAMPED) ? STAMPED.pattern.exec(line.text) : null;
	const author =
		stamped === null ? undefined : WHO.exec(line.text.slice(stamped.index + stamped[0].length))?.[0];
	if (stamped !== null && author !== undefined && /[0-9]{4}/.test(line.text)) {
		const start = line.start + stamped.index + stamped[0].length;
		return textSpan(text, start, start + withoutDate(author).length);
	}
	const credited = mayMatch(line, WITH_ROLE) ? WITH_ROLE.pattern.exec(line.text)?.groups : undefined;
	if (credited?.who !== undefined && credited.role !== undefined && isRole(credited.role)) {
		return textSpan(text, line.start, line.start + credited.who.length);
	}
	return null;
}

function isRole(role: string): boolean {
	return isOnlyAgencies(role) || (ROLE.test(role) && role.split(" ").length <= 7);
}

/** A byline's line often goes on with the day it was printed: "By A. Writer November 7, 2024". */
function withoutDate(who: string): string {
	// … or with what the author is, or whom for: "A. Writer, Staff Writer", "A. Writer For The Example".
	const bare = who.replace(
		/(?: [Ff]or (?:The )?\p{Lu}.*|, (?:\p{Lu}\p{L}+ ){0,3}(?:Writers?|Reporters?|Correspondents?|Editors?|Staff|Columnist))$/u,
		"",
	);
	return (
		bare.replace(
			/(?:,|\s|\/|and)*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|Published|Updated|Posted|Last|On)\b.*$/u,
			"",
		) || who
	);
}

/** True where a line is a person's or a desk's name and nothing else: two to five words that begin with capitals. */
function isBareName(line: Line): boolean {
	return line.words >= 2 && line.words <= 5 && line.text.length <= 60 && BARE_NAME.test(line.text);
}

const CONTRIBUTED = guarded(
	/\bcontributed (?:reporting |research )?to this (?:report|story|article)[^.]{0,40}\.?$/u,
	{ words: "contributed$" },
);

/** "A. Example and the desk contributed to this report.": who worked on it. */
export function isContribution(line: Line): boolean {
	return (
		line.words >= 5 &&
		line.words <= LONGEST_BIOGRAPHY &&
		mayMatch(line, CONTRIBUTED) &&
		CONTRIBUTED.pattern.test(line.key) &&
		!/["“]/.test(line.text)
	);
}

/** True where a line says who an author is: "… is a reporter for …", "Stories with the … byline are …". */
export function isBiography(line: Line): boolean {
	return (
		line.words >= 6 &&
		line.words <= LONGEST_BIOGRAPHY &&
		mayMatch(line, BIOGRAPHY) &&
		!/["“]/.test(line.text) &&
		BIOGRAPHY.pattern.test(line.text)
	);
}

/**
 * The author of an article.
 *
 * @param head the lines before the body, title set aside, and the first of the body
 * @param tail the lines after the body
 * @param title the headline, null where there is none
 * @param body the paragraphs, in which an author is not spoken of
 */
export function findByline(
	text: string,
	head: readonly Marked[],
	tail: readonly Marked[],
	title: TextSpan | null,
	body: readonly Span[],
): TextSpan | null {
	const titleStart = title?.start ?? -1;
	for (const { byline } of head) if (byline !== null) return byline;
	// A name alone over a date, or under the headline: "Ada Writer" / "7 November 2024".
	for (let i = 0; i < head.length; i++) {
		const line = head[i]?.line;
		const next = head[i + 1]?.line;
		if (line === undefined) continue;
		const dated = line.start < titleStart ? null : nameBeforeDate(text, line);
		if (dated !== null) return dated;
		if (next === undefined) continue;
		if (BARE_LABEL.test(line.text) && isBareName(next)) return textSpan(text, next.start, next.end);
		// A name above the headline is the outlet's.
		if (line.start < titleStart || !isBareName(line)) continue;
		if (NO_AUTHOR.test(line.text)) continue;
		if (isOnlyDate(text, next) || isRoleLine(next) || isFollow(line, next))
			return textSpan(text, line.start, line.end);
	}
	const alone = title === null ? null : nameUnderTitle(text, head, title, body);
	if (alone !== null) return alone;
	for (let i = 0; i + 1 < tail.length; i++) {
		const line = tail[i]?.line;
		const next = tail[i + 1]?.line;
		if (line !== undefined && next !== undefined && isBiography(next) && isBareName(line)) {
			return textSpan(text, line.start, line.end);
		}
	}
	for (const { byline } of tail.slice(0, 12)) if (byline !== null) return byline;
	return null;
}

/** "Ada Writer - Nov 7, 2024", "Ada Writer @ada Updated: 7 November 2024": a name and nothing else before the date. */
function nameBeforeDate(text: string, line: Line): TextSpan | null {
	if (line.text.length > LONGEST || line.closed || !line.has(Mark.figure)) return null;
	const date = datesOfStamp(text, line.start, line.end)[0];
	if (date === undefined || date.day === null) return null;
	const before = text
		.slice(line.start, date.start)
		.replace(/(?:\s|[|–—•·,:/-]|@\w{1,30}|\b(?:published|updated|posted|on)\b){1,12}$/iu, "");
	// "NEW YORK Fri Oct 19, 2012": in capitals it is a place, unless a mark parts it from the date.
	const parted = PARTING_MARK.test(text.slice(line.start + before.length, date.start));
	if (!parted && !SMALL_LETTER.test(before)) return null;
	return NAME_ALONE.test(before) && !NO_AUTHOR.test(before)
		? textSpan(text, line.start, line.start + before.length)
		: null;
}

/** What stands before a date and is nobody: "Last Updated", "First Published", and places of the page. */
const NO_AUTHOR =
	/\b(?:last|first|published|updated|posted|modified|created|date|news|world|today|page|edition)\b/iu;

/** "Follow Ada" under "Ada Example". */
function isFollow(name: Line, next: Line): boolean {
	const whom = FOLLOW.exec(next.key)?.[1];
	return (
		whom !== undefined && next.words <= 4 && (whom.startsWith("@") || name.key.split(" ").includes(whom))
	);
}

/** A name on a line of its own right under the headline, of whom neither the headline nor the body speaks. */
function nameUnderTitle(
	text: string,
	head: readonly Marked[],
	title: TextSpan,
	body: readonly Span[],
): TextSpan | null {
	const line = head.find((other) => other.line.start > title.start)?.line;
	if (line === undefined || line.words > 3 || !isBareName(line) || !SMALL_LETTER.test(line.text)) return null;
	if (!line.gap || furnitureOf(line) !== null || NO_PERSON.test(line.text)) return null;
	const names = runsOfLetters(line.text.toLowerCase(), 3);
	const spoken = [title, ...body].some((span) => {
		const words = text.slice(span.start, span.end).toLowerCase();
		return names.some((name) => words.includes(name));
	});
	return spoken || names.length < 2 ? null : textSpan(text, line.start, line.end);
}

/** Words of sections, outlets, buttons and places, which stand under headlines as names do. */
const NO_PERSON =
	/\b(?:publish|published|date|news|world|sports?|politics|business|opinions?|culture|entertainment|technology|tech|science|health|travel|life|style|lifestyle|money|finance|economy|education|environment|climate|energy|defen[cs]e|law|crime|courts?|local|national|international|global|regional|africa|america|asia|europe|middle|east|west|north|south|united|new|states?|kingdom|republic|city|county|island|islands|league|cup|times|post|herald|tribune|press|media|magazine|daily|weekly|tv|radio|video|audio|photos?|images?|gallery|watch|read|listen|share|save|print|sign|log|follow|subscribe|latest|top|more|all|our|your|my|the|of|for|in|on|at|and|story|stories|report|reports|analysis|feature|features|special|live|updates?|today|home|page|minutes?|free|breaking|editorial|comment|comments|contact|about|privacy|terms|cookie|cookies|agency|agencies|government|parliament|elections?|royal|family|food|weather|football|cricket|golf|tennis|rugby|premier)\b/iu;

function isRoleLine(line: Line): boolean {
	return (
		line.words <= 6 &&
		!line.closed &&
		/\b(?:reporter|writer|correspondent|editor|journalist|staff|columnist|contributor)\b/iu.test(line.text)
	);
}
