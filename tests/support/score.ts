import type { Statement } from "@/lib/analysis/model";
import type { Span } from "@/lib/analysis/text/span";

/** A statement as a careful reader marked it. */
export interface Expected {
	readonly id: string;
	readonly kind: string;
	/** False where a reader may or may not report it. */
	readonly required: boolean;
	readonly speaker: string;
	readonly alsoAccept?: readonly string[] | null;
	readonly content: readonly { start: number; end: number; text: string }[];
}

/** What became of one article's expected statements. */
export interface Score {
	readonly required: number;
	readonly found: number;
	readonly rightSpeaker: number;
	readonly rightKind: number;
	readonly predicted: number;
	/** Statements that no reader marked, by their words. */
	readonly spurious: readonly string[];
	/** Ids of required statements that were not found. */
	readonly missed: readonly string[];
	/** Found with another speaker: id and who was named. */
	readonly misattributed: readonly string[];
}

const whole = (spans: readonly Span[]): Span => ({
	start: Math.min(...spans.map((span) => span.start)),
	end: Math.max(...spans.map((span) => span.end)),
});

function overlapShare(a: Span, b: Span): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Names compared without articles, case and punctuation. */
const plain = (name: string | null | undefined) =>
	(name ?? "")
		.toLowerCase()
		.replace(/\b(?:the|an?) /g, "")
		.replace(/[^a-z ]/g, "")
		.trim();

/**
 * Matches statements with expected ones, one to one, the best first, where their stretches overlap by at least 80 %
 * (intersection over union), and counts.
 */
export function scoreStatements(statements: readonly Statement[], expected: readonly Expected[]): Score {
	const pairs = expected
		.flatMap((gold, i) =>
			statements.map((found, j) => ({
				i,
				j,
				share: overlapShare(whole(gold.content), whole(found.content)),
			})),
		)
		.filter(({ share }) => share >= 0.8)
		.sort((a, b) => b.share - a.share);
	const matched = new Map<number, number>();
	const used = new Set<number>();
	for (const { i, j } of pairs) {
		if (matched.has(i) || used.has(j)) continue;
		matched.set(i, j);
		used.add(j);
	}
	const missed: string[] = [];
	const misattributed: string[] = [];
	let required = 0;
	let found = 0;
	let rightSpeaker = 0;
	let rightKind = 0;
	expected.forEach((gold, i) => {
		if (!gold.required) return;
		required++;
		const statement = statements[matched.get(i) ?? -1];
		if (!statement) {
			missed.push(gold.id);
			return;
		}
		found++;
		if (statement.kind === gold.kind) rightKind++;
		if ([gold.speaker, ...(gold.alsoAccept ?? [])].some((name) => plain(name) === plain(statement.speaker)))
			rightSpeaker++;
		else misattributed.push(`${gold.id}: ${statement.speaker}`);
	});
	return {
		required,
		found,
		rightSpeaker,
		rightKind,
		predicted: statements.length,
		spurious: statements.filter((_, j) => !used.has(j)).map((s) => s.content.map((c) => c.text).join(" … ")),
		missed,
		misattributed,
	};
}
