import { isOnlyDate } from "../text/dates";
import type { TextSpan } from "../text/span";
import { textSpan } from "../text/span";
import { isOnlyAgencies } from "./agencies";
import type { Line } from "./lines";

const NAME = "\\p{Lu}[\\p{L}.'’-]{0,24}";
const NAMES = `${NAME}(?:(?:,? (?:and|&|de|da|del|der|van|von|bin|al|of|the|for|in) |, |[ ]| & |/)${NAME}){0,9}`;
/** "By", "Edited By:", "Written by", "Author:" before the names of those who wrote. */
const LABEL =
	/^(?:(?:(?:story|text|words|report|article|news|analysis|review) )?by|(?:edited|written|reported|posted|published|authored|compiled|reporting|curated|submitted|contributed|produced|updated|uploaded) ?by|authors?|reporter|writer|editor|byline|correspondent)(?: ?[:|] ?|\s+)/iu;
const WHO = new RegExp(`^${NAMES}`, "u");
/** "X, Reuters", "X | Staff Writer", "X, BBC News political correspondent". */
const WITH_ROLE = new RegExp(
	`^(?<who>${NAME}(?: ${NAME}){1,3}(?:(?:,| and| &) ${NAME}(?: ${NAME}){1,3}){0,3})(?:,| \\||\\s[-–—]|\\s?\\(|\\s/)\\s?(?<role>[^|\\n]{2,70}?)\\)?$`,
	"u",
);
const ROLE =
	/\b(?:reporter|writer|correspondent|editor|staff|journalist|contributor|columnist|bureau|news|reuters|afp|agence|associated press|ap|bloomberg|post|times|tribune|herald|desk|service|press|analyst|producer|media|digital|online|politics|political)\b/iu;
/** What an author's biography says of its subject. */
const BIOGRAPHY =
	/\b(?:is (?:an?|the|our|currently|based)\b.{0,80}\b(?:reporter|journalist|correspondent|editor|writer|columnist|contributor|anchor|producer|author|freelancer|sub-editor|analyst|fellow)|byline|has (?:covered|reported|written|worked as)|covers .{2,60} for|writes (?:about|on|for)|reports on|joined .{2,40} in (?:19|20)\d\d|multiple .{0,30}journalists|team of (?:journalists|reporters))\b/iu;
const LONGEST = 140;

/** The author in a line that is nothing but a byline; null where it is none. Spans are into the whole text. */
export function bylineOf(text: string, line: Line): TextSpan | null {
	if (line.text.length > LONGEST || line.closed || line.words > 18) return null;
	const label = LABEL.exec(line.text)?.[0];
	const who = label === undefined ? undefined : WHO.exec(line.text.slice(label.length))?.[0];
	if (label !== undefined && who !== undefined) {
		const start = line.start + label.length;
		return textSpan(text, start, start + withoutDate(who).length);
	}
	const credited = WITH_ROLE.exec(line.text)?.groups;
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
	return (
		who.replace(
			/(?:,|\s|\/|and)*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|Published|Updated|Posted|Last|On)\b.*$/u,
			"",
		) || who
	);
}

/** True where a line is a person's or a desk's name and nothing else: two to five words that begin with capitals. */
export function isBareName(line: Line): boolean {
	return (
		line.words >= 2 &&
		line.words <= 5 &&
		line.text.length <= 60 &&
		/^\p{Lu}[\p{L}.'’-]{0,24}(?: (?:de |da |van |von |bin |al-)?\p{Lu}[\p{L}.'’-]{0,24}){1,4}$/u.test(
			line.text,
		)
	);
}

/** True where a line says who an author is: "… is a reporter for …", "Stories with the … byline are …". */
export function isBiography(line: Line): boolean {
	return line.words >= 6 && line.text.length <= 900 && BIOGRAPHY.test(line.text) && !/["“]/.test(line.text);
}

/**
 * The author of an article.
 *
 * @param head the lines before the body, title set aside, and the first of the body
 * @param tail the lines after the body
 */
export function findByline(text: string, head: readonly Line[], tail: readonly Line[]): TextSpan | null {
	for (const line of head) {
		const byline = bylineOf(text, line);
		if (byline !== null) return byline;
	}
	// A name alone over a date, or under the headline: "Ada Writer" / "7 November 2024".
	for (let i = 0; i < head.length; i++) {
		const [line, next] = [head[i], head[i + 1]];
		if (line === undefined || next === undefined || !isBareName(line)) continue;
		if (isOnlyDate(text, next) || isRoleLine(next)) return textSpan(text, line.start, line.end);
	}
	for (let i = 0; i + 1 < tail.length; i++) {
		const [line, next] = [tail[i], tail[i + 1]];
		if (line !== undefined && next !== undefined && isBareName(line) && isBiography(next)) {
			return textSpan(text, line.start, line.end);
		}
	}
	for (const line of tail.slice(0, 12)) {
		const byline = bylineOf(text, line);
		if (byline !== null) return byline;
	}
	return null;
}

function isRoleLine(line: Line): boolean {
	return (
		line.words <= 6 &&
		!line.closed &&
		/\b(?:reporter|writer|correspondent|editor|journalist|staff|columnist|contributor)\b/iu.test(line.text)
	);
}
