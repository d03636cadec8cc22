/** A stretch of a text: UTF-16 code units, `start` inclusive, `end` exclusive, `0 <= start < end <= text.length`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A span that carries its own words, so that a later reader can tell whether it still fits its text. */
export interface TextSpan extends Span {
	readonly text: string;
}

/** The span of `text` from `start` to `end` (UTF-16 code units), with its words. */
export function textSpan(text: string, start: number, end: number): TextSpan {
	return { start, end, text: text.slice(start, end) };
}

/** True where the span lies inside `text` and its words are the ones that stand there. */
export function fits(text: string, span: TextSpan): boolean {
	return (
		span.start >= 0 &&
		span.start < span.end &&
		span.end <= text.length &&
		text.slice(span.start, span.end) === span.text
	);
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
