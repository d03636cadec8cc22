import type { Span } from "../../text/span";
import type { Credited, Credits } from "./credits";
import type { Naming, Word } from "./named";

/** What somebody writes, and whose words it holds: hers; a report or a law speaks for itself. */
const papers = new Set(
	"letter statement memo memorandum email e-mail message post tweet note caption".split(" "),
);

/** Words for what a caption stands under. */
const shown = "picture photo photograph image post tweet video".split(" ");

/** How far back, in UTF-16 code units, somebody wrote what speaks now. */
const FAR = 600;

/** How far before its writer's name a paper may be told: "In a memo to the staff, …". */
const BEFORE = 80;

/** Whose paper speaks in "the company's statement read": the words before the mark; null where there are none. */
export function ownerOfPaper({ words, noun }: Naming, all: readonly Word[]): Span | null {
	const mark = all.findLastIndex(({ lower }) => lower === "'s" || lower === "'" || lower === "’s");
	const first = all[0];
	if (!papers.has(noun) || mark < 1 || !first || words.at(-1)?.lower !== noun) return null;
	return { start: first.start, end: (all[mark - 1] as Word).end };
}

/** Who speaks in "the letter said": whoever was credited last, where the letter was told beside; null where it was not. */
export function writerOf(
	text: string,
	credits: Credits,
	{ definite, noun, words }: Naming,
	offset: number,
): Credited | null {
	if (!definite || words.length !== 1 || !papers.has(noun)) return null;
	let writer: Credited | null = null;
	for (const one of credits.all)
		if (one.last.start < offset && (writer === null || one.last.start > writer.last.start)) writer = one;
	if (!writer || offset - writer.last.start > FAR || papers.has(writer.noun)) return null;
	const beside = text.slice(Math.max(0, writer.last.start - BEFORE), offset).toLowerCase();
	// Whose picture it is has been told in the same paragraph.
	if (noun === "caption" && text.slice(writer.last.start, offset).includes("\n")) return null;
	const told = noun === "caption" ? shown : [noun];
	return told.some((word) => beside.includes(` ${word}`)) ? writer : null;
}
