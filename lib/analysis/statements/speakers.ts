import type { ArticleSpeaker, Statement } from "../model";
import { type Span, type TextSpan, textSpan } from "../text/span";
import type { Found } from "./found";
import type { Reading } from "./reading";

export function nameSpeakers(
	reading: Reading,
	found: readonly Found[],
): { speakers: ArticleSpeaker[]; statements: Statement[] } {
	const { text } = reading;
	const span = (s: Span | null) => (s ? textSpan(text, s.start, s.end) : null);
	const source = (i: number, depth = 0): Found | null => {
		const f = found[i];
		if (!f) return null;
		if (f.mention || depth > 50) return f;
		return f.continues >= 0 ? source(f.continues, depth + 1) : null;
	};
	const statements = found.map((f, i): Statement => {
		const from = f.mention ? null : source(i);
		return {
			kind: f.kind,
			content: f.contents.map((c) => textSpan(text, c.start, c.end)) as unknown as [TextSpan, ...TextSpan[]],
			mention: span(f.mention),
			antecedent: f.mention
				? span(f.refersTo)
				: span(f.antecedent ?? from?.mention ?? from?.antecedent ?? null),
			cue: span(f.cue),
			speaker: null,
			rule: f.rule,
			confidence: f.likelihood,
		};
	});
	return { speakers: [], statements };
}
