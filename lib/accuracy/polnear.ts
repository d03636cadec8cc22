import { z } from "zod";
import type { ExpectedFragment, FoundStatement } from "./score";
import { namesAt } from "./score";

const pair = z.tuple([z.number().int(), z.number().int()]);

/** A row of a PolNeAR file: an article and the attributions that people marked in it, offsets in UTF-16 code units. */
const row = z.object({
	id: z.string(),
	text: z.string(),
	quotes: z.array(
		z.object({
			spans: z.array(pair).nullish(),
			start: z.number().int(),
			end: z.number().int(),
			type: z.enum(["direct", "indirect", "mixed"]),
			speech: z.boolean(),
			speakerSpans: z.array(pair).nullish(),
			speakerStart: z.number().int().nullish(),
			speakerEnd: z.number().int().nullish(),
		}),
	),
});

/** An article of PolNeAR with the stretches that people marked. */
export interface MarkedArticle {
	readonly id: string;
	readonly text: string;
	readonly expected: readonly ExpectedFragment[];
}

/**
 * One line of a PolNeAR file. The right speaker is one whose mention, or the mention that it stands for, touches the marked source.
 *
 * @throws Error where the line is no such row
 */
export function readPolnearRow(line: string): MarkedArticle {
	const { id, text, quotes } = row.parse(JSON.parse(line));
	return {
		id,
		text,
		expected: quotes.flatMap((quote): ExpectedFragment[] => {
			const { speakerStart, speakerEnd } = quote;
			const alone: [number, number][] =
				speakerStart === null || speakerStart === undefined
					? []
					: [[speakerStart, speakerEnd ?? speakerStart]];
			const named = quote.speakerSpans ?? [];
			const sources = (named.length > 0 ? named : alone).map(([start, end]) => ({ start, end }));
			const spans = quote.spans ?? [];
			const stretches: [number, number][] = spans.length > 0 ? spans : [[quote.start, quote.end]];
			return stretches.map(([start, end]) => ({
				span: { start, end },
				kind: quote.type,
				speech: quote.speech,
				optional: false,
				isSpeaker: sources.length === 0 ? null : (found: FoundStatement) => namesAt(sources, found),
			}));
		}),
	};
}
