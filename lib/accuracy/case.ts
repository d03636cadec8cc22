import { z } from "zod";
import type { Analysis } from "@/lib/analysis/model";
import type { Span } from "@/lib/analysis/text/span";
import { overlaps } from "@/lib/analysis/text/span";
import { bareSpan, matchSpans } from "./matching";
import type { ExpectedFragment, FoundStatement, ScoredText } from "./score";

const statement = z.strictObject({
	kind: z.enum(["direct", "indirect", "mixed"]),
	/** The statement's own words, each stretch as it stands in the article. */
	content: z.array(z.string().min(1)).min(1),
	/** The fullest name that the article has, or the words for an unnamed speaker; null where nobody is credited. */
	speaker: z.string().nullable(),
	mention: z.string().optional(),
	/** Other names that a careful reader would accept. */
	alsoSpeakers: z.array(z.string()).optional(),
	/** Neither asked for nor wrong. */
	optional: z.boolean().optional(),
});

/** What a careful reader says of a case's article: tests/analysis/cases/<case>/expected.json. */
export const expectedCase = z.strictObject({
	/** What makes the case hard, in a sentence. */
	trap: z.string().min(10),
	statements: z.array(statement),
	/** Words that must not be, or be part of, a statement of their own. */
	never: z.array(z.string().min(1)),
	article: z
		.strictObject({
			title: z.string().nullable().optional(),
			byline: z.string().nullable().optional(),
			dateline: z.string().nullable().optional(),
			published: z.string().nullable().optional(),
			agencies: z.array(z.string()).optional(),
		})
		.optional(),
});

/** What is in an expected.json. */
export type ExpectedCase = z.infer<typeof expectedCase>;
type ExpectedStatement = ExpectedCase["statements"][number];

/** One of the project's own cases, as read from its folder. */
export interface Case {
	readonly name: string;
	readonly text: string;
	readonly expected: ExpectedCase;
}

/** Least share from which a stretch is found well enough for a case to pass: a word more or less is forgiven. */
const WELL = 0.8;

/** Every place where `words` stand in the text, in order. */
function placesOf(text: string, words: string): Span[] {
	const places: Span[] = [];
	for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
		places.push({ start, end: start + words.length });
	}
	return places;
}

/**
 * Where `words` stand in the text.
 *
 * @throws Error where they stand nowhere or more than once: the case does not say what it means
 */
export function placeOf(text: string, words: string): Span {
	const [place, another] = placesOf(text, words);
	if (place === undefined) throw new Error(`not in the article: ${words}`);
	if (another !== undefined) throw new Error(`more than once in the article: ${words}`);
	return place;
}

/** A case with what the analysis found, ready to be scored. */
export function scoredCase(testCase: Case, analysis: Analysis): ScoredText {
	const { text, expected } = testCase;
	return {
		text,
		expected: expected.statements.flatMap((wanted) =>
			wanted.content.map(
				(words): ExpectedFragment => ({
					span: placeOf(text, words),
					kind: wanted.kind,
					speech: true,
					optional: wanted.optional ?? false,
					isSpeaker: (found) => isSpeaker(wanted, found.speaker),
				}),
			),
		),
		found: analysis.statements,
	};
}

/**
 * What is wrong with what was found in a case, a sentence each; nothing where it is as a careful reader would have it:
 * every statement found, with its kind and its speaker, nothing else found, and what the page says of itself right.
 */
export function faults(testCase: Case, analysis: Analysis): string[] {
	const { text, expected } = testCase;
	const wanted = expected.statements.flatMap((one) =>
		one.content.map((words) => ({ one, span: placeOf(text, words) })),
	);
	const findings = analysis.statements.flatMap((one) => one.content.map((span) => ({ one, span })));
	const bare = (spans: readonly { readonly span: Span }[]) => spans.map(({ span }) => bareSpan(text, span));
	const pairs = matchSpans(bare(wanted), bare(findings), WELL);
	const found: string[] = [];
	wanted.forEach(({ one, span }, i) => {
		const finding = findings[pairs.get(i) ?? -1];
		const words = text.slice(span.start, span.end);
		if (finding === undefined) {
			if (one.optional !== true) found.push(`missed: ${words}`);
			return;
		}
		found.push(...differences(one, finding.one, words));
	});
	const hits = new Set(pairs.values());
	findings.forEach(({ span }, j) => {
		if (!hits.has(j)) found.push(`too much: ${text.slice(span.start, span.end)}`);
	});
	for (const words of expected.never) {
		const said = placesOf(text, words).some(
			(place) =>
				!wanted.some(({ span }) => overlaps(span, place)) &&
				findings.some(({ span }) => overlaps(span, place)),
		);
		if (said) found.push(`never a statement: ${words}`);
	}
	return [...found, ...articleFaults(expected, analysis)];
}

function differences(wanted: ExpectedStatement, found: FoundStatement, words: string): string[] {
	const wrong: string[] = [];
	if (found.kind !== wanted.kind && wanted.optional !== true) {
		wrong.push(`kind is ${wanted.kind}, not ${found.kind}: ${words}`);
	}
	if (!isSpeaker(wanted, found.speaker)) {
		wrong.push(`speaker is ${wanted.speaker ?? "nobody"}, not ${found.speaker ?? "nobody"}: ${words}`);
	}
	return wrong;
}

function articleFaults(expected: ExpectedCase, analysis: Analysis): string[] {
	const { title, byline, dateline, published, agencies } = analysis.article;
	const says = {
		title: title?.text ?? null,
		byline: byline?.text ?? null,
		dateline: dateline?.text ?? null,
		published,
		agencies,
	};
	return Object.entries(expected.article ?? {}).flatMap(([part, value]) => {
		const got = says[part as keyof typeof says];
		return JSON.stringify(got) === JSON.stringify(value)
			? []
			: [`${part} is ${JSON.stringify(value)}, not ${JSON.stringify(got)}`];
	});
}

function isSpeaker(wanted: ExpectedStatement, speaker: string | null): boolean {
	if (wanted.speaker === null) return speaker === null;
	return [wanted.speaker, ...(wanted.alsoSpeakers ?? [])].some(
		(name) => bareName(name) === bareName(speaker),
	);
}

/** A name as it is compared: lower case, letters and blanks, without articles. */
function bareName(name: string | null): string {
	return (name ?? "")
		.toLowerCase()
		.replace(/(?<!\p{L})(?:the|an?) /gu, "")
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.trim();
}
