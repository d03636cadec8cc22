import type { StatementKind } from "@/lib/analysis/model";
import type { Span } from "@/lib/analysis/text/span";
import { overlaps } from "@/lib/analysis/text/span";
import type { CalibrationBin, GroupFigures, GroupName } from "./figures";
import { bareSpan, intersectionOverUnion, matchSpans } from "./matching";

/** A statement that the analysis found, as far as it is scored. */
export interface FoundStatement {
	readonly kind: StatementKind;
	readonly content: readonly Span[];
	readonly mention: Span | null;
	readonly antecedent: Span | null;
	readonly speaker: string | null;
	readonly confidence: number;
}

/** One stretch of a statement that people marked in a text; an interrupted quotation has one a stretch. */
export interface ExpectedFragment {
	readonly span: Span;
	readonly kind: StatementKind;
	/** False for what is credited but not said: believed, planned, shown. */
	readonly speech: boolean;
	/** True where finding it is neither asked for nor wrong. */
	readonly optional: boolean;
	/** Null where nobody is credited, and so every speaker is right. */
	readonly isSpeaker: ((found: FoundStatement) => boolean) | null;
}

/** A text with what is in it and what was found. */
export interface ScoredText {
	readonly text: string;
	readonly expected: readonly ExpectedFragment[];
	readonly found: readonly FoundStatement[];
}

/** Least share of what they cover together from which a found stretch counts as the expected one. */
const SAME = 0.5;
/** Share from which a found stretch lies on one of another part, and is not counted as wrong in this one. */
const ON_ANOTHER = 0.3;

interface Group {
	readonly name: GroupName;
	readonly holds: (fragment: ExpectedFragment) => boolean;
	/** Kinds whose unmatched findings count as wrong in this part; null for all. */
	readonly kinds: ReadonlySet<StatementKind> | null;
}

const GROUPS: readonly Group[] = [
	{ name: "all", holds: () => true, kinds: null },
	{ name: "speech", holds: (fragment) => fragment.speech, kinds: null },
	{
		name: "quotations",
		holds: (fragment) => fragment.kind !== "indirect",
		kinds: new Set(["direct", "mixed"]),
	},
	{ name: "direct", holds: (fragment) => fragment.kind === "direct", kinds: new Set(["direct"]) },
	{ name: "indirect", holds: (fragment) => fragment.kind === "indirect", kinds: new Set(["indirect"]) },
];

/**
 * Scores what was found against what people marked, stretch by stretch, by the definitions that the figures' type gives.
 * In a part of the whole a finding that matches nothing counts as wrong unless it lies on an expected stretch of another part, or is
 * of a kind that does not belong to the part.
 */
export function score(texts: readonly ScoredText[]): Record<GroupName, GroupFigures> {
	return Object.fromEntries(GROUPS.map((group) => [group.name, scoreGroup(texts, group)])) as Record<
		GroupName,
		GroupFigures
	>;
}

function scoreGroup(texts: readonly ScoredText[], group: Group): GroupFigures {
	let expected = 0;
	let found = 0;
	let matched = 0;
	let exact = 0;
	let credited = 0;
	let speaker = 0;
	let joint = 0;
	for (const { text, expected: fragments, found: statements } of texts) {
		const wanted = fragments.filter((fragment) => !fragment.optional && group.holds(fragment));
		const others = fragments.filter((fragment) => fragment.optional || !group.holds(fragment));
		const findings = statements.flatMap((statement) =>
			statement.content.map((span) => ({ span, statement })),
		);
		const pairs = matchSpans(
			wanted.map(({ span }) => span),
			findings.map(({ span }) => span),
			SAME,
		);
		const hits = new Set(pairs.values());
		expected += wanted.length;
		findings.forEach(({ span, statement }, j) => {
			const counts = hits.has(j) || group.kinds === null || group.kinds.has(statement.kind);
			const elsewhere =
				!hits.has(j) && others.some((other) => intersectionOverUnion(span, other.span) > ON_ANOTHER);
			if (counts && !elsewhere) found++;
		});
		for (const [i, j] of pairs) {
			const [fragment, finding] = [wanted[i], findings[j]];
			if (fragment === undefined || finding === undefined) continue;
			matched++;
			const [a, b] = [bareSpan(text, fragment.span), bareSpan(text, finding.span)];
			if (a.start === b.start && a.end === b.end) exact++;
			const right = fragment.isSpeaker?.(finding.statement) ?? true;
			if (fragment.isSpeaker !== null) {
				credited++;
				if (right) speaker++;
			}
			if (right) joint++;
		}
	}
	const share = (count: number, of: number) => (of === 0 ? 0 : round((100 * count) / of));
	const harmonic = (count: number) =>
		found + expected === 0 ? 0 : round((200 * count) / (found + expected));
	return {
		precision: share(matched, found),
		recall: share(matched, expected),
		f1: harmonic(matched),
		exact: harmonic(exact),
		speaker: credited === 0 ? null : round((100 * speaker) / credited),
		joint: harmonic(joint),
		expected,
		found,
	};
}

/**
 * How sure the analysis was, and how often it was right: findings by confidence, in tenths. Right is a stretch that people marked too,
 * with the speaker whom they credit.
 */
export function calibrate(texts: readonly ScoredText[]): CalibrationBin[] {
	const bins = Array.from({ length: 10 }, () => ({ found: 0, right: 0, sure: 0 }));
	for (const { expected, found } of texts) {
		const findings = found.flatMap((statement) => statement.content.map((span) => ({ span, statement })));
		const pairs = matchSpans(
			expected.map(({ span }) => span),
			findings.map(({ span }) => span),
			SAME,
		);
		const right = new Set<number>();
		for (const [i, j] of pairs) {
			const [fragment, finding] = [expected[i], findings[j]];
			if (
				fragment !== undefined &&
				finding !== undefined &&
				(fragment.isSpeaker?.(finding.statement) ?? true)
			) {
				right.add(j);
			}
		}
		findings.forEach(({ statement }, j) => {
			const bin = bins[Math.min(9, Math.max(0, Math.floor(statement.confidence * 10)))];
			if (bin === undefined) return;
			bin.found++;
			bin.sure += statement.confidence;
			if (right.has(j)) bin.right++;
		});
	}
	return bins.map(({ found, right, sure }, i) => ({
		from: i / 10,
		to: (i + 1) / 10,
		found,
		sure: found === 0 ? null : round((100 * sure) / found),
		right: found === 0 ? null : round((100 * right) / found),
	}));
}

/** True where the mention, or the earlier mention that it stands for, touches one of the places that name the speaker. */
export function namesAt(places: readonly Span[], found: FoundStatement): boolean {
	return places.some((place) =>
		[found.mention, found.antecedent].some((mention) => mention !== null && overlaps(place, mention)),
	);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
